//! Functions of two scalars.

use core::cmp::Ordering;

use arr_core::{Rule, Scalar, Ufunc};

use super::order::compare;
use super::{complex, float, int, integer};
use crate::ScalarError::{self, DivisionByZero, Undefined};
use crate::complex::Complex;
use crate::math;
use crate::select::truth;

/// `f(lhs, rhs)` as Python has it: `True + True` is 2, `&`, `|`, `^`,
/// extremes of two bools are bools, `2 ** -1` is 0.5, `/` gives a float32.
///
/// # Errors
/// [`ScalarError::Overflow`] where an int leaves 64 bits, [`ScalarError::DivisionByZero`] for floats too,
/// [`ScalarError::NegativeShift`], [`ScalarError::Undefined`] for bit operations on floats, what complex numbers have
/// not, and functions of one operand.
pub fn binary(f: Ufunc, lhs: Scalar, rhs: Scalar) -> Result<Scalar, ScalarError> {
    match f {
        Ufunc::LogicalAnd => Ok(Scalar::Bool(truth(lhs) && truth(rhs))),
        Ufunc::LogicalOr => Ok(Scalar::Bool(truth(lhs) || truth(rhs))),
        Ufunc::LogicalXor => Ok(Scalar::Bool(truth(lhs) != truth(rhs))),
        _ if [lhs, rhs].iter().any(|value| matches!(value, Scalar::Complex(..))) => {
            of_complex(f, complex(lhs), complex(rhs))
        }
        Ufunc::Equal => Ok(Scalar::Bool(compare(lhs, rhs) == Some(Ordering::Equal))),
        Ufunc::NotEqual => Ok(Scalar::Bool(compare(lhs, rhs) != Some(Ordering::Equal))),
        Ufunc::Less => Ok(Scalar::Bool(compare(lhs, rhs) == Some(Ordering::Less))),
        Ufunc::LessEqual => Ok(Scalar::Bool(compare(lhs, rhs).is_some_and(Ordering::is_le))),
        Ufunc::Greater => Ok(Scalar::Bool(compare(lhs, rhs) == Some(Ordering::Greater))),
        Ufunc::GreaterEqual => Ok(Scalar::Bool(compare(lhs, rhs).is_some_and(Ordering::is_ge))),
        _ if let (true, Scalar::Bool(a), Scalar::Bool(b)) = (f.keeps_bools(), lhs, rhs) => {
            Ok(Scalar::Bool(of_bools(f, a, b)))
        }
        Ufunc::Ldexp if int(rhs).is_none() => Err(Undefined),
        _ => match (int(lhs), int(rhs)) {
            (Some(a), Some(b)) if !is_inexact(f) => of_ints(f, a, b),
            _ => of_floats(f, float(lhs), float(rhs)).map(Scalar::Float),
        },
    }
}

/// Whether it computes in float32 whatever comes in; quotients of ints are rounded as a whole instead.
fn is_inexact(f: Ufunc) -> bool {
    matches!(f.rule(), Rule::Inexact | Rule::Scale) && f != Ufunc::TrueDivide
}

fn of_bools(f: Ufunc, a: bool, b: bool) -> bool {
    match f {
        Ufunc::BitwiseAnd | Ufunc::Minimum | Ufunc::FMin => a & b,
        Ufunc::BitwiseOr | Ufunc::Maximum | Ufunc::FMax => a | b,
        _ => a ^ b,
    }
}

fn of_ints(f: Ufunc, a: i64, b: i64) -> Result<Scalar, ScalarError> {
    let value = match f {
        Ufunc::Add => integer::add(a, b),
        Ufunc::Subtract => integer::subtract(a, b),
        Ufunc::Multiply => integer::multiply(a, b),
        Ufunc::TrueDivide if b == 0 => Err(DivisionByZero),
        Ufunc::TrueDivide => return Ok(Scalar::Float((a as f64 / b as f64) as f32)),
        Ufunc::FloorDivide => integer::floor_divide(a, b),
        Ufunc::Remainder => integer::remainder(a, b),
        Ufunc::Power if b < 0 => return of_floats(f, a as f32, b as f32).map(Scalar::Float),
        Ufunc::Power => integer::power(a, b),
        Ufunc::BitwiseAnd => Ok(a & b),
        Ufunc::BitwiseOr => Ok(a | b),
        Ufunc::BitwiseXor => Ok(a ^ b),
        Ufunc::LeftShift => integer::left_shift(a, b),
        Ufunc::RightShift => integer::right_shift(a, b),
        Ufunc::Minimum | Ufunc::FMin => Ok(a.min(b)),
        Ufunc::Maximum | Ufunc::FMax => Ok(a.max(b)),
        Ufunc::FMod => Ok(integer::fmod(a, b)),
        Ufunc::Gcd => integer::gcd(a, b),
        Ufunc::Lcm => integer::lcm(a, b),
        _ => Err(Undefined),
    };
    value.map(Scalar::Int)
}

fn of_floats(f: Ufunc, a: f32, b: f32) -> Result<f32, ScalarError> {
    Ok(match f {
        Ufunc::Add => a + b,
        Ufunc::Subtract => a - b,
        Ufunc::Multiply => a * b,
        Ufunc::TrueDivide | Ufunc::FloorDivide | Ufunc::Remainder if b == 0.0 => return Err(DivisionByZero),
        Ufunc::TrueDivide => a / b,
        Ufunc::FloorDivide => math::floor_divide(a, b),
        Ufunc::Remainder => math::remainder(a, b),
        Ufunc::Power if a == 0.0 && b < 0.0 => return Err(DivisionByZero),
        Ufunc::Power => math::power_float(a, b),
        Ufunc::Minimum => math::minimum(a, b),
        Ufunc::Maximum => math::maximum(a, b),
        Ufunc::FMin => math::fmin(a, b),
        Ufunc::FMax => math::fmax(a, b),
        Ufunc::FMod => math::fmod(a, b),
        Ufunc::Heaviside => math::heaviside(a, b),
        Ufunc::CopySign => math::copysign(a, b),
        Ufunc::NextAfter => math::nextafter(a, b),
        Ufunc::Ldexp => math::ldexp(a, b),
        Ufunc::Hypot => math::hypot(a, b),
        Ufunc::ArcTan2 => math::atan2(a, b),
        Ufunc::LogAddExp => math::logaddexp(a, b),
        Ufunc::LogAddExp2 => math::logaddexp2(a, b),
        Ufunc::FloatPower => math::power_float(a, b),
        _ => return Err(Undefined),
    })
}

fn of_complex(f: Ufunc, a: Complex, b: Complex) -> Result<Scalar, ScalarError> {
    let value = match f {
        Ufunc::Equal => return Ok(Scalar::Bool(a == b)),
        Ufunc::NotEqual => return Ok(Scalar::Bool(a != b)),
        Ufunc::Add => a.plus(b),
        Ufunc::Subtract => a.minus(b),
        Ufunc::Multiply => a.times(b),
        Ufunc::TrueDivide if !b.truth() => return Err(DivisionByZero),
        Ufunc::TrueDivide => a.over(b),
        _ => return Err(Undefined),
    };
    Ok(Scalar::Complex(value.re, value.im))
}
