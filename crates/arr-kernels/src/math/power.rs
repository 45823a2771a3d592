//! Powers of float32 in float32 alone: `x^y = 2^(y * log2 x)`, with the logarithm and the product in two parts.

use core::f32::consts;

use super::NAN;
use super::double::Double;
use super::exp::{exp, exp2, exp2_of};
use super::log::log1p;

/// `1 / ln 2`, twice that, and a third, in two parts.
const TWO_LOG2_E: Double = Double { high: 2.885_39, low: 3.851_926e-8 };
const THIRD: Double = Double { high: 0.333_333_34, low: -9.934_108e-9 };

/// Bits of the root of 1/2.
const ROOT_HALF: u32 = 0x3f35_04f3;

/// `a` to the power `b`. Small whole exponents and the root are rounded once, as NumPy has them for scalar exponents.
#[inline(always)]
pub(crate) fn power_float(a: f32, b: f32) -> f32 {
    let any = power(a, b);
    let any = if b == 2.0 { a * a } else { any };
    let any = if b == 1.0 { a } else { any };
    let any = if b == 0.5 && a > 0.0 { super::sqrt(a) } else { any };
    if b == -1.0 { 1.0 / a } else { any }
}

/// `x^y`, within 2 ULP; zeros, infinities and negative numbers as C99 has them.
#[inline(always)]
fn power(x: f32, y: f32) -> f32 {
    let a = x.abs();
    let log = log2_in_parts(a);
    let product = Double::product(log.high, y);
    let low = product.low + log.low * y;
    // Beyond these the result is infinite or 0; what is not finite has no low part.
    let is_far = product.high > 150.0 || product.high < -160.0;
    let size = exp2_of(Double { high: product.high, low: if is_far { 0.0 } else { low } });
    // Where the logarithm is no number, the answer is one of few.
    let grows = (a > 1.0) == (y > 0.0);
    let at_end = if grows { f32::INFINITY } else { 0.0 };
    let is_end = a == 0.0 || a == f32::INFINITY || y.abs() == f32::INFINITY;
    let size = if is_end { at_end } else { size };
    let size = if a == 1.0 { 1.0 } else { size };
    let whole = super::trunc(y) == y;
    // From 2^24 on every float32 is even.
    let is_odd = whole && y.abs() < 16_777_216.0 && (y as i32) & 1 == 1;
    let signed = if is_odd { size.copysign(x) } else { size };
    let signed = if x < 0.0 && !whole && a != f32::INFINITY { NAN } else { signed };
    let signed = if x.is_nan() || y.is_nan() { NAN } else { signed };
    if x == 1.0 || y == 0.0 { 1.0 } else { signed }
}

/// The logarithm to base 2 of a positive finite number, to 33 bits.
///
/// `ln m = 2 (s + s^3 / 3 + ...)` with `s = (m - 1) / (m + 1)`, which is at most 0.172.
#[inline(always)]
fn log2_in_parts(a: f32) -> Double {
    let is_subnormal = a < f32::MIN_POSITIVE;
    let lifted = if is_subnormal { a * 33_554_432.0 } else { a };
    let bits = lifted.to_bits().wrapping_sub(ROOT_HALF);
    let exponent = (bits as i32 >> 23).wrapping_sub(if is_subnormal { 25 } else { 0 }) as f32;
    let m = f32::from_bits((bits & 0x007f_ffff).wrapping_add(ROOT_HALF));
    let s = Double::quotient(Double { high: m - 1.0, low: 0.0 }, Double::sum(m, 1.0));
    let z = s.times(s);
    let p = 9.38e-2f32;
    let p = p * z.high + 1.111_111_1e-1;
    let p = p * z.high + 1.428_571_4e-1;
    let p = p * z.high + 0.2;
    let cubic = z.times(THIRD).plus(p * z.high * z.high);
    let rest = s.times(cubic);
    let all = Double::ordered_sum(s.high, rest.high).plus(rest.low + s.low);
    let log = TWO_LOG2_E.times(all);
    Double::sum(exponent, log.high).plus(log.low)
}

/// `ln (e^a + e^b)`.
#[inline(always)]
pub(crate) fn logaddexp(a: f32, b: f32) -> f32 {
    let (largest, apart) = distance(a, b);
    // Infinities of one sign are no distance apart.
    if a == b { a + consts::LN_2 } else { largest + log1p(exp(-apart)) }
}

/// The logarithm to base 2 of `2^a + 2^b`.
#[inline(always)]
pub(crate) fn logaddexp2(a: f32, b: f32) -> f32 {
    let (largest, apart) = distance(a, b);
    if a == b { a + 1.0 } else { largest + log1p(exp2(-apart)) * consts::LOG2_E }
}

#[inline(always)]
fn distance(a: f32, b: f32) -> (f32, f32) {
    (super::maximum(a, b), (a - b).abs())
}

#[cfg(test)]
mod tests {
    use super::{logaddexp, logaddexp2, power_float};
    use crate::math::ulp::check_ulp_of_two;

    #[test]
    fn close_to_the_true_value() {
        check_ulp_of_two(2.0, power_float, libm::pow);
    }

    #[test]
    fn ends_of_powers() {
        let (inf, nan) = (f32::INFINITY, f32::NAN);
        for (x, y, want) in [
            (nan, 0.0, 1.0),
            (1.0, nan, 1.0),
            (-1.0, inf, 1.0),
            (-1.0, -inf, 1.0),
            (0.5, inf, 0.0),
            (0.5, -inf, inf),
            (2.0, inf, inf),
            (-2.0, -inf, 0.0),
            (0.0, 3.0, 0.0),
            (-0.0, 3.0, -0.0),
            (-0.0, -3.0, -inf),
            (-0.0, -2.5, inf),
            (0.0, -0.5, inf),
            (-inf, 3.0, -inf),
            (-inf, 2.5, inf),
            (-inf, -3.0, -0.0),
            (inf, -1.5, 0.0),
            (-8.0, 3.0, -512.0),
            (-2.0, 16_777_216.0, inf),
            (10.0, -50.0, 0.0),
            (1e-45, 1.0, 1e-45),
        ] {
            assert_eq!(power_float(x, y).to_bits(), f32::to_bits(want), "{x:e} {y:e}");
        }
        assert!([(-8.0, 0.5), (nan, 1.5), (2.0, nan), (-1e30, 1e-3)].iter().all(|&(x, y)| power_float(x, y).is_nan()));
    }

    #[test]
    fn sums_of_exponentials() {
        let inf = f32::INFINITY;
        assert_eq!(logaddexp(1.0, 2.0), 2.313_261_7);
        assert_eq!(
            [logaddexp(inf, inf), logaddexp(-inf, -inf), logaddexp(inf, -inf), logaddexp2(3.0, 3.0)],
            [inf, -inf, inf, 4.0]
        );
        assert_eq!([logaddexp(1000.0, 0.0), logaddexp2(0.0, -1000.0)], [1000.0, 0.0]);
        assert!(logaddexp(f32::NAN, 1.0).is_nan() && logaddexp2(1.0, f32::NAN).is_nan());
    }
}
