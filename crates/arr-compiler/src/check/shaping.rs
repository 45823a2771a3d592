//! Functions that give other views of the same elements.

use arr_core::{MAX_RANK, Shape, ShapeError};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::function::{CopyOrder, Flattening, IntArrays};
use super::reshaped::under_shape;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView};

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

    /// The same, where the length may be known at run time only.
    pub(super) fn viewed_of_any_length(
        &mut self,
        value: Value,
        span: Span,
        wanted_by: &'static str,
    ) -> Checked<(ArrayView, arr_core::DType)> {
        match self.of_any_length(value, span)? {
            Ok(array) => {
                let dtype = array.dtype;
                Ok((self.materialize(array, wanted_by), dtype))
            }
            Err(value) => self.viewed(value, span, wanted_by),
        }
    }

    /// The array where its length is known at run time only, else the value.
    fn of_any_length(&mut self, value: Value, span: Span) -> Checked<Result<ArrayExpr, Value>> {
        Ok(match value {
            Value::Bounded(array) => Ok(array),
            Value::Masked(masked) => Ok(self.selected(masked, span)?),
            other => Err(other),
        })
    }

    /// The view with its axes in this order.
    fn permuted(&mut self, (view, dtype): (ArrayView, arr_core::DType), order: &[usize], span: Span) -> Checked<Value> {
        if view.len.is_some() && order.first().is_some_and(|&axis| axis != 0) {
            let what = "an axis of a length known at run time behind another";
            return self.unsupported(span, what, "leave the first axis where it is");
        }
        match view.view.permuted(order) {
            Some(permuted) => Ok(Value::of(ArrayExpr::view(ArrayView { view: permuted, ..view }, dtype))),
            None => {
                let message =
                    format!("these axes are not an order of the {} that the array has", view.view.shape.rank());
                self.error(Code::BadShape, span, message)
            }
        }
    }

    /// `reshape(a, shape)`, `a.reshape(2, 3)`, one extent may be -1.
    pub(super) fn call_reshape(&mut self, mut args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        gather_positional(&mut args);
        let [array, shape] = self.bind(args)?;
        let (array, shape) = array.zip(shape).ok_or(Reported)?;
        let value = match self.of_any_length(array.value, array.span)? {
            Ok(rows) => return self.reshaped_rows(rows, &shape),
            Err(value) => value,
        };
        let value = match value {
            Value::Array(computed) if !matches!(computed.node, ArrayNode::View(_)) => {
                let shape = self.new_shape(computed.shape, &shape, span)?;
                match under_shape(&computed, shape) {
                    Some(reshaped) => return Ok(Value::Array(reshaped)),
                    None => Value::Array(computed),
                }
            }
            value => value,
        };
        let (view, dtype) = self.viewed(value, array.span, "a computed array under another shape")?;
        let shape = self.new_shape(view.view.shape, &shape, span)?;
        if let Some(reshaped) = view.view.reshape(shape) {
            return Ok(Value::Array(ArrayExpr::view(ArrayView { view: reshaped, ..view }, dtype)));
        }
        // Strides forbid a view: NumPy copies in C order there.
        self.note_copy(&view, span);
        let copy = self.materialize(
            super::constructor::copied(ArrayExpr::view(view, dtype), CopyOrder::C),
            "a reshape that strides forbid as a view",
        );
        let reshaped = copy.view.reshape(shape).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: reshaped, ..copy }, dtype)))
    }

    /// The shape that is asked for, of as many elements.
    fn new_shape(&mut self, old: Shape, given: &Given, span: Span) -> Checked<Shape> {
        let shape = self.inferred_shape(&given.value, old, given.span)?;
        if shape.n_elems() != old.n_elems() {
            let (has, asked) = (old.n_elems(), shape.n_elems());
            let message = format!("cannot reshape {old} into {shape}: {has} elements are not {asked}");
            return self.error(Code::BadShape, span, message);
        }
        Ok(shape)
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

    /// `transpose(a, axes=None)`, `a.transpose(1, 0)`
    pub(super) fn call_transpose(&mut self, mut args: Args<'_>) -> Checked<Value> {
        gather_positional(&mut args);
        let [array, axes] = self.bind(args)?;
        let array = array.ok_or(Reported)?;
        let Some(axes) = axes.and_then(Given::unless_none) else {
            return self.transposed(array.value, array.span);
        };
        let viewed =
            self.viewed_of_any_length(array.value, array.span, "a computed array with its axes in another order")?;
        let items = match &axes.value {
            Value::Tuple(items) | Value::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let rank = viewed.0.view.shape.rank();
        let mut order = Vec::with_capacity(items.len());
        for item in items {
            order.push(self.axis(item, rank, axes.span)?);
        }
        self.permuted(viewed, &order, axes.span)
    }

    /// `swapaxes(a, axis1, axis2)`
    pub(super) fn call_swapaxes(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, one, other] = self.bind(args)?;
        let (array, (one, other)) = array.zip(one.zip(other)).ok_or(Reported)?;
        let viewed = self.viewed_of_any_length(array.value, array.span, "a computed array with two axes swapped")?;
        let rank = viewed.0.view.shape.rank();
        let one = self.axis(&one.value, rank, one.span)?;
        let other = self.axis(&other.value, rank, other.span)?;
        let mut order: Vec<usize> = (0..rank).collect();
        order.swap(one, other);
        self.permuted(viewed, &order, array.span)
    }

    /// `expand_dims(a, axis)`: an axis of extent 1 more.
    pub(super) fn call_expand_dims(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, axis] = self.bind(args)?;
        let (array, axis) = array.zip(axis).ok_or(Reported)?;
        let (view, dtype) =
            self.viewed_of_any_length(array.value, array.span, "a computed array with one more axis")?;
        let at = self.axis(&axis.value, view.view.shape.rank() + 1, axis.span)?;
        if at == 0 && view.len.is_some() {
            let what = "a new axis before one of a length known at run time";
            return self.unsupported(axis.span, what, "put the new axis behind it");
        }
        match view.view.insert_axis(at) {
            Some(expanded) => Ok(Value::of(ArrayExpr::view(ArrayView { view: expanded, ..view }, dtype))),
            None => Err(self.report(message::shape(array.span, ShapeError::Rank(MAX_RANK + 1)))),
        }
    }

    /// `ravel(a)`: one axis, a view where the elements lie in C order already; `a.flatten()`: always a copy.
    pub(super) fn call_ravel(&mut self, flattening: Flattening, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array] = self.bind(args)?;
        let array = array.ok_or(Reported)?;
        let value = match self.of_any_length(array.value, array.span)? {
            Ok(rows) => return self.flattened_rows(rows, flattening, array.span),
            Err(value) => value,
        };
        if let Value::Array(computed) = &value
            && !matches!(computed.node, ArrayNode::View(_))
            && let Some(flat) = under_shape(computed, Shape::vector(computed.shape.n_elems()))
        {
            if matches!(flattening, Flattening::Copy) {
                self.note_allocation(&Value::Array(flat.clone()), span);
            }
            return Ok(Value::Array(flat));
        }
        let (view, dtype) = self.viewed(value, array.span, "a computed array as one axis")?;
        let in_order = match flattening {
            Flattening::View if view.view.is_contiguous() => view,
            _ => {
                self.note_copy(&view, span);
                let copy = super::constructor::copied(ArrayExpr::view(view, dtype), CopyOrder::C);
                self.materialize(copy, "the elements in C order")
            }
        };
        let flat = in_order.view.reshape(Shape::vector(view.view.shape.n_elems())).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view: flat, ..in_order }, dtype)))
    }

    /// A known axis of so many, counted from the end where it is negative.
    pub(super) fn axis(&mut self, value: &Value, n_axes: usize, span: Span) -> Checked<usize> {
        let given = self.static_int(value, span, "an axis")?;
        let axis = if given < 0 { given + n_axes as i64 } else { given };
        match usize::try_from(axis) {
            Ok(axis) if axis < n_axes => Ok(axis),
            _ => self.error(Code::IndexRange, span, format!("axis {given} is out of range for {n_axes} axes")),
        }
    }

    /// The view with its axes reversed.
    pub(super) fn transposed(&mut self, value: Value, span: Span) -> Checked<Value> {
        let viewed = self.viewed_of_any_length(value, span, "a computed array with its axes reversed")?;
        let order: Vec<usize> = (0..viewed.0.view.shape.rank()).rev().collect();
        self.permuted(viewed, &order, span)
    }
}

/// Methods take extents and axes as separate arguments as well.
fn gather_positional(args: &mut Args<'_>) {
    if args.positional.len() > 2 {
        let items: Vec<Value> = args.positional.drain(1..).map(|given| given.value).collect();
        args.positional.push(Given { value: Value::Tuple(items), span: args.span });
    }
}
