//! What a `for` can go through besides a range: arrays, lists and tuples of scalars, `zip`, `enumerate`, streams.

use std::collections::BTreeSet;

use arr_core::{PortId, Scalar, ScalarKind, Ufunc};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Block, Expr, ExprKind};

use super::args::Args;
use super::assigned::assigned_names;
use super::control::Rounds;
use super::env::Bound;
use super::expr::in_block;
use super::function::IntArrays;
use super::scope::Name;
use super::times::Times;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayExpr, ArrayView, ScalarExpr, StmtKind, VarId};

impl<'ast> Checker<'ast> {
    /// `zip(*iterables)`
    pub(super) fn call_zip(&mut self, args: Args<'_>) -> Checked<Value> {
        if let Some((key, span, _)) = args.keywords.first() {
            return self.error(Code::BadArguments, *span, format!("`zip` has no argument `{key}`"));
        }
        Ok(Value::Zip(args.positional.into_iter().map(|given| given.value.gone_through()).collect()))
    }

    /// `enumerate(iterable, start=0)`: a zip with the numbers from `start` on.
    pub(super) fn call_enumerate(&mut self, args: Args<'_>) -> Checked<Value> {
        let [iterable, start] = self.bind(args)?;
        let iterable = iterable.ok_or(Reported)?;
        let start = match start {
            Some(start) => self.static_int(&start.value, start.span, "the start of `enumerate`")?,
            None => 0,
        };
        let items = match iterable.value.gone_through() {
            Value::Masked(masked) => Value::of(self.selected(masked, iterable.span)?),
            items => items,
        };
        let n = match &items {
            // How often a stream arrives is not known; its numbers go on as long as it does.
            Value::Stream { .. } => ScalarExpr::int(0),
            // It may become longer before the loop.
            Value::GrowingList(_) => ScalarExpr::int(i64::from(u32::MAX)),
            items => match self.length(items, iterable.span)? {
                Some(n) => n,
                None => return self.not_iterable(items, iterable.span),
            },
        };
        let start = ScalarExpr::int(start);
        let stop = self.scalar_map(Ufunc::Add, vec![start.clone(), n], iterable.span)?;
        Ok(Value::Zip(vec![Value::Range { start, stop, step: 1 }, items]))
    }

    pub(super) fn not_iterable<T>(&mut self, value: &Value, span: Span) -> Checked<T> {
        let message = format!("{} cannot be looped over here", value.describe());
        let hint = match value {
            Value::Stepped(_) => "copy the elements first, as in `a[::k].copy()`",
            _ => "loop over `range(...)`, an array, a list of numbers, or `arr.stream(...)`",
        };
        Err(self.report(Diagnostic::new(Code::TypeMismatch, span, message).hint(hint)))
    }

    /// How many items a value has, where that can be told before the loop.
    pub(super) fn length(&mut self, value: &Value, span: Span) -> Checked<Option<ScalarExpr>> {
        Ok(match value {
            Value::Array(array) if array.shape.rank() > 0 => Some(self.rows_of(array)),
            Value::Bounded(array) => Some(self.rows_of(array)),
            Value::GrowingList(list) => {
                let elements = self.elements_of(*list)?;
                Some(self.rows_of(&elements))
            }
            Value::List(items) | Value::Tuple(items) => Some(ScalarExpr::int(items.len() as i64)),
            Value::Range { start, stop, step } => {
                let (from, to) = if *step > 0 { (start, stop) } else { (stop, start) };
                let distance = self.scalar_map(Ufunc::Subtract, vec![to.clone(), from.clone()], span)?;
                let distance = self.scalar_map(Ufunc::Maximum, vec![distance, ScalarExpr::int(0)], span)?;
                let rounded_up = ScalarExpr::int(step.saturating_abs() - 1);
                let distance = self.scalar_map(Ufunc::Add, vec![distance, rounded_up], span)?;
                let step = ScalarExpr::int(step.saturating_abs());
                Some(self.scalar_map(Ufunc::FloorDivide, vec![distance, step], span)?)
            }
            // A zip is as long as its shortest part, and empty without any.
            Value::Zip(parts) => {
                let mut shortest = None;
                for part in parts {
                    let Some(n) = self.length(part, span)? else { return Ok(None) };
                    shortest = Some(match shortest {
                        Some(shortest) => self.scalar_map(Ufunc::Minimum, vec![shortest, n], span)?,
                        None => n,
                    });
                }
                Some(shortest.unwrap_or(ScalarExpr::int(0)))
            }
            _ => None,
        })
    }

    /// Goes through values whose number can be told before.
    pub(super) fn for_items(
        &mut self,
        target: &Expr<'ast>,
        (items, items_span): (Value, Span),
        names: &BTreeSet<Name>,
        body: Block<'ast>,
        orelse: Block<'ast>,
    ) -> Checked<()> {
        if let Some(items) = self.items_of_rounds(&items, items_span)? {
            return self.for_each(target, items, body, orelse);
        }
        self.go_through(target, (items, items_span), names, orelse, |c| c.block(body))
    }

