# `%` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x % u32).dtype, x % u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: int8 [0 0 0 0]
# out: uint8 [1 0 1 0]
# out: int8 [-2  0  1  0]
# out: uint16 [1 0 0 1]
# out: int16 [0 0 1 0]
# out: uint32 [0 0 1 1]
# out: int32 [-69999      0      0      1]
# out: float32 [ 0. -0.  1. -0.]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x % u32).dtype, x % u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: uint8 [0 0 0 0]
# out: uint8 [0 1 2 0]
# out: int16 [ 0  0 73  0]
# out: uint16 [  0   1   0 255]
# out: int16 [0 3 4 0]
# out: uint32 [  0   0 200   1]
# out: int32 [0 0 0 1]
# out: float32 [ 0. -1.  2. -0.]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: int8 [0 0 0 0]
# out: int16 [5 1 2 0]
# out: int8 [-2  0  5  0]
# out: int32 [872   1   0 127]
# out: int16 [0 1 5 0]
# out: int32 [-128    2    0    1]
# out: float32 [ 0. -1.  2. -0.]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x % u32).dtype, x % u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: uint16 [0 0 0 0]
# out: uint16 [0 1 1 0]
# out: int32 [  0   0 122   0]
# out: uint16 [0 1 0 0]
# out: int32 [0 1 2 0]
# out: uint32 [    0     0 40000     1]
# out: int32 [0 0 0 1]
# out: float32 [ 0. -1.  1. -0.]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: int16 [0 0 0 0]
# out: int16 [6 0 0 0]
# out: int16 [-2  0  6  0]
# out: int32 [  232     0     0 32767]
# out: int16 [0 2 6 0]
# out: int32 [-32768      1      0      1]
# out: float32 [ 0. -0.  0. -0.]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x % u32).dtype, x % u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: uint32 [0 0 0 0]
# out: uint32 [1 0 0 0]
# out: uint32 [1 0 0 0]
# out: uint32 [         0          1 3000000000          1]
# out: float32 [ 0. -0.  0. -0.]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: int32 [0 0 0 0]
# out: int32 [5 1 2 0]
# out: int32 [-2  0  8  0]
# out: int32 [  352     1     0 32767]
# out: int32 [0 1 1 0]
# out: int32 [-23648      1      0      1]
# out: float32 [ 0. -1.  2. -0.]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x % b).dtype, x % b)
u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
print((x % u8).dtype, x % u8)
i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
print((x % i8).dtype, x % i8)
u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
print((x % u16).dtype, x % u16)
i16 = np.array([0, 4, 7, -1], dtype=np.int16)
print((x % i16).dtype, x % i16)
u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
print((x % u32).dtype, x % u32)
i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
print((x % i32).dtype, x % i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x % f).dtype, x % f)
# out: float32 [0.5  0.75  nan 0.  ]
# out: float32 [4.5  0.75 1.    nan]
# out: float32 [-2.5  nan  7.  -0. ]
# out: float32 [9.975e+02 7.500e-01       nan 1.000e+03]
# out: float32 [  nan  0.75  0.   -0.  ]
# out: float32 [ nan 0.75 7.   0.  ]
# out: float32 [-2.5   0.75   nan  0.  ]
# out: float32 [ 0.   -1.25  1.   -0.  ]
