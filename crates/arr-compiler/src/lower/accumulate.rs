//! Reductions along axes: the iteration space in NumPy's order, and the results stretched over it.

use arr_bytecode::ViewRecord;
use arr_core::{BufId, DType, Reduction, ReductionOrder, Shape, View, ViewId};

use super::Lowerer;
use crate::array_ir::{ArrayStmt, ArrayStmtKind, BufferDecl, BufferKind, Tree, TreeNode};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr};

impl Lowerer {
    /// Takes every element of `value` into the element of `target` that it belongs to.
    pub(super) fn accumulate(&mut self, target: &ArrayView, f: Reduction, initial: &ScalarExpr, value: &ArrayExpr) {
        let order = order_of(value, &target.view.shape);
        let initial = self.scalar(initial);
        let tree = self.tree_in(value, &order);
        let len = value.len.map(|v| self.var(v));
        let shown = self.record(target).buffer;
        let mut is_read = false;
        value.for_each_view(&mut |view| is_read |= view.array == target.array);
        // Results that the operands read are not begun before those have been read.
        let buffer = if is_read { self.own_results(shown) } else { shown };
        let stretched = target.view.broadcast_to(value.shape).unwrap_or(target.view);
        let stretched = self.ir.tables.view(ViewRecord { buffer, moving: None, len, view: stretched });
        let walked = self.with_axes(stretched, order.axes());
        let shape = self.ir.tables.record(walked).view.shape;
        let whole = self.whole(buffer);
        let runs = order.runs.filter(|_| f == Reduction::Sum && tree.dtype == DType::F32);
        let kind = ArrayStmtKind::Accumulate { target: whole, walked, f, initial, value: tree, runs };
        self.array_stmt(ArrayStmt { shape, len, kind });
        if is_read {
            let (target, shape) = (self.whole(shown), self.ir.tables.record(whole).view.shape);
            let value = Tree { dtype: self.ir.tables.dtype_of(whole), node: TreeNode::View(whole) };
            self.array_stmt(ArrayStmt { shape, len: None, kind: ArrayStmtKind::Store { target, value } });
        }
    }

    /// Running sums or products. Along an axis the target lies in the order in which NumPy's does, and is gone through in it.
    pub(super) fn scan(&mut self, target: &ArrayView, f: Reduction, axis: Option<usize>, value: &ArrayExpr) {
        let in_order = View { strides: target.view.strides, ..View::contiguous(value.shape) };
        let order = match axis {
            Some(_) => ReductionOrder::new(&value.shape, &in_order.strides, &value.shape),
            None => ReductionOrder::new(&value.shape, &View::contiguous(value.shape).strides, &value.shape),
        };
        let value_of = self.tree_in(value, &order);
        let shown = self.view(target);
        let target = self.with_axes(shown, order.axes());
        let shape = self.ir.tables.record(target).view.shape;
        let (step, n) = match axis {
            Some(axis) => {
                let inside = order.axes().iter().rev().take_while(|&&other| other != axis);
                let step = inside.map(|&other| value.shape.extent(other)).product::<u32>();
                (step.max(1), value.shape.extent(axis).max(1))
            }
            None => (1, value.shape.n_elems().max(1)),
        };
        let len = value.len.map(|v| self.var(v));
        self.array_stmt(ArrayStmt { shape, len, kind: ArrayStmtKind::Scan { target, f, step, n, value: value_of } });
    }

    /// The expression over its own shape, with its axes in the order in which it is gone through.
    pub(super) fn tree_in(&mut self, value: &ArrayExpr, order: &ReductionOrder) -> Tree {
        let mut tree = self.tree(value, &value.shape);
        tree.for_each_view(&mut |view| *view = self.with_axes(*view, order.axes()));
        tree
    }

    /// A view with its axes in another order.
    fn with_axes(&mut self, view: ViewId, axes: &[usize]) -> ViewId {
        let record = *self.ir.tables.record(view);
        record.view.permuted(axes).map_or(view, |view| self.ir.tables.view(ViewRecord { view, ..record }))
    }

    /// All of a buffer, one element after another.
    fn whole(&mut self, buffer: BufId) -> ViewId {
        let n = self.ir.tables.buffers[buffer.idx()].capacity();
        self.ir.tables.view(ViewRecord { buffer, moving: None, len: None, view: View::contiguous(Shape::vector(n)) })
    }

    /// Memory for results that cannot be computed in place.
    fn own_results(&mut self, like: BufId) -> BufId {
        let BufferDecl { name, dtype, shape, .. } = self.ir.tables.buffers[like.idx()].clone();
        self.ir.tables.buffer(BufferDecl {
            reason: Some(format!("`{name}` is read while its next elements are computed")),
            name: format!("{name} next"),
            dtype,
            shape,
            kind: BufferKind::Scratch,
            constant: None,
            outlives_source: false,
            len: None,
        })
    }
}

/// How a reduction goes through `value`; `kept` has extent 1 along the axes that go.
pub(super) fn order_of(value: &ArrayExpr, kept: &Shape) -> ReductionOrder {
    let order = ReductionOrder::new(&value.shape, &value.strides, kept);
    // Only the outermost axis can vary in length, and what is numbered is so in C order.
    let is_free = (value.len.is_none() || order.axes().first() == Some(&0)) && !value.is_numbered();
    if is_free { order } else { ReductionOrder::new(&value.shape, &View::contiguous(value.shape).strides, kept) }
}
