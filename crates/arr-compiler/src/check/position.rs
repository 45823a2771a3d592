//! `argmin` and `argmax`: where the smallest or largest element is.

use arr_core::{DType, Reduction, Shape, Ufunc};
use arr_diag::Code;

use super::reduction::{Over, Reducing, reduce};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

impl Checker<'_> {
    /// Where the first of the smallest or largest elements is; a NaN comes before all others.
    pub(super) fn position(&mut self, f: Reduction, call: &mut Reducing) -> Checked<Value> {
        let span = call.span;
        let n_axes = call.over.axes.iter().filter(|&&is_reduced| is_reduced).count();
        if !call.over.is_flat && n_axes != 1 {
            return self.error(Code::BadArguments, span, format!("`{}` goes along one axis, or all", call.name));
        }
        if call.array.shape.rank() == 0 {
            return Ok(Value::Scalar(ScalarExpr::int(0)));
        }
        self.hold_array(call);
        if call.over.is_full() && call.array.len.is_none() && call.array.shape.n_elems() == 0 {
            let message = format!("`{}` of an array without elements", call.name);
            return self.error(Code::BadShape, call.at, message);
        }
        self.refuse_empty(&call.array, call)?;
        let over = call.over.clone();
        call.over = over.kept();
        let best = self.reduced(f, call)?;
        let best = self.evaluated(best);
        call.over = over;
        let array = || Value::of(call.array.clone());
        let mut is_best = self.combined(Ufunc::Equal, array(), best, span)?;
        if call.array.dtype == DType::F32 {
            // If there is a NaN, it is the best, and nothing is equal to it.
            let is_nan = self.combined(Ufunc::NotEqual, array(), array(), span)?;
            is_best = self.combined(Ufunc::LogicalOr, is_best, is_nan, span)?;
        }
        let (Value::Array(is_best) | Value::Bounded(is_best)) = is_best else { return Err(Reported) };
        let (shape, len) = (is_best.shape, is_best.len);
        let at = self.positions(&is_best, &call.over)?;
        let beyond = ArrayExpr::splat(ScalarExpr::int(i64::from(i32::MAX)), DType::I32, Shape::SCALAR);
        let node = ArrayNode::Select { cond: Box::new(is_best), then: Box::new(at), otherwise: Box::new(beyond) };
        let at = ArrayExpr::new(node, DType::I32, shape, len);
        if call.over.is_full() {
            return Ok(Value::Scalar(reduce(Reduction::Min, at, None)));
        }
        let over = call.over.clone();
        self.along(Reduction::Min, at, &over, None, span)
    }

    /// The number of each element: along the axis that is reduced, or in C order.
    fn positions(&mut self, like: &ArrayExpr, over: &Over) -> Checked<ArrayExpr> {
        let [start, step] = [0, 1].map(|value| Box::new(ScalarExpr::int(value)));
        let ramp = |shape, len| ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::I32, shape, len);
        if over.is_flat {
            let all = ramp(like.shape, like.len);
            return Ok(if over.is_full() { all } else { self.settled(all) });
        }
        let axis = over.axes.iter().position(|&is_reduced| is_reduced).ok_or(Reported)?;
        let n = like.shape.extent(axis);
        let line = self.materialize(ramp(Shape::vector(n), None), "positions along an axis");
        let mut extents = vec![1; like.shape.rank()];
        if let Some(slot) = extents.get_mut(axis) {
            *slot = n;
        }
        let shape = Shape::new(&extents).map_err(|_| Reported)?;
        let view = line.view.reshape(shape).ok_or(Reported)?;
        let len = like.len.filter(|_| axis == 0);
        Ok(ArrayExpr::view(ArrayView { view, len, ..line }, DType::I32))
    }
}
