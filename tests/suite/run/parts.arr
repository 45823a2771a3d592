# Arrays cut into parts, and put together of parts.
--- splits run ---
import numpy as np
a = np.arange(12)
for part in np.split(a, 3):
    print(part, part.sum())
for part in np.split(a, [2, 5, 5, 20]):
    print(part, part.shape)
for part in np.array_split(a[:11], 4):
    print(part)
m = a.reshape(3, 4)
for part in np.hsplit(m, 2):
    print(part)
for part in np.vsplit(m, 3):
    print(part)
for part in np.split(m, (1, -1), axis=1):
    print(part)
x, y = np.split(m.T, 2)
x[0, 0] = 90
print(m, len(np.array_split(a, 5)), np.split(a * 0.5, 4)[-1], np.hsplit(a, 2)[1], np.array_split(np.zeros(2), 3)[2])
# out: [0 1 2 3] 6
# out: [4 5 6 7] 22
# out: [ 8  9 10 11] 38
# out: [0 1] (2,)
# out: [2 3 4] (3,)
# out: [] (0,)
# out: [ 5  6  7  8  9 10 11] (7,)
# out: [] (0,)
# out: [0 1 2]
# out: [3 4 5]
# out: [6 7 8]
# out: [ 9 10]
# out: [[0 1]
# out:  [4 5]
# out:  [8 9]]
# out: [[ 2  3]
# out:  [ 6  7]
# out:  [10 11]]
# out: [[0 1 2 3]]
# out: [[4 5 6 7]]
# out: [[ 8  9 10 11]]
# out: [[0]
# out:  [4]
# out:  [8]]
# out: [[ 1  2]
# out:  [ 5  6]
# out:  [ 9 10]]
# out: [[ 3]
# out:  [ 7]
# out:  [11]]
# out: [[90  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] 5 [4.5 5.  5.5] [ 6  7  8  9 10 11] []
--- deleted run ---
import numpy as np
a = np.arange(6)
m = a.reshape(2, 3)
print(np.delete(a, 1), np.delete(a, -1), np.delete(a, [0, 2, -1]), np.delete(a, [1, 1]), np.delete(a, []))
print(np.delete(m, 0, axis=0), np.delete(m, [0, 2], 1), np.delete(m, 3), np.delete(m.T, 1, 0), np.delete(m, [0, 1], 0).shape)
print(np.delete(a * 0.5, (0, 1)), np.delete(a[::-2], 0), np.delete([True, False, True], 1))
# out: [0 2 3 4 5] [0 1 2 3 4] [1 3 4] [0 2 3 4 5] [0 1 2 3 4 5]
# out: [[3 4 5]] [[1]
# out:  [4]] [0 1 2 4 5] [[0 3]
# out:  [2 5]] (0, 3)
# out: [1.  1.5 2.  2.5] [3 1] [ True  True]
--- inserted run ---
import numpy as np
a = np.arange(4, dtype=np.uint8)
print(np.insert(a, 1, 9), np.insert(a, -1, 9), np.insert(a, 4, [7, 8]), np.insert(a, 0, 2.9), np.insert(a[::-1], 2, a))
print(np.insert(a.reshape(2, 2), 1, 5), np.insert(a, 2, 3, axis=0), np.insert([1.5, 2.5], 1, 3), np.insert(np.zeros(0), 0, 1))
# out: [0 9 1 2 3] [0 1 2 9 3] [0 1 2 3 7 8] [2 0 1 2 3] [3 2 0 1 2 3 1 0]
# out: [0 5 1 2 3] [0 1 3 2 3] [1.5 3.  2.5] [1.]
--- stacks-along run ---
import numpy as np
a = np.arange(3)
m = np.arange(6).reshape(3, 2)
print(np.column_stack((a, a * 2)), np.column_stack((a, m)), np.column_stack((m, m.T.T * 0.5)), np.column_stack([a > 1, a > 0]))
print(np.dstack((a, a)), np.dstack((m, m)).shape, np.dstack([m[:, :1], m[:, 1:]]), np.dstack((m[None].reshape(3, 2, 1), m)).shape)
print(np.column_stack((a[::-1], m[::-1])).ravel(), np.dstack((m.T, m.T)).ravel())
# out: [[0 0]
# out:  [1 2]
# out:  [2 4]] [[0 0 1]
# out:  [1 2 3]
# out:  [2 4 5]] [[0.  1.  0.  0.5]
# out:  [2.  3.  1.  1.5]
# out:  [4.  5.  2.  2.5]] [[False False]
# out:  [False  True]
# out:  [ True  True]]
# out: [[[0 0]
# out:   [1 1]
# out:   [2 2]]] (3, 2, 2) [[[0 1]]
# out:
# out:  [[2 3]]
# out:
# out:  [[4 5]]] (3, 2, 2)
# out: [2 4 5 1 2 3 0 0 1] [0 0 2 2 4 4 1 1 3 3 5 5]
--- contents run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.tolist(), a[0].tolist(), (a * 0.5).tolist(), (a.T > 2).tolist(), np.array(7).tolist(), np.zeros((2, 0)).tolist(), a[::-1, ::2].tolist())
print(a.item(4), a.item(1, 2), a.item((0, 1)), a[:1, :1].item(), a.T.item(1), np.array([2.5]).item(), a.item(-1))
for i in range(3):
    print(a.item(i), a.item(1, i))
b = a.tolist()
a[0, 0] = 50
print(b, b[0][0], np.shape(a), np.ndim(a), np.size(a), np.shape([[1, 2]]), np.ndim(3), np.size([1, 2]), np.shape(2.5))
a.fill(4)
a[:, 1].fill(5)
a.T[2].fill(6.9)
print(a, a.nbytes, a.strides, a.T.strides, a[:, ::2].strides, a[::-1].strides, (a * 1.0).strides, a.real is None, a.mT)
a.real[0, 0] = 8
print(a, np.zeros((2, 3, 4), dtype=np.uint8).mT.shape, np.arange(3, dtype=np.int16).strides)
# out: [[0, 1, 2], [3, 4, 5]] [0, 1, 2] [[0.0, 0.5, 1.0], [1.5, 2.0, 2.5]] [[False, True], [False, True], [False, True]] 7 [[], []] [[3, 5], [0, 2]]
# out: 4 5 1 0 3 2.5 5
# out: 0 3
# out: 1 4
# out: 2 5
# out: [[0, 1, 2], [3, 4, 5]] 0 (2, 3) 2 6 (1, 2) 0 2 ()
# out: [[4 5 6]
# out:  [4 5 6]] 24 (12, 4) (4, 12) (12, 8) (-12, 4) (12, 4) False [[4 4]
# out:  [5 5]
# out:  [6 6]]
# out: [[8 5 6]
# out:  [4 5 6]] (2, 4, 3) (2,)
