//! What people write who come from other languages.

use super::check;

#[test]
fn habits_of_other_languages() {
    check(
        r"
if a = 1:
    b
",
        r"
if <bad>
  expr b
E0101 1:6 expected `:`, found `=`
",
    );
    check(
        r"
if a:
    b
else if c:
    d
",
        r"
if a
  expr b
else
  expr d
E0101 3:6 expected `:`, found the keyword `if`
",
    );
    check(
        "a++",
        r"
bad
E0101 1:4 expected an expression, found the end of the line
",
    );
    check(
        "a--",
        r"
bad
E0101 1:4 expected an expression, found the end of the line
",
    );
    check(
        r"
if a && b:
    c
",
        r"
if <bad>
  expr c
E0101 1:7 expected an expression, found `&`
",
    );
    check(
        r"
if a || b:
    c
",
        r"
if <bad>
  expr c
E0101 1:7 expected an expression, found `|`
",
    );
    check(
        r"
if !a:
    b
",
        r"
if <bad>
  expr b
E0001 1:4 no token starts with `!`
",
    );
    check(
        r#"print "a""#,
        r"
bad
E0101 1:7 expected an operator or the end of the line, found a string
",
    );
    check(
        "print a",
        r"
bad
E0101 1:7 expected an operator or the end of the line, found `a`
",
    );
    check(
        "a <> b",
        r"
bad
E0101 1:4 expected an expression, found `>`
",
    );
    check(
        "x = a ? b : c",
        r"
assign x = <bad>
E0001 1:7 no token starts with `?`
",
    );
    check(
        r"
if a {
    b
}
",
        r"
if <bad>
E0101 1:6 expected an operator or `:`, found `{`
",
    );
    check(
        "x = ‘a’",
        r"
assign x = <bad>
E0001 1:5 no token starts with `‘`
",
    );
    check(
        "x = 2 × 3",
        r"
assign x = <bad>
E0001 1:7 no token starts with `×`
",
    );
    check(
        "x = a − b",
        r"
assign x = <bad>
E0001 1:7 no token starts with `−`
",
    );
    check(
        "x = µ",
        r"
assign x = <bad>
E0001 1:5 no token starts with `µ`
",
    );
}
