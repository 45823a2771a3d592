//! How often loops go round, as far as that is known before they run.

use super::{Checker, value::Value};
use crate::hir::ScalarExpr;

/// How often a loop goes round.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// At most; `None` where nothing says.
    pub(super) most: Option<u64>,
    /// Whether always so often, but for what leaves the loop.
    pub(super) is_exact: bool,
}

impl Times {
    /// A loop of which nobody knows when it ends.
    pub(super) const UNKNOWN: Times = Times { most: None, is_exact: false };
    /// What is checked for each of its rounds.
    pub(super) const ONCE: Times = Times { most: Some(1), is_exact: true };
}

impl Checker<'_> {
    /// How often a loop goes round that goes through a value of this length.
    pub(super) fn times_through(&self, items: &Value, n: &ScalarExpr) -> Times {
        match n.as_const_int() {
            Some(n) => Times { most: Some(u64::try_from(n).unwrap_or(0)), is_exact: true },
            None => Times { most: self.most_items(items), is_exact: false },
        }
    }

    fn most_items(&self, items: &Value) -> Option<u64> {
        match items {
            Value::Array(array) | Value::Bounded(array) if array.shape.rank() > 0 => {
                Some(u64::from(array.shape.extent(0)))
            }
            Value::Range { start, stop, step } => {
                let (first, last) = if *step > 0 { (start, stop) } else { (stop, start) };
                let (first, last) = (self.interval(first).least, self.interval(last).most);
                if first == i64::MIN || last == i64::MAX {
                    return None;
                }
                let distance = u64::try_from(last.saturating_sub(first)).unwrap_or(0);
                Some(distance.div_ceil(step.unsigned_abs().max(1)))
            }
            Value::Zip(parts) => parts.iter().filter_map(|part| self.most_items(part)).min(),
            _ => None,
        }
    }
}
