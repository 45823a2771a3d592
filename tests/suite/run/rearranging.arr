# Views and copies with the elements of an array in other places. Results are shown with what `ravel` of them shares.
--- squeeze run ---
import numpy as np
a = np.arange(6).reshape(1, 2, 1, 3)
print(np.squeeze(a), a.squeeze(0).shape, a.squeeze(axis=(0, 2)).shape, np.squeeze(a, -2).shape)
b = a.squeeze()
b[1, 1] = 40
print(a, np.squeeze(np.zeros((1, 0, 1))).shape, np.squeeze([[3]]), np.squeeze(a * 2, 0).shape)
# out: [[0 1 2]
# out:  [3 4 5]] (2, 1, 3) (2, 3) (1, 2, 3)
# out: [[[[ 0  1  2]]
# out:
# out:   [[ 3 40  5]]]] (0,) 3 (2, 1, 3)
--- moveaxis run ---
import numpy as np
a = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
print(np.moveaxis(a, 0, -1).shape, np.moveaxis(a, -1, 0).shape, np.moveaxis(a, (0, 1), (1, 0)).shape)
print(np.moveaxis(a, [0, 2], [2, 1]), np.moveaxis(a[::-1], 1, 1)[0, 0])
b = np.zeros((2, 3, 4, 1))
print(np.moveaxis(b, 3, 0).shape, np.moveaxis(b, (3, 0), (0, 2)).shape, np.moveaxis(b + 1, 1, 2).ravel().sum())
# out: (3, 4, 2) (4, 2, 3) (3, 2, 4)
# out: [[[ 0 12]
# out:   [ 1 13]
# out:   [ 2 14]
# out:   [ 3 15]]
# out:
# out:  [[ 4 16]
# out:   [ 5 17]
# out:   [ 6 18]
# out:   [ 7 19]]
# out:
# out:  [[ 8 20]
# out:   [ 9 21]
# out:   [10 22]
# out:   [11 23]]] [12 13 14 15]
# out: (1, 2, 3, 4) (1, 3, 2, 4) 24.0
--- at-least run ---
import numpy as np
a = np.arange(4)
for x in (5, 2.5, True, a, a[::-2], [1, 2]):
    print(np.atleast_1d(x), np.atleast_2d(x), np.atleast_3d(x).shape)
m = np.zeros((2, 3))
print(np.atleast_1d(m).shape, np.atleast_2d(m).shape, np.atleast_3d(m).shape, np.atleast_3d(m.T).shape)
b = np.atleast_2d(a)
b[0, 1] = 9
print(a)
# out: [5] [[5]] (1, 1, 1)
# out: [2.5] [[2.5]] (1, 1, 1)
# out: [ True] [[ True]] (1, 1, 1)
# out: [0 1 2 3] [[0 1 2 3]] (1, 4, 1)
# out: [3 1] [[3 1]] (1, 2, 1)
# out: [1 2] [[1 2]] (1, 2, 1)
# out: (2, 3) (2, 3) (2, 3, 1) (3, 2, 1)
# out: [0 9 2 3]
--- broadcast-to run ---
import numpy as np
a = np.arange(3)
b = np.broadcast_to(a, (2, 3))
print(b, b.T, b.sum(), np.broadcast_to(a[:, None], (3, 2)), np.broadcast_to(7, 3), np.broadcast_to(a, (0, 3)).shape)
a[0] = 5
print(b, b + 1, b[1, 0], b.ravel(), b.copy(), b[::-1, ::2], b.reshape(3, 2))
c = b.copy()
c[0] = 8
print(c, a)
x, y = np.broadcast_arrays(a, [[1], [2]])
print(x, y, x * y, x.shape)
d = np.broadcast_to(a[::-1], (2, 2, 3))
print(d, np.max(d), np.sum(d * 0.5))
# out: [[0 1 2]
# out:  [0 1 2]] [[0 0]
# out:  [1 1]
# out:  [2 2]] 6 [[0 0]
# out:  [1 1]
# out:  [2 2]] [7 7 7] (0, 3)
# out: [[5 1 2]
# out:  [5 1 2]] [[6 2 3]
# out:  [6 2 3]] 5 [5 1 2 5 1 2] [[5 1 2]
# out:  [5 1 2]] [[5 2]
# out:  [5 2]] [[5 1]
# out:  [2 5]
# out:  [1 2]]
# out: [[8 8 8]
# out:  [5 1 2]] [5 1 2]
# out: [[5 1 2]
# out:  [5 1 2]] [[1 1 1]
# out:  [2 2 2]] [[ 5  1  2]
# out:  [10  2  4]] (2, 3)
# out: [[[2 1 5]
# out:   [2 1 5]]
# out:
# out:  [[2 1 5]
# out:   [2 1 5]]] 5 16.0
--- flips run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
for x in (a, a.T, a[::-1], a[:, ::2], a * 0.5, a > 2, np.zeros((0, 3)), np.zeros((1, 1, 2)) + 1):
    print(np.flip(x), np.flipud(x), np.fliplr(x), np.flip(x, 0), np.flip(x, (0, 1)), np.flip(x, -1).shape)
