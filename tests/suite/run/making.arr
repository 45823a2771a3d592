# Arrays from positions, shapes and ends.
--- like-another run ---
import numpy as np
a = np.arange(6, dtype=np.uint8).reshape(2, 3)
for x in (a, a.T, a[:, ::2], a * 0.5, a > 2, [1, 2], [[1.5]], 4):
    print(np.zeros_like(x), np.ones_like(x), np.empty_like(x).shape, np.full_like(x, 1), np.zeros_like(x).dtype)
print(np.zeros_like(a.T).ravel(), np.ones_like(a, dtype=float), np.full_like(a, 7, dtype=np.int16), np.full_like(a * 0.5, 2.5), np.full_like(a, 2.9))
b = np.zeros_like(a.T)
b[0] = 1
print(b.T.ravel(), b.reshape(-1), np.full_like([1, 2], True), np.ones_like(np.zeros((0, 2))))
# out: [[0 0 0]
# out:  [0 0 0]] [[1 1 1]
# out:  [1 1 1]] (2, 3) [[1 1 1]
# out:  [1 1 1]] uint8
# out: [[0 0]
# out:  [0 0]
# out:  [0 0]] [[1 1]
# out:  [1 1]
# out:  [1 1]] (3, 2) [[1 1]
# out:  [1 1]
# out:  [1 1]] uint8
# out: [[0 0]
# out:  [0 0]] [[1 1]
# out:  [1 1]] (2, 2) [[1 1]
# out:  [1 1]] uint8
# out: [[0. 0. 0.]
# out:  [0. 0. 0.]] [[1. 1. 1.]
# out:  [1. 1. 1.]] (2, 3) [[1. 1. 1.]
# out:  [1. 1. 1.]] float32
# out: [[False False False]
# out:  [False False False]] [[ True  True  True]
# out:  [ True  True  True]] (2, 3) [[ True  True  True]
# out:  [ True  True  True]] bool
# out: [0 0] [1 1] (2,) [1 1] int32
# out: [[0.]] [[1.]] (1, 1) [[1.]] float32
# out: 0 1 () 1 int32
# out: [0 0 0 0 0 0] [[1. 1. 1.]
# out:  [1. 1. 1.]] [[7 7 7]
# out:  [7 7 7]] [[2.5 2.5 2.5]
# out:  [2.5 2.5 2.5]] [[2 2 2]
# out:  [2 2 2]]
# out: [1 0 0 1 0 0] [1 1 0 0 0 0] [1 1] []
--- units run ---
import numpy as np
print(np.eye(3), np.eye(2, 3), np.eye(3, 2), np.eye(3, k=1), np.eye(3, k=-2), np.eye(2, k=5), np.eye(3, dtype=np.uint8), np.eye(2, dtype=bool))
print(np.identity(2), np.identity(2, dtype=int), np.eye(0), np.eye(2, 0).shape, np.eye(1), np.identity(3)[1] * 2, np.eye(3, 4, -1, int))
a = np.eye(2)
a[0, 1] = 5
print(a, np.eye(2))
# out: [[1. 0. 0.]
# out:  [0. 1. 0.]
# out:  [0. 0. 1.]] [[1. 0. 0.]
# out:  [0. 1. 0.]] [[1. 0.]
# out:  [0. 1.]
# out:  [0. 0.]] [[0. 1. 0.]
# out:  [0. 0. 1.]
# out:  [0. 0. 0.]] [[0. 0. 0.]
# out:  [0. 0. 0.]
# out:  [1. 0. 0.]] [[0. 0.]
# out:  [0. 0.]] [[1 0 0]
# out:  [0 1 0]
# out:  [0 0 1]] [[ True False]
# out:  [False  True]]
# out: [[1. 0.]
# out:  [0. 1.]] [[1 0]
# out:  [0 1]] [] (2, 0) [[1.]] [0. 2. 0.] [[0 0 0 0]
# out:  [1 0 0 0]
# out:  [0 1 0 0]]
# out: [[1. 5.]
# out:  [0. 1.]] [[1. 0.]
# out:  [0. 1.]]
--- triangles run ---
import numpy as np
print(np.tri(3), np.tri(2, 4), np.tri(3, 2, 1), np.tri(3, k=-1, dtype=int), np.tri(2, 3, 9, bool), np.tri(2, k=-7), np.tri(0))
a = np.arange(1, 13).reshape(3, 4)
def show(k):
    print(np.tril(a, k), np.triu(a, k), np.tril(a.T, k), np.triu(a[::-1] * 0.5, k), np.triu(a[:, ::2] > 3, k))
