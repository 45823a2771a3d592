//! Functions that give other views of the same elements.

use arr_core::Shape;
use arr_diag::{Code, Span};

use super::args::{Args, Given, Params};
use super::function::IntArrays;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView};

impl Checker<'_> {
    /// A view of an array value; computed expressions get a buffer.
    pub(super) fn viewed(
        &mut self,
        value: Value,
        span: Span,
        wanted_by: &'static str,
    ) -> Checked<(ArrayView, arr_core::DType)> {
        match value {
            Value::Array(array) => {
                let dtype = array.dtype;
                Ok((self.materialize(array, wanted_by), dtype))
            }
            list @ (Value::List(_) | Value::Tuple(_)) => {
                let array = self.array_of(list, None, IntArrays::Int32, span)?;
                let dtype = array.dtype;
                Ok((self.materialize(array, wanted_by), dtype))
            }
            Value::Bounded(_) | Value::Masked(_) => {
                let what = "an array of a length known at run time where the shape must be known";
                self.unsupported(span, what, "use its slices and elements, or an array of fixed length")
            }
            Value::Bad => Err(Reported),
            other => self.error(Code::TypeMismatch, span, format!("this is {}, not an array", other.describe())),
        }
    }

    /// `reshape(a, shape)`, `a.reshape(2, 3)`, one extent may be -1.
    pub(super) fn call_reshape(&mut self, mut args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        // The method takes the extents as separate arguments as well.
        if args.positional.len() > 2 {
            let extents: Vec<Value> = args.positional.drain(1..).map(|g| g.value).collect();
            args.positional.push(Given { value: Value::Tuple(extents), span });
        }
        let [array, shape] = self.bind_args(args, &Params { names: &["a", "shape"], required: 2 })?;
        let (array, shape) = array.zip(shape).ok_or(Reported)?;
        let (view, dtype) = self.viewed(array.value, array.span, "a computed array under another shape")?;
        let shape = self.inferred_shape(&shape.value, view.view.shape, shape.span)?;
        if shape.n_elems() != view.view.shape.n_elems() {
            let message = format!(
                "cannot reshape {} into {shape}: {} elements are not {}",
                view.view.shape,
                view.view.shape.n_elems(),
                shape.n_elems()
            );
            return self.error(Code::BadShape, span, message);
        }
        if let Some(reshaped) = view.view.reshape(shape) {
            return Ok(Value::Array(ArrayExpr::view(ArrayView { view: reshaped, ..view }, dtype)));
        }
        // Strides forbid a view: NumPy copies in C order there.
        let copy = self.materialize(
            super::constructor::copied(ArrayExpr::view(view, dtype)),
            "a reshape that strides forbid as a view",
        );
        let reshaped = copy.view.reshape(shape).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: reshaped, ..copy }, dtype)))
    }

    fn inferred_shape(&mut self, value: &Value, old: Shape, span: Span) -> Checked<Shape> {
        let items = match value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut extents = Vec::new();
        for item in items {
            extents.push(self.static_int(item, span, "an extent of a shape")?);
        }
        let n_unknown = extents.iter().filter(|&&n| n == -1).count();
        if n_unknown > 1 {
            return self.error(Code::BadShape, span, "only one extent of a shape can be -1");
        }
        if n_unknown == 1 {
            let known: i64 = extents.iter().filter(|&&n| n != -1).fold(1i64, |p, &n| p.saturating_mul(n));
            let total = i64::from(old.n_elems());
            if known <= 0 || total % known != 0 {
                let message = format!("cannot reshape {old} with extents of {known} elements and one to be found");
                return self.error(Code::BadShape, span, message);
            }
            for n in extents.iter_mut().filter(|n| **n == -1) {
                *n = total / known;
            }
        }
        let tuple = Value::Tuple(extents.into_iter().map(|n| Value::Scalar(crate::hir::ScalarExpr::int(n))).collect());
        self.shape(&tuple, span)
    }

    /// `transpose(a)`
    pub(super) fn call_transpose(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, axes] = self.bind_args(args, &Params { names: &["a", "axes"], required: 1 })?;
        if let Some(axes) = axes.filter(|a| !matches!(a.value, Value::None)) {
            return self.unsupported(axes.span, "`axes` of `transpose`", "use `.T`, which reverses them");
        }
        let array = array.ok_or(Reported)?;
        self.transposed(array.value, array.span)
    }

    /// The view with its axes reversed.
    pub(super) fn transposed(&mut self, value: Value, span: Span) -> Checked<Value> {
        let (view, dtype) = self.viewed(value, span, "a computed array with its axes reversed")?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: view.view.transposed(), ..view }, dtype)))
    }
}
