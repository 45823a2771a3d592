# `bincount` and `histogram`: each element where it is compared to lie.
--- bincount-of-every-dtype run ---
import numpy as np
for dtype in (np.bool, np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32):
    a = np.array([0, 1, 1, 5, 0, 1], dtype=dtype)
    n = np.bincount(a, minlength=8)
    print(n, n.dtype, n.shape)
print(np.bincount(np.array([3, 0, 3, 1], dtype=np.uint8)), np.bincount(np.array([0, 100], dtype=np.int8), minlength=3)[98:])
print(np.bincount([2, 2, 0]), np.bincount([0, 1], minlength=5), np.bincount(np.zeros(0, dtype=np.uint8)), np.bincount([True, True]))
# out: [2 4 0 0 0 0 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [2 3 0 0 0 1 0 0] int32 (8,)
# out: [1 1 0 2] [0 0 1]
# out: [1 0 2] [1 1 0 0 0] [] [0 2]
--- bincount-of-many-elements run ---
import numpy as np
a = np.zeros((240, 320), dtype=np.uint8)
print(np.bincount(a.ravel()))
b = np.arange(5000) % 256
n = np.bincount(b.astype(np.uint8))
print(n[0], n[255], n.sum(), len(n))
print(np.bincount(b[::-3], minlength=256)[:9])
# out: [76800]
# out: 20 19 5000 256
# out: [7 7 6 7 7 6 7 7 6]
--- bincount-with-weights run ---
import numpy as np
x = np.array([0, 1, 1, 2, 1], dtype=np.uint8)
w = np.array([0.5, 1.5, -1.0, 2.0, 0.25])
print(np.bincount(x, weights=w), np.bincount(x, x, minlength=5), np.bincount(x[::2], weights=w[::2]))
# out: [0.5  0.75 2.  ] [0. 3. 2. 0. 0.] [ 0.5  -0.75]
--- bincount-of-selected-elements run ---
import numpy as np
a = np.array([7, 3, 200, 3, 9], dtype=np.uint8)
for level in range(0, 12, 3):
    n = np.bincount(a[a > level], minlength=4)
    print(len(n), n[:12], np.bincount(a[a < level]))
# out: 201 [0 0 0 2 0 0 0 1 0 1 0 0] []
# out: 201 [0 0 0 0 0 0 0 1 0 1 0 0] []
# out: 201 [0 0 0 0 0 0 0 1 0 1 0 0] [0 0 0 2]
# out: 201 [0 0 0 0 0 0 0 0 0 0 0 0] [0 0 0 2 0 0 0 1]
--- bincount-beyond-its-bins run ---
import numpy as np
a = np.array([1, 7, 8, 2])
print(np.bincount(a, minlength=9))
print(np.bincount(a, minlength=8))
# out: [0 1 1 0 0 0 0 1 1]
# trap 4: index 8 is out of range
--- bincount-of-negative-elements run ---
import numpy as np
a = np.array([1, -1], dtype=np.int8)
print(np.bincount(a))
# trap 3: index -1 is out of range
--- histogram-of-every-dtype run ---
import numpy as np
for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([[0, 1, 2, 3], [7, 100, 10, 10]], dtype=dtype)
    n, edges = np.histogram(a, bins=5, range=(0, 10))
    print(n, n.dtype, edges)
    n, edges = np.histogram(a, bins=7, range=(-3, 12.5))
    print(n, edges)
    n, edges = np.histogram(a, bins=[0.0, 1.0, 5.0, 100.0])
    print(n, edges)
