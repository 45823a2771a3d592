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

/// Functions of Python that change no list.
const LEAVE_LISTS: [&str; 11] =
    ["len", "print", "sum", "max", "min", "any", "all", "list", "reversed", "enumerate", "zip"];

impl<'ast> Checker<'ast> {
    /// The lists that a loop lengthens by one element a round at most and then keeps to a length, with the room that they
    /// need beside what they have had before.
    pub(super) fn windows(&self, stmt: &Stmt<'ast>) -> Windows {
        let (StmtKind::While { body, .. } | StmtKind::For { body, .. }) = stmt.kind else { return Windows::new() };
        let kept = body.iter().enumerate().filter_map(|(k, shortens)| {
            let (list, op, bound) = kept_short(shortens)?;
            let bound = self.known_bound(bound, body)?;
            let most = match op {
                CompareOp::Gt => bound,
                CompareOp::Ge => bound.checked_sub(1)?,
                _ => return None,
            };
            let Value::GrowingList(view) = self.env.get(list)?.value()? else { return None };
            let is_kept = self.is_builtin("len") && (0..MOST).contains(&most) && self.grows_once(stmt, list);
            let lengthens = body.iter().position(|stmt| self.growths_in(stmt, list) > 0)?;
            let may_stay_long = body.get(lengthens..=k).is_some_and(may_leave);
            (is_kept && !may_stay_long).then_some((view.array, most.unsigned_abs() + 1))
        });
        kept.collect()
    }

    /// Whether a name that the script has not bound stands for a function of Python.
    fn is_builtin(&self, name: &str) -> bool {
        self.env.get(name).is_none()
    }

    /// Whether `list` becomes longer in one place, once a round at most, and stays the same list.
    fn grows_once(&self, stmt: &Stmt<'ast>, list: &str) -> bool {
        let (StmtKind::While { body, .. } | StmtKind::For { body, .. }) = stmt.kind else { return false };
        let n_grown: usize = body.iter().map(|stmt| self.growths_in(stmt, list)).sum();
        n_grown == 1 && self.growths_at(stmt, list) == 0 && !assigned_names(body).contains(list)
    }

    /// How many elements a statement with its blocks adds to `list`; more than one where it may be any number.
    fn growths_in(&self, stmt: &Stmt<'ast>, list: &str) -> usize {
        let mut n = 0;
        for_each_stmt(std::slice::from_ref(stmt), &mut |stmt| {
            n += self.growths_at(stmt, list);
            if let StmtKind::For { body, .. } | StmtKind::While { body, .. } | StmtKind::Def { body, .. } = stmt.kind {
                // Again for the rounds.
                for_each_stmt(body, &mut |inner| n += self.growths_at(inner, list));
            }
        });
        n
    }

    /// The same of a statement but for its blocks.
    fn growths_at(&self, stmt: &Stmt<'ast>, list: &str) -> usize {
        let is_lengthened = matches!(&stmt.kind, StmtKind::AugAssign { target, .. } if names(target, list));
        let mut n = 2 * usize::from(is_lengthened);
        for_each_expr(stmt, &mut |expr| {
            n += match (method(expr), &expr.kind) {
                (Some((ExprKind::Name(on), "append" | "insert")), _) if *on == list => 1,
                (Some((ExprKind::Name(on), "extend")), _) if *on == list => 2,
                // Another function may lengthen it.
                (None, ExprKind::Call { callee, args }) if !self.leaves_lists(callee) => {
                    2 * args.iter().filter(|arg| names(&arg.value, list)).count()
                }
                _ => 0,
            };
        });
        n
    }

    /// `len`, `print`, `sum`, `max`, `min`, or a function of a module: none of them changes a list.
    fn leaves_lists(&self, callee: &Expr<'_>) -> bool {
        match callee.kind {
            ExprKind::Name(name) => LEAVE_LISTS.contains(&name) && self.is_builtin(name),
            ExprKind::Attribute { .. } => true,
            _ => false,
        }
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

fn names(expr: &Expr<'_>, name: &str) -> bool {
    matches!(expr.kind, ExprKind::Name(found) if found == name)
}

/// Whether statements may leave the round that they are in, or its loop.
fn may_leave(body: &[Stmt<'_>]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::Continue | StmtKind::Break | StmtKind::Return(_) => true,
        StmtKind::If { body, orelse, .. } => may_leave(body) || may_leave(orelse),
        StmtKind::While { body, orelse, .. } | StmtKind::For { body, orelse, .. } => returns(body) || may_leave(orelse),
        _ => false,
    })
}

fn returns(body: &[Stmt<'_>]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::Return(_) => true,
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. } => returns(body) || returns(orelse),
        _ => false,
    })
}
