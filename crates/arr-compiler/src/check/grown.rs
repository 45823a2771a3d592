//! Which statements may make lists and arrays longer, found before they are checked.

use std::collections::BTreeSet;

use arr_syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

/// Methods that change how long a list is.
const METHODS: [&str; 4] = ["append", "extend", "pop", "clear"];
/// Functions that may bind a longer array to a name.
const FUNCTIONS: [&str; 5] = ["concatenate", "concat", "append", "vstack", "hstack"];

/// Whether a statement at any depth may make something longer, calls of functions of the script aside.
pub(super) fn may_grow(body: &[Stmt<'_>]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::Expr(expr) => method(expr).is_some_and(|(_, name)| METHODS.contains(&name)),
        StmtKind::Assign { value, .. } => joins(value) || method(value).is_some_and(|(_, name)| name == "pop"),
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. } => may_grow(body) || may_grow(orelse),
        StmtKind::Def { body, .. } => may_grow(body),
        _ => false,
    })
}

/// The names that the script appends to, and those whose elements it stores into, in whatever scope.
pub(super) fn changed_names(body: &[Stmt<'_>], names: &mut BTreeSet<String>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                if let Some((ExprKind::Name(name), "append" | "extend")) = method(expr) {
                    names.insert((*name).to_owned());
                }
            }
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|target| stored_into(target, names)),
            StmtKind::AugAssign { target, .. } => stored_into(target, names),
            StmtKind::If { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::For { body, orelse, .. } => {
                changed_names(body, names);
                changed_names(orelse, names);
            }
            StmtKind::Def { body, .. } => changed_names(body, names),
            _ => {}
        }
    }
}

/// The names that elements are stored into by an assignment to `target`.
fn stored_into(target: &Expr<'_>, names: &mut BTreeSet<String>) {
    match &target.kind {
        ExprKind::Subscript { value: Expr { kind: ExprKind::Name(name), .. }, .. } => {
            names.insert((*name).to_owned());
        }
        ExprKind::Tuple(targets) | ExprKind::List(targets) => {
            targets.iter().for_each(|target| stored_into(target, names));
        }
        _ => {}
    }
}

/// `on.name(...)`
fn method<'e, 'ast>(expr: &'e Expr<'ast>) -> Option<(&'e ExprKind<'ast>, &'ast str)> {
    let ExprKind::Call { callee, .. } = &expr.kind else { return None };
    match &callee.kind {
        ExprKind::Attribute { value, name } => Some((&value.kind, name.name)),
        _ => None,
    }
}

fn joins(expr: &Expr<'_>) -> bool {
    let ExprKind::Call { callee, .. } = &expr.kind else { return false };
    match &callee.kind {
        ExprKind::Attribute { name, .. } => FUNCTIONS.contains(&name.name),
        ExprKind::Name(name) => FUNCTIONS.contains(name),
        _ => false,
    }
}
