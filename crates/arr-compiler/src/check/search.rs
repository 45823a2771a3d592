//! Places in sorted arrays: `searchsorted`, `digitize`.
//!
//! A search is a chain of elementwise statements, one for each halving of what is left, so that it fuses with what feeds it
//! and what uses it.
//!
//! Source: NumPy reference, "Searching".

use arr_core::{DType, Reduction, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::Elementwise;
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
}

fn array(viewed: Viewed) -> Elementwise {
    Elementwise::Array(viewed.expr())
}
