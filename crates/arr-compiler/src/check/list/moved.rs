//! What moves the elements of a list: `pop`, `insert`, `reverse`.

use arr_core::{ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};

use crate::check::args::Given;
use crate::check::function::CopyOrder;
use crate::check::index::{Part, Subscript};
use crate::check::moving_slice::Cut;
use crate::check::shown::Anchor;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported, constructor};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// `li.pop()`, `li.pop(i)`: the elements behind the one that is taken out move up. Cost: as many copies.
    pub(super) fn pop(&mut self, list: ArrayView, at: Option<Given>, span: Span) -> Checked<Value> {
        self.may_shorten(list, span)?;
        self.grows(list.array, (0, false), None, span)?;
        let elements = self.elements_of(list)?;
        let view = elements.clone().into_view()?;
        let known = self.env.list_lengths.get(&list.array).copied();
        if known == Some(0) {
            return self.error(Code::IndexRange, span, "pop from an empty list");
        }
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        if known.is_none() {
            self.require_elements(&elements, "pop from empty list", span)?;
        }
        let position = match at {
            Some(at) => Some(self.position_in(&elements, at)?),
            None => None,
        };
        let index = position.clone().unwrap_or(ScalarExpr::int(-1));
        let taken = match view.view.shape.rank() {
            1 => Value::Scalar(self.held(ScalarExpr::load(view, vec![index], ScalarKind::of(elements.dtype)))),
            _ => {
                let row = ArrayExpr::view(self.row(view, index)?, elements.dtype);
                let copy = self.materialize(constructor::copied(row, CopyOrder::C), "an array taken out of a list");
                self.results.insert(copy.array);
                Value::Array(ArrayExpr::view(copy, elements.dtype))
            }
        };
        let fewer = self.scalar_map(Ufunc::Subtract, vec![n, ScalarExpr::int(1)], span)?;
        let fewer = self.held(fewer);
        if let Some(position) = position {
            let behind = self.scalar_map(Ufunc::Subtract, vec![fewer.clone(), position.clone()], span)?;
            let (front, back) = self.two_places(list, position, behind, span)?;
            self.emit(StmtKind::store(front, ArrayExpr::view(back, elements.dtype)));
        }
        self.set_length(list, fewer);
        self.note_length(list, known.map(|n| n.saturating_sub(1)));
        Ok(taken)
    }

    /// `li.insert(i, x)`: the elements from there on move down; an index beyond either end is that end.
    pub(super) fn insert(&mut self, list: ArrayView, at: Given, item: Given, span: Span) -> Checked<Value> {
        let index = self.as_scalar(at.value, at.span, "the index of a list")?;
        if index.kind != ScalarKind::Int {
            return self.error(Code::TypeMismatch, at.span, "the index of a list is an int");
        }
        self.rows_may_move(list, span)?;
        self.has_no_name(&item.value, item.span)?;
        self.fits_list(list, &item.value, item.span)?;
        let item = Given { value: self.evaluated(item.value), ..item };
        self.make_room_for_one(list, span)?;
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        let place = self.clamped(index, &n, &[ScalarExpr::int(0), n.clone()], span)?;
        let place = self.held(place);
        let behind = self.scalar_map(Ufunc::Subtract, vec![n, place.clone()], span)?;
        let (front, back) = self.two_places(list, place.clone(), behind, span)?;
        let dtype = self.dtype_of(&list);
        self.emit(StmtKind::store(back, ArrayExpr::view(front, dtype)));
        self.put_item(list, place, item.value, item.span)?;
        self.one_more(list, span)?;
        Ok(Value::None)
    }

    /// `li.reverse()`
    pub(super) fn reverse(&mut self, list: ArrayView, span: Span) -> Checked<Value> {
        self.rows_may_move(list, span)?;
        let elements = self.elements_of(list)?;
        let view = elements.clone().into_view()?;
        let back = self.rows_backwards(elements, span)?;
        let (target, value) = self.fitted(view, back, span)?;
        self.emit(StmtKind::store(target, value));
        Ok(Value::None)
    }

    /// Refuses to move the elements of a list of arrays while a name shows one of them, which stays the same array in Python.
    pub(in crate::check) fn rows_may_move(&mut self, list: ArrayView, span: Span) -> Checked<()> {
        let is_row = |view: &ArrayView| view.array == list.array && view.len != list.len;
        if !self.holds_arrays(list) || !self.env.is_shown(Anchor::Array(list.array), |_| true, is_row) {
            return Ok(());
        }
        let message = "this compiler does not handle a list that changes while a name shows one of its arrays";
        let diagnostic = Diagnostic::new(Code::Unsupported, span, message);
        let hint = "give a copy the name, as in `row = rows[i].copy()`, or `del` the name first";
        Err(self.report(diagnostic.hint(hint)))
    }

    /// Refuses to shorten a list while a name stands for it in reverse, which ends where an element is gone; and as
    /// [`Checker::rows_may_move`].
    pub(super) fn may_shorten(&mut self, list: ArrayView, span: Span) -> Checked<()> {
        self.rows_may_move(list, span)?;
        let is_part = |view: &ArrayView| view.array == list.array && view.len != list.len;
        if !self.env.is_shown(Anchor::Array(list.array), |_| true, is_part) {
            return Ok(());
        }
        let what = "a list that becomes shorter while a name stands for what `reversed` gives of it";
        self.unsupported(span, what, "write `reversed(...)` in the `for` statement, or `del` the name first")
    }

    /// The place of an element that must be there, counted from the start.
    fn position_in(&mut self, elements: &ArrayExpr, at: Given) -> Checked<ScalarExpr> {
        let (span, outside) = (at.span, "pop index out of range");
        let index = self.as_scalar(at.value, span, "the index of a list")?;
        if index.kind != ScalarKind::Int {
            return self.error(Code::TypeMismatch, span, "the index of a list is an int");
        }
        let n = self.rows_of(elements);
        if let (Some(index), Some(n)) = (index.as_const_int(), n.as_const_int()) {
            let position = if index < 0 { index.saturating_add(n) } else { index };
            return match (0..n).contains(&position) {
                true => Ok(ScalarExpr::int(position)),
                false => self.error(Code::IndexRange, span, outside),
            };
        }
        let position = self.counted_from_start(index, &n, span)?;
        let position = self.held(position);
        let above = self.scalar_map(Ufunc::GreaterEqual, vec![position.clone(), ScalarExpr::int(0)], span)?;
        let below = self.scalar_map(Ufunc::Less, vec![position.clone(), n], span)?;
        let within = self.scalar_map(Ufunc::LogicalAnd, vec![above, below], span)?;
        let flag = self.fix("", within);
        self.require(flag, outside, span)?;
        Ok(position)
    }

    /// `n` elements of a list from `place` on, and as many from the place behind it.
    fn two_places(
        &mut self,
        list: ArrayView,
        place: ScalarExpr,
        n: ScalarExpr,
        span: Span,
    ) -> Checked<(ArrayView, ArrayView)> {
        let room = self.room(list);
        let most = room.view.shape.extent(0).saturating_sub(1);
        let len = self.fix("length", n);
        let from_place = Subscript::Slice(Cut::Varying { first: place, len, most, step: 1 });
        let Part::View(front) = self.indexed(room, vec![from_place], span)? else { return Err(Reported) };
        let mut back = front;
        back.view.offset += room.view.strides.first().map_or(0, |stride| stride.unsigned_abs());
        Ok((front, back))
    }
}
