# Arrays put together: concatenate, append, vstack, hstack, stack.
--- concatenate-along-the-first-axis run ---
import numpy as np
a = np.arange(3)
b = np.array([7, 8])
print(np.concatenate((a, b)), np.concatenate([a, a, b]), np.concat((b, a)))
c = np.concatenate((a + 1, b * 2.5))
c[0] = 9
print(c, c.dtype, a)
m = np.arange(6).reshape(2, 3)
print(np.concatenate((m, m[:1] * 10)))
print(np.concatenate((m, np.zeros((0, 3), dtype=np.int32))).shape)
# out: [0 1 2 7 8] [0 1 2 0 1 2 7 8] [7 8 0 1 2]
# out: [ 9.   2.   3.  17.5 20. ] float32 [0 1 2]
# out: [[ 0  1  2]
# out:  [ 3  4  5]
# out:  [ 0 10 20]]
# out: (2, 3)
--- concatenate-along-other-axes run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(np.concatenate((m, m[:, :1]), axis=1))
print(np.concatenate((m, m), axis=-1).shape, np.concatenate((m, m), axis=-2).shape)
print(np.concatenate((m, [9, 8]), axis=None))
print(np.concatenate((m.T, m[:1].T), axis=1))
k = np.arange(8).reshape(2, 2, 2)
print(np.concatenate((k, k[:, :1] + 100), axis=1))
print(np.concatenate(k), np.concatenate(k, axis=1))
# out: [[0 1 2 0]
# out:  [3 4 5 3]]
# out: (2, 6) (4, 3)
# out: [0 1 2 3 4 5 9 8]
# out: [[0 3 0]
# out:  [1 4 1]
# out:  [2 5 2]]
# out: [[[  0   1]
# out:   [  2   3]
# out:   [100 101]]
# out:
# out:  [[  4   5]
# out:   [  6   7]
# out:   [104 105]]]
# out: [[0 1]
# out:  [2 3]
# out:  [4 5]
# out:  [6 7]] [[0 1 4 5]
# out:  [2 3 6 7]]
--- concatenate-promotes run ---
import numpy as np
u = np.array([250, 3], dtype=np.uint8)
i = np.array([-5], dtype=np.int8)
for other in (i, np.array([True]), np.array([70000]), np.array([0.5])):
    both = np.concatenate((u, other))
    print(both, both.dtype)
print(np.append(u, 5).dtype, np.append(u, 300), np.append(u, u + 10))
# out: [250   3  -5] int16
# out: [250   3   1] uint8
# out: [  250     3 70000] int32
# out: [250.    3.    0.5] float32
# out: int32 [250   3 300] [250   3   4  13]
--- append-flattens run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(np.append(m, 7), np.append([1, 2], [[3, 4], [5, 6]]))
print(np.append(m, [[7, 8, 9]], axis=0))
print(np.append(m, [[7], [8]], axis=1))
print(np.append(m.T, m), np.append(np.array([]), 1))
# out: [0 1 2 3 4 5 7] [1 2 3 4 5 6]
# out: [[0 1 2]
# out:  [3 4 5]
# out:  [7 8 9]]
# out: [[0 1 2 7]
# out:  [3 4 5 8]]
# out: [0 3 1 4 2 5 0 1 2 3 4 5] [1.]
--- stacks run ---
import numpy as np
a = np.arange(3)
b = a * 10
print(np.vstack((a, b)), np.vstack((a, np.vstack((b, b)))))
print(np.hstack((a, b)), np.hstack((np.vstack((a, b)), np.array([[5], [6]]))))
print(np.stack((a, b)), np.stack((a, b), axis=1), np.stack([a, b], axis=-1).shape)
m = np.arange(4).reshape(2, 2)
print(np.stack((m, m + 10), axis=1))
print(np.vstack((1, 2)), np.hstack((1, 2.5)))
# out: [[ 0  1  2]
# out:  [ 0 10 20]] [[ 0  1  2]
# out:  [ 0 10 20]
# out:  [ 0 10 20]]
# out: [ 0  1  2  0 10 20] [[ 0  1  2  5]
# out:  [ 0 10 20  6]]
# out: [[ 0  1  2]
# out:  [ 0 10 20]] [[ 0  0]
# out:  [ 1 10]
# out:  [ 2 20]] (3, 2)
# out: [[[ 0  1]
# out:   [10 11]]
# out:
# out:  [[ 2  3]
# out:   [12 13]]]
# out: [[1]
# out:  [2]] [1.  2.5]
--- results-are-new-arrays run ---
import numpy as np
a = np.arange(4)
for k in range(3):
    a = np.concatenate((a[1:], [k * k]))
    print(a)
