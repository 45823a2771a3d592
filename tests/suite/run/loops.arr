# Loops over elements give what they give one element after another, whatever they become.
--- loops-affine-indices run ---
import numpy as np
a = np.arange(40) * 0.37
out = np.zeros(40)
for i in range(38):
    out[i] = a[i] + a[i + 1] * 2 - a[39 - i] + i
for i in range(1, 39, 3):
    out[i] = a[-i] * a[2 * i // 2]
for i in range(30, 0, -4):
    out[i] = i / 7
print(out, i)
# out: [-13.690001     5.3391004    0.2857143   -6.25        19.7136
# out:   -1.29         0.85714287  31.623901     6.1499996    8.629999
# out:    1.4285715   13.59        16.07        48.0519       2.
# out:   23.509998    52.569603    28.470001     2.5714285   54.6231
# out:   35.91        38.39         3.142857    43.35        45.83
# out:   51.3375       3.7142856   53.27        45.9984      58.23
# out:    4.285714    38.1951      65.67        68.149994    27.9276
# out:   73.11        75.59        15.195901     0.           0.        ] 2
--- loops-in-place run ---
import numpy as np
a = np.arange(40) * 0.5
for i in range(39):
    a[i] = a[i + 1]
print(a)
for i in range(1, 40):
    a[i] = a[i - 1] + 1
print(a)
for i in range(39, 0, -1):
    a[i] = a[i - 1] * 2
print(a)
even = a[::2]
odd = a[1::2]
back = a[::-1]
for i in range(20):
    even[i] = odd[i] + 1
print(a)
for i in range(40):
    back[i] = a[i]
print(a)
# out: [ 0.5  1.   1.5  2.   2.5  3.   3.5  4.   4.5  5.   5.5  6.   6.5  7.
# out:   7.5  8.   8.5  9.   9.5 10.  10.5 11.  11.5 12.  12.5 13.  13.5 14.
# out:  14.5 15.  15.5 16.  16.5 17.  17.5 18.  18.5 19.  19.5 19.5]
# out: [ 0.5  1.5  2.5  3.5  4.5  5.5  6.5  7.5  8.5  9.5 10.5 11.5 12.5 13.5
# out:  14.5 15.5 16.5 17.5 18.5 19.5 20.5 21.5 22.5 23.5 24.5 25.5 26.5 27.5
# out:  28.5 29.5 30.5 31.5 32.5 33.5 34.5 35.5 36.5 37.5 38.5 39.5]
# out: [ 0.5  1.   3.   5.   7.   9.  11.  13.  15.  17.  19.  21.  23.  25.
# out:  27.  29.  31.  33.  35.  37.  39.  41.  43.  45.  47.  49.  51.  53.
# out:  55.  57.  59.  61.  63.  65.  67.  69.  71.  73.  75.  77. ]
# out: [ 2.  1.  6.  5. 10.  9. 14. 13. 18. 17. 22. 21. 26. 25. 30. 29. 34. 33.
# out:  38. 37. 42. 41. 46. 45. 50. 49. 54. 53. 58. 57. 62. 61. 66. 65. 70. 69.
# out:  74. 73. 78. 77.]
# out: [ 2.  1.  6.  5. 10.  9. 14. 13. 18. 17. 22. 21. 26. 25. 30. 29. 34. 33.
# out:  38. 37. 37. 38. 33. 34. 29. 30. 25. 26. 21. 22. 17. 18. 13. 14.  9. 10.
# out:   5.  6.  1.  2.]
--- loops-several-statements run ---
import numpy as np
a = np.arange(24) * 0.5
b = np.zeros(24)
c = np.zeros(24)
for i in range(23):
    b[i] = a[i] * 2
    c[i] = b[i] + 1
    a[i] = c[i] + a[i + 1]
print(a, b, c)
for i in range(23):
    b[i] = a[i] * 2
    a[i + 1] = b[i] * 0.25
print(a, b)
for i in range(23):
    a[i + 1] = 2.0
    b[i] = a[i]
print(a, b)
for i in range(23):
    a[i] = 3.0
    b[i] = a[i + 1]
print(a, b)
for i in range(23):
    a[i] = i
    a[i + 1] = 7.0
print(a)
for i in range(24):
    t = a[i]
    a[i] = b[23 - i]
    b[23 - i] = t
print(a, b)
t = 0.0
for i in range(24):
    t = a[i] * 2
    u = t + 1
    a[i] = t * u
print(a, t, u, i)
# out: [ 1.5  3.   4.5  6.   7.5  9.  10.5 12.  13.5 15.  16.5 18.  19.5 21.
# out:  22.5 24.  25.5 27.  28.5 30.  31.5 33.  34.5 11.5] [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
# out:  18. 19. 20. 21. 22.  0.] [ 1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17. 18.
# out:  19. 20. 21. 22. 23.  0.]
# out: [1.5000000e+00 7.5000000e-01 3.7500000e-01 1.8750000e-01 9.3750000e-02
# out:  4.6875000e-02 2.3437500e-02 1.1718750e-02 5.8593750e-03 2.9296875e-03
# out:  1.4648438e-03 7.3242188e-04 3.6621094e-04 1.8310547e-04 9.1552734e-05
# out:  4.5776367e-05 2.2888184e-05 1.1444092e-05 5.7220459e-06 2.8610229e-06
# out:  1.4305115e-06 7.1525574e-07 3.5762787e-07 1.7881393e-07] [3.0000000e+00 1.5000000e+00 7.5000000e-01 3.7500000e-01 1.8750000e-01
# out:  9.3750000e-02 4.6875000e-02 2.3437500e-02 1.1718750e-02 5.8593750e-03
# out:  2.9296875e-03 1.4648438e-03 7.3242188e-04 3.6621094e-04 1.8310547e-04
# out:  9.1552734e-05 4.5776367e-05 2.2888184e-05 1.1444092e-05 5.7220459e-06
# out:  2.8610229e-06 1.4305115e-06 7.1525574e-07 0.0000000e+00]
# out: [1.5 2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.
# out:  2.  2.  2.  2.  2.  2. ] [1.5 2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.  2.
# out:  2.  2.  2.  2.  2.  0. ]
# out: [3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 2.] [2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 0.]
# out: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
# out:  18. 19. 20. 21. 22.  7.]
# out: [0. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2. 2.] [ 7. 22. 21. 20. 19. 18. 17. 16. 15. 14. 13. 12. 11. 10.  9.  8.  7.  6.
# out:   5.  4.  3.  2.  1.  0.]
# out: [ 0. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20. 20.
# out:  20. 20. 20. 20. 20. 20.] 4.0 5.0 23
--- loops-conditions run ---
import numpy as np
a = np.arange(30) * 0.5
b = np.arange(30)
for i in range(30):
    if a[i] > 2 and i % 2 == 0 or i == 1:
        a[i] = 0.0
    elif a[i] > 1:
        a[i] = b[i]
    else:
        a[i] += 1
        a[i] *= 3
print(a)
for i in range(30):
    a[i] = a[i] if b[i] != 3 else -1.0
    if 2 < i <= 9:
        v = a[i] * 2
        if v > 12:
            v = 12.5
        a[i] = v
    if not b[i]:
        b[i] = 100
print(a, b)
# out: [ 3.  0.  6.  3.  4.  5.  0.  7.  0.  9.  0. 11.  0. 13.  0. 15.  0. 17.
# out:   0. 19.  0. 21.  0. 23.  0. 25.  0. 27.  0. 29.]
# out: [ 3.   0.   6.  -2.   8.  10.   0.  12.5  0.  12.5  0.  11.   0.  13.
# out:   0.  15.   0.  17.   0.  19.   0.  21.   0.  23.   0.  25.   0.  27.
# out:   0.  29. ] [100   1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17
# out:   18  19  20  21  22  23  24  25  26  27  28  29]
--- loops-special-floats run ---
import numpy as np
a = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 1e-45, 3e38, -1.0])
b = np.array([1.0, -0.0, np.nan, np.inf, -1.0, 2.0, 3e38, 0.0])
out = np.zeros(8)
n = 0
for i in range(8):
    out[i] = a[i] * b[i] + a[7 - i]
