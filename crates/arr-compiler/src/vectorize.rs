//! From HIR to HIR: loops that go through arrays element by element become statements over arrays.
//!
//! Only where that changes no bit of any result: no round may trap, none may need what an earlier one has stored, and what
//! arrays compute must be what scalars compute. Otherwise the loop stays, and the plan says which of these stopped it.

mod arithmetic;
mod body;
mod carried;
mod counted;
mod interval;
mod nest;
mod order;
mod place;
mod reads;
mod refine;
mod space;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use arr_core::Ufunc;
use arr_diag::Span;

use crate::hir::{Hir, ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};
use crate::plan::{LoopBecomes, PlannedLoop};
use crate::source_line::LineTable;
use counted::has_counter;
use interval::Interval;
use nest::{Nest, Vectorized};
use reads::LoopId;
pub(crate) use reads::set_by;

/// The script with array statements for loops, and what became of each loop over elements, by line.
pub(crate) fn vectorize(mut hir: Hir, lines: &LineTable) -> (Hir, Vec<PlannedLoop>) {
    let body = std::mem::take(&mut hir.body);
    let read_behind = reads::read_behind(&body);
    let mut pass = Vectorizer { hir, lines, read_behind, known: BTreeMap::new(), loops: Vec::new() };
    let body = pass.block(body);
    let Vectorizer { mut hir, mut loops, .. } = pass;
    hir.body = body;
    // The body of a function comes once a call.
    loops.sort();
    loops.dedup();
    (hir, loops)
}

struct Vectorizer<'a> {
    hir: Hir,
    lines: &'a LineTable,
    /// What each loop sets that is read behind it.
    read_behind: BTreeMap<LoopId, BTreeSet<VarId>>,
    /// Between which values ints lie at the statement at hand.
    known: BTreeMap<VarId, Interval>,
    loops: Vec<PlannedLoop>,
}

impl Vectorizer<'_> {
    fn block(&mut self, stmts: Vec<Stmt>) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(stmts.len());
        for stmt in stmts {
            match stmt.kind {
                StmtKind::Range { .. } | StmtKind::While { .. } => self.rounds(stmt, &mut out),
                kind => {
                    let kind = self.statement(kind);
                    out.push(Stmt { kind, span: stmt.span });
                }
            }
        }
        out
    }

    fn statement(&mut self, kind: StmtKind) -> StmtKind {
        match kind {
            StmtKind::SetVar { var, value } => {
                self.forget(reads::set_in(&value));
                let within = self.interval(&value);
                self.known.remove(&var);
                self.known.extend(within.map(|within| (var, within)));
                StmtKind::SetVar { var, value }
            }
            StmtKind::If { test, body, orelse } => {
                self.forget(reads::set_in(&test));
                let (body, orelse) = (self.perhaps(body), self.perhaps(orelse));
                StmtKind::If { test, body, orelse }
            }
            StmtKind::Rounds { rounds, orelse } => {
                let rounds = rounds.into_iter().map(|round| self.perhaps(round)).collect();
                StmtKind::Rounds { rounds, orelse: self.perhaps(orelse) }
            }
            StmtKind::Block(body) => StmtKind::Block(self.perhaps(body)),
            other => {
                let stmt = Stmt { kind: other, span: Span::default() };
                self.forget(set_by(std::slice::from_ref(&stmt)));
                stmt.kind
            }
        }
    }

    /// A block that may run any number of times: what it sets is not known in it from before, nor behind it.
    fn perhaps(&mut self, stmts: Vec<Stmt>) -> Vec<Stmt> {
        let set = set_by(&stmts);
        self.forget(set.iter().copied());
        let stmts = self.block(stmts);
        self.forget(set);
        stmts
    }

    fn forget(&mut self, vars: impl IntoIterator<Item = VarId>) {
        for var in vars {
            self.known.remove(&var);
        }
    }

    /// A loop.
    fn rounds(&mut self, stmt: Stmt, out: &mut Vec<Stmt>) {
        let result = Nest::new(&stmt, &self.known).and_then(|nest| {
            let nothing = BTreeSet::new();
            let read_behind = LoopId::of(&stmt).and_then(|id| self.read_behind.get(&id)).unwrap_or(&nothing);
            let vectorized = nest.vectorized(&self.hir, &self.known, read_behind, self.lines)?;
            Ok((vectorized, nest.spans))
        });
        let touches_elements = reads::touches_elements(std::slice::from_ref(&stmt));
        match (result, stmt.kind) {
            (
                Ok((Vectorized { stmts, vars, known }, spans)),
                StmtKind::Range { body, orelse, .. } | StmtKind::While { body, orelse, .. },
            ) => {
                for span in spans.into_iter().filter(|_| touches_elements) {
                    self.note(span, LoopBecomes::ArrayOperations, None);
                }
                self.forget(set_by(&body));
                self.known.extend(known);
                self.hir.vars.extend(vars);
                out.extend(stmts);
                out.extend(self.block(orelse));
            }
            (result, StmtKind::While { test, body, orelse }) => {
                if let Some(reason) = result.err().filter(|_| touches_elements && has_counter(&test, &body)) {
                    self.note(stmt.span, LoopBecomes::Scalar, Some(reason));
                }
                self.forget(reads::set_in(&test));
                let (body, orelse) = (self.perhaps(body), self.perhaps(orelse));
                out.push(Stmt { kind: StmtKind::While { test, body, orelse }, span: stmt.span });
            }
            (result, StmtKind::Range { var, counter, stop, step, body, orelse }) => {
                if let Some(reason) = result.err().filter(|_| touches_elements) {
                    self.note(stmt.span, LoopBecomes::Scalar, Some(reason));
                }
                let set = set_by(&body);
                let within = self.interval_of_range(counter, stop, step);
                self.forget(set.iter().copied().chain([var, counter]));
                self.known.extend(within.map(|within| (var, within)));
                let body = self.block(body);
                self.forget(set.into_iter().chain([var, counter]));
                let orelse = self.perhaps(orelse);
                out.push(Stmt { kind: StmtKind::Range { var, counter, stop, step, body, orelse }, span: stmt.span });
            }
            (_, kind) => out.push(Stmt { kind, span: stmt.span }),
        }
    }

    fn note(&mut self, span: Span, becomes: LoopBecomes, reason: Option<String>) {
        let line = self.lines.line(span.start);
        self.loops.push(PlannedLoop { line, becomes, reason });
    }

    /// Between which values the variable of a range lies.
    fn interval_of_range(&self, counter: VarId, stop: VarId, step: VarId) -> Option<Interval> {
        let [start, stop, step] = [counter, stop, step].map(|var| self.known.get(&var).copied());
        let (start, stop, step) = (start?, stop?, step?.as_known()?);
        let within = if step > 0 {
            Interval::new(start.low, stop.high.checked_sub(1)?)
        } else {
            Interval::new(stop.low.checked_add(1)?, start.high)
        };
        (within.low <= within.high).then_some(within)
    }

    /// Between which values an int lies, where that is evident.
    fn interval(&self, value: &ScalarExpr) -> Option<Interval> {
        match &value.node {
            ScalarNode::Const(_) => value.as_const_int().map(Interval::of),
            ScalarNode::Var(var) => self.known.get(var).copied(),
            ScalarNode::Map { f: f @ (Ufunc::Add | Ufunc::Subtract | Ufunc::Multiply), operands } => {
                let [lhs, rhs] = operands.as_slice() else { return None };
                self.interval(lhs)?.binary(*f, self.interval(rhs)?)
            }
            _ => None,
        }
    }
}
