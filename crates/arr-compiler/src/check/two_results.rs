//! Functions that have two results: `divmod`, `modf`, `frexp`.

use arr_core::{DType, ScalarKind, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::elementwise::{Elementwise, cast};
use super::{Checked, Checker, Reported, value::Value};

impl Checker<'_> {
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
        let rest = self.chosen([is_infinite, Value::float(0.0), rest], span)?;
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
        let is_some = of(self, Ufunc::NotEqual, vec![x.clone(), Value::float(0.0)])?;
        let counts = of(self, Ufunc::LogicalAnd, vec![is_finite, is_some])?;
        let counts = Value::of_elementwise(self.shared(counts, span)?);
        let plain = self.chosen([counts.clone(), x.clone(), Value::float(1.0)], span)?;
        let plain = Value::of_elementwise(self.shared(plain, span)?);
        let size = of(self, Ufunc::Absolute, vec![plain.clone()])?;
        let power = of(self, Ufunc::Log2, vec![size])?;
        let power = of(self, Ufunc::Floor, vec![power])?;
        let power = self.in_float(power, span)?;
        let guess = of(self, Ufunc::Add, vec![power, Value::float(1.0)])?;
        let guess = Value::of_elementwise(self.shared(guess, span)?);
        // The logarithm is rounded, so the guess may be one off.
        let mantissa = self.over_power_of_2(plain.clone(), guess.clone(), span)?;
        let mantissa = of(self, Ufunc::Absolute, vec![mantissa])?;
        let mantissa = Value::of_elementwise(self.shared(mantissa, span)?);
        let is_large = of(self, Ufunc::GreaterEqual, vec![mantissa.clone(), Value::float(1.0)])?;
        let is_small = of(self, Ufunc::Less, vec![mantissa, Value::float(0.5)])?;
        let up = self.chosen([is_large, Value::float(1.0), Value::float(0.0)], span)?;
        let down = self.chosen([is_small, Value::float(1.0), Value::float(0.0)], span)?;
        let exponent = of(self, Ufunc::Add, vec![guess, up])?;
        let exponent = of(self, Ufunc::Subtract, vec![exponent, down])?;
        let exponent = Value::of_elementwise(self.shared(exponent, span)?);
        let mantissa = self.over_power_of_2(plain, exponent.clone(), span)?;
        let mantissa = self.chosen([counts.clone(), mantissa, x], span)?;
        let exponent = self.chosen([counts, exponent, Value::float(0.0)], span)?;
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
}
