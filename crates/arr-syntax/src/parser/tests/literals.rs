//! Numbers and strings.

use super::check;

#[test]
fn integers() {
    check("0", "expr 0");
    check("00", "expr 0");
    check("1_000", "expr 1000");
    check("0xff", "expr 255");
    check("0X_FF", "expr 255");
    check("0o17", "expr 15");
    check("0b1_0", "expr 2");
    check("9223372036854775807", "expr 9223372036854775807");
    check("0x7fff_ffff_ffff_ffff", "expr 9223372036854775807");
}

#[test]
fn floats() {
    check("1.0", "expr 1.0");
    check("5.", "expr 5.0");
    check(".5", "expr 0.5");
    check("1e3", "expr 1000.0");
    check("1E-3", "expr 0.001");
    check("1_0.0_1e+1_0", "expr 100100000000.0");
    check("007.5", "expr 7.5");
    check("0e0", "expr 0.0");
    check("1e400", "expr inf");
    check("3.4028235e38", "expr 3.4028235e38");
}

#[test]
fn numbers_that_cannot_be_read() {
    check(
        "x = 9223372036854775808",
        r"
assign x = <bad>
E0003 1:5 the integer `9223372036854775808` does not fit in 64 bits
",
    );
    check(
        "x = -9223372036854775808",
        r"
assign x = (- <bad>)
E0003 1:6 the integer `9223372036854775808` does not fit in 64 bits
",
    );
    check(
        "x = 0xffffffffffffffffff",
        r"
assign x = <bad>
E0003 1:5 the integer `0xffffffffffffffffff` does not fit in 64 bits
",
    );
    check(
        "x = 012",
        r"
assign x = <bad>
E0003 1:5 the integer `012` starts with a zero
",
    );
    check(
        "x = 0_7",
        r"
assign x = <bad>
E0003 1:5 the integer `0_7` starts with a zero
",
    );
    check(
        "x = 1__0",
        r"
assign x = <bad>
E0003 1:5 `1__0` is not a number
",
    );
    check(
        "x = 1_",
        r"
assign x = <bad>
E0003 1:5 `1_` is not a number
",
    );
    check(
        "x = 0x",
        r"
assign x = <bad>
E0003 1:5 `0x` is not a number
",
    );
    check(
        "x = 0b12",
        r"
assign x = <bad>
E0003 1:5 `0b12` is not a number
",
    );
    check(
        "x = 0o8",
        r"
assign x = <bad>
E0003 1:5 `0o8` is not a number
",
    );
    check(
        "x = 1e",
        r"
assign x = <bad>
E0003 1:5 `1e` is not a number
",
    );
    check(
        "x = 1e+",
        r"
assign x = <bad>
E0003 1:5 `1e+` is not a number
",
    );
    check(
        "x = 12ab",
        r"
assign x = <bad>
E0003 1:5 `12ab` is not a number
",
    );
    check(
        "x = 1.5.2",
        r"
assign x = <bad>
E0101 1:8 expected an operator or the end of the line, found `.2`
",
    );
    check(
        "x = 1._5",
        r"
assign x = <bad>
E0003 1:5 `1._5` is not a number
",
    );
}

#[test]
fn complex_numbers() {
    check("x = 1j", "assign x = 1.0j");
    check("x = 2.5e3J", "assign x = 2500.0j");
    check("x = 08j", "assign x = 8.0j");
    check(
        "x = 1jj",
        r"
assign x = <bad>
E0003 1:5 `1jj` is not a number
",
    );
}