print(out)
for i in range(8):
    out[i] = a[i] if a[i] > b[i] else b[i]
    if a[i] == a[i]:
        n += 1
print(out, n)
for i in range(8):
    out[i] = min(a[i], b[i])
print(out)
for i in range(8):
    out[i] = abs(a[i]) - -b[i]
print(out)
u = np.zeros(8, dtype=np.uint8)
for i in range(8):
    u[i] = b[i] > 0
print(u)
# out: [-1.e+00  3.e+38     nan     nan     nan     inf     inf  0.e+00]
# out: [ 1.e+00 -0.e+00     nan     inf -1.e+00  2.e+00  3.e+38  0.e+00] 7
# out: [ 0.e+00 -0.e+00     inf    -inf     nan  1.e-45  3.e+38 -1.e+00]
# out: [ 1.  0. nan inf nan  2. inf  1.]
# out: [1 0 0 1 0 1 1 0]
--- loops-ints run ---
import numpy as np
a = (np.arange(40) * 7).astype(np.uint8)
b = np.arange(40).astype(np.int16)
out = np.zeros(40, dtype=np.uint8)
w = np.zeros(40, dtype=np.int16)
f = np.zeros(40)
for i in range(40):
    out[i] = (a[i] + a[39 - i]) // 2
    w[i] = a[i] - 3 * i
