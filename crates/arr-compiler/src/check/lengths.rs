//! Lengths known at run time that are evidently the same: copies of one another, and "all rows but `d`" of one array, however
//! they are put (`y[1:]` and `y[:-1]`). Arrays of such lengths meet without a check, in one loop.
//!
//! Something is known of a variable from where it is set to where it, or the length that it comes from, is set again. Around
//! a loop nothing is known in it, as a round may begin with what the last one has left; and nothing is ever known of what is set
//! in statements that are put elsewhere or run perhaps.

use arr_core::Ufunc;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Checker;
use crate::hir::{ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};
use crate::vectorize::set_by;

/// What is known of variables.
#[derive(Clone, Debug, Default)]
pub(super) struct Lengths {
    known: FxHashMap<VarId, Rows>,
    /// What is known by each variable, some of which may be known by another now.
    by: FxHashMap<VarId, Vec<VarId>>,
    unknowable: FxHashSet<VarId>,
}

/// A number that depends on the length of one array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rows {
    of: VarId,
    /// The most that the length can be.
    most: u32,
    part: Part,
}

/// How it does, where the array has `n` rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// `max(n - d, 0)`, `d` not below 0.
    AllBut(i64),
    /// A number that is `max(n - d, 0)` wherever it is not below 0, and else stands for 0.
    AllButOrLess(i64),
    /// `min(n, d)`, `d` not below 0.
    AtMost(i64),
}

impl Lengths {
    /// Nothing is known any more.
    pub(super) fn forget_all(&mut self) {
        self.known.clear();
        self.by.clear();
    }

    fn note(&mut self, var: VarId, rows: Rows) {
        self.known.insert(var, rows);
        self.by.entry(rows.of).or_default().push(var);
    }

    fn forget(&mut self, var: VarId) {
        self.known.remove(&var);
        for known in self.by.remove(&var).unwrap_or_default() {
            if self.known.get(&known).is_some_and(|rows| rows.of == var) {
                self.known.remove(&known);
            }
        }
    }

    /// Takes note of statements that are put where they belong later: they may set variables that are older than `n_vars`.
    pub(super) fn put_aside(&mut self, stmts: &[Stmt], n_vars: usize) {
        if stmts.is_empty() {
            return;
        }
        for var in set_by(stmts).into_iter().filter(|var| (var.0 as usize) < n_vars) {
            self.forget(var);
            self.unknowable.insert(var);
        }
    }
}

impl Checker<'_> {
    /// Whether two lengths are the same, evidently.
    pub(super) fn is_same_length(&self, a: VarId, b: VarId) -> bool {
        let rows = |var| self.rows_of_var(var).filter(|rows| !matches!(rows.part, Part::AllButOrLess(_)));
        a == b || rows(a).zip(rows(b)).is_some_and(|(a, b)| (a.of, a.part) == (b.of, b.part))
    }

    /// Takes note of what a statement sets.
    pub(super) fn note_lengths(&mut self, kind: &StmtKind) {
        match kind {
            StmtKind::SetVar { var, value } => {
                let rows = self.rows_in(value).filter(|rows| rows.of != *var);
                self.lengths.forget(*var);
                if let Some(rows) = rows.filter(|_| !self.lengths.unknowable.contains(var)) {
                    self.lengths.note(*var, rows);
                }
            }
            StmtKind::Compress { count, .. } => self.lengths.forget(*count),
            StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => self.forget_set([body, orelse]),
            StmtKind::Range { var, counter, body, orelse, .. } => {
                self.forget_set([body, orelse]);
                [*var, *counter].into_iter().for_each(|var| self.lengths.forget(var));
            }
            StmtKind::Block(body) => self.forget_set([body]),
            StmtKind::Rounds { rounds, orelse } => self.forget_set(rounds.iter().chain([orelse])),
            _ => {}
        }
    }

    fn forget_set<'s>(&mut self, blocks: impl IntoIterator<Item = &'s Vec<Stmt>>) {
        for var in blocks.into_iter().flat_map(|block| set_by(block)) {
            self.lengths.forget(var);
        }
    }

    fn rows_of_var(&self, var: VarId) -> Option<Rows> {
        if let Some(rows) = self.lengths.known.get(&var) {
            return Some(*rows);
        }
        let array = *self.measured_by.get(&var)?;
        let decl = self.hir.arrays.get(array.0 as usize)?;
        let is_knowable = !self.lengths.unknowable.contains(&var);
        is_knowable.then_some(Rows { of: var, most: decl.shape.extent(0), part: Part::AllBut(0) })
    }

    /// What a scalar is, if it depends on a length alone.
    fn rows_in(&self, value: &ScalarExpr) -> Option<Rows> {
        match &value.node {
            ScalarNode::Var(var) => self.rows_of_var(*var),
            ScalarNode::Map { f, operands } => {
                let [a, b] = operands.as_slice() else { return None };
                match (a.as_const_int(), b.as_const_int()) {
                    (None, None) => together(*f, self.rows_in(a)?, self.rows_in(b)?),
                    (None, Some(n)) => with_known(*f, self.rows_in(a)?, n),
                    (Some(n), None) if *f != Ufunc::Subtract => with_known(*f, self.rows_in(b)?, n),
                    _ => None,
                }
            }
            // A bound is counted from the end where it is negative, which no length is.
            ScalarNode::Choose { test, otherwise, .. } => {
                let ScalarNode::Map { f: Ufunc::Less, operands } = &test.node else { return None };
                let [tested, zero] = operands.as_slice() else { return None };
                let rows = self.rows_in(tested).filter(|rows| !matches!(rows.part, Part::AllButOrLess(_)))?;
                (zero.as_const_int() == Some(0) && self.rows_in(otherwise) == Some(rows)).then_some(rows)
            }
            _ => None,
        }
    }
}

/// `f(rows, n)`, which is also `f(n, rows)` but for differences.
fn with_known(f: Ufunc, rows: Rows, n: i64) -> Option<Rows> {
    use Part::{AllBut, AllButOrLess, AtMost};
    let part = match (f, rows.part, n) {
        (Ufunc::Add | Ufunc::Subtract, part, 0) | (Ufunc::Multiply, part, 1) => part,
        (Ufunc::Add, AllBut(d) | AllButOrLess(d), _) if n < 0 => AllButOrLess(d.checked_sub(n)?),
        (Ufunc::Subtract, AllBut(d) | AllButOrLess(d), _) if n > 0 => AllButOrLess(d.checked_add(n)?),
        (Ufunc::Maximum, AllBut(d) | AllButOrLess(d), 0) => AllBut(d),
        (Ufunc::Minimum, AllBut(d), _) if n >= i64::from(rows.most) => AllBut(d),
        (Ufunc::Minimum, AllBut(0), _) if n >= 0 => AtMost(n),
        _ => return None,
    };
    Some(Rows { part, ..rows })
}

fn together(f: Ufunc, a: Rows, b: Rows) -> Option<Rows> {
    use Part::{AllBut, AllButOrLess, AtMost};
    if a.of != b.of {
        return None;
    }
    let part = match (f, a.part, b.part) {
        (Ufunc::Minimum, AllBut(d), AllBut(e)) => AllBut(d.max(e)),
        // Where fewer than `d` rows are left, what is subtracted is more than that.
        (Ufunc::Subtract, AllBut(d), AtMost(e)) => AllButOrLess(d.checked_add(e)?),
        _ => return None,
    };
    Some(Rows { part, ..a })
}
