//! What NumPy would allocate: the plan shows it beside what arr does.

use arr_diag::Span;
use arr_syntax::ast::{Expr, ExprKind};

use super::{Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, Origin};

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
            let bytes = u64::from(array.shape.n_elems()) * u64::from(array.dtype.size());
            // In other calls and rounds the same expression may be larger.
            let noted = self.hir.numpy_bytes.entry(span).or_default();
            *noted = bytes.max(*noted);
        }
    }

    /// Whether an array is the result of a computation, or all of a buffer that was made for one.
    fn is_computed(&self, array: &ArrayExpr) -> bool {
        let ArrayNode::View(view) = array.node else { return true };
        let decl = self.hir.arrays.get(view.array.0 as usize);
        decl.is_some_and(|decl| matches!(decl.origin, Origin::Temporary(_) | Origin::Constant(_)))
            && self.is_whole(&view)
    }
}
