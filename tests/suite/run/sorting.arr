# `sort`, `a.sort()` and `argsort`: every dtype, axis and kind of view. Equal elements stay in order, NaN is last.
--- every-dtype run ---
import numpy as np
v = [3, 0, 1, 2, 0, 5, 1]
for k in (np.bool, np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.float32):
    a = np.array(v).astype(k)
    print(np.sort(a), np.argsort(a), a.argsort())
    a.sort()
    print(a, a.dtype)
# out: [False False  True  True  True  True  True] [1 4 0 2 3 5 6] [1 4 0 2 3 5 6]
# out: [False False  True  True  True  True  True] bool
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] int8
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] uint8
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] int16
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] uint16
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] int32
# out: [0 0 1 1 2 3 5] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0 0 1 1 2 3 5] uint32
# out: [0. 0. 1. 1. 2. 3. 5.] [1 4 2 6 3 0 5] [1 4 2 6 3 0 5]
# out: [0. 0. 1. 1. 2. 3. 5.] float32
--- extremes-of-each-dtype run ---
import numpy as np
print(np.sort(np.array([0, -128, 127, -1, 1], dtype=np.int8)), np.sort(np.array([255, 0, 128, 127], dtype=np.uint8)))
print(np.sort(np.array([0, -32768, 32767, -1, 256], dtype=np.int16)), np.sort(np.array([65535, 0, 32768, 255], dtype=np.uint16)))
print(np.sort(np.array([0, -2147483648, 2147483647, -1, 65536], dtype=np.int32)))
print(np.sort(np.array([4294967295, 0, 2147483648, 65535], dtype=np.uint32)))
f = np.array([np.nan, np.inf, -np.inf, 1e-45, -1e-45, 3.4e38, -3.4e38, np.nan, 0.0])
print(np.sort(f), np.argsort(f))
# out: [-128   -1    0    1  127] [  0 127 128 255]
# out: [-32768     -1      0    256  32767] [    0   255 32768 65535]
# out: [-2147483648          -1           0       65536  2147483647]
# out: [         0      65535 2147483648 4294967295]
# out: [    -inf -3.4e+38 -1.4e-45  0.0e+00  1.4e-45  3.4e+38      inf      nan
# out:       nan] [2 6 4 8 3 5 1 0 7]
--- zeros-stay-in-order run ---
import numpy as np
f = np.array([1.0, -0.0, 0.0, -1.0, -0.0, 0.0])
print(np.sort(f, kind="stable"), np.argsort(f, kind="stable"), np.sort(-f, kind="stable"))
# out: [-1. -0.  0. -0.  0.  1.] [3 1 2 4 5 0] [-1.  0. -0.  0. -0.  1.]
--- every-axis run ---
import numpy as np
a = np.arange(24) * 7 % 11
a = a.reshape(2, 3, 4)
print(np.sort(a))
print(np.sort(a, axis=0))
print(np.sort(a, axis=1))
print(np.sort(a, -3), np.sort(a, axis=None))
print(np.argsort(a, axis=0), np.argsort(a, 1), np.argsort(a, axis=None))
# out: [[[ 0  3  7 10]
# out:   [ 2  5  6  9]
# out:   [ 0  1  4  8]]
# out:
# out:  [[ 3  6  7 10]
# out:   [ 1  2  5  9]
# out:   [ 0  4  7  8]]]
# out: [[[ 0  3  3  6]
# out:   [ 2  2  5  1]
# out:   [ 1  4  0  0]]
# out:
# out:  [[ 7  7 10 10]
# out:   [ 6  9  9  5]
# out:   [ 8  8  4  7]]]
# out: [[[ 0  2  3  0]
# out:   [ 1  7  4  5]
# out:   [ 6  8  9 10]]
# out:
# out:  [[ 2  3  0  1]
# out:   [ 7  4  5  6]
# out:   [ 8  9 10  7]]]
# out: [[[ 0  3  3  6]
# out:   [ 2  2  5  1]
# out:   [ 1  4  0  0]]
# out:
# out:  [[ 7  7 10 10]
# out:   [ 6  9  9  5]
# out:   [ 8  8  4  7]]] [ 0  0  0  1  1  2  2  3  3  4  4  5  5  6  6  7  7  7  8  8  9  9 10 10]
# out: [[[0 1 0 1]
# out:   [1 0 1 1]
# out:   [0 1 1 0]]
# out:
# out:  [[1 0 1 0]
# out:   [0 1 0 0]
# out:   [1 0 0 1]]] [[[0 1 0 2]
# out:   [2 0 2 1]
# out:   [1 2 1 0]]
# out:
# out:  [[1 0 2 1]
# out:   [0 2 1 0]
# out:   [2 1 0 2]]] [ 0 11 22  8 19  5 16  2 13 10 21  7 18  4 15  1 12 23  9 20  6 17  3 14]
--- views-of-every-kind run ---
import numpy as np
a = np.arange(30) * 13 % 17
m = a.reshape(5, 6)
print(np.sort(a[::-1]), np.sort(a[1::3]), np.sort(m.T), np.sort(m[::-2, ::2], axis=0))
print(np.argsort(m.T, axis=0), np.argsort(m[1:3, ::-1]))
print(np.sort(m.T).ravel(), np.sort(m.T, axis=0).reshape(5, 6))
# out: [ 0  0  1  1  2  2  3  3  4  5  5  6  6  7  7  8  9  9 10 10 11 11 12 13
# out:  13 14 14 15 15 16] [ 1  2  4  6  7  9 11 13 14 16] [[ 0  3  6 10 13]
# out:  [ 2  6  9 13 16]
# out:  [ 2  5  9 12 15]
# out:  [ 1  5  8 11 15]
# out:  [ 1  4  7 11 14]
# out:  [ 0  3  7 10 14]] [[ 0  9  1]
# out:  [ 3 12  4]
# out:  [ 6 15  7]]
# out: [[0 2 5 3 1]
# out:  [4 1 0 2 5]
# out:  [3 5 4 1 0]
# out:  [2 0 3 5 4]
# out:  [1 4 2 0 3]
# out:  [5 3 1 4 2]] [[3 4 0 5 1 2]
# out:  [0 5 1 2 3 4]]
# out: [ 0  3  6 10 13  2  6  9 13 16  2  5  9 12 15  1  5  8 11 15  1  4  7 11
# out:  14  0  3  7 10 14] [[ 0  2  0  1  2  1]
# out:  [ 6  3  5  3  5  7]
# out:  [ 4  9  6  9 10  8]
# out:  [10  7 13 11 12 13]
# out:  [11 14 15 16 14 15]]
--- in-place-through-views run ---
import numpy as np
a = np.arange(30) * 13 % 17
m = a.reshape(5, 6)
a[::2].sort()
print(m)
m.T.sort(axis=0)
print(m)
m[:, ::-1].sort()
print(m)
m.sort(axis=0)
print(a)
m[2].sort()
m[:, 1].sort()
print(a.sort(), m)
# out: [[ 0 13  1  5  2 14]
# out:  [ 3  6  4 15  5  7]
# out:  [ 6 16  7  8  9  0]
# out:  [10  9 11  1 12 10]
# out:  [13  2 14 11 15  3]]
# out: [[ 0  1  2  5 13 14]
# out:  [ 3  4  5  6  7 15]
# out:  [ 0  6  7  8  9 16]
# out:  [ 1  9 10 10 11 12]
# out:  [ 2  3 11 13 14 15]]
# out: [[14 13  5  2  1  0]
# out:  [15  7  6  5  4  3]
# out:  [16  9  8  7  6  0]
# out:  [12 11 10 10  9  1]
# out:  [15 14 13 11  3  2]]
# out: [12  7  5  2  1  0 14  9  6  5  3  0 15 11  8  7  4  1 15 13 10 10  6  2
# out:  16 14 13 11  9  3]
# out: None [[ 0  0  1  1  2  2]
# out:  [ 3  3  4  5  5  6]
# out:  [ 6  7  7  8  9  9]
# out:  [10 10 11 11 12 13]
# out:  [13 14 14 15 15 16]]
--- rows-that-move run ---
import numpy as np
m = np.arange(20).reshape(4, 5) * 7 % 10
for i in range(4):
    m[i].sort()
    print(np.sort(m[:, i]), m[i].argsort())
