//! float32 as a set of points: the next one, how far it is, and moves by powers of 2.

use super::NAN;

/// The next float32 after `x` in the direction of `toward`; `toward` where both are equal.
#[inline(always)]
pub(crate) fn nextafter(x: f32, toward: f32) -> f32 {
    let is_outward = (x < toward) == (x > 0.0);
    let bits = x.to_bits();
    let moved = f32::from_bits(if is_outward { bits.wrapping_add(1) } else { bits.wrapping_sub(1) });
    let from_zero = f32::from_bits(1).copysign(toward);
    let moved = if x == 0.0 { from_zero } else { moved };
    let moved = if x == toward { toward } else { moved };
    if x.is_nan() || toward.is_nan() { NAN } else { moved }
}

/// The distance from `x` to the next float32 away from 0, with the sign of `x`; NaN where `x` is infinite.
#[inline(always)]
pub(crate) fn spacing(x: f32) -> f32 {
    nextafter(x, f32::INFINITY.copysign(x)) - x
}

/// `x` times 2 to the power `exponent`, which is whole; rounded once.
#[inline(always)]
pub(crate) fn ldexp(x: f32, exponent: f32) -> f32 {
    // In float64 the product is exact: beyond these exponents every float32 has become 0 or infinite.
    let exponent = exponent.clamp(-300.0, 300.0) as i32;
    let factor = f64::from_bits(u64::from((exponent + 1023) as u32) << 52);
    (f64::from(x) * factor) as f32
}

#[cfg(test)]
mod tests {
    use super::{ldexp, nextafter, spacing};

    #[test]
    fn the_next_one() {
        let tiny = f32::from_bits(1);
        for (x, toward, want) in [
            (1.0, 2.0, 1.0f32.next_up()),
            (1.0, 0.0, 1.0f32.next_down()),
            (-1.0, -2.0, (-1.0f32).next_down()),
            (-1.0, 0.0, (-1.0f32).next_up()),
            (0.0, 1.0, tiny),
            (0.0, -1.0, -tiny),
            (-0.0, 0.0, 0.0),
            (f32::MAX, f32::INFINITY, f32::INFINITY),
            (f32::INFINITY, 0.0, f32::MAX),
            (tiny, -1.0, 0.0),
            (-tiny, 1.0, -0.0),
        ] {
            assert_eq!(nextafter(x, toward).to_bits(), want.to_bits(), "{x:e} to {toward:e}");
        }
        assert!(nextafter(f32::NAN, 1.0).is_nan() && nextafter(1.0, f32::NAN).is_nan());
    }

    #[test]
    fn distances_have_the_sign() {
        assert_eq!([1.0, -1.0, 0.0, f32::MAX].map(spacing), [f32::EPSILON, -f32::EPSILON, 1e-45, f32::INFINITY]);
        assert!(spacing(f32::INFINITY).is_nan() && spacing(f32::NAN).is_nan());
    }

    #[test]
    fn powers_of_2_are_rounded_once() {
        assert_eq!(ldexp(1.5, -149.0), 2.0 * f32::from_bits(1));
        assert_eq!(ldexp(1.5, -150.0), f32::from_bits(1));
        assert_eq!(ldexp(f32::from_bits(1), 276.0), f32::from_bits(254 << 23));
        assert_eq!([ldexp(1.0, 1e9), ldexp(-1.0, -1e9)].map(f32::to_bits), [f32::INFINITY.to_bits(), 1 << 31]);
    }
}
