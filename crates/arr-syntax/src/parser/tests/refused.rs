//! Statements of Python that are not in the language: each has its message, and nothing cascades.

use super::check;

#[test]
fn classes() {
    check(
        r"
class A:
    def f(self):
        self.x = {}

    y = = 1
b
",
        r"
bad
expr b
E0105 1:1 classes are not in the language
",
    );
    check(
        r"
class A(B, c=d): pass
b
",
        r"
bad
expr b
E0105 1:1 classes are not in the language
",
    );
    check(
        r"
@a
class B:
    c
d
",
        r"
bad
expr d
E0105 1:1 decorators are not in the language
E0105 2:1 classes are not in the language
",
    );
}

#[test]
fn exceptions() {
    check(
        r"
try:
    a
except B as c:
    d
except:
    e
else:
    f
finally:
    g
h
",
        r"
bad
expr h
E0105 1:1 exceptions are not in the language
",
    );
    check(
        r"
try: a
finally: b
c
",
        r"
bad
expr c
E0105 1:1 exceptions are not in the language
",
    );
    check(
        r"
except A:
    b
c
",
        r"
bad
expr c
E0105 1:1 exceptions are not in the language
",
    );
    check(
        r"
if a:
    try:
        b
    except: c
    d
e
",
        r"
if a
  bad
  expr d
expr e
E0105 2:5 exceptions are not in the language
",
    );
    check(
        "raise",
        r"
bad
E0105 1:1 exceptions are not in the language
",
    );
    check(
        "raise A",
        r"
bad
E0105 1:1 exceptions are not in the language
",
    );
    check(
        r#"raise A("b") from c"#,
        r"
bad
E0105 1:1 exceptions are not in the language
",
    );
    check(
        r#"
if a: raise B(f"{c}")
d
"#,
        r"
if a
  bad
expr d
E0105 1:7 exceptions are not in the language
",
    );
}

#[test]
fn with_blocks() {
    check(
        r"
with a as b, c:
    d
e
",
        r"
bad
expr e
E0105 1:1 `with` blocks are not in the language
",
    );
    check(
        r"
with a: b
c
",
        r"
bad
expr c
E0105 1:1 `with` blocks are not in the language
",
    );
}

#[test]
fn async_statements() {
    check(
        r"
async def f():
    await a
b
",
        r"
bad
expr b
E0105 1:1 `async` is not in the language
",
    );
    check(
        r"
async for i in a:
    b
c
",
        r"
bad
expr c
E0105 1:1 `async` is not in the language
",
    );
    check(
        "async with a: b",
        r"
bad
E0105 1:1 `async` is not in the language
",
    );
    check(
        "x = await f(a)",
        r"
assign x = <bad>
E0105 1:5 `await` is not in the language
",
    );
}

#[test]
fn match_blocks() {
    check(
        r"
match a:
    case 1:
        b
    case [c, *d] if e:
        f
g
",
        r"
bad
expr g
E0105 1:1 `match` is not in the language
",
    );
    check(
        r"
match = 1
match.x
match(a)
",
        r"
assign match = 1
expr (. match x)
expr (call match a)
",
    );
    check("match: int = 1", "annotate match: int = 1");
}

#[test]
fn decorators() {
    check(
        r"
if a:
    @b
c
",
        r"
if a
  bad
expr c
E0105 2:5 decorators are not in the language
",
    );
    check(
        r"
@a
b
",
        r"
bad
expr b
E0105 1:1 decorators are not in the language
",
    );
    check(
        r"
@a.b(c)
@d
def f(x):
    return x
y
",
        r"
def f(x)
  return x
expr y
E0105 1:1 decorators are not in the language
E0105 2:1 decorators are not in the language
",
    );
}

#[test]
fn nonlocal() {
    check(
        r"
def f():
    nonlocal a, b
    return a
",
        r"
def f()
  bad
  return a
E0105 2:5 `nonlocal` is not in the language
",
    );
}

#[test]
fn imports_of_everything() {
    check(
        "from a import *",
        r"
bad
E0105 1:1 `import *` is not in the language
",
    );
    check(
        "from . import a",
        r"
bad
E0105 1:1 relative imports are not in the language
",
    );
    check(
        "from .b import c",
        r"
bad
E0105 1:1 relative imports are not in the language
",
    );
    check(
        "from ...d.e import f as g",
        r"
bad
E0105 1:1 relative imports are not in the language
",
    );
}

#[test]
fn type_aliases() {
    check(
        r"
type A = int
b
",
        r"
bad
expr b
E0105 1:1 type aliases are not in the language
",
    );
    check(
        r"
type = 1
type(a)
",
        r"
assign type = 1
expr (call type a)
",
    );
}
