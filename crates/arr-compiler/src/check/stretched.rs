//! Arrays of a length known at run time that meet another length: equal, or one of them 1, which is stretched as NumPy does.
//!
//! A row is stretched where it lies. Behind the length of a bounded buffer nothing is ever read, so that copies of the only
//! row have room there, and the array is seen as long as what it meets. Where there is another length than 1, as nearly
//! always, no row is copied and nothing else changes.

use arr_core::{ScalarKind, Shape, SliceBounds, Ufunc};
use arr_diag::Span;

use super::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, StmtKind, VarId};

/// The length of axis 0 that arrays come to.
#[derive(Clone, Debug)]
pub(super) struct Length {
    /// The most rows there can be.
    pub(super) most: u32,
    /// The variable that says how many, where that varies.
    pub(super) var: Option<VarId>,
}

impl Length {
    fn rows(&self) -> ScalarExpr {
        match self.var {
            Some(var) => ScalarExpr::var(var, ScalarKind::Int),
            None => ScalarExpr::int(i64::from(self.most)),
        }
    }
}

impl Checker<'_> {
    /// The array with as many rows as `to` says; another number of rows than that and 1 stops the script.
    pub(super) fn as_long_as(&mut self, array: ArrayExpr, to: &Length, span: Span) -> Checked<ArrayExpr> {
        let Some(len) = array.len else { return Ok(array) };
        if to.var.is_some_and(|var| self.is_same_length(len, var)) && to.most <= array.shape.extent(0) {
            return as_long(array, to).ok_or(Reported);
        }
        if Some(len) == to.var {
            return Ok(array);
        }
        let own = ScalarExpr::var(len, ScalarKind::Int);
        let is_one = self.is_one(own.clone(), span)?;
        let stretched = self.replaced_where(is_one, own, to.rows(), span)?;
        self.span = span;
        let (lhs, rhs) = if to.var.is_some() { (to.rows(), stretched) } else { (stretched, to.rows()) };
        self.emit(StmtKind::CheckLength { lhs, rhs });
        self.stretched(array, to, span)
    }

    /// The length of two arrays together, where it is the same or one of them has one row.
    pub(super) fn common_length(&mut self, a: VarId, b: VarId, span: Span) -> Checked<VarId> {
        let [a, b] = [a, b].map(|var| ScalarExpr::var(var, ScalarKind::Int));
        let is_one = self.is_one(a.clone(), span)?;
        let common = self.replaced_where(is_one, a, b, span)?;
        Ok(self.fix("length", common))
    }

    /// 1 where a length is 1, else 0.
    fn is_one(&mut self, len: ScalarExpr, span: Span) -> Checked<ScalarExpr> {
        let is_one = self.scalar_map(Ufunc::Equal, vec![len, ScalarExpr::int(1)], span)?;
        let is_one = self.converted(is_one, ScalarKind::Int);
        Ok(self.held(is_one))
    }

    /// `other` where `flag` is 1, and `value` where it is 0: without a branch, so that the loops around stay one.
    fn replaced_where(
        &mut self,
        flag: ScalarExpr,
        value: ScalarExpr,
        other: ScalarExpr,
        span: Span,
    ) -> Checked<ScalarExpr> {
        let more = self.scalar_map(Ufunc::Subtract, vec![other, value.clone()], span)?;
        let more = self.scalar_map(Ufunc::Multiply, vec![flag, more], span)?;
        self.scalar_map(Ufunc::Add, vec![value, more], span)
    }

    /// The array seen with as many rows as `to` says, the only one repeated where it has one.
    fn stretched(&mut self, array: ArrayExpr, to: &Length, span: Span) -> Checked<ArrayExpr> {
        let array = if self.has_room_behind(&array) { array } else { self.moved_to_room(array, to)? };
        let mut views: Vec<ArrayView> = Vec::new();
        for_each_varying(&array, &mut |view| {
            if let Some(view) = view
                && !views.iter().any(|known| known.array == view.array)
            {
                views.push(*view);
            }
        });
        for view in views {
            self.fill_behind(view, to, span)?;
        }
        as_long(array, to).ok_or(Reported)
    }

    /// Whether all that varies in an expression is whole bounded buffers.
    fn has_room_behind(&self, array: &ArrayExpr) -> bool {
        let mut has_room = true;
        for_each_varying(array, &mut |view| {
            has_room &= view.is_some_and(|view| {
                let decl = self.hir.arrays.get(view.array.0 as usize);
                let is_front = view.moving.is_none() && view.view.offset == 0 && view.view.is_contiguous();
                is_front && decl.is_some_and(|d| d.len == view.len && d.shape.without(0) == view.view.shape.without(0))
            });
        });
        has_room
    }

    /// A copy in a buffer that has room for as many rows.
    fn moved_to_room(&mut self, array: ArrayExpr, to: &Length) -> Checked<ArrayExpr> {
        let (dtype, len) = (array.dtype, array.len.ok_or(Reported)?);
        let n = array.shape.extent(0);
        let shape = with_rows(&array.shape, n.max(to.most)).ok_or(Reported)?;
        let room = self.new_bounded("", dtype, shape, Origin::Temporary("a row that may be stretched"), len);
        let front = room.view.slice(0, SliceBounds { start: 0, step: 1, n }).ok_or(Reported)?;
        self.emit(StmtKind::store(ArrayView { view: front, ..room }, array));
        Ok(ArrayExpr::view(room, dtype))
    }

    /// Copies the first row of a buffer behind itself, where it is the only one.
    fn fill_behind(&mut self, view: ArrayView, to: &Length, span: Span) -> Checked<()> {
        let decl = self.hir.arrays.get(view.array.0 as usize).ok_or(Reported)?;
        let (dtype, whole) = (decl.dtype, decl.shape);
        self.enlarge(view.array, u64::from(to.most.saturating_sub(whole.extent(0))))?;
        let n = to.most.saturating_sub(1);
        if n == 0 || whole.n_elems() == 0 {
            return Ok(());
        }
        let is_one = self.is_one(ScalarExpr::var(view.len.ok_or(Reported)?, ScalarKind::Int), span)?;
        let more = self.scalar_map(Ufunc::Subtract, vec![to.rows(), ScalarExpr::int(1)], span)?;
        let more = self.scalar_map(Ufunc::Maximum, vec![more, ScalarExpr::int(0)], span)?;
        let more = self.scalar_map(Ufunc::Multiply, vec![is_one, more], span)?;
        let len = Some(self.fix("rows", more));
        let all = arr_core::View::contiguous(with_rows(&whole, to.most).ok_or(Reported)?);
        let behind = all.slice(0, SliceBounds { start: 1, step: 1, n }).ok_or(Reported)?;
        let first = all.slice(0, SliceBounds { start: 0, step: 1, n: 1 }).ok_or(Reported)?;
        let first = first.broadcast_to(behind.shape).ok_or(Reported)?;
        let target = ArrayView { view: behind, len, ..view };
        let value = ArrayExpr::view(ArrayView { view: first, len, ..view }, dtype);
        self.emit(StmtKind::store(target, value));
        Ok(())
    }
}

