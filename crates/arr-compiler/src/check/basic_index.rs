//! Ints and slices as indices: the part is a view, whose offset and length may be known at run time only.
//!
//! Source: NumPy reference, "Basic indexing".

use arr_core::{DType, MAX_RANK, ScalarKind, Shape, ShapeError, SliceBounds, Ufunc, View};
use arr_diag::{Code, Diagnostic, Span};

use super::index::{Part, Subscript};
use super::moving_slice::Cut;
use super::{Checked, Checker, message};
use crate::hir::{ArrayView, Origin, ScalarExpr, ScalarNode, VarId};

impl Checker<'_> {
    /// Walks the axes: slices and known indices narrow the view, other indices move it.
    pub(super) fn indexed(&mut self, array: ArrayView, subscripts: Vec<Subscript>, span: Span) -> Checked<Part> {
        let shape = array.view.shape;
        let n_given = subscripts.iter().filter(|s| !matches!(s, Subscript::NewAxis)).count();
        if n_given > shape.rank() {
            let message = format!("{n_given} indices for an array of {} axes", shape.rank());
            return self.error(Code::IndexRange, span, message);
        }
        let all_at = n_given == shape.rank() && subscripts.iter().all(|s| matches!(s, Subscript::At(..)));
        if all_at {
            let mut indices = Vec::with_capacity(subscripts.len());
            for (axis, subscript) in subscripts.into_iter().enumerate() {
                if let Subscript::At(index, at) = subscript {
                    if let Some(known) = index.as_const_int().filter(|_| axis > 0 || array.len.is_none()) {
                        self.known_index(known, axis, shape.extent(axis), at)?;
                    }
                    indices.push(index);
                }
            }
            return Ok(Part::Element(array, indices));
        }
        let mut view = array;
        let mut at_axis = 0;
        let mut moved: Vec<Option<Moved>> = Vec::new();
        for subscript in subscripts {
            let axis = moved.len();
            match subscript {
                Subscript::NewAxis if at_axis == 0 && view.len.is_some() => {
                    let what = "a new axis before one of a length known at run time";
                    return self.unsupported(span, what, "put the new axis behind it");
                }
                Subscript::NewAxis => {
                    let Some(view_with_axis) = view.view.insert_axis(at_axis) else {
                        return Err(self.report(message::shape(span, ShapeError::Rank(MAX_RANK + 1))));
                    };
                    view.view = view_with_axis;
                    at_axis += 1;
                }
                Subscript::Whole | Subscript::Array(..) => {
                    at_axis += 1;
                    moved.push(None);
                }
                Subscript::Slice(cut) => {
                    let stride = view.view.strides.get(at_axis).copied().unwrap_or(0);
                    let (bounds, by) = match cut {
                        Cut::Varying { first, len, most, step } => {
                            view.len = Some(len);
                            // Downwards from the last element that could be there.
                            let extent = shape.extent(axis);
                            let start = if step > 0 { 0 } else { extent.saturating_sub(1) };
                            let behind = ScalarExpr::int(-i64::from(start));
                            let steps = self.scalar_map(Ufunc::Add, vec![first, behind], span)?;
                            let stride = ScalarExpr::int(i64::from(stride));
                            let by = self.scalar_map(Ufunc::Multiply, vec![steps, stride], span)?;
                            let by = Some(by).filter(|by| by.as_const_int() != Some(0));
                            (SliceBounds { start, step, n: most }, by.map(Moved::By))
                        }
                        Cut::Stepped { .. } => {
                            let what = "a step known at run time in this place";
                            return self.unsupported(span, what, "step along the first axis");
                        }
                        Cut::Still(bounds) => (bounds, None),
                        Cut::Moving { start, len, step } => {
                            // A longer step than the slice picks its first element only.
                            let bounds = SliceBounds { start: 0, step: step.min(len) as i32, n: len.div_ceil(step) };
                            (bounds, Some(Moved::Slice { start, len }))
                        }
                    };
                    view.view = view.view.slice(at_axis, bounds).ok_or(super::Reported)?;
                    at_axis += 1;
                    moved.push(by);
                }
                Subscript::At(index, at) => {
                    let extent = shape.extent(axis);
                    let varies = axis == 0 && array.len.is_some();
                    if varies {
                        view.len = None;
                    }
                    let known = match index.as_const_int().filter(|_| !varies) {
                        Some(known) => Some(self.known_index(known, axis, extent, at)?),
                        None => None,
                    };
                    // An index that is not known moves the view by as much as it lies behind index 0.
                    match view.view.index(at_axis, known.unwrap_or(0)) {
                        Some(narrowed) => view.view = narrowed,
                        None => return self.error(Code::IndexRange, at, format!("axis {axis} has no elements")),
                    }
                    moved.push(known.is_none().then_some(Moved::At(index)));
                }
            }
        }
        if moved.iter().any(Option::is_some) {
            let of = if shape.n_elems() > 0 { array } else { self.stand_in(shape) };
            let offset = self.moved(of, moved, span)?;
            // Where nothing is selected, the indices are checked but move nothing.
            if view.view.shape.n_elems() > 0 {
                view.moving = Some(offset);
            }
        }
        Ok(Part::View(view))
    }

    /// An array to check indices against where the array itself has no elements: its extents, without those of 0.
    fn stand_in(&mut self, shape: Shape) -> ArrayView {
        let extents: Vec<u32> = shape.extents().iter().map(|&n| n.max(1)).collect();
        let one =
            self.new_array("", DType::Bool, Shape::SCALAR, Origin::Temporary("indices into nothing are checked too"));
        let shape = Shape::new(&extents).unwrap_or(Shape::SCALAR);
        ArrayView { view: View { offset: 0, shape, strides: [0; MAX_RANK], part: one.view.part }, ..one }
    }

    fn known_index(&mut self, index: i64, axis: usize, extent: u32, span: Span) -> Checked<u32> {
        let position = if index < 0 { index + i64::from(extent) } else { index };
        match u32::try_from(position) {
            Ok(position) if position < extent => Ok(position),
            _ => {
                let message = format!("index {index} is out of range for axis {axis} with extent {extent}");
                Err(self.report(Diagnostic::new(Code::IndexRange, span, message)))
            }
        }
    }

    /// The row at a run-time index.
    pub(super) fn row(&mut self, array: ArrayView, index: ScalarExpr) -> Checked<ArrayView> {
        let span = self.span;
        match self.indexed(array, vec![Subscript::At(index, span)], span)? {
            Part::View(view) => Ok(view),
            Part::Element(..) | Part::Masked(..) | Part::Taken(_) => Err(super::Reported),
        }
    }

    /// A variable with the offset that run-time indices and bounds give, on top of the offset the array has already.
    fn moved(&mut self, array: ArrayView, moved: Vec<Option<Moved>>, span: Span) -> Checked<VarId> {
        // Only an index into the first axis must lie before its run-time end.
        let len = array.len.filter(|_| matches!(moved.first(), Some(Some(Moved::At(_)))));
        let still = ArrayView { moving: None, len, ..array };
        let mut total = array.moving.map(|base| ScalarExpr::var(base, ScalarKind::Int));
        let int = |node: ScalarNode| ScalarExpr { node, kind: ScalarKind::Int };
        let mut add = |checker: &mut Self, offset: ScalarExpr| {
            total = Some(match total.take() {
                Some(base) => checker.scalar_map(Ufunc::Add, vec![base, offset], span)?,
                None => offset,
            });
            Ok(())
        };
        let is_at = |m: &Option<Moved>| matches!(m, Some(Moved::At(_)));
        let n = moved.iter().rposition(is_at).map_or(0, |last| last + 1);
        let mut indices = Vec::with_capacity(n);
        for (axis, by) in moved.into_iter().enumerate() {
            let index = match by {
                Some(Moved::At(index)) => index,
                Some(Moved::Slice { start, len }) => {
                    let (axis, start) = (axis as u8, Box::new(start));
                    add(self, int(ScalarNode::SliceOffset { array: Box::new(still), axis, start, len }))?;
                    ScalarExpr::int(0)
                }
                Some(Moved::By(offset)) => {
                    add(self, offset)?;
                    ScalarExpr::int(0)
                }
                None => ScalarExpr::int(0),
            };
            if axis < n {
                indices.push(index);
            }
        }
        if n > 0 {
            add(self, int(ScalarNode::Offset { array: Box::new(still), indices }))?;
        }
        Ok(self.fix("offset", total.unwrap_or(ScalarExpr::int(0))))
    }
}

/// What moves a view along one axis at run time.
#[derive(Clone, Debug)]
enum Moved {
    At(ScalarExpr),
    Slice {
        start: ScalarExpr,
        len: u32,
    },
    /// So many elements of the buffer.
    By(ScalarExpr),
}
