# `/` of every two dtypes: the common dtype, wrapping, signs, zero divisors.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x / u32).dtype, x / u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [ 1.  0. inf  1.]
# out: float32 [0.14285715 0.         0.33333334 0.00392157]
# out: float32 [-0.33333334  0.          0.00787402 -1.        ]
# out: float32 [1.0000000e-03 0.0000000e+00 3.3333334e-01 1.5259022e-05]
# out: float32 [-0.00333333  0.          0.14285715 -1.        ]
# out: float32 [2.0e-01 0.0e+00 2.5e-10 5.0e-01]
# out: float32 [-1.4285714e-05  0.0000000e+00  1.1111111e-01  5.0000000e-01]
# out: float32 [ 2.         -0.          0.33333334 -4.        ]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x / u32).dtype, x / u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [  0.   3.  inf 255.]
# out: float32 [ 0.        1.5      66.666664  1.      ]
# out: float32 [  -0.           1.5          1.5748031 -255.       ]
# out: float32 [0.0000000e+00 1.5000000e+00 6.6666664e+01 3.8910506e-03]
# out: float32 [  -0.          0.75       28.571428 -255.      ]
# out: float32 [0.000e+00 1.000e+00 5.000e-08 1.275e+02]
# out: float32 [ -0.         1.        22.222221 127.5     ]
# out: float32 [    0.          -1.5         66.666664 -1020.      ]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [-128.   -7.   inf  127.]
# out: float32 [-18.285715    -3.5          1.6666666    0.49803922]
# out: float32 [ 4.2666668e+01 -3.5000000e+00  3.9370079e-02 -1.2700000e+02]
# out: float32 [-1.2800001e-01 -3.5000000e+00  1.6666666e+00  1.9378958e-03]
# out: float32 [   0.42666668   -1.75          0.71428573 -127.        ]
# out: float32 [ 1.8285714e-03 -2.3333333e+00  5.5555558e-01  6.3500000e+01]
# out: float32 [-256.           3.5          1.6666666 -508.       ]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x / u32).dtype, x / u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [0.0000e+00 9.0000e+00        inf 6.5535e+04]
# out: float32 [0.0000000e+00 4.5000000e+00 1.3333333e+04 2.5700000e+02]
# out: float32 [-0.0000000e+00  4.5000000e+00  3.1496063e+02 -6.5535000e+04]
# out: float32 [0.0000000e+00 4.5000000e+00 1.3333333e+04 1.0000000e+00]
# out: float32 [-0.0000000e+00  2.2500000e+00  5.7142856e+03 -6.5535000e+04]
# out: float32 [0.00000e+00 3.00000e+00 1.00000e-05 3.27675e+04]
# out: float32 [-0.0000000e+00  3.0000000e+00  4.4444443e+03  3.2767500e+04]
# out: float32 [ 0.0000000e+00 -4.5000000e+00  1.3333333e+04 -2.6214000e+05]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [-32768.    -50.     inf  32767.]
# out: float32 [-4.6811431e+03 -2.5000000e+01  2.0000000e+00  1.2849803e+02]
# out: float32 [ 1.0922667e+04 -2.5000000e+01  4.7244094e-02 -3.2767000e+04]
# out: float32 [-32.768      -25.           2.           0.49999237]
# out: float32 [ 1.0922667e+02 -1.2500000e+01  8.5714287e-01 -3.2767000e+04]
# out: float32 [ 4.6811429e-01 -1.6666666e+01  6.6666669e-01  1.6383500e+04]
# out: float32 [-6.55360e+04  2.50000e+01  2.00000e+00 -1.31068e+05]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x / u32).dtype, x / u32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [1.0000000e+00 1.0000000e+01           inf 4.2949673e+09]
# out: float32 [1.4285715e-01 5.0000000e+00 1.0000000e+09 1.6843010e+07]
# out: float32 [1.0000e-03 5.0000e+00 1.0000e+09 6.5537e+04]
# out: float32 [2.0000000e-01 3.3333333e+00 7.5000000e-01 2.1474836e+09]
# out: float32 [ 2.000000e+00 -5.000000e+00  1.000000e+09 -1.717987e+10]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [-2.1474836e+09 -1.1000000e+01            inf  2.1474836e+09]
# out: float32 [-3.0678339e+08 -5.5000000e+00  2.6666667e+00  8.4215050e+06]
# out: float32 [ 7.1582790e+08 -5.5000000e+00  6.2992126e-02 -2.1474836e+09]
# out: float32 [-2.1474838e+06 -5.5000000e+00  2.6666667e+00  3.2768500e+04]
# out: float32 [ 7.1582790e+06 -2.7500000e+00  1.1428572e+00 -2.1474836e+09]
# out: float32 [ 3.0678338e+04 -3.6666667e+00  8.8888890e-01  1.0737418e+09]
# out: float32 [-4.2949673e+09  5.5000000e+00  2.6666667e+00 -8.5899346e+09]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
b = np.array([True, True, False, True], dtype=bool)
print((x / b).dtype, x / b)
u8 = np.array([7, 2, 3, 255], dtype=np.uint8)
print((x / u8).dtype, x / u8)
i8 = np.array([-3, 2, 127, -1], dtype=np.int8)
print((x / i8).dtype, x / i8)
u16 = np.array([1000, 2, 3, 65535], dtype=np.uint16)
print((x / u16).dtype, x / u16)
i16 = np.array([-300, 4, 7, -1], dtype=np.int16)
print((x / i16).dtype, x / i16)
u32 = np.array([5, 3, 4000000000, 2], dtype=np.uint32)
print((x / u32).dtype, x / u32)
i32 = np.array([-70000, 3, 9, 2], dtype=np.int32)
print((x / i32).dtype, x / i32)
f = np.array([0.5, -2.0, 3.0, -0.25], dtype=np.float32)
print((x / f).dtype, x / f)
# out: float32 [-2.5e+00  7.5e-01      inf  1.0e+03]
# out: float32 [-0.35714287  0.375       2.3333333   3.9215686 ]
# out: float32 [ 8.333333e-01  3.750000e-01  5.511811e-02 -1.000000e+03]
# out: float32 [-0.0025      0.375       2.3333333   0.01525902]
# out: float32 [ 8.333334e-03  1.875000e-01  1.000000e+00 -1.000000e+03]
# out: float32 [-5.00e-01  2.50e-01  1.75e-09  5.00e+02]
# out: float32 [3.5714285e-05 2.5000000e-01 7.7777779e-01 5.0000000e+02]
# out: float32 [-5.0000000e+00 -3.7500000e-01  2.3333333e+00 -4.0000000e+03]
