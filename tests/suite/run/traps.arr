# What stops a run: the line, and the values in the message.
--- index-past-the-end run ---
import numpy as np
a = np.zeros(10)
i = 12
print("before")
for k in range(3):
    a[i + k - 3] = 1
print("never")
# out: before
# trap 6: index 10 is out of range for axis 0 with extent 10
--- negative-index-past-the-start run ---
import numpy as np
a = np.arange(3)
for i in range(5):
    print(a[-i - 1])
# out: 2
# out: 1
# out: 0
# trap 4: index -4 is out of range for axis 0 with extent 3
--- index-of-rank-2 run ---
import numpy as np
m = np.zeros((2, 3))
for j in range(4):
    m[1, j] = j
# trap 4: index 3 is out of range for axis 1 with extent 3
--- integer-division-by-zero run ---
n = 3
for i in range(3):
    n = 10 // (2 - i)
    print(n)
# out: 5
# out: 10
# trap 3
--- modulo-by-zero run ---
for i in range(3):
    print(10 % (1 - i))
# out: 0
# trap 2
--- true-division-by-zero run ---
for i in range(3):
    print(10 / (1 - i))
# out: 10.0
# trap 2
--- float-division-by-zero run ---
x = 2.0
for i in range(3):
    x -= 1.0
    print(1.5 / x)
# out: 1.5
# trap 4
--- integer-overflow run ---
n = 1
for i in range(100):
    n = n * 1000
print(n)
# trap 3
--- element-store-out-of-range run ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
n = 250
for i in range(3):
    n += 3
    u[i] = n
    print(u)
# out: [253   0   0]
# trap 6
--- scalar-operand-out-of-range run ---
import numpy as np
u = np.array([1, 2], dtype=np.uint8)
for i in range(3):
    print(u + i * 200)
