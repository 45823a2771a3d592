//! What the fixes of the parser make of a script.

use arr_diag::{apply, apply_safe_fixes};
use bumpalo::Bump;

use crate::parse;

/// The script after its safe fixes.
#[track_caller]
fn safe(source: &str, expected: &str) {
    let (_, diagnostics) = parse(source, &Bump::new());
    assert_eq!(apply_safe_fixes(source, &diagnostics).text, expected);
}

/// The script after the first fix that is offered, which is not a safe one.
#[track_caller]
fn maybe(source: &str, expected: &str) {
    safe(source, source);
    let (_, diagnostics) = parse(source, &Bump::new());
    let first = diagnostics.iter().flat_map(|diagnostic| &diagnostic.fixes).next();
    assert_eq!(apply(source, first).text, expected);
}

#[test]
fn colons_are_put_in() {
    safe("if x  # why\n    y\n", "if x:  # why\n    y\n");
    safe("while x\n    y\nelse\n    z\n", "while x:\n    y\nelse:\n    z\n");
    maybe("if x\n", "if x:\n");
}

#[test]
fn tests_compare() {
    safe("if x = 3:\n    y\n", "if x == 3:\n    y\n");
    safe("while x[0] = 3:\n    y\n", "while x[0] == 3:\n    y\n");
}

#[test]
fn operators_of_c_become_words() {
    safe("if a&&b:\n    y\n", "if a and b:\n    y\n");
    safe("if a || b:\n    y\n", "if a or b:\n    y\n");
    safe("if (a && b):\n    y\n", "if (a and b):\n    y\n");
    maybe("if any(a && b):\n    y\n", "if any(a and b):\n    y\n");
    maybe("m = a && b\n", "m = a and b\n");
    safe("if !a.b(1):\n    y\n", "if not a.b(1):\n    y\n");
    maybe("if !a == b:\n    y\n", "if not a == b:\n    y\n");
    maybe("m = !a\n", "m = not a\n");
    safe("if a <> b:\n    y\n", "if a != b:\n    y\n");
    safe("i++\nj--\n", "i += 1\nj -= 1\n");
}

#[test]
fn old_python_becomes_new() {
    safe("print x, y\n", "print(x, y)\n");
    safe("if a:\n    print 'x'  # why\n", "if a:\n    print('x')  # why\n");
    maybe("print x,\n", "print(x,)\n");
    safe("if a:\n    b\nelse if c:\n    d\n", "if a:\n    b\nelif c:\n    d\n");
}

#[test]
fn typography_becomes_plain() {
    safe("a = b × c\n", "a = b * c\n");
    safe("a = “x”\n", "a = \"x\"\n");
    safe("a = b\u{a0}+ c\n", "a = b + c\n");
}
