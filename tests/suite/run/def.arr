# Functions: arguments, defaults, what is returned, names of their own and of the script.
--- positional-and-keyword-arguments run ---
def f(a, b, c):
    return a * 100 + b * 10 + c
print(f(1, 2, 3), f(1, c=2, b=3), f(c=1, b=2, a=3))
# out: 123 132 321
--- defaults run ---
def power(x, n=2):
    r = 1
    for i in range(n):
        r *= x
    return r
print(power(3), power(3, 3), power(n=0, x=5))
# out: 9 27 1
--- defaults-are-evaluated-once-where-the-function-is-defined run ---
import numpy as np
d = 5
def scalar(x=d):
    return x
d = 6
print(scalar(), scalar(1))
def array(x, into=np.zeros(3)):
    into += x
    return into
print(array(1))
print(array(2))
base = np.arange(3)
def same(x=base):
    return x
base = base * 2
print(same(), base)
# out: 5 1
# out: [1. 1. 1.]
# out: [3. 3. 3.]
# out: [0 1 2] [0 2 4]
--- none-as-default run ---
import numpy as np
def scaled(x, by=None, out=None):
    if out is None:
        out = np.zeros(3)
    out[:] = x
    if by is not None:
        out *= by
    return out
z = np.ones(3)
print(scaled(2), scaled(2, 3), scaled(1, out=z, by=4), z)
# out: [2. 2. 2.] [6. 6. 6.] [4. 4. 4.] [4. 4. 4.]
--- text-chooses-at-compile-time run ---
import numpy as np
def window(kind, n):
    if kind == "flat":
        w = np.ones(n)
    else:
        w = np.linspace(0, 1, n)
    return w
print(window("flat", 3), window("ramp", 5))
# out: [1. 1. 1.] [0.   0.25 0.5  0.75 1.  ]
--- a-parameter-is-a-name-of-its-own run ---
import numpy as np
def next_one(x):
    x = x + 1
    return x
x = 4
a = np.arange(3)
print(next_one(x), x, next_one(a), a)
def grow(x):
    x += 1
    return x
print(grow(x), x, grow(a), a)
# out: 5 4 [1 2 3] [0 1 2]
# out: 5 4 [1 2 3] [1 2 3]
--- arrays-by-reference run ---
import numpy as np
def fill(a, v):
    for i in range(len(a)):
        a[i] = v + i
def shift(dst, src):
    dst[:] = src
a = np.zeros(6)
fill(a[::2], 5)
print(a)
shift(a[1:], a[:-1])
print(a)
shift(a, a[::-1])
print(a)
# out: [5. 0. 6. 0. 7. 0.]
# out: [5. 5. 0. 6. 0. 7.]
# out: [7. 0. 6. 0. 5. 5.]
--- a-view-that-is-returned-is-the-same-memory run ---
import numpy as np
def tail(a):
    return a[1:]
def column(a, k):
    return a[:, k]
z = np.arange(5)
w = tail(z)
w[0] = 99
tail(z)[1] = 77
m = np.arange(6).reshape(2, 3)
for k in range(3):
    c = column(m, k)
    c += 10 * k
print(z, m)
# out: [ 0 99 77  3  4] [[ 0 11 22]
# out:  [ 3 14 25]]
--- a-new-array-that-is-returned-is-the-caller's run ---
import numpy as np
def ramp(n, start):
    out = np.zeros(n)
    for i in range(n):
        out[i] = start + i
    return out
a = ramp(3, 1)
b = ramp(3, 10)
a[0] = -1
c = b
b = ramp(3, 20)
print(a, b, c)
a = b = ramp(3, 30)
b[0] = 0
print(a, b)
# out: [-1.  2.  3.] [20. 21. 22.] [10. 11. 12.]
# out: [ 0. 31. 32.] [ 0. 31. 32.]
--- a-name-goes-through-a-function-in-a-loop run ---
import numpy as np
def step(s):
    out = np.zeros(4)
    for i in range(4):
        out[i] = s[i - 1] + i
    return out
s = np.zeros(4)
for i in range(3):
    s = step(s)
print(s)
def halves(n):
    for i in range(20):
        if n == 1:
            return i
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    return -1
k = 0
while k < 8:
    k += 1
    print(k, halves(k))
# out: [5. 4. 3. 6.]
# out: 1 0
# out: 2 1
# out: 3 7
# out: 4 2
# out: 5 5
# out: 6 8
# out: 7 16
# out: 8 3
--- early-returns run ---
import numpy as np
def sign(x):
    if x < 0:
        return -1
    elif x == 0:
        return 0
    return 1
