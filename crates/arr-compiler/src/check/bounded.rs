//! Bounded arrays: a capacity known at compile time, a length known at run time.
//!
//! `a[mask]` is one once something needs it as an array: the selected elements move to the front of a buffer that could
//! hold all of them. Where it meets other arrays element by element, lengths are checked when the script runs.

use arr_core::{Reduction, ScalarKind, Shape, SliceBounds, Ufunc};
use arr_diag::{Code, Span};

use super::elementwise::Elementwise;
use super::stretched::{Length, as_long};
use super::{Checked, Checker, Reported, message};
use crate::array_ir::row;
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode, StmtKind, VarId};

/// The elements of an array at which a mask is true.
#[derive(Clone, Debug)]
pub(super) struct Masked {
    /// The array.
    pub(super) array: ArrayExpr,
    /// A bool for every element.
    pub(super) mask: ArrayExpr,
    /// Axes at the end of the array that the mask selects as a whole.
    pub(super) n_trailing: usize,
}

impl Masked {
    /// The shape of the selection, were everything selected.
    pub(super) fn shape(&self) -> Result<Shape, arr_core::ShapeError> {
        let extents = self.array.shape.extents();
        let (leading, trailing) = extents.split_at(extents.len() - self.n_trailing.min(extents.len()));
        let all = std::iter::once(leading.iter().product()).chain(trailing.iter().copied());
        Shape::new(&all.collect::<Vec<u32>>())
    }

    /// The number of selected elements.
    pub(super) fn n_selected(&self) -> ScalarExpr {
        let node = ScalarNode::Reduce { f: Reduction::Sum, array: Box::new(self.mask.clone()), mask: None };
        ScalarExpr { node, kind: ScalarKind::Int }
    }

    /// Elements for each position of the mask.
    pub(super) fn row(&self) -> u32 {
        self.array.shape.extents().iter().rev().take(self.n_trailing).product()
    }
}

