//! Every statement of the language.

use super::check;

#[test]
fn assignments() {
    check("x = 1", "assign x = 1");
    check("x = y = 1", "assign x = y = 1");
    check("x, y = 1, 2", "assign (tuple x y) = (tuple 1 2)");
    check("(x, y) = [z, w] = a", "assign (tuple x y) = (list z w) = a");
    check("x = y, = a", "assign x = (tuple y) = a");
    check("a[0] = b.c = d", "assign (index a 0) = (. b c) = d");
    check("a[1:, ::2] = 0", "assign (index a (slice 1 _ _) (slice _ _ 2)) = 0");
}

#[test]
fn annotated_assignments() {
    check("x: int", "annotate x: int");
    check("x: int = 1", "annotate x: int = 1");
    check("a[0]: np.uint8 = 1", "annotate (index a 0): (. np uint8) = 1");
    check("x: int = 1, 2", "annotate x: int = (tuple 1 2)");
}

#[test]
fn augmented_assignments() {
    check("x += 1", "augment x += 1");
    check("x -= 1", "augment x -= 1");
    check("x *= 1", "augment x *= 1");
    check("x /= 1", "augment x /= 1");
    check("x //= 1", "augment x //= 1");
    check("x %= 1", "augment x %= 1");
    check("x **= 1", "augment x **= 1");
    check("x @= 1", "augment x @= 1");
    check("x &= 1", "augment x &= 1");
    check("x |= 1", "augment x |= 1");
    check("x ^= 1", "augment x ^= 1");
    check("x <<= 1", "augment x <<= 1");
    check("x >>= 1", "augment x >>= 1");
    check("a[1:] += b[:-1]", "augment (index a (slice 1 _ _)) += (index b (slice _ (- 1) _))");
    check("a.b += 1, 2", "augment (. a b) += (tuple 1 2)");
}

#[test]
fn small_statements() {
    check("pass", "pass");
    check("break", "break");
    check("continue", "continue");
    check("return", "return");
    check("return a, b", "return (tuple a b)");
    check("assert a", "assert a");
    check(r#"assert a, "b""#, r#"assert a, "b""#);
    check("del a", "del a");
    check("del a, b[0]", "del a, (index b 0)");
    check("del (a, b)", "del a, b");
    check("global a, b", "global a, b");
    check(
        "a; b",
        r"
expr a
expr b
",
    );
    check(
        "a; b;",
        r"
expr a
expr b
",
    );
    check(r#""a docstring""#, r#"expr "a docstring""#);
}

#[test]
fn imports() {
    check("import numpy as np", "import numpy as np");
    check("import arr", "import arr");
    check("import a.b.c as d, e", "import a.b.c as d, e");
    check("from ulab import numpy as np", "from ulab import numpy as np");
    check("from a . b import c, d as e", "from a.b import c, d as e");
    check("from a import (b, c as d,)", "from a import b, c as d");
}

#[test]
fn if_statements() {
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
    check(
        "if a: b",
        r"
if a
  expr b
",
    );
    check(
        "if a: b; c",
        r"
if a
  expr b
  expr c
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
else
  expr c
",
    );
    check(
        r"
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
",
        r"
if a
  expr b
else
  if c
    expr d
  else
    if e
      expr f
    else
      expr g
",
    );
    check(
        r"
if a:
    if b:
        c
    else:
        d
",
        r"
if a
  if b
    expr c
  else
    expr d
",
    );
}

#[test]
fn loops() {
    check(
        r"
while a:
    b
else:
    c
",
        r"
while a
  expr b
else
  expr c
",
    );
    check(
        "for i in range(3): pass",
        r"
for i in (call range 3)
  pass
",
    );
    check(
        r"
for i, (j, k) in enumerate(a):
    b
else:
    c
",
        r"
for (tuple i (tuple j k)) in (call enumerate a)
  expr b
else
  expr c
",
    );
    check(
        "for a[0] in b, c: pass",
        r"
for (index a 0) in (tuple b c)
  pass
",
    );
    check(
        "for x, in y: pass",
        r"
for (tuple x) in y
  pass
",
    );
}

#[test]
fn functions() {
    check(
        r"
def f():
    pass
",
        r"
def f()
  pass
",
    );
    check(
        r"
def f(a, b: int, c=1, d: float = 2.0) -> float:
    return a
",
        r"
def f(a, b: int, c=1, d: float=2.0)
  return a
",
    );
    check(
        "def f(a,): return a",
        r"
def f(a)
  return a
",
    );
}

#[test]
fn blocks_may_be_on_the_line() {
    check(
        r"
while a: b; c
d
",
        r"
while a
  expr b
  expr c
expr d
",
    );
    check(
        r"
if a: b
else: c
",
        r"
if a
  expr b
else
  expr c
",
    );
}
