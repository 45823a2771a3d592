//! What is said of mistakes, and what is kept of the statement.

use super::check;

#[test]
fn a_missing_colon() {
    check(
        r"
if f(lambda: x)
    b
",
        r"
if (call f (lambda () x))
  expr b
E0102 1:16 expected `:` at the end of this line
",
    );
    check(
        r"
if a[1:2]
    b
",
        r"
if (index a (slice 1 2 _))
  expr b
E0102 1:10 expected `:` at the end of this line
",
    );
    check(
        r"
if a
    b
c
",
        r"
if a
  expr b
expr c
E0102 1:5 expected `:` at the end of this line
",
    );
    check(
        r"
while a
    b
",
        r"
while a
  expr b
E0102 1:8 expected `:` at the end of this line
",
    );
    check(
        r"
for i in a
    b
",
        r"
for i in a
  expr b
E0102 1:11 expected `:` at the end of this line
",
    );
    check(
        r"
def f(a)
    b
",
        r"
def f(a)
  expr b
E0102 1:9 expected `:` at the end of this line
",
    );
    check(
        r"
if a:
    b
else
    c
",
        r"
if a
  expr b
else
  expr c
E0102 3:5 expected `:` at the end of this line
",
    );
    check(
        r"
if a:
    b
elif c
    d
",
        r"
if a
  expr b
else
  if c
    expr d
E0102 3:7 expected `:` at the end of this line
",
    );
    check(
        r"
if a  # why
    b
",
        r"
if a
  expr b
E0102 1:5 expected `:` at the end of this line
",
    );
    check(
        r"
else
    a
",
        r"
bad
E0101 1:1 `else` has no `if` or loop before it at this depth
",
    );
}

#[test]
fn an_expression_is_missing() {
    check(
        "x = ",
        r"
assign x = <bad>
E0101 1:5 expected an expression, found the end of the line
",
    );
    check(
        "x = 1 +",
        r"
assign x = <bad>
E0101 1:8 expected an expression, found the end of the line
",
    );
    check(
        "x = (1 + )",
        r"
assign x = <bad>
E0101 1:10 expected an expression, found `)`
",
    );
    check(
        "x += ",
        r"
augment x += <bad>
E0101 1:6 expected an expression, found the end of the line
",
    );
    check(
        "f(,)",
        r"
bad
E0101 1:3 expected an expression, found `,`
",
    );
    check(
        "a[]",
        r"
bad
E0101 1:3 expected an expression, found `]`
",
    );
    check(
        "return +",
        r"
bad
E0101 1:9 expected an expression, found the end of the line
",
    );
    check(
        "assert",
        r"
bad
E0101 1:7 expected an expression, found the end of the line
",
    );
    check(
        "x = [1, , 2]",
        r"
assign x = <bad>
E0101 1:9 expected an expression, found `,`
",
    );
    check(
        "lambda x:",
        r"
bad
E0101 1:10 expected an expression, found the end of the line
",
    );
}

#[test]
fn a_statement_goes_on_too_long() {
    check(
        "x = 1 2",
        r"
assign x = <bad>
E0101 1:7 expected an operator or the end of the line, found `2`
",
    );
    check(
        "f(a b)",
        r"
bad
E0101 1:5 expected an operator, `,` or `)`, found `b`
",
    );
    check(
        "x y",
        r"
bad
E0101 1:3 expected an operator or the end of the line, found `y`
",
    );
    check(
        "pass 1",
        r"
bad
E0101 1:6 expected the end of the line, found `1`
",
    );
    check(
        "import a b",
        r"
bad
E0101 1:10 expected `,` or the end of the line, found `b`
",
    );
    check(
        "a[1 2]",
        r"
bad
E0101 1:5 expected an operator, `,`, `]` or `:`, found `2`
",
    );
    check(
        "x = (1 2)",
        r"
assign x = <bad>
E0101 1:8 expected an operator, `,` or `)`, found `2`
",
    );
}

#[test]
fn the_value_is_lost_but_not_the_name() {
    check(
        r"
x = * 2
y = x
",
        r"
assign x = <bad>
assign y = x
E0105 1:5 unpacking with `*` is not in the language
",
    );
    check(
        "x = y = )",
        r"
assign x = y = <bad>
E0005 1:9 `)` closes nothing
",
    );
    check(
        "x: int = +",
        r"
annotate x: int = <bad>
E0101 1:11 expected an expression, found the end of the line
",
    );
    check(
        "x += 1 2",
        r"
augment x += <bad>
E0101 1:8 expected an operator or the end of the line, found `2`
",
    );
    check(
        "for i in : pass",
        r"
for i in <bad>
  pass
E0101 1:10 expected an expression, found `:`
",
    );
}

#[test]
fn heads_are_lost_but_not_their_blocks() {
    check(
        r"
if a b:
    c = = d
    e
",
        r"
if <bad>
  assign c = <bad>
  expr e
E0101 1:6 expected an operator or `:`, found `b`
E0101 2:9 expected an expression, found `=`
",
    );
    check(
        r"
while +:
    a
",
        r"
while <bad>
  expr a
E0101 1:8 expected an expression, found `:`
",
    );
    check(
        r"
if a:
    b
elif c d:
    e
",
        r"
if a
  expr b
else
  if <bad>
    expr e
E0101 3:8 expected an operator or `:`, found `d`
",
    );
    check(
        r"
if a:
    b
else c:
    d
",
        r"
if a
  expr b
else
  expr d
E0101 3:6 expected `:`, found `c`
",
    );
}

#[test]
fn whole_heads_are_lost() {
    check(
        r"
for in a:
    b
c
",
        r"
bad
expr c
E0101 1:5 expected an expression, found the keyword `in`
",
    );
    check(
        r"
for i of a:
    b = = 1
c
",
        r"
bad
expr c
E0101 1:7 expected an operator or `,`, found `of`
E0101 2:9 expected an expression, found `=`
",
    );
    check(
        r"
def f(a, 1):
    b
c
",
        r"
bad
expr c
E0101 1:10 expected a name, found `1`
",
    );
    check(
        r"
def (a): pass
c
",
        r"
bad
expr c
E0101 1:5 expected a name, found `(`
",
    );
    check(
        r"
fro i in a:
    b
c
",
        r"
bad
expr c
E0101 1:5 expected an operator or the end of the line, found `i`
",
    );
}
