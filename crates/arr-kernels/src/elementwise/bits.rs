//! Bits and shifts of integers. Only the right shift sees signs.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, commutative, measure, unary};
use crate::cell::{by_integer, by_width};
use crate::{KernelError, Src};

pub(super) fn invert(dtype: DType, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    by_width!(dtype, T => unary(dtype, dst, src, |x: T| !x))
}

/// How many bits are set in absolute values.
pub(super) fn count(dtype: DType, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match dtype {
        // The operand may be `dst`.
        DType::U8 => unary(dtype, dst, src, |x: u8| x.count_ones() as u8),
        _ => by_integer!(dtype, T => measure(dtype, dst, src, |x: T| x.size().count_ones() as u8),
            else Err(KernelError::NoLoop)),
    }
}

pub(super) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::BitwiseAnd => by_width!(dtype, T => commutative(dtype, dst, lhs, rhs, |a: T, b| a & b)),
        Ufunc::BitwiseOr => by_width!(dtype, T => commutative(dtype, dst, lhs, rhs, |a: T, b| a | b)),
        Ufunc::BitwiseXor => by_width!(dtype, T => commutative(dtype, dst, lhs, rhs, |a: T, b| a ^ b)),
        Ufunc::LeftShift => by_width!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::left_shift)),
        Ufunc::RightShift => by_integer!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::right_shift),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}
