//! Angles from sines, cosines and tangents, in float32 alone, without branches, so that they vectorise.
//!
//! Source: Cephes, `asinf.c` and `atanf.c`, for the polynomials and where they begin.

use core::f32::consts;

use super::NAN;
use super::double::Double;
use super::exp::power_of_2;

/// pi, three quarters, half and a quarter of it, each in two parts.
const PI: Double = Double { high: consts::PI, low: -8.742_278e-8 };
const THREE_QUARTERS: Double = Double { high: 2.356_194_5, low: -5.962_440_3e-9 };
const HALF: Double = Double { high: consts::FRAC_PI_2, low: -4.371_139e-8 };
const QUARTER: Double = Double { high: consts::FRAC_PI_4, low: -2.185_569_4e-8 };

/// The tangents of a half and of three halves of a quarter of pi.
const TAN_LOW: f32 = 0.414_213_57;
const TAN_HIGH: f32 = 2.414_213_7;

/// The angle whose sine is `x`, within 2 ULP; NaN beyond -1 and 1.
#[inline(always)]
pub(crate) fn asin(x: f32) -> f32 {
    let Arc { is_small, of_sine } = arc(x.abs());
    let small = of_sine.high + of_sine.low;
    let large = HALF.high - (2.0 * of_sine.high + (2.0 * of_sine.low - HALF.low));
    (if is_small { small } else { large }).copysign(x)
}

/// The angle whose cosine is `x`, within 2 ULP; NaN beyond -1 and 1.
#[inline(always)]
pub(crate) fn acos(x: f32) -> f32 {
    let Arc { is_small, of_sine } = arc(x.abs());
    let small = HALF.high - (of_sine.high.copysign(x) + ((of_sine.low * 1.0f32.copysign(x)) - HALF.low));
    let near_1 = 2.0 * (of_sine.high + of_sine.low);
    let near_minus_1 = PI.high - (2.0 * of_sine.high + (2.0 * of_sine.low - PI.low));
    let large = if x < 0.0 { near_minus_1 } else { near_1 };
    if is_small { small } else { large }
}

/// An angle in two parts: that of the sine `a` up to a half, beyond that half of the angle whose cosine is `a`.
struct Arc {
    is_small: bool,
    of_sine: Double,
}

#[inline(always)]
fn arc(a: f32) -> Arc {
    let is_small = a <= 0.5;
    // Exact, as `a` is near 1.
    let half = 0.5 * (1.0 - a);
    let root = Double { high: half, low: 0.0 }.root();
    let z = if is_small { a * a } else { half };
    let s = if is_small { Double { high: a, low: 0.0 } } else { root };
    let p = 4.216_32e-2f32;
    let p = p * z + 2.418_131_2e-2;
    let p = p * z + 4.547_002_6e-2;
    let p = p * z + 7.495_300_3e-2;
    let p = p * z + 1.666_675_2e-1;
    Arc { is_small, of_sine: s.plus(p * z * s.high) }
}

/// The angle whose tangent is `x`, within 2 ULP.
#[inline(always)]
pub(crate) fn atan(x: f32) -> f32 {
    atan2(x, 1.0)
}

