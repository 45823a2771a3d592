//! Order of evaluation: what stands on the left is evaluated before a call on the right changes what it was made from,
//! and what may not be evaluated leaves names as they are on one of the paths.

use super::{Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayId, ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};

impl Checker<'_> {
    /// Evaluates with `next` what is written after `earlier`; where that changes anything, the earlier values are held.
    pub(super) fn after<'v, T>(
        &mut self,
        earlier: impl IntoIterator<Item = &'v mut Value>,
        next: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.after_noting(earlier, &[], next).0
    }

    /// The same; and whether what is written later may store into any of these arrays.
    pub(super) fn after_noting<'v, T>(
        &mut self,
        earlier: impl IntoIterator<Item = &'v mut Value>,
        arrays: &[ArrayId],
        next: impl FnOnce(&mut Self) -> T,
    ) -> (T, bool) {
        let earlier: Vec<&mut Value> = earlier.into_iter().collect();
        let known = self.known();
        let mut shown = Vec::new();
        earlier.iter().for_each(|value| held(value, &mut shown));
        let (stmts, result) = self.using(shown, |c| c.collect(next));
        let stores = Known::Arrays(arrays).is_changed_by(&stmts);
        if known.is_changed_by(&stmts) {
            for value in earlier {
                *value = self.evaluated(std::mem::replace(value, Value::None));
            }
        }
        self.out.extend(stmts);
        (result, stores)
    }

    /// The same for scalars.
    pub(super) fn after_scalars<'v, T>(
        &mut self,
        earlier: impl IntoIterator<Item = &'v mut ScalarExpr>,
        next: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let scalars: Vec<&mut ScalarExpr> = earlier.into_iter().collect();
        let mut values: Vec<Value> = scalars.iter().map(|scalar| Value::Scalar((**scalar).clone())).collect();
        let result = self.after(&mut values, next);
        for (scalar, value) in scalars.into_iter().zip(values) {
            if let Value::Scalar(value) = value {
                *scalar = value;
            }
        }
        result
    }

    /// Runs `next` while these arrays are not to be given to other values.
    pub(super) fn using<T>(
        &mut self,
        arrays: impl IntoIterator<Item = ArrayId>,
        next: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let n_in_use = self.in_use.len();
        self.in_use.extend(arrays);
        let result = next(self);
        self.in_use.truncate(n_in_use);
        result
    }

    /// What there is now.
    pub(super) fn known(&self) -> Known<'static> {
        Known::Before { n_vars: self.hir.vars.len(), n_arrays: self.hir.arrays.len() }
    }

    /// The value, evaluated here if that changes what was known before.
    pub(super) fn at_once(&mut self, known: &Known<'_>, value: ScalarExpr) -> ScalarExpr {
        if known.is_changed_in(&value) { self.held(value) } else { value }
    }

    /// Collects what is evaluated on one path only; behind it, names mean what they mean on both.
    pub(super) fn perhaps<T>(&mut self, next: impl FnOnce(&mut Self) -> T) -> (Vec<Stmt>, T) {
        if self.definitions.is_empty() && !self.script_grows {
            return self.collect(next);
        }
        self.settle_names(&self.names_set_by_calls.clone());
        let before = self.env.clone();
        self.n_branches += 1;
        let collected = self.collect(next);
        self.n_branches -= 1;
        self.env = before.merge(std::mem::take(&mut self.env));
        collected
    }
}

/// The arrays whose elements a value stands for as they are now. A list is itself, whatever becomes of its elements.
fn held(value: &Value, arrays: &mut Vec<ArrayId>) {
    match value {
        Value::GrowingList(_) => {}
        Value::Tuple(items) | Value::List(items) => items.iter().for_each(|item| held(item, arrays)),
        Value::Method(on, _) => held(on, arrays),
        other => other.for_each_view(&mut |view| arrays.push(view.array)),
    }
}

/// What statements may change.
pub(super) enum Known<'a> {
    /// The variables and arrays that there were before some statements, and the outside.
    Before { n_vars: usize, n_arrays: usize },
    /// These arrays.
    Arrays(&'a [ArrayId]),
}

