# `|` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x | u32).dtype, x | u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: bool [ True  True  True  True]
# out: uint8 [  7   2   3 255]
# out: int8 [ -3   2 127  -1]
# out: uint16 [ 1001     2     3 65535]
# out: int16 [-299    4    7   -1]
# out: uint32 [         5          3 4000000001          3]
# out: int32 [-69999      3      9      3]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x | u32).dtype, x | u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: uint8 [  1   3 200 255]
# out: uint8 [  7   3 203 255]
# out: int16 [ -3   3 255  -1]
# out: uint16 [ 1000     3   203 65535]
# out: int16 [-300    7  207   -1]
# out: uint32 [         5          3 4000000200        255]
# out: int32 [-70000      3    201    255]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: int8 [-127   -7    5  127]
# out: int16 [-121   -5    7  255]
# out: int8 [ -3  -5 127  -1]
# out: int32 [  -24    -5     7 65535]
# out: int16 [-44  -3   7  -1]
# out: int32 [-112   -5   13  127]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x | u32).dtype, x | u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: uint16 [    1     9 40000 65535]
# out: uint16 [    7    11 40003 65535]
# out: int32 [   -3    11 40063    -1]
# out: uint16 [ 1000    11 40003 65535]
# out: int32 [ -300    13 40007    -1]
# out: uint32 [         5         11 4000037952      65535]
# out: int32 [-70000     11  40009  65535]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: int16 [-32767    -49      6  32767]
# out: int16 [-32761    -50      7  32767]
# out: int16 [ -3 -50 127  -1]
# out: int32 [-31768    -50      7  65535]
# out: int16 [-300  -50    7   -1]
# out: int32 [-4464   -49    15 32767]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x | u32).dtype, x | u32)
# out: uint32 [         1         11 3000000000 4294967295]
# out: uint32 [         7         10 3000000003 4294967295]
# out: uint32 [      1001         10 3000000003 4294967295]
# out: uint32 [         5         11 4277894656 4294967295]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x | b).dtype, x | b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x | u8).dtype, x | u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x | i8).dtype, x | i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x | u16).dtype, x | u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x | i16).dtype, x | i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x | i32).dtype, x | i32)
# out: int32 [-2147483647         -11           8  2147483647]
# out: int32 [-2147483641          -9          11  2147483647]
# out: int32 [ -3  -9 127  -1]
# out: int32 [-2147482648          -9          11  2147483647]
# out: int32 [-300  -11   15   -1]
# out: int32 [    -70000         -9          9 2147483647]
