# Functions that are put together from others.
--- isclose run ---
import numpy as np
a = np.array([1.0, 1.00001, np.nan, np.inf, -np.inf, 0.0, 1e-9])
b = np.array([1.0, 1.0, np.nan, np.inf, np.inf, 1e-9, 0.0])
print(np.isclose(a, b), np.isclose(a, b, equal_nan=True), np.isclose(a, b, rtol=1e-7), np.isclose(a, b, 0.0, 0.0))
print(np.isclose(np.array([1, 2, 100]), np.array([1, 3, 100])), np.isclose(a, 1), np.isclose(0.3, 0.1 + 0.2), np.isclose(a.reshape(7, 1), a[:2]).sum())
# out: [ True False False  True False  True  True] [ True False  True  True False  True  True] [ True False False  True False  True  True] [ True False False  True False False False]
# out: [ True False  True] [ True False False False False False False] True 2
--- allclose run ---
import numpy as np
a = np.array([1.0, 2.0, 3.0])
print(np.allclose(a, a + 1e-6), np.allclose(a, a + 0.1), np.allclose(a, a + 0.1, atol=0.2), np.allclose(1.0, 1.0), np.allclose(a, 1), np.allclose([1, 2], [1, 2]))
n = np.array([1.0, np.nan])
print(np.allclose(n, n), np.allclose(n, n, equal_nan=True), np.allclose(np.zeros(0), np.zeros(0)))
if np.allclose(a, [1, 2, 3]):
    print('close')
# out: True False True True False True
# out: False True True
# out: close
--- array-equal run ---
import numpy as np
a = np.array([1, 2, 3])
print(np.array_equal(a, [1, 2, 3]), np.array_equal(a, a * 1.0), np.array_equal(a, a[:2]), np.array_equal(a, a.reshape(3, 1)), np.array_equal(a, 1))
n = np.array([1.0, np.nan])
print(np.array_equal(n, n), np.array_equal(n, n, equal_nan=True), np.array_equal(a[::-1], np.array([3, 2, 1], dtype=np.uint8)))
# out: True True False False False
# out: False True True
--- nan-to-num run ---
import numpy as np
a = np.array([1.5, np.nan, np.inf, -np.inf, -0.0])
print(np.nan_to_num(a), np.nan_to_num(a, nan=-1.0, posinf=100.0, neginf=-100))
print(np.nan_to_num(np.array([1, 2], dtype=np.int8)), np.nan_to_num(np.array([True])), np.nan_to_num(a[::-1], posinf=0.0), np.nan_to_num(np.nan), np.nan_to_num(2.5))
# out: [ 1.5000000e+00  0.0000000e+00  3.4028235e+38 -3.4028235e+38
# out:  -0.0000000e+00] [   1.5   -1.   100.  -100.    -0. ]
# out: [1 2] [ True] [-0.0000000e+00 -3.4028235e+38  0.0000000e+00  0.0000000e+00
# out:   1.5000000e+00] 0.0 2.5
--- select run ---
import numpy as np
x = np.arange(6)
print(np.select([x < 2, x > 3], [-x, x * x], 42), np.select([x < 2, x > 3], [x, 0.5]))
u = np.array([1, 2, 3, 4, 5, 6], dtype=np.uint8)
print(np.select([x < 3, x < 5], [u, u * 2]).dtype, np.select([x < 3], [1]), np.select((x < 1, x < 9), (1, 2.5)))
m = x.reshape(2, 3)
print(np.select([m > 3, m > 1], [m.T.reshape(2, 3), m], default=-1))
# out: [ 0 -1 42 42 16 25] [0.  1.  0.  0.  0.5 0.5]
# out: uint8 [1 1 1 0 0 0] [1.  2.5 2.5 2.5 2.5 2.5]
# out: [[-1 -1  2]
# out:  [ 3  2  5]]
--- operands-are-evaluated-once run ---
import numpy as np
calls = 0
def counted(x):
    global calls
    calls += 1
    return x * 2
a = np.array([1.5, 2.5])
print(np.isclose(counted(a), 3), np.nan_to_num(counted(2.0)), divmod(counted(3), 4), np.sinc(counted(0.5)), calls)
# out: [ True False] 4.0 (1, 2) -2.7827534e-08 4
--- pow-and-divmod run ---
import numpy as np
a = np.array([1, 2, 3])
print(pow(a, 2), pow(2, a), pow(2, 10), pow(exp=0.5, base=2.25))
for n in [2, 3]:
    print(pow(n, 3), pow(n, -1.0), divmod(n, 2))
# out: [1 4 9] [2 4 8] 1024 1.5
# out: 8 0.5 (1, 0)
# out: 27 0.33333334 (1, 1)
