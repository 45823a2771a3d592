//! Expressions of Python that are not in the language.

use super::check;

#[test]
fn generators() {
    check(
        r"
def f():
    yield
    yield a, b
    x = yield a
    yield from b
    return (yield)
",
        r"
def f()
  bad
  bad
  assign x = <bad>
  bad
  return <bad>
E0105 2:5 generators are not in the language
E0105 3:5 generators are not in the language
E0105 4:9 generators are not in the language
E0105 5:5 generators are not in the language
E0105 6:13 generators are not in the language
",
    );
    check(
        "f(x for x in a)",
        r"
expr (call f <bad>)
E0105 1:3 generator expressions are not in the language
",
    );
    check(
        "sum(x * 2 for x in a if x)",
        r"
expr (call sum <bad>)
E0105 1:5 generator expressions are not in the language
",
    );
    check(
        "y = (x for x in a)",
        r"
assign y = <bad>
E0105 1:5 generator expressions are not in the language
",
    );
}

#[test]
fn dicts_and_sets() {
    check(
        "x = {}",
        r"
assign x = <bad>
E0105 1:5 dicts are not in the language
",
    );
    check(
        "x = {a: b, c: d,}",
        r"
assign x = <bad>
E0105 1:5 dicts are not in the language
",
    );
    check(
        "x = {**a}",
        r"
assign x = <bad>
E0105 1:5 dicts are not in the language
",
    );
    check(
        "x = {a: b for a, b in c}",
        r"
assign x = <bad>
E0105 1:5 dicts are not in the language
",
    );
    check(
        "x = {a, b}",
        r"
assign x = <bad>
E0105 1:5 sets are not in the language
",
    );
    check(
        "x = {a for a in b}",
        r"
assign x = <bad>
E0105 1:5 sets are not in the language
",
    );
    check(
        "f({1: 2}[1])",
        r"
expr (call f (index <bad> 1))
E0105 1:3 dicts are not in the language
",
    );
}

#[test]
fn stars() {
    check(
        "f(*a)",
        r"
expr (call f <bad>)
E0105 1:3 star arguments are not in the language
",
    );
    check(
        "f(a, **b)",
        r"
expr (call f a <bad>)
E0105 1:6 star arguments are not in the language
",
    );
    check(
        "*a, b = c",
        r"
assign (tuple <bad> b) = c
E0105 1:1 unpacking with `*` is not in the language
",
    );
    check(
        "x = [*a, b]",
        r"
assign x = (list <bad> b)
E0105 1:6 unpacking with `*` is not in the language
",
    );
    check(
        "x = *a, b",
        r"
assign x = (tuple <bad> b)
E0105 1:5 unpacking with `*` is not in the language
",
    );
    check(
        "for *a, b in c: pass",
        r"
for (tuple <bad> b) in c
  pass
E0105 1:5 unpacking with `*` is not in the language
",
    );
    check(
        "def f(*a): pass",
        r"
def f(a)
  pass
E0105 1:7 star parameters are not in the language
",
    );
    check(
        "def f(a, *, b=1): pass",
        r"
def f(a, b=1)
  pass
E0105 1:10 `*` and `/` between parameters are not in the language
",
    );
    check(
        "def f(a, /, b): pass",
        r"
def f(a, b)
  pass
E0105 1:10 `*` and `/` between parameters are not in the language
",
    );
    check(
        "def f(**a): pass",
        r"
def f(a)
  pass
E0105 1:7 star parameters are not in the language
",
    );
    check(
        "lambda *a: a",
        r"
expr (lambda (a) a)
E0105 1:8 star parameters are not in the language
",
    );
    check(
        "a[*b]",
        r"
expr (index a <bad>)
E0105 1:3 unpacking with `*` is not in the language
",
    );
    check(
        r#"print(*a, sep="")"#,
        r#"
expr (call print <bad> sep="")
E0105 1:7 star arguments are not in the language
"#,
    );
}

#[test]
fn assignment_expressions() {
    check(
        r"
if (n := len(a)) > 1:
    b
",
        r"
if (<bad> > 1)
  expr b
E0105 1:5 assignment inside an expression is not in the language
",
    );
    check(
        "f(a := 1)",
        r"
expr (call f <bad>)
E0105 1:3 assignment inside an expression is not in the language
",
    );
    check(
        "while a := f(): b",
        r"
while <bad>
  expr b
E0105 1:7 assignment inside an expression is not in the language
",
    );
    check(
        "[a := 1]",
        r"
expr (list <bad>)
E0105 1:2 assignment inside an expression is not in the language
",
    );
    check(
        "x[a := 1]",
        r"
expr (index x <bad>)
E0105 1:3 assignment inside an expression is not in the language
",
    );
    check(
        "x = (a := 1)",
        r"
assign x = <bad>
E0105 1:6 assignment inside an expression is not in the language
",
    );
}
