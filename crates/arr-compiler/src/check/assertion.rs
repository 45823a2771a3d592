//! `assert`.

use arr_core::{Scalar, Ufunc};
use arr_diag::Code;
use arr_syntax::ast::Expr;

use super::{Checked, Checker, value::Value};
use crate::hir::{Stmt, StmtKind};

impl Checker {
    /// `assert test, message`: what is known to fail is a diagnostic, everything else a trap where it fails.
    pub(super) fn assertion(&mut self, test: &Expr<'_>, message: Option<&Expr<'_>>) -> Checked<()> {
        let condition = self.scalar(test, "`assert`")?;
        let holds = self.truth(condition);
        let text = match message {
            None => String::new(),
            Some(expr) => match self.expr(expr)? {
                Value::Str(text) => text,
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
        let fails = self.scalar_map(Ufunc::LogicalNot, vec![holds], test.span)?;
        let stop = Stmt { kind: StmtKind::Fail(text), span: self.span };
        self.emit(StmtKind::If { test: fails, body: vec![stop], orelse: Vec::new() });
        Ok(())
    }
}
