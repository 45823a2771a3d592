//! What is asked of a list that grows: elements and slices of it, whether there are any, whether two are equal.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Span};

use crate::check::expr::in_block;
use crate::check::index::Part;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, ScalarNode};

impl Checker<'_> {
    /// `li[i]`, which is an element, and `li[a:b]`, which is a list of its own.
    pub(in crate::check) fn list_part(&mut self, elements: &ArrayExpr, part: Part, span: Span) -> Checked<Value> {
        let dtype = elements.dtype;
        match part {
            Part::View(view) if view.view.shape.rank() < elements.shape.rank() => {
                Ok(Value::Array(ArrayExpr::view(view, dtype)))
            }
            Part::View(view) if elements.shape.rank() > 1 => match view.len {
                // A list of its own of the same arrays.
                None => Ok(Value::List(self.rows(ArrayExpr::view(view, dtype)))),
                Some(_) => {
                    let what = "slices of lists of arrays whose length is known at run time";
                    let hint = "go through the numbers, as in `for i in range(1, len(rows))`, or make an array of it: \
                                `np.array(rows)`";
                    self.unsupported(span, what, hint)
                }
            },
            Part::Element(array, indices) => {
                let kind = ScalarKind::of(dtype);
                Ok(Value::Scalar(ScalarExpr::load(array, indices, kind)))
            }
            Part::View(view) if view.view.shape.rank() == 1 => self.list_of_numbers(ArrayExpr::view(view, dtype), span),
            Part::Taken(taken) if taken.is_view && elements.shape.rank() == 1 => {
                let elements = self.take(&taken);
                self.list_of_numbers(elements, span)
            }
            _ => self.error(Code::TypeMismatch, span, "the index of a list is an int or a slice"),
        }
    }

    /// `li.copy()`
    pub(in crate::check) fn list_copy(&mut self, list: ArrayView, span: Span) -> Checked<Value> {
        if self.holds_arrays(list) {
            return self.unsupported(span, "copies of lists of arrays", "make an array of it: `np.array(rows)`");
        }
        let elements = self.elements_of(list)?;
        self.list_of_numbers(elements, span)
    }

    /// `a == b` of lists of scalars, one of them at least a list that grows.
    pub(in crate::check) fn equal_lists(&mut self, lhs: &Value, rhs: &Value, span: Span) -> Checked<ScalarExpr> {
        if let (Value::List(_), Value::GrowingList(_)) = (lhs, rhs) {
            return self.equal_lists(rhs, lhs, span);
        }
        let Value::GrowingList(list) = lhs else { return Err(Reported) };
        let hint = "ask `np.array_equal(np.array(a), np.array(b))`";
        if self.holds_arrays(*list) || matches!(rhs, Value::GrowingList(other) if self.holds_arrays(*other)) {
            return self.unsupported(span, "comparing lists of arrays", hint);
        }
        let elements = self.elements_of(*list)?;
        let view = elements.clone().into_view()?;
        let n = self.rows_of(&elements);
        let m = self.length(rhs, span)?.ok_or(Reported)?;
        let as_long = self.scalar_map(Ufunc::Equal, vec![n, m], span)?;
        // Elements are compared where there are as many.
        let (first, same) = self.perhaps(|c| match rhs {
            Value::List(items) => {
                let mut equal = ScalarExpr::constant(Scalar::Bool(true));
                for (k, item) in items.iter().enumerate() {
                    let Value::Scalar(item) = item else { return Ok(ScalarExpr::constant(Scalar::Bool(false))) };
                    let at = vec![ScalarExpr::int(k as i64)];
                    let element = ScalarExpr::load(view, at, ScalarKind::of(elements.dtype));
                    let same = c.equal_numbers(element, item.clone(), span)?;
                    equal = c.scalar_map(Ufunc::LogicalAnd, vec![equal, same], span)?;
                }
                Ok(equal)
            }
            Value::GrowingList(other) => {
                let others = c.elements_of(*other)?;
                if ScalarKind::of(others.dtype) != ScalarKind::of(elements.dtype) {
                    return c.unsupported(span, "comparing lists of numbers of two types", hint);
                }
                let both = [(Value::of(elements.clone()), span), (Value::of(others), span)];
                if elements.dtype == DType::F32 {
                    c.no_nans_meet(both.clone(), span)?;
                }
                let equal = c.ufunc(Ufunc::Equal, both.into(), span)?.into_array()?;
                let node = ScalarNode::Reduce { f: Reduction::All, array: Box::new(equal), mask: None };
                Ok(ScalarExpr { node, kind: ScalarKind::Bool })
            }
            _ => Err(Reported),
        });
        let same = in_block(first, same?);
        Ok(self.choose(Box::new(as_long), same, ScalarExpr::constant(Scalar::Bool(false))))
    }

    /// Whether a list has elements.
    pub(in crate::check) fn has_elements(&mut self, list: ArrayView, span: Span) -> Checked<ScalarExpr> {
        let n = match self.env.list_lengths.get(&list.array) {
            Some(&n) => return Ok(ScalarExpr::constant(Scalar::Bool(n > 0))),
            None => ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int),
        };
        self.scalar_map(Ufunc::Greater, vec![n, ScalarExpr::int(0)], span)
    }
}
