# `<<` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x << u32).dtype, x << u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: int8 [2 0 1 2]
# out: uint8 [1 0 0 0]
# out: int8 [   1    0 -128    0]
# out: uint16 [    2     0 32768     0]
# out: int16 [  1   0 512   0]
# out: uint32 [32  0  0  0]
# out: int32 [          1           0 -2147483648           0]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x << u32).dtype, x << u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: uint8 [  0   6 200 254]
# out: uint8 [ 0 24  0  0]
# out: int16 [    0     6 25600     0]
# out: uint16 [ 0 12  0  0]
# out: int16 [     0      6 -28672      0]
# out: uint32 [         0 2147483648          0          0]
# out: int32 [ 0 24  0  0]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: int8 [  0 -14   5  -2]
# out: int16 [-128  -56 1280    0]
# out: int8 [-128  -14 -128    0]
# out: int32 [  -256    -28 163840      0]
# out: int16 [-128  -14 2560    0]
# out: int32 [       -128         -56 -2147483648           0]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x << u32).dtype, x << u32)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: uint16 [    0    18 40000 65534]
# out: uint16 [    0    72 16384     0]
# out: int32 [      0      18 5120000  -65536]
# out: uint16 [ 0 36  0  0]
# out: int32 [       0       18 20480000        0]
# out: uint32 [         0 2147483648          0          0]
# out: int32 [ 0 72  0  0]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: int16 [   0 -100    6   -2]
# out: int16 [-32768   -400   1536      0]
# out: int16 [-32768   -100    768      0]
# out: int32 [-65536   -200 196608      0]
# out: int16 [-32768   -100   3072      0]
# out: int32 [-32768   -400      0      0]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
print((x << u32).dtype, x << u32)
# out: uint32 [         2         20 3000000000 4294967294]
# out: uint32 [         1         80 3495821312 2147483648]
# out: uint32 [        2        40 788529152         0]
# out: uint32 [32  0  0  0]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x << b).dtype, x << b)
u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
print((x << u8).dtype, x << u8)
i8 = np.array([0, 1, 7, 16], dtype=np.int8)
print((x << i8).dtype, x << i8)
u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
print((x << u16).dtype, x << u16)
i16 = np.array([0, 1, 9, 40], dtype=np.int16)
print((x << i16).dtype, x << i16)
i32 = np.array([0, 3, 31, 32], dtype=np.int32)
print((x << i32).dtype, x << i32)
# out: int32 [  0 -22   8  -2]
# out: int32 [-2147483648         -88        2048 -2147483648]
# out: int32 [-2147483648         -22        1024      -65536]
# out: int32 [     0    -44 262144      0]
# out: int32 [-2147483648         -22        4096           0]
# out: int32 [-2147483648         -88           0           0]
