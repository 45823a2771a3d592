//! Plain scalars: Python's `int` in 64 bits, float32, `bool` and complex64, with the array kernels' own float bodies.
//!
//! bools are ints in arithmetic. Where kinds differ the int becomes a float32, rounded; comparisons are exact instead.

mod binary;
mod element;
mod integer;
mod order;
mod unary;

use arr_core::{Scalar, ScalarKind};

pub use binary::binary;
pub(crate) use element::{element_bits, of_bits};
pub use element::{load, store, store_wrapping};
pub use unary::unary;

use crate::ScalarError;
use crate::complex::Complex;

/// Python's `int(x)`, `float(x)`, `bool(x)`, `complex(x)`: floats truncate toward zero.
///
/// # Errors
/// [`ScalarError::NotFinite`] for the int of NaN or infinity, [`ScalarError::Overflow`] beyond 64 bits,
/// [`ScalarError::Undefined`] for the int or float of a complex number.
pub fn convert(value: Scalar, kind: ScalarKind) -> Result<Scalar, ScalarError> {
    Ok(match kind {
        ScalarKind::Bool => Scalar::Bool(crate::select::truth(value)),
        ScalarKind::Complex => {
            let Complex { re, im } = complex(value);
            Scalar::Complex(re, im)
        }
        _ if matches!(value, Scalar::Complex(..)) => return Err(ScalarError::Undefined),
        ScalarKind::Float => Scalar::Float(float(value)),
        ScalarKind::Int => match value {
            Scalar::Int(v) => Scalar::Int(v),
            Scalar::Bool(v) => Scalar::Int(i64::from(v)),
            Scalar::Float(v) if !v.is_finite() => return Err(ScalarError::NotFinite),
            // -2^63 is a float32 and an int; 2^63 is the first float32 that is none.
            Scalar::Float(v) if (-TWO_63..TWO_63).contains(&v) => Scalar::Int(v as i64),
            Scalar::Float(_) => return Err(ScalarError::Overflow),
            Scalar::Complex(..) => return Err(ScalarError::Undefined),
        },
    })
}

/// 2 to the 63.
const TWO_63: f32 = 9_223_372_036_854_775_808.0;

fn float(value: Scalar) -> f32 {
    match value {
        Scalar::Int(v) => v as f32,
        Scalar::Float(v) => v,
        Scalar::Bool(v) => f32::from(v),
        // Functions of complex numbers come first; this is none.
        Scalar::Complex(re, _) => re,
    }
}

fn complex(value: Scalar) -> Complex {
    match value {
        Scalar::Complex(re, im) => Complex { re, im },
        value => Complex::real(float(value)),
    }
}

/// The int that a bool or int is; `None` for others.
fn int(value: Scalar) -> Option<i64> {
    match value {
        Scalar::Int(v) => Some(v),
        Scalar::Bool(v) => Some(i64::from(v)),
        Scalar::Float(_) | Scalar::Complex(..) => None,
    }
}

#[cfg(test)]
mod tests;
