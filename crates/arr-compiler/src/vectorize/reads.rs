//! Which variables statements read and set, and which of those a loop sets are read behind it.

use std::collections::{BTreeMap, BTreeSet};

use arr_diag::Span;

use crate::hir::{ArrayExpr, ArrayView, PrintPart, ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};

/// Calls `visit` with every scalar expression, array expression and view that stands in the statement itself, not in the
/// blocks below it.
fn for_each_part<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(Part<'a>)) {
    match &stmt.kind {
        StmtKind::SetVar { value, .. } | StmtKind::EmitScalar { value, .. } | StmtKind::Effect(value) => {
            visit(Part::Scalar(value));
        }
        StmtKind::StoreArray { target, value } | StmtKind::Scan { target, value, .. } => {
            visit(Part::Array(value));
            visit(Part::View(target));
        }
        StmtKind::Compress { target, value, mask: other, .. } | StmtKind::Put { target, at: other, value, .. } => {
            visit(Part::Array(value));
            visit(Part::Array(other));
            visit(Part::View(target));
        }
        StmtKind::Routine { target, operands, .. } => {
            operands.iter().chain([target]).for_each(|view| visit(Part::View(view)));
        }
        StmtKind::Accumulate { target, initial, value, .. } => {
            visit(Part::Array(value));
            visit(Part::Scalar(initial));
            visit(Part::View(target));
        }
        StmtKind::CheckLength { lhs, rhs } => [lhs, rhs].into_iter().for_each(|part| visit(Part::Scalar(part))),
        StmtKind::StoreElement { target, indices, value } => {
            indices.iter().chain([value]).for_each(|part| visit(Part::Scalar(part)));
            visit(Part::View(target));
        }
        StmtKind::If { test, .. } | StmtKind::While { test, .. } => visit(Part::Scalar(test)),
        StmtKind::Range { counter, stop, step, .. } => {
            [counter, stop, step].into_iter().for_each(|&var| visit(Part::Var(var)));
        }
        StmtKind::EmitArray { value, .. } => visit(Part::View(value)),
        StmtKind::Print(parts) | StmtKind::Fail(parts) => parts.iter().for_each(|part| printed(part, visit)),
        StmtKind::Block(_)
        | StmtKind::Leave
        | StmtKind::Rounds { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::SetPrinting { .. } => {}
    }
}

/// What a statement evaluates.
#[derive(Clone, Copy)]
enum Part<'a> {
    Scalar(&'a ScalarExpr),
    Array(&'a ArrayExpr),
    View(&'a ArrayView),
    Var(VarId),
}

fn printed<'a>(part: &'a PrintPart, visit: &mut dyn FnMut(Part<'a>)) {
    match part {
        PrintPart::Text(_) => {}
        PrintPart::Scalar(value) | PrintPart::Formatted(value, _) => visit(Part::Scalar(value)),
        PrintPart::Array(view) | PrintPart::Repr(view) | PrintPart::List(view) | PrintPart::Bytes(view) => {
            visit(Part::View(view));
        }
        PrintPart::Choose { test, then, otherwise } => {
            visit(Part::Var(*test));
            then.iter().chain(otherwise).for_each(|part| printed(part, visit));
        }
    }
}

/// The blocks below a statement.
pub(super) fn blocks(stmt: &Stmt) -> Vec<&[Stmt]> {
    match &stmt.kind {
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::Range { body, orelse, .. } => {
            vec![body, orelse]
        }
        StmtKind::Rounds { rounds, orelse } => rounds.iter().chain([orelse]).map(Vec::as_slice).collect(),
        StmtKind::Block(body) => vec![body],
        _ => Vec::new(),
    }
}

impl Part<'_> {
    fn for_each_read(self, visit: &mut dyn FnMut(VarId)) {
        match self {
            Part::Var(var) => visit(var),
            Part::View(view) => view.moving.into_iter().chain(view.len).for_each(visit),
            Part::Scalar(value) => read_in(value, visit),
            Part::Array(value) => {
                value.len.into_iter().for_each(&mut *visit);
                value.for_each_view(&mut |view| view.moving.into_iter().chain(view.len).for_each(&mut *visit));
                value.for_each_scalar(&mut |part| read_in(part, visit));
            }
        }
    }
}

fn read_in(value: &ScalarExpr, visit: &mut dyn FnMut(VarId)) {
    match &value.node {
        ScalarNode::Const(_) | ScalarNode::Param(_) => {}
        ScalarNode::Var(var) => visit(*var),
        ScalarNode::Map { operands, .. } => operands.iter().for_each(|part| read_in(part, visit)),
        ScalarNode::Convert(part) => read_in(part, visit),
        ScalarNode::Choose { test, then, otherwise } => {
            [test, then, otherwise].into_iter().for_each(|part| read_in(part, visit));
        }
        ScalarNode::Load { array, indices } | ScalarNode::Offset { array, indices } => {
            Part::View(array).for_each_read(visit);
            indices.iter().for_each(|part| read_in(part, visit));
        }
        ScalarNode::SliceOffset { array, start, .. } => {
            Part::View(array).for_each_read(visit);
            read_in(start, visit);
        }
        ScalarNode::Reduce { array, mask, .. } => {
            Part::Array(array).for_each_read(visit);
            mask.iter().for_each(|mask| Part::Array(mask).for_each_read(visit));
        }
        ScalarNode::Mean { sum, n } => [sum, n].into_iter().for_each(|part| read_in(part, visit)),
        ScalarNode::Receive { into, .. } => Part::View(into).for_each_read(visit),
        ScalarNode::Block { first, value } => {
            for_each_read(first, visit);
            read_in(value, visit);
        }
    }
}

/// Every variable that statements read, those below them included.
fn for_each_read(stmts: &[Stmt], visit: &mut dyn FnMut(VarId)) {
    for stmt in stmts {
        for_each_part(stmt, &mut |part| part.for_each_read(visit));
        blocks(stmt).into_iter().for_each(|block| for_each_read(block, visit));
    }
}

/// Every statement in evaluation order, with those below it and those that expressions need first.
pub(super) fn for_each_stmt<'a>(stmts: &'a [Stmt], visit: &mut dyn FnMut(&'a Stmt)) {
    for stmt in stmts {
        visit(stmt);
        for_each_part(stmt, &mut |part| match part {
            Part::Scalar(value) => in_expression(value, visit),
            Part::Array(value) => value.for_each_scalar(&mut |part| in_expression(part, visit)),
            Part::View(_) | Part::Var(_) => {}
        });
        blocks(stmt).into_iter().for_each(|block| for_each_stmt(block, visit));
    }
}

fn in_expression<'a>(value: &'a ScalarExpr, visit: &mut dyn FnMut(&'a Stmt)) {
    for_each_scalar(value, &mut |part| {
        if let ScalarNode::Block { first, .. } = &part.node {
            for_each_stmt(first, visit);
        }
    });
}

/// The expression and all scalar expressions below it, but for statements.
pub(super) fn for_each_scalar<'a>(value: &'a ScalarExpr, visit: &mut dyn FnMut(&'a ScalarExpr)) {
    visit(value);
    match &value.node {
        ScalarNode::Const(_) | ScalarNode::Param(_) | ScalarNode::Var(_) | ScalarNode::Receive { .. } => {}
        ScalarNode::Map { operands: parts, .. }
        | ScalarNode::Load { indices: parts, .. }
        | ScalarNode::Offset { indices: parts, .. } => parts.iter().for_each(|part| for_each_scalar(part, visit)),
        ScalarNode::Convert(part)
        | ScalarNode::SliceOffset { start: part, .. }
        | ScalarNode::Block { value: part, .. } => for_each_scalar(part, visit),
        ScalarNode::Choose { test, then, otherwise } => {
            [test, then, otherwise].into_iter().for_each(|part| for_each_scalar(part, visit));
        }
        ScalarNode::Mean { sum, n } => [sum, n].into_iter().for_each(|part| for_each_scalar(part, visit)),
        ScalarNode::Reduce { array, mask, .. } => {
            array.for_each_scalar(&mut |part| for_each_scalar(part, visit));
            mask.iter().for_each(|mask| mask.for_each_scalar(&mut |part| for_each_scalar(part, visit)));
        }
    }
}

/// Whether a loop over these statements goes through arrays element by element.
pub(super) fn touches_elements(stmts: &[Stmt]) -> bool {
    let mut found = false;
    for_each_stmt(stmts, &mut |stmt| {
        found |= match &stmt.kind {
            StmtKind::StoreElement { .. } => true,
            StmtKind::StoreArray { target, .. } => target.view.shape.rank() == 0,
            _ => false,
        };
        for_each_part(stmt, &mut |part| {
            if let Part::Scalar(value) = part {
                for_each_scalar(value, &mut |part| found |= matches!(part.node, ScalarNode::Load { .. }));
            }
        });
    });
    found
}

/// The variables that statements set.
pub(crate) fn set_by(stmts: &[Stmt]) -> BTreeSet<VarId> {
    let mut found = BTreeSet::new();
    for_each_stmt(stmts, &mut |stmt| match &stmt.kind {
        StmtKind::SetVar { var, .. } | StmtKind::Compress { count: var, .. } => {
            found.insert(*var);
        }
        StmtKind::Range { var, counter, .. } => found.extend([*var, *counter]),
        _ => {}
    });
    found
}

/// The variables that the statements set which an expression needs first.
pub(super) fn set_in(value: &ScalarExpr) -> BTreeSet<VarId> {
    let mut found = BTreeSet::new();
    for_each_scalar(value, &mut |part| {
        if let ScalarNode::Block { first, .. } = &part.node {
            found.extend(set_by(first));
        }
    });
    found
}

/// The variables that statements read, those below them included.
pub(super) fn read_by(stmts: &[Stmt]) -> BTreeSet<VarId> {
    let mut found = BTreeSet::new();
    for_each_read(stmts, &mut |var| found.extend([var]));
    found
}

/// What tells a loop from others: the counter of a range, or the place of a `while`, which is that of every call of the
/// function that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LoopId {
    Range(VarId),
    While(Span),
}

impl LoopId {
    /// That of a statement which is a loop.
    pub(super) fn of(stmt: &Stmt) -> Option<LoopId> {
        match &stmt.kind {
            StmtKind::Range { counter, .. } => Some(LoopId::Range(*counter)),
            StmtKind::While { .. } => Some(LoopId::While(stmt.span)),
            _ => None,
        }
    }
}

/// For each loop which of the variables that it sets may be read behind it.
pub(super) fn read_behind(stmts: &[Stmt]) -> BTreeMap<LoopId, BTreeSet<VarId>> {
    let mut walk = Backwards::default();
    walk.block(stmts);
    walk.found
}

/// A walk from the end to the start, which knows what is read further on.
#[derive(Default)]
struct Backwards {
    live: BTreeSet<VarId>,
    /// What has been set further on and is not live before, unless something jumps over that.
    set: Vec<VarId>,
    /// Where in `set` the outermost block around begins: nothing jumps out of it.
    outermost: Option<usize>,
    found: BTreeMap<LoopId, BTreeSet<VarId>>,
}

impl Backwards {
    fn block(&mut self, stmts: &[Stmt]) {
        for stmt in stmts.iter().rev() {
            self.statement(stmt);
        }
    }

    /// A block that may not run, or not to its end.
    fn perhaps(&mut self, stmts: &[Stmt]) {
        let n_set = self.set.len();
        let around = self.outermost;
        self.outermost = around.or(Some(n_set));
        self.block(stmts);
        self.outermost = around;
        self.live.extend(self.set.drain(n_set..));
    }

    /// What of a loop is read behind it is what is live there.
    fn is_behind(&mut self, stmt: &Stmt, body: &[Stmt]) {
        if let Some(id) = LoopId::of(stmt) {
            let set = set_by(body).into_iter().filter(|var| self.live.contains(var));
            self.found.entry(id).or_default().extend(set);
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::SetVar { var, .. } => {
                if self.live.remove(var) {
                    self.set.push(*var);
                }
            }
            StmtKind::Break | StmtKind::Continue | StmtKind::Leave => {
                self.live.extend(self.set.iter().skip(self.outermost.unwrap_or(0)).copied());
            }
            StmtKind::Range { body, orelse, .. } => {
                self.perhaps(orelse);
                self.is_behind(stmt, body);
                self.live.extend(exposed(body));
                self.perhaps(body);
            }
            StmtKind::While { body, orelse, .. } => {
                self.perhaps(orelse);
                self.is_behind(stmt, body);
                self.live.extend(exposed(body));
                for_each_part(stmt, &mut |part| part.for_each_read(&mut |var| self.live.extend([var])));
                self.perhaps(body);
            }
            _ => blocks(stmt).into_iter().rev().for_each(|block| self.perhaps(block)),
        }
        for_each_part(stmt, &mut |part| part.for_each_read(&mut |var| self.live.extend([var])));
    }
}

/// What statements may read before they have set it.
fn exposed(stmts: &[Stmt]) -> BTreeSet<VarId> {
    let (mut found, mut set) = (BTreeSet::new(), BTreeSet::new());
    exposed_in(stmts, &mut set, &mut found);
    found
}

fn exposed_in(stmts: &[Stmt], set: &mut BTreeSet<VarId>, found: &mut BTreeSet<VarId>) {
    let mut own = Vec::new();
    for stmt in stmts {
        for_each_part(stmt, &mut |part| {
            part.for_each_read(&mut |var| {
                if !set.contains(&var) {
                    found.insert(var);
                }
            });
        });
        blocks(stmt).into_iter().for_each(|block| exposed_in(block, set, found));
        if let StmtKind::SetVar { var, .. } = stmt.kind
            && set.insert(var)
        {
            own.push(var);
        }
    }
    for var in own {
        set.remove(&var);
    }
}
