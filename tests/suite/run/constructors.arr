# Arrays from nothing, from literals, from ranges; their default dtypes under both imports.
--- zeros-and-ones run ---
import numpy as np
print(np.zeros(3), np.zeros(3).dtype)
print(np.ones((2, 3)), np.ones((2, 3)).dtype)
print(np.zeros((2, 2), dtype=np.uint8))
print(np.ones(4, dtype=bool))
print(np.zeros(2, dtype=int).dtype, np.zeros(2, dtype=float).dtype)
# out: [0. 0. 0.] float32
# out: [[1. 1. 1.]
# out:  [1. 1. 1.]] float32
# out: [[0 0]
# out:  [0 0]]
# out: [ True  True  True  True]
# out: int32 float32
--- empty-has-a-shape run ---
import numpy as np
a = np.empty((2, 3), dtype=np.int16)
a[:] = 7
print(a, a.shape, a.dtype)
# out: [[7 7 7]
# out:  [7 7 7]] (2, 3) int16
--- full run ---
import numpy as np
print(np.full(3, 7), np.full(3, 7).dtype)
print(np.full((2, 2), 0.5))
print(np.full(3, 200, dtype=np.uint8))
print(np.full(2, True).dtype)
# out: [7 7 7] int32
# out: [[0.5 0.5]
# out:  [0.5 0.5]]
# out: [200 200 200]
# out: bool
--- array-literals run ---
import numpy as np
print(np.array([1, 2, 3]), np.array([1, 2, 3]).dtype)
print(np.array([1, 2.5, 3]), np.array([1, 2.5]).dtype)
print(np.array([[1, 2], [3, 4]], dtype=np.int8))
print(np.array([True, False]).dtype)
print(np.array((1, 2, 3), dtype=np.float32))
print(np.array([0.1, 1e10, -1e-10]))
print(np.array([-1, -2]))
# out: [1 2 3] int32
# out: [1.  2.5 3. ] float32
# out: [[1 2]
# out:  [3 4]]
# out: bool
# out: [1. 2. 3.]
# out: [ 1.e-01  1.e+10 -1.e-10]
# out: [-1 -2]
--- array-copies-an-array run ---
import numpy as np
a = np.array([1, 2, 3])
b = np.array(a)
b[0] = 9
print(a, b, b.dtype)
# out: [1 2 3] [9 2 3] int32
--- array-literal-of-one-element run ---
import numpy as np
print(np.array([5]), np.array([[5]]), np.array([[5]]).shape)
# out: [5] [[5]] (1, 1)
--- ulab-integers-are-float run ---
from ulab import numpy as np
print(np.array([1, 2, 3]), np.array([1, 2, 3]).dtype)
print(np.full(3, 7), np.full(3, 7).dtype)
print(np.array([1, 2], dtype=np.uint8))
print(np.arange(3), np.arange(3).dtype)
print(np.zeros(2).dtype, np.linspace(0, 1, num=3))
# out: [1. 2. 3.] float32
# out: [7. 7. 7.] float32
# out: [1 2]
# out: [0 1 2] int32
# out: float32 [0.  0.5 1. ]
--- both-imports-in-one-script run ---
import numpy as np
from ulab import numpy as camera
print(np.array([7]).dtype, camera.array([7]).dtype)
print(np.array([7]) / 2 + camera.array([1]))
# out: int32 float32
# out: [4.5]
--- arange run ---
import numpy as np
print(np.arange(5), np.arange(5).dtype)
print(np.arange(2, 10, 3))
print(np.arange(10, 0, -4))
print(np.arange(3, 3), np.arange(5, 1))
print(np.arange(0.0, 1.0, 0.25), np.arange(2.0).dtype)
print(np.arange(4, dtype=np.uint8).dtype)
# out: [0 1 2 3 4] int32
# out: [2 5 8]
# out: [10  6  2]
# out: [] []
# out: [0.   0.25 0.5  0.75] float32
# out: uint8
--- linspace run ---
import numpy as np
print(np.linspace(0, 1, num=5))
print(np.linspace(1, -1, 9))
print(np.linspace(0, 8, num=5).dtype)
print(np.linspace(3, 3, num=2))
# out: [0.   0.25 0.5  0.75 1.  ]
# out: [ 1.    0.75  0.5   0.25  0.   -0.25 -0.5  -0.75 -1.  ]
# out: float32
# out: [3. 3.]
--- element-of-a-literal-is-computed run ---
import numpy as np
n = 3
print(np.array([n, n * 2, n ** 2]))
print(np.zeros(2 * n - 1).shape, np.zeros((n, n + 1)).shape)
# out: [3 6 9]
# out: (5,) (3, 4)
--- shape-from-len run ---
import numpy as np
a = np.array([4, 5, 6])
b = np.zeros(2 * len(a) - 1)
c = np.zeros(a.shape, dtype=a.dtype)
print(len(b), b.shape, c.shape, c.dtype)
# out: 5 (5,) (3,) int32
--- pi-and-e run ---
import numpy as np
print(np.pi, np.e, np.inf, np.nan)
print(2 * np.pi)
# out: 3.1415927 2.7182817 inf nan
# out: 6.2831855
--- asarray-is-the-array-itself run ---
import numpy as np
a = np.arange(4)
b = np.asarray(a)
b[0] = 9
c = np.asarray(a, dtype=np.uint8)
c[1] = 7
print(a, b, c, np.asarray([1, 2.5]), np.asarray((True, False)))
# out: [9 1 2 3] [9 1 2 3] [9 7 2 3] [1.  2.5] [ True False]
