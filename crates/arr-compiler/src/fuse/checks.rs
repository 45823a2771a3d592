//! Of the parts of an expression that may stop the program the first does, wherever in its arrays the mistake is: what a later
//! part might find in an earlier block is preceded by a loop that looks at the first alone. Arrays that are computed on the
//! way to the expression need no buffer where one loop goes through all of it, and get none for a message: there the first
//! block with a mistake stops the program.

use arr_core::BufId;
use rustc_hash::FxHashSet;

use super::trapping::{Literals, Mistake, Moment};
use crate::Options;
use crate::array_ir::{ArrayIr, ArrayStmt, ArrayStmtKind, Item, Line, Tables, Tree};
use crate::effects::Accesses;

/// The code with a check in front of every statement of more than a block that could be stopped by a later part first, where
/// what is looked at needs its buffers anyway.
///
/// Cost: a pass over the positions of all look-ups of an expression but the last.
#[must_use]
pub(super) fn check_first(mut ir: ArrayIr, literals: &Literals, options: &Options) -> ArrayIr {
    let checks_of = |line: &Line| match &line.item {
        Item::Array(stmt) if stmt.shape.n_elems() > options.target.min_block() => checks(literals, stmt, &ir.tables),
        _ => Vec::new(),
    };
    let wanted: Vec<(usize, Vec<Tree>)> =
        ir.code.iter().map(checks_of).enumerate().filter(|(_, checks)| !checks.is_empty()).collect();
    if wanted.is_empty() {
        return ir;
    }
    let mut wanted = wanted.into_iter().peekable();
    let mut code = Vec::with_capacity(ir.code.len() + wanted.len());
    let mut on_the_way = OnTheWay::default();
    for (position, line) in std::mem::take(&mut ir.code).into_iter().enumerate() {
        if let Some((_, checks)) = wanted.next_if(|(at, _)| *at == position)
            && let Item::Array(stmt) = &line.item
        {
            let in_buffers = checks.into_iter().filter(|value| !on_the_way.is_read_in(value, &ir.tables));
            code.extend(in_buffers.map(|value| {
                let check = ArrayStmt { shape: stmt.shape, len: stmt.len, kind: ArrayStmtKind::Check { value } };
                Line { item: Item::Array(Box::new(check)), span: line.span }
            }));
        }
        on_the_way.note(&line.item, &ir.tables);
        code.push(line);
    }
    ir.code = code;
    ir
}

/// The buffers that one loop of this stretch of code computes and nothing changes: what reads them may be part of that loop.
#[derive(Default)]
struct OnTheWay {
    buffers: FxHashSet<BufId>,
}

impl OnTheWay {
    fn is_read_in(&self, value: &Tree, tables: &Tables) -> bool {
        let mut accesses = Accesses::new(tables);
        value.visit(&mut accesses);
        accesses.reads.iter().any(|&view| self.buffers.contains(&tables.buffer_of(view)))
    }

    fn note(&mut self, item: &Item, tables: &Tables) {
        if let Item::Label(_) = item {
            self.buffers.clear();
        }
        let mut accesses = Accesses::new(tables);
        item.visit(&mut accesses);
        for &view in &accesses.writes {
            self.buffers.remove(&tables.buffer_of(view));
        }
        if let Item::Array(stmt) = item
            && let ArrayStmtKind::Store { target, .. } = stmt.kind
            && tables.covers_buffer(target)
        {
            self.buffers.insert(tables.buffer_of(target));
        }
    }
}

/// The parts that have to be computed before the statement, in their order.
fn checks(literals: &Literals, stmt: &ArrayStmt, tables: &Tables) -> Vec<Tree> {
    let mistakes = literals.mistakes(tables, stmt);
    let mut checks = Vec::new();
    for (k, first) in mistakes.iter().enumerate() {
        let Some(value) = first.by else { continue };
        let is_known = mistakes[..k].iter().any(|before| is_same(before, first));
        if !is_known && mistakes[k + 1..].iter().any(|later| may_come_first(later, first)) {
            checks.push(value.clone());
        }
    }
    checks
}

/// Whether a later part may stop the program in a block in front of the one in which the first one would.
fn may_come_first(later: &Mistake<'_>, first: &Mistake<'_>) -> bool {
    // Positions that have been checked lead somewhere.
    let is_look_up = later.by.is_none() && later.trap.positions.is_some();
    later.trap.moment <= Moment::AnyBlock && !is_look_up && !is_same(later, first)
}

fn is_same(a: &Mistake<'_>, b: &Mistake<'_>) -> bool {
    a.by == b.by || a.trap.positions.is_some() && a.trap.positions == b.trap.positions
}
