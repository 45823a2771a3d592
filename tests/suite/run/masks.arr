# Boolean arrays: made by comparison, combined, stored through.
--- masked-stores run ---
import numpy as np
a = np.array([5, -3, 8, 0, -1])
foo = np.ones(5)
bar = np.zeros(5, dtype=np.uint8)
mask = a < 0
foo[mask] = 0
bar[mask] = 1
print(mask, foo, bar)
a[~mask] = 100
print(a)
# out: [False  True False False  True] [1. 0. 1. 1. 0.] [0 1 0 0 1]
# out: [100  -3 100 100  -1]
--- masked-store-in-place run ---
import numpy as np
a = np.array([1.0, -2.0, 3.0, -4.0])
a[a < 0] *= -10
print(a)
a[a > 2] += 0.5
print(a)
# out: [ 1. 20.  3. 40.]
# out: [ 1.  20.5  3.5 40.5]
--- masks-combine run ---
import numpy as np
a = np.arange(10)
print((a > 2) & (a < 7))
print((a < 2) | (a > 7), (a < 5) ^ (a > 2), ~(a == 4))
print(np.sum((a > 2) & (a < 7)))
# out: [False False False  True  True  True  True False False False]
# out: [ True  True False False False False False False  True  True] [ True  True  True False False  True  True  True  True  True] [ True  True  True  True False  True  True  True  True  True]
# out: 4
--- masks-of-rank-2 run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
m[m % 2 == 0] = -1
print(m)
m[m > 5] = 0
print(m, (m == 0).sum())
# out: [[-1  1 -1  3]
# out:  [-1  5 -1  7]
# out:  [-1  9 -1 11]]
# out: [[-1  1 -1  3]
# out:  [-1  5 -1  0]
# out:  [-1  0 -1  0]] 3
--- masks-of-views run ---
import numpy as np
a = np.arange(10)
even = a[::2]
even[even > 4] = 0
print(a)
b = np.arange(8)
b[::-1][b > 5] = -7
print(b)
# out: [0 1 2 3 4 5 0 7 0 9]
# out: [-7 -7  2  3  4  5  6  7]
--- store-casts-under-a-mask run ---
import numpy as np
u = np.array([1, 2, 3, 4], dtype=np.uint8)
u[u > 2] = 77.9
print(u)
# out: [ 1  2 77 77]
--- mask-with-no-and-all-elements run ---
import numpy as np
a = np.array([1, 2, 3])
a[a > 5] = 0
print(a)
a[a < 5] = 9
print(a)
# out: [1 2 3]
# out: [9 9 9]
--- not-a-number-compares-unequal run ---
import numpy as np
a = np.array([1.0, np.nan, np.inf])
print(a == a, a != a, a < 2, a > 2, a >= 1)
# out: [ True False  True] [False  True False] [ True False False] [False False  True] [ True False  True]
--- long-mask run ---
import numpy as np
a = np.arange(5000)
b = np.zeros(5000, dtype=np.uint8)
b[a % 7 == 3] = 1
b[(a > 1000) & (a < 1100)] = 2
print(b.sum(), b[1020:1030], (b == 2).sum())
# out: 898 [2 2 2 2 2 2 2 2 2 2] 99
