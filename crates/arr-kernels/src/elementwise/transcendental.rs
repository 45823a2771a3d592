//! What is computed in float32 whatever comes in: roots, powers, trigonometry, exponentials, parts of floats.

use arr_core::{DType, Scalar, Ufunc};

use super::integer::Integer;
use super::loops::{binary, one, two, unary};
use super::{Map1, Map2};
use crate::cell::{by_integer, by_width, cells, cells_mut};
use crate::copy::copy_src;
use crate::level::{HAS_VECTORS, leveled};
use crate::math;
use crate::{KernelError, Level, Src};

pub(super) fn map1(f: Ufunc) -> Result<Map1, KernelError> {
    let kernel: Map1 = match f {
        Ufunc::Sqrt => one!(unary, math::sqrt),
        Ufunc::Sin => one!(waves, (math::near_sin, math::sin)),
        Ufunc::Cos => one!(waves, (math::near_cos, math::cos)),
        Ufunc::Exp => one!(unary, math::exp),
        Ufunc::Log => one!(unary, math::log),
        Ufunc::Tan => one!(waves, (math::near_tan, math::tan)),
        Ufunc::ArcSin => one!(unary, math::asin),
        Ufunc::ArcCos => one!(unary, math::acos),
        Ufunc::ArcTan => one!(unary, math::atan),
        Ufunc::Sinh => one!(unary, math::sinh),
        Ufunc::Cosh => one!(unary, math::cosh),
        Ufunc::Tanh => one!(unary, math::tanh),
        Ufunc::ArcSinh => one!(unary, math::asinh),
        Ufunc::ArcCosh => one!(unary, math::acosh),
        Ufunc::ArcTanh => one!(unary, math::atanh),
        Ufunc::Exp2 => one!(unary, math::exp2),
        Ufunc::Expm1 => one!(unary, math::expm1),
        Ufunc::Log2 => one!(unary, math::log2),
        Ufunc::Log10 => one!(unary, math::log10),
        Ufunc::Log1p => one!(unary, math::log1p),
        Ufunc::Cbrt => one!(unary, math::cbrt),
        Ufunc::Fabs => one!(unary, f32::abs),
        Ufunc::Rint => one!(unary, math::rint),
        Ufunc::Degrees => one!(unary, math::degrees),
        Ufunc::Radians => one!(unary, math::radians),
        Ufunc::Spacing => one!(unary, math::spacing),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

pub(super) fn map2(f: Ufunc) -> Result<Map2, KernelError> {
    let kernel: Map2 = match f {
        Ufunc::Heaviside => two!(binary, math::heaviside),
        Ufunc::CopySign => two!(binary, math::copysign),
        Ufunc::NextAfter => two!(binary, math::nextafter),
        Ufunc::FloatPower => two!(binary, math::power_float),
        Ufunc::Hypot => two!(binary, math::hypot),
        Ufunc::ArcTan2 => two!(binary, math::atan2),
        Ufunc::LogAddExp => two!(binary, math::logaddexp),
        Ufunc::LogAddExp2 => two!(binary, math::logaddexp2),
        Ufunc::Ldexp => two!(binary, math::ldexp),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

/// Angles that are looked at together.
const GROUP: usize = 32;

leveled! {
    /// Sine, cosine or tangent: `near` for whole groups, which vectorises, and `any` again for a group with an angle that is not near;
    /// where there are no vectors, `any` for each.
    fn waves[Near: Fn(f32) -> f32, Any: Fn(f32) -> f32](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 1],
        bodies: (Near, Any),
    ) -> Result<(), KernelError> {
        let ([src], (near, any)) = (*sources, bodies);
        if !HAS_VECTORS {
            return unary(Level::BASELINE, dtype, dst, sources, any);
        }
        copy_src(dtype, dst, src)?;
        for group in cells_mut::<f32>(dst)?.chunks_mut(GROUP) {
            if group.iter().fold(true, |all, &x| all & math::is_near(x)) {
                group.iter_mut().for_each(|x| *x = near(*x));
            } else {
                group.iter_mut().for_each(|x| *x = any(*x));
            }
        }
        Ok(())
    }
}

/// `lhs ** rhs`: float32, or wrapping integers with no negative exponent.
pub(super) fn power(dtype: DType) -> Result<Map2, KernelError> {
    let kernel: Map2 = match dtype {
        DType::F32 => float_power,
        // With exponents known to be at least 0, wrapping powers are the same for both signs.
        _ => by_width!(dtype, T => two!(integer_power, <T as Integer>::power)),
    };
    Ok(kernel)
}

fn float_power(level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]) -> Result<(), KernelError> {
    let [lhs, rhs] = *sources;
    match rhs {
        // NumPy's own choice for this one exponent, which matters at -inf and -0.
        Src::Scalar(Scalar::Float(0.5)) => unary(level, dtype, dst, &[lhs], math::sqrt),
        _ => binary(level, dtype, dst, sources, math::power_float),
    }
}

fn integer_power<T: Integer>(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    sources: &[Src<'_>; 2],
    f: impl Fn(T, T) -> T,
) -> Result<(), KernelError> {
    let [_, rhs] = *sources;
    let exponents = if rhs == Src::InPlace { Src::Slice(dst) } else { rhs };
    if dtype.is_signed_integer() && any_negative(dtype, exponents)? {
        return Err(KernelError::NegativePower);
    }
    binary(level, dtype, dst, sources, f)
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
