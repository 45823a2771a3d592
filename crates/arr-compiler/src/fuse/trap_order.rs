//! Statements that share a loop go through it block by block; which of two stops the program is as if the first had run to its
//! end before the second.

use super::group::{Scheduled, is_single_block};
use super::schedule::Pending;
use super::trapping::{Moment, Trap};
use crate::Options;
use crate::array_ir::Tables;
use crate::effects::Accesses;

/// Whether nothing of `statement`, in the loop of `members` and behind them in every block, stops the program before one of them
/// would.
pub(super) fn is_trap_order_kept(
    members: &[Scheduled],
    statement: &Pending,
    options: &Options,
    tables: &Tables,
) -> bool {
    let single = is_single_block(statement, options);
    let is_own = |trap: &&Trap| !has_stopped_before(trap, members, tables);
    let own: Vec<&Trap> = statement.traps.iter().filter(is_own).collect();
    let is_behind = |first: &Trap, second: &Trap| {
        first.moment < second.moment || first.moment == second.moment && (first.moment != Moment::AnyBlock || single)
    };
    members
        .iter()
        .flat_map(|member| &member.pending.traps)
        .all(|first| own.iter().all(|second| is_behind(first, second)))
}

/// Whether the same positions, as they are in this loop, have stopped one of the members before.
fn has_stopped_before(trap: &Trap, members: &[Scheduled], tables: &Tables) -> bool {
    let Some((positions, _)) = &trap.positions else { return false };
    let mut read = Accesses::new(tables);
    positions.visit(&mut read);
    let is_read = |buffer| read.reads.iter().any(|&view| tables.buffer_of(view) == buffer);
    let mut written = members.iter().flat_map(|member| &member.pending.writes);
    members.iter().any(|member| member.pending.traps.contains(trap))
        && !written.any(|&view| is_read(tables.buffer_of(view)))
}
