//! The exponential in float32 alone, without branches, so that it vectorises.
//!
//! `e^x = 2^n * e^r`, with `n` the nearest integer to `x / ln 2` and `r` within half of `ln 2`.
//! Source: Cephes, `expf.c`, for the polynomial and the split of `ln 2`.

/// Beyond these the result is infinite, or rounds to 0.
const HIGHEST: f32 = 89.0;
const LOWEST: f32 = -104.0;

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
    let rounded = x * core::f32::consts::LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let r = x - n * LN_2.0 - n * LN_2.1;
    let p = 1.987_569_2e-4f32;
    let p = p * r + 1.398_199_9e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_5e-1;
    let p = p * r + 0.5;
    let e_r = p * (r * r) + r + 1.0;
    // Two factors, as n reaches from subnormal results to the overflow; only the second product can round.
    let n = rounded.to_bits().wrapping_sub(ROUNDER.to_bits()) as i32;
    let half = n >> 1;
    e_r * power_of_2(half) * power_of_2(n.wrapping_sub(half))
}

/// 2 to the power `n`, for `n` in -126..=127.
#[inline(always)]
fn power_of_2(n: i32) -> f32 {
    f32::from_bits((n.wrapping_add(127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::exp;
    use crate::math::ulp::check_ulp;

    #[test]
    fn within_1_ulp_of_the_true_value() {
        check_ulp(-103.9, 88.7, 1.0, exp, libm::exp);
    }

    #[test]
    fn ends() {
        let exps = [f32::INFINITY, f32::NEG_INFINITY, 88.73, 1e10, -104.1, -1e30, 0.0, -0.0].map(exp);
        assert_eq!(exps, [f32::INFINITY, 0.0, f32::INFINITY, f32::INFINITY, 0.0, 0.0, 1.0, 1.0]);
        assert!(exp(f32::NAN).is_nan());
    }
}
