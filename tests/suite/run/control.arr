# if, while, for over range, break and continue.
--- if-else run ---
for n in range(4):
    if n == 0:
        print(n, "zero")
    elif n == 1:
        print(n, "one")
    elif n % 2 == 0:
        print(n, "even")
    else:
        print(n, "odd")
# out: 0 zero
# out: 1 one
# out: 2 even
# out: 3 odd
--- while run ---
n = 27
steps = 0
while n != 1:
    if n % 2 == 0:
        n //= 2
    else:
        n = 3 * n + 1
    steps += 1
print(steps)
# out: 111
--- ranges run ---
for i in range(3):
    print(i)
for i in range(2, 5):
    print(i)
for i in range(10, 0, -4):
    print(i)
for i in range(0):
    print("never")
for i in range(5, 2):
    print("never")
print("last", i)
# out: 0
# out: 1
# out: 2
# out: 2
# out: 3
# out: 4
# out: 10
# out: 6
# out: 2
# out: last 2
--- run-time-ranges run ---
total = 0
for i in range(5):
    for j in range(i, 2 * i + 1):
        total += j
print(total)
# out: 60
--- break-and-continue run ---
for i in range(10):
    if i % 3 == 0:
        continue
    if i > 7:
        break
    print(i)
n = 0
while True:
    n += 1
    if n == 5:
        break
print(n)
# out: 1
# out: 2
# out: 4
# out: 5
# out: 7
# out: 5
--- nested-break run ---
for i in range(3):
    for j in range(3):
        if j > i:
            break
        print(i, j)
# out: 0 0
# out: 1 0
# out: 1 1
# out: 2 0
# out: 2 1
# out: 2 2
--- pass-does-nothing run ---
if 1 < 2:
    pass
for i in range(3):
    pass
print(i)
# out: 2
--- conditions-of-scalars run ---
x = 0.5
n = 0
flag = True
if x:
    print("x")
if n:
    print("never")
if not n and flag:
    print("flag")
if flag or n > 1:
    print("or")
# out: x
# out: flag
# out: or
--- short-circuit run ---
import numpy as np
import arr
a = np.array([1, 2, 3])
i = arr.param("i", 3)
if i < 3 and a[i] > 0:
    print("inside")
else:
    print("outside")
if i >= 3 or a[i] > 0:
    print("outside")
# out: outside
# out: outside
--- names-bound-on-both-paths run ---
for n in range(2):
    if n == 0:
        x = 1.5
    else:
        x = 2.5
    print(x)
# out: 1.5
# out: 2.5
--- loop-carried-scalars run ---
a = 0
b = 1
for i in range(20):
    c = a + b
    a = b
    b = c
print(a, b)
# out: 6765 10946
--- arrays-in-loops run ---
import numpy as np
y = np.zeros(4)
x = np.arange(4) * 0.5
for i in range(3):
    y += x
    y *= 2
    print(i, y)
# out: 0 [0. 1. 2. 3.]
# out: 1 [0. 3. 6. 9.]
# out: 2 [ 0.  7. 14. 21.]
--- arrays-made-in-loops run ---
import numpy as np
total = np.zeros(3)
for i in range(4):
    t = np.array([1.0, 2.0, 3.0]) * i
    t[0] = 0
    total += t
print(total)
# out: [ 0. 12. 18.]
--- a-name-bound-to-its-own-sum run ---
import numpy as np
b = np.zeros(3)
for i in range(5):
    b = b + i
print(b)
# out: [10. 10. 10.]
--- elements-in-loops run ---
import numpy as np
a = np.array([5, 3, 8, 1, 9, 2])
for i in range(len(a)):
    for j in range(len(a) - 1 - i):
        if a[j] > a[j + 1]:
            t = a[j]
            a[j] = a[j + 1]
            a[j + 1] = t
print(a)
# out: [1 2 3 5 8 9]
--- running-mean run ---
import numpy as np
x = np.array([4, 8, 15, 16, 23, 42], dtype=np.uint8)
y = np.zeros(6)
mean = 0.0
for i in range(len(x)):
    mean += (x[i] - mean) * 0.5
    y[i] = mean
print(y, mean)
# out: [ 2.  5. 10. 13. 18. 30.] 30.0
--- sum-over-elements-does-not-wrap run ---
import numpy as np
u = np.array([200, 200, 200], dtype=np.uint8)
s = 0
for i in range(3):
    s += u[i]
print(s, s / 3)
# out: 600 200.0
--- line-joining run ---
x = (1 +
     2)
y = 1 + \
    2
z = (5 -
     2); w = 4
print(x, y, z, w)
if x == 3: print("one line")
# out: 3 3 3 4
# out: one line
--- code-behind-break-is-not-run run ---
import numpy as np
a3 = np.ones(253, dtype=np.uint8)
for i8 in range(2, -1, -1):
    break
    np.left_shift(np.ones(53, dtype=np.uint8), np.ones(53, dtype=np.uint8), out=a3[i8:i8 + 106:2])
a4 = np.ones((1, 2), dtype=np.uint32)
for i15 in range(4):
    for x16, y17 in zip(np.ones(2, dtype=np.uint8), np.ones((2, 1, 2), dtype=np.uint32)):
        break
        a4[np.ones((1, 2), dtype=bool)] -= min(i15, x16)
        y17 //= np.ones((1, 2), dtype=np.uint32)
print(a3.sum(), a4)
# out: 253 [[1 1]]