impl Checker<'_> {
    /// The selected elements as an array.
    pub(super) fn selected(&mut self, masked: Masked, span: Span) -> Checked<ArrayExpr> {
        let shape = masked.shape().map_err(|error| self.report(message::shape(span, error)))?;
        let len = self.new_var("length", ScalarKind::Int);
        let reason = Origin::Temporary("selected elements as an array");
        let target = self.new_bounded("", masked.array.dtype, shape, reason, len);
        self.select_into(target, masked, span)
    }

    /// Moves the selected elements to the front of `target`, whose length becomes theirs.
    pub(super) fn select_into(&mut self, target: ArrayView, masked: Masked, span: Span) -> Checked<ArrayExpr> {
        let row = masked.row();
        let n = masked.shape().map_err(|error| self.report(message::shape(span, error)))?.extent(0);
        let Masked { array, mask, .. } = masked;
        let (dtype, len) = (array.dtype, target.len.ok_or(Reported)?);
        let view = target.view.slice(0, SliceBounds { start: 0, step: 1, n }).ok_or(Reported)?;
        let room = ArrayView { len: None, view, ..target };
        // Where the array has a length itself, that may be the one to be set.
        if row <= 1 && array.len.is_none() {
            self.emit(StmtKind::Compress { target: room, count: len, value: Box::new(array), mask: Box::new(mask) });
            return Ok(ArrayExpr::view(target, dtype));
        }
        let count = self.new_var("count", ScalarKind::Int);
        self.emit(StmtKind::Compress { target: room, count, value: Box::new(array), mask: Box::new(mask) });
        let count = ScalarExpr::var(count, ScalarKind::Int);
        let rows = match row {
            0 | 1 => count,
            row => self.scalar_map(Ufunc::FloorDivide, vec![count, ScalarExpr::int(i64::from(row))], span)?,
        };
        self.emit(StmtKind::SetVar { var: len, value: rows });
        Ok(ArrayExpr::view(target, dtype))
    }

    /// The length of an array of at least one axis.
    pub(super) fn rows_of(&self, array: &ArrayExpr) -> ScalarExpr {
        match array.len {
            Some(len) => ScalarExpr::var(len, ScalarKind::Int),
            None => ScalarExpr::int(i64::from(array.shape.extent(0))),
        }
    }

    /// The number of elements of an array.
    pub(super) fn n_elems_of(&mut self, array: &ArrayExpr, span: Span) -> Checked<ScalarExpr> {
        match array.len {
            Some(_) => {
                let row = ScalarExpr::int(i64::from(row(&array.shape)));
                self.scalar_map(Ufunc::Multiply, vec![self.rows_of(array), row], span)
            }
            None => Ok(ScalarExpr::int(i64::from(array.shape.n_elems()))),
        }
    }

    /// The first `n` rows of a bounded array, which turns out to have so many.
    pub(super) fn exactly(&mut self, array: ArrayExpr, n: u32, span: Span) -> Checked<ArrayExpr> {
        if n > array.shape.extent(0) {
            let message = format!("cannot broadcast length {n} with an array of at most {}", array.shape.extent(0));
            return self.error(Code::Broadcast, span, message);
        }
        let lhs = self.rows_of(&array);
        self.emit(StmtKind::CheckLength { lhs, rhs: ScalarExpr::int(i64::from(n)) });
        let front = self.front(array, n)?;
        Ok(stilled(front))
    }

    /// The first `n` rows at most, under the length that the array has.
    pub(super) fn front(&mut self, array: ArrayExpr, n: u32) -> Checked<ArrayExpr> {
        if array.shape.extent(0) == n {
            return Ok(array);
        }
        let dtype = array.dtype;
        let whole = self.materialize(array, "an array whose length another has to match");
        let view = whole.view.slice(0, SliceBounds { start: 0, step: 1, n }).ok_or(Reported)?;
        Ok(ArrayExpr::view(ArrayView { view, ..whole }, dtype))
    }

    /// Operands of which some are bounded, as they meet element by element; gives the length of the result.
    ///
    /// A bounded array has the extent that another has along the same axis; where all vary, all are of one length. What has
    /// one row is stretched.
    pub(super) fn agreed(&mut self, operands: &mut [(Elementwise, Span)], span: Span) -> Checked<Option<VarId>> {
        self.meet(operands, Meeting::Stretched, span)
    }

    /// A mask, or what is selected with one, and what it is for: both are of one length.
    pub(super) fn equally_long(&mut self, operands: &mut [(Elementwise, Span)], span: Span) -> Checked<Option<VarId>> {
        self.meet(operands, Meeting::Equal, span)
    }

    fn meet(&mut self, operands: &mut [(Elementwise, Span)], meeting: Meeting, span: Span) -> Checked<Option<VarId>> {
        let arrays = |o: &[(Elementwise, Span)]| -> Vec<(Shape, Option<VarId>)> {
            o.iter().filter_map(|(o, _)| Some((o.array()?.shape, o.array()?.len))).collect()
        };
        let given = arrays(operands);
        if given.iter().all(|(_, len)| len.is_none()) {
            return Ok(None);
        }
        let rank = given.iter().map(|(shape, _)| shape.rank()).max().unwrap_or(0);
        for (operand, at) in operands.iter_mut() {
            let Elementwise::Array(array) = operand else { continue };
            if array.len.is_none() {
                continue;
            }
            // The extent that others have along the axis at which this one varies.
            let behind = array.shape.rank();
            let fixed = given
                .iter()
                .filter(|(shape, len)| shape.rank() >= behind && (len.is_none() || shape.rank() > behind))
                .map(|(shape, _)| shape.extent(shape.rank() - behind))
                .find(|&n| n != 1);
            match fixed {
                Some(n) if meeting == Meeting::Stretched => {
                    *array = self.as_long_as(array.clone(), &Length { most: n, var: None }, *at)?;
                }
                Some(n) => *array = self.exactly(array.clone(), n, *at)?,
                None if behind < rank => {
                    let what = "arrays of a length known at run time beside arrays of more axes";
                    return self.unsupported(*at, what, "give both the same number of axes");
                }
                None => {}
            }
        }
        if meeting == Meeting::Stretched
            && let Some(together) = self.length_together(operands, span)?
        {
            for (operand, at) in operands.iter_mut() {
                let Elementwise::Array(array) = operand else { continue };
                *array = self.as_long_as(array.clone(), &together, *at)?;
            }
            return Ok(together.var);
        }
        let varying = operands.iter().filter_map(|(o, _)| o.array().filter(|a| a.len.is_some()));
        let Some(n) = varying.map(|a| a.shape.extent(0)).min() else { return Ok(None) };
        let mut first: Option<VarId> = None;
        for (operand, _) in operands.iter_mut() {
            let Elementwise::Array(array) = operand else { continue };
            let Some(len) = array.len else { continue };
            match first {
                None => first = Some(len),
                Some(first) if first == len => {}
                Some(first) if self.is_same_length(first, len) => {
                    *array = as_long(array.clone(), &Length { most: n, var: Some(first) }).ok_or(Reported)?;
                }
                Some(first) => {
                    let [lhs, rhs] = [first, len].map(|len| ScalarExpr::var(len, ScalarKind::Int));
                    self.span = span;
                    self.emit(StmtKind::CheckLength { lhs, rhs });
                }
            }
            *array = self.front(array.clone(), n)?;
        }
        Ok(first)
    }

    /// The length of operands together that have several; `None` where they have one.
    fn length_together(&mut self, operands: &[(Elementwise, Span)], span: Span) -> Checked<Option<Length>> {
        let arrays = operands.iter().filter_map(|(operand, _)| operand.array());
        let mut lengths: Vec<(VarId, u32)> = Vec::new();
        let mut are_one = true;
        for (len, n) in arrays.filter_map(|array| Some((array.len?, array.shape.extent(0)))) {
            are_one &= lengths.first().is_none_or(|(first, _)| *first == len);
            match lengths.iter_mut().find(|(known, _)| self.is_same_length(*known, len)) {
                Some((_, most)) => *most = n.min(*most),
                None => lengths.push((len, n)),
            }
        }
        let [(first, _), others @ ..] = lengths.as_slice() else { return Ok(None) };
        if are_one {
            return Ok(None);
        }
        let mut common = *first;
        for (len, _) in others {
            common = self.common_length(common, *len, span)?;
        }
        let most = lengths.iter().map(|(_, most)| *most).max().unwrap_or(0);
        Ok(Some(Length { most, var: Some(common) }))
    }

    /// A target and what is stored into it, at least one of them bounded, as far as they have the same length.
    pub(super) fn fitted(
        &mut self,
        target: ArrayView,
        value: ArrayExpr,
        span: Span,
    ) -> Checked<(ArrayView, ArrayExpr)> {
        let dtype = self.dtype_of(&target);
        let extent = target.view.shape.extent(0);
        let (wide, flat) = (target.view.shape.rank(), value.shape.rank());
        if target.len.is_none() {
            // Only what has a fixed extent can be stored into a fixed extent.
            let n = if flat <= wide { target.view.shape.extent(wide - flat) } else { extent };
            return Ok((target, self.as_long_as(value, &Length { most: n, var: None }, span)?));
        }
        if value.len.is_none() && (flat < wide || value.shape.extent(flat - wide) == 1) {
            return Ok((target, value));
        }
        if value.len.is_some() && flat < wide {
            let n = target.view.shape.extent(wide - flat);
            return Ok((target, self.as_long_as(value, &Length { most: n, var: None }, span)?));
        }
        let is_same = value.len.zip(target.len).is_none_or(|(a, b)| self.is_same_length(a, b));
        if !is_same {
            return Ok((target, self.as_long_as(value, &Length { most: extent, var: target.len }, span)?));
        }
        let mut both = [(Elementwise::Array(ArrayExpr::view(target, dtype)), span), (Elementwise::Array(value), span)];
        self.equally_long(&mut both, span)?;
        let [(Elementwise::Array(to), _), (Elementwise::Array(value), _)] = both else { return Err(Reported) };
        let ArrayNode::View(target) = to.node else { return Err(Reported) };
        Ok((target, value))
    }

    /// The mask over the leading axes of an array, with a bool for every element.
    pub(super) fn spread(&mut self, mask: ArrayExpr, shape: Shape) -> Checked<ArrayExpr> {
        let mask = self.settled(mask);
        let n_trailing = shape.rank() - mask.shape.rank();
        let len = mask.len;
        let mut spread = behind_axes(mask, n_trailing, &shape).ok_or(Reported)?;
        spread.len = len;
        Ok(spread)
    }
}

