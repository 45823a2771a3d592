//! Functions that select by a condition: `nonzero`, `flatnonzero`, `compress`.

use arr_core::{DType, Shape, Ufunc};
use arr_diag::{Code, Span};

use super::args::Args;
use super::bounded::Masked;
use super::elementwise::{Elementwise, cast};
use super::function::IntArrays;
use super::value::Value;
use super::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayNode, ScalarExpr};

impl Checker<'_> {
    /// `nonzero(a)`: for each axis the indices of the elements that are not zero, in C order.
    pub(super) fn call_nonzero(&mut self, args: Args<'_>) -> Checked<Value> {
        let (mask, span) = self.condition(args)?;
        if mask.shape.rank() == 0 {
            return self.error(Code::BadShape, span, "`nonzero` of an array without axes");
        }
        let mut indices = Vec::with_capacity(mask.shape.rank());
        for axis in 0..mask.shape.rank() {
            let array = index_of(self.numbers(&mask), mask.shape.extents(), axis);
            indices.push(Value::Masked(Masked { array, mask: mask.clone(), n_trailing: 0 }));
        }
        Ok(Value::Tuple(indices))
    }

    /// `flatnonzero(a)`: the positions in C order of the elements that are not zero.
    pub(super) fn call_flatnonzero(&mut self, args: Args<'_>) -> Checked<Value> {
        let mask = self.condition(args)?.0;
        let array = self.numbers(&mask);
        Ok(Value::Masked(Masked { array, mask, n_trailing: 0 }))
    }

    /// `compress(condition, a)`: `a[condition]` over one axis.
    pub(super) fn call_compress(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [condition, array] = self.bind(args)?;
        let (condition, array) = condition.zip(array).ok_or(Reported)?;
        let mask = self.array_of(condition.value, None, IntArrays::Int32, condition.span)?;
        let mask = cast(self.settled(mask), DType::Bool);
        let values = self.array_of(array.value, None, IntArrays::Int32, array.span)?;
        if mask.shape.rank() != 1 || values.shape.rank() != 1 {
            return self.unsupported(
                span,
                "`compress` of more than one axis",
                "index with the condition, as in `a[mask]`",
            );
        }
        let varies = mask.len.is_some() || values.len.is_some();
        if mask.shape != values.shape && !varies {
            let message = format!("the condition is of shape {}, the array of shape {}", mask.shape, values.shape);
            return self.error(Code::Broadcast, span, message);
        }
        let values = self.settled(values);
        let mut both = [values, mask].map(|array| (Elementwise::Array(array), span));
        self.equally_long(&mut both, span)?;
        let [(Elementwise::Array(array), _), (Elementwise::Array(mask), _)] = both else { return Err(Reported) };
        Ok(Value::Masked(Masked { array, mask, n_trailing: 0 }))
    }

    /// What is not zero, in a buffer of its own if it is computed, so that each axis can look through it.
    pub(super) fn condition(&mut self, args: Args<'_>) -> Checked<(ArrayExpr, Span)> {
        let [array] = self.bind(args)?;
        let array = array.ok_or(Reported)?;
        let values = self.array_of(array.value, None, IntArrays::Int32, array.span)?;
        Ok((cast(self.settled(values), DType::Bool), array.span))
    }

    /// The positions of the elements of an array in C order.
    pub(super) fn numbers(&self, like: &ArrayExpr) -> ArrayExpr {
        let [start, step] = [0, 1].map(|v| Box::new(ScalarExpr::int(v)));
        ArrayExpr::new(ArrayNode::Ramp { start, step }, DType::I32, like.shape, like.len)
    }
}

/// The indices along an axis of elements at these positions in C order.
pub(super) fn index_of(position: ArrayExpr, extents: &[u32], axis: usize) -> ArrayExpr {
    let mut index = position;
    let behind = extents.iter().skip(axis + 1).product();
    if behind > 1 {
        index = by(Ufunc::FloorDivide, index, behind);
    }
    if axis > 0 {
        index = by(Ufunc::Remainder, index, extents.get(axis).copied().unwrap_or(1));
    }
    index
}

/// `f(index, n)` in int32.
fn by(f: Ufunc, index: ArrayExpr, n: u32) -> ArrayExpr {
    let (shape, len) = (index.shape, index.len);
    let n = ArrayExpr::splat(ScalarExpr::int(i64::from(n)), DType::I32, Shape::SCALAR);
    let node = ArrayNode::Map { f, compute: DType::I32, operands: vec![index, n] };
    ArrayExpr::new(node, DType::I32, shape, len)
}
