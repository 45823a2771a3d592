//! Functions of one scalar.

use arr_core::{Scalar, Ufunc};

use super::{float, int};
use crate::ScalarError::{self, Overflow, Undefined};
use crate::math;
use crate::select::truth;

/// `f(value)` as Python has it: `-True` is -1 and `~True` is -2; roots and the like give a float32.
///
/// # Errors
/// [`ScalarError::Overflow`] for the negative or absolute of the most negative int, [`ScalarError::Undefined`] for `~` of a
/// float and functions of two operands.
pub fn unary(f: Ufunc, value: Scalar) -> Result<Scalar, ScalarError> {
    Ok(match (f, value) {
        (Ufunc::Negative, Scalar::Float(v)) => Scalar::Float(-v),
        (Ufunc::Positive, Scalar::Float(v)) => Scalar::Float(v),
        (Ufunc::Absolute, Scalar::Float(v)) => Scalar::Float(v.abs()),
        (Ufunc::Negative, v) => Scalar::Int(int(v).ok_or(Undefined)?.checked_neg().ok_or(Overflow)?),
        (Ufunc::Positive, v) => Scalar::Int(int(v).ok_or(Undefined)?),
        (Ufunc::Absolute, v) => Scalar::Int(int(v).ok_or(Undefined)?.checked_abs().ok_or(Overflow)?),
        (Ufunc::Invert, v) => Scalar::Int(!int(v).ok_or(Undefined)?),
        (Ufunc::LogicalNot, v) => Scalar::Bool(!truth(v)),
        (Ufunc::Sqrt, v) => Scalar::Float(math::sqrt(float(v))),
        (Ufunc::Sin, v) => Scalar::Float(math::sin(float(v))),
        (Ufunc::Cos, v) => Scalar::Float(math::cos(float(v))),
        (Ufunc::Exp, v) => Scalar::Float(math::exp(float(v))),
        (Ufunc::Log, v) => Scalar::Float(math::log(float(v))),
        _ => return Err(Undefined),
    })
}