print(out, w)
for i in range(40):
    v = a[i] * 2 - 60
    if v > 255:
        v = 255
    elif v < 0:
        v = 0
    out[i] = v
    w[i] = -a[i] // 7 + (a[i] % 5 << 3) + (a[i] & 12 | 1 ^ i) - (-a[i] >> 1)
print(out, w)
for i in range(40):
    f[i] = a[i] / (i + 1) + b[i] % 7 - b[i] ** 2 + 7 // (a[i] + 1)
print(f)
for i in range(40):
    a[i] += 250
    b[i] *= b[i]
print(a, b)
for i in range(40):
    d = b[i]
    f[i] = 1 / d if d > 0 else -1.0
print(f)
# out: [  8   8   8 136 136 136 136 136 136 136 136 136 136 136 136 136 136 136
# out:  136 136 136 136 136 136 136 136 136 136 136 136 136 136 136 136 136 136
# out:  136   8   8   8] [   0    4    8   12   16   20   24   28   32   36   40   44   48   52
# out:    56   60   64   68   72   76   80   84   88   92   96  100  104  108
# out:   112  116  120  124  128  132  136  140  144 -108 -104 -100]
# out: [  0   0   0   0   0  10  24  38  52  66  80  94 108 122 136 150 164 178
# out:  192 206 220 234 248 255 255 255 255 255 255 255 255 255 255 255 255 255
# out:  255   0   0   0] [  1  23  52  22  47  17  46  56  37  59  40  58  75  53  74  52  73  95
# out:   84  94  79  89 118  88 109  91 112 130 107 125 106 124 145 127 156 126
# out:  151  61  50  60]
# out: [ 7.00000000e+00  3.50000000e+00  2.66666651e+00 -7.50000000e-01
# out:  -6.39999962e+00 -1.41666660e+01 -2.40000000e+01 -4.28750000e+01
# out:  -5.67777786e+01 -7.26999969e+01 -9.06363678e+01 -1.10583336e+02
# out:  -1.32538467e+02 -1.56500000e+02 -1.89466660e+02 -2.17437500e+02
# out:  -2.47411758e+02 -2.79388885e+02 -3.13368408e+02 -3.49350006e+02
# out:  -3.87333344e+02 -4.34318176e+02 -4.76304352e+02 -5.20291687e+02
# out:  -5.66280029e+02 -6.14269226e+02 -6.64259277e+02 -7.16250000e+02
# out:  -7.77241394e+02 -8.33233337e+02 -8.91225830e+02 -9.51218750e+02
# out:  -1.01321210e+03 -1.07720593e+03 -1.14319995e+03 -1.21819446e+03
# out:  -1.28818921e+03 -1.36592102e+03 -1.44074353e+03 -1.51657495e+03]
# out: [250   1   8  15  22  29  36  43  50  57  64  71  78  85  92  99 106 113
# out:  120 127 134 141 148 155 162 169 176 183 190 197 204 211 218 225 232 239
# out:  246 253   4  11] [   0    1    4    9   16   25   36   49   64   81  100  121  144  169
# out:   196  225  256  289  324  361  400  441  484  529  576  625  676  729
# out:   784  841  900  961 1024 1089 1156 1225 1296 1369 1444 1521]
# out: [-1.0000000e+00  1.0000000e+00  2.5000000e-01  1.1111111e-01
# out:   6.2500000e-02  3.9999999e-02  2.7777778e-02  2.0408163e-02
# out:   1.5625000e-02  1.2345679e-02  9.9999998e-03  8.2644625e-03
# out:   6.9444445e-03  5.9171598e-03  5.1020407e-03  4.4444446e-03
# out:   3.9062500e-03  3.4602077e-03  3.0864198e-03  2.7700830e-03
# out:   2.4999999e-03  2.2675737e-03  2.0661156e-03  1.8903592e-03
# out:   1.7361111e-03  1.6000000e-03  1.4792900e-03  1.3717421e-03
# out:   1.2755102e-03  1.1890606e-03  1.1111111e-03  1.0405828e-03
# out:   9.7656250e-04  9.1827364e-04  8.6505193e-04  8.1632653e-04
# out:   7.7160494e-04  7.3046022e-04  6.9252076e-04  6.5746222e-04]
--- loops-wide-ints run ---
import numpy as np
a = np.array([2147483647, -2147483648, 16777217, -16777217, 0, 5])
u = np.array([4294967295, 2147483648, 0, 7, 16777217, 1], dtype=np.uint32)
f = np.array([2147483648.0, -2147483648.0, 16777216.0, -16777216.0, 0.5, 5.0])
out = np.zeros(6)
eq = np.zeros(6, dtype=bool)
w = np.zeros(6, dtype=np.uint32)
for i in range(6):
    out[i] = a[i] * 1.0 + u[i]
