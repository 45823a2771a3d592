//! The natural logarithm in float32 alone, without branches, so that it vectorises.
//!
//! `ln x = e * ln 2 + ln m`, with `x = 2^e * m` and `m` between the roots of 1/2 and 2.
//! Source: Cephes, `logf.c`, for the polynomial and the split of `ln 2`.

use super::NAN;

/// `ln 2` in two parts; the first has so few bits that its product with any exponent is exact.
const LN_2: (f32, f32) = (0.693_359_4, -2.121_944_4e-4);

/// Bits of the root of 1/2.
const ROOT_HALF: u32 = 0x3f35_04f3;

/// 2^25, which lifts every subnormal number to a normal one.
const LIFT: f32 = 33_554_432.0;

/// `ln x`, within 1 ULP; -inf at 0, NaN below.
#[inline(always)]
pub(crate) fn log(x: f32) -> f32 {
    let subnormal = x < f32::MIN_POSITIVE;
    let lifted = if subnormal { x * LIFT } else { x };
    let bits = lifted.to_bits().wrapping_sub(ROOT_HALF);
    let exponent = (bits as i32 >> 23).wrapping_sub(if subnormal { 25 } else { 0 }) as f32;
    let f = f32::from_bits((bits & 0x007f_ffff).wrapping_add(ROOT_HALF)) - 1.0;
    let square = f * f;
    let p = 7.037_683_6e-2f32;
    let p = p * f - 1.151_461e-1;
    let p = p * f + 1.167_699_9e-1;
    let p = p * f - 1.242_014_1e-1;
    let p = p * f + 1.424_932_3e-1;
    let p = p * f - 1.666_805_8e-1;
    let p = p * f + 2.000_071_5e-1;
    let p = p * f - 2.499_999_4e-1;
    let p = p * f + 3.333_333e-1;
    let small = p * f * square + exponent * LN_2.1 - 0.5 * square;
    let finite = f + small + exponent * LN_2.0;
    let of_positive = if x == f32::INFINITY { x } else { finite };
    let of_zero = if x == 0.0 { f32::NEG_INFINITY } else { NAN };
    if x > 0.0 { of_positive } else { of_zero }
}

#[cfg(test)]
mod tests {
    use super::log;
    use crate::math::ulp::check_ulp;

    #[test]
    fn within_1_ulp_of_the_true_value() {
        check_ulp(1e-45, f32::MAX, 1.0, log, libm::log);
        check_ulp(0.5, 2.0, 1.0, log, libm::log);
    }

    #[test]
    fn ends() {
        assert_eq!(
            [0.0, -0.0, f32::INFINITY, 1.0].map(log),
            [f32::NEG_INFINITY, f32::NEG_INFINITY, f32::INFINITY, 0.0]
        );
        assert!([-1.0, -f32::MIN_POSITIVE, f32::NEG_INFINITY, f32::NAN].map(log).iter().all(|x| x.is_nan()));
    }
}