b = np.flip(a)
b[0, 0] = 50
print(a, np.flip([1, 2, 3]), np.flipud(np.arange(3)), np.flip(np.array(4)))
# out: [[5 4 3]
# out:  [2 1 0]] [[3 4 5]
# out:  [0 1 2]] [[2 1 0]
# out:  [5 4 3]] [[3 4 5]
# out:  [0 1 2]] [[5 4 3]
# out:  [2 1 0]] (2, 3)
# out: [[5 2]
# out:  [4 1]
# out:  [3 0]] [[2 5]
# out:  [1 4]
# out:  [0 3]] [[3 0]
# out:  [4 1]
# out:  [5 2]] [[2 5]
# out:  [1 4]
# out:  [0 3]] [[5 2]
# out:  [4 1]
# out:  [3 0]] (3, 2)
# out: [[2 1 0]
# out:  [5 4 3]] [[0 1 2]
# out:  [3 4 5]] [[5 4 3]
# out:  [2 1 0]] [[0 1 2]
# out:  [3 4 5]] [[2 1 0]
# out:  [5 4 3]] (2, 3)
# out: [[5 3]
# out:  [2 0]] [[3 5]
# out:  [0 2]] [[2 0]
# out:  [5 3]] [[3 5]
# out:  [0 2]] [[5 3]
# out:  [2 0]] (2, 2)
# out: [[2.5 2.  1.5]
# out:  [1.  0.5 0. ]] [[1.5 2.  2.5]
# out:  [0.  0.5 1. ]] [[1.  0.5 0. ]
# out:  [2.5 2.  1.5]] [[1.5 2.  2.5]
# out:  [0.  0.5 1. ]] [[2.5 2.  1.5]
# out:  [1.  0.5 0. ]] (2, 3)
# out: [[ True  True  True]
# out:  [False False False]] [[ True  True  True]
# out:  [False False False]] [[False False False]
# out:  [ True  True  True]] [[ True  True  True]
# out:  [False False False]] [[ True  True  True]
# out:  [False False False]] (2, 3)
# out: [] [] [] [] [] (0, 3)
# out: [[[1. 1.]]] [[[1. 1.]]] [[[1. 1.]]] [[[1. 1.]]] [[[1. 1.]]] (1, 1, 2)
# out: [[ 0  1  2]
# out:  [ 3  4 50]] [3 2 1] [2 1 0] 4
--- turned run ---
import numpy as np
a = np.arange(6, dtype=np.int8).reshape(2, 3)
def show(k):
    print(np.rot90(a, k), np.rot90(a.T, k), np.rot90(a[:, ::-1], k).ravel())
show(-1); show(0); show(1); show(2); show(3); show(4)
b = np.arange(8).reshape(2, 2, 2)
print(np.rot90(b, axes=(1, 2)), np.rot90(b, 1, (2, 0)), np.rot90(b, 3, axes=(0, 1)))
# out: [[3 0]
# out:  [4 1]
# out:  [5 2]] [[2 1 0]
# out:  [5 4 3]] [5 2 4 1 3 0]
# out: [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [2 1 0 5 4 3]
# out: [[2 5]
# out:  [1 4]
# out:  [0 3]] [[3 4 5]
# out:  [0 1 2]] [0 3 1 4 2 5]
# out: [[5 4 3]
# out:  [2 1 0]] [[5 2]
# out:  [4 1]
# out:  [3 0]] [3 4 5 0 1 2]
# out: [[3 0]
# out:  [4 1]
# out:  [5 2]] [[2 1 0]
# out:  [5 4 3]] [5 2 4 1 3 0]
# out: [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [2 1 0 5 4 3]
# out: [[[1 3]
# out:   [0 2]]
# out:
# out:  [[5 7]
# out:   [4 6]]] [[[4 0]
# out:   [6 2]]
# out:
# out:  [[5 1]
# out:   [7 3]]] [[[4 5]
# out:   [0 1]]
# out:
# out:  [[6 7]
# out:   [2 3]]]
--- diagonals run ---
import numpy as np
a = np.arange(12).reshape(3, 4)
def show(k):
    print(np.diagonal(a, k), np.diag(a, k), a.diagonal(offset=k), np.diag(a.T, k), np.trace(a, k), np.diag(a[::-1] * 0.5, k))
