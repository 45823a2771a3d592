# Products of arrays: `@`, `matmul`, `dot`.
--- every-dtype run ---
import numpy as np
for k in (np.bool, np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.float32):
    a = np.array([[1, 2, 3], [0, 5, 6]]).astype(k)
    b = np.array([[7, 0], [9, 10], [11, 12]]).astype(k)
    c = a @ b
    print(c, c.dtype, np.matmul(b, a), np.dot(a, b), a[0] @ b, a @ b[:, 1], a[1].dot(b[:, 0]))
# out: [[ True  True]
# out:  [ True  True]] bool [[ True  True  True]
# out:  [ True  True  True]
# out:  [ True  True  True]] [[ True  True]
# out:  [ True  True]] [ True  True] [ True  True] True
# out: [[ 58  56]
# out:  [111 122]] int8 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58  56]
# out:  [111 122]] uint8 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58  56]
# out:  [111 122]] int16 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58  56]
# out:  [111 122]] uint16 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58  56]
# out:  [111 122]] int32 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58  56]
# out:  [111 122]] uint32 [[  7  14  21]
# out:  [  9  68  87]
# out:  [ 11  82 105]] [[ 58  56]
# out:  [111 122]] [58 56] [ 56 122] 111
# out: [[ 58.  56.]
# out:  [111. 122.]] float32 [[  7.  14.  21.]
# out:  [  9.  68.  87.]
# out:  [ 11.  82. 105.]] [[ 58.  56.]
# out:  [111. 122.]] [58. 56.] [ 56. 122.] 111.0
--- ints-wrap run ---
import numpy as np
a = np.array([[100, 100], [50, 3]], dtype=np.uint8)
b = np.array([[-100, 100], [127, -128]], dtype=np.int8)
c = np.array([2147483647, 2, 3], dtype=np.int32)
print(a @ a, b @ b, c @ c, a[0] @ a[1], np.dot(b[0], b[0]))
print(a @ b, a @ np.array([[0.5], [1.5]]), np.array([True, False]) @ a)
# out: [[152  60]
# out:  [ 30 145]] [[ -84  -16]
# out:  [ -28 -100]] 14 180 32
# out: [[ 2700 -2800]
# out:  [-4619  4616]] [[200. ]
# out:  [ 29.5]] [100 100]
--- extents-of-every-kind run ---
import numpy as np
a = np.arange(20 * 33) % 7 - 3.0
b = np.arange(33 * 21) % 5 - 2.0
c = a.reshape(20, 33) @ b.reshape(33, 21)
print(c[:3, :5], c[-2:, -4:], np.sum(c), c.shape)
print(a.reshape(33, 20).T @ b.reshape(33, 21) @ np.ones(21))
print(np.zeros((2, 0)) @ np.zeros((0, 3)), np.zeros((0, 2)) @ np.zeros((2, 3)), np.zeros(0) @ np.zeros(0))
print(np.array([[2]]) @ np.array([[3]]), np.array([2]) @ np.array([3]), np.ones((1, 3)) @ np.ones((3, 1)))
# out: [[-8.  2.  7.  2. -3.]
# out:  [-2.  2.  1.  0. -1.]
# out:  [ 4.  2. -5. -2.  1.]] [[ 4.  1. -2. -5.]
# out:  [-2. -1.  0.  1.]] -7.0 (20, 21)
# out: [ 5.  2. -1. -4. -7. -3.  8.  5.  2. -1. -4. -7. -3.  8.  5.  2. -1. -4.
# out:  -7. -3.]
# out: [[0. 0. 0.]
# out:  [0. 0. 0.]] [] 0.0
# out: [[6]] 6 [[3.]]
--- views-of-every-kind run ---
import numpy as np
m = np.arange(24).reshape(4, 6)
print(m @ m.T, m.T @ m, m[::2, ::-1] @ m[0])
print(m[:, ::2] @ m[:3, ::3], m[::-1, 1:3] @ m.T[:2, ::-1], np.dot(m[:, 0], m[:, -1]), m.T[::2] @ m[:, 3])
# out: [[  55  145  235  325]
# out:  [ 145  451  757 1063]
# out:  [ 235  757 1279 1801]
# out:  [ 325 1063 1801 2539]] [[504 540 576 612 648 684]
# out:  [540 580 620 660 700 740]
# out:  [576 620 664 708 752 796]
# out:  [612 660 708 756 804 852]
# out:  [648 700 752 804 856 908]
# out:  [684 740 796 852 908 964]] [ 20 200]
# out: [[ 60  78]
# out:  [168 240]
# out:  [276 402]
# out:  [384 564]] [[722 488 254  20]
# out:  [500 338 176  14]
# out:  [278 188  98   8]
# out:  [ 56  38  20   2]] 684 [612 708 804]
--- into-what-there-is run ---
import numpy as np
a = np.arange(9.0).reshape(3, 3)
c = np.zeros((3, 3))
np.matmul(a, a, out=c)
print(c)
np.dot(a, a.T, out=a)
print(a)
print(np.dot(c, 2), np.dot(3, c[0]), np.dot(2, 3.5), np.matmul(a, c, None)[0])
a[:2, :2] = a[1:, 1:] @ c[:2, :2]
print(a)
a @= np.array([[0, 1, 0], [1, 0, 0], [0, 0, 1]])
print(a)
same = a
a @= np.ones((3, 3))
a[1:] @= np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0]])
a[0] @= a
print(a, same)
x = np.array([1.0, 2.0, 3.0])
for i in range(3):
    x = a @ x / 1000
