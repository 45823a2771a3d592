//! Where a number is in a list that grows: `x in li`, `count`, `index`, `remove`.

use arr_core::{DType, Reduction, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use crate::check::args::Given;
use crate::check::value::Value;
use crate::check::{Checked, Checker, reduction};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

impl Checker<'_> {
    /// `x in li`, or how often it is in it.
    pub(in crate::check) fn found_in_list(
        &mut self,
        f: Reduction,
        x: (ScalarExpr, Span),
        list: (ArrayView, Span),
        span: Span,
    ) -> Checked<ScalarExpr> {
        let equal = self.equal_to_elements(x, list, span)?;
        Ok(reduction::reduce(f, equal, None))
    }

    /// `li.index(x)`: the number of the first element that is equal. Cost: all elements.
    pub(super) fn index_in_list(&mut self, x: Given, list: (ArrayView, Span), span: Span) -> Checked<ScalarExpr> {
        let (x, at) = (self.as_scalar(x.value, x.span, "what is looked for in a list")?, x.span);
        let equal = self.equal_to_elements((x, at), list, span)?;
        let there = reduction::reduce(Reduction::Any, equal.clone(), None);
        self.must_hold(there, "the value is not in the list".to_owned(), span)?;
        let [start, step] = [0, 1].map(|value| Box::new(ScalarExpr::int(value)));
        let numbers = ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::I32, equal.shape, equal.len);
        let beyond = ArrayExpr::splat(ScalarExpr::int(i64::from(i32::MAX)), DType::I32, Shape::SCALAR);
        let (shape, len) = (equal.shape, equal.len);
        let node = ArrayNode::Select { cond: Box::new(equal), then: Box::new(numbers), otherwise: Box::new(beyond) };
        let first = reduction::reduce(Reduction::Min, ArrayExpr::new(node, DType::I32, shape, len), None);
        Ok(self.held(first))
    }

    /// `li.remove(x)`: takes the first element out that is equal.
    pub(super) fn remove(&mut self, x: Given, list: (ArrayView, Span), span: Span) -> Checked<Value> {
        let at = x.span;
        let index = self.index_in_list(x, list, span)?;
        self.pop(list.0, Some(Given { value: Value::Scalar(index), span: at }), span)?;
        Ok(Value::None)
    }

    /// Which elements of a list of numbers are equal to one.
    fn equal_to_elements(&mut self, x: (ScalarExpr, Span), list: (ArrayView, Span), span: Span) -> Checked<ArrayExpr> {
        if self.holds_arrays(list.0) {
            return self.unsupported(
                list.1,
                "looking for something in lists of arrays",
                "ask `np.any(np.array(rows) == x)`",
            );
        }
        let elements = self.elements_of(list.0)?;
        let kind = ScalarKind::of(elements.dtype);
        let is_small = |n: i64| n.unsigned_abs() <= 1 << f32::MANTISSA_DIGITS;
        let is_untold = self.lists.get(&list.0.array).is_none_or(|list| list.element.is_none());
        if x.0.kind != kind && !is_untold && !x.0.as_const_int().is_some_and(is_small) {
            let message = format!("this asks for {} in a list of {kind}s", x.0.kind.with_article());
            return self.error(Code::OperandType, x.1, message);
        }
        let x = (self.held(x.0), x.1);
        self.is_no_nan(&x.0, x.1)?;
        let elements = Value::of(elements);
        self.ufunc(Ufunc::Equal, vec![(elements, list.1), (Value::Scalar(x.0), x.1)], span)?.into_array()
    }
}