    /// Goes through items of one type, with a body that has the target bound.
    pub(super) fn go_through(
        &mut self,
        target: &Expr<'ast>,
        (items, items_span): (Value, Span),
        names: &BTreeSet<Name>,
        orelse: Block<'ast>,
        body: impl FnOnce(&mut Self),
    ) -> Checked<()> {
        let items = self.settled_items(items, items_span)?;
        let Some(n) = self.length(&items, items_span)? else {
            return self.not_iterable(&items, items_span);
        };
        if n.as_const_int() == Some(0) {
            // No round ever runs, and rows of an empty array are nowhere.
            self.block(orelse);
            return Ok(());
        }
        let rounds = if n.as_const().is_some() { Rounds::AtLeastOne } else { Rounds::Any };
        let times = self.times_through(&items, &n);
        let [counter, stop, step] = self.range_vars(ScalarExpr::int(0), n, 1);
        let at = self.new_var("position", ScalarKind::Int);
        let span = self.span;
        let mut result = Ok(());
        let n_in_use = self.in_use.len();
        items.for_each_view(&mut |view| self.in_use.push(view.array));
        let (body, orelse) = self.loop_body(names, (rounds, times), orelse, |c| {
            let (mut first, bound) = c.collect(|c| {
                let item = c.item_at(&items, &ScalarExpr::var(at, ScalarKind::Int), target.span)?;
                c.assign_to(target, item, target.span)
            });
            result = bound;
            first.extend(c.collect(body).0);
            c.in_use.truncate(n_in_use);
            first
        });
        self.span = span;
        self.emit(StmtKind::Range { var: at, counter, stop, step, body, orelse });
        result
    }

    /// The items with arrays in buffers, so that each can be had by its number.
    pub(super) fn settled_items(&mut self, items: Value, span: Span) -> Checked<Value> {
        Ok(match items {
            Value::Masked(masked) => Value::of(self.selected(masked, span)?),
            Value::Array(array) | Value::Bounded(array) => {
                let dtype = array.dtype;
                Value::of(ArrayExpr::view(self.materialize(array, "an array that is looped over"), dtype))
            }
            Value::GrowingList(list) => Value::of(self.elements_of(list)?),
            // The items are scalars of one type.
            list @ (Value::List(_) | Value::Tuple(_)) => {
                let array = self.array_of(list, None, IntArrays::Int32, span)?;
                self.settled_items(Value::Array(array), span)?
            }
            Value::Zip(parts) => {
                Value::Zip(parts.into_iter().map(|part| self.settled_items(part, span)).collect::<Checked<_>>()?)
            }
            other => other,
        })
    }

    /// The item at a run-time position.
    pub(super) fn item_at(&mut self, items: &Value, at: &ScalarExpr, span: Span) -> Checked<Value> {
        match items {
            Value::Zip(parts) => {
                Ok(Value::Tuple(parts.iter().map(|part| self.item_at(part, at, span)).collect::<Checked<_>>()?))
            }
            Value::Range { start, step, .. } => {
                let offset = self.scalar_map(Ufunc::Multiply, vec![at.clone(), ScalarExpr::int(*step)], span)?;
                Ok(Value::Scalar(self.scalar_map(Ufunc::Add, vec![start.clone(), offset], span)?))
            }
            array => {
                let Some(view) = array.as_any_view() else { return self.not_iterable(array, span) };
                let dtype = self.dtype_of(&view);
                if view.view.shape.rank() == 1 {
                    return Ok(Value::Scalar(ScalarExpr::load(view, vec![at.clone()], ScalarKind::of(dtype))));
                }
                let row = self.row(view, at.clone())?;
                Ok(Value::Array(ArrayExpr::view(row, dtype)))
            }
        }
    }

    /// One round an arrival; with `numbers`, start and step, each arrival is numbered.
    pub(super) fn for_stream(
        &mut self,
        target: &Expr<'ast>,
        numbers: Option<(ScalarExpr, i64)>,
        (port, into): (PortId, ArrayView),
        names: &BTreeSet<Name>,
        body: Block<'ast>,
        orelse: Block<'ast>,
    ) -> Checked<()> {
        let span = self.span;
        let number = numbers.map(|(start, step)| (self.fix("number", start), step));
        let ever = self.fix("arrived ever", ScalarExpr::constant(Scalar::Bool(false)));
        let (first, arrived) = self.collect(|c| c.received(port, into));
        let dtype = self.dtype_of(&into);
        let mut result = Ok(());
        let (round, orelse) = self.loop_body(names, (Rounds::Any, Times::UNKNOWN), orelse, |c| {
            let (mut first, bound) = c.collect(|c| {
                c.emit(StmtKind::SetVar { var: ever, value: ScalarExpr::constant(Scalar::Bool(true)) });
                let mut item = Value::Array(ArrayExpr::view(into, dtype));
                if let Some((var, step)) = number {
                    let now = ScalarExpr::var(var, ScalarKind::Int);
                    item = Value::Tuple(vec![Value::Scalar(now.clone()), item]);
                    c.assign_to(target, item, target.span)?;
                    let value = c.scalar_map(Ufunc::Add, vec![now, ScalarExpr::int(step)], span)?;
                    c.emit(StmtKind::SetVar { var, value });
                    return Ok(());
                }
                c.assign_to(target, item, target.span)
            });
            result = bound;
            first.extend(c.branch(body));
            first
        });
        self.span = span;
        self.emit(StmtKind::While { test: in_block(first, arrived), body: round, orelse });
        self.keep_last_arrival(target, into, ever, body);
        result
    }

    /// After the loop its name stands for the last arrival, if there was one.
    fn keep_last_arrival(&mut self, target: &Expr<'ast>, into: ArrayView, ever: VarId, body: Block<'ast>) {
        let ExprKind::Name(name) = target.kind else { return };
        let bound_by_loop = self.env.get(name).is_some_and(|b| matches!(b.bound, Bound::Conflict { other: None, .. }));
        if bound_by_loop && !assigned_names(body).contains(name) {
            let value = Value::Array(ArrayExpr::view(into, self.dtype_of(&into)));
            self.env.bind(name, Bound::Guarded { value, flag: ever }, target.span);
        }
    }
}