show(-3); show(-2); show(-1); show(0); show(1); show(3); show(4); show(9)
print(a.trace(), np.trace(a > 3), np.trace(np.eye(3) * 0.1), np.trace(np.full((2, 2), 200, dtype=np.uint8)))
d = np.diag(a)
a[1, 1] = 50
print(d, d + 1, np.diag(d), np.diag([1.5, 2.5], 1), np.diag([True, False], -1), np.diag(a[0, ::2], -1), np.diag(np.zeros(0), 1))
# out: [] [] [] [3] 0 []
# out: [8] [8] [8] [2 7] 8 [0.]
# out: [4 9] [4 9] [4 9] [ 1  6 11] 13 [2.  0.5]
# out: [ 0  5 10] [ 0  5 10] [ 0  5 10] [ 0  5 10] 15 [4.  2.5 1. ]
# out: [ 1  6 11] [ 1  6 11] [ 1  6 11] [4 9] 18 [4.5 3.  1.5]
# out: [3] [3] [3] [] 3 [5.5]
# out: [] [] [] [] 0 []
# out: [] [] [] [] 0 []
# out: 15 2 0.3 400
# out: [ 0 50 10] [ 1 51 11] [[ 0  0  0]
# out:  [ 0 50  0]
# out:  [ 0  0 10]] [[0.  1.5 0. ]
# out:  [0.  0.  2.5]
# out:  [0.  0.  0. ]] [[False False False]
# out:  [ True False False]
# out:  [False False False]] [[0 0 0]
# out:  [0 0 0]
# out:  [0 2 0]] [[0.]]
--- rolled run ---
import numpy as np
a = np.arange(5)
m = np.arange(6, dtype=np.uint8).reshape(2, 3)
def show(k):
    print(np.roll(a, k), np.roll(a[::-2], k), np.roll(m, k), np.roll(m, k, axis=0), np.roll(m.T, k, axis=1), np.roll(a * 0.5, k))
show(-7); show(-1); show(0); show(1); show(2); show(5); show(12)
print(np.roll(m, (1, 1), axis=(0, 1)), np.roll(m, 1, axis=(0, 1)), np.roll(m, (2, 1), (0, 0)), np.roll(np.zeros(0), 3), np.roll(m > 2, -1, -1))
b = np.roll(m, 0)
b[0, 0] = 9
print(m, np.roll(m.T, 1, 0).ravel(), np.roll([1, 2, 3], 1), np.roll(np.arange(8).reshape(2, 2, 2), 1, 1))
# out: [2 3 4 0 1] [2 0 4] [[1 2 3]
# out:  [4 5 0]] [[3 4 5]
# out:  [0 1 2]] [[3 0]
# out:  [4 1]
# out:  [5 2]] [1.  1.5 2.  0.  0.5]
# out: [1 2 3 4 0] [2 0 4] [[1 2 3]
# out:  [4 5 0]] [[3 4 5]
# out:  [0 1 2]] [[3 0]
# out:  [4 1]
# out:  [5 2]] [0.5 1.  1.5 2.  0. ]
# out: [0 1 2 3 4] [4 2 0] [[0 1 2]
# out:  [3 4 5]] [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [0.  0.5 1.  1.5 2. ]
# out: [4 0 1 2 3] [0 4 2] [[5 0 1]
# out:  [2 3 4]] [[3 4 5]
# out:  [0 1 2]] [[3 0]
# out:  [4 1]
# out:  [5 2]] [2.  0.  0.5 1.  1.5]
# out: [3 4 0 1 2] [2 0 4] [[4 5 0]
# out:  [1 2 3]] [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [1.5 2.  0.  0.5 1. ]
# out: [0 1 2 3 4] [2 0 4] [[1 2 3]
# out:  [4 5 0]] [[3 4 5]
# out:  [0 1 2]] [[3 0]
# out:  [4 1]
# out:  [5 2]] [0.  0.5 1.  1.5 2. ]
# out: [3 4 0 1 2] [4 2 0] [[0 1 2]
# out:  [3 4 5]] [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [1.5 2.  0.  0.5 1. ]
# out: [[5 3 4]
# out:  [2 0 1]] [[5 3 4]
# out:  [2 0 1]] [[3 4 5]
# out:  [0 1 2]] [] [[False False False]
# out:  [ True  True  True]]
# out: [[0 1 2]
# out:  [3 4 5]] [2 5 0 3 1 4] [3 1 2] [[[2 3]
# out:   [0 1]]
# out:
# out:  [[6 7]
# out:   [4 5]]]
--- tiled run ---
import numpy as np
a = np.arange(3)
m = np.arange(4, dtype=np.int16).reshape(2, 2)
def show(r):
    print(np.tile(a, r), np.tile(m, r), np.tile(a[::-2], r), np.tile(m.T, r), np.tile(2.5, r))
