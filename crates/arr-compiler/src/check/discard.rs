//! Values that nobody reads: what could stop the script is evaluated all the same, as Python evaluates everything that is
//! written, `a[idx].size` and `a[idx]` by itself included.

use arr_core::{DType, Reduction, ScalarKind, Ufunc};

use super::Checker;
use super::elementwise::cast;
use super::value::Value;
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// Evaluates what may trap in a value of which nothing more is needed.
    pub(super) fn discard(&mut self, value: &Value) {
        match value {
            Value::Scalar(scalar) => self.discard_scalar(scalar),
            Value::Array(array) | Value::Bounded(array) => self.discard_array(array),
            Value::Masked(masked) => {
                self.discard_array(&masked.array);
                self.discard_array(&masked.mask);
            }
            Value::Tuple(items) | Value::List(items) | Value::Zip(items) => items.iter().for_each(|i| self.discard(i)),
            Value::Text(parts) => {
                self.fixed_parts(parts.clone());
            }
            _ => {}
        }
    }

    fn discard_scalar(&mut self, scalar: &ScalarExpr) {
        if !matches!(scalar.node, ScalarNode::Const(_) | ScalarNode::Var(_)) {
            self.emit(StmtKind::Effect(scalar.clone()));
        }
    }

    /// A pass over the elements that keeps none of them.
    pub(super) fn discard_array(&mut self, array: &ArrayExpr) {
        if may_trap(array) {
            let array = self.settled(array.clone());
            let array = Box::new(cast(array, DType::Bool));
            let node = ScalarNode::Reduce { f: Reduction::Any, array, mask: None };
            self.emit(StmtKind::Effect(ScalarExpr { node, kind: ScalarKind::Bool }));
        }
    }
}

/// Whether evaluating an array may stop the script.
fn may_trap(array: &ArrayExpr) -> bool {
    match &array.node {
        ArrayNode::View(_) => false,
        ArrayNode::Take { .. } | ArrayNode::WrapIndex { .. } => true,
        // An int may not fit, an element may not be there.
        ArrayNode::Splat(scalar) => scalar.as_const().is_none(),
        ArrayNode::Map { f, compute, operands } => {
            let is_known =
                |o: &ArrayExpr| matches!(&o.node, ArrayNode::Splat(exponent) if exponent.as_const().is_some());
            let may_be_negative = *f == Ufunc::Power && compute.is_integer() && !operands.last().is_some_and(is_known);
            may_be_negative || operands.iter().any(may_trap)
        }
        ArrayNode::Select { cond, then, otherwise } => [cond, then, otherwise].into_iter().any(|part| may_trap(part)),
        ArrayNode::Cast(inner) => may_trap(inner),
        ArrayNode::Ramp { start, step: other } | ArrayNode::Linspace { start, stop: other, .. } => {
            start.as_const().is_none() || other.as_const().is_none()
        }
    }
}
