//! Statements over one iteration space that run in one loop.

use core::ops::Range;

use arr_core::ViewId;

use super::body::Body;
use super::hazard::without_hazard;
use super::level::level;
use super::schedule::{Around, Pending};
use super::stored_buffer;
use super::trap_order::is_trap_order_kept;
use super::trapping::Literals;
use crate::Options;
use crate::array_ir::{ArrayStmtKind, BufferKind, Tables};
use crate::loop_code::LoopCode;
use crate::overlap::{delay, is_disjoint, is_identical};

/// What is to become of a statement.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Planned {
    /// Nobody needs what it stores.
    pub(super) is_dropped: bool,
    /// What it stores is needed by more than the statements that run with it.
    pub(super) is_needed_later: bool,
    /// It goes on waiting, to be computed again for later consumers.
    pub(super) stays: bool,
    /// By how many elements it stores late, as those are read until then.
    pub(super) delay: u32,
    /// It shares no loop, as the memory of its own would be held beside that of others.
    pub(super) is_alone: bool,
}

/// A statement that runs now.
#[derive(Clone, Debug)]
pub(super) struct Scheduled {
    pub(super) pending: Pending,
    pub(super) planned: Planned,
}

/// Emits the statements in order, neighbours in one loop where nothing forbids it.
pub(super) fn emit_groups(statements: Vec<Scheduled>, around: &Around<'_>, out: &mut LoopCode) {
    let options = around.options;
    let wanted = statements.into_iter().filter(|s| !s.planned.is_dropped);
    let mut statements = Vec::new();
    for statement in wanted {
        let parts = without_hazard(statement, &statements, options, &mut out.tables);
        statements.extend(parts);
    }
    if options.optimize {
        statements = level(statements, &mut out.tables);
    }
    let mut group_of = groups(&mut statements, options, &out.tables);
    let mut start = 0;
    while start < statements.len() {
        let mut end = (start..statements.len()).find(|&k| group_of[k] != start).unwrap_or(statements.len());
        let first = &statements[start].pending.stmt;
        let code = loop {
            let body = body_of(&statements, start..end, &group_of, (&mut out.tables, around.literals));
            if end - start == 1 || body.is_roomy(first.shape, options) {
                break body.finish(first.shape, first.len, options);
            }
            // What has no room beside the others runs in a loop behind them.
            let all = end;
            end = start + (end - start) / 2;
            group_of[end..all].fill(end);
        };
        out.code.extend(code);
        start = end;
    }
}

/// The body of the loop that `group` shares.
fn body_of<'t>(
    statements: &[Scheduled],
    group: Range<usize>,
    group_of: &[usize],
    (tables, literals): (&'t mut Tables, &'t Literals),
) -> Body<'t> {
    let virtual_stores: Vec<bool> = group.clone().map(|k| is_virtual(statements, group_of, k, tables)).collect();
    let mut body = Body::new(tables, literals);
    for (k, is_virtual) in group.clone().zip(virtual_stores) {
        let later: Vec<&Pending> = statements[k + 1..group.end].iter().map(|s| &s.pending).collect();
        let Scheduled { pending, planned } = &statements[k];
        body.statement(pending, (is_virtual, planned.delay), &later);
    }
    body
}

/// The number of the loop that each statement runs in, with the delays that this takes.
///
/// A statement that cannot run with all of the loop before it takes those along that compute what only it reads.
fn groups(statements: &mut [Scheduled], options: &Options, tables: &Tables) -> Vec<usize> {
    let mut group_of = Vec::with_capacity(statements.len());
    let mut start = 0;
    for k in 0..statements.len() {
        let (before, this) = (&statements[..k], &statements[k]);
        let may_begin_at = |&at: &usize| {
            at == start
                || reads_passing_result(&before[at..], &this.pending, tables)
                    && before[at..].iter().all(|s| !reads_passing_result(&before[start..at], &s.pending, tables))
        };
        let joined = (start..k).filter(may_begin_at).find_map(|at| {
            let delay = delay_behind(&before[at..], this, options, tables)?;
            Some((at, delay))
        });
        let (begin, delay) = joined.unwrap_or((k, 0));
        if begin > start {
            start = begin;
            group_of.truncate(start);
            group_of.resize(k, start);
        }
        group_of.push(start);
        let slot = &mut statements[k].planned.delay;
        *slot = delay.max(*slot);
    }
    group_of
}

/// Whether all elements are in one block, whatever the dtypes of the loop.
pub(super) fn is_single_block(statement: &Pending, options: &Options) -> bool {
    statement.stmt.shape.n_elems() <= options.target.min_block()
}

/// By how many elements `statement` has to store late so that it may run in the loop of `members`, behind them in every
/// block; `None` where it may not.
fn delay_behind(members: &[Scheduled], statement: &Scheduled, options: &Options, tables: &Tables) -> Option<u32> {
    if statement.planned.is_alone || members.iter().any(|member| member.planned.is_alone) {
        return None;
    }
    if !is_trap_order_kept(members, &statement.pending, options, tables) {
        return None;
    }
    let mut delays = members.iter().map(|member| delay_between(member, &statement.pending, options, tables));
    let delay = delays.try_fold(0, |most, delay| delay.map(|delay| delay.max(most)))?;
    // What waits takes memory, which is less than that of a result that need not be stored then.
    let may_wait = matches!(statement.pending.stmt.kind, ArrayStmtKind::Store { .. })
        && reads_passing_result(members, &statement.pending, tables);
    (delay <= statement.planned.delay || may_wait).then_some(delay)
}

