//! Intervals of ints: between which two values an expression lies, whatever the round.
//!
//! An operation whose result may leave 64 bits has no interval: the scalar would trap.

use arr_core::{DType, Ufunc};

/// Smallest and largest value, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Interval {
    pub(super) fn new(low: i64, high: i64) -> Interval {
        Interval { low, high }
    }

    pub(super) fn of(value: i64) -> Interval {
        Interval { low: value, high: value }
    }

    /// What elements of an integer dtype or bool can be.
    pub(super) fn of_dtype(dtype: DType) -> Option<Interval> {
        dtype.range().map(|(low, high)| Interval { low, high })
    }

    /// The smallest that holds all of these values; `None` where one is beyond 64 bits.
    fn around(values: &[i128]) -> Option<Interval> {
        let low = i64::try_from(*values.iter().min()?).ok()?;
        let high = i64::try_from(*values.iter().max()?).ok()?;
        Some(Interval { low, high })
    }

    /// The one value that is possible.
    pub(super) fn as_known(self) -> Option<i64> {
        (self.low == self.high).then_some(self.low)
    }

    pub(super) fn is_within(self, other: Interval) -> bool {
        other.low <= self.low && self.high <= other.high
    }

    pub(super) fn holds(self, value: i64) -> bool {
        self.low <= value && value <= self.high
    }

    pub(super) fn union(self, other: Interval) -> Interval {
        Interval { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// What is in both; `self` where nothing is, as that path is never taken.
    pub(super) fn narrowed(self, other: Interval) -> Interval {
        let both = Interval { low: self.low.max(other.low), high: self.high.min(other.high) };
        if both.low <= both.high { both } else { self }
    }

    /// Whether every value fits the dtype.
    pub(super) fn fits(self, dtype: DType) -> bool {
        dtype.holds(self.low) && dtype.holds(self.high)
    }

    /// Whether float32 has every value exactly.
    pub(super) fn is_exact_in_float(self) -> bool {
        self.is_within(Interval::new(-EXACT_IN_FLOAT, EXACT_IN_FLOAT))
    }

    /// The result of a function of one int.
    pub(super) fn unary(self, f: Ufunc) -> Option<Interval> {
        let (low, high) = (i128::from(self.low), i128::from(self.high));
        match f {
            Ufunc::Positive | Ufunc::Conjugate | Ufunc::Floor | Ufunc::Ceil | Ufunc::Trunc => Some(self),
            Ufunc::Square => self.binary(Ufunc::Multiply, self),
            Ufunc::Sign | Ufunc::Reciprocal => Some(Interval::new(-1, 1)),
            Ufunc::Negative => Interval::around(&[-low, -high]),
            Ufunc::Invert => Interval::around(&[!low, !high]),
            Ufunc::Absolute if self.holds(0) => Interval::around(&[0, low.abs(), high.abs()]),
            Ufunc::Absolute => Interval::around(&[low.abs(), high.abs()]),
            _ => None,
        }
    }

    /// The result of a function of two ints; `None` also where one pair of values has none.
    pub(super) fn binary(self, f: Ufunc, other: Interval) -> Option<Interval> {
        let (a, b) = ([self.low, self.high].map(i128::from), [other.low, other.high].map(i128::from));
        match f {
            Ufunc::Add => Interval::around(&[a[0] + b[0], a[1] + b[1]]),
            Ufunc::Subtract => Interval::around(&[a[0] - b[1], a[1] - b[0]]),
            Ufunc::Multiply => Interval::around(&[a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]),
            Ufunc::Minimum | Ufunc::FMin => Some(Interval::new(self.low.min(other.low), self.high.min(other.high))),
            Ufunc::Maximum | Ufunc::FMax => Some(Interval::new(self.low.max(other.low), self.high.max(other.high))),
            Ufunc::FloorDivide | Ufunc::Remainder if other.holds(0) => None,
            Ufunc::FloorDivide => {
                let floor = |a: i128, b: i128| (a - a.rem_euclid(b)) / b - i128::from(b < 0 && a.rem_euclid(b) != 0);
                Interval::around(&[floor(a[0], b[0]), floor(a[0], b[1]), floor(a[1], b[0]), floor(a[1], b[1])])
            }
            Ufunc::Remainder if other.low > 0 => Some(Interval::new(0, other.high - 1)),
            Ufunc::Remainder => other.low.checked_add(1).map(|low| Interval::new(low, 0)),
            Ufunc::Power => self.power(u32::try_from(other.as_known()?).ok()?),
            Ufunc::LeftShift => {
                let factor = 1i64.checked_shl(u32::try_from(other.as_known()?).ok()?).filter(|&f| f > 0)?;
                self.binary(Ufunc::Multiply, Interval::of(factor))
            }
            Ufunc::RightShift => {
                let count = u32::try_from(other.as_known()?).ok().filter(|&n| n < 64)?;
                Some(Interval::new(self.low >> count, self.high >> count))
            }
            Ufunc::BitwiseAnd if self.low >= 0 && other.low >= 0 => Some(Interval::new(0, self.high.min(other.high))),
            Ufunc::BitwiseAnd | Ufunc::BitwiseOr | Ufunc::BitwiseXor => {
                let n_bits = [self.low, self.high, other.low, other.high].map(magnitude_bits).into_iter().max()?;
                let high = 1i64.checked_shl(n_bits).filter(|&h| h > 0)? - 1;
                let is_positive = self.low >= 0 && other.low >= 0;
                Some(Interval::new(if is_positive { 0 } else { -high - 1 }, high))
            }
            _ => None,
        }
    }

    fn power(self, exponent: u32) -> Option<Interval> {
        let ends = [self.low, self.high].map(|v| i128::from(v).checked_pow(exponent));
        let [Some(low), Some(high)] = ends else { return None };
        if exponent > 0 && self.holds(0) { Interval::around(&[0, low, high]) } else { Interval::around(&[low, high]) }
    }
}

/// Every int up to here is a float32.
const EXACT_IN_FLOAT: i64 = 1 << 24;

/// Bits of a value beside its sign.
fn magnitude_bits(value: i64) -> u32 {
    64 - (if value < 0 { !value } else { value }).leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every result of small operands lies in the interval, as the machine's own scalars compute it.
    #[test]
    fn results_lie_within() {
        use arr_core::Scalar::Int;
        let fs = [
            Ufunc::Add,
            Ufunc::Subtract,
            Ufunc::Multiply,
            Ufunc::Minimum,
            Ufunc::Maximum,
            Ufunc::FloorDivide,
            Ufunc::Remainder,
            Ufunc::Power,
            Ufunc::LeftShift,
            Ufunc::RightShift,
            Ufunc::BitwiseAnd,
            Ufunc::BitwiseOr,
            Ufunc::BitwiseXor,
        ];
        let ends = -6..=6i64;
        let intervals: Vec<Interval> =
            ends.clone().flat_map(|low| (low..=6).map(move |high| Interval::new(low, high))).collect();
        for (f, a, b) in fs.iter().flat_map(|&f| {
            let intervals = &intervals;
            intervals.iter().flat_map(move |&a| intervals.iter().map(move |&b| (f, a, b)))
        }) {
            let Some(within) = a.binary(f, b) else { continue };
            for (x, y) in (a.low..=a.high).flat_map(|x| (b.low..=b.high).map(move |y| (x, y))) {
                match arr_kernels::scalar::binary(f, Int(x), Int(y)) {
                    Ok(Int(value)) => assert!(within.holds(value), "{f:?} {a:?} {b:?}: {x} {y} gives {value}"),
                    other => assert!(matches!(other, Ok(Int(_))), "{f:?} {a:?} {b:?}: {x} {y} gives {other:?}"),
                }
            }
        }
    }

    #[test]
    fn what_may_overflow_has_no_interval() {
        let large = Interval::new(0, i64::MAX);
        assert_eq!(large.binary(Ufunc::Add, Interval::of(1)), None);
        assert_eq!(Interval::of(i64::MIN).unary(Ufunc::Absolute), None);
        assert_eq!(Interval::of(2).binary(Ufunc::Power, Interval::of(63)), None);
    }
}
