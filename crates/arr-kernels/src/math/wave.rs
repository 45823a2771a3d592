//! Sine, cosine and tangent in float32 alone, without branches, so that they vectorise.
//!
//! The angle is reduced by the nearest multiple of half of pi, in parts whose products are exact without fused
//! multiply-add; what rounding the reduced angle loses is carried along, so that results stay right next to the zeros.
//! Source: Cody and Waite, "Software Manual for the Elementary Functions"; Cephes, `sinf.c` and `tanf.c`, for the
//! polynomials.

use super::double::Double;
use super::exp::ROUNDER;
use crate::level::HAS_VECTORS;

/// Angles up to here are reduced in float32; `libm` takes those beyond, and what is not finite.
const LARGEST: f32 = 8192.0;

/// Below, the sine and the tangent are the angle, -0 included.
const SMALLEST: f32 = 2.0e-4;

/// Half of pi in parts of 11 bits, whose products with up to 13 bits are exact, and a last one of 24.
const HALF_PI: [f32; 5] = [1.570_312_5, 4.837_513e-4, 7.549_533_6e-8, 2.563_283e-12, 6.123_234e-17];

/// The sine of `x` radians, within 1 ULP.
#[inline(always)]
pub(crate) fn sin(x: f32) -> f32 {
    let size = x.abs().to_bits();
    // Looked at once, where the angle is neither very small nor far.
    if (SMALLEST.to_bits()..=LARGEST.to_bits()).contains(&size) {
        turned(x, 0)
    } else if size < SMALLEST.to_bits() {
        x
    } else {
        libm::sinf(x)
    }
}

/// The cosine of `x` radians, within 1 ULP.
#[inline(always)]
pub(crate) fn cos(x: f32) -> f32 {
    if is_near(x) { near_cos(x) } else { libm::cosf(x) }
}

/// Whether `x` is reduced in float32.
#[inline(always)]
pub(crate) fn is_near(x: f32) -> bool {
    x.abs() <= LARGEST
}

/// [`sin`] of angles that are near; anything for others.
#[inline(always)]
pub(crate) fn near_sin(x: f32) -> f32 {
    if x.abs() < SMALLEST { x } else { turned(x, 0) }
}

/// [`cos`] of angles that are near; anything for others.
#[inline(always)]
pub(crate) fn near_cos(x: f32) -> f32 {
    turned(x, 1)
}

/// The tangent of `x` radians, within 2 ULP.
#[inline(always)]
pub(crate) fn tan(x: f32) -> f32 {
    if is_near(x) { near_tan(x) } else { libm::tanf(x) }
}

/// [`tan`] of angles that are near; anything for others.
#[inline(always)]
pub(crate) fn near_tan(x: f32) -> f32 {
    let Reduced { quadrant, r, lost } = reduced(x);
    let z = r * r;
    let p = 9.385_402e-3f32;
    let p = p * z + 3.119_922_3e-3;
    let p = p * z + 2.443_013_5e-2;
    let p = p * z + 5.341_128e-2;
    let p = p * z + 1.333_879_9e-1;
    let p = p * z + 3.333_315_7e-1;
    // What the angle has lost weighs more where the tangent is steep.
    let tangent = Double::ordered_sum(r, p * z * r + lost * (1.0 + z));
    let minus_cotangent = Double::quotient(Double { high: -1.0, low: 0.0 }, tangent);
    let steep = minus_cotangent.high + minus_cotangent.low;
    let turned = if quadrant & 1 == 0 { tangent.high } else { steep };
    if x.abs() < SMALLEST { x } else { turned }
}

/// An angle less the nearest multiple of half of pi.
struct Reduced {
    /// The multiple, of which the two lowest bits matter.
    quadrant: u32,
    /// What is left of the angle, rounded.
    r: f32,
    /// What rounding it has lost.
    lost: f32,
}

#[inline(always)]
fn reduced(x: f32) -> Reduced {
    let rounded = x * core::f32::consts::FRAC_2_PI + ROUNDER;
    let n = rounded - ROUNDER;
    let [p1, p2, p3, p4, p5] = HALF_PI;
    let exact = x - n * p1 - n * p2;
    let r = exact - n * p3;
    Reduced { quadrant: rounded.to_bits(), r, lost: (exact - r - n * p3) - n * p4 - n * p5 }
}

/// The sine, `quarters` of a turn on.
#[inline(always)]
fn turned(x: f32, quarters: u32) -> f32 {
    let Reduced { quadrant, r, lost } = reduced(x);
    let quadrant = quadrant.wrapping_add(quarters);
    let z = r * r;
    let sine = || {
        let s = ((-1.951_529_6e-4 * z + 8.332_161e-3) * z - 1.666_665_5e-1) * z * r;
        r + (s + lost)
    };
    let cosine = || {
        let c = ((2.443_315_7e-5 * z - 1.388_731_6e-3) * z + 4.166_664_6e-2) * z * z;
        let half = 0.5 * z;
        let head = 1.0 - half;
        head + ((1.0 - head - half) + (c - r * lost))
    };
    let is_sine = quadrant & 1 == 0;
    let size = if HAS_VECTORS {
        // Without branches.
        let (sine, cosine) = (sine(), cosine());
        if is_sine { sine } else { cosine }
    } else if is_sine {
        sine()
    } else {
        cosine()
    };
    f32::from_bits(size.to_bits() ^ (quadrant & 2) << 30)
}

#[cfg(test)]
mod tests {
    use super::{cos, sin, tan};
    use crate::math::ulp::check_ulp;

    #[test]
    fn close_to_the_true_value() {
        check_ulp(-8192.0, 8192.0, 1.0, sin, libm::sin);
        check_ulp(-8192.0, 8192.0, 1.0, cos, libm::cos);
        check_ulp(8192.0, 1e9, 1.0, sin, libm::sin);
        check_ulp(-8192.0, 8192.0, 2.0, tan, libm::tan);
        check_ulp(8192.0, 1e9, 2.0, tan, libm::tan);
    }

    #[test]
    fn next_to_the_zeros() {
        for k in 1..5000 {
            let zero = (f64::from(k) * core::f64::consts::PI) as f32;
            check_ulp(zero.next_down(), zero.next_up(), 1.0, sin, libm::sin);
            check_ulp(zero.next_down(), zero.next_up(), 2.0, tan, libm::tan);
            let zero = ((f64::from(k) + 0.5) * core::f64::consts::PI) as f32;
            if zero < 8192.0 {
                check_ulp(zero.next_down(), zero.next_up(), 1.0, cos, libm::cos);
                check_ulp(zero.next_down(), zero.next_up(), 2.0, tan, libm::tan);
            }
        }
    }

    #[test]
    fn ends() {
        assert_eq!([sin(-0.0), tan(-0.0)].map(f32::to_bits), [1 << 31; 2]);
        assert_eq!(
            [sin(0.0), cos(0.0), sin(1e-30), sin(f32::MIN_POSITIVE / 8.0)],
            [0.0, 1.0, 1e-30, f32::MIN_POSITIVE / 8.0]
        );
        assert!(
            [f32::INFINITY, f32::NEG_INFINITY, f32::NAN].iter().all(|&x| [sin, cos, tan].iter().all(|f| f(x).is_nan()))
        );
    }
}
