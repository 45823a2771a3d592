//! What changes how long a list is: `append`, `extend`, `pop`, `clear`.

use arr_core::{ScalarKind, Ufunc, View};
use arr_diag::{Code, Diagnostic, Fix, Span};

use super::Element;
use crate::check::args::{Args, Given};
use crate::check::function::ListMethod;
use crate::check::shown::Anchor;
use crate::check::value::Value;
use crate::check::{Checked, Checker, Reported};
use crate::hir::{ArrayExpr, ArrayNode, ArrayView, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    /// `li.append(x)`, `li.extend(items)`, `li.pop()`, `li.clear()`
    pub(in crate::check) fn call_list_method(&mut self, method: ListMethod, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let on = args.positional.first().cloned().ok_or(Reported)?;
        let Value::GrowingList(list) = on.value else { return Err(Reported) };
        if self.in_use.contains(&list.array) {
            let what = "a list that changes while a loop or an expression goes through it";
            return self.unsupported(span, what, "collect in another list");
        }
        let len = list.len.ok_or(Reported)?;
        let n = ScalarExpr::var(len, ScalarKind::Int);
        let known = self.env.list_lengths.get(&list.array).copied();
        if matches!(method, ListMethod::Pop | ListMethod::Clear) && self.holds_arrays(list) {
            // What comes next would take the place of arrays that may have got names.
            return self.unsupported(span, "lists of arrays that become shorter", "make another list: `rows = []`");
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
                // All of them are there before the first is added.
                let items = self.items_of_known_number(value, at)?;
                let items: Vec<Value> = items.into_iter().map(|item| self.evaluated(item)).collect();
                for item in items {
                    self.count_inlined();
                    self.append(list, item, at, span)?;
                }
                Ok(Value::None)
            }
            ListMethod::Pop => {
                let [_] = self.bind(args)?;
                self.grows(list.array, (0, false), None, span)?;
                let elements = self.elements_of(list)?;
                let ArrayNode::View(view) = elements.node else { return Err(Reported) };
                if known == Some(0) {
                    return self.error(Code::IndexRange, span, "`pop` of an empty list");
                }
                let kind = ScalarKind::of(elements.dtype);
                let last = self.held(ScalarExpr::load(view, vec![ScalarExpr::int(-1)], kind));
                let fewer = self.scalar_map(Ufunc::Subtract, vec![n, ScalarExpr::int(1)], span)?;
                self.set_length(list, fewer);
                self.note_length(list, known.map(|n| n.saturating_sub(1)));
                Ok(Value::Scalar(last))
            }
            ListMethod::Clear => {
                let [_] = self.bind(args)?;
                self.grows(list.array, (0, false), None, span)?;
                self.set_length(list, ScalarExpr::int(0));
                self.note_length(list, Some(0));
                Ok(Value::None)
            }
        }
    }

    /// Stores an element behind those of a list, which is one longer then.
    fn append(&mut self, list: ArrayView, item: Value, at: Span, span: Span) -> Checked<()> {
        if self.is_named(&item) {
            let message = "this compiler does not handle lists that hold arrays with names of their own";
            let copy = "append a copy, which does not change with the array";
            let diagnostic = Diagnostic::new(Code::Unsupported, at, message);
            return Err(self.report(diagnostic.fix(Fix::maybe(copy).insert(at.end, ".copy()"))));
        }
        self.grows(list.array, (1, true), None, span)?;
        if !self.is_older_than_loop(list.array) {
            self.enlarge(list.array, 1)?;
        }
        let n = ScalarExpr::var(list.len.ok_or(Reported)?, ScalarKind::Int);
        self.put_item(list, n.clone(), item, at)?;
        let more = self.scalar_map(Ufunc::Add, vec![n, ScalarExpr::int(1)], span)?;
        self.set_length(list, more);
        let known = self.env.list_lengths.get(&list.array).copied();
        self.note_length(list, known.map(|n| n.saturating_add(1)));
        Ok(())
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
        match self.lists.get(&list.array).map(|list| (list.element, list.span)) {
            Some((None, _)) => self.set_element(list.array, element)?,
            Some((Some(others), made)) if element != others => {
                let message = format!("{} comes into a list of {}", element.singular(), others.plural());
                let diagnostic = Diagnostic::new(Code::OperandType, at, message).also(made, "the list is made here");
                let hint = match element.is_array() || others.is_array() {
                    true => "give all elements one dtype and shape",
                    false => "give all elements one type, as with `float(x)` or `0.0` for `0`",
                };
                return Err(self.report(diagnostic.hint(hint)));
            }
            _ => {}
        }
        match item {
            Value::Scalar(value) => self.fits(value, element.dtype, at),
            _ => Ok(()),
        }
    }
}