#[test]
fn strings() {
    check(r#""a""#, r#"expr "a""#);
    check(r#"'a"b'"#, "expr \"a\\\"b\"\n");
    check(r#""""#, r#"expr """#);
    check(r#""a" 'b'"#, r#"expr "ab""#);
    check("r\"a\\n\"", "expr \"a\\\\n\"\n");
    check(r#"u"a""#, r#"expr "a""#);
    check(r#""""a""""#, r#"expr "a""#);
    check(
        r"
'''a
'b'
'''
",
        "expr \"a\\n'b'\\n\"\n",
    );
    check(
        "R\"\\\"",
        r"
bad
E0002 1:1 this string is not closed on its line
",
    );
    check(
        r#"
("a"
"b")
"#,
        r#"expr "ab""#,
    );
}

#[test]
fn escapes() {
    check("\"\\n\\t\\\\\\\"\\'\"", "expr \"\\n\\t\\\\\\\"'\"\n");
    check("\"\\x41\\u00e9\\U0001F600\"", r#"expr "Aé😀""#);
    check("\"\\101\\0\"", "expr \"A\\0\"\n");
    check("\"\\d\"", "expr \"\\\\d\"\n");
    check("\"a\\\nb\"", r#"expr "ab""#);
    check("\"\\x4\"", "expr \"\"\nE0007 1:2 the escape `\\x4` needs 2 hexadecimal digits\n");
    check("\"\\ud800\"", "expr \"\"\nE0007 1:2 the escape `\\ud800` is no character\n");
    check("\"\\N{DASH}\"", "expr \"{DASH}\"\nE0007 1:2 characters by name, `\\N{...}`, are not in the language\n");
    check("\"\\u12\"", "expr \"\"\nE0007 1:2 the escape `\\u12` needs 4 hexadecimal digits\n");
}

#[test]
fn strings_that_are_not_closed() {
    check(
        r#"
x = "a
y = 1
"#,
        r"
assign x = <bad>
assign y = 1
E0002 1:5 this string is not closed on its line
",
    );
    check(
        r#"
print("a)
y = 1
"#,
        r"
bad
assign y = 1
E0002 1:7 this string is not closed on its line
",
    );
    check(
        r#"
x = """a
y = 1
"#,
        r"
assign x = <bad>
E0002 1:5 this string is never closed
",
    );
    check(
        "x = \"a\\",
        r"
assign x = <bad>
E0002 1:5 this string is not closed on its line
",
    );
    check(
        r#"x = f"{a}"#,
        r"
assign x = <bad>
E0002 1:5 this string is not closed on its line
",
    );
}

#[test]
fn bytes_and_templates_are_refused() {
    check(
        r#"x = b"a""#,
        r"
assign x = <bad>
E0105 1:5 bytes literals are not in the language
",
    );
    check(
        r#"x = Rb"a""#,
        r"
assign x = <bad>
E0105 1:5 bytes literals are not in the language
",
    );
    check(
        r#"x = t"a""#,
        r"
assign x = <bad>
E0105 1:5 strings with the prefix `t` are not in the language
",
    );
}

#[test]
fn f_strings() {
    check(r#"f"a""#, r#"expr (fstring "a")"#);
    check(r#"f"{a}""#, "expr (fstring {a})");
    check(r#"f"a {b} c {d:.2f}""#, r#"expr (fstring "a " {b} " c " {d:.2f})"#);
    check(r#"f"{n:04x}{m:>5d}""#, "expr (fstring {n:04x} {m:>5d})");
    check(r#"f"{{{a}}}""#, r#"expr (fstring "{" {a} "}")"#);
    check(r#"f"{a[1:2]}""#, "expr (fstring {(index a (slice 1 2 _))})");
    check(r#"f"{a if b else c}""#, "expr (fstring {(if b a else c)})");
    check(r#"f"{a!=b}""#, "expr (fstring {(a != b)})");
    check(r#"f"{a == b}""#, "expr (fstring {(a == b)})");
    check(r#"f"{(lambda x: x)(1)}""#, "expr (fstring {(call (lambda (x) x) 1)})");
    check(r#"f"{f'{a}'}""#, "expr (fstring {(fstring {a})})");
    check(r#""a" f"{b}" "c""#, r#"expr (fstring "a" {b} "c")"#);
    check("rf\"\\{a}\\n\"", "expr (fstring \"\\\\\" {a} \"\\\\n\")\n");
    check("f\"\\t{a:\\t}\"", "expr (fstring \"\\t\" {a:\t})\n");
    check(r#"f"{a, b}""#, "expr (fstring {(tuple a b)})");
    check(r#"f"{ a }""#, "expr (fstring {a})");
    check(r#"f"{'x'}""#, r#"expr (fstring {"x"})"#);
    check(
        r#"
f"""{
a
}"""
"#,
        "expr (fstring {a})",
    );
    check(r#"f"{(1, '}')}""#, r#"expr (fstring {(tuple 1 "}")})"#);
    check(r#"f"{a!r}{b!s:>5}""#, "expr (fstring {a!r} {b!s:>5})");
    check(r#"f"{a=}{b = }{c=:5}""#, r#"expr (fstring "a=" {a!r} "b = " {b!r} "c=" {c:5})"#);
    check(r#"f"{a:{w}}{b:>{w + 1}.{p}f}""#, "expr (fstring {a:{w}} {b:>{(+ w 1)}.{p}f})");
}

#[test]
fn f_strings_that_cannot_be_read() {
    check(
        r#"f"{}""#,
        r"
expr (fstring {<bad>})
E0007 1:3 a replacement field has no expression
",
    );
    check(
        r#"f"{ }""#,
        r"
expr (fstring {<bad>})
E0007 1:3 a replacement field has no expression
",
    );
    check(
        r#"f"a } b""#,
        r#"
expr (fstring "a  b")
E0007 1:5 `}` closes no replacement field
"#,
    );
    check(
        r#"f"{a""#,
        r"
expr (fstring)
E0007 1:3 this replacement field is not closed in its string
",
    );
    check(
        r#"f"{a +}""#,
        r"
expr (fstring {<bad>})
E0101 1:7 expected an expression, found the end of the replacement field
",
    );
    check(
        r#"f"{a b}""#,
        r"
expr (fstring {<bad>})
E0101 1:6 expected an operator or `,`, found `b`
",
    );
    check(
        r#"f"{a!q}""#,
        r"
expr (fstring {a})
E0007 1:6 there is no conversion `!q`
",
    );
    check(
        r#"f"{a:{b:{c:{d}}}}""#,
        r"
expr (fstring {a:{b}})
E0105 1:9 specifications nested this deep are not in the language
",
    );
    check(
        r#"f"{a["b"]}""#,
        r#"
bad
E0105 1:7 bytes literals are not in the language
E0101 1:7 expected an operator or the end of the line, found `b"]}"`
"#,
    );
    check(
        r#"f"{$}""#,
        r"
expr (fstring {<bad>})
E0001 1:4 no token starts with `$`
",
    );
    check(
        r#"f"{1j}""#,
        r"
expr (fstring {1.0j})
",
    );
    check(
        r#"f"{yield}""#,
        r"
expr (fstring {<bad>})
E0105 1:4 generators are not in the language
",
    );
}
