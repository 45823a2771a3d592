//! All decimal digits of a float32 or of a whole number, and rounding to any number of them, once, half to even.

use super::decimal::Decimal;

/// The most significant digits: a float32 has at most 112, a whole number here 39.
const MOST: usize = 112;

/// Words of the fraction of a float32, which has at most 149 bits.
const FRACTION_WORDS: usize = 5;

/// A non-negative number: `0.d0 d1 d2 ... * 10 ** point`, `d0` not 0 unless the number is; 0 has no digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    digits: [u8; MOST],
    n: usize,
    point: i32,
}

impl Digits {
    const ZERO: Digits = Digits { digits: [0; MOST], n: 0, point: 1 };

    /// The exact size of a finite value.
    ///
    /// Cost: a division for each digit before the point, five multiplications for each behind.
    pub(super) fn exact(value: f32) -> Digits {
        let bits = value.to_bits() & 0x7fff_ffff;
        let (fraction, biased) = (bits & 0x007f_ffff, bits >> 23);
        let (significand, shift) =
            if biased == 0 { (fraction, 149) } else { (fraction | 1 << 23, 150 - biased as i32) };
        if shift <= 0 {
            return Digits::of_whole(u128::from(significand) << shift.unsigned_abs()).trimmed();
        }
        let below_point = significand & 1u32.checked_shl(shift.unsigned_abs()).map_or(u32::MAX, |one| one - 1);
        let mut digits = Digits::of_whole(u128::from(significand.checked_shr(shift.unsigned_abs()).unwrap_or(0)));
        let mut rest = [0u32; FRACTION_WORDS];
        // The fraction in units of `2 ** -160`, lowest word first: what a multiplication by 10 carries out is a digit.
        let up = 32 * FRACTION_WORDS as u32 - shift.unsigned_abs();
        let parts = u64::from(below_point) << (up % 32);
        for (word, part) in rest.iter_mut().skip(up as usize / 32).zip([parts as u32, (parts >> 32) as u32]) {
            *word = part;
        }
        if digits.n == 0 {
            digits.point = 0;
        }
        while rest.iter().any(|&word| word != 0) {
            let mut carry = 0;
            for word in &mut rest {
                let product = u64::from(*word) * 10 + carry;
                *word = product as u32;
                carry = product >> 32;
            }
            if digits.n == 0 && carry == 0 {
                digits.point -= 1;
            } else {
                digits.push(carry as u8);
            }
        }
        digits.trimmed()
    }

    /// The fewest digits that lead back to the size of a finite float32.
    pub(super) fn shortest(value: f32) -> Digits {
        let decimal = Decimal::shortest(value);
        let mut digits = Digits::whole(u128::from(decimal.digits()));
        if digits.n > 0 {
            digits.point = decimal.lead() + 1;
        }
        digits
    }

    /// A whole number below `10 ** 39`.
    pub(super) fn whole(value: u128) -> Digits {
        Digits::of_whole(value).trimmed()
    }

    /// All digits of a whole number, zeros at its end too.
    fn of_whole(value: u128) -> Digits {
        let mut digits = Digits::ZERO;
        let mut scale = 1u128;
        let mut n = 1;
        while value / scale >= 10 {
            scale *= 10;
            n += 1;
        }
        let mut rest = value;
        while scale > 0 && value > 0 {
            digits.push((rest / scale) as u8);
            rest %= scale;
            scale /= 10;
        }
        digits.point = n;
        digits
    }

    /// The number times `10 ** tens`.
    pub(super) fn times_ten_to(mut self, tens: i32) -> Digits {
        if self.n > 0 {
            self.point += tens;
        }
        self
    }

    /// The nearest number with `n` digits behind the point.
    pub(super) fn to_fraction(self, n: usize) -> Digits {
        self.rounded(i32::try_from(n).map_or(i32::MAX, |n| n.saturating_add(self.point)))
    }

    /// The nearest number with `n` significant digits.
    pub(super) fn to_significant(self, n: usize) -> Digits {
        self.rounded(i32::try_from(n).unwrap_or(i32::MAX))
    }

    /// The nearest number with the first `keep` digits, of two the even one.
    fn rounded(mut self, keep: i32) -> Digits {
        let Ok(keep) = usize::try_from(keep) else { return Digits::ZERO };
        if keep >= self.n {
            return self;
        }
        let is_odd = keep.checked_sub(1).is_some_and(|last| self.digit(last as i32) % 2 == 1);
        let next = self.digit(keep as i32);
        let is_more = self.digits.get(keep + 1..self.n).is_some_and(|rest| rest.iter().any(|&d| d != 0));
        let is_up = next > 5 || (next == 5 && (is_more || is_odd));
        self.n = keep;
        if !is_up {
            return self.trimmed();
        }
        for digit in self.digits.iter_mut().take(keep).rev() {
            *digit += 1;
            if *digit < 10 {
                return self.trimmed();
            }
            *digit = 0;
        }
        // Nines all along: a one before them.
        Digits { n: 0, point: self.point + 1, ..Digits::ZERO }.with(1)
    }

    fn with(mut self, digit: u8) -> Digits {
        self.push(digit);
        self
    }

    fn push(&mut self, digit: u8) {
        if let Some(slot) = self.digits.get_mut(self.n) {
            *slot = digit;
            self.n += 1;
        }
    }

    /// Without zeros at its end.
    fn trimmed(mut self) -> Digits {
        while self.n > 0 && self.digit(self.n as i32 - 1) == 0 {
            self.n -= 1;
        }
        if self.n == 0 { Digits::ZERO } else { self }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.n == 0
    }

    /// How many digits there are without zeros at the end, at least 1.
    pub(super) fn n_significant(&self) -> usize {
        self.n.max(1)
    }

    /// The power of ten that the first digit counts; 0 for 0.
    pub(super) fn lead(&self) -> i32 {
        self.point - 1
    }

    /// The digit at this place behind the first; 0 on either side of those there are.
    pub(super) fn digit(&self, place: i32) -> u8 {
        match usize::try_from(place) {
            Ok(place) if place < self.n => self.digits.get(place).copied().unwrap_or(0),
            _ => 0,
        }
    }
}
