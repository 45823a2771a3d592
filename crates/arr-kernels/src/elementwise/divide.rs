//! Division: true, floored, and what floored and truncated division leave. Integers by zero give 0.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, unary};
use super::reciprocal::Narrow;
use crate::cell::by_integer;
use crate::math::{floor_divide, fmod, remainder};
use crate::{KernelError, Src};

pub(super) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    let divided = match dtype {
        // The multiplication gives floored quotients.
        _ if f == Ufunc::FMod => Ok(false),
        DType::I8 => by_one::<i8>(f, dtype, dst, lhs, rhs),
        DType::U8 => by_one::<u8>(f, dtype, dst, lhs, rhs),
        DType::I16 => by_one::<i16>(f, dtype, dst, lhs, rhs),
        DType::U16 => by_one::<u16>(f, dtype, dst, lhs, rhs),
        _ => Ok(false),
    };
    if divided? {
        return Ok(());
    }
    match (f, dtype) {
        (Ufunc::TrueDivide, DType::F32) => binary(dtype, dst, lhs, rhs, |a: f32, b| a / b),
        (Ufunc::FloorDivide, DType::F32) => binary(dtype, dst, lhs, rhs, floor_divide),
        (Ufunc::Remainder, DType::F32) => binary(dtype, dst, lhs, rhs, remainder),
        (Ufunc::FMod, DType::F32) => binary(dtype, dst, lhs, rhs, fmod),
        (Ufunc::FMod, _) => by_integer!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::fmod),
            else Err(KernelError::NoLoop)),
        (Ufunc::FloorDivide, _) => by_integer!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::floor_divide),
            else Err(KernelError::NoLoop)),
        (Ufunc::Remainder, _) => by_integer!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::remainder),
            else Err(KernelError::NoLoop)),
        _ => Err(KernelError::NoLoop),
    }
}

/// The integer `lhs // by` or `lhs % by` by multiplication; `false` where that is not possible.
fn by_one<T: Narrow>(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, by: Src<'_>) -> Result<bool, KernelError> {
    let Src::Scalar(by) = by else { return Ok(false) };
    let by = T::from_scalar(dtype, by)?;
    let Some(reciprocal) = T::reciprocal(by) else { return Ok(false) };
    match f {
        Ufunc::FloorDivide => unary(dtype, dst, lhs, |a: T| a.divide(reciprocal))?,
        _ => unary(dtype, dst, lhs, |a: T| a.rest(a.divide(reciprocal), by))?,
    }
    Ok(true)
}
