# `^` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x ^ u32).dtype, x ^ u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: bool [False  True  True False]
# out: uint8 [  6   2   2 254]
# out: int8 [ -4   2 126  -2]
# out: uint16 [ 1001     2     2 65534]
# out: int16 [-299    4    6   -2]
# out: uint32 [         4          3 4000000001          3]
# out: int32 [-69999      3      8      3]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x ^ u32).dtype, x ^ u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: uint8 [  1   2 200 254]
# out: uint8 [  7   1 203   0]
# out: int16 [  -3    1  183 -256]
# out: uint16 [ 1000     1   203 65280]
# out: int16 [-300    7  207 -256]
# out: uint32 [         5          0 4000000200        253]
# out: int32 [-70000      0    193    253]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: int8 [-127   -8    5  126]
# out: int16 [-121   -5    6  128]
# out: int8 [ 125   -5  122 -128]
# out: int32 [ -920    -5     6 65408]
# out: int16 [ 340   -3    2 -128]
# out: int32 [69904    -6    12   125]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x ^ u32).dtype, x ^ u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: uint16 [    1     8 40000 65534]
# out: uint16 [    7    11 40003 65280]
# out: int32 [    -3     11  39999 -65536]
# out: uint16 [ 1000    11 40003     0]
# out: int32 [  -300     13  40007 -65536]
# out: uint32 [         5         10 4000035904      65533]
# out: int32 [-70000     10  40009  65533]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: int16 [-32767    -49      6  32766]
# out: int16 [-32761    -52      5  32512]
# out: int16 [ 32765    -52    121 -32768]
# out: int32 [-31768    -52      5  32768]
# out: int16 [ 32468    -54      1 -32768]
# out: int32 [93840   -51    15 32765]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x ^ u32).dtype, x ^ u32)
# out: uint32 [         0         11 3000000000 4294967294]
# out: uint32 [         6          8 3000000003 4294967040]
# out: uint32 [      1001          8 3000000003 4294901760]
# out: uint32 [         4          9 1555789312 4294967293]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x ^ b).dtype, x ^ b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x ^ u8).dtype, x ^ u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x ^ i8).dtype, x ^ i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x ^ u16).dtype, x ^ u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x ^ i16).dtype, x ^ i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x ^ i32).dtype, x ^ i32)
# out: int32 [-2147483647         -12           8  2147483646]
# out: int32 [-2147483641          -9          11  2147483392]
# out: int32 [ 2147483645          -9         119 -2147483648]
# out: int32 [-2147482648          -9          11  2147418112]
# out: int32 [ 2147483348         -15          15 -2147483648]
# out: int32 [2147413648        -10          1 2147483645]
