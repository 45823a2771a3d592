//! Rounding to whole numbers, without branches, so that it vectorises. Exact, and zeros keep their sign.

/// From here on every float32 is whole: 2^23.
const WHOLE: f32 = 8_388_608.0;

/// The nearest whole number, of two the even one.
#[inline(always)]
pub(crate) fn rint(x: f32) -> f32 {
    let size = x.abs();
    // Adding and taking away what leaves no room for fractions; NaN and what is whole already stay.
    let rounded = (size + WHOLE) - WHOLE;
    let whole = if size < WHOLE { rounded } else { size };
    whole.copysign(x)
}

/// The largest whole number at most `x`.
#[inline(always)]
pub(crate) fn floor(x: f32) -> f32 {
    let near = rint(x);
    let down = if near > x { near - 1.0 } else { near };
    down.copysign(x)
}

/// The smallest whole number at least `x`.
#[inline(always)]
pub(crate) fn ceil(x: f32) -> f32 {
    let near = rint(x);
    let up = if near < x { near + 1.0 } else { near };
    up.copysign(x)
}

/// The nearest whole number towards 0.
#[inline(always)]
pub(crate) fn trunc(x: f32) -> f32 {
    floor(x.abs()).copysign(x)
}

#[cfg(test)]
mod tests {
    use super::{ceil, floor, rint, trunc};

    #[test]
    fn libm_agrees_to_the_bit() {
        for bits in (0..=u32::MAX).step_by(4093) {
            let x = f32::from_bits(bits);
            if x.is_nan() {
                assert!([rint(x), floor(x), ceil(x), trunc(x)].iter().all(|y| y.is_nan()));
                continue;
            }
            assert_eq!(rint(x).to_bits(), libm::rintf(x).to_bits(), "rint of {x:e}");
            assert_eq!(floor(x).to_bits(), libm::floorf(x).to_bits(), "floor of {x:e}");
            assert_eq!(ceil(x).to_bits(), libm::ceilf(x).to_bits(), "ceil of {x:e}");
            assert_eq!(trunc(x).to_bits(), libm::truncf(x).to_bits(), "trunc of {x:e}");
        }
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        assert_eq!([0.5, 1.5, 2.5, -0.5, -1.5, 8_388_607.5].map(rint), [0.0, 2.0, 2.0, -0.0, -2.0, 8_388_608.0]);
        assert_eq!([rint(-0.0), floor(-0.0), ceil(-0.5), trunc(-0.9)].map(f32::to_bits), [1 << 31; 4]);
    }
}