print(out)
for i in range(6):
    eq[i] = a[i] == f[i]
print(eq)
for i in range(6):
    eq[i] = a[i] < u[i]
print(eq)
for i in range(6):
    w[i] = u[i]
    out[i] = a[i] / 3
print(w, out)
for i in range(6):
    out[i] = a[i] + u[i] - a[5 - i]
print(out)
for i in range(6):
    eq[i] = a[i]
print(eq)
# out: [ 6.4424509e+09  0.0000000e+00  1.6777216e+07 -1.6777209e+07
# out:   1.6777216e+07  6.0000000e+00]
# out: [False  True False False False  True]
# out: [ True  True False  True  True False]
# out: [4294967295 2147483648          0          7   16777217          1] [ 7.1582790e+08 -7.1582790e+08  5.5924055e+06 -5.5924055e+06
# out:   0.0000000e+00  1.6666666e+00]
# out: [ 6.4424509e+09  0.0000000e+00  3.3554432e+07 -3.3554428e+07
# out:   2.1642609e+09 -2.1474836e+09]
# out: [ True  True  True  True False  True]
--- loops-sums run ---
import numpy as np
a = (np.arange(50) * 37 % 256).astype(np.uint8)
f = np.arange(50) * 0.1
s = 0
for v in a:
    s += v
print(s)
for i in range(49):
    s -= a[i] * a[i + 1]
    s += i
n = 0
m = 0
low = 999
high = -1
for k, v in enumerate(a):
    if v > 100 and k > 3:
        n += 1
    elif v < 20:
        n -= 2
        m += v
    low = min(low, v)
    if v >= high:
        high = v
print(s, n, m, low, high, k, v)
t = 0.0
best = 0.0
for x in f:
    t += x
    if x > best:
        best = x
print(t, best)
flags = f > 2.5
n = 0
for flag in flags:
    n += flag
for x, y in zip(f, flags):
    if y:
        n += 10
