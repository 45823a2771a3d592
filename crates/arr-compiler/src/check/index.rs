//! Subscripts: which part of an array a subscript names.

use arr_core::{DType, MAX_RANK, ScalarKind, Shape, ShapeError, SliceBounds, Ufunc, View};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Expr, ExprKind, Index};

use super::advanced_index::{Taken, is_index_array};
use super::bounded::Masked;
use super::elementwise::Elementwise;
use super::function::IntArrays;
use super::moving_slice::{Cut, CutAxis};
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, Origin, ScalarExpr, ScalarNode};

/// The part of an array that a subscript names.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A view.
    View(ArrayView),
    /// One element; an index for every axis.
    Element(ArrayView, Vec<ScalarExpr>),
    /// The elements of a view where a mask is true.
    Masked(ArrayView, Masked),
    /// Elements by their positions.
    Taken(Taken),
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
            Value::Masked(masked) => {
                let array = self.selected(masked, on_span)?;
                self.subscript(Value::of(array), on_span, indices, span)
            }
            Value::Array(array) | Value::Bounded(array) => {
                let dtype = array.dtype;
                let view = self.materialize(array, "a part of a computed array");
                Ok(match self.part(view, indices, span)? {
                    Part::View(view) => Value::of(ArrayExpr::view(view, dtype)),
                    Part::Element(array, indices) => Value::Scalar(ScalarExpr {
                        node: ScalarNode::Load { array, indices },
                        kind: ScalarKind::of(dtype),
                    }),
                    Part::Masked(_, masked) => Value::Masked(masked),
                    Part::Taken(taken) => Value::of(self.take(&taken)),
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
                let Cut::Still(bounds) =
                    self.cut(CutAxis { extent: n as u32, rows: None, may_vary: false }, [*lower, *upper, *step], span)?
                else {
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
            if is_index_array(&value) {
                let index = self.many_indices(value, only.span)?;
                if index.dtype == DType::Bool {
                    return self.mask(array, index, only.span);
                }
                return self.advanced(array, vec![Subscript::Array(index, only.span)], span);
            }
            // A tuple in the brackets stands for its items.
            let items = if let Value::Tuple(items) = value { items } else { vec![value] };
            let subscripts =
                items.into_iter().map(|item| self.subscript_of(item, only.span)).collect::<Checked<_>>()?;
            return self.by_subscripts(array, subscripts, span);
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
                    subscripts.push(self.subscript_of(value, e.span)?);
                }
                Index::Slice { lower, upper, step, span } => {
                    let axis = subscripts.iter().filter(|s| !matches!(s, Subscript::NewAxis)).count();
                    // What becomes the first axis may have a length that varies.
                    let may_vary = subscripts.iter().all(|s| matches!(s, Subscript::At(..)));
                    let rows = array.len.filter(|_| axis == 0);
                    let cut_axis = CutAxis { extent: array.view.shape.extent(axis), rows, may_vary };
                    let cut = self.after_scalars(subscripts.iter_mut().filter_map(Subscript::position), |c| {
                        c.cut(cut_axis, [*lower, *upper, *step], *span)
                    })?;
                    subscripts.push(Subscript::Slice(cut));
                }
            }
        }
        self.by_subscripts(array, subscripts, span)
    }

    /// One int, or many.
    fn subscript_of(&mut self, value: Value, span: Span) -> Checked<Subscript> {
        Ok(if is_index_array(&value) {
            Subscript::Array(self.many_indices(value, span)?, span)
        } else {
            Subscript::At(self.index_value(value, span)?, span)
        })
    }

    fn many_indices(&mut self, value: Value, span: Span) -> Checked<ArrayExpr> {
        // No indices at all are ints, as in NumPy.
        let dtype = matches!(&value, Value::List(items) if items.is_empty()).then_some(DType::I32);
        self.array_of(value, dtype, IntArrays::Int32, span)
    }

    fn by_subscripts(&mut self, array: ArrayView, subscripts: Vec<Subscript>, span: Span) -> Checked<Part> {
        if subscripts.iter().any(|s| matches!(s, Subscript::Array(..))) {
            return self.advanced(array, subscripts, span);
        }
        self.indexed(array, subscripts, span)
    }

    fn index_value(&mut self, value: Value, span: Span) -> Checked<ScalarExpr> {
        match value {
            Value::Scalar(scalar) if scalar.kind == ScalarKind::Int => Ok(scalar),
            other => {
                self.error(Code::TypeMismatch, span, format!("an index must be an int, this is {}", other.describe()))
            }
        }
    }

    fn mask(&mut self, array: ArrayView, mask: ArrayExpr, span: Span) -> Checked<Part> {
        let (shape, n_masked) = (array.view.shape, mask.shape.rank());
        let varies = array.len.is_some() || mask.len.is_some();
        let leading = shape.extents().iter().zip(mask.shape.extents());
        let is_leading = leading.enumerate().all(|(axis, (a, b))| a == b || (axis == 0 && varies));
        if n_masked == 0 || n_masked > shape.rank() || !is_leading {
            let message = format!("the mask is of shape {}, the array of shape {shape}", mask.shape);
            return self.error(Code::Broadcast, span, message);
        }
        let extents: Vec<u32> =
            mask.shape.extents().iter().chain(shape.extents().iter().skip(n_masked)).copied().collect();
        let spread = Shape::new(&extents).map_err(|error| self.report(message::shape(span, error)))?;
        let mask = if n_masked == shape.rank() { self.settled(mask) } else { self.spread(mask, spread)? };
        let dtype = self.dtype_of(&array);
        let both = [ArrayExpr::view(array, dtype), mask];
        let mut both = both.map(|array| (Elementwise::Array(array), span));
        self.agreed(&mut both, span)?;
        let [(Elementwise::Array(values), _), (Elementwise::Array(mask), _)] = both else {
            return Err(super::Reported);
        };
        let ArrayNode::View(view) = values.node else { return Err(super::Reported) };
        Ok(Part::Masked(view, Masked { array: values, mask, n_trailing: shape.rank() - n_masked }))
    }

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
            Part::Element(..) | Part::Masked(..) | Part::Taken(_) => Err(super::Reported),
        }
    }

    /// A variable with the offset that run-time indices and bounds give, on top of the offset the array has already.
    fn moved(&mut self, array: ArrayView, moved: Vec<Option<Moved>>, span: Span) -> Checked<crate::hir::VarId> {
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
                    add(self, int(ScalarNode::SliceOffset { array: still, axis, start, len }))?;
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
            add(self, int(ScalarNode::Offset { array: still, indices }))?;
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

/// What stands for one axis of a subscript.
#[derive(Clone, Debug)]
pub(super) enum Subscript {
    At(ScalarExpr, Span),
    /// Many indices.
    Array(ArrayExpr, Span),
    Slice(Cut),
    /// All of an axis.
    Whole,
    NewAxis,
}

impl Subscript {
    /// Where on the axis it is or begins.
    fn position(&mut self) -> Option<&mut ScalarExpr> {
        match self {
            Subscript::At(at, _) | Subscript::Slice(Cut::Moving { start: at, .. } | Cut::Varying { first: at, .. }) => {
                Some(at)
            }
            Subscript::Array(..) | Subscript::Slice(Cut::Still(_)) | Subscript::Whole | Subscript::NewAxis => None,
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
