# Whole numbers: floor, ceil, trunc, rint, round.
--- of-floats run ---
import numpy as np
a = np.array([-2.5, -1.5, -0.5, -0.0, 0.0, 0.25, 0.5, 1.5, 2.5, 1e9, -1e9, np.inf, -np.inf, np.nan])
for x in [a, a[::-2], a[1:-1]]:
    print(np.floor(x))
    print(np.ceil(x), np.trunc(x))
    print(np.rint(x), np.fix(x))
# out: [-3.e+00 -2.e+00 -1.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00
# out:   1.e+09 -1.e+09     inf    -inf     nan]
# out: [-2.e+00 -1.e+00 -0.e+00 -0.e+00  0.e+00  1.e+00  1.e+00  2.e+00  3.e+00
# out:   1.e+09 -1.e+09     inf    -inf     nan] [-2.e+00 -1.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00
# out:   1.e+09 -1.e+09     inf    -inf     nan]
# out: [-2.e+00 -2.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  2.e+00  2.e+00
# out:   1.e+09 -1.e+09     inf    -inf     nan] [-2.e+00 -1.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00
# out:   1.e+09 -1.e+09     inf    -inf     nan]
# out: [    nan     inf  1.e+09  1.e+00  0.e+00 -0.e+00 -2.e+00]
# out: [    nan     inf  1.e+09  2.e+00  1.e+00 -0.e+00 -1.e+00] [    nan     inf  1.e+09  1.e+00  0.e+00 -0.e+00 -1.e+00]
# out: [    nan     inf  1.e+09  2.e+00  0.e+00 -0.e+00 -2.e+00] [    nan     inf  1.e+09  1.e+00  0.e+00 -0.e+00 -1.e+00]
# out: [-2.e+00 -1.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00  1.e+09
# out:  -1.e+09     inf    -inf]
# out: [-1.e+00 -0.e+00 -0.e+00  0.e+00  1.e+00  1.e+00  2.e+00  3.e+00  1.e+09
# out:  -1.e+09     inf    -inf] [-1.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00  1.e+09
# out:  -1.e+09     inf    -inf]
# out: [-2.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  2.e+00  2.e+00  1.e+09
# out:  -1.e+09     inf    -inf] [-1.e+00 -0.e+00 -0.e+00  0.e+00  0.e+00  0.e+00  1.e+00  2.e+00  1.e+09
# out:  -1.e+09     inf    -inf]
--- of-ints-and-bools-keeps-the-dtype run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
a = np.array([True, False, True])
b = np.array([True, True, False])
print(np.floor(a), np.floor(a).dtype)
print(np.ceil(a), np.ceil(a).dtype)
print(np.trunc(a), np.trunc(a).dtype)
print(np.fix(a), np.fix(a).dtype)
# out: [-128   -7    0    1    5  127] int8
# out: [-128   -7    0    1    5  127] int8
# out: [-128   -7    0    1    5  127] int8
# out: [  0   1   2   7 200 255] uint8
# out: [  0   1   2   7 200 255] uint8
# out: [  0   1   2   7 200 255] uint8
# out: [-32768   -300      0      1     12  32767] int16
# out: [-32768   -300      0      1     12  32767] int16
# out: [-32768   -300      0      1     12  32767] int16
# out: [    0     1     3   300 40000 65535] uint16
# out: [    0     1     3   300 40000 65535] uint16
# out: [    0     1     3   300 40000 65535] uint16
# out: [-2147483648      -70000           0           1          30  2147483647] int32
# out: [-2147483648      -70000           0           1          30  2147483647] int32
# out: [-2147483648      -70000           0           1          30  2147483647] int32
# out: [         0          1          6      70000 3000000000 4294967295] uint32
# out: [         0          1          6      70000 3000000000 4294967295] uint32
# out: [         0          1          6      70000 3000000000 4294967295] uint32
# out: [ True False  True] bool
# out: [ True False  True] bool
# out: [ True False  True] bool
# out: [ True False  True] bool
--- rint-is-float run ---
import numpy as np
a = np.array([-128, -7, 0, 1, 5, 127], dtype=np.int8)
print(np.rint(a), np.rint(a).dtype)
a = np.array([0, 1, 2, 7, 200, 255], dtype=np.uint8)
print(np.rint(a), np.rint(a).dtype)
a = np.array([-32768, -300, 0, 1, 12, 32767], dtype=np.int16)
print(np.rint(a), np.rint(a).dtype)
a = np.array([0, 1, 3, 300, 40000, 65535], dtype=np.uint16)
print(np.rint(a), np.rint(a).dtype)
a = np.array([-2147483648, -70000, 0, 1, 30, 2147483647], dtype=np.int32)
print(np.rint(a), np.rint(a).dtype)
a = np.array([0, 1, 6, 70000, 3000000000, 4294967295], dtype=np.uint32)
print(np.rint(a), np.rint(a).dtype)
a = np.array([True, False, True])
b = np.array([True, True, False])
print(np.rint(a), np.rint(a).dtype)
# out: [-128.   -7.    0.    1.    5.  127.] float32
# out: [  0.   1.   2.   7. 200. 255.] float32
# out: [-3.2768e+04 -3.0000e+02  0.0000e+00  1.0000e+00  1.2000e+01  3.2767e+04] float32
# out: [0.0000e+00 1.0000e+00 3.0000e+00 3.0000e+02 4.0000e+04 6.5535e+04] float32
# out: [-2.1474836e+09 -7.0000000e+04  0.0000000e+00  1.0000000e+00
# out:   3.0000000e+01  2.1474836e+09] float32
# out: [0.0000000e+00 1.0000000e+00 6.0000000e+00 7.0000000e+04 3.0000000e+09
# out:  4.2949673e+09] float32
# out: [1. 0. 1.] float32
--- large-numbers run ---
import numpy as np
a = np.array([8388607.5, 8388608.5, 4194303.5, -4194304.5, 16777217.0, 3e38, 1e-40, -1e-40])
print(np.floor(a), np.ceil(a), np.trunc(a), np.rint(a))
print(1 / np.floor(np.array([-0.0, 0.3])), 1 / np.ceil(np.array([-0.3, 0.3])), 1 / np.rint(np.array([-0.5, 0.5])))
# out: [ 8.3886070e+06  8.3886080e+06  4.1943030e+06 -4.1943050e+06
# out:   1.6777216e+07  3.0000000e+38  0.0000000e+00 -1.0000000e+00] [ 8.3886080e+06  8.3886080e+06  4.1943040e+06 -4.1943040e+06
# out:   1.6777216e+07  3.0000000e+38  1.0000000e+00 -0.0000000e+00] [ 8.3886070e+06  8.3886080e+06  4.1943030e+06 -4.1943040e+06
# out:   1.6777216e+07  3.0000000e+38  0.0000000e+00 -0.0000000e+00] [ 8.3886080e+06  8.3886080e+06  4.1943040e+06 -4.1943040e+06
# out:   1.6777216e+07  3.0000000e+38  0.0000000e+00 -0.0000000e+00]
# out: [-inf  inf] [-inf   1.] [-inf  inf]
--- round-and-around run ---
import numpy as np
a = np.array([0.5, 1.5, 2.25, -2.75, 1234.5678, np.nan, np.inf])
print(np.round(a), np.round(a, 1), np.around(a, decimals=2), np.round(a, -2))
print(a.round(), a.round(1), np.round(a[::2], 3), np.round(np.array([3, -4], dtype=np.int16), 2))
print(np.round(np.array([5], dtype=np.uint8)).dtype, np.round(np.array([True, False])), np.round(2.5), np.round(2.675, 1), np.round(7))
out = np.zeros(7)
np.round(a, 1, out=out)
print(out)
# out: [   0.    2.    2.   -3. 1235.   nan   inf] [ 5.0000e-01  1.5000e+00  2.2000e+00 -2.8000e+00  1.2346e+03         nan
# out:          inf] [ 5.00000e-01  1.50000e+00  2.25000e+00 -2.75000e+00  1.23457e+03
# out:           nan          inf] [   0.    0.    0.   -0. 1200.   nan   inf]
# out: [   0.    2.    2.   -3. 1235.   nan   inf] [ 5.0000e-01  1.5000e+00  2.2000e+00 -2.8000e+00  1.2346e+03         nan
# out:          inf] [5.000000e-01 2.250000e+00 1.234568e+03          inf] [ 3 -4]
# out: uint8 [1. 0.] 2.0 2.7 7
# out: [ 5.0000e-01  1.5000e+00  2.2000e+00 -2.8000e+00  1.2346e+03         nan
# out:          inf]
--- of-scalars run ---
import numpy as np
for x in [2.5, -2.5, -0.0, 7.0]:
    print(np.floor(x), np.ceil(x), np.trunc(x), np.rint(x), np.fix(x))
for n in [3, -4]:
    print(np.floor(n), np.ceil(n), np.trunc(n), np.rint(n))
for b in [True, False]:
    print(np.floor(b), np.ceil(b), np.trunc(b))
# out: 2.0 3.0 2.0 2.0 2.0
# out: -3.0 -2.0 -2.0 -2.0 -2.0
# out: -0.0 -0.0 -0.0 -0.0 -0.0
# out: 7.0 7.0 7.0 7.0 7.0
# out: 3 3 3 3.0
# out: -4 -4 -4 -4.0
# out: True True True
# out: False False False
--- in-loops-over-elements run ---
import numpy as np
a = np.array([1.25, -1.75, 2.5])
out = np.zeros(3)
n = np.zeros(3, dtype=np.int32)
flags = np.zeros(3, dtype=bool)
for i in range(3):
    out[i] = np.floor(a[i]) + np.rint(a[i])
    n[i] = np.ceil(i) + np.square(i) - np.sign(i)
    flags[i] = np.isnan(a[i]) or np.signbit(a[i])
print(out, n, flags)
# out: [ 2. -4.  4.] [0 1 5] [False  True False]
