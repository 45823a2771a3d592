//! Which names a piece of script binds, found before it is checked.

use std::collections::BTreeSet;

use arr_syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

/// The names that the statements bind anywhere inside, in alphabetical order.
pub(super) fn assigned_names(body: &[Stmt<'_>]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for stmt in body {
        statement(stmt, &mut names);
    }
    names
}

fn statement(stmt: &Stmt<'_>, names: &mut BTreeSet<String>) {
    match &stmt.kind {
        StmtKind::Assign { targets, .. } => targets.iter().for_each(|t| target_names(t, names)),
        StmtKind::AnnAssign { target, .. } | StmtKind::AugAssign { target, .. } => target_names(target, names),
        StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => {
            body.iter().chain(*orelse).for_each(|s| statement(s, names));
        }
        StmtKind::For { target, body, orelse, .. } => {
            target_names(target, names);
            body.iter().chain(*orelse).for_each(|s| statement(s, names));
        }
        StmtKind::Del { targets } => targets.iter().for_each(|t| target_names(t, names)),
        _ => {}
    }
}

/// The names that assigning to `target` binds.
pub(super) fn target_names(target: &Expr<'_>, names: &mut BTreeSet<String>) {
    match &target.kind {
        ExprKind::Name(name) => {
            names.insert((*name).to_owned());
        }
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|i| target_names(i, names)),
        _ => {}
    }
}
