//! Expressions.

use arr_core::Scalar;
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{CompareOp, Expr, ExprKind, LogicalOp, UnaryOp};

use super::env::Bound;
use super::function::builtin;
use super::scope::ScopeId;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ScalarExpr, ScalarNode, Stmt};

impl<'ast> Checker<'ast> {
    /// What an expression means.
    pub(super) fn expr(&mut self, expr: &Expr<'ast>) -> Checked<Value> {
        self.inlined.depth += 1;
        let value = self.expr_of_any_kind(expr);
        if let Ok(value) = &value {
            self.note_expr(expr, value);
        }
        self.inlined.depth -= 1;
        value
    }

    fn expr_of_any_kind(&mut self, expr: &Expr<'ast>) -> Checked<Value> {
        let constant = |value| Ok(Value::Scalar(ScalarExpr::constant(value)));
        match &expr.kind {
            ExprKind::Int(v) => constant(Scalar::Int(*v)),
            ExprKind::Float(v) => constant(Scalar::Float(*v as f32)),
            ExprKind::Imaginary(v) => constant(Scalar::Complex(0.0, *v as f32)),
            ExprKind::Bool(v) => constant(Scalar::Bool(*v)),
            ExprKind::Str(text) => Ok(Value::Str((*text).to_owned())),
            ExprKind::None => Ok(Value::None),
            ExprKind::Ellipsis => Ok(Value::Ellipsis),
            ExprKind::Name(name) => self.name(name, expr.span),
            ExprKind::Tuple(items) => Ok(Value::Tuple(self.exprs(items)?)),
            ExprKind::List(items) => Ok(Value::List(self.exprs(items)?)),
            ExprKind::Unary { op, operand } => self.unary(*op, operand, expr.span),
            ExprKind::Binary { op, lhs, rhs } => {
                let mut l = self.expr(lhs)?;
                let r = self.after([&mut l], |c| c.expr(rhs))?;
                self.binary(*op, (l, lhs.span), (r, rhs.span), expr.span)
            }
            ExprKind::Compare { first, rest } => self.compare(first, rest, expr.span),
            ExprKind::Logical { op, lhs, rhs } => self.logical(*op, lhs, rhs),
            ExprKind::Conditional { test, then, orelse } => self.conditional(test, then, orelse, expr.span),
            ExprKind::Call { callee, args } => self.call(callee, args, expr.span),
            ExprKind::Attribute { value, name } => {
                let on = self.expr(value)?;
                self.attribute(on, value.span, *name)
            }
            ExprKind::Subscript { value, indices } => {
                let on = self.expr(value)?;
                self.subscript(on, value.span, indices, expr.span)
            }
            ExprKind::FString(parts) => self.fstring(parts, expr.span),
            ExprKind::ListComp { element, loops } => self.comprehension(element, loops, expr.span),
            ExprKind::Lambda { params, body } => self.lambda(params, body, expr.span),
            ExprKind::Bad => Err(Reported),
        }
    }

    /// A construct of the language that this compiler does not handle.
    pub(super) fn unsupported<T>(&mut self, span: Span, what: &str, instead: &str) -> Checked<T> {
        let message = format!("this compiler does not handle {what}");
        Err(self.report(Diagnostic::new(Code::Unsupported, span, message).hint(instead)))
    }

