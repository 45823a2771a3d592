//! Scalar bodies over integer cells that the language has no operator for. None panics, all wrap.

use crate::cell::Cell;

/// Array arithmetic of one integer cell.
pub(super) trait Integer: Cell {
    /// Floored quotient; by zero 0, the most negative by -1 wraps.
    fn floor_divide(self, by: Self) -> Self;

    /// What floored division leaves, with the sign of `by`; by zero 0.
    fn remainder(self, by: Self) -> Self;

    /// The wrapping power, for exponents of at least 0.
    fn power(self, exponent: Self) -> Self;

    /// Shifted up; a count outside the width, negative ones included, gives 0.
    fn left_shift(self, count: Self) -> Self;

    /// Shifted down, keeping the sign; a count outside the width gives 0 or -1.
    fn right_shift(self, count: Self) -> Self;

    /// Whether it is below 0.
    fn is_below_zero(self) -> bool;

    /// What truncated division leaves, with the sign of `self`; by zero 0.
    fn fmod(self, by: Self) -> Self;

    /// The absolute value, which 32 bits always hold.
    fn size(self) -> u32;

    /// -1, 0 or 1.
    fn sign(self) -> Self;

    /// `1 / self`, truncated; of 0 it is 0.
    fn inverse(self) -> Self;
}

macro_rules! shared {
    ($T:ident) => {
        #[inline(always)]
        fn power(self, exponent: Self) -> Self {
            self.wrapping_pow(exponent as u32)
        }

        #[inline(always)]
        fn left_shift(self, count: Self) -> Self {
            if (count as u32) < $T::BITS { self.wrapping_shl(count as u32) } else { 0 }
        }
    };
}

macro_rules! unsigned {
    ($($T:ident)+) => {$(
        impl Integer for $T {
            #[inline(always)]
            fn floor_divide(self, by: Self) -> Self {
                self.checked_div(by).unwrap_or(0)
            }

            #[inline(always)]
            fn remainder(self, by: Self) -> Self {
                self.checked_rem(by).unwrap_or(0)
            }

            #[inline(always)]
            fn right_shift(self, count: Self) -> Self {
                if (count as u32) < $T::BITS { self.wrapping_shr(count as u32) } else { 0 }
            }

            #[inline(always)]
            fn is_below_zero(self) -> bool {
                false
            }

            #[inline(always)]
            fn fmod(self, by: Self) -> Self {
                self.checked_rem(by).unwrap_or(0)
            }

            #[inline(always)]
            fn size(self) -> u32 {
                u32::from(self)
            }

            #[inline(always)]
            fn sign(self) -> Self {
                $T::from(self > 0)
            }

            #[inline(always)]
            fn inverse(self) -> Self {
                $T::from(self == 1)
            }

            shared!($T);
        }
    )+};
}

macro_rules! signed {
    ($($T:ident)+) => {$(
        impl Integer for $T {
            #[inline(always)]
            fn floor_divide(self, by: Self) -> Self {
                if by == 0 {
                    return 0;
                }
                let rest = self.wrapping_rem(by);
                self.wrapping_div(by).wrapping_sub($T::from(rest != 0 && (rest < 0) != (by < 0)))
            }

            #[inline(always)]
            fn remainder(self, by: Self) -> Self {
                if by == 0 {
                    return 0;
                }
                let rest = self.wrapping_rem(by);
                if rest != 0 && (rest < 0) != (by < 0) { rest.wrapping_add(by) } else { rest }
            }

            #[inline(always)]
            fn right_shift(self, count: Self) -> Self {
                // Cast to u32, a negative count is larger than every width; the last position is as good as any beyond.
                self.wrapping_shr((count as u32).min($T::BITS - 1))
            }

            #[inline(always)]
            fn is_below_zero(self) -> bool {
                self < 0
            }

            #[inline(always)]
            fn fmod(self, by: Self) -> Self {
                if by == 0 { 0 } else { self.wrapping_rem(by) }
            }

            #[inline(always)]
            fn size(self) -> u32 {
                u32::from(self.unsigned_abs())
            }

            #[inline(always)]
            fn sign(self) -> Self {
                self.signum()
            }

            #[inline(always)]
            fn inverse(self) -> Self {
                if (-1..=1).contains(&self) { self } else { 0 }
            }

            shared!($T);
        }
    )+};
}

unsigned!(u8 u16 u32);
signed!(i8 i16 i32);
