# Signs, sizes and kinds of numbers.
--- of-floats run ---
import numpy as np
a = np.array([-2.5, -1.5, -0.5, -0.0, 0.0, 0.25, 0.5, 1.5, 2.5, 1e9, -1e9, np.inf, -np.inf, np.nan])
print(np.sign(a), np.fabs(a))
print(np.signbit(a), np.isnan(a))
print(np.isinf(a), np.isfinite(a))
print(np.copysign(a, -a), np.copysign(3, a), np.copysign(a, -1))
print(np.square(a), np.reciprocal(a))
print(np.positive(a), np.conj(a), np.conjugate(a[::-1]), a.conj())
# out: [-1. -1. -1.  0.  0.  1.  1.  1.  1.  1. -1.  1. -1. nan] [2.5e+00 1.5e+00 5.0e-01 0.0e+00 0.0e+00 2.5e-01 5.0e-01 1.5e+00 2.5e+00
# out:  1.0e+09 1.0e+09     inf     inf     nan]
# out: [ True  True  True  True False False False False False False  True False
# out:   True False] [False False False False False False False False False False False False
# out:  False  True]
# out: [False False False False False False False False False False False  True
# out:   True False] [ True  True  True  True  True  True  True  True  True  True  True False
# out:  False False]
# out: [ 2.5e+00  1.5e+00  5.0e-01  0.0e+00 -0.0e+00 -2.5e-01 -5.0e-01 -1.5e+00
# out:  -2.5e+00 -1.0e+09  1.0e+09     -inf      inf      nan] [-3. -3. -3. -3.  3.  3.  3.  3.  3.  3. -3.  3. -3.  3.] [-2.5e+00 -1.5e+00 -5.0e-01 -0.0e+00 -0.0e+00 -2.5e-01 -5.0e-01 -1.5e+00
# out:  -2.5e+00 -1.0e+09 -1.0e+09     -inf     -inf      nan]
# out: [6.25e+00 2.25e+00 2.50e-01 0.00e+00 0.00e+00 6.25e-02 2.50e-01 2.25e+00
# out:  6.25e+00 1.00e+18 1.00e+18      inf      inf      nan] [-4.000000e-01 -6.666667e-01 -2.000000e+00          -inf           inf
# out:   4.000000e+00  2.000000e+00  6.666667e-01  4.000000e-01  1.000000e-09
# out:  -1.000000e-09  0.000000e+00 -0.000000e+00           nan]
# out: [-2.5e+00 -1.5e+00 -5.0e-01 -0.0e+00  0.0e+00  2.5e-01  5.0e-01  1.5e+00
# out:   2.5e+00  1.0e+09 -1.0e+09      inf     -inf      nan] [-2.5e+00 -1.5e+00 -5.0e-01 -0.0e+00  0.0e+00  2.5e-01  5.0e-01  1.5e+00
# out:   2.5e+00  1.0e+09 -1.0e+09      inf     -inf      nan] [     nan     -inf      inf -1.0e+09  1.0e+09  2.5e+00  1.5e+00  5.0e-01
# out:   2.5e-01  0.0e+00 -0.0e+00 -5.0e-01 -1.5e+00 -2.5e+00] [-2.5e+00 -1.5e+00 -5.0e-01 -0.0e+00  0.0e+00  2.5e-01  5.0e-01  1.5e+00
# out:   2.5e+00  1.0e+09 -1.0e+09      inf     -inf      nan]
--- of-ints run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
print(np.sign(a), np.sign(a).dtype)
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
a = np.array([True, False, True])
b = np.array([True, True, False])
print(np.square(a), np.square(a).dtype)
print(np.conj(a), np.conj(a).dtype)
print(np.fabs(a), np.fabs(a).dtype)
print(np.reciprocal(a), np.reciprocal(a).dtype)
# out: [-1 -1  0  1  1  1] int8
# out: [ 0 49  0  1 25  1] int8
# out: [-128   -7    0    1    5  127] int8
# out: [128.   7.   0.   1.   5. 127.] float32
# out: [0 1 1 1 1 1] uint8
# out: [ 0  1  4 49 64  1] uint8
# out: [  0   1   2   7 200 255] uint8
# out: [  0.   1.   2.   7. 200. 255.] float32
# out: [-1 -1  0  1  1  1] int16
# out: [    0 24464     0     1   144     1] int16
# out: [-32768   -300      0      1     12  32767] int16
# out: [3.2768e+04 3.0000e+02 0.0000e+00 1.0000e+00 1.2000e+01 3.2767e+04] float32
# out: [0 1 1 1 1 1] uint16
# out: [    0     1     9 24464  4096     1] uint16
# out: [    0     1     3   300 40000 65535] uint16
# out: [0.0000e+00 1.0000e+00 3.0000e+00 3.0000e+02 4.0000e+04 6.5535e+04] float32
# out: [-1 -1  0  1  1  1] int32
# out: [        0 605032704         0         1       900         1] int32
# out: [-2147483648      -70000           0           1          30  2147483647] int32
# out: [2.1474836e+09 7.0000000e+04 0.0000000e+00 1.0000000e+00 3.0000000e+01
# out:  2.1474836e+09] float32
# out: [0 1 1 1 1 1] uint32
# out: [         0          1         36  605032704 3800301568          1] uint32
# out: [         0          1          6      70000 3000000000 4294967295] uint32
# out: [0.0000000e+00 1.0000000e+00 6.0000000e+00 7.0000000e+04 3.0000000e+09
# out:  4.2949673e+09] float32
# out: [1 0 1] int8
# out: [1 0 1] int8
# out: [1. 0. 1.] float32
# out: [1 0 1] int8
--- reciprocal-of-ints run ---
import numpy as np
a = np.array([-128, -7, 1, 5, 127], dtype=np.int8)
print(np.reciprocal(a), np.reciprocal(a).dtype)
a = np.array([1, 2, 7, 200, 255], dtype=np.uint8)
print(np.reciprocal(a), np.reciprocal(a).dtype)
a = np.array([-32768, -300, 1, 12, 32767], dtype=np.int16)
print(np.reciprocal(a), np.reciprocal(a).dtype)
a = np.array([1, 3, 300, 40000, 65535], dtype=np.uint16)
print(np.reciprocal(a), np.reciprocal(a).dtype)
a = np.array([-2147483648, -70000, 1, 30, 2147483647], dtype=np.int32)
print(np.reciprocal(a), np.reciprocal(a).dtype)
a = np.array([1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
print(np.reciprocal(a), np.reciprocal(a).dtype)
# out: [0 0 1 0 0] int8
# out: [1 0 0 0 0] uint8
# out: [0 0 1 0 0] int16
# out: [1 0 0 0 0] uint16
# out: [0 0 1 0 0] int32
# out: [1 0 0 0 0] uint32
--- kinds-of-ints run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
a = np.array([True, False, True])
b = np.array([True, True, False])
print(np.isnan(a), np.isnan(a).dtype)
print(np.isinf(a), np.isinf(a).dtype)
print(np.isfinite(a), np.isfinite(a).dtype)
print(np.signbit(a), np.signbit(a).dtype)
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [ True  True False False False False] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [ True  True False False False False] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [ True  True False False False False] bool
# out: [False False False False False False] bool
# out: [False False False False False False] bool
# out: [ True  True  True  True  True  True] bool
# out: [False False False False False False] bool
# out: [False False False] bool
# out: [False False False] bool
# out: [ True  True  True] bool
# out: [False False False] bool
--- steps run ---
import numpy as np
a = np.array([-1.5, -0.0, 0.0, 2.0, np.nan, np.inf])
print(np.heaviside(a, 0.5), np.heaviside(a, a[::-1]), np.heaviside(np.array([-1, 0, 1], dtype=np.int8), 0.25))
b = np.array([True, False])
print(np.heaviside(b, b), np.copysign(b, -1), np.copysign(np.array([1, 2], dtype=np.uint16), -0.0))
# out: [0.  0.5 0.5 1.  nan 1. ] [ 0. nan  2.  1. nan  1.] [0.   0.25 1.  ]
# out: [1. 0.] [-1. -0.] [-1. -2.]
--- bits run ---
import numpy as np
print(np.bitwise_count(np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)))
print(np.bitwise_count(np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)))
print(np.bitwise_count(np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)))
print(np.bitwise_count(np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)))
print(np.bitwise_count(np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)))
print(np.bitwise_count(np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)))
print(np.bitwise_count(np.array([True, False])), np.bitwise_count(np.array([7], dtype=np.int32)).dtype)
u = np.array([255, 3, 0], dtype=np.uint8)
u[:] = np.bitwise_count(u)
print(u)
# out: [1 3 0 1 2 7]
# out: [0 1 1 3 3 8]
# out: [ 1  4  0  1  2 15]
# out: [ 0  1  2  4  5 16]
# out: [ 1  6  0  1  4 31]
# out: [ 0  1  2  6 12 32]
# out: [1 0] uint8
# out: [8 2 0]
--- of-scalars run ---
import numpy as np
for x in [2.5, -2.5, -0.0]:
    print(np.sign(x), np.fabs(x), np.signbit(x), np.isnan(x), np.isinf(x), np.isfinite(x), np.square(x), np.conj(x))
    print(np.reciprocal(x + 1), np.copysign(3, x), np.heaviside(x, 0.5), np.positive(x))