/// How lengths known at run time meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meeting {
    /// They are equal.
    Equal,
    /// They are equal, or 1.
    Stretched,
}

/// The same elements as an array of a fixed length.
fn stilled(array: ArrayExpr) -> ArrayExpr {
    match array.node {
        ArrayNode::View(view) => ArrayExpr::view(ArrayView { len: None, ..view }, array.dtype),
        ArrayNode::Map { f, compute, operands } => {
            let operands = operands.into_iter().map(stilled).collect();
            ArrayExpr { node: ArrayNode::Map { f, compute, operands }, len: None, ..array }
        }
        ArrayNode::Select { cond, then, otherwise } => {
            let [cond, then, otherwise] = [cond, then, otherwise].map(|o| Box::new(stilled(*o)));
            ArrayExpr { node: ArrayNode::Select { cond, then, otherwise }, len: None, ..array }
        }
        ArrayNode::Cast(inner) => ArrayExpr { node: ArrayNode::Cast(Box::new(stilled(*inner))), len: None, ..array },
        ArrayNode::Take { array: from, at } => {
            ArrayExpr { node: ArrayNode::Take { array: from, at: Box::new(stilled(*at)) }, len: None, ..array }
        }
        ArrayNode::WrapIndex { at, axis, extent } => {
            let node = ArrayNode::WrapIndex { at: Box::new(stilled(*at)), axis, extent };
            ArrayExpr { node, len: None, ..array }
        }
        ArrayNode::Splat(_) | ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => ArrayExpr { len: None, ..array },
    }
}

