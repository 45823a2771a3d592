//! `unique`: the sorted elements that differ from the one before them.
//!
//! Source: NumPy reference, "Set routines", and `numpy/lib/_arraysetops_impl.py`.

use arr_core::{DType, Reduction, ScalarKind, Shape, Ufunc};
use arr_diag::Span;

use super::args::{Args, Given};
use super::axes::Viewed;
use super::bounded::Masked;
use super::elementwise::Elementwise;
use super::index::Part;
use super::reduction::Over;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

/// The most elements of a row that is compared with others; each is a sort.
const MOST_COLUMNS: u32 = 64;

impl Checker<'_> {
    /// `unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True)`
    pub(super) fn call_unique(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [array, index, inverse, counts, axis, equal_nan] = self.bind(args)?;
        let array = array.ok_or(Reported)?;
        let at = array.span;
        let value = match array.value {
            scalar @ Value::Scalar(_) => Value::Array(self.joined_array(scalar, at)?),
            other => other,
        };
        let array = self.whole_operand(Given { value, span: at })?.0;
        let axis = match axis.and_then(Given::unless_none) {
            Some(axis) => Some((self.axis(&axis.value, array.shape.rank(), axis.span)?, axis.span)),
            None => None,
        };
        let [with_index, with_inverse, with_counts] = [
            self.flag(index, false, "return_index")?,
            self.flag(inverse, false, "return_inverse")?,
            self.flag(counts, false, "return_counts")?,
        ];
        let equal_nan = self.flag(equal_nan, true, "equal_nan")?;
        let shape = array.shape;
        if let Some((axis, at)) = axis.filter(|_| shape.rank() > 1) {
            if array.len.is_some() {
                let what = "`unique` of the rows of an array of a length known at run time";
                return self.unsupported(at, what, "keep the rows in an array whose length is known");
            }
            if axis != 0 {
                let what = "`unique` along another axis than the first";
                let hint = format!("bring the axis to the front: `np.unique(np.moveaxis(a, {axis}, 0), axis=0)`");
                return self.unsupported(at, what, &hint);
            }
            return self.distinct_rows(array, [with_index, with_inverse, with_counts], (at, span));
        }
        if with_inverse && array.len.is_some() {
            let what = "`return_inverse` of an array of a length known at run time";
            return self.unsupported(span, what, "search for the elements: `np.searchsorted(np.unique(a), a)`");
        }
        let flat = if shape.rank() == 1 { array } else { self.as_one_axis(array, at)? };
        let dtype = flat.dtype;
        let (sorted, order) = if with_index || with_inverse {
            let view = self.materialize(flat, "the elements that are told apart");
            let order = self.order_of(ArrayExpr::view(view, dtype), 0, at)?;
            let sorted = self.elements_at(view, order.clone())?;
            (self.materialize(sorted, "the sorted elements"), Some(order))
        } else {
            let sorted = self.sorted(flat, 0, at)?;
            (self.materialize(sorted, "the sorted elements"), None)
        };
        let line = Viewed { array: sorted, dtype, span: at };
        let is_new = self.differs_from_last(line, equal_nan, span)?;
        let masked = |array: ArrayExpr| Masked { array, mask: is_new.clone(), n_trailing: 0 };
        if !(with_index || with_inverse || with_counts) {
            return Ok(Value::Masked(masked(line.expr())));
        }
        let mut results = vec![Value::of(self.selected(masked(line.expr()), span)?)];
        if let Some(order) = order.clone().filter(|_| with_index) {
            results.push(Value::of(self.selected(masked(order), span)?));
        }
        if let Some(order) = order.filter(|_| with_inverse) {
            results.push(self.inverse(&is_new, order, shape, span)?);
        }
        if with_counts {
            let numbers = self.numbers(&line.expr());
            let numbers = self.settled(numbers);
            let starts = self.selected(masked(numbers), span)?;
            results.push(self.distances(starts, line, span)?);
        }
        Ok(Value::Tuple(results))
    }

    /// The rows that differ, in the order of their first elements, then of their second ones, and so on.
    fn distinct_rows(
        &mut self,
        array: ArrayExpr,
        [with_index, with_inverse, with_counts]: [bool; 3],
        (at, span): (Span, Span),
    ) -> Checked<Value> {
        let (dtype, n, rank) = (array.dtype, array.shape.extent(0), array.shape.rank());
        let width = array.shape.n_elems().checked_div(n).unwrap_or(0);
        if !(1..=MOST_COLUMNS).contains(&width) {
            let what = format!("`unique` of rows of {width} elements");
            return self.unsupported(at, &what, &format!("take rows of 1 to {MOST_COLUMNS} elements"));
        }
        let in_rows = super::constructor::copied(array, super::function::CopyOrder::C);
        let rows = Viewed { array: self.materialize(in_rows, "rows that are told apart"), dtype, span };
        let shape = Shape::new(&[n, width]).map_err(|error| self.report(super::message::shape(span, error)))?;
        let table = rows.seen_as(rows.array.view.reshape(shape).ok_or(Reported)?);
        // Sorting keeps equal elements in order, so the first column comes last.
        let mut order: Option<ArrayView> = None;
        for column in (0..width).rev() {
            let keys = table.seen_as(table.array.view.index(1, column).ok_or(Reported)?);
            let keys = match order {
                None => keys.expr(),
                Some(order) => self.elements_at(keys.array, ArrayExpr::view(order, DType::I32))?,
            };
            let places = self.order_of(keys, 0, span)?;
            let places = match order {
                None => places,
                Some(order) => self.elements_at(order, places)?,
            };
            order = Some(self.materialize(places, "the order of rows"));
        }
        let order = ArrayExpr::view(order.ok_or(Reported)?, DType::I32);
        let sorted = self.taken_along(rows.array, 0, order.clone(), span)?;
        let sorted = Viewed { array: self.materialize(sorted, "sorted rows"), dtype, span };
        let is_new = self.blank(DType::Bool, Shape::vector(n), span)?;
        let first = is_new.cut(0, [None, Some(1), None])?;
        self.store(Part::View(first.array), span, Value::Scalar(ScalarExpr::int(1)), span)?;
        if n > 1 {
            let table = sorted.seen_as(sorted.array.view.reshape(shape).ok_or(Reported)?);
            let (later, earlier) = (table.cut(0, [Some(1), None, None])?, table.cut(0, [None, Some(-1), None])?);
            let differs = self.combined(Ufunc::NotEqual, later.value(), earlier.value(), span)?.into_array()?;
            let over = Over { axes: vec![false, true], keepdims: false, is_flat: false };
            let any = self.along(Reduction::Any, differs, &over, None, span)?;
            self.store(Part::View(is_new.cut(0, [Some(1), None, None])?.array), span, any, span)?;
        }
        let mask = is_new.expr();
        let masked = |array: ArrayExpr| Masked { array, mask: mask.clone(), n_trailing: 0 };
        // A row is chosen as a whole: the test of each of its elements is the row's.
        let mut stretched = is_new.array.view;
        for axis in 1..rank {
            stretched = stretched.insert_axis(axis).ok_or(Reported)?;
        }
        let stretched = stretched.broadcast_to(sorted.array.view.shape).ok_or(Reported)?;
        let found = Masked { array: sorted.expr(), mask: is_new.seen_as(stretched).expr(), n_trailing: rank - 1 };
        if !(with_index || with_inverse || with_counts) {
            return Ok(Value::Masked(found));
        }
        let mut results = vec![Value::of(self.selected(found, span)?)];
        if with_index {
            results.push(Value::of(self.selected(masked(order.clone()), span)?));
        }
        if with_inverse {
            results.push(self.inverse(&mask, order, Shape::vector(n), span)?);
        }
        if with_counts {
            let numbers = self.numbers(&mask);
            let numbers = self.settled(numbers);
            let starts = self.selected(masked(numbers), span)?;
            results.push(self.distances(starts, is_new, span)?);
        }
        Ok(Value::Tuple(results))
    }

    /// Whether each element is the first of its kind in a sorted array.
    fn differs_from_last(&mut self, line: Viewed, equal_nan: bool, span: Span) -> Checked<ArrayExpr> {
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        let numbers = self.numbers(&line.expr());
        let numbers = Value::of(self.settled(numbers));
        let before = self.combined(Ufunc::Subtract, numbers.clone(), int(1), span)?;
        let before = self.combined(Ufunc::Maximum, before, int(0), span)?;
        let before = before.into_array()?;
        let before = Value::of(self.elements_at(line.array, before)?);
        let whole = Value::of(line.expr());
        let mut differs = self.combined(Ufunc::NotEqual, whole, before.clone(), span)?;
        if equal_nan && line.dtype == DType::F32 {
            // All NaN are behind all numbers.
            let is_number = self.combined(Ufunc::Equal, before.clone(), before, span)?;
            differs = self.combined(Ufunc::LogicalAnd, differs, is_number, span)?;
        }
        let is_first = self.combined(Ufunc::Equal, numbers, int(0), span)?;
        let is_new = self.combined(Ufunc::LogicalOr, differs, is_first, span)?;
        let is_new = is_new.into_array()?;
        Ok(ArrayExpr::view(self.materialize(is_new, "which sorted elements are new"), DType::Bool))
    }

    /// For each element the number of its value among those that differ.
    fn inverse(&mut self, is_new: &ArrayExpr, order: ArrayExpr, shape: Shape, span: Span) -> Checked<Value> {
        let reason = Origin::Temporary("numbers of values");
        let sums = self.new_array("", DType::I32, is_new.shape, reason.clone());
        self.emit(StmtKind::Scan { target: sums, f: Reduction::Sum, axis: None, value: Box::new(is_new.clone()) });
        let number = Value::of(ArrayExpr::view(sums, DType::I32));
        let number = self.combined(Ufunc::Subtract, number, Value::Scalar(ScalarExpr::int(1)), span)?;
        let value = number.into_array()?;
        let target = self.new_array("", DType::I32, is_new.shape, reason);
        self.store(Part::View(target), span, Value::Scalar(ScalarExpr::int(0)), span)?;
        self.emit(StmtKind::Put { target, at: Box::new(order), value: Box::new(value), adds: false });
        self.results.insert(target.array);
        let view = target.view.reshape(shape).ok_or(Reported)?;
        Ok(Value::Array(ArrayExpr::view(ArrayView { view, ..target }, DType::I32)))
    }

    /// How far it is from each start to the next one, or to the end of all elements.
    fn distances(&mut self, starts: ArrayExpr, line: Viewed, span: Span) -> Checked<Value> {
        let Some(len) = starts.len else { return Err(Reported) };
        let int = |value: i64| Value::Scalar(ScalarExpr::int(value));
        let total = self.rows_of(&line.expr());
        let numbers = self.numbers(&starts);
        let numbers = Value::of(self.settled(numbers));
        let next = self.combined(Ufunc::Add, numbers, int(1), span)?;
        let is_inside =
            self.combined(Ufunc::Less, next.clone(), Value::Scalar(ScalarExpr::var(len, ScalarKind::Int)), span)?;
        let last = int(i64::from(line.extent(0)) - 1);
        let next = self.combined(Ufunc::Minimum, next, last, span)?;
        let next = next.into_array()?;
        let view = self.materialize(starts.clone(), "where values begin");
        let next = self.elements_at(view, next)?;
        let parts = [
            (self.elementwise(is_inside, span)?, span),
            (Elementwise::Array(next), span),
            (Elementwise::Scalar(total), span),
        ];
        let end = self.selection(parts, DType::I32, span)?;
        self.combined(Ufunc::Subtract, Value::of(end), Value::of(starts), span)
    }
}