/// The angle of the point `(x, y)` from -pi to pi, within 2 ULP; zeros and infinities as C99 has them.
#[inline(always)]
pub(crate) fn atan2(y: f32, x: f32) -> f32 {
    let (a, b) = (y.abs(), x.abs());
    // What is infinite outweighs what is not.
    let (a_inf, b_inf) = (a == f32::INFINITY, b == f32::INFINITY);
    let (a, b) = if a_inf | b_inf { (if a_inf { 1.0 } else { 0.0 }, if b_inf { 1.0 } else { 0.0 }) } else { (a, b) };
    // Products of parts must stay in range.
    let largest = if a > b { a } else { b };
    let scale = if largest > power_of_2(100) { power_of_2(-64) } else { 1.0 };
    let scale = if largest < power_of_2(-60) { power_of_2(64) } else { scale };
    let (a, b) = (a * scale, b * scale);

    let is_steep = a > b * TAN_HIGH;
    let is_middle = !is_steep & (a > b * TAN_LOW);
    let (difference, sum) = (Double::sum(a, -b), Double::sum(a, b));
    let (num, den) = (Double { high: a, low: 0.0 }, Double { high: b, low: 0.0 });
    let minus_den = Double { high: -b, low: 0.0 };
    let (num, den) = if is_steep { (minus_den, num) } else { (num, den) };
    let (num, den) = if is_middle { (difference, sum) } else { (num, den) };
    let den = Double { high: if den.high == 0.0 { 1.0 } else { den.high }, ..den };
    let r = Double::quotient(num, den);
    let z = r.high * r.high;
    let p = 8.053_745e-2f32;
    let p = p * z - 1.387_768_5e-1;
    let p = p * z + 1.997_771_1e-1;
    let p = p * z - 3.333_295e-1;
    // Of very small quotients the low part is below what products of parts can tell.
    let low = if r.high.abs() < power_of_2(-40) { 0.0 } else { r.low };
    let rest = p * z * r.high + low;

    let zero = Double { high: 0.0, low: 0.0 };
    let forward = if is_steep { HALF } else { zero };
    let forward = if is_middle { QUARTER } else { forward };
    let backward = if is_steep { HALF } else { PI };
    let backward = if is_middle { THREE_QUARTERS } else { backward };
    let angle = if x.is_sign_negative() {
        backward.high - (r.high + (rest - backward.low))
    } else {
        forward.high + (r.high + (rest + forward.low))
    };
    let angle = angle.abs().copysign(y);
    if x.is_nan() | y.is_nan() { NAN } else { angle }
}

#[cfg(test)]
mod tests {
    use super::{acos, asin, atan, atan2};
    use crate::math::ulp::{check_ulp, check_ulp_of_two};

    #[test]
    fn close_to_the_true_value() {
        check_ulp(-1.0, 1.0, 2.0, asin, libm::asin);
        check_ulp(-1.0, 1.0, 2.0, acos, libm::acos);
        check_ulp(f32::MIN, f32::MAX, 2.0, atan, libm::atan);
        check_ulp(-4.0, 4.0, 2.0, atan, libm::atan);
        check_ulp_of_two(2.0, atan2, libm::atan2);
    }

    #[test]
    fn every_direction() {
        let (inf, pi) = (f32::INFINITY, core::f32::consts::PI);
        for (y, x, want) in [
            (0.0, 0.0, 0.0),
            (-0.0, 0.0, -0.0),
            (0.0, -0.0, pi),
            (-0.0, -1.0, -pi),
            (1.0, 0.0, pi / 2.0),
            (-1.0, -0.0, -pi / 2.0),
            (inf, inf, pi / 4.0),
            (-inf, -inf, -2.356_194_5),
            (1.0, inf, 0.0),
            (-1.0, -inf, -pi),
            (inf, -1.0, pi / 2.0),
            (1e-45, 1e-45, pi / 4.0),
            (3e38, -3e38, 2.356_194_5),
        ] {
            assert_eq!(atan2(y, x).to_bits(), f32::to_bits(want), "{y:e} {x:e}");
        }
        assert!(atan2(f32::NAN, 1.0).is_nan() && atan2(1.0, f32::NAN).is_nan());
        assert!([1.1, -1.1, inf, f32::NAN].iter().all(|&x| asin(x).is_nan() && acos(x).is_nan()));
        assert_eq!([acos(1.0), acos(-1.0), asin(1.0), atan(inf)], [0.0, pi, pi / 2.0, pi / 2.0]);
        assert_eq!([asin(-0.0), atan(-0.0)].map(f32::to_bits), [1 << 31; 2]);
    }
}
