//! Statements.

use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Block, Expr, ExprKind, Stmt, StmtKind};

use super::{Checked, Checker, Reported, value::Value};

impl<'ast> Checker<'ast> {
    /// Checks statement after statement; an error in one does not keep the others from being checked.
    pub(super) fn block(&mut self, body: Block<'ast>) {
        for stmt in body {
            if !self.calls.is_empty() || self.n_unrolled > 0 {
                self.count_inlined();
                // What this call does not come to need not fit its arguments.
                if self.is_full() || self.env.unreachable {
                    return;
                }
            }
            self.span = stmt.span;
            self.inlined.depth += 1;
            let checked = if self.env.unreachable {
                // What control never comes to is checked, but there is nothing to run.
                self.collect(|c| c.statement(stmt)).1
            } else {
                self.statement(stmt)
            };
            // What was wrong has been reported; the next statement may hold further mistakes.
            if let Err(Reported) = checked {
                self.given_up.get_or_insert(stmt.span);
            }
            self.inlined.depth -= 1;
        }
    }

    fn statement(&mut self, stmt: &Stmt<'ast>) -> Checked<()> {
        match &stmt.kind {
            StmtKind::Expr(expr) => self.expression_statement(expr),
            StmtKind::Assign { targets, value } => self.assign(targets, value),
            StmtKind::AnnAssign { target, value: Some(value), .. } => self.assign(std::slice::from_ref(target), value),
            StmtKind::AnnAssign { value: None, .. } | StmtKind::Pass => Ok(()),
            StmtKind::AugAssign { target, op, value } => self.augmented(target, *op, value, stmt.span),
            StmtKind::If { test, body, orelse } => self.if_statement(test, body, orelse),
            StmtKind::While { test, body, orelse } => {
                self.looped(stmt, body, |c| c.while_statement(test, body, orelse))
            }
            StmtKind::For { target, iter, body, orelse } => {
                self.looped(stmt, body, |c| c.for_statement(target, iter, body, orelse))
            }
            StmtKind::Break => self.break_statement(stmt.span),
            StmtKind::Continue => self.continue_statement(stmt.span),
            StmtKind::Import { names } => self.import(names),
            StmtKind::ImportFrom { module, names } => self.import_from(*module, names),
            StmtKind::Del { targets } => self.del(targets),
            StmtKind::Def { name, params, body } => self.def(*name, params, body),
            StmtKind::Return(value) => self.return_statement(*value, stmt.span),
            StmtKind::Assert { test, message } => self.assertion(test, *message),
            // At the top of a script every name is global already.
            StmtKind::Global { .. } => Ok(()),
            StmtKind::Bad => Err(Reported),
        }
    }

    fn expression_statement(&mut self, expr: &Expr<'ast>) -> Checked<()> {
        let value = self.expr(expr)?;
        match value {
            Value::Function(_) | Value::Method(..) if !matches!(expr.kind, ExprKind::Call { .. }) => {
                let diagnostic = Diagnostic::new(Code::Misplaced, expr.span, "a function that is not called");
                Err(self.report(diagnostic.fix(Fix::maybe("write `()` behind it").insert(expr.span.end, "()"))))
            }
            value => {
                self.discard(&value);
                Ok(())
            }
        }
    }

    fn del(&mut self, targets: &[Expr<'ast>]) -> Checked<()> {
        for target in targets {
            match target.kind {
                ExprKind::Name(name) if self.env.remove(name).is_some() => {}
                ExprKind::Name(name) => return self.unbound(name, target.span),
                _ => {
                    let diagnostic = Diagnostic::new(Code::BadTarget, target.span, "only names can be deleted");
                    let hint = "keep what is to stay: `a = a[1:]`, `a = a[keep]`, and of a list `li.pop(i)`, `li[1:]`";
                    return Err(self.report(diagnostic.hint(hint)));
                }
            }
        }
        Ok(())
    }

    fn unbound(&mut self, name: &str, span: Span) -> Checked<()> {
        self.error(Code::UnknownName, span, format!("unknown name `{name}`"))
    }
}
