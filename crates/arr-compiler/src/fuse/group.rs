//! Statements over one iteration space that run in one loop.

use core::ops::Range;

use super::body::Body;
use super::schedule::Pending;
use super::stored_buffer;
use crate::Options;
use crate::array_ir::{ArrayStmt, ArrayStmtKind, BufferDecl, BufferKind, Tables, Tree, TreeNode};
use crate::loop_code::LoopCode;
use crate::overlap::{is_identical, order_is_kept};

/// What is to become of a statement.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Planned {
    /// Nobody needs what it stores.
    pub(super) is_dropped: bool,
    /// What it stores is needed by more than the statements that run with it.
    pub(super) is_needed_later: bool,
    /// It goes on waiting, to be computed again for later consumers.
    pub(super) stays: bool,
}

/// A statement that runs now.
#[derive(Clone, Debug)]
pub(super) struct Scheduled {
    pub(super) pending: Pending,
    pub(super) planned: Planned,
}

/// Emits the statements in order, neighbours in one loop where nothing forbids it.
pub(super) fn emit_groups(statements: Vec<Scheduled>, options: &Options, out: &mut LoopCode) {
    let statements: Vec<Scheduled> = statements
        .into_iter()
        .filter(|s| !s.planned.is_dropped)
        .flat_map(|s| without_hazard(s, options, &mut out.tables))
        .collect();
    let mut start = 0;
    while start < statements.len() {
        let mut end = group_end(&statements, start, options, &out.tables);
        let first = &statements[start].pending.stmt;
        let code = loop {
            let body = body_of(&statements, start..end, &mut out.tables);
            if end - start == 1 || body.is_roomy(first.shape, options) {
                break body.finish(first.shape, first.len, options);
            }
            end = start + (end - start) / 2;
        };
        out.code.extend(code);
        start = end;
    }
}

/// The end of the neighbours from `start` on that may share a loop.
fn group_end(statements: &[Scheduled], start: usize, options: &Options, tables: &Tables) -> usize {
    let joins = |k: usize| {
        let mut members = statements[start..k].iter();
        members.all(|member| may_share(&member.pending, &statements[k].pending, options, tables))
    };
    (start + 1..statements.len()).find(|&k| !joins(k)).unwrap_or(statements.len())
}

/// The body of the loop that `group` shares.
fn body_of<'t>(statements: &[Scheduled], group: Range<usize>, tables: &'t mut Tables) -> Body<'t> {
    let virtual_stores: Vec<bool> = group.clone().map(|k| is_virtual(statements, group.end, k, tables)).collect();
    let mut body = Body::new(tables);
    for (k, is_virtual) in group.clone().zip(virtual_stores) {
        let later: Vec<&Pending> = statements[k + 1..group.end].iter().map(|s| &s.pending).collect();
        body.statement(&statements[k].pending, is_virtual, &later);
    }
    body
}

fn is_single_block(statement: &Pending, options: &Options) -> bool {
    statement.stmt.shape.n_elems() <= options.target.min_block()
}

/// A statement that would write elements before it has read them goes through memory of its own.
fn without_hazard(statement: Scheduled, options: &Options, tables: &mut Tables) -> Vec<Scheduled> {
    let single = is_single_block(&statement.pending, options);
    let (target, dtype) = match &statement.pending.stmt.kind {
        ArrayStmtKind::Store { target, value } | ArrayStmtKind::Compress { target, value, .. } => {
            (*target, value.dtype)
        }
        ArrayStmtKind::Put { .. } | ArrayStmtKind::Reduce { .. } => return vec![statement],
    };
    let to = *tables.record(target);
    let is_looked_up = statement.pending.looked_up.iter().any(|&view| tables.buffer_of(view) == to.buffer);
    if !is_looked_up && statement.pending.reads.iter().all(|&read| order_is_kept(tables.record(read), &to, single)) {
        return vec![statement];
    }
    let ArrayStmt { shape, len, .. } = statement.pending.stmt;
    let name = tables.buffers[to.buffer.idx()].name.clone();
    let scratch = tables.buffer(BufferDecl {
        name: format!("{name} before"),
        dtype,
        shape,
        kind: BufferKind::Scratch,
        constant: None,
        outlives_source: false,
        len: None,
        reason: Some(format!("`{name}` is read where it has been written already")),
    });
    let mut whole = |buffer, shape| {
        let view = arr_core::View::contiguous(shape);
        tables.view(arr_bytecode::ViewRecord { buffer, moving: None, len: None, view })
    };
    let store = |shape, len, target, from| {
        let value = Tree { dtype, node: TreeNode::View(from) };
        ArrayStmt { shape, len, kind: ArrayStmtKind::Store { target, value } }
    };
    let span = statement.pending.span;
    let (first, second) = match &statement.pending.stmt.kind {
        // What was kept is as long as there are elements, in C order.
        ArrayStmtKind::Compress { count, value, mask, .. } => {
            let flat = arr_core::Shape::vector(shape.n_elems());
            let (from, target) = (whole(scratch, flat), whole(to.buffer, flat));
            let (count, value, mask) = (*count, value.clone(), mask.clone());
            let kind = ArrayStmtKind::Compress { target: from, count, value, mask };
            (ArrayStmt { shape, len, kind }, store(flat, Some(count), target, from))
        }
        kind => {
            let from = whole(scratch, shape);
            let kind = match kind {
                ArrayStmtKind::Store { value, .. } => ArrayStmtKind::Store { target: from, value: value.clone() },
                other => other.clone(),
            };
            (ArrayStmt { shape, len, kind }, store(shape, len, target, from))
        }
    };
    let planned = |is_needed_later| Planned { is_dropped: false, is_needed_later, stays: false };
    // Whoever keeps what is selected needs it.
    let is_needed = statement.planned.is_needed_later || stored_buffer(tables, &statement.pending.stmt.kind).is_none();
    vec![
        Scheduled { pending: Pending::new(tables, &first, span), planned: planned(false) },
        Scheduled { pending: Pending::new(tables, &second, span), planned: planned(is_needed) },
    ]
}

