//! A loop, with those that stand in it and nothing behind them, as operations over all rounds of all of them.

use std::collections::{BTreeMap, BTreeSet};

use arr_core::{ScalarKind, Ufunc};
use arr_diag::Span;

use super::body::{Around, Body, OperationKind, Stores};
use super::counted::Counted;
use super::interval::Interval;
use super::order::check_order;
use super::place::sum;
use super::reads::{for_each_scalar, for_each_stmt, read_by, set_by};
use super::space::{Axis, Space};
use super::value::{Elements, Read, Value};
use crate::hir::{ArrayExpr, Hir, ScalarExpr, ScalarNode, Stmt, StmtKind, VarDecl, VarId};
use crate::source_line::LineTable;

/// Loops of which each is the last statement of the one around it.
pub(super) struct Nest<'a> {
    axes: Vec<Axis>,
    /// Statements of each loop, the next loop left out.
    levels: Vec<&'a [Stmt]>,
    /// Where the loops stand.
    pub(super) spans: Vec<Span>,
}

/// What became of a nest.
pub(super) struct Vectorized {
    pub(super) stmts: Vec<Stmt>,
    pub(super) vars: Vec<VarDecl>,
    /// Between which values variables lie behind it.
    pub(super) known: Vec<(VarId, Interval)>,
}

