//! From a scalar and a specification to digits with a point, an exponent and a prefix.

use arr_core::{Form, FormatSpec, Scalar};
use core::fmt::{self, Write};

use super::super::digits::Digits;

/// Significant digits, or digits behind the point, where a specification says nothing.
const PRECISION: usize = 6;

/// A number without its sign, ready to be laid out.
pub(super) struct Number {
    pub(super) prefix: &'static str,
    /// What stands instead of digits: `inf`, `nan`.
    pub(super) word: &'static str,
    pub(super) digits: Source,
    /// Digits before the point.
    pub(super) n_whole: usize,
    /// Digits after the point.
    n_fraction: usize,
    has_point: bool,
    /// The letter before the exponent, and the exponent.
    exponent: Option<(char, i32)>,
    has_percent: bool,
}

/// Where digits come from.
pub(super) enum Source {
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
    pub(super) fn digit(&self, place: usize) -> char {
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
    pub(super) fn n_behind(&self) -> usize {
        let exponent = self.exponent.map_or(0, |(_, exponent)| if exponent.unsigned_abs() < 100 { 4 } else { 5 });
        usize::from(self.has_point) + self.n_fraction + exponent + usize::from(self.has_percent)
    }

    pub(super) fn write_behind(&self, out: &mut dyn Write) -> fmt::Result {
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
pub(super) fn number(value: Scalar, spec: &FormatSpec) -> (bool, Number) {
    let int = match value {
        Scalar::Float(value) => {
            let (is_negative, number) = float(value, spec);
            return (is_negative && !value.is_nan(), number);
        }
        Scalar::Int(value) => value,
        Scalar::Bool(value) => i64::from(value),
        // These have no specification.
        Scalar::Complex(..) => return (false, Number::ZERO),
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
