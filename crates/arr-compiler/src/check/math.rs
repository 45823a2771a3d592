//! Python's `math`: functions of scalars, which stop the script where Python raises.

use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

impl Checker<'_> {
    /// `math.sqrt(x)` and its kin: floats in, a float out.
    pub(super) fn call_math_float(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let (name, span) = (format!("math.{}", args.name), args.span);
        let given: Vec<Given> = if f.arity() == 1 {
            let [x] = self.bind(args)?;
            x.into_iter().collect()
        } else {
            let [x, y] = self.bind(args)?;
            x.into_iter().chain(y).collect()
        };
        let scalars = self.math_scalars(given, &name)?;
        Ok(Value::Scalar(self.math_float(f, scalars, (&name, span))?))
    }

    /// `math.log(x, base)`
    pub(super) fn call_math_log(&mut self, args: Args<'_>) -> Checked<Value> {
        let (name, span) = (format!("math.{}", args.name), args.span);
        let [x, base] = self.bind(args)?;
        let mut logs = Vec::with_capacity(2);
        for scalar in self.math_scalars(x.into_iter().chain(base).collect(), &name)? {
            logs.push(self.math_float(Ufunc::Log, vec![scalar], (&name, span))?);
        }
        match <[ScalarExpr; 2]>::try_from(logs) {
            Ok(logs) => Ok(Value::Scalar(self.scalar_map(Ufunc::TrueDivide, logs.into(), span)?)),
            Err(mut logs) => logs.pop().map(Value::Scalar).ok_or(Reported),
        }
    }

    /// `math.isnan(x)` and its kin.
    pub(super) fn call_math_test(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (x, _) = self.math_scalar(args)?;
        Ok(Value::Scalar(self.scalar_map(f, vec![x], span)?))
    }

    /// `math.floor(x)` and its kin: an int.
    pub(super) fn call_math_whole(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (x, at) = self.math_scalar(args)?;
        let whole = self.scalar_map(f, vec![x], span)?;
        if let Some(known) = whole.as_const()
            && let Err(error) = arr_kernels::scalar::convert(known, ScalarKind::Int)
        {
            return self.error(Code::BadConstant, at, error.to_string());
        }
        Ok(Value::Scalar(self.converted(whole, ScalarKind::Int)))
    }

    /// `math.gcd(*integers)`, `math.lcm(*integers)`
    pub(super) fn call_math_ints(&mut self, f: Ufunc, args: Args<'_>) -> Checked<Value> {
        let (name, span) = (format!("math.{}", args.name), args.span);
        if let Some((key, at, _)) = args.keywords.first() {
            return self.error(Code::BadArguments, *at, format!("`{name}` has no argument `{key}`"));
        }
        // What any number has in common with none, and so of one number its size.
        let mut all = ScalarExpr::int(if f == Ufunc::Lcm { 1 } else { 0 });
        for (scalar, at) in self.math_scalars(args.positional, &name)? {
            if scalar.kind == ScalarKind::Float {
                return self.error(Code::TypeMismatch, at, format!("`{name}` takes ints, this is a float"));
            }
            let int = self.converted(scalar, ScalarKind::Int);
            all = self.scalar_map(f, vec![all, int], span)?;
        }
        Ok(Value::Scalar(all))
    }

    /// `math.modf(x)`
    pub(super) fn call_math_modf(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (x, _) = self.math_scalar(args)?;
        let x = self.converted(x, ScalarKind::Float);
        self.parts_of(Value::Scalar(x), span).map(|parts| Value::Tuple(parts.into()))
    }

    /// `math.frexp(x)`
    pub(super) fn call_math_frexp(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (x, _) = self.math_scalar(args)?;
        let x = self.converted(x, ScalarKind::Float);
        let x = self.held(x);
        self.mantissa_and_exponent(Value::Scalar(x), span).map(|parts| Value::Tuple(parts.into()))
    }

    /// The only argument.
    fn math_scalar(&mut self, args: Args<'_>) -> Checked<(ScalarExpr, Span)> {
        let name = format!("math.{}", args.name);
        let [x] = self.bind(args)?;
        self.math_scalars(x.into_iter().collect(), &name)?.pop().ok_or(Reported)
    }

    /// Arguments as scalars that are evaluated once.
    fn math_scalars(&mut self, given: Vec<Given>, name: &str) -> Checked<Vec<(ScalarExpr, Span)>> {
        let mut scalars = Vec::with_capacity(given.len());
        for Given { value, span } in given {
            if matches!(value, Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::List(_)) {
                let message = format!("`{name}` takes scalars, this is {}", value.describe());
                let hint = format!("of arrays it is `np.{}`", name.trim_start_matches("math."));
                return Err(self.report(Diagnostic::new(Code::TypeMismatch, span, message).hint(hint)));
            }
            let scalar = self.as_scalar(value, span, Wanted::Real(&format!("`{name}`")))?;
            scalars.push((self.held(scalar), span));
        }
        Ok(scalars)
    }

    /// A function of floats, which stops where it has no value, or one that float32 cannot hold.
    fn math_float(
        &mut self,
        f: Ufunc,
        scalars: Vec<(ScalarExpr, Span)>,
        (name, span): (&str, Span),
    ) -> Checked<ScalarExpr> {
        let mut operands = Vec::with_capacity(scalars.len());
        for (k, (scalar, at)) in scalars.into_iter().enumerate() {
            if f == Ufunc::Ldexp && k == 1 {
                if scalar.kind == ScalarKind::Float {
                    let message = format!("the second argument of `{name}` is an int, this is a float");
                    return self.error(Code::TypeMismatch, at, message);
                }
                operands.push(scalar);
            } else {
                operands.push(self.converted(scalar, ScalarKind::Float));
            }
        }
        // Of two floats, `power` itself stops at a division by zero, which is no value here too.
        let f = if f == Ufunc::Power { Ufunc::FloatPower } else { f };
        let value = self.scalar_map(f, operands.clone(), span)?;
        let value = self.held(value);
        let (mut any_nan, mut all_finite) = (constant(false), constant(true));
        for operand in operands {
            let is_nan = self.scalar_map(Ufunc::IsNan, vec![operand.clone()], span)?;
            any_nan = self.scalar_map(Ufunc::LogicalOr, vec![any_nan, is_nan], span)?;
            let is_finite = self.scalar_map(Ufunc::IsFinite, vec![operand], span)?;
            all_finite = self.scalar_map(Ufunc::LogicalAnd, vec![all_finite, is_finite], span)?;
        }
        let is_nan = self.scalar_map(Ufunc::IsNan, vec![value.clone()], span)?;
        let is_finite = self.scalar_map(Ufunc::IsFinite, vec![value.clone()], span)?;
        // NaN only where NaN came in; what is infinite only where something was not finite.
        let not_nan = self.scalar_map(Ufunc::LogicalNot, vec![is_nan], span)?;
        let has_value = self.scalar_map(Ufunc::LogicalOr, vec![not_nan, any_nan], span)?;
        let not_finite = self.scalar_map(Ufunc::LogicalNot, vec![all_finite], span)?;
        let has_room = self.scalar_map(Ufunc::LogicalOr, vec![is_finite, not_finite], span)?;
        let holds = self.scalar_map(Ufunc::LogicalAnd, vec![has_value, has_room], span)?;
        let message = format!("`{name}` has no value here, or none that a float32 holds");
        match holds.as_const() {
            Some(Scalar::Bool(true)) => {}
            Some(_) => {
                let hint = format!("`np.{}` gives nan and inf", name.trim_start_matches("math."));
                return Err(self.report(Diagnostic::new(Code::BadConstant, span, message).hint(hint)));
            }
            None => self.stop_unless(holds, message, span)?,
        }
        Ok(value)
    }
}

fn constant(value: bool) -> ScalarExpr {
    ScalarExpr::constant(Scalar::Bool(value))
}
