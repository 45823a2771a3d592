# `>>` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x >> u32).dtype, x >> u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: int8 [0 0 1 0]
# out: uint8 [1 0 0 0]
# out: int8 [1 0 0 0]
# out: uint16 [0 0 0 0]
# out: int16 [1 0 0 0]
# out: uint32 [0 0 0 0]
# out: int32 [1 0 0 0]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x >> u32).dtype, x >> u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: uint8 [  0   1 200 127]
# out: uint8 [0 0 0 0]
# out: int16 [0 1 1 0]
# out: uint16 [0 0 0 0]
# out: int16 [0 1 0 0]
# out: uint32 [0 0 0 0]
# out: int32 [0 0 0 0]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: int8 [-64  -4   5  63]
# out: int16 [-128   -1    0    0]
# out: int8 [-128   -4    0    0]
# out: int32 [-64  -2   0   0]
# out: int16 [-128   -4    0    0]
# out: int32 [-128   -1    0    0]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x >> u32).dtype, x >> u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: uint16 [    0     4 40000 32767]
# out: uint16 [  0   1 156   0]
# out: int32 [  0   4 312   0]
# out: uint16 [0 2 1 0]
# out: int32 [ 0  4 78  0]
# out: uint32 [0 0 0 0]
# out: int32 [0 1 0 0]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: int16 [-16384    -25      6  16383]
# out: int16 [-32768     -7      0      0]
# out: int16 [-32768    -25      0      0]
# out: int32 [-16384    -13      0      0]
# out: int16 [-32768    -25      0      0]
# out: int32 [-32768     -7      0      0]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x >> u32).dtype, x >> u32)
# out: uint32 [         0          5 3000000000 2147483647]
# out: uint32 [       1        1 11718750        1]
# out: uint32 [    0     2 91552     0]
# out: uint32 [0 0 0 0]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x >> b).dtype, x >> b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x >> u8).dtype, x >> u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x >> i8).dtype, x >> i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x >> u16).dtype, x >> u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x >> i16).dtype, x >> i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x >> i32).dtype, x >> i32)
# out: int32 [-1073741824          -6           8  1073741823]
# out: int32 [-2147483648          -2           0           0]
# out: int32 [-2147483648          -6           0       32767]
# out: int32 [-1073741824          -3           0           0]
# out: int32 [-2147483648          -6           0           0]
# out: int32 [-2147483648          -2           0           0]
