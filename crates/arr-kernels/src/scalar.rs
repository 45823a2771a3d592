//! Plain scalars: Python's `int` in 64 bits, float32 and `bool`, with the array kernels' own float bodies.
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

/// Python's `int(x)`, `float(x)`, `bool(x)`: floats truncate toward zero.
///
/// # Errors
/// [`ScalarError::NotFinite`] for the int of NaN or infinity, [`ScalarError::Overflow`] beyond 64 bits.
pub fn convert(value: Scalar, kind: ScalarKind) -> Result<Scalar, ScalarError> {
    Ok(match kind {
        ScalarKind::Bool => Scalar::Bool(crate::select::truth(value)),
        ScalarKind::Float => Scalar::Float(float(value)),
        ScalarKind::Int => match value {
            Scalar::Int(v) => Scalar::Int(v),
            Scalar::Bool(v) => Scalar::Int(i64::from(v)),
            Scalar::Float(v) if !v.is_finite() => return Err(ScalarError::NotFinite),
            // -2^63 is a float32 and an int; 2^63 is the first float32 that is none.
            Scalar::Float(v) if (-TWO_63..TWO_63).contains(&v) => Scalar::Int(v as i64),
            Scalar::Float(_) => return Err(ScalarError::Overflow),
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
    }
}

/// The int that a bool or int is; `None` for floats.
fn int(value: Scalar) -> Option<i64> {
    match value {
        Scalar::Int(v) => Some(v),
        Scalar::Bool(v) => Some(i64::from(v)),
        Scalar::Float(_) => None,
    }
}

#[cfg(test)]
mod tests;