show(0); show(1); show(2); show(3)
print(np.tile(a, (2, 2)), np.tile(a, (3, 1)), np.tile(m, (2, 3)), np.tile(m, (2, 1)), np.tile(m[:1], (2, 2)), np.tile([True, False], (2, 1, 2)))
print(np.tile(np.zeros((0, 2)), (2, 2)).shape, np.tile(m[None], (2, 1, 1)), np.tile([[1], [2]], (1, 3)), np.tile(m * 0.5, (1, 2)))
# out: [] [] [] [] []
# out: [0 1 2] [[0 1]
# out:  [2 3]] [2 0] [[0 2]
# out:  [1 3]] [2.5]
# out: [0 1 2 0 1 2] [[0 1 0 1]
# out:  [2 3 2 3]] [2 0 2 0] [[0 2 0 2]
# out:  [1 3 1 3]] [2.5 2.5]
# out: [0 1 2 0 1 2 0 1 2] [[0 1 0 1 0 1]
# out:  [2 3 2 3 2 3]] [2 0 2 0 2 0] [[0 2 0 2 0 2]
# out:  [1 3 1 3 1 3]] [2.5 2.5 2.5]
# out: [[0 1 2 0 1 2]
# out:  [0 1 2 0 1 2]] [[0 1 2]
# out:  [0 1 2]
# out:  [0 1 2]] [[0 1 0 1 0 1]
# out:  [2 3 2 3 2 3]
# out:  [0 1 0 1 0 1]
# out:  [2 3 2 3 2 3]] [[0 1]
# out:  [2 3]
# out:  [0 1]
# out:  [2 3]] [[0 1 0 1]
# out:  [0 1 0 1]] [[[ True False  True False]]
# out:
# out:  [[ True False  True False]]]
# out: (0, 4) [[[0 1]
# out:   [2 3]]
# out:
# out:  [[0 1]
# out:   [2 3]]] [[1 1 1]
# out:  [2 2 2]] [[0.  0.5 0.  0.5]
# out:  [1.  1.5 1.  1.5]]
--- repeated run ---
import numpy as np
a = np.arange(3)
m = np.arange(6, dtype=np.uint16).reshape(2, 3)
def show(r):
    print(np.repeat(a, r), np.repeat(m, r), np.repeat(m, r, axis=0), np.repeat(m, r, axis=1), m.T.repeat(r, axis=1), a[::-1].repeat(r))
