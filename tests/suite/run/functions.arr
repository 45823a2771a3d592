# Elementwise functions, on arrays and scalars.
--- sqrt-and-abs run ---
import numpy as np
a = np.array([0.0, 1.0, 4.0, 2.25])
print(np.sqrt(a), np.sqrt(np.array([9, 16])), np.sqrt(np.array([9, 16])).dtype)
print(np.abs(np.array([-1.5, 2.0, -0.0])), np.abs(np.array([-128, 127, -1], dtype=np.int8)))
print(abs(np.array([-3, 3])), np.abs(np.array([3, 200], dtype=np.uint8)))
print(np.sqrt(np.array([-1.0, np.inf, np.nan])))
# out: [0.  1.  2.  1.5] [3. 4.] float32
# out: [1.5 2.  0. ] [-128  127    1]
# out: [3 3] [  3 200]
# out: [nan inf nan]
--- sin-and-cos run ---
import numpy as np
a = np.array([0.0, 0.5, 1.0, -2.0, 10.0, 100.0])
print(np.sin(a))
print(np.cos(a))
print(np.sin(np.array([0, 1, 2], dtype=np.uint8)), np.cos(np.array([True, False])))
# out: [ 0.          0.47942555  0.84147096 -0.9092974  -0.5440211  -0.50636566]
# out: [ 1.          0.87758255  0.5403023  -0.41614684 -0.8390715   0.8623189 ]
# out: [0.         0.84147096 0.9092974 ] [0.5403023 1.       ]
--- exp-and-log run ---
import numpy as np
a = np.array([0.0, 1.0, -1.0, 5.5])
print(np.exp(a))
print(np.log(np.array([1.0, 2.0, 0.5, 1000.0])))
print(np.exp(np.array([1000.0, -1000.0, np.inf, -np.inf, np.nan])))
print(np.log(np.array([0.0, -1.0, np.inf])))
print(np.exp(np.array([0, 1])).dtype, np.log(np.array([1], dtype=np.int16)))
# out: [  1.           2.7182817    0.36787945 244.69193   ]
# out: [ 0.         0.6931472 -0.6931472  6.9077554]
# out: [inf  0. inf  0. nan]
# out: [-inf  nan  inf]
# out: float32 [0.]
--- on-scalars run ---
import numpy as np
print(np.sqrt(2.25), np.sqrt(4), np.sin(0), np.cos(0.0), np.exp(0), np.log(1))
print(np.abs(-3), np.abs(-2.5), np.minimum(3, 4), np.maximum(2, 2.5))
# out: 1.5 2.0 0.0 1.0 1.0 0.0
# out: 3 2.5 3 2.5
--- minimum-and-maximum run ---
import numpy as np
a = np.array([1, 5, 3])
b = np.array([4, 2, 3])
print(np.minimum(a, b), np.maximum(a, b))
print(np.minimum(a, 2), np.maximum(2.5, a), np.maximum(a, 2).dtype)
u = np.array([200, 10], dtype=np.uint8)
i = np.array([-5, 100], dtype=np.int8)
print(np.minimum(u, i), np.minimum(u, i).dtype)
print(np.maximum(np.array([True, False]), np.array([False, False])))
# out: [1 2 3] [4 5 3]
# out: [1 2 2] [2.5 5.  3. ] int32
# out: [-5 10] int16
# out: [ True False]
--- nan-spreads-through-minimum run ---
import numpy as np
a = np.array([1.0, np.nan, 3.0, -np.inf])
print(np.minimum(a, 2), np.maximum(a, 2))
# out: [  1.  nan   2. -inf] [ 2. nan  3.  2.]
--- where run ---
import numpy as np
a = np.array([1, -2, 3])
print(np.where(a > 0, a, 0), np.where(a > 0, 1, -1), np.where(a > 0, 1.0, a))
u = np.array([1, 2, 3], dtype=np.uint8)
print(np.where(u > 1, u, 0).dtype, np.where(u > 1, u, 0.5), np.where(u > 1, u, a).dtype)
print(np.where(a > 0, True, False), np.where(u, 5, 6))
# out: [1 0 3] [ 1 -1  1] [ 1. -2.  1.]
# out: uint8 [0.5 2.  3. ] int32
# out: [ True False  True] [5 5 5]
--- clip run ---
import numpy as np
a = np.array([-5, 0, 5, 10])
print(np.clip(a, 0, 7), np.clip(a, 2, 2), np.clip(a, -1.5, 5.5))
u = np.array([0, 100, 255], dtype=np.uint8)
print(np.clip(u, 10, 200), np.clip(u, 10, 200).dtype)
f = np.array([-1.0, 0.5, np.nan, 2.0])
print(np.clip(f, 0, 1), np.clip(f, f * 0, 1))
# out: [0 0 5 7] [2 2 2 2] [-1.5  0.   5.   5.5]
# out: [ 10 100 200] uint8
# out: [0.  0.5 nan 1. ] [-0.   0.5  nan  1. ]
--- out run ---
import numpy as np
x = np.array([1.0, 4.0, 9.0])
y = np.zeros(3)
np.sqrt(x, out=y)
print(y)
z = np.zeros(6)
np.sqrt(x, out=z[::2])
print(z)
np.sqrt(np.array([1, 4, 9]), out=z[::-2])
print(z)
# out: [1. 2. 3.]
# out: [1. 0. 2. 0. 3. 0.]
# out: [1. 3. 2. 2. 3. 1.]
--- out-with-broadcast run ---
import numpy as np
m = np.zeros((2, 3))
np.sqrt(np.array([4.0, 9.0, 16.0]), out=m)
print(m)
# out: [[2. 3. 4.]
# out:  [2. 3. 4.]]
--- functions-nest run ---
import numpy as np
a = np.array([3.0, 4.0])
b = np.array([4.0, 3.0])
print(np.sqrt(a * a + b * b), np.maximum(np.abs(a - b), 2), np.minimum(np.sqrt(a), 1.75))
print(np.where(np.abs(a - b) > 0, np.sqrt(b), a) * 2)
# out: [5. 5.] [2. 2.] [1.7320508 1.75     ]
# out: [4.        3.4641016]
--- functions-of-views run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
print(np.sqrt(m[::2, ::3]), np.abs(m.T[1:] - 6))
print(np.minimum(m[0], m[::-1]))
# out: [[0.        1.7320508]
# out:  [2.828427  3.3166249]] [[5 1 3]
# out:  [4 0 4]
# out:  [3 1 5]]
# out: [[0 1 2 3]
# out:  [0 1 2 3]
# out:  [0 1 2 3]]
--- operators-as-functions run ---
import numpy as np
a = np.array([7, -7, 0])
b = np.array([2, 2, 5])
print(np.add(a, b), np.subtract(a, b), np.multiply(a, b), np.divide(a, b), np.floor_divide(a, b))
print(np.mod(a, b), np.remainder(a, 4), np.power(b, 3), np.negative(a), np.absolute(a))
print(np.less(a, b), np.equal(a, 0), np.greater_equal(b, a), np.not_equal(a, b))
print(np.bitwise_and(a, 3), np.bitwise_or(a, 8), np.bitwise_xor(a, b), np.left_shift(b, 2), np.right_shift(a, 1))
print(np.invert(a), np.logical_and(a, b), np.logical_not(a), np.logical_or(a > 0, b > 2))
# out: [ 9 -5  5] [ 5 -9 -5] [ 14 -14   0] [ 3.5 -3.5  0. ] [ 3 -4  0]
# out: [1 1 0] [3 1 0] [  8   8 125] [-7  7  0] [7 7 0]
# out: [False  True  True] [False False  True] [False  True  True] [ True  True  True]
# out: [3 1 0] [15 -7  8] [ 5 -5  5] [ 8  8 20] [ 3 -4  0]
# out: [-8  6 -1] [ True  True False] [False False  True] [ True False  True]
--- dtype-of-a-function run ---
import numpy as np
u = np.array([200, 100], dtype=np.uint8)
print(np.add(u, u), np.add(u, u, dtype=np.uint16), np.multiply(u, 2, dtype=np.int32).dtype)
# out: [144 200] [400 200] int32
--- rarer-functions-of-scalars-and-bools run ---
import numpy as np
for x in [2.5, -1.0]:
    print(np.minimum(x, 0.5), np.maximum(x, 0.5), np.logical_xor(x > 0, x < 2))
