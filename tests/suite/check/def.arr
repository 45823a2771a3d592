# Functions: arguments that do not fit, results that do not agree, names, recursion, size.
--- too-few-arguments check ---
def f(a, b=2, c="x", d=None):
    return a
f()
f(b=1)
# error E0204 3:1-3:4
# error E0204 4:1-4:7
--- too-many-arguments check ---
def f(a, b=2):
    return a
f(1, 2, 3)
# error E0204 3:9-3:10
--- unknown-keyword check ---
def f(a, b=2):
    return a
f(1, c=3)
# error E0204 3:6-3:7
--- one-argument-twice check ---
def f(a, b=2):
    return a
f(1, a=2)
# error E0204 3:6-3:7
--- results-of-different-types check ---
import arr
def f(n):
    if n:
        return 1
    return 2.5
print(f(arr.param("n", 0)))
# error E0205 6:7-6:27
--- a-result-on-one-path-only check ---
import arr
def f(n):
    if n:
        return 1
print(f(arr.param("n", 0)))
# error E0205 5:7-5:27
--- results-of-different-shapes check ---
import numpy as np
import arr
def f(n):
    if n:
        return np.zeros(3)
    return np.zeros(4)
print(f(arr.param("n", 0)))
# error E0205 7:7-7:27
--- the-caller's-array-or-a-new-one check ---
import numpy as np
import arr
def f(x, n):
    if n:
        return x
    return x + 1
z = np.zeros(3)
print(f(z, arr.param("n", 0)))
# error E0205 8:7-8:30
--- a-function-that-calls-itself check ---
def factorial(n):
    if n == 0:
        return 1
    return n * factorial(n - 1)
print(factorial(3))
# error E0208 4:16-4:32
--- functions-that-call-each-other check ---
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print(even(4))
# error E0208 4:23-4:34
--- a-function-that-is-given-itself check ---
w = lambda f: f(f)
w(w)
# error E0208 1:15-1:19
--- a-local-name-that-is-read-first check ---
x = 1
def f():
    print(x)
    x = 2
f()
# error E0201 3:11-3:12
--- a-local-name-that-one-path-binds check ---
def f(n):
    if n:
        x = 1
    return x
for k in range(2):
    f(k)
# error E0205 4:12-4:13
--- names-of-a-function-end-with-the-call check ---
def f():
    inside = 1
f()
print(inside)
# error E0201 4:7-4:13
--- a-name-of-the-function-around-that-comes-too-late check ---
def f():
    def g():
        return late
    g()
    late = 3
f()
# error E0207 3:16-3:20
--- a-mistake-in-several-calls-is-told-once check ---
import numpy as np
def f(v):
    w = missing + v
    return v.total()
f(np.zeros(3))
f(np.zeros(4))
# error E0201 3:9-3:16
# error E0202 4:14-4:19
--- a-function-that-is-not-called check ---
def f():
    return missing + 1
print(2)
f
# error E0206 4:1-4:2
--- break-does-not-leave-a-function check ---
def f():
    break
for i in range(3):
    f()
# error E0206 2:5-2:10
--- return-outside-a-function check ---
if 1 < 2:
    return 3
# error E0206 2:5-2:13
--- a-parameter-that-is-global check ---
def f(x):
    global x
    x = 3
# error E0206 1:7-1:8
--- a-global-name-that-a-call-in-a-loop-changes-in-type check ---
n = 0
def f():
    global n
    n = n + 0.5
for i in range(3):
    f()
# error E0205 4:5-4:6
--- calls-that-grow-beyond-all-measure check ---
def f0(x):
    return x + 1
def f1(x):
    return f0(x) + f0(x + 1) + f0(x + 2) + f0(x + 3)
def f2(x):
    return f1(x) + f1(x + 1) + f1(x + 2) + f1(x + 3)
def f3(x):
    return f2(x) + f2(x + 1) + f2(x + 2) + f2(x + 3)
def f4(x):
    return f3(x) + f3(x + 1) + f3(x + 2) + f3(x + 3)
def f5(x):
    return f4(x) + f4(x + 1) + f4(x + 2) + f4(x + 3)
def f6(x):
    return f5(x) + f5(x + 1) + f5(x + 2) + f5(x + 3)
def f7(x):
    return f6(x) + f6(x + 1) + f6(x + 2) + f6(x + 3)
print(f7(1))
# error E0401
--- at-indices-what-was-there-is-read-before-a-function-changes-it check ---
import numpy as np
x = np.arange(5)
idx = np.array([0, 1])
def f():
    x[1] = 50
    return 1
def g():
    idx[0] = 4
    return 100
x[[1, 2]] += f()
x[idx] += g()
# error E0207 10:14-10:17: this compiler does not handle a function that changes the array or the indices in the same statement
# error E0207 11:11-11:14: this compiler does not handle a function that changes the array or the indices in the same statement
