//! Lists put behind one another: `extend`, `+=`, `+`, and lists made of what can be gone through.

use arr_core::{Operand, ScalarKind, Ufunc};
use arr_diag::Span;

use super::Element;
use crate::check::elementwise::cast;
use crate::check::index::{Part, Subscript};
use crate::check::moving_slice::Cut;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayView, Origin, ScalarExpr, StmtKind};

impl Checker<'_> {
    /// Stores all items behind those of a list; all of them are there before the first is added.
    pub(in crate::check) fn extend_list(
        &mut self,
        list: ArrayView,
        (items, at): (Value, Span),
        span: Span,
    ) -> Checked<()> {
        if let Some(elements) = self.line_of_numbers(&items, at)? {
            return self.extend_by(list, elements, at, span);
        }
        let items = self.items_of_known_number(items, at)?;
        let items: Vec<Value> = items.into_iter().map(|item| self.evaluated(item)).collect();
        for item in items {
            self.count_inlined();
            self.append(list, item, at, span)?;
        }
        Ok(())
    }

    /// `a + b` of lists of which one at least is a list that grows: a list of its own.
    pub(in crate::check) fn joined_lists(&mut self, a: Value, b: Value, span: Span) -> Checked<Value> {
        let list = self.list_of_items(a, span)?;
        self.extend_list(list, (b, span), span)?;
        Ok(Value::GrowingList(list))
    }

    /// A list of its own of the items.
    pub(in crate::check) fn list_of_items(&mut self, items: Value, span: Span) -> Checked<ArrayView> {
        let list = self.empty_list(Origin::Temporary("a list made of others"), span);
        self.extend_list(list, (items, span), span)?;
        Ok(list)
    }

    /// A list of its own with these numbers.
    pub(super) fn list_of_numbers(&mut self, elements: ArrayExpr, span: Span) -> Checked<Value> {
        let list = self.empty_list(Origin::Temporary("a part of a list"), span);
        self.extend_by(list, elements, span, span)?;
        Ok(Value::GrowingList(list))
    }

    /// The elements of an array or a list of numbers that has been stored.
    fn line_of_numbers(&mut self, items: &Value, at: Span) -> Checked<Option<ArrayExpr>> {
        let array = match items {
            Value::GrowingList(list) if self.holds_arrays(*list) => return Ok(None),
            Value::Masked(masked) => self.selected(masked.clone(), at)?,
            Value::GrowingList(list) => self.elements_of(*list)?,
            Value::Array(array) | Value::Bounded(array) => array.clone(),
            _ => return Ok(None),
        };
        Ok((array.shape.rank() == 1).then_some(array))
    }

    /// Stores elements behind those of a list. Cost: as many copies.
    fn extend_by(&mut self, list: ArrayView, elements: ArrayExpr, at: Span, span: Span) -> Checked<()> {
        let most = elements.shape.extent(0);
        let known = elements.len.is_none().then_some(most);
        if known == Some(0) {
            return Ok(());
        }
        let kind = ScalarKind::of(elements.dtype);
        let element = Element::scalar(Operand::Scalar(kind).dtype());
        self.takes(list, element, at)?;
        if elements.dtype.is_integer() && elements.dtype.range() > element.dtype.range() {
            self.require_range(&elements, element.dtype, at)?;
        }
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        let rows = self.rows_of(&elements);
        // How many there are is settled before the list becomes longer, which may be the one that they come from.
        let len = self.fix("length", rows.clone());
        self.grows(list.array, (u64::from(most), known.is_some()), None, span)?;
        if !self.is_older_than_loop(list.array) {
            self.enlarge(list.array, u64::from(most))?;
        }
        let room = self.room(list);
        let behind = Subscript::Slice(Cut::Varying { first: n.clone(), len, most, step: 1 });
        let Part::View(target) = self.indexed(room, vec![behind], span)? else { return Err(Reported) };
        let value = ArrayExpr { len: target.len, ..cast(elements, element.dtype) };
        self.emit(StmtKind::store(target, value));
        let longer = self.scalar_map(Ufunc::Add, vec![n, ScalarExpr::var(len, ScalarKind::Int)], span)?;
        self.set_length(list, longer);
        let before = self.env.list_lengths.get(&list.array).copied();
        self.note_length(list, before.and_then(|n| Some(n.saturating_add(known?))));
        Ok(())
    }
}
