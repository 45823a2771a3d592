//! What can be assigned to.

use arr_diag::{Code, Diagnostic};

use super::Build;
use crate::ast::{Expr, ExprKind};

impl<'ast> Build<'_, 'ast> {
    /// Complains unless `target` can be bound: a name, an attribute, an element or slice, or a tuple or list of these.
    pub(super) fn check_target(&mut self, target: &Expr<'ast>, doing: &str) {
        match target.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                for item in items {
                    self.check_target(item, doing);
                }
            }
            _ => self.check_single_target(target, doing),
        }
    }

    /// Complains unless `target` is a name, an attribute, an element or a slice.
    pub(super) fn check_single_target(&mut self, target: &Expr<'ast>, doing: &str) {
        let what = match target.kind {
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } | ExprKind::Bad => return,
            ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Imaginary(_) => "a number",
            ExprKind::Bool(_) | ExprKind::None | ExprKind::Ellipsis => "a constant",
            ExprKind::Str(_) | ExprKind::FString(_) => "a string",
            ExprKind::Tuple(_) => "a tuple",
            ExprKind::List(_) | ExprKind::ListComp { .. } => "a list",
            ExprKind::Unary { .. } | ExprKind::Binary { .. } | ExprKind::Logical { .. } => "the result of an operation",
            ExprKind::Compare { .. } => "a comparison",
            ExprKind::Conditional { .. } => "a conditional expression",
            ExprKind::Call { .. } => "the result of a call",
            ExprKind::Lambda { .. } => "a lambda",
        };
        let hint = match target.kind {
            ExprKind::Call { .. } => "elements are written with brackets: `a[i] = value`",
            ExprKind::Tuple(_) | ExprKind::List(_) => "write one statement for each name",
            _ => "write a name, an element or a slice: `x`, `a[i]`, `a[1:]`",
        };
        self.diagnostics
            .push(Diagnostic::new(Code::BadTarget, target.span, format!("cannot {doing} {what}")).hint(hint));
    }
}
