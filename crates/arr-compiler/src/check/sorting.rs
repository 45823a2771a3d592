//! `sort`, `argsort`, `partition` and `argpartition`, as functions and methods.

use arr_core::{Routine, Shape, Ufunc, View};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::function::CopyOrder;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, StmtKind};

/// The names of NumPy's algorithms; the order that all of them give is the same but for equal elements, which stay in order.
const KINDS: [&str; 4] = ["quicksort", "mergesort", "heapsort", "stable"];

impl Checker<'_> {
    /// `sort(a, axis=-1, kind=None, order=None, *, stable=None)`: a sorted copy.
    pub(super) fn call_sort(&mut self, args: Args<'_>) -> Checked<Value> {
        let (array, axis, span) = self.sorted_operand(args)?;
        let (array, axis) = self.sorted_along(array, axis, span)?;
        self.sorted(array, axis, span).map(Value::of)
    }

    /// `a.sort(axis=-1, kind=None, order=None, *, stable=None)`: sorted in place.
    pub(super) fn call_sort_in_place(&mut self, args: Args<'_>) -> Checked<Value> {
        let (array, axis, span) = self.sorted_operand(args)?;
        let rank = array.shape.rank();
        let axis = match axis {
            Some(Given { value: Value::None, span }) => {
                return self.error(Code::TypeMismatch, span, "an axis must be an int, this is None");
            }
            Some(axis) => self.axis(&axis.value, rank, axis.span)?,
            None => self.last_axis(rank, span)?,
        };
        match array.node {
            ArrayNode::View(view) => self.sort_in_place(view, axis, span)?,
            // Nobody sees what comes out.
            _ => self.discard_array(&array),
        }
        Ok(Value::None)
    }

    /// `argsort(a, axis=-1, kind=None, order=None, *, stable=None)`
    pub(super) fn call_argsort(&mut self, args: Args<'_>) -> Checked<Value> {
        let (array, axis, span) = self.sorted_operand(args)?;
        let (array, axis) = self.sorted_along(array, axis, span)?;
        self.order_of(array, axis, span).map(Value::of)
    }

    /// The elements along an axis in ascending order, in an array of their own.
    pub(super) fn sorted(&mut self, array: ArrayExpr, axis: usize, span: Span) -> Checked<ArrayExpr> {
        let dtype = array.dtype;
        let ArrayNode::View(view) = array.node else {
            // What is computed is sorted where it has been computed to.
            let view = self.materialize(array, "the sorted elements");
            self.results.insert(view.array);
            self.sort_in_place(view, axis, span)?;
            return Ok(ArrayExpr::view(view, dtype));
        };
        let stored = ArrayExpr::view(view, dtype).stored();
        let result = arr_core::Typed { dtype, shape: view.view.shape };
        let mut target = self.result_array(Routine::Sort, result, view.len);
        target.view = stored;
        let (from, to) = (self.with_axis_last(view, axis, span)?, self.with_axis_last(target, axis, span)?);
        self.routine_signature(Routine::Sort, &[from], span)?;
        self.emit(StmtKind::Routine { f: Routine::Sort, target: to, operands: vec![from] });
        Ok(ArrayExpr::view(target, dtype))
    }

    /// The positions of the elements along an axis in ascending order.
    pub(super) fn order_of(&mut self, array: ArrayExpr, axis: usize, span: Span) -> Checked<ArrayExpr> {
        let view = self.materialize(array, "a computed array that is sorted");
        let result = arr_core::Typed { dtype: arr_core::DType::I32, shape: view.view.shape };
        let target = self.result_array(Routine::ArgSort, result, view.len);
        let (from, to) = (self.with_axis_last(view, axis, span)?, self.with_axis_last(target, axis, span)?);
        self.routine_signature(Routine::ArgSort, &[from], span)?;
        self.emit(StmtKind::Routine { f: Routine::ArgSort, target: to, operands: vec![from] });
        Ok(ArrayExpr::view(target, arr_core::DType::I32))
    }

    /// `partition(a, kth, axis=-1, kind='introselect', order=None)`: what is left open of the order is filled in by sorting.
    pub(super) fn call_partition(&mut self, args: Args<'_>) -> Checked<Value> {
        let (array, axis, span) = self.parted_operand(args)?;
        self.sorted(array, axis, span).map(Value::of)
    }

    /// `argpartition(a, kth, axis=-1, kind='introselect', order=None)`
    pub(super) fn call_argpartition(&mut self, args: Args<'_>) -> Checked<Value> {
        let (array, axis, span) = self.parted_operand(args)?;
        self.order_of(array, axis, span).map(Value::of)
    }

    /// The array and the axis along which the elements at some places are those that sorting puts there.
    fn parted_operand(&mut self, args: Args<'_>) -> Checked<(ArrayExpr, usize, Span)> {
        let [array, kth, axis, kind, order] = self.bind(args)?;
        if let Some(Given { value, span }) = kind
            && !matches!(&value, Value::Str(name) if name == "introselect")
        {
            let message = format!("`kind` must be introselect, this is {}", value.describe());
            return self.error(Code::BadArguments, span, message);
        }
        self.no_fields(order)?;
        let (array, kth) = array.zip(kth).ok_or(Reported)?;
        let span = array.span;
        if matches!(array.value, Value::Scalar(_)) {
            let message = format!("an array is needed here, this is {}", array.value.describe());
            return self.error(Code::TypeMismatch, span, message);
        }
        let array = self.whole_operand(array)?.0;
        let (array, axis) = self.sorted_along(array, axis, span)?;
        let n = i64::from(array.shape.extent(axis));
        for k in self.static_ints(&kth, "a place in sorted order")? {
            if !(-n..n).contains(&k) {
                let message = format!("place {k} is out of range for {n} elements");
                return self.error(Code::IndexRange, kth.span, message);
            }
            if array.len.is_some() && axis == 0 {
                // The length is known when the script runs.
                let least = ScalarExpr::int(if k < 0 { -k } else { k + 1 });
                let n = self.rows_of(&array);
                let has = self.scalar_map(Ufunc::GreaterEqual, vec![n, least], kth.span)?;
                self.stop_unless(has, format!("place {k} is out of range for the elements that there are"), kth.span)?;
            }
        }
        Ok((array, axis, span))
    }

    fn no_fields(&mut self, order: Option<Given>) -> Checked<()> {
        let Some(order) = order.and_then(Given::unless_none) else { return Ok(()) };
        self.error(Code::BadArguments, order.span, "`order` is for arrays with fields, which there are none of")
    }

    /// The array, and the axis as it is given.
    fn sorted_operand(&mut self, args: Args<'_>) -> Checked<(ArrayExpr, Option<Given>, Span)> {
        let [array, axis, kind, order, stable] = self.bind(args)?;
        if let Some(Given { value, span }) = kind.and_then(Given::unless_none)
            && !matches!(&value, Value::Str(name) if KINDS.contains(&name.as_str()))
        {
            let message = format!("`kind` must be one of {}, this is {}", KINDS.join(", "), value.describe());
            return self.error(Code::BadArguments, span, message);
        }
        self.no_fields(order)?;
        if let Some(Given { value, span }) = stable.and_then(Given::unless_none) {
            self.as_scalar(value, span, "`stable`")?;
        }
        let array = array.ok_or(Reported)?;
        let span = array.span;
        if matches!(array.value, Value::Scalar(_)) {
            let message = format!("an array is needed here, this is {}", array.value.describe());
            return self.error(Code::TypeMismatch, span, message);
        }
        Ok((self.whole_operand(array)?.0, axis, span))
    }

    /// The array and an axis of it; of all elements as one axis where the axis is `None`.
    fn sorted_along(&mut self, array: ArrayExpr, axis: Option<Given>, span: Span) -> Checked<(ArrayExpr, usize)> {
        let rank = array.shape.rank();
        match axis {
            Some(Given { value: Value::None, .. }) if rank == 1 => Ok((array, 0)),
            Some(Given { value: Value::None, span }) => Ok((self.as_one_axis(array, span)?, 0)),
            Some(axis) => Ok((array, self.axis(&axis.value, rank, axis.span)?)),
            None => {
                let axis = self.last_axis(rank, span)?;
                Ok((array, axis))
            }
        }
    }

    pub(super) fn last_axis(&mut self, rank: usize, span: Span) -> Checked<usize> {
        match rank.checked_sub(1) {
            Some(last) => Ok(last),
            None => self.error(Code::IndexRange, span, "axis -1 is out of range for 0 axes"),
        }
    }

    /// All elements in C order: the same ones where they lie so, else copies.
    pub(super) fn as_one_axis(&mut self, array: ArrayExpr, span: Span) -> Checked<ArrayExpr> {
        if array.len.is_some() {
            let value = self.flattened_rows(array, super::function::Flattening::Copy, span)?;
            return if let Value::Bounded(array) = value { Ok(array) } else { Err(Reported) };
        }
        let dtype = array.dtype;
        let view = self.materialize(array, "a computed array as one axis");
        let flat = Shape::vector(view.view.shape.n_elems());
        let view = match view.view.reshape(flat) {
            Some(flat) => ArrayView { view: flat, ..view },
            None => {
                let copy = super::constructor::copied(ArrayExpr::view(view, dtype), CopyOrder::C);
                let copy = self.materialize(copy, "the elements in C order");
                ArrayView { view: View::contiguous(flat), ..copy }
            }
        };
        Ok(ArrayExpr::view(view, dtype))
    }

    /// Sorts the elements along an axis where they are.
    pub(super) fn sort_in_place(&mut self, view: ArrayView, axis: usize, span: Span) -> Checked<()> {
        let rows = self.with_axis_last(view, axis, span)?;
        self.routine_signature(Routine::Sort, &[rows], span)?;
        self.emit(StmtKind::Routine { f: Routine::Sort, target: rows, operands: vec![rows] });
        Ok(())
    }
}
