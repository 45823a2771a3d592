# `*` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x * u32).dtype, x * u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: bool [ True False False  True]
# out: uint8 [  7   0   3 255]
# out: int8 [ -3   0 127  -1]
# out: uint16 [ 1000     0     3 65535]
# out: int16 [-300    0    7   -1]
# out: uint32 [         5          0 4000000000          2]
# out: int32 [-70000      0      9      2]
# out: float32 [ 0.5  -0.    3.   -0.25]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x * u32).dtype, x * u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: uint8 [  0   3   0 255]
# out: uint8 [ 0  6 88  1]
# out: int16 [    0     6 25400  -255]
# out: uint16 [    0     6   600 65281]
# out: int16 [   0   12 1400 -255]
# out: uint32 [         0          9 1136082944        510]
# out: int32 [   0    9 1800  510]
# out: float32 [  0.    -6.   600.   -63.75]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: int8 [-128   -7    0  127]
# out: int16 [ -896   -14    15 32385]
# out: int8 [-128  -14  123 -127]
# out: int32 [-128000     -14      15 8322945]
# out: int16 [-27136    -28     35   -127]
# out: int32 [8960000     -21      45     254]
# out: float32 [-64.    14.    15.   -31.75]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x * u32).dtype, x * u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: uint16 [    0     9     0 65535]
# out: uint16 [    0    18 54464 65281]
# out: int32 [      0      18 5080000  -65535]
# out: uint16 [    0    18 54464     1]
# out: int32 [     0     36 280000 -65535]
# out: uint32 [         0         27 3878289408     131070]
# out: int32 [     0     27 360000 131070]
# out: float32 [ 0.000000e+00 -1.800000e+01  1.200000e+05 -1.638375e+04]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: int16 [-32768    -50      0  32767]
# out: int16 [-32768   -100     18  32513]
# out: int16 [-32768   -100    762 -32767]
# out: int32 [ -32768000       -100         18 2147385345]
# out: int16 [     0   -200     42 -32767]
# out: int32 [-2001207296        -150          54       65534]
# out: float32 [-16384.      100.       18.    -8191.75]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x * u32).dtype, x * u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: uint32 [         1         10          0 4294967295]
# out: uint32 [         7         20  410065408 4294967041]
# out: uint32 [      1000         20  410065408 4294901761]
# out: uint32 [         5         30 3635412992 4294967294]
# out: float32 [ 5.0000000e-01 -2.0000000e+01  8.9999995e+09 -1.0737418e+09]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: int32 [-2147483648         -11           0  2147483647]
# out: int32 [-2147483648         -22          24  2147483393]
# out: int32 [-2147483648         -22        1016 -2147483647]
# out: int32 [         0        -22         24 2147418113]
# out: int32 [          0         -44          56 -2147483647]
# out: int32 [  0 -33  72  -2]
# out: float32 [-1.0737418e+09  2.2000000e+01  2.4000000e+01 -5.3687091e+08]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x * b).dtype, x * b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x * u8).dtype, x * u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x * i8).dtype, x * i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x * u16).dtype, x * u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x * i16).dtype, x * i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x * u32).dtype, x * u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x * i32).dtype, x * i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x * f).dtype, x * f)
# out: float32 [-2.5e+00  7.5e-01  0.0e+00  1.0e+03]
# out: float32 [-1.75e+01  1.50e+00  2.10e+01  2.55e+05]
# out: float32 [    7.5     1.5   889.  -1000. ]
# out: float32 [-2.5000e+03  1.5000e+00  2.1000e+01  6.5535e+07]
# out: float32 [  750.     3.    49. -1000.]
# out: float32 [-1.25e+01  2.25e+00  2.80e+10  2.00e+03]
# out: float32 [1.75e+05 2.25e+00 6.30e+01 2.00e+03]
# out: float32 [  -1.25   -1.5    21.   -250.  ]