n, edges = np.histogram([[1, 5, 7]], bins=[0, 1, 5, 7])
print(n, edges)
n, edges = np.histogram([True, False, True], bins=2)
print(n, edges)
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [2 2 0 1 2] int32 [ 0.  2.  4.  6.  8. 10.]
# out: [0 2 2 0 1 2 0] [-3.         -0.78571427  1.4285715   3.642857    5.857143    8.071428
# out:  10.285714   12.5       ]
# out: [1 3 4] [  0.   1.   5. 100.]
# out: [0 1 2] [0 1 5 7]
# out: [1 2] [0.  0.5 1. ]
--- histogram-over-the-range-of-the-values run ---
import numpy as np
for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.float32):
    a = np.array([5, 1, 1, 99, 50, 64, 25, 3, 99], dtype=dtype)
    n, edges = np.histogram(a)
    print(n, edges)
    n, edges = np.histogram(a, 7)
    print(n, edges)
    n, edges = np.histogram(a[1:3], bins=4)
    print(n, edges)
n, edges = np.histogram(np.array([-128, 127, 0], dtype=np.int8), bins=3)
print(n, edges)
n, edges = np.histogram(np.zeros(0), bins=2)
print(n, edges)
# out: [4 0 1 0 0 1 1 0 0 2] [ 1.  10.8 20.6 30.4 40.2 50.  59.8 69.6 79.4 89.2 99. ]
# out: [4 1 0 1 1 0 2] [ 1. 15. 29. 43. 57. 71. 85. 99.]
# out: [0 0 2 0] [0.5  0.75 1.   1.25 1.5 ]
# out: [4 0 1 0 0 1 1 0 0 2] [ 1.  10.8 20.6 30.4 40.2 50.  59.8 69.6 79.4 89.2 99. ]
# out: [4 1 0 1 1 0 2] [ 1. 15. 29. 43. 57. 71. 85. 99.]
# out: [0 0 2 0] [0.5  0.75 1.   1.25 1.5 ]
# out: [4 0 1 0 0 1 1 0 0 2] [ 1.  10.8 20.6 30.4 40.2 50.  59.8 69.6 79.4 89.2 99. ]
# out: [4 1 0 1 1 0 2] [ 1. 15. 29. 43. 57. 71. 85. 99.]
# out: [0 0 2 0] [0.5  0.75 1.   1.25 1.5 ]
# out: [4 0 1 0 0 1 1 0 0 2] [ 1.  10.8 20.6 30.4 40.2 50.  59.8 69.6 79.4 89.2 99. ]
# out: [4 1 0 1 1 0 2] [ 1. 15. 29. 43. 57. 71. 85. 99.]
# out: [0 0 2 0] [0.5  0.75 1.   1.25 1.5 ]
# out: [4 0 1 0 0 1 1 0 0 2] [ 1.  10.8 20.6 30.4 40.2 50.  59.8 69.6 79.4 89.2 99. ]
# out: [4 1 0 1 1 0 2] [ 1. 15. 29. 43. 57. 71. 85. 99.]
# out: [0 0 2 0] [0.5  0.75 1.   1.25 1.5 ]
# out: [1 1 1] [-128.  -43.   42.  127.]
# out: [0 0] [0.  0.5 1. ]
--- histogram-of-values-on-edges run ---
import numpy as np
a = np.arange(256).astype(np.uint8)
for k in range(1):
    n, edges = np.histogram(a, bins=49, range=(0, 245))
    print(n, edges)
    n, edges = np.histogram(a, bins=7, range=(0, 255))
    print(n, edges)
    n, edges = np.histogram(a, bins=32, range=(0, 256))
    print(n)
