# `target op= value` casts the result to the dtype of the target.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
y = np.zeros(4, dtype=bool)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y ^= value_b
print(y)
# out: [ True  True  True  True]
# out: [ True False False  True]
# out: [ True False False  True]
# out: [ True  True  True  True]
# out: [False  True  True False]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
y = np.zeros(4, dtype=np.uint8)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
# out: [  1   4 200   0]
# out: [  7   5 203 254]
# out: [255   2 200 254]
# out: [249   1 197   0]
# out: [  0   3   0 255]
# out: [ 0  6 88  1]
# out: [  0   3   0 255]
# out: [ 0  1 66  0]
# out: [0 0 0 0]
# out: [0 1 2 0]
# out: [0 9 0 1]
# out: [0 1 0 1]
# out: [  0   2   0 255]
# out: [  1   3 200 255]
# out: [  7   3 203 255]
# out: [  1   2 200 254]
# out: [  7   1 203   0]
# out: [  0   6 200 254]
# out: [ 0 24  0  0]
# out: [  0   1 200 127]
# out: [0 0 0 0]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
y = np.zeros(4, dtype=np.int8)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
y[:] = x
y += value_i8
print(y)
value_i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
y[:] = x
y += value_i16
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_i8
print(y)
y[:] = x
y -= value_i16
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_i8
print(y)
y[:] = x
y *= value_i16
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_i8 = np.array([-3, 0, 127, -1], dtype=np.int8)
y[:] = x
y //= divisor_i8
print(y)
divisor_i16 = np.array([0, 4, 7, -1], dtype=np.int16)
y[:] = x
y //= divisor_i16
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_i8
print(y)
y[:] = x
y %= divisor_i16
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y &= value_i8
print(y)
y[:] = x
y &= value_i16
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y |= value_i8
print(y)
y[:] = x
y |= value_i16
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
y[:] = x
y ^= value_i8
print(y)
y[:] = x
y ^= value_i16
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
shift_i8 = np.array([0, 1, 7, 16], dtype=np.int8)
y[:] = x
y <<= shift_i8
print(y)
shift_i16 = np.array([0, 1, 9, 40], dtype=np.int16)
y[:] = x
y <<= shift_i16
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
y[:] = x
y >>= shift_i8
print(y)
y[:] = x
y >>= shift_i16
print(y)
# out: [-127   -6    5 -128]
# out: [-121   -5    8  126]
# out: [ 125   -5 -124  126]
# out: [ 84  -3  12 126]
# out: [127  -8   5 126]
# out: [ 121   -9    2 -128]
# out: [-125   -9 -122 -128]
# out: [ -84  -11   -2 -128]
# out: [-128   -7    0  127]
# out: [-128  -14   15 -127]
# out: [-128  -14  123 -127]
# out: [   0  -28   35 -127]
# out: [-128   -7    0  127]
# out: [-19  -4   1   0]
# out: [  42    0    0 -127]
# out: [   0   -2    0 -127]
# out: [0 0 0 0]
# out: [5 1 2 0]
# out: [-2  0  5  0]
# out: [0 1 5 0]
# out: [  0  49 125   1]
# out: [0 1 0 1]
# out: [  0   0   1 127]
# out: [-128    0    5  127]
# out: [-128    0    5  127]
# out: [-127   -7    5  127]
# out: [-121   -5    7   -1]
# out: [ -3  -5 127  -1]
# out: [-44  -3   7  -1]
# out: [-127   -8    5  126]
# out: [-121   -5    6 -128]
# out: [ 125   -5  122 -128]
# out: [  84   -3    2 -128]
# out: [  0 -14   5  -2]
# out: [-128  -56    0    0]
# out: [-128  -14 -128    0]
# out: [-128  -14    0    0]
# out: [-64  -4   5  63]
# out: [-128   -1    0    0]
# out: [-128   -4    0    0]
# out: [-128   -4    0    0]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
y = np.zeros(4, dtype=np.uint16)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
y[:] = x
y += value_u16
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_u16
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_u16
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_u16 = np.array([1000, 2, 0, 65535], dtype=np.uint16)
y[:] = x
y //= divisor_u16
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_u16
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y &= value_u16
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y |= value_u16
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
y[:] = x
y ^= value_u16
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
shift_u16 = np.array([1, 2, 15, 32], dtype=np.uint16)
y[:] = x
y <<= shift_u16
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
y[:] = x
y >>= shift_u16
print(y)
# out: [    1    10 40000     0]
# out: [    7    11 40003   254]
# out: [ 1000    11 40003 65534]
# out: [65535     8 40000 65534]
# out: [65529     7 39997 65280]
# out: [64536     7 39997     0]
# out: [    0     9     0 65535]
# out: [    0    18 54464 65281]
# out: [    0    18 54464     1]
# out: [    0     9     0 65535]
# out: [    0     4 13333     0]
# out: [0 4 0 1]
# out: [0 0 0 0]
# out: [0 1 1 0]
# out: [0 1 0 0]
# out: [ 0 81  0  1]
# out: [0 1 0 1]
# out: [  0   0   0 255]
# out: [    0     0     0 65535]
# out: [    1     9 40000 65535]
# out: [    7    11 40003 65535]
# out: [ 1000    11 40003 65535]
# out: [    1     8 40000 65534]
# out: [    7    11 40003 65280]
# out: [ 1000    11 40003     0]
# out: [    0    18 40000 65534]
# out: [    0    72 16384     0]
# out: [ 0 36  0  0]
# out: [    0     4 40000 32767]
# out: [  0   1 156   0]
# out: [0 2 1 0]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
y = np.zeros(4, dtype=np.int16)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
y[:] = x
y += value_i16
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_i16
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_i16
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_i16 = np.array([0, 4, 7, -1], dtype=np.int16)
y[:] = x
y //= divisor_i16
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_i16
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y &= value_i16
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y |= value_i16
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
y[:] = x
y ^= value_i16
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
shift_i16 = np.array([0, 1, 9, 40], dtype=np.int16)
y[:] = x
y <<= shift_i16
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
y[:] = x
y >>= shift_i16
print(y)
# out: [-32767    -49      6 -32768]
# out: [-32761    -48      9 -32514]
# out: [32468   -46    13 32766]
# out: [32767   -51     6 32766]
# out: [32761   -52     3 32512]
# out: [-32468    -54     -1 -32768]
# out: [-32768    -50      0  32767]
# out: [-32768   -100     18  32513]
# out: [     0   -200     42 -32767]
# out: [-32768    -50      0  32767]
# out: [-4682   -25     2     0]
# out: [     0    -13      0 -32767]
# out: [0 0 0 0]
# out: [6 0 0 0]
# out: [0 2 6 0]
# out: [   0 2500  216    1]
# out: [0 0 0 1]
# out: [  0   2   2 255]
# out: [-32768      4      6  32767]
# out: [-32767    -49      6  32767]
# out: [-32761    -50      7  32767]
# out: [-300  -50    7   -1]
# out: [-32767    -49      6  32766]
# out: [-32761    -52      5  32512]
# out: [ 32468    -54      1 -32768]
# out: [   0 -100    6   -2]
# out: [-32768   -400   1536      0]
# out: [-32768   -100   3072      0]
# out: [-16384    -25      6  16383]
# out: [-32768     -7      0      0]
# out: [-32768    -25      0      0]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
y = np.zeros(4, dtype=np.uint32)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
y[:] = x
y += value_u32
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_u32
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_u32
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_u32 = np.array([0, 3, 4000000000, 2], dtype=np.uint32)
y[:] = x
y //= divisor_u32
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_u32
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y &= value_u32
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y |= value_u32
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
y[:] = x
y ^= value_u32
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
shift_u32 = np.array([5, 31, 32, 33], dtype=np.uint32)
y[:] = x
y <<= shift_u32
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
y[:] = x
y >>= shift_u32
print(y)
# out: [         2         11 3000000000          0]
# out: [         8         12 3000000003        254]
# out: [         6         13 2705032704          1]
# out: [         0          9 3000000000 4294967294]
# out: [4294967290          8 2999999997 4294967040]
# out: [4294967292          7 3294967296 4294967293]
# out: [         1         10          0 4294967295]
# out: [         7         20  410065408 4294967041]
# out: [         5         30 3635412992 4294967294]
# out: [         1         10          0 4294967295]
# out: [         0          5 1000000000          0]
# out: [         0          3          0 2147483647]
# out: [0 0 0 0]
# out: [1 0 0 0]
# out: [         0          1 3000000000          1]
# out: [         1        100 2013265920          1]
# out: [1 0 0 1]
# out: [  1   2   0 255]
# out: [         1          2 2722105344          2]
# out: [         1         11 3000000000 4294967295]
# out: [         7         10 3000000003 4294967295]
# out: [         5         11 4277894656 4294967295]
# out: [         0         11 3000000000 4294967294]
# out: [         6          8 3000000003 4294967040]
# out: [         4          9 1555789312 4294967293]
# out: [         2         20 3000000000 4294967294]
# out: [         1         80 3495821312 2147483648]
# out: [32  0  0  0]
# out: [         0          5 3000000000 2147483647]
# out: [       1        1 11718750        1]
# out: [0 0 0 0]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
y = np.zeros(4, dtype=np.int32)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
y[:] = x
y += value_i16
print(y)
value_i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
y[:] = x
y += value_i32
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_i16
print(y)
y[:] = x
y -= value_i32
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_i16
print(y)
y[:] = x
y *= value_i32
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_i16 = np.array([0, 4, 7, -1], dtype=np.int16)
y[:] = x
y //= divisor_i16
print(y)
divisor_i32 = np.array([-70000, 3, 0, 2], dtype=np.int32)
y[:] = x
y //= divisor_i32
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_i16
print(y)
y[:] = x
y %= divisor_i32
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
y[:] = x
y &= value_b
print(y)
y[:] = x
y &= value_u8
print(y)
y[:] = x
y &= value_i16
print(y)
y[:] = x
y &= value_i32
print(y)
y[:] = x
y |= value_b
print(y)
y[:] = x
y |= value_u8
print(y)
y[:] = x
y |= value_i16
print(y)
y[:] = x
y |= value_i32
print(y)
y[:] = x
y ^= value_b
print(y)
y[:] = x
y ^= value_u8
print(y)
y[:] = x
y ^= value_i16
print(y)
y[:] = x
y ^= value_i32
print(y)
shift_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y <<= shift_b
print(y)
shift_u8 = np.array([0, 3, 8, 31], dtype=np.uint8)
y[:] = x
y <<= shift_u8
print(y)
shift_i16 = np.array([0, 1, 9, 40], dtype=np.int16)
y[:] = x
y <<= shift_i16
print(y)
shift_i32 = np.array([0, 3, 31, 32], dtype=np.int32)
y[:] = x
y <<= shift_i32
print(y)
y[:] = x
y >>= shift_b
print(y)
y[:] = x
y >>= shift_u8
print(y)
y[:] = x
y >>= shift_i16
print(y)
y[:] = x
y >>= shift_i32
print(y)
# out: [-2147483647         -10           8 -2147483648]
# out: [-2147483641          -9          11 -2147483394]
# out: [2147483348         -7         15 2147483646]
# out: [ 2147413648          -8          17 -2147483647]
# out: [2147483647        -12          8 2147483646]
# out: [2147483641        -13          5 2147483392]
# out: [-2147483348         -15           1 -2147483648]
# out: [-2147413648         -14          -1  2147483645]
# out: [-2147483648         -11           0  2147483647]
# out: [-2147483648         -22          24  2147483393]
# out: [          0         -44          56 -2147483647]
# out: [  0 -33  72  -2]
# out: [-2147483648         -11           0  2147483647]
# out: [-306783379         -6          2          0]
# out: [          0          -3           1 -2147483647]
# out: [     30678         -4          0 1073741823]
# out: [0 0 0 0]
# out: [5 1 2 0]
# out: [0 1 1 0]
# out: [-23648      1      0      1]
# out: [  0 121 512   1]
# out: [0 1 0 1]
# out: [  0   0   0 255]
# out: [-2147483648           4           0  2147483647]
# out: [-2147483648           1           8           2]
# out: [-2147483647         -11           8  2147483647]
# out: [-2147483641          -9          11  2147483647]
# out: [-300  -11   15   -1]
# out: [    -70000         -9          9 2147483647]
# out: [-2147483647         -12           8  2147483646]
# out: [-2147483641          -9          11  2147483392]
# out: [ 2147483348         -15          15 -2147483648]
# out: [2147413648        -10          1 2147483645]
# out: [  0 -22   8  -2]
# out: [-2147483648         -88        2048 -2147483648]
# out: [-2147483648         -22        4096           0]
# out: [-2147483648         -88           0           0]
# out: [-1073741824          -6           8  1073741823]
# out: [-2147483648          -2           0           0]
# out: [-2147483648          -6           0           0]
# out: [-2147483648          -2           0           0]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
y = np.zeros(4, dtype=np.float32)
value_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y += value_b
print(y)
value_u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
y[:] = x
y += value_u8
print(y)
value_i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
y[:] = x
y += value_i16
print(y)
value_f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
y[:] = x
y += value_f
print(y)
y[:] = x
y -= value_b
print(y)
y[:] = x
y -= value_u8
print(y)
y[:] = x
y -= value_i16
print(y)
y[:] = x
y -= value_f
print(y)
y[:] = x
y *= value_b
print(y)
y[:] = x
y *= value_u8
print(y)
y[:] = x
y *= value_i16
print(y)
y[:] = x
y *= value_f
print(y)
y[:] = x
y /= value_b
print(y)
y[:] = x
y /= value_u8
print(y)
y[:] = x
y /= value_i16
print(y)
y[:] = x
y /= value_f
print(y)
divisor_b = np.array([True, True, False, True], dtype=bool)
y[:] = x
y //= divisor_b
print(y)
divisor_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y //= divisor_u8
print(y)
divisor_i16 = np.array([0, 4, 7, -1], dtype=np.int16)
y[:] = x
y //= divisor_i16
print(y)
divisor_f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
y[:] = x
y //= divisor_f
print(y)
y[:] = x
y %= divisor_b
print(y)
y[:] = x
y %= divisor_u8
print(y)
y[:] = x
y %= divisor_i16
print(y)
y[:] = x
y %= divisor_f
print(y)
exponent_u8 = np.array([7, 2, 3, 0], dtype=np.uint8)
y[:] = x
y **= exponent_u8
print(y)
# out: [  -1.5     1.75    7.   1001.  ]
# out: [   4.5     2.75   10.   1255.  ]
# out: [-302.5     4.75   14.    999.  ]
# out: [ -2.    -1.25  10.   999.75]
# out: [-3.50e+00 -2.50e-01  7.00e+00  9.99e+02]
# out: [ -9.5   -1.25   4.   745.  ]
# out: [ 297.5    -3.25    0.   1001.  ]
# out: [  -3.      2.75    4.   1000.25]
# out: [-2.5e+00  7.5e-01  0.0e+00  1.0e+03]
# out: [-1.75e+01  1.50e+00  2.10e+01  2.55e+05]
# out: [  750.     3.    49. -1000.]
# out: [  -1.25   -1.5    21.   -250.  ]
# out: [-2.5e+00  7.5e-01      inf  1.0e+03]
# out: [-0.35714287  0.375       2.3333333   3.9215686 ]
# out: [ 8.333334e-03  1.875000e-01  1.000000e+00 -1.000000e+03]
# out: [-5.0000000e+00 -3.7500000e-01  2.3333333e+00 -4.0000000e+03]
# out: [  -3.    0.   inf 1000.]
# out: [-1.  0.  2. inf]
# out: [  -inf     0.     1. -1000.]
# out: [-5.e+00 -1.e+00  2.e+00 -4.e+03]
# out: [0.5  0.75  nan 0.  ]
# out: [4.5  0.75 1.    nan]
# out: [  nan  0.75  0.   -0.  ]
# out: [ 0.   -1.25  1.   -0.  ]
# out: [-6.1035156e+02  5.6250000e-01  3.4300000e+02  1.0000000e+00]
