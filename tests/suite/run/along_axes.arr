# Reductions along axes, and what is made of them. float32 sums have NumPy's bits in whatever order the operand lies.
--- every-reduction-along-each-axis run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
f = a * 0.25 - 2
for x in (a, f):
    print(x.sum(axis=0), x.sum(1), x.sum(axis=-1))
    print(np.min(x, axis=0), np.max(x, axis=(0, 2)), np.mean(x, axis=1))
    print(np.any(x, axis=2), np.all(x, axis=0), np.prod(x[:, 1:], axis=1))
# out: [[12 14 16 18]
# out:  [20 22 24 26]
# out:  [28 30 32 34]] [[12 15 18 21]
# out:  [48 51 54 57]] [[ 6 22 38]
# out:  [54 70 86]]
# out: [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] [15 19 23] [[ 4.  5.  6.  7.]
# out:  [16. 17. 18. 19.]]
# out: [[ True  True  True]
# out:  [ True  True  True]] [[False  True  True  True]
# out:  [ True  True  True  True]
# out:  [ True  True  True  True]] [[ 32  45  60  77]
# out:  [320 357 396 437]]
# out: [[-1.  -0.5  0.   0.5]
# out:  [ 1.   1.5  2.   2.5]
# out:  [ 3.   3.5  4.   4.5]] [[-3.   -2.25 -1.5  -0.75]
# out:  [ 6.    6.75  7.5   8.25]] [[-6.5 -2.5  1.5]
# out:  [ 5.5  9.5 13.5]]
# out: [[-2.   -1.75 -1.5  -1.25]
# out:  [-1.   -0.75 -0.5  -0.25]
# out:  [ 0.    0.25  0.5   0.75]] [1.75 2.75 3.75] [[-1.   -0.75 -0.5  -0.25]
# out:  [ 2.    2.25  2.5   2.75]]
# out: [[ True  True  True]
# out:  [ True  True  True]] [[ True  True  True  True]
# out:  [ True  True  True  True]
# out:  [False  True  True  True]] [[-0.     -0.1875 -0.25   -0.1875]
# out:  [ 6.      7.3125  8.75   10.3125]]
--- of-every-dtype run ---
import numpy as np
base = np.array([[1, 0, 3], [2, 5, 1]])
for x in (base > 0, base.astype(np.int8), base.astype(np.uint8), base.astype(np.int16), base.astype(np.uint16), base, base.astype(np.uint32), base * 1.0):
    print(x.sum(axis=0), x.prod(axis=1), x.min(axis=0), x.max(axis=1), x.any(axis=0), x.all(axis=0))
    print(x.sum(axis=0).dtype, x.prod(axis=1).dtype, x.min(axis=0).dtype, x.mean(axis=0).dtype, x.prod(), x[:, 2].prod())
    print(x.mean(axis=1), np.count_nonzero(x, axis=0), np.count_nonzero(x), x.argmax(axis=0), x.argmin(axis=1), x.argmax())
# out: [2 1 2] [0 1] [ True False  True] [ True  True] [ True  True  True] [ True False  True]
# out: int32 int32 bool float32 0 1
# out: [0.6666667 1.       ] [2 1 2] 5 [0 1 0] [1 0] 0
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: int32 int32 int8 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: uint32 uint32 uint8 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: int32 int32 int16 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: uint32 uint32 uint16 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: int32 int32 int32 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3 5 4] [ 0 10] [1 0 1] [3 5] [ True  True  True] [ True False  True]
# out: uint32 uint32 uint32 float32 0 3
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
# out: [3. 5. 4.] [ 0. 10.] [1. 0. 1.] [3. 5.] [ True  True  True] [ True False  True]
# out: float32 float32 float32 float32 0.0 3.0
# out: [1.3333334 2.6666667] [2 1 2] 5 [1 1 0] [1 2] 4
--- keepdims run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(m.sum(axis=0, keepdims=True), m.sum(axis=1, keepdims=True).shape, m.max(keepdims=True), m.mean(axis=(0, 1), keepdims=True))
print(m - m.mean(axis=1, keepdims=True))
print(np.argmax(m, axis=1, keepdims=True), np.argmin(m, keepdims=True), np.ptp(m, axis=0, keepdims=True))
print(np.sum(m, axis=()), np.sum(m, axis=(0, 1)), np.sum(m, axis=[0, 1][1]))
# out: [[3 5 7]] (2, 1) [[5]] [[2.5]]
# out: [[-1.  0.  1.]
# out:  [-1.  0.  1.]]
# out: [[2]
# out:  [2]] [[0]] [[3 3 3]]
# out: [[0 1 2]
# out:  [3 4 5]] 15 [ 3 12]
--- transposed-reversed-and-strided run ---
import numpy as np
a = (np.arange(2 * 37 * 41) * 7919 % 251 - 125) * 0.37
b = a.reshape(2, 37, 41)
for v in (b, b[:, ::-1], b[:, :, 1:], b[..., ::2]):
    for x in v.sum(axis=(1, 2)):
        print(x)
    print(v.sum(axis=(0, 2))[5], v.sum(axis=0)[1, 2], v.sum(axis=(0, 1))[3])
