//! What is computed in float32 whatever comes in: roots, powers, trigonometry, exponentials, parts of floats.

use arr_core::{DType, Scalar, Ufunc};

use super::integer::Integer;
use super::loops::{binary, unary};
use crate::cell::{by_integer, by_width, cells, cells_mut};
use crate::copy::copy_src;
use crate::math;
use crate::{KernelError, Src};

pub(super) fn map1(f: Ufunc, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::Sqrt => unary(DType::F32, dst, src, math::sqrt),
        Ufunc::Sin => waves(dst, src, math::near_sin, math::sin),
        Ufunc::Cos => waves(dst, src, math::near_cos, math::cos),
        Ufunc::Exp => unary(DType::F32, dst, src, math::exp),
        Ufunc::Log => unary(DType::F32, dst, src, math::log),
        Ufunc::Tan => waves(dst, src, math::near_tan, math::tan),
        Ufunc::ArcSin => unary(DType::F32, dst, src, math::asin),
        Ufunc::ArcCos => unary(DType::F32, dst, src, math::acos),
        Ufunc::ArcTan => unary(DType::F32, dst, src, math::atan),
        Ufunc::Sinh => unary(DType::F32, dst, src, math::sinh),
        Ufunc::Cosh => unary(DType::F32, dst, src, math::cosh),
        Ufunc::Tanh => unary(DType::F32, dst, src, math::tanh),
        Ufunc::ArcSinh => unary(DType::F32, dst, src, math::asinh),
        Ufunc::ArcCosh => unary(DType::F32, dst, src, math::acosh),
        Ufunc::ArcTanh => unary(DType::F32, dst, src, math::atanh),
        Ufunc::Exp2 => unary(DType::F32, dst, src, math::exp2),
        Ufunc::Expm1 => unary(DType::F32, dst, src, math::expm1),
        Ufunc::Log2 => unary(DType::F32, dst, src, math::log2),
        Ufunc::Log10 => unary(DType::F32, dst, src, math::log10),
        Ufunc::Log1p => unary(DType::F32, dst, src, math::log1p),
        Ufunc::Cbrt => unary(DType::F32, dst, src, math::cbrt),
        Ufunc::Fabs => unary(DType::F32, dst, src, f32::abs),
        Ufunc::Rint => unary(DType::F32, dst, src, math::rint),
        Ufunc::Degrees => unary(DType::F32, dst, src, math::degrees),
        Ufunc::Radians => unary(DType::F32, dst, src, math::radians),
        Ufunc::Spacing => unary(DType::F32, dst, src, math::spacing),
        _ => Err(KernelError::NoLoop),
    }
}

pub(super) fn map2(f: Ufunc, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Result<(), KernelError> {
    match f {
        Ufunc::Heaviside => binary(DType::F32, dst, lhs, rhs, math::heaviside),
        Ufunc::CopySign => binary(DType::F32, dst, lhs, rhs, math::copysign),
        Ufunc::NextAfter => binary(DType::F32, dst, lhs, rhs, math::nextafter),
        Ufunc::FloatPower => binary(DType::F32, dst, lhs, rhs, math::power_float),
        Ufunc::Hypot => binary(DType::F32, dst, lhs, rhs, math::hypot),
        Ufunc::ArcTan2 => binary(DType::F32, dst, lhs, rhs, math::atan2),
        Ufunc::LogAddExp => binary(DType::F32, dst, lhs, rhs, math::logaddexp),
        Ufunc::LogAddExp2 => binary(DType::F32, dst, lhs, rhs, math::logaddexp2),
        Ufunc::Ldexp => binary(DType::F32, dst, lhs, rhs, math::ldexp),
        _ => Err(KernelError::NoLoop),
    }
}

/// Angles that are looked at together.
const GROUP: usize = 32;

/// Sine, cosine or tangent: `near` for whole groups, which vectorises, and `any` again for a group with an angle that is not near.
fn waves(dst: &mut [u8], src: Src<'_>, near: impl Fn(f32) -> f32, any: impl Fn(f32) -> f32) -> Result<(), KernelError> {
    copy_src(DType::F32, dst, src)?;
    for group in cells_mut::<f32>(dst)?.chunks_mut(GROUP) {
        if group.iter().fold(true, |all, &x| all & math::is_near(x)) {
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
        (DType::F32, _) => binary(dtype, dst, lhs, rhs, math::power_float),
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
