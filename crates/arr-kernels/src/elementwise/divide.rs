//! Division: true, floored, and what floored and truncated division leave. Integers by zero give 0.

use arr_core::{DType, Ufunc};

use super::integer::Integer;
use super::loops::{binary, two, unary};
use super::reciprocal::Narrow;
use super::{Map2, packed};
use crate::cell::by_integer;
use crate::math::{floor_divide, fmod, remainder};
use crate::{KernelError, Level, Src};

pub(super) fn map2(f: Ufunc, dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match (f, dtype) {
        (Ufunc::TrueDivide, DType::F32) => two!(binary, |a: f32, b| a / b),
        (Ufunc::FloorDivide, DType::F32) => two!(binary, floor_divide),
        (Ufunc::Remainder, DType::F32) => two!(binary, remainder),
        (Ufunc::FMod, DType::F32) => two!(binary, fmod),
        (Ufunc::FMod, _) => by_integer!(dtype, T => two!(binary, <T as Integer>::fmod),
            else return Err(KernelError::NoLoop)),
        (Ufunc::FloorDivide, DType::I8) => quotients::<i8>,
        (Ufunc::FloorDivide, DType::U8) => {
            |level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]| match packed::divide(dst, sources) {
                Some(()) => Ok(()),
                None => quotients::<u8>(level, dtype, dst, sources),
            }
        }
        (Ufunc::FloorDivide, DType::I16) => quotients::<i16>,
        (Ufunc::FloorDivide, DType::U16) => quotients::<u16>,
        (Ufunc::FloorDivide, DType::I32) => two!(binary, <i32 as Integer>::floor_divide),
        (Ufunc::FloorDivide, DType::U32) => two!(binary, <u32 as Integer>::floor_divide),
        (Ufunc::Remainder, DType::I8) => rests::<i8>,
        (Ufunc::Remainder, DType::U8) => rests::<u8>,
        (Ufunc::Remainder, DType::I16) => rests::<i16>,
        (Ufunc::Remainder, DType::U16) => rests::<u16>,
        (Ufunc::Remainder, DType::I32) => two!(binary, <i32 as Integer>::remainder),
        (Ufunc::Remainder, DType::U32) => two!(binary, <u32 as Integer>::remainder),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

/// `lhs // rhs`; by one divisor it is a multiplication where that is possible.
fn quotients<T: Narrow>(level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]) -> Result<(), KernelError> {
    let [lhs, rhs] = *sources;
    match reciprocal::<T>(dtype, rhs)? {
        Some((reciprocal, _)) => unary(level, dtype, dst, &[lhs], |a: T| a.divide(reciprocal)),
        None => binary(level, dtype, dst, sources, T::floor_divide),
    }
}

/// `lhs % rhs`, by the same multiplication.
fn rests<T: Narrow>(level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]) -> Result<(), KernelError> {
    let [lhs, rhs] = *sources;
    match reciprocal::<T>(dtype, rhs)? {
        Some((reciprocal, by)) => unary(level, dtype, dst, &[lhs], |a: T| a.rest(a.divide(reciprocal), by)),
        None => binary(level, dtype, dst, sources, T::remainder),
    }
}

/// What multiplying instead takes, and the divisor, where it is one and that is possible.
fn reciprocal<T: Narrow>(dtype: DType, by: Src<'_>) -> Result<Option<(T::Reciprocal, T)>, KernelError> {
    let Src::Scalar(by) = by else { return Ok(None) };
    let by = T::from_scalar(dtype, by)?;
    Ok(T::reciprocal(by).map(|reciprocal| (reciprocal, by)))
}