print(n)
s = 0
for i in range(50):
    if a[i] == 111:
        s = 0
    s += a[i]
    f[i] = s
print(s, f)
s = 0
for i in range(50):
    y = s
    s = s + 1
    s = y + a[i]
print(s)
# out: 5901
# out: -772219 13 63 0 240 49 21
# out: 122.5 4.9
# out: 264
# out: 5790 [   0.   37.  111.  111.  259.  444.  666.  669.  709.  786.  900. 1051.
# out:  1239. 1464. 1470. 1513. 1593. 1710. 1864. 2055. 2283. 2292. 2338. 2421.
# out:  2541. 2698. 2892. 3123. 3135. 3184. 3270. 3393. 3553. 3750. 3984. 3999.
# out:  4051. 4140. 4266. 4429. 4629. 4866. 4884. 4939. 5031. 5160. 5326. 5529.
# out:  5769. 5790.]
# out: 5901
--- loops-nests run ---
import numpy as np
image = (np.arange(48) * 11).astype(np.uint8).reshape(6, 8)
out = np.zeros((6, 8), dtype=np.uint8)
m = np.zeros((6, 8))
rows = np.zeros(6)
for y in range(1, 5):
    for x in range(1, 7):
        out[y, x] = (image[y - 1, x] + image[y + 1, x] + image[y, x - 1] + image[y, x + 1]) // 4
print(out, y, x)
for y in range(6):
    for x in range(8):
        m[y, x] = 10 * y + x + y * x - image[5 - y, 7 - x]
print(m)
for y in range(1, 6):
    for x in range(8):
        m[y, x] = m[y - 1, x] + m[y, x]
print(m)
for y in range(6):
    for x in range(1, 8):
        m[y, x] = m[y, x - 1] * 0.5 + y
print(m)
total = 0
for y in range(6):
    n = 0
    for x in range(8):
        n += image[y, x]
    rows[y] = n
    total += n
print(rows, total)
for y in range(6):
    for x in range(y):
        m[y, x] = 1.0
print(m)
for row in m:
    for x in range(8):
        row[x] += x
print(m)
square = np.zeros((6, 6))
v = np.arange(11) * 0.5
for k in range(6):
    square[k, k] = 1.0
for y in range(6):
    scale = v[y]
    for x in range(6):
        square[y, x] += v[y + x] * scale
print(square, scale)
for y in range(6):
    for x in range(6):
        v[y + x] = square[y, x]
print(v)
for y in range(6):
    for x in range(8):
        m.T[7 - x, y] = m[y, x]
print(m)
cube = np.zeros((3, 4, 5))
for i in range(3):
    for j in range(4):
        for k in range(5):
            cube[i, j, k] = 100 * i - 10 * j + k * k
print(cube)
count = 0
for y in range(6):
    for x in range(8):
        if image[y, x] > 100 and x != y:
            count += 1