/// The expression with `n` more axes at its end, stretched over `shape`.
pub(super) fn behind_axes(array: ArrayExpr, n: usize, shape: &Shape) -> Option<ArrayExpr> {
    let operand = |array: ArrayExpr| behind_axes(array, n, shape);
    let dtype = array.dtype;
    let node = match array.node {
        ArrayNode::View(view) => {
            let mut stretched = view.view;
            for _ in 0..n {
                stretched = stretched.insert_axis(stretched.shape.rank())?;
            }
            ArrayNode::View(ArrayView { view: stretched.broadcast_to(*shape)?, ..view })
        }
        ArrayNode::Splat(value) => ArrayNode::Splat(value),
        ArrayNode::Map { f, compute, operands } => {
            ArrayNode::Map { f, compute, operands: operands.into_iter().map(operand).collect::<Option<_>>()? }
        }
        ArrayNode::Select { cond, then, otherwise } => ArrayNode::Select {
            cond: Box::new(operand(*cond)?),
            then: Box::new(operand(*then)?),
            otherwise: Box::new(operand(*otherwise)?),
        },
        ArrayNode::Cast(inner) => ArrayNode::Cast(Box::new(operand(*inner)?)),
        ArrayNode::Take { array, at } => ArrayNode::Take { array, at: Box::new(operand(*at)?) },
        ArrayNode::WrapIndex { at, axis, extent } => ArrayNode::WrapIndex { at: Box::new(operand(*at)?), axis, extent },
        // What numbers its elements has been stored before.
        ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => return None,
    };
    Some(ArrayExpr::new(node, dtype, *shape, array.len))
}
