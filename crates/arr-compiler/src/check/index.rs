//! Subscripts: which part of an array a subscript names.

use arr_core::{DType, MAX_RANK, ScalarKind, Shape, ShapeError, SliceBounds, Ufunc, View};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Expr, ExprKind, Index};

use super::moving_slice::Cut;
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, ScalarNode};

/// The part of an array that a subscript names.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A view.
    View(ArrayView),
    /// One element; an index for every axis.
    Element(ArrayView, Vec<ScalarExpr>),
    /// The elements where a mask of the array's shape is true.
    Masked(ArrayView, ArrayExpr),
}

impl<'ast> Checker<'ast> {
    /// `value[indices]` where it is read.
    pub(super) fn subscript(
        &mut self,
        on: Value,
        on_span: Span,
        indices: &[Index<'ast>],
        span: Span,
    ) -> Checked<Value> {
        match on {
            Value::Tuple(items) | Value::List(items) => self.item(items, indices, span),
            Value::Array(array) => {
                let dtype = array.dtype;
                let view = self.materialize(array, "a part of a computed array");
                Ok(match self.part(view, indices, span)? {
                    Part::View(view) => Value::Array(ArrayExpr::view(view, dtype)),
                    Part::Element(array, indices) => Value::Scalar(ScalarExpr {
                        node: ScalarNode::Load { array, indices },
                        kind: ScalarKind::of(dtype),
                    }),
                    Part::Masked(view, mask) => Value::Masked { array: ArrayExpr::view(view, dtype), mask },
                })
            }
            Value::Bad => Err(super::Reported),
            other => self.error(Code::TypeMismatch, on_span, format!("{} has no elements to index", other.describe())),
        }
    }

    /// An element of a tuple or list.
    fn item(&mut self, items: Vec<Value>, indices: &[Index<'ast>], span: Span) -> Checked<Value> {
        let n = items.len();
        match indices {
            [Index::Expr(index)] => {
                let value = self.expr(index)?;
                let at = self.static_int(&value, index.span, "the index of a tuple")?;
                let position = if at < 0 { at + n as i64 } else { at };
                match usize::try_from(position).ok().and_then(|p| items.into_iter().nth(p)) {
                    Some(item) => Ok(item),
                    None => {
                        self.error(Code::IndexRange, index.span, format!("index {at} is out of range for {n} values"))
                    }
                }
            }
            [Index::Slice { lower, upper, step, .. }] => {
                let Cut::Still(bounds) = self.cut(n as u32, [*lower, *upper, *step], span)? else {
                    return self.error(
                        Code::NotStatic,
                        span,
                        "the bounds of a tuple's slice must be known at compile time",
                    );
                };
                let position = |k: u32| i64::from(bounds.start) + i64::from(k) * i64::from(bounds.step);
                let picked = (0..bounds.n).filter_map(|k| items.get(position(k) as usize).cloned());
                Ok(Value::Tuple(picked.collect()))
            }
            _ => self.error(Code::IndexRange, span, "a tuple has one axis"),
        }
    }

    /// The part of `array` that the indices name.
    pub(super) fn part(&mut self, array: ArrayView, indices: &[Index<'ast>], span: Span) -> Checked<Part> {
        self.using([array.array], |c| c.part_at(array, indices, span))
    }

    fn part_at(&mut self, array: ArrayView, indices: &[Index<'ast>], span: Span) -> Checked<Part> {
        if let [Index::Expr(only)] = indices
            && !(only.kind == ExprKind::Ellipsis || means_new_axis(only))
        {
            let value = self.expr(only)?;
            if let Value::Array(mask) = value {
                return self.mask(array, mask, only.span);
            }
            let index = self.index_value(value, only.span)?;
            return self.indexed(array, vec![Subscript::At(index, only.span)], span);
        }
        let rank = array.view.shape.rank();
        let n_axes = indices.iter().filter(|i| !is_new_axis(i) && !is_ellipsis(i)).count();
        let mut subscripts = Vec::with_capacity(rank);
        for index in indices {
            match index {
                Index::Expr(e) if means_new_axis(e) => subscripts.push(Subscript::NewAxis),
                Index::Expr(e) if e.kind == ExprKind::Ellipsis => {
                    subscripts.extend((n_axes..rank).map(|_| Subscript::Whole));
                }
                Index::Expr(e) => {
                    let value =
                        self.after_scalars(subscripts.iter_mut().filter_map(Subscript::position), |c| c.expr(e))?;
                    subscripts.push(Subscript::At(self.index_value(value, e.span)?, e.span));
                }
                Index::Slice { lower, upper, step, span } => {
                    let axis = subscripts.iter().filter(|s| !matches!(s, Subscript::NewAxis)).count();
                    let extent = array.view.shape.extent(axis);
                    let cut = self.after_scalars(subscripts.iter_mut().filter_map(Subscript::position), |c| {
                        c.cut(extent, [*lower, *upper, *step], *span)
                    })?;
                    subscripts.push(Subscript::Slice(cut));
                }
            }
        }
        self.indexed(array, subscripts, span)
    }

    fn index_value(&mut self, value: Value, span: Span) -> Checked<ScalarExpr> {
        match value {
            Value::Scalar(scalar) if scalar.kind == ScalarKind::Int => Ok(scalar),
            Value::Array(_) | Value::List(_) => {
                self.unsupported(span, "arrays as indices", "use a mask alone in the brackets, or a loop")
            }
            other => {
                self.error(Code::TypeMismatch, span, format!("an index must be an int, this is {}", other.describe()))
            }
        }
    }

    fn mask(&mut self, array: ArrayView, mask: ArrayExpr, span: Span) -> Checked<Part> {
        if mask.dtype != DType::Bool {
            return self.unsupported(span, "arrays of ints as indices", "use a bool mask, or a loop");
        }
        if mask.shape != array.view.shape {
            let message = format!("the mask is of shape {}, the array of shape {}", mask.shape, array.view.shape);
            return self.error(Code::Broadcast, span, message);
        }
        Ok(Part::Masked(array, mask))
    }

    /// Walks the axes: slices and known indices narrow the view, other indices move it.
    fn indexed(&mut self, array: ArrayView, subscripts: Vec<Subscript>, span: Span) -> Checked<Part> {
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
                    if let Some(known) = index.as_const_int() {
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
                Subscript::NewAxis => {
                    let Some(view_with_axis) = view.view.insert_axis(at_axis) else {
                        return Err(self.report(message::shape(span, ShapeError::Rank(MAX_RANK + 1))));
                    };
                    view.view = view_with_axis;
                    at_axis += 1;
                }
                Subscript::Whole => {
                    at_axis += 1;
                    moved.push(None);
                }
                Subscript::Slice(cut) => {
                    let (bounds, by) = match cut {
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
                    let known = match index.as_const_int() {
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
        ArrayView { view: View { offset: 0, shape, strides: [0; MAX_RANK] }, ..one }
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
            Part::Element(..) | Part::Masked(..) => Err(super::Reported),
        }
    }

    /// A variable with the offset that run-time indices and bounds give, on top of the offset the array has already.
    fn moved(&mut self, array: ArrayView, moved: Vec<Option<Moved>>, span: Span) -> Checked<crate::hir::VarId> {
        let still = ArrayView { moving: None, ..array };
        let mut total = array.moving.map(|base| ScalarExpr::var(base, ScalarKind::Int));
        let mut add = |checker: &mut Self, node: ScalarNode| {
            let offset = ScalarExpr { node, kind: ScalarKind::Int };
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
                    add(self, ScalarNode::SliceOffset { array: still, axis, start, len })?;
                    ScalarExpr::int(0)
                }
                None => ScalarExpr::int(0),
            };
            if axis < n {
                indices.push(index);
            }
        }
        if n > 0 {
            add(self, ScalarNode::Offset { array: still, indices })?;
        }
        Ok(self.fix("offset", total.unwrap_or(ScalarExpr::int(0))))
    }
}

/// What moves a view along one axis at run time.
#[derive(Clone, Debug)]
enum Moved {
    At(ScalarExpr),
    Slice { start: ScalarExpr, len: u32 },
}

#[derive(Clone, Debug)]
enum Subscript {
    At(ScalarExpr, Span),
    Slice(Cut),
    /// All of an axis.
    Whole,
    NewAxis,
}

impl Subscript {
    /// Where on the axis it is or begins.
    fn position(&mut self) -> Option<&mut ScalarExpr> {
        match self {
            Subscript::At(at, _) | Subscript::Slice(Cut::Moving { start: at, .. }) => Some(at),
            Subscript::Slice(Cut::Still(_)) | Subscript::Whole | Subscript::NewAxis => None,
        }
    }
}

fn is_new_axis(index: &Index<'_>) -> bool {
    matches!(index, Index::Expr(e) if means_new_axis(e))
}

fn is_ellipsis(index: &Index<'_>) -> bool {
    matches!(index, Index::Expr(e) if e.kind == ExprKind::Ellipsis)
}

/// `None`, or `np.newaxis`, which is `None` too.
fn means_new_axis(expr: &Expr<'_>) -> bool {
    match expr.kind {
        ExprKind::None => true,
        ExprKind::Attribute { name, .. } => name.name == "newaxis",
        _ => false,
    }
}
