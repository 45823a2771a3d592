//! A store whose quarters read one another, as those of a transposition do: one is computed first and waits, the others run in
//! an order in which each has been read before it is written.

use arr_core::ViewId;

use super::{Wait, own_memory, store, whole};
use crate::Options;
use crate::array_ir::{ArrayStmt, Tables, Tree, TreeNode};
use crate::fuse::group::{Planned, Scheduled};
use crate::fuse::rows::Rows;
use crate::fuse::schedule::Pending;
use crate::overlap::is_disjoint;

/// A quarter of a store.
struct Quarter {
    pending: Pending,
    target: ViewId,
    value: Tree,
    /// How it waits for itself.
    wait: Wait,
}

/// What is done with a quarter.
#[derive(Clone, Copy)]
enum Step {
    /// It is computed and stored.
    Run(usize),
    /// It is stored, as it has been computed before.
    Store,
}

/// The store by quarters, of which fewer than `most` elements wait at once; `None` where there is no such order.
pub(super) fn quarters(
    statement: &Scheduled,
    (target, value): (ViewId, &Tree),
    most: u32,
    options: &Options,
    tables: &mut Tables,
) -> Option<Vec<Scheduled>> {
    let ArrayStmt { shape, len, .. } = statement.pending.stmt;
    let halves = |axis: usize| {
        let (n, half) = (shape.extent(axis), shape.extent(axis) / 2);
        [Rows { axis, first: 0, n: half }, Rows { axis, first: half, n: n - half }]
    };
    let may_divide = shape.rank() >= 2 && shape.extent(0) > 1 && shape.extent(1) > 1;
    if !may_divide || len.is_some() || value.counts_steps() || statement.pending.may_trap() {
        return None;
    }
    let parts = halves(0).into_iter().flat_map(|rows| halves(1).map(|columns| (rows, columns)));
    let quarters: Vec<Quarter> = parts.map(|part| quarter(statement, (target, value), part, options, tables)).collect();
    let reads: Vec<Vec<bool>> =
        quarters.iter().map(|of| quarters.iter().map(|by| reads(of, by, tables)).collect()).collect();
    let n_elems = |k: usize| quarters[k].pending.stmt.shape.n_elems();
    let (aside, order) = (0..quarters.len()).rev().find_map(|aside| Some((aside, order(&quarters, aside, &reads)?)))?;
    let mut held = n_elems(aside);
    let mut peak = held;
    for step in &order {
        match *step {
            Step::Run(k) => peak = peak.max(held + quarters[k].wait.n_elems),
            Step::Store => held = 0,
        }
    }
    if peak >= most {
        return None;
    }
    let is_needed_later = statement.planned.is_needed_later;
    let planned = Planned { is_needed_later, is_alone: true, ..Planned::default() };
    let Quarter { pending, target, value, .. } = &quarters[aside];
    let memory = own_memory(*target, value.dtype, pending.stmt.shape, tables);
    let memory = whole(memory, pending.stmt.shape, tables);
    let first = store(pending.stmt.shape, None, memory, value.clone());
    let last = Tree { dtype: value.dtype, node: TreeNode::View(memory) };
    let last = store(pending.stmt.shape, None, *target, last);
    let span = statement.pending.span;
    let mut scheduled = vec![Scheduled {
        pending: Pending::new(tables, first, span),
        planned: Planned { is_needed_later: false, ..planned },
    }];
    for step in order {
        match step {
            Step::Run(k) => {
                let part = Scheduled { pending: quarters[k].pending.clone(), planned };
                scheduled.extend(quarters[k].wait.done(part, tables));
            }
            Step::Store => scheduled.push(Scheduled { pending: Pending::new(tables, last.clone(), span), planned }),
        }
    }
    Some(scheduled)
}

fn quarter(
    statement: &Scheduled,
    (target, value): (ViewId, &Tree),
    (rows, columns): (Rows, Rows),
    options: &Options,
    tables: &mut Tables,
) -> Quarter {
    let target = rows.of_view(target, tables);
    let target = columns.of_view(target, tables);
    let value = rows.of_tree(value, tables);
    let value = columns.of_tree(&value, tables);
    let shape = tables.record(target).view.shape;
    let stmt = store(shape, None, target, value.clone());
    let pending = Pending::new(tables, stmt, statement.pending.span);
    let wait = Wait::of(&pending, target, false, options, tables);
    Quarter { pending, target, value, wait }
}

/// Whether one quarter reads what another writes.
fn reads(of: &Quarter, by: &Quarter, tables: &Tables) -> bool {
    of.pending.reads.iter().any(|&read| !is_disjoint(tables.record(read), tables.record(by.target)))
}

/// The order in which the others run and the one that is computed first is stored: that as early as may be, and those that
/// wait for themselves as late.
fn order(quarters: &[Quarter], aside: usize, reads: &[Vec<bool>]) -> Option<Vec<Step>> {
    let mut waiting: Vec<usize> = (0..quarters.len()).collect();
    let mut order = Vec::new();
    while !waiting.is_empty() {
        let is_read_before = |k: usize| waiting.iter().all(|&other| other == k || other == aside || !reads[other][k]);
        let ready = waiting.iter().copied().filter(|&k| is_read_before(k));
        let next = ready.min_by_key(|&k| (k != aside, quarters[k].wait.n_elems))?;
        order.push(if next == aside { Step::Store } else { Step::Run(next) });
        waiting.retain(|&k| k != next);
    }
    Some(order)
}
