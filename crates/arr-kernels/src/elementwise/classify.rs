//! What kind of number a float32 is: bool out.

use arr_core::{DType, Ufunc};

use super::loops::test;
use crate::math::signbit;
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::IsNan => test(DType::F32, dst, src, f32::is_nan),
        Ufunc::IsInf => test(DType::F32, dst, src, f32::is_infinite),
        Ufunc::IsFinite => test(DType::F32, dst, src, f32::is_finite),
        Ufunc::SignBit => test(DType::F32, dst, src, signbit),
        _ => Err(KernelError::NoLoop),
    }
}