f = a / 8
n, edges = np.histogram(f, bins=20, range=(0, 2))
print(n, edges)
n, edges = np.histogram(f, bins=[0.5, 1.0, 1.0, 2.25, 31.875])
print(n, edges)
# out: [5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5
# out:  5 5 5 5 5 5 5 5 5 5 5 6] [  0.   5.  10.  15.  20.  25.  30.  35.  40.  45.  50.  55.  60.  65.
# out:   70.  75.  80.  85.  90.  95. 100. 105. 110. 115. 120. 125. 130. 135.
# out:  140. 145. 150. 155. 160. 165. 170. 175. 180. 185. 190. 195. 200. 205.
# out:  210. 215. 220. 225. 230. 235. 240. 245.]
# out: [37 36 37 36 37 36 37] [  0.       36.42857  72.85714 109.28571 145.71428 182.14285 218.57143
# out:  255.     ]
# out: [8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8]
# out: [1 1 1 1 0 1 1 1 1 0 1 1 1 1 0 1 1 1 1 1] [0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.  1.1 1.2 1.3 1.4 1.5 1.6 1.7
# out:  1.8 1.9 2. ]
# out: [  4   0  10 238] [ 0.5    1.     1.     2.25  31.875]
--- histogram-of-nan-and-infinities run ---
import numpy as np
a = np.array([np.nan, np.inf, -np.inf, 1.0, 0.0, 2.0])
n, edges = np.histogram(a, bins=2, range=(0, 2))
print(n, edges)
n, edges = np.histogram(a, bins=[-np.inf, 0.0, np.inf])
print(n, edges)
print(np.histogram(a)[0])
# out: [1 2] [0. 1. 2.]
# out: [1 4] [-inf   0.  inf]
# trap 7: the range of the values is not finite
--- histogram-with-weights-and-density run ---
import numpy as np
a = np.array([1, 2, 2, 5, 9], dtype=np.uint8)
w = np.array([0.5, 1.0, 2.0, 4.0, 8.0])
n, edges = np.histogram(a, bins=4, range=(0, 8), weights=w)
print(n, edges)
n, edges = np.histogram(a, bins=[0, 2, 3, 10], density=True)
print(n, edges)
n, edges = np.histogram(a, bins=4, density=True, weights=w)
print(n, edges)
# out: [0.5 3.  4.  0. ] [0. 2. 4. 6. 8.]
# out: [0.1        0.4        0.05714286] [ 0  2  3 10]
# out: [0.11290322 0.         0.12903225 0.2580645 ] [1. 3. 5. 7. 9.]
--- histogram-of-selected-elements run ---
import numpy as np
a = np.array([5, 1, 9, 3], dtype=np.uint8)
for level in range(0, 12, 4):
    n, edges = np.histogram(a[a > level], bins=3, range=(0, 9))
    print(n, edges)
# out: [1 2 1] [0. 3. 6. 9.]
# out: [0 1 1] [0. 3. 6. 9.]
# out: [0 0 1] [0. 3. 6. 9.]
--- histogram-with-edges-that-fall run ---
import numpy as np
edges = np.array([0, 3, 2])
print(np.histogram([1], bins=edges)[0])
# trap 3: bins must increase monotonically
--- counting-misused check ---
import numpy as np
a = np.arange(4)
print(np.bincount(a), np.bincount([0.5]), np.bincount(a.reshape(2, 2), minlength=4), np.bincount(a, minlength=-1))
print(np.histogram(a), np.histogram(a, bins=0), np.histogram(a, range=(3, 1)), np.histogram(a, bins=[1]))
print(np.bincount(a, weights=[1.0], minlength=4), np.histogram(a, bins=4, rang=(0, 3)))
# error E0207 3:19-3:20: this compiler does not handle `bincount` of int32, whose largest value is not known
# error E0302 3:35-3:40: `bincount` counts ints, these are float32
# error E0308 3:55-3:70: `bincount` counts along one axis, this has 2
# error E0310 3:111-3:113: `minlength` must not be negative
# error E0207 4:20-4:21: this compiler does not handle the range of int32 found at run time
# error E0310 4:45-4:46: the number of bins must be positive
# error E0310 4:72-4:76: `range` must be finite, and its end not below its beginning
# error E0207 4:101-4:104: this compiler does not handle 1 edges, between which there is no bin
# error E0301 5:30-5:35: weights of shape (1,) for an array of shape (4,)
# error E0204 5:75-5:79: `np.histogram` takes `range`, not `rang`