def find(a, v):
    for i in range(len(a)):
        if a[i] == v:
            return i
    return -1
def walk(n):
    steps = 0
    while n != 1:
        if steps > 100:
            return -1
        if n % 2:
            n = 3 * n + 1
            continue
        n //= 2
        steps += 1
    else:
        return steps
    return -2
def first(a):
    for x in a:
        return x
    return 0
a = np.array([5, 6, 7])
for i in range(-1, 2):
    print(sign(i), sign(-i))
print(find(a, 6), find(a, 9), find(a, 7), walk(27), walk(6), first(a))
# out: -1 1
# out: 0 0
# out: 1 -1
# out: 1 -1 2 70 6 5
--- returns-from-loops-in-loops run ---
import numpy as np
def scan(a, limit):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            if a[i, j] > limit:
                return i, j
    return -1, -1
def product(n):
    for i in range(10):
        for j in range(10):
            if i * j == n:
                break
        else:
            continue
        return i, j
    return 0, 0
m = np.arange(12).reshape(3, 4)
i, j = scan(m, 4)
print(i, j, product(42)[0], product(41)[0])
i, j = scan(m, 40)
print(i, j)
# out: 1 1 6 0
# out: -1 -1
--- new-arrays-from-several-returns run ---
import numpy as np
def table(c):
    if c > 1:
        t = np.arange(3) * c
        return t
    if c == 0:
        return np.zeros(3, dtype=np.int32)
    t = np.ones(3, dtype=np.int32)
    t[c] = 7
    return t
saved = table(0)
for c in range(3):
    r = table(c)
    print(r, saved)
    r[0] = -1
print(saved, r)
p = table(0)
q = table(1)
p[0] = 50
print(p, q, saved)
# out: [0 0 0] [0 0 0]
# out: [1 7 1] [0 0 0]
# out: [0 2 4] [0 0 0]
# out: [0 0 0] [-1  2  4]
# out: [50  0  0] [1 7 1] [0 0 0]
--- one-array-from-several-returns run ---
import numpy as np
def marked(x, c):
    if c:
        return x
    x[0] = 5
    return x
x = np.zeros(3)
for c in range(2):
    y = marked(x, c)
    y[1] += 1
print(x)
# out: [5. 2. 0.]
--- several-results run ---
import numpy as np
def extremes(a):
    return a.min(), a.max()
def both(c):
    if c:
        return c, np.zeros(2)
    return 1, np.ones(2)
def swapped(a, b):
    return b, a
lo, hi = extremes(np.array([3, 1, 2]))
n, z = both(lo)
print(lo, hi, n, z)
a, b = swapped(np.arange(2), 5)
print(a, b, both(0)[1])
# out: 1 3 1 [0. 0.]
# out: 5 [0 1] [1. 1.]
--- nothing-is-returned run ---
def nothing(x):
    if x:
        return
    print("falls off the end")
print(nothing(1), nothing(0), nothing(2) is None)
# out: falls off the end
# out: None None True
--- functions-know-the-names-of-the-script-at-the-call run ---
k = 1
def scaled(x):
    return x * k + helper(x)
def helper(x):
    return x * 100
print(scaled(2))
k = 7
print(scaled(2))
def helper(x):
    return -x
print(scaled(2))
# out: 202
# out: 214
# out: 12
--- global run ---
import numpy as np
count = 0
total = 0.0
buf = None
def bump(by=1):
    global count, total
    count += by
    total = total + 0.5
    return count
def start(n):
    global buf
    buf = np.zeros(n)
def push(v):
    buf[:-1] = buf[1:]
    buf[-1] = v
def even_only(k):
    global count
    if k % 2:
        return
    count += k
print(bump(), bump(3), count, total)
for i in range(4):
    bump()
    even_only(i)
if bump() > 3:
    bump(10)
print(count, total)
start(4)
for i in range(6):
    push(i * 1.5)
print(buf)
# out: 1 4 4 1.0
# out: 21 4.0
# out: [3.  4.5 6.  7.5]
--- a-function-rebinds-an-array-of-the-script run ---
import numpy as np
a = np.arange(3)
def double():
    global a
    a = a * 2
    return 0
def see(p, q):
    print(p, q, a)
see(a, double())
b = a
print(a + double(), a, b)
# out: [0 1 2] 0 [0 2 4]
# out: [0 2 4] [0 4 8] [0 2 4]
--- arguments-are-evaluated-from-left-to-right run ---
def said(x):
    print("said", x)
    return x
