//! Decimal digits of a float32: the fewest that lead back to it, or a given number of them, rounded once from its exact
//! value.

/// A non-negative number in decimal: `digits * 10 ** exponent`, without zeros at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u64,
    exponent: i32,
}

impl Decimal {
    const ZERO: Decimal = Decimal { digits: 0, exponent: 0 };

    /// The shortest digits of the size of `value`; 0 for what is not finite.
    pub(super) fn shortest(value: f32) -> Decimal {
        if !value.is_finite() || value == 0.0 {
            return Decimal::ZERO;
        }
        let mut buffer = zmij::Buffer::new();
        let (mut digits, mut exponent, mut shift) = (0u64, 0, 0);
        let mut bytes = buffer.format_finite(value.abs()).bytes();
        let mut is_fraction = false;
        for byte in bytes.by_ref() {
            match byte {
                b'0'..=b'9' => {
                    digits = digits.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
                    exponent -= i32::from(is_fraction);
                }
                b'.' => is_fraction = true,
                _ => break,
            }
        }
        let mut is_negative = false;
        for byte in bytes {
            match byte {
                b'0'..=b'9' => shift = shift * 10 + i32::from(byte - b'0'),
                b'-' => is_negative = true,
                _ => {}
            }
        }
        Decimal { digits, exponent: exponent + if is_negative { -shift } else { shift } }.trimmed()
    }

    /// The size of `value` as a multiple of `10 ** exponent`, the nearest one, of two the even one.
    ///
    /// Right for every finite value as long as there are at most ten digits.
    pub(super) fn rounded(value: f32, exponent: i32) -> Decimal {
        let bits = value.to_bits() & 0x7fff_ffff;
        let (fraction, biased) = (bits & 0x007f_ffff, (bits >> 23) as i32);
        let (significand, power_of_two) =
            if biased == 0 { (fraction, -149) } else { (fraction | 1 << 23, biased - 150) };
        // value / 10 ** exponent = above / below, with the twos of both sides on the side where they multiply.
        let (mut above, mut below) = (Wide::from(significand), Wide::from(1));
        let fives = if exponent < 0 { &mut above } else { &mut below };
        for _ in 0..exponent.unsigned_abs() {
            fives.times(5);
        }
        let twos = power_of_two - exponent;
        let side = if twos < 0 { &mut below } else { &mut above };
        side.double(twos.unsigned_abs());
        let digits = quotient(above, below);
        Decimal { digits, exponent }.trimmed()
    }

    fn trimmed(mut self) -> Decimal {
        if self.digits == 0 {
            return Decimal::ZERO;
        }
        while self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent += 1;
        }
        self
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits == 0
    }

    /// The digits as an integer.
    pub(super) fn digits(&self) -> u64 {
        self.digits
    }

    /// The power of ten that the last digit counts.
    pub(super) fn exponent(&self) -> i32 {
        self.exponent
    }

    /// How many digits there are, at least 1.
    pub(super) fn n_digits(&self) -> usize {
        self.digits.checked_ilog10().unwrap_or(0) as usize + 1
    }

    /// The power of ten that the first digit counts.
    pub(super) fn lead(&self) -> i32 {
        self.exponent + self.n_digits() as i32 - 1
    }

    /// How many digits stand after the point.
    pub(super) fn n_fraction(&self) -> usize {
        usize::try_from(-self.exponent).unwrap_or(0)
    }
}

/// Words of a wide integer: 24 bits of significand with 53 fives or 149 twos, and room for the digits of a quotient.
const WORDS: usize = 8;

/// A non-negative integer, lowest word first. What does not fit is cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Wide([u32; WORDS]);

impl Wide {
    fn from(value: u32) -> Wide {
        let mut words = [0; WORDS];
        if let Some(lowest) = words.first_mut() {
            *lowest = value;
        }
        Wide(words)
    }

    fn times(&mut self, factor: u32) {
        let mut carry = 0;
        for word in &mut self.0 {
            let product = u64::from(*word) * u64::from(factor) + carry;
            *word = product as u32;
            carry = product >> 32;
        }
    }

    fn double(&mut self, times: u32) {
        for _ in 0..times / 31 {
            self.times(1 << 31);
        }
        self.times(1 << (times % 31));
    }

    fn is_at_least(&self, other: &Wide) -> bool {
        self.0.iter().rev().ge(other.0.iter().rev())
    }

    fn minus(&mut self, other: &Wide) {
        let mut borrow = false;
        for (word, &less) in self.0.iter_mut().zip(&other.0) {
            let (difference, first) = word.overflowing_sub(less);
            let (difference, second) = difference.overflowing_sub(u32::from(borrow));
            (*word, borrow) = (difference, first || second);
        }
    }
}

/// `above / below` to the nearest integer, of two the even one; below `2 ** QUOTIENT_BITS`.
fn quotient(mut above: Wide, below: Wide) -> u64 {
    const QUOTIENT_BITS: u32 = 36;
    let mut quotient = 0u64;
    for bit in (0..QUOTIENT_BITS).rev() {
        let mut part = below;
        part.double(bit);
        if above.is_at_least(&part) {
            above.minus(&part);
            quotient |= 1 << bit;
        }
    }
    // What is left, doubled, against the divisor: more or less than half.
    above.double(1);
    let is_half = above == below;
    let is_up = if is_half { quotient & 1 == 1 } else { above.is_at_least(&below) };
    quotient + u64::from(is_up)
}
