//! Cube roots and lengths in float32 alone, without branches, so that they vectorise.

use super::double::Double;
use super::exp::power_of_2;

/// A third of the exponent's bias, and what makes the first guess best. Source: fdlibm, `s_cbrtf.c`.
const GUESS: u32 = 709_958_130;

/// The cube root, within 1 ULP; negative of negative numbers.
#[inline(always)]
pub(crate) fn cbrt(x: f32) -> f32 {
    let a = x.abs();
    // Cubes and their sums must stay in range, and so must the parts of products.
    let (to, from) = if a < power_of_2(-60) { (power_of_2(60), power_of_2(-20)) } else { (1.0, 1.0) };
    let (to, from) = if a > power_of_2(60) { (power_of_2(-60), power_of_2(20)) } else { (to, from) };
    let lifted = a * to;
    let t = f32::from_bits(lifted.to_bits() / 3 + GUESS);
    let t = nearer(t, lifted);
    let t = nearer(t, lifted);
    // Newton's step with the cube in two parts.
    let square = Double::product(t, t);
    let cube = square.times(Double { high: t, low: 0.0 });
    let rest = (lifted - cube.high) - cube.low;
    let root = (t + rest / (3.0 * square.high)) * from;
    (if a == 0.0 || !a.is_finite() { a } else { root }).copysign(x)
}

/// Halley's step to the cube root of `a`.
#[inline(always)]
fn nearer(t: f32, a: f32) -> f32 {
    let cube = t * t * t;
    // Not the product of both: it would leave the range.
    t * ((a + a + cube) / (a + cube + cube))
}

/// The length of `(x, y)`, within 2 ULP; infinite where either is.
#[inline(always)]
pub(crate) fn hypot(x: f32, y: f32) -> f32 {
    let (a, b) = (x.abs(), y.abs());
    let largest = if a > b { a } else { b };
    let (up, down) = (power_of_2(100), power_of_2(-100));
    let (to, from) = if largest > power_of_2(50) { (down, up) } else { (1.0, 1.0) };
    let (to, from) = if largest < power_of_2(-50) { (up, down) } else { (to, from) };
    let (a, b) = (a * to, b * to);
    let length = super::sqrt(a * a + b * b) * from;
    if x.abs() == f32::INFINITY || y.abs() == f32::INFINITY { f32::INFINITY } else { length }
}

#[cfg(test)]
mod tests {
    use super::{cbrt, hypot};
    use crate::math::ulp::{check_ulp, check_ulp_of_two};

    #[test]
    fn close_to_the_true_value() {
        check_ulp(f32::MIN, f32::MAX, 1.0, cbrt, libm::cbrt);
        check_ulp(-8.0, 8.0, 1.0, cbrt, libm::cbrt);
        check_ulp_of_two(2.0, hypot, libm::hypot);
    }

    #[test]
    fn ends() {
        let inf = f32::INFINITY;
        assert_eq!([0.0, -8.0, 27.0, inf, -inf].map(cbrt), [0.0, -2.0, 3.0, inf, -inf]);
        assert!(cbrt(-0.0).is_sign_negative() && cbrt(f32::NAN).is_nan());
        assert_eq!(
            [hypot(3.0, -4.0), hypot(inf, f32::NAN), hypot(f32::NAN, -inf), hypot(0.0, -0.0)],
            [5.0, inf, inf, 0.0]
        );
        assert!(hypot(f32::NAN, 1.0).is_nan());
        assert_eq!([hypot(3e38, 3e38), hypot(3e-45, 4e-45)], [inf, f32::from_bits(4)]);
    }
}
