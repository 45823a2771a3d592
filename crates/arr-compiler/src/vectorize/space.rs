//! The rounds of a nest of loops, and ints that are linear in their numbers.

use std::collections::BTreeMap;

use arr_core::{MAX_RANK, Shape};

use super::interval::Interval;
use crate::hir::VarId;

/// The rounds of loops in loops, outermost first.
#[derive(Clone, Debug)]
pub(super) struct Space {
    pub(super) axes: Vec<Axis>,
    pub(super) shape: Shape,
}

/// One loop: `var` is `start + step * k` in round `k` of `n`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    pub(super) var: VarId,
    pub(super) start: i64,
    pub(super) step: i64,
    pub(super) n: u32,
    /// What `var` is behind the loop.
    pub(super) behind: i64,
}

impl Axis {
    /// The rounds of `range(start, stop, step)`; `None` where there are none, or more than an array has elements.
    pub(super) fn new(var: VarId, start: i64, stop: i64, step: i64) -> Option<Axis> {
        let distance = i128::from(stop) - i128::from(start);
        let step_wide = i128::from(step);
        let n = match step {
            0 => return None,
            1.. => (distance + step_wide - 1) / step_wide,
            _ => (-distance - step_wide - 1) / -step_wide,
        };
        let n = u32::try_from(n).ok().filter(|&n| n > 0)?;
        let axis = Axis { var, start, step, n, behind: start };
        Some(Axis { behind: axis.last(), ..axis })
    }

    /// The value of `var` in the last round.
    pub(super) fn last(&self) -> i64 {
        self.start + self.step * (i64::from(self.n) - 1)
    }
}

impl Space {
    /// `None` for more axes or elements than an array has.
    pub(super) fn new(axes: Vec<Axis>) -> Option<Space> {
        let extents: Vec<u32> = axes.iter().map(|axis| axis.n).collect();
        Some(Space { shape: Shape::new(&extents).ok()?, axes })
    }

    /// The rounds of the axes behind `axis`.
    pub(super) fn n_inner(&self, axis: usize) -> i64 {
        self.axes.iter().skip(axis + 1).map(|a| i64::from(a.n)).product()
    }

    /// The loop variable of an axis.
    pub(super) fn variable(&self, axis: usize) -> Affine {
        let Some(of) = self.axes.get(axis) else { return Affine::of(0) };
        let mut value = Affine::of(of.start);
        // In a single round it is its start, whatever the step.
        if let Some(slot) = value.rounds.get_mut(axis).filter(|_| of.n > 1) {
            *slot = of.step;
        }
        value
    }

    /// A linear int in terms of the loop variables, as the script would have it.
    pub(super) fn text(&self, value: &Affine, name: &dyn Fn(VarId) -> String) -> String {
        let mut constant = i128::from(value.constant);
        let mut terms = Vec::new();
        for (axis, &by) in self.axes.iter().zip(&value.rounds) {
            if by == 0 {
                continue;
            }
            if by % axis.step != 0 {
                return "...".to_owned();
            }
            let factor = by / axis.step;
            constant -= i128::from(factor) * i128::from(axis.start);
            terms.push((factor, name(axis.var)));
        }
        terms.extend(value.symbols.iter().map(|(&var, &factor)| (factor, name(var))));
        let mut text = String::new();
        for (factor, name) in terms {
            let sign = match (text.is_empty(), factor < 0) {
                (true, false) => "",
                (true, true) => "-",
                (false, false) => " + ",
                (false, true) => " - ",
            };
            text += sign;
            match factor.unsigned_abs() {
                1 => text += &name,
                factor => text += &format!("{factor} * {name}"),
            }
        }
        match (text.is_empty(), constant) {
            (true, _) => constant.to_string(),
            (false, 0) => text,
            (false, 1..) => format!("{text} + {constant}"),
            (false, _) => format!("{text} - {}", -constant),
        }
    }
}

/// `constant + sum(rounds[axis] * k[axis]) + sum(factor * var)`, where `k` numbers the rounds and no loop of the space sets
/// the variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Affine {
    pub(super) constant: i64,
    pub(super) rounds: [i64; MAX_RANK],
    pub(super) symbols: BTreeMap<VarId, i64>,
}

impl Affine {
    pub(super) fn of(constant: i64) -> Affine {
        Affine { constant, rounds: [0; MAX_RANK], symbols: BTreeMap::new() }
    }

    /// A variable that is the same in every round.
    pub(super) fn symbol(var: VarId) -> Affine {
        Affine { symbols: BTreeMap::from([(var, 1)]), ..Affine::of(0) }
    }

    /// The value, where it is known at compile time.
    pub(super) fn as_known(&self) -> Option<i64> {
        (self.is_same_in_every_round() && self.symbols.is_empty()).then_some(self.constant)
    }

    pub(super) fn is_same_in_every_round(&self) -> bool {
        self.rounds == [0; MAX_RANK]
    }

    /// `self * factor`; `None` beyond 64 bits, here as below.
    pub(super) fn times(&self, factor: i64) -> Option<Affine> {
        let mut product = Affine::of(self.constant.checked_mul(factor)?);
        for (to, by) in product.rounds.iter_mut().zip(self.rounds) {
            *to = by.checked_mul(factor)?;
        }
        for (&var, by) in self.symbols.iter().filter(|_| factor != 0) {
            product.symbols.insert(var, by.checked_mul(factor)?);
        }
        Some(product)
    }

    /// `self + other`
    pub(super) fn plus(&self, other: &Affine) -> Option<Affine> {
        let mut sum = self.clone();
        sum.constant = sum.constant.checked_add(other.constant)?;
        for (to, by) in sum.rounds.iter_mut().zip(other.rounds) {
            *to = to.checked_add(by)?;
        }
        for (&var, &by) in &other.symbols {
            let slot = sum.symbols.entry(var).or_insert(0);
            *slot = slot.checked_add(by)?;
        }
        sum.symbols.retain(|_, by| *by != 0);
        Some(sum)
    }

    /// Between which values it lies; `None` where that is not known.
    pub(super) fn interval(&self, space: &Space, known: &dyn Fn(VarId) -> Option<Interval>) -> Option<Interval> {
        let (mut low, mut high) = (i128::from(self.constant), i128::from(self.constant));
        let mut add = |by: i64, from: i64, to: i64| {
            let ends = [from, to].map(|v| i128::from(by) * i128::from(v));
            low += ends[0].min(ends[1]);
            high += ends[0].max(ends[1]);
        };
        for (axis, &by) in space.axes.iter().zip(&self.rounds) {
            add(by, 0, i64::from(axis.n) - 1);
        }
        for (&var, &by) in &self.symbols {
            let of = known(var)?;
            add(by, of.low, of.high);
        }
        Some(Interval::new(i64::try_from(low).ok()?, i64::try_from(high).ok()?))
    }
}
