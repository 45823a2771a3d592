//! Functions of scalars, folded where the operands are known.

use arr_core::{Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};
use arr_kernels::scalar as kernel;

use super::{Checked, Checker};
use crate::hir::{ScalarExpr, ScalarNode};

impl Checker {
    /// `f` of one or two scalars. What is known wrong is a diagnostic, what may go wrong is left to the machine.
    pub(super) fn scalar_map(&mut self, f: Ufunc, operands: Vec<ScalarExpr>, span: Span) -> Checked<ScalarExpr> {
        let kind = match self.scalar_kind(f, &operands) {
            Some(kind) => kind,
            None => {
                let kinds: Vec<&str> = operands.iter().map(|o| o.kind.name()).collect();
                let message = format!("`{}` is not defined for {}", f.name(), kinds.join(" and "));
                return self.error(Code::OperandType, span, message);
            }
        };
        let folded = match operands.as_slice() {
            [a] => a.as_const().map(|a| kernel::unary(f, a)),
            [a, b] => a.as_const().zip(b.as_const()).map(|(a, b)| kernel::binary(f, a, b)),
            _ => None,
        };
        match folded {
            Some(Ok(value)) => Ok(ScalarExpr::constant(value)),
            Some(Err(error)) => self.error(Code::BadConstant, span, error.to_string()),
            None => Ok(ScalarExpr { node: ScalarNode::Map { f, operands }, kind }),
        }
    }

    /// The kind of `f` over operands of these kinds; `None` where Python raises a `TypeError`.
    fn scalar_kind(&self, f: Ufunc, operands: &[ScalarExpr]) -> Option<ScalarKind> {
        use ScalarKind::{Bool, Float, Int};
        let any_float = operands.iter().any(|o| o.kind == Float);
        let all_bool = operands.iter().all(|o| o.kind == Bool);
        Some(match f {
            Ufunc::TrueDivide | Ufunc::Sqrt | Ufunc::Sin | Ufunc::Cos | Ufunc::Exp | Ufunc::Log => Float,
            Ufunc::LogicalAnd | Ufunc::LogicalOr | Ufunc::LogicalXor | Ufunc::LogicalNot => Bool,
            _ if f.is_comparison() => Bool,
            Ufunc::BitwiseAnd | Ufunc::BitwiseOr | Ufunc::BitwiseXor if all_bool => Bool,
            Ufunc::Minimum | Ufunc::Maximum if all_bool => Bool,
            Ufunc::BitwiseAnd
            | Ufunc::BitwiseOr
            | Ufunc::BitwiseXor
            | Ufunc::LeftShift
            | Ufunc::RightShift
            | Ufunc::Invert
                if any_float =>
            {
                return None;
            }
            // Python: a negative integer exponent gives a float. Only a known exponent settles the kind.
            Ufunc::Power if operands.get(1).and_then(ScalarExpr::as_const_int).is_some_and(|e| e < 0) => Float,
            _ if any_float => Float,
            _ => Int,
        })
    }

    /// The truth of a scalar.
    pub(super) fn truth(&mut self, value: ScalarExpr) -> ScalarExpr {
        self.converted(value, ScalarKind::Bool)
    }

    /// The scalar in another kind, as Python's `int`, `float` and `bool` convert.
    pub(super) fn converted(&mut self, value: ScalarExpr, kind: ScalarKind) -> ScalarExpr {
        if value.kind == kind {
            return value;
        }
        if let Some(Ok(value)) = value.as_const().map(|v| kernel::convert(v, kind)) {
            return ScalarExpr::constant(value);
        }
        ScalarExpr { node: ScalarNode::Convert(Box::new(value)), kind }
    }

    /// Refuses a known int that an array of `dtype` cannot hold.
    pub(super) fn fits(&mut self, value: &ScalarExpr, dtype: arr_core::DType, span: Span) -> Checked<()> {
        match value.as_const() {
            // Every int is true or false; only integer dtypes have a range that an int can miss.
            Some(Scalar::Int(v)) if dtype.is_integer() && !dtype.holds(v) => {
                let (lo, hi) = dtype.range().unwrap_or_default();
                let message = format!("{v} does not fit {dtype}, which holds {lo} to {hi}");
                let hint = "cast the array first, as in `.astype(np.int32)`";
                Err(self.report(Diagnostic::new(Code::LiteralRange, span, message).hint(hint)))
            }
            _ => Ok(()),
        }
    }
}
