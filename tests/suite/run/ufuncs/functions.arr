# Trigonometry, exponentials, logarithms, roots.
--- tangent run ---
import numpy as np
a = np.array([0.0, 0.5, 1.0, -2.0, 10.0, 100.0, np.inf, np.nan])
print(np.tan(a))
print(np.tan(np.array([1.5707963, 4.712389, 8191.5, 8193.0, 1e6, 1e20])))
print(np.tan(a[::-2]), np.tan(a[:6].reshape(2, 3).T))
# out: [ 0.          0.5463025   1.5574077   2.1850398   0.64836085 -0.58721393
# out:          nan         nan]
# out: [ 1.3245402e+07 -8.3858280e+07  4.8620901e+00 -2.8068152e-01
# out:  -3.7362447e-01  8.7049198e-01]
# out: [        nan -0.58721393  2.1850398   0.5463025 ] [[ 0.          2.1850398 ]
# out:  [ 0.5463025   0.64836085]
# out:  [ 1.5574077  -0.58721393]]
--- arcs run ---
import numpy as np
a = np.array([0.0, -0.0, 0.25, -0.5, 0.75, 1.0, -1.0, 1.5, np.nan])
print(np.arcsin(a), np.asin(a))
print(np.arccos(a), np.acos(a[::-1]))
print(np.arctan(a), np.atan(a))
print(np.arctan(np.array([2.0, 10.0, -1e10, np.inf, -np.inf])))
# out: [ 0.         -0.          0.25268024 -0.5235988   0.8480621   1.5707964
# out:  -1.5707964          nan         nan] [ 0.         -0.          0.25268024 -0.5235988   0.8480621   1.5707964
# out:  -1.5707964          nan         nan]
# out: [1.5707964 1.5707964 1.3181161 2.0943952 0.7227343 0.        3.1415927
# out:        nan       nan] [      nan       nan 3.1415927 0.        0.7227343 2.0943952 1.3181161
# out:  1.5707964 1.5707964]
# out: [ 0.         -0.          0.24497865 -0.4636476   0.6435011   0.7853982
# out:  -0.7853982   0.9827937          nan] [ 0.         -0.          0.24497865 -0.4636476   0.6435011   0.7853982
# out:  -0.7853982   0.9827937          nan]
# out: [ 1.1071486  1.4711276 -1.5707964  1.5707964 -1.5707964]
--- arctan2 run ---
import numpy as np
y = np.array([0.0, -0.0, 0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, 1.0, 3.0, np.nan, 1e-30, 2.0])
x = np.array([0.0, 0.0, -0.0, -0.0, 0.0, 0.0, np.inf, -np.inf, -np.inf, -4.0, 1.0, 1e30, 1e-5])
print(np.arctan2(y, x), np.atan2(y, 1))
print(np.arctan2(y[:6].reshape(2, 3), x[9:12]), np.arctan2(1, np.array([1, 2], dtype=np.int8)))
# out: [ 0.        -0.         3.1415927 -3.1415927  1.5707964 -1.5707964
# out:   0.7853982 -2.3561945  3.1415927  2.4980915        nan  0.
# out:   1.5707914] [ 0.0000000e+00 -0.0000000e+00  0.0000000e+00 -0.0000000e+00
# out:   7.8539819e-01 -7.8539819e-01  1.5707964e+00 -1.5707964e+00
# out:   7.8539819e-01  1.2490457e+00            nan  1.0000000e-30
# out:   1.1071486e+00]
# out: [[ 3.1415927e+00 -0.0000000e+00  0.0000000e+00]
# out:  [-3.1415927e+00  7.8539819e-01 -1.0000000e-30]] [0.7853982 0.4636476]
--- hyperbolic run ---
import numpy as np
a = np.array([0.0, -0.0, 0.5, -1.0, 3.0, -20.0, 89.0, 90.0, np.inf, -np.inf, np.nan])
print(np.sinh(a), np.cosh(a))
print(np.tanh(a), np.arcsinh(a), np.asinh(a))
b = np.array([1.0, 1.5, 10.0, 1e10, 0.5, np.inf, np.nan])
print(np.arccosh(b), np.acosh(b))
c = np.array([0.0, -0.0, 0.5, -0.9, 1.0, -1.0, 2.0, 1e-6])
print(np.arctanh(c), np.atanh(c))
# out: [ 0.0000000e+00 -0.0000000e+00  5.2109534e-01 -1.1752012e+00
# out:   1.0017875e+01 -2.4258259e+08  2.2448064e+38            inf
# out:             inf           -inf            nan] [1.0000000e+00 1.0000000e+00 1.1276259e+00 1.5430807e+00 1.0067662e+01
# out:  2.4258259e+08 2.2448064e+38           inf           inf           inf
# out:            nan]
# out: [ 0.         -0.          0.46211717 -0.7615942   0.9950548  -1.
# out:   1.          1.          1.         -1.                 nan] [ 0.         -0.          0.48121184 -0.8813736   1.8184464  -3.689504
# out:   5.181815    5.192988           inf        -inf         nan] [ 0.         -0.          0.48121184 -0.8813736   1.8184464  -3.689504
# out:   5.181815    5.192988           inf        -inf         nan]
# out: [ 0.         0.9624237  2.993223  23.718998         nan        inf
# out:         nan] [ 0.         0.9624237  2.993223  23.718998         nan        inf
# out:         nan]
# out: [ 0.0000000e+00 -0.0000000e+00  5.4930615e-01 -1.4722193e+00
# out:             inf           -inf            nan  1.0000000e-06] [ 0.0000000e+00 -0.0000000e+00  5.4930615e-01 -1.4722193e+00
# out:             inf           -inf            nan  1.0000000e-06]
--- exponentials run ---
import numpy as np
a = np.array([0.0, -0.0, 1.0, -1.0, 1e-5, 5.5, -20.0, 88.0, 90.0, -110.0, np.inf, -np.inf, np.nan])
print(np.exp2(a))
print(np.expm1(a))
print(np.exp2(np.array([10, -3])), np.exp2(np.array([127.0, 128.0, -149.0, -150.0])))
# out: [1.0000000e+00 1.0000000e+00 2.0000000e+00 5.0000000e-01 1.0000069e+00
# out:  4.5254837e+01 9.5367432e-07 3.0948501e+26 1.2379401e+27 7.7037198e-34
# out:            inf 0.0000000e+00           nan]
# out: [ 0.0000000e+00 -0.0000000e+00  1.7182817e+00 -6.3212055e-01
# out:   1.0000050e-05  2.4369193e+02 -1.0000000e+00  1.6516363e+38
# out:             inf -1.0000000e+00            inf -1.0000000e+00
# out:             nan]
# out: [1.024e+03 1.250e-01] [1.7014118e+38           inf 1.4012985e-45 0.0000000e+00]
--- logarithms run ---
import numpy as np
a = np.array([0.0, 1.0, 2.0, 0.5, 1e-5, 1000.0, 8.0, 1e-40, 3e38, -1.0, np.inf, np.nan])
print(np.log2(a))
print(np.log10(a))
print(np.log1p(a))
print(np.log1p(np.array([-1.0, -2.0, -0.5, 1e-20, -1e-20])))
print(np.logaddexp(a, 1), np.logaddexp2(a, a[::-1]))
print(np.logaddexp(np.array([1, 2], dtype=np.int16), 3), np.logaddexp2(np.inf, np.array([np.inf, -np.inf])))
# out: [       -inf    0.          1.         -1.        -16.60964     9.965784
# out:     3.       -132.87714   127.81823          nan         inf         nan]
# out: [      -inf   0.         0.30103   -0.30103   -5.         3.
# out:    0.90309  -40.000004  38.47712         nan        inf        nan]
# out: [0.0000000e+00 6.9314718e-01 1.0986123e+00 4.0546510e-01 9.9999497e-06
# out:  6.9087548e+00 2.1972246e+00 9.9999461e-41 8.8596848e+01          -inf
# out:            inf           nan]
# out: [         -inf           nan -6.931472e-01  1.000000e-20 -1.000000e-20]
# out: [1.3132617e+00 1.6931472e+00 2.3132617e+00 1.4740770e+00 1.3132644e+00
# out:  1.0000000e+03 8.0009117e+00 1.3132617e+00 3.0000000e+38 1.1269280e+00
# out:            inf           nan] [         nan          inf 2.169925e+00 3.000000e+38 1.000005e+00
# out:  1.000000e+03 1.000000e+03 1.000005e+00 3.000000e+38 2.169925e+00
# out:           inf          nan]
# out: [3.126928  3.3132617] [inf inf]
--- roots run ---
import numpy as np
a = np.array([0.0, -0.0, 8.0, -27.0, 2.0, 1e-40, 3e38, np.inf, -np.inf, np.nan])
print(np.cbrt(a))
print(np.hypot(a, 1), np.hypot(a, a[::-1]))
print(np.hypot(np.array([3, 5]), np.array([4, 12])), np.hypot(np.array([3e38, 1e-30]), np.array([1.0, 1e-30])))
# out: [ 0.0000000e+00 -0.0000000e+00  2.0000000e+00 -3.0000000e+00
# out:   1.2599211e+00  4.6415806e-14  6.6943294e+12            inf
# out:            -inf            nan]
# out: [1.0000000e+00 1.0000000e+00 8.0622578e+00 2.7018513e+01 2.2360680e+00
# out:  1.0000000e+00 3.0000000e+38           inf           inf           nan] [   nan    inf    inf 3.e+38 2.e+00 2.e+00 3.e+38    inf    inf    nan]
# out: [ 5. 13.] [3.0000000e+38 1.4142136e-30]
--- powers run ---
import numpy as np
a = np.array([0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, np.inf, -np.inf, np.nan])
print(a ** 3.0, a ** -3.0)
print(a ** 0.25, a ** -2.5)
print(np.power(2.0, a), np.power(a, a[::-1]))
print(np.float_power(a, 2), np.float_power(np.array([2, 3, -2]), -1), np.float_power(4, a[2:7]))
print(np.power(np.array([1.0001, 10.0, 1e-3]), np.array([1e5, 30.0, 12.0])))
# out: [ 0.    -0.     1.    -1.     8.    -8.     0.125    inf   -inf    nan] [   inf   -inf  1.    -1.     0.125 -0.125  8.     0.    -0.       nan]
# out: [0.        0.        1.              nan 1.1892071       nan 0.8408964
# out:        inf       inf       nan] [      inf       inf 1.              nan 0.1767767       nan 5.656854
# out:  0.        0.              nan]
# out: [1.        1.        2.        0.5       4.        0.25      1.4142135
# out:        inf 0.              nan] [ nan  inf 1.    nan 0.25 4.   2.    inf 1.   1.  ]
# out: [0.   0.   1.   1.   4.   4.   0.25  inf  inf  nan] [ 0.5         0.33333334 -0.5       ] [ 4.      0.25   16.      0.0625  2.    ]
# out: [2.2052016e+04 1.0000000e+30 1.0000006e-36]
--- angles run ---
import numpy as np
a = np.array([0.0, 1.0, -3.1415927, 100.0, np.inf])
print(np.degrees(a), np.rad2deg(a), np.radians(a), np.deg2rad(a))
print(np.sinc(np.array([0.0, 0.5, 1.5, -2.25])), np.sinc(np.array([0, 1], dtype=np.int8)).dtype, np.sinc(0.25), np.sinc(0))
# out: [   0.         57.295776 -180.       5729.5776           inf] [   0.         57.295776 -180.       5729.5776           inf] [ 0.          0.01745329 -0.05483114  1.7453293          inf] [ 0.          0.01745329 -0.05483114  1.7453293          inf]
# out: [ 1.          0.63661975 -0.21220659  0.10003515] float32 0.9003163 1.0
--- of-ints-and-bools run ---
import numpy as np
print(np.tan(np.array([0, 1, 3], dtype=np.uint8)), np.tan(np.array([True, False])).dtype, np.tan(np.array([1, 2], dtype=np.int32)))
print(np.arctan(np.array([0, 1, 3], dtype=np.uint8)), np.arctan(np.array([True, False])).dtype, np.arctan(np.array([1, 2], dtype=np.int32)))
print(np.sinh(np.array([0, 1, 3], dtype=np.uint8)), np.sinh(np.array([True, False])).dtype, np.sinh(np.array([1, 2], dtype=np.int32)))
print(np.cosh(np.array([0, 1, 3], dtype=np.uint8)), np.cosh(np.array([True, False])).dtype, np.cosh(np.array([1, 2], dtype=np.int32)))
print(np.tanh(np.array([0, 1, 3], dtype=np.uint8)), np.tanh(np.array([True, False])).dtype, np.tanh(np.array([1, 2], dtype=np.int32)))
print(np.arcsinh(np.array([0, 1, 3], dtype=np.uint8)), np.arcsinh(np.array([True, False])).dtype, np.arcsinh(np.array([1, 2], dtype=np.int32)))
print(np.exp2(np.array([0, 1, 3], dtype=np.uint8)), np.exp2(np.array([True, False])).dtype, np.exp2(np.array([1, 2], dtype=np.int32)))
print(np.expm1(np.array([0, 1, 3], dtype=np.uint8)), np.expm1(np.array([True, False])).dtype, np.expm1(np.array([1, 2], dtype=np.int32)))
print(np.log2(np.array([0, 1, 3], dtype=np.uint8)), np.log2(np.array([True, False])).dtype, np.log2(np.array([1, 2], dtype=np.int32)))
print(np.log10(np.array([0, 1, 3], dtype=np.uint8)), np.log10(np.array([True, False])).dtype, np.log10(np.array([1, 2], dtype=np.int32)))
print(np.log1p(np.array([0, 1, 3], dtype=np.uint8)), np.log1p(np.array([True, False])).dtype, np.log1p(np.array([1, 2], dtype=np.int32)))
print(np.cbrt(np.array([0, 1, 3], dtype=np.uint8)), np.cbrt(np.array([True, False])).dtype, np.cbrt(np.array([1, 2], dtype=np.int32)))
print(np.degrees(np.array([0, 1, 3], dtype=np.uint8)), np.degrees(np.array([True, False])).dtype, np.degrees(np.array([1, 2], dtype=np.int32)))
print(np.radians(np.array([0, 1, 3], dtype=np.uint8)), np.radians(np.array([True, False])).dtype, np.radians(np.array([1, 2], dtype=np.int32)))
print(np.spacing(np.array([0, 1, 3], dtype=np.uint8)), np.spacing(np.array([True, False])).dtype, np.spacing(np.array([1, 2], dtype=np.int32)))
# out: [ 0.          1.5574077  -0.14254653] float32 [ 1.5574077 -2.1850398]
# out: [0.        0.7853982 1.2490457] float32 [0.7853982 1.1071486]
# out: [ 0.         1.1752012 10.017875 ] float32 [1.1752012 3.6268604]
# out: [ 1.         1.5430807 10.067662 ] float32 [1.5430807 3.7621956]
# out: [0.        0.7615942 0.9950548] float32 [0.7615942 0.9640276]
# out: [0.        0.8813736 1.8184464] float32 [0.8813736 1.4436355]
# out: [1. 2. 8.] float32 [2. 4.]
# out: [ 0.         1.7182817 19.085537 ] float32 [1.7182817 6.389056 ]
# out: [     -inf 0.        1.5849625] float32 [0. 1.]
# out: [      -inf 0.         0.47712126] float32 [0.      0.30103]
# out: [0.        0.6931472 1.3862944] float32 [0.6931472 1.0986123]
# out: [0.        1.        1.4422495] float32 [1.        1.2599211]
# out: [  0.        57.295776 171.88733 ] float32 [ 57.295776 114.59155 ]
# out: [0.         0.01745329 0.05235988] float32 [0.01745329 0.03490658]
# out: [1.4012985e-45 1.1920929e-07 2.3841858e-07] float32 [1.1920929e-07 2.3841858e-07]
--- of-scalars run ---
import numpy as np
for x in [0.5, 0.25]:
    print(np.tan(x))
    print(np.arctan(x))
    print(np.sinh(x))
    print(np.cosh(x))
    print(np.tanh(x))
    print(np.arcsinh(x))
    print(np.exp2(x))
    print(np.expm1(x))
    print(np.log2(x))
    print(np.log10(x))
    print(np.log1p(x))
    print(np.cbrt(x))
    print(np.degrees(x))
    print(np.radians(x))
    print(np.spacing(x))
    print(np.arcsin(x))
    print(np.arccos(x))
    print(np.arctanh(x))
    print(np.arccosh(x + 1), np.arctan2(x, 2), np.hypot(x, 2), np.logaddexp(x, 1), np.logaddexp2(x, 1), np.float_power(x, 3), np.cbrt(8 * x))
