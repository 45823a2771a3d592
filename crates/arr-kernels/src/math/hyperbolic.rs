//! The hyperbolic functions and their inverses in float32 alone, without branches, so that they vectorise.
//!
//! Source: Cephes, `sinhf.c` and `tanhf.c`, for the polynomials; fdlibm for the inverses by `log1p`.

use super::NAN;
use super::double::Double;
use super::exp::{exp, exp_in_parts, power_of_2, scaled};
use super::log::{log_of_twice, log1p_of};

/// Beyond this the exponential outgrows float32, halved too.
const HIGHEST: f32 = 91.0;

/// From here on `1 + x * x` is `x * x`.
const LARGE: f32 = 4096.0;

/// The hyperbolic sine, within 2 ULP.
#[inline(always)]
pub(crate) fn sinh(x: f32) -> f32 {
    let a = x.abs();
    let (up, down, n) = halves(a);
    let large = scaled(up.high, n) + (scaled(up.low, n) - down);
    let z = a * a;
    let p = 2.037_219_1e-4f32;
    let p = p * z + 8.330_284e-3;
    let p = p * z + 1.666_671_6e-1;
    let small = p * z * a + a;
    at_overflow(a, if a < 1.0 { small } else { large }).copysign(x)
}

/// The hyperbolic cosine, within 2 ULP.
#[inline(always)]
pub(crate) fn cosh(x: f32) -> f32 {
    let a = x.abs();
    let (up, down, n) = halves(a);
    at_overflow(a, scaled(up.high, n) + (scaled(up.low, n) + down))
}

/// `e^a / 2` as parts times 2 to the power `n`, and `e^-a / 2`, of `a` from 0.
#[inline(always)]
fn halves(a: f32) -> (Double, f32, i32) {
    let (e, n) = exp_in_parts(if a > HIGHEST { HIGHEST } else { a });
    // Far down it no longer counts, and its exponent need not be one of float32.
    let down = power_of_2((-n).max(-100).wrapping_sub(1)) / e.high;
    (e, down, n.wrapping_sub(1))
}

#[inline(always)]
fn at_overflow(a: f32, y: f32) -> f32 {
    if a > HIGHEST { f32::INFINITY } else { y }
}

/// The hyperbolic tangent, within 2 ULP.
#[inline(always)]
pub(crate) fn tanh(x: f32) -> f32 {
    let a = x.abs();
    let near = if a > 10.0 { 10.0 } else { a };
    let large = 1.0 - 2.0 / (exp(near + near) + 1.0);
    let z = a * a;
    let p = -5.704_988_6e-3f32;
    let p = p * z + 2.063_908_8e-2;
    let p = p * z - 5.373_971_5e-2;
    let p = p * z + 1.333_144_2e-1;
    let p = p * z - 3.333_328e-1;
    let small = p * z * a + a;
    (if a < 0.625 { small } else { large }).copysign(x)
}

/// The inverse of the hyperbolic sine, within 2 ULP.
#[inline(always)]
pub(crate) fn asinh(x: f32) -> f32 {
    let a = x.abs();
    let near = if a > LARGE { LARGE } else { a };
    let square = near * near;
    let rest = square / (1.0 + super::sqrt(1.0 + square));
    let small = log1p_of(Double::ordered_sum(near, rest));
    (if a > LARGE { log_of_twice(a) } else { small }).copysign(x)
}

/// The inverse of the hyperbolic cosine, within 2 ULP; NaN below 1.
#[inline(always)]
pub(crate) fn acosh(x: f32) -> f32 {
    let near = if x > LARGE { LARGE } else { x };
    let t = Double::sum(near, -1.0);
    let square = Double::product(t.high, t.high);
    let sum = Double::sum(t.high + t.high, square.high);
    let root = sum.plus(square.low + 2.0 * t.low).root();
    let all = Double::sum(root.high, t.high);
    let small = log1p_of(all.plus(root.low + t.low));
    let y = if x > LARGE { log_of_twice(x) } else { small };
    if x >= 1.0 { y } else { NAN }
}

/// The inverse of the hyperbolic tangent, within 2 ULP; infinite at -1 and 1, NaN beyond.
#[inline(always)]
pub(crate) fn atanh(x: f32) -> f32 {
    let a = x.abs();
    let twice = Double { high: a + a, low: 0.0 };
    let y = 0.5 * log1p_of(Double::quotient(twice, Double::ordered_sum(1.0, -a)));
    // Below, it is the number itself, and products of its parts leave the range.
    let y = if a < 1.0e-4 { a } else { y };
    let y = if a == 1.0 { f32::INFINITY } else { y };
    (if a <= 1.0 { y } else { NAN }).copysign(x)
}

#[cfg(test)]
mod tests {
    use super::{acosh, asinh, atanh, cosh, sinh, tanh};
    use crate::math::ulp::check_ulp;

    #[test]
    fn close_to_the_true_value() {
        check_ulp(-89.4, 89.4, 2.0, sinh, libm::sinh);
        check_ulp(-89.4, 89.4, 2.0, cosh, libm::cosh);
        check_ulp(-10.0, 10.0, 2.0, tanh, libm::tanh);
        check_ulp(f32::MIN, f32::MAX, 2.0, asinh, libm::asinh);
        check_ulp(-10.0, 10.0, 2.0, asinh, libm::asinh);
        check_ulp(1.0, f32::MAX, 2.0, acosh, libm::acosh);
        check_ulp(1.0, 3.0, 2.0, acosh, libm::acosh);
        check_ulp(-0.999_999_9, 0.999_999_9, 2.0, atanh, libm::atanh);
    }

    #[test]
    fn ends() {
        let inf = f32::INFINITY;
        assert_eq!([sinh(inf), sinh(-90.0), cosh(-inf), tanh(-inf)], [inf, -inf, inf, -1.0]);
        assert_eq!([asinh(-inf), acosh(inf), atanh(-1.0), acosh(1.0)], [-inf, inf, -inf, 0.0]);
        assert_eq!([sinh, tanh, asinh, atanh].map(|f| f(-0.0).to_bits()), [1 << 31; 4]);
        assert!([acosh(0.9), acosh(-inf), atanh(1.1), atanh(inf)].iter().all(|y| y.is_nan()));
        assert!([sinh, cosh, tanh, asinh, acosh, atanh].iter().all(|f| f(f32::NAN).is_nan()));
    }
}