for n in [3, -4]:
    print(np.sign(n), np.fabs(n), np.signbit(n), np.isnan(n), np.square(n), np.reciprocal(n), np.bitwise_count(n), np.conj(n))
for b in [True, False]:
    print(np.square(b), np.signbit(b), np.bitwise_count(b), np.abs(b), np.invert(b), np.add(b, True), np.multiply(b, b))
# out: 1.0 2.5 False False False True 6.25 2.5
# out: 0.2857143 3.0 1.0 2.5
# out: -1.0 2.5 True False False True 6.25 -2.5
# out: -0.6666667 -3.0 0.0 -2.5
# out: 0.0 0.0 True False False True 0.0 -0.0
# out: 1.0 -3.0 0.5 -0.0
# out: 1 3.0 False False 9 0 2 3
# out: -1 4.0 True False 16 0 1 -4
# out: 1 False 1 True False True True
# out: 0 False 0 False True True False
--- empty-and-strided run ---
import numpy as np
e = np.zeros((0, 3))
print(np.sign(e), np.isnan(e).shape, np.floor(e).dtype)
m = (np.arange(12) - 6).reshape(3, 4)
print(np.sign(m.T[::-1]), np.square(m[:, ::2]), np.isfinite(m[::2].T))
f = m * 0.5
print(np.signbit(f.T), np.floor(f[::-1, ::-1]), np.copysign(f[0], f[:, 1:2]))
# out: [] (0, 3) float32
# out: [[-1  1  1]
# out:  [-1  0  1]
# out:  [-1 -1  1]
# out:  [-1 -1  1]] [[36 16]
# out:  [ 4  0]
# out:  [ 4 16]] [[ True  True]
# out:  [ True  True]
# out:  [ True  True]
# out:  [ True  True]]
# out: [[ True  True False]
# out:  [ True  True False]
# out:  [ True False False]
# out:  [ True False False]] [[ 2.  2.  1.  1.]
# out:  [ 0.  0. -1. -1.]
# out:  [-2. -2. -3. -3.]] [[-3.  -2.5 -2.  -1.5]
# out:  [-3.  -2.5 -2.  -1.5]
# out:  [ 3.   2.5  2.   1.5]]
