//! `median`, `percentile` and `quantile`: a sorted copy, and elementwise functions of one or two of its elements.
//!
//! Source: NumPy reference, "Order statistics", and `numpy/lib/_function_base_impl.py`, whose order of operations this is.

use arr_core::{DType, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::{Elementwise, cast};
use super::index::Part;
use super::ordered::Ordered;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, Origin, ScalarExpr, Stmt, StmtKind};

/// The unit in which a place among the sorted elements is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// From 0 to 100.
    Percent,
    /// From 0 to 1.
    Whole,
}

impl Share {
    const fn most(self) -> f32 {
        match self {
            Share::Percent => 100.0,
            Share::Whole => 1.0,
        }
    }
}

/// What is taken where a place lies between two elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Linear,
    Lower,
    Higher,
    Midpoint,
    Nearest,
}

const METHODS: [(&str, Method); 5] = [
    ("linear", Method::Linear),
    ("lower", Method::Lower),
    ("higher", Method::Higher),
    ("midpoint", Method::Midpoint),
    ("nearest", Method::Nearest),
];

/// Where a quantile lies: an element, and how far it is from there to the next one.
struct Place {
    at: ScalarExpr,
    next: ScalarExpr,
    weight: ScalarExpr,
    /// What the weight lacks to 1.
    rest: ScalarExpr,
}