print(m)
# out: [0 0 5 5] [0 1 2 3 4]
# out: [1 2 3 7] [0 1 2 3 4]
# out: [4 4 5 9] [0 1 2 3 4]
# out: [6 6 7 7] [0 1 2 3 4]
# out: [[0 1 4 7 8]
# out:  [2 3 5 6 9]
# out:  [0 1 4 7 8]
# out:  [2 3 5 6 9]]
--- longer-than-a-few run ---
import numpy as np
a = np.arange(300) * 7919 % 4093
f = (a - 2000) * 0.5
s = np.sort(f)
p = np.argsort(a, kind="stable")
print(s[:5], s[-5:], np.all(s[1:] >= s[:-1]), np.sum(s == f[p]))
print(a[p][::50], p[:8])
# out: [-1000.   -965.   -963.5  -962.   -960.5] [1039.  1040.5 1042.  1043.5 1045. ] True 300
# out: [   0  707 1417 2124 2758 3459] [  0 291 245 199 153 107  61  15]
--- empty-and-single run ---
import numpy as np
e = np.zeros(0)
print(np.sort(e), np.argsort(e), np.sort(np.zeros((2, 0))), np.sort(np.zeros((0, 3)), axis=0), np.argsort(np.zeros((3, 0)), axis=0))
e.sort()
print(np.sort(np.array([5])), np.argsort(np.array([[5], [3]])), np.sort(np.array([[5], [3]]), axis=0))
print(np.sort(np.array(7), axis=None))
# out: [] [] [] [] []
# out: [5] [[0]
# out:  [0]] [[3]
# out:  [5]]
# out: [7]
--- lists-and-kinds run ---
import numpy as np
print(np.sort([3, 1, 2]), np.sort((2.5, 0.5)), np.argsort([3, 1, 2], kind="quicksort"), np.sort([[2, 1], [4, 3]], 0, "mergesort"))
print(np.sort([3, 1, 2], kind="heapsort"), np.sort([3, 1, 2], stable=True), np.sort([True, False, True]))
# out: [1 2 3] [0.5 2.5] [1 2 0] [[2 1]
# out:  [4 3]]
# out: [1 2 3] [1 2 3] [False  True  True]
--- inside-expressions run ---
import numpy as np
a = np.array([4.0, 1.0, 3.0, 2.0])
print(np.sort(a) * 2 + np.sort(-a), np.sort(a)[0], np.sort(a)[-2:], np.sort(a * a)[::-1], a[np.argsort(a)])
print(np.sum(np.sort(a)[:2]), np.sort(np.sort(a)[::-1] - a), np.max(np.argsort(a)))
b = np.sort(a)
b[0] = 9.0
print(a, b)
a[1:] = np.sort(a[:-1])
print(a)
a[:] = np.sort(a)[::-1]
print(a)
# out: [-2.  1.  4.  7.] 1.0 [3. 4.] [16.  9.  4.  1.] [1. 2. 3. 4.]
# out: 3.0 [-1. -1.  0.  2.] 3
# out: [4. 1. 3. 2.] [9. 2. 3. 4.]
# out: [4. 1. 3. 4.]
# out: [4. 4. 3. 1.]
--- of-lengths-known-at-run-time run ---
import numpy as np
a = np.array([5, 3, 9, 1, 7, 3])
for t in range(0, 11, 5):
    k = a[a > t]
    print(np.sort(k), np.argsort(k), len(np.sort(k)), np.sort(a[a < t]))
    k.sort()
    print(k, k.argsort(), np.sort(k)[::-1])
