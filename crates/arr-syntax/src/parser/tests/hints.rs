//! What the messages advise.

use bumpalo::Bump;

/// Checks the advice of the first diagnostic.
#[track_caller]
fn check(source: &str, expected: &str) {
    let arena = Bump::new();
    let (_, diagnostics) = crate::parse(source, &arena);
    let hints = diagnostics.first().map(|first| first.hints.join("; ")).unwrap_or_default();
    assert_eq!(hints, expected);
}

#[test]
fn habits_are_answered_with_code() {
    check("if a = 1: pass", "`==` compares, `=` assigns");
    check("f(a.b = 1)", "`==` compares; a named argument is written `f(name=value)`");
    check("if a: pass\nelse if b: pass", "write `elif`");
    check("x++", "write `x += 1` to count");
    check("x--", "write `x -= 1` to count down");
    check("if a && b: pass", "write `and`, or one `&` between arrays");
    check("if a || b: pass", "write `or`, or one `|` between arrays");
    check("a <> b", "write `!=`");
    check("print a", "`print` is a function: `print(x)`");
    check("x {", "close it with `}`");
    check("if !a: pass", "write `not` to negate, `!=` to compare");
    check("f\"{f(\"x\")}\"", "between the braces of an f-string write the other kind of quote: `f\"{f('a')}\"`");
}

#[test]
fn layout_is_answered_with_depths() {
    check("a\n  b", "start it in the first column: only lines after a `:` are indented");
    check("if a:\n  b\n    c", "indent it by 2: only lines after a `:` are indented deeper");
    check("if a:\n    b\n  c", "indent it by 0 or by 4, as a line above");
    check("if a:\nb", "indent the statements that belong to it, or write `pass`");
    check("if a\n  b", "write `:` before the block");
    check("x = (1", "close it with `)`");
}

#[test]
fn refusals_are_answered_with_what_there_is() {
    check("x = {}", "keep the values in an array, or in variables of their own");
    check("raise a", "write `assert test, \"message\"` to stop the program");
    check("x = b'a'", "write an array: `np.array([1, 2, 3], dtype=np.uint8)`");
    check("x = 012", "write `12`, or `0o` before octal digits");
    check("f() = 1", "elements are written with brackets: `a[i] = value`");
}
