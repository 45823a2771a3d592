//! The logarithms in float32 alone, without branches, so that they vectorise.
//!
//! `ln x = e * ln 2 + ln m`, with `x = 2^e * m` and `m` between the roots of 1/2 and 2.
//! Source: Cephes, `logf.c`, for the polynomial and the split of `ln 2`.

use core::f32::consts;

use super::NAN;
use super::double::Double;

/// `ln 2` in two parts; the first has so few bits that its product with any exponent is exact.
const LN_2: (f32, f32) = (0.693_359_4, -2.121_944_4e-4);

/// The logarithm of 2 to base 10 in two parts of the same kind.
const LOG10_2: (f32, f32) = (0.301_025_4, 4.605_039e-6);

/// The logarithm of e to base 10 in two parts, of which the first has 12 bits, and to base 2 but for the 1 before the point.
const LOG10_E: (f32, f32) = (0.434_204_1, 9.038_034e-5);
const LOG2_E_REST: f32 = 0.442_695_04;

/// Bits of the root of 1/2.
const ROOT_HALF: u32 = 0x3f35_04f3;

/// 2^25, which lifts every subnormal number to a normal one.
const LIFT: f32 = 33_554_432.0;

/// `ln x`, within 1 ULP; -inf at 0, NaN below.
#[inline(always)]
pub(crate) fn log(x: f32) -> f32 {
    let (e, f) = parts(x);
    at_ends(x, natural(e, f, 0.0))
}

/// `ln (2 x)`, for large numbers.
#[inline(always)]
pub(super) fn log_of_twice(x: f32) -> f32 {
    let (e, f) = parts(x);
    at_ends(x, natural(e + 1.0, f, 0.0))
}

/// The logarithm to base 2, within 2 ULP; exact at powers of 2.
#[inline(always)]
pub(crate) fn log2(x: f32) -> f32 {
    let (e, f) = parts(x);
    let y = beyond_linear(f);
    at_ends(x, ((y * LOG2_E_REST + f * LOG2_E_REST) + y + f) + e)
}

/// The logarithm to base 10, within 2 ULP.
#[inline(always)]
pub(crate) fn log10(x: f32) -> f32 {
    let (e, f) = parts(x);
    let first = f32::from_bits(f.to_bits() & 0xffff_f000);
    let rest = (f - first) + beyond_linear(f);
    let low = first * LOG10_E.1 + rest * consts::LOG10_E + e * LOG10_2.1;
    let high = Double::sum(e * LOG10_2.0, first * LOG10_E.0);
    at_ends(x, high.high + (high.low + low))
}

/// `ln (1 + x)`, within 2 ULP, small results included; -inf at -1, NaN below.
#[inline(always)]
pub(crate) fn log1p(x: f32) -> f32 {
    let y = log1p_of(Double { high: x, low: 0.0 });
    let y = if x == f32::INFINITY { x } else { y };
    (if x < -1.0 { NAN } else { y }).copysign(x)
}

/// `ln (1 + high + low)`, of finite numbers.
#[inline(always)]
pub(super) fn log1p_of(x: Double) -> f32 {
    let u = Double::sum(1.0, x.high);
    let (e, f) = parts(u.high);
    let lost = (u.low + x.low) / u.high;
    if u.high == 0.0 { f32::NEG_INFINITY } else { natural(e, f, lost) }
}

/// Exponent and distance of the mantissa from 1, of positive finite numbers; anything of others.
#[inline(always)]
fn parts(x: f32) -> (f32, f32) {
    let subnormal = x < f32::MIN_POSITIVE;
    let lifted = if subnormal { x * LIFT } else { x };
    let bits = lifted.to_bits().wrapping_sub(ROOT_HALF);
    let exponent = (bits as i32 >> 23).wrapping_sub(if subnormal { 25 } else { 0 }) as f32;
    (exponent, f32::from_bits((bits & 0x007f_ffff).wrapping_add(ROOT_HALF)) - 1.0)
}

/// `e * ln 2 + ln (1 + f) + lost`.
#[inline(always)]
fn natural(e: f32, f: f32, lost: f32) -> f32 {
    let square = f * f;
    let small = cubic(f) * f * square + e * LN_2.1 - 0.5 * square + lost;
    f + small + e * LN_2.0
}

/// `ln (1 + f) - f`.
#[inline(always)]
fn beyond_linear(f: f32) -> f32 {
    let square = f * f;
    cubic(f) * f * square - 0.5 * square
}

/// `(ln (1 + f) - f + f^2 / 2) / f^3`.
#[inline(always)]
fn cubic(f: f32) -> f32 {
    let p = 7.037_683_6e-2f32;
    let p = p * f - 1.151_461e-1;
    let p = p * f + 1.167_699_9e-1;
    let p = p * f - 1.242_014_1e-1;
    let p = p * f + 1.424_932_3e-1;
    let p = p * f - 1.666_805_8e-1;
    let p = p * f + 2.000_071_5e-1;
    let p = p * f - 2.499_999_4e-1;
    p * f + 3.333_333e-1
}

/// The logarithm where it is not that of a positive finite number.
#[inline(always)]
fn at_ends(x: f32, finite: f32) -> f32 {
    let of_positive = if x == f32::INFINITY { x } else { finite };
    let of_zero = if x == 0.0 { f32::NEG_INFINITY } else { NAN };
    if x > 0.0 { of_positive } else { of_zero }
}

#[cfg(test)]
mod tests {
    use super::{log, log1p, log2, log10};
    use crate::math::ulp::check_ulp;

    #[test]
    fn close_to_the_true_value() {
        check_ulp(1e-45, f32::MAX, 1.0, log, libm::log);
        check_ulp(0.5, 2.0, 1.0, log, libm::log);
        check_ulp(1e-45, f32::MAX, 2.0, log2, libm::log2);
        check_ulp(0.5, 2.0, 2.0, log2, libm::log2);
        check_ulp(1e-45, f32::MAX, 2.0, log10, libm::log10);
        check_ulp(0.5, 2.0, 2.0, log10, libm::log10);
        check_ulp(-0.999_999_9, f32::MAX, 2.0, log1p, libm::log1p);
        check_ulp(-1e-30, 1e-30, 1.0, log1p, libm::log1p);
    }

    #[test]
    fn ends() {
        for f in [log, log2, log10] {
            assert_eq!(
                [0.0, -0.0, f32::INFINITY, 1.0].map(f),
                [f32::NEG_INFINITY, f32::NEG_INFINITY, f32::INFINITY, 0.0]
            );
            assert!([-1.0, -f32::MIN_POSITIVE, f32::NEG_INFINITY, f32::NAN].map(f).iter().all(|x| x.is_nan()));
        }
        assert_eq!([-1.0, f32::INFINITY, 0.0].map(log1p), [f32::NEG_INFINITY, f32::INFINITY, 0.0]);
        assert_eq!(log1p(-0.0).to_bits(), (-0.0f32).to_bits());
        assert!([-1.1, f32::NEG_INFINITY, f32::NAN].map(log1p).iter().all(|x| x.is_nan()));
        assert_eq!([8.0, 0.125, f32::from_bits(1)].map(log2), [3.0, -3.0, -149.0]);
    }
}
