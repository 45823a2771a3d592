//! Arrays of ints as indices: `a[idx]`, `a[rows, cols]`, `a[:, [2, 0]]`, read and written.
//!
//! The elements are found by their positions in the buffer, which are an array expression of their own: for each indexed
//! axis the index, counted from the start and checked, times the stride; for each sliced axis the coordinate.
//!
//! Source: NumPy reference, "Advanced indexing".

use arr_core::{DType, MAX_RANK, ScalarKind, Shape, Strides, Ufunc, View, elementwise_strides};
use arr_diag::{Code, Span};

use super::bounded::{Masked, behind_axes};
use super::elementwise::{Elementwise, Fit, cast};
use super::function::CopyOrder;
use super::index::{Part, Subscript};
use super::stretched::Length;
use super::value::Value;
use super::{Checked, Checker, Reported, message};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, StmtKind};

/// Elements of a buffer, by their positions.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// The part of the buffer in which they are, as one axis.
    pub(super) from: ArrayView,
    /// Their positions in it, int32.
    pub(super) at: ArrayExpr,
    /// Whether NumPy sees the elements where they are, as those of a slice: no copy can stand for them under a name.
    pub(super) is_view: bool,
    /// Whether they are copies of the elements that are meant, into which nothing can be stored.
    pub(super) is_copy: bool,
}