show(0); show(1); show(2); show(3)
print(np.repeat(3, 4), np.repeat([1.5, 2], 2), np.repeat(np.zeros((0, 2)), 2, 1).shape, np.repeat(m[:, None], 2, 1), np.repeat(m > 2, 2, 0))
# out: [] [] [] [] [] []
# out: [0 1 2] [0 1 2 3 4 5] [[0 1 2]
# out:  [3 4 5]] [[0 1 2]
# out:  [3 4 5]] [[0 3]
# out:  [1 4]
# out:  [2 5]] [2 1 0]
# out: [0 0 1 1 2 2] [0 0 1 1 2 2 3 3 4 4 5 5] [[0 1 2]
# out:  [0 1 2]
# out:  [3 4 5]
# out:  [3 4 5]] [[0 0 1 1 2 2]
# out:  [3 3 4 4 5 5]] [[0 0 3 3]
# out:  [1 1 4 4]
# out:  [2 2 5 5]] [2 2 1 1 0 0]
# out: [0 0 0 1 1 1 2 2 2] [0 0 0 1 1 1 2 2 2 3 3 3 4 4 4 5 5 5] [[0 1 2]
# out:  [0 1 2]
# out:  [0 1 2]
# out:  [3 4 5]
# out:  [3 4 5]
# out:  [3 4 5]] [[0 0 0 1 1 1 2 2 2]
# out:  [3 3 3 4 4 4 5 5 5]] [[0 0 0 3 3 3]
# out:  [1 1 1 4 4 4]
# out:  [2 2 2 5 5 5]] [2 2 2 1 1 1 0 0 0]
# out: [3 3 3 3] [1.5 1.5 2.  2. ] (0, 4) [[[0 1 2]
# out:   [0 1 2]]
# out:
# out:  [[3 4 5]
# out:   [3 4 5]]] [[False False False]
# out:  [False False False]
# out:  [ True  True  True]
# out:  [ True  True  True]]
--- padded run ---
import numpy as np
a = np.arange(1, 5)
for mode in ("edge", "reflect", "symmetric", "wrap", "constant"):
    print(np.pad(a, 2, mode=mode), np.pad(a, (0, 3), mode), np.pad(a, ((3, 1),), mode=mode), np.pad(a[::-1] * 0.5, 1, mode))
m = np.arange(6, dtype=np.uint8).reshape(2, 3)
for mode in ("edge", "reflect", "symmetric", "wrap", "constant"):
    print(np.pad(m, 1, mode=mode), np.pad(m.T, (1, 0), mode=mode), np.pad(m, ((1, 0), (2, 1)), mode=mode), np.pad(m[:, ::-1], (0, 1), mode).ravel())
