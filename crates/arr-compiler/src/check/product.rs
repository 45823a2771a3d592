//! `@`, `matmul` and `dot`.

use arr_core::{DType, Operand, Routine, RoutineError, ScalarKind, Shape, Typed, Ufunc, promote};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, Fit, cast};
use super::function::{CopyOrder, Product};
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `dot(a, b, out=None)`, `matmul(x1, x2, out=None)`
    pub(super) fn call_product(&mut self, product: Product, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, out] = self.bind(args)?;
        let (a, b) = a.zip(b).ok_or(Reported)?;
        let value = self.product(product, (a.value, a.span), (b.value, b.span), span)?;
        let Some(out) = out.and_then(Given::unless_none) else { return Ok(value) };
        let Some(target) = out.value.as_any_view() else {
            let message = format!("`out=` needs the name or a view of an array, this is {}", out.value.describe());
            return self.error(Code::TypeMismatch, out.span, message);
        };
        self.store_in_place((target, out.span), value, Fit::InPlace, span, None)?;
        Ok(out.value)
    }

    /// The sums of products along the last axis of `a` and the last but one of `b`.
    pub(super) fn product(
        &mut self,
        product: Product,
        a: (Value, Span),
        b: (Value, Span),
        span: Span,
    ) -> Checked<Value> {
        let is_scalar = |value: &Value| matches!(value, Value::Scalar(_));
        if is_scalar(&a.0) || is_scalar(&b.0) {
            return match product {
                // Of a number, `dot` multiplies.
                Product::Dot => self.ufunc(Ufunc::Multiply, vec![a, b], span),
                Product::MatMul => {
                    let (value, at) = if is_scalar(&a.0) { a } else { b };
                    let message = format!("`matmul` needs arrays, this is {}", value.describe());
                    let diagnostic = Diagnostic::new(Code::TypeMismatch, at, message);
                    Err(self.report(diagnostic.hint("multiply by a number with `*`")))
                }
            };
        }
        let (left, right) = (
            self.whole_operand(Given { value: a.0, span: a.1 })?,
            self.whole_operand(Given { value: b.0, span: b.1 })?,
        );
        let dtype = match promote(Operand::Array(left.0.dtype), Operand::Array(right.0.dtype)) {
            Ok(dtype) => dtype,
            Err(error) => {
                let diagnostic = message::ufunc(span, "matmul", arr_core::UfuncError::Promote(error));
                let operands = [left, right].map(|(array, at)| (Elementwise::Array(array), at));
                return Err(self.report(message::with_dtypes(diagnostic, &operands)));
            }
        };
        if product == Product::Dot && left.0.shape.rank().max(right.0.shape.rank()) > 2 {
            return self.product_of_last_axes(left, right, span);
        }
        if dtype == DType::C64 {
            return self.product_of_parts(product, [left, right], span);
        }
        let reason = "an operand of a product";
        let (left, right) = self.as_long(left, right, span)?;
        self.fits_product(product, &left, &right, span)?;
        let left = self.materialize(cast(left.0, dtype), reason);
        let right = self.in_rows(cast(right.0, dtype));
        let len = left.len.filter(|_| left.view.shape.rank() > 1);
        let result = self.routine(Routine::MatMul, vec![left, right], len, span)?;
        if result.shape.rank() > 0 {
            return Ok(Value::of(result));
        }
        let array = self.materialize(result, reason);
        Ok(Value::Scalar(ScalarExpr::load(array, Vec::new(), ScalarKind::of(dtype))))
    }

    /// `dot` of more than two axes: the sums of products along the last axis of `a` and the last but one of `b`.
    fn product_of_last_axes(
        &mut self,
        (left, left_at): (ArrayExpr, Span),
        (right, right_at): (ArrayExpr, Span),
        span: Span,
    ) -> Checked<Value> {
        let a = self.whole(Some(Given { value: Value::of(left), span: left_at }), "a factor of a product")?;
        let b = self.whole(Some(Given { value: Value::of(right), span: right_at }), "a factor of a product")?;
        let axes = (vec![self.last_axis(a.rank(), left_at)?], vec![b.rank().saturating_sub(2)]);
        self.contracted((a, b), axes, span)
    }

    /// `a @ b` for `a @= b`, which has the shape of `a`.
    pub(super) fn product_in_place(
        &mut self,
        (view, at): (ArrayView, Span),
        operand: (Value, Span),
        span: Span,
    ) -> Checked<Value> {
        let old = Value::of(ArrayExpr::view(view, self.dtype_of(&view)));
        let result = self.product(Product::MatMul, (old, at), operand, span)?;
        let shape = match &result {
            Value::Array(array) | Value::Bounded(array) => array.shape,
            _ => Shape::SCALAR,
        };
        if shape == view.view.shape {
            return Ok(result);
        }
        let message = format!("a product of shape {shape} cannot replace an array of shape {}", view.view.shape);
        let diagnostic = Diagnostic::new(Code::Broadcast, span, message);
        Err(self.report(diagnostic.hint("bind a new array, as in `a = a @ b`")))
    }

    /// Operands whose length is known at run time as long as what they meet.
    fn as_long(
        &mut self,
        (left, left_at): (ArrayExpr, Span),
        (right, right_at): (ArrayExpr, Span),
        span: Span,
    ) -> Checked<((ArrayExpr, Span), (ArrayExpr, Span))> {
        let (left_varies, right_varies) = (left.len.is_some() && left.shape.rank() == 1, right.len.is_some());
        let last = left.shape.extent(left.shape.rank().saturating_sub(1));
        let (left, right) = match (left_varies, right_varies) {
            (false, false) => (left, right),
            (true, false) => {
                let n = right.shape.extent(right.shape.rank().saturating_sub(2));
                (self.exactly(left, n, left_at)?, right)
            }
            (false, true) => {
                let right = self.exactly(right, last, right_at)?;
                (left, right)
            }
            (true, true) => {
                let n = last.min(right.shape.extent(0));
                if let Some((lhs, rhs)) = left.len.zip(right.len).filter(|(lhs, rhs)| lhs != rhs) {
                    let [lhs, rhs] = [lhs, rhs].map(|len| ScalarExpr::var(len, ScalarKind::Int));
                    self.span = span;
                    self.emit(StmtKind::CheckLength { lhs, rhs });
                }
                (self.front(left, n)?, self.front(right, n)?)
            }
        };
        Ok(((left, left_at), (right, right_at)))
    }

    /// Refuses arrays that have no product, naming both.
    fn fits_product(
        &mut self,
        product: Product,
        (left, left_at): &(ArrayExpr, Span),
        (right, right_at): &(ArrayExpr, Span),
        span: Span,
    ) -> Checked<()> {
        for (array, at) in [(left, *left_at), (right, *right_at)] {
            if array.shape.rank() == 0 {
                let message = format!("`{}` needs arrays with axes, this one has none", product.name());
                let diagnostic = Diagnostic::new(Code::BadShape, at, message);
                return Err(self.report(diagnostic.hint("multiply by a number with `*`")));
            }
            if array.len.is_some() && left.shape.rank().max(right.shape.rank()) > 2 {
                let what = "products of more than two axes with a length known at run time";
                return self.unsupported(at, what, "multiply matrix by matrix, as in `c[k] = a[k] @ b[k]`");
            }
        }
        let [lhs, rhs] = [left, right].map(|array| Typed { dtype: DType::F32, shape: array.shape });
        match Routine::MatMul.signature(&[lhs, rhs]) {
            Err(RoutineError::Extents { left_axis, left: l, right_axis, right: r }) => {
                let places = format!("axis {left_axis} on the left is {l}, axis {right_axis} on the right is {r}");
                let message = format!("cannot multiply {} by {}: {places}", left.shape, right.shape);
                let hint = if left_axis + 1 == left.shape.rank() {
                    "as many columns on the left as there are rows on the right; `a.T` has the axes of `a` swapped"
                } else {
                    "axes in front of the last two number pairs of matrices: as many on both sides, or 1"
                };
                let diagnostic = Diagnostic::new(Code::Broadcast, span, message).hint(hint);
                let places = [(left.shape, *left_at), (right.shape, *right_at)];
                Err(self.report(message::with_shapes(diagnostic, &places)))
            }
            // What else there may be is said where the routine is called.
            _ => Ok(()),
        }
    }

    /// The right operand, whose rows are read side by side: where they do not lie without gaps, a copy is faster.
    fn in_rows(&mut self, array: ArrayExpr) -> ArrayView {
        let dtype = array.dtype;
        let view = self.materialize(array, "an operand of a product");
        let rank = view.view.shape.rank();
        let across = view.view.strides.get(rank.saturating_sub(1)).copied().unwrap_or(1);
        let is_far = rank >= 2 && across != 1 && view.len.is_none() && view.view.shape.extent(rank - 1) > 1;
        if !is_far {
            return view;
        }
        let copy = super::constructor::copied(ArrayExpr::view(view, dtype), CopyOrder::C);
        self.materialize(copy, "the right operand of a product, row by row")
    }
}
