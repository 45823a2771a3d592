//! What kind of number a float32 is: bool out.

use arr_core::Ufunc;

use super::Map1;
use super::loops::{one, test};
use crate::KernelError;
use crate::math::signbit;

pub(super) fn map1(f: Ufunc) -> Result<Map1, KernelError> {
    let kernel: Map1 = match f {
        Ufunc::IsNan => one!(test, f32::is_nan),
        Ufunc::IsInf => one!(test, f32::is_infinite),
        Ufunc::IsFinite => one!(test, f32::is_finite),
        Ufunc::SignBit => one!(test, signbit),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}
