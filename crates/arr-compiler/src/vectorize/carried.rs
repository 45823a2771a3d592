//! Variables that go on from round to round: sums and extremes of ints, which are exact in whatever order.

use arr_core::{DType, Reduction, ScalarKind, Ufunc};

use super::body::Body;
use super::interval::Interval;
use super::value::{Elements, Value};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};

/// What a round does to a variable: `var = f(var, value)`, where all values together are a reduction.
pub(super) struct Step {
    pub(super) f: Ufunc,
    pub(super) reduction: Reduction,
    pub(super) value: Elements,
}

impl Body<'_> {
    /// `var = value` as a step from what the round before left in `var`; `None` where it is none.
    ///
    /// # Errors
    /// Where it is a step, but not one of ints.
    pub(super) fn step_of(&mut self, var: VarId, value: &ScalarExpr) -> Result<Option<Step>, String> {
        match &value.node {
            ScalarNode::Map { f: f @ (Ufunc::Add | Ufunc::Subtract), operands } => {
                let [lhs, rhs] = operands.as_slice() else { return Ok(None) };
                let other = match (self.is_carried(lhs, var), self.is_carried(rhs, var)) {
                    (true, false) => rhs,
                    (false, true) if *f == Ufunc::Add => lhs,
                    _ => return Ok(None),
                };
                if value.kind != ScalarKind::Int {
                    let name = self.name(var);
                    return Err(format!("the float sum in `{name}` goes in order, which NumPy's does not"));
                }
                let other = self.scalar(other)?;
                let value = self.counted(other)?;
                Ok(Some(Step { f: *f, reduction: Reduction::Sum, value }))
            }
            ScalarNode::Choose { test, then, otherwise } => self.extreme(var, test, then, otherwise),
            _ => Ok(None),
        }
    }

    /// `if value > var: var = value`
    pub(super) fn step_under(
        &mut self,
        test: &ScalarExpr,
        body: &[Stmt],
        orelse: &[Stmt],
    ) -> Result<Option<(VarId, Step)>, String> {
        let ([Stmt { kind: StmtKind::SetVar { var, value }, .. }], []) = (body, orelse) else { return Ok(None) };
        let carried = ScalarExpr::var(*var, value.kind);
        Ok(self.extreme(*var, test, value, &carried)?.map(|step| (*var, step)))
    }

    /// `then if test else otherwise`, where `test` compares the two, one of them is `var` and the other goes into it.
    fn extreme(
        &mut self,
        var: VarId,
        test: &ScalarExpr,
        then: &ScalarExpr,
        otherwise: &ScalarExpr,
    ) -> Result<Option<Step>, String> {
        let ScalarNode::Map { f: comparison, operands } = &test.node else { return Ok(None) };
        let [lhs, rhs] = operands.as_slice() else { return Ok(None) };
        let (value, is_taken) = match (self.is_carried(then, var), self.is_carried(otherwise, var)) {
            (false, true) => (then, true),
            (true, false) => (otherwise, false),
            _ => return Ok(None),
        };
        let is_left = is_same_scalar(lhs, value) && self.is_carried(rhs, var);
        let is_right = is_same_scalar(rhs, value) && self.is_carried(lhs, var);
        let is_greater = match comparison {
            Ufunc::Greater | Ufunc::GreaterEqual => true,
            Ufunc::Less | Ufunc::LessEqual => false,
            _ => return Ok(None),
        };
        if value.kind != ScalarKind::Int || !(is_left || is_right) {
            return Ok(None);
        }
        // The value goes in where it is the greater one, or the smaller one.
        let is_largest = is_greater == (is_left == is_taken);
        let (f, reduction) =
            if is_largest { (Ufunc::Maximum, Reduction::Max) } else { (Ufunc::Minimum, Reduction::Min) };
        let value = self.scalar(value)?;
        Ok(Some(Step { f, reduction, value: self.counted(value)? }))
    }

    fn is_carried(&self, value: &ScalarExpr, var: VarId) -> bool {
        let ScalarNode::Var(read) = value.node else { return false };
        match self.env.get(&read) {
            Some(Value::Carried(carried)) => *carried == var,
            Some(_) => false,
            None => read == var && self.around.set.contains(&var),
        }
    }

    /// Ints to be counted together.
    fn counted(&self, value: Value) -> Result<Elements, String> {
        let value = self.elements(value)?;
        match (value.kind(), value.within) {
            (_, None) => Err("an int that is not known before the loop is counted".to_owned()),
            (ScalarKind::Bool, _) => Ok(value.cast(DType::I32)),
            _ => Ok(value),
        }
    }

    /// Between which values `var` lies behind the loop.
    ///
    /// # Errors
    /// Where it may leave 64 bits in any round.
    pub(super) fn total(&self, var: VarId, f: Ufunc, value: &Elements) -> Result<Interval, String> {
        let name = self.name(var);
        let unknown = || format!("`{name}` may not fit 64 bits, as it is not known before the loop");
        let earlier = self.operations.iter().rev().find_map(|operation| match operation.kind {
            super::body::OperationKind::Reduce { var: other, f, total, .. } if other == var => Some((f, total)),
            _ => None,
        });
        let is_sum = |f| matches!(f, Ufunc::Add | Ufunc::Subtract);
        let before = match earlier {
            Some((earlier, _)) if !(is_sum(earlier) && is_sum(f)) => {
                return Err(format!("`{name}` is a sum and an extreme"));
            }
            Some((_, total)) => Some(total),
            None => self.around.known.get(&var).copied(),
        };
        let within = value.within.ok_or_else(unknown)?;
        if !is_sum(f) {
            let anything = Interval::new(i64::MIN, i64::MAX);
            return before.unwrap_or(anything).binary(f, within).ok_or_else(unknown);
        }
        let n = Interval::new(0, i64::from(self.space.shape.n_elems()));
        let all = within.binary(Ufunc::Multiply, n).ok_or_else(unknown)?;
        before.ok_or_else(unknown)?.binary(f, all).ok_or_else(unknown)
    }
}

