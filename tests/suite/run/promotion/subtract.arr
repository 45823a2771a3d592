# `-` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x - u32).dtype, x - u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: uint8 [250 254 254   2]
# out: int8 [   4   -2 -126    2]
# out: uint16 [64537 65534 65534     2]
# out: int16 [301  -4  -6   2]
# out: uint32 [4294967292 4294967293  294967297 4294967295]
# out: int32 [70001    -3    -8    -1]
# out: float32 [ 0.5   2.   -2.    1.25]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x - u32).dtype, x - u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: uint8 [255   2 200 254]
# out: uint8 [249   1 197   0]
# out: int16 [  3   1  73 256]
# out: uint16 [64536     1   197   256]
# out: int16 [300  -1 193 256]
# out: uint32 [4294967291          0  294967496        253]
# out: int32 [70000     0   191   253]
# out: float32 [ -0.5    5.   197.   255.25]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: int8 [127  -8   5 126]
# out: int16 [-135   -9    2 -128]
# out: int8 [-125   -9 -122 -128]
# out: int32 [ -1128     -9      2 -65408]
# out: int16 [172 -11  -2 128]
# out: int32 [69872   -10    -4   125]
# out: float32 [-128.5    -5.      2.    127.25]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x - u32).dtype, x - u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: uint16 [65535     8 40000 65534]
# out: uint16 [65529     7 39997 65280]
# out: int32 [    3     7 39873 65536]
# out: uint16 [64536     7 39997     0]
# out: int32 [  300     5 39993 65536]
# out: uint32 [4294967291          6  295007296      65533]
# out: int32 [70000     6 39991 65533]
# out: float32 [-5.000000e-01  1.100000e+01  3.999700e+04  6.553525e+04]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: int16 [32767   -51     6 32766]
# out: int16 [32761   -52     3 32512]
# out: int16 [-32765    -52   -121 -32768]
# out: int32 [-33768    -52      3 -32768]
# out: int16 [-32468    -54     -1 -32768]
# out: int32 [37232   -53    -3 32765]
# out: float32 [-3.276850e+04 -4.800000e+01  3.000000e+00  3.276725e+04]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x - u32).dtype, x - u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: uint32 [         0          9 3000000000 4294967294]
# out: uint32 [4294967290          8 2999999997 4294967040]
# out: uint32 [4294966297          8 2999999997 4294901760]
# out: uint32 [4294967292          7 3294967296 4294967293]
# out: float32 [5.0000000e-01 1.2000000e+01 3.0000000e+09 4.2949673e+09]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: int32 [2147483647        -12          8 2147483646]
# out: int32 [2147483641        -13          5 2147483392]
# out: int32 [-2147483645         -13        -119 -2147483648]
# out: int32 [2147482648        -13          5 2147418112]
# out: int32 [-2147483348         -15           1 -2147483648]
# out: int32 [-2147413648         -14          -1  2147483645]
# out: float32 [-2.1474836e+09 -9.0000000e+00  5.0000000e+00  2.1474836e+09]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x - b).dtype, x - b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x - u8).dtype, x - u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x - i8).dtype, x - i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x - u16).dtype, x - u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x - i16).dtype, x - i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x - u32).dtype, x - u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x - i32).dtype, x - i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x - f).dtype, x - f)
# out: float32 [-3.50e+00 -2.50e-01  7.00e+00  9.99e+02]
# out: float32 [ -9.5   -1.25   4.   745.  ]
# out: float32 [ 5.000e-01 -1.250e+00 -1.200e+02  1.001e+03]
# out: float32 [-1.0025e+03 -1.2500e+00  4.0000e+00 -6.4535e+04]
# out: float32 [ 297.5    -3.25    0.   1001.  ]
# out: float32 [-7.50e+00 -2.25e+00 -4.00e+09  9.98e+02]
# out: float32 [ 6.99975e+04 -2.25000e+00 -2.00000e+00  9.98000e+02]
# out: float32 [  -3.      2.75    4.   1000.25]
