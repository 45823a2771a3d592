# Python scalars take the dtype of the array; a float with integers gives float32.
--- bool run ---
import numpy as np
x = np.array([True, False, True, True], dtype=bool)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((x << 2).dtype, x << 2)
print((~x).dtype, ~x)
print((x ** 2).dtype, x ** 2)
# out: int32 [2 1 2 2]
# out: int32 [2 1 2 2]
# out: int32 [2 0 2 2]
# out: int32 [2 3 2 2]
# out: float32 [0.5 0.  0.5 0.5]
# out: float32 [0.8       1.3333334 0.8       0.8      ]
# out: int32 [0 0 0 0]
# out: int32 [1 0 1 1]
# out: float32 [1.5 0.5 1.5 1.5]
# out: float32 [-0.5  0.5 -0.5 -0.5]
# out: float32 [1.5 0.  1.5 1.5]
# out: bool [ True  True  True  True]
# out: bool [False False False False]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: int32 [1 0 1 1]
# out: int32 [5 4 5 5]
# out: int32 [2 3 2 2]
# out: int32 [0 0 0 0]
# out: int32 [4 0 4 4]
# out: bool [False  True False False]
# out: int32 [1 0 1 1]
--- uint8 run ---
import numpy as np
x = np.array([0, 3, 200, 255], dtype=np.uint8)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
# out: uint8 [  1   4 201   0]
# out: uint8 [  1   4 201   0]
# out: uint8 [  0   6 144 254]
# out: uint8 [ 3  0 59  4]
# out: float32 [  0.    1.5 100.  127.5]
# out: float32 [1.3333334  0.44444445 0.00992556 0.00779727]
# out: uint8 [ 0  1 66 85]
# out: uint8 [0 0 2 0]
# out: float32 [  0.5   3.5 200.5 255.5]
# out: float32 [   0.5   -2.5 -199.5 -254.5]
# out: float32 [  0.    4.5 300.  382.5]
# out: bool [ True  True False False]
# out: bool [False False  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False  True  True  True]
# out: uint8 [  1   4 201   0]
# out: uint8 [0 1 0 1]
# out: uint8 [  4   7 204 255]
# out: uint8 [  3   0 203 252]
# out: uint8 [  0   1 100 127]
# out: uint8 [  1   8   1 128]
# out: uint8 [  0 253  56   1]
# out: uint8 [  0   3 200 255]
# out: uint8 [  0   3 200 255]
# out: uint8 [ 0  9 64  1]
# out: float32 [  0.   1.  80. 102.]
# out: float32 [0.  0.5 0.  0. ]
# out: uint8 [255 252  55   0]
--- int8 run ---
import numpy as np
x = np.array([-128, -7, 5, 127], dtype=np.int8)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
print((x + -1).dtype, x + -1)
print((x // -3).dtype, x // -3)
print((x % -3).dtype, x % -3)
# out: int8 [-127   -6    6 -128]
# out: int8 [-127   -6    6 -128]
# out: int8 [  0 -14  10  -2]
# out: int8 [-125   10   -2 -124]
# out: float32 [-64.   -3.5   2.5  63.5]
# out: float32 [-0.01581028 -0.36363637  0.30769232  0.0155642 ]
# out: int8 [-43  -3   1  42]
# out: int8 [1 2 2 1]
# out: float32 [-127.5   -6.5    5.5  127.5]
# out: float32 [ 128.5    7.5   -4.5 -126.5]
# out: float32 [-192.   -10.5    7.5  190.5]
# out: bool [ True  True False False]
# out: bool [False False False  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False False  True  True]
# out: int8 [-127   -6    6 -128]
# out: int8 [0 1 1 1]
# out: int8 [-124   -3    5  127]
# out: int8 [-125   -6    6  124]
# out: int8 [-64  -4   2  63]
# out: int8 [   1    2   32 -128]
# out: int8 [-128    7   -5 -127]
# out: int8 [-128   -7    5  127]
# out: int8 [-128    7    5  127]
# out: int8 [ 0 49 25  1]
# out: float32 [-52.  -3.   2.  50.]
# out: float32 [2.  0.5 0.  2. ]
# out: int8 [ 127    6   -6 -128]
# out: int8 [127  -8   4 126]
# out: int8 [ 42   2  -2 -43]
# out: int8 [-2 -1 -1 -2]
--- uint16 run ---
import numpy as np
x = np.array([0, 9, 40000, 65535], dtype=np.uint16)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
# out: uint16 [    1    10 40001     0]
# out: uint16 [    1    10 40001     0]
# out: uint16 [    0    18 14464 65534]
# out: uint16 [    3 65530 25539     4]
# out: float32 [0.00000e+00 4.50000e+00 2.00000e+04 3.27675e+04]
# out: float32 [1.3333334e+00 1.9047619e-01 4.9998125e-05 3.0517345e-05]
# out: uint16 [    0     3 13333 21845]
# out: uint16 [0 0 1 0]
# out: float32 [5.00000e-01 9.50000e+00 4.00005e+04 6.55355e+04]
# out: float32 [ 5.00000e-01 -8.50000e+00 -3.99995e+04 -6.55345e+04]
# out: float32 [0.00000e+00 1.35000e+01 6.00000e+04 9.83025e+04]
# out: bool [ True False False False]
# out: bool [False  True  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False  True  True  True]
# out: uint16 [    1    10 40001     0]
# out: uint16 [0 1 0 1]
# out: uint16 [    4    13 40004 65535]
# out: uint16 [    3    10 40003 65532]
# out: uint16 [    0     4 20000 32767]
# out: uint16 [  1   2   1 128]
# out: uint16 [    0 65527 25536     1]
# out: uint16 [    0     9 40000 65535]
# out: uint16 [    0     9 40000 65535]
# out: uint16 [   0   81 4096    1]
# out: float32 [0.0000e+00 3.0000e+00 1.6000e+04 2.6214e+04]
# out: float32 [0.  1.5 0.  0. ]
# out: uint16 [65535 65526 25535     0]
--- int16 run ---
import numpy as np
x = np.array([-32768, -50, 6, 32767], dtype=np.int16)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
print((x + -1).dtype, x + -1)
print((x // -3).dtype, x // -3)
print((x % -3).dtype, x % -3)
# out: int16 [-32767    -49      7 -32768]
# out: int16 [-32767    -49      7 -32768]
# out: int16 [   0 -100   12   -2]
# out: int16 [-32765     53     -3 -32764]
# out: float32 [-1.63840e+04 -2.50000e+01  3.00000e+00  1.63835e+04]
# out: float32 [-6.1037950e-05 -4.1237112e-02  2.6666668e-01  6.1034225e-05]
# out: int16 [-10923    -17      2  10922]
# out: int16 [1 1 0 1]
# out: float32 [-3.27675e+04 -4.95000e+01  6.50000e+00  3.27675e+04]
# out: float32 [ 3.27685e+04  5.05000e+01 -5.50000e+00 -3.27665e+04]
# out: float32 [-4.91520e+04 -7.50000e+01  9.00000e+00  4.91505e+04]
# out: bool [ True  True False False]
# out: bool [False False  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False False  True  True]
# out: int16 [-32767    -49      7 -32768]
# out: int16 [0 0 0 1]
# out: int16 [-32764    -50      6  32767]
# out: int16 [-32765    -51      5  32764]
# out: int16 [-16384    -25      3  16383]
# out: int16 [  1  64  64 128]
# out: int16 [-32768     50     -6 -32767]
# out: int16 [-32768    -50      6  32767]
# out: int16 [-32768     50      6  32767]
# out: int16 [   0 2500   36    1]
# out: float32 [-1.3108e+04 -2.0000e+01  2.0000e+00  1.3106e+04]
# out: float32 [2. 0. 1. 2.]
# out: int16 [ 32767     49     -7 -32768]
# out: int16 [32767   -51     5 32766]
# out: int16 [ 10922     16     -2 -10923]
# out: int16 [-2 -2  0 -2]
--- uint32 run ---
import numpy as np
x = np.array([1, 10, 3000000000, 4294967295], dtype=np.uint32)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
# out: uint32 [         2         11 3000000001          0]
# out: uint32 [         2         11 3000000001          0]
# out: uint32 [         2         20 1705032704 4294967294]
# out: uint32 [         2 4294967289 1294967299          4]
# out: float32 [5.0000000e-01 5.0000000e+00 1.5000000e+09 2.1474836e+09]
# out: float32 [8.0000001e-01 1.7391305e-01 6.6666667e-10 4.6566129e-10]
# out: uint32 [         0          3 1000000000 1431655765]
# out: uint32 [1 1 0 0]
# out: float32 [1.5000000e+00 1.0500000e+01 3.0000000e+09 4.2949673e+09]
# out: float32 [-5.0000000e-01 -9.5000000e+00 -3.0000000e+09 -4.2949673e+09]
# out: float32 [1.500000e+00 1.500000e+01 4.500000e+09 6.442451e+09]
# out: bool [ True False False False]
# out: bool [False  True  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False  True  True  True]
# out: uint32 [         2         11 3000000001          0]
# out: uint32 [1 0 0 1]
# out: uint32 [         5         14 3000000004 4294967295]
# out: uint32 [         2          9 3000000003 4294967292]
# out: uint32 [         0          5 1500000000 2147483647]
# out: uint32 [  2   4   1 128]
# out: uint32 [4294967295 4294967286 1294967296          1]
# out: uint32 [         1         10 3000000000 4294967295]
# out: uint32 [         1         10 3000000000 4294967295]
# out: uint32 [         1        100 3800301568          1]
# out: float32 [0.000000e+00 4.000000e+00 1.200000e+09 1.717987e+09]
# out: float32 [1. 0. 0. 1.]
# out: uint32 [4294967294 4294967285 1294967295          0]
--- int32 run ---
import numpy as np
x = np.array([-2147483648, -11, 8, 2147483647], dtype=np.int32)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((x & 1).dtype, x & 1)
print((x | 4).dtype, x | 4)
print((x ^ 3).dtype, x ^ 3)
print((x >> 1).dtype, x >> 1)
print((1 << (x & 7)).dtype, 1 << (x & 7))
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x ** 2).dtype, x ** 2)
print((x // 2.5).dtype, x // 2.5)
print((x % 2.5).dtype, x % 2.5)
print((~x).dtype, ~x)
print((x + -1).dtype, x + -1)
print((x // -3).dtype, x // -3)
print((x % -3).dtype, x % -3)
# out: int32 [-2147483647         -10           9 -2147483648]
# out: int32 [-2147483647         -10           9 -2147483648]
# out: int32 [  0 -22  16  -2]
# out: int32 [-2147483645          14          -5 -2147483644]
# out: float32 [-1.0737418e+09 -5.5000000e+00  4.0000000e+00  1.0737418e+09]
# out: float32 [-9.3132257e-10 -2.1052632e-01  2.1052632e-01  9.3132257e-10]
# out: int32 [-715827883         -4          2  715827882]
# out: int32 [1 1 2 1]
# out: float32 [-2.1474836e+09 -1.0500000e+01  8.5000000e+00  2.1474836e+09]
# out: float32 [ 2.1474836e+09  1.1500000e+01 -7.5000000e+00 -2.1474836e+09]
# out: float32 [-3.2212255e+09 -1.6500000e+01  1.2000000e+01  3.2212255e+09]
# out: bool [ True  True False False]
# out: bool [False False  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False False  True  True]
# out: int32 [-2147483647         -10           9 -2147483648]
# out: int32 [0 1 0 1]
# out: int32 [-2147483644         -11          12  2147483647]
# out: int32 [-2147483645         -10          11  2147483644]
# out: int32 [-1073741824          -6           4  1073741823]
# out: int32 [  1  32   1 128]
# out: int32 [-2147483648          11          -8 -2147483647]
# out: int32 [-2147483648         -11           8  2147483647]
# out: int32 [-2147483648          11           8  2147483647]
# out: int32 [  0 121  64   1]
# out: float32 [-8.589935e+08 -5.000000e+00  3.000000e+00  8.589935e+08]
# out: float32 [2.  1.5 0.5 0.5]
# out: int32 [ 2147483647          10          -9 -2147483648]
# out: int32 [2147483647        -12          7 2147483646]
# out: int32 [ 715827882          3         -3 -715827883]
# out: int32 [-2 -2 -1 -2]
--- float32 run ---
import numpy as np
x = np.array([-2.5, 0.75, 7.0, 1000.0], dtype=np.float32)
print((x + 1).dtype, x + 1)
print((1 + x).dtype, 1 + x)
print((x * 2).dtype, x * 2)
print((3 - x).dtype, 3 - x)
print((x / 2).dtype, x / 2)
print((2 / (x + 1.5)).dtype, 2 / (x + 1.5))
print((x // 3).dtype, x // 3)
print((x % 3).dtype, x % 3)
print((x + 0.5).dtype, x + 0.5)
print((0.5 - x).dtype, 0.5 - x)
print((x * 1.5).dtype, x * 1.5)
print((x < 5).dtype, x < 5)
print((5 < x).dtype, 5 < x)
print((x == 300).dtype, x == 300)
print((x != -1).dtype, x != -1)
print((x >= 2.5).dtype, x >= 2.5)
print((x + True).dtype, x + True)
print((-x).dtype, -x)
print((+x).dtype, +x)
print((abs(x)).dtype, abs(x))
print((x // 0.5).dtype, x // 0.5)
print((x % -3.0).dtype, x % -3.0)
print((x ** 2).dtype, x ** 2)
print((x == 7).dtype, x == 7)
print((x + -1).dtype, x + -1)
print((x // -3).dtype, x // -3)
print((x % -3).dtype, x % -3)
# out: float32 [  -1.5     1.75    8.   1001.  ]
# out: float32 [  -1.5     1.75    8.   1001.  ]
# out: float32 [-5.0e+00  1.5e+00  1.4e+01  2.0e+03]
# out: float32 [   5.5     2.25   -4.   -997.  ]
# out: float32 [-1.25e+00  3.75e-01  3.50e+00  5.00e+02]
# out: float32 [-2.0000000e+00  8.8888890e-01  2.3529412e-01  1.9970045e-03]
# out: float32 [ -1.   0.   2. 333.]
# out: float32 [0.5  0.75 1.   1.  ]
# out: float32 [  -2.      1.25    7.5  1000.5 ]
# out: float32 [ 3.000e+00 -2.500e-01 -6.500e+00 -9.995e+02]
# out: float32 [-3.750e+00  1.125e+00  1.050e+01  1.500e+03]
# out: bool [ True  True False False]
# out: bool [False False  True  True]
# out: bool [False False False False]
# out: bool [ True  True  True  True]
# out: bool [False False  True  True]
# out: float32 [  -1.5     1.75    8.   1001.  ]
# out: float32 [ 2.5e+00 -7.5e-01 -7.0e+00 -1.0e+03]
# out: float32 [-2.5e+00  7.5e-01  7.0e+00  1.0e+03]
# out: float32 [2.5e+00 7.5e-01 7.0e+00 1.0e+03]
# out: float32 [-5.0e+00  1.0e+00  1.4e+01  2.0e+03]
# out: float32 [-2.5  -2.25 -2.   -2.  ]
# out: float32 [6.250e+00 5.625e-01 4.900e+01 1.000e+06]
# out: bool [False False  True False]
# out: float32 [-3.50e+00 -2.50e-01  6.00e+00  9.99e+02]
# out: float32 [   0.   -1.   -3. -334.]
# out: float32 [-2.5  -2.25 -2.   -2.  ]
