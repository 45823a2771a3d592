# What NumPy on a camera is known to get wrong or to crash with, one case a row of the list, with NumPy's right answer.
--- B1-ints-divide-as-floats run ---
import numpy as np
print(np.array([1, 2, 3], dtype=np.uint8) / 2, 1 / np.array([2, 4], dtype=np.uint8), np.array([7], dtype=np.int16) / 2)
# out: [0.5 1.  1.5] [0.5  0.25] [3.5]
--- B1b-int16-with-a-float-keeps-its-sign run ---
import numpy as np
a = np.array([-10, 10], dtype=np.int16)
print(a - 1.0, a // 4.0, a > 0.0, a >= 0.0, a < 0.0, a <= 0.0, a ** 2.0)
# out: [-11.   9.] [-3.  2.] [False  True] [False  True] [ True False] [ True False] [100. 100.]
--- B2-every-divisor-counts run ---
import numpy as np
for dtype in (np.int16, np.int8):
    print(np.array([10, 20, 30, 40], dtype=dtype) // np.array([1, 2, 3, 4], dtype=dtype))
# out: [10 10 10 10]
# out: [10 10 10 10]
--- B3-more-than-65535-are-not-zero run ---
import numpy as np
frame = np.ones((240, 320), dtype=np.uint8)
rows, columns = np.nonzero(frame)
print(len(rows), rows[76799], columns[76799])
# out: 76800 239 319
--- B4-out-has-strides run ---
import numpy as np
x = np.array([0.0, 1.0, 2.0, 3.0])
y = np.zeros(8)
np.exp(x, out=y[::2])
print(y)
m = np.zeros((2, 3))
np.sqrt(x.reshape(2, 2), out=m[:, :2])
print(m)
# out: [ 1.         0.         2.7182817  0.         7.389056   0.
# out:  20.085537   0.       ]
# out: [[0.        1.        0.       ]
# out:  [1.4142135 1.7320508 0.       ]]
--- B5-keepdims-of-ints run ---
import numpy as np
a = np.array([[1, 2], [3, 9]], dtype=np.uint8)
print(np.mean(a, axis=1, keepdims=True), np.std(a, axis=0, keepdims=True), np.argmax(a, axis=1, keepdims=True))
print(np.argmin(a.astype(np.int16), axis=0, keepdims=True))
# out: [[1.5]
# out:  [6. ]] [[1.  3.5]] [[1]
# out:  [1]]
# out: [[0 0]]
--- B6-a-spectrogram-of-four run ---
from ulab import numpy as np
from ulab import utils
print(utils.spectrogram(np.array([1, 2, 3, 4])))
# out: [10.        2.828427  2.        2.828427]
--- B7-abs-of-unsigned-is-the-same run ---
import numpy as np
print(abs(np.array([1, 2, 3, 200, 5, 6, 7, 255], dtype=np.uint8)), abs(np.array([1, 60000, 3, 40000], dtype=np.uint16)))
print(abs(np.array([True, False])))
# out: [  1   2   3 200   5   6   7 255] [    1 60000     3 40000]
# out: [ True False]
--- B8-signed-ints-are-sorted-by-their-signs run ---
import numpy as np
for dtype in (np.int8, np.int16):
    a = np.array([-3, 2, -1, 0], dtype=dtype)
    print(np.sort(a), np.argsort(a), np.median(np.array([-5, -1, 0, 1, 7], dtype=dtype)))
# out: [-3 -1  0  2] [0 2 3 1] 0.0
# out: [-3 -1  0  2] [0 2 3 1] 0.0
--- B9-sums-of-ints-are-exact run ---
import numpy as np
a = (np.arange(5000) * 13 % 65536).astype(np.uint16)
print(np.sum(a), np.sum(np.full(76800, 255, dtype=np.uint8)), np.sum(np.full(40000, 65535, dtype=np.uint16)))
# out: 162467500 19584000 2621400000
--- B10-indices-and-counts-have-room run ---
import numpy as np
a = np.zeros((40000, 2), dtype=np.uint8)
a[39999] = 1
print(np.argmax(a, axis=0), np.bincount(np.zeros(76800, dtype=np.uint8)))
order = np.argsort(np.arange(70000)[::-1])
print(order[0], order[69999])
# out: [39999 39999] [76800]
# out: 69999 0
--- B11-only-what-is-dense-is-a-view run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a[:, ::-1].reshape(6), a[:, ::2].reshape(-1), a[:, ::-1].flatten())
b = np.arange(8).reshape(2, 2, 2)
print(b.transpose((0, 2, 1)).reshape(8))
for x in a[:, ::2].flat:
    print(x)
# out: [2 1 0 5 4 3] [0 2 3 5] [2 1 0 5 4 3]
# out: [0 2 1 3 4 6 5 7]
# out: 0
# out: 2
# out: 3
# out: 5
--- B12-random-numbers-of-any-size run ---
import numpy as np
print(np.random.random(size=5).shape, 5 <= np.random.uniform(5, 6) < 6)
np.random.seed(1)
x = np.random.randn(7)
print(x.shape, np.all(np.isfinite(x)))
# out: (5,) True
# out: (7,) True
--- B13-shifts-keep-the-wider-dtype run ---
import numpy as np
a = np.left_shift(np.array([300], dtype=np.uint16), np.array([1], dtype=np.int8))
print(a, a.dtype, np.right_shift(np.array([300], dtype=np.uint16), np.array([1], dtype=np.uint8)))
# out: [600] int32 [150]
--- B14-take-wraps-negative-indices run ---
import numpy as np
print(np.take(np.array([1, 2, 3]), np.array([-1, 5, -4]), mode='wrap'))
# out: [3 3 3]
--- B15-no-minimum-is-looked-for check ---
from scipy import optimize
# error E0203 1:6-1:11: there is no module `scipy`
--- B16-shape-and-strides-of-two-axes run ---
import numpy as np
a = np.zeros((2, 3))
print(a.shape, a.strides, a.T.shape, a.T.strides, a.itemsize)
# out: (2, 3) (12, 4) (3, 2) (4, 12) 4
--- B17-ragged-lists-are-refused check ---
import numpy as np
a = np.array([[1, 2], [3]])
b = np.array([[1], [2, 3]])
# error E0308 2:14-2:27: the rows of this list are of different lengths
# error E0308 3:14-3:27: the rows of this list are of different lengths
--- B18-a-shape-is-not-set check ---
import numpy as np
a = np.zeros((2, 3))
a.shape = (6,)
# error E0207 3:1-3:8: the shape of an array cannot be set
--- B19-ints-over-0-are-0 run ---
import numpy as np
for dtype in (np.uint8, np.int8, np.uint16, np.int16):
    a, b = np.array([7, 9], dtype=dtype), np.array([0, 2], dtype=dtype)
    print(a // b, a % b, a // 0, a % 0)
# out: [0 4] [0 1] [0 0] [0 0]
# out: [0 4] [0 1] [0 0] [0 0]
# out: [0 4] [0 1] [0 0] [0 0]
# out: [0 4] [0 1] [0 0] [0 0]
--- B20-stores-into-nothing-store-nothing run ---
import numpy as np
a = np.arange(5)
a[2:2] = 9
a[4:1] = 8
a[5:] = 7
m = np.zeros((2, 3))
m[:, 3:] = 1
print(a, m)
# out: [0 1 2 3 4] [[0. 0. 0.]
# out:  [0. 0. 0.]]
--- B21-as-many-values-as-a-mask-has run ---
import numpy as np
a = np.arange(5)
a[a > 2] = np.array([7, 8])
print(a)
values = np.array([1, 2, 3])
a[a > 6] = values
# out: [0 1 2 7 8]
# trap 6: cannot broadcast length 2 with length 3
--- B22-lists-ellipsis-and-none-are-subscripts run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a[[1, 0]], a[..., 1], a[:, None].shape, a[0][[2, 0]])
a[[0, 1], [1, 2]] = 9
a[..., 0] = 7
print(a)
# out: [[3 4 5]
# out:  [0 1 2]] [1 4] (2, 1, 3) [2 0]
# out: [[7 9 2]
# out:  [7 4 9]]
--- B23-dot-of-three-axes run ---
import numpy as np
a, b = np.arange(8).reshape(2, 2, 2), np.arange(4).reshape(2, 2)
print(np.dot(a, b), np.dot(b, a).shape)
# out: [[[ 2  3]
# out:   [ 6 11]]
# out:
# out:  [[10 19]
# out:   [14 27]]] (2, 2, 2)
--- B24-nan-is-last-and-goes-through run ---
import numpy as np
a = np.array([3.0, np.nan, 1.0, 2.0])
print(np.sort(a), np.argsort(a), np.min(a), np.max(a), np.minimum(a, 2.0), np.argmax(a))
# out: [ 1.  2.  3. nan] [2 3 0 1] nan nan [ 2. nan  1.  2.] 1
--- B25-the-right-side-is-read-first run ---
import numpy as np
a = np.arange(6)
a[1:] += a[:-1]
print(a)
a[:] = a[::-1]
print(a)
m = np.arange(9).reshape(3, 3)
m += m.T
print(m)
# out: [0 1 3 5 7 9]
# out: [9 7 5 3 1 0]
# out: [[ 0  4  8]
# out:  [ 4  8 12]
# out:  [ 8 12 16]]
--- B26-bools-are-0-or-1 run ---
import numpy as np
b = np.zeros(3, dtype=bool)
b[0] = 5
b[1:] = np.array([0, -2])
print(b, np.sum(b), b == True)
# out: [ True False  True] 2 [ True False  True]
--- B27-bools-stay-bools run ---
import numpy as np
b = np.array([[True, False], [False, True]])
print(b.flatten(), b[b], b.T.reshape(4), b[:, ::-1].reshape(-1), b.flatten().dtype)
# out: [ True False False  True] [ True  True] [ True False False  True] [False  True  True False] bool
--- B28-unsigned-with-signed-has-room run ---
import numpy as np
a = np.array([60000], dtype=np.uint16) + np.array([-1], dtype=np.int8)
print(a, a.dtype)
# out: [59999] int32
--- B28b-a-negative-int-has-no-place-in-unsigned check ---
import numpy as np
print(np.array([60000], dtype=np.uint16) + (-1))
# error E0303 2:45-2:47: -1 does not fit uint16, which holds 0 to 65535
--- B29-the-left-side-is-not-stretched check ---
import numpy as np
b = np.arange(3)
b %= np.ones((2, 3), dtype=np.int32)
# error E0301 3:1-3:37: cannot broadcast (2, 3) into (3,)
--- B30-transposed-arrays-of-every-rank run ---
import numpy as np
print(np.arange(3).T, np.arange(6).reshape(2, 3).T, np.zeros((2, 3, 4)).T.shape, np.zeros((2, 3, 4, 5)).T.shape)
# out: [0 1 2] [[0 3]
# out:  [1 4]
# out:  [2 5]] (4, 3, 2) (5, 4, 3, 2)
--- L1-what-cameras-leave-out run ---
import numpy as np
a, m = np.array([3, 1, 2]), np.arange(6).reshape(2, 3)
print(a << 2, a >> 1, m @ a, 2 > a, 1 == a, 7 - a, m[m > 2], np.argsort(a), np.diff(a, prepend=0, append=9))
print(np.convolve([1, 2, 3], [0, 1], 'same'), np.correlate([1, 2, 3], [0, 1]), np.cross(m, a))
out = np.zeros(6, dtype=np.int32)
np.take(a, [2, 0, 1], out=out[::2])
print(out, np.zeros((1, 2, 3, 1)).ndim)
# out: [12  4  8] [1 0 1] [ 5 23] [False  True False] [False  True False] [4 6 5] [3 4 5] [1 2 0] [ 3 -2  1  7]
# out: [0 1 2] [2 3] [[ 0  6 -3]
# out:  [ 3  9 -9]]
# out: [2 0 3 0 1 0] 4