impl<'a> Nest<'a> {
    /// The nest that begins with a loop.
    ///
    /// # Errors
    /// Where the number of rounds is not known, or there are none.
    pub(super) fn new(stmt: &'a Stmt, known: &BTreeMap<VarId, Interval>) -> Result<Nest<'a>, String> {
        let mut nest = Nest { axes: Vec::new(), levels: Vec::new(), spans: Vec::new() };
        let mut next = Some(stmt);
        // What the levels so far set; `None` for what is not known at compile time.
        let mut set: BTreeMap<VarId, Option<i64>> = BTreeMap::new();
        while let Some(stmt) = next {
            let value = |var: VarId| {
                set.get(&var).copied().unwrap_or_else(|| known.get(&var).and_then(|within| within.as_known()))
            };
            let counted = match Counted::of(stmt, &value) {
                Err(reason) if nest.axes.is_empty() => return Err(reason),
                counted => counted.ok().filter(|counted| nest.may_go_into(stmt, counted)),
            };
            let Some(Counted { axis, body, .. }) = counted else { break };
            if let (StmtKind::While { .. }, Some(level)) = (&stmt.kind, nest.levels.last_mut()) {
                *level = &level[..level.len() - 1];
            }
            nest.axes.push(axis);
            nest.spans.push(stmt.span);
            let (last, level) = match body.split_last() {
                Some((last, before))
                    if matches!(last.kind, StmtKind::Range { .. } | StmtKind::While { .. })
                        && before.iter().all(|s| matches!(s.kind, StmtKind::SetVar { .. })) =>
                {
                    (Some(last), before)
                }
                _ => (None, body),
            };
            for stmt in level {
                if let StmtKind::SetVar { var, value } = &stmt.kind {
                    set.insert(*var, value.as_const_int());
                }
            }
            nest.levels.push(level);
            next = last;
        }
        match next {
            // The innermost loop that was found to be one is not part of it.
            Some(_) => Err("the rounds of the loop in it are not always as many".to_owned()),
            None => Ok(nest),
        }
    }

    /// Whether a loop may be part of the nest so far: nothing stands behind an inner one, and its counter is set in front of it.
    fn may_go_into(&self, stmt: &Stmt, counted: &Counted<'_>) -> bool {
        let Some(level) = self.levels.last() else { return true };
        let is_begun = match &stmt.kind {
            StmtKind::While { .. } => {
                matches!(level.last(), Some(Stmt { kind: StmtKind::SetVar { var, .. }, .. }) if *var == counted.axis.var)
            }
            _ => true,
        };
        counted.orelse.is_empty() && is_begun
    }

    /// The variable of an inner loop that a statement in front of it reads: there it has what the round before has left.
    fn read_in_front(&self) -> Option<VarId> {
        let inner = |depth: usize| self.axes.iter().skip(depth + 1).map(|axis| axis.var);
        let levels = self.levels.iter().enumerate();
        levels
            .map(|(depth, level)| (read_by(level), inner(depth)))
            .find_map(|(read, mut inner)| inner.find(|var| read.contains(var)))
    }

    /// The operations.
    ///
    /// # Errors
    /// Why there are none with the same result.
    pub(super) fn vectorized(
        &self,
        hir: &Hir,
        known: &BTreeMap<VarId, Interval>,
        read_behind: &BTreeSet<VarId>,
        lines: &LineTable,
    ) -> Result<Vectorized, String> {
        let first = self.with_stores(Stores::Apart, (hir, known, read_behind), lines);
        first.or_else(|reason| self.with_stores(Stores::Together, (hir, known, read_behind), lines).map_err(|_| reason))
    }

    fn with_stores(
        &self,
        stores: Stores,
        (hir, known, read_behind): (&Hir, &BTreeMap<VarId, Interval>, &BTreeSet<VarId>),
        lines: &LineTable,
    ) -> Result<Vectorized, String> {
        let set: BTreeSet<VarId> = self.levels.iter().flat_map(|level| set_by(level)).collect();
        let mut all: Vec<VarId> = self.axes.iter().map(|axis| axis.var).collect();
        all.sort_unstable();
        all.dedup();
        if all.len() < self.axes.len() || all.iter().any(|var| set.contains(var)) {
            return Err("the loop variable is set in the loop".to_owned());
        }
        let Some(space) = Space::new(self.axes.clone()) else {
            return Err("it has more rounds or loops in loops than an array has elements or axes".to_owned());
        };
        if let Some(var) = self.read_in_front() {
            let name = hir.vars.get(var.0 as usize).map_or("", |var| var.name.as_str());
            return Err(format!("`{name}` has the value of the round before"));
        }
        // Other calls of a function set variables of their own.
        let read_behind = read_behind.intersection(&set).copied().collect();
        let around = Around { arrays: &hir.arrays, vars: &hir.vars, known, set };
        let mut body = Body::new(space, around, stores);
        for (depth, level) in self.levels.iter().enumerate() {
            body.block(level)?;
            // An outer loop does nothing as often as the inner one has rounds.
            if depth + 1 < self.levels.len() && !body.operations.is_empty() {
                return Err("there is more in it than one loop".to_owned());
            }
        }
        self.check_steps(&body)?;
        let last = self.last_values(&body, &read_behind)?;
        let before = if last.is_empty() { Vec::new() } else { self.reads_of_last(&body)? };
        check_order(&body.operations, &before, lines)?;
        Ok(self.written(body, last))
    }

    /// A variable that goes on from round to round is set by its steps only.
    fn check_steps(&self, body: &Body<'_>) -> Result<(), String> {
        let steps = |var| {
            let is_step = |kind: &OperationKind| matches!(kind, OperationKind::Reduce { var: of, .. } if *of == var);
            body.operations.iter().filter(|operation| is_step(&operation.kind)).count()
        };
        for operation in &body.operations {
            let OperationKind::Reduce { var, .. } = operation.kind else { continue };
            let mut n_sets = 0;
            for level in &self.levels {
                for_each_stmt(level, &mut |stmt| {
                    n_sets += usize::from(matches!(stmt.kind, StmtKind::SetVar { var: set, .. } if set == var));
                });
            }
            if n_sets != steps(var) {
                return Err(format!("`{}` has the value of the round before", body.name(var)));
            }
        }
        Ok(())
    }

    /// The statements that give variables which are read behind the loop what the last round gives them: all that set any,
    /// as they stand.
    fn last_values(&self, body: &Body<'_>, read_behind: &BTreeSet<VarId>) -> Result<Vec<Stmt>, String> {
        let is_step = |var: VarId| {
            body.operations.iter().any(|o| matches!(o.kind, OperationKind::Reduce { var: of, .. } if of == var))
        };
        let is_loop_variable = |var| self.axes.iter().any(|axis| axis.var == var);
        let is_wanted = |&var: &VarId| !is_step(var) && !is_loop_variable(var);
        let wanted: Vec<VarId> = read_behind.iter().copied().filter(is_wanted).collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let mut sets = Vec::new();
        for stmt in self.levels.iter().copied().flatten() {
            let StmtKind::SetVar { var, value } = &stmt.kind else { continue };
            let mut is_plain = true;
            for_each_scalar(value, &mut |part| is_plain &= !matches!(part.node, ScalarNode::Block { .. }));
            if is_step(*var) {
                continue;
            }
            if !is_plain {
                return Err(format!("`{}` is needed behind the loop, and more than a value", body.name(*var)));
            }
            // The statement itself would read what was there before.
            if body.set_from_stored.contains(var) {
                return Err(format!("`{}` is needed behind the loop, and what a round has stored", body.name(*var)));
            }
            sets.push((*var, stmt));
        }
        for &var in &wanted {
            if !sets.iter().any(|(set, _)| *set == var) || !matches!(body.env.get(&var), Some(v) if is_clear(v)) {
                return Err(format!("`{}` is needed behind the loop", body.name(var)));
            }
        }
        // Under a condition they are not set by statements that stand by themselves.
        let mut n_sets = 0;
        for level in &self.levels {
            for_each_stmt(level, &mut |stmt| {
                n_sets += usize::from(matches!(stmt.kind, StmtKind::SetVar { var, .. } if !is_step(var)));
            });
        }
        if n_sets != sets.len() {
            let names: Vec<String> = wanted.iter().map(|&var| format!("`{}`", body.name(var))).collect();
            return Err(format!("{} may be needed behind the loop", names.join(", ")));
        }
        Ok(sets.into_iter().map(|(_, stmt)| stmt.clone()).collect())
    }

    /// Everything that the last values are computed from.
    fn reads_of_last(&self, body: &Body<'_>) -> Result<Vec<Read>, String> {
        let mut reads = Vec::new();
        for stmt in self.levels.iter().copied().flatten() {
            if let StmtKind::SetVar { var, .. } = &stmt.kind
                && let Some(Value::Elements(Elements { reads: of, .. })) = body.env.get(var)
            {
                reads.extend(of.iter().cloned());
            }
        }
        Ok(reads)
    }

    /// The statements that stand for the nest.
    fn written(&self, body: Body<'_>, last: Vec<Stmt>) -> Vectorized {
        let span = self.spans.first().copied().unwrap_or_default();
        let plain = |kind| Stmt { kind, span };
        let mut stmts = Vec::new();
        let mut vars = Vec::new();
        let mut known = Vec::new();
        for (by, var) in &body.moving {
            stmts.push(plain(StmtKind::SetVar { var: *var, value: sum(by) }));
            vars.push(VarDecl { name: "offset".to_owned(), kind: ScalarKind::Int });
        }
        let is = |axis: &Axis, value| plain(StmtKind::SetVar { var: axis.var, value: ScalarExpr::int(value) });
        if !last.is_empty() {
            stmts.extend(self.axes.iter().map(|axis| is(axis, axis.last())));
            stmts.extend(last);
        }
        for axis in &self.axes {
            stmts.push(is(axis, axis.behind));
            known.push((axis.var, Interval::of(axis.behind)));
        }
        for operation in body.operations {
            let kind = match operation.kind {
                OperationKind::Store { target, value, .. } => StmtKind::store(target, value.expr),
                OperationKind::Reduce { var, f, reduction, value, total } => {
                    known.push((var, total));
                    StmtKind::SetVar { var, value: reduced(var, f, reduction, value) }
                }
            };
            stmts.push(Stmt { kind, span: operation.span });
        }
        Vectorized { stmts, vars, known }
    }
}

/// `f(var, reduction of value)`
fn reduced(var: VarId, f: Ufunc, reduction: arr_core::Reduction, value: ArrayExpr) -> ScalarExpr {
    let node = ScalarNode::Reduce { f: reduction, array: Box::new(value), mask: None };
    let all = ScalarExpr { node, kind: ScalarKind::Int };
    let operands = vec![ScalarExpr::var(var, ScalarKind::Int), all];
    ScalarExpr { node: ScalarNode::Map { f, operands }, kind: ScalarKind::Int }
}

fn is_clear(value: &Value) -> bool {
    matches!(value, Value::Linear(_) | Value::Elements(_))
}
