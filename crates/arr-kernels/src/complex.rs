//! Complex numbers of two float32.
//!
//! Source: NumPy, `loops.c.src`, for the order of operations; division is Smith's (Algorithm 116, CACM 1962).

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::math;

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
    fn quotients_by_zero_are_infinite() {
        let quotient = c(1.0, -2.0).over(c(0.0, 0.0));
        assert_eq!((quotient.re, quotient.im), (f32::INFINITY, f32::NEG_INFINITY));
        assert!(c(0.0, 0.0).over(c(0.0, 0.0)).re.is_nan());
    }
}
