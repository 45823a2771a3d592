//! The elements that go into each result of a function of sorted elements: a sorted copy, with what is reduced as its last axis.

use arr_core::{DType, Scalar, ScalarKind, Shape, SliceBounds, Ufunc};
use arr_diag::{Code, Span};

use super::args::Given;
use super::axes::Viewed;
use super::constructor::copied;
use super::elementwise::Elementwise;
use super::function::{CopyOrder, IntArrays};
use super::index::{Part, Subscript};
use super::moving_slice::Cut;
use super::reduction::Over;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode};

/// Sorted elements along the last axis of a view.
pub(super) struct Ordered {
    /// The view.
    pub(super) rows: ArrayView,
    pub(super) dtype: DType,
    /// How many there are along that axis.
    pub(super) n: ScalarExpr,
    /// The shape of the result.
    pub(super) shape: Shape,
    /// Whether it is a scalar.
    pub(super) is_full: bool,
}

impl Checker<'_> {
    /// The elements that go into each result, sorted along the last axis.
    pub(super) fn ordered(
        &mut self,
        array: Option<Given>,
        axis: Option<Given>,
        keepdims: Option<Given>,
    ) -> Checked<Ordered> {
        let Given { value, span } = array.ok_or(Reported)?;
        if let Value::Scalar(scalar) = &value {
            let message = format!("an array is needed here, this is a scalar of type {}", scalar.kind);
            return self.error(Code::TypeMismatch, span, message);
        }
        let array = self.array_of(value, None, IntArrays::Int32, span)?;
        let keepdims = self.flag(keepdims, false, "keepdims")?;
        let over = self.over(axis.and_then(Given::unless_none), keepdims, array.shape.rank())?;
        let is_all = over.axes.iter().all(|&is_reduced| is_reduced);
        if array.len.is_some() && over.axes.first() == Some(&true) && !(is_all && array.shape.rank() == 1) {
            let what = "quantiles along an axis of a length known at run time beside others";
            return self.unsupported(span, what, "flatten it first, as in `a.flatten()`");
        }
        let (extents, dtype) = (array.shape.extents().to_vec(), array.dtype);
        let shown = extents.iter().zip(&over.axes).filter(|(_, is_reduced)| over.keepdims || !**is_reduced);
        let shown: Vec<u32> = shown.map(|(&n, &is_reduced)| if is_reduced { 1 } else { n }).collect();
        let shape = Shape::new(&shown).map_err(|_| Reported)?;
        let is_new = !matches!(array.node, ArrayNode::View(_));
        let view = self.materialize(array, "the elements that are sorted");
        let merged = self.merged(Viewed { array: view, dtype, span }, &over, span)?;
        let last = merged.rank().saturating_sub(1);
        let rows = if merged.array.array != view.array || is_new {
            self.sort_in_place(merged.array, last, span)?;
            merged.array
        } else {
            let sorted = self.sorted(merged.expr(), last, span)?;
            self.materialize(sorted, "the sorted elements")
        };
        let n = match rows.len.filter(|_| rows.view.shape.rank() == 1) {
            Some(len) => ScalarExpr::var(len, ScalarKind::Int),
            None => ScalarExpr::int(i64::from(rows.view.shape.extent(last))),
        };
        Ok(Ordered { rows, dtype, n, shape, is_full: over.is_full() })
    }

    /// The axes that go as one behind the others.
    fn merged(&mut self, a: Viewed, over: &Over, span: Span) -> Checked<Viewed> {
        let by = |wanted: bool| (0..a.rank()).filter(move |&axis| over.axes.get(axis) == Some(&wanted));
        let order: Vec<usize> = by(false).chain(by(true)).collect();
        let a = a.seen_as(a.array.view.permuted(&order).ok_or(Reported)?);
        let n_kept = by(false).count();
        if a.rank() == n_kept + 1 {
            return Ok(a);
        }
        let extents = a.array.view.shape.extents().to_vec();
        let (kept, gone) = extents.split_at(n_kept);
        let extents: Vec<u32> = kept.iter().copied().chain([gone.iter().product()]).collect();
        let shape = Shape::new(&extents).map_err(|error| self.report(super::message::shape(span, error)))?;
        Ok(self.under_shape(a, shape))
    }

    /// The element of each row at a place, along an axis of extent 1.
    pub(super) fn sorted_element(&mut self, rows: &Ordered, at: &ScalarExpr, span: Span) -> Checked<ArrayExpr> {
        let view = rows.rows;
        let last = view.view.shape.rank().saturating_sub(1);
        if last == 0 {
            let load = ScalarNode::Load { array: Box::new(view), indices: vec![at.clone()] };
            let load = ScalarExpr { node: load, kind: ScalarKind::of(rows.dtype) };
            let load = ScalarExpr::var(self.fix("", load), ScalarKind::of(rows.dtype));
            return Ok(ArrayExpr::splat(load, rows.dtype, Shape::vector(1)));
        }
        if let Some(start) = at.as_const_int().and_then(|at| u32::try_from(at).ok()) {
            let view = ArrayView {
                view: view.view.slice(last, SliceBounds { start, step: 1, n: 1 }).ok_or(Reported)?,
                ..view
            };
            return Ok(ArrayExpr::view(view, rows.dtype));
        }
        let cut = Subscript::Slice(Cut::Moving { start: at.clone(), len: 1, step: 1 });
        let subscripts = std::iter::repeat_n(Subscript::Whole, last).chain([cut]).collect();
        match self.indexed(view, subscripts, span)? {
            Part::View(view) => Ok(ArrayExpr::view(view, rows.dtype)),
            Part::Element(..) | Part::Masked(..) | Part::Taken(_) => Err(Reported),
        }
    }

    /// NaN is sorted behind all else: where the last element is one, so is the result.
    pub(super) fn nan_where_last_is(
        &mut self,
        value: ArrayExpr,
        rows: &Ordered,
        last: &ScalarExpr,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let last = self.sorted_element(rows, last, span)?;
        let is_nan = self.ufunc(Ufunc::IsNan, vec![(Value::of(last.clone()), span)], span)?;
        let is_nan = is_nan.into_array()?;
        let parts = [is_nan, last, value].map(|part| (Elementwise::Array(part), span));
        self.selection(parts, DType::F32, span)
    }

    /// Results along an axis of extent 1 under the shape that the call gives.
    pub(super) fn of_rows(&mut self, result: ArrayExpr, rows: &Ordered) -> Checked<Value> {
        if rows.is_full {
            return Ok(Value::Scalar(self.only_element(result)));
        }
        let dtype = result.dtype;
        let len = result.len;
        let copy = if len.is_some() { result } else { copied(result, CopyOrder::C) };
        let view = self.materialize(copy, "quantiles");
        let shown = view.view.reshape(rows.shape).ok_or(Reported)?;
        self.results.insert(view.array);
        Ok(Value::of(ArrayExpr::view(ArrayView { view: shown, ..view }, dtype)))
    }

    /// What the median of no elements is.
    pub(super) fn without_elements(&mut self, rows: &Ordered) -> Value {
        let nan = ScalarExpr::constant(Scalar::Float(f32::NAN));
        if rows.is_full { Value::Scalar(nan) } else { Value::Array(ArrayExpr::splat(nan, DType::F32, rows.shape)) }
    }
}
