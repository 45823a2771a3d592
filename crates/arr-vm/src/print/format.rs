//! Scalars under a format specification, as Python's `format(x, spec)` writes them.
//!
//! Source: `Python/formatter_unicode.c` and `format_float_short` in `Python/pystrtod.c`.

use arr_core::{Align, Form, FormatSpec, Grouping, Scalar, Sign};
use core::fmt::{self, Write};

use super::digits::Digits;
use super::scalar::write_scalar;

/// Significant digits, or digits behind the point, where a specification says nothing.
const PRECISION: usize = 6;

/// Writes a scalar under a specification that its kind has.
///
/// Floats are rounded once, half to even, from the exact value of the float32; without type and precision they have
/// their shortest digits. Ints under the types of floats are first rounded to float64, as Python rounds them.
///
/// # Errors
/// Those of `out`.
pub fn write_formatted(out: &mut dyn Write, value: Scalar, spec: &FormatSpec) -> fmt::Result {
    if spec.form == Some(Form::Text) {
        return write_text(out, value, spec);
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

/// A number without its sign, ready to be laid out.
struct Number {
    prefix: &'static str,
    /// What stands instead of digits: `inf`, `nan`.
    word: &'static str,
    digits: Source,
    /// Digits before the point.
    n_whole: usize,
    /// Digits after the point.
    n_fraction: usize,
    has_point: bool,
    /// The letter before the exponent, and the exponent.
    exponent: Option<(char, i32)>,
    has_percent: bool,
}

/// Where digits come from.
enum Source {
    Float(Digits),
    /// A whole number in a base, its digits above 9 in capitals or not.
    Int {
        value: u64,
        base: u64,
        is_upper: bool,
    },
}

impl Number {
    const ZERO: Number = Number {
        prefix: "",
        word: "",
        digits: Source::Int { value: 0, base: 10, is_upper: false },
        n_whole: 1,
        n_fraction: 0,
        has_point: false,
        exponent: None,
        has_percent: false,
    };

    /// The digit that is `place` behind the first before the point.
    fn digit(&self, place: usize) -> char {
        match &self.digits {
            Source::Float(digits) => {
                // Numbers below 1 have zeros before their first digit.
                let lead = if self.exponent.is_some() { 0 } else { digits.lead().min(0) };
                char::from(b'0' + digits.digit(place as i32 + lead))
            }
            Source::Int { value, base, is_upper } => {
                let from_last = self.n_whole.saturating_sub(place + 1) as u32;
                let digit = base.checked_pow(from_last).map_or(0, |scale| value / scale % base);
                let digit = char::from_digit(digit as u32, *base as u32).unwrap_or('0');
                if *is_upper { digit.to_ascii_uppercase() } else { digit }
            }
        }
    }

    /// Characters behind the digits before the point.
    fn n_behind(&self) -> usize {
        let exponent = self.exponent.map_or(0, |(_, exponent)| if exponent.unsigned_abs() < 100 { 4 } else { 5 });
        usize::from(self.has_point) + self.n_fraction + exponent + usize::from(self.has_percent)
    }

    fn write_behind(&self, out: &mut dyn Write) -> fmt::Result {
        if self.has_point {
            out.write_char('.')?;
        }
        (0..self.n_fraction).try_for_each(|k| out.write_char(self.digit(self.n_whole + k)))?;
        if let Some((letter, exponent)) = self.exponent {
            out.write_char(letter)?;
            write!(out, "{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.unsigned_abs())?;
        }
        if self.has_percent { out.write_char('%') } else { Ok(()) }
    }
}

/// Whether a scalar is negative, and its size as the specification has it.
fn number(value: Scalar, spec: &FormatSpec) -> (bool, Number) {
    let int = match value {
        Scalar::Float(value) => {
            let (is_negative, number) = float(value, spec);
            return (is_negative && !value.is_nan(), number);
        }
        Scalar::Int(value) => value,
        Scalar::Bool(value) => i64::from(value),
    };
    let size = int.unsigned_abs();
    let (base, prefix) = match spec.form {
        Some(Form::Binary) => (2, "0b"),
        Some(Form::Octal) => (8, "0o"),
        Some(Form::Hex) => (16, "0x"),
        Some(Form::UpperHex) => (16, "0X"),
        Some(Form::Decimal | Form::Number) | None => (10, ""),
        Some(form) => {
            // Above 2 ** 53 the product is rounded once more, as Python's is; it stays a whole number.
            let tens = if form == Form::Percent { 100.0 } else { 1.0 };
            let digits = Digits::whole((size as f64 * tens) as u128);
            return (int < 0, laid_out(digits, spec));
        }
    };
    let digits = Source::Int { value: size, base, is_upper: spec.form == Some(Form::UpperHex) };
    let n_whole = size.checked_ilog(base).unwrap_or(0) as usize + 1;
    let prefix = if spec.alternate { prefix } else { "" };
    (int < 0, Number { prefix, digits, n_whole, ..Number::ZERO })
}

fn float(value: f32, spec: &FormatSpec) -> (bool, Number) {
    let is_upper = matches!(spec.form, Some(Form::UpperExponent | Form::UpperFixed | Form::UpperGeneral));
    if !value.is_finite() {
        let word = match (value.is_nan(), is_upper) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        };
        let has_percent = spec.form == Some(Form::Percent);
        return (value.is_sign_negative(), Number { word, n_whole: 0, has_percent, ..Number::ZERO });
    }
    let digits = match (spec.form, spec.precision) {
        (None, None) => Digits::shortest(value),
        (Some(Form::Percent), _) => Digits::exact(value).times_ten_to(2),
        _ => Digits::exact(value),
    };
    let number = laid_out(digits, spec);
    let is_zero = matches!(&number.digits, Source::Float(digits) if digits.is_zero());
    (value.is_sign_negative() && !(spec.no_negative_zero && is_zero), number)
}

/// Rounds digits as the type asks, and chooses between a fixed point and an exponent.
fn laid_out(digits: Digits, spec: &FormatSpec) -> Number {
    let precision = spec.precision.map(usize::from);
    match spec.form {
        Some(Form::Exponent | Form::UpperExponent) => {
            let n = precision.unwrap_or(PRECISION);
            scientific(digits.to_significant(n + 1), n, spec)
        }
        Some(Form::General | Form::UpperGeneral | Form::Number) => {
            general(digits, precision.unwrap_or(PRECISION).max(1), spec, false)
        }
        None => match precision {
            Some(precision) => general(digits, precision.max(1), spec, true),
            // As `repr` writes it.
            None if (-4..16).contains(&digits.lead()) => fixed(digits, n_fraction(&digits).max(1), spec),
            None => scientific(digits, digits.n_significant() - 1, spec),
        },
        _ => {
            let n = precision.unwrap_or(PRECISION);
            fixed(digits.to_fraction(n), n, spec)
        }
    }
}

/// As `g`: with an exponent where the first of the `precision` digits is far from the point. With `is_float` a number
/// without an exponent has at least one digit behind its point.
fn general(digits: Digits, precision: usize, spec: &FormatSpec, is_float: bool) -> Number {
    let digits = digits.to_significant(precision);
    let most = precision as i32 - i32::from(is_float);
    if (-4..most).contains(&digits.lead()) {
        let n = if spec.alternate {
            usize::try_from(precision as i32 - 1 - digits.lead()).unwrap_or(0)
        } else {
            n_fraction(&digits).max(usize::from(is_float))
        };
        return fixed(digits, n, spec);
    }
    let n_significant = if spec.alternate { precision } else { digits.n_significant() };
    scientific(digits, n_significant - 1, spec)
}

fn fixed(digits: Digits, n_fraction: usize, spec: &FormatSpec) -> Number {
    let n_whole = usize::try_from(digits.lead()).map_or(1, |lead| lead + 1);
    let has_percent = spec.form == Some(Form::Percent);
    let has_point = n_fraction > 0 || spec.alternate;
    Number { digits: Source::Float(digits), n_whole, n_fraction, has_point, has_percent, ..Number::ZERO }
}

fn scientific(digits: Digits, n_fraction: usize, spec: &FormatSpec) -> Number {
    let letter = if matches!(spec.form, Some(Form::UpperExponent | Form::UpperGeneral)) { 'E' } else { 'e' };
    let exponent = Some((letter, digits.lead()));
    let has_point = n_fraction > 0 || spec.alternate;
    Number { digits: Source::Float(digits), n_fraction, has_point, exponent, ..Number::ZERO }
}

/// Digits behind the point of a number without an exponent, zeros at the end left out.
fn n_fraction(digits: &Digits) -> usize {
    usize::try_from(digits.n_significant() as i32 - 1 - digits.lead()).unwrap_or(0)
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
