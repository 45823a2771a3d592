//! A part of a computed array that is computed alone: the same expression over the same part of each operand, so that
//! `np.sqrt(re * re + im * im)[:n]` needs no array of all elements.

use arr_core::{ScalarKind, Shape};
use arr_diag::Span;
use arr_syntax::ast::Index;

use super::index::Part;
use super::{Checked, Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, StmtKind};

impl<'ast> Checker<'ast> {
    /// `array[indices]` of a computed array. Where only some elements are computed, the result lies as the part would lie in
    /// all of them, so that `reshape` of it is a view where it is one in NumPy.
    pub(super) fn part_of_computed(&mut self, array: ArrayExpr, indices: &[Index<'ast>], span: Span) -> Checked<Value> {
        let dtype = array.dtype;
        let reason = "a part of a computed array";
        if !is_elementwise(&array) {
            let whole = self.materialize(array, reason);
            return self.part(whole, indices, span).map(|part| self.part_value(part, dtype));
        }
        let whole = ArrayView {
            view: array.stored(),
            ..self.new_array("", array.dtype, array.shape, Origin::Temporary(reason))
        };
        let (first, part) = self.collect(|c| c.part(whole, indices, span));
        let part = part?;
        if first.is_empty()
            && let Some(part) = self.narrowed_to(&array, &part, indices, span)?
        {
            return Ok(part);
        }
        self.emit(StmtKind::store(whole, array));
        self.out.extend(first);
        Ok(self.part_value(part, dtype))
    }

    fn narrowed_to(
        &mut self,
        array: &ArrayExpr,
        part: &Part,
        indices: &[Index<'ast>],
        span: Span,
    ) -> Checked<Option<Value>> {
        let shape = match part {
            Part::View(view) if is_still(view) && view.view.is_dense() => view.view.shape,
            Part::Element(_, at) if at.iter().all(|index| index.as_const_int().is_some()) => Shape::SCALAR,
            _ => return Ok(None),
        };
        let mut narrow = |c: &mut Self, operand: ArrayView| match c.part(operand, indices, span)? {
            Part::View(view) => Ok(view),
            Part::Element(view, at) => c.element_view(view, at),
            Part::Masked(..) | Part::Taken(_) => Err(super::Reported),
        };
        let mut narrowed = self.narrowed(array, array.shape, shape, &mut narrow)?;
        Ok(Some(match part {
            Part::View(view) => {
                narrowed.strides = view.view.strides;
                Value::Array(narrowed)
            }
            _ => {
                let one = self.materialize(narrowed, "one element of a computed array");
                let kind = ScalarKind::of(array.dtype);
                Value::Scalar(ScalarExpr::load(one, Vec::new(), kind))
            }
        }))
    }

    /// The expression over `shape`, a part of the `whole` shape, which `narrow` takes of each operand.
    fn narrowed(
        &mut self,
        array: &ArrayExpr,
        whole: Shape,
        shape: Shape,
        narrow: &mut dyn FnMut(&mut Self, ArrayView) -> Checked<ArrayView>,
    ) -> Checked<ArrayExpr> {
        let mut of = |c: &mut Self, operand: &ArrayExpr| c.narrowed(operand, whole, shape, narrow);
        let node = match &array.node {
            ArrayNode::View(view) => {
                let view = ArrayView { view: view.view.broadcast_to(whole).ok_or(super::Reported)?, ..*view };
                return Ok(ArrayExpr::view(narrow(self, view)?, array.dtype));
            }
            ArrayNode::Splat(value) => return Ok(ArrayExpr::splat((**value).clone(), array.dtype, shape)),
            ArrayNode::Map { f, compute, operands } => {
                let operands = operands.iter().map(|operand| of(self, operand)).collect::<Checked<_>>()?;
                ArrayNode::Map { f: *f, compute: *compute, operands }
            }
            ArrayNode::Select { cond, then, otherwise } => ArrayNode::Select {
                cond: Box::new(of(self, cond)?),
                then: Box::new(of(self, then)?),
                otherwise: Box::new(of(self, otherwise)?),
            },
            ArrayNode::Cast(operand) => ArrayNode::Cast(Box::new(of(self, operand)?)),
            _ => return Err(super::Reported),
        };
        Ok(ArrayExpr::new(node, array.dtype, shape, None))
    }
}

/// Whether every element is computed from the same element of the operands, which lie still.
fn is_elementwise(array: &ArrayExpr) -> bool {
    match &array.node {
        ArrayNode::View(view) => is_still(view),
        ArrayNode::Splat(_) => array.len.is_none(),
        ArrayNode::Map { operands, .. } => operands.iter().all(is_elementwise),
        ArrayNode::Select { cond, then, otherwise } => [cond, then, otherwise].into_iter().all(|o| is_elementwise(o)),
        ArrayNode::Cast(operand) => is_elementwise(operand),
        _ => false,
    }
}

fn is_still(view: &ArrayView) -> bool {
    view.moving.is_none() && view.len.is_none()
}
