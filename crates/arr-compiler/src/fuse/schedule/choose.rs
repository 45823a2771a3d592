//! Which waiting statements run together with those that have to: what they need, and what is done best in one loop with them.

use arr_core::ViewId;

use super::{At, Pending, is_cheap};
use crate::array_ir::{ArrayStmtKind, Tables};
use crate::effects::Accesses;
use crate::fuse::demand::Demand;
use crate::fuse::stored_buffer;
use crate::overlap::is_identical;

/// Chooses whatever must run before what is chosen.
pub(super) fn choose_what_precedes(pending: &[Pending], chosen: &mut [bool], tables: &Tables) {
    for later in (0..pending.len()).rev() {
        if chosen[later] {
            for earlier in 0..later {
                chosen[earlier] = chosen[earlier] || pending[earlier].must_precede(tables, &pending[later]);
            }
        }
    }
}

/// Chooses the readers of what would be stored for them alone, as it cannot be computed once more: run with it, they need
/// no array. Whether there were any.
pub(super) fn choose_last_readers(
    pending: &[Pending],
    chosen: &mut [bool],
    at: &At<'_>,
    demand: &Demand<'_>,
    tables: &Tables,
) -> bool {
    let forced_by = at.forced_by.map(|inst| Accesses::of_inst(tables, inst));
    let changes = |view: &ViewId| {
        let written = |w: &ViewId| tables.buffer_of(*w) == tables.buffer_of(*view);
        forced_by.as_ref().is_some_and(|by| by.writes.iter().any(written))
    };
    let mut found = false;
    for k in 0..pending.len() {
        let statement = &pending[k];
        let Some(buffer) = stored_buffer(tables, &statement.stmt.kind).filter(|_| chosen[k]) else { continue };
        let is_kept_for_others = demand.is_needed_from(buffer.0, at.position);
        let may_repeat = is_cheap(&statement.stmt) && !statement.is_repeated && !statement.reads.iter().any(changes);
        if is_kept_for_others || may_repeat {
            continue;
        }
        for (later, reader) in pending.iter().enumerate().skip(k + 1) {
            if !chosen[later] && reader.reads.iter().any(|&view| tables.buffer_of(view) == buffer) {
                chosen[later] = true;
                found = true;
            }
        }
    }
    found
}

/// Chooses reductions of what is gone through anyway, which then cost no pass of their own.
pub(super) fn choose_companions(pending: &[Pending], chosen: &mut [bool], tables: &Tables) {
    for k in 0..pending.len() {
        let statement = &pending[k];
        // What may stop the script must not do so before output that stands in front of it.
        if chosen[k] || statement.may_trap() || !matches!(statement.stmt.kind, ArrayStmtKind::Reduce { .. }) {
            continue;
        }
        let is_first =
            pending[..k].iter().zip(&*chosen).all(|(p, chosen)| *chosen || !p.must_precede(tables, statement));
        let beside = || {
            let with = pending.iter().zip(&*chosen).filter(|(_, chosen)| **chosen).map(|(p, _)| p);
            with.filter(|p| (p.stmt.shape, p.stmt.len) == (statement.stmt.shape, statement.stmt.len))
        };
        let is_at_hand = |read: &ViewId| {
            let is_same = |view: &ViewId| is_identical(tables.record(*view), tables.record(*read));
            beside().any(|p| p.reads.iter().chain(&p.writes).any(is_same))
        };
        let needs_result = statement.reg_uses.iter().any(|reg| beside().any(|p| p.reg_defs.contains(reg)));
        if is_first && !needs_result && !statement.reads.is_empty() && statement.reads.iter().all(is_at_hand) {
            chosen[k] = true;
        }
    }
}