impl Checker<'_> {
    /// The elements that arrays of indices name, some axes perhaps sliced or indexed by one int.
    pub(super) fn advanced(&mut self, array: ArrayView, subscripts: Vec<Subscript>, span: Span) -> Checked<Part> {
        let is_advanced = |s: &Subscript| matches!(s, Subscript::Array(..) | Subscript::At(..));
        let first = subscripts.iter().position(is_advanced).unwrap_or(0);
        let last = subscripts.iter().rposition(is_advanced).unwrap_or(0);
        let together = subscripts.iter().take(last).skip(first).all(is_advanced);
        let mut indices = Vec::new();
        let mut basic = Vec::with_capacity(subscripts.len());
        let mut n_axes = 0;
        // Sliced axes in front of the place where the axes of the indices go.
        let mut n_before = 0;
        for (k, subscript) in subscripts.into_iter().enumerate() {
            let stays = !matches!(subscript, Subscript::At(..));
            if k < first && together {
                n_before += 1;
            }
            basic.push(match subscript {
                Subscript::Array(index, at) => {
                    indices.push((n_axes, index, at));
                    Subscript::Whole
                }
                other => other,
            });
            n_axes += usize::from(stays);
        }
        let view = match self.indexed(array, basic, span)? {
            Part::View(view) => view,
            Part::Element(..) | Part::Masked(..) | Part::Taken(_) => return Err(Reported),
        };
        self.taken(view, indices, n_before, span).map(Part::Taken)
    }

    fn taken(
        &mut self,
        view: ArrayView,
        indices: Vec<(usize, ArrayExpr, Span)>,
        n_before: usize,
        span: Span,
    ) -> Checked<Taken> {
        let (view, is_copy) = self.in_one_piece(view);
        let shape = view.view.shape;
        let is_indexed = |axis: usize| indices.iter().any(|(a, ..)| *a == axis);
        let sliced: Vec<usize> = (0..shape.rank()).filter(|&axis| !is_indexed(axis)).collect();
        let axes: Vec<usize> = indices.iter().map(|(axis, ..)| *axis).collect();
        let mut operands = Vec::with_capacity(indices.len());
        for (axis, index, at) in indices {
            let index = self.index_array(index, shape.extent(axis), at)?;
            let extent = match view.len.filter(|_| axis == 0) {
                Some(len) => ScalarExpr::var(len, ScalarKind::Int),
                None => ScalarExpr::int(i64::from(shape.extent(axis))),
            };
            let (shape, len, index_strides) = (index.shape, index.len, index.strides);
            let node = ArrayNode::WrapIndex { at: Box::new(index), axis: axis as u8, extent: Box::new(extent) };
            let index = ArrayExpr { node, dtype: DType::I32, shape, len, strides: index_strides };
            operands.push((Elementwise::Array(index), at));
        }
        let len = self.agreed(&mut operands, span)?;
        let common = self.common_shape(&operands, span)?;
        let (before, after) = sliced.split_at(n_before.min(sliced.len()));
        let extents = |axes: &[usize]| axes.iter().map(|&a| shape.extent(a)).collect::<Vec<u32>>();
        let behind = [common.extents(), &extents(after)].concat();
        let all = [extents(before).as_slice(), &behind].concat();
        let too_large = |error| message::shape(span, error);
        let behind = Shape::new(&behind).map_err(|error| self.report(too_large(error)))?;
        let all = Shape::new(&all).map_err(|error| self.report(too_large(error)))?;
        let rows = view.len.filter(|_| sliced.first() == Some(&0));
        let len = match (len, rows) {
            (Some(len), None) if before.is_empty() => Some(len),
            (None, Some(rows)) if !before.is_empty() => Some(rows),
            (None, None) => None,
            _ => {
                let what = "an axis of a length known at run time behind another";
                let hint = "bring the axis to the front, as in `np.moveaxis(a, 1, 0)[mask]`";
                return self.unsupported(span, what, hint);
            }
        };
        if all.n_elems() == 0 {
            // NumPy checks the indices where they select nothing too.
            for (operand, _) in &operands {
                operand.array().into_iter().for_each(|index| self.discard_array(index));
            }
        }
        let index_strides: Vec<Strides> =
            operands.iter().filter_map(|(o, _)| Some(o.array()?.stretched_strides(&common))).collect();
        let strides = taken_strides(&view.view, &sliced, before.len(), (&common, &index_strides));
        let (from, start) = self.flat(view)?;
        let mut at = ints(ArrayNode::Splat(Box::new(start)), Shape::SCALAR);
        for (axis, (operand, _)) in axes.into_iter().zip(operands) {
            let Elementwise::Array(index) = operand else { return Err(Reported) };
            let index = if after.is_empty() {
                index
            } else {
                let index = self.settled(index);
                behind_axes(index, after.len(), &behind).ok_or(Reported)?
            };
            at = plus(at, times(index, view.view.strides.get(axis).copied().unwrap_or(0)));
        }
        for (place, axis) in before.iter().enumerate().chain((all.rank() - after.len()..).zip(after)) {
            let coordinate = coordinate(all, place);
            at = plus(at, times(coordinate, view.view.strides.get(*axis).copied().unwrap_or(0)));
        }
        Ok(Taken { from, at: ArrayExpr { shape: all, len, strides, ..at }, is_view: false, is_copy })
    }

    /// Memory whose elements have positions: of parts of complex numbers, which lie between others, a copy.
    fn in_one_piece(&mut self, view: ArrayView) -> (ArrayView, bool) {
        if view.view.part.is_none() {
            return (view, false);
        }
        let copy = super::constructor::copied(ArrayExpr::view(view, self.dtype_of(&view)), CopyOrder::Kept);
        (self.materialize(copy, "parts of complex numbers that are looked up"), true)
    }

    /// An index array as int32: bools stand for the positions of the true ones.
    fn index_array(&mut self, index: ArrayExpr, extent: u32, span: Span) -> Checked<ArrayExpr> {
        match index.dtype {
            DType::F32 | DType::C64 => {
                let message = format!("indices must be ints or bools, these are {}", index.dtype);
                self.error(Code::TypeMismatch, span, message)
            }
            DType::Bool if index.shape.rank() == 1 && (index.shape.extent(0) == extent || index.len.is_some()) => {
                let mask = self.settled(index);
                let array = ArrayExpr { len: mask.len, ..coordinate(mask.shape, 0) };
                self.selected(Masked { array, mask, n_trailing: 0 }, span)
            }
            DType::Bool => {
                let message = format!("the mask is of shape {}, the axis of extent {extent}", index.shape);
                self.error(Code::Broadcast, span, message)
            }
            _ => Ok(cast(self.settled(index), DType::I32)),
        }
    }

    /// All that a view can reach, as one axis, and where in it the view starts.
    fn flat(&mut self, view: ArrayView) -> Checked<(ArrayView, ScalarExpr)> {
        if let Some((_, moving)) = view.len.zip(view.moving) {
            // As long as it can be at most, it may reach past the end from where it begins.
            let n = self.hir.arrays.get(view.array.0 as usize).map_or(0, |decl| decl.shape.n_elems());
            let flat = View::contiguous(Shape::vector(n));
            let operands = vec![ScalarExpr::var(moving, ScalarKind::Int), ScalarExpr::int(i64::from(view.view.offset))];
            let start = ScalarExpr { node: ScalarNode::Map { f: Ufunc::Add, operands }, kind: ScalarKind::Int };
            let start = ScalarExpr::var(self.fix("start", start), ScalarKind::Int);
            return Ok((ArrayView { view: flat, len: None, moving: None, ..view }, start));
        }
        let (low, high) = view.view.bounds().unwrap_or((0, -1));
        let n = u32::try_from(high - low + 1).map_err(|_| Reported)?;
        let offset = u32::try_from(low).map_err(|_| Reported)?;
        let start = if n == 0 { 0 } else { i64::from(view.view.offset) - low };
        let flat = View { offset, ..View::contiguous(Shape::vector(n)) };
        Ok((ArrayView { view: flat, len: None, ..view }, ScalarExpr::int(start)))
    }

    /// The elements of an array of one axis at positions that lie inside it.
    pub(super) fn elements_at(&mut self, line: ArrayView, at: ArrayExpr) -> Checked<ArrayExpr> {
        let dtype = self.dtype_of(&line);
        let (line, _) = self.in_one_piece(line);
        let (shape, len, strides) = (at.shape, at.len, at.strides);
        let stride = line.view.strides.first().copied().unwrap_or(1);
        let (from, start) = self.flat(line)?;
        let start = ints(ArrayNode::Splat(Box::new(start)), Shape::SCALAR);
        let at = plus(start, times(at, stride));
        let at = ArrayExpr { shape, len, strides, ..at };
        Ok(ArrayExpr { node: ArrayNode::Take { array: from, at: Box::new(at) }, dtype, shape, len, strides })
    }

    /// The elements of an array along an axis at these indices, each checked; the axes of the indices take its place.
    pub(super) fn taken_along(
        &mut self,
        array: ArrayView,
        axis: usize,
        index: ArrayExpr,
        span: Span,
    ) -> Checked<ArrayExpr> {
        let whole = std::iter::repeat_n(Subscript::Whole, axis);
        let subscripts = whole.chain([Subscript::Array(index, span)]).collect();
        match self.advanced(array, subscripts, span)? {
            Part::Taken(taken) => Ok(self.take(&taken)),
            Part::View(_) | Part::Element(..) | Part::Masked(..) => Err(Reported),
        }
    }

    /// The selected elements of a view, by their positions.
    pub(super) fn taken_where(&mut self, view: ArrayView, masked: Masked, span: Span) -> Checked<Taken> {
        let (view, is_copy) = self.in_one_piece(view);
        let shape = view.view.shape;
        let (from, start) = self.flat(view)?;
        let mut at = ints(ArrayNode::Splat(Box::new(start)), Shape::SCALAR);
        for axis in 0..shape.rank() {
            at = plus(at, times(coordinate(shape, axis), view.view.strides.get(axis).copied().unwrap_or(0)));
        }
        let array = ArrayExpr::new(at.node, at.dtype, shape, view.len);
        let at = self.selected(Masked { array, ..masked }, span)?;
        Ok(Taken { from, at, is_view: false, is_copy })
    }

    /// The elements as an array.
    pub(super) fn take(&self, taken: &Taken) -> ArrayExpr {
        let ArrayExpr { shape, len, strides, .. } = taken.at;
        let node = ArrayNode::Take { array: taken.from, at: Box::new(taken.at.clone()) };
        ArrayExpr { node, dtype: self.dtype_of(&taken.from), shape, len, strides }
    }

    /// A value of a length known at run time with as many rows as the positions that it meets along its first axis.
    fn fitted_rows(&mut self, value: ArrayExpr, at: &ArrayExpr, span: Span) -> Checked<ArrayExpr> {
        let (wide, flat) = (at.shape.rank(), value.shape.rank());
        if flat > wide {
            return Ok(value);
        }
        let most = at.shape.extent(wide - flat);
        self.as_long_as(value, &Length { most, var: at.len.filter(|_| flat == wide) }, span)
    }

    /// Stores a value of the right dtype into the elements; all of it is read before the first is written.
    pub(super) fn put(&mut self, (taken, place): (Taken, Span), value: ArrayExpr, fit: Fit, span: Span) -> Checked<()> {
        let Taken { from, mut at, is_copy, .. } = taken;
        if is_copy {
            let what = "storing into parts of complex numbers by arrays of indices";
            return self.unsupported(
                place,
                what,
                "store into a copy and put that back: `t = z.real.copy()`, then `z.real = t`",
            );
        }
        let mut value = value;
        let is_row = value.shape.rank() < at.shape.rank() || value.shape.extent(0) == 1;
        if value.len.is_some() && value.len != at.len {
            value = self.fitted_rows(value, &at, span)?;
        } else if at.len.is_some() && !is_row {
            let mut both = [at, value].map(|array| (Elementwise::Array(array), span));
            self.equally_long(&mut both, span)?;
            let [(Elementwise::Array(a), _), (Elementwise::Array(v), _)] = both else { return Err(Reported) };
            (at, value) = (a, v);
        }
        self.fits_shape(&value.shape, (&at.shape, place), fit, span)?;
        let [at, value] = [at, value].map(|array| {
            let mut meets = false;
            array.for_each_view(&mut |view| meets |= view.array == from.array);
            if !meets {
                return array;
            }
            let dtype = array.dtype;
            // A view of the same array is read whole as well, so that it is copied.
            let copy = super::constructor::copied(array, CopyOrder::Kept);
            ArrayExpr::view(self.materialize(copy, "read whole before the same array is written"), dtype)
        });
        self.emit(StmtKind::Put { target: from, at: Box::new(at), value: Box::new(value), adds: false });
        Ok(())
    }
}

