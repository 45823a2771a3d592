//! Register allocation: registers whose live ranges do not overlap share a number.
//!
//! Source: Poletto and Sarkar, "Linear Scan Register Allocation", 1999; without spilling, as registers live in the arena.

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
    // Where each new register is free again.
    let mut busy_until: Vec<usize> = Vec::new();
    for (old, range) in order {
        let kind = kinds[old];
        let free = (0..busy_until.len()).find(|&r| assignment.kinds[r] == kind && busy_until[r] < range.first);
        let new = free.unwrap_or_else(|| {
            assignment.kinds.push(kind);
            busy_until.push(0);
            busy_until.len() - 1
        });
        busy_until[new] = range.last;
        assignment.new[old] = Some(Reg(new as u16));
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
