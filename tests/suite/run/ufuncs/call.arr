# What `out=`, `where=` and `dtype=` do to a call.
--- where run ---
import numpy as np
a = np.array([4.0, -1.0, 9.0, 16.0])
out = np.array([10.0, 20.0, 30.0, 40.0])
np.sqrt(a, out=out, where=a > 0)
print(out)
mask = np.array([True, False, True, False])
print(np.add(a, 1, out=out, where=mask), out)
np.multiply(a, 2, out, where=~mask)
print(out)
n = np.zeros((2, 4), dtype=np.int32)
np.floor_divide(np.arange(8).reshape(2, 4), np.array([[0], [2]]), out=n, where=np.array([[False], [True]]))
print(n)
# out: [ 2. 20.  3.  4.]
# out: [ 5. 20. 10.  4.] [ 5. 20. 10.  4.]
# out: [ 5. -2. 10. 32.]
# out: [[0 0 0 0]
# out:  [2 2 3 3]]
--- where-in-place run ---
import numpy as np
a = np.array([1, -2, 3, -4], dtype=np.int16)
np.negative(a, out=a, where=a < 0)
print(a)
f = a * 0.5
np.square(f[:-1], out=f[1:], where=f[1:] > 0.6)
print(f)
np.add(f, 1, out=f[::-1], where=np.array([True, True, False, True]))
print(f)
# out: [1 2 3 4]
# out: [0.5  0.25 1.   2.25]
# out: [3.25 0.25 1.25 1.5 ]
--- where-of-one-bool run ---
import numpy as np
a = np.array([1.0, 2.0])
out = np.zeros(2)
for flag in [True, False]:
    np.add(a, a, out=out, where=flag)
    print(out)
    a += 1
