# What Python has and the language, or this compiler, has not: a message of its own for each.
--- class check ---
class Filter:
    gain = 2
# error E0105 1:1-1:13: classes are not in the language
--- try check ---
try:
    x = 1
except ValueError:
    x = 2
finally:
    x = 3
# error E0105 1:1-1:4: exceptions are not in the language
--- raise check ---
raise ValueError("no")
# error E0105 1:1-1:23: exceptions are not in the language
--- yield check ---
def f():
    yield 1
# error E0105 2:5-2:12: generators are not in the language
--- yield-from check ---
def f(x):
    yield from x
# error E0105 2:5-2:17: generators are not in the language
--- with check ---
with open("a") as f:
    pass
# error E0105 1:1-1:20: `with` blocks are not in the language
--- dict check ---
d = {"a": 1}
e = {}
# error E0105 1:5-1:13: dicts are not in the language
# error E0105 2:5-2:7: dicts are not in the language
--- set check ---
s = {1, 2}
# error E0105 1:5-1:11: sets are not in the language
--- dict-comprehension check ---
d = {i: i for i in range(3)}
# error E0105 1:5-1:29: dicts are not in the language
--- set-comprehension check ---
s = {i for i in range(3)}
# error E0105 1:5-1:26: sets are not in the language
--- generator-expression check ---
print(sum(i for i in range(3)))
# error E0105 1:11-1:30: generator expressions are not in the language
--- star-argument check ---
a = (1, 2)
print(*a)
print(**a)
# error E0105 2:7-2:9: star arguments are not in the language
# error E0105 3:7-3:10: star arguments are not in the language
--- star-parameter check ---
def f(*args):
    pass
def g(**kwargs):
    pass
def h(a, *, b):
    pass
def k(a, /):
    pass
# error E0105 1:7-1:12: star parameters are not in the language
# error E0105 3:7-3:15: star parameters are not in the language
# error E0105 5:10-5:11: `*` and `/` between parameters are not in the language
# error E0105 7:10-7:11: `*` and `/` between parameters are not in the language
--- star-target check ---
a, *b = 1, 2, 3
# error E0105 1:4-1:6: unpacking with `*` is not in the language
--- decorator check ---
@cached
def f():
    return 1
print(f())
# error E0105 1:1-1:8: decorators are not in the language
--- async check ---
async def f():
    pass
# error E0105 1:1-1:14: `async` is not in the language
--- await check ---
x = await f()
# error E0105 1:5-1:14: `await` is not in the language
--- walrus check ---
if (n := 3) > 2:
    print(n)
# error E0105 1:5-1:11: assignment inside an expression is not in the language
--- match check ---
n = 3
match n:
    case 3:
        print(n)
# error E0105 2:1-2:8: `match` is not in the language
--- nonlocal check ---
def f():
    nonlocal x
    x = 1
# error E0105 2:5-2:15: `nonlocal` is not in the language
--- type-alias check ---
type Pixel = int
# error E0105 1:1-1:17: type aliases are not in the language
--- import-star check ---
from numpy import *
# error E0105 1:1-1:20: `import *` is not in the language
--- relative-import check ---
from . import filters
# error E0105 1:1-1:22: relative imports are not in the language
--- bytes check ---
b = b"abc"
# error E0105 1:5-1:11: bytes literals are not in the language
--- string-prefix check ---
s = t"abc"
# error E0105 1:5-1:11: strings with the prefix `t` are not in the language
--- string-element check ---
s = "abc"
print(s[0], s[1:])
# error E0309 2:7-2:8: a string has no elements to index
# error E0309 2:13-2:14: a string has no elements to index
--- loop-over-a-string check ---
for c in "abc":
    print(c)
# error E0309 1:10-1:15: a string cannot be looped over here
--- percent-format check ---
print("%d" % 3)
# error E0207 1:7-1:15: this compiler does not handle `%` on strings
--- ellipsis check ---
x = ...
print(x)
# error E0309 2:7-2:8: `...` cannot be shown as text here
--- append-to-lists-that-do-not-grow check ---
li = [1, "a"]
li.append(3)
def add(some):
    some.extend([2])
