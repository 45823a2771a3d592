//! What a scalar of a loop's body is over all rounds: a linear int, or elements.

use arr_core::{DType, Scalar, ScalarKind, Ufunc};

use super::interval::Interval;
use super::space::Affine;
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, VarId};

/// A scalar of the body, in every round.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// An int that is linear in the numbers of the rounds.
    Linear(Affine),
    /// One element a round, or one scalar for all of them.
    Elements(Elements),
    /// What a variable held at the end of the round before.
    Carried(VarId),
    /// What a variable is on one way only, or was before something was added to it.
    Unclear(VarId),
}

/// One element a round.
#[derive(Clone, Debug)]
pub(super) struct Elements {
    /// The element is the scalar, exactly; the kind is that of the dtype.
    pub(super) expr: ArrayExpr,
    /// Between which values ints and bools lie.
    pub(super) within: Option<Interval>,
    /// What was read to compute it, and when.
    pub(super) reads: Vec<Read>,
    /// The number of nodes of the expression.
    pub(super) size: usize,
}

/// Elements that a body reads.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) view: ArrayView,
    /// The statement of the body, by its number.
    pub(super) at: usize,
    /// As the script has it.
    pub(super) text: String,
}

/// The most nodes of one expression: what is named once and used often is written out at each use.
const MAX_SIZE: usize = 256;

impl Elements {
    pub(super) fn kind(&self) -> ScalarKind {
        ScalarKind::of(self.expr.dtype)
    }

    /// One scalar for all rounds.
    pub(super) fn splat(value: ScalarExpr, dtype: DType, within: Option<Interval>) -> Elements {
        let expr = ArrayExpr::splat(value, dtype, arr_core::Shape::SCALAR);
        Elements { expr, within, reads: Vec::new(), size: 1 }
    }

    /// The scalar that it is in every round.
    pub(super) fn as_splat(&self) -> Option<&ScalarExpr> {
        match &self.expr.node {
            ArrayNode::Splat(value) => Some(value),
            _ => None,
        }
    }

    /// The value in all rounds, where it is known at compile time.
    pub(super) fn as_known(&self) -> Option<Scalar> {
        self.as_splat().and_then(ScalarExpr::as_const)
    }

    /// What `node` makes of these parts.
    ///
    /// # Errors
    /// Where the expression becomes too large.
    pub(super) fn made_of(
        expr: ArrayExpr,
        within: Option<Interval>,
        parts: impl IntoIterator<Item = (Vec<Read>, usize)>,
    ) -> Result<Elements, String> {
        let (mut all, mut total) = (Vec::<Read>::new(), 1);
        for (reads, size) in parts {
            total += size;
            for read in reads {
                if !all.iter().any(|known| known.view == read.view && known.at == read.at) {
                    all.push(read);
                }
            }
        }
        if total > MAX_SIZE {
            return Err(format!("an expression with what its names stand for has more than {MAX_SIZE} parts"));
        }
        Ok(Elements { expr, within, reads: all, size: total })
    }

    /// The elements in another dtype, which has every value they can have, or to which they are converted as a store does.
    pub(super) fn cast(self, dtype: DType) -> Elements {
        if self.expr.dtype == dtype {
            return self;
        }
        let within = if dtype == DType::F32 { None } else { self.within };
        let kind = ScalarKind::of(dtype);
        let expr = match &self.expr.node {
            // Of floats only an array's cast is a store's.
            ArrayNode::Splat(value) if value.kind != ScalarKind::Float || kind == ScalarKind::Bool => {
                ArrayExpr::splat(converted((**value).clone(), kind), dtype, self.expr.shape)
            }
            _ => ArrayExpr::new(ArrayNode::Cast(Box::new(self.expr.clone())), dtype, self.expr.shape, None),
        };
        Elements { expr, within, size: self.size + 1, reads: self.reads }
    }

    /// The truth of each.
    pub(super) fn truth(self) -> Elements {
        Elements { within: Some(Interval::new(0, 1)), ..self.cast(DType::Bool) }
    }

    /// `then` where `cond`, else `otherwise`; both of one dtype.
    pub(super) fn select(cond: Elements, then: Elements, otherwise: Elements) -> Result<Elements, String> {
        let within = match (then.within, otherwise.within) {
            (Some(a), Some(b)) => Some(a.union(b)),
            _ => None,
        };
        let dtype = then.expr.dtype;
        let shape = [&cond, &then, &otherwise].map(|part| part.expr.shape);
        let shape = shape.into_iter().max_by_key(arr_core::Shape::rank).unwrap_or(arr_core::Shape::SCALAR);
        let parts = [&cond, &then, &otherwise].map(|part| (part.reads.clone(), part.size));
        let [cond, then, otherwise] = [cond, then, otherwise].map(|part| Box::new(part.expr));
        let node = ArrayNode::Select { cond, then, otherwise };
        Elements::made_of(ArrayExpr::new(node, dtype, shape, None), within, parts)
    }

    /// `f` of the elements, computed in `compute`; of scalars the scalar.
    pub(super) fn map(
        f: Ufunc,
        compute: DType,
        operands: Vec<Elements>,
        within: Option<Interval>,
    ) -> Result<Elements, String> {
        let result = f.signature_in(compute).map_or(compute, |signature| signature.result);
        let scalars: Option<Vec<ScalarExpr>> = operands.iter().map(|o| o.as_splat().cloned()).collect();
        if let Some(operands) = scalars {
            let value = ScalarExpr { node: ScalarNode::Map { f, operands }, kind: ScalarKind::of(result) };
            return Ok(Elements::splat(value, result, within));
        }
        let shape = operands.iter().map(|o| o.expr.shape).max_by_key(arr_core::Shape::rank);
        let parts: Vec<(Vec<Read>, usize)> = operands.iter().map(|o| (o.reads.clone(), o.size)).collect();
        let node = ArrayNode::Map { f, compute, operands: operands.into_iter().map(|o| o.expr).collect() };
        let shape = shape.unwrap_or(arr_core::Shape::SCALAR);
        Elements::made_of(ArrayExpr::new(node, result, shape, None), within, parts)
    }
}

/// The scalar in another kind, of which it has the value.
pub(super) fn converted(value: ScalarExpr, kind: ScalarKind) -> ScalarExpr {
    if value.kind == kind {
        return value;
    }
    match value.as_const().map(|known| arr_kernels::scalar::convert(known, kind)) {
        Some(Ok(known)) => ScalarExpr::constant(known),
        _ => ScalarExpr { node: ScalarNode::Convert(Box::new(value)), kind },
    }
}
