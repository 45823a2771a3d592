//! Constructs of Python that are not in the language: each has its message, and nothing cascades.

use super::check;

#[test]
fn classes() {
    check(r"
class A:
    def f(self):
        self.x = {}

    y = = 1
b
", r"
bad
expr b
E0105 1:1 classes are not in the language
");
    check(r"
class A(B, c=d): pass
b
", r"
bad
expr b
E0105 1:1 classes are not in the language
");
    check(r"
@a
class B:
    c
d
", r"
bad
expr d
E0105 1:1 decorators are not in the language
E0105 2:1 classes are not in the language
");
}

#[test]
fn exceptions() {
    check(r"
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
", r"
bad
expr h
E0105 1:1 exceptions are not in the language
");
    check(r"
try: a
finally: b
c
", r"
bad
expr c
E0105 1:1 exceptions are not in the language
");
    check(r"
except A:
    b
c
", r"
bad
expr c
E0105 1:1 exceptions are not in the language
");
    check(r"
if a:
    try:
        b
    except: c
    d
e
", r"
if a
  bad
  expr d
expr e
E0105 2:5 exceptions are not in the language
");
    check("raise", r"
bad
E0105 1:1 exceptions are not in the language
");
    check("raise A", r"
bad
E0105 1:1 exceptions are not in the language
");
    check(r#"raise A("b") from c"#, r"
bad
E0105 1:1 exceptions are not in the language
");
    check(r#"
if a: raise B(f"{c}")
d
"#, r"
if a
  bad
expr d
E0105 1:7 exceptions are not in the language
");
}

#[test]
fn with_blocks() {
    check(r"
with a as b, c:
    d
e
", r"
bad
expr e
E0105 1:1 `with` blocks are not in the language
");
    check(r"
with a: b
c
", r"
bad
expr c
E0105 1:1 `with` blocks are not in the language
");
}

#[test]
fn generators() {
    check(r"
def f():
    yield
    yield a, b
    x = yield a
    yield from b
    return (yield)
", r"
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
");
    check("f(x for x in a)", r"
expr (call f <bad>)
E0105 1:3 generator expressions are not in the language
");
    check("sum(x * 2 for x in a if x)", r"
expr (call sum <bad>)
E0105 1:5 generator expressions are not in the language
");
    check("y = (x for x in a)", r"
assign y = <bad>
E0105 1:5 generator expressions are not in the language
");
}

#[test]
fn async_statements() {
    check(r"
async def f():
    await a
b
", r"
bad
expr b
E0105 1:1 `async` is not in the language
");
    check(r"
async for i in a:
    b
c
", r"
bad
expr c
E0105 1:1 `async` is not in the language
");
    check("async with a: b", r"
bad
E0105 1:1 `async` is not in the language
");
    check("x = await f(a)", r"
assign x = <bad>
E0105 1:5 `await` is not in the language
");
}

#[test]
fn match_blocks() {
    check(r"
match a:
    case 1:
        b
    case [c, *d] if e:
        f
g
", r"
bad
expr g
E0105 1:1 `match` is not in the language
");
    check(r"
match = 1
match.x
match(a)
", r"
assign match = 1
expr (. match x)
expr (call match a)
");
    check("match: int = 1", "annotate match: int = 1");
}

#[test]
fn decorators() {
    check(r"
if a:
    @b
c
", r"
if a
  bad
expr c
E0105 2:5 decorators are not in the language
");
    check(r"
@a
b
", r"
bad
expr b
E0105 1:1 decorators are not in the language
");
    check(r"
@a.b(c)
@d
def f(x):
    return x
y
", r"
def f(x)
  return x
expr y
E0105 1:1 decorators are not in the language
E0105 2:1 decorators are not in the language
");
}

#[test]
fn dicts_and_sets() {
    check("x = {}", r"
assign x = <bad>
E0105 1:5 dicts are not in the language
");
    check("x = {a: b, c: d,}", r"
assign x = <bad>
E0105 1:5 dicts are not in the language
");
    check("x = {**a}", r"
assign x = <bad>
E0105 1:5 dicts are not in the language
");
    check("x = {a: b for a, b in c}", r"
assign x = <bad>
E0105 1:5 dicts are not in the language
");
    check("x = {a, b}", r"
assign x = <bad>
E0105 1:5 sets are not in the language
");
    check("x = {a for a in b}", r"
assign x = <bad>
E0105 1:5 sets are not in the language
");
    check("f({1: 2}[1])", r"
expr (call f (index <bad> 1))
E0105 1:3 dicts are not in the language
");
}

#[test]
fn comprehensions_with_more_than_one_for() {
    check("[a for b in c if d]", r"
bad
E0105 1:18 list comprehensions with `if` are not in the language
");
    check("[a for b in c for d in e]", r"
bad
E0105 1:15 list comprehensions with several `for` are not in the language
");
    check("[a for b in c if d if e for f in g]", r"
bad
E0105 1:25 list comprehensions with several `for` are not in the language
");
}

#[test]
fn stars() {
    check("f(*a)", r"
expr (call f <bad>)
E0105 1:3 star arguments are not in the language
");
    check("f(a, **b)", r"
expr (call f a <bad>)
E0105 1:6 star arguments are not in the language
");
    check("*a, b = c", r"
assign (tuple <bad> b) = c
E0105 1:1 unpacking with `*` is not in the language
");
    check("x = [*a, b]", r"
assign x = (list <bad> b)
E0105 1:6 unpacking with `*` is not in the language
");
    check("x = *a, b", r"
assign x = (tuple <bad> b)
E0105 1:5 unpacking with `*` is not in the language
");
    check("for *a, b in c: pass", r"
for (tuple <bad> b) in c
  pass
E0105 1:5 unpacking with `*` is not in the language
");
    check("def f(*a): pass", r"
def f(a)
  pass
E0105 1:7 star parameters are not in the language
");
    check("def f(a, *, b=1): pass", r"
def f(a, b=1)
  pass
E0105 1:10 star parameters are not in the language
");
    check("def f(a, /, b): pass", r"
def f(a, b)
  pass
E0105 1:10 star parameters are not in the language
");
    check("def f(**a): pass", r"
def f(a)
  pass
E0105 1:7 star parameters are not in the language
");
    check("lambda *a: a", r"
expr (lambda (a) a)
E0105 1:8 star parameters are not in the language
");
    check("a[*b]", r"
expr (index a <bad>)
E0105 1:3 unpacking with `*` is not in the language
");
    check(r#"print(*a, sep="")"#, r#"
expr (call print <bad> sep="")
E0105 1:7 star arguments are not in the language
"#);
}

#[test]
fn assignment_expressions() {
    check(r"
if (n := len(a)) > 1:
    b
", r"
if (<bad> > 1)
  expr b
E0105 1:5 assignment inside an expression is not in the language
");
    check("f(a := 1)", r"
expr (call f <bad>)
E0105 1:3 assignment inside an expression is not in the language
");
    check("while a := f(): b", r"
while <bad>
  expr b
E0105 1:7 assignment inside an expression is not in the language
");
    check("[a := 1]", r"
expr (list <bad>)
E0105 1:2 assignment inside an expression is not in the language
");
    check("x[a := 1]", r"
expr (index x <bad>)
E0105 1:3 assignment inside an expression is not in the language
");
    check("x = (a := 1)", r"
assign x = <bad>
E0105 1:6 assignment inside an expression is not in the language
");
}

#[test]
fn nonlocal() {
    check(r"
def f():
    nonlocal a, b
    return a
", r"
def f()
  bad
  return a
E0105 2:5 `nonlocal` is not in the language
");
}

#[test]
fn imports_of_everything() {
    check("from a import *", r"
bad
E0105 1:1 `import *` is not in the language
");
    check("from . import a", r"
bad
E0105 1:1 relative imports are not in the language
");
    check("from .b import c", r"
bad
E0105 1:1 relative imports are not in the language
");
    check("from ...d.e import f as g", r"
bad
E0105 1:1 relative imports are not in the language
");
}

#[test]
fn type_aliases() {
    check(r"
type A = int
b
", r"
bad
expr b
E0105 1:1 type aliases are not in the language
");
    check(r"
type = 1
type(a)
", r"
assign type = 1
expr (call type a)
");
}