impl Checker<'_> {
    /// `median(a, axis=None, out=None, overwrite_input=False, keepdims=False)`
    pub(super) fn call_median(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [array, axis, out, overwrite, keepdims] = self.bind(args)?;
        self.not_overwritten(overwrite)?;
        let rows = self.ordered(array, axis, keepdims)?;
        let value = if rows.n.as_const_int() == Some(0) {
            self.without_elements(&rows)
        } else if rows.n.as_const_int().is_some() {
            let middle = self.middle(&rows, span)?;
            self.of_rows(middle, &rows)?
        } else {
            // Of no elements it is nan.
            let result = self.fix("", ScalarExpr::constant(Scalar::Float(f32::NAN)));
            let has_some = self.scalar_map(Ufunc::Greater, vec![rows.n.clone(), ScalarExpr::int(0)], span)?;
            let (body, done) = self.collect(|c| {
                let middle = c.middle(&rows, span)?;
                let value = c.only_element(middle);
                c.emit(StmtKind::SetVar { var: result, value });
                Ok(())
            });
            done?;
            self.emit(StmtKind::If { test: has_some, body, orelse: Vec::<Stmt>::new() });
            Value::Scalar(ScalarExpr::var(result, ScalarKind::Float))
        };
        self.delivered(value, out, None, (&name, span))
    }

    /// `percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False)`, `quantile(...)`
    pub(super) fn call_quantile(&mut self, share: Share, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [array, q, axis, out, overwrite, method, keepdims] = self.bind(args)?;
        self.not_overwritten(overwrite)?;
        let method = match method {
            None => Method::Linear,
            Some(given) => self.method(given)?,
        };
        let (q, at) = q.map(|q| (q.value, q.span)).ok_or(Reported)?;
        let rows = self.ordered(array, axis, keepdims)?;
        match rows.n.as_const_int() {
            Some(0) => return self.error(Code::BadShape, span, format!("`{name}` of an array without elements")),
            Some(_) => {}
            None => {
                let has_some = self.scalar_map(Ufunc::Greater, vec![rows.n.clone(), ScalarExpr::int(0)], span)?;
                self.stop_unless(has_some, format!("{name} of no elements has no value"), span)?;
            }
        }
        let value = match q {
            Value::Scalar(q) => {
                let place = self.place(&rows, (q, at), share, method)?;
                let element = self.between(&rows, place, method, span)?;
                self.of_rows(element, &rows)?
            }
            Value::List(items) | Value::Tuple(items) => self.several(&rows, (items, at), share, method, span)?,
            other => {
                let what = format!("the places of a quantile as {}", other.describe());
                return self.unsupported(at, &what, "give a number, or a list of numbers");
            }
        };
        self.delivered(value, out, None, (&name, span))
    }

    /// One result for each of some places, along an axis in front.
    fn several(
        &mut self,
        rows: &Ordered,
        (items, at): (Vec<Value>, Span),
        share: Share,
        method: Method,
        span: Span,
    ) -> Checked<Value> {
        let n = u32::try_from(items.len()).map_err(|_| Reported)?;
        let extents: Vec<u32> = std::iter::once(n).chain(rows.shape.extents().iter().copied()).collect();
        let shape = Shape::new(&extents).map_err(|error| self.report(super::message::shape(span, error)))?;
        let mut target: Option<Viewed> = None;
        for (k, item) in items.into_iter().enumerate() {
            let q = self.as_scalar(item, at, "a place of a quantile")?;
            let place = self.place(rows, (q, at), share, method)?;
            let element = self.between(rows, place, method, span)?;
            let dtype = element.dtype;
            let whole = *target.get_or_insert_with(|| {
                let array = self.new_array("", dtype, shape, Origin::Temporary("quantiles side by side"));
                self.results.insert(array.array);
                Viewed { array, dtype, span }
            });
            let part = whole.seen_as(whole.array.view.index(0, k as u32).ok_or(Reported)?);
            let value = self.of_rows(element, rows)?;
            let value = match value {
                Value::Scalar(scalar) => Value::Array(ArrayExpr::splat(scalar, dtype, Shape::SCALAR)),
                other => other,
            };
            self.store(Part::View(part.array), span, value, span)?;
        }
        match target {
            Some(whole) => Ok(whole.value()),
            None => Ok(Value::Array(ArrayExpr::splat(ScalarExpr::constant(Scalar::Float(0.0)), DType::F32, shape))),
        }
    }

    fn method(&mut self, given: Given) -> Checked<Method> {
        let known = match &given.value {
            Value::Str(text) => METHODS.iter().find(|(name, _)| name == text).map(|(_, method)| *method),
            _ => None,
        };
        let Some(method) = known else {
            let names = METHODS.map(|(name, _)| name).join(", ");
            let what = match &given.value {
                Value::Str(text) => format!("`method='{text}'`"),
                other => format!("`method` as {}", other.describe()),
            };
            return self.unsupported(given.span, &what, &format!("write one of {names}"));
        };
        Ok(method)
    }

    fn not_overwritten(&mut self, given: Option<Given>) -> Checked<()> {
        let Some(given) = given else { return Ok(()) };
        let span = given.span;
        if self.flag(Some(given), false, "overwrite_input")? {
            let hint = "leave it out, or sort with `a.sort()` first and take the elements";
            return self.unsupported(span, "`overwrite_input=True`, which leaves the array in no defined order", hint);
        }
        Ok(())
    }

    /// The mean of the one or two elements in the middle, nan where one is.
    fn middle(&mut self, rows: &Ordered, span: Span) -> Checked<ArrayExpr> {
        let one = || ScalarExpr::int(1);
        let below = self.scalar_map(Ufunc::Subtract, vec![rows.n.clone(), one()], span)?;
        let last = self.held(below);
        let low = self.scalar_map(Ufunc::RightShift, vec![last.clone(), one()], span)?;
        let high = self.scalar_map(Ufunc::RightShift, vec![rows.n.clone(), one()], span)?;
        let low = self.sorted_element(rows, &low, span)?;
        let high = self.sorted_element(rows, &high, span)?;
        let is_odd = rows.n.as_const_int().is_some_and(|n| n % 2 == 1);
        let mean = if is_odd { cast(low, DType::F32) } else { self.halfway(low, high, span)? };
        if rows.dtype != DType::F32 {
            return Ok(mean);
        }
        self.nan_where_last_is(mean, rows, &last, span)
    }

    /// The mean of two elements, of which the first is not the larger one.
    fn halfway(&mut self, low: ArrayExpr, high: ArrayExpr, span: Span) -> Checked<ArrayExpr> {
        if matches!(low.dtype, DType::I32 | DType::U32) {
            // What both have in common and half of what they differ by, so that nothing is lost to rounding.
            let (low, high) = (Value::of(low), Value::of(high));
            let common = self.combined(Ufunc::BitwiseAnd, low.clone(), high.clone(), span)?;
            let apart = self.combined(Ufunc::BitwiseXor, low, high, span)?;
            let one = || Value::Scalar(ScalarExpr::int(1));
            let half = self.combined(Ufunc::RightShift, apart.clone(), one(), span)?;
            let whole = self.combined(Ufunc::Add, common, half, span)?;
            let rest = self.combined(Ufunc::BitwiseAnd, apart, one(), span)?;
            let rest = self.in_float(rest, span)?;
            let rest = self.combined(Ufunc::Multiply, rest, Value::float(0.5), span)?;
            let whole = self.in_float(whole, span)?;
            return self.combined(Ufunc::Add, whole, rest, span)?.into_array();
        }
        let [low, high] = [low, high].map(|part| Value::of(cast(part, DType::F32)));
        let sum = self.combined(Ufunc::Add, low, high, span)?;
        self.combined(Ufunc::TrueDivide, sum, Value::float(2.0), span)?.into_array()
    }

    /// Where among the sorted elements a share of them lies below.
    fn place(&mut self, rows: &Ordered, (q, at): (ScalarExpr, Span), share: Share, method: Method) -> Checked<Place> {
        let most = share.most();
        let message = match share {
            Share::Percent => "percentiles must be in the range [0, 100]",
            Share::Whole => "quantiles must be in the range [0, 1]",
        };
        let q = self.converted(q, ScalarKind::Float);
        let last = self.scalar_map(Ufunc::Subtract, vec![rows.n.clone(), ScalarExpr::int(1)], at)?;
        if let (Some(Scalar::Float(q)), Some(last)) = (q.as_const(), last.as_const_int()) {
            if !(0.0..=most).contains(&q) {
                return self.error(Code::BadConstant, at, message);
            }
            return Ok(known_place(q, last, share, method));
        }
        if method != Method::Linear {
            let what = "a place that is known at run time only with a `method` that jumps from element to element";
            return self.unsupported(at, what, "write the place as a literal, or leave `method` out");
        }
        let q = self.held(q);
        let bound = |value: f32| ScalarExpr::constant(Scalar::Float(value));
        let low = self.scalar_map(Ufunc::GreaterEqual, vec![q.clone(), bound(0.0)], at)?;
        let high = self.scalar_map(Ufunc::LessEqual, vec![q.clone(), bound(most)], at)?;
        let within = self.scalar_map(Ufunc::LogicalAnd, vec![low, high], at)?;
        self.stop_unless(within, message.to_owned(), at)?;
        let q = match share {
            Share::Percent => self.scalar_map(Ufunc::TrueDivide, vec![q, bound(most)], at)?,
            Share::Whole => q,
        };
        let last = self.held(last);
        let steps = self.converted(last.clone(), ScalarKind::Float);
        let virtual_place = self.scalar_map(Ufunc::Multiply, vec![steps, q], at)?;
        let virtual_place = self.held(virtual_place);
        let whole = self.scalar_map(Ufunc::Floor, vec![virtual_place.clone()], at)?;
        let whole = self.converted(whole, ScalarKind::Int);
        let whole = self.scalar_map(Ufunc::Minimum, vec![whole, last.clone()], at)?;
        let whole = self.held(whole);
        let next = self.scalar_map(Ufunc::Add, vec![whole.clone(), ScalarExpr::int(1)], at)?;
        let next = self.scalar_map(Ufunc::Minimum, vec![next, last], at)?;
        let next = self.held(next);
        let start = self.converted(whole.clone(), ScalarKind::Float);
        let weight = self.scalar_map(Ufunc::Subtract, vec![virtual_place, start], at)?;
        let weight = self.held(weight);
        let rest = self.scalar_map(Ufunc::Subtract, vec![bound(1.0), weight.clone()], at)?;
        Ok(Place { at: whole, next, weight, rest: self.held(rest) })
    }

    /// The element at a place, or what lies so far between two.
    fn between(&mut self, rows: &Ordered, place: Place, method: Method, span: Span) -> Checked<ArrayExpr> {
        let last = self.scalar_map(Ufunc::Subtract, vec![rows.n.clone(), ScalarExpr::int(1)], span)?;
        let last = self.held(last);
        let low = self.sorted_element(rows, &place.at, span)?;
        let value = match method {
            Method::Lower | Method::Higher | Method::Nearest => low,
            Method::Linear | Method::Midpoint => {
                let high = self.sorted_element(rows, &place.next, span)?;
                self.lerp((low, high), (place.weight, place.rest), span)?
            }
        };
        if rows.dtype != DType::F32 {
            return Ok(value);
        }
        self.nan_where_last_is(value, rows, &last, span)
    }

    /// `low + (high - low) * t`, from the nearer side; `rest` is `1 - t`.
    fn lerp(
        &mut self,
        (low, high): (ArrayExpr, ArrayExpr),
        (t, rest): (ScalarExpr, ScalarExpr),
        span: Span,
    ) -> Checked<ArrayExpr> {
        let half = ScalarExpr::constant(Scalar::Float(0.5));
        let is_near = self.scalar_map(Ufunc::Less, vec![t.clone(), half], span)?;
        // In the dtype of the array, as NumPy has it.
        let apart = self.combined(Ufunc::Subtract, Value::of(high.clone()), Value::of(low.clone()), span)?;
        let rise = self.combined(Ufunc::Multiply, apart.clone(), Value::Scalar(t), span)?;
        let from_low = self.combined(Ufunc::Add, Value::of(low), rise, span)?;
        let fall = self.combined(Ufunc::Multiply, apart, Value::Scalar(rest), span)?;
        let from_high = self.combined(Ufunc::Subtract, Value::of(high), fall, span)?;
        match is_near.as_const() {
            Some(Scalar::Bool(true)) => from_low.into_array(),
            Some(_) => from_high.into_array(),
            None => {
                let parts = [self.elementwise(from_low, span)?, self.elementwise(from_high, span)?];
                let [low, high] = parts.map(|part| (part, span));
                self.selection([(Elementwise::Scalar(is_near), span), low, high], DType::F32, span)
            }
        }
    }
}

/// A place that is known at compile time, in float64 as NumPy computes it.
fn known_place(q: f32, last: i64, share: Share, method: Method) -> Place {
    let q = f64::from(q);
    let position = last as f64 * if share == Share::Percent { q / f64::from(share.most()) } else { q };
    let whole = match method {
        Method::Linear | Method::Lower | Method::Midpoint => position.floor(),
        Method::Higher => position.ceil(),
        Method::Nearest => position.round_ties_even(),
    };
    let at = (whole as i64).clamp(0, last);
    let weight = match method {
        Method::Midpoint if position > whole => 0.5,
        Method::Midpoint => 0.0,
        _ => position - whole,
    };
    let float = |value: f64| ScalarExpr::constant(Scalar::Float(value as f32));
    Place {
        at: ScalarExpr::int(at),
        next: ScalarExpr::int((at + 1).min(last)),
        weight: float(weight),
        rest: float(1.0 - weight),
    }
}
