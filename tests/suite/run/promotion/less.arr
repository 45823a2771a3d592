# `<` of every two dtypes.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print(x < u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [False  True False False]
# out: [ True  True  True  True]
# out: [False  True  True False]
# out: [ True  True  True  True]
# out: [False  True  True False]
# out: [ True  True  True  True]
# out: [False  True  True  True]
# out: [False False  True False]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print(x < u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True False False False]
# out: [ True False False False]
# out: [False False False False]
# out: [ True False False  True]
# out: [False  True False False]
# out: [ True False  True False]
# out: [False False False False]
# out: [ True False False False]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True  True False False]
# out: [ True  True False  True]
# out: [ True  True  True False]
# out: [ True  True False  True]
# out: [False  True  True False]
# out: [False  True  True False]
# out: [ True  True False False]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print(x < u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True False False False]
# out: [ True False False False]
# out: [False False False False]
# out: [ True False False False]
# out: [False False False False]
# out: [ True False  True False]
# out: [False False False False]
# out: [ True False False False]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True  True False False]
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True  True False  True]
# out: [ True  True  True False]
# out: [False  True  True False]
# out: [ True  True False False]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print(x < u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [False False False False]
# out: [ True False False False]
# out: [ True False False False]
# out: [ True False  True False]
# out: [False False False False]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True  True False False]
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True  True False False]
# out: [ True  True False False]
# out: [ True  True  True False]
# out: [ True  True False False]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print(x < b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print(x < u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print(x < i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print(x < u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print(x < i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print(x < u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print(x < i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print(x < f)
# out: [ True  True False False]
# out: [ True  True False False]
# out: [False  True  True False]
# out: [ True  True False  True]
# out: [False  True False False]
# out: [ True  True  True False]
# out: [False  True  True False]
# out: [ True False False False]