show(-4); show(-1); show(0); show(1); show(4)
print(np.tril([1, 2, 3]), np.triu([1, 2, 3]), np.tril(np.arange(8).reshape(2, 2, 2)), np.triu(a.T).ravel(), np.tril(np.zeros((0, 2))).shape)
# out: [[1. 0. 0.]
# out:  [1. 1. 0.]
# out:  [1. 1. 1.]] [[1. 0. 0. 0.]
# out:  [1. 1. 0. 0.]] [[1. 1.]
# out:  [1. 1.]
# out:  [1. 1.]] [[0 0 0]
# out:  [1 0 0]
# out:  [1 1 0]] [[ True  True  True]
# out:  [ True  True  True]] [[0. 0.]
# out:  [0. 0.]] []
# out: [[0 0 0 0]
# out:  [0 0 0 0]
# out:  [0 0 0 0]] [[ 1  2  3  4]
# out:  [ 5  6  7  8]
# out:  [ 9 10 11 12]] [[0 0 0]
# out:  [0 0 0]
# out:  [0 0 0]
# out:  [0 0 0]] [[4.5 5.  5.5 6. ]
# out:  [2.5 3.  3.5 4. ]
# out:  [0.5 1.  1.5 2. ]] [[False False]
# out:  [ True  True]
# out:  [ True  True]]
# out: [[ 0  0  0  0]
# out:  [ 5  0  0  0]
# out:  [ 9 10  0  0]] [[ 1  2  3  4]
# out:  [ 5  6  7  8]
# out:  [ 0 10 11 12]] [[ 0  0  0]
# out:  [ 2  0  0]
# out:  [ 3  7  0]
# out:  [ 4  8 12]] [[4.5 5.  5.5 6. ]
# out:  [2.5 3.  3.5 4. ]
# out:  [0.  1.  1.5 2. ]] [[False False]
# out:  [ True  True]
# out:  [False  True]]
# out: [[ 1  0  0  0]
# out:  [ 5  6  0  0]
# out:  [ 9 10 11  0]] [[ 1  2  3  4]
# out:  [ 0  6  7  8]
# out:  [ 0  0 11 12]] [[ 1  0  0]
# out:  [ 2  6  0]
# out:  [ 3  7 11]
# out:  [ 4  8 12]] [[4.5 5.  5.5 6. ]
# out:  [0.  3.  3.5 4. ]
# out:  [0.  0.  1.5 2. ]] [[False False]
# out:  [False  True]
# out:  [False False]]
# out: [[ 1  2  0  0]
# out:  [ 5  6  7  0]
# out:  [ 9 10 11 12]] [[ 0  2  3  4]
# out:  [ 0  0  7  8]
# out:  [ 0  0  0 12]] [[ 1  5  0]
# out:  [ 2  6 10]
# out:  [ 3  7 11]
# out:  [ 4  8 12]] [[0.  5.  5.5 6. ]
# out:  [0.  0.  3.5 4. ]
# out:  [0.  0.  0.  2. ]] [[False False]
# out:  [False False]
# out:  [False False]]
# out: [[ 1  2  3  4]
# out:  [ 5  6  7  8]
# out:  [ 9 10 11 12]] [[0 0 0 0]
# out:  [0 0 0 0]
# out:  [0 0 0 0]] [[ 1  5  9]
# out:  [ 2  6 10]
# out:  [ 3  7 11]
# out:  [ 4  8 12]] [[0. 0. 0. 0.]
# out:  [0. 0. 0. 0.]
# out:  [0. 0. 0. 0.]] [[False False]
# out:  [False False]
# out:  [False False]]
# out: [[1 0 0]
# out:  [1 2 0]
# out:  [1 2 3]] [[1 2 3]
# out:  [0 2 3]
# out:  [0 0 3]] [[[0 0]
# out:   [2 3]]
# out:
# out:  [[4 0]
# out:   [6 7]]] [ 1  5  9  0  6 10  0  0 11  0  0  0] (0, 2)
--- grids run ---
import numpy as np
x, y = np.meshgrid([1, 2, 3], [10.5, 20])
print(x, y, x + y)
x, y = np.meshgrid(np.arange(3), np.arange(2), indexing="ij")
print(x, y)
x[0] = 9
print(x)
a, b, c = np.meshgrid([1, 2], [3, 4, 5], np.arange(2, dtype=np.uint8)[::-1])
print(a.shape, b, c, c.dtype)
print(np.meshgrid([1, 2])[0], np.meshgrid(3, [1, 2])[0], np.meshgrid([1, 2], np.zeros(0))[0].shape)
# out: [[1 2 3]
# out:  [1 2 3]] [[10.5 10.5 10.5]
# out:  [20.  20.  20. ]] [[11.5 12.5 13.5]
# out:  [21.  22.  23. ]]
# out: [[0 0]
# out:  [1 1]
# out:  [2 2]] [[0 1]
# out:  [0 1]
# out:  [0 1]]
# out: [[9 9]
# out:  [1 1]
# out:  [2 2]]
# out: (3, 2, 2) [[[3 3]
# out:   [3 3]]
# out:
# out:  [[4 4]
# out:   [4 4]]
# out:
# out:  [[5 5]
# out:   [5 5]]] [[[1 0]
# out:   [1 0]]
# out:
# out:  [[1 0]
# out:   [1 0]]
# out:
# out:  [[1 0]
# out:   [1 0]]] uint8
# out: [1 2] [[3]
# out:  [3]] (0, 2)
--- linspace-in-full run ---
import numpy as np
print(np.linspace(0, 1, 5), np.linspace(0, 1, 5, endpoint=False), np.linspace(0, 1, 1), np.linspace(2, 1, 3, True), np.linspace(0, 1, 0))
print(np.linspace(-1, 1, 4, dtype=int), np.linspace(0, 10, 4, dtype=np.uint8), np.linspace(-2, 2, 5, dtype=bool), np.linspace(0, 3, 4, dtype=np.float32))
a, step = np.linspace(0, 2, 5, retstep=True)
print(a, step, np.linspace(1, 2, 2, False, True)[0], np.linspace(5, 5, 3, retstep=True)[1], np.linspace(0, 1, 1, retstep=True)[1])
for k in range(1, 3):
    print(np.linspace(k, k + 1, 3), np.linspace(-k, k, 3, dtype=np.int16), np.linspace(0, k, 2, retstep=True)[1])