impl Known<'_> {
    fn has_array(&self, array: ArrayId) -> bool {
        match *self {
            Known::Before { n_arrays, .. } => (array.0 as usize) < n_arrays,
            Known::Arrays(arrays) => arrays.contains(&array),
        }
    }

    fn has_var(&self, var: VarId) -> bool {
        matches!(*self, Known::Before { n_vars, .. } if (var.0 as usize) < n_vars)
    }

    fn has_outside(&self) -> bool {
        matches!(self, Known::Before { .. })
    }

    /// Whether the statements set or store into any of them, or reach the outside.
    fn is_changed_by(&self, stmts: &[Stmt]) -> bool {
        stmts.iter().any(|stmt| match &stmt.kind {
            StmtKind::SetVar { var, value } => self.has_var(*var) || self.is_changed_in(value),
            StmtKind::StoreArray { target, value } => self.has_array(target.array) || self.is_changed_in_array(value),
            StmtKind::Compress { target, count, value, mask } => {
                self.has_array(target.array)
                    || self.has_var(*count)
                    || [value, mask].into_iter().any(|part| self.is_changed_in_array(part))
            }
            StmtKind::Put { target, at, value, .. } => {
                self.has_array(target.array) || [at, value].into_iter().any(|part| self.is_changed_in_array(part))
            }
            StmtKind::Routine { target, .. } => self.has_array(target.array),
            StmtKind::Scan { target, value, .. } => self.has_array(target.array) || self.is_changed_in_array(value),
            StmtKind::Accumulate { target, initial, value, .. } => {
                self.has_array(target.array) || self.is_changed_in(initial) || self.is_changed_in_array(value)
            }
            StmtKind::CheckLength { lhs, rhs } => self.is_changed_in(lhs) || self.is_changed_in(rhs),
            StmtKind::StoreElement { target, indices, value } => {
                self.has_array(target.array) || indices.iter().chain([value]).any(|part| self.is_changed_in(part))
            }
            StmtKind::If { test, body, orelse } | StmtKind::While { test, body, orelse } => {
                self.is_changed_in(test) || self.is_changed_by(body) || self.is_changed_by(orelse)
            }
            StmtKind::Range { body, orelse, .. } => self.is_changed_by(body) || self.is_changed_by(orelse),
            StmtKind::Rounds { rounds, orelse } => {
                rounds.iter().any(|round| self.is_changed_by(round)) || self.is_changed_by(orelse)
            }
            StmtKind::Block(body) => self.is_changed_by(body),
            StmtKind::Effect(value) => self.is_changed_in(value),
            StmtKind::Break | StmtKind::Continue | StmtKind::Leave => false,
            StmtKind::EmitScalar { .. }
            | StmtKind::EmitArray { .. }
            | StmtKind::SetPrinting { .. }
            | StmtKind::Print(_)
            | StmtKind::Fail(_) => self.has_outside(),
        })
    }

    fn is_changed_in(&self, value: &ScalarExpr) -> bool {
        match &value.node {
            ScalarNode::Const(_) | ScalarNode::Var(_) | ScalarNode::Param(_) => false,
            ScalarNode::Receive { into, .. } => self.has_outside() || self.has_array(into.array),
            ScalarNode::Block { first, value } => self.is_changed_by(first) || self.is_changed_in(value),
            ScalarNode::Map { operands: parts, .. }
            | ScalarNode::Load { indices: parts, .. }
            | ScalarNode::Offset { indices: parts, .. } => parts.iter().any(|part| self.is_changed_in(part)),
            ScalarNode::Convert(part) | ScalarNode::SliceOffset { start: part, .. } => self.is_changed_in(part),
            ScalarNode::Choose { test, then, otherwise } => {
                [test, then, otherwise].into_iter().any(|part| self.is_changed_in(part))
            }
            ScalarNode::Mean { sum, n } => self.is_changed_in(sum) || self.is_changed_in(n),
            ScalarNode::Reduce { array, mask, .. } => {
                self.is_changed_in_array(array) || mask.as_ref().is_some_and(|mask| self.is_changed_in_array(mask))
            }
        }
    }

    fn is_changed_in_array(&self, value: &ArrayExpr) -> bool {
        let mut changed = false;
        value.for_each_scalar(&mut |part| changed |= self.is_changed_in(part));
        changed
    }
}
