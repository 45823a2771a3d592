//! Elements by their indices, as functions: `take`, `take_along_axis`, `choose`, `argwhere`.
//!
//! Source: NumPy reference, "Indexing routines".

use arr_core::{DType, Reduction, ScalarKind, Shape, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use super::advanced_index::coordinate;
use super::args::{Args, Given};
use super::bounded::Masked;
use super::constructor::copied;
use super::elementwise::{Elementwise, cast};
use super::function::{CopyOrder, IntArrays};
use super::index::{Part, Subscript};
use super::reduction::reduce;
use super::selection::index_of;
use super::{Checked, Checker, Reported, message, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

/// What is done about an index outside an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outside {
    Raise,
    Wrap,
    Clip,
}

impl Checker<'_> {
    /// `take(a, indices, axis=None, out=None, mode='raise')`
    pub(super) fn call_take(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [array, indices, axis, out, mode] = self.bind(args)?;
        let (array, indices) = array.zip(indices).ok_or(Reported)?;
        let outside = self.outside(mode)?;
        let at = array.span;
        let (view, axis) = match axis.and_then(Given::unless_none) {
            Some(axis) => {
                let (view, _) =
                    self.viewed_of_any_length(array.value, at, "a computed array whose elements are taken")?;
                (view, self.axis(&axis.value, view.view.shape.rank(), axis.span)?)
            }
            None => {
                let array = self.array_of(array.value, None, IntArrays::Int32, at)?;
                let flat = if array.shape.rank() == 1 { array } else { self.as_one_axis(array, at)? };
                (self.materialize(flat, "a computed array whose elements are taken"), 0)
            }
        };
        let n = match view.len.filter(|_| axis == 0) {
            Some(len) => ScalarExpr::var(len, ScalarKind::Int),
            None => ScalarExpr::int(i64::from(view.view.shape.extent(axis))),
        };
        let index = match self.elementwise(indices.value, indices.span)? {
            Elementwise::Scalar(index) if index.kind.is_whole() => Elementwise::Scalar(index),
            Elementwise::Array(index) if index.dtype.is_integer() => Elementwise::Array(cast(index, DType::I32)),
            Elementwise::Array(index) if index.dtype == DType::Bool => Elementwise::Array(cast(index, DType::I32)),
            Elementwise::Scalar(_) | Elementwise::Array(_) => {
                return self.error(Code::TypeMismatch, indices.span, "indices must be ints, these are floats");
            }
        };
        let index = self.brought_inside(index, n, outside, indices.span)?;
        let value = match index {
            Elementwise::Array(index) => Value::of(in_c_order(self.taken_along(view, axis, index, span)?)),
            Elementwise::Scalar(index) => {
                let dtype = self.dtype_of(&view);
                let whole = std::iter::repeat_n(Subscript::Whole, axis);
                let subscripts = whole.chain([Subscript::At(index, indices.span)]).collect();
                let part = self.indexed(view, subscripts, span)?;
                self.part_value(part, dtype)
            }
        };
        self.delivered(value, out, None, (&name, span))
    }

    fn outside(&mut self, mode: Option<Given>) -> Checked<Outside> {
        let Some(given) = mode else { return Ok(Outside::Raise) };
        match &given.value {
            Value::Str(text) if text == "raise" => Ok(Outside::Raise),
            Value::Str(text) if text == "wrap" => Ok(Outside::Wrap),
            Value::Str(text) if text == "clip" => Ok(Outside::Clip),
            other => {
                let message = format!("`mode` must be raise, wrap or clip, this is {}", other.describe());
                self.error(Code::BadArguments, given.span, message)
            }
        }
    }

    /// Indices of an axis of `n` elements, those outside wrapped or clipped.
    fn brought_inside(
        &mut self,
        index: Elementwise,
        n: ScalarExpr,
        outside: Outside,
        span: Span,
    ) -> Checked<Elementwise> {
        let index = Value::of_elementwise(index);
        let index = match outside {
            Outside::Raise => index,
            Outside::Wrap => self.combined(Ufunc::Remainder, index, Value::Scalar(n), span)?,
            Outside::Clip => {
                let zero = Value::Scalar(ScalarExpr::int(0));
                let last = self.scalar_map(Ufunc::Subtract, vec![n, ScalarExpr::int(1)], span)?;
                let index = self.combined(Ufunc::Maximum, index, zero, span)?;
                self.combined(Ufunc::Minimum, index, Value::Scalar(last), span)?
            }
        };
        self.elementwise(index, span)
    }

    /// `take_along_axis(arr, indices, axis=-1)`
    pub(super) fn call_take_along_axis(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, indices, axis] = self.bind(args)?;
        let a = self.whole(array, "a computed array whose elements are taken")?;
        let indices = self.whole(indices, "computed indices")?;
        let (a, indices, axis) = match axis {
            Some(Given { value: Value::None, .. }) => (self.flattened(a), indices, 0),
            Some(given) => {
                let axis = self.axis(&given.value, a.rank(), given.span)?;
                (a, indices, axis)
            }
            None => {
                let axis = self.last_axis(a.rank(), a.span)?;
                (a, indices, axis)
            }
        };
        if indices.rank() != a.rank() {
            let message = format!("the indices have {} axes, the array has {}", indices.rank(), a.rank());
            return self.error(Code::BadShape, indices.span, message);
        }
        let mut subscripts = Vec::with_capacity(a.rank());
        for k in 0..a.rank() {
            let index = if k == axis {
                indices.expr()
            } else {
                let n = a.extent(k);
                let line = self.materialize(coordinate(Shape::vector(n), 0), "positions along an axis");
                let mut extents = vec![1; a.rank()];
                if let Some(slot) = extents.get_mut(k) {
                    *slot = n;
                }
                let shape = Shape::new(&extents).map_err(|_| Reported)?;
                ArrayExpr::view(ArrayView { view: line.view.reshape(shape).ok_or(Reported)?, ..line }, DType::I32)
            };
            subscripts.push(Subscript::Array(index, indices.span));
        }
        match self.advanced(a.array, subscripts, span)? {
            Part::Taken(taken) => Ok(Value::of(self.take(&taken))),
            Part::View(_) | Part::Element(..) | Part::Masked(..) => Err(Reported),
        }
    }

    /// `choose(a, choices, out=None, mode='raise')`: for each element the choice of that number.
    pub(super) fn call_choose(&mut self, args: Args<'_>) -> Checked<Value> {
        let (span, name) = (args.span, args.name.to_owned());
        let [a, choices, out, mode] = self.bind(args)?;
        let outside = self.outside(mode)?;
        let (a, choices) = a.zip(choices).ok_or(Reported)?;
        let choices_at = choices.span;
        let items: Vec<Value> = match choices.value {
            Value::List(items) | Value::Tuple(items) => items,
            other => {
                let array = self.array_of(other, None, IntArrays::Int32, choices_at)?;
                self.rows(array)
            }
        };
        let n = items.len() as i64;
        if n == 0 {
            return self.error(Code::BadArguments, choices_at, "there is nothing to choose from");
        }
        let index = match self.elementwise(a.value, a.span)? {
            Elementwise::Array(index) if !matches!(index.dtype, DType::F32 | DType::C64) => {
                Elementwise::Array(cast(index, DType::I32))
            }
            Elementwise::Scalar(index) if index.kind.is_whole() => Elementwise::Scalar(index),
            Elementwise::Array(_) | Elementwise::Scalar(_) => {
                return self.error(Code::TypeMismatch, a.span, "the numbers of choices must be ints");
            }
        };
        let index = self.brought_inside(index, ScalarExpr::int(n), outside, a.span)?;
        let index = Value::of_elementwise(self.shared(Value::of_elementwise(index), a.span)?);
        if outside == Outside::Raise {
            self.all_below(index.clone(), n, a.span)?;
        }
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push((self.elementwise(item, choices_at)?, choices_at));
        }
        let dtype = self.common_dtype(&values, "choose", choices_at)?;
        let mut values = values.into_iter().enumerate().rev();
        let mut chosen = values.next().map(|(_, last)| last).ok_or(Reported)?;
        // Whatever is chosen has the axes of the numbers too.
        if n == 1 {
            let test = self.combined(Ufunc::Equal, index, Value::Scalar(ScalarExpr::int(0)), a.span)?;
            let test = (self.elementwise(test, a.span)?, a.span);
            let array = self.selection([test, chosen.clone(), chosen], dtype, span)?;
            return self.delivered(Value::of(in_c_order(array)), out, None, (&name, span));
        }
        for (k, value) in values {
            let number = Value::Scalar(ScalarExpr::int(k as i64));
            let test = self.combined(Ufunc::Equal, index.clone(), number, a.span)?;
            let test = (self.elementwise(test, a.span)?, a.span);
            let array = self.selection([test, value, chosen], dtype, span)?;
            chosen = (Elementwise::Array(array), span);
        }
        let chosen = match chosen.0 {
            Elementwise::Array(array) => Value::of(in_c_order(array)),
            scalar => Value::of_elementwise(scalar),
        };
        self.delivered(chosen, out, None, (&name, span))
    }

    /// Stops the script where an index is negative, or `n` or above.
    pub(super) fn all_below(&mut self, index: Value, n: i64, span: Span) -> Checked<()> {
        let low = self.combined(Ufunc::GreaterEqual, index.clone(), Value::Scalar(ScalarExpr::int(0)), span)?;
        let high = self.combined(Ufunc::Less, index, Value::Scalar(ScalarExpr::int(n)), span)?;
        let within = self.combined(Ufunc::LogicalAnd, low, high, span)?;
        let holds = match self.elementwise(within, span)? {
            Elementwise::Scalar(scalar) => scalar,
            Elementwise::Array(array) => reduce(Reduction::All, array, None),
        };
        let holds = self.held(holds);
        self.stop_unless(holds, format!("a number is outside 0 to {}", n - 1), span)
    }

    /// The dtype in which values meet, scalars taking that of the arrays.
    pub(super) fn common_dtype(&mut self, values: &[(Elementwise, Span)], name: &str, span: Span) -> Checked<DType> {
        use arr_core::{Operand, UfuncError, promote};
        let mut kinds: Vec<Operand> = values.iter().map(|(value, _)| value.operand()).collect();
        kinds.sort_by_key(|kind| matches!(kind, Operand::Scalar(_)));
        let mut common = kinds.first().copied().ok_or(Reported)?;
        for &kind in kinds.iter().skip(1) {
            common = match promote(common, kind) {
                Ok(dtype) => Operand::Array(dtype),
                Err(error) => {
                    let diagnostic: Diagnostic = message::ufunc(span, name, UfuncError::Promote(error));
                    return Err(self.report(message::with_dtypes(diagnostic, values)));
                }
            };
        }
        Ok(common.dtype())
    }

    /// `argwhere(a)`: the indices of what is not zero, a row each.
    pub(super) fn call_argwhere(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let (mask, _) = self.condition(args)?;
        let rank = mask.shape.rank();
        if rank == 0 {
            return self.unsupported(span, "`argwhere` of an array without axes", "compare the element itself");
        }
        let (extents, n) = (mask.shape.extents().to_vec(), mask.shape.n_elems());
        let shape = Shape::new(&[n, rank as u32]).map_err(|error| self.report(message::shape(span, error)))?;
        let array = self.numbers(&mask);
        let places = self.selected(Masked { array, mask, n_trailing: 0 }, span)?;
        let len = places.len.ok_or(Reported)?;
        let target = self.new_bounded("", DType::I32, shape, Origin::Temporary("indices of what is not zero"), len);
        for axis in 0..rank {
            let column = ArrayView { view: target.view.index(1, axis as u32).ok_or(Reported)?, ..target };
            let index = index_of(places.clone(), &extents, axis);
            self.emit(StmtKind::StoreArray { target: column, value: Box::new(index) });
        }
        self.results.insert(target.array);
        Ok(Value::of(ArrayExpr::view(target, DType::I32)))
    }
}

/// Computed elements in C order, whatever the order of what they were computed from.
fn in_c_order(array: ArrayExpr) -> ArrayExpr {
    if array.stored().is_contiguous() { array } else { copied(array, CopyOrder::C) }
}
