//! Bits and shifts of integers. Only the right shift sees signs.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, commutative, measure, one, two, unary};
use super::{Map1, Map2};
use crate::KernelError;
use crate::cell::{by_integer, by_width};

pub(super) fn invert(dtype: DType) -> Result<Map1, KernelError> {
    let kernel: Map1 = by_width!(dtype, T => one!(unary, |x: T| !x));
    Ok(kernel)
}

/// How many bits are set in absolute values.
pub(super) fn count(dtype: DType) -> Result<Map1, KernelError> {
    let kernel: Map1 = match dtype {
        // The operand may be `dst`.
        DType::U8 => one!(unary, |x: u8| x.count_ones() as u8),
        _ => by_integer!(dtype, T => one!(measure, |x: T| x.size().count_ones() as u8),
            else return Err(KernelError::NoLoop)),
    };
    Ok(kernel)
}

pub(super) fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::BitwiseAnd => by_width!(dtype, T => two!(commutative, |a: T, b| a & b)),
        Ufunc::BitwiseOr => by_width!(dtype, T => two!(commutative, |a: T, b| a | b)),
        Ufunc::BitwiseXor => by_width!(dtype, T => two!(commutative, |a: T, b| a ^ b)),
        Ufunc::LeftShift => by_width!(dtype, T => two!(binary, <T as Integer>::left_shift)),
        Ufunc::RightShift => by_integer!(dtype, T => two!(binary, <T as Integer>::right_shift),
            else return Err(KernelError::NoLoop)),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}
