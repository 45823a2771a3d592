//! Tuples and lists put together: `+` and `*`.

use arr_diag::Span;
use arr_syntax::ast::BinaryOp;

use super::assembled::Assembled;
use super::{Checked, Checker, value::Value};

impl Checker<'_> {
    /// `+` and `*` of tuples and lists; `None` where the operands are something else, or how often is not known.
    pub(super) fn sequence_operator(
        &mut self,
        op: BinaryOp,
        lhs: &Value,
        rhs: &Value,
        span: Span,
    ) -> Option<Checked<Value>> {
        match (op, lhs, rhs) {
            (BinaryOp::Add, Value::Tuple(a), Value::Tuple(b)) => Some(self.joined(&[a, b], span).map(Value::Tuple)),
            (BinaryOp::Add, Value::List(a), Value::List(b)) => Some(self.joined(&[a, b], span).map(Value::List)),
            (BinaryOp::Mul, Value::List(items), Value::Scalar(n))
            | (BinaryOp::Mul, Value::Scalar(n), Value::List(items)) => {
                let n = usize::try_from(n.as_const_int()?).unwrap_or(0);
                let room = self.has_room_for(Assembled::Items, n_values(items).saturating_mul(n), span);
                Some(room.map(|()| Value::List(std::iter::repeat_n(items, n).flatten().cloned().collect())))
            }
            _ => None,
        }
    }

    fn joined(&mut self, parts: &[&Vec<Value>], span: Span) -> Checked<Vec<Value>> {
        self.has_room_for(Assembled::Items, parts.iter().map(|part| n_values(part)).sum(), span)?;
        Ok(parts.iter().copied().flatten().cloned().collect())
    }
}

/// The values in a sequence at any depth.
fn n_values(items: &[Value]) -> usize {
    let within = |item: &Value| match item {
        Value::Tuple(items) | Value::List(items) => n_values(items).saturating_add(1),
        _ => 1,
    };
    items.iter().map(within).fold(0, usize::saturating_add)
}
