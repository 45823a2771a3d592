# Remainders, extremes that ignore NaN, neighbours and powers of two.
--- fmod-of-ints run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
b = np.array([3, -3, 0, -1, 100, -128], dtype=np.int8)
print(np.fmod(a, b), np.fmod(a, b).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
b = np.array([0, 3, 2, 5, 150, 255], dtype=np.uint8)
print(np.fmod(a, b), np.fmod(a, b).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
b = np.array([7, -9, 0, -1, 100, -32768], dtype=np.int16)
print(np.fmod(a, b), np.fmod(a, b).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
b = np.array([0, 2, 3, 7, 50000, 65535], dtype=np.uint16)
print(np.fmod(a, b), np.fmod(a, b).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
b = np.array([9, -11, 0, -1, 100, -2147483648], dtype=np.int32)
print(np.fmod(a, b), np.fmod(a, b).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([0, 5, 4, 9, 4000000000, 4294967295], dtype=np.uint32)
print(np.fmod(a, b), np.fmod(a, b).dtype)
# out: [ -2  -1   0   0   5 127] int8
# out: [ 0  1  0  2 50  0] uint8
# out: [   -1    -3     0     0    12 32767] int16
# out: [    0     1     0     6 40000     0] uint16
# out: [        -2         -7          0          0         30 2147483647] int32
# out: [         0          1          2          7 3000000000          0] uint32
--- fmod-of-floats-and-bools run ---
import numpy as np
a = np.array([5.5, -5.5, 5.5, -5.5, 0.0, -0.0, np.inf, 1.0, 1e30, np.nan])
b = np.array([2.0, 2.0, -2.0, -2.0, 3.0, 3.0, 2.0, np.inf, 7.0, 1.0])
print(np.fmod(a, b), np.fmod(a, 0.0), np.fmod(7, b), np.fmod(a[::-1], 2))
t = np.array([True, False])
print(np.fmod(t, True), np.fmod(t, np.array([True, True])).dtype)
# out: [ 1.5 -1.5  1.5 -1.5  0.  -0.   nan  1.   1.   nan] [nan nan nan nan nan nan nan nan nan nan] [1. 1. 1. 1. 1. 1. 1. 7. 0. 0.] [ nan  0.   1.   nan -0.   0.  -1.5  1.5 -1.5  1.5]
# out: [0 0] int8
--- fmin-and-fmax run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
b = np.array([3, -3, 0, -1, 100, -128], dtype=np.int8)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
b = np.array([0, 3, 2, 5, 150, 255], dtype=np.uint8)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
b = np.array([7, -9, 0, -1, 100, -32768], dtype=np.int16)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
b = np.array([0, 2, 3, 7, 50000, 65535], dtype=np.uint16)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
b = np.array([9, -11, 0, -1, 100, -2147483648], dtype=np.int32)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([0, 5, 4, 9, 4000000000, 4294967295], dtype=np.uint32)
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
a = np.array([True, False, True])
b = np.array([True, True, False])
print(np.fmin(a, b), np.fmin(a, b).dtype)
print(np.fmax(a, b), np.fmax(a, b).dtype)
# out: [-128   -7    0   -1    5 -128] int8
# out: [  3  -3   0   1 100 127] int8
# out: [  0   1   2   5 150 255] uint8
# out: [  0   3   2   7 200 255] uint8
# out: [-32768   -300      0     -1     12 -32768] int16
# out: [    7    -9     0     1   100 32767] int16
# out: [    0     1     3     7 40000 65535] uint16
# out: [    0     2     3   300 50000 65535] uint16
# out: [-2147483648      -70000           0          -1          30 -2147483648] int32
# out: [         9        -11          0          1        100 2147483647] int32
# out: [         0          1          4          9 3000000000 4294967295] uint32
# out: [         0          5          6      70000 4000000000 4294967295] uint32
# out: [ True False False] bool
# out: [ True  True  True] bool
--- fmin-and-fmax-ignore-nan run ---
import numpy as np
a = np.array([1.0, np.nan, 3.0, np.nan, -np.inf])
b = np.array([2.0, 2.0, np.nan, np.nan, np.inf])
print(np.fmin(a, b), np.fmax(a, b), np.fmin(a, 2), np.fmax(2.5, a))
for x in [2.5, -1.0]:
    print(np.fmin(x, 0.5), np.fmax(x, 0.5), np.fmod(x, 2), np.fmin(x > 0, x > 3), np.fmax(x > 0, x > 3))
for n in [7, -7]:
    print(np.fmin(n, 3), np.fmax(n, 3), np.fmod(n, 3), np.fmod(n, 0))
# out: [  1.   2.   3.  nan -inf] [ 2.  2.  3. nan inf] [  1.   2.   2.   2. -inf] [2.5 2.5 3.  2.5 2.5]
# out: 0.5 2.5 0.5 False True
# out: -1.0 0.5 -1.0 False False
# out: 3 7 1 0
# out: -7 3 -1 0
--- divisors run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
b = np.array([3, -3, 0, -1, 100, -128], dtype=np.int8)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
b = np.array([0, 3, 2, 5, 150, 255], dtype=np.uint8)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
b = np.array([7, -9, 0, -1, 100, -32768], dtype=np.int16)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
b = np.array([0, 2, 3, 7, 50000, 65535], dtype=np.uint16)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
b = np.array([9, -11, 0, -1, 100, -2147483648], dtype=np.int32)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([0, 5, 4, 9, 4000000000, 4294967295], dtype=np.uint32)
print(np.gcd(a, b), np.lcm(a[1:5], b[1:5]))
for n in [12, -18, 0]:
    print(np.gcd(n, 8), np.lcm(n, 8))
print(np.gcd(np.array([12, 18, 20]), 8))
# out: [1 1 0 1 5 1] [ 21   0   1 100]
# out: [  0   1   2   1  50 255] [ 3  2 35 88]
# out: [1 3 0 1 4 1] [900   0   1 300]
# out: [    0     1     3     1 10000 65535] [   2    3 2100 3392]
# out: [ 1  1  0  1 10  1] [770000      0      1    300]
# out: [         0          1          2          1 1000000000 4294967295] [         5         12     630000 3410065408]
# out: 4 24
# out: 2 72
# out: 8 0
# out: [4 2 4]
--- neighbours run ---
import numpy as np
a = np.array([1.0, -1.0, 0.0, 1e30, np.inf, np.nan, -0.0])
print(np.nextafter(a, 2) - a, np.nextafter(a, -np.inf) - a)
print(np.spacing(a), np.spacing(np.array([1, 2, 1000], dtype=np.int16)), np.nextafter(np.array([1, 2]), 5))
for x in [1.0, -8.0]:
    print(np.spacing(x), np.nextafter(x, 9.0))
# out: [ 1.1920929e-07  5.9604645e-08  1.4012985e-45 -7.5557864e+22
# out:            -inf            nan  1.4012985e-45] [-5.9604645e-08 -1.1920929e-07 -1.4012985e-45 -7.5557864e+22
# out:            -inf            nan -1.4012985e-45]
# out: [ 1.1920929e-07 -1.1920929e-07  1.4012985e-45  7.5557864e+22
# out:             nan            nan -1.4012985e-45] [1.1920929e-07 2.3841858e-07 6.1035156e-05] [1.0000001 2.0000002]
# out: 1.1920929e-07 1.0000001
# out: -9.536743e-07 -7.9999995
--- powers-of-two run ---
import numpy as np
a = np.array([1.5, -3.0, 0.0, np.inf, 1.0])
print(np.ldexp(a, 3), np.ldexp(a, np.array([1, -1, 5, 0, -149])), np.ldexp(np.array([3, 5]), np.array([2, 1], dtype=np.uint8)))
print(np.ldexp(a, np.array([200, -200, 1, 1, 128])), np.ldexp(True, 4))
for n in [3, -2]:
    print(np.ldexp(0.75, n), np.ldexp(n, n))
# out: [ 12. -24.   0.  inf   8.] [ 3.0e+00 -1.5e+00  0.0e+00      inf  1.4e-45] [12. 10.]
# out: [inf -0.  0. inf inf] 16.0
# out: 6.0 24.0
# out: 0.1875 -0.5
--- divmod run ---
import numpy as np
a = np.array([7, -7, 9], dtype=np.int16)
q, r = np.divmod(a, 4)
print(q, r, q.dtype)
x = np.array([7.5, -7.5, np.inf])
q, r = divmod(x, 2)
print(q, r)
q, r = divmod(10, x)
print(q, r)
for n in [7, -7]:
    print(divmod(n, 3), divmod(n + 0.5, 2), np.divmod(n, 3)[1])
q = np.zeros(3)
x = np.array([7.5, -7.5, 8.0])
np.divmod(x, 2, out=(x, q))
print(x, q)
x, r = np.divmod(x, 2)
print(x, r)
u, v = np.divmod(np.array([True, True]), np.array([True, False]))
print(u, v, u.dtype)
# out: [ 1 -2  2] [3 1 1] int16
# out: [ 3. -4. nan] [1.5 0.5 nan]
# out: [ 1. -2.  0.] [ 2.5 -5.  10. ]
# out: (2, 1) (3.0, 1.5) 1
# out: (-3, 2) (-4.0, 1.5) 2
# out: [ 3. -4.  4.] [1.5 0.5 0. ]
# out: [ 1. -2.  2.] [1. 0. 0.]
# out: [1 0] [0 0] int8
--- modf run ---
import numpy as np
x = np.array([3.25, -3.25, np.inf, -np.inf, np.nan, -0.0])
f, w = np.modf(x)
print(f, w)
f, w = np.modf(np.array([3, 4], dtype=np.uint8))
print(f, w)
for y in [2.75, -2.75]:
    print(np.modf(y)[0], np.modf(y)[1])
# out: [ 0.25 -0.25  0.   -0.     nan -0.  ] [  3.  -3.  inf -inf  nan  -0.]
# out: [0. 0.] [3. 4.]
# out: 0.75 2.0
# out: -0.75 -2.0
