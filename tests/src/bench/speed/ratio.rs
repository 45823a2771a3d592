//! Figures of two ways against each other, and what is to be reached.

use super::machine::{BY_HAND, NAIVE, UNOPTIMIZED};
use super::measure::Measured;

/// Works of about one size, which have goals of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// 64 elements.
    N64,
    /// 512 elements.
    N512,
    /// 4 096 elements, and images of a fixed shape.
    N4096,
    /// 76 800 elements.
    N76800,
    /// A million elements.
    N1000000,
}

impl Class {
    /// Every class, from small to large.
    pub(super) const ALL: [Class; 5] = [Class::N64, Class::N512, Class::N4096, Class::N76800, Class::N1000000];

    /// As reports call it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Class::N64 => "N = 64",
            Class::N512 => "N = 512",
            Class::N4096 => "N = 4 096, fixed shapes",
            Class::N76800 => "N = 76 800",
            Class::N1000000 => "N = 1 000 000",
        }
    }

    /// The class of a work.
    pub(super) fn of(measured: &Measured) -> Class {
        match (&measured.shape, measured.n) {
            (Some(_), _) | (None, 4096) => Class::N4096,
            (None, 64) => Class::N64,
            (None, 512) => Class::N512,
            (None, 76_800) => Class::N76800,
            (None, _) => Class::N1000000,
        }
    }
}

/// A ratio of two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ratio {
    pub(super) over: &'static str,
    pub(super) under: &'static str,
}

impl Ratio {
    /// Its value, where both ways were measured.
    pub(super) fn of(self, measured: &Measured) -> Option<f64> {
        let (over, under) = (measured.of(self.over)?, measured.of(self.under)?);
        Some(over / under.max(f64::MIN_POSITIVE))
    }
}

pub(super) const TO_LIMIT: Ratio = Ratio { over: NAIVE, under: "limit" };
pub(super) const NUMPY_BY_HAND: Ratio = Ratio { over: "numpy-hand", under: NAIVE };
pub(super) const NUMPY: Ratio = Ratio { over: "numpy", under: NAIVE };
pub(super) const NUMEXPR: Ratio = Ratio { over: "numexpr", under: NAIVE };
pub(super) const NUMBA: Ratio = Ratio { over: "numba", under: NAIVE };
pub(super) const OPTIMIZED: Ratio = Ratio { over: UNOPTIMIZED, under: NAIVE };
pub(super) const TUNED: Ratio = Ratio { over: NAIVE, under: BY_HAND };

/// Which of several ratios a goal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// Their geometric mean.
    Mean,
    /// The worst of them.
    Worst,
}

/// Whether more or less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    AtMost,
    AtLeast,
}

/// What is to be reached, by class.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goal {
    pub(super) name: &'static str,
    pub(super) ratio: Ratio,
    pub(super) over: Over,
    pub(super) bound: Bound,
    pub(super) values: [f64; 5],
}

/// Every goal.
pub(super) const fn goals() -> [Goal; 5] {
    const fn goal(name: &'static str, ratio: Ratio, over: Over, bound: Bound, values: [f64; 5]) -> Goal {
        Goal { name, ratio, over, bound, values }
    }
    use Bound::{AtLeast, AtMost};
    use Over::{Mean, Worst};
    [
        goal("arr / limit, mean", TO_LIMIT, Mean, AtMost, [4.0, 1.8, 1.4, 1.3, 1.2]),
        goal("arr / limit, worst", TO_LIMIT, Worst, AtMost, [8.0, 3.0, 2.2, 2.0, 1.6]),
        goal("NumPy by hand / arr, mean", NUMPY_BY_HAND, Mean, AtLeast, [30.0, 24.0, 7.0, 3.4, 1.8]),
        goal("NumPy by hand / arr, worst", NUMPY_BY_HAND, Worst, AtLeast, [3.0, 2.5, 1.2, 1.3, 1.1]),
        goal("numba / arr, mean", NUMBA, Mean, AtLeast, [8.0, 6.0, 3.0, 2.0, 1.2]),
    ]
}

impl Goal {
    /// The figure among works of one class; `None` where there are none.
    pub(super) fn figure(&self, measured: &[&Measured]) -> Option<f64> {
        let ratios: Vec<f64> = measured.iter().filter_map(|measured| self.ratio.of(measured)).collect();
        match (self.over, self.bound) {
            (Over::Mean, _) => geometric_mean(&ratios),
            (Over::Worst, Bound::AtMost) => ratios.into_iter().reduce(f64::max),
            (Over::Worst, Bound::AtLeast) => ratios.into_iter().reduce(f64::min),
        }
    }

    /// Whether a figure of a class reaches it.
    pub(super) fn is_met(&self, class: Class, figure: f64) -> bool {
        let value = self.values[class as usize];
        match self.bound {
            Bound::AtMost => figure <= value,
            Bound::AtLeast => figure >= value,
        }
    }
}

/// The geometric mean; `None` of nothing.
pub(super) fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    let logs: f64 = ratios.iter().map(|&ratio| libm::log(ratio)).sum();
    (!ratios.is_empty()).then(|| libm::exp(logs / ratios.len() as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(work: &str, n: usize, figures: &[(&str, f64)]) -> Measured {
        let nanoseconds = figures.iter().map(|&(way, figure)| (way.to_owned(), figure)).collect();
        Measured { work: work.to_owned(), n, shape: None, nanoseconds, process: None }
    }

    #[test]
    fn goals_look_at_the_mean_or_at_the_worst() {
        let works = [
            measured("a", 64, &[("limit", 1.0), (NAIVE, 2.0), ("numpy-hand", 100.0)]),
            measured("b", 64, &[("limit", 1.0), (NAIVE, 8.0), ("numpy-hand", 24.0)]),
            measured("c", 64, &[("limit", 1.0)]),
        ];
        let works: Vec<&Measured> = works.iter().collect();
        let [mean, worst, numpy, numpy_worst, numba] = goals();
        let close = |figure: Option<f64>, expected: f64| (figure.unwrap_or(0.0) - expected).abs() < 1e-9;
        assert!(close(mean.figure(&works), 4.0));
        assert!(close(worst.figure(&works), 8.0));
        assert!(close(numpy.figure(&works), (50.0_f64 * 3.0).sqrt()));
        assert!(close(numpy_worst.figure(&works), 3.0));
        assert_eq!(numba.figure(&works), None);
        assert!(mean.is_met(Class::N64, 4.0) && !mean.is_met(Class::N512, 4.0));
        assert!(numpy.is_met(Class::N64, 31.0) && !numpy.is_met(Class::N64, 29.0));
    }
}
