# Running sums and products, one element after another.
--- along-each-axis run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
f = a * 0.25 - 2
print(np.cumsum(a, axis=0)[1], a.cumsum(axis=1)[1], f.cumsum(axis=-1)[0])
print(np.cumprod(a[1] - 14, axis=0), (f[0] + 0.5).cumprod(axis=1))
print(np.cumsum(a[0]), np.cumprod(f[0, :2]), a.cumsum(dtype=np.float32)[-1], np.cumsum([1, 2, 3]), np.cumsum(np.array(3)))
# out: [[12 14 16 18]
# out:  [20 22 24 26]
# out:  [28 30 32 34]] [[12 13 14 15]
# out:  [28 30 32 34]
# out:  [48 51 54 57]] [[-2.   -3.75 -5.25 -6.5 ]
# out:  [-1.   -1.75 -2.25 -2.5 ]
# out:  [ 0.    0.25  0.75  1.5 ]]
# out: [[ -2  -1   0   1]
# out:  [ -4  -3   0   5]
# out:  [-24 -21   0  45]] [[-1.5      1.875   -1.875    1.40625]
# out:  [-0.5      0.125    0.       0.     ]
# out:  [ 0.5      0.375    0.375    0.46875]]
# out: [ 0  1  3  6 10 15 21 28 36 45 55 66] [-2.         3.5       -5.25       6.5625    -6.5625     4.921875
# out:  -2.4609375  0.6152344] 276.0 [1 3 6] [3]
--- of-every-dtype run ---
import numpy as np
base = np.array([[1, 0, 3], [2, 5, 1]])
for x in (base > 0, base.astype(np.int8), base.astype(np.uint8), base.astype(np.int16), base.astype(np.uint16), base, base.astype(np.uint32), base * 1.0):
    print(x.cumsum(), x.cumprod(axis=0), x.cumsum(axis=1).dtype, x.cumprod().dtype)
u = np.full(300, 250, dtype=np.uint8)
w = np.full(3, 2147483647)
print(u.cumsum()[-1], w.cumsum()[:1], np.cumsum(u, axis=0, dtype=int)[299])
# out: [1 1 2 3 4 5] [[1 0 1]
# out:  [1 0 1]] int32 int32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] int32 int32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] uint32 uint32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] int32 int32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] uint32 uint32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] int32 int32
# out: [ 1  1  4  6 11 12] [[1 0 3]
# out:  [2 0 3]] uint32 uint32
# out: [ 1.  1.  4.  6. 11. 12.] [[1. 0. 3.]
# out:  [2. 0. 3.]] float32 float32
# out: 75000 [2147483647] 75000
--- transposed-reversed-and-strided run ---
import numpy as np
a = (np.arange(6 * 37) * 7919 % 251 - 125) * 0.37
m = a.reshape(6, 37)
for v in (m, m.T, m[::-1], m[:, ::2], m.T[::-1, 1:]):
    r = v.cumsum(axis=0)
    q = v.cumsum(axis=1)
    print(r[-1, -1], r[2, 1], q[-1, -1], q[2, 1], r.shape)
    s = v.cumsum()
    print(s[-1], s[7], len(s))
r = m.T.cumsum(axis=0)
flat = r.reshape(-1)
flat[0] = 1000
print(r[0, 0], flat[0])
# out: -8.51 17.020002 11.839993 -7.0300007 (6, 37)
# out: 56.23998 -54.760006 222
# out: 11.839993 17.02 -8.51 -42.18 (37, 6)
# out: 56.24 -37.37 222
# out: -8.509998 24.79 -24.050003 -36.26 (6, 37)
# out: 56.23999 10.729998 222
# out: -8.51 -15.540001 -81.770004 44.03 (6, 19)
# out: -86.58 -111.0 114
# out: 11.839996 27.01 -32.56 -54.020004 (37, 5)
# out: 80.29002 -8.879997 185
# out: -46.25 1000.0
--- more-than-a-block-and-nothing run ---
import numpy as np
a = np.arange(5000) % 7 * 0.5
print(a.cumsum()[-1], a.reshape(2, 2500).cumsum(axis=1)[:, -1], a.reshape(2500, 2).cumsum(axis=0)[-1])
e = np.zeros((0, 3))
print(e.cumsum(axis=0).shape, e.cumsum(axis=1).shape, e.cumsum().shape)
f = np.array([1.0, np.nan, 2.0, np.inf])
print(f.cumsum(), f[2:].cumprod(), (-f[::-1]).cumsum())
# out: 7497.5 [3748.5 3749. ] [3748.5 3749. ]
# out: (0, 3) (0, 3) (0,)
# out: [ 1. nan nan nan] [ 2. inf] [-inf -inf  nan  nan]
--- of-lengths-known-at-run-time run ---
import numpy as np
m = np.arange(20).reshape(5, 4)
for limit in (-1, 7, 100):
    rows = m[m[:, 0] > limit]
    print(len(rows), rows.cumsum(axis=0), rows.cumsum(axis=1), m[m > limit].cumsum())
n = 1
for k in range(3):
    n += k
    s = np.cumsum(m[:n, 1] * 0.5)
    print(s, s[-1])
# out: 5 [[ 0  1  2  3]
# out:  [ 4  6  8 10]
# out:  [12 15 18 21]
# out:  [24 28 32 36]
# out:  [40 45 50 55]] [[ 0  1  3  6]
# out:  [ 4  9 15 22]
# out:  [ 8 17 27 38]
# out:  [12 25 39 54]
# out:  [16 33 51 70]] [  0   1   3   6  10  15  21  28  36  45  55  66  78  91 105 120 136 153
# out:  171 190]
# out: 3 [[ 8  9 10 11]
# out:  [20 22 24 26]
# out:  [36 39 42 45]] [[ 8 17 27 38]
# out:  [12 25 39 54]
# out:  [16 33 51 70]] [  8  17  27  38  50  63  77  92 108 125 143 162]
# out: 0 [] [] []
# out: [0.5] 0.5
# out: [0.5 3. ] 3.0
# out: [ 0.5  3.   7.5 14. ] 14.0
--- in-loops-and-places run ---
import numpy as np
x = np.ones(6)
for k in range(3):
    x = np.cumsum(x)
print(x)
x[:] = np.cumsum(x[::-1]) - x
print(x)
r = np.zeros(6)
print(np.cumsum(x, out=r), r, np.cumsum(r * r)[-1] - np.cumprod(x[:2])[1])
np.cumsum(r[:3], out=r[3:])
print(r, np.cumsum(x > 0), (np.cumsum(x) / np.arange(1, 7))[2:4])
# out: [ 1.  4. 10. 20. 35. 56.]
# out: [ 55.  87. 101. 101.  90.  70.]
# out: [ 55. 142. 243. 344. 434. 504.] [ 55. 142. 243. 344. 434. 504.] 638161.0
# out: [ 55. 142. 243.  55. 197. 440.] [1 2 3 4 5 6] [81. 86.]
