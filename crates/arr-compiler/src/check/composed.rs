//! Functions that are put together from elementwise functions and choices: `sinc`, `nan_to_num`, `select`.

use arr_core::{DType, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, cast};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

impl Checker<'_> {
    /// An operand that is used several times and evaluated once.
    pub(super) fn operand(&mut self, given: Option<Given>) -> Checked<(Value, Span)> {
        let Given { value, span } = given.ok_or(Reported)?;
        Ok((Value::of_elementwise(self.shared(value, span)?), span))
    }

    /// `sinc(x)`: the sine of `pi * x` over `pi * x`, 1 at 0.
    pub(super) fn call_sinc(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x] = self.bind(args)?;
        let x = self.operand(x)?;
        let x = (self.in_float(x.0, x.1)?, x.1);
        let angle = self.named_ufunc(Ufunc::Multiply, vec![x, (Value::float(core::f32::consts::PI), span)], span)?;
        let angle = Value::of_elementwise(self.shared(angle, span)?);
        let is_zero = self.named_ufunc(Ufunc::Equal, vec![(angle.clone(), span), (Value::float(0.0), span)], span)?;
        let angle = self.chosen([is_zero, Value::float(f32::EPSILON), angle], span)?;
        let sine = self.named_ufunc(Ufunc::Sin, vec![(angle.clone(), span)], span)?;
        self.named_ufunc(Ufunc::TrueDivide, vec![(sine, span), (angle, span)], span)
    }

    /// `nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)`
    pub(super) fn call_nan_to_num(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, copy, nan, posinf, neginf] = self.bind(args)?;
        let x = self.operand(x)?;
        if let Some(copy) = copy {
            let at = copy.span;
            if !self.static_bool(copy)? {
                return self.unsupported(at, "`copy=False`", "assign: `a[:] = np.nan_to_num(a)`");
            }
        }
        let is_float = match &x.0 {
            Value::Scalar(scalar) => scalar.kind == ScalarKind::Float,
            Value::Array(array) | Value::Bounded(array) => array.dtype == DType::F32,
            _ => false,
        };
        if !is_float {
            // What is whole is copied.
            return self.named_ufunc(Ufunc::Trunc, vec![x], span);
        }
        let given = |given: Option<Given>, default: f32| match given {
            Some(Given { value: Value::None, .. }) | None => Value::float(default),
            Some(given) => given.value,
        };
        let mut value = x.0.clone();
        for (test, limit) in [(f32::NEG_INFINITY, given(neginf, f32::MIN)), (f32::INFINITY, given(posinf, f32::MAX))] {
            let is_there = self.named_ufunc(Ufunc::Equal, vec![x.clone(), (Value::float(test), span)], span)?;
            value = self.chosen([is_there, limit, value], span)?;
        }
        let is_nan = self.named_ufunc(Ufunc::IsNan, vec![x], span)?;
        self.chosen([is_nan, given(nan, 0.0), value], span)
    }

    /// `select(condlist, choicelist, default=0)`: of several choices the first whose condition holds.
    pub(super) fn call_select(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [conditions, choices, default] = self.bind(args)?;
        let (conditions, choices) = (self.listed(conditions)?, self.listed(choices)?);
        if conditions.len() != choices.len() || conditions.is_empty() {
            let message = format!("{} conditions for {} choices", conditions.len(), choices.len());
            return self.error(Code::BadArguments, span, message);
        }
        let default = default.map_or((Value::Scalar(ScalarExpr::int(0)), span), |given| (given.value, given.span));
        let mut values = Vec::with_capacity(choices.len() + 1);
        for (value, at) in choices.into_iter().chain([default]) {
            values.push((self.elementwise(value, at)?, at));
        }
        let dtype = self.common_dtype(&values, "select", span)?;
        let mut chosen = values.pop().ok_or(Reported)?;
        for ((value, at), (condition, test_at)) in values.into_iter().zip(conditions).rev() {
            let condition = self.elementwise(condition, test_at)?;
            let is_bool = condition.array().is_some_and(|array| array.dtype == DType::Bool);
            if !is_bool {
                let message = "the conditions of `select` are arrays of bools";
                return self.error(Code::TypeMismatch, test_at, message);
            }
            if let Elementwise::Scalar(ScalarExpr { kind: ScalarKind::Int, .. }) = &value
                && !DType::I32.casts_in_place_to(dtype)
            {
                let message = format!("NumPy does not cast an int among the choices to {dtype}");
                let hint = format!("make it an array: `np.array([7], dtype=np.{dtype})`");
                return Err(self.report(Diagnostic::new(Code::InPlaceCast, at, message).hint(hint)));
            }
            let array = self.selection([(condition, test_at), (value, at), chosen], dtype, span)?;
            chosen = (Elementwise::Array(array), span);
        }
        Ok(Value::of_elementwise(chosen.0))
    }

    /// `a.conj()`
    pub(super) fn call_conjugate(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a] = self.bind(args)?;
        let a = a.ok_or(Reported)?;
        self.named_ufunc(Ufunc::Conjugate, vec![(a.value, a.span)], span)
    }

    fn listed(&mut self, given: Option<Given>) -> Checked<Vec<(Value, Span)>> {
        let given = given.ok_or(Reported)?;
        match given.value {
            Value::List(items) | Value::Tuple(items) => Ok(items.into_iter().map(|item| (item, given.span)).collect()),
            other => {
                let message = format!("`select` needs a list of arrays, this is {}", other.describe());
                self.error(Code::TypeMismatch, given.span, message)
            }
        }
    }

    pub(super) fn static_bool(&mut self, given: Given) -> Checked<bool> {
        match given.value {
            Value::Scalar(scalar) if let Some(Scalar::Bool(value)) = scalar.as_const() => Ok(value),
            other => {
                let message = format!("this must be `True` or `False`, it is {}", other.describe());
                self.error(Code::TypeMismatch, given.span, message)
            }
        }
    }

    /// Float32, whatever it is.
    pub(super) fn in_float(&mut self, value: Value, span: Span) -> Checked<Value> {
        Ok(match self.elementwise(value, span)? {
            Elementwise::Array(array) => Value::of(cast(array, DType::F32)),
            Elementwise::Scalar(scalar) => Value::Scalar(self.converted(scalar, ScalarKind::Float)),
        })
    }

    /// `where(condition, then, otherwise)` of values of one dtype, scalars included.
    pub(super) fn chosen(&mut self, values: [Value; 3], span: Span) -> Checked<Value> {
        let [condition, then, otherwise] = values;
        let parts =
            [self.elementwise(condition, span)?, self.elementwise(then, span)?, self.elementwise(otherwise, span)?];
        match parts {
            [Elementwise::Scalar(test), Elementwise::Scalar(then), Elementwise::Scalar(otherwise)] => {
                let then = self.converted(then, otherwise.kind);
                Ok(Value::Scalar(self.choose(Box::new(test), then, otherwise)))
            }
            [condition, then, otherwise] => {
                let parts = [(condition, span), (then, span), (otherwise, span)];
                Ok(Value::of(self.selection(parts, DType::F32, span)?))
            }
        }
    }
}
