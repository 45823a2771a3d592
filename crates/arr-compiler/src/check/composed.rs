//! Functions that are put together from elementwise functions and choices: `divmod`, `round`, `isclose`, `select`, ...

use arr_core::{DType, Operand, Part, Reduction, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, cast};
use super::reduction::reduce;
use super::rounding::{MOST_DECIMALS, power_of_ten};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

fn float(value: f32) -> Value {
    Value::Scalar(ScalarExpr::constant(Scalar::Float(value)))
}

fn known(value: bool) -> Value {
    Value::Scalar(ScalarExpr::constant(Scalar::Bool(value)))
}

impl Checker<'_> {
    /// An operand that is used several times and evaluated once.
    fn operand(&mut self, given: Option<Given>) -> Checked<(Value, Span)> {
        let Given { value, span } = given.ok_or(Reported)?;
        Ok((Value::of_elementwise(self.shared(value, span)?), span))
    }

    /// `divmod(x1, x2)`: quotient and remainder of floor division.
    pub(super) fn call_divmod(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, y, first, second, outs, mask, dtype] = self.bind(args)?;
        let (x, y) = (self.operand(x)?, self.operand(y)?);
        let outs = self.two_outs((first, second), outs)?;
        let mask = self.where_mask(mask, outs[0].as_ref(), "divmod")?;
        let operands = self.computed_in(Ufunc::FloorDivide, "divmod", vec![x, y], dtype)?;
        let quotient = self.named_ufunc(Ufunc::FloorDivide, operands.clone(), span)?;
        let rest = self.named_ufunc(Ufunc::Remainder, operands, span)?;
        self.two_results([quotient, rest], outs, mask, ("divmod", span))
    }

    /// `modf(x)`: the fraction and the whole part, both with the sign of `x`.
    pub(super) fn call_modf(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, first, second, outs, mask, dtype] = self.bind(args)?;
        let x = self.operand(x)?;
        let outs = self.two_outs((first, second), outs)?;
        let mask = self.where_mask(mask, outs[0].as_ref(), "modf")?;
        let mut x = self.computed_in(Ufunc::Rint, "modf", vec![x], dtype)?.pop().ok_or(Reported)?;
        x.0 = self.in_float(x.0, x.1)?;
        let parts = self.parts_of(x.0, span)?;
        self.two_results(parts, outs, mask, ("modf", span))
    }

    /// Fraction and whole part of floats, both with the sign that they have.
    pub(super) fn parts_of(&mut self, x: Value, span: Span) -> Checked<[Value; 2]> {
        let whole = self.named_ufunc(Ufunc::Trunc, vec![(x.clone(), span)], span)?;
        // An infinity has no fraction, though the difference is NaN.
        let is_infinite = self.named_ufunc(Ufunc::IsInf, vec![(x.clone(), span)], span)?;
        let rest = self.named_ufunc(Ufunc::Subtract, vec![(x.clone(), span), (whole.clone(), span)], span)?;
        let rest = self.chosen([is_infinite, float(0.0), rest], span)?;
        let fraction = self.named_ufunc(Ufunc::CopySign, vec![(rest, span), (x, span)], span)?;
        Ok([fraction, whole])
    }

    /// `frexp(x)`: a number from 0.5 up to 1, and a power of 2.
    pub(super) fn call_frexp(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x, first, second, outs, mask] = self.bind(args)?;
        let x = self.operand(x)?;
        let outs = self.two_outs((first, second), outs)?;
        let mask = self.where_mask(mask, outs[0].as_ref(), "frexp")?;
        let x = self.in_float(x.0, x.1)?;
        let parts = self.mantissa_and_exponent(x, span)?;
        self.two_results(parts, outs, mask, ("frexp", span))
    }

    /// Of floats, with the sign that they have; 0 and what is not finite stay, with the exponent 0.
    pub(super) fn mantissa_and_exponent(&mut self, x: Value, span: Span) -> Checked<[Value; 2]> {
        let of = |c: &mut Self, f: Ufunc, operands: Vec<Value>| {
            c.named_ufunc(f, operands.into_iter().map(|value| (value, span)).collect(), span)
        };
        let is_finite = of(self, Ufunc::IsFinite, vec![x.clone()])?;
        let is_some = of(self, Ufunc::NotEqual, vec![x.clone(), float(0.0)])?;
        let counts = of(self, Ufunc::LogicalAnd, vec![is_finite, is_some])?;
        let counts = Value::of_elementwise(self.shared(counts, span)?);
        let plain = self.chosen([counts.clone(), x.clone(), float(1.0)], span)?;
        let plain = Value::of_elementwise(self.shared(plain, span)?);
        let size = of(self, Ufunc::Absolute, vec![plain.clone()])?;
        let power = of(self, Ufunc::Log2, vec![size])?;
        let power = of(self, Ufunc::Floor, vec![power])?;
        let power = self.in_float(power, span)?;
        let guess = of(self, Ufunc::Add, vec![power, float(1.0)])?;
        let guess = Value::of_elementwise(self.shared(guess, span)?);
        // The logarithm is rounded, so the guess may be one off.
        let mantissa = self.over_power_of_2(plain.clone(), guess.clone(), span)?;
        let mantissa = of(self, Ufunc::Absolute, vec![mantissa])?;
        let mantissa = Value::of_elementwise(self.shared(mantissa, span)?);
        let is_large = of(self, Ufunc::GreaterEqual, vec![mantissa.clone(), float(1.0)])?;
        let is_small = of(self, Ufunc::Less, vec![mantissa, float(0.5)])?;
        let up = self.chosen([is_large, float(1.0), float(0.0)], span)?;
        let down = self.chosen([is_small, float(1.0), float(0.0)], span)?;
        let exponent = of(self, Ufunc::Add, vec![guess, up])?;
        let exponent = of(self, Ufunc::Subtract, vec![exponent, down])?;
        let exponent = Value::of_elementwise(self.shared(exponent, span)?);
        let mantissa = self.over_power_of_2(plain, exponent.clone(), span)?;
        let mantissa = self.chosen([counts.clone(), mantissa, x], span)?;
        let exponent = self.chosen([counts, exponent, float(0.0)], span)?;
        Ok([mantissa, self.in_int(exponent, span)?])
    }

    /// `x` over 2 to the power of whole numbers.
    fn over_power_of_2(&mut self, x: Value, power: Value, span: Span) -> Checked<Value> {
        let power = self.named_ufunc(Ufunc::Negative, vec![(power, span)], span)?;
        let power = self.in_int(power, span)?;
        self.named_ufunc(Ufunc::Ldexp, vec![(x, span), (power, span)], span)
    }

    /// Whole numbers as ints.
    fn in_int(&mut self, value: Value, span: Span) -> Checked<Value> {
        Ok(match self.elementwise(value, span)? {
            Elementwise::Array(array) => Value::of(cast(array, DType::I32)),
            Elementwise::Scalar(scalar) => Value::Scalar(self.converted(scalar, ScalarKind::Int)),
        })
    }

    /// The arrays for two results: both by position, or as the tuple `out=`.
    fn two_outs(
        &mut self,
        by_position: (Option<Given>, Option<Given>),
        tuple: Option<Given>,
    ) -> Checked<[Option<Given>; 2]> {
        match tuple.and_then(Given::unless_none) {
            None => Ok(by_position.into()),
            Some(Given { value: Value::Tuple(items), span }) if items.len() == 2 => {
                let mut items = items.into_iter().map(|value| Some(Given { value, span }));
                Ok([items.next().flatten(), items.next().flatten()])
            }
            Some(given) => {
                let message =
                    format!("`out=` of two results is a tuple of two arrays, this is {}", given.value.describe());
                self.error(Code::TypeMismatch, given.span, message)
            }
        }
    }

    /// A tuple of two results, of which those with an array of their own are stored there.
    fn two_results(
        &mut self,
        results: [Value; 2],
        outs: [Option<Given>; 2],
        mask: Option<super::ufunc_call::Mask>,
        (name, span): (&str, Span),
    ) -> Checked<Value> {
        let is_stored = outs.iter().flatten().any(|out| !matches!(out.value, Value::None));
        let mut values = Vec::with_capacity(2);
        for result in results {
            values.push(if is_stored { self.apart(result, span)? } else { result });
        }
        let mut delivered = Vec::with_capacity(2);
        for (value, out) in values.into_iter().zip(outs) {
            delivered.push(self.delivered(value, out, mask.clone(), (name, span))?);
        }
        Ok(Value::Tuple(delivered))
    }

    /// `round(a, decimals=0, out=None)`
    pub(super) fn call_numpy_round(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [a, decimals, out] = self.bind(args)?;
        let a = a.ok_or(Reported)?;
        let a = (Value::of_elementwise(self.elementwise(a.value, a.span)?), a.span);
        let (decimals, at) = match decimals {
            Some(given) => (self.static_int(&given.value, given.span, "`decimals=`")?, given.span),
            None => (0, span),
        };
        let rounded = if self.is_complex(&a.0) {
            let a = self.operand(Some(Given { value: a.0, span: a.1 }))?;
            let mut rounded = Vec::with_capacity(2);
            for part in [Part::Real, Part::Imaginary] {
                let value = self.part_of(a.0.clone(), part, a.1)?;
                let part = self.rounded((value, a.1), (decimals, at), (&name, span))?;
                rounded.push(self.evaluated(part));
            }
            let (im, re) = rounded.pop().zip(rounded.pop()).ok_or(Reported)?;
            self.joined_parts(re, im, span)?
        } else {
            self.rounded(a, (decimals, at), (&name, span))?
        };
        self.delivered(rounded, out, None, (&name, span))
    }

    /// Real numbers with so many decimals.
    fn rounded(&mut self, a: (Value, Span), (decimals, at): (i64, Span), (name, span): (&str, Span)) -> Checked<Value> {
        let dtype = match self.elementwise(a.0.clone(), a.1)? {
            Elementwise::Array(array) => array.dtype,
            Elementwise::Scalar(scalar) => Operand::Scalar(scalar.kind).dtype(),
        };
        Ok(match (dtype, decimals) {
            (DType::Bool, 0) | (DType::F32, 0) => self.named_ufunc(Ufunc::Rint, vec![a], span)?,
            (DType::Bool, _) => {
                let message = format!("`{name}` of bools has no decimals");
                return self.error(Code::OperandType, at, message);
            }
            (DType::F32, _) if decimals.abs() <= MOST_DECIMALS => {
                let power = power_of_ten(decimals.abs());
                let (there, back) = if decimals > 0 {
                    (Ufunc::Multiply, Ufunc::TrueDivide)
                } else {
                    (Ufunc::TrueDivide, Ufunc::Multiply)
                };
                let scaled = self.named_ufunc(there, vec![a, (float(power), at)], span)?;
                let whole = self.named_ufunc(Ufunc::Rint, vec![(scaled, span)], span)?;
                self.named_ufunc(back, vec![(whole, span), (float(power), at)], span)?
            }
            (DType::F32, _) => {
                let hint = format!("a float32 has at most 9 digits: write `-{MOST_DECIMALS}` to `{MOST_DECIMALS}`");
                return self.unsupported(at, "so many decimals", &hint);
            }
            (_, 0..) => self.named_ufunc(Ufunc::Positive, vec![a], span)?,
            _ => {
                let hint = "round the quotient: `np.rint(a / 10) * 10`";
                return self.unsupported(at, "rounding ints to tens", hint);
            }
        })
    }

    /// `sinc(x)`: the sine of `pi * x` over `pi * x`, 1 at 0.
    pub(super) fn call_sinc(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [x] = self.bind(args)?;
        let x = self.operand(x)?;
        let x = (self.in_float(x.0, x.1)?, x.1);
        let angle = self.named_ufunc(Ufunc::Multiply, vec![x, (float(core::f32::consts::PI), span)], span)?;
        let angle = Value::of_elementwise(self.shared(angle, span)?);
        let is_zero = self.named_ufunc(Ufunc::Equal, vec![(angle.clone(), span), (float(0.0), span)], span)?;
        let angle = self.chosen([is_zero, float(f32::EPSILON), angle], span)?;
        let sine = self.named_ufunc(Ufunc::Sin, vec![(angle.clone(), span)], span)?;
        self.named_ufunc(Ufunc::TrueDivide, vec![(sine, span), (angle, span)], span)
    }

    /// `isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)`
    pub(super) fn call_isclose(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [a, b, rtol, atol, equal_nan] = self.bind(args)?;
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        let (a, b) = ((self.inexact(a.0, a.1)?, a.1), (self.inexact(b.0, b.1)?, b.1));
        let given = |given: Option<Given>, default: f32| given.map_or((float(default), span), |g| (g.value, g.span));
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
            return Ok(known(false));
        }
        let equal = self.equal_elements(a, b, equal_nan, span)?;
        self.all(equal, span)
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
            Some(Given { value: Value::None, .. }) | None => float(default),
            Some(given) => given.value,
        };
        let mut value = x.0.clone();
        for (test, limit) in [(f32::NEG_INFINITY, given(neginf, f32::MIN)), (f32::INFINITY, given(posinf, f32::MAX))] {
            let is_there = self.named_ufunc(Ufunc::Equal, vec![x.clone(), (float(test), span)], span)?;
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

    fn static_bool(&mut self, given: Given) -> Checked<bool> {
        match given.value {
            Value::Scalar(scalar) if let Some(Scalar::Bool(value)) = scalar.as_const() => Ok(value),
            other => {
                let message = format!("this must be `True` or `False`, it is {}", other.describe());
                self.error(Code::TypeMismatch, given.span, message)
            }
        }
    }

    /// Complex numbers as they are, anything else as float32.
    fn inexact(&mut self, value: Value, span: Span) -> Checked<Value> {
        if self.is_complex(&value) { Ok(value) } else { self.in_float(value, span) }
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
