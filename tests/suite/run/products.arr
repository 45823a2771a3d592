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
