//! Nesting has limits, so that whoever walks the tree may recurse.

use bumpalo::Bump;

/// Checks the codes that `source` is told of.
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let arena = Bump::new();
    let (module, diagnostics) = crate::parse(source, &arena);
    let codes: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect();
    assert_eq!(codes, expected);
    // Printing is such a walk.
    assert_eq!(module.to_string().contains("bad"), !expected.is_empty());
}

/// `head` so many times, then `tail`.
fn repeat(head: &str, n: usize, tail: &str) -> String {
    head.repeat(n) + tail
}

#[test]
fn brackets() {
    check(&format!("x = {}1{}", "(".repeat(100), ")".repeat(100)), &[]);
    check(&format!("x = {}1{}\ny = 1", "(".repeat(101), ")".repeat(101)), &["E0106"]);
    check(&format!("x = {}1{}", "[".repeat(10_000), "]".repeat(10_000)), &["E0106"]);
    check(&repeat("a[", 10_000, ""), &["E0005", "E0106"]);
    check(&format!("f\"{{{}1{}}}\"", "(".repeat(101), ")".repeat(101)), &["E0106"]);
}

#[test]
fn operators_in_a_row() {
    check(&repeat("a + ", 400, "a"), &[]);
    check(&repeat("a + ", 10_000, "a"), &["E0106"]);
    check(&repeat("- ", 10_000, "a"), &["E0106"]);
    check(&repeat("not ", 10_000, "a"), &["E0106"]);
    check(&repeat("a ** ", 10_000, "a"), &["E0106"]);
    check(&repeat("a and ", 10_000, "a"), &["E0106"]);
    check(&repeat("lambda: ", 10_000, "a"), &["E0106"]);
    check(&repeat("lambda x=", 10_000, "a"), &["E0101"]);
    check(&repeat("a if b else ", 10_000, "a"), &["E0106"]);
    check(&repeat("x = a", 1, &".b".repeat(10_000)), &["E0106"]);
    check(&repeat("x = a", 1, &"()".repeat(10_000)), &["E0106"]);
    check(&repeat("x = a", 1, &"[0]".repeat(10_000)), &["E0106"]);
}

#[test]
fn lists_may_be_long() {
    check(&repeat("a < ", 10_000, "a"), &[]);
    check(&repeat("a = ", 10_000, "a"), &[]);
    check(&repeat("a, ", 10_000, "a"), &[]);
    check(&repeat("a; ", 10_000, "a"), &[]);
    check(&repeat("'a' ", 10_000, "f'{a}'"), &[]);
    check(&repeat("if a:\n  b\n", 10_000, ""), &[]);
}

#[test]
fn blocks() {
    let nested = |n: usize| {
        let heads: String = (0..n).map(|depth| format!("{:depth$}if a:\n", "")).collect();
        format!("{heads}{:n$}pass\n", "")
    };
    check(&nested(50), &[]);
    check(&nested(51), &["E0106"]);
    check(&nested(1_000), &["E0106"]);
}

#[test]
fn elifs() {
    check(&repeat("if a: b\n", 1, &"elif c: d\n".repeat(200)), &[]);
    check(&repeat("if a: b\n", 1, &"elif c: d\n".repeat(201)), &["E0106"]);
    check(&repeat("if a: b\n", 1, &"elif c: d\n".repeat(10_000)), &["E0106"]);
    let inner = "  if a: b\n".to_owned() + &"  elif c: d\n".repeat(150);
    check(&format!("if a:\n{inner}{}", "elif c: d\n".repeat(150)), &[]);
    check(&format!("{}{}", "if a: b\n", "elif c: d\n".repeat(150) + "else:\n" + &inner), &["E0106"]);
}
