//! Statements that would write elements before they have read them: what they compute waits in memory of its own.
//!
//! It waits until its elements are not read any more, a fixed number of elements late (shifts, stencils); or the last rows
//! are computed first and stored last, as the rows before them write what they read (reversals); or a quarter is (transpositions);
//! or all of it is. The least memory wins.

mod quarters;

use arr_bytecode::ViewRecord;
use arr_core::{BufId, DType, Reg, Shape, View, ViewId};

use super::group::{Planned, Scheduled, is_single_block, reads_passing_result};
use super::rows::Rows;
use super::schedule::Pending;
use super::stored_buffer;
use crate::Options;
use crate::array_ir::{ArrayStmt, ArrayStmtKind, Tables, Tree, TreeNode, row};
use crate::overlap::{delay, steps_before_reread};

/// The statements that do the work of one, of which none writes elements that it reads at a later step, unless it stores
/// late enough. `before` are those that run before it.
pub(super) fn without_hazard(
    statement: Scheduled,
    before: &[Scheduled],
    options: &Options,
    tables: &mut Tables,
) -> Vec<Scheduled> {
    let pending = &statement.pending;
    match &pending.stmt.kind {
        ArrayStmtKind::Store { target, value } => {
            // Statements over all rows share no loop with those over some.
            let stays_whole = reads_passing_result(before, pending, tables);
            let wait = Wait::of(pending, *target, stays_whole, options, tables);
            let bytes = u64::from(wait.n_elems) * u64::from(value.dtype.size());
            if !stays_whole && bytes > u64::from(options.target.block_bytes) {
                let quarters = quarters::quarters(&statement, (*target, value), wait.n_elems, options, tables);
                if let Some(parts) = quarters {
                    return parts;
                }
            }
            wait.done(statement, tables)
        }
        ArrayStmtKind::Compress { target, value, .. } => {
            let single = is_single_block(pending, options);
            let kept = |&read| delay(tables.record(read), tables.record(*target), single) == Some(0);
            if !is_looked_up(pending, *target, tables) && pending.reads.iter().all(kept) {
                return vec![statement];
            }
            compress_aside(&statement, *target, value.dtype, tables)
        }
        ArrayStmtKind::Put { .. }
        | ArrayStmtKind::Check { .. }
        | ArrayStmtKind::Reduce { .. }
        | ArrayStmtKind::Accumulate { .. }
        | ArrayStmtKind::Scan { .. } => vec![statement],
    }
}

/// How what a statement stores waits.
struct Wait {
    /// By how many elements it comes late, where it does not wait to the end.
    late: Option<u32>,
    /// How many rows are stored as they are computed, where the others wait to the end.
    n_rows: u32,
    /// How many elements wait at once.
    n_elems: u32,
}

impl Wait {
    /// What takes the least memory.
    fn of(pending: &Pending, target: ViewId, stays_whole: bool, options: &Options, tables: &Tables) -> Wait {
        let to = *tables.record(target);
        let single = is_single_block(pending, options);
        let mut delays = pending.reads.iter().map(|&read| delay(tables.record(read), &to, single));
        let late = delays.try_fold(0, |most, delay| delay.map(|delay| delay.max(most)));
        let shape = pending.stmt.shape;
        let Some(late) = late.filter(|_| !is_looked_up(pending, target, tables)) else {
            return Wait { late: None, n_rows: 0, n_elems: shape.n_elems() };
        };
        let n_rows = if stays_whole || late == 0 { 0 } else { rows_before_reread(pending, &to, tables) };
        let n_aside = shape.n_elems() - n_rows * row(&shape);
        if n_rows > 0 && n_aside < late {
            return Wait { late: None, n_rows, n_elems: n_aside };
        }
        Wait { late: Some(late), n_rows: 0, n_elems: late }
    }

    /// The statements that do so.
    fn done(&self, statement: Scheduled, tables: &mut Tables) -> Vec<Scheduled> {
        match (&statement.pending.stmt.kind, self.late) {
            (ArrayStmtKind::Store { target, value }, None) => {
                set_aside(&statement, (*target, value), self.n_rows, tables)
            }
            (_, late) => {
                let planned = Planned { delay: late.unwrap_or(0), ..statement.planned };
                vec![Scheduled { planned, ..statement }]
            }
        }
    }
}

fn is_looked_up(pending: &Pending, target: ViewId, tables: &Tables) -> bool {
    pending.looked_up.iter().any(|&view| tables.buffer_of(view) == tables.buffer_of(target))
}