m = a.reshape(3, 2)
r = m[m[:, 0] > 5]
print(np.sort(r), np.argsort(r), np.sort(r, axis=None))
r.sort()
print(r)
n = int(a[1])
print(np.sort(a[:n]), a[:n].argsort())
a[:n].sort()
print(a)
# out: [1 3 3 5 7 9] [3 1 5 0 4 2] 6 []
# out: [1 3 3 5 7 9] [0 1 2 3 4 5] [9 7 5 3 3 1]
# out: [7 9] [1 0] 2 [1 3 3]
# out: [7 9] [0 1] [9 7]
# out: [] [] 0 [1 3 3 5 7 9]
# out: [] [] []
# out: [[1 9]
# out:  [3 7]] [[1 0]
# out:  [1 0]] [1 3 7 9]
# out: [[1 9]
# out:  [3 7]]
# out: [3 5 9] [1 0 2]
# out: [3 5 9 1 7 3]
--- in-loops-and-functions run ---
import numpy as np

def ranked(x):
    return np.sort(x)

def median_of(x):
    s = np.sort(x)
    n = len(s)
    return (s[(n - 1) // 2] + s[n // 2]) / 2

a = np.array([4, 8, 1, 6])
for i in range(3):
    s = np.sort(a * (2 - i) % 5)
    a = ranked(a + s)
    print(s, a, median_of(a), median_of(s[:3]))
# out: [1 2 2 3] [ 3  5  9 10] 7.0 2.0
# out: [0 0 3 4] [ 3  5 12 14] 8.5 0.0
# out: [0 0 0 0] [ 3  5 12 14] 8.5 0.0
--- sorted-once-in-a-loop run ---
import numpy as np
a = np.array([4, 8, 1, 6])
total = 0
for i in range(3):
    b = np.sort(a)
    total += b[i]
    if i == 1:
        a[0] = 0
print(total, b)
# out: 11 [0 1 6 8]
--- whoever-is-not-read run ---
import numpy as np
a = np.array([4, 8, 1, 6])
b = np.sort(a)
np.sort(a)
a[0] = 100
b = np.sort(a)
print(b)
# out: [  1   6   8 100]
--- rows-that-differ run ---
import numpy as np
a = np.array([[1, 0, 0], [1, 0, 0], [2, 3, 4], [1, 0, -1], [2, 3, 4]])
print(np.unique(a, axis=0))
rows, first, inverse, counts = np.unique(a, True, True, True, axis=0)
print(rows, first, inverse, counts, len(rows))
print(np.unique(a.T, axis=0), np.unique(a[:, :1], axis=0), np.unique(a > 1, axis=0, return_counts=True)[1])
b = np.arange(12).reshape(3, 2, 2) // 8
print(np.unique(b, axis=0), np.unique(np.array([2.5, 1.0, 2.5]), axis=0))
# out: [[ 1  0 -1]
# out:  [ 1  0  0]
# out:  [ 2  3  4]]
# out: [[ 1  0 -1]
# out:  [ 1  0  0]
# out:  [ 2  3  4]] [3 0 2] [1 1 2 0 2] [1 2 2] 3
# out: [[ 0  0  3  0  3]
# out:  [ 0  0  4 -1  4]
# out:  [ 1  1  2  1  2]] [[1]
# out:  [2]] [3 2]
# out: [[[0 0]
# out:   [0 0]]
# out:
# out:  [[1 1]
# out:   [1 1]]] [1.  2.5]