/// Whether `second` may run in the same loop, behind `first` in every block.
fn may_share(first: &Pending, second: &Pending, options: &Options, tables: &Tables) -> bool {
    let single = is_single_block(first, options);
    let kept = |a: &[arr_core::ViewId], b: &[arr_core::ViewId]| {
        a.iter().all(|&x| b.iter().all(|&y| order_is_kept(tables.record(x), tables.record(y), single)))
    };
    first.stmt.shape == second.stmt.shape
        && first.stmt.len == second.stmt.len
        && !meets_look_up(first, second, tables)
        && !meets_look_up(second, first, tables)
        && !touches_compressed(first, second, tables)
        && !touches_compressed(second, first, tables)
        && !second.reg_uses.iter().any(|r| first.reg_defs.contains(r))
        && kept(&first.writes, &second.reads)
        && kept(&first.reads, &second.writes)
        && kept(&first.writes, &second.writes)
}

/// Whether `other` writes what `statement` looks up, or touches what it puts elements into.
fn meets_look_up(statement: &Pending, other: &Pending, tables: &Tables) -> bool {
    let puts = matches!(statement.stmt.kind, ArrayStmtKind::Put { .. });
    let read = other.reads.iter().filter(|_| puts);
    let touched = |buffer| statement.looked_up.iter().any(|&view| tables.buffer_of(view) == buffer);
    other.writes.iter().chain(read).any(|&view| touched(tables.buffer_of(view)))
}

/// Whether `other` touches the array that `statement` fills: how far it has come after a block is not known.
fn touches_compressed(statement: &Pending, other: &Pending, tables: &Tables) -> bool {
    let ArrayStmtKind::Compress { target, .. } = statement.stmt.kind else { return false };
    let buffer = tables.buffer_of(target);
    other.reads.iter().chain(&other.writes).any(|&view| tables.buffer_of(view) == buffer)
}

/// Whether what a statement stores is read only in its own loop, at the same steps, so that it need not be stored. The
/// loop ends in front of the statement `group_end`.
fn is_virtual(statements: &[Scheduled], group_end: usize, k: usize, tables: &Tables) -> bool {
    let Some(this) = statements.get(k) else { return false };
    let ArrayStmtKind::Store { target, .. } = this.pending.stmt.kind else { return false };
    let Some(buffer) = stored_buffer(tables, &this.pending.stmt.kind) else { return false };
    let kind = tables.buffers[buffer.idx()].kind;
    if !tables.covers_buffer(target) || matches!(kind, BufferKind::Port | BufferKind::Constant) {
        return false;
    }
    for (at, later) in statements.iter().enumerate().skip(k + 1) {
        let same_group = at < group_end;
        let on_buffer = |views: &[arr_core::ViewId]| -> Vec<arr_core::ViewId> {
            views.iter().copied().filter(|&v| tables.buffer_of(v) == buffer).collect()
        };
        if !on_buffer(&later.pending.looked_up).is_empty() {
            return false;
        }
        let reads = on_buffer(&later.pending.reads);
        let identical = |&v: &arr_core::ViewId| is_identical(tables.record(v), tables.record(target));
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