for n in [1, 2]:
    print(np.tan(n), np.log2(n), np.hypot(n, 2), np.arctan2(n, n), np.float_power(n, -2))
# out: 0.5463025
# out: 0.4636476
# out: 0.52109534
# out: 1.127626
# out: 0.46211717
# out: 0.48121184
# out: 1.4142135
# out: 0.6487213
# out: -1.0
# out: -0.30103
# out: 0.4054651
# out: 0.7937005
# out: 28.647888
# out: 0.008726646
# out: 5.9604645e-08
# out: 0.5235988
# out: 1.0471976
# out: 0.54930615
# out: 0.9624237 0.24497865 2.0615528 1.474077 1.7715534 0.125 1.587401
# out: 0.25534192
# out: 0.24497865
# out: 0.25261232
# out: 1.0314131
# out: 0.24491866
# out: 0.24746646
# out: 1.1892071
# out: 0.28402543
# out: -2.0
# out: -0.60206
# out: 0.22314355
# out: 0.62996054
# out: 14.323944
# out: 0.004363323
# out: 2.9802322e-08
# out: 0.25268024
# out: 1.3181161
# out: 0.25541282
# out: 0.6931472 0.124354996 2.0155644 1.386871 1.6731977 0.015625 1.2599211
# out: 1.5574077 0.0 2.236068 0.7853982 1.0
# out: -2.1850398 1.0 2.828427 0.7853982 0.25
--- chains-in-one-pass run ---
import numpy as np
x = np.linspace(0.1, 2.0, 300)
y = np.tanh(np.log1p(x) * np.arctan(x)) + np.hypot(x, np.cbrt(x))
print(y[::50], y.sum())
z = np.exp2(np.log2(x)) - x
print(np.max(np.abs(z)) < 1e-6)
# out: [0.48430806 0.99357635 1.5003248  1.989654   2.4351726  2.8380814 ] 579.6854
# out: True
--- pairs-of-float-functions run ---
import numpy as np
a = np.array([0.1, -2.5, 3.0, 7.25, 0.0])
b = np.array([1.5, 0.3, -4.0, 2.0, 8.0])
c = np.array([-0.7, 5.0, 0.25, 1.0, 3.0])
print((a + b) + c, (a + b) - c, (a + b) * c, (a + b) / c)
print((a - b) + c, (a - b) - c, (a - b) * c, (a - b) / c)
print((a * b) + c, (a * b) - c, (a * b) * c, (a * b) / c)
print(c - (a + b), c / (a + b), c - (a - b), c / (a - b), c - a * b, c / (b * c))
print((a + 2) * 3, (2 - a) * c, 3 / (b * 2), 1 - b * 0.5)
x = a.copy()
x += b * c
print(x)
x -= b - c
x *= a + b
print(x)
x /= b * 2
print(x)
x[:] = b * c - x
print(x)
x[:] = (x + b) * c
print(x)
x[:] = (b - x) * x
print(x)
x[:] = (x * x) + x
print(x)
# out: [ 0.90000004  2.8        -0.75       10.25       11.        ] [ 2.3  -7.2  -1.25  8.25  5.  ] [ -1.12 -11.    -0.25   9.25  24.  ] [-2.2857144 -0.44      -4.         9.25       2.6666667]
# out: [-2.1   2.2   7.25  6.25 -5.  ] [ -0.7   -7.8    6.75   4.25 -11.  ] [  0.97999996 -14.           1.75         5.25       -24.        ] [ 2.        -0.56      28.         5.25      -2.6666667]
# out: [ -0.54999995   4.25       -11.75        15.5          3.        ] [  0.85  -5.75 -12.25  13.5   -3.  ] [-0.105 -3.75  -3.    14.5    0.   ] [ -0.21428573  -0.15       -48.          14.5          0.        ]
# out: [-2.3   7.2   1.25 -8.25 -5.  ] [-0.4375     -2.2727273  -0.25        0.10810811  0.375     ] [ 0.7   7.8  -6.75 -4.25 11.  ] [ 0.5        -1.7857143   0.03571429  0.1904762  -0.375     ] [ -0.85   5.75  12.25 -13.5    3.  ] [ 0.6666667  3.3333333 -0.25       0.5        0.125    ]
# out: [ 6.2999997 -1.5       15.        27.75       6.       ] [-1.3299999 22.5       -0.25      -5.25       6.       ] [ 1.      5.     -0.375   0.75    0.1875] [ 0.25  0.85  3.    0.   -3.  ]
# out: [-0.9499999 -1.         2.         9.25      24.       ]
# out: [ -5.0400004  -8.139999   -6.25       76.3125    152.       ]
# out: [ -1.6800002 -13.566665    0.78125    19.078125    9.5      ]
# out: [  0.63000023  15.066665    -1.78125    -17.078125    14.5       ]
# out: [ -1.491      76.83333    -1.4453125 -15.078125   67.5      ]
# out: [-4.4595814e+00 -5.8803101e+03  3.6923218e+00 -2.5750610e+02
# out:  -4.0162500e+03]
# out: [1.5428286e+01 3.4572168e+07 1.7325562e+01 6.6051883e+04 1.6126248e+07]
--- mantissas-and-exponents run ---
import numpy as np
import math
m, e = np.frexp([8.0, -0.75, 0.0, 0.1, 1e-40, 3e38, 0.5, 1.0, 16777215.0, 16777217.0, np.inf, np.nan])
print(m, e, e.dtype)
m, e = np.frexp(np.arange(-3, 5, dtype=np.int8))
print(m, e, np.ldexp(m, e))
for x in [6.0, -1.5, 0.0, 1e-45]:
    print(math.frexp(x), np.frexp(x))
