# Stores into slices and elements, with casts and broadcasting.
--- scalar-into-a-slice run ---
import numpy as np
a = np.zeros(6)
a[1:3] = 5
a[::-3] = -1.5
print(a)
a[:] = 0
print(a)
# out: [ 0.   5.  -1.5  0.   0.  -1.5]
# out: [0. 0. 0. 0. 0. 0.]
--- array-into-a-slice run ---
import numpy as np
b = np.zeros(9, dtype=np.uint8)
a = np.array([1, 2, 3, 4, 5], dtype=np.uint8)
b[::2] = a
b[1::2] = a[:-1] + a[1:]
print(b)
b[::-1] = a[0]
print(b)
# out: [1 3 2 5 3 7 4 9 5]
# out: [1 1 1 1 1 1 1 1 1]
--- reversed-store run ---
import numpy as np
a = np.array([1, 2, 3, 4])
b = np.zeros(4, dtype=np.int32)
b[::-1] = a
print(b)
b[2::-1] = a[1:]
print(b)
# out: [4 3 2 1]
# out: [4 3 2 1]
--- store-casts-floats-to-integers run ---
import numpy as np
f = np.array([-1.5, 0.99, 2.5, 300.7, -300.0, 70000.0, 3e9, -3e9])
u = np.zeros(8, dtype=np.uint8)
i = np.zeros(8, dtype=np.int8)
w = np.zeros(8, dtype=np.uint16)
h = np.zeros(8, dtype=np.int16)
d = np.zeros(8, dtype=np.uint32)
n = np.zeros(8, dtype=np.int32)
b = np.zeros(8, dtype=bool)
u[:] = f
i[:] = f
w[:] = f
h[:] = f
d[:] = f
n[:] = f
b[:] = f
print(u, i, w, h)
print(d, n)
print(b)
# out: [  0   0   2 255   0 255 255   0] [  -1    0    2  127 -128  127  127 -128] [    0     0     2   300     0 65535 65535     0] [    -1      0      2    300   -300  32767  32767 -32768]
# out: [         0          0          2        300          0      70000
# out:  3000000000          0] [         -1           0           2         300        -300       70000
# out:   2147483647 -2147483648]
# out: [ True  True  True  True  True  True  True  True]
--- store-casts-nan-and-infinity run ---
import numpy as np
f = np.array([np.nan, np.inf, -np.inf])
u = np.zeros(3, dtype=np.uint8)
n = np.zeros(3, dtype=np.int32)
u[:] = f
n[:] = f
print(u, n)
# out: [  0 255   0] [          0  2147483647 -2147483648]
--- store-wraps-integers run ---
import numpy as np
n = np.array([-1, 256, 70000, 128], dtype=np.int32)
u = np.zeros(4, dtype=np.uint8)
i = np.zeros(4, dtype=np.int8)
w = np.zeros(4, dtype=np.uint16)
b = np.zeros(4, dtype=bool)
f = np.zeros(4)
u[:] = n
i[:] = n
w[:] = n
b[:] = n
f[:] = n
print(u, i, w, b, f)
# out: [255   0 112 128] [  -1    0  112 -128] [65535   256  4464   128] [ True  True  True  True] [-1.00e+00  2.56e+02  7.00e+04  1.28e+02]
--- store-of-bools run ---
import numpy as np
b = np.array([True, False, True])
u = np.zeros(3, dtype=np.uint8)
f = np.zeros(3)
u[:] = b
f[:] = b
print(u, f)
# out: [1 0 1] [1. 0. 1.]
--- elements-of-rank-1 run ---
import numpy as np
a = np.zeros(5)
a[0] = 1
a[-1] = 2.5
a[2] = a[0] + a[-1]
i = 3
a[i] = i
a[i - 2] = -a[i]
print(a, a[0], a[-1], a[i])
# out: [ 1.  -3.   3.5  3.   2.5] 1.0 2.5 3.0
--- elements-of-rank-2 run ---
import numpy as np
m = np.zeros((2, 3), dtype=np.int16)
for i in range(2):
    for j in range(3):
        m[i, j] = 10 * i + j
