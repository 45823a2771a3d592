//! Which functions take complex numbers, and where they are refused.

use arr_core::{DType, Reduction, ScalarKind};
use arr_diag::{Code, Diagnostic, Span};

use super::args::Args;
use super::builtin::Builtin;
use super::function::Function;
use super::{Checked, Checker, value::Value};

/// What helps where complex numbers are not taken.
pub(super) const INSTEAD: &str = "take `abs(z)`, or a part: `z.real`, `z.imag`";

impl Checker<'_> {
    /// Refuses complex numbers where a function takes none.
    pub(super) fn takes_its_numbers(&mut self, function: Function, args: &Args<'_>) -> Checked<()> {
        let takes_complex = match function {
            Function::Builtin(builtin, _) => builtin.takes_complex(),
            Function::Reduction(f) => f.is_truth() || f == Reduction::Sum,
            // What is not defined for them says so itself.
            Function::Ufunc(_) | Function::Def(_) | Function::DType(_) => true,
        };
        let given = args.positional.iter().chain(args.keywords.iter().map(|(_, _, given)| given));
        match given.into_iter().find(|given| !takes_complex && self.is_complex(&given.value)) {
            None => Ok(()),
            Some(complex) => {
                let message = format!("`{}` does not take complex numbers", args.name);
                Err(self.report(Diagnostic::new(Code::OperandType, complex.span, message).hint(INSTEAD)))
            }
        }
    }

    /// Whether a value is complex, has complex elements, or says that others are.
    pub(super) fn is_complex(&self, value: &Value) -> bool {
        match value {
            Value::Scalar(scalar) => scalar.kind == ScalarKind::Complex,
            Value::Array(array) | Value::Bounded(array) | Value::Stepped(array) => array.dtype == DType::C64,
            Value::Masked(masked) => masked.array.dtype == DType::C64,
            Value::GrowingList(list) => self.dtype_of(list) == DType::C64,
            Value::Tuple(items) | Value::List(items) | Value::Zip(items) => {
                items.iter().any(|item| self.is_complex(item))
            }
            Value::DType(dtype) => *dtype == DType::C64,
            Value::Function(Function::Builtin(Builtin::Complex, _)) => true,
            Value::Reversed(items) => self.is_complex(items),
            _ => false,
        }
    }

    /// Refuses to put complex numbers where there is no room for their imaginary parts, which NumPy drops with a warning.
    pub(super) fn keeps_parts(&mut self, from: DType, to: DType, span: Span) -> Checked<()> {
        if from.casts_to(to) {
            return Ok(());
        }
        let message = format!("{from} as {to} would lose the imaginary parts");
        let hint = "say which part is meant: `z.real`, `z.imag` or `abs(z)`";
        Err(self.report(Diagnostic::new(Code::TypeMismatch, span, message).hint(hint)))
    }
}