print(np.pad(m, 1, constant_values=7), np.pad(m * 0.5, ((0, 1), (1, 0)), mode="constant", constant_values=-1), np.pad(m > 2, 1), np.pad(m.T, 1).ravel())
print(np.pad(np.zeros((0, 2)), 1), np.pad([[5]], 2, "edge"), np.pad(np.arange(8).reshape(2, 2, 2), 1, "edge"), np.pad(a, 0, "reflect"), np.pad(a, 1, constant_values=2.7))
# out: [1 1 1 2 3 4 4 4] [1 2 3 4 4 4 4] [1 1 1 1 2 3 4 4] [2.  2.  1.5 1.  0.5 0.5]
# out: [3 2 1 2 3 4 3 2] [1 2 3 4 3 2 1] [4 3 2 1 2 3 4 3] [1.5 2.  1.5 1.  0.5 1. ]
# out: [2 1 1 2 3 4 4 3] [1 2 3 4 4 3 2] [3 2 1 1 2 3 4 4] [2.  2.  1.5 1.  0.5 0.5]
# out: [3 4 1 2 3 4 1 2] [1 2 3 4 1 2 3] [2 3 4 1 2 3 4 1] [0.5 2.  1.5 1.  0.5 2. ]
# out: [0 0 1 2 3 4 0 0] [1 2 3 4 0 0 0] [0 0 0 1 2 3 4 0] [0.  2.  1.5 1.  0.5 0. ]
# out: [[0 0 1 2 2]
# out:  [0 0 1 2 2]
# out:  [3 3 4 5 5]
# out:  [3 3 4 5 5]] [[0 0 3]
# out:  [0 0 3]
# out:  [1 1 4]
# out:  [2 2 5]] [[0 0 0 1 2 2]
# out:  [0 0 0 1 2 2]
# out:  [3 3 3 4 5 5]] [2 1 0 0 5 4 3 3 5 4 3 3]
# out: [[4 3 4 5 4]
# out:  [1 0 1 2 1]
# out:  [4 3 4 5 4]
# out:  [1 0 1 2 1]] [[4 1 4]
# out:  [3 0 3]
# out:  [4 1 4]
# out:  [5 2 5]] [[5 4 3 4 5 4]
# out:  [2 1 0 1 2 1]
# out:  [5 4 3 4 5 4]] [2 1 0 1 5 4 3 4 2 1 0 1]
# out: [[0 0 1 2 2]
# out:  [0 0 1 2 2]
# out:  [3 3 4 5 5]
# out:  [3 3 4 5 5]] [[0 0 3]
# out:  [0 0 3]
# out:  [1 1 4]
# out:  [2 2 5]] [[1 0 0 1 2 2]
# out:  [1 0 0 1 2 2]
# out:  [4 3 3 4 5 5]] [2 1 0 0 5 4 3 3 5 4 3 3]
# out: [[5 3 4 5 3]
# out:  [2 0 1 2 0]
# out:  [5 3 4 5 3]
# out:  [2 0 1 2 0]] [[5 2 5]
# out:  [3 0 3]
# out:  [4 1 4]
# out:  [5 2 5]] [[4 5 3 4 5 3]
# out:  [1 2 0 1 2 0]
# out:  [4 5 3 4 5 3]] [2 1 0 2 5 4 3 5 2 1 0 2]
# out: [[0 0 0 0 0]
# out:  [0 0 1 2 0]
# out:  [0 3 4 5 0]
# out:  [0 0 0 0 0]] [[0 0 0]
# out:  [0 0 3]
# out:  [0 1 4]
# out:  [0 2 5]] [[0 0 0 0 0 0]
# out:  [0 0 0 1 2 0]
# out:  [0 0 3 4 5 0]] [2 1 0 0 5 4 3 0 0 0 0 0]
# out: [[7 7 7 7 7]
# out:  [7 0 1 2 7]
# out:  [7 3 4 5 7]
# out:  [7 7 7 7 7]] [[-1.   0.   0.5  1. ]
# out:  [-1.   1.5  2.   2.5]
# out:  [-1.  -1.  -1.  -1. ]] [[False False False False False]
# out:  [False False False False False]
# out:  [False  True  True  True False]
# out:  [False False False False False]] [0 0 0 0 0 0 3 0 0 1 4 0 0 2 5 0 0 0 0 0]
# out: [[0. 0. 0. 0.]
# out:  [0. 0. 0. 0.]] [[5 5 5 5 5]
# out:  [5 5 5 5 5]
# out:  [5 5 5 5 5]
# out:  [5 5 5 5 5]
# out:  [5 5 5 5 5]] [[[0 0 1 1]
# out:   [0 0 1 1]
# out:   [2 2 3 3]
# out:   [2 2 3 3]]
# out:
# out:  [[0 0 1 1]
# out:   [0 0 1 1]
# out:   [2 2 3 3]
# out:   [2 2 3 3]]
# out:
# out:  [[4 4 5 5]
# out:   [4 4 5 5]
# out:   [6 6 7 7]
# out:   [6 6 7 7]]
# out:
# out:  [[4 4 5 5]
# out:   [4 4 5 5]
# out:   [6 6 7 7]
# out:   [6 6 7 7]]] [1 2 3 4] [2 1 2 3 4 2]
--- one-axis-in-front-of-another run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(np.rollaxis(a, 2).shape, np.rollaxis(a, 0, 3).shape, np.rollaxis(a, 1, 1).shape, np.rollaxis(a, -1, -2).shape)
v = np.rollaxis(a, 1)
v[0, 0, 0] = 99
print(a[0, 0, 0], v[1], np.rollaxis(a + 1, 2, 1)[1])
# out: (4, 2, 3) (3, 4, 2) (2, 3, 4) (2, 4, 3)
# out: 99 [[ 4  5  6  7]
# out:  [16 17 18 19]] [[13 17 21]
# out:  [14 18 22]
# out:  [15 19 23]
# out:  [16 20 24]]
--- elements-one-by-one run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
for x in a.flat:
    print(x, end=" ")
print(a.flat[4], a.flat[-1], len(a.flat), a.T.flat[1], a[:, ::2].flat[2], np.sum(a[:, ::-1].flat[1:3]))
for x in a.T.flat:
    print(x, end=" ")
