//! One of several values: extremes, signs, steps. A NaN has no sign, as its bits differ between machines.

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

/// The smaller of two; the other one where one is NaN. Of two zeros the second.
#[inline(always)]
pub(crate) fn fmin(a: f32, b: f32) -> f32 {
    if a < b || b.is_nan() { a } else { b }
}

/// The larger of two; the other one where one is NaN. Of two zeros the second.
#[inline(always)]
pub(crate) fn fmax(a: f32, b: f32) -> f32 {
    if a > b || b.is_nan() { a } else { b }
}

/// -1, 0 or 1; NaN at NaN, and 0 at -0.
#[inline(always)]
pub(crate) fn sign(x: f32) -> f32 {
    let of_number = f32::from(i8::from(x > 0.0) - i8::from(x < 0.0));
    if x.is_nan() { x } else { of_number }
}

/// 0 below 0, 1 above, `at_zero` between.
#[inline(always)]
pub(crate) fn heaviside(x: f32, at_zero: f32) -> f32 {
    let step = if x > 0.0 { 1.0 } else { 0.0 };
    let step = if x == 0.0 { at_zero } else { step };
    if x.is_nan() { x } else { step }
}

/// `x` with the sign of `y`, without one where `y` is NaN.
#[inline(always)]
pub(crate) fn copysign(x: f32, y: f32) -> f32 {
    if y.is_nan() { x.abs() } else { x.copysign(y) }
}

/// Whether the sign is set, as it is at -0.
#[inline(always)]
pub(crate) fn signbit(x: f32) -> bool {
    x.is_sign_negative() & !x.is_nan()
}

#[cfg(test)]
mod tests {
    use super::{copysign, signbit};

    #[test]
    fn the_sign_of_nan_is_not_seen() {
        for nan in [f32::NAN, -f32::NAN] {
            assert_eq!(copysign(-2.0, nan), 2.0);
            assert!(!signbit(nan) && copysign(nan, -1.0).is_nan());
        }
        assert!(signbit(-0.0) && signbit(f32::NEG_INFINITY) && !signbit(0.0));
        assert_eq!(copysign(2.0, -0.0), -2.0);
    }
}