def three(a, b, c):
    print(a, b, c)
three(said(1), c=said(2), b=said(3))
print(said(4) - said(5) * said(6), said(7) if said(0) else said(8), said(0) and said(9), said(10) or said(11))
print(said(1) < said(3) < said(2) < said(4))
x = said(12), said(13)
# out: said 1
# out: said 2
# out: said 3
# out: 1 3 2
# out: said 4
# out: said 5
# out: said 6
# out: said 0
# out: said 8
# out: said 0
# out: said 10
# out: -26 8 0 10
# out: said 1
# out: said 3
# out: said 2
# out: False
# out: said 12
# out: said 13
--- what-stands-left-of-a-call-is-read-before-it run ---
import numpy as np
n = 1
def let(v):
    global n
    n = v
    return n
a = np.arange(4)
def smash(v):
    a[:] = v
    return 1
print(n + let(5), n, let(7), n)
print(a[1] + smash(9) + a[1], np.sum(a) + smash(3), a * 2 + smash(1), a + smash(2))
for i in range(2):
    n = 3
    print(n < let(5 + i) < let(6), n)
    print(let(i) < n + 1 < let(2) < n, n)
    print(n and let(i + 1) and n, n)
    t = n, let(20), n
    n = 0
    print(t[0], t[1], t[2])
    n += let(4)
    a[let(i)] = n
    a[n] += let(2)
    print(n, a)
while let(n + 1) < 6:
    print("round", n)
# out: 6 5 7 7
# out: 11 37 [7 7 7 7] [3 3 3 3]
# out: True 6
# out: False 2
# out: 1 1
# out: 1 20 20
# out: 2 [6 2 2 2]
# out: False 6
# out: False 2
# out: 2 2
# out: 2 20 20
# out: 2 [6 6 2 2]
# out: round 3
# out: round 4
# out: round 5
--- functions-in-functions run ---
import numpy as np
def outer(a):
    k = 10
    def inner(b):
        return a * k + b
    k = 20
    return inner(1) + inner(2)
print(outer(2), outer(np.arange(2)))
def square(x):
    return x * x
def length(a, b):
    return np.sqrt(square(a) + square(b))
t = np.linspace(0, 1, 5)
print(length(3.0, 4.0), length(t, 1 - t))
# out: 83 [ 3 43]
# out: 5.0 [1.         0.7905694  0.70710677 0.7905694  1.        ]
--- functions-as-arguments-and-lambda run ---
import numpy as np
def apply(f, x):
    return f(x)
def integral(f, a, b, n=8):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + (i + 0.5) * h)
    return s * h
def compose(f, g):
    return lambda x: f(g(x))
scale = lambda x, k=3: x * k
print(scale(2), scale(2, k=5), apply(scale, np.arange(3)), apply(np.sqrt, 4.0))
print(integral(lambda x: x * x, 0, 1), integral(np.sin, 0.0, 1.0, n=4))
print(compose(scale, lambda x: x + 1)(5), compose(lambda x: x + 1, scale)(5))
# out: 6 10 [0 3 6] 2.0
# out: 0.33203125 0.46089703
# out: 18 16
--- functions-that-are-returned-keep-their-names run ---
def multiplier(k):
    return lambda x: x * k
three = multiplier(3)
four = multiplier(4)
print(three(2), four(2), three(four(5)))
# out: 6 8 60
--- run-time-views-as-arguments run ---
import numpy as np
def mean(w):
    return w.mean()
def around(a, i):
    return mean(a[i:i + 3])
a = np.arange(8)
for i in range(3):
    print(around(a, i), mean(a[2 * i:2 * i + 2]))
# out: 1.0 0.5
# out: 2.0 2.5
# out: 3.0 4.5
--- dtype-and-shape-are-those-of-the-call run ---
import numpy as np
def halves(a):
    return a // 2, a.shape, a.dtype == np.uint8
for k in range(1):
    h = halves(np.arange(4))
    print(h[0], h[1][0], h[2])
    h = halves(np.ones((2, 3), dtype=np.uint8) * 9)
    print(h[0], h[1][1], h[2])
# out: [0 0 1 1] 4 False
# out: [[4 4 4]
# out:  [4 4 4]] 3 True
--- in-streams run ---
# run: --in camera=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
def brightness(f):
    return f.mean()
def brightest(f, limit):
    for row in f:
        if row.max() > limit:
            return row.max()
    return -1
def smooth(old, new):
    return old * 0.5 + new * 0.5
