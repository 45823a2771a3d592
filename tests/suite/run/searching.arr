# Places in sorted arrays, elements that differ, elements by their indices.
--- searchsorted-of-every-dtype run ---
import numpy as np
for dtype in (np.bool, np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([0, 1, 1, 1], dtype=dtype)
    v = np.array([[1, 0, 1]], dtype=dtype)
    print(np.searchsorted(a, v), np.searchsorted(a, v, side='right'), np.searchsorted(a, 1), np.searchsorted(a, 1, 'right'))
a = np.array([-7, -3, 2, 9, 100], dtype=np.int8)
print(np.searchsorted(a, np.arange(-10, 12, 3)), np.searchsorted(a, np.array([2, 255], dtype=np.uint8)))
print(np.searchsorted(a, 300), np.searchsorted(a, -300), np.searchsorted(a, 2.5), np.searchsorted(a, [2.0, 99.5], 'right'))
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [[1 0 1]] [[4 1 4]] 1 4
# out: [0 0 1 2 2 3 3 4] [2 5]
# out: 5 0 3 [3 4]
--- searchsorted-of-every-length run ---
import numpy as np
a = np.arange(33) // 2 * 3
v = np.arange(-1, 9)
print(np.searchsorted(a[:0], v), np.searchsorted(a[:0], v, side='right'))
print(np.searchsorted(a[:1], v), np.searchsorted(a[:1], v, side='right'))
print(np.searchsorted(a[:2], v), np.searchsorted(a[:2], v, side='right'))
print(np.searchsorted(a[:3], v), np.searchsorted(a[:3], v, side='right'))
print(np.searchsorted(a[:4], v), np.searchsorted(a[:4], v, side='right'))
print(np.searchsorted(a[:5], v), np.searchsorted(a[:5], v, side='right'))
print(np.searchsorted(a[:7], v), np.searchsorted(a[:7], v, side='right'))
print(np.searchsorted(a[:8], v), np.searchsorted(a[:8], v, side='right'))
print(np.searchsorted(a[:9], v), np.searchsorted(a[:9], v, side='right'))
print(np.searchsorted(a[:16], v), np.searchsorted(a[:16], v, side='right'))
print(np.searchsorted(a[:17], v), np.searchsorted(a[:17], v, side='right'))
print(np.searchsorted(a[:33], v), np.searchsorted(a[:33], v, side='right'))
# out: [0 0 0 0 0 0 0 0 0 0] [0 0 0 0 0 0 0 0 0 0]
# out: [0 0 1 1 1 1 1 1 1 1] [0 1 1 1 1 1 1 1 1 1]
# out: [0 0 2 2 2 2 2 2 2 2] [0 2 2 2 2 2 2 2 2 2]
# out: [0 0 2 2 2 3 3 3 3 3] [0 2 2 2 3 3 3 3 3 3]
# out: [0 0 2 2 2 4 4 4 4 4] [0 2 2 2 4 4 4 4 4 4]
# out: [0 0 2 2 2 4 4 4 5 5] [0 2 2 2 4 4 4 5 5 5]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
# out: [0 0 2 2 2 4 4 4 6 6] [0 2 2 2 4 4 4 6 6 6]
--- searchsorted-of-nan-and-infinities run ---
import numpy as np
a = np.array([-np.inf, -1.0, 0.0, 2.0, np.inf, np.nan, np.nan])
v = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 3.0])
print(np.searchsorted(a, v), np.searchsorted(a, v, side='right'), np.searchsorted(a[:4], v), np.searchsorted(a[:4], v, side='right'))
print(np.searchsorted([1, 2, 3], v), np.searchsorted([1, 2, 3], np.nan, 'right'))
# out: [5 4 0 2 2 4] [7 5 1 3 3 4] [4 4 0 2 2 4] [4 4 1 3 3 4]
# out: [3 3 0 0 0 2] 3
--- searchsorted-of-views-and-with-a-sorter run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
print(np.searchsorted(m[:, 1], m[1, ::-1]), np.searchsorted(m[::-1, 0][::-1], m), np.searchsorted(m.ravel()[::3], 5))
b = np.array([5, 1, 9, 3])
print(np.searchsorted(b, [0, 1, 4, 9, 10], sorter=np.argsort(b)))
# out: [2 2 1 1] [[0 1 1 1]
# out:  [1 2 2 2]
# out:  [2 3 3 3]] 2
# out: [0 0 2 3 4]
--- searchsorted-of-lengths-known-at-run-time run ---
import numpy as np
a = np.arange(9)
for level in range(-1, 10, 3):
    print(np.searchsorted(a[a > level], a), np.searchsorted(a[a > level], 5), np.searchsorted(a, a[a > level] - 1, side='right'))
