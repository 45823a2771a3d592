//! Line ends, indentation and joined lines.

use super::check;

#[test]
fn blank_lines_and_comments_do_not_count() {
    check("", "");
    check("", "");
    check("# a", "");
    check(
        r"
a

# b
   # c

b
",
        r"
expr a
expr b
",
    );
    check(
        r"
if a:
# b
    c
        # d

    e
f
",
        r"
if a
  expr c
  expr e
expr f
",
    );
    check("a # b", "expr a");
}

#[test]
fn lines_join_in_brackets() {
    check(
        r"
x = (a +
  b)
",
        "assign x = (+ a b)",
    );
    check(
        r"
x = [
1,
# a

2
]
",
        "assign x = (list 1 2)",
    );
    check(
        r"
f(a,
b)
c
",
        r"
expr (call f a b)
expr c
",
    );
    check(
        r#"
x = """a
  b"""
y
"#,
        "assign x = \"a\\n  b\"\nexpr y\n",
    );
}

#[test]
fn lines_join_by_backslash() {
    check("x = a + \\\n    b", "assign x = (+ a b)");
    check(
        "if a and \\\n   b:\n    c",
        r"
if (and a b)
  expr c
",
    );
    check("x = a \\ + b", "assign x = <bad>\nE0001 1:7 no token starts with `\\`\n");
    check(
        "x = a + \\ \n b",
        "assign x = (+ a <bad>)\nexpr b\nE0001 1:9 no token starts with `\\`\nE0004 2:1 this line is indented by 1, its block by 0\n",
    );
}

#[test]
fn line_ends_of_other_systems() {
    check(
        "a\r\nif b:\r\n    c\r\n",
        r"
expr a
if b
  expr c
",
    );
    check(
        "a\rb",
        r"
bad
E0001 1:2 no token starts with `U+000D`
",
    );
    check("\u{FEFF}a = 1", "assign a = 1");
}

#[test]
fn tabs_and_form_feeds() {
    check(
        "if a:\n\tb\n\tc",
        r"
if a
  expr b
  expr c
",
    );
    check(
        "if a:\n\tif b:\n\t\tc\n\td",
        r"
if a
  if b
    expr c
  expr d
",
    );
    check(
        "\x0Cif a:\n    b",
        r"
if a
  expr b
",
    );
}

#[test]
fn the_last_line_may_have_no_line_break() {
    check(
        r"
if a:
    b
",
        r"
if a
  expr b
",
    );
    check("a = 1", "assign a = 1");
}

#[test]
fn an_unexpected_indent_is_told_once() {
    check(
        r"
a
    b
    c
d
",
        r"
expr a
expr b
expr c
expr d
E0004 2:1 this line is indented by 4, its block by 0
",
    );
    check(
        r"
  a
b
",
        r"
expr a
expr b
E0004 1:1 this line is indented by 2, its block by 0
",
    );
    check(
        r"
if a:
    b
        c
    d
",
        r"
if a
  expr b
  expr c
  expr d
E0004 3:1 this line is indented by 8, its block by 4
",
    );
}

#[test]
fn an_unknown_depth_is_told_once() {
    check(
        r"
if a:
        b
    c
    d
e
",
        r"
if a
  expr b
expr c
expr d
expr e
E0004 3:1 no open block is indented by 4
",
    );
    check(
        r"
if a:
    if b:
        c
      d
    e
f
",
        r"
if a
  if b
    expr c
  expr d
  expr e
expr f
E0004 4:1 no open block is indented by 6
",
    );
}

#[test]
fn mixed_tabs_are_told_once() {
    check(
        "if a:\n        b\n\tc\n\td",
        r"
if a
  expr b
  expr c
  expr d
E0006 3:1 tabs and spaces are mixed so that the depth of this line is unclear
",
    );
    check(
        "if a:\n\tb\n        c",
        r"
if a
  expr b
  expr c
E0006 3:1 tabs and spaces are mixed so that the depth of this line is unclear
",
    );
}

#[test]
fn a_block_is_needed() {
    check(
        r"
if a:
b
",
        r"
if a
expr b
E0103 1:5 expected a block after this line
",
    );
    check(
        "if a:",
        r"
if a
E0103 1:5 expected a block after this line
",
    );
    check(
        r"
while a:

# b
c
",
        r"
while a
expr c
E0103 1:8 expected a block after this line
",
    );
    check(
        r"
def f():
return 1
",
        r"
def f()
return 1
E0103 1:8 expected a block after this line
",
    );
    check(
        r"
if a:
    b
else:
c
",
        r"
if a
  expr b
expr c
E0103 3:5 expected a block after this line
",
    );
    check(
        "for i in a:",
        r"
for i in a
E0103 1:11 expected a block after this line
",
    );
}
