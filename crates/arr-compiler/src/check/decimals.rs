//! NumPy's `round`: to so many decimals, by a product with a power of ten.
//!
//! Source: NumPy reference, "numpy.round".

use arr_core::{DType, Operand, Part, Ufunc};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::elementwise::Elementwise;
use super::rounding::{MOST_DECIMALS, power_of_ten};
use super::{Checked, Checker, Reported, value::Value};

impl Checker<'_> {
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
                let scaled = self.named_ufunc(there, vec![a, (Value::float(power), at)], span)?;
                let whole = self.named_ufunc(Ufunc::Rint, vec![(scaled, span)], span)?;
                self.named_ufunc(back, vec![(whole, span), (Value::float(power), at)], span)?
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
}
