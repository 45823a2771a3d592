//! Who needs a scalar: what else is taken there, and what helps where something is not.

use std::fmt;

use arr_core::{DType, Scalar, ScalarKind};
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Expr, LogicalOp};

use super::complex::INSTEAD;
use super::{Checked, Checker, value::Value};
use crate::hir::ScalarExpr;

/// Who needs a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted<'a> {
    /// The test of a statement or an expression.
    Condition,
    Assert,
    Not,
    Logical(LogicalOp),
    /// `bool(x)`
    Truth,
    ConditionalExpression,
    Chain,
    /// What takes numbers of every kind, by its name.
    Number(&'a str),
    /// What takes real numbers, by its name.
    Real(&'a str),
}

impl<'a> From<&'a str> for Wanted<'a> {
    fn from(name: &'a str) -> Wanted<'a> {
        Wanted::Real(name)
    }
}

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Wanted::Condition => "a condition",
            Wanted::Assert => "`assert`",
            Wanted::Not => "`not`",
            Wanted::Logical(LogicalOp::And) => "`and`",
            Wanted::Logical(LogicalOp::Or) => "`or`",
            Wanted::Truth => "`bool`",
            Wanted::ConditionalExpression => "a conditional expression",
            Wanted::Chain => "a chain of comparisons",
            Wanted::Number(name) | Wanted::Real(name) => name,
        })
    }
}

impl Wanted<'_> {
    /// Whether only the truth of a value counts, which has more than scalars.
    fn is_truth(self) -> bool {
        matches!(self, Wanted::Condition | Wanted::Not | Wanted::Truth)
    }

    fn takes_complex(self) -> bool {
        !matches!(self, Wanted::Real(_) | Wanted::Logical(_) | Wanted::Assert)
    }

    /// What helps where an array stands.
    fn instead_of_array(self) -> &'static str {
        match self {
            Wanted::Logical(LogicalOp::And) => {
                "between arrays write `&`, each side in parentheses: `(a > 0) & (a < 3)`"
            }
            Wanted::Logical(LogicalOp::Or) => "between arrays write `|`, each side in parentheses: `(a < 0) | (a > 3)`",
            Wanted::Not => "of arrays write `~`: `~(a > 0)`",
            Wanted::Chain => "between arrays write one by one: `(0 < a) & (a < 3)`",
            Wanted::ConditionalExpression => {
                "take the one or the other by `np.where(test, a, b)`, or store into one array under `if` and `else`"
            }
            _ => "reduce it first, as in `np.any(...)`, `np.all(...)` or `np.sum(...)`",
        }
    }
}

impl<'ast> Checker<'ast> {
    /// A scalar; anything else is refused, saying what needs it.
    pub(super) fn scalar<'w>(&mut self, expr: &Expr<'ast>, wanted: impl Into<Wanted<'w>>) -> Checked<ScalarExpr> {
        let value = self.expr(expr)?;
        self.as_scalar(value, expr.span, wanted)
    }

    /// The scalar that a value is; rank 0 arrays give their element.
    pub(super) fn as_scalar<'w>(
        &mut self,
        value: Value,
        span: Span,
        wanted: impl Into<Wanted<'w>>,
    ) -> Checked<ScalarExpr> {
        let wanted = wanted.into();
        match value {
            Value::Scalar(scalar) => {
                self.takes_kind(scalar.kind, span, wanted)?;
                Ok(scalar)
            }
            Value::GrowingList(list) if wanted.is_truth() => self.has_elements(list, span),
            value @ (Value::None | Value::Str(_) | Value::List(_) | Value::Tuple(_)) if wanted.is_truth() => {
                self.discard(&value);
                let holds = match value {
                    Value::Str(text) => !text.is_empty(),
                    Value::List(items) | Value::Tuple(items) => !items.is_empty(),
                    _ => false,
                };
                Ok(ScalarExpr::constant(Scalar::Bool(holds)))
            }
            Value::Array(array) if array.shape.rank() == 0 => {
                let kind = ScalarKind::of(array.dtype);
                self.takes_kind(kind, span, wanted)?;
                let view = self.materialize(array, "one element of it is taken");
                Ok(ScalarExpr::load(view, Vec::new(), kind))
            }
            Value::Array(array) => {
                let message = format!("{wanted} needs a scalar, this is an array of shape {}", array.shape);
                let diagnostic = Diagnostic::new(Code::TypeMismatch, span, message).hint(wanted.instead_of_array());
                let fix = |f: &str| {
                    Fix::maybe(format!("ask for `np.{f}(...)`"))
                        .insert(span.start, format!("np.{f}("))
                        .insert(span.end, ")")
                };
                let is_test = wanted == Wanted::Condition && array.dtype == DType::Bool;
                Err(self.report(diagnostic.fixes(is_test.then(|| [fix("any"), fix("all")]).into_iter().flatten())))
            }
            Value::Tuple(_) if wanted == Wanted::Assert => {
                let message = "a tuple is always true";
                let hint = "leave the parentheses out: `assert test, \"message\"`";
                Err(self.report(Diagnostic::new(Code::TypeMismatch, span, message).hint(hint)))
            }
            other => {
                self.error(Code::TypeMismatch, span, format!("{wanted} needs a scalar, this is {}", other.describe()))
            }
        }
    }

    /// Refuses a complex scalar where a real one is needed.
    pub(super) fn takes_kind(&mut self, kind: ScalarKind, span: Span, wanted: Wanted<'_>) -> Checked<()> {
        if kind != ScalarKind::Complex || wanted.takes_complex() {
            return Ok(());
        }
        let message = format!("{wanted} needs a real number, this is a complex one");
        Err(self.report(Diagnostic::new(Code::TypeMismatch, span, message).hint(INSTEAD)))
    }

    /// An int that a function takes, known or not.
    pub(super) fn int_scalar(&mut self, value: Value, span: Span, what: &str) -> Checked<ScalarExpr> {
        let scalar = self.as_scalar(value, span, what)?;
        if scalar.kind == ScalarKind::Float {
            return self.error(Code::TypeMismatch, span, format!("{what} must be an int, this is a float"));
        }
        let scalar = self.converted(scalar, ScalarKind::Int);
        Ok(self.held(scalar))
    }

    /// An int known at compile time.
    pub(super) fn static_int(&mut self, value: &Value, span: Span, wanted_by: &str) -> Checked<i64> {
        match value {
            Value::Scalar(scalar) if scalar.kind.is_whole() => match scalar.as_const_int() {
                Some(value) => Ok(value),
                None => {
                    let message = format!("{wanted_by} must be known at compile time");
                    let hint = "use literals, `len(...)`, `.shape` and names that are bound to such values once";
                    Err(self.report(Diagnostic::new(Code::NotStatic, span, message).hint(hint)))
                }
            },
            other => self.error(
                Code::TypeMismatch,
                span,
                format!("{wanted_by} must be an int, this is {}", other.describe()),
            ),
        }
    }
}
