//! Sums, products, extremes, signs, whole parts: integers wrap, float32 rounds.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, commutative, unary};
use crate::cell::{by_integer, by_width};
use crate::math::{ceil, floor, fmax, fmin, maximum, minimum, sign, trunc};
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc, dtype: DType, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match (f, dtype) {
        (Ufunc::Floor, DType::F32) => unary(dtype, dst, src, floor),
        (Ufunc::Ceil, DType::F32) => unary(dtype, dst, src, ceil),
        (Ufunc::Trunc, DType::F32) => unary(dtype, dst, src, trunc),
        (Ufunc::Positive | Ufunc::Conjugate | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc, _) => {
            by_width!(dtype, T => unary(dtype, dst, src, |x: T| x))
        }
        (Ufunc::Negative, DType::F32) => unary(dtype, dst, src, |x: f32| -x),
        (Ufunc::Negative, _) => by_width!(dtype, T => unary(dtype, dst, src, T::wrapping_neg)),
        (Ufunc::Absolute, DType::F32) => unary(dtype, dst, src, f32::abs),
        (Ufunc::Absolute, DType::I8) => unary(dtype, dst, src, i8::wrapping_abs),
        (Ufunc::Absolute, DType::I16) => unary(dtype, dst, src, i16::wrapping_abs),
        (Ufunc::Absolute, DType::I32) => unary(dtype, dst, src, i32::wrapping_abs),
        (Ufunc::Absolute, _) => by_width!(dtype, T => unary(dtype, dst, src, |x: T| x)),
        (Ufunc::Square, DType::F32) => unary(dtype, dst, src, |x: f32| x * x),
        (Ufunc::Square, _) => by_width!(dtype, T => unary(dtype, dst, src, |x: T| x.wrapping_mul(x))),
        (Ufunc::Sign, DType::F32) => unary(dtype, dst, src, sign),
        (Ufunc::Sign, _) => by_integer!(dtype, T => unary(dtype, dst, src, <T as Integer>::sign),
            else Err(KernelError::NoLoop)),
        (Ufunc::Reciprocal, DType::F32) => unary(dtype, dst, src, |x: f32| 1.0 / x),
        (Ufunc::Reciprocal, _) => by_integer!(dtype, T => unary(dtype, dst, src, <T as Integer>::inverse),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}

pub(super) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    match (f, dtype) {
        (Ufunc::Add, DType::F32) => commutative(dtype, dst, lhs, rhs, |a: f32, b| a + b),
        (Ufunc::Add, _) => by_width!(dtype, T => commutative(dtype, dst, lhs, rhs, T::wrapping_add)),
        (Ufunc::Subtract, DType::F32) => binary(dtype, dst, lhs, rhs, |a: f32, b| a - b),
        (Ufunc::Subtract, _) => by_width!(dtype, T => binary(dtype, dst, lhs, rhs, T::wrapping_sub)),
        (Ufunc::Multiply, DType::F32) => commutative(dtype, dst, lhs, rhs, |a: f32, b| a * b),
        (Ufunc::Multiply, _) => by_width!(dtype, T => commutative(dtype, dst, lhs, rhs, T::wrapping_mul)),
        (Ufunc::Minimum, DType::F32) => binary(dtype, dst, lhs, rhs, minimum),
        (Ufunc::Maximum, DType::F32) => binary(dtype, dst, lhs, rhs, maximum),
        (Ufunc::FMin, DType::F32) => binary(dtype, dst, lhs, rhs, fmin),
        (Ufunc::FMax, DType::F32) => binary(dtype, dst, lhs, rhs, fmax),
        (Ufunc::Minimum | Ufunc::FMin, _) => by_integer!(dtype, T => commutative(dtype, dst, lhs, rhs, T::min),
            else Err(KernelError::NoLoop)),
        (Ufunc::Maximum | Ufunc::FMax, _) => by_integer!(dtype, T => commutative(dtype, dst, lhs, rhs, T::max),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}