print(count)
# out: [[  0   0   0   0   0   0   0   0]
# out:  [  0  99 110 121 132 143 154   0]
# out:  [  0 123 134 145 156 167 178   0]
# out:  [  0  83  94 105 116 127 138   0]
# out:  [  0 107 118 129 140 151 162   0]
# out:  [  0   0   0   0   0   0   0   0]] 4 6
# out: [[  -5. -249. -237. -225. -213. -201. -189. -177.]
# out:  [-163. -150. -137. -124. -111.  -98.  -85.  -72.]
# out:  [ -65.  -51.  -37.  -23.   -9.    5.   19.   33.]
# out:  [-223. -208. -193. -178. -163. -148. -133. -118.]
# out:  [-125. -109.  -93.  -77.  -61.  -45.  -29.  -13.]
# out:  [ -27.  -10.    7.   24.   41.   58.   75.   92.]]
# out: [[  -5. -249. -237. -225. -213. -201. -189. -177.]
# out:  [-168. -399. -374. -349. -324. -299. -274. -249.]
# out:  [-233. -450. -411. -372. -333. -294. -255. -216.]
# out:  [-456. -658. -604. -550. -496. -442. -388. -334.]
# out:  [-581. -767. -697. -627. -557. -487. -417. -347.]
# out:  [-608. -777. -690. -603. -516. -429. -342. -255.]]
# out: [[-5.0000000e+00 -2.5000000e+00 -1.2500000e+00 -6.2500000e-01
# out:   -3.1250000e-01 -1.5625000e-01 -7.8125000e-02 -3.9062500e-02]
# out:  [-1.6800000e+02 -8.3000000e+01 -4.0500000e+01 -1.9250000e+01
# out:   -8.6250000e+00 -3.3125000e+00 -6.5625000e-01  6.7187500e-01]
# out:  [-2.3300000e+02 -1.1450000e+02 -5.5250000e+01 -2.5625000e+01
# out:   -1.0812500e+01 -3.4062500e+00  2.9687500e-01  2.1484375e+00]
# out:  [-4.5600000e+02 -2.2500000e+02 -1.0950000e+02 -5.1750000e+01
# out:   -2.2875000e+01 -8.4375000e+00 -1.2187500e+00  2.3906250e+00]
# out:  [-5.8100000e+02 -2.8650000e+02 -1.3925000e+02 -6.5625000e+01
# out:   -2.8812500e+01 -1.0406250e+01 -1.2031250e+00  3.3984375e+00]
# out:  [-6.0800000e+02 -2.9900000e+02 -1.4450000e+02 -6.7250000e+01
# out:   -2.8625000e+01 -9.3125000e+00  3.4375000e-01  5.1718750e+00]]
# out: [ 308. 1012. 1716.  372. 1076. 1524.] 6008
# out: [[-5.0000000e+00 -2.5000000e+00 -1.2500000e+00 -6.2500000e-01
# out:   -3.1250000e-01 -1.5625000e-01 -7.8125000e-02 -3.9062500e-02]
# out:  [ 1.0000000e+00 -8.3000000e+01 -4.0500000e+01 -1.9250000e+01
# out:   -8.6250000e+00 -3.3125000e+00 -6.5625000e-01  6.7187500e-01]
# out:  [ 1.0000000e+00  1.0000000e+00 -5.5250000e+01 -2.5625000e+01
# out:   -1.0812500e+01 -3.4062500e+00  2.9687500e-01  2.1484375e+00]
# out:  [ 1.0000000e+00  1.0000000e+00  1.0000000e+00 -5.1750000e+01
# out:   -2.2875000e+01 -8.4375000e+00 -1.2187500e+00  2.3906250e+00]
# out:  [ 1.0000000e+00  1.0000000e+00  1.0000000e+00  1.0000000e+00
# out:   -2.8812500e+01 -1.0406250e+01 -1.2031250e+00  3.3984375e+00]
# out:  [ 1.0000000e+00  1.0000000e+00  1.0000000e+00  1.0000000e+00
# out:    1.0000000e+00 -9.3125000e+00  3.4375000e-01  5.1718750e+00]]
# out: [[ -5.         -1.5         0.75        2.375       3.6875      4.84375
# out:     5.921875    6.9609375]
# out:  [  1.        -82.        -38.5       -16.25       -4.625       1.6875
# out:     5.34375     7.671875 ]
# out:  [  1.          2.        -53.25      -22.625      -6.8125      1.59375
# out:     6.296875    9.1484375]
# out:  [  1.          2.          3.        -48.75      -18.875      -3.4375
# out:     4.78125     9.390625 ]
# out:  [  1.          2.          3.          4.        -24.8125     -5.40625
# out:     4.796875   10.3984375]
# out:  [  1.          2.          3.          4.          5.         -4.3125
# out:     6.34375    12.171875 ]]
# out: [[ 1.    0.    0.    0.    0.    0.  ]
# out:  [ 0.25  1.5   0.75  1.    1.25  1.5 ]
# out:  [ 1.    1.5   3.    2.5   3.    3.5 ]
# out:  [ 2.25  3.    3.75  5.5   5.25  6.  ]
# out:  [ 4.    5.    6.    7.    9.    9.  ]
# out:  [ 6.25  7.5   8.75 10.   11.25 13.5 ]] 2.5
# out: [ 1.    0.25  1.    2.25  4.    6.25  7.5   8.75 10.   11.25 13.5 ]
# out: [[ -5.     -1.5     0.75    2.375   2.375   0.75   -1.5    -5.   ]
# out:  [  1.    -82.    -38.5   -16.25  -16.25  -38.5   -82.      1.   ]
# out:  [  1.      2.    -53.25  -22.625 -22.625 -53.25    2.      1.   ]
# out:  [  1.      2.      3.    -48.75  -48.75    3.      2.      1.   ]
# out:  [  1.      2.      3.      4.      4.      3.      2.      1.   ]
# out:  [  1.      2.      3.      4.      4.      3.      2.      1.   ]]
# out: [[[  0.   1.   4.   9.  16.]
# out:   [-10.  -9.  -6.  -1.   6.]
# out:   [-20. -19. -16. -11.  -4.]
# out:   [-30. -29. -26. -21. -14.]]
# out:
# out:  [[100. 101. 104. 109. 116.]
# out:   [ 90.  91.  94.  99. 106.]
# out:   [ 80.  81.  84.  89.  96.]
# out:   [ 70.  71.  74.  79.  86.]]
# out:
# out:  [[200. 201. 204. 209. 216.]
# out:   [190. 191. 194. 199. 206.]
# out:   [180. 181. 184. 189. 196.]
# out:   [170. 171. 174. 179. 186.]]]
# out: 25
--- loops-outer-sums run ---
import numpy as np
m = np.zeros((4, 5))
n = 0
for y in range(4):
    n += 1
    for x in range(5):
        m[y, x] = x - n
