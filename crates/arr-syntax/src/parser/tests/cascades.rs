//! That one mistake is told once, and that those after it are still found.

use super::check;

#[test]
fn brackets_without_partner() {
    check(
        r"
x = (1, 2
y = 3
",
        r"
assign x = <bad>
assign y = 3
E0005 1:5 `(` is never closed
",
    );
    check(
        r"
x = f(a[1)
y
",
        r"
assign x = <bad>
expr y
E0005 1:10 `[` is closed by `)`
",
    );
    check(
        r"
x = 1)
y
",
        r"
assign x = <bad>
expr y
E0005 1:6 `)` closes nothing
",
    );
    check(
        r"
x = [1, 2

y = 3
z = (4
",
        r"
assign x = <bad>
assign y = 3
assign z = <bad>
E0005 1:5 `[` is never closed
E0005 4:5 `(` is never closed
",
    );
    check(
        r"
if a:
    x = f(b
    y = 1
z
",
        r"
if a
  assign x = <bad>
  assign y = 1
expr z
E0005 2:10 `(` is never closed
",
    );
    check(
        r"
x = (1]
y
",
        r"
assign x = <bad>
expr y
E0005 1:7 `(` is closed by `]`
",
    );
    check(
        r"
print(f(a)
b
",
        r"
bad
expr b
E0005 1:6 `(` is never closed
",
    );
    check(
        r"
def f(a:
    b
c
",
        r"
bad
expr c
E0005 1:6 `(` is never closed
",
    );
}

#[test]
fn one_complaint_a_statement() {
    check(
        "x = $ + * 2",
        r"
assign x = <bad>
E0001 1:5 no token starts with `$`
",
    );
    check(
        "x = 1 $ 2 ? 3",
        r"
assign x = <bad>
E0001 1:7 no token starts with `$`
",
    );
    check(
        r#"x = "a + * 2"#,
        r"
assign x = <bad>
E0002 1:5 this string is not closed on its line
",
    );
    check(
        r"
if a $ b
    c
",
        r"
if <bad>
  expr c
E0001 1:6 no token starts with `$`
",
    );
}

#[test]
fn several_mistakes_in_one_run() {
    check(
        r"
x = 1 +
y = (2
if x
    z = 4
class A: pass
w = {}
$
v = 3 3
ok = 1
",
        r"
assign x = <bad>
assign y = <bad>
if x
  assign z = 4
bad
assign w = <bad>
bad
assign v = <bad>
assign ok = 1
E0101 1:8 expected an expression, found the end of the line
E0005 2:5 `(` is never closed
E0102 3:5 expected `:` at the end of this line
E0105 5:1 classes are not in the language
E0105 6:5 dicts are not in the language
E0001 7:1 no token starts with `$`
E0101 8:7 expected an operator or the end of the line, found `3`
",
    );
    check(
        "a = ; b = 2; c = + ; d",
        r"
assign a = <bad>
assign b = 2
assign c = <bad>
expr d
E0101 1:5 expected an expression, found `;`
E0101 1:20 expected an expression, found `;`
",
    );
    check(
        r"
for i in range(3):
    a = = 1
    b = 2
    c = )
d = 1 +
",
        r"
for i in (call range 3)
  assign a = <bad>
  assign b = 2
  assign c = <bad>
assign d = <bad>
E0101 2:9 expected an expression, found `=`
E0005 4:9 `)` closes nothing
E0101 5:8 expected an expression, found the end of the line
",
    );
}

#[test]
fn headless_branches() {
    check(
        r"
for i in a:
    x y: z
    b
c
",
        r"
for i in a
  bad
  expr b
expr c
E0101 2:7 expected an operator or the end of the line, found `y`
",
    );
    check(
        r"
for i in a:
    b
    def
        c
    d
e
",
        r"
for i in a
  expr b
  bad
  expr d
expr e
E0101 3:8 expected a name, found the end of the line
",
    );
    check(
        r"
if a:
    b
else c d: e
f
",
        r"
if a
  expr b
else
  expr e
expr f
E0101 3:6 expected `:`, found `c`
",
    );
    check(
        r"
else:
    a
b
",
        r"
bad
expr b
E0101 1:1 `else` has no `if` or loop before it at this depth
",
    );
    check(
        r"
elif a:
    b
c
",
        r"
bad
expr c
E0101 1:1 `elif` has no `if` or loop before it at this depth
",
    );
    check(
        r"
a
else: b
",
        r"
expr a
bad
E0101 2:1 `else` has no `if` or loop before it at this depth
",
    );
    check(
        r"
for i in a:
    b
    else:
        c
",
        r"
for i in a
  expr b
  bad
E0101 3:5 `else` has no `if` or loop before it at this depth
",
    );
}

#[test]
fn compound_statements_start_a_line() {
    check(
        "if a: if b: c",
        r"
if a
  bad
E0101 1:7 the keyword `if` has to start on a line of its own
",
    );
    check(
        "a; if b: c",
        r"
expr a
bad
E0101 1:4 the keyword `if` has to start on a line of its own
",
    );
    check(
        r"
if a: for i in b: c
d
",
        r"
if a
  bad
expr d
E0101 1:7 the keyword `for` has to start on a line of its own
",
    );
}
