//! Tuples, lists and bytes put together, copied and turned round: `+`, `*`, `list`, `tuple`, `reversed`.

use arr_core::{SliceBounds, Ufunc};
use arr_diag::{Code, Span};
use arr_syntax::ast::BinaryOp;

use super::args::{Args, Given};
use super::assembled::Assembled;
use super::elementwise::Elementwise;
use super::index::{Part, Subscript};
use super::moving_slice::Cut;
use super::operator::is_array;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

impl Checker<'_> {
    /// `+` and `*` of tuples and lists, `+` of bytes; `None` where the operands are something else, or how often is not known.
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
            (BinaryOp::Add, Value::Bytes(a), Value::Bytes(b)) => Some(self.joined_bytes([a, b], span)),
            (BinaryOp::Mul, Value::List(items), Value::Scalar(n))
            | (BinaryOp::Mul, Value::Scalar(n), Value::List(items)) => {
                Some(self.repeated_items(items, n.as_const_int()?, span).map(Value::List))
            }
            (BinaryOp::Mul, Value::Tuple(items), Value::Scalar(n))
            | (BinaryOp::Mul, Value::Scalar(n), Value::Tuple(items)) => {
                Some(self.repeated_items(items, n.as_const_int()?, span).map(Value::Tuple))
            }
            (BinaryOp::Add, Value::GrowingList(_), Value::GrowingList(_) | Value::List(_))
            | (BinaryOp::Add, Value::List(_), Value::GrowingList(_)) => {
                Some(self.joined_lists(lhs.clone(), rhs.clone(), span))
            }
            (BinaryOp::Mul, Value::GrowingList(_), _) | (BinaryOp::Mul, _, Value::GrowingList(_))
                if !is_array(lhs) && !is_array(rhs) =>
            {
                let hint = "copy and lengthen it: `longer = li[:]`, `longer += li`";
                Some(self.unsupported(span, "`*` of a list that grows", hint))
            }
            _ => None,
        }
    }

    /// `list(iterable)`: a list of its own of the items.
    pub(super) fn call_list(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [items] = self.bind(args)?;
        let Some(Given { value, span: at }) = items else { return Ok(Value::List(Vec::new())) };
        match value {
            Value::GrowingList(list) => self.list_copy(list, span),
            value @ (Value::Bounded(_) | Value::Masked(_)) => self.list_of_items(value, at).map(Value::GrowingList),
            value => self.items_of_known_number(value, at).map(Value::List),
        }
    }

    /// `tuple(iterable)`
    pub(super) fn call_tuple(&mut self, args: Args<'_>) -> Checked<Value> {
        let [items] = self.bind(args)?;
        let Some(Given { value, span: at }) = items else { return Ok(Value::Tuple(Vec::new())) };
        self.items_of_known_number(value, at).map(Value::Tuple)
    }

    /// `reversed(sequence)`
    pub(super) fn call_reversed(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [items] = self.bind(args)?;
        let Given { value, span: at } = items.ok_or(Reported)?;
        let items = match value {
            Value::Range { start, stop, step } => {
                let n = self.length(&Value::Range { start: start.clone(), stop, step }, at)?.ok_or(Reported)?;
                let start = self.held(start);
                let behind = self.scalar_map(Ufunc::Multiply, vec![n, ScalarExpr::int(step)], span)?;
                let behind = self.scalar_map(Ufunc::Add, vec![start.clone(), behind], span)?;
                let last = self.scalar_map(Ufunc::Subtract, vec![behind, ScalarExpr::int(step)], span)?;
                let stop = self.scalar_map(Ufunc::Subtract, vec![start, ScalarExpr::int(step)], span)?;
                Value::Range { start: last, stop, step: -step }
            }
            Value::List(items) => Value::List(items.into_iter().rev().collect()),
            Value::Tuple(items) => Value::Tuple(items.into_iter().rev().collect()),
            Value::GrowingList(list) => {
                let elements = self.elements_of(list)?;
                Value::of(self.rows_backwards(elements, span)?)
            }
            value @ (Value::Array(_) | Value::Bounded(_) | Value::Masked(_)) => match self.elementwise(value, at)? {
                Elementwise::Array(array) if array.shape.rank() > 0 => Value::of(self.rows_backwards(array, span)?),
                _ => return self.error(Code::BadShape, at, "an array without axes has no items to go through"),
            },
            other => return self.error(Code::TypeMismatch, at, format!("{} cannot be reversed", other.describe())),
        };
        Ok(Value::Reversed(Box::new(items)))
    }

    /// `array[::-1]`
    pub(super) fn rows_backwards(&mut self, array: ArrayExpr, span: Span) -> Checked<ArrayExpr> {
        let (dtype, rows, extent) = (array.dtype, self.rows_of(&array), array.shape.extent(0));
        let view = self.materialize(array, "a computed array in the opposite order");
        let cut = match view.len {
            Some(_) => self.varying((extent, rows), [None, None], -1, span)?,
            None => Cut::Still(SliceBounds { start: extent.saturating_sub(1), step: -1, n: extent }),
        };
        match self.indexed(view, vec![Subscript::Slice(cut)], span)? {
            Part::View(back) => Ok(ArrayExpr::view(back, dtype)),
            Part::Element(..) | Part::Masked(..) | Part::Taken(_) => Err(Reported),
        }
    }

    fn repeated_items(&mut self, items: &[Value], n: i64, span: Span) -> Checked<Vec<Value>> {
        let n = usize::try_from(n).unwrap_or(0);
        self.has_room_for(Assembled::Items, n_values(items).saturating_mul(n), span)?;
        Ok(std::iter::repeat_n(items, n).flatten().cloned().collect())
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
