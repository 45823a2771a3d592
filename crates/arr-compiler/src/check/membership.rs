//! `in`, `not in`, `is` and `is not`.

use arr_core::{Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::CompareOp;

use super::function::Function;
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ScalarExpr, ScalarNode};

impl Checker<'_> {
    /// Whether a scalar is among the numbers of a range, a tuple, a list or an array; whether something is `None`.
    pub(super) fn membership(
        &mut self,
        op: CompareOp,
        lhs: (Value, Span),
        rhs: (Value, Span),
        span: Span,
    ) -> Checked<Value> {
        let is_identity = matches!(op, CompareOp::Is | CompareOp::IsNot);
        let known = if is_identity { are_one(&lhs.0, &rhs.0) } else { None };
        let rhs = if is_identity { rhs } else { (rhs.0.read(), rhs.1) };
        let found = match (known, rhs.0) {
            (Some(known), rhs) => {
                self.discard(&lhs.0);
                self.discard(&rhs);
                ScalarExpr::constant(Scalar::Bool(known))
            }
            (None, _) if is_identity => {
                let message = "this compiler does not handle `is` between values that may or may not be one object";
                let operator = if op == CompareOp::Is { ("is", "==") } else { ("is not", "!=") };
                let between = Span::new(lhs.1.end, rhs.1.start);
                let is_bare = self.source.get(between.range()).is_some_and(|text| text.trim() == operator.0);
                let title = format!("compare with `{}`", operator.1);
                // Of two arrays it may ask whether they are the same memory.
                let is_sure = is_bare && matches!(lhs.0, Value::Scalar(_) | Value::Str(_) | Value::DType(_));
                let fix = if is_sure { Fix::safe(title.clone()) } else { Fix::maybe(title.clone()) };
                let fix = is_bare.then(|| fix.replace(between, format!(" {} ", operator.1)));
                let diagnostic = Diagnostic::new(Code::Unsupported, span, message);
                let diagnostic = if fix.is_some() { diagnostic } else { diagnostic.hint(title) };
                return Err(self.report(diagnostic.fixes(fix)));
            }
            (_, Value::Range { start, stop, step }) => {
                let x = self.as_scalar(lhs.0, lhs.1, "`in`")?;
                self.in_range(x, (start, stop, step), span)?
            }
            (_, Value::GrowingList(list)) => {
                let x = self.as_scalar(lhs.0, lhs.1, Wanted::Number("`in`"))?;
                self.found_in_list(Reduction::Any, (x, lhs.1), (list, rhs.1), span)?
            }
            (_, Value::Str(text)) if matches!(lhs.0, Value::Str(_)) => {
                let Value::Str(part) = lhs.0 else { return Err(Reported) };
                ScalarExpr::constant(Scalar::Bool(text.contains(&part)))
            }
            (_, Value::Tuple(items) | Value::List(items)) if is_known_among(&lhs.0, &items) => {
                ScalarExpr::constant(Scalar::Bool(items.iter().any(|item| item.is_same(&lhs.0))))
            }
            (_, Value::Tuple(items) | Value::List(items)) => {
                let x = self.as_scalar(lhs.0, lhs.1, Wanted::Number("`in`"))?;
                self.among(x, items, rhs.1, span)?
            }
            (_, array @ (Value::Array(_) | Value::Bounded(_) | Value::Masked(_))) => {
                let x = self.as_scalar(lhs.0, lhs.1, Wanted::Number("`in`"))?;
                let equal = self.ufunc(Ufunc::Equal, vec![(array, rhs.1), (Value::Scalar(x), lhs.1)], span)?;
                let node = ScalarNode::Reduce { f: Reduction::Any, array: Box::new(equal.into_array()?), mask: None };
                ScalarExpr { node, kind: ScalarKind::Bool }
            }
            (_, other) => {
                let message = format!("`in` needs a range, a tuple, a list or an array, this is {}", other.describe());
                return self.error(Code::TypeMismatch, rhs.1, message);
            }
        };
        if matches!(op, CompareOp::NotIn | CompareOp::IsNot) {
            return Ok(Value::Scalar(self.scalar_map(Ufunc::LogicalNot, vec![found], span)?));
        }
        Ok(Value::Scalar(found))
    }

    /// A scalar in a variable, so that asking for it again computes nothing.
    pub(super) fn held(&mut self, x: ScalarExpr) -> ScalarExpr {
        if x.as_const().is_some() {
            return x;
        }
        let kind = x.kind;
        ScalarExpr::var(self.fix("", x), kind)
    }

    fn in_range(
        &mut self,
        x: ScalarExpr,
        (start, stop, step): (ScalarExpr, ScalarExpr, i64),
        span: Span,
    ) -> Checked<ScalarExpr> {
        let (x, start) = (self.held(x), self.held(start));
        let (after_start, before_stop) =
            if step > 0 { (Ufunc::GreaterEqual, Ufunc::Less) } else { (Ufunc::LessEqual, Ufunc::Greater) };
        let after_start = self.scalar_map(after_start, vec![x.clone(), start.clone()], span)?;
        let before_stop = self.scalar_map(before_stop, vec![x.clone(), stop], span)?;
        let within = self.scalar_map(Ufunc::LogicalAnd, vec![after_start, before_stop], span)?;
        if step.unsigned_abs() == 1 && x.kind.is_whole() {
            return Ok(within);
        }
        let distance = self.scalar_map(Ufunc::Subtract, vec![x, start], span)?;
        let rest = self.scalar_map(Ufunc::Remainder, vec![distance, ScalarExpr::int(step)], span)?;
        let met = self.scalar_map(Ufunc::Equal, vec![rest, ScalarExpr::int(0)], span)?;
        self.scalar_map(Ufunc::LogicalAnd, vec![within, met], span)
    }

    fn among(&mut self, x: ScalarExpr, items: Vec<Value>, items_span: Span, span: Span) -> Checked<ScalarExpr> {
        let x = self.held(x);
        let mut found = ScalarExpr::constant(Scalar::Bool(false));
        for item in items {
            let item = self.as_scalar(item, items_span, Wanted::Number("`in`"))?;
            let equal = self.equal_numbers(x.clone(), item, span)?;
            found = self.scalar_map(Ufunc::LogicalOr, vec![found, equal], span)?;
        }
        Ok(found)
    }
}