/// Whether both are evidently the same expression, evaluated at one time.
pub(super) fn is_same_scalar(a: &ScalarExpr, b: &ScalarExpr) -> bool {
    let all =
        |a: &[ScalarExpr], b: &[ScalarExpr]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same_scalar(a, b));
    a.kind == b.kind
        && match (&a.node, &b.node) {
            (ScalarNode::Map { f, operands }, ScalarNode::Map { f: g, operands: others }) => {
                f == g && all(operands, others)
            }
            (ScalarNode::Convert(a), ScalarNode::Convert(b)) => is_same_scalar(a, b),
            (ScalarNode::Load { array, indices }, ScalarNode::Load { array: other, indices: others }) => {
                array == other && all(indices, others)
            }
            (a, b) => a == b,
        }
}

/// Whether both are evidently the same elements, read at one time.
pub(super) fn is_same_array(a: &ArrayExpr, b: &ArrayExpr) -> bool {
    let all =
        |a: &[&ArrayExpr], b: &[&ArrayExpr]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same_array(a, b));
    a.dtype == b.dtype
        && match (&a.node, &b.node) {
            (ArrayNode::View(a), ArrayNode::View(b)) => a == b,
            (ArrayNode::Splat(a), ArrayNode::Splat(b)) => is_same_scalar(a, b),
            (ArrayNode::Cast(a), ArrayNode::Cast(b)) => is_same_array(a, b),
            (ArrayNode::Map { f, compute, operands }, ArrayNode::Map { f: g, compute: other, operands: others }) => {
                let (a, b): (Vec<_>, Vec<_>) = (operands.iter().collect(), others.iter().collect());
                f == g && compute == other && all(&a, &b)
            }
            (ArrayNode::Select { cond, then, otherwise }, ArrayNode::Select { cond: c, then: t, otherwise: o }) => {
                all(&[cond, then, otherwise], &[c, t, o])
            }
            (ArrayNode::Ramp { start, step }, ArrayNode::Ramp { start: s, step: t }) => {
                is_same_scalar(start, s) && is_same_scalar(step, t)
            }
            _ => false,
        }
}
