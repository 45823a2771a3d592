//! Floored division of 8 and 16 bit cells by one divisor: a multiplication and a shift instead, which vectorise.
//!
//! With `w` the width and `m = ceil(2^(2w) / d)`, `floor(n / d) = n * m >> 2w` for every `0 <= n < 2^w` and
//! `2 <= d < 2^w`: `m * d` exceeds `2^(2w)` by less than `d`, so the product by less than one part in `d`.
//! Negative numbers go by `floor(a / d) = !floor(!a / d)`.
//!
//! Source: Granlund and Montgomery, "Division by Invariant Integers using Multiplication".

use super::integer::Integer;

/// A cell narrow enough to be divided by multiplication.
pub(super) trait Narrow: Integer {
    /// What [`Narrow::divide`] needs to know of a divisor.
    type Reciprocal: Copy;

    /// `None` for divisors that are at most 1: they are rare, and left to the machine's division.
    fn reciprocal(by: Self) -> Option<Self::Reciprocal>;

    /// The floored quotient.
    fn divide(self, by: Self::Reciprocal) -> Self;

    /// What the floored quotient leaves of it.
    fn rest(self, quotient: Self, by: Self) -> Self;
}

macro_rules! narrow {
    ($($T:ident, $Unsigned:ident, $Factor:ident, $Product:ident;)+) => {$(
        impl Narrow for $T {
            type Reciprocal = $Factor;

            fn reciprocal(by: Self) -> Option<$Factor> {
                if by < 2 {
                    return None;
                }
                let by = by as $Product;
                Some((((1 as $Product) << $Factor::BITS).div_ceil(by)) as $Factor)
            }

            #[inline(always)]
            fn divide(self, by: $Factor) -> Self {
                // All ones below zero; nothing is, where the cell is unsigned.
                let flip = if self.is_below_zero() { !0 } else { 0 };
                let positive = (self ^ flip) as $Unsigned;
                ((($Product::from(positive) * $Product::from(by)) >> $Factor::BITS) as $T) ^ flip
            }

            #[inline(always)]
            fn rest(self, quotient: Self, by: Self) -> Self {
                self.wrapping_sub(quotient.wrapping_mul(by))
            }
        }
    )+};
}

narrow!(i8, u8, u16, u32; u8, u8, u16, u32; i16, u16, u32, u64; u16, u16, u32, u64;);

#[cfg(test)]
mod tests {
    use super::Narrow;

    #[test]
    fn every_divisor_of_16_bits_at_its_multiples() {
        for by in 2..=u16::MAX {
            let reciprocal = u16::reciprocal(by).expect("at least 2");
            for k in [0, 1, 2, 3, 255, 256, 32_767, 32_768, u16::MAX / by] {
                for n in [k.wrapping_mul(by).wrapping_sub(1), k.wrapping_mul(by), k.wrapping_mul(by).wrapping_add(1)] {
                    assert_eq!(n.divide(reciprocal), n / by, "{n} // {by}");
                }
            }
            assert_eq!(u16::MAX.divide(reciprocal), u16::MAX / by);
        }
    }

    #[test]
    fn every_number_of_16_bits() {
        for by in [2, 3, 5, 7, 10, 100, 255, 256, 257, 999, 10_007, 32_766, 32_767] {
            let reciprocal = i16::reciprocal(by).expect("at least 2");
            for n in i16::MIN..=i16::MAX {
                let want = i32::from(n).div_euclid(i32::from(by)) as i16;
                assert_eq!(n.divide(reciprocal), want, "{n} // {by}");
                assert_eq!(n.rest(want, by), i32::from(n).rem_euclid(i32::from(by)) as i16, "{n} % {by}");
            }
        }
    }
}
