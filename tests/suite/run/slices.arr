# Views by slicing: every sign of step, clamping, rank 1 and 2.
--- steps-of-rank-1 run ---
import numpy as np
a = np.arange(10)
print(a[2:7], a[:3], a[7:], a[:])
print(a[::2], a[1::3], a[8:2:-2], a[::-1])
print(a[-3:], a[:-3], a[-2:-8:-3], a[5:5])
# out: [2 3 4 5 6] [0 1 2] [7 8 9] [0 1 2 3 4 5 6 7 8 9]
# out: [0 2 4 6 8] [1 4 7] [8 6 4] [9 8 7 6 5 4 3 2 1 0]
# out: [7 8 9] [0 1 2 3 4 5 6] [8 5] []
--- bounds-are-clamped run ---
import numpy as np
a = np.arange(5)
print(a[2:100], a[-100:2], a[100:], a[:-100])
print(a[100::-1], a[3:-100:-1])
print(len(a[2:100]), a[100:].shape)
# out: [2 3 4] [0 1] [] []
# out: [4 3 2 1 0] [3 2 1 0]
# out: 3 (0,)
--- rows-and-columns run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
print(m[1], m[-1], m[:, 2], m[:, -1])
print(m[1:], m[:, 1:3])
print(m[1, 1:], m[::2, 1], m[0, ::-1])
print(m[1].shape, m[:, 2].shape, m[1:2].shape)
# out: [4 5 6 7] [ 8  9 10 11] [ 2  6 10] [ 3  7 11]
# out: [[ 4  5  6  7]
# out:  [ 8  9 10 11]] [[ 1  2]
# out:  [ 5  6]
# out:  [ 9 10]]
# out: [5 6 7] [1 9] [3 2 1 0]
# out: (4,) (3,) (1, 4)
--- steps-of-rank-2 run ---
import numpy as np
m = np.arange(24).reshape(4, 6)
print(m[::2, ::3])
print(m[::-1, ::-2])
print(m[3:0:-2, 5:1:-1])
print(m[1:3, -3:])
print(m[::-1].shape, m[:0].shape, m[:, 6:].shape)
# out: [[ 0  3]
# out:  [12 15]]
# out: [[23 21 19]
# out:  [17 15 13]
# out:  [11  9  7]
# out:  [ 5  3  1]]
# out: [[23 22 21 20]
# out:  [11 10  9  8]]
# out: [[ 9 10 11]
# out:  [15 16 17]]
# out: (4, 6) (0, 6) (4, 0)
--- slices-of-slices run ---
import numpy as np
a = np.arange(20)
b = a[2:18:2]
c = b[::-1]
d = c[1:6:2]
print(b, c, d)
m = np.arange(30).reshape(5, 6)
n = m[1:, ::2]
print(n[::-1, 1:], n[1], n[:, 1])
# out: [ 2  4  6  8 10 12 14 16] [16 14 12 10  8  6  4  2] [14 10  6]
# out: [[26 28]
# out:  [20 22]
# out:  [14 16]
# out:  [ 8 10]] [12 14 16] [ 8 14 20 26]
--- a-slice-is-a-view run ---
import numpy as np
a = np.arange(8)
b = a[1::2]
b[0] = 100
a[3] = 200
print(a, b)
c = b
c[1] = -1
print(a, b, c)
# out: [  0 100   2 200   4   5   6   7] [100 200   5   7]
# out: [  0 100   2  -1   4   5   6   7] [100  -1   5   7] [100  -1   5   7]
--- views-of-views-write-through run ---
import numpy as np
m = np.zeros((4, 4), dtype=np.int16)
inner = m[1:3, 1:3]
corner = inner[::-1, ::-1]
corner[0, 0] = 5
inner[0] += 1
print(m)
print(corner)
# out: [[0 0 0 0]
# out:  [0 1 1 0]
# out:  [0 0 5 0]
# out:  [0 0 0 0]]
# out: [[5 0]
# out:  [1 1]]
--- transpose run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
t = m.T
print(t, t.shape)
t[0, 1] = 50
print(m)
print(t[1:], t[:, ::-1], m.T.T)
print(np.arange(3).T)
# out: [[0 3]
# out:  [1 4]
# out:  [2 5]] (3, 2)
# out: [[ 0  1  2]
# out:  [50  4  5]]
# out: [[1 4]
# out:  [2 5]] [[50  0]
# out:  [ 4  1]
# out:  [ 5  2]] [[ 0  1  2]
# out:  [50  4  5]]
# out: [0 1 2]
--- reshape run ---
import numpy as np
a = np.arange(12)
print(a.reshape(3, 4), a.reshape((2, 6)), a.reshape(-1, 3).shape)
m = a.reshape(4, 3)
m[0, 0] = 99
print(a[0], np.reshape(a, (6, 2)).shape, m.reshape(12))
# out: [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] [[ 0  1  2  3  4  5]
# out:  [ 6  7  8  9 10 11]] (4, 3)
# out: 99 (6, 2) [99  1  2  3  4  5  6  7  8  9 10 11]
--- reshape-of-a-transpose-copies run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
flat = m.T.reshape(6)
flat[0] = 100
print(flat, m)
# out: [100   3   1   4   2   5] [[0 1 2]
# out:  [3 4 5]]
--- reshape-of-a-column-slice-copies run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
c = m[:, 1:3].reshape(6)
c[:] = 0
print(c, m)
# out: [0 0 0 0 0 0] [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]]
--- reshape-to-rank-3 run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a.shape, a)
print(a.reshape(4, 6))
# out: (2, 3, 4) [[[ 0  1  2  3]
# out:   [ 4  5  6  7]
# out:   [ 8  9 10 11]]
# out:
# out:  [[12 13 14 15]
# out:   [16 17 18 19]
# out:   [20 21 22 23]]]
# out: [[ 0  1  2  3  4  5]
# out:  [ 6  7  8  9 10 11]
# out:  [12 13 14 15 16 17]
# out:  [18 19 20 21 22 23]]
--- length-and-shape run ---
import numpy as np
m = np.zeros((3, 5))
print(len(m), m.shape, m.shape[0], m.shape[1], m[1:].shape)
print(len(m[0]), len(m[:, ::2]), m.T.shape)
# out: 3 (3, 5) 3 5 (2, 5)
# out: 5 3 (5, 3)
--- arithmetic-on-views run ---
import numpy as np
a = np.arange(10)
print(a[::2] + a[1::2], a[::-1] - a, a[:5] * a[5:])
m = np.arange(16).reshape(4, 4)
print(m[::2, ::2] + m[1::2, 1::2])
print(m + m.T)
print(m[::-1] - m[:, ::-1])
print(m[0] + m[:, 0])
# out: [ 1  5  9 13 17] [ 9  7  5  3  1 -1 -3 -5 -7 -9] [ 0  6 14 24 36]
# out: [[ 5  9]
# out:  [21 25]]
# out: [[ 0  5 10 15]
# out:  [ 5 10 15 20]
# out:  [10 15 20 25]
# out:  [15 20 25 30]]
# out: [[  9  11  13  15]
# out:  [  1   3   5   7]
# out:  [ -7  -5  -3  -1]
# out:  [-15 -13 -11  -9]]
# out: [ 0  5 10 15]
--- bounds-are-taken-one-after-the-other run ---
import numpy as np
at = np.ones(3, dtype=np.int16)
a = np.arange(10)
m = np.arange(24).reshape(4, 6)
def later():
    at[0] += 1
    return 6
print(a[at[0]:later()], a[at[0]:later():2], at)
print(m[at[1], at[0]:later()])
a[at[0] - 4:later()] = -1
print(a)
# out: [1 2 3 4 5] [2 4] [3 1 1]
# out: [ 9 10 11]
# out: [-1 -1 -1 -1 -1 -1  6  7  8  9]
