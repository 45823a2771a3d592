//! Differences of neighbours and what is put together of them: slices of one array in arithmetic, so that fusion sees
//! through them and `np.diff(a)` costs what `a[1:] - a[:-1]` costs.
//!
//! Source: NumPy reference, "Sums, products, differences".

use arr_core::{DType, Scalar, ScalarKind, Shape, SliceBounds, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::axes::Viewed;
use super::elementwise::cast;
use super::index::Part;
use super::join::Along;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr};

impl Checker<'_> {
    /// `diff(a, n=1, axis=-1, prepend=None, append=None)`
    pub(super) fn call_diff(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, times, axis, before, after] = self.bind(args)?;
        let times = match times {
            Some(n) => self.static_int(&n.value, n.span, "the order of the difference")?,
            None => 1,
        };
        if times < 0 {
            return self.error(Code::BadConstant, span, format!("a difference of order {times} is not possible"));
        }
        let ends = [before, after].map(|end| end.and_then(Given::unless_none));
        let has_ends = ends.iter().any(Option::is_some);
        let array = match array.ok_or(Reported)? {
            Given { value: Value::Masked(masked), span: at } if !has_ends => {
                let array = self.selected(masked, at)?;
                return self.diff_of_varying(array, times, axis, span);
            }
            Given { value: Value::Bounded(array), .. } if !has_ends => {
                return self.diff_of_varying(array, times, axis, span);
            }
            given => Some(given),
        };
        let mut a = self.whole(array, "a computed array whose differences are taken")?;
        let axis = self.axis_or_last(axis, a, span)?;
        if times > 0 && has_ends {
            a = self.with_ends(a, axis, ends, span)?;
        }
        let mut result = a.value();
        // Beyond the extent nothing is left to subtract.
        for at in 0..times.min(i64::from(a.extent(axis)) + 1) {
            if at > 0 {
                let (array, dtype) = self.viewed(result, span, "the difference of differences")?;
                a = Viewed { array, dtype, span };
            }
            result = self.neighbours(a, axis, span)?;
        }
        Ok(result)
    }

    /// An array with another in front of it and one behind it along an axis; a number is stretched to one element.
    fn with_ends(&mut self, a: Viewed, axis: usize, ends: [Option<Given>; 2], span: Span) -> Checked<Viewed> {
        let mut parts = vec![(a.expr(), span)];
        for (end, at) in ends.into_iter().zip([0, 1]) {
            let Some(end) = end else { continue };
            let end = self.whole(Some(end), "what stands at an end")?;
            let part = if end.rank() == 0 {
                let mut extents = a.array.view.shape.extents().to_vec();
                extents.iter_mut().skip(axis).take(1).for_each(|extent| *extent = 1);
                let shape = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
                end.seen_as(end.array.view.broadcast_to(shape).ok_or(Reported)?)
            } else {
                end
            };
            parts.insert(if at == 0 { 0 } else { parts.len() }, (part.expr(), end.span));
        }
        let joined = self.joined_along(Along::Axis(axis), &parts, 0, span)?.into_array()?;
        let dtype = joined.dtype;
        Ok(Viewed { array: self.materialize(joined, "an array with its ends"), dtype, span })
    }

    /// The same of an array of a length known at run time.
    fn diff_of_varying(&mut self, array: ArrayExpr, times: i64, axis: Option<Given>, span: Span) -> Checked<Value> {
        let rank = array.shape.rank();
        let axis = match axis {
            Some(axis) => self.axis(&axis.value, rank, axis.span)?,
            None => rank.saturating_sub(1),
        };
        let f = if array.dtype == DType::Bool { Ufunc::NotEqual } else { Ufunc::Subtract };
        let mut result = array;
        // Beyond the extent nothing is left to subtract.
        for _ in 0..times.min(i64::from(result.shape.extent(axis)) + 1) {
            let dtype = result.dtype;
            let view = self.materialize(result, "a computed array whose differences are taken");
            let n = view.view.shape.extent(axis).saturating_sub(1);
            let len = match (axis, view.len) {
                (0, Some(len)) => {
                    let rows = ScalarExpr::var(len, ScalarKind::Int);
                    let fewer = self.scalar_map(Ufunc::Subtract, vec![rows, ScalarExpr::int(1)], span)?;
                    let fewer = self.scalar_map(Ufunc::Maximum, vec![fewer, ScalarExpr::int(0)], span)?;
                    Some(self.fix("length", fewer))
                }
                (_, len) => len,
            };
            let part = |start: u32| {
                let start = start.min(view.view.shape.extent(axis));
                let part = view.view.slice(axis, SliceBounds { start, step: 1, n }).ok_or(Reported)?;
                Ok((Value::of(ArrayExpr::view(ArrayView { view: part, len, ..view }, dtype)), span))
            };
            result = self.ufunc(f, vec![part(1)?, part(0)?], span)?.into_array()?;
        }
        Ok(Value::of(result))
    }

    /// Each element but the first less the one before it; of bools whether they differ.
    fn neighbours(&mut self, a: Viewed, axis: usize, span: Span) -> Checked<Value> {
        let f = if a.dtype == DType::Bool { Ufunc::NotEqual } else { Ufunc::Subtract };
        self.of_neighbours(f, a, axis, span)
    }

    /// `f(a[1:], a[:-1])` along an axis.
    fn of_neighbours(&mut self, f: Ufunc, a: Viewed, axis: usize, span: Span) -> Checked<Value> {
        let later = a.cut(axis, [Some(1), None, None])?;
        let earlier = a.cut(axis, [None, Some(-1), None])?;
        self.ufunc(f, vec![(later.value(), span), (earlier.value(), span)], span)
    }

    fn axis_or_last(&mut self, given: Option<Given>, a: Viewed, span: Span) -> Checked<usize> {
        match given {
            Some(axis) => self.axis(&axis.value, a.rank(), axis.span),
            None if a.rank() == 0 => self.error(Code::BadShape, span, "an array without axes has no neighbours"),
            None => Ok(a.rank() - 1),
        }
    }

    /// `ediff1d(ary)`: the differences of the elements in C order.
    pub(super) fn call_ediff1d(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array] = self.bind(args)?;
        let a = self.whole(array, "a computed array whose differences are taken")?;
        let flat = self.flattened(a);
        self.of_neighbours(Ufunc::Subtract, flat, 0, span)
    }

    /// `gradient(f, spacing=1.0, *, axis=None)`: central differences inside, one-sided at the ends.
    pub(super) fn call_gradient(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, spacing, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array whose gradient is taken")?;
        let spacing = match spacing {
            Some(spacing) => self.as_scalar(spacing.value, spacing.span, "the spacing of `gradient`")?,
            None => ScalarExpr::constant(Scalar::Float(1.0)),
        };
        let spacing = self.held(spacing);
        let axes = match axis.and_then(Given::unless_none) {
            Some(axis) => self.axes(&axis, a.rank())?,
            None => (0..a.rank()).collect(),
        };
        if a.dtype == DType::Bool {
            return self.error(Code::OperandType, a.span, "`gradient` is not defined for bool");
        }
        // Integers wrap where floats do not.
        let a = if a.dtype == DType::F32 {
            a
        } else {
            let array = self.materialize(cast(a.expr(), DType::F32), "an array of ints as floats");
            Viewed { array, dtype: DType::F32, span: a.span }
        };
        let mut along = Vec::with_capacity(axes.len());
        for axis in axes {
            along.push(self.gradient_along(a, axis, &spacing, span)?);
        }
        match <[Value; 1]>::try_from(along) {
            Ok([only]) => Ok(only),
            Err(several) => Ok(Value::Tuple(several)),
        }
    }

    fn gradient_along(&mut self, a: Viewed, axis: usize, spacing: &ScalarExpr, span: Span) -> Checked<Value> {
        if a.extent(axis) < 2 {
            let message = format!("axis {axis} has extent {}, a gradient needs 2 elements", a.extent(axis));
            return self.error(Code::BadShape, a.span, message);
        }
        let shape = a.array.view.shape;
        let target = self.new_array("", DType::F32, shape, Origin::Temporary("a gradient"));
        self.results.insert(target.array);
        let result = Viewed { array: target, dtype: DType::F32, span };
        let two = ScalarExpr::constant(Scalar::Float(2.0));
        let twice = self.scalar_map(Ufunc::Multiply, vec![two, spacing.clone()], span)?;
        let (second, last) = (Some(1), Some(-1));
        let parts = [
            ([second, last], [Some(2), None], [None, Some(-2)], twice),
            ([None, second], [second, Some(2)], [None, second], spacing.clone()),
            ([last, None], [last, None], [Some(-2), last], spacing.clone()),
        ];
        for (place, upper, lower, distance) in parts {
            let cut = |a: Viewed, [from, to]: [Option<i64>; 2]| a.cut(axis, [from, to, None]);
            let place = cut(result, place)?;
            if place.array.view.shape.n_elems() == 0 {
                continue;
            }
            let operands = vec![(cut(a, upper)?.value(), span), (cut(a, lower)?.value(), span)];
            let difference = self.ufunc(Ufunc::Subtract, operands, span)?;
            let operands = vec![(difference, span), (Value::Scalar(distance), span)];
            let slope = self.ufunc(Ufunc::TrueDivide, operands, span)?;
            self.store(Part::View(place.array), span, slope, span)?;
        }
        Ok(result.value())
    }

    /// `trapezoid(y, x=None, dx=1.0)`: the area under the straight lines between samples.
    pub(super) fn call_trapezoid(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [samples, at, distance] = self.bind(args)?;
        let y = self.whole(samples, "computed samples")?;
        if y.rank() != 1 {
            let what = format!("the integral of samples of {} axes", y.rank());
            return self.unsupported(y.span, &what, "integrate one row at a time");
        }
        let distance = match at.and_then(Given::unless_none) {
            Some(at) => {
                let x = self.whole(Some(at), "computed places of samples")?;
                if x.array.view.shape != y.array.view.shape {
                    let message = format!("there are {} samples at {} places", y.extent(0), x.array.view.shape);
                    return self.error(Code::Broadcast, x.span, message);
                }
                self.neighbours(x, 0, span)?
            }
            None => match distance {
                Some(distance) => distance.value,
                None => Value::Scalar(ScalarExpr::constant(Scalar::Float(1.0))),
            },
        };
        let sums = self.of_neighbours(Ufunc::Add, y, 0, span)?;
        let areas = self.ufunc(Ufunc::Multiply, vec![(distance, span), (sums, span)], span)?;
        let two = Value::Scalar(ScalarExpr::constant(Scalar::Float(2.0)));
        let areas = self.ufunc(Ufunc::TrueDivide, vec![(areas, span), (two, span)], span)?;
        let Value::Array(areas) = areas else { return Err(Reported) };
        self.total(areas).map(Value::Scalar)
    }
}
