//! What the text of a number means.

use crate::error::LexError;

/// The value of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    /// An integer.
    Int(i64),
    /// A floating point number.
    Float(f64),
    /// The imaginary part of a complex number.
    Imaginary(f64),
}

/// Reads a number in any of Python's forms.
pub(crate) fn number(text: &str) -> Result<Number, LexError> {
    let lower = text.to_ascii_lowercase();
    let (radix, digits) = match lower.as_bytes() {
        [b'0', b'x', ..] => (16, &lower[2..]),
        [b'0', b'o', ..] => (8, &lower[2..]),
        [b'0', b'b', ..] => (2, &lower[2..]),
        _ => (10, lower.as_str()),
    };
    if radix != 10 {
        // An underscore may follow the letter of the base.
        return integer(digits.strip_prefix('_').unwrap_or(digits), radix);
    }
    if digits.bytes().all(|b| b.is_ascii_digit() || b == b'_') {
        let zeros = digits.bytes().all(|b| b == b'0' || b == b'_');
        if digits.starts_with('0') && !zeros {
            return Err(LexError::LeadingZero);
        }
        return integer(digits, 10);
    }
    match digits.strip_suffix('j') {
        Some(size) => float(size).map(Number::Imaginary),
        None => float(digits).map(Number::Float),
    }
}

fn integer(digits: &str, radix: u32) -> Result<Number, LexError> {
    let digits = without_underscores(digits, radix).ok_or(LexError::BadNumber)?;
    if digits.is_empty() {
        return Err(LexError::BadNumber);
    }
    i64::from_str_radix(&digits, radix).map(Number::Int).map_err(|_| LexError::IntTooLarge)
}

fn float(text: &str) -> Result<f64, LexError> {
    let (mantissa, exponent) = text.split_once('e').map_or((text, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent_digits = exponent.map(|e| e.strip_prefix(['+', '-']).unwrap_or(e));
    let good = |part: &str| without_underscores(part, 10).is_some();
    if !(good(whole) && good(fraction))
        || (whole.is_empty() && fraction.is_empty())
        || exponent_digits.is_some_and(|e| e.is_empty() || !good(e))
    {
        return Err(LexError::BadNumber);
    }
    text.replace('_', "").parse().map_err(|_| LexError::BadNumber)
}

/// The digits alone; `None` where an underscore is not between two digits or a digit is none of this base.
fn without_underscores(digits: &str, radix: u32) -> Option<String> {
    if digits.is_empty() {
        return Some(String::new());
    }
    let parts: Vec<&str> = digits.split('_').collect();
    let good = parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_digit(radix)));
    good.then(|| parts.concat())
}
