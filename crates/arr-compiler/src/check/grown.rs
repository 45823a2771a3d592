//! Which statements may make lists and arrays longer or shorter, found before they are checked.

use std::collections::{BTreeMap, BTreeSet};

use arr_syntax::ast::{Arg, BinaryOp, Expr, ExprKind, FStringPart, Index, Param, Stmt, StmtKind};

/// Methods that change which elements a list has.
const METHODS: [&str; 8] = ["append", "extend", "insert", "pop", "remove", "clear", "reverse", "sort"];
/// Functions that may bind a longer array to a name.
const FUNCTIONS: [&str; 5] = ["concatenate", "concat", "append", "vstack", "hstack"];

/// Whether a statement at any depth may make something longer, calls of functions of the script aside.
pub(super) fn may_grow(body: &[Stmt<'_>]) -> bool {
    let mut grows = false;
    for_each_stmt(body, &mut |stmt| {
        grows |= match &stmt.kind {
            StmtKind::Assign { value, .. } => joins(value),
            StmtKind::AugAssign { op: BinaryOp::Add, target: Expr { kind: ExprKind::Name(_), .. }, value } => {
                matches!(value.kind, ExprKind::List(_) | ExprKind::ListComp { .. } | ExprKind::Name(_))
            }
            _ => false,
        };
        for_each_expr(stmt, &mut |expr| grows |= method(expr).is_some_and(|(_, name)| METHODS.contains(&name)));
    });
    grows
}

/// The names of lists that the script changes, in whatever scope: by a method, by a store into an element, by `+=`, under
/// another name, or in a function that is called with them: one of `known`, with its parameters, or of the script.
pub(super) fn changed_names<'ast>(
    body: &[Stmt<'ast>],
    known: impl Iterator<Item = (&'ast str, &'ast [Param<'ast>])>,
    names: &mut BTreeSet<String>,
) {
    let mut changes = Changes { params: known.collect(), same: Vec::new() };
    for_each_stmt(body, &mut |stmt| {
        if let StmtKind::Def { name, params, .. } = &stmt.kind {
            changes.params.entry(name.name).or_insert(params);
        }
    });
    for_each_stmt(body, &mut |stmt| changes.statement(stmt, names));
    loop {
        let more: Vec<&str> = changes.same.iter().filter(|(one, _)| names.contains(*one)).map(|&(_, o)| o).collect();
        let n_before = names.len();
        names.extend(more.into_iter().map(str::to_owned));
        if names.len() == n_before {
            return;
        }
    }
}

/// What statements say of names.
struct Changes<'ast> {
    /// The parameters of functions.
    params: BTreeMap<&'ast str, &'ast [Param<'ast>]>,
    /// Names with a name that stands for the same thing.
    same: Vec<(&'ast str, &'ast str)>,
}

impl<'ast> Changes<'ast> {
    fn statement(&mut self, stmt: &Stmt<'ast>, names: &mut BTreeSet<String>) {
        match &stmt.kind {
            StmtKind::Assign { targets, value } => {
                for target in *targets {
                    stored_into(target, names);
                    if let (ExprKind::Name(to), ExprKind::Name(from)) = (target.kind, value.kind) {
                        self.same.push((to, from));
                    }
                }
            }
            StmtKind::AugAssign { target, op, .. } => {
                stored_into(target, names);
                if let (ExprKind::Name(name), BinaryOp::Add) = (target.kind, op) {
                    names.insert(name.to_owned());
                }
            }
            _ => {}
        }
        for_each_expr(stmt, &mut |expr| {
            if let Some((ExprKind::Name(name), method)) = method(expr)
                && METHODS.contains(&method)
            {
                names.insert((*name).to_owned());
            }
            if let ExprKind::Call { callee: Expr { kind: ExprKind::Name(f), .. }, args } = expr.kind
                && let Some(params) = self.params.get(f)
            {
                self.same.extend(args.iter().enumerate().filter_map(|(k, arg)| passed(params, k, arg)));
            }
        });
    }
}

/// The parameter of an argument that is a name, and that name.
fn passed<'ast>(params: &[Param<'ast>], k: usize, arg: &Arg<'ast>) -> Option<(&'ast str, &'ast str)> {
    let ExprKind::Name(given) = arg.value.kind else { return None };
    let param = match arg.name {
        Some(name) => name.name,
        None => params.get(k)?.name.name,
    };
    Some((param, given))
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
pub(super) fn method<'e, 'ast>(expr: &'e Expr<'ast>) -> Option<(&'e ExprKind<'ast>, &'ast str)> {
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

/// Every statement, of inner blocks and functions too.
pub(super) fn for_each_stmt<'ast>(body: &[Stmt<'ast>], visit: &mut impl FnMut(&Stmt<'ast>)) {
    for stmt in body {
        visit(stmt);
        match &stmt.kind {
            StmtKind::If { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::For { body, orelse, .. } => {
                for_each_stmt(body, visit);
                for_each_stmt(orelse, visit);
            }
            StmtKind::Def { body, .. } => for_each_stmt(body, visit),
            _ => {}
        }
    }
}

/// Every expression of a statement at any depth, but those of the blocks in it.
pub(super) fn for_each_expr<'ast>(stmt: &Stmt<'ast>, visit: &mut impl FnMut(&Expr<'ast>)) {
    match &stmt.kind {
        StmtKind::Expr(expr) => walk(expr, visit),
        StmtKind::Assign { targets, value } => targets.iter().chain([*value]).for_each(|expr| walk(expr, visit)),
        StmtKind::AnnAssign { value, .. } => value.iter().for_each(|expr| walk(expr, visit)),
        StmtKind::AugAssign { target, value, .. } => [target, value].into_iter().for_each(|expr| walk(expr, visit)),
        StmtKind::If { test, .. } | StmtKind::While { test, .. } => walk(test, visit),
        StmtKind::For { iter, .. } => walk(iter, visit),
        StmtKind::Return(value) => value.iter().for_each(|expr| walk(expr, visit)),
        StmtKind::Assert { test, message } => [*test].into_iter().chain(*message).for_each(|expr| walk(expr, visit)),
        _ => {}
    }
}

fn walk<'ast>(expr: &Expr<'ast>, visit: &mut impl FnMut(&Expr<'ast>)) {
    visit(expr);
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|item| walk(item, visit)),
        ExprKind::ListComp { element, loops } => {
            walk(element, visit);
            for one in *loops {
                one.tests.iter().chain([&one.iter]).for_each(|expr| walk(expr, visit));
            }
        }
        ExprKind::Unary { operand, .. } => walk(operand, visit),
        ExprKind::Binary { lhs, rhs, .. } | ExprKind::Logical { lhs, rhs, .. } => {
            walk(lhs, visit);
            walk(rhs, visit);
        }
        ExprKind::Compare { first, rest } => {
            walk(first, visit);
            rest.iter().for_each(|(_, expr)| walk(expr, visit));
        }
        ExprKind::Conditional { test, then, orelse } => {
            [test, then, orelse].into_iter().for_each(|expr| walk(expr, visit));
        }
        ExprKind::Call { callee, args } => {
            walk(callee, visit);
            args.iter().for_each(|arg| walk(&arg.value, visit));
        }
        ExprKind::Attribute { value, .. } => walk(value, visit),
        ExprKind::Subscript { value, indices } => {
            walk(value, visit);
            for index in *indices {
                match index {
                    Index::Expr(expr) => walk(expr, visit),
                    Index::Slice { lower, upper, step, .. } => {
                        [lower, upper, step].into_iter().copied().flatten().for_each(|expr| walk(expr, visit));
                    }
                }
            }
        }
        ExprKind::FString(parts) => {
            for part in *parts {
                if let FStringPart::Value { value, .. } = part {
                    walk(value, visit);
                }
            }
        }
        ExprKind::Lambda { body, .. } => walk(body, visit),
        ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Imaginary(_)
        | ExprKind::Bool(_)
        | ExprKind::Str(_)
        | ExprKind::None
        | ExprKind::Ellipsis
        | ExprKind::Name(_)
        | ExprKind::Bad => {}
    }
}
