//! List comprehensions: `[i * i for i in range(10)]`.
//!
//! As the number of items is known, each element is an expression of its own, checked with its item; what is constant in
//! them is computed here. Their names are in a scope of their own, as in Python.

use std::collections::BTreeSet;
use std::rc::Rc;

use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::Expr;

use super::assigned::target_names;
use super::inline::Before;
use super::scope::{OwnNames, Scope};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

impl<'ast> Checker<'ast> {
    /// `[element for target in iter]`
    pub(super) fn comprehension(
        &mut self,
        element: &Expr<'ast>,
        target: &Expr<'ast>,
        iter: &Expr<'ast>,
        span: Span,
    ) -> Checked<Value> {
        let items = self.expr(iter)?;
        let items = self.items_of_known_number(items, iter.span)?;
        let mut locals = BTreeSet::new();
        target_names(target, &mut locals);
        let id = self.new_scope();
        let own = Rc::new(OwnNames { locals, globals: BTreeSet::new() });
        let outer = self.env.scope.clone();
        self.env.scope = Rc::new(Scope { id, own, outer: Some(outer.clone()) });
        let before = Before::now(self);
        self.n_unrolled += 1;
        let list = self.elements(items, element, target, span);
        self.n_unrolled -= 1;
        self.env.scope = outer;
        let list = list.map(Value::List);
        self.leave_scope(id, list.as_ref().ok(), &before);
        list
    }

    /// Every element, evaluated in turn.
    fn elements(
        &mut self,
        items: Vec<Value>,
        element: &Expr<'ast>,
        target: &Expr<'ast>,
        span: Span,
    ) -> Checked<Vec<Value>> {
        let mut values: Vec<Value> = Vec::with_capacity(items.len());
        let n_in_use = self.in_use.len();
        for item in items {
            self.count_inlined();
            if self.is_full() {
                let message = "the elements of comprehensions come to more than a script can hold";
                let hint = "make an array of the final length and fill it in a loop";
                return Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)));
            }
            let value = self.assign_to(target, item, target.span).and_then(|()| self.expr(element));
            let value = value.map(|value| self.evaluated(value));
            let Ok(value) = value else {
                self.in_use.truncate(n_in_use);
                return Err(Reported);
            };
            value.for_each_view(&mut |view| self.in_use.push(view.array));
            values.push(value);
        }
        self.in_use.truncate(n_in_use);
        Ok(values)
    }

    /// The items that a comprehension goes through.
    fn items_of_known_number(&mut self, items: Value, span: Span) -> Checked<Vec<Value>> {
        if let Some(items) = self.items_of_rounds(&items, span)? {
            return Ok(items);
        }
        let items = self.settled_items(items, span)?;
        let Some(n) = self.length(&items, span)? else { return self.not_iterable(&items, span) };
        let Some(n) = n.as_const_int() else {
            let what = "list comprehensions over what has a length known at run time";
            return self.unsupported(span, what, "write an array expression, or fill an array in a loop");
        };
        // More are refused when they are counted.
        (0..n.min(1 << 15)).map(|k| self.item_at(&items, &ScalarExpr::int(k), span)).collect()
    }
}