a.flat[1] = 7
a.flat[::2] = 0
a.flat[3:] += 10
print(a)
a[:, 1:].flat = 5
print(a)
a.flat = 2.5
print(a)
# out: 0 1 2 3 4 5 4 5 6 3 3 1
# out: 0 3 1 4 2 5 [[ 0  7  0]
# out:  [13 10 15]]
# out: [[ 0  5  5]
# out:  [13  5  5]]
# out: [[2 2 2]
# out:  [2 2 2]]
--- rolled-by-a-number-known-at-run-time run ---
import numpy as np
a = np.arange(12).reshape(3, 4)
v = np.arange(5) * 0.5
k = -7
for i in range(5):
    k += 3
    print(k, np.roll(v, k), np.roll(a, k, axis=1), np.roll(a, k, axis=0))
    print(np.roll(a, k), np.roll(a, (k, 1), axis=(0, 1)), np.roll(a.T, (k, k)))
    v = np.roll(v, k)
    b = np.roll(v[1:] * 2, i)[::-1]
    print(v, b, np.roll(v[:0], k), np.roll(v > 1, k + 1).sum())
# out: -4 [2.  0.  0.5 1.  1.5] [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]] [[ 7  4  5  6]
# out:  [11  8  9 10]
# out:  [ 3  0  1  2]] [[10  3  7]
# out:  [11  0  4]
# out:  [ 8  1  5]
# out:  [ 9  2  6]]
# out: [2.  0.  0.5 1.  1.5] [3. 2. 1. 0.] [] 2
# out: -1 [0.  0.5 1.  1.5 2. ] [[ 1  2  3  0]
# out:  [ 5  6  7  4]
# out:  [ 9 10 11  8]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [[ 1  2  3  4]
# out:  [ 5  6  7  8]
# out:  [ 9 10 11  0]] [[ 7  4  5  6]
# out:  [11  8  9 10]
# out:  [ 3  0  1  2]] [[ 8  1  5]
# out:  [ 9  2  6]
# out:  [10  3  7]
# out:  [11  0  4]]
# out: [0.  0.5 1.  1.5 2. ] [3. 2. 1. 4.] [] 2
# out: 2 [1.5 2.  0.  0.5 1. ] [[ 2  3  0  1]
# out:  [ 6  7  4  5]
# out:  [10 11  8  9]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [[10 11  0  1]
# out:  [ 2  3  4  5]
# out:  [ 6  7  8  9]] [[ 7  4  5  6]
# out:  [11  8  9 10]
# out:  [ 3  0  1  2]] [[10  3  7]
# out:  [11  0  4]
# out:  [ 8  1  5]
# out:  [ 9  2  6]]
# out: [1.5 2.  0.  0.5 1. ] [0. 4. 2. 1.] [] 2
# out: 5 [1.5 2.  0.  0.5 1. ] [[ 3  0  1  2]
# out:  [ 7  4  5  6]
# out:  [11  8  9 10]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [[ 7  8  9 10]
# out:  [11  0  1  2]
# out:  [ 3  4  5  6]] [[ 7  4  5  6]
# out:  [11  8  9 10]
# out:  [ 3  0  1  2]] [[ 8  1  5]
# out:  [ 9  2  6]
# out:  [10  3  7]
# out:  [11  0  4]]
# out: [1.5 2.  0.  0.5 1. ] [4. 2. 1. 0.] [] 2
# out: 8 [0.  0.5 1.  1.5 2. ] [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]] [[ 7  4  5  6]
# out:  [11  8  9 10]
# out:  [ 3  0  1  2]] [[10  3  7]
# out:  [11  0  4]
# out:  [ 8  1  5]
# out:  [ 9  2  6]]
# out: [0.  0.5 1.  1.5 2. ] [4. 3. 2. 1.] [] 2
--- rolled-in-the-order-of-memory run ---
import numpy as np
a = np.arange(6).reshape(2, 3).T
for k in range(1, 3):
    r = np.roll(a, k, axis=0)
    v = r.reshape(-1)
    v[0] = 99
    print(r, r.strides)
    q = np.roll(a, k)
    w = q.reshape(-1)
    w[0] = 99
    print(q, q.strides)
s = np.roll(a, 1, axis=0)
v = s.reshape(-1)
v[0] = 99
print(s, s.strides)
# out: [[2 5]
# out:  [0 3]
# out:  [1 4]] (4, 12)
# out: [[99  0]
# out:  [ 3  1]
# out:  [ 4  2]] (8, 4)
# out: [[1 4]
# out:  [2 5]
# out:  [0 3]] (4, 12)
# out: [[99  5]
# out:  [ 0  3]
# out:  [ 1  4]] (8, 4)
# out: [[2 5]
# out:  [0 3]
# out:  [1 4]] (4, 12)