# out: [1 2]
# out: [201 202]
# trap 4
--- an-index-array-of-which-only-the-size-is-asked run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
print(b[[i, 1]].size)
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 5
--- an-index-array-by-itself run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
b[np.array([i])]
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 5
--- the-length-of-what-an-index-array-names run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
n = len(a[:, [1, i]])
print("after")
# out: before
# trap 7: index 7 is out of range for axis 1 with extent 3
--- an-index-array-that-selects-from-nothing run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
print(a[0:0][:, [i]].shape)
print("after")
# out: before
# trap 7: index 7 is out of range for axis 1 with extent 3
--- an-index-array-in-arithmetic-that-nobody-reads run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
print((a[0] + b[[i, i, i]]).dtype)
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 5
--- an-index-in-a-tuple-of-which-another-item-is-read run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
print((b[i], 1)[1])
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 5
--- an-index-into-a-row-of-which-the-shape-is-asked run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
print(a[i].shape)
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 2
--- a-row-by-itself run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
a[i]
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 2
--- a-view-that-is-never-read run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
v = a[:, i]
print("after")
# out: before
# trap 7: index 7 is out of range for axis 1 with extent 3
--- an-index-in-text-that-nobody-prints run ---
import numpy as np
import arr
i = arr.param("i", 7)
a = np.arange(6).reshape(2, 3)
b = np.arange(5)
print("before")
f"{b[i]}"
print("after")
# out: before
# trap 7: index 7 is out of range for axis 0 with extent 5
--- a-moving-slice-that-nobody-reads run ---
# oracle: skip NumPy shortens the slice
import numpy as np
import arr
i = arr.param("i", 7)
b = np.arange(5)
print("before")
v = b[i:i + 2]
print("after")
# out: before
# trap 7: the slice 7:9 runs past axis 0 with extent 5
--- the-first-of-two-mistakes-stops-it run ---
import numpy as np
import arr
k = arr.param("k", 7)
a = np.ones(1)
b = np.ones((3, 3))
c = a[np.arange(2) * k]
print(b[k], c)
# trap 6: index 7 is out of range for axis 0 with extent 1
--- of-two-look-ups-the-first-stops-it-wherever run ---
import numpy as np
a = np.arange(5000)
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[4999] = 9999
j[0] = 7777
x = a[i]
y = a[j]
print(np.sum(x * y))
# trap 7: index 9999 is out of range for axis 0 with extent 5000
--- a-look-up-stops-it-before-a-scalar-that-does-not-fit run ---
import numpy as np
import arr
k = arr.param("k", 300)
a = np.arange(5000).astype(np.uint8)
i = np.zeros(5000, dtype=np.int32)
i[4999] = 9999
x = a[i]
y = a + k
print(np.sum(x), np.sum(y))
# trap 7: index 9999 is out of range for axis 0 with extent 5000
--- a-scalar-that-does-not-fit-stops-it-before-a-look-up run ---
import numpy as np
import arr
k = arr.param("k", 300)
a = np.arange(5000).astype(np.uint8)
i = np.zeros(5000, dtype=np.int32)
i[0] = 9999
y = a + k
x = a[i]
print(np.sum(x), np.sum(y))
# trap 7: integer 300 does not fit uint8
--- an-extreme-of-nothing-stops-it-before-a-look-up run ---
import numpy as np
a = np.arange(5000)
i = np.zeros(5000, dtype=np.int32)
i[3] = 9999
m = a < 0
s = np.max(a[m])
x = a[i]
print(np.sum(x), s)
# trap 6: max of no elements has no value
--- a-look-up-stops-it-before-an-extreme-of-nothing run ---
import numpy as np
a = np.arange(5000)
i = np.zeros(5000, dtype=np.int32)
i[4999] = 9999
m = a < 0
x = a[i]
s = np.max(a[m])
print(np.sum(x), s)
# trap 6: index 9999 is out of range for axis 0 with extent 5000
--- a-negative-power-stops-it-before-a-look-up run ---
import numpy as np
a = np.arange(5000)
e = np.ones(5000, dtype=np.int32)
e[4999] = -1
i = np.zeros(5000, dtype=np.int32)
i[3] = 9999
p = a ** e
x = a[i]
print(np.sum(x), np.sum(p))
# trap 7
--- of-two-look-ups-in-an-expression-the-first-stops-it-wherever run ---
import numpy as np
a = np.arange(10)
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[4999] = 12
j[1] = 15
b = a[i] + a[j]
print(b.sum())
# trap 7: index 12 is out of range for axis 0 with extent 10
--- positions-of-positions-stop-it-first run ---
import numpy as np
a = np.arange(10) * 1000
i = np.zeros(5000, dtype=np.int32)
i[1] = 3
i[4999] = 12
b = a[a[i]]
print(b.sum())
# trap 6: index 12 is out of range for axis 0 with extent 10
--- the-first-axis-is-looked-at-before-the-second run ---
import numpy as np
m = np.zeros((10, 20))
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[4999] = 12
j[1] = 25
print(m[i, j].sum())
# trap 7: index 12 is out of range for axis 0 with extent 10
--- a-look-up-stops-it-before-an-int-in-its-expression-that-does-not-fit run ---
import numpy as np
import arr
k = arr.param("k", 300)
a = np.arange(10).astype(np.uint8)
i = np.zeros(5000, dtype=np.int32)
i[4999] = 12
b = k + a[i]
print(b.sum())
# trap 7: index 12 is out of range for axis 0 with extent 10
--- a-value-stops-it-before-the-places-that-it-goes-to run ---
import numpy as np
a = np.zeros(10)
b = np.arange(10)
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[1] = 99
j[4999] = 77
a[i] = b[j]
print(a)
# trap 8: index 77 is out of range for axis 0 with extent 10
--- places-stop-an-operator-in-place-before-its-value run ---
import numpy as np
a = np.zeros(10)
b = np.arange(10)
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[4999] = 99
j[1] = 77
a[i] += b[j]
print(a)
# trap 8: index 99 is out of range for axis 0 with extent 10
--- a-negative-power-stops-it-before-a-look-up-in-its-expression run ---
import numpy as np
a = np.arange(10)
e = np.ones(5000, dtype=np.int32)
e[4999] = -1
i = np.zeros(5000, dtype=np.int32)
i[1] = 99
print(np.sum(2 ** e + a[i]))
# trap 7: negative
--- an-int-that-does-not-fit-an-array-without-elements run ---
import numpy as np
a = np.zeros(4, dtype=np.uint8)
n = 2
k = 300
for i in range(2):
    n -= 1
    k += 1
print(a[:n] == k, np.full(0, k, dtype=np.uint8))
a[:n] = k
# out: [] []
# trap 9: integer 302 does not fit uint8
--- an-int-that-does-not-fit-what-a-mask-leaves run ---
import numpy as np
a = np.zeros(4, dtype=np.uint8)
k = 300
for i in range(2):
    k += 1
print(a[a > 5] + k)
# trap 6: integer 302 does not fit uint8
--- an-element-is-read-before-what-is-added run ---
import numpy as np
a = np.arange(3)
def f():
    print("called")
    a[0] += 10
    return 1
a[0] += f()
print(a)
b = np.nonzero(np.zeros(3))[0]
b[-1] += f()
# out: called
# out: [1 1 2]
# trap 10: index -1 is out of range
