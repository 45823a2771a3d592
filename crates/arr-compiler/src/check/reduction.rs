//! Reductions over all elements.

use arr_core::{DType, Reduction, ScalarKind};
use arr_diag::Code;

use super::args::{Args, Given};
use super::bounded::Masked;
use super::function::IntArrays;
use super::sums::Smaller;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ScalarExpr, ScalarNode};

impl Checker<'_> {
    /// The array to reduce, and the mask that selects from it.
    fn reduced(&mut self, args: Args<'_>) -> Checked<(ArrayExpr, Option<ArrayExpr>, arr_diag::Span)> {
        let name = args.name.to_owned();
        let [array, axis] = self.bind(args)?;
        if let Some(axis) = axis.and_then(Given::unless_none) {
            return self.unsupported(axis.span, "`axis=` of reductions", "reduce one row at a time in a loop");
        }
        let Given { value, span } = array.ok_or(Reported)?;
        match value {
            Value::Masked(Masked { array, mask, .. }) => Ok((self.settled(array), Some(self.settled(mask)), span)),
            Value::Scalar(scalar) => {
                let message = format!("`{name}` needs an array, this is a scalar of type {}", scalar.kind);
                self.error(Code::TypeMismatch, span, message)
            }
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, span)?;
                Ok((self.settled(array), None, span))
            }
        }
    }

    /// `sum(a)`, `min(a)`, ...
    pub(super) fn call_reduction(&mut self, f: Reduction, args: Args<'_>) -> Checked<Value> {
        let (array, mask, span) = self.reduced(args)?;
        if mask.is_none() && array.len.is_none() && array.shape.n_elems() == 0 && !f.has_identity() {
            return self.error(Code::BadShape, span, format!("`{}` of an array without elements", f.name()));
        }
        Ok(Value::Scalar(reduce(f, array, mask)))
    }

    /// `mean(a)`: the sum over the number of elements, in float32.
    pub(super) fn call_mean(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (array, mask, at) = self.reduced(args)?;
        self.warn_may_wrap(&Value::of(array.clone()), at, Smaller::Averaged);
        let n = match &mask {
            Some(mask) => reduce(Reduction::Sum, mask.clone(), None),
            None => self.n_elems_of(&array, span)?,
        };
        let sum = reduce(Reduction::Sum, array, mask);
        let node = ScalarNode::Mean { sum: Box::new(sum), n: Box::new(n) };
        Ok(Value::Scalar(ScalarExpr { node, kind: ScalarKind::Float }))
    }
}

fn reduce(f: Reduction, array: ArrayExpr, mask: Option<ArrayExpr>) -> ScalarExpr {
    // Truth is what `any` and `all` see, so they reduce bools whatever comes in.
    let array = match f {
        Reduction::Any | Reduction::All => super::elementwise::cast(array, DType::Bool),
        _ => array,
    };
    let kind = f.result(array.dtype);
    ScalarExpr { node: ScalarNode::Reduce { f, array: Box::new(array), mask: mask.map(Box::new) }, kind }
}