# out: [0 1 2 3 4 5 6 7 8] 5 [0 1 2 3 4 5 6 7 8]
# out: [0 0 0 0 1 2 3 4 5] 2 [3 4 5 6 7 8]
# out: [0 0 0 0 0 0 0 1 2] 0 [6 7 8]
# out: [0 0 0 0 0 0 0 0 0] 0 []
--- digitize-both-ways run ---
import numpy as np
x = np.array([0.2, 6.4, 3.0, 1.6, 1.0, 10.0, np.nan])
for bins in (np.array([0.0, 1.0, 2.5, 4.0, 10.0]), np.array([10.0, 4.0, 2.5, 1.0, 0.0]), np.array([1.0]), np.array([2.0, 2.0, 2.0])):
    print(np.digitize(x, bins), np.digitize(x, bins, right=True))
print(np.digitize(3, [1, 2, 3, 4]), np.digitize([[0, 9], [2, 3]], [3, 1]), np.digitize(x[x > 2], [1, 5]))
# out: [1 4 3 2 2 5 5] [1 4 3 2 1 4 5]
# out: [4 1 2 3 3 0 0] [4 1 2 3 4 1 0]
# out: [0 1 1 1 1 1 1] [0 1 1 1 0 1 1]
# out: [0 3 3 0 0 3 3] [0 3 3 0 0 3 3]
# out: 3 [[2 0]
# out:  [1 0]] [2 1 2]
--- digitize-with-bins-in-no-order run ---
import numpy as np
bins = np.array([1, 3, 2])
print(np.digitize(2, bins))
# trap 3: bins must be monotonically increasing or decreasing
--- interp-on-lines run ---
import numpy as np
xp = np.array([1.0, 2.0, 4.0, 8.0])
fp = np.array([10.0, 20.0, 0.0, 5.0])
print(np.interp([[0.5, 1.0, 1.5], [2.0, 3.0, 9.0]], xp, fp), np.interp(2.5, xp, fp), np.interp(8, xp, fp))
print(np.interp([0.5, 9.0, np.nan], xp, fp, left=-1, right=99), np.interp([0, 3, 5], [1, 4], [0, 255]))
print(np.interp([0.0, 3.0, 5.0, np.nan], [3], [7]), np.interp(xp, xp, fp))
print(np.interp([1.0, 1.5, 2.0, 3.0], [1.0, 2.0, 3.0], [5.0, np.inf, np.inf]), np.interp([1.0, 2.0], [1.0, 1.0, 2.0], [1.0, 2.0, 3.0]))
a = np.arange(6) * 1.0
for level in range(2):
    print(np.interp(a[a > level * 3], xp, fp))
