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
        StmtKind::Def { name, .. } => {
            names.insert(name.name.to_owned());
        }
        StmtKind::Import { names: modules } => {
            for module in *modules {
                let first = module.path.name.split('.').next().unwrap_or(module.path.name);
                names.insert(module.name.map_or(first, |name| name.name).to_owned());
            }
        }
        StmtKind::ImportFrom { names: imported, .. } => {
            names.extend(imported.iter().map(|i| i.name.unwrap_or(i.path).name.to_owned()));
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

/// The names that `global` statements give to the script, in functions at any depth; `within` says where to look.
pub(super) fn global_names(body: &[Stmt<'_>], within: Within, names: &mut BTreeSet<String>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::Global { names: global } => names.extend(global.iter().map(|g| g.name.to_owned())),
            StmtKind::If { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::For { body, orelse, .. } => {
                global_names(body, within, names);
                global_names(orelse, within, names);
            }
            StmtKind::Def { body, .. } if within == Within::AllFunctions => global_names(body, within, names),
            _ => {}
        }
    }
}

/// How far a search goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Not into functions defined in the statements.
    ThisFunction,
    /// Into all of them.
    AllFunctions,
}

/// Whether a `return` stands anywhere in the statements.
pub(super) fn has_return(body: &[Stmt<'_>]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::Return(_) => true,
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. } => has_return(body) || has_return(orelse),
        _ => false,
    })
}
