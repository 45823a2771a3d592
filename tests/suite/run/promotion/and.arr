# `&` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x & u32).dtype, x & u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: bool [ True False False  True]
# out: uint8 [1 0 1 1]
# out: int8 [1 0 1 1]
# out: uint16 [0 0 1 1]
# out: int16 [0 0 1 1]
# out: uint32 [1 0 0 0]
# out: int32 [0 0 1 0]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x & u32).dtype, x & u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: uint8 [0 1 0 1]
# out: uint8 [  0   2   0 255]
# out: int16 [  0   2  72 255]
# out: uint16 [  0   2   0 255]
# out: int16 [  0   0   0 255]
# out: uint32 [0 3 0 2]
# out: int32 [0 3 8 2]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: int8 [0 1 0 1]
# out: int16 [  0   0   1 127]
# out: int8 [-128    0    5  127]
# out: int32 [896   0   1 127]
# out: int16 [-384    0    5  127]
# out: int32 [-70016      1      1      2]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x & u32).dtype, x & u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: uint16 [0 1 0 1]
# out: uint16 [  0   0   0 255]
# out: int32 [    0     0    64 65535]
# out: uint16 [    0     0     0 65535]
# out: int32 [    0     0     0 65535]
# out: uint32 [   0    1 2048    2]
# out: int32 [0 1 0 2]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: int16 [0 0 0 1]
# out: int16 [  0   2   2 255]
# out: int16 [-32768      2      6  32767]
# out: int32 [    0     2     2 32767]
# out: int16 [-32768      4      6  32767]
# out: int32 [-98304      2      0      2]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x & u32).dtype, x & u32)
# out: uint32 [1 0 0 1]
# out: uint32 [  1   2   0 255]
# out: uint32 [    0     2     0 65535]
# out: uint32 [         1          2 2722105344          2]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x & b).dtype, x & b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x & u8).dtype, x & u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x & i8).dtype, x & i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x & u16).dtype, x & u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x & i16).dtype, x & i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x & i32).dtype, x & i32)
# out: int32 [0 1 0 1]
# out: int32 [  0   0   0 255]
# out: int32 [-2147483648           0           8  2147483647]
# out: int32 [    0     0     0 65535]
# out: int32 [-2147483648           4           0  2147483647]
# out: int32 [-2147483648           1           8           2]