state = np.zeros((2, 3))
for f in arr.stream("camera", (2, 3), dtype=np.uint8):
    state = smooth(state, f)
    arr.emit("mean", brightness(f))
    print(brightest(f, 10), state)
# out: mean: 17.5
# out: 14 [[ 0.   3.5  7. ]
# out:  [10.5 14.  17.5]]
# out: mean: 59.5
# out: 56 [[21.   26.25 31.5 ]
# out:  [36.75 42.   47.25]]
# out: mean: 101.5
# out: 98 [[52.5   58.625 64.75 ]
# out:  [70.875 77.    83.125]]
# out: mean: 143.5
# out: 140 [[ 89.25    95.8125 102.375 ]
# out:  [108.9375 115.5    122.0625]]
--- a-stream-in-a-function run ---
# run: --in camera=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
def total(limit):
    s = 0
    for f in arr.stream("camera", (2, 3), dtype=np.uint8):
        s += np.sum(f)
        if s > limit:
            return s
    return -1
print(total(40))
print(total(1000))
# out: 105
# out: 1827
--- a-trap-is-on-the-line-of-the-body run ---
def ratio(a, b):
    return a // b
for k in range(3, -1, -1):
    print(ratio(6, k))
# out: 2
# out: 3
# out: 6
# trap 2: division by zero
--- a-call-rebinds-what-it-is-added-to run ---
import numpy as np
b = np.ones(3)
def double():
    global b
    b = b * 2
    return b
old = b
b += double()
print(b, old)
# out: [3. 3. 3.] [3. 3. 3.]
--- parameters-of-the-host-in-functions run ---
# run: --in camera=../data/counting_4x2x3_uint8.npy --set level=5
import numpy as np
import arr
level = arr.param("level", 2)
gain = arr.param("gain", 1.5)
def above(f):
    return np.sum(f > level)
def scaled(x, k=gain):
    return x * k
acc = np.zeros((2, 3))
def feed(f):
    global acc
    acc = acc + f
    return acc.mean(), acc * 2
for f in arr.stream("camera", (2, 3), dtype=np.uint8):
    mean, twice = feed(f)
    print(above(f), scaled(mean), twice[0])
print(acc)
# out: 5 26.25 [ 0. 14. 28.]
# out: 6 115.5 [ 84. 112. 140.]
# out: 6 267.75 [252. 294. 336.]
# out: 6 483.0 [504. 560. 616.]
# out: [[252. 280. 308.]
# out:  [336. 364. 392.]]
--- what-a-call-does-not-come-to-need-not-fit-its-arguments run ---
import numpy as np
def next_one(x):
    if x is None:
        return 0
    return x + 1
def size(x, unit="m"):
    if unit == "mm":
        return x * 1000
    elif unit == "none":
        return None
    return x
def forever(n):
    while True:
        n += 1
        if n > 10:
            return n
    return "never"
if True:
    def late():
        return 5
print(next_one(None), next_one(4), size(2), size(np.arange(3), "mm"), size(0, "none"), forever(3), late())
for i in range(3):
    if i == 1:
        break
        print(next_one(i) + 1)
    print(next_one(i))
# out: 0 5 2 [   0 1000 2000] None 11 5
# out: 1
--- two-names-take-new-arrays-in-a-loop run ---
import numpy as np
def both(a, b):
    return b + 1, a * 2
a = np.zeros(3)
b = np.ones(3)
for i in range(3):
    a, b = both(a, b)
    c, d = b - 1, a[0]
    print(c, d)
    a, b = b + 1, a * 2.5
print(a, b)
# out: [-1. -1. -1.] 2.0
# out: [1. 1. 1.] 6.0
# out: [5. 5. 5.] 16.0
# out: [7. 7. 7.] [40. 40. 40.]
--- ranges-and-zips-as-arguments run ---
import numpy as np
n = 1
def each(q):
    s = 0
    for i in q:
        s = s * 10 + i
    return s
def dot(q):
    s = 0
    for i, j in q:
        s += i * j
    return s
for k in range(3):
    r = range(n)
    n += 2
    print(each(r), dot(zip(np.arange(4), np.arange(4) + k)), n)
# out: 0 14 3
# out: 12 20 5
# out: 1234 26 7
--- at-indices-where-a-function-prints-and-changes-another run ---
import numpy as np
x = np.arange(5)
idx = np.array([0, 1])
y = np.zeros(3)
def f():
    print("called")
    y[0] += 1
    return 2
x[idx] += f()
x[[4, 1]] *= f() + np.max(x[idx])
print(x, y)
# out: called
# out: called
# out: [ 2 15  2  3 20] [2. 0. 0.]