/// Whether it is known if a string or `None` is among items.
fn is_known_among(value: &Value, items: &[Value]) -> bool {
    let is_settled = |item: &Value| matches!(item, Value::Scalar(_) | Value::Str(_) | Value::None);
    matches!(value, Value::Str(_) | Value::None) && items.iter().all(is_settled)
}

/// Whether two values are one object in Python; `None` where the compiler does not tell, as for equal numbers and strings,
/// of which Python may keep one or several, and for views of the same elements.
fn are_one(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Bad, _) | (_, Value::Bad) => None,
        (Value::None, Value::None) | (Value::Ellipsis, Value::Ellipsis) => Some(true),
        (Value::GrowingList(a), Value::GrowingList(b)) => Some(a.array == b.array),
        (Value::Module(a), Value::Module(b)) => Some(a == b),
        (Value::Function(Function::Def(a)), Value::Function(Function::Def(b))) => Some(a == b),
        _ => match (a.as_any_view(), b.as_any_view()) {
            (Some(a), Some(b)) if a != b => Some(false),
            _ if family(a) != family(b) => Some(false),
            _ => None,
        },
    }
}

/// Values of different families are never one object.
fn family(value: &Value) -> u8 {
    match value {
        Value::Scalar(_) => 0,
        Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::Stepped(_) => 1,
        Value::Tuple(_) => 2,
        Value::List(_) | Value::GrowingList(_) => 3,
        Value::Str(_) | Value::Text(_) => 4,
        Value::DType(_) => 5,
        Value::Module(_) => 6,
        Value::Function(_) | Value::Method(..) => 7,
        Value::Range { .. } | Value::Zip(_) | Value::Reversed(_) | Value::Stream { .. } => 8,
        Value::None => 9,
        Value::Ellipsis => 10,
        Value::Bytes(_) => 12,
        Value::Bad => 11,
    }
}
