//! What NumPy would allocate: the plan shows it beside what arr does.

use arr_syntax::ast::{Expr, ExprKind};

use super::{Checker, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, Origin};

impl<'ast> Checker<'ast> {
    /// Notes the bytes of the array that NumPy makes for an expression: every one that is neither a view nor a name. Of a
    /// length known at run time, the most that it can be.
    pub(super) fn note_allocation(&mut self, expr: &Expr<'ast>, value: &Value) {
        let array = match value {
            _ if matches!(expr.kind, ExprKind::Name(_)) => return,
            Value::Array(array) | Value::Bounded(array) => array,
            Value::Masked(masked) => &masked.array,
            _ => return,
        };
        let is_new = matches!(value, Value::Masked(_)) || self.is_computed(array);
        if is_new {
            let bytes = u64::from(array.shape.n_elems()) * u64::from(array.dtype.size());
            // In other calls and rounds the same expression may be larger.
            let noted = self.hir.numpy_bytes.entry(expr.span).or_default();
            *noted = bytes.max(*noted);
        }
    }

    /// Whether an array is the result of a computation, or all of a buffer that was made for one.
    fn is_computed(&self, array: &ArrayExpr) -> bool {
        let ArrayNode::View(view) = array.node else { return true };
        let decl = self.hir.arrays.get(view.array.0 as usize);
        decl.is_some_and(|decl| matches!(decl.origin, Origin::Temporary(_) | Origin::Constant(_))) && self.is_whole(&view)
    }
}
