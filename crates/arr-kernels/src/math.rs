//! float32 functions: one body each, for arrays and scalars alike.
//!
//! Only arithmetic that IEEE 754 rounds exactly, and `libm` built from the same; so the same bits everywhere. Never fused
//! multiply-add, and never the platform's functions.

mod divmod;
mod exp;
mod log;
mod sqrt;
#[cfg(test)]
mod ulp;
mod wave;

pub(crate) use divmod::{floor_divide, remainder};
pub(crate) use exp::exp;
pub(crate) use log::log;
pub(crate) use sqrt::sqrt;
pub(crate) use wave::{cos, is_near, near_cos, near_sin, sin};

/// The one NaN that may be seen.
pub(crate) const NAN: f32 = f32::from_bits(0x7fc0_0000);

/// The smaller of two; NaN if either is. Of two zeros the second, as NumPy.
#[inline(always)]
pub(crate) fn minimum(a: f32, b: f32) -> f32 {
    if a < b || a.is_nan() { a } else { b }
}

/// The larger of two; NaN if either is. Of two zeros the second, as NumPy.
#[inline(always)]
pub(crate) fn maximum(a: f32, b: f32) -> f32 {
    if a > b || a.is_nan() { a } else { b }
}

/// `a` to the power `b`. Small whole exponents are exact products and quotients, as NumPy has them for scalar exponents.
#[inline(always)]
pub(crate) fn power_float(a: f32, b: f32) -> f32 {
    if b == 2.0 {
        a * a
    } else if b == 1.0 {
        a
    } else if b == -1.0 {
        1.0 / a
    } else {
        libm::powf(a, b)
    }
}