/// How many rows from the start on read nothing that they have written before. 0 where the statement cannot be cut there.
fn rows_before_reread(pending: &Pending, to: &ViewRecord, tables: &Tables) -> u32 {
    let ArrayStmt { shape, len, kind } = &pending.stmt;
    let ArrayStmtKind::Store { value, .. } = kind else { return 0 };
    // What counts steps has other values where the rows before are left out.
    if len.is_some() || value.counts_steps() {
        return 0;
    }
    let steps = pending.reads.iter().map(|&read| steps_before_reread(to, tables.record(read))).min();
    steps.unwrap_or(0).checked_div(row(shape)).unwrap_or(0)
}

/// Computes the rows from `n_rows` on into memory of their own, runs the rows before, then stores the others.
fn set_aside(
    statement: &Scheduled,
    (target, value): (ViewId, &Tree),
    n_rows: u32,
    tables: &mut Tables,
) -> Vec<Scheduled> {
    let ArrayStmt { shape, len, .. } = statement.pending.stmt;
    let before = Rows { axis: 0, first: 0, n: n_rows };
    let rest = Rows { axis: 0, first: n_rows, n: shape.extent(0) - n_rows };
    let (value_of_rest, target_of_rest) = (rest.of_tree(value, tables), rest.of_view(target, tables));
    let shape_of_rest = tables.record(target_of_rest).view.shape;
    let aside = own_memory(target, value.dtype, shape_of_rest, tables);
    let aside = whole(aside, shape_of_rest, tables);
    let mut parts = vec![store(shape_of_rest, len, aside, value_of_rest)];
    if n_rows > 0 {
        let (to, value) = (before.of_view(target, tables), before.of_tree(value, tables));
        parts.push(store(tables.record(to).view.shape, len, to, value));
    }
    let from = Tree { dtype: value.dtype, node: TreeNode::View(aside) };
    parts.push(store(shape_of_rest, len, target_of_rest, from));
    in_turn(statement, parts, tables)
}

/// What is selected goes to memory of its own first, in which it is as long as there are elements, in C order.
fn compress_aside(statement: &Scheduled, target: ViewId, dtype: DType, tables: &mut Tables) -> Vec<Scheduled> {
    let ArrayStmt { shape, len, kind } = &statement.pending.stmt;
    let ArrayStmtKind::Compress { count, value, mask, .. } = kind else { return vec![statement.clone()] };
    let flat = Shape::vector(shape.n_elems());
    let buffer = tables.buffer_of(target);
    let aside = own_memory(target, dtype, *shape, tables);
    let (aside, to) = (whole(aside, flat, tables), whole(buffer, flat, tables));
    let (value, mask) = (value.clone(), mask.clone());
    let kind = ArrayStmtKind::Compress { target: aside, count: *count, value, mask };
    let from = Tree { dtype, node: TreeNode::View(aside) };
    let parts = vec![ArrayStmt { shape: *shape, len: *len, kind }, store(flat, Some(*count), to, from)];
    in_turn(statement, parts, tables)
}

fn store(shape: Shape, len: Option<Reg>, target: ViewId, value: Tree) -> ArrayStmt {
    ArrayStmt { shape, len, kind: ArrayStmtKind::Store { target, value } }
}

/// The parts of a statement, the last of which leaves what later statements need.
fn in_turn(statement: &Scheduled, parts: Vec<ArrayStmt>, tables: &Tables) -> Vec<Scheduled> {
    // Whoever keeps what is selected needs it.
    let is_kept = stored_buffer(tables, &statement.pending.stmt.kind).is_none();
    let is_needed_later = statement.planned.is_needed_later || is_kept;
    let mut scheduled: Vec<Scheduled> = Vec::with_capacity(parts.len());
    for part in parts {
        // What the first part stores is read by the last.
        let is_needed_later = is_needed_later && !scheduled.is_empty();
        let planned = Planned { is_needed_later, is_alone: statement.planned.is_alone, ..Planned::default() };
        // Which of the parts it is that stops the program is not asked.
        let traps = statement.pending.traps.clone();
        let pending = Pending { traps, ..Pending::new(tables, part, statement.pending.span) };
        scheduled.push(Scheduled { pending, planned });
    }
    scheduled
}

fn own_memory(target: ViewId, dtype: DType, shape: Shape, tables: &mut Tables) -> BufId {
    let name = tables.buffers[tables.buffer_of(target).idx()].name.clone();
    let reason = format!("`{name}` is read where it has been written already");
    tables.scratch(format!("{name} before"), dtype, shape, reason)
}

fn whole(buffer: BufId, shape: Shape, tables: &mut Tables) -> ViewId {
    tables.view(ViewRecord { buffer, moving: None, len: None, view: View::contiguous(shape) })
}