    fn exprs(&mut self, items: &[Expr<'ast>]) -> Checked<Vec<Value>> {
        let mut values: Vec<Value> = Vec::with_capacity(items.len());
        for item in items {
            let value = self.after(&mut values, |c| c.expr(item))?;
            values.push(value);
        }
        Ok(values)
    }

    fn name(&mut self, name: &str, span: Span) -> Checked<Value> {
        let Some(binding) = self.env.get(name) else {
            if self.env.name(name).scope != ScopeId::default() {
                return self.unbound_local(name, span);
            }
            if let Some(value) = builtin(name) {
                return Ok(value);
            }
            return Err(self.unknown_name(name, span));
        };
        let id = binding.id;
        let is_gone_through = matches!(binding.bound, Bound::Value(Value::Zip(_) | Value::Reversed(_)));
        let was_read = !self.read.insert(id);
        if is_gone_through && (was_read || self.is_bound_before_loop(id)) {
            let what = "going through a `zip`, an `enumerate` or a `reversed` again, of which nothing is left";
            return self.unsupported(span, what, "write the call in the `for` statement");
        }
        let Some(binding) = self.env.get(name) else { return Err(Reported) };
        let guard = match &binding.bound {
            Bound::Guarded { flag, value } => Some((*flag, value.as_view())),
            _ => None,
        };
        let value = binding.value();
        if let Some((flag, view)) = guard {
            if let Some(decl) = view.and_then(|v| self.hir.arrays.get_mut(v.array.0 as usize)) {
                decl.outlives_source = true;
            }
            self.require(flag, &format!("`{name}` has no value, as nothing ever arrived"), span)?;
        }
        let Some(binding) = self.env.get(name) else { return Err(Reported) };
        match value {
            Some(Value::Bad) => Err(Reported),
            Some(value) => Ok(value),
            None => {
                let diagnostic = conflict(name, span, binding);
                Err(self.report(diagnostic))
            }
        }
    }

    fn logical(&mut self, op: LogicalOp, lhs: &Expr<'ast>, rhs: &Expr<'ast>) -> Checked<Value> {
        let known = self.known();
        let left = self.scalar(lhs, Wanted::Logical(op))?;
        let (first, right) = self.perhaps(|c| c.scalar(rhs, Wanted::Logical(op)));
        let right = in_block(first, right?);
        if left.kind != right.kind {
            let message = format!(
                "the two sides of {} are {} and {}: the type would depend on the value",
                Wanted::Logical(op),
                left.kind,
                right.kind
            );
            return self.error(Code::OperandType, lhs.span.to(rhs.span), message);
        }
        let kind = left.kind;
        // Python gives one of the operands, so the left one is needed as test and as value.
        let left = match left.node {
            ScalarNode::Const(_) | ScalarNode::Var(_) => left,
            _ => ScalarExpr::var(self.fix("", left), kind),
        };
        let test = Box::new(self.truth(left.clone()));
        let (then, otherwise) = if op == LogicalOp::And { (right, left) } else { (left, right) };
        let chosen = self.choose(test, then, otherwise);
        Ok(Value::Scalar(self.at_once(&known, chosen)))
    }

    fn conditional(&mut self, test: &Expr<'ast>, then: &Expr<'ast>, orelse: &Expr<'ast>, span: Span) -> Checked<Value> {
        let condition = self.scalar(test, Wanted::Condition)?;
        let test_value = self.truth(condition);
        if let Some(holds) = settled_by_type(test, &test_value) {
            return self.expr(if holds { then } else { orelse });
        }
        let test = Box::new(test_value);
        let known = self.known();
        let (then_first, value) = self.perhaps(|c| c.expr(then));
        let on_true = (then_first, value?);
        let (orelse_first, value) = self.perhaps(|c| c.expr(orelse));
        let on_false = (orelse_first, value?);
        let is_text = |value: &Value| matches!(value, Value::Str(_) | Value::Text(_));
        match (is_text(&on_true.1), is_text(&on_false.1)) {
            (true, true) => return self.chosen_text(*test, on_true, on_false, span),
            (false, false) => {}
            _ => {
                let (one, other) = (on_true.1.describe(), on_false.1.describe());
                let message = format!("this is {one} on one path and {other} on the other");
                let diagnostic = Diagnostic::new(Code::OperandType, span, message);
                return Err(self.report(diagnostic.hint("make strings of both, as in `str(x)` or `f\"{x}\"`")));
            }
        }
        let then = self.branch_scalar(on_true, then.span)?;
        let otherwise = self.branch_scalar(on_false, orelse.span)?;
        if then.kind != otherwise.kind {
            let message = format!("this is {} on one path and {} on the other", then.kind, otherwise.kind);
            return self.error(Code::OperandType, span, message);
        }
        let chosen = self.choose(test, then, otherwise);
        Ok(Value::Scalar(self.at_once(&known, chosen)))
    }

    /// The scalar on one path of a conditional expression, after what it needs first.
    fn branch_scalar(&mut self, (mut first, value): (Vec<Stmt>, Value), span: Span) -> Checked<ScalarExpr> {
        let (more, value) = self.collect(|c| c.as_scalar(value, span, Wanted::ConditionalExpression));
        first.extend(more);
        Ok(in_block(first, value?))
    }

    pub(super) fn choose(&mut self, test: Box<ScalarExpr>, then: ScalarExpr, otherwise: ScalarExpr) -> ScalarExpr {
        match test.as_const() {
            Some(Scalar::Bool(true)) => then,
            Some(Scalar::Bool(false)) => otherwise,
            _ => {
                let kind = then.kind;
                ScalarExpr {
                    node: ScalarNode::Choose { test, then: Box::new(then), otherwise: Box::new(otherwise) },
                    kind,
                }
            }
        }
    }
}

/// What reading a name says that stands for different things on different paths.
fn conflict(name: &str, span: Span, binding: &super::env::Binding) -> Diagnostic {
    match &binding.bound {
        Bound::Conflict { first, other: Some((other_span, other)) } => {
            Diagnostic::new(Code::Rebinding, span, format!("`{name}` is bound to different things on different paths"))
                .also(binding.span, format!("{first} here"))
                .also(*other_span, format!("{other} here"))
                .hint(if first.contains("array") && other.contains("array") {
                    "bind it to one dtype and shape on every path, and copy into it with `[:] =`"
                } else {
                    "bind it to one type on every path, or use another name"
                })
        }
        Bound::Conflict { first, .. } => {
            Diagnostic::new(Code::Rebinding, span, format!("`{name}` is not bound on every path that leads here"))
                .also(binding.span, format!("bound here, to {first}"))
                .hint(format!("bind `{name}` before the paths part"))
        }
        _ => Diagnostic::new(Code::UnknownName, span, format!("`{name}` has no value here")),
    }
}

/// `value` after the statements that it needs.
pub(super) fn in_block(first: Vec<Stmt>, value: ScalarExpr) -> ScalarExpr {
    if first.is_empty() {
        return value;
    }
    let kind = value.kind;
    ScalarExpr { node: ScalarNode::Block { first, value: Box::new(value) }, kind }
}

/// The answer to a test that only literals and types decide, `True`, `x is None` or `mode == "fast"`: never a matter of run time,
/// so that what it rules out need not agree with the rest.
pub(super) fn settled_by_type(test: &Expr<'_>, value: &ScalarExpr) -> Option<bool> {
    let is_about_types = match &test.kind {
        ExprKind::Bool(_) => true,
        ExprKind::Compare { rest: [(CompareOp::Is | CompareOp::IsNot, _)], .. } => true,
        ExprKind::Compare { first, rest: [(CompareOp::Eq | CompareOp::Ne, second)] } => {
            matches!((&first.kind, &second.kind), (ExprKind::Str(_), _) | (_, ExprKind::Str(_)))
        }
        ExprKind::Unary { op: UnaryOp::Not, operand } => return settled_by_type(operand, value),
        _ => false,
    };
    match value.as_const() {
        Some(Scalar::Bool(holds)) if is_about_types => Some(holds),
        _ => None,
    }
}
