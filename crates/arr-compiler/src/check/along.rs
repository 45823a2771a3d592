//! Reductions along axes: an array of results, into which a loop over the operand takes every element.

use arr_core::{Reduction, ReductionOrder, ScalarKind, Shape};
use arr_diag::Span;

use super::reduction::Over;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

const REASON: Origin = Origin::Temporary("the results of a reduction along axes");

impl Checker<'_> {
    /// The results of `f` along axes, begun from `initial` or from what changes nothing.
    pub(super) fn along(
        &mut self,
        f: Reduction,
        array: ArrayExpr,
        over: &Over,
        initial: Option<ScalarExpr>,
        span: Span,
    ) -> Checked<Value> {
        let dtype = f.along_axes(array.dtype);
        let extents: Vec<u32> = array
            .shape
            .extents()
            .iter()
            .zip(&over.axes)
            .map(|(&n, &is_reduced)| if is_reduced { 1 } else { n })
            .collect();
        let kept = Shape::new(&extents).map_err(|error| self.report(super::message::shape(span, error)))?;
        let varies = array.len.filter(|_| over.axes.first() == Some(&false));
        let mut view = ReductionOrder::new(&array.shape, &array.strides, &kept).result(&kept);
        if varies.is_some() {
            view = arr_core::View::contiguous(kept);
        }
        let mut shown = view;
        if !over.keepdims {
            for axis in (0..over.axes.len()).rev().filter(|&axis| over.axes.get(axis) == Some(&true)) {
                shown = shown.index(axis, 0).ok_or(Reported)?;
            }
        }
        let shape = shown.shape;
        let target = match varies {
            Some(len) => {
                let len = self.fix("length", ScalarExpr::var(len, ScalarKind::Int));
                self.new_bounded("", dtype, shape, REASON, len)
            }
            None => self.new_array("", dtype, shape, REASON),
        };
        let initial = initial.unwrap_or_else(|| ScalarExpr::constant(f.start(dtype)));
        let whole = ArrayView { view, len: None, ..target };
        self.emit(StmtKind::Accumulate { target: whole, f, initial, value: Box::new(array) });
        self.results.insert(target.array);
        Ok(Value::of(ArrayExpr::view(ArrayView { view: shown, ..target }, dtype)))
    }
}