print(n, m)
for y in range(4):
    n += y
    for x in range(5):
        pass
print(n)
# out: 4 [[-1.  0.  1.  2.  3.]
# out:  [-2. -1.  0.  1.  2.]
# out:  [-3. -2. -1.  0.  1.]
# out:  [-4. -3. -2. -1.  0.]]
# out: 10
--- loops-branches-of-one-store run ---
import numpy as np
a = np.arange(20) * 0.5
b = np.arange(20).astype(np.uint8)
for i in range(20):
    if a[i] > 6:
        a[i] = 1.0
    elif a[i] > 4:
        a[i] = a[i] * 2
    if a[i] == 1:
        a[i] += i
    b[i] = 3
    b[i] += 254
    if b[19 - i] > 2:
        b[i] = 7
print(a, b)
# out: [ 0.   0.5  3.   1.5  2.   2.5  3.   3.5  4.   9.  10.  11.  12.  14.
# out:  15.  16.  17.  18.  19.  20. ] [7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7]
--- loops-convolution run ---
import numpy as np
x = np.arange(20).astype(np.int8)
h = np.array([1, -2, 3], dtype=np.int8)
y = np.zeros(18)
for i in range(18):
    acc = 0
    for k in range(3):
        acc += h[k] * x[i + 2 - k]
    y[i] = acc
print(y)
for i in range(18):
    acc = 0.0
    for k in range(3):
        acc += h[k] * x[i + k] * 0.5
    y[i] = acc
print(y)
# out: [ 0.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22. 24. 26. 28. 30. 32. 34.]
# out: [ 2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17. 18. 19.]
--- loops-functions run ---
import numpy as np
def gain(v, k=2):
    return v * k + 1
def fill(out, a):
    for i in range(len(out)):
        out[i] = gain(a[i])
def first(a, limit):
    for i in range(len(a)):
        if a[i] > limit:
            return i
    return -1
a = np.arange(12) * 0.5
b = np.zeros(12)
fill(b, a)
print(b, first(b, 4))
fill(b[::2], b[6:])
fill(a, a[::-1])
print(a, b)
for k in range(3):
    for i in range(12):
        a[i] = a[i] + k
    print(a)
else:
    print("else", k, i)