/// Whether a value can be an array of indices.
pub(super) fn is_index_array(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Bounded(_) | Value::Masked(_) | Value::List(_))
}

/// Strides of what NumPy takes from a view: the axes of the indices lie outside those that are sliced, which keep their
/// order among themselves. Where those have one element, the order is that of the index arrays, else C order.
fn taken_strides(view: &View, sliced: &[usize], n_before: usize, (common, indices): (&Shape, &[Strides])) -> Strides {
    let extents: Vec<u32> = sliced.iter().map(|&axis| view.shape.extent(axis)).collect();
    // Of a view there are never too many axes.
    let kept = Shape::new(&extents).unwrap_or(Shape::SCALAR);
    let mut own = [0; MAX_RANK];
    for (slot, axis) in own.iter_mut().zip(sliced) {
        *slot = view.strides.get(*axis).copied().unwrap_or(0);
    }
    let n_kept = kept.n_elems() as i32;
    let inner = elementwise_strides(&kept, &[own]);
    let outer = elementwise_strides(common, if n_kept == 1 { indices } else { &[] });
    let (before, after) = inner.split_at(n_before);
    let outer = outer.iter().take(common.rank()).map(|stride| stride.wrapping_mul(n_kept));
    let all = before.iter().copied().chain(outer).chain(after.iter().copied());
    let mut strides = [0; MAX_RANK];
    strides.iter_mut().zip(all).for_each(|(slot, stride)| *slot = stride);
    strides
}

