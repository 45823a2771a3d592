//! Where things stand: spans are checked by the text that they cover.

use bumpalo::Bump;

use crate::ast::{Block, Expr, ExprKind, Index, StmtKind};

/// The texts of all statements, and of the expressions of expression statements, outer first.
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let arena = Bump::new();
    let (module, diagnostics) = crate::parse(source, &arena);
    assert_eq!(diagnostics, []);
    let mut texts = Vec::new();
    block(source, module.body, &mut texts);
    assert_eq!(texts, expected);
}

fn block<'s>(source: &'s str, body: Block<'_>, texts: &mut Vec<&'s str>) {
    for stmt in body {
        match stmt.kind {
            StmtKind::Expr(value) => expr(source, value, texts),
            _ => texts.push(&source[stmt.span.range()]),
        }
        match stmt.kind {
            StmtKind::If { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::For { body, orelse, .. } => {
                block(source, body, texts);
                block(source, orelse, texts);
            }
            StmtKind::Def { body, .. } => block(source, body, texts),
            _ => {}
        }
    }
}

fn expr<'s>(source: &'s str, value: &Expr<'_>, texts: &mut Vec<&'s str>) {
    texts.push(&source[value.span.range()]);
    match value.kind {
        ExprKind::Binary { lhs, rhs, .. } => {
            expr(source, lhs, texts);
            expr(source, rhs, texts);
        }
        ExprKind::Tuple(items) => items.iter().for_each(|item| expr(source, item, texts)),
        ExprKind::Attribute { value, name } => {
            expr(source, value, texts);
            texts.push(&source[name.span.range()]);
        }
        ExprKind::Call { args, .. } => args.iter().for_each(|arg| expr(source, &arg.value, texts)),
        ExprKind::Subscript { indices, .. } => {
            for index in indices {
                match index {
                    Index::Expr(value) => expr(source, value, texts),
                    Index::Slice { span, .. } => texts.push(&source[span.range()]),
                }
            }
        }
        ExprKind::FString(parts) => {
            for part in parts {
                if let crate::ast::FStringPart::Value { value, .. } = part {
                    expr(source, value, texts);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn simple_statements_reach_to_their_last_token() {
    check("x = 1  # a\nreturn  a\n  \npass", &["x = 1", "return  a", "pass"]);
    check("x = (1,\n 2)\n", &["x = (1,\n 2)"]);
    check("x += y ; del a , b ;", &["x += y", "del a , b"]);
}

#[test]
fn compound_statements_are_their_heads() {
    check("if a :\n  x = 1\nelif b:\n  pass\nelse:\n  pass\n", &["if a", "x = 1", "elif b", "pass", "pass"]);
    check("while (a):\n  pass", &["while (a)", "pass"]);
    check("for i in range(3): pass", &["for i in range(3)", "pass"]);
    check("def f(a, b=1) -> int:\n  return a", &["def f(a, b=1) -> int", "return a"]);
}

#[test]
fn parentheses_around_an_expression_are_not_part_of_it() {
    check("(a)", &["a"]);
    check("(a + b) * c", &["(a + b) * c", "a + b", "a", "b", "c"]);
    check("(a, b)", &["a, b", "a", "b"]);
    check("()", &["()"]);
    check("a,", &["a,", "a"]);
}

#[test]
fn postfixes_reach_from_their_value_to_their_last_token() {
    check("(a).b", &["(a).b", "a", "b"]);
    check("f(x, k = y )", &["f(x, k = y )", "x", "y"]);
    check("a[1 : 2, i]", &["a[1 : 2, i]", "1 : 2", "i"]);
    check("a[:]", &["a[:]", ":"]);
}

#[test]
fn replacement_fields_stand_where_they_are_written() {
    check("f\"a { b + c :.2f}\" 'd'", &["f\"a { b + c :.2f}\" 'd'", "b + c", "b", "c"]);
}