names = []
names.append(1)
names.sort(key=abs)
rows = [[1], [2]]
rows.sort()
print(names * 2, sorted("ab"))
# error E0207 2:4-2:10: this compiler does not handle `append` of this list
# error E0207 7:16-7:19: this compiler does not handle `key=`
# error E0207 9:6-9:10: this compiler does not handle `sort` of this list
# error E0207 10:7-10:16: this compiler does not handle `*` of a list that grows
# error E0309 10:25-10:29: a string cannot be looped over here
--- recursion check ---
def f(n):
    return f(n - 1)
print(f(3))
# error E0208 2:12-2:20: `f` calls itself: f -> f
--- stream-under-a-name check ---
import arr
s = arr.stream("camera", (2, 2))
# error E0207 2:1-2:2: this compiler does not handle names for streams
--- comprehensions-of-unknown-numbers check ---
import numpy as np
n = 0
while n * n < 50:
    n += 1
a = np.arange(4) % 3
print([i for i in range(n)])
print([x for x in (1, 2.5) if a[0] < x])
print([[x] for x in a if x > 1])
# error E0306 6:8-6:9: this list is as long as a loop goes round, and nobody knows how often that is
# error E0207 7:20-7:26: this compiler does not handle list comprehensions over items of several types with an `if` that is decided at run time
# error E0207 8:8-8:11: this compiler does not handle a list in a list that grows
--- type-parameter check ---
def f[T](x: T) -> T:
    return x
# error E0105 1:1-1:20: type parameters are not in the language
--- except-group check ---
try:
    x = 1
except* ValueError:
    x = 2
# error E0105 1:1-1:4: exceptions are not in the language
--- bare-raise check ---
raise
# error E0105 1:1-1:6: exceptions are not in the language
--- yield-as-a-value check ---
def f():
    x = yield
    return (yield x)
# error E0105 2:9-2:14: generators are not in the language
# error E0105 3:13-3:20: generators are not in the language
--- generator-by-itself check ---
x = (i for i in range(3))
# error E0105 1:5-1:26: generator expressions are not in the language
--- with-several check ---
with (open("a") as f, open("b") as g):
    pass
# error E0105 1:1-1:38: `with` blocks are not in the language
--- async-for-and-with check ---
async for x in y:
    pass
async with y as z:
    pass
# error E0105 1:1-1:17: `async` is not in the language
# error E0105 3:1-3:18: `async` is not in the language
--- star-in-displays-and-indices check ---
a = [*(1, 2), 3]
b = (*a, 4)
for *head, last in ((1, 2), (3, 4)):
    pass
# error E0105 1:6-1:13: unpacking with `*` is not in the language
# error E0105 2:6-2:8: unpacking with `*` is not in the language
# error E0105 3:5-3:10: unpacking with `*` is not in the language
--- dict-from-others check ---
d = {**a, "b": 1}
# error E0105 1:5-1:18: dicts are not in the language
--- decorated-class check ---
@cached(3)
class Filter:
    pass
# error E0105 1:1-1:11: decorators are not in the language
# error E0105 2:1-2:13: classes are not in the language
--- print-statement check ---
x = 1
print x
print "x", x
# error E0101 2:7-2:8: expected an operator or the end of the line, found `x`
# error E0101 3:7-3:10: expected an operator or the end of the line, found a string
--- code-in-text check ---
exec("x = 1")
y = eval("1 + 2")
z = compile("1", "", "eval")
# error E0201 1:1-1:5: Python has `exec`, arr has not
# error E0201 2:5-2:9: Python has `eval`, arr has not
# error E0201 3:5-3:12: Python has `compile`, arr has not
--- deleting-parts check ---
import numpy as np
a = np.zeros(3)
del a[0]
del a.T
# error E0104 3:5-3:9: only names can be deleted
# error E0104 4:5-4:8: only names can be deleted
--- in-place-without-a-value check ---
x //= 2
# error E0201 1:1-1:2: unknown name `x`
--- dict-and-set-by-name check ---
d = dict(a=1)
s = set((1, 2))
# error E0201 1:5-1:9: Python has `dict`, arr has not
# error E0201 2:5-2:8: Python has `set`, arr has not
--- future check ---
from __future__ import annotations
# error E0203 1:6-1:16: there is no module `__future__`
