//! Scalar expressions of a round as arrays over all rounds.

use arr_core::{DType, Scalar, ScalarKind, Ufunc};

use super::Body;
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, ScalarNode};
use crate::vectorize::interval::Interval;
use crate::vectorize::space::Affine;
use crate::vectorize::value::{Elements, Value};

impl Body<'_> {
    /// The scalar in all rounds.
    pub(in crate::vectorize) fn scalar(&mut self, expr: &ScalarExpr) -> Result<Value, String> {
        if expr.kind == ScalarKind::Complex {
            return Err("complex numbers are computed one by one".to_owned());
        }
        Ok(match &expr.node {
            ScalarNode::Const(Scalar::Int(value)) => Value::Linear(Affine::of(*value)),
            ScalarNode::Const(_) => Value::Elements(invariant(expr.clone())),
            ScalarNode::Var(var) => match self.env.get(var) {
                Some(value) => value.clone(),
                None if self.around.set.contains(var) => Value::Carried(*var),
                None if expr.kind == ScalarKind::Int => Value::Linear(Affine::symbol(*var)),
                None => Value::Elements(invariant(expr.clone())),
            },
            ScalarNode::Map { f, operands } => {
                let operands = operands.iter().map(|o| self.scalar(o)).collect::<Result<Vec<Value>, String>>()?;
                self.map(*f, operands, expr.kind)?
            }
            ScalarNode::Convert(operand) => {
                let value = self.scalar(operand)?;
                self.converted(value, expr.kind)?
            }
            ScalarNode::Choose { test, then, otherwise } => {
                let (condition, then, otherwise) = self.branches(test, |b| b.scalar(then), |b| b.scalar(otherwise))?;
                self.chosen(condition, then, otherwise)?
            }
            ScalarNode::Load { array, indices } => {
                let dtype = self.dtype_of(array);
                let (view, text) = self.located(array, indices)?;
                Value::Elements(self.read(view, dtype, text))
            }
            ScalarNode::Offset { array, indices } => Value::Linear(self.offset(array, indices)?.0),
            ScalarNode::Block { first, value } => {
                self.block(first)?;
                self.scalar(value)?
            }
            ScalarNode::SliceOffset { .. } => return Err("a slice moves with the rounds".to_owned()),
            ScalarNode::Reduce { .. } | ScalarNode::Mean { .. } => {
                return Err("a whole array is reduced in each round".to_owned());
            }
            ScalarNode::Param(_) | ScalarNode::Receive { .. } => return Err("each round asks the host".to_owned()),
        })
    }

    fn converted(&self, value: Value, kind: ScalarKind) -> Result<Value, String> {
        if kind == ScalarKind::Int && matches!(value, Value::Linear(_)) {
            return Ok(value);
        }
        let value = self.elements(value)?;
        Ok(Value::Elements(match (value.kind(), kind) {
            (_, ScalarKind::Bool) => value.truth(),
            (_, ScalarKind::Float) => value.cast(DType::F32),
            (ScalarKind::Bool, ScalarKind::Int) => value.cast(DType::I32),
            (ScalarKind::Int, ScalarKind::Int) => value,
            (ScalarKind::Complex, _) | (_, ScalarKind::Complex) => {
                return Err("complex numbers are computed one by one".to_owned());
            }
            (ScalarKind::Float, ScalarKind::Int) => return Err("`int` of a float may have no value".to_owned()),
        }))
    }

    /// The element that an expression over an array of rank 0 gives: integers wrap as arrays do.
    pub(super) fn element(&mut self, expr: &ArrayExpr) -> Result<Elements, String> {
        let dtype = expr.dtype;
        let wrapped = Interval::of_dtype(dtype);
        match &expr.node {
            ArrayNode::View(view) if view.view.shape.rank() == 0 => {
                let (view, text) = self.located(view, &[])?;
                Ok(self.read(view, dtype, text))
            }
            ArrayNode::Splat(value) => {
                let value = self.scalar(value)?;
                self.stored(value, dtype)
            }
            ArrayNode::Map { f, compute, operands } if *f != Ufunc::Power && !f.is_comparison() => {
                let operands = operands.iter().map(|o| self.element(o)).collect::<Result<Vec<Elements>, String>>()?;
                if operands.iter().all(|o| o.as_splat().is_some()) {
                    return Err("an array operation has no array in it".to_owned());
                }
                Elements::map(*f, *compute, operands, wrapped)
            }
            ArrayNode::Cast(inner) => {
                let inner = self.element(inner)?;
                if inner.as_splat().is_some() {
                    return Err("a scalar is cast as arrays are".to_owned());
                }
                Ok(Elements { within: wrapped, ..inner.cast(dtype) })
            }
            _ => Err("a statement over whole arrays is in it".to_owned()),
        }
    }
}

/// A scalar that is the same in every round.
fn invariant(value: ScalarExpr) -> Elements {
    match value.kind {
        ScalarKind::Float => Elements::splat(value, DType::F32, None),
        ScalarKind::Bool => Elements::splat(value, DType::Bool, Some(Interval::new(0, 1))),
        ScalarKind::Int => Elements::splat(value, DType::I32, None),
        ScalarKind::Complex => Elements::splat(value, DType::C64, None),
    }
}
