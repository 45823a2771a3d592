//! `assert`.

use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Span};
use arr_syntax::ast::Expr;

use super::output::Within;
use super::text::{is_known, joined, known_text, settled};
use super::wanted::Wanted;
use super::{Checked, Checker};
use crate::hir::{PrintPart, ScalarExpr, Stmt, StmtKind, VarId};

impl<'ast> Checker<'ast> {
    /// `assert test, message`: what is known to fail is a diagnostic, everything else a trap where it fails.
    pub(super) fn assertion(&mut self, test: &Expr<'ast>, message: Option<&Expr<'ast>>) -> Checked<()> {
        let condition = self.scalar(test, Wanted::Assert)?;
        let holds = self.truth(condition);
        let (first, message) = match message {
            Some(message) => self.message(message)?,
            None => Default::default(),
        };
        match holds.as_const() {
            Some(Scalar::Bool(true)) => return Ok(()),
            Some(_) => {
                let known = if is_known(&message) { known_text(&message) } else { String::new() };
                return self.error(Code::BadConstant, test.span, format!("this assertion never holds{known}"));
            }
            None => {}
        }
        let text = PrintPart::Text("the assertion does not hold".to_owned());
        let message = joined(std::iter::once(text).chain(message).collect());
        self.fail_unless(holds, (first, message), test.span)
    }

    /// What stands behind the reason, where the message is not empty, after what it needs first. It is evaluated where the
    /// test fails only, and nothing comes after that.
    fn message(&mut self, message: &Expr<'ast>) -> Checked<(Vec<Stmt>, Vec<PrintPart>)> {
        let before = self.env.clone();
        let (first, parts) = self.perhaps(|c| {
            let value = c.expr(message)?;
            let mut parts = Vec::new();
            c.print_part(value, message.span, Within::Line, &mut parts)?;
            Ok(settled(parts))
        });
        self.env = before;
        let mut parts = parts?;
        if !parts.is_empty() {
            parts.insert(0, PrintPart::Text(": ".to_owned()));
        }
        Ok((first, joined(parts)))
    }

    /// Stops with a message where a variable is false.
    pub(super) fn require(&mut self, flag: VarId, message: &str, span: Span) -> Checked<()> {
        self.stop_unless(ScalarExpr::var(flag, ScalarKind::Bool), message.to_owned(), span)
    }

    /// Stops with a message where a condition does not hold.
    pub(super) fn stop_unless(&mut self, holds: ScalarExpr, message: String, span: Span) -> Checked<()> {
        self.fail_unless(holds, (Vec::new(), vec![PrintPart::Text(message)]), span)
    }

    /// The same of what is asked of arguments: where it is known to be false, it is an error.
    pub(super) fn must_hold(&mut self, holds: ScalarExpr, message: String, span: Span) -> Checked<()> {
        match holds.as_const() {
            Some(Scalar::Bool(true)) => Ok(()),
            Some(_) => self.error(Code::BadConstant, span, message),
            None => self.stop_unless(holds, message, span),
        }
    }

    /// Stops where `holds` is false, with a message after what that needs first.
    fn fail_unless(
        &mut self,
        holds: ScalarExpr,
        (mut body, message): (Vec<Stmt>, Vec<PrintPart>),
        span: Span,
    ) -> Checked<()> {
        let fails = self.scalar_map(Ufunc::LogicalNot, vec![holds], span)?;
        body.push(Stmt { kind: StmtKind::Fail(message), span: self.span });
        self.emit(StmtKind::If { test: fails, body, orelse: Vec::new() });
        Ok(())
    }
}
