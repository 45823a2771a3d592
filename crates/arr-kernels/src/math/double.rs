//! A number in two float32 parts, where one does not hold enough of it. Exact by IEEE 754, without fused multiply-add.
//!
//! Source: Dekker, "A floating-point technique for extending the available precision"; Knuth for the sum.

/// The sum of a float32 and a much smaller one.
#[derive(Clone, Copy)]
pub(super) struct Double {
    pub(super) high: f32,
    pub(super) low: f32,
}

impl Double {
    /// `a + b`, exactly.
    #[inline(always)]
    pub(super) fn sum(a: f32, b: f32) -> Double {
        let high = a + b;
        let of_b = high - a;
        Double { high, low: (a - (high - of_b)) + (b - of_b) }
    }

    /// `a + b`, exactly, where `a` is the larger one.
    #[inline(always)]
    pub(super) fn ordered_sum(a: f32, b: f32) -> Double {
        let high = a + b;
        Double { high, low: b - (high - a) }
    }

    /// `a * b`, exactly, unless it leaves the range of normal numbers.
    #[inline(always)]
    pub(super) fn product(a: f32, b: f32) -> Double {
        let high = a * b;
        let ((a1, a2), (b1, b2)) = (halves(a), halves(b));
        Double { high, low: ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2 }
    }

    /// The quotient of two, to nearly twice the precision of float32.
    #[inline(always)]
    pub(super) fn quotient(a: Double, b: Double) -> Double {
        let high = a.high / b.high;
        let back = Double::product(high, b.high);
        let rest = ((a.high - back.high) - back.low) + (a.low - high * b.low);
        Double { high, low: rest / b.high }
    }

    /// The square root, to nearly twice the precision of float32; 0 of 0.
    #[inline(always)]
    pub(super) fn root(self) -> Double {
        let high = super::sqrt(self.high);
        let back = Double::product(high, high);
        let rest = ((self.high - back.high) - back.low) + self.low;
        let twice = if high == 0.0 { 1.0 } else { high + high };
        Double { high, low: rest / twice }
    }

    /// The product of two, to nearly twice the precision of float32.
    #[inline(always)]
    pub(super) fn times(self, by: Double) -> Double {
        let product = Double::product(self.high, by.high);
        let low = product.low + (self.high * by.low + self.low * by.high);
        Double::ordered_sum(product.high, low)
    }

    /// With a small number added to it.
    #[inline(always)]
    pub(super) fn plus(self, small: f32) -> Double {
        Double { low: self.low + small, ..self }
    }
}

/// The first 12 bits of a number, and the rest: products of such halves are exact.
#[inline(always)]
fn halves(x: f32) -> (f32, f32) {
    let first = f32::from_bits(x.to_bits() & 0xffff_f000);
    (first, x - first)
}