# out: [0.   0.25 0.5  0.75 1.  ] [0.  0.2 0.4 0.6 0.8] [0.] [2.  1.5 1. ] []
# out: [-1 -1  0  1] [ 0  3  6 10] [ True  True False  True  True] [0. 1. 2. 3.]
# out: [0.  0.5 1.  1.5 2. ] 0.5 [1.  1.5] 0.0 nan
# out: [1.  1.5 2. ] [-1  0  1] 1.0
# out: [2.  2.5 3. ] [-2  0  2] 2.0
--- logspace run ---
import numpy as np
print(np.logspace(0, 3, 4), np.logspace(0, 2, 3, base=2), np.logspace(1, 0, 3), np.logspace(0, 1, 4, endpoint=False), np.logspace(0, 2, 3, dtype=int))
print(np.logspace(-2, 2, 5, True, 3.0), np.logspace(0, 0, 2), len(np.logspace(0, 1)))
# out: [   1.   10.  100. 1000.] [1. 2. 4.] [10.         3.1622777  1.       ] [1.        1.7782794 3.1622777 5.623413 ] [  1  10 100]
# out: [0.11111111 0.33333334 1.         3.         9.        ] [1. 1.] 50
--- arange-in-full run ---
import numpy as np
print(np.arange(5), np.arange(2, 5), np.arange(5, 2, -1), np.arange(5, 2), np.arange(0, 1, 0.25), np.arange(3.5), np.arange(-3, 3, 2), np.arange(0))
print(np.arange(3, dtype=np.uint8), np.arange(1, 4, dtype=float), np.arange(0, 6, 2, np.int8), np.arange(start=1, stop=4, step=2), np.arange(2, step=1))
print(np.arange(0.5, 3, dtype=np.int16), np.arange(0.5, 5, 1.5, dtype=int), np.arange(2, dtype=bool), np.arange(1, 2, dtype=bool), np.arange(-1.5, 2, 1, dtype=np.int8))
# out: [0 1 2 3 4] [2 3 4] [5 4 3] [] [0.   0.25 0.5  0.75] [0. 1. 2. 3.] [-3 -1  1] []
# out: [0 1 2] [1. 2. 3.] [0 2 4] [1 3] [0 1]
# out: [0 1 2] [0 2 4] [False  True] [ True] [-1  0  1  2]
--- geometric-sequences run ---
import numpy as np
print(np.geomspace(1, 1000, 4), np.geomspace(1, 200, 5, dtype=np.uint16), np.geomspace(-2, -32, 5))
print(np.geomspace(0.5, 8, num=4, endpoint=False), np.geomspace(3, 1e-3, 5), np.geomspace(5, 7, 1), np.geomspace(5, 7, 0))
for top in [10.0, 1e6]:
    print(np.geomspace(top, 1e-6, 7))
# out: [   1.         10.000001  100.000015 1000.      ] [  1   3  14  53 200] [ -2.         -4.         -7.9999995 -16.        -32.       ]
# out: [0.5       1.        1.9999999 4.       ] [3.0000000e+00 4.0536010e-01 5.4772258e-02 7.4008279e-03 1.0000000e-03] [5.] []
# out: [1.0000000e+01 6.8129200e-01 4.6415877e-02 3.1622779e-03 2.1544342e-04
# out:  1.4677997e-05 1.0000000e-06]
# out: [1.00000000e+06 9.99999609e+03 9.99999313e+01 1.00000000e+00
# out:  9.99999419e-03 1.00000056e-04 9.99999997e-07]
--- a-geometric-sequence-with-0 run ---
import numpy as np
for low in [0.5, 0.0]:
    print(np.geomspace(low, 4.0, 4))
# out: [0.5       1.0000001 2.0000002 4.       ]
# trap 3: a geometric sequence cannot include 0