fn ints(node: ArrayNode, shape: Shape) -> ArrayExpr {
    ArrayExpr::new(node, DType::I32, shape, None)
}

fn map(f: Ufunc, lhs: ArrayExpr, rhs: ArrayExpr) -> ArrayExpr {
    let shape = if lhs.shape.n_elems() >= rhs.shape.n_elems() { lhs.shape } else { rhs.shape };
    ints(ArrayNode::Map { f, compute: DType::I32, operands: vec![lhs, rhs] }, shape)
}

fn constant(value: i64) -> ArrayExpr {
    ints(ArrayNode::Splat(Box::new(ScalarExpr::int(value))), Shape::SCALAR)
}

/// The sum of two arrays of positions; nothing is added to 0.
fn plus(lhs: ArrayExpr, rhs: ArrayExpr) -> ArrayExpr {
    match &lhs.node {
        ArrayNode::Splat(zero) if zero.as_const_int() == Some(0) => rhs,
        _ => map(Ufunc::Add, lhs, rhs),
    }
}

fn times(lhs: ArrayExpr, by: i32) -> ArrayExpr {
    if by == 1 { lhs } else { map(Ufunc::Multiply, lhs, constant(i64::from(by))) }
}

/// The coordinate along an axis of each element of a shape.
pub(super) fn coordinate(shape: Shape, axis: usize) -> ArrayExpr {
    let [start, step] = [0, 1].map(|v| Box::new(ScalarExpr::int(v)));
    let mut number = ints(ArrayNode::Ramp { start, step }, shape);
    let behind: u32 = shape.extents().iter().skip(axis + 1).product();
    if behind > 1 {
        number = map(Ufunc::FloorDivide, number, constant(i64::from(behind)));
    }
    if axis > 0 {
        number = map(Ufunc::Remainder, number, constant(i64::from(shape.extent(axis))));
    }
    number
}