/// Whether a statement reads, step by step, what one of those before it stores for nobody else: in one loop with that, it
/// may go without being stored.
pub(super) fn reads_passing_result(before: &[Scheduled], statement: &Pending, tables: &Tables) -> bool {
    before.iter().filter(|s| !s.planned.is_needed_later || s.planned.stays).any(|s| {
        let ArrayStmtKind::Store { target, .. } = s.pending.stmt.kind else { return false };
        let result = tables.buffer_of(target);
        let mut reads = statement.reads.iter().filter(|&&view| tables.buffer_of(view) == result).peekable();
        reads.peek().is_some() && reads.all(|&view| is_identical(tables.record(view), tables.record(target)))
    })
}

/// By how many elements `second` has to store late behind `first` in one loop; `None` where they cannot share one.
fn delay_between(first: &Scheduled, second: &Pending, options: &Options, tables: &Tables) -> Option<u32> {
    let Scheduled { pending: first, planned } = first;
    let single = is_single_block(first, options);
    let needed = |a: &[ViewId], b: &[ViewId]| {
        let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (tables.record(x), tables.record(y))));
        pairs.map(|(x, y)| delay(x, y, single)).try_fold(0, |most, delay| delay.map(|delay| delay.max(most)))
    };
    let apart = |a: &[ViewId], b: &[ViewId]| {
        a.iter().all(|&x| b.iter().all(|&y| is_disjoint(tables.record(x), tables.record(y))))
    };
    let may_share = first.stmt.shape == second.stmt.shape
        && first.stmt.len == second.stmt.len
        && !meets_look_up(first, second, tables)
        && !meets_look_up(second, first, tables)
        && !touches_result(first, second, tables)
        && !touches_result(second, first, tables)
        && !second.reg_uses.iter().any(|r| first.reg_defs.contains(r))
        && needed(&first.writes, &second.reads) == Some(0)
        // What comes late is not there yet.
        && (planned.delay == 0 || (apart(&first.writes, &second.reads) && apart(&first.writes, &second.writes)));
    if !may_share {
        return None;
    }
    Some(needed(&first.reads, &second.writes)?.max(needed(&first.writes, &second.writes)?))
}

/// Whether `other` writes what `statement` looks up, or touches what it puts elements into.
fn meets_look_up(statement: &Pending, other: &Pending, tables: &Tables) -> bool {
    let puts = matches!(statement.stmt.kind, ArrayStmtKind::Put { .. });
    let read = other.reads.iter().filter(|_| puts);
    let touched = |buffer| statement.looked_up.iter().any(|&view| tables.buffer_of(view) == buffer);
    other.writes.iter().chain(read).any(|&view| touched(tables.buffer_of(view)))
}

/// Whether `other` touches the array that `statement` fills, not step by step: how far it has come after a block is not known,
/// or nothing is done before the loop ends.
fn touches_result(statement: &Pending, other: &Pending, tables: &Tables) -> bool {
    let (ArrayStmtKind::Compress { target, .. }
    | ArrayStmtKind::Accumulate { target, .. }
    | ArrayStmtKind::Scan { target, .. }) = statement.stmt.kind
    else {
        return false;
    };
    let buffer = tables.buffer_of(target);
    other.reads.iter().chain(&other.writes).any(|&view| tables.buffer_of(view) == buffer)
}

/// Whether what a statement stores is read only in its own loop, at the same steps, so that it need not be stored.
fn is_virtual(statements: &[Scheduled], group_of: &[usize], k: usize, tables: &Tables) -> bool {
    let Some(this) = statements.get(k) else { return false };
    let ArrayStmtKind::Store { target, .. } = this.pending.stmt.kind else { return false };
    let Some(buffer) = stored_buffer(tables, &this.pending.stmt.kind) else { return false };
    let kind = tables.buffers[buffer.idx()].kind;
    if !tables.covers_buffer(target) || matches!(kind, BufferKind::Port | BufferKind::Constant) {
        return false;
    }
    for (later, group) in statements[k + 1..].iter().zip(&group_of[k + 1..]) {
        let same_group = *group == group_of[k];
        let on_buffer = |views: &[ViewId]| -> Vec<ViewId> {
            views.iter().copied().filter(|&v| tables.buffer_of(v) == buffer).collect()
        };
        if !on_buffer(&later.pending.looked_up).is_empty() {
            return false;
        }
        let reads = on_buffer(&later.pending.reads);
        let identical = |&v: &ViewId| is_identical(tables.record(v), tables.record(target));
        if !reads.iter().all(|v| same_group && identical(v)) {
            return false;
        }
        let writes = on_buffer(&later.pending.writes);
        if writes.iter().any(|&v| tables.covers_buffer(v)) {
            return writes.iter().all(|v| !same_group || identical(v));
        }
        if !writes.is_empty() {
            return false;
        }
    }
    !this.planned.is_needed_later || this.planned.stays
}
