//! Functions over bools: every byte but 0 is true, results are 0 or 1.

use arr_core::{DType, Scalar, Ufunc};

use super::loops::{commutative, one, two, unary};
use super::{Map1, Map2};
use crate::select::truth;
use crate::{KernelError, Level, Src};

pub(super) fn map1(f: Ufunc) -> Result<Map1, KernelError> {
    let kernel: Map1 = match f {
        Ufunc::Invert => one!(unary, |x: u8| u8::from(x == 0)),
        Ufunc::LogicalNot => one!(logical1, |x: u8| u8::from(x == 0)),
        Ufunc::Absolute | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc => one!(unary, |x: u8| u8::from(x != 0)),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

pub(super) fn map2(f: Ufunc) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::Add | Ufunc::BitwiseOr | Ufunc::Maximum | Ufunc::FMax => two!(commutative, or),
        Ufunc::LogicalOr => two!(logical2, or),
        Ufunc::Multiply | Ufunc::BitwiseAnd | Ufunc::Minimum | Ufunc::FMin => two!(commutative, and),
        Ufunc::LogicalAnd => two!(logical2, and),
        Ufunc::BitwiseXor => two!(commutative, xor),
        Ufunc::LogicalXor => two!(logical2, xor),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

#[inline(always)]
fn or(a: u8, b: u8) -> u8 {
    u8::from((a | b) != 0)
}

#[inline(always)]
fn and(a: u8, b: u8) -> u8 {
    u8::from((a != 0) & (b != 0))
}

#[inline(always)]
pub(super) fn xor(a: u8, b: u8) -> u8 {
    u8::from((a != 0) != (b != 0))
}

#[inline(always)]
pub(super) fn equal_truth(a: u8, b: u8) -> u8 {
    u8::from((a != 0) == (b != 0))
}

#[inline(always)]
pub(super) fn less_true(a: u8, b: u8) -> u8 {
    u8::from((a == 0) & (b != 0))
}

#[inline(always)]
pub(super) fn at_most_as_true(a: u8, b: u8) -> u8 {
    u8::from((a == 0) | (b != 0))
}

/// [`unary`] of a logical function.
fn logical1(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    sources: &[Src<'_>; 1],
    f: impl Fn(u8) -> u8,
) -> Result<(), KernelError> {
    unary(level, dtype, dst, &sources.map(truthful), f)
}

/// [`commutative`] of a logical function.
fn logical2(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    sources: &[Src<'_>; 2],
    f: impl Fn(u8, u8) -> u8,
) -> Result<(), KernelError> {
    commutative(level, dtype, dst, &sources.map(truthful), f)
}

/// Logical functions read a scalar of any kind as its truth.
fn truthful(src: Src<'_>) -> Src<'_> {
    match src {
        Src::Scalar(v) => Src::Scalar(Scalar::Bool(truth(v))),
        other => other,
    }
}
