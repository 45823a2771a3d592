# `<=` of every two dtypes.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
u32 = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print(x <= u32)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True  True  True  True]
# out: [False  True  True  True]
# out: [False False  True  True]
# out: [False  True  True  True]
# out: [False False  True  True]
# out: [ True  True  True  True]
# out: [False False  True  True]
# out: [False  True  True  True]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
u32 = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print(x <= u32)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True False False False]
# out: [ True  True  True  True]
# out: [False False False False]
# out: [ True  True  True  True]
# out: [False False False  True]
# out: [ True  True  True  True]
# out: [False False False  True]
# out: [False False False  True]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True  True False False]
# out: [ True  True  True  True]
# out: [ True  True  True  True]
# out: [ True  True  True  True]
# out: [False False  True  True]
# out: [False False  True  True]
# out: [ True  True  True  True]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
u32 = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print(x <= u32)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True False False False]
# out: [ True False False False]
# out: [False False False False]
# out: [ True  True  True  True]
# out: [False False False False]
# out: [ True  True  True  True]
# out: [False False False  True]
# out: [False False False False]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True  True False False]
# out: [ True  True  True  True]
# out: [ True  True  True  True]
# out: [False  True  True  True]
# out: [ True  True  True False]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
u32 = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print(x <= u32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True False False False]
# out: [False False False False]
# out: [False False False False]
# out: [ True  True  True  True]
# out: [False False False False]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True False False False]
# out: [ True  True  True  True]
# out: [ True  True False False]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, False, True, True], dtype=bool)
print(x <= b)
u8 = np.array([0, 3, 200, 255], dtype=np.uint8)
print(x <= u8)
i8 = np.array([-128, -7, 5, 127], dtype=np.int8)
print(x <= i8)
u16 = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print(x <= u16)
i16 = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print(x <= i16)
u32 = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print(x <= u32)
i32 = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print(x <= i32)
f = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print(x <= f)
# out: [ True False False False]
# out: [ True  True  True False]
# out: [False False False False]
# out: [ True  True  True  True]
# out: [False False False  True]
# out: [ True  True  True  True]
# out: [False False  True  True]
# out: [ True  True  True  True]
