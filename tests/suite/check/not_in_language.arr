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
--- filtered-comprehension check ---
a = [i for i in range(3) if i > 1]
# error E0105 1:29-1:34: list comprehensions with `if` are not in the language
--- nested-comprehension check ---
a = [i + j for i in range(3) for j in range(3)]
# error E0105 1:30-1:47: list comprehensions with several `for` are not in the language
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
# error E0105 5:10-5:11: star parameters are not in the language
# error E0105 7:10-7:11: star parameters are not in the language
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
--- complex-literal check ---
z = 1 + 2j
# error E0105 1:9-1:11: complex literals such as `2j` are not in the language
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
--- in-an-array check ---
import numpy as np
a = np.arange(3)
print(1 in a)
# error E0309 3:12-3:13: `in` needs a range, a tuple or a list, this is an array of dtype int32 and shape (3,)
--- products-of-more-axes check ---
import numpy as np
a = np.ones((2, 2, 2))
print(a @ a[0])
# error E0207 3:7-3:8: this compiler does not handle products of arrays of more than two axes
--- append-to-lists-that-do-not-grow check ---
li = [1, "a"]
li.append(3)
def add(some):
    some.extend([2])
names = []
names.append(1)
names.sort()
# error E0207 2:4-2:10: this compiler does not handle `append` to this list
# error E0207 7:7-7:11: this compiler does not handle `sort` of lists
--- dtype-as-function check ---
import numpy as np
print(np.uint8(3))
# error E0207 2:7-2:15: this compiler does not handle dtypes as functions
--- recursion check ---
def f(n):
    return f(n - 1)
print(f(3))
# error E0208 2:12-2:20: `f` calls itself: f -> f
--- stream-under-a-name check ---
import arr
s = arr.stream("camera", (2, 2))
# error E0207 2:1-2:2: this compiler does not handle names for streams
