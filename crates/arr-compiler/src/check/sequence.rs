//! Tuples and lists put together: `+` and `*`, and how much of all that a script may hold at compile time.

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::BinaryOp;

use super::{Checked, Checker, value::Value};

/// The most items that a script puts together; each is a value of its own, so that arrays are cheaper by far.
const MOST_ITEMS: usize = 1 << 14;

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
                let room = self.has_room_for(items.len().saturating_mul(n), span);
                Some(room.map(|()| Value::List(std::iter::repeat_n(items, n).flatten().cloned().collect())))
            }
            _ => None,
        }
    }

    fn joined(&mut self, parts: &[&Vec<Value>], span: Span) -> Checked<Vec<Value>> {
        self.has_room_for(parts.iter().map(|part| part.len()).sum(), span)?;
        Ok(parts.iter().copied().flatten().cloned().collect())
    }

    /// Counts items that are about to be put together.
    fn has_room_for(&mut self, n_items: usize, span: Span) -> Checked<()> {
        self.n_items = self.n_items.saturating_add(n_items);
        if self.n_items <= MOST_ITEMS {
            return Ok(());
        }
        let message = format!("tuples and lists of more than {MOST_ITEMS} items are put together in this script");
        let hint = "make an array: `np.zeros(n)`, `np.full(n, x)`";
        Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)))
    }
}
