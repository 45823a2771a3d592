//! Branches and loops: what names mean where paths part and meet.

use std::collections::BTreeSet;

use arr_core::{Scalar, ScalarKind};
use arr_diag::{Code, Diagnostic, Span};
use arr_syntax::ast::{Block, Expr, ExprKind};

use super::assigned::{assigned_names, target_names};
use super::env::{Bound, Env};
use super::expr::{in_block, settled_by_type};
use super::interval::Interval;
use super::scope::Name;
use super::times::Times;
use super::wanted::Wanted;
use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, Stmt, StmtKind, VarId};

/// What leaves the loop at hand, or goes on to its next round.
#[derive(Clone, Debug, Default)]
pub(super) struct LoopContext {
    pub(super) breaks: Vec<Env>,
    pub(super) continues: Vec<Env>,
}

/// How often a loop's body runs, as far as that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounds {
    /// Perhaps never.
    Any,
    /// At least once, and it ends by itself.
    AtLeastOne,
    /// Until a `break`.
    Endless,
}

impl<'ast> Checker<'ast> {
    /// Checks a block and gives its statements.
    pub(super) fn branch(&mut self, body: Block<'ast>) -> Vec<Stmt> {
        self.collect(|c| c.block(body)).0
    }

    /// The names that statements bind, with those that a call in them may bind by `global`.
    fn changed_in(&self, blocks: &[Block<'ast>]) -> BTreeSet<Name> {
        let assigned = blocks.iter().flat_map(|block| assigned_names(block)).map(|text| self.env.name(&text));
        assigned.chain(self.names_set_by_calls.iter().cloned()).collect()
    }

    /// Scalars that the block sets are moved to the variables that belong to their names, so that all paths agree.
    pub(super) fn settle_names(&mut self, names: &BTreeSet<Name>) {
        for name in names {
            let Some(binding) = self.env.get_name(name) else { continue };
            let (span, bound) = (binding.span, binding.bound.clone());
            if let Bound::Scalar { var, kind, known } = bound {
                let home = self.home_var_of(name, kind);
                if var != home {
                    self.emit(StmtKind::SetVar { var: home, value: ScalarExpr::var(var, kind) });
                    self.env.bind_name(name.clone(), Bound::Scalar { var: home, kind, known }, span);
                }
            }
        }
    }

    /// `if test: body else: orelse`
    pub(super) fn if_statement(&mut self, test: &Expr<'ast>, body: Block<'ast>, orelse: Block<'ast>) -> Checked<()> {
        let condition = self.scalar(test, Wanted::Condition)?;
        let condition = self.truth(condition);
        if let Some(holds) = settled_by_type(test, &condition) {
            self.block(if holds { body } else { orelse });
            return Ok(());
        }
        let test = condition;
        self.settle_names(&self.changed_in(&[body, orelse]));
        let before = self.env.clone();
        let span = self.span;
        self.n_branches += 1;
        let body = self.branch(body);
        let after_body = std::mem::replace(&mut self.env, before);
        let orelse = self.branch(orelse);
        self.n_branches -= 1;
        self.env = after_body.merge(self.env.clone());
        self.span = span;
        self.emit(StmtKind::If { test, body, orelse });
        Ok(())
    }

    /// Checks the body of a loop and settles what the names mean after it; gives body and `else` statements.
    pub(super) fn loop_body(
        &mut self,
        names: &BTreeSet<Name>,
        (rounds, times): (Rounds, Times),
        orelse: Block<'ast>,
        body: impl FnOnce(&mut Self) -> Vec<Stmt>,
    ) -> (Vec<Stmt>, Vec<Stmt>) {
        let head = self.env.clone();
        let reads_before = std::mem::take(&mut self.read);
        self.loops.push(LoopContext::default());
        let around = self.enter_loop(times);
        let body = body(self);
        self.leave_loop(around);
        let context = self.loops.pop().unwrap_or_default();
        let mut rounds_end = self.env.clone();
        for other in context.continues {
            rounds_end = rounds_end.merge(other);
        }
        if !rounds_end.unreachable {
            self.agree_with_head(names, &head, &rounds_end);
        }
        let reads = std::mem::replace(&mut self.read, reads_before);
        self.read.extend(reads);
        self.env = match rounds {
            Rounds::AtLeastOne => rounds_end,
            Rounds::Any if rounds_end.unreachable => head,
            Rounds::Any => head.merge(rounds_end),
            Rounds::Endless => head.ended(),
        };
        let is_sometimes = u32::from(!context.breaks.is_empty());
        self.n_branches += is_sometimes;
        let orelse = self.branch(orelse);
        self.n_branches -= is_sometimes;
        for exit in context.breaks {
            self.env = self.env.clone().merge(exit);
        }
        (body, orelse)
    }

    /// What a name means at the end of a round it must mean at the start of the next, if it is read there.
    fn agree_with_head(&mut self, names: &BTreeSet<Name>, head: &Env, end: &Env) {
        for name in names {
            let (Some(first), Some(last)) = (head.get_name(name), end.get_name(name)) else { continue };
            if first.is_same(last) || !self.read.contains(&first.id) {
                continue;
            }
            let name = &name.text;
            let message = format!("`{name}` means something else in the next round of the loop");
            let diagnostic = Diagnostic::new(Code::Rebinding, last.span, message)
                .label(format!("{} here", last.describe()))
                .also(first.span, format!("{} here, read in the loop", first.describe()));
            let hint = match (&first.bound, &last.bound) {
                (Bound::Scalar { kind: ScalarKind::Int, .. }, Bound::Scalar { kind: ScalarKind::Float, .. }) => {
                    format!("start with a float, as in `{name} = 0.0`")
                }
                (Bound::Value(Value::Str(_) | Value::Text(_)), _) => {
                    "print the pieces as they come, with `end=\"\"`, or use another name in the loop".to_owned()
                }
                _ => format!(
                    "copy into one array with `{name}[:] = ...`, or start with a copy: `{name} = {name}.copy()`"
                ),
            };
            self.report(diagnostic.hint(hint));
        }
    }

    /// `while test: body else: orelse`
    pub(super) fn while_statement(&mut self, test: &Expr<'ast>, body: Block<'ast>, orelse: Block<'ast>) -> Checked<()> {
        let span = self.span;
        let names = self.changed_in(&[body]);
        self.settle_names(&names);
        for name in &names {
            self.env.forget_value(name);
        }
        let head = self.env.clone();
        let head_reads = std::mem::take(&mut self.read);
        let around = self.enter_loop(Times::UNKNOWN);
        let (first, condition) = self.collect(|c| c.scalar(test, Wanted::Condition));
        self.leave_loop(around);
        // A call in the test may bind names too.
        self.agree_with_head(&names, &head, &self.env.clone());
        let test_reads = std::mem::replace(&mut self.read, head_reads);
        let condition = self.truth(condition?);
        let rounds = match condition.as_const() {
            Some(Scalar::Bool(true)) => Rounds::Endless,
            _ => Rounds::Any,
        };
        let test = in_block(first, condition);
        let (body, orelse) = self.loop_body(&names, (rounds, Times::UNKNOWN), orelse, |c| {
            c.read.extend(test_reads);
            c.branch(body)
        });
        self.span = span;
        self.emit(StmtKind::While { test, body, orelse });
        Ok(())
    }

    /// `for target in iter: body else: orelse`
    pub(super) fn for_statement(
        &mut self,
        target: &Expr<'ast>,
        iter: &Expr<'ast>,
        body: Block<'ast>,
        orelse: Block<'ast>,
    ) -> Checked<()> {
        let iterated = self.expr(iter)?.gone_through();
        let mut targets = BTreeSet::new();
        target_names(target, &mut targets);
        let mut names = self.changed_in(&[body]);
        names.extend(targets.iter().map(|text| self.env.name(text)));
        self.settle_names(&names);
        for name in &names {
            self.env.forget_value(name);
        }
        match iterated {
            Value::Range { start, stop, step } => self.for_range(target, (start, stop, step), &names, body, orelse),
            Value::Stream { port, into } => self.for_stream(target, None, (port, into), &names, body, orelse),
            Value::Zip(parts) => match parts.as_slice() {
                [Value::Range { start, step, .. }, Value::Stream { port, into }] => {
                    let numbers = Some((start.clone(), *step));
                    self.for_stream(target, numbers, (*port, *into), &names, body, orelse)
                }
                _ => self.for_items(target, (Value::Zip(parts), iter.span), &names, body, orelse),
            },
            items @ (Value::Array(_)
            | Value::Bounded(_)
            | Value::Masked(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::GrowingList(_)) => self.for_items(target, (items, iter.span), &names, body, orelse),
            Value::Bad => Err(super::Reported),
            other => self.not_iterable(&other, iter.span),
        }
    }

    fn for_range(
        &mut self,
        target: &Expr<'ast>,
        (start, stop, step): (ScalarExpr, ScalarExpr, i64),
        names: &BTreeSet<Name>,
        body: Block<'ast>,
        orelse: Block<'ast>,
    ) -> Checked<()> {
        let ExprKind::Name(name) = target.kind else {
            return self.error(Code::BadTarget, target.span, "a range gives one int at a time");
        };
        let rounds = match (start.as_const_int(), stop.as_const_int()) {
            (Some(a), Some(b)) if (step > 0 && a < b) || (step < 0 && a > b) => Rounds::AtLeastOne,
            _ => Rounds::Any,
        };
        let items = Value::Range { start: start.clone(), stop: stop.clone(), step };
        let n = self.length(&items, target.span)?.ok_or(super::Reported)?;
        let times = self.times_through(&items, &n);
        let var = self.home_var(name, ScalarKind::Int);
        let is_set = assigned_names(body).contains(name) || self.names_set_by_calls.contains(&self.env.name(name));
        let (first, last) = (self.interval(&start), self.interval(&stop));
        let within = Interval { least: first.least.min(last.least), most: first.most.max(last.most) };
        let range = self.range_vars(start, stop, step);
        let span = self.span;
        let (body, orelse) = self.loop_body(names, (rounds, times), orelse, |c| {
            c.env.bind(name, Bound::Scalar { var, kind: ScalarKind::Int, known: None }, target.span);
            if !is_set {
                c.intervals.insert(var, within);
            }
            let body = c.branch(body);
            c.intervals.remove(&var);
            body
        });
        self.span = span;
        let [counter, stop, step] = range;
        self.emit(StmtKind::Range { var, counter, stop, step, body, orelse });
        Ok(())
    }

    /// Variables for counter (at its start), stop and step of a range.
    pub(super) fn range_vars(&mut self, start: ScalarExpr, stop: ScalarExpr, step: i64) -> [VarId; 3] {
        let counter = self.fix("counter", start);
        let stop = self.fix("stop", stop);
        [counter, stop, self.fix("step", ScalarExpr::int(step))]
    }

    /// `break`
    pub(super) fn break_statement(&mut self, span: Span) -> Checked<()> {
        self.leave(span, "break", StmtKind::Break, |context, env| context.breaks.push(env))
    }

    /// `continue`
    pub(super) fn continue_statement(&mut self, span: Span) -> Checked<()> {
        self.leave(span, "continue", StmtKind::Continue, |context, env| context.continues.push(env))
    }

    fn leave(
        &mut self,
        span: Span,
        what: &str,
        kind: StmtKind,
        keep: impl FnOnce(&mut LoopContext, Env),
    ) -> Checked<()> {
        let env = self.env.clone();
        match self.loops.last_mut() {
            Some(context) => keep(context, env),
            None => return self.error(Code::Misplaced, span, format!("`{what}` outside a loop")),
        }
        self.env.unreachable = true;
        if let Some(repeat) = self.repeats.last_mut() {
            repeat.is_left = true;
        }
        self.emit(kind);
        Ok(())
    }
}
