//! Scalars under a format specification, as Python's `format(x, spec)` writes them.
//!
//! Source: `Python/formatter_unicode.c` and `format_float_short` in `Python/pystrtod.c`.

mod number;

use arr_core::{Align, Form, FormatSpec, Grouping, Scalar, Sign};
use core::fmt::{self, Write};

use self::number::{Number, Source, number};
use super::scalar::write_scalar;

/// Writes a scalar under a specification that its kind has.
///
/// Floats are rounded once, half to even, from the exact value of the float32; without type and precision they have
/// their shortest digits. Ints under the types of floats are first rounded to float64, as Python rounds them.
///
/// # Errors
/// Those of `out`.
pub fn write_formatted(out: &mut dyn Write, value: Scalar, spec: &FormatSpec) -> fmt::Result {
    match (spec.form, value) {
        (Some(Form::Text), _) => return write_text(out, value, spec),
        (Some(Form::Character), Scalar::Int(code)) => return write_character(out, code, spec),
        (Some(Form::Character), Scalar::Bool(code)) => return write_character(out, code.into(), spec),
        _ => {}
    }
    let (sign, number) = number(value, spec);
    let sign = match (sign, spec.sign) {
        (true, _) => "-",
        (false, Sign::Plus) => "+",
        (false, Sign::Blank) => " ",
        (false, Sign::Minus) => "",
    };
    let n_before = sign.len() + number.prefix.len();
    let is_zero_filled = spec.fill == '0' && spec.align == Some(Align::AfterSign);
    let least = if is_zero_filled { usize::from(spec.width).saturating_sub(n_before + number.n_behind()) } else { 0 };
    let whole = Whole::new(&number, spec.grouping, least);
    let n_pad = usize::from(spec.width).saturating_sub(n_before + whole.n_chars() + number.n_behind());
    let (left, inside, right) = match spec.align {
        Some(Align::Left) => (0, 0, n_pad),
        Some(Align::Center) => (n_pad / 2, 0, n_pad - n_pad / 2),
        Some(Align::AfterSign) => (0, n_pad, 0),
        Some(Align::Right) | None => (n_pad, 0, 0),
    };
    pad(out, spec.fill, left)?;
    out.write_str(sign)?;
    out.write_str(number.prefix)?;
    pad(out, spec.fill, inside)?;
    whole.write(out, &number)?;
    number.write_behind(out)?;
    pad(out, spec.fill, right)
}

/// The digits before the point, in groups, behind zeros.
struct Whole {
    n_digits: usize,
    /// Digits of a group, and what stands between two.
    groups: Option<(usize, char)>,
}

impl Whole {
    /// The digits of `number` in at least `least` characters.
    fn new(number: &Number, grouping: Option<Grouping>, least: usize) -> Whole {
        let is_decimal = !matches!(number.digits, Source::Int { base: 2 | 8 | 16, .. });
        let groups = grouping.map(|grouping| (if is_decimal { 3 } else { 4 }, grouping.char()));
        let mut whole = Whole { n_digits: number.n_whole, groups };
        if number.word.is_empty() {
            // A separator is not the first character: one digit more may take two characters.
            while whole.n_chars() < least {
                whole.n_digits += 1;
            }
        } else {
            whole = Whole { n_digits: number.word.len(), groups: None };
        }
        whole
    }

    fn n_chars(&self) -> usize {
        self.n_digits + self.groups.map_or(0, |(size, _)| self.n_digits.saturating_sub(1) / size)
    }

    fn write(&self, out: &mut dyn Write, number: &Number) -> fmt::Result {
        out.write_str(number.word)?;
        if !number.word.is_empty() {
            return Ok(());
        }
        let n_zeros = self.n_digits.saturating_sub(number.n_whole);
        for k in 0..self.n_digits {
            if let Some((_, between)) =
                self.groups.filter(|(size, _)| k > 0 && (self.n_digits - k).is_multiple_of(*size))
            {
                out.write_char(between)?;
            }
            out.write_char(k.checked_sub(n_zeros).map_or('0', |place| number.digit(place)))?;
        }
        Ok(())
    }
}

/// Writes the character with this number; where there is none, the one that Unicode has for that.
fn write_character(out: &mut dyn Write, code: i64, spec: &FormatSpec) -> fmt::Result {
    let character = u32::try_from(code).ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
    let n_pad = usize::from(spec.width).saturating_sub(1);
    let left = match spec.align {
        Some(Align::Left) => 0,
        Some(Align::Center) => n_pad / 2,
        Some(Align::Right | Align::AfterSign) | None => n_pad,
    };
    pad(out, spec.fill, left)?;
    out.write_char(character)?;
    pad(out, spec.fill, n_pad - left)
}

/// Writes what `str` gives, cut to the precision and aligned as text is.
fn write_text(out: &mut dyn Write, value: Scalar, spec: &FormatSpec) -> fmt::Result {
    let mut all = Cut { out: None, n_left: usize::MAX };
    write_scalar(&mut all, value)?;
    let n_chars = (usize::MAX - all.n_left).min(spec.precision.map_or(usize::MAX, usize::from));
    let n_pad = usize::from(spec.width).saturating_sub(n_chars);
    let left = match spec.align {
        Some(Align::Right) => n_pad,
        Some(Align::Center) => n_pad / 2,
        _ => 0,
    };
    pad(out, spec.fill, left)?;
    write_scalar(&mut Cut { out: Some(&mut *out), n_left: n_chars }, value)?;
    pad(out, spec.fill, n_pad - left)
}

/// The first characters of what is written, all of them ASCII; without `out` they are only counted.
struct Cut<'o> {
    out: Option<&'o mut dyn Write>,
    n_left: usize,
}

impl Write for Cut<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let n = text.len().min(self.n_left);
        self.n_left -= n;
        match (&mut self.out, text.get(..n)) {
            (Some(out), Some(kept)) => out.write_str(kept),
            _ => Ok(()),
        }
    }
}

fn pad(out: &mut dyn Write, fill: char, n: usize) -> fmt::Result {
    (0..n).try_for_each(|_| out.write_char(fill))
}
