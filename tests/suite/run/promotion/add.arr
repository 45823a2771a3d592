# `+` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x + u32).dtype, x + u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: bool [ True  True  True  True]
# out: uint8 [8 2 4 0]
# out: int8 [  -2    2 -128    0]
# out: uint16 [1001    2    4    0]
# out: int16 [-299    4    8    0]
# out: uint32 [         6          3 4000000001          3]
# out: int32 [-69999      3     10      3]
# out: float32 [ 1.5  -2.    4.    0.75]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x + u32).dtype, x + u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: uint8 [  1   4 200   0]
# out: uint8 [  7   5 203 254]
# out: int16 [ -3   5 327 254]
# out: uint16 [1000    5  203  254]
# out: int16 [-300    7  207  254]
# out: uint32 [         5          6 4000000200        257]
# out: int32 [-70000      6    209    257]
# out: float32 [  0.5    1.   203.   254.75]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: int8 [-127   -6    5 -128]
# out: int16 [-121   -5    8  382]
# out: int8 [ 125   -5 -124  126]
# out: int32 [  872    -5     8 65662]
# out: int16 [-428   -3   12  126]
# out: int32 [-70128     -4     14    129]
# out: float32 [-127.5    -9.      8.    126.75]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x + u32).dtype, x + u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: uint16 [    1    10 40000     0]
# out: uint16 [    7    11 40003   254]
# out: int32 [   -3    11 40127 65534]
# out: uint16 [ 1000    11 40003 65534]
# out: int32 [ -300    13 40007 65534]
# out: uint32 [         5         12 4000040000      65537]
# out: int32 [-70000     12  40009  65537]
# out: float32 [5.000000e-01 7.000000e+00 4.000300e+04 6.553475e+04]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: int16 [-32767    -49      6 -32768]
# out: int16 [-32761    -48      9 -32514]
# out: int16 [32765   -48   133 32766]
# out: int32 [-31768    -48      9  98302]
# out: int16 [32468   -46    13 32766]
# out: int32 [-102768     -47      15   32769]
# out: float32 [-3.276750e+04 -5.200000e+01  9.000000e+00  3.276675e+04]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x + u32).dtype, x + u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: uint32 [         2         11 3000000000          0]
# out: uint32 [         8         12 3000000003        254]
# out: uint32 [      1001         12 3000000003      65534]
# out: uint32 [         6         13 2705032704          1]
# out: float32 [1.5000000e+00 8.0000000e+00 3.0000000e+09 4.2949673e+09]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: int32 [-2147483647         -10           8 -2147483648]
# out: int32 [-2147483641          -9          11 -2147483394]
# out: int32 [2147483645         -9        135 2147483646]
# out: int32 [-2147482648          -9          11 -2147418114]
# out: int32 [2147483348         -7         15 2147483646]
# out: int32 [ 2147413648          -8          17 -2147483647]
# out: float32 [-2.1474836e+09 -1.3000000e+01  1.1000000e+01  2.1474836e+09]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x + b).dtype, x + b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x + u8).dtype, x + u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x + i8).dtype, x + i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x + u16).dtype, x + u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x + i16).dtype, x + i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x + u32).dtype, x + u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x + i32).dtype, x + i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x + f).dtype, x + f)
# out: float32 [  -1.5     1.75    7.   1001.  ]
# out: float32 [   4.5     2.75   10.   1255.  ]
# out: float32 [ -5.5    2.75 134.   999.  ]
# out: float32 [9.9750e+02 2.7500e+00 1.0000e+01 6.6535e+04]
# out: float32 [-302.5     4.75   14.    999.  ]
# out: float32 [2.500e+00 3.750e+00 4.000e+09 1.002e+03]
# out: float32 [-7.00025e+04  3.75000e+00  1.60000e+01  1.00200e+03]
# out: float32 [ -2.    -1.25  10.   999.75]
