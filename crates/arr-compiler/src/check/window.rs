//! Lists that a loop keeps short: `if len(li) > 8: li.pop(0)` behind `li.append(x)`. Such a list has a most length however
//! often the loop goes round, so that what the last arrivals of a stream have left fits a buffer.

use arr_core::Scalar;
use arr_syntax::ast::{Block, CompareOp, Expr, ExprKind, Stmt, StmtKind};

use super::assigned::assigned_names;
use super::env::Bound;
use super::grown::{for_each_expr, for_each_stmt, method};
use super::growth::Windows;
use super::{Checker, value::Value};

/// The most elements that a list is kept to.
const MOST: i64 = 1 << 24;

impl<'ast> Checker<'ast> {
    /// The lists that the body of a loop lengthens by one element a round at most and then keeps to a length, with the room
    /// that they need beside what they have had before.
    pub(super) fn windows(&self, body: Block<'ast>) -> Windows {
        if skips_rounds(body) {
            return Windows::new();
        }
        let kept = body.iter().filter_map(|stmt| {
            let (list, op, bound) = kept_short(stmt)?;
            let bound = self.known_bound(bound, body)?;
            let most = match op {
                CompareOp::Gt => bound,
                CompareOp::Ge => bound.checked_sub(1)?,
                _ => return None,
            };
            let Value::GrowingList(view) = self.env.get(list)?.value()? else { return None };
            let is_kept = (0..MOST).contains(&most) && grows_once(body, list);
            is_kept.then_some((view.array, most.unsigned_abs() + 1))
        });
        kept.collect()
    }

    /// An int that is known and that the body leaves as it is.
    fn known_bound(&self, bound: &Expr<'ast>, body: Block<'ast>) -> Option<i64> {
        let name = match bound.kind {
            ExprKind::Int(value) => return Some(value),
            ExprKind::Name(name) => name,
            _ => return None,
        };
        let is_set = assigned_names(body).contains(name) || self.names_set_by_calls.contains(&self.env.name(name));
        match self.env.get(name)?.bound {
            Bound::Scalar { known: Some(Scalar::Int(value)), .. } if !is_set => Some(value),
            _ => None,
        }
    }
}

/// `if len(list) > bound: list.pop(...)`, among other statements perhaps.
fn kept_short<'e, 'ast>(stmt: &'e Stmt<'ast>) -> Option<(&'ast str, CompareOp, &'e Expr<'ast>)> {
    let StmtKind::If { test, body, orelse: [] } = &stmt.kind else { return None };
    let ExprKind::Compare { first, rest: [(op, bound)] } = &test.kind else { return None };
    let ExprKind::Call { callee: Expr { kind: ExprKind::Name("len"), .. }, args: [of] } = &first.kind else {
        return None;
    };
    let ExprKind::Name(list) = of.value.kind else { return None };
    let is_shortened = body.iter().any(|stmt| {
        let taken = match &stmt.kind {
            StmtKind::Expr(expr) => method(expr),
            StmtKind::Assign { value, .. } => method(value),
            _ => None,
        };
        matches!(taken, Some((ExprKind::Name(on), "pop")) if *on == list)
    });
    is_shortened.then_some((list, *op, bound))
}

/// Whether `list` becomes longer in one place, once a round at most, and stays the same list.
fn grows_once(body: Block<'_>, list: &str) -> bool {
    let (mut n_grown, mut n_in_loops) = (0, 0);
    let count = |stmt: &Stmt<'_>, n: &mut usize| {
        let is_lengthened = matches!(&stmt.kind, StmtKind::AugAssign { target, .. } if names(target, list));
        *n += 2 * usize::from(is_lengthened);
        for_each_expr(stmt, &mut |expr| {
            *n += match (method(expr), &expr.kind) {
                (Some((ExprKind::Name(on), "append" | "insert")), _) if *on == list => 1,
                (Some((ExprKind::Name(on), "extend")), _) if *on == list => 2,
                // Another function may lengthen it.
                (None, ExprKind::Call { callee, args }) if !leaves_lists(callee) => {
                    2 * args.iter().filter(|arg| names(&arg.value, list)).count()
                }
                _ => 0,
            };
        });
    };
    for_each_stmt(body, &mut |stmt| {
        count(stmt, &mut n_grown);
        if let StmtKind::For { body, .. } | StmtKind::While { body, .. } | StmtKind::Def { body, .. } = &stmt.kind {
            for_each_stmt(body, &mut |inner| count(inner, &mut n_in_loops));
        }
    });
    n_grown == 1 && n_in_loops == 0 && !assigned_names(body).contains(list)
}

fn names(expr: &Expr<'_>, name: &str) -> bool {
    matches!(expr.kind, ExprKind::Name(found) if found == name)
}

/// `len`, `print`, `sum`, `max`, `min`, or a function of a module: none of them changes a list.
fn leaves_lists(callee: &Expr<'_>) -> bool {
    match callee.kind {
        ExprKind::Name(name) => matches!(
            name,
            "len" | "print" | "sum" | "max" | "min" | "any" | "all" | "list" | "reversed" | "enumerate" | "zip"
        ),
        ExprKind::Attribute { .. } => true,
        _ => false,
    }
}

/// Whether a `continue` may leave out the rest of a round.
fn skips_rounds(body: Block<'_>) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::Continue => true,
        StmtKind::If { body, orelse, .. } => skips_rounds(body) || skips_rounds(orelse),
        _ => false,
    })
}
