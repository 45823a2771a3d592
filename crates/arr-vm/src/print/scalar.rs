//! Plain scalars as Python prints them: `str(int)`, `str(bool)`, and `str(float)` with float32's shortest digits.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::decimal::Decimal;
use super::float::{write_exponent, write_fixed};

/// Writes a scalar.
///
/// # Errors
/// Those of `out`.
pub fn write_scalar(out: &mut dyn Write, value: Scalar) -> fmt::Result {
    match value {
        Scalar::Int(value) => write!(out, "{value}"),
        Scalar::Bool(value) => out.write_str(if value { "True" } else { "False" }),
        Scalar::Float(value) => {
            let digits = Decimal::shortest(value);
            let is_fixed = digits.is_zero() || (-4..16).contains(&digits.lead());
            write_float(out, value, digits, is_fixed)
        }
    }
}

/// Writes the only element of an array of rank 0, as NumPy's scalars print: floats change to an exponent sooner.
pub(super) fn write_rank_0(out: &mut dyn Write, value: Scalar) -> fmt::Result {
    match value {
        Scalar::Float(float) => {
            let size = f64::from(float).abs();
            write_float(out, float, Decimal::shortest(float), size == 0.0 || (1e-4..1e6).contains(&size))
        }
        value => write_scalar(out, value),
    }
}

fn write_float(out: &mut dyn Write, value: f32, digits: Decimal, is_fixed: bool) -> fmt::Result {
    if value.is_nan() {
        return out.write_str("nan");
    }
    if value.is_sign_negative() {
        out.write_char('-')?;
    }
    if value.is_infinite() {
        out.write_str("inf")
    } else if is_fixed {
        write_fixed(out, digits, digits.n_fraction().max(1))
    } else {
        let n_fraction = digits.n_digits() - 1;
        write_exponent(out, digits, n_fraction, n_fraction > 0)
    }
}
