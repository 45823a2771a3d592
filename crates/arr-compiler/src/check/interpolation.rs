//! `interp`: values between points, on straight lines.
//!
//! Source: NumPy reference, "numpy.interp", and `numpy/_core/src/multiarray/compiled_base.c` for what it does at the ends.

use arr_core::{DType, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::join::Along;
use super::search::Side;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

impl Checker<'_> {
    /// `interp(x, xp, fp, left=None, right=None, period=None)`: on the straight lines between points.
    pub(super) fn call_interp(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, xp, fp, left, right, period] = self.bind(args)?;
        let (mut xp, mut fp) = (self.points(xp)?, self.points(fp)?);
        if xp.extent(0) != fp.extent(0) {
            let message = format!("there are {} places and {} values at them", xp.extent(0), fp.extent(0));
            return self.error(Code::Broadcast, span, message);
        }
        if xp.extent(0) == 0 {
            return self.error(Code::BadShape, xp.span, "an array of sample points is empty");
        }
        let x = x.ok_or(Reported)?;
        let mut x = (self.in_float(x.value, x.span)?, x.span);
        let mut ends = [left, right];
        if let Some(period) = period.and_then(Given::unless_none) {
            let period = self.period(period)?;
            x.0 = self.combined(Ufunc::Remainder, x.0, period.clone(), span)?;
            (xp, fp) = self.around((xp, fp), period, span)?;
            ends = [None, None];
        }
        let last = xp.extent(0) - 1;
        let x = (self.shared(x.0, x.1)?, x.1);
        let is_scalar = x.0.array().is_none();
        let mut ends = ends.into_iter();
        let mut end = |c: &mut Self, at: u32| match ends.next().flatten().and_then(Given::unless_none) {
            Some(given) => {
                let scalar = c.as_scalar(given.value, given.span, "a value outside all points")?;
                let scalar = c.converted(scalar, ScalarKind::Float);
                Ok(c.held(scalar))
            }
            None => Ok(c.element_of(fp, at)),
        };
        let (left, right) = (end(self, 0)?, end(self, last)?);
        let (first_x, last_x) = (self.element_of(xp, 0), self.element_of(xp, last));
        let value = Value::of_elementwise(x.0.clone());
        let inside = if last == 0 {
            let shape = x.0.array().map_or(Shape::vector(1), |x| x.shape);
            let only = self.element_of(fp, 0);
            ArrayExpr { len: x.0.array().and_then(|x| x.len), ..ArrayExpr::splat(only, DType::F32, shape) }
        } else {
            self.on_lines((xp, fp), x, last, span)?
        };
        let mut result = inside;
        for (f, bound, beyond) in [(Ufunc::Less, first_x, left), (Ufunc::Greater, last_x, right)] {
            let is_out = self.combined(f, value.clone(), Value::Scalar(bound), span)?;
            let is_out = self.elementwise(is_out, span)?;
            let parts = [is_out, Elementwise::Scalar(beyond), Elementwise::Array(result)].map(|part| (part, span));
            result = self.selection(parts, DType::F32, span)?;
        }
        Ok(if is_scalar { Value::Scalar(self.only_element(result)) } else { Value::of(result) })
    }

    /// After which distance everything repeats.
    fn period(&mut self, given: Given) -> Checked<Value> {
        let period = self.as_scalar(given.value, given.span, "`period`")?;
        let period = self.converted(period, ScalarKind::Float);
        let period = self.held(period);
        let zero = ScalarExpr::constant(arr_core::Scalar::Float(0.0));
        let is_sound = self.scalar_map(Ufunc::NotEqual, vec![period.clone(), zero], given.span)?;
        self.must_hold(is_sound, "period must be a non-zero value".to_owned(), given.span)?;
        let period = self.scalar_map(Ufunc::Absolute, vec![period], given.span)?;
        Ok(Value::Scalar(self.held(period)))
    }

    /// Points that repeat, in order within one period, with the last of the one before and the first of the one after.
    fn around(&mut self, points: (Viewed, Viewed), period: Value, span: Span) -> Checked<(Viewed, Viewed)> {
        let (xp, fp) = points;
        let within = self.combined(Ufunc::Remainder, xp.value(), period.clone(), span)?.into_array()?;
        let within = self.materialize(within, "points within a period");
        let order = self.order_of(ArrayExpr::view(within, DType::F32), 0, span)?;
        let mut sorted = Vec::with_capacity(2);
        for array in [within, fp.array] {
            let found = self.elements_at(array, order.clone())?;
            let array = self.materialize(found, "points in order");
            sorted.push(Viewed { array, dtype: DType::F32, span });
        }
        let (fp, xp) = sorted.pop().zip(sorted.pop()).ok_or(Reported)?;
        let (first, last) = ([None, Some(1), None], [Some(-1), None, None]);
        let before = self.combined(Ufunc::Subtract, xp.cut(0, last)?.value(), period.clone(), span)?.into_array()?;
        let after = self.combined(Ufunc::Add, xp.cut(0, first)?.value(), period, span)?.into_array()?;
        let mut joined = Vec::with_capacity(2);
        for parts in [[before, xp.expr(), after], [fp.cut(0, last)?.expr(), fp.expr(), fp.cut(0, first)?.expr()]] {
            let parts = parts.map(|part| (part, span));
            let all = self.joined_along(Along::Axis(0), &parts, 0, span)?.into_array()?;
            joined.push(Viewed { array: self.materialize(all, "points around a period"), dtype: DType::F32, span });
        }
        let (fp, xp) = joined.pop().zip(joined.pop()).ok_or(Reported)?;
        Ok((xp, fp))
    }

    /// Points as floats.
    fn points(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let points = self.line(given)?;
        if points.array.len.is_some() {
            let what = "points of a length known at run time";
            return self.unsupported(points.span, what, "use arrays of fixed length");
        }
        let array = self.materialize(cast(points.expr(), DType::F32), "points as floats");
        Ok(Viewed { array, dtype: DType::F32, ..points })
    }

    fn element_of(&mut self, points: Viewed, at: u32) -> ScalarExpr {
        let indices = vec![ScalarExpr::int(at.into())];
        let node = crate::hir::ScalarNode::Load { array: Box::new(points.array), indices };
        let load = ScalarExpr { node, kind: ScalarKind::Float };
        self.held(load)
    }

    /// What lies at `x` on the line between the points around it, of which there are two at least.
    fn on_lines(
        &mut self,
        (xp, fp): (Viewed, Viewed),
        x: (Elementwise, Span),
        last: u32,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        let value = Value::of_elementwise(x.0.clone());
        let behind = self.places(xp, x, Side::Right, span)?;
        let lower = self.combined(Ufunc::Subtract, Value::of(behind), int(1), span)?;
        let lower = self.combined(Ufunc::Maximum, lower, int(0), span)?;
        let lower = self.combined(Ufunc::Minimum, lower, int(i64::from(last) - 1), span)?;
        let lower = lower.into_array()?;
        let lower = ArrayExpr::view(self.materialize(lower, "the points around a place"), DType::I32);
        let upper = self.combined(Ufunc::Add, Value::of(lower.clone()), int(1), span)?;
        let upper = upper.into_array()?;
        let upper = ArrayExpr::view(self.materialize(upper, "the points around a place"), DType::I32);
        let [mut x0, mut x1, mut y0, mut y1] = [const { Value::None }; 4];
        for (points, at, slot) in
            [(xp, &lower, &mut x0), (xp, &upper, &mut x1), (fp, &lower, &mut y0), (fp, &upper, &mut y1)]
        {
            let found = self.elements_at(points.array, at.clone())?;
            *slot = Value::of(ArrayExpr::view(self.materialize(found, "the points around a place"), DType::F32));
        }
        let rise = self.combined(Ufunc::Subtract, y1.clone(), y0.clone(), span)?;
        let run = self.combined(Ufunc::Subtract, x1.clone(), x0.clone(), span)?;
        let slope = self.combined(Ufunc::TrueDivide, rise, run, span)?;
        let slope = self.evaluated(slope);
        let mut lines = Vec::with_capacity(2);
        for (x_at, y_at) in [(x0.clone(), y0.clone()), (x1.clone(), y1.clone())] {
            let distance = self.combined(Ufunc::Subtract, value.clone(), x_at, span)?;
            let way = self.combined(Ufunc::Multiply, slope.clone(), distance, span)?;
            lines.push(self.combined(Ufunc::Add, way, y_at, span)?);
        }
        let (from_right, from_left) = lines.pop().zip(lines.pop()).ok_or(Reported)?;
        let (from_right, from_left) = (self.evaluated(from_right), self.evaluated(from_left));
        // Infinities on one side leave the other one, and equal values need no line.
        let no_slope = self.combined(Ufunc::Equal, y0.clone(), y1.clone(), span)?;
        let from_right = self.unless_nan(from_right, no_slope, y0.clone(), span)?;
        let is_nan = self.ufunc(Ufunc::IsNan, vec![(from_left.clone(), span)], span)?;
        let mut result = self.one_of([is_nan, from_right, from_left], span)?;
        for (at, y_at) in [(x0, y0), (x1, y1)] {
            let is_there = self.combined(Ufunc::Equal, value.clone(), at, span)?;
            result = self.one_of([is_there, y_at, result], span)?;
        }
        let is_nan = self.combined(Ufunc::NotEqual, value.clone(), value.clone(), span)?;
        let result = self.one_of([is_nan, value, result], span)?;
        result.into_array()
    }

    /// `value`, but `instead` where it is nan and `test` holds.
    fn unless_nan(&mut self, value: Value, test: Value, instead: Value, span: Span) -> Checked<Value> {
        let is_nan = self.ufunc(Ufunc::IsNan, vec![(value.clone(), span)], span)?;
        let both = self.combined(Ufunc::LogicalAnd, is_nan, test, span)?;
        self.one_of([both, instead, value], span)
    }

    /// `where(condition, then, otherwise)` of floats, as an array.
    fn one_of(&mut self, parts: [Value; 3], span: Span) -> Checked<Value> {
        let [condition, then, otherwise] = parts;
        let parts = [
            (self.elementwise(condition, span)?, span),
            (self.elementwise(then, span)?, span),
            (self.elementwise(otherwise, span)?, span),
        ];
        let chosen = self.selection(parts, DType::F32, span)?;
        // Asked for several times by what follows.
        Ok(Value::of(ArrayExpr::view(self.materialize(chosen, "values between points"), DType::F32)))
    }
}
