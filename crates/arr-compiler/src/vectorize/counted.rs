//! Loops whose number of rounds is known: `for` over a range, and `while` with a counter that every round takes a step further
//! at its end.

use arr_core::{ScalarKind, Ufunc};

use super::interval::Interval;
use super::reads::set_by;
use super::space::Axis;
use crate::hir::{ScalarExpr, ScalarNode, Stmt, StmtKind, VarId};

/// A loop of so many rounds.
pub(super) struct Counted<'a> {
    pub(super) axis: Axis,
    /// What a round does, the step of a counter left out.
    pub(super) body: &'a [Stmt],
    pub(super) orelse: &'a [Stmt],
}

impl<'a> Counted<'a> {
    /// The loop that a statement is; `known` are the ints that are known in front of it.
    ///
    /// # Errors
    /// Why the rounds cannot be counted.
    pub(super) fn of(stmt: &'a Stmt, known: &dyn Fn(VarId) -> Option<i64>) -> Result<Counted<'a>, String> {
        let at_run_time = || "the number of rounds is known at run time only".to_owned();
        let out_of_bounds = || "it has no rounds, or too many".to_owned();
        match &stmt.kind {
            StmtKind::Range { var, counter, stop, step, body, orelse } => {
                let [Some(start), Some(stop), Some(step)] = [counter, stop, step].map(|&var| known(var)) else {
                    return Err(at_run_time());
                };
                let axis = Axis::new(*var, start, stop, step).ok_or_else(out_of_bounds)?;
                Ok(Counted { axis, body, orelse })
            }
            StmtKind::While { test, body, orelse } => {
                let Some((var, step)) = body.last().and_then(step) else {
                    return Err("no step of a counter by a known number is at its end".to_owned());
                };
                let body = &body[..body.len() - 1];
                let set = set_by(body);
                if set.contains(&var) {
                    return Err("the counter is set in the loop".to_owned());
                }
                let fixed = |of: VarId| known(of).filter(|_| of != var && !set.contains(&of));
                let start = known(var).ok_or_else(at_run_time)?;
                let stop = stop(test, (var, step), &fixed)?;
                let axis = Axis::new(var, start, stop, step).ok_or_else(out_of_bounds)?;
                let behind = axis.last().checked_add(step).ok_or_else(out_of_bounds)?;
                Ok(Counted { axis: Axis { behind, ..axis }, body, orelse })
            }
            _ => Err("it is no loop".to_owned()),
        }
    }
}

/// Whether a loop goes on by an int that its rounds set, so that they might be counted.
pub(super) fn has_counter(test: &ScalarExpr, body: &[Stmt]) -> bool {
    let ScalarNode::Map { f, operands } = &test.node else { return false };
    let set = set_by(body);
    let is_set =
        |o: &ScalarExpr| matches!(o.node, ScalarNode::Var(var) if o.kind == ScalarKind::Int && set.contains(&var));
    f.is_comparison() && operands.iter().any(is_set)
}

/// `var = var + step`, the other way round, or with a minus.
fn step(stmt: &Stmt) -> Option<(VarId, i64)> {
    let StmtKind::SetVar { var, value } = &stmt.kind else { return None };
    let ScalarNode::Map { f, operands } = &value.node else { return None };
    let [lhs, rhs] = operands.as_slice() else { return None };
    let is_counter = |o: &ScalarExpr| matches!(o.node, ScalarNode::Var(of) if of == *var && o.kind == ScalarKind::Int);
    let step = match f {
        Ufunc::Add if is_counter(lhs) => rhs.as_const_int()?,
        Ufunc::Add if is_counter(rhs) => lhs.as_const_int()?,
        Ufunc::Subtract if is_counter(lhs) => rhs.as_const_int()?.checked_neg()?,
        _ => return None,
    };
    Some((*var, step))
}

/// The value that the counter does not come to any more, as it would not that of a range.
fn stop(test: &ScalarExpr, (var, step): (VarId, i64), fixed: &dyn Fn(VarId) -> Option<i64>) -> Result<i64, String> {
    let is_counter = |o: &ScalarExpr| matches!(o.node, ScalarNode::Var(of) if of == var);
    let compared = match &test.node {
        ScalarNode::Map { f, operands } => match operands.as_slice() {
            [lhs, rhs] if is_counter(lhs) => Some((*f, rhs)),
            [lhs, rhs] if is_counter(rhs) => mirrored(*f).map(|f| (f, lhs)),
            _ => None,
        },
        _ => None,
    };
    let Some((f, bound)) = compared else {
        return Err("its test is no comparison of the counter with a bound".to_owned());
    };
    let bound = value(bound, fixed).ok_or("the number of rounds is known at run time only")?;
    let stop = match f {
        Ufunc::Less if step > 0 => Some(bound),
        Ufunc::LessEqual if step > 0 => bound.checked_add(1),
        Ufunc::Greater if step < 0 => Some(bound),
        Ufunc::GreaterEqual if step < 0 => bound.checked_sub(1),
        _ => None,
    };
    stop.ok_or_else(|| "the counter does not go towards its bound".to_owned())
}

/// The comparison with its sides exchanged.
fn mirrored(f: Ufunc) -> Option<Ufunc> {
    match f {
        Ufunc::Less => Some(Ufunc::Greater),
        Ufunc::LessEqual => Some(Ufunc::GreaterEqual),
        Ufunc::Greater => Some(Ufunc::Less),
        Ufunc::GreaterEqual => Some(Ufunc::LessEqual),
        _ => None,
    }
}

/// An int that is the same in every round, where it is known.
fn value(expr: &ScalarExpr, fixed: &dyn Fn(VarId) -> Option<i64>) -> Option<i64> {
    match &expr.node {
        ScalarNode::Const(_) => expr.as_const_int(),
        ScalarNode::Var(var) => fixed(*var),
        ScalarNode::Map { f: f @ (Ufunc::Add | Ufunc::Subtract | Ufunc::Multiply), operands } => {
            let [lhs, rhs] = operands.as_slice() else { return None };
            let [lhs, rhs] = [value(lhs, fixed)?, value(rhs, fixed)?].map(Interval::of);
            lhs.binary(*f, rhs)?.as_known()
        }
        _ => None,
    }
}