b = np.concatenate((a, a))
b[0] = 77
print(a, b)
a = np.concatenate((a[2:], a[:2]))
print(a)
# out: [1 2 3 0]
# out: [2 3 0 1]
# out: [3 0 1 4]
# out: [3 0 1 4] [77  0  1  4  3  0  1  4]
# out: [1 4 3 0]
--- order-in-memory-is-numpy's run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
for joined in (np.concatenate((m.T, m.T)), np.concatenate((m.T, m.T), axis=1), np.stack((m.T, m.T)),
               np.stack((m.T, m.T), axis=2), np.vstack((m, m)), np.hstack((m.T, m.T[:, :1]))):
    flat = joined.ravel()
    flat[1] = 99
    print(joined, flat)
# out: [[0 3]
# out:  [1 4]
# out:  [2 5]
# out:  [0 3]
# out:  [1 4]
# out:  [2 5]] [ 0 99  1  4  2  5  0  3  1  4  2  5]
# out: [[0 3 0 3]
# out:  [1 4 1 4]
# out:  [2 5 2 5]] [ 0 99  0  3  1  4  1  4  2  5  2  5]
# out: [[[0 3]
# out:   [1 4]
# out:   [2 5]]
# out:
# out:  [[0 3]
# out:   [1 4]
# out:   [2 5]]] [ 0 99  1  4  2  5  0  3  1  4  2  5]
# out: [[[0 0]
# out:   [3 3]]
# out:
# out:  [[1 1]
# out:   [4 4]]
# out:
# out:  [[2 2]
# out:   [5 5]]] [ 0 99  3  3  1  1  4  4  2  2  5  5]
# out: [[ 0 99  2]
# out:  [ 3  4  5]
# out:  [ 0  1  2]
# out:  [ 3  4  5]] [ 0 99  2  3  4  5  0  1  2  3  4  5]
# out: [[0 3 0]
# out:  [1 4 1]
# out:  [2 5 2]] [ 0 99  0  1  4  1  2  5  2]
--- lengths-known-at-run-time-are-put-together run ---
import numpy as np
a = np.arange(10)
few = a[a > 6]
print(np.concatenate((few, a[:2], a[a < 2])))
print(np.append(few, 5), len(np.concatenate((few, few))))
m = a.reshape(5, 2)
rows = m[m[:, 0] > 3]
print(np.concatenate((rows, m[:1])), np.vstack((rows, [100, 200])), np.vstack(([1, 2], rows)))
n = 0
for k in range(4):
    both = np.concatenate((a[:k], a[k:8]))
    n += both.sum()
print(both, n, np.concatenate((a[a > 100], a[a > 100])))
print(np.concatenate((few * 1.5, few)).dtype)
# out: [7 8 9 0 1 0 1]
# out: [7 8 9 5] 6
# out: [[4 5]
# out:  [6 7]
# out:  [8 9]
# out:  [0 1]] [[  4   5]
# out:  [  6   7]
# out:  [  8   9]
# out:  [100 200]] [[1 2]
# out:  [4 5]
# out:  [6 7]
# out:  [8 9]]
# out: [0 1 2 3 4 5 6 7] 112 []
# out: float32
