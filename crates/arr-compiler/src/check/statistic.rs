//! What is made of several reductions: means and variances, extremes and where they are, and what leaves NaN out.
//!
//! Each is put together from reductions and elementwise functions as NumPy does it, and runs in as few passes as these share.

use arr_core::{DType, Part, Reduction, Scalar, ScalarKind, Shape, Strides, Ufunc, elementwise_strides};
use arr_diag::{Code, Span};

use super::args::Args;
use super::elementwise::cast;
use super::function::IntArrays;
use super::reduction::{Over, Reducing, reduce};
use super::sums::Smaller;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode};

/// The most elements of 32 bits of which the sums of both halves fit 32 bits.
const MOST_HALVES: u32 = 65_535;

/// A function that is made of several reductions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Statistic {
    /// `mean`
    Mean,
    /// `var`
    Var,
    /// `std`
    Std,
    /// `ptp`
    PeakToPeak,
    /// `argmin`
    ArgMin,
    /// `argmax`
    ArgMax,
    /// `count_nonzero`
    CountNonZero,
    /// `average`
    Average,
    /// `nansum`
    NanSum,
    /// `nanmean`
    NanMean,
    /// `nanmin`
    NanMin,
    /// `nanmax`
    NanMax,
}

impl Checker<'_> {
    /// `mean(a, axis=None, ...)` and its kin.
    pub(super) fn call_statistic(&mut self, statistic: Statistic, args: Args<'_>) -> Checked<Value> {
        let mut call = self.reducing(args)?;
        if let Some(dtype) = call.dtype {
            if dtype == DType::C64 && matches!(statistic, Statistic::Var | Statistic::Std) {
                let hint = "leave it out: the variance of complex numbers is real here";
                return self.unsupported(
                    call.span,
                    "`dtype=np.complex64` of a variance, which is complex in NumPy",
                    hint,
                );
            }
            call.array = self.widened_to(call.array.clone(), dtype, call.span)?;
        }
        if call.mask.is_some() && statistic != Statistic::Mean {
            // What is gone through more than once is selected first.
            let mask = call.mask.take().ok_or(Reported)?;
            let masked = super::bounded::Masked { array: call.array.clone(), mask, n_trailing: 0 };
            call.array = self.selected(masked, call.at)?;
        }
        let value = match statistic {
            Statistic::Mean => {
                self.warn_may_wrap(&Value::of(call.array.clone()), call.at, Smaller::Averaged);
                self.mean(&call)?
            }
            Statistic::Var => self.variance(&mut call)?,
            Statistic::Std => {
                let variance = self.variance(&mut call)?;
                self.ufunc(Ufunc::Sqrt, vec![(variance, call.span)], call.span)?
            }
            Statistic::PeakToPeak => {
                self.hold_array(&mut call);
                // The difference wraps in the dtype of the array, as one of plain scalars would not.
                let is_full = call.over.is_full();
                call.over.keepdims |= is_full;
                let low = self.reduced(Reduction::Min, &call)?;
                let high = self.reduced(Reduction::Max, &call)?;
                match self.combined(Ufunc::Subtract, high, low, call.span)? {
                    Value::Array(range) if is_full => Value::Scalar(self.only_element(range)),
                    range => range,
                }
            }
            Statistic::ArgMin => self.position(Reduction::Min, &mut call)?,
            Statistic::ArgMax => self.position(Reduction::Max, &mut call)?,
            Statistic::CountNonZero => {
                call.array = cast(call.array, DType::Bool);
                self.reduced(Reduction::Sum, &call)?
            }
            Statistic::Average => match call.weights.take() {
                None => self.mean(&call)?,
                Some(weights) => self.weighted(&mut call, weights.value, weights.span)?,
            },
            Statistic::NanSum => {
                self.take_numbers(Reduction::Sum, &mut call)?;
                self.reduced(Reduction::Sum, &call)?
            }
            Statistic::NanMean => match self.take_numbers(Reduction::Sum, &mut call)? {
                None => self.mean(&call)?,
                Some(is_number) => {
                    let sum = self.reduced(Reduction::Sum, &call)?;
                    call.array = is_number;
                    let n = self.reduced(Reduction::Sum, &call)?;
                    self.quotient(sum, n, call.span)?
                }
            },
            Statistic::NanMin => self.extreme_of_numbers(Reduction::Min, &mut call)?,
            Statistic::NanMax => self.extreme_of_numbers(Reduction::Max, &mut call)?,
        };
        self.stored_out(value, call)
    }

    /// `f` of two values.
    pub(super) fn combined(&mut self, f: Ufunc, lhs: Value, rhs: Value, span: Span) -> Checked<Value> {
        self.ufunc(f, vec![(lhs, span), (rhs, span)], span)
    }

    /// Puts what is gone through more than once into a buffer of its own, which is a block where it is cheap to compute again.
    fn hold_array(&mut self, call: &mut Reducing) {
        let dtype = call.array.dtype;
        let view = self.materialize(call.array.clone(), "a value that is gone through more than once");
        call.array = ArrayExpr::view(view, dtype);
    }

    /// The number of elements that go into each result.
    fn n_reduced(&mut self, call: &Reducing) -> Checked<Value> {
        if let Some(condition) = &call.condition {
            let strides: Strides = condition.stretched_strides(&call.array.shape);
            let node = ArrayNode::Cast(Box::new(condition.clone()));
            let stretched = ArrayExpr { node, dtype: DType::Bool, shape: call.array.shape, len: None, strides };
            return if call.over.is_full() {
                Ok(Value::Scalar(reduce(Reduction::Sum, stretched, None)))
            } else {
                self.along(Reduction::Sum, stretched, &call.over, None, call.span)
            };
        }
        if let Some(mask) = &call.mask {
            return Ok(Value::Scalar(reduce(Reduction::Sum, mask.clone(), None)));
        }
        let extents = call.array.shape.extents().iter().zip(&call.over.axes).enumerate();
        let varies = call.array.len.filter(|_| call.over.axes.first() == Some(&true));
        let n: u32 = extents
            .filter(|(axis, (_, is_reduced))| **is_reduced && !(varies.is_some() && *axis == 0))
            .map(|(_, (&n, _))| n)
            .product();
        let n = ScalarExpr::int(i64::from(n));
        Ok(Value::Scalar(match varies {
            Some(len) => self.scalar_map(Ufunc::Multiply, vec![ScalarExpr::var(len, ScalarKind::Int), n], call.span)?,
            None => n,
        }))
    }

    /// The sum over the number of elements, in float32.
    fn mean(&mut self, call: &Reducing) -> Checked<Value> {
        let n = self.n_reduced(call)?;
        let wide = matches!(call.array.dtype, DType::I32 | DType::U32);
        if wide && !call.over.is_full() {
            return self.mean_of_halves(call, n);
        }
        let sum = self.reduced(Reduction::Sum, call)?;
        self.quotient(sum, n, call.span)
    }

    /// `sum / n`; NaN of no elements.
    fn quotient(&mut self, sum: Value, n: Value, span: Span) -> Checked<Value> {
        let is_complex = match &sum {
            Value::Scalar(sum) => sum.kind == ScalarKind::Complex,
            Value::Array(sum) | Value::Bounded(sum) => sum.dtype == DType::C64,
            _ => false,
        };
        match (sum, n) {
            (sum, n) if is_complex => self.quotient_of_parts(sum, n, span),
            (Value::Scalar(sum), Value::Scalar(n)) => {
                let node = ScalarNode::Mean { sum: Box::new(sum), n: Box::new(n) };
                Ok(Value::Scalar(ScalarExpr { node, kind: ScalarKind::Float }))
            }
            (sum, n) => self.combined(Ufunc::TrueDivide, sum, n, span),
        }
    }

    /// The same of complex numbers: NumPy divides by a complex number without an imaginary part, in float64, so that a part is
    /// rounded once, and is NaN where the other is no number of its own.
    fn quotient_of_parts(&mut self, sum: Value, n: Value, span: Span) -> Checked<Value> {
        let sum = self.evaluated(sum);
        let [re, im] = [Part::Real, Part::Imaginary].map(|part| self.part_of(sum.clone(), part, span));
        let (re, im) = (re?, im?);
        let nothing = || Value::Scalar(ScalarExpr::constant(Scalar::Float(0.0)));
        let nothing_of_im = self.combined(Ufunc::Multiply, im.clone(), nothing(), span)?;
        let nothing_of_re = self.combined(Ufunc::Multiply, re.clone(), nothing(), span)?;
        let re = self.combined(Ufunc::Add, re, nothing_of_im, span)?;
        let im = self.combined(Ufunc::Subtract, im, nothing_of_re, span)?;
        let (re, im) = (self.quotient(re, n.clone(), span)?, self.quotient(im, n, span)?);
        self.joined_parts(re, im, span)
    }

    /// The mean of integers of 32 bits along axes: the sum of the upper halves and that of the lower ones are exact.
    fn mean_of_halves(&mut self, call: &Reducing, n: Value) -> Checked<Value> {
        let span = call.span;
        let reduced = call.array.shape.extents().iter().zip(&call.over.axes).filter(|(_, is_reduced)| **is_reduced);
        let n_most = reduced.map(|(&n, _)| n).fold(1u32, u32::saturating_mul);
        if n_most > MOST_HALVES {
            let what = format!("the mean along axes of more than {MOST_HALVES} integers of 32 bits");
            return self.unsupported(span, &what, "cast first, as in `a.astype(np.float32)`");
        }
        let dtype = call.array.dtype;
        let whole = || Value::of(call.array.clone());
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        let high = self.combined(Ufunc::RightShift, whole(), int(16), span)?;
        let low = self.combined(Ufunc::BitwiseAnd, whole(), int(0xffff), span)?;
        let narrow = if dtype == DType::I32 { DType::I16 } else { DType::U16 };
        let mut sums = Vec::with_capacity(2);
        for (half, dtype) in [(high, narrow), (low, DType::U16)] {
            let (Value::Array(half) | Value::Bounded(half)) = half else { return Err(Reported) };
            let part = Reducing::of(cast(half, dtype), call);
            sums.push(self.reduced(Reduction::Sum, &part)?);
        }
        let (low, high) = sums.pop().zip(sums.pop()).ok_or(Reported)?;
        // What the lower halves have above 16 bits belongs to the upper ones; then neither loses anything to rounding.
        let carry = self.combined(Ufunc::RightShift, low.clone(), int(16), span)?;
        let (Value::Array(carry) | Value::Bounded(carry)) = carry else { return Err(Reported) };
        let high = self.combined(Ufunc::Add, high, Value::of(cast(carry, dtype)), span)?;
        let low = self.combined(Ufunc::BitwiseAnd, low, int(0xffff), span)?;
        let scale = Value::Scalar(ScalarExpr::constant(Scalar::Float(65_536.0)));
        let high = self.combined(Ufunc::Multiply, high, scale, span)?;
        let sum = self.combined(Ufunc::Add, high, low, span)?;
        self.combined(Ufunc::TrueDivide, sum, n, span)
    }

    /// The mean of the squared distances from the mean, which for complex numbers are those of both parts.
    fn variance(&mut self, call: &mut Reducing) -> Checked<Value> {
        let span = call.span;
        let squares = if call.array.dtype == DType::C64 {
            let [re, im] = self.of_parts(call, Self::squared_distances)?;
            self.combined(Ufunc::Add, re, im, span)?
        } else {
            self.squared_distances(call)?
        };
        let (Value::Array(squares) | Value::Bounded(squares)) = squares else { return Err(Reported) };
        call.array = squares;
        let sum = self.reduced(Reduction::Sum, call)?;
        let n = self.n_reduced(call)?;
        let n = match call.ddof.take() {
            None => n,
            Some(ddof) => {
                let left = self.combined(Ufunc::Subtract, n, Value::Scalar(ddof), span)?;
                self.combined(Ufunc::Maximum, left, Value::Scalar(ScalarExpr::int(0)), span)?
            }
        };
        match (sum, n) {
            (Value::Scalar(sum), Value::Scalar(n)) if n.kind == ScalarKind::Int => {
                if n.as_const_int() == Some(0) {
                    // 0 / 0 is NaN, anything else infinite.
                    let infinity = ScalarExpr::constant(Scalar::Float(f32::INFINITY));
                    return self.combined(Ufunc::Multiply, Value::Scalar(sum), Value::Scalar(infinity), span);
                }
                self.quotient(Value::Scalar(sum), Value::Scalar(n), span)
            }
            (sum, n) => self.combined(Ufunc::TrueDivide, sum, n, span),
        }
    }

    /// The squared distances of real numbers from their mean.
    fn squared_distances(&mut self, call: &mut Reducing) -> Checked<Value> {
        let span = call.span;
        self.hold_array(call);
        let over = call.over.clone();
        call.over = over.kept();
        if matches!(call.array.dtype, DType::I32 | DType::U32) {
            self.take_from_the_smallest(call)?;
        }
        let mean = self.mean(call)?;
        let mean = self.evaluated(mean);
        call.over = over;
        let distance = self.combined(Ufunc::Subtract, Value::of(cast(call.array.clone(), DType::F32)), mean, span)?;
        self.combined(Ufunc::Multiply, distance.clone(), distance, span)
    }

    /// Takes integers of 32 bits as floats from the smallest on, which loses less than they would as they are, and leaves
    /// variances what they are.
    fn take_from_the_smallest(&mut self, call: &mut Reducing) -> Checked<()> {
        let span = call.span;
        if call.array.len.is_some() || call.array.shape.n_elems() == 0 {
            return Ok(());
        }
        let mut part = Reducing::of(call.array.clone(), call);
        part.condition = None;
        let low = self.reduced(Reduction::Min, &part)?;
        let low = self.evaluated(low);
        let mut halves = Vec::with_capacity(2);
        for (f, by) in [(Ufunc::RightShift, 16), (Ufunc::BitwiseAnd, 0xffff)] {
            let by = || Value::Scalar(ScalarExpr::int(by));
            let half = self.combined(f, Value::of(call.array.clone()), by(), span)?;
            let low = self.combined(f, low.clone(), by(), span)?;
            let [half, low] = [half, low].map(|value| match value {
                // Below 2^16, or as much with a sign.
                Value::Array(array) => Value::of(cast(array, DType::I32)),
                other => other,
            });
            let distance = self.combined(Ufunc::Subtract, half, low, span)?;
            let Value::Array(distance) = distance else { return Err(Reported) };
            halves.push(Value::of(cast(distance, DType::F32)));
        }
        let (lower, upper) = halves.pop().zip(halves.pop()).ok_or(Reported)?;
        let scale = Value::Scalar(ScalarExpr::constant(Scalar::Float(65_536.0)));
        let upper = self.combined(Ufunc::Multiply, upper, scale, span)?;
        let Value::Array(distance) = self.combined(Ufunc::Add, upper, lower, span)? else { return Err(Reported) };
        call.array = distance;
        self.hold_array(call);
        Ok(())
    }

    /// Where the first of the smallest or largest elements is; a NaN comes before all others.
    fn position(&mut self, f: Reduction, call: &mut Reducing) -> Checked<Value> {
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

    /// `average(a, weights=w)`: the sum of products over the sum of the weights, which must not be 0.
    fn weighted(&mut self, call: &mut Reducing, weights: Value, at: Span) -> Checked<Value> {
        let span = call.span;
        if call.array.len.is_some() {
            let what = "weights of arrays of a length known at run time";
            return self.unsupported(at, what, "write `np.sum(a * w) / np.sum(w)`");
        }
        let weights = self.array_of(weights, None, IntArrays::Int32, at)?;
        let weights = self.settled(weights);
        let mut weights = cast(weights, DType::F32);
        let axis = call.over.axes.iter().position(|&is_reduced| is_reduced);
        if weights.shape != call.array.shape {
            let fits = !call.over.is_flat
                && weights.shape.rank() == 1
                && call.over.axes.iter().filter(|&&is_reduced| is_reduced).count() == 1
                && axis.is_some_and(|axis| call.array.shape.extent(axis) == weights.shape.extent(0));
            if !fits || weights.len.is_some() {
                let message = format!("weights of shape {} for an array of shape {}", weights.shape, call.array.shape);
                return self.error(Code::Broadcast, at, message);
            }
            // One weight for each position along the axis.
            let line = self.materialize(weights, "weights along an axis");
            let mut extents = vec![1; call.array.shape.rank()];
            if let Some((slot, axis)) = axis.and_then(|axis| Some((extents.get_mut(axis)?, axis))) {
                *slot = call.array.shape.extent(axis);
            }
            let shape = Shape::new(&extents).map_err(|_| Reported)?;
            let view = line.view.reshape(shape).ok_or(Reported)?;
            weights = ArrayExpr::view(ArrayView { view, ..line }, DType::F32);
        }
        let array = Value::of(cast(call.array.clone(), DType::F32));
        let product = self.combined(Ufunc::Multiply, array, Value::of(weights.clone()), span)?;
        let Value::Array(product) = product else { return Err(Reported) };
        let part = Reducing::of(product, call);
        let sum = self.reduced(Reduction::Sum, &part)?;
        let part = Reducing::of(weights, call);
        let total = self.reduced(Reduction::Sum, &part)?;
        let total = self.evaluated(total);
        let zero = Value::Scalar(ScalarExpr::int(0));
        let is_zero = match self.combined(Ufunc::Equal, total.clone(), zero, span)? {
            Value::Scalar(is_zero) => is_zero,
            Value::Array(is_zero) => reduce(Reduction::Any, is_zero, None),
            _ => return Err(Reported),
        };
        let holds = self.scalar_map(Ufunc::LogicalNot, vec![is_zero], span)?;
        let flag = self.fix("", holds);
        self.require(flag, "the weights sum to zero", span)?;
        self.combined(Ufunc::TrueDivide, sum, total, span)
    }

    /// Puts what changes nothing in place of NaN; gives where numbers are, or `None` where there can be nothing else.
    fn take_numbers(&mut self, f: Reduction, call: &mut Reducing) -> Checked<Option<ArrayExpr>> {
        if call.array.dtype != DType::F32 {
            return Ok(None);
        }
        self.hold_array(call);
        let array = || Value::of(call.array.clone());
        let is_number = self.combined(Ufunc::Equal, array(), array(), call.span)?;
        let (Value::Array(is_number) | Value::Bounded(is_number)) = is_number else { return Err(Reported) };
        let len = call.array.len;
        let strides = elementwise_strides(&call.array.shape, &[call.array.strides]);
        let numbers = self.where_or_start(f, &is_number, call.array.clone());
        call.array = ArrayExpr { len, strides, ..numbers };
        Ok(Some(is_number))
    }

    /// The smallest or largest number; NaN where there is none.
    fn extreme_of_numbers(&mut self, f: Reduction, call: &mut Reducing) -> Checked<Value> {
        let span = call.span;
        let Some(is_number) = self.take_numbers(f, call)? else { return self.reduced(f, call) };
        let best = self.reduced(f, call)?;
        if call.initial.is_some() {
            return Ok(best);
        }
        let part = Reducing::of(is_number, call);
        let nan = ScalarExpr::constant(Scalar::Float(f32::NAN));
        match (best, self.reduced(Reduction::Any, &part)?) {
            (Value::Scalar(best), Value::Scalar(any)) => {
                let (best, any) = (self.fixed_scalar(best), self.fixed_scalar(any));
                Ok(Value::Scalar(self.choose(Box::new(any), best, nan)))
            }
            (Value::Array(best) | Value::Bounded(best), Value::Array(any) | Value::Bounded(any)) => {
                let (shape, len, strides) = (best.shape, best.len, best.strides);
                let otherwise = ArrayExpr::splat(nan, DType::F32, Shape::SCALAR);
                let node =
                    ArrayNode::Select { cond: Box::new(any), then: Box::new(best), otherwise: Box::new(otherwise) };
                Ok(Value::of(ArrayExpr { node, dtype: DType::F32, shape, len, strides }))
            }
            _ => self.error(Code::Internal, span, "a scalar beside an array"),
        }
    }
}
