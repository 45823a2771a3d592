//! Functions of one scalar.

use arr_core::{Scalar, Ufunc};

use super::{float, int, integer};
use crate::ScalarError::{self, Overflow, Undefined};
use crate::complex::Complex;
use crate::math;
use crate::select::truth;

/// `f(value)` as Python has it: `-True` is -1 and `~True` is -2; roots and the like give a float32.
///
/// # Errors
/// [`ScalarError::Overflow`] where an int leaves 64 bits, [`ScalarError::Undefined`] for `~` of a float and functions of
/// two operands.
pub fn unary(f: Ufunc, value: Scalar) -> Result<Scalar, ScalarError> {
    Ok(match (f, value) {
        (Ufunc::LogicalNot, v) => Scalar::Bool(!truth(v)),
        (_, Scalar::Complex(re, im)) => return of_complex(f, Complex { re, im }),
        (Ufunc::Negative, Scalar::Float(v)) => Scalar::Float(-v),
        (Ufunc::Positive, Scalar::Float(v)) => Scalar::Float(v),
        (Ufunc::Absolute, Scalar::Float(v)) => Scalar::Float(v.abs()),
        (Ufunc::Conjugate, Scalar::Float(v)) => Scalar::Float(v),
        (Ufunc::Square, Scalar::Float(v)) => Scalar::Float(v * v),
        (Ufunc::Sign, Scalar::Float(v)) => Scalar::Float(math::sign(v)),
        (Ufunc::Reciprocal, Scalar::Float(v)) => Scalar::Float(1.0 / v),
        (Ufunc::Floor, Scalar::Float(v)) => Scalar::Float(math::floor(v)),
        (Ufunc::Ceil, Scalar::Float(v)) => Scalar::Float(math::ceil(v)),
        (Ufunc::Trunc, Scalar::Float(v)) => Scalar::Float(math::trunc(v)),
        // What is whole is its own whole part, bools included.
        (Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc, v) => v,
        (Ufunc::Negative, v) => Scalar::Int(int(v).ok_or(Undefined)?.checked_neg().ok_or(Overflow)?),
        (Ufunc::Positive | Ufunc::Conjugate, v) => Scalar::Int(int(v).ok_or(Undefined)?),
        (Ufunc::Absolute, v) => Scalar::Int(int(v).ok_or(Undefined)?.checked_abs().ok_or(Overflow)?),
        (Ufunc::Square, v) => int(v).ok_or(Undefined).and_then(|v| integer::multiply(v, v)).map(Scalar::Int)?,
        (Ufunc::Sign, v) => Scalar::Int(int(v).ok_or(Undefined)?.signum()),
        (Ufunc::Reciprocal, v) => Scalar::Int(integer::reciprocal(int(v).ok_or(Undefined)?)),
        (Ufunc::BitwiseCount, v) => Scalar::Int(i64::from(int(v).ok_or(Undefined)?.unsigned_abs().count_ones())),
        (Ufunc::Invert, v) => Scalar::Int(!int(v).ok_or(Undefined)?),
        (Ufunc::Sqrt, v) => Scalar::Float(math::sqrt(float(v))),
        (Ufunc::Sin, v) => Scalar::Float(math::sin(float(v))),
        (Ufunc::Cos, v) => Scalar::Float(math::cos(float(v))),
        (Ufunc::Exp, v) => Scalar::Float(math::exp(float(v))),
        (Ufunc::Log, v) => Scalar::Float(math::log(float(v))),
        (Ufunc::Tan, v) => Scalar::Float(math::tan(float(v))),
        (Ufunc::ArcSin, v) => Scalar::Float(math::asin(float(v))),
        (Ufunc::ArcCos, v) => Scalar::Float(math::acos(float(v))),
        (Ufunc::ArcTan, v) => Scalar::Float(math::atan(float(v))),
        (Ufunc::Sinh, v) => Scalar::Float(math::sinh(float(v))),
        (Ufunc::Cosh, v) => Scalar::Float(math::cosh(float(v))),
        (Ufunc::Tanh, v) => Scalar::Float(math::tanh(float(v))),
        (Ufunc::ArcSinh, v) => Scalar::Float(math::asinh(float(v))),
        (Ufunc::ArcCosh, v) => Scalar::Float(math::acosh(float(v))),
        (Ufunc::ArcTanh, v) => Scalar::Float(math::atanh(float(v))),
        (Ufunc::Exp2, v) => Scalar::Float(math::exp2(float(v))),
        (Ufunc::Expm1, v) => Scalar::Float(math::expm1(float(v))),
        (Ufunc::Log2, v) => Scalar::Float(math::log2(float(v))),
        (Ufunc::Log10, v) => Scalar::Float(math::log10(float(v))),
        (Ufunc::Log1p, v) => Scalar::Float(math::log1p(float(v))),
        (Ufunc::Cbrt, v) => Scalar::Float(math::cbrt(float(v))),
        (Ufunc::Fabs, v) => Scalar::Float(float(v).abs()),
        (Ufunc::Rint, v) => Scalar::Float(math::rint(float(v))),
        (Ufunc::Degrees, v) => Scalar::Float(math::degrees(float(v))),
        (Ufunc::Radians, v) => Scalar::Float(math::radians(float(v))),
        (Ufunc::Spacing, v) => Scalar::Float(math::spacing(float(v))),
        (Ufunc::IsNan, v) => Scalar::Bool(float(v).is_nan()),
        (Ufunc::IsInf, v) => Scalar::Bool(float(v).is_infinite()),
        (Ufunc::IsFinite, v) => Scalar::Bool(float(v).is_finite()),
        (Ufunc::SignBit, v) => Scalar::Bool(math::signbit(float(v))),
        _ => return Err(Undefined),
    })
}

fn of_complex(f: Ufunc, z: Complex) -> Result<Scalar, ScalarError> {
    let value = match f {
        Ufunc::Negative => z.negative(),
        Ufunc::Positive => z,
        Ufunc::Conjugate => z.conjugate(),
        Ufunc::Square => z.times(z),
        Ufunc::Reciprocal => z.reciprocal(),
        Ufunc::Exp => z.exp(),
        Ufunc::Absolute => return Ok(Scalar::Float(z.length())),
        Ufunc::IsNan => return Ok(Scalar::Bool(z.is_nan())),
        Ufunc::IsInf => return Ok(Scalar::Bool(z.is_infinite())),
        Ufunc::IsFinite => return Ok(Scalar::Bool(z.is_finite())),
        _ => return Err(Undefined),
    };
    Ok(Scalar::Complex(value.re, value.im))
}
