//! Plain scalars as Python prints them: `str(int)`, `str(bool)`, and `str(float)` with float32's shortest digits.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::decimal::Decimal;
use super::float::{write_exponent, write_fixed, write_whole};

/// Writes a scalar.
///
/// # Errors
/// Those of `out`.
pub fn write_scalar(out: &mut dyn Write, value: Scalar) -> fmt::Result {
    match value {
        Scalar::Int(value) => write!(out, "{value}"),
        Scalar::Bool(value) => out.write_str(if value { "True" } else { "False" }),
        Scalar::Float(value) => write_float(out, value, is_fixed(value), 1),
        Scalar::Complex(re, im) => write_complex(out, re, im, is_fixed),
    }
}

/// Whether Python writes a float without an exponent.
fn is_fixed(value: f32) -> bool {
    let digits = Decimal::shortest(value);
    digits.is_zero() || (-4..16).contains(&digits.lead())
}

/// Whether NumPy writes a float32 without an exponent.
fn is_fixed_float32(value: f32) -> bool {
    let size = f64::from(value).abs();
    size == 0.0 || (1e-4..1e6).contains(&size)
}

/// Writes a complex number; one without a real part is its imaginary part alone.
fn write_complex(out: &mut dyn Write, re: f32, im: f32, is_fixed: fn(f32) -> bool) -> fmt::Result {
    if re == 0.0 && !re.is_sign_negative() {
        write_float(out, im, is_fixed(im), 0)?;
        return out.write_char('j');
    }
    out.write_char('(')?;
    write_float(out, re, is_fixed(re), 0)?;
    if im.is_nan() || !im.is_sign_negative() {
        out.write_char('+')?;
    }
    write_float(out, im, is_fixed(im), 0)?;
    out.write_str("j)")
}

/// Writes the only element of an array of rank 0, as NumPy's scalars print: floats change to an exponent sooner.
pub(super) fn write_rank_0(out: &mut dyn Write, value: Scalar) -> fmt::Result {
    match value {
        Scalar::Float(float) => write_float(out, float, is_fixed_float32(float), 1),
        Scalar::Complex(re, im) => write_complex(out, re, im, is_fixed_float32),
        value => write_scalar(out, value),
    }
}

/// Writes a float, without an exponent with at least so many digits after the point.
fn write_float(out: &mut dyn Write, value: f32, is_fixed: bool, n_least: usize) -> fmt::Result {
    let digits = Decimal::shortest(value);
    if value.is_nan() {
        return out.write_str("nan");
    }
    if value.is_sign_negative() {
        out.write_char('-')?;
    }
    if value.is_infinite() {
        out.write_str("inf")
    } else if is_fixed {
        match digits.n_fraction().max(n_least) {
            0 => write_whole(out, digits),
            n_fraction => write_fixed(out, digits, n_fraction),
        }
    } else {
        let n_fraction = digits.n_digits() - 1;
        write_exponent(out, digits, n_fraction, n_fraction > 0)
    }
}
