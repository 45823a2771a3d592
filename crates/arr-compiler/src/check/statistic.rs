//! What is made of several reductions: `mean` and its kin, extremes, weights, and what leaves NaN out.
//!
//! Each is put together from reductions and elementwise functions as NumPy does it, and runs in as few passes as these share.

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Strides, Ufunc, elementwise_strides};
use arr_diag::{Code, Span};

use super::args::Args;
use super::elementwise::cast;
use super::function::IntArrays;
use super::reduction::{Reducing, reduce};
use super::sums::Smaller;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

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
    pub(super) fn hold_array(&mut self, call: &mut Reducing) {
        let dtype = call.array.dtype;
        let view = self.materialize(call.array.clone(), "a value that is gone through more than once");
        call.array = ArrayExpr::view(view, dtype);
    }

    /// The number of elements that go into each result.
    pub(super) fn n_reduced(&mut self, call: &Reducing) -> Checked<Value> {
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
