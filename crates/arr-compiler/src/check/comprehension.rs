//! List comprehensions: `[i * i for i in range(10)]`.
//!
//! As the number of items is known, each element is an expression of its own, checked with its item; what is constant in
//! them is computed here; an `if` is decided here too. Their names are in a scope of their own, as in Python.

use std::collections::BTreeSet;
use std::rc::Rc;

use arr_core::Scalar;
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{ComprehensionLoop, Expr};

use super::assigned::target_names;
use super::inline::Before;
use super::scope::{OwnNames, Scope};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::ScalarExpr;

impl<'ast> Checker<'ast> {
    /// `[element for target in iter if test]`
    pub(super) fn comprehension(
        &mut self,
        element: &Expr<'ast>,
        loops: &[ComprehensionLoop<'ast>],
        span: Span,
    ) -> Checked<Value> {
        let Some((first, _)) = loops.split_first() else { return Err(Reported) };
        let items = self.expr(&first.iter)?;
        let items = self.items_of_known_number(items, first.iter.span)?;
        let mut locals = BTreeSet::new();
        loops.iter().for_each(|one| target_names(&one.target, &mut locals));
        let id = self.new_scope();
        let own = Rc::new(OwnNames { locals, globals: BTreeSet::new() });
        let outer = self.env.scope.clone();
        self.env.scope = Rc::new(Scope { id, own, outer: Some(outer.clone()) });
        let before = Before::now(self);
        let n_in_use = self.in_use.len();
        self.n_unrolled += 1;
        let mut values = Vec::new();
        let list = self.elements(items, element, loops, span, &mut values).map(|()| Value::List(values));
        self.n_unrolled -= 1;
        self.in_use.truncate(n_in_use);
        self.env.scope = outer;
        self.leave_scope(id, list.as_ref().ok(), &before);
        list
    }

    /// Every element, evaluated in turn: the rounds of the first of `loops` over its items, in each those of the next.
    fn elements(
        &mut self,
        items: Vec<Value>,
        element: &Expr<'ast>,
        loops: &[ComprehensionLoop<'ast>],
        span: Span,
        values: &mut Vec<Value>,
    ) -> Checked<()> {
        let Some((this, inner)) = loops.split_first() else { return Err(Reported) };
        for item in items {
            self.count_inlined();
            if self.is_full() {
                let message = "the elements of comprehensions come to more than a script can hold";
                let hint = "make an array of the final length and fill it in a loop";
                return Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)));
            }
            self.assign_to(&this.target, item, this.target.span)?;
            if !self.all_hold(this.tests)? {
                continue;
            }
            if let Some(next) = inner.first() {
                let items = self.expr(&next.iter)?;
                let items = self.items_of_known_number(items, next.iter.span)?;
                self.elements(items, element, inner, span, values)?;
                continue;
            }
            let value = self.expr(element)?;
            let value = self.evaluated(value);
            value.for_each_view(&mut |view| self.in_use.push(view.array));
            values.push(value);
        }
        Ok(())
    }

    /// Whether the tests of a round hold, which decides how many elements there are.
    fn all_hold(&mut self, tests: &[Expr<'ast>]) -> Checked<bool> {
        for test in tests {
            let condition = self.scalar(test, "a condition")?;
            match self.truth(condition).as_const() {
                Some(Scalar::Bool(true)) => {}
                Some(_) => return Ok(false),
                None => {
                    let what = "list comprehensions with an `if` that is decided at run time";
                    let hint = "select with a mask, `a[a > 0]`, or append to a list in a loop";
                    return self.unsupported(test.span, what, hint);
                }
            }
        }
        Ok(true)
    }

    /// The items that a comprehension goes through, or that `extend` adds.
    pub(super) fn items_of_known_number(&mut self, items: Value, span: Span) -> Checked<Vec<Value>> {
        let items = items.gone_through();
        if let Value::List(items) | Value::Tuple(items) = items {
            return Ok(items.into_iter().map(|item| self.evaluated(item)).collect());
        }
        if let Some(items) = self.items_of_rounds(&items, span)? {
            return Ok(items);
        }
        let items = self.settled_items(items, span)?;
        let Some(n) = self.length(&items, span)? else { return self.not_iterable(&items, span) };
        let Some(n) = n.as_const_int() else {
            let what = "lists of the items of what has a length known at run time";
            return self.unsupported(span, what, "write an array expression, or append to a list in a loop");
        };
        // More are refused when they are counted.
        (0..n.min(1 << 15)).map(|k| self.item_at(&items, &ScalarExpr::int(k), span)).collect()
    }
}
