//! Functions of scalars, folded where the operands are known.

use arr_bytecode::scalar_result;
use arr_core::{DType, Operand, Scalar, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};
use arr_kernels::scalar as kernel;

use super::{Checked, Checker};
use crate::hir::{Origin, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// `f` of one or two scalars. What is known wrong is a diagnostic, what may go wrong is left to the machine.
    pub(super) fn scalar_map(&mut self, f: Ufunc, operands: Vec<ScalarExpr>, span: Span) -> Checked<ScalarExpr> {
        let operands = self.with_float_base(f, operands);
        let kinds: Vec<ScalarKind> = operands.iter().map(|o| o.kind).collect();
        let Some(kind) = scalar_result(f, &kinds) else {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            let message = format!("`{}` is not defined for {}", f.name(), kinds.join(" and "));
            return self.error(Code::OperandType, span, message);
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

    /// In Python a negative integer exponent gives a float; where it is known, the base becomes one.
    fn with_float_base(&mut self, f: Ufunc, operands: Vec<ScalarExpr>) -> Vec<ScalarExpr> {
        match <[ScalarExpr; 2]>::try_from(operands) {
            Ok([base, exponent]) if f == Ufunc::Power && exponent.as_const_int().is_some_and(|e| e < 0) => {
                vec![self.converted(base, ScalarKind::Float), exponent]
            }
            Ok(operands) => operands.into(),
            Err(operands) => operands,
        }
    }

    /// The truth of a scalar.
    pub(super) fn truth(&mut self, value: ScalarExpr) -> ScalarExpr {
        self.converted(value, ScalarKind::Bool)
    }

    /// The scalar in another kind, as Python's `int`, `float`, `bool` and `complex` convert.
    pub(super) fn converted(&mut self, value: ScalarExpr, kind: ScalarKind) -> ScalarExpr {
        if value.kind == kind {
            return value;
        }
        if let Some(Ok(value)) = value.as_const().map(|v| kernel::convert(v, kind)) {
            return ScalarExpr::constant(value);
        }
        ScalarExpr { node: ScalarNode::Convert(Box::new(value)), kind }
    }

    /// An int for an array of `dtype` that may have no elements: that it does not fit stops the script all the same.
    pub(super) fn checked_for_none(&mut self, value: ScalarExpr, dtype: DType, may_be_empty: bool) -> ScalarExpr {
        let Some((low, high)) = dtype.range().filter(|_| may_be_empty && dtype.is_integer()) else { return value };
        let known = self.interval(&value);
        if value.kind != ScalarKind::Int || known.least >= low && known.most <= high {
            return value;
        }
        let value = self.held(value);
        let target = self.new_array("", dtype, Shape::SCALAR, Origin::Temporary("an int that may not fit"));
        self.emit(StmtKind::StoreElement { target, indices: Vec::new(), value: value.clone() });
        value
    }

    /// Refuses a known int that an array of `dtype` cannot hold, and complex numbers for real ones.
    pub(super) fn fits(&mut self, value: &ScalarExpr, dtype: DType, span: Span) -> Checked<()> {
        self.keeps_parts(Operand::Scalar(value.kind).dtype(), dtype, span)?;
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