for v in (b.T, b.T[::-1], b.transpose(1, 0, 2), b.transpose(0, 2, 1)[:, ::3]):
    print(v.sum(axis=0)[1, 1], v.sum(axis=1)[1, 1], v.sum(axis=2)[1, 1], v.sum(axis=(0, 1))[1], v.sum(axis=(0, 2))[1], v.sum())
# out: -22.200111
# out: 26.639961
# out: -97.68003 31.08 64.380005
# out: -22.199997
# out: 26.639984
# out: 198.32004 -76.22 64.380005
# out: 30.339958
# out: 100.63996
# out: -141.34001 -52.54 35.150017
# out: 2.2200165
# out: -76.96008
# out: -27.380009 49.58 -23.310009
# out: 55.13001 -42.18 -71.04 26.639961 113.96001 4.439827
# out: 55.130005 52.539993 1.8499985 26.639984 113.96001 4.4400635
# out: -42.18 -71.04 55.13001 -62.9 26.639961 4.439827
# out: -52.54 -57.72 21.459988 -84.729996 64.380005 3.4332275e-05
--- more-than-a-block-and-more-than-numpys-buffer run ---
import numpy as np
a = (np.arange(30000) * 7919 % 251 - 125) * 0.37
m = a.reshape(3, 10000)
w = a.reshape(2, 150, 100)[:, :, 1:]
print(m.sum(axis=1)[0], m.sum(axis=1)[2], m.sum(axis=0)[9999], m.mean(axis=1)[1], m.std(axis=1)[1])
print(w.sum(axis=(1, 2))[0], w.sum(axis=(1, 2))[1], w.sum(axis=1)[1, 5])
u = (np.arange(30000) % 256).astype(np.uint8).reshape(100, 300)
print(u.sum(axis=0)[:5], u.sum(axis=1)[-5:], u.mean(axis=0)[7], u.max(axis=1)[:3])
# out: 70.29982 11.09988 -8.88 0.0040699905 26.809206
# out: 123.20987 -17.020508 28.120026
# out: [12488 12588 12688 12788 12376] [37282 39218 41154 42066 33762] 126.76 [255 255 255]
--- variance-and-its-root run ---
import numpy as np
x = np.array([[1.5, 2.25, -3.0, 8.0], [0.5, 0.5, 0.5, 0.5], [1e4, 1.0, -1e4, 2.0]])
print(x.var(), x.std(), np.var(x, axis=0), np.std(x, axis=1), np.std(x, axis=1, ddof=1, keepdims=True))
print(np.var(x[0], ddof=4), np.var(x[1], ddof=4), np.var(x, axis=1, ddof=4))
u = np.array([[250, 3, 9], [7, 255, 0]], dtype=np.uint8)
print(u.var(), u.std(axis=0), u.var(axis=1), np.var(u > 5), np.std([1, 2, 4]))
print(np.mean(x), np.std(x), np.max(x))
# out: 16666672.0 4082.4836 [2.2217778e+07 5.4166669e-01 2.2216666e+07 1.0500000e+01] [3.9106226e+00 0.0000000e+00 7.0710679e+03] [[4.515598e+00]
# out:  [0.000000e+00]
# out:  [8.164966e+03]]
# out: inf nan [inf nan inf]
# out: 13650.222 [121.5 126.    4.5] [13236.222 14064.222] 0.22222222 1.2472192
# out: 1.1458334 4082.4836 10000.0
--- where-the-extremes-are run ---
import numpy as np
a = np.array([[3, 9, 9, 1], [7, 7, 0, 0]])
print(a.argmax(), a.argmin(), np.argmax(a, axis=0), np.argmin(a, axis=1), a.T.argmax(), a.T.argmax(axis=1), a[::-1].argmin())
f = np.array([[1.0, np.nan, 3.0], [np.inf, 2.0, np.inf]])
print(np.argmax(f), np.argmin(f), np.argmax(f, axis=1), np.argmin(f, axis=0), np.argmax(f[1]), f.max(axis=0), f.min(axis=1))
print(np.argmax(np.array([False, True, True])), np.argmin([2.5, -1.0, -1.0]), np.argmax(np.abs(f[:, ::2]), axis=1))
# out: 1 6 [1 0 0 0] [3 2] 2 [1 0 0 0] 2
# out: 1 1 [1 0] [0 0 0] 0 [inf nan inf] [nan  2.]
# out: 1 1 [1 0]
--- nan-left-out run ---
import numpy as np
f = np.array([[1.0, np.nan, 3.0], [np.nan, np.nan, np.nan], [4.0, 2.0, np.inf]])
print(np.nansum(f), np.nansum(f, axis=0), np.nansum(f, axis=1), np.nanmean(f[0]), np.nanmean(f[:, :2], axis=0))
print(np.nanmin(f), np.nanmax(f), np.nanmax(f[::2], axis=0), np.nanmin(f[::2], axis=1))
i = np.array([[4, 2], [1, 9]])
print(np.nansum(i, axis=1), np.nanmean(i, axis=0), np.nanmax(i), np.nanmin(i, axis=0))
# out: inf [ 5.  2. inf] [ 4.  0. inf] 2.0 [2.5 2. ]
# out: 1.0 inf [ 4.  2. inf] [1. 2.]
# out: [ 6 10] [2.5 5.5] 9 [1 2]
--- weights run ---
import numpy as np
a = np.array([[1.0, 2.0, 6.0], [4.0, 0.0, 2.0]])
w = np.array([3.0, 1.0, 2.0])
print(np.average(a), np.average(a, axis=1), np.average(a, axis=1, weights=w), np.average(a, weights=a), np.average([1, 2], weights=[3, 1]))
print(np.average(a, axis=0, weights=[1, 3]), np.average(a, axis=1, weights=w, keepdims=True))
# out: 2.5 [3. 2.] [2.8333333 2.6666667] 4.0666666 1.25
# out: [3.25 0.5  3.  ] [[2.8333333]
# out:  [2.6666667]]
--- out-where-and-initial run ---
import numpy as np
a = np.arange(12).reshape(3, 4) * 1.5
r = np.zeros(4)
print(np.sum(a, axis=0, out=r), r)
np.max(a, axis=1, out=r[1:])
print(r)
a.mean(axis=0, out=a[1])
print(a)
print(np.sum(a, axis=0, initial=100), np.max(a, axis=1, initial=9), np.min(a, initial=-1.5), np.prod(a[1:], axis=0, initial=2), a.sum(initial=0.5))
even = np.arange(4) % 2 == 0
print(np.sum(a, axis=1, where=even), np.mean(a, axis=1, where=a > 4), np.max(a, axis=0, where=a < 15, initial=0), np.all(a, where=even))
print(np.sum(a, axis=0, dtype=np.int32), np.sum(np.array([[1, 2], [3, 4]]), axis=0, dtype=float), np.mean(a, where=a > 4))
# out: [18.  22.5 27.  31.5] [18.  22.5 27.  31.5]
# out: [18.   4.5 10.5 16.5]
# out: [[ 0.   1.5  3.   4.5]
# out:  [ 6.   7.5  9.  10.5]
# out:  [12.  13.5 15.  16.5]]
# out: [118.  122.5 127.  131.5] [ 9.  10.5 16.5] -1.5 [144.  202.5 270.  346.5] 99.5
# out: [ 3. 15. 27.] [ 4.5   8.25 14.25] [12.  13.5  9.  10.5] False
# out: [18 21 27 30] [4. 6.] 10.5
--- nothing-to-reduce run ---
import numpy as np
e = np.zeros((0, 3))
print(e.sum(axis=0), e.sum(axis=1), e.prod(axis=0), e.any(axis=0), e.all(axis=0), e.max(axis=1), e.sum(), e.argmax(axis=1))
print(np.max(e, axis=0, initial=2), np.zeros((2, 0)).sum(axis=1), np.zeros((2, 0)).min(axis=0), np.count_nonzero(e))
s = np.array(2.5)
print(np.sum(s), np.max(s), np.argmax(s), np.mean(s, axis=()), np.std(s))
# out: [0. 0. 0.] [] [1. 1. 1.] [False False False] [ True  True  True] [] 0.0 []
# out: [2. 2. 2.] [0. 0.] [] 0
# out: 2.5 2.5 0 2.5 0.0
--- of-lengths-known-at-run-time run ---
import numpy as np
m = np.arange(20).reshape(5, 4) * 1.0
for limit in (-1, 7, 100):
    rows = m[m[:, 0] > limit]
    print(len(rows), rows.sum(axis=0), rows.sum(axis=1), rows.mean(axis=1, keepdims=True).shape, rows.any(axis=1), rows.var(axis=1))
    if len(rows) > 0:
        print(rows.max(axis=0), rows.mean(axis=0), rows.argmax(axis=0), rows.argmin(axis=1), rows.std(axis=0), rows - rows.mean(axis=0))
