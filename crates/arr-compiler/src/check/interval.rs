//! Between which ints a scalar lies, where its name or form says: how often loops go round at most.

use arr_core::Ufunc;

use super::Checker;
use crate::hir::{ScalarExpr, ScalarNode};

/// The least and the most that an int can be; all ints where nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) least: i64,
    pub(super) most: i64,
}

impl Interval {
    const ALL: Interval = Interval { least: i64::MIN, most: i64::MAX };

    fn is_finite(self) -> bool {
        self.least > i64::MIN && self.most < i64::MAX
    }
}

impl Checker<'_> {
    /// Between which ints a scalar lies: constants, lengths of arrays, names of loops over ranges, and sums of them.
    pub(super) fn interval(&self, value: &ScalarExpr) -> Interval {
        match &value.node {
            ScalarNode::Const(_) => value.as_const_int().map_or(Interval::ALL, |n| Interval { least: n, most: n }),
            ScalarNode::Var(var) => {
                if let Some(known) = self.intervals.get(var) {
                    return *known;
                }
                let is_length = |decl: &&crate::hir::ArrayDecl| decl.len == Some(*var);
                let Some(decl) = self.hir.arrays.iter().find(is_length) else { return Interval::ALL };
                Interval { least: 0, most: i64::from(decl.shape.extent(0)) }
            }
            ScalarNode::Map { f, operands } => {
                let [a, b] = operands.as_slice() else { return Interval::ALL };
                let (a, b) = (self.interval(a), self.interval(b));
                match f {
                    Ufunc::Add if a.is_finite() && b.is_finite() => {
                        Interval { least: a.least.saturating_add(b.least), most: a.most.saturating_add(b.most) }
                    }
                    Ufunc::Subtract if a.is_finite() && b.is_finite() => {
                        Interval { least: a.least.saturating_sub(b.most), most: a.most.saturating_sub(b.least) }
                    }
                    Ufunc::Minimum => Interval { least: a.least.min(b.least), most: a.most.min(b.most) },
                    Ufunc::Maximum => Interval { least: a.least.max(b.least), most: a.most.max(b.most) },
                    _ => Interval::ALL,
                }
            }
            _ => Interval::ALL,
        }
    }
}
