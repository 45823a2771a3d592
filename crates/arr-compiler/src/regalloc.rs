//! Register allocation: registers whose live ranges do not overlap share a number.
//!
//! Source: Poletto and Sarkar, "Linear Scan Register Allocation", 1999; without spilling, as registers live in the arena.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use arr_core::{Reg, ScalarKind};

use crate::live_range::LiveRange;

/// The new number of every register, and the kind of every new one.
pub(crate) struct RegAssignment {
    /// By old number; `None` for registers that are never touched.
    pub(crate) new: Vec<Option<Reg>>,
    pub(crate) kinds: Vec<ScalarKind>,
}

/// Assigns numbers in the order in which live ranges begin; a number has one kind for the whole program.
#[must_use]
pub(crate) fn assign_registers(kinds: &[ScalarKind], ranges: &[Option<LiveRange>]) -> RegAssignment {
    let mut order: Vec<(usize, LiveRange)> = ranges.iter().enumerate().filter_map(|(k, r)| Some((k, (*r)?))).collect();
    order.sort_by_key(|(k, range)| (range.first, *k));
    let mut assignment = RegAssignment { new: vec![None; kinds.len()], kinds: Vec::new() };
    // By the last position at which they are needed.
    let mut busy: BinaryHeap<Reverse<(usize, u32)>> = BinaryHeap::new();
    let mut free: [BTreeSet<u32>; ScalarKind::ALL.len()] = Default::default();
    for (old, range) in order {
        while let Some(&Reverse((_, new))) = busy.peek().filter(|Reverse((last, _))| *last < range.first) {
            busy.pop();
            free[assignment.kinds[new as usize] as usize].insert(new);
        }
        let kind = kinds[old];
        let new = free[kind as usize].pop_first().unwrap_or_else(|| {
            assignment.kinds.push(kind);
            assignment.kinds.len() as u32 - 1
        });
        busy.push(Reverse((range.last, new)));
        assignment.new[old] = Some(Reg(new));
    }
    assignment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_do_not_meet_share_a_register_of_their_kind() {
        let range = |first, last| Some(LiveRange { first, last });
        let kinds = [ScalarKind::Int, ScalarKind::Int, ScalarKind::Float, ScalarKind::Int, ScalarKind::Int];
        let ranges = [range(0, 3), range(4, 6), range(7, 8), range(2, 5), None];
        let assignment = assign_registers(&kinds, &ranges);
        assert_eq!(assignment.new, [Some(Reg(0)), Some(Reg(0)), Some(Reg(2)), Some(Reg(1)), None]);
        assert_eq!(assignment.kinds, [ScalarKind::Int, ScalarKind::Int, ScalarKind::Float]);
    }
}
