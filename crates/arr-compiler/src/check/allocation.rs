//! What NumPy would allocate: the plan shows it beside what arr does.

use arr_core::View;
use arr_diag::Span;
use arr_syntax::ast::{Expr, ExprKind};

use super::{Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin};
use crate::overlap::are_disjoint;

impl<'ast> Checker<'ast> {
    /// Notes what an expression allocates. Names stand for what is there; a call is noted where it is known of what, as a
    /// function of the script has allocated what it returns.
    pub(super) fn note_expr(&mut self, expr: &Expr<'ast>, value: &Value) {
        let is_view = match (&expr.kind, value) {
            (ExprKind::Name(_) | ExprKind::Call { .. }, _) => true,
            // A part of a computed array is a view of it in NumPy.
            (ExprKind::Subscript { .. }, Value::Array(array)) => !matches!(array.node, ArrayNode::Take { .. }),
            _ => false,
        };
        if !is_view {
            self.note_allocation(value, expr.span);
        }
    }

    /// Notes the bytes of the array that NumPy makes for a value: every one that is no view. Of a length known at run
    /// time, the most that it can be.
    pub(super) fn note_allocation(&mut self, value: &Value, span: Span) {
        let array = match value {
            Value::Array(array) | Value::Bounded(array) => array,
            Value::Masked(masked) => &masked.array,
            _ => return,
        };
        let is_new = matches!(value, Value::Masked(_)) || self.is_computed(array);
        if is_new {
            self.note_bytes(u64::from(array.shape.n_elems()) * u64::from(array.dtype.size()), span);
        }
    }

    /// In other calls and rounds the same expression may be larger.
    fn note_bytes(&mut self, bytes: u64, span: Span) {
        let noted = self.hir.numpy_bytes.entry(span).or_default();
        *noted = bytes.max(*noted);
    }

    /// Notes the copy that NumPy makes of what `target = value` reads where both may share memory: unless they have one axis and
    /// go through it in one direction.
    pub(super) fn note_assigned_copy(&mut self, target: &ArrayView, value: &ArrayExpr, at: Span) {
        let ArrayNode::View(read) = &value.node else { return };
        let (to, from) = (&target.view, &read.view);
        let goes_one_way = to.shape.rank() == 1 && to.strides[0].signum() == from.strides[0].signum();
        if may_share(target, read) && !goes_one_way {
            self.note_copy(target, at);
        }
    }

    /// Notes the copy that NumPy makes of what a function stores in place where its operands may share memory with that: unless
    /// each element is read before it is written, which NumPy sees where both have one axis or no gaps, or they lie between each
    /// other. An assignment looks at their bounds alone.
    pub(super) fn note_copy_in_place(&mut self, target: &ArrayView, value: &ArrayExpr, at: Span) {
        let ArrayNode::Map { operands, .. } = &value.node else { return };
        let is_copied = operands.iter().any(|operand| {
            let node = if let ArrayNode::Cast(inner) = &operand.node { &inner.node } else { &operand.node };
            let ArrayNode::View(read) = node else { return false };
            may_share(target, read) && !lie_between(read, target) && !reads_ahead(&read.view, &target.view)
        });
        if is_copied {
            self.note_copy(target, at);
        }
    }

    /// Notes a copy of the elements of a view.
    pub(super) fn note_copy(&mut self, of: &ArrayView, at: Span) {
        let bytes = u64::from(of.view.shape.n_elems()) * u64::from(self.dtype_of(of).size());
        self.note_bytes(bytes, at);
    }

    /// Whether an array is the result of a computation, or all of a buffer that was made for one.
    fn is_computed(&self, array: &ArrayExpr) -> bool {
        let ArrayNode::View(view) = array.node else { return true };
        let decl = self.hir.arrays.get(view.array.0 as usize);
        decl.is_some_and(|decl| matches!(decl.origin, Origin::Temporary(_) | Origin::Constant(_)))
            && self.is_whole(&view)
    }
}

/// Whether views that are not the same elements may share memory, by their bounds alone.
fn may_share(a: &ArrayView, b: &ArrayView) -> bool {
    let is_same = a.view == b.view && a.moving == b.moving;
    let (Some(x), Some(y)) = (a.view.bounds(), b.view.bounds()) else { return false };
    a.array == b.array && !is_same && (a.moving != b.moving || (x.0 <= y.1 && y.0 <= x.1))
}

/// Whether views step over each other's elements.
fn lie_between(a: &ArrayView, b: &ArrayView) -> bool {
    if a.moving != b.moving {
        return false;
    }
    // Euclid's algorithm: elements of the two are the same only where they lie multiples of this apart.
    let strides = a.view.strides.iter().chain(&b.view.strides);
    let divisor = strides.fold(0, |divisor, stride| greatest_common_divisor(divisor, stride.unsigned_abs()));
    let is_evident = divisor > 0 && !a.view.offset.abs_diff(b.view.offset).is_multiple_of(divisor);
    is_evident || are_disjoint(&a.view, &b.view)
}

fn greatest_common_divisor(mut a: u32, mut b: u32) -> u32 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Whether every element is read before it is written, forwards through both.
fn reads_ahead(read: &View, written: &View) -> bool {
    let step = |view: &View| match view.shape.rank() {
        0 | 1 => Some(view.strides[0]),
        _ => view.is_contiguous().then_some(1),
    };
    let (Some(from), Some(to)) = (step(read), step(written)) else { return false };
    read.shape == written.shape && to > 0 && from >= to && read.offset >= written.offset
}
