//! Whether arrays are the same, or nearly: `isclose`, `allclose`, `array_equal`.

use arr_core::{Reduction, Scalar, Ufunc};
use arr_diag::Span;

use super::args::{Args, Given};
use super::elementwise::Elementwise;
use super::reduction::reduce;
use super::{Checked, Checker, value::Value};
use crate::hir::ScalarExpr;

impl Checker<'_> {
    /// `isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)`
    pub(super) fn call_isclose(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, rtol, atol, equal_nan] = self.bind(args)?;
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        let (a, b) = ((self.inexact(a.0, a.1)?, a.1), (self.inexact(b.0, b.1)?, b.1));
        let given =
            |given: Option<Given>, default: f32| given.map_or((Value::float(default), span), |g| (g.value, g.span));
        let (rtol, atol) = (given(rtol, 1e-5), given(atol, 1e-8));
        let difference = self.named_ufunc(Ufunc::Subtract, vec![a.clone(), b.clone()], span)?;
        let distance = self.named_ufunc(Ufunc::Absolute, vec![(difference, span)], span)?;
        let size = self.named_ufunc(Ufunc::Absolute, vec![b.clone()], span)?;
        let scaled = self.named_ufunc(Ufunc::Multiply, vec![rtol, (size, span)], span)?;
        let slack = self.named_ufunc(Ufunc::Add, vec![atol, (scaled, span)], span)?;
        let within = self.named_ufunc(Ufunc::LessEqual, vec![(distance, span), (slack, span)], span)?;
        let finite = self.named_ufunc(Ufunc::IsFinite, vec![b.clone()], span)?;
        let within = self.named_ufunc(Ufunc::LogicalAnd, vec![(within, span), (finite, span)], span)?;
        let equal = self.equal_elements(a, b, equal_nan, span)?;
        self.named_ufunc(Ufunc::LogicalOr, vec![(within, span), (equal, span)], span)
    }

    /// `allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)`
    pub(super) fn call_allclose(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let close = self.call_isclose(args)?;
        self.all(close, span)
    }

    /// `a == b`, and with `equal_nan=True` where both are NaN.
    fn equal_elements(
        &mut self,
        a: (Value, Span),
        b: (Value, Span),
        equal_nan: Option<Given>,
        span: Span,
    ) -> Checked<Value> {
        let equal = self.named_ufunc(Ufunc::Equal, vec![a.clone(), b.clone()], span)?;
        let equal_nan = match equal_nan {
            Some(given) => self.static_bool(given)?,
            None => false,
        };
        if !equal_nan {
            return Ok(equal);
        }
        let [a, b] = [a, b].map(|operand| self.named_ufunc(Ufunc::IsNan, vec![operand], span));
        let both = self.named_ufunc(Ufunc::LogicalAnd, vec![(a?, span), (b?, span)], span)?;
        self.named_ufunc(Ufunc::LogicalOr, vec![(equal, span), (both, span)], span)
    }

    /// `array_equal(a1, a2, equal_nan=False)`: the same shape and the same elements.
    pub(super) fn call_array_equal(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, equal_nan] = self.bind(args)?;
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        let lens = [&a.0, &b.0].map(|value| matches!(value, Value::Bounded(_)));
        if lens.contains(&true) {
            let hint = "compare `len(a)` first, then `np.all(a == b)`";
            return self.unsupported(span, "`array_equal` of arrays of a length known at run time", hint);
        }
        let shapes = [self.elementwise(a.0.clone(), a.1)?.shape(), self.elementwise(b.0.clone(), b.1)?.shape()];
        if shapes[0] != shapes[1] {
            self.discard(&a.0);
            self.discard(&b.0);
            return Ok(Value::Scalar(ScalarExpr::constant(Scalar::Bool(false))));
        }
        let equal = self.equal_elements(a, b, equal_nan, span)?;
        self.all(equal, span)
    }

    /// Complex numbers as they are, anything else as float32.
    fn inexact(&mut self, value: Value, span: Span) -> Checked<Value> {
        if self.is_complex(&value) { Ok(value) } else { self.in_float(value, span) }
    }

    fn all(&mut self, value: Value, span: Span) -> Checked<Value> {
        match self.elementwise(value, span)? {
            Elementwise::Scalar(scalar) => Ok(Value::Scalar(scalar)),
            Elementwise::Array(array) => {
                let array = self.settled(array);
                Ok(Value::Scalar(reduce(Reduction::All, array, None)))
            }
        }
    }
}
