//! Loops over items of different types: `for name, dtype in (("a", np.uint8), ("b", np.float32))`.
//!
//! Each round is checked and compiled for its own item, one after another.

use arr_core::ScalarKind;
use arr_diag::Span;
use arr_syntax::ast::{Block, Expr};

use super::control::LoopContext;
use super::times::Times;
use super::{Checked, Checker, value::Value};
use crate::hir::{ScalarExpr, StmtKind};

impl<'ast> Checker<'ast> {
    /// The items of every round, where they are not of one type, so that rounds must be told apart.
    pub(super) fn items_of_rounds(&mut self, items: &Value, span: Span) -> Checked<Option<Vec<Value>>> {
        match items {
            Value::List(list) | Value::Tuple(list) if !is_uniform(list) => Ok(Some(list.clone())),
            Value::Zip(parts) => {
                let is_mixed = |part: &Value| matches!(part, Value::List(l) | Value::Tuple(l) if !is_uniform(l));
                if !parts.iter().any(is_mixed) {
                    return Ok(None);
                }
                let Some(n) = self.length(items, span)?.and_then(|n| n.as_const_int()) else { return Ok(None) };
                let mut settled = Vec::with_capacity(parts.len());
                for part in parts {
                    settled.push(if is_mixed(part) { part.clone() } else { self.settled_items(part.clone(), span)? });
                }
                let mut rounds = Vec::new();
                for k in 0..n {
                    let mut round = Vec::with_capacity(settled.len());
                    for part in &settled {
                        round.push(match part {
                            Value::List(list) | Value::Tuple(list) => {
                                list.get(k as usize).cloned().unwrap_or(Value::Bad)
                            }
                            other => self.item_at(other, &ScalarExpr::int(k), span)?,
                        });
                    }
                    rounds.push(Value::Tuple(round));
                }
                Ok(Some(rounds))
            }
            _ => Ok(None),
        }
    }

    /// Goes through items of different types, a round each.
    pub(super) fn for_each(
        &mut self,
        target: &Expr<'ast>,
        items: Vec<Value>,
        body: Block<'ast>,
        orelse: Block<'ast>,
    ) -> Checked<()> {
        let span = self.span;
        // All of them are there before the first round, whatever the rounds change.
        let items: Vec<Value> = items.into_iter().map(|item| self.evaluated(item)).collect();
        let mut shown = Vec::new();
        items.iter().for_each(|item| item.for_each_view(&mut |view| shown.push(view.array)));
        self.using(shown, |c| c.rounds(target, items, body, orelse, span))
    }

    fn rounds(
        &mut self,
        target: &Expr<'ast>,
        items: Vec<Value>,
        body: Block<'ast>,
        orelse: Block<'ast>,
        span: Span,
    ) -> Checked<()> {
        let mut rounds = Vec::with_capacity(items.len());
        let mut breaks = Vec::new();
        let mut result = Ok(());
        self.n_unrolled += 1;
        let around = self.enter_loop(Times::ONCE);
        for item in items {
            self.loops.push(LoopContext::default());
            let (stmts, bound) = self.collect(|c| {
                let bound = c.assign_to(target, item, target.span);
                c.block(body);
                bound
            });
            result = result.and(bound);
            rounds.push(stmts);
            let context = self.loops.pop().unwrap_or_default();
            for env in context.continues {
                self.env = self.env.clone().merge(env);
            }
            breaks.extend(context.breaks);
            if self.env.unreachable {
                break;
            }
        }
        self.n_unrolled -= 1;
        self.leave_loop(around);
        let is_sometimes = u32::from(!breaks.is_empty());
        self.n_branches += is_sometimes;
        let orelse = self.branch(orelse);
        self.n_branches -= is_sometimes;
        for exit in breaks {
            self.env = self.env.clone().merge(exit);
        }
        self.span = span;
        self.emit(StmtKind::Rounds { rounds, orelse });
        result
    }
}

/// Whether items are scalars of one type, so that they can be elements of an array.
fn is_uniform(items: &[Value]) -> bool {
    let kind = |item: &Value| match item {
        Value::Scalar(scalar) => Some(scalar.kind),
        _ => None,
    };
    let kinds: Vec<Option<ScalarKind>> = items.iter().map(kind).collect();
    kinds.iter().all(|kind| kind.is_some() && kinds.first() == Some(kind))
}
