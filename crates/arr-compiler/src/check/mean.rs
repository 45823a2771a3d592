//! Means and variances: sums over the number of elements, of the elements or of their squared distances from the mean.
//!
//! Source: NumPy, `numpy/_core/_methods.py`, for what is rounded where.

use arr_core::{DType, Part, Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::Span;

use super::elementwise::cast;
use super::reduction::Reducing;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ScalarExpr, ScalarNode};

/// The most elements of 32 bits of which the sums of both halves fit 32 bits.
const MOST_HALVES: u32 = 65_535;

impl Checker<'_> {
    /// The sum over the number of elements, in float32.
    pub(super) fn mean(&mut self, call: &Reducing) -> Checked<Value> {
        let n = self.n_reduced(call)?;
        let wide = matches!(call.array.dtype, DType::I32 | DType::U32);
        if wide && !call.over.is_full() {
            return self.mean_of_halves(call, n);
        }
        let sum = self.reduced(Reduction::Sum, call)?;
        self.quotient(sum, n, call.span)
    }

    /// `sum / n`; NaN of no elements.
    pub(super) fn quotient(&mut self, sum: Value, n: Value, span: Span) -> Checked<Value> {
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
    /// rounded once, and is NaN where the other is infinite or NaN.
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
    pub(super) fn variance(&mut self, call: &mut Reducing) -> Checked<Value> {
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
}
