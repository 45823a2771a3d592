//! Stores that tile a buffer, some of which go on for one row more than the others: that row is stored by itself, in front of
//! all, so that the others can share a loop (`b[::2] = x` and `b[1::2] = y` where `b` has an odd length).

use std::collections::BTreeSet;

use arr_bytecode::ViewRecord;
use arr_core::{BufId, Shape};

use super::group::{Scheduled, reads_passing_result};
use super::rows::Rows;
use super::schedule::Pending;
use crate::array_ir::{ArrayStmt, ArrayStmtKind, Tables};
use crate::overlap::{is_identical, is_tiling};

/// The statements, with the rows that keep neighbours from sharing a loop in front.
pub(super) fn level(mut statements: Vec<Scheduled>, tables: &mut Tables) -> Vec<Scheduled> {
    let stored = |s: &Scheduled, tables: &Tables| match s.pending.stmt.kind {
        ArrayStmtKind::Store { target, .. } => Some(tables.buffer_of(target)),
        _ => None,
    };
    let buffers: BTreeSet<BufId> = statements.iter().filter_map(|s| stored(s, tables)).collect();
    for buffer in buffers {
        let stores: Vec<usize> =
            (0..statements.len()).filter(|&k| stored(&statements[k], tables) == Some(buffer)).collect();
        let Some((axis, n)) = short_axis(&statements, &stores, buffer, tables) else { continue };
        let is_long = |k: &usize| statements[*k].pending.stmt.shape.extent(axis) > n;
        let long: Vec<usize> = stores.iter().copied().filter(is_long).collect();
        let first = stores[0];
        if !long.iter().all(|&k| may_divide(&statements, (first, k), tables)) {
            continue;
        }
        let mut rest = Vec::with_capacity(long.len());
        for k in long {
            rest.push(rows_of(&statements[k], Rows { axis, first: n, n: 1 }, tables));
            statements[k] = rows_of(&statements[k], Rows { axis, first: 0, n }, tables);
        }
        statements.splice(first..first, rest);
    }
    statements
}

/// The axis along which some of the stores have `n` rows and the others one more, where all of them tile the buffer.
fn short_axis(statements: &[Scheduled], stores: &[usize], buffer: BufId, tables: &Tables) -> Option<(usize, u32)> {
    let shapes: Vec<Shape> = stores.iter().map(|&k| statements[k].pending.stmt.shape).collect();
    let first = shapes.first()?;
    let differs =
        |axis: &usize| shapes.iter().any(|s| s.rank() == first.rank() && s.extent(*axis) != first.extent(*axis));
    let mut axes = (0..first.rank()).filter(differs);
    let axis = axes.next()?;
    let least = shapes.iter().map(|s| s.extent(axis)).min()?;
    let is_level = shapes.iter().all(|s| s.rank() == first.rank() && s.extent(axis) <= least + 1);
    if axes.next().is_some() || !is_level || least == 0 {
        return None;
    }
    let targets = stores.iter().flat_map(|&k| &statements[k].pending.writes).map(|&view| tables.record(view));
    is_tiling(&targets.collect::<Vec<_>>(), tables.extent_of(buffer)).then_some((axis, least))
}

/// Whether a store may be done in two parts, the second of which runs in front of the statement at `first`.
fn may_divide(statements: &[Scheduled], (first, at): (usize, usize), tables: &Tables) -> bool {
    let Scheduled { pending, planned } = &statements[at];
    let ArrayStmtKind::Store { target, value } = &pending.stmt.kind else { return false };
    let to = tables.record(*target);
    let is_apart = |record: &ViewRecord| record.buffer != to.buffer || is_identical(record, to);
    planned.delay == 0
        && pending.stmt.len.is_none()
        && !pending.may_trap()
        && !value.counts_steps()
        && pending.reads.iter().all(|&view| is_apart(tables.record(view)))
        && !reads_passing_result(&statements[..at], pending, tables)
        && !statements[first..at].iter().any(|before| before.pending.must_precede(tables, pending))
}

/// The part of a store that has these rows.
fn rows_of(statement: &Scheduled, rows: Rows, tables: &mut Tables) -> Scheduled {
    let Scheduled { pending, planned } = statement;
    let ArrayStmtKind::Store { target, value } = &pending.stmt.kind else { return statement.clone() };
    let target = rows.of_view(*target, tables);
    let value = rows.of_tree(value, tables);
    let shape = tables.record(target).view.shape;
    let stmt = ArrayStmt { shape, len: None, kind: ArrayStmtKind::Store { target, value } };
    Scheduled { pending: Pending::new(tables, stmt, pending.span), planned: *planned }
}
