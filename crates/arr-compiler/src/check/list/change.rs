//! The methods of lists; elements that come in one by one.

use arr_core::{Reduction, ScalarKind, Ufunc, View};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::Element;
use crate::check::args::{Args, Given};
use crate::check::function::ListMethod;
use crate::check::shown::Anchor;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// `li.append(x)` and the other methods of lists that grow.
    pub(in crate::check) fn call_list_method(&mut self, method: ListMethod, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let on = args.positional.first().cloned().ok_or(Reported)?;
        let Value::GrowingList(list) = on.value else { return Err(Reported) };
        if !matches!(method, ListMethod::Copy | ListMethod::Count | ListMethod::Index) {
            self.is_not_gone_through(list, span)?;
        }
        match method {
            ListMethod::Append => {
                let [_, item] = self.bind(args)?;
                let Given { value, span: at } = item.ok_or(Reported)?;
                self.append(list, value, at, span)?;
                Ok(Value::None)
            }
            ListMethod::Extend => {
                let [_, items] = self.bind(args)?;
                let Given { value, span: at } = items.ok_or(Reported)?;
                self.extend_list(list, (value, at), span)?;
                Ok(Value::None)
            }
            ListMethod::Insert => {
                let [_, at, item] = self.bind(args)?;
                let (at, item) = (at.ok_or(Reported)?, item.ok_or(Reported)?);
                self.insert(list, at, item, span)
            }
            ListMethod::Pop => {
                let [_, at] = self.bind(args)?;
                self.pop(list, at, span)
            }
            ListMethod::Clear => {
                let [_] = self.bind(args)?;
                self.may_shorten(list, span)?;
                self.grows(list.array, (0, false), None, span)?;
                self.set_length(list, ScalarExpr::int(0));
                self.note_length(list, Some(0));
                Ok(Value::None)
            }
            ListMethod::Reverse => {
                let [_] = self.bind(args)?;
                self.reverse(list, span)
            }
            ListMethod::Copy => {
                let [_] = self.bind(args)?;
                self.list_copy(list, span)
            }
            ListMethod::Count => {
                let [_, item] = self.bind(args)?;
                let Given { value, span: at } = item.ok_or(Reported)?;
                let x = self.as_scalar(value, at, "`count`")?;
                self.found_in_list(Reduction::Sum, (x, at), (list, on.span), span).map(Value::Scalar)
            }
            ListMethod::Index => {
                let [_, item] = self.bind(args)?;
                let item = item.ok_or(Reported)?;
                self.index_in_list(item, (list, on.span), span).map(Value::Scalar)
            }
            ListMethod::Remove => {
                let [_, item] = self.bind(args)?;
                let item = item.ok_or(Reported)?;
                self.remove(item, (list, on.span), span)
            }
            ListMethod::Sort => self.sort_list(list, args),
        }
    }

    /// Refuses to change a list that a loop or an expression goes through.
    pub(in crate::check) fn is_not_gone_through(&mut self, list: ArrayView, span: Span) -> Checked<()> {
        if !self.in_use.contains(&list.array) {
            return Ok(());
        }
        let what = "a list that changes while a loop or an expression goes through it";
        self.unsupported(span, what, "collect in another list")
    }

    /// Stores an element behind those of a list, which is one longer then.
    pub(in crate::check) fn append(&mut self, list: ArrayView, item: Value, at: Span, span: Span) -> Checked<()> {
        self.has_no_name(&item, at)?;
        self.make_room_for_one(list, span)?;
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        self.put_item(list, n, item, at)?;
        self.one_more(list, span)
    }

    /// Counts an element that comes into a list.
    pub(in crate::check) fn make_room_for_one(&mut self, list: ArrayView, span: Span) -> Checked<()> {
        self.grows(list.array, (1, true), None, span)?;
        if !self.is_older_than_loop(list.array) {
            self.enlarge(list.array, 1)?;
        }
        Ok(())
    }

    /// The list is longer by one.
    pub(in crate::check) fn one_more(&mut self, list: ArrayView, span: Span) -> Checked<()> {
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        let more = self.scalar_map(Ufunc::Add, vec![n, ScalarExpr::int(1)], span)?;
        self.set_length(list, more);
        let known = self.env.list_lengths.get(&list.array).copied();
        self.note_length(list, known.map(|n| n.saturating_add(1)));
        Ok(())
    }

    /// Refuses an array that has a name.
    pub(in crate::check) fn has_no_name(&mut self, item: &Value, at: Span) -> Checked<()> {
        if !self.is_named(item) {
            return Ok(());
        }
        let message = "this compiler does not handle lists that hold arrays with names of their own";
        let copy = "append a copy, which does not change with the array";
        let diagnostic = Diagnostic::new(Code::Unsupported, at, message);
        Err(self.report(diagnostic.fix(Fix::maybe(copy).insert(at.end, ".copy()"))))
    }

    /// Stores an element where nothing has been stored yet.
    pub(in crate::check) fn put_item(
        &mut self,
        list: ArrayView,
        place: ScalarExpr,
        item: Value,
        at: Span,
    ) -> Checked<()> {
        self.fits_list(list, &item, at)?;
        let room = self.room(list);
        match item {
            Value::Scalar(value) => self.emit(StmtKind::StoreElement { target: room, indices: vec![place], value }),
            Value::Array(array) => {
                let node = ScalarNode::Offset { array: Box::new(room), indices: vec![place] };
                let moving = Some(self.fix("place", ScalarExpr { node, kind: ScalarKind::Int }));
                let target = ArrayView { view: View::contiguous(array.shape), moving, ..room };
                self.emit(StmtKind::store(target, array));
            }
            _ => return Err(Reported),
        }
        Ok(())
    }

    /// Whether an array has a name, or lies in one that has: a list would hold a copy, which does not change with it.
    pub(in crate::check) fn is_named(&self, item: &Value) -> bool {
        let Value::Array(ArrayExpr { node: ArrayNode::View(view), .. }) = item else { return false };
        self.in_use.contains(&view.array)
            || self.env.is_shown(Anchor::Array(view.array), |_| true, |shown| shown.array == view.array)
    }

    /// Refuses an element that is of another type than the others.
    pub(in crate::check) fn fits_list(&mut self, list: ArrayView, item: &Value, at: Span) -> Checked<()> {
        let Some(element) = Element::of(item) else {
            let what = format!("{} in a list that grows", item.describe());
            return self.unsupported(at, &what, "store its rows into an array of the final shape");
        };
        self.takes(list, element, at)?;
        match item {
            Value::Scalar(value) => self.fits(value, element.dtype, at),
            _ => Ok(()),
        }
    }

    /// Refuses elements that are of another type than the others of a list.
    pub(super) fn takes(&mut self, list: ArrayView, element: Element, at: Span) -> Checked<()> {
        let (others, made) = match self.lists.get(&list.array).map(|list| (list.element, list.span)) {
            Some((Some(others), made)) if element != others => (others, made),
            Some((None, _)) => return self.set_element(list.array, element),
            _ => return Ok(()),
        };
        let message = format!("{} comes into a list of {}", element.singular(), others.plural());
        let diagnostic = Diagnostic::new(Code::OperandType, at, message).also(made, "the list is made here");
        let hint = match element.is_array() || others.is_array() {
            true => "give all elements one dtype and shape",
            false => "give all elements one type, as with `float(x)` or `0.0` for `0`",
        };
        Err(self.report(diagnostic.hint(hint)))
    }
}
