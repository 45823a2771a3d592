//! Sums, products, extremes, signs, whole parts: integers wrap, float32 rounds.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, commutative, one, two, unary};
use super::{Map1, Map2, packed};
use crate::KernelError;
use crate::cell::{by_integer, by_width};
use crate::math::{ceil, floor, fmax, fmin, maximum, minimum, sign, trunc};

pub(super) fn map1(f: Ufunc, dtype: DType) -> Result<Map1, KernelError> {
    let kernel: Map1 = match (f, dtype) {
        (Ufunc::Floor, DType::F32) => one!(unary, floor),
        (Ufunc::Ceil, DType::F32) => one!(unary, ceil),
        (Ufunc::Trunc, DType::F32) => one!(unary, trunc),
        (Ufunc::Positive | Ufunc::Conjugate | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc, _) => {
            by_width!(dtype, T => one!(unary, |x: T| x))
        }
        (Ufunc::Negative, DType::F32) => one!(unary, |x: f32| -x),
        (Ufunc::Negative, _) => by_width!(dtype, T => one!(unary, T::wrapping_neg)),
        (Ufunc::Absolute, DType::F32) => one!(unary, f32::abs),
        (Ufunc::Absolute, DType::I8) => one!(unary, i8::wrapping_abs),
        (Ufunc::Absolute, DType::I16) => one!(unary, i16::wrapping_abs),
        (Ufunc::Absolute, DType::I32) => one!(unary, i32::wrapping_abs),
        (Ufunc::Absolute, _) => by_width!(dtype, T => one!(unary, |x: T| x)),
        (Ufunc::Square, DType::F32) => one!(unary, |x: f32| x * x),
        (Ufunc::Square, _) => by_width!(dtype, T => one!(unary, |x: T| x.wrapping_mul(x))),
        (Ufunc::Sign, DType::F32) => one!(unary, sign),
        (Ufunc::Sign, _) => by_integer!(dtype, T => one!(unary, <T as Integer>::sign),
            else return Err(KernelError::NoLoop)),
        (Ufunc::Reciprocal, DType::F32) => one!(unary, |x: f32| 1.0 / x),
        (Ufunc::Reciprocal, _) => by_integer!(dtype, T => one!(unary, <T as Integer>::inverse),
            else return Err(KernelError::NoLoop)),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

pub(super) fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match (f, dtype) {
        (Ufunc::Add, DType::F32) => two!(commutative, |a: f32, b| a + b),
        (Ufunc::Add, DType::I8 | DType::U8) => packed::add,
        (Ufunc::Add, _) => by_width!(dtype, T => two!(commutative, T::wrapping_add)),
        (Ufunc::Subtract, DType::F32) => two!(binary, |a: f32, b| a - b),
        (Ufunc::Subtract, _) => by_width!(dtype, T => two!(binary, T::wrapping_sub)),
        (Ufunc::Multiply, DType::F32) => two!(commutative, |a: f32, b| a * b),
        (Ufunc::Multiply, _) => by_width!(dtype, T => two!(commutative, T::wrapping_mul)),
        (Ufunc::Minimum, DType::F32) => two!(binary, minimum),
        (Ufunc::Maximum, DType::F32) => two!(binary, maximum),
        (Ufunc::FMin, DType::F32) => two!(binary, fmin),
        (Ufunc::FMax, DType::F32) => two!(binary, fmax),
        (Ufunc::Minimum | Ufunc::FMin, _) => by_integer!(dtype, T => two!(commutative, T::min),
            else return Err(KernelError::NoLoop)),
        (Ufunc::Maximum | Ufunc::FMax, _) => by_integer!(dtype, T => two!(commutative, T::max),
            else return Err(KernelError::NoLoop)),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}
