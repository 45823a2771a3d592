//! What can be bound and named, and which arguments and parameters may follow each other.

use super::check;

#[test]
fn targets() {
    check(
        "1 = x",
        r"
assign 1 = x
E0104 1:1 cannot assign to a number
",
    );
    check(
        "f(a) = x",
        r"
assign (call f a) = x
E0104 1:1 cannot assign to the result of a call
",
    );
    check(
        "a + b = x",
        r"
assign (+ a b) = x
E0104 1:1 cannot assign to the result of an operation
",
    );
    check(
        "a < b = x",
        r"
assign (a < b) = x
E0104 1:1 cannot assign to a comparison
",
    );
    check(
        "-a = x",
        r"
assign (- a) = x
E0104 1:1 cannot assign to the result of an operation
",
    );
    check(
        r#""a" = x"#,
        r#"
assign "a" = x
E0104 1:1 cannot assign to a string
"#,
    );
    check(
        "None = x",
        r"
assign None = x
E0104 1:1 cannot assign to a constant
",
    );
    check(
        "(a, 1) = x",
        r"
assign (tuple a 1) = x
E0104 1:5 cannot assign to a number
",
    );
    check(
        "[a, b()] = x",
        r"
assign (list a (call b)) = x
E0104 1:5 cannot assign to the result of a call
",
    );
    check(
        "a if b else c = x",
        r"
assign (if b a else c) = x
E0104 1:1 cannot assign to a conditional expression
",
    );
    check(
        "a and b = x",
        r"
assign (and a b) = x
E0104 1:1 cannot assign to the result of an operation
",
    );
    check(
        "(lambda: 0) = x",
        r"
assign (lambda () 0) = x
E0104 1:2 cannot assign to a lambda
",
    );
    check(
        "for 1 in a: pass",
        r"
for 1 in a
  pass
E0104 1:5 cannot assign to a number
",
    );
    check(
        "for f(a) in b: pass",
        r"
for (call f a) in b
  pass
E0104 1:5 cannot assign to the result of a call
",
    );
    check(
        "a, b += 1",
        r"
augment (tuple a b) += 1
E0104 1:1 cannot assign in place to a tuple
",
    );
    check(
        "[a] += 1",
        r"
augment (list a) += 1
E0104 1:1 cannot assign in place to a list
",
    );
    check(
        "f() += 1",
        r"
augment (call f) += 1
E0104 1:1 cannot assign in place to the result of a call
",
    );
    check(
        "a, b: int = 1",
        r"
annotate (tuple a b): int = 1
E0104 1:1 cannot annotate a tuple
",
    );
    check(
        "1: int",
        r"
annotate 1: int
E0104 1:1 cannot annotate a number
",
    );
    check(
        "del 1",
        r"
del 1
E0104 1:5 cannot delete a number
",
    );
    check(
        "del f(a)",
        r"
del (call f a)
E0104 1:5 cannot delete the result of a call
",
    );
    check(
        "[1 for 2 in a]",
        r"
expr (list 1 for 2 in a)
E0104 1:8 cannot assign to a number
",
    );
    check(
        "x = 1 = y",
        r"
assign x = 1 = y
E0104 1:5 cannot assign to a number
",
    );
    check(
        "f(a=1) == 2 = x",
        r"
assign ((call f a=1) == 2) = x
E0104 1:1 cannot assign to a comparison
",
    );
}

#[test]
fn keywords_are_not_names() {
    check(
        "for = 1",
        r"
bad
E0101 1:5 expected an expression, found `=`
",
    );
    check(
        "def if(): pass",
        r"
bad
E0101 1:5 expected a name, but the keyword `if` is reserved
",
    );
    check(
        "import in",
        r"
bad
E0101 1:8 expected a name, but the keyword `in` is reserved
",
    );
    check(
        "x.class",
        r"
bad
E0101 1:3 expected a name, but the keyword `class` is reserved
",
    );
    check(
        "lambda = 1",
        r"
bad
E0101 1:8 expected a name, found `=`
",
    );
    check(
        "f(is=1)",
        r"
bad
E0101 1:3 expected an expression, found the keyword `is`
",
    );
    check(
        "import a as def",
        r"
bad
E0101 1:13 expected a name, but the keyword `def` is reserved
",
    );
}

#[test]
fn arguments_and_parameters() {
    check(
        "f(a=1, b)",
        r"
expr (call f a=1 b)
E0204 1:8 an argument without a name comes after one with a name
",
    );
    check(
        "f(a=1, b=2, c, d)",
        r"
expr (call f a=1 b=2 c d)
E0204 1:13 an argument without a name comes after one with a name
",
    );
    check(
        "def f(a, a): pass",
        r"
def f(a, a)
  pass
E0204 1:10 the parameter `a` stands here twice
",
    );
    check(
        "def f(a=1, b): pass",
        r"
def f(a=1, b)
  pass
E0204 1:12 the parameter `b` has no default but comes after `a`, which has one
",
    );
    check(
        "lambda a, a: 1",
        r"
expr (lambda (a, a) 1)
E0204 1:11 the parameter `a` stands here twice
",
    );
}