/// The same shape with another first extent.
fn with_rows(shape: &Shape, n: u32) -> Option<Shape> {
    let extents: Vec<u32> = [n].into_iter().chain(shape.extents().iter().skip(1).copied()).collect();
    Shape::new(&extents).ok()
}

/// Visits every view of which an expression has as many rows as it has itself, and `None` for what numbers its rows.
fn for_each_varying<'e>(array: &'e ArrayExpr, visit: &mut impl FnMut(Option<&'e ArrayView>)) {
    if array.len.is_none() {
        return;
    }
    match &array.node {
        ArrayNode::View(view) => visit(Some(view)),
        ArrayNode::Splat(_) => {}
        ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. } => visit(None),
        ArrayNode::Map { operands, .. } => operands.iter().for_each(|o| for_each_varying(o, visit)),
        ArrayNode::Select { cond, then, otherwise } => {
            [cond, then, otherwise].into_iter().for_each(|o| for_each_varying(o, visit));
        }
        ArrayNode::Cast(inner) | ArrayNode::Take { at: inner, .. } | ArrayNode::WrapIndex { at: inner, .. } => {
            for_each_varying(inner, visit);
        }
    }
}

/// The expression with another length, in everything that has a length.
pub(super) fn as_long(array: ArrayExpr, to: &Length) -> Option<ArrayExpr> {
    if array.len.is_none() {
        return Some(array);
    }
    let shape = with_rows(&array.shape, to.most)?;
    let inner = |array: Box<ArrayExpr>| as_long(*array, to).map(Box::new);
    let node = match array.node {
        ArrayNode::View(view) => {
            let seen = arr_core::View { shape, ..view.view };
            ArrayNode::View(ArrayView { view: seen, len: to.var, ..view })
        }
        ArrayNode::Map { f, compute, operands } => {
            let operands = operands.into_iter().map(|o| as_long(o, to)).collect::<Option<_>>()?;
            ArrayNode::Map { f, compute, operands }
        }
        ArrayNode::Select { cond, then, otherwise } => {
            ArrayNode::Select { cond: inner(cond)?, then: inner(then)?, otherwise: inner(otherwise)? }
        }
        ArrayNode::Cast(operand) => ArrayNode::Cast(inner(operand)?),
        ArrayNode::Take { array, at } => ArrayNode::Take { array, at: inner(at)? },
        ArrayNode::WrapIndex { at, axis, extent } => ArrayNode::WrapIndex { at: inner(at)?, axis, extent },
        node @ (ArrayNode::Splat(_) | ArrayNode::Ramp { .. } | ArrayNode::Linspace { .. }) => node,
    };
    Some(ArrayExpr { node, shape, len: to.var, ..array })
}