m, e = np.zeros(3), np.zeros(3, dtype=np.int32)
print(np.frexp([1.0, 2.0, 3.0], out=(m, e))[0], m, e)
np.frexp([9.0, 9.0, 9.0], m, e, where=[True, False, True])
print(m, e)
powers = np.ldexp(1.0, np.arange(-149, 128))
m, e = np.frexp(powers)
print(np.all(m == 0.5), np.array_equal(e, np.arange(-148, 129)))
m, e = np.frexp(np.nextafter(powers[30:], 0))
print(np.all(m < 1), np.all(m > 0.9999), np.array_equal(e, np.arange(-119, 128)))
# out: [ 0.5        -0.75        0.          0.8         0.54444885  0.88162076
# out:   0.5         0.5         0.99999994  0.5                inf         nan] [   4    0    0   -3 -132  128    0    1   24   25    0    0] int32
# out: [-0.75 -0.5  -0.5   0.    0.5   0.5   0.75  0.5 ] [2 2 1 0 1 2 2 3] [-3. -2. -1.  0.  1.  2.  3.  4.]
# out: (0.75, 3) (0.75, 3)
# out: (-0.75, 1) (-0.75, 1)
# out: (0.0, 0) (0.0, 0)
# out: (0.5, -148) (0.5, -148)
# out: [0.5  0.5  0.75] [0.5  0.5  0.75] [1 2 2]
# out: [0.5625 0.5    0.5625] [4 2 4]
# out: True True
# out: True True True
