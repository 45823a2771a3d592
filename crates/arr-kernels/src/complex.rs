//! Complex numbers of two float32.
//!
//! Source: NumPy, `loops.c.src`, for the order of operations; division is Smith's (Algorithm 116, CACM 1962).

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::math;

/// Powers of e below this one are far from the largest float32.
const LARGE_POWER: f32 = 88.0;

/// A complex64: the real part in front.
#[derive(Clone, Copy, Debug, PartialEq, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(crate) struct Complex {
    pub(crate) re: f32,
    pub(crate) im: f32,
}

impl Complex {
    /// The number with this real part.
    #[inline(always)]
    pub(crate) fn real(re: f32) -> Complex {
        Complex { re, im: 0.0 }
    }

    #[inline(always)]
    pub(crate) fn plus(self, other: Complex) -> Complex {
        Complex { re: self.re + other.re, im: self.im + other.im }
    }

    #[inline(always)]
    pub(crate) fn minus(self, other: Complex) -> Complex {
        Complex { re: self.re - other.re, im: self.im - other.im }
    }

    #[inline(always)]
    pub(crate) fn times(self, other: Complex) -> Complex {
        Complex { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }

    /// The quotient; by zero its parts are infinite or NaN.
    #[inline(always)]
    pub(crate) fn over(self, by: Complex) -> Complex {
        let Complex { re, im } = self;
        if by.re.abs() >= by.im.abs() {
            if by.re == 0.0 {
                return Complex { re: re / by.re.abs(), im: im / by.re.abs() };
            }
            let ratio = by.im / by.re;
            let scale = 1.0 / (by.re + by.im * ratio);
            Complex { re: (re + im * ratio) * scale, im: (im - re * ratio) * scale }
        } else {
            let ratio = by.re / by.im;
            let scale = 1.0 / (by.im + by.re * ratio);
            Complex { re: (re * ratio + im) * scale, im: (im * ratio - re) * scale }
        }
    }

    /// 1 over it; over zero its parts are NaN.
    #[inline(always)]
    pub(crate) fn reciprocal(self) -> Complex {
        let Complex { re, im } = self;
        if im.abs() <= re.abs() {
            let ratio = im / re;
            let by = re + im * ratio;
            Complex { re: 1.0 / by, im: -ratio / by }
        } else {
            let ratio = re / im;
            let by = re * ratio + im;
            Complex { re: ratio / by, im: -1.0 / by }
        }
    }

    /// e to its power, at infinities and NaN as C has it.
    pub(crate) fn exp(self) -> Complex {
        let Complex { re, im } = self;
        if im == 0.0 {
            return Complex { re: math::exp(re), im };
        }
        if !im.is_finite() {
            return match re {
                f32::INFINITY => Complex { re, im: f32::NAN },
                f32::NEG_INFINITY => Complex { re: 0.0, im: math::copysign(0.0, im) },
                _ => Complex { re: f32::NAN, im: f32::NAN },
            };
        }
        let (sin, cos) = (math::sin(im), math::cos(im));
        if re < LARGE_POWER || re.is_infinite() {
            let size = math::exp(re);
            return Complex { re: size * cos, im: size * sin };
        }
        // The power may be too large where a part is not.
        let root = math::exp(re * 0.5);
        Complex { re: root * cos * root, im: root * sin * root }
    }

    #[inline(always)]
    pub(crate) fn is_nan(self) -> bool {
        self.re.is_nan() || self.im.is_nan()
    }

    #[inline(always)]
    pub(crate) fn is_infinite(self) -> bool {
        self.re.is_infinite() || self.im.is_infinite()
    }

    #[inline(always)]
    pub(crate) fn is_finite(self) -> bool {
        self.re.is_finite() && self.im.is_finite()
    }

    #[inline(always)]
    pub(crate) fn negative(self) -> Complex {
        Complex { re: -self.re, im: -self.im }
    }

    #[inline(always)]
    pub(crate) fn conjugate(self) -> Complex {
        Complex { re: self.re, im: -self.im }
    }

    /// The distance from zero.
    #[inline(always)]
    pub(crate) fn length(self) -> f32 {
        math::hypot(self.re, self.im)
    }

    /// Whether it is not zero.
    #[inline(always)]
    pub(crate) fn truth(self) -> bool {
        self.re != 0.0 || self.im != 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn c(re: f32, im: f32) -> Complex {
        Complex { re, im }
    }

    #[test]
    fn arithmetic_is_that_of_complex_numbers() {
        let (a, b) = (c(1.0, 2.0), c(3.0, -4.0));
        assert_eq!((a.plus(b), a.minus(b), a.times(b)), (c(4.0, -2.0), c(-2.0, 6.0), c(11.0, 2.0)));
        assert_eq!((a.times(b).over(b), a.times(b).over(a)), (a, b));
        assert_eq!((b.conjugate(), b.negative(), b.length()), (c(3.0, 4.0), c(-3.0, 4.0), 5.0));
        assert_eq!((c(0.0, -0.0).truth(), c(0.0, 1.0).truth()), (false, true));
    }

    #[test]
    fn powers_of_e_turn_and_grow() {
        let close =
            |z: Complex, re: f32, im: f32| (z.re - re).abs() <= 1e-6 * re.abs() && (z.im - im).abs() <= 1e-6 * im.abs();
        assert!(close(c(1.0, 2.0).exp(), -1.131_204_4, 2.471_726_7));
        // cos(pi / 2) of the nearest float32 is -4.371139e-8.
        let turned = c(100.0, core::f32::consts::FRAC_PI_2).exp();
        assert!((turned.re / -1.175_007e36 - 1.0).abs() < 1e-5 && turned.im == f32::INFINITY, "{turned:?}");
        assert_eq!(
            (c(1.0, -0.0).exp().im.to_bits(), c(f32::INFINITY, 0.0).exp()),
            ((-0.0f32).to_bits(), c(f32::INFINITY, 0.0))
        );
        assert_eq!(c(f32::NEG_INFINITY, f32::INFINITY).exp(), c(0.0, 0.0));
        assert!(c(f32::INFINITY, f32::NAN).exp().re.is_infinite() && c(0.0, f32::INFINITY).exp().is_nan());
        assert!(c(f32::NAN, 0.0).exp().re.is_nan() && c(f32::NAN, 0.0).exp().im == 0.0);
    }

    #[test]
    fn reciprocals_are_quotients_of_one() {
        assert_eq!((c(3.0, -4.0).reciprocal(), c(0.0, 2.0).reciprocal()), (c(0.12, 0.16), c(0.0, -0.5)));
        assert!(c(0.0, 0.0).reciprocal().is_nan());
    }

    #[test]
    fn quotients_by_zero_are_infinite() {
        let quotient = c(1.0, -2.0).over(c(0.0, 0.0));
        assert_eq!((quotient.re, quotient.im), (f32::INFINITY, f32::NEG_INFINITY));
        assert!(c(0.0, 0.0).over(c(0.0, 0.0)).re.is_nan());
    }
}
