# `//` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x // u32).dtype, x // u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: int8 [1 0 0 1]
# out: uint8 [0 0 0 0]
# out: int8 [-1  0  0 -1]
# out: uint16 [0 0 0 0]
# out: int16 [ 0  0  0 -1]
# out: uint32 [0 0 0 0]
# out: int32 [-1  0  0  0]
# out: float32 [ 2. -0.  0. -4.]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x // u32).dtype, x // u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: uint8 [  0   3   0 255]
# out: uint8 [ 0  1 66  0]
# out: int16 [   0    0    1 -255]
# out: uint16 [0 1 0 0]
# out: int16 [   0    0   28 -255]
# out: uint32 [  0   1   0 127]
# out: int32 [  0   1   0 127]
# out: float32 [    0.    -2.    66. -1020.]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: int8 [-128   -7    0  127]
# out: int16 [-19  -4   1   0]
# out: int8 [  42    0    0 -127]
# out: int32 [-1 -4  0  0]
# out: int16 [   0   -2    0 -127]
# out: int32 [ 0 -3  0 63]
# out: float32 [-256.    3.    1. -508.]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x // u32).dtype, x // u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: uint16 [    0     9     0 65535]
# out: uint16 [    0     4 13333     0]
# out: int32 [     0      0    314 -65535]
# out: uint16 [0 4 0 1]
# out: int32 [     0      2   5714 -65535]
# out: uint32 [    0     3     0 32767]
# out: int32 [    0     3     0 32767]
# out: float32 [ 0.0000e+00 -5.0000e+00  1.3333e+04 -2.6214e+05]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: int16 [-32768    -50      0  32767]
# out: int16 [-4682   -25     2     0]
# out: int16 [ 10922      0      0 -32767]
# out: int32 [-33 -25   0   0]
# out: int16 [     0    -13      0 -32767]
# out: int32 [    0   -17     0 16383]
# out: float32 [-6.55360e+04  2.50000e+01  2.00000e+00 -1.31068e+05]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x // u32).dtype, x // u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: uint32 [         1         10          0 4294967295]
# out: uint32 [         0          5 1000000000          0]
# out: uint32 [    0     5     0 65537]
# out: uint32 [         0          3          0 2147483647]
# out: float32 [ 2.000000e+00 -5.000000e+00  1.000000e+09 -1.717987e+10]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: int32 [-2147483648         -11           0  2147483647]
# out: int32 [-306783379         -6          2          0]
# out: int32 [  715827882           0           0 -2147483647]
# out: int32 [-2147484       -6        0    32768]
# out: int32 [          0          -3           1 -2147483647]
# out: int32 [     30678         -4          0 1073741823]
# out: float32 [-4.2949673e+09  5.0000000e+00  2.0000000e+00 -8.5899346e+09]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x // b).dtype, x // b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x // u8).dtype, x // u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x // i8).dtype, x // i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x // u16).dtype, x // u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x // i16).dtype, x // i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x // u32).dtype, x // u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x // i32).dtype, x // i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x // f).dtype, x // f)
# out: float32 [  -3.    0.   inf 1000.]
# out: float32 [-1.  0.  2. inf]
# out: float32 [    0.    inf     0. -1000.]
# out: float32 [-1.  0. inf  0.]
# out: float32 [  -inf     0.     1. -1000.]
# out: float32 [-inf   0.   0. 500.]
# out: float32 [  0.   0.  inf 500.]
# out: float32 [-5.e+00 -1.e+00  2.e+00 -4.e+03]
