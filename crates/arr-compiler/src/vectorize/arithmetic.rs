//! Functions of scalars as functions of arrays: only where both give the same bits and neither traps.
//!
//! A scalar int has 64 bits and traps beyond them, array arithmetic wraps at its dtype. So ints are computed in int32 or
//! uint32, where their intervals show that every operand and result fits. Scalars trap where they divide by zero.

use arr_core::{DType, Rule, Scalar, ScalarKind, Ufunc};

use super::body::Body;
use super::interval::Interval;
use super::space::Affine;
use super::value::{Elements, Value};

impl Body<'_> {
    /// `f` of one or two scalars; `kind` is that of the result.
    pub(super) fn map(&self, f: Ufunc, operands: Vec<Value>, kind: ScalarKind) -> Result<Value, String> {
        if let Some(linear) = self.linear(f, &operands) {
            return Ok(Value::Linear(linear));
        }
        let operands = operands.into_iter().map(|o| self.elements(o)).collect::<Result<Vec<Elements>, String>>()?;
        let all = |kind| operands.iter().all(|o| o.kind() == kind);
        let is_of_ints = !operands.iter().any(|o| o.kind() == ScalarKind::Float);
        let result = match f {
            Ufunc::LogicalAnd | Ufunc::LogicalOr | Ufunc::LogicalXor | Ufunc::LogicalNot => {
                let truths = operands.into_iter().map(Elements::truth).collect();
                Elements::map(f, DType::Bool, truths, Some(Interval::new(0, 1)))?
            }
            _ if kind == ScalarKind::Bool && all(ScalarKind::Bool) && f.has_loop(DType::Bool) && !f.is_comparison() => {
                Elements::map(f, DType::Bool, operands, Some(Interval::new(0, 1)))?
            }
            _ if f.rule() == Rule::FloatTest => {
                let floats = operands.into_iter().map(|o| o.cast(DType::F32)).collect();
                Elements::map(f, DType::F32, floats, Some(Interval::new(0, 1)))?
            }
            Ufunc::TrueDivide => self.divided(operands, is_of_ints)?,
            _ if f.is_comparison() => self.compared(f, operands, is_of_ints)?,
            _ if is_of_ints && kind == ScalarKind::Int => self.of_ints(f, operands)?,
            _ => self.of_floats(f, operands)?,
        };
        Ok(Value::Elements(result))
    }

    /// Sums and multiples of linear ints are linear; what may leave 64 bits on the way is not.
    fn linear(&self, f: Ufunc, operands: &[Value]) -> Option<Affine> {
        let result = match (f, operands) {
            (Ufunc::Positive, [Value::Linear(a)]) => a.clone(),
            (Ufunc::Negative, [Value::Linear(a)]) => a.times(-1)?,
            (Ufunc::Add, [Value::Linear(a), Value::Linear(b)]) => a.plus(b)?,
            (Ufunc::Subtract, [Value::Linear(a), Value::Linear(b)]) => a.plus(&b.times(-1)?)?,
            (Ufunc::Multiply, [Value::Linear(a), Value::Linear(b)]) => match (a.as_known(), b.as_known()) {
                (_, Some(factor)) => a.times(factor)?,
                (Some(factor), _) => b.times(factor)?,
                _ => return None,
            },
            _ => return None,
        };
        self.interval_of(&result).map(|_| result)
    }

    fn of_ints(&self, f: Ufunc, operands: Vec<Elements>) -> Result<Elements, String> {
        let intervals: Vec<Interval> = operands.iter().filter_map(|o| o.within).collect();
        let within = match intervals.as_slice() {
            [a] if f.arity() == 1 => a.unary(f),
            [_, b] if matches!(f, Ufunc::FloorDivide | Ufunc::Remainder) && b.holds(0) => {
                return Err("the divisor may be zero".to_owned());
            }
            [_, b] if matches!(f, Ufunc::LeftShift | Ufunc::RightShift) && !is_shift(*b) => {
                return Err("the width of a shift is not a known number from 0 to 31".to_owned());
            }
            [a, b] => a.binary(f, *b),
            _ => None,
        };
        let Some(within) = within else {
            return Err(format!("`{}` of these ints may not fit 64 bits", f.name()));
        };
        let dtype = int_dtype(intervals.iter().copied().chain([within])).ok_or_else(|| {
            format!("an int between {} and {} does not fit an array operation's 32 bits", within.low, within.high)
        })?;
        let operands = operands.into_iter().map(|o| o.cast(dtype)).collect();
        Elements::map(f, dtype, operands, Some(within))
    }

    fn of_floats(&self, f: Ufunc, operands: Vec<Elements>) -> Result<Elements, String> {
        let by = operands.get(1).and_then(Elements::as_known);
        match f {
            Ufunc::FloorDivide | Ufunc::Remainder => self.is_not_zero(operands.get(1))?,
            Ufunc::Power => match by {
                // NumPy's arrays have the square root for this one.
                Some(Scalar::Float(e)) if e >= 0.0 && e != 0.5 => {}
                Some(Scalar::Int(0..)) => {}
                _ => return Err("the exponent is not a known number from 0 on, other than 0.5".to_owned()),
            },
            _ => {}
        }
        Elements::map(f, DType::F32, operands.into_iter().map(|o| o.cast(DType::F32)).collect(), None)
    }

    fn divided(&self, operands: Vec<Elements>, is_of_ints: bool) -> Result<Elements, String> {
        self.is_not_zero(operands.get(1))?;
        if is_of_ints && !operands.iter().all(|o| o.within.is_some_and(Interval::is_exact_in_float)) {
            return Err("a quotient of ints that float32 cannot hold is rounded once".to_owned());
        }
        self.of_floats(Ufunc::TrueDivide, operands)
    }

    fn is_not_zero(&self, divisor: Option<&Elements>) -> Result<(), String> {
        let Some(divisor) = divisor else { return Ok(()) };
        let is_known = match divisor.as_known() {
            Some(Scalar::Float(v)) => v != 0.0,
            _ => divisor.within.is_some_and(|within| !within.holds(0)),
        };
        if is_known { Ok(()) } else { Err("the divisor may be zero".to_owned()) }
    }

    /// Scalars are compared exactly, whatever their kinds.
    fn compared(&self, f: Ufunc, operands: Vec<Elements>, is_of_ints: bool) -> Result<Elements, String> {
        let dtype = if is_of_ints {
            int_dtype(operands.iter().filter_map(|o| o.within))
        } else {
            let is_exact =
                |o: &Elements| o.kind() == ScalarKind::Float || o.within.is_some_and(Interval::is_exact_in_float);
            operands.iter().all(is_exact).then_some(DType::F32)
        };
        let Some(dtype) = dtype else {
            return Err("ints that 32 bits cannot hold are compared".to_owned());
        };
        Elements::map(f, dtype, operands.into_iter().map(|o| o.cast(dtype)).collect(), Some(Interval::new(0, 1)))
    }
}

/// The dtype of 32 bits that has all of these values.
pub(super) fn int_dtype(intervals: impl IntoIterator<Item = Interval>) -> Option<DType> {
    let all = intervals.into_iter().reduce(Interval::union)?;
    [DType::I32, DType::U32].into_iter().find(|&dtype| all.fits(dtype))
}

fn is_shift(by: Interval) -> bool {
    by.as_known().is_some_and(|n| (0..32).contains(&n))
}
