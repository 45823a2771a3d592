//! `assert`.

use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Span};
use arr_syntax::ast::Expr;

use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, Stmt, StmtKind, VarId};

impl<'ast> Checker<'ast> {
    /// `assert test, message`: what is known to fail is a diagnostic, everything else a trap where it fails.
    pub(super) fn assertion(&mut self, test: &Expr<'ast>, message: Option<&Expr<'ast>>) -> Checked<()> {
        let condition = self.scalar(test, "`assert`")?;
        let holds = self.truth(condition);
        let text = match message {
            None => String::new(),
            Some(expr) => match self.expr(expr)? {
                Value::Str(text) => text,
                Value::Text(_) => {
                    return self.unsupported(
                        expr.span,
                        "messages with run-time values in them",
                        "print the values before the `assert`, and write a fixed message",
                    );
                }
                other => {
                    let message = format!("the message of an `assert` must be a string, this is {}", other.describe());
                    return self.error(Code::TypeMismatch, expr.span, message);
                }
            },
        };
        match holds.as_const() {
            Some(Scalar::Bool(true)) => return Ok(()),
            Some(_) => {
                let why = if text.is_empty() { text } else { format!(": {text}") };
                return self.error(Code::BadConstant, test.span, format!("this assertion never holds{why}"));
            }
            None => {}
        }
        let why = if text.is_empty() { text } else { format!(": {text}") };
        self.stop_unless(holds, format!("the assertion does not hold{why}"), test.span)
    }

    /// Stops with a message where a variable is false.
    pub(super) fn require(&mut self, flag: VarId, message: &str, span: Span) -> Checked<()> {
        self.stop_unless(ScalarExpr::var(flag, ScalarKind::Bool), message.to_owned(), span)
    }

    /// Stops with a message where a condition does not hold.
    pub(super) fn stop_unless(&mut self, holds: ScalarExpr, message: String, span: Span) -> Checked<()> {
        let fails = self.scalar_map(Ufunc::LogicalNot, vec![holds], span)?;
        let stop = Stmt { kind: StmtKind::Fail(message), span: self.span };
        self.emit(StmtKind::If { test: fails, body: vec![stop], orelse: Vec::new() });
        Ok(())
    }
}