# out: [[10. 10. 15.]
# out:  [20. 10.  5.]] 15.0 5.0
# out: [-1. 99. nan] [  0. 170. 255.]
# out: [7. 7. 7. 7.] [10. 20.  0.  5.]
# out: [ 5. inf inf inf] [2. 3.]
# out: [10.   20.   10.    0.    1.25]
# out: [0.   1.25]
--- unique-of-every-dtype run ---
import numpy as np
for dtype in (np.bool, np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([[3, 0, 1], [3, 1, 9]], dtype=dtype)
    u = np.unique(a)
    print(u, u.dtype, len(u))
    for part in np.unique(a, return_index=True, return_inverse=True, return_counts=True):
        print(part)
print(np.unique([-3, 5, -3, 0]), np.unique(np.array([-1, 127, -128, -1], dtype=np.int8)))
# out: [False  True] bool 2
# out: [False  True]
# out: [1 0]
# out: [[1 0 1]
# out:  [1 1 1]]
# out: [1 5]
# out: [0 1 3 9] uint8 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0 1 3 9] int8 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0 1 3 9] uint16 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0 1 3 9] int16 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0 1 3 9] uint32 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0 1 3 9] int32 4
# out: [0 1 3 9]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [0. 1. 3. 9.] float32 4
# out: [0. 1. 3. 9.]
# out: [1 2 0 5]
# out: [[2 0 1]
# out:  [2 1 3]]
# out: [1 2 2 1]
# out: [-3  0  5] [-128   -1  127]
--- unique-of-nan run ---
import numpy as np
a = np.array([np.nan, 1.0, np.inf, np.nan, -np.inf, 1.0])
print(np.unique(a), np.unique(a, equal_nan=False))
u, n = np.unique(a, return_counts=True)
print(u, n)
# out: [-inf   1.  inf  nan] [-inf   1.  inf  nan  nan]
# out: [-inf   1.  inf  nan] [1 2 1 2]
--- unique-of-few-and-none run ---
import numpy as np
print(np.unique(np.zeros(0)), np.unique([7]), np.unique(np.zeros((2, 3), dtype=np.uint8)), np.unique(5))
u, i, n = np.unique(np.arange(0), return_index=True, return_counts=True)
print(u, i, n)
a = np.array([4, 2, 4, 1, 2])
for level in range(5):
    u, n = np.unique(a[a > level], return_counts=True)
    print(np.unique(a[a > level]), u, n)
# out: [] [7] [0] [5]
# out: [] [] []
# out: [1 2 4] [1 2 4] [1 2 2]
# out: [2 4] [2 4] [2 2]
# out: [4] [4] [2]
# out: [4] [4] [2]
# out: [] [] []
--- argwhere-of-every-rank run ---
import numpy as np
a = np.arange(24)
print(np.argwhere(a % 7 == 0), np.argwhere(a.reshape(4, 6) % 7 == 0), np.argwhere(a.reshape(2, 3, 4) % 7 == 0))
print(np.argwhere(a.reshape(2, 3, 2, 2) > 21), np.argwhere(a < 0), np.argwhere(a.reshape(4, 6).T > 20))
places = np.argwhere(a.reshape(4, 6) > 20)
print(places[:, 0], places[:, 1], len(places), places.shape)
# out: [[ 0]
# out:  [ 7]
# out:  [14]
# out:  [21]] [[0 0]
# out:  [1 1]
# out:  [2 2]
# out:  [3 3]] [[0 0 0]
# out:  [0 1 3]
# out:  [1 0 2]
# out:  [1 2 1]]
# out: [[1 2 1 0]
# out:  [1 2 1 1]] [] [[3 3]
# out:  [4 3]
# out:  [5 3]]
# out: [3 3 3] [3 4 5] 3 (3, 2)
--- take-along-axes run ---
import numpy as np
m = np.arange(24).reshape(2, 3, 4)
print(np.take(m, [1, 5, -1]), np.take(m, [[0, 1]], axis=2), np.take(m, 2, axis=1), np.take(m, -1))
print(np.take(m, [1, 0, 1], axis=0), np.take(m, [1, 0, 1], axis=1), np.take(m, [1, 0, 1], axis=2))
print(m.take(1, axis=0), m.take(1, axis=1), m.take(1, axis=2))
b = np.array([5, 1, 9, 3], dtype=np.uint8)
print(np.take(b, [9, -5, 2], mode='wrap'), np.take(b, [9, -5, 2], mode='clip'), b.take(np.array([3, 0], dtype=np.uint8)))
print(np.take([1, 2, 3], [-1, 5], mode='wrap'), np.take(m[::-1, ::2], [1, 0], axis=1), np.take(b, np.nonzero(b > 2)[0]))
out = np.zeros(2, dtype=np.int32)
np.take(m[0, 0], [3, 1], out=out)
print(out)
scores = np.array([0.9, 0.1, 0.8])
print(np.take(np.arange(6).reshape(3, 2), np.nonzero(scores > 0.5)[0], axis=0))
# out: [ 1  5 23] [[[[ 0  1]]
# out:
# out:   [[ 4  5]]
# out:
# out:   [[ 8  9]]]
# out:
# out:
# out:  [[[12 13]]
# out:
# out:   [[16 17]]
# out:
# out:   [[20 21]]]] [[ 8  9 10 11]
# out:  [20 21 22 23]] 23
# out: [[[12 13 14 15]
# out:   [16 17 18 19]
# out:   [20 21 22 23]]
# out:
# out:  [[ 0  1  2  3]
# out:   [ 4  5  6  7]
# out:   [ 8  9 10 11]]
# out:
# out:  [[12 13 14 15]
# out:   [16 17 18 19]
# out:   [20 21 22 23]]] [[[ 4  5  6  7]
# out:   [ 0  1  2  3]
# out:   [ 4  5  6  7]]
# out:
# out:  [[16 17 18 19]
# out:   [12 13 14 15]
# out:   [16 17 18 19]]] [[[ 1  0  1]
# out:   [ 5  4  5]
# out:   [ 9  8  9]]
# out:
# out:  [[13 12 13]
# out:   [17 16 17]
# out:   [21 20 21]]]
# out: [[12 13 14 15]
# out:  [16 17 18 19]
# out:  [20 21 22 23]] [[ 4  5  6  7]
# out:  [16 17 18 19]] [[ 1  5  9]
# out:  [13 17 21]]
# out: [1 3 9] [3 5 9] [3 5]
# out: [3 3] [[[20 21 22 23]
# out:   [12 13 14 15]]
# out:
# out:  [[ 8  9 10 11]
# out:   [ 0  1  2  3]]] [5 9 3]
# out: [3 1]
# out: [[0 1]
# out:  [4 5]]
--- take-outside run ---
import numpy as np
a = np.arange(4)
for k in range(6):
    print(np.take(a, [0, k]))
# out: [0 0]
# out: [0 1]
# out: [0 2]
# out: [0 3]
# trap 4: index 4 is out of range
--- take-along-an-axis run ---
import numpy as np
m = np.array([[[3, 1, 2], [6, 4, 5]], [[9, 7, 8], [0, 2, 1]]])
print(np.take_along_axis(m, np.argsort(m, axis=0), axis=0))
print(np.take_along_axis(m, np.argsort(m, axis=1), axis=1))
print(np.take_along_axis(m, np.argsort(m, axis=2), axis=2))
print(np.take_along_axis(m, np.argsort(m, axis=-1), axis=-1))
print(np.take_along_axis(m, np.array([[[0], [2]]]), axis=2), np.take_along_axis(m[0], np.array([1, 0, 5]), None))
best = np.argmax(m[0], axis=1, keepdims=True)
print(np.take_along_axis(m[0], best, axis=1))
# out: [[[3 1 2]
# out:   [0 2 1]]
# out:
# out:  [[9 7 8]
# out:   [6 4 5]]]
# out: [[[3 1 2]
# out:   [6 4 5]]
# out:
# out:  [[0 2 1]
# out:   [9 7 8]]]
# out: [[[1 2 3]
# out:   [4 5 6]]
# out:
# out:  [[7 8 9]
# out:   [0 1 2]]]
# out: [[[1 2 3]
# out:   [4 5 6]]
# out:
# out:  [[7 8 9]
# out:   [0 1 2]]]
# out: [[[3]
# out:   [5]]
# out:
# out:  [[9]
# out:   [1]]] [1 3 5]
# out: [[3]
# out:  [6]]
--- choose-among-arrays run ---
import numpy as np
n = np.array([[0, 1, 2], [2, 1, 0]])
a = np.array([10, 20, 30], dtype=np.uint8)
print(np.choose(n, [a, a + 1, n.astype(np.uint8)]), np.choose(n, (-1.5, a, 7)), np.choose([1, 0], [[1, 2], [3, 4]]))
print(np.choose([5, -1], [[1, 2], [3, 4]], mode='wrap'), np.choose([5, -1], [[1, 2], [3, 4]], mode='clip'))
print(np.choose(n > 0, [0.0, 1.0]), np.choose(a == 20, np.arange(6).reshape(2, 3)))
# out: [[10 21  2]
# out:  [ 2 21 30]] [[-1.5 20.   7. ]
# out:  [ 7.  20.  -1.5]] [3 2]
# out: [3 4] [3 2]
# out: [[0. 1. 1.]
# out:  [1. 1. 0.]] [0 4 2]
--- choose-outside run ---
import numpy as np
n = np.array([0, 2, 1])
print(np.choose(n, [n, n]))
# trap 3: a number is outside 0 to 1
--- partition-puts-elements-in-place run ---
import numpy as np
m = np.array([[9, 1, 4, 2], [3, 3, 0, 8]], dtype=np.int16)
print(np.partition(m, 1)[:, 1], np.partition(m, (0, 2), axis=1)[:, 2], np.partition(m, 0, axis=0)[0], np.partition(m, -1, axis=None)[-1])
print(np.argpartition(m, 2)[0, 2], np.argpartition([3.0, np.nan, 1.0], 0)[0], np.partition(m * 0.5, 3)[:, 3])
a = m[0]
for level in range(3):
    print(np.partition(a[a > level], 1)[1])
# out: [2 3] [4 3] [3 1 0 2] 9
# out: 2 2 [4.5 4. ]
# out: 2
# out: 4
# out: 9
--- selection-misused check ---
import numpy as np
a = np.arange(4)
print(np.searchsorted(a, 1, side='middle'), np.take(a, 9), np.take(a, [0.5]), np.partition(a, 4))
print(np.searchsorted(a.reshape(2, 2), 1), np.interp(1, [1, 2], [3]), np.choose([0, 1], []))
print(np.unique(a.reshape(2, 2), axis=0), np.take_along_axis(a.reshape(2, 2), a, axis=0), np.take(a, 0, mode='bounce'))
# error E0204 3:34-3:42: `side` must be left or right, this is a string
# error E0307 3:56-3:57: index 9 is out of range for axis 0 with extent 4
# error E0309 3:71-3:76: indices must be ints, these are floats
# error E0307 3:95-3:96: place 4 is out of range for 4 elements
# error E0308 4:23-4:38: an array of one axis is needed here, this has 2
# error E0301 4:44-4:69: there are 2 places and 1 values at them
# error E0204 4:89-4:91: there is nothing to choose from
# error E0308 5:79-5:80: the indices have 1 axes, the array has 2
# error E0204 5:110-5:118: `mode` must be raise, wrap or clip, this is a string
--- lines-that-repeat run ---
import numpy as np
x = [-180, -170, -185, 185, -10, -5, 0, 365]
xp = [190, -190, 350, -350]
fp = [5, 10, 3, 4]
print(np.interp(x, xp, fp, period=360))
for turn in [0.25, 1.75, -0.5]:
    print(np.interp(turn, [0.0, 0.5], [10.0, 20.0], period=1))
print(np.interp([3.0, 4.5], [1], [7], period=-2))
# out: [7.5  5.   8.75 6.25 3.   3.25 3.5  3.75]
# out: 15.0
# out: 15.0
# out: 20.0
# out: [7. 7.]