print(m, m[1, 2], m[-1, -3])
m[0, 1] += 100
m[1, 0] //= 3
print(m)
# out: [[ 0  1  2]
# out:  [10 11 12]] 12 10
# out: [[  0 101   2]
# out:  [  3  11  12]]
--- element-store-casts run ---
import numpy as np
u = np.zeros(6, dtype=np.uint8)
u[0] = 2.9
u[1] = -4.0
u[2] = 1000.5
u[3] = True
u[4] = 255
print(u)
f = np.zeros(2)
f[0] = 7
f[1] = True
print(f)
# out: [  2   0 255   1 255   0]
# out: [7. 1.]
--- any-number-but-0-is-true run ---
import numpy as np
b = np.zeros(4, dtype=bool)
b[0] = 2
b[1] = 0.5
b[2] = True
print(b)
# out: [ True  True  True False]
--- element-in-place-wraps run ---
import numpy as np
u = np.array([250, 3], dtype=np.uint8)
u[0] += 10
u[1] -= 5
print(u)
i = np.array([100, -100], dtype=np.int8)
i[0] *= 2
i[1] -= 100
print(i)
# out: [  4 254]
# out: [-56  56]
--- rows-and-columns-are-stored run ---
import numpy as np
m = np.zeros((3, 4), dtype=np.uint8)
m[1] = 7
m[:, 2] = np.array([1, 2, 3], dtype=np.uint8)
m[2, 1:] = 9
print(m)
m[:2] = m[2]
print(m)
m[:, ::2] = 0
print(m)
# out: [[0 0 1 0]
# out:  [7 7 2 7]
# out:  [0 9 9 9]]
# out: [[0 9 9 9]
# out:  [0 9 9 9]
# out:  [0 9 9 9]]
# out: [[0 9 0 9]
# out:  [0 9 0 9]
# out:  [0 9 0 9]]
--- store-broadcasts run ---
import numpy as np
m = np.zeros((3, 4))
m[:] = np.arange(4)
print(m)
m[:] = np.array([[1], [2], [3]])
print(m)
m[1:, :2] = np.array([5, 6])
print(m)
m[::2] = 0.5
print(m)
# out: [[0. 1. 2. 3.]
# out:  [0. 1. 2. 3.]
# out:  [0. 1. 2. 3.]]
# out: [[1. 1. 1. 1.]
# out:  [2. 2. 2. 2.]
# out:  [3. 3. 3. 3.]]
# out: [[1. 1. 1. 1.]
# out:  [5. 6. 2. 2.]
# out:  [5. 6. 3. 3.]]
# out: [[0.5 0.5 0.5 0.5]
# out:  [5.  6.  2.  2. ]
# out:  [0.5 0.5 0.5 0.5]]
--- lists-are-stored run ---
import numpy as np
a = np.zeros(4, dtype=np.uint8)
a[1:3] = [7, 8]
a[:] = [1, 2, 3, 4]
print(a)
m = np.zeros((2, 2))
m[1, :] = [1, 2.5]
print(m)
# out: [1 2 3 4]
# out: [[0.  0. ]
# out:  [1.  2.5]]
--- empty-slices-store-nothing run ---
import numpy as np
a = np.arange(4)
a[2:2] = 9
a[4:] = 7
a[:0] += 5
print(a)
m = np.arange(4).reshape(2, 2)
m[:, 2:] = 9
print(m)
# out: [0 1 2 3]
# out: [[0 1]
# out:  [2 3]]
--- upscale run ---
import numpy as np
a = np.array([[0, 2], [4, 8]], dtype=np.uint8)
b = np.zeros((3, 3), dtype=np.uint8)
b[::2, ::2] = a
b[1::2, ::2] = a[:-1, :]
b[1::2, ::2] += a[1:, :]
b[1::2, ::2] //= 2
b[:, 1::2] = b[:, :-1:2]
b[:, 1::2] += b[:, 2::2]
b[:, 1::2] //= 2
print(b)
# out: [[0 1 2]
# out:  [2 3 5]
# out:  [4 6 8]]
--- tuple-holds-what-was-computed run ---
import numpy as np
a = np.arange(4)
t = (a + 1, 2, a[1] * 1, [a[2] + 1])
pairs = zip(a * 2, a)
total = (a + 1).sum
a[:] = 7
print(t[0], t[1], t[2], t[3][0], total())
for p, q in pairs:
    print(p, q)
# out: [1 2 3 4] 2 1 3 10
# out: 0 7
# out: 2 7
# out: 4 7
# out: 6 7
--- printed-beside-what-may-trap run ---
import numpy as np
a = np.arange(5000) * 1.0
m = a * 2
print(m, m[a > 20].max(), m.sum())
# out: [0.000e+00 2.000e+00 4.000e+00 ... 9.994e+03 9.996e+03 9.998e+03] 9998.0 24995000.0
--- superfluous-axes-go-in-assignments run ---
import numpy as np
x = np.zeros(3)
x[:] = np.ones((1, 3))
x[[0, 1]] = np.full((1, 2), 7.0)
m = np.zeros((2, 3))
m += x
m += np.ones((1, 3))
np.add(x, 1, out=m)
x[x > 5] += 1
print(x, m)
# out: [8. 8. 1.] [[8. 8. 2.]
# out:  [8. 8. 2.]]
--- elements-that-change-while-something-is-added run ---
import numpy as np
a = np.arange(3)
u = np.array([250, 3], dtype=np.uint8)
def f(k):
    a[0] += 10
    u[k] += 4
    return 1
for k in range(2):
    a[0] += f(k)
    a[k] -= f(k) * 2
    u[k] += f(k)
    u[k] *= 2
    u[0] += 100
    print(a, u)
li = [1, 2]
def g():
    li[0] = 7
    return 5
li[0] += g()
print(li)
# out: [9 1 2] [106   3]
# out: [30 -1  2] [206  24]
# out: [6, 2]
