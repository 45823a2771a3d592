# `**` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
u32 = np.array([5, 3, 1, 2], dtype=np.uint32)
print((x ** u32).dtype, x ** u32)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: int8 [1 0 1 1]
# out: uint8 [1 0 1 1]
# out: int8 [1 0 1 1]
# out: uint16 [1 0 1 1]
# out: int16 [1 0 1 1]
# out: uint32 [1 0 1 1]
# out: int32 [1 0 1 1]
# out: float32 [1. 0. 1. 1.]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 20, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
u32 = np.array([5, 3, 1, 2], dtype=np.uint32)
print((x ** u32).dtype, x ** u32)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: uint8 [  0   3   1 255]
# out: uint8 [ 0  9 64  1]
# out: int16 [    0     9 28928     1]
# out: uint16 [   0    9 8000  255]
# out: int16 [  0  81   1 255]
# out: uint32 [    0    27    20 65025]
# out: int32 [  1  27 400 255]
# out: float32 [0.e+00 9.e+00 8.e+03 1.e+00]
--- int8 run ---
import numpy as np
x = np.array([-4, -7, 5, 3], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: int8 [-4 -7  1  3]
# out: int16 [-16384     49    125      1]
# out: int8 [ -4  49 113   1]
# out: int32 [ 16  49 125   3]
# out: int16 [ -64 2401    1    3]
# out: int32 [   1 -343   25    3]
# out: float32 [ -4.  49. 125.   1.]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
u32 = np.array([5, 3, 1, 2], dtype=np.uint32)
print((x ** u32).dtype, x ** u32)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: uint16 [    0     9     1 65535]
# out: uint16 [    0    81 64000     1]
# out: int32 [      0      81 2560000       1]
# out: uint16 [    0    81 64000 65535]
# out: int32 [    0  6561     1 65535]
# out: uint32 [         0        729         40 4294836225]
# out: int32 [    1   729  1600 65535]
# out: float32 [0.0e+00 8.1e+01 6.4e+04 1.0e+00]
--- int16 run ---
import numpy as np
x = np.array([-3, -50, 6, 2], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: int16 [ -3 -50   1   2]
# out: int16 [-2187  2500   216     1]
# out: int16 [  -3 2500 1296    1]
# out: int32 [   9 2500  216    2]
# out: int16 [  -27 24080     1     2]
# out: int32 [      1 -125000      36       2]
# out: float32 [-3.00e+00  2.50e+03  2.16e+02  1.00e+00]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 30, 4], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
u32 = np.array([5, 3, 1, 2], dtype=np.uint32)
print((x ** u32).dtype, x ** u32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: uint32 [ 1 10  1  4]
# out: uint32 [    1   100 27000     1]
# out: uint32 [    1   100 27000     4]
# out: uint32 [   1 1000   30   16]
# out: float32 [1.0e+00 1.0e+02 2.7e+04 1.0e+00]
--- int32 run ---
import numpy as np
x = np.array([-9, -11, 8, 4], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: int32 [ -9 -11   1   4]
# out: int32 [-4782969      121      512        1]
# out: int32 [  -9  121 4096    1]
# out: int32 [ 81 121 512   4]
# out: int32 [ -729 14641     1     4]
# out: int32 [    1 -1331    64     4]
# out: float32 [ -9. 121. 512.   1.]
--- float32 run ---
import numpy as np
x = np.array([-2.0, 0.5, 4.0, 10.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x ** b).dtype, x ** b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x ** u8).dtype, x ** u8)
i8 = np.array([1, 2, 4, 0], dtype=np.int8)
print((x ** i8).dtype, x ** i8)
u16 = np.array([2, 2, 3, 1], dtype=np.uint16)
print((x ** u16).dtype, x ** u16)
i16 = np.array([3, 4, 0, 1], dtype=np.int16)
print((x ** i16).dtype, x ** i16)
u32 = np.array([5, 3, 1, 2], dtype=np.uint32)
print((x ** u32).dtype, x ** u32)
i32 = np.array([0, 3, 2, 1], dtype=np.int32)
print((x ** i32).dtype, x ** i32)
f = np.array([1.0, 2.0, 3.0, 0.0], dtype=np.float32)
print((x ** f).dtype, x ** f)
# out: float32 [-2.   0.5  1.  10. ]
# out: float32 [-128.      0.25   64.      1.  ]
# out: float32 [-2.00e+00  2.50e-01  2.56e+02  1.00e+00]
# out: float32 [ 4.    0.25 64.   10.  ]
# out: float32 [-8.      0.0625  1.     10.    ]
# out: float32 [-32.      0.125   4.    100.   ]
# out: float32 [ 1.     0.125 16.    10.   ]
# out: float32 [-2.    0.25 64.    1.  ]
