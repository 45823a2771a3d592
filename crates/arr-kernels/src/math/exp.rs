//! The exponentials in float32 alone, without branches, so that they vectorise.
//!
//! `e^x = 2^n * e^r`, with `n` the nearest integer to `x / ln 2` and `r` within half of `ln 2`.
//! Source: Cephes, `expf.c` and `exp2f.c`, for the polynomials and the split of `ln 2`.

use core::f32::consts;

use super::double::Double;

/// Beyond these the result is infinite, or rounds to 0.
const HIGHEST: f32 = 89.0;
const LOWEST: f32 = -104.0;

/// The same for powers of 2.
const HIGHEST_2: f32 = 129.0;
const LOWEST_2: f32 = -151.0;

/// `ln 2` in two parts; the first has so few bits that its product with any `n` here is exact.
const LN_2: (f32, f32) = (0.693_359_4, -2.121_944_4e-4);

/// Adding it rounds to an integer, which then stands in the lowest bits: 1.5 * 2^23.
pub(super) const ROUNDER: f32 = 12_582_912.0;

/// `e^x`, within 1 ULP.
#[inline(always)]
pub(crate) fn exp(x: f32) -> f32 {
    // Written so that NaN stays NaN.
    let x = if x > HIGHEST { HIGHEST } else { x };
    let x = if x < LOWEST { LOWEST } else { x };
    let rounded = x * consts::LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let r = x - n * LN_2.0 - n * LN_2.1;
    scaled(beyond_linear(r) + r + 1.0, whole(rounded))
}

/// `2^x`, within 2 ULP; exact where `x` is whole.
#[inline(always)]
pub(crate) fn exp2(x: f32) -> f32 {
    exp2_of(Double { high: x, low: 0.0 })
}

/// `2^(high + low)`.
#[inline(always)]
pub(super) fn exp2_of(x: Double) -> f32 {
    let (high, low) = (x.high, x.low);
    let (high, low) = if high > HIGHEST_2 { (HIGHEST_2, 0.0) } else { (high, low) };
    let (high, low) = if high < LOWEST_2 { (LOWEST_2, 0.0) } else { (high, low) };
    let rounded = high + ROUNDER;
    let r = (high - (rounded - ROUNDER)) + low;
    let p = 1.535_336_2e-4f32;
    let p = p * r + 1.339_887_4e-3;
    let p = p * r + 9.618_437e-3;
    let p = p * r + 5.550_332_5e-2;
    let p = p * r + 2.402_264_8e-1;
    let p = p * r + consts::LN_2;
    scaled(p * r + 1.0, whole(rounded))
}

/// `e^x - 1`, within 2 ULP, small results included.
#[inline(always)]
pub(crate) fn expm1(x: f32) -> f32 {
    let near = if x > HIGHEST { HIGHEST } else { x };
    // Further down the result is -1.
    let near = if near < -20.0 { -20.0 } else { near };
    let rounded = near * consts::LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let high = near - n * LN_2.0;
    let r = high - n * LN_2.1;
    let lost = (high - r) - n * LN_2.1;
    let m = r + (beyond_linear(r) + lost);
    // Half of it, as 2^128 is no float32.
    let half = power_of_2(whole(rounded).wrapping_sub(1));
    let y = (half * m + (half - 0.5)) * 2.0;
    (if n == 0.0 { m } else { y }).copysign(x)
}

/// `e^x` as `2^n * (high + low)`.
#[inline(always)]
pub(super) fn exp_in_parts(x: f32) -> (Double, i32) {
    let rounded = x * consts::LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let high = x - n * LN_2.0;
    let r = high - n * LN_2.1;
    let lost = (high - r) - n * LN_2.1;
    let linear = Double::ordered_sum(1.0, r);
    (Double::ordered_sum(linear.high, (beyond_linear(r) + lost) + linear.low), whole(rounded))
}

/// `e^r - 1 - r`.
#[inline(always)]
fn beyond_linear(r: f32) -> f32 {
    let p = 1.987_569_2e-4f32;
    let p = p * r + 1.398_199_9e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_5e-1;
    let p = p * r + 0.5;
    p * (r * r)
}

/// The integer that adding [`ROUNDER`] has left in the lowest bits.
#[inline(always)]
fn whole(rounded: f32) -> i32 {
    rounded.to_bits().wrapping_sub(ROUNDER.to_bits()) as i32
}

/// `x` times 2 to the power `n`: in two factors, as `n` reaches from subnormal results to the overflow, and only the second
/// product can round.
#[inline(always)]
pub(super) fn scaled(x: f32, n: i32) -> f32 {
    let half = n >> 1;
    x * power_of_2(half) * power_of_2(n.wrapping_sub(half))
}

/// 2 to the power `n`, for `n` in -126..=127.
#[inline(always)]
pub(super) fn power_of_2(n: i32) -> f32 {
    f32::from_bits((n.wrapping_add(127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::{exp, exp2, expm1};
    use crate::math::ulp::check_ulp;

    #[test]
    fn close_to_the_true_value() {
        check_ulp(-103.9, 88.7, 1.0, exp, libm::exp);
        check_ulp(-149.0, 127.9, 2.0, exp2, libm::exp2);
        check_ulp(-20.0, 88.7, 2.0, expm1, libm::expm1);
        check_ulp(-1e-30, 1e-30, 1.0, expm1, libm::expm1);
    }

    #[test]
    fn ends() {
        let ends = [f32::INFINITY, f32::NEG_INFINITY, 129.0, 1e10, -151.1, -1e30, 0.0, -0.0];
        assert_eq!(ends.map(exp), [f32::INFINITY, 0.0, f32::INFINITY, f32::INFINITY, 0.0, 0.0, 1.0, 1.0]);
        assert_eq!(ends.map(exp2), [f32::INFINITY, 0.0, f32::INFINITY, f32::INFINITY, 0.0, 0.0, 1.0, 1.0]);
        assert_eq!(ends.map(expm1), [f32::INFINITY, -1.0, f32::INFINITY, f32::INFINITY, -1.0, -1.0, 0.0, 0.0]);
        assert_eq!([expm1(-0.0), expm1(-1e-45)].map(f32::to_bits), [-0.0f32, -1e-45].map(f32::to_bits));
        assert_eq!([3.0, -3.0, 127.0, -149.0].map(exp2), [8.0, 0.125, f32::from_bits(254 << 23), f32::from_bits(1)]);
        assert!([exp, exp2, expm1].iter().all(|f| f(f32::NAN).is_nan()));
    }
}