b = np.array([True, False, True])
c = np.array([True, True, False])
print(np.minimum(b, c), np.abs(b), np.abs(b & c).dtype)
# out: 0.5 2.5 True
# out: -1.0 0.5 True
# out: [ True False False] [ True False  True] bool
--- functions-of-ints-beyond-32-bits run ---
import numpy as np
n = np.sum(np.array([6, 2147483647, 23], dtype=np.int32))
print(n, np.negative(n), np.abs(-n), np.invert(n), np.minimum(n, 1), np.maximum(n, 1), np.logical_not(n))
f = np.negative
print(f(n) * 3)
# out: 2147483676 -2147483676 2147483676 -2147483677 1 2147483676 False
# out: -6442451028
--- clip-as-method run ---
import numpy as np
a = np.arange(-3, 6)
print(a.clip(0, 3), a.clip(max=1), a.clip(min=-1), a.clip(a[::-1], 3), (a * 0.5).clip(-1, None))
m = a.reshape(3, 3)
m.T.clip(0, 4, out=m)
print(m)
# out: [0 0 0 0 1 2 3 3 3] [-3 -2 -1  0  1  1  1  1  1] [-1 -1 -1  0  1  2  3  4  5] [3 3 3 2 1 2 3 3 3] [-1.  -1.  -0.5  0.   0.5  1.   1.5  2.   2.5]
# out: [[0 0 3]
# out:  [0 1 4]
# out:  [0 2 4]]