print(np.sqrt(a, where=True), np.negative(a, where=True, out=out), np.exp(0.0, out=out, where=a > 3.5))
# out: [2. 4.]
# out: [2. 4.]
# out: [1.7320508 2.       ] [-3.  1.] [-3.  1.]
--- where-over-columns run ---
import numpy as np
m = np.arange(6).reshape(2, 3) * 1.0
out = np.full((2, 3), -1.0)
np.multiply(m, m, out=out, where=m[:, :1] > 0)
print(out)
np.subtract(m, 1, out=out.T[::-1].T, where=np.array([True, False, True]))
print(out)
# out: [[-1. -1. -1.]
# out:  [ 9. 16. 25.]]
# out: [[ 1. -1. -1.]
# out:  [ 4. 16.  2.]]
--- where-spares-negative-exponents run ---
import numpy as np
a = np.array([2, 3, 4])
e = np.array([2, -1, 3])
out = np.zeros(3, dtype=np.int32)
np.power(a, e, out=out, where=e >= 0)
print(out)
# out: [ 4  0 64]
--- where-and-a-cast run ---
import numpy as np
a = np.array([100, 200, 50], dtype=np.uint8)
out = np.zeros(3)
np.add(a, a, out=out, where=a > 60)
print(out)
wide = np.array([7, 8, 9], dtype=np.int32)
np.add(a, a, out=wide, where=a > 60, dtype=np.int32)
print(wide)
flags = np.array([True, True, True])
np.less(a, 150, out=flags, where=a != 50)
print(flags)
np.isnan(out, out=flags)
print(flags)
# out: [200. 144.   0.]
# out: [200 400   9]
# out: [ True False  True]
# out: [False False False]
--- where-and-lengths-known-at-run-time run ---
import numpy as np
a = np.array([3.0, -1.0, 4.0, -1.0, 5.0])
b = a[a > 0]
out = np.zeros(5)
c = out[:len(b)]
np.sqrt(b, out=c, where=b > 3.5)
print(c, out)
# out: [0.       2.       2.236068] [0.       2.       2.236068 0.       0.      ]
--- two-results run ---
import numpy as np
a = np.array([7.0, 8.0, 9.0])
q = np.zeros(3)
r = np.ones(3)
np.divmod(a, 2, out=(q, r), where=a > 7)
print(q, r)
np.divmod(a, 4, q, a)
print(q, a)
f = np.zeros(3)
np.modf(q * 0.75, out=(f, q))
print(f, q)
# out: [0. 4. 4.] [1. 0. 1.]
# out: [1. 2. 2.] [3. 0. 1.]
# out: [0.75 0.5  0.5 ] [0. 1. 1.]
--- out-as-a-tuple run ---
import numpy as np
a = np.array([1.0, 4.0])
out = np.zeros(2)
print(np.sqrt(a, out=(out,)), np.sqrt(a, out=None))
# out: [1. 2.] [1. 2.]
--- out-overlaps run ---
import numpy as np
x = np.arange(8) * 1.0
np.square(x[:-1], out=x[1:])
print(x)
x = np.arange(8) * 1.0
np.hypot(x[::-1], x, out=x)
print(x)
m = np.arange(9).reshape(3, 3) * 1.0
np.copysign(m.T, -m, out=m)
print(m)
n = np.arange(6, dtype=np.int16)
np.gcd(n[1:], n[:-1] * 2, out=n[::-1][1:])
print(n)
# out: [ 0.  0.  1.  4.  9. 16. 25. 36.]
# out: [7.        6.0827627 5.3851647 5.        5.        5.3851647 6.0827627
# out:  7.       ]
# out: [[-0. -3. -6.]
# out:  [-1. -4. -7.]
# out:  [-2. -5. -8.]]
# out: [1 2 1 2 1 5]
--- out-casts-of-the-same-kind run ---
import numpy as np
u = np.array([200, 100], dtype=np.uint8)
i = np.zeros(2, dtype=np.int32)
f = np.zeros(2)
np.square(u, out=i)
np.sign(i, out=f)
print(i, f)
small = np.zeros(2, dtype=np.int8)
np.add(i, 300, out=small)
print(small)
np.bitwise_count(i, out=i)
print(i)
# out: [64 16] [1. 1.]
# out: [108  60]
# out: [1 1]
--- dtype-of-two run ---
import numpy as np
u = np.array([200, 100], dtype=np.uint8)
print(np.add(u, u, dtype=np.uint16), np.multiply(u, 3, dtype=np.int32), np.subtract(u, 201, dtype=np.int16))
print(np.maximum(u, 2, dtype=np.float32).dtype, np.power(u, 2, dtype=np.uint32), np.fmod(u, 7, dtype=float))
print(np.true_divide(u, 3, dtype=np.float32), np.hypot(u, 1, dtype=np.float32).dtype, np.less(u, 150, dtype=bool))
print(np.bitwise_and(u, 15, dtype=np.int32).dtype, np.gcd(u, 40, dtype=np.int16), np.left_shift(u, 2, dtype=np.uint16))
b = np.array([True, False])
print(np.add(b, b, dtype=np.int8), np.add(b, b, dtype=bool), np.logical_and(u, 1, dtype=bool), np.add(u, 0.5, dtype=np.float32))
# out: [400 200] [600 300] [  -1 -101]
# out: float32 [40000 10000] [4. 2.]
# out: [66.666664 33.333332] float32 [False  True]
# out: int32 [40 20] [800 400]
# out: [2 0] [ True False] [ True  True] [200.5 100.5]
--- dtype-of-one run ---
import numpy as np
u = np.array([200, 100], dtype=np.uint8)
print(np.square(u, dtype=np.int32), np.negative(u, dtype=np.int16), np.floor(u, dtype=np.float32), np.abs(np.array([-5], dtype=np.int8), dtype=np.int16).dtype)
print(np.sqrt(u, dtype=np.float32), np.isnan(u, dtype=bool), np.bitwise_count(u, dtype=np.uint8), np.sign(u, dtype=float), np.sqrt(u, dtype=None))
print(np.sqrt(2, dtype=np.float32), np.add(1, 2, dtype=float), np.isnan(2.0, dtype=bool))
# out: [40000 10000] [-200 -100] [200. 100.] int16
# out: [14.142136 10.      ] [False False] [3 3] [1. 1.] [14.142136 10.      ]
# out: 1.4142135 3.0 False