n = 2
for k in range(3):
    n += k
    part = m[:n]
    print(part.sum(axis=0), part.max(axis=1), np.ptp(part, axis=0), m[m > n].std(), m[m > n].argmax())
# out: 5 [40. 45. 50. 55.] [ 6. 22. 38. 54. 70.] (5, 1) [ True  True  True  True  True] [1.25 1.25 1.25 1.25 1.25]
# out: [16. 17. 18. 19.] [ 8.  9. 10. 11.] [4 4 4 4] [0 0 0 0 0] [5.656854 5.656854 5.656854 5.656854] [[-8. -8. -8. -8.]
# out:  [-4. -4. -4. -4.]
# out:  [ 0.  0.  0.  0.]
# out:  [ 4.  4.  4.  4.]
# out:  [ 8.  8.  8.  8.]]
# out: 3 [36. 39. 42. 45.] [38. 54. 70.] (3, 1) [ True  True  True] [1.25 1.25 1.25]
# out: [16. 17. 18. 19.] [12. 13. 14. 15.] [2 2 2 2] [0 0 0] [3.2659864 3.2659864 3.2659864 3.2659864] [[-4. -4. -4. -4.]
# out:  [ 0.  0.  0.  0.]
# out:  [ 4.  4.  4.  4.]]
# out: 0 [0. 0. 0. 0.] [] (0, 1) [] []
# out: [ 4.  6.  8. 10.] [3. 7.] [4. 4. 4. 4.] 4.8989797 16
# out: [12. 15. 18. 21.] [ 3.  7. 11.] [8. 8. 8. 8.] 4.609772 15
# out: [40. 45. 50. 55.] [ 3.  7. 11. 15. 19.] [16. 16. 16. 16.] 4.031129 13
--- in-loops-and-functions run ---
import numpy as np
def softmax(x, axis):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
x = np.array([[0.0, 1.0, 2.0], [1.0, 1.0, -1.0]])
print(softmax(x, 0).sum(axis=0), softmax(x, 1).sum(axis=1))
total = np.zeros(3)
column = np.zeros(3)
for k in range(3):
    total += np.sum(x * k, axis=0)
    column = np.max(x + column, axis=0)
print(total, column)
s = x.sum(axis=0)
t = s
x[0] = 5
s = x.sum(axis=0)
print(t, s, x.sum(axis=0)[1:] * 2)
x[:] = x.sum(axis=0)
print(x)
for row in x.sum(axis=1, keepdims=True):
    print(row)
# out: [1. 1. 1.] [1. 1.]
# out: [3. 6. 3.] [3. 3. 6.]
# out: [1. 2. 1.] [6. 6. 4.] [12.  8.]
# out: [[6. 6. 4.]
# out:  [6. 6. 4.]]
# out: [16.]
# out: [16.]
--- results-lie-as-numpys-do run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
r = a.transpose(2, 0, 1).sum(axis=1)
v = r.reshape(-1)
v[0] = -7
print(r[0, 0], v[0])
q = a.sum(axis=1)
w = q.ravel()
w[0] = -7
print(q[0, 0], w[0])
# out: 12 -7
# out: -7 -7
