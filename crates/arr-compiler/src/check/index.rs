//! Subscripts: which part of an array a subscript names.

use arr_core::{DType, ScalarKind, Shape};
use arr_diag::{Code, Diagnostic, Fix, Span};
use arr_syntax::ast::{Expr, ExprKind, Index};

use super::advanced_index::{Taken, is_index_array};
use super::alike::place_by_place;
use super::bounded::Masked;
use super::elementwise::Elementwise;
use super::function::IntArrays;
use super::moving_slice::{Cut, CutAxis};
use super::{Checked, Checker, message, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr};

/// A tuple or a list of items.
type MakeSequence = fn(Vec<Value>) -> Value;

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
            Value::Tuple(items) => self.item((items, Value::Tuple), indices, span),
            Value::List(items) => self.item((items, Value::List), indices, span),
            Value::Masked(masked) => {
                let array = self.selected(masked, on_span)?;
                self.subscript(Value::of(array), on_span, indices, span)
            }
            Value::GrowingList(list) => {
                let elements = self.elements_of(list)?;
                let ArrayNode::View(view) = elements.node else { return Err(super::Reported) };
                let [_] = indices else {
                    return self.error(Code::TypeMismatch, span, "the index of a list is an int or a slice");
                };
                let part = self.part(view, indices, span)?;
                self.list_part(&elements, part, span)
            }
            Value::Array(array) | Value::Bounded(array) => {
                let dtype = array.dtype;
                let ArrayNode::View(view) = array.node else { return self.part_of_computed(array, indices, span) };
                self.part(view, indices, span).map(|part| self.part_value(part, dtype))
            }
            Value::Bytes(array) => {
                let bytes = array.into_view()?;
                self.part_of_bytes(bytes, indices, span)
            }
            Value::Stepped(array) => match self.part_of_computed(array, indices, span)? {
                element @ Value::Scalar(_) => Ok(element),
                _ => {
                    let what = "a view of a view with a step known at run time";
                    self.unsupported(span, what, "copy the elements first, as in `a[::k].copy()`")
                }
            },
            Value::Bad => Err(super::Reported),
            other => {
                let message = format!("{} has no elements to index", other.describe());
                let diagnostic = Diagnostic::new(Code::TypeMismatch, on_span, message);
                let is_text = matches!(other, Value::Str(_) | Value::Text(_));
                let hint = is_text.then(|| "strings are for `print`: keep numbers in arrays".to_owned());
                Err(self.report(diagnostic.hints(hint)))
            }
        }
    }

    /// What a part is where it is read.
    pub(super) fn part_value(&mut self, part: Part, dtype: DType) -> Value {
        match part {
            Part::View(view) => Value::of(ArrayExpr::view(view, dtype)),
            Part::Element(array, indices) => Value::Scalar(ScalarExpr::load(array, indices, ScalarKind::of(dtype))),
            Part::Masked(_, masked) => Value::Masked(masked),
            Part::Taken(taken) if taken.is_view => Value::Stepped(self.take(&taken)),
            Part::Taken(taken) => Value::of(self.take(&taken)),
        }
    }

    /// An element of a tuple or list, or a slice, which `make` makes of its items.
    fn item(
        &mut self,
        (items, make): (Vec<Value>, MakeSequence),
        indices: &[Index<'ast>],
        span: Span,
    ) -> Checked<Value> {
        let n = items.len();
        match indices {
            [Index::Expr(index)] => {
                let value = self.expr(index)?;
                if let Value::Scalar(at) = &value
                    && at.kind == ScalarKind::Int
                    && at.as_const_int().is_none()
                    && let Some(items) = place_by_place(&items)
                {
                    let at = self.fixed_scalar(at.clone());
                    let items = self.settled_items(items, span)?;
                    return self.item_at(&items, &at, span);
                }
                let at = self.static_int(&value, index.span, "the index of a tuple")?;
                let position = if at < 0 { at + n as i64 } else { at };
                match usize::try_from(position).ok().filter(|&p| p < n) {
                    Some(position) => {
                        let mut items = items;
                        let item = items.remove(position);
                        items.iter().for_each(|other| self.discard(other));
                        Ok(item)
                    }
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
                Ok(make(picked.collect()))
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
        let is_array = |s: &Subscript| matches!(s, Subscript::Array(..));
        let is_stepped = |s: &Subscript| matches!(s, Subscript::Slice(Cut::Stepped { .. }));
        if subscripts.iter().any(is_array) {
            self.leaves_axes_in_front(&array, &subscripts, span)?;
            return self.advanced(array, subscripts, span);
        }
        if subscripts.iter().any(is_stepped) {
            // The numbers of the elements.
            let numbered = subscripts.into_iter().map(|subscript| match subscript {
                Subscript::Slice(Cut::Stepped { first, len, most, step }) => {
                    let node = ArrayNode::Ramp { start: Box::new(first), step: Box::new(step) };
                    Subscript::Array(ArrayExpr::new(node, DType::I32, Shape::vector(most), Some(len)), span)
                }
                other => other,
            });
            return Ok(match self.advanced(array, numbered.collect(), span)? {
                Part::Taken(taken) => Part::Taken(Taken { is_view: true, ..taken }),
                part => part,
            });
        }
        self.indexed(array, subscripts, span)
    }

    /// Refuses what selects columns, of which nobody knows how many there will be, and says how to select rows.
    fn leaves_axes_in_front(&mut self, array: &ArrayView, subscripts: &[Subscript], span: Span) -> Checked<()> {
        let is_whole = |s: &Subscript, n: u32| match s {
            Subscript::Whole => true,
            Subscript::Slice(Cut::Still(bounds)) => bounds.start == 0 && bounds.step == 1 && bounds.n == n,
            _ => false,
        };
        let [rows, Subscript::Array(mask, at)] = subscripts else { return Ok(()) };
        let shape = array.view.shape;
        let varies = mask.dtype == DType::Bool || mask.len.is_some();
        if !varies || shape.rank() != 2 || array.len.is_some() || !is_whole(rows, shape.extent(0)) {
            return Ok(());
        }
        let message = "this compiler does not handle a mask that selects columns: only the first axis may have a length \
                       known at run time";
        let diagnostic = Diagnostic::new(Code::Unsupported, span, message);
        let title = "select rows of the transpose, which are the columns";
        let text = |span: Span| self.source.get(span.range());
        let bracket = text(span).and_then(|whole| {
            let before = whole.get(..(at.start.saturating_sub(span.start)) as usize)?;
            Some(span.start + before.rfind('[')? as u32)
        });
        let fix = bracket
            .zip(text(*at))
            .map(|(start, mask)| Fix::maybe(title).replace(Span::new(start, span.end), format!(".T[{mask}]")));
        let diagnostic = if fix.is_some() { diagnostic } else { diagnostic.hint(title) };
        Err(self.report(diagnostic.fixes(fix)))
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
        self.equally_long(&mut both, span)?;
        let [(Elementwise::Array(values), _), (Elementwise::Array(mask), _)] = both else {
            return Err(super::Reported);
        };
        let ArrayNode::View(view) = values.node else { return Err(super::Reported) };
        Ok(Part::Masked(view, Masked { array: values, mask, n_trailing: shape.rank() - n_masked }))
    }
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
            Subscript::At(at, _)
            | Subscript::Slice(
                Cut::Moving { start: at, .. } | Cut::Varying { first: at, .. } | Cut::Stepped { first: at, .. },
            ) => Some(at),
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