print(x)
# out: [[ 15.  18.  21.]
# out:  [ 42.  54.  66.]
# out:  [ 69.  90. 111.]]
# out: [[  5.  14.  23.]
# out:  [ 14.  50.  86.]
# out:  [ 23.  86. 149.]]
# out: [[ 30.  36.  42.]
# out:  [ 84. 108. 132.]
# out:  [138. 180. 222.]] [45. 54. 63.] 7.0 [2250. 2916. 3582.]
# out: [[4362. 5544.   23.]
# out:  [7548. 9594.   86.]
# out:  [  23.   86.  149.]]
# out: [[5544. 4362.   23.]
# out:  [9594. 7548.   86.]
# out:  [  86.   23.  149.]]
# out: [[2.7220355e+08 2.7220355e+08 2.7220355e+08]
# out:  [1.7228000e+04 1.7228000e+04 1.7228000e+04]
# out:  [2.5800000e+02 2.5800000e+02 2.5800000e+02]] [[2.7220355e+08 2.7220355e+08 2.7220355e+08]
# out:  [1.7228000e+04 1.7228000e+04 1.7228000e+04]
# out:  [2.5800000e+02 2.5800000e+02 2.5800000e+02]]
# out: [1.2102873e+17 7.6600139e+12 1.1471346e+11]
--- what-is-not-finite run ---
import numpy as np
a = np.array([[np.inf, 1.0], [np.nan, 2.0], [-np.inf, 0.0]])
print(a @ np.array([0.0, 1.0]), a @ np.array([1.0, 1.0]), np.dot(a[0], a[2]))
# out: [nan nan nan] [ inf  nan -inf] -inf
--- of-lengths-known-at-run-time run ---
import numpy as np
a = np.array([5, 3, 9, 1, 7, 3])
k = a[a > 3]
print(k @ k, k @ k[::-1], a[:3] @ k, k.dot(np.array([1.0, 2.0, 3.0])))
m = np.arange(12).reshape(6, 2)
r = m[a > 3]
print(r @ np.array([1, 2]), r @ m[:2], k @ r, np.dot(r, m.T[:, :2]))
n = int(a[1])
print(a[:n] @ a[n:], m[:n] @ np.array([[1], [1]]))
# out: 155 151 115 44.0
# out: [ 2 14 26] [[ 2  3]
# out:  [10 19]
# out:  [18 35]] [ 92 113] [[ 1  3]
# out:  [ 5 23]
# out:  [ 9 43]]
# out: 53 [[1]
# out:  [5]
# out:  [9]]
--- lengths-that-differ run ---
import numpy as np
a = np.array([5, 3, 9, 1])
k = a[a > 3]
print(k @ k)
print(k @ a[a > 2])
# out: 106
# trap 5: cannot broadcast length 2 with length 3
--- a-length-that-does-not-fit run ---
import numpy as np
a = np.array([5, 3, 9, 1])
print(a[a > 3] @ np.array([1, 2, 3]))
# trap 3: cannot broadcast length 2 with length 3
--- products-of-stacks-of-matrices run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
b = np.arange(40).reshape(2, 4, 5)
print(a @ b, (a @ b[0]).shape, a @ b[1, :, 0])
print(np.matmul(a[0], b), np.matmul(a[:, None], b[None, :, :, :2]).sum(axis=(2, 3)), np.arange(4) @ b)
print((a[:, ::-1, ::2] @ b[:, 1::2, ::-1])[1], (a.transpose(0, 2, 1) @ a)[0], a[:, :0] @ b, a[:, :, :0] @ b[:, :0])
f = a * 0.25
print(f @ b, (f @ f.transpose(0, 2, 1))[1, 2], a[:1] @ b)
u = a.astype(np.uint8)
print(u @ b.astype(np.uint8), (a > 3) @ (b > 30))
# out: [[[  70   76   82   88   94]
# out:   [ 190  212  234  256  278]
# out:   [ 310  348  386  424  462]]
# out:
# out:  [[1510 1564 1618 1672 1726]
# out:   [1950 2020 2090 2160 2230]
# out:   [2390 2476 2562 2648 2734]]] (2, 3, 5) [[ 190  630 1070]
# out:  [1510 1950 2390]]
# out: [[[  70   76   82   88   94]
# out:   [ 190  212  234  256  278]
# out:   [ 310  348  386  424  462]]
# out:
# out:  [[ 190  196  202  208  214]
# out:   [ 630  652  674  696  718]
# out:   [1070 1108 1146 1184 1222]]] [[ 1206  3846]
# out:  [ 3510 11910]] [[ 70  76  82  88  94]
# out:  [190 196 202 208 214]]
# out: [[1438 1396 1354 1312 1270]
# out:  [1166 1132 1098 1064 1030]
# out:  [ 894  868  842  816  790]] [[ 80  92 104 116]
# out:  [ 92 107 122 137]
# out:  [104 122 140 158]
# out:  [116 137 158 179]] [] [[[0 0 0 0 0]
# out:   [0 0 0 0 0]
# out:   [0 0 0 0 0]]
# out:
# out:  [[0 0 0 0 0]
# out:   [0 0 0 0 0]
# out:   [0 0 0 0 0]]]
# out: [[[ 17.5  19.   20.5  22.   23.5]
# out:   [ 47.5  53.   58.5  64.   69.5]
# out:   [ 77.5  87.   96.5 106.  115.5]]
# out:
# out:  [[377.5 391.  404.5 418.  431.5]
# out:   [487.5 505.  522.5 540.  557.5]
# out:   [597.5 619.  640.5 662.  683.5]]] [ 72.875  94.375 115.875] [[[  70   76   82   88   94]
# out:   [ 190  212  234  256  278]
# out:   [ 310  348  386  424  462]]
# out:
# out:  [[ 190  196  202  208  214]
# out:   [ 630  652  674  696  718]
# out:   [1070 1108 1146 1184 1222]]]
# out: [[[ 70  76  82  88  94]
# out:   [190 212 234   0  22]
# out:   [ 54  92 130 168 206]]
# out:
# out:  [[230  28  82 136 190]
# out:   [158 228  42 112 182]
# out:   [ 86 172   2  88 174]]] [[[False False False False False]
# out:   [False False False False False]
# out:   [False False False False False]]
# out:
# out:  [[ True  True  True  True  True]
# out:   [ True  True  True  True  True]
# out:   [ True  True  True  True  True]]]
--- dot-of-more-axes run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(np.dot(a, a.transpose(0, 2, 1)).shape, np.dot(a, np.arange(4)), np.dot(a, a.reshape(4, 6))[1], np.dot(a[0], a.reshape(3, 4, 2)))
# out: (2, 3, 2, 3) [[ 14  38  62]
# out:  [ 86 110 134]] [[ 516  570  624  678  732  786]
# out:  [ 660  730  800  870  940 1010]
# out:  [ 804  890  976 1062 1148 1234]] [[[ 28  34]
# out:   [ 76  82]
# out:   [124 130]]
# out:
# out:  [[ 76  98]
# out:   [252 274]
# out:   [428 450]]
# out:
# out:  [[124 162]
# out:   [428 466]
# out:   [732 770]]]
--- outer-and-inner run ---
import numpy as np
a = np.array([[1, 2], [3, 4]], dtype=np.uint8)
print(np.outer(a, [10, 100]), np.outer(a[0], a[:, 1]), np.outer(2, [1, 2]), np.outer([], [1.0]).shape)
print(np.inner(a, a), np.inner([1, 2, 3], [4, 5, 6]), np.inner(a, [0.5, 1.5]), np.inner(3, a), np.vdot(a, a.T), np.vdot([1.5], [2]))
c = np.arange(12).reshape(2, 3, 2)
print(np.inner(c, a), np.inner(a, c).shape)
out = np.zeros((2, 2))
np.outer([1, 2], [3, 4], out=out)
print(out)
# out: [[ 10 100]
# out:  [ 20 200]
# out:  [ 30 300]
# out:  [ 40 400]] [[2 4]
# out:  [4 8]] [[2 4]] (0, 1)
# out: [[ 5 11]
# out:  [11 25]] 32 [3.5 7.5] [[ 3  6]
# out:  [ 9 12]] 29 3.0
# out: [[[ 2  4]
# out:   [ 8 18]
# out:   [14 32]]
# out:
# out:  [[20 46]
# out:   [26 60]
# out:   [32 74]]] (2, 2, 3)
# out: [[3. 4.]
# out:  [6. 8.]]
--- tensordot-along-axes run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
b = np.arange(24).reshape(4, 3, 2)
print(np.tensordot(a, b, axes=([1, 0], [1, 2])), np.tensordot(a, b, axes=1).shape if False else 0)
print(np.tensordot(a, b.reshape(3, 4, 2)), np.tensordot(a[0], a[1], axes=(0, 0)), np.tensordot([1, 2], [3, 4], axes=0))
print(np.tensordot([1.0, 2.0], [3.0, 4.0], axes=1), np.tensordot(a[0], b[0], axes=[[0], [0]]))
# out: [[ 200  560  920 1280]
# out:  [ 215  611 1007 1403]
# out:  [ 230  662 1094 1526]
# out:  [ 245  713 1181 1649]] 0
# out: [[1012 1078]
# out:  [2596 2806]] [[224 236 248 260]
# out:  [272 287 302 317]
# out:  [320 338 356 374]
# out:  [368 389 410 431]] [[3 4]
# out:  [6 8]]
# out: 11.0 [[40 52]
# out:  [46 61]
# out:  [52 70]
# out:  [58 79]]
--- kron-and-cross run ---
import numpy as np
print(np.kron([1, 10, 100], [5, 6, 7]), np.kron(np.eye(2), np.ones((2, 3))), np.kron([[1, 2]], [3, 4]), np.kron(2, [1, 2]))
print(np.cross([1, 2, 3], [4, 5, 6]), np.cross(np.array([1, 2, 3], dtype=np.uint8), np.array([4, 5, 6], dtype=np.uint8)))
m = np.arange(6).reshape(2, 3)
print(np.cross(m, [1.0, 0.0, -1.0]), np.cross(m, m[::-1]), np.cross(m[:, None], m))
# out: [  5   6   7  50  60  70 500 600 700] [[1. 1. 1. 0. 0. 0.]
# out:  [1. 1. 1. 0. 0. 0.]
# out:  [0. 0. 0. 1. 1. 1.]
# out:  [0. 0. 0. 1. 1. 1.]] [[3 4 6 8]] [2 4]
# out: [-3  6 -3] [253   6 253]
# out: [[-1.  2. -1.]
# out:  [-4.  8. -4.]] [[-3  6 -3]
# out:  [ 3 -6  3]] [[[ 0  0  0]
# out:   [-3  6 -3]]
# out:
# out:  [[ 3 -6  3]
# out:   [ 0  0  0]]]
--- convolve-of-every-dtype-and-mode run ---
import numpy as np
for dtype in (np.bool, np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([1, 2, 30, 4, 0, 60], dtype=dtype)
    v = np.array([7, 0, 3, 5], dtype=dtype)
    print(np.convolve(a, v), np.convolve(a, v, 'same'), np.convolve(v, a, mode='valid'), np.convolve(a, v).dtype)
    print(np.correlate(a, v), np.correlate(a, v, 'same'), np.correlate(v, a, mode='full'), np.correlate(v, a, 'same'))
print(np.convolve([1, 2, 3], [0.5]), np.convolve([2], [3]), np.convolve([1, 2], [1, 2, 3], 'same'), np.convolve(2, [1, 2]))
# out: [ True  True  True  True  True  True  True  True  True] [ True  True  True  True  True  True] [ True  True  True] bool
# out: [ True  True  True] [ True  True  True  True  True  True] [ True False  True  True  True  True  True  True  True] [ True  True  True  True  True  True]
# out: [  7  14 213  39 100  70  20 180  44] [ 14 213  39 100  70  20] [ 39 100  70] uint8
# out: [117  26 254] [ 13 156 117  26 254 208] [164   0 208 254  26 117 156  13   5] [208 254  26 117 156  13]
# out: [  7  14 -43  39 100  70  20 -76  44] [ 14 -43  39 100  70  20] [ 39 100  70] int8
# out: [117  26  -2] [  13 -100  117   26   -2  -48] [ -92    0  -48   -2   26  117 -100   13    5] [ -48   -2   26  117 -100   13]
# out: [  7  14 213  39 100 582  20 180 300] [ 14 213  39 100 582  20] [ 39 100 582] uint16
# out: [117  26 510] [ 13 156 117  26 510 208] [420   0 208 510  26 117 156  13   5] [208 510  26 117 156  13]
# out: [  7  14 213  39 100 582  20 180 300] [ 14 213  39 100 582  20] [ 39 100 582] int16
# out: [117  26 510] [ 13 156 117  26 510 208] [420   0 208 510  26 117 156  13   5] [208 510  26 117 156  13]
# out: [  7  14 213  39 100 582  20 180 300] [ 14 213  39 100 582  20] [ 39 100 582] uint32
# out: [117  26 510] [ 13 156 117  26 510 208] [420   0 208 510  26 117 156  13   5] [208 510  26 117 156  13]
# out: [  7  14 213  39 100 582  20 180 300] [ 14 213  39 100 582  20] [ 39 100 582] int32
# out: [117  26 510] [ 13 156 117  26 510 208] [420   0 208 510  26 117 156  13   5] [208 510  26 117 156  13]
# out: [  7.  14. 213.  39. 100. 582.  20. 180. 300.] [ 14. 213.  39. 100. 582.  20.] [ 39. 100. 582.] float32
# out: [117.  26. 510.] [ 13. 156. 117.  26. 510. 208.] [420.   0. 208. 510.  26. 117. 156.  13.   5.] [208. 510.  26. 117. 156.  13.]
# out: [0.5 1.  1.5] [6] [1 4 7] [2 4]
--- convolve-of-views-and-long-sequences run ---
import numpy as np
a = np.arange(200)
print(np.convolve(a[::-2], [1, 2, 1], 'valid')[:5], np.convolve(a, np.ones(7), 'same')[-5:], np.correlate(a, a[::3])[:4])
m = a[:12].reshape(3, 4)
print(np.convolve(m[:, 1], m[1, ::-1]), np.correlate(m[:, 0], m[0], 'full'))
# out: [788 780 772 764 756] [1365. 1372. 1179.  985.  790.] [294063 300696 307329 313962]
# out: [ 7 41 98 83 65 36] [ 0 12 32 20  8  0]
--- convolve-of-nan-and-infinities run ---
import numpy as np
a = np.array([1.0, np.inf, 2.0, np.nan, 3.0])
print(np.convolve(a, [1.0, 2.0]), np.convolve([1.0, 2.0, 3.0, 4.0], [np.inf, 1.0]), np.correlate([1.0, 2.0, 3.0], [np.nan, 1.0], 'full'))
# out: [ 1. inf inf nan nan  6.] [inf inf inf inf  4.] [ 1. nan nan nan]
--- polynomials run ---
import numpy as np
p = np.array([3, -2, 1])
print(np.polyval(p, 5), np.polyval(p, 0.5), np.polyval(p, [1, 2, 3]), np.polyval([1.5, 2.0], np.arange(3)), np.polyval(p, np.array([[1.0, np.inf]])))
u = np.array([100, 200], dtype=np.uint8)
print(np.polyval(p, u), np.polyval([7], u), np.polyval(np.array([2, 1], dtype=np.uint8), u))
print(np.polyder(p), np.polyder([1.5, 0.0, 2.0, 7.0], 2), np.polyder(p, m=0), np.polyder([5]), np.polyder(p, 4))
print(np.polyint(p), np.polyint([6, 0], 2), np.polyint(p, k=4), np.polyint([1.0], m=2, k=[3, 5]))
# out: 66 0.75 [ 2  9 22] [2.  3.5 5. ] [[ 2. nan]]
# out: [ 29801 119601] [7 7] [201 145]
# out: [ 6 -2] [9. 0.] [ 3 -2  1] [] []
# out: [ 1. -1.  1.  0.] [1. 0. 0. 0.] [ 1. -1.  1.  4.] [0.5 3.  5. ]
--- curves-through-values run ---
import numpy as np
x = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
y = np.array([0.0, 0.8, 0.9, 0.1, -0.8, -1.0])
print(np.polyfit(x, y, 3), np.polyfit(x, y, 1), np.polyfit(x, y, 0))
print(np.polyfit([1, 2, 3], [2, 4, 9], 2))
print(np.polyfit(x, y, 1, w=[1, 1, 1, 4, 1, 1]), np.polyfit(x, y, 1, w=np.array([1, 0, 0, 0, 0, 2], dtype=np.uint8)))
print(np.polyfit(x, np.stack((y, 2 * y + x), axis=1), 1))
p = np.polyfit(x, 3 * x * x - x + 2, 2)
print(np.round(p, 3), np.round(np.polyval(p, 10.0), 1))
# out: [ 0.08703694 -0.81349146  1.6931207  -0.0396826 ] [-0.30285716  0.7571429 ] [0.]
# out: [ 1.4999999 -2.499999   2.999999 ]
# out: [-0.27384618  0.8538462 ] [-1.9999999e-01 -5.3312014e-08]
# out: [[-0.30285716  0.39428586]
# out:  [ 0.7571429   1.5142852 ]]
# out: [ 3. -1.  2.] 292.0
--- curves-on-the-camera run ---
from ulab import numpy as np
x = np.array([0, 1, 2, 3, 4, 5, 6])
y = np.array([9, 4, 1, 0, 1, 4, 9])
print(np.round(np.polyfit(y, 2), 3), np.round(np.polyfit(x, y, 2), 3))
# out: [ 1. -6.  9.] [ 1. -6.  9.]
