//! Roots, powers, trigonometry and exponentials.

use arr_core::{DType, Scalar, Ufunc};

use super::integer::Integer;
use super::loops::{binary, unary};
use crate::cell::{by_integer, by_width, cells, cells_mut};
use crate::copy::copy_src;
use crate::math::{cos, exp, is_near, log, near_cos, near_sin, power_float, sin, sqrt};
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::Sqrt => unary(DType::F32, dst, src, sqrt),
        Ufunc::Sin => waves(dst, src, near_sin, sin),
        Ufunc::Cos => waves(dst, src, near_cos, cos),
        Ufunc::Exp => unary(DType::F32, dst, src, exp),
        Ufunc::Log => unary(DType::F32, dst, src, log),
        _ => Err(KernelError::NoLoop),
    }
}

/// Angles that are looked at together.
const GROUP: usize = 32;

/// Sine or cosine: `near` for whole groups, which vectorises, and `any` again for a group with an angle that is not near.
fn waves(dst: &mut [u8], src: Src<'_>, near: impl Fn(f32) -> f32, any: impl Fn(f32) -> f32) -> Result<(), KernelError> {
    copy_src(DType::F32, dst, src)?;
    for group in cells_mut::<f32>(dst)?.chunks_mut(GROUP) {
        if group.iter().fold(true, |all, &x| all & is_near(x)) {
            group.iter_mut().for_each(|x| *x = near(*x));
        } else {
            group.iter_mut().for_each(|x| *x = any(*x));
        }
    }
    Ok(())
}

/// `lhs ** rhs`: float32, or wrapping integers with no negative exponent.
pub(super) fn power(dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    match (dtype, rhs) {
        // NumPy's own choice for this one exponent, which matters at -inf and -0.
        (DType::F32, Src::Scalar(Scalar::Float(0.5))) => map1(Ufunc::Sqrt, dst, lhs),
        (DType::F32, _) => binary(dtype, dst, lhs, rhs, power_float),
        _ => {
            let exponents = if rhs == Src::InPlace { Src::Slice(dst) } else { rhs };
            if dtype.is_signed_integer() && any_negative(dtype, exponents)? {
                return Err(KernelError::NegativePower);
            }
            // With exponents known to be at least 0, wrapping powers are the same for both signs.
            by_width!(dtype, T => binary(dtype, dst, lhs, rhs, <T as Integer>::power))
        }
    }
}

fn any_negative(dtype: DType, src: Src<'_>) -> Result<bool, KernelError> {
    match src {
        Src::Slice(bytes) => {
            by_integer!(dtype, T => Ok(cells::<T>(bytes)?.iter().fold(false, |any, &n| any | n.is_below_zero())),
            else Err(KernelError::NoLoop))
        }
        Src::Scalar(Scalar::Int(n)) => Ok(n < 0),
        Src::Scalar(_) | Src::InPlace => Ok(false),
    }
}
