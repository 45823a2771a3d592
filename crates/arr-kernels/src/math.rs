//! float32 functions: one body each, for arrays and scalars alike.
//!
//! Only arithmetic that IEEE 754 rounds exactly, and `libm` built from the same, for angles beyond 8192 radians; so the same
//! bits everywhere. Never fused multiply-add, and never the platform's functions. `docs/accuracy.md` has how far they are
//! from the true values, over all float32.

mod angle;
mod choice;
mod divmod;
mod double;
mod exp;
mod hyperbolic;
mod log;
mod neighbour;
mod power;
mod root;
mod round;
mod sqrt;
#[cfg(test)]
mod ulp;
mod wave;

pub(crate) use angle::{acos, asin, atan, atan2};
pub(crate) use choice::{copysign, fmax, fmin, heaviside, maximum, minimum, sign, signbit};
pub(crate) use divmod::{floor_divide, fmod, remainder};
pub(crate) use exp::{exp, exp2, expm1};
pub(crate) use hyperbolic::{acosh, asinh, atanh, cosh, sinh, tanh};
pub(crate) use log::{log, log1p, log2, log10};
pub(crate) use neighbour::{ldexp, nextafter, spacing};
pub(crate) use power::{logaddexp, logaddexp2, power_float};
pub(crate) use root::{cbrt, hypot};
pub(crate) use round::{ceil, floor, rint, trunc};
pub(crate) use sqrt::sqrt;
pub(crate) use wave::{cos, is_near, near_cos, near_sin, near_tan, sin, tan};

/// The one NaN that may be seen.
pub(crate) const NAN: f32 = f32::from_bits(0x7fc0_0000);

/// 180 over pi, and pi over 180, each rounded as NumPy rounds it.
const DEGREES: f32 = 180.0 / core::f32::consts::PI;
const RADIANS: f32 = core::f32::consts::PI / 180.0;

/// Radians in degrees.
#[inline(always)]
pub(crate) fn degrees(x: f32) -> f32 {
    x * DEGREES
}

/// Degrees in radians.
#[inline(always)]
pub(crate) fn radians(x: f32) -> f32 {
    x * RADIANS
}
