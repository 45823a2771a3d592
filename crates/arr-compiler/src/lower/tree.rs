//! Array expressions as trees over views that are broadcast to the shape of the statement.

use arr_bytecode::ViewRecord;
use arr_core::{DType, Scalar, Shape, View};
use arr_kernels::scalar as kernel;

use super::Lowerer;
use crate::array_ir::{Tree, TreeNode};
use crate::hir::{ArrayExpr, ArrayNode};

impl Lowerer {
    /// The expression over `shape`.
    pub(super) fn tree(&mut self, expr: &ArrayExpr, shape: &Shape) -> Tree {
        let dtype = expr.dtype;
        let node = match &expr.node {
            ArrayNode::View(view) => {
                let record = self.record(view);
                let view = stretched(record.view, shape);
                TreeNode::View(self.ir.tables.view(ViewRecord { view, ..record }))
            }
            ArrayNode::Splat(value) => TreeNode::Splat(self.scalar(value)),
            ArrayNode::Map { f, compute, operands } => match operands.as_slice() {
                [src] => TreeNode::Map1 { f: *f, compute: *compute, src: Box::new(self.tree(src, shape)) },
                [lhs, rhs] => {
                    let (lhs, rhs) = (Box::new(self.tree(lhs, shape)), Box::new(self.tree(rhs, shape)));
                    TreeNode::Map2 { f: *f, compute: *compute, lhs, rhs }
                }
                _ => unreachable!("ufuncs have one or two operands"),
            },
            ArrayNode::Select { cond, then, otherwise } => TreeNode::Select {
                cond: Box::new(self.tree(cond, shape)),
                then: Box::new(self.tree(then, shape)),
                otherwise: Box::new(self.tree(otherwise, shape)),
            },
            // A cast to the same dtype says that the value is a copy; storing it copies.
            ArrayNode::Cast(inner) if inner.dtype == dtype => return self.tree(inner, shape),
            ArrayNode::Cast(inner) => match &inner.node {
                // What is chosen between is cast first, where one of the two is a constant that is cast now.
                ArrayNode::Select { cond, then, otherwise } if is_constant(then) || is_constant(otherwise) => {
                    TreeNode::Select {
                        cond: Box::new(self.tree(cond, shape)),
                        then: Box::new(self.cast(then, dtype, shape)),
                        otherwise: Box::new(self.cast(otherwise, dtype, shape)),
                    }
                }
                _ => TreeNode::Cast(Box::new(self.tree(inner, shape))),
            },
            ArrayNode::Take { array, at } => {
                let at = Box::new(self.tree(at, shape));
                TreeNode::Take { array: self.view(array), at }
            }
            ArrayNode::WrapIndex { at, axis, extent } => {
                let at = Box::new(self.tree(at, shape));
                TreeNode::WrapIndex { at, axis: *axis, extent: self.scalar(extent) }
            }
            ArrayNode::Linspace { start, stop, n_steps } => {
                let (start, stop) = (self.scalar(start), self.scalar(stop));
                TreeNode::Linspace { start, stop, n_steps: *n_steps }
            }
            ArrayNode::Ramp { start, step } => {
                let (start, step) = (self.scalar(start), self.scalar(step));
                TreeNode::Ramp { start, step }
            }
        };
        Tree { dtype, node }
    }

    /// The expression over `shape` in another dtype.
    fn cast(&mut self, expr: &ArrayExpr, to: DType, shape: &Shape) -> Tree {
        if expr.dtype == to {
            return self.tree(expr, shape);
        }
        let node = match &expr.node {
            ArrayNode::Splat(value) if let Some(value) = value.as_const() => {
                TreeNode::Splat(self.literal(element(to, element(expr.dtype, value))))
            }
            _ => TreeNode::Cast(Box::new(self.tree(expr, shape))),
        };
        Tree { dtype: to, node }
    }
}

/// What an element of this value is.
fn element(dtype: DType, value: Scalar) -> Scalar {
    let mut word = [0; 8];
    let bytes = word.get_mut(..dtype.size() as usize).unwrap_or_default();
    kernel::store_wrapping(dtype, bytes, value);
    kernel::load(dtype, bytes)
}

/// Whether every element is one value that is known.
fn is_constant(expr: &ArrayExpr) -> bool {
    matches!(&expr.node, ArrayNode::Splat(value) if value.as_const().is_some())
}

/// A view over a larger shape. Leading axes of extent 1 that the shape does not have fall away, as in NumPy's assignments.
fn stretched(mut view: View, shape: &Shape) -> View {
    while view.shape.rank() > shape.rank() {
        match view.index(0, 0) {
            Some(inner) => view = inner,
            None => break,
        }
    }
    view.broadcast_to(*shape).unwrap_or_else(|| unreachable!("{} was checked to broadcast to {shape}", view.shape))
}