# out: [ 1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12.] 4
# out: [12. 11. 10.  9.  8.  7. 15. 17. 19. 21. 23. 25.] [15.  2. 17.  4. 19.  6. 21.  8. 23. 10. 25. 12.]
# out: [12. 11. 10.  9.  8.  7. 15. 17. 19. 21. 23. 25.]
# out: [13. 12. 11. 10.  9.  8. 16. 18. 20. 22. 24. 26.]
# out: [15. 14. 13. 12. 11. 10. 18. 20. 22. 24. 26. 28.]
# out: else 2 11
--- loops-trap-midway run ---
import numpy as np
a = np.arange(10).astype(np.uint8)
for i in range(10):
    a[i] = a[i] * 30
    print(a[i])
# out: 0
# out: 30
# out: 60
# out: 90
# out: 120
# out: 150
# out: 180
# out: 210
# out: 240
# trap 4: integer 270 does not fit uint8
--- loops-trap-on-the-divisor run ---
import numpy as np
a = np.arange(5)
out = np.zeros(5)
print("before")
for i in range(5):
    out[i] = 1 / (3 - a[i])
# out: before
# trap 6: division by zero
--- loops-trap-on-the-index run ---
import numpy as np
a = np.arange(5)
out = np.zeros(5)
print("before")
n = 0
for i in range(5):
    n += a[i + 1]
# out: before
# trap 7: index 5 is out of range
--- a-last-value-of-what-the-round-has-stored run ---
import numpy as np
a = (np.arange(9) * 9 % 100).astype(np.int16)
for i in range(8):
    a[i] += 64
    a[i] += 65
    u = 0 + a[i]
print(u, i)
print(a)
# out: 192 7
# out: [129 138 147 156 165 174 183 192  72]
--- counted-while-loops run ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
n = len(a)
i = 0; x = 0
while i < n:
    b[i] = a[i] * 2 + i
    i += 1
print(b, i)
i = n - 1
t = 0.0
while i >= 0:
    t = a[i] + i
    b[i] = t
    i -= 2
else:
    print("else", i, t)
print(b, i)
m = np.zeros((4, 5))
y = 0
while y < 4:
    x = 0
    while x < 5:
        m[y, x] = y * 10 + x
        x += 1
    y += 1
print(m, x, y)
for y in range(3):
    x = 1
    while 5 > x:
        m[y, x] += y
        x = 2 + x
print(m, x, y)
i = 1
while i < 12:
    a[i] = a[i - 1]
    i += 1
i = 0; x = 0
while i < 12:
    if a[i] > 3:
        i += 2
    b[i] = 3
    i += 1
i = 0; x = 0
while i < 12:
    b[i] = 3
    if b[i] > 4:
        break
    i += 1
print(a, b, i)
s = 0
k = 0
u = np.arange(20, dtype=np.uint8)
while k <= 19:
    s += u[k]
    k += 3
print(s, k)
x = 100
m = np.zeros((3, 4))
for y in range(3):
    t = x
    for x in range(4):
        m[y, x] = t
print(m)
i = 5
while i < 5:
    b[i] = 77
    i += 1
print(i, b)
def f(v, n):
    i = 0
    while i < n:
        v[i] = i * 2
        i += 1
    return i
print(f(b, 12), b)
print(f(b, 4), b)
for j in range(3):
    i = 0
    while i < j:
        b[i] = j
        i += 1
print(i, b)
# out: [ 0.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22.] 12
# out: else -1 1.5
# out: [ 0.   1.5  4.   4.5  8.   7.5 12.  10.5 16.  13.5 20.  16.5] -1
# out: [[ 0.  1.  2.  3.  4.]
# out:  [10. 11. 12. 13. 14.]
# out:  [20. 21. 22. 23. 24.]
# out:  [30. 31. 32. 33. 34.]] 5 4
# out: [[ 0.  1.  2.  3.  4.]
# out:  [10. 12. 12. 14. 14.]
# out:  [20. 23. 22. 25. 24.]
# out:  [30. 31. 32. 33. 34.]] 5 2
# out: [0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0.] [3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3.] 12
# out: 63 21
# out: [[100. 100. 100. 100.]
# out:  [  3.   3.   3.   3.]
# out:  [  3.   3.   3.   3.]]
# out: 5 [3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3. 3.]
# out: 12 [ 0.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22.]
# out: 4 [ 0.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22.]
# out: 2 [ 2.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22.]
