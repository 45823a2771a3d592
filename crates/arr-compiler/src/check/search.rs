//! Places in sorted arrays: `searchsorted`, `digitize`, and `interp`, which reads between them.
//!
//! A search is a chain of elementwise statements, one for each halving of what is left, so that it fuses with what feeds it
//! and what uses it.
//!
//! Source: NumPy reference, "Searching", and `numpy/_core/src/multiarray/compiled_base.c` for what `interp` does at the ends.

use arr_core::{DType, Reduction, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::join::Along;
use super::reduction::reduce;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr};

/// On which side of elements that are equal a place lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Checker<'_> {
    /// `searchsorted(a, v, side='left', sorter=None)`
    pub(super) fn call_searchsorted(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, v, side, sorter] = self.bind(args)?;
        let side = match side {
            None => Side::Left,
            Some(given) => match &given.value {
                Value::Str(text) if text == "left" => Side::Left,
                Value::Str(text) if text == "right" => Side::Right,
                other => {
                    let message = format!("`side` must be left or right, this is {}", other.describe());
                    return self.error(Code::BadArguments, given.span, message);
                }
            },
        };
        let sorted = self.line(array)?;
        let sorted = match sorter.and_then(Given::unless_none) {
            None => sorted,
            Some(sorter) => {
                let order = self.line(Some(sorter))?;
                let taken = self.taken_along(sorted.array, 0, order.expr(), span)?;
                let array = self.materialize(taken, "elements in sorted order");
                Viewed { array, ..sorted }
            }
        };
        let v = v.ok_or(Reported)?;
        let v = (self.shared(v.value, v.span)?, v.span);
        let is_scalar = v.0.array().is_none();
        let places = self.places(sorted, v, side, span)?;
        Ok(if is_scalar { Value::Scalar(self.only_element(places)) } else { Value::of(places) })
    }

    /// `digitize(x, bins, right=False)`: in which of some bins each element lies.
    pub(super) fn call_digitize(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, bins, right] = self.bind(args)?;
        let side = if self.flag(right, false, "right")? { Side::Left } else { Side::Right };
        let bins = self.line(bins)?;
        if bins.array.len.is_some() {
            let what = "bins of a length known at run time";
            return self.unsupported(bins.span, what, "use an array of fixed length");
        }
        let x = x.ok_or(Reported)?;
        let x = (self.shared(x.value, x.span)?, x.span);
        let is_scalar = x.0.array().is_none();
        let n = i64::from(bins.extent(0));
        if n < 2 {
            let places = self.places(bins, x, side, span)?;
            return Ok(if is_scalar { Value::Scalar(self.only_element(places)) } else { Value::of(places) });
        }
        let (later, earlier) = (bins.cut(0, [Some(1), None, None])?, bins.cut(0, [None, Some(-1), None])?);
        let mut holds = Vec::with_capacity(2);
        for f in [Ufunc::GreaterEqual, Ufunc::LessEqual] {
            let test = self.combined(f, later.value(), earlier.value(), span)?;
            let test = test.into_array()?;
            holds.push(self.held(reduce(Reduction::All, test, None)));
        }
        let (falls, rises) = holds.pop().zip(holds.pop()).ok_or(Reported)?;
        let either = self.scalar_map(Ufunc::LogicalOr, vec![rises.clone(), falls], bins.span)?;
        self.stop_unless(either, "bins must be monotonically increasing or decreasing".to_owned(), bins.span)?;
        // What falls is searched from its end, and counted from there.
        let reversed = bins.cut(0, [None, None, Some(-1)])?;
        let parts = [Elementwise::Scalar(rises.clone()), array(bins), array(reversed)].map(|part| (part, span));
        let upwards = self.selection(parts, bins.dtype, span)?;
        let upwards = self.materialize(upwards, "bins in ascending order");
        let places = self.places(Viewed { array: upwards, ..bins }, x, side, span)?;
        let n = Value::Scalar(ScalarExpr::int(n));
        let from_end = self.combined(Ufunc::Subtract, n, Value::of(places.clone()), span)?;
        let from_end = Elementwise::Array(from_end.into_array()?);
        let parts = [Elementwise::Scalar(rises), Elementwise::Array(places), from_end].map(|part| (part, span));
        let places = self.selection(parts, DType::I32, span)?;
        Ok(if is_scalar { Value::Scalar(self.only_element(places)) } else { Value::of(places) })
    }

    /// An array of one axis, perhaps of a length known at run time.
    pub(super) fn line(&mut self, given: Option<Given>) -> Checked<Viewed> {
        let Given { value, span } = given.ok_or(Reported)?;
        let (array, dtype) = self.viewed_of_any_length(value, span, "elements that are looked through")?;
        let rank = array.view.shape.rank();
        if rank != 1 {
            return self.error(Code::BadShape, span, format!("an array of one axis is needed here, this has {rank}"));
        }
        Ok(Viewed { array, dtype, span })
    }

    /// How many elements of `sorted` lie before each of `v`, in int32: of its shape, or one where `v` is a scalar.
    pub(super) fn places(
        &mut self,
        sorted: Viewed,
        v: (Elementwise, Span),
        side: Side,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let shape = match &v.0 {
            Elementwise::Array(array) => array.shape,
            Elementwise::Scalar(_) => Shape::vector(1),
        };
        let len = v.0.array().and_then(|array| array.len);
        let zero = ArrayExpr::splat(ScalarExpr::int(0), DType::I32, shape);
        let mut place = ArrayExpr { len, ..zero };
        let most = sorted.extent(0);
        // Where the length varies, steps of powers of two that stay inside; else what is left is halved.
        let varies = sorted.array.len.map(|len| ScalarExpr::var(len, ScalarKind::Int));
        let mut left = if varies.is_some() { most.checked_next_power_of_two().unwrap_or(most) } else { most };
        let mut is_first = true;
        while left > 0 {
            let step = if left == 1 { 1 } else { left / 2 };
            left = match (&varies, left) {
                (_, 1) => 0,
                (None, n) => n - step,
                (Some(_), _) => step,
            };
            // In a power of two the last step is taken once more, as a length of all of it has as many places and one.
            place = self.one_step(sorted, (place, step), &v, side, varies.clone(), span)?;
            let target = self.materialize(place, "places of a search");
            place = ArrayExpr::view(target, DType::I32);
            is_first = false;
        }
        if is_first {
            self.discard(&Value::of_elementwise(v.0));
        }
        Ok(place)
    }

    /// Moves on by `step` where the element before that place lies before the value.
    fn one_step(
        &mut self,
        sorted: Viewed,
        (place, step): (ArrayExpr, u32),
        v: &(Elementwise, Span),
        side: Side,
        varies: Option<ScalarExpr>,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        let step = i64::from(step);
        let at = self.combined(Ufunc::Add, Value::of(place.clone()), int(step - 1), span)?;
        let (at, inside) = match varies {
            None => (at, None),
            Some(n) => {
                let inside = self.combined(Ufunc::Less, at.clone(), Value::Scalar(n), span)?;
                // A position has to be there even where nothing is read from it.
                let last = int(i64::from(sorted.extent(0)) - 1);
                (self.combined(Ufunc::Minimum, at, last, span)?, Some(inside))
            }
        };
        let at = at.into_array()?;
        let element = self.elements_at(sorted.array, at)?;
        let element_value = Value::of(element.clone());
        let value = Value::of_elementwise(v.0.clone());
        let f = if side == Side::Left { Ufunc::Less } else { Ufunc::LessEqual };
        let mut before = self.ufunc(f, vec![(element_value.clone(), span), (value.clone(), v.1)], span)?;
        let is_float = match &v.0 {
            Elementwise::Array(array) => array.dtype == DType::F32,
            Elementwise::Scalar(scalar) => scalar.kind == ScalarKind::Float,
        };
        if is_float {
            // NaN lies behind all else.
            let mut beyond = self.combined(Ufunc::NotEqual, value.clone(), value, span)?;
            if side == Side::Left && sorted.dtype == DType::F32 {
                let is_number = self.combined(Ufunc::Equal, element_value.clone(), element_value, span)?;
                beyond = self.combined(Ufunc::LogicalAnd, is_number, beyond, span)?;
            }
            before = self.combined(Ufunc::LogicalOr, before, beyond, span)?;
        }
        if let Some(inside) = inside {
            before = self.combined(Ufunc::LogicalAnd, before, inside, span)?;
        }
        let further = self.combined(Ufunc::Add, Value::of(place.clone()), int(step), span)?;
        let further = Elementwise::Array(further.into_array()?);
        let before = Elementwise::Array(before.into_array()?);
        let parts = [before, further, Elementwise::Array(place)].map(|part| (part, span));
        self.selection(parts, DType::I32, span)
    }

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

fn array(viewed: Viewed) -> Elementwise {
    Elementwise::Array(viewed.expr())
}
