//! List comprehensions: `[i * i for i in range(10)]`. Their names are in a scope of their own, as in Python.
//!
//! Where the number of elements is known, each is an expression of its own, checked with its item; what is constant in
//! them is computed here, and an `if` is decided here too. Where it is not, loops append to a list that grows.

use std::collections::BTreeSet;
use std::rc::Rc;

use arr_core::Scalar;
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{ComprehensionLoop, Expr};

use super::assigned::target_names;
use super::inline::Before;
use super::scope::{Name, OwnNames, Scope};
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayView, Origin, ScalarExpr, StmtKind};

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
        let mut locals = BTreeSet::new();
        loops.iter().for_each(|one| target_names(&one.target, &mut locals));
        let id = self.new_scope();
        let own = Rc::new(OwnNames { locals, globals: BTreeSet::new() });
        let outer = self.env.scope.clone();
        self.env.scope = Rc::new(Scope { id, own, outer: Some(outer.clone()) });
        let before = Before::now(self);
        let n_in_use = self.in_use.len();
        let list = self.list_of(items, element, loops, span);
        self.in_use.truncate(n_in_use);
        self.env.scope = outer;
        self.leave_scope(id, list.as_ref().ok(), &before);
        list
    }

    /// The list of all elements, of a known number or not.
    fn list_of(
        &mut self,
        items: Value,
        element: &Expr<'ast>,
        loops: &[ComprehensionLoop<'ast>],
        span: Span,
    ) -> Checked<Value> {
        let Some((first, inner)) = loops.split_first() else { return Err(Reported) };
        let may_vary = !inner.is_empty() || !first.tests.is_empty();
        // The statements so far are no part of what may be taken back.
        let around = std::mem::take(&mut self.out);
        let before = may_vary.then(|| self.clone());
        let mut values = Vec::new();
        let known = match self.one_by_one(items.clone(), first.iter.span) {
            Ok(Items::Known(items)) => {
                self.n_unrolled += 1;
                let known = self.elements(items, element, loops, span, &mut values);
                self.n_unrolled -= 1;
                known
            }
            Ok(Items::Varying) => Err(Unlisted::Varying),
            Err(reported) => Err(reported.into()),
        };
        let stmts = std::mem::replace(&mut self.out, around);
        match known {
            Err(Unlisted::Varying) => {
                if let Some(before) = before {
                    *self = Checker { out: std::mem::take(&mut self.out), ..before };
                }
                let list = self.empty_list(Origin::Temporary("the elements of a comprehension"), span);
                self.loop_of(list, items.gone_through(), element, loops)?;
                Ok(Value::GrowingList(list))
            }
            known => {
                self.out.extend(stmts);
                known.map(|()| Value::List(values)).map_err(|_| Reported)
            }
        }
    }

    /// Every element, evaluated in turn: the rounds of the first of `loops` over its items, in each those of the next.
    fn elements(
        &mut self,
        items: Vec<Value>,
        element: &Expr<'ast>,
        loops: &[ComprehensionLoop<'ast>],
        span: Span,
        values: &mut Vec<Value>,
    ) -> Result<(), Unlisted> {
        let Some((this, inner)) = loops.split_first() else { return Err(Reported.into()) };
        for item in items {
            self.count_inlined();
            if self.is_full() {
                let message = "the elements of comprehensions come to more than a script can hold";
                let hint = "make an array of the final length and fill it in a loop";
                return Err(self.report(Diagnostic::new(Code::TooLarge, span, message).hint(hint)).into());
            }
            self.assign_to(&this.target, item, this.target.span)?;
            if !self.all_hold(this.tests)? {
                continue;
            }
            if let Some(next) = inner.first() {
                let items = self.expr(&next.iter)?;
                match self.one_by_one(items, next.iter.span)? {
                    Items::Known(items) => self.elements(items, element, inner, span, values)?,
                    Items::Varying => return Err(Unlisted::Varying),
                }
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
    fn all_hold(&mut self, tests: &[Expr<'ast>]) -> Result<bool, Unlisted> {
        for test in tests {
            let condition = self.scalar(test, Wanted::Condition)?;
            match self.truth(condition).as_const() {
                Some(Scalar::Bool(true)) => {}
                Some(_) => return Ok(false),
                None => return Err(Unlisted::Varying),
            }
        }
        Ok(true)
    }

    /// Loops that append the elements to a list.
    fn loop_of(
        &mut self,
        list: ArrayView,
        items: Value,
        element: &Expr<'ast>,
        loops: &[ComprehensionLoop<'ast>],
    ) -> Checked<()> {
        let Some((this, inner)) = loops.split_first() else { return Err(Reported) };
        if self.items_of_rounds(&items, this.iter.span)?.is_some() {
            let what = "list comprehensions over items of several types with an `if` that is decided at run time";
            return self.unsupported(this.iter.span, what, "append to a list in a loop");
        }
        let mut targets = BTreeSet::new();
        loops.iter().for_each(|one| target_names(&one.target, &mut targets));
        let targets = targets.iter().map(|text| self.env.name(text));
        let names: BTreeSet<Name> = targets.chain(self.names_set_by_calls.iter().cloned()).collect();
        self.settle_names(&names);
        for name in &names {
            self.env.forget_value(name);
        }
        self.looped_with_room(|c| {
            let mut result = Ok(());
            c.go_through(&this.target, (items.clone(), this.iter.span), &names, &[], |c| {
                result = c.appended_where(this.tests, list, element, inner);
            })?;
            result
        })
    }

    /// Appends the elements of a round where the tests hold.
    fn appended_where(
        &mut self,
        tests: &[Expr<'ast>],
        list: ArrayView,
        element: &Expr<'ast>,
        inner: &[ComprehensionLoop<'ast>],
    ) -> Checked<()> {
        let Some((test, further)) = tests.split_first() else {
            let Some(next) = inner.first() else {
                let value = self.expr(element)?;
                return self.append(list, value, element.span, element.span);
            };
            let items = self.expr(&next.iter)?.gone_through();
            return self.loop_of(list, items, element, inner);
        };
        let condition = self.scalar(test, Wanted::Condition)?;
        let test = self.truth(condition);
        let before = self.env.clone();
        self.n_branches += 1;
        let (body, result) = self.collect(|c| c.appended_where(further, list, element, inner));
        self.n_branches -= 1;
        self.env = before.merge(std::mem::take(&mut self.env));
        self.emit(StmtKind::If { test, body, orelse: Vec::new() });
        result
    }

    /// The items that a comprehension goes through, or that `extend` adds.
    pub(super) fn items_of_known_number(&mut self, items: Value, span: Span) -> Checked<Vec<Value>> {
        match self.one_by_one(items, span)? {
            Items::Known(items) => Ok(items),
            Items::Varying => {
                let what = "lists of the items of what has a length known at run time";
                self.unsupported(span, what, "write an array expression, or append to a list in a loop")
            }
        }
    }

    /// Items one by one, where their number is known.
    fn one_by_one(&mut self, items: Value, span: Span) -> Checked<Items> {
        let items = items.gone_through();
        if let Value::List(items) | Value::Tuple(items) = items {
            return Ok(Items::Known(items.into_iter().map(|item| self.evaluated(item)).collect()));
        }
        if let Some(items) = self.items_of_rounds(&items, span)? {
            return Ok(Items::Known(items));
        }
        let settled = self.settled_items(items, span)?;
        let Some(n) = self.length(&settled, span)? else { return self.not_iterable(&settled, span) };
        let Some(n) = n.as_const_int() else { return Ok(Items::Varying) };
        // More are refused when they are counted.
        let known = (0..n.min(1 << 15)).map(|k| self.item_at(&settled, &ScalarExpr::int(k), span));
        known.collect::<Checked<_>>().map(Items::Known)
    }
}

/// What a comprehension goes through.
enum Items {
    /// Every item.
    Known(Vec<Value>),
    /// As many as is known at run time.
    Varying,
}

/// Why elements are not told one by one.
enum Unlisted {
    Reported(Reported),
    /// How many there are is known at run time.
    Varying,
}

impl From<Reported> for Unlisted {
    fn from(reported: Reported) -> Unlisted {
        Unlisted::Reported(reported)
    }
}
