# Differences of neighbours, gradients, areas.
--- diff run ---
import numpy as np
a = np.array([1, 4, 9, 16, 25])
for x in (a, a[::-2], a * 0.5, a > 4, a.astype(np.uint8)[::-1], a[:1], a[:0]):
    print(np.diff(x), np.diff(x, 2), np.diff(x, n=0))
m = (np.arange(12) ** 2).reshape(3, 4)
print(np.diff(m), np.diff(m, axis=0), np.diff(m.T, axis=0), np.diff(m, 2, 1), np.diff(m, 3, 0).shape, np.diff([1, 5]), np.diff(m.T).ravel())
print(np.diff(np.arange(24).reshape(2, 3, 4) ** 2, axis=1), np.diff(a, 7), np.diff(a) * 2 + np.diff(a[::-1]))
print(np.ediff1d(a), np.ediff1d(m), np.ediff1d(m.T), np.ediff1d([1.5, 1, 4]), np.ediff1d(a[:1]))
# out: [3 5 7 9] [2 2 2] [ 1  4  9 16 25]
# out: [-16  -8] [8] [25  9  1]
# out: [1.5 2.5 3.5 4.5] [1. 1. 1.] [ 0.5  2.   4.5  8.  12.5]
# out: [False  True False False] [ True  True False] [False False  True  True  True]
# out: [247 249 251 253] [2 2 2] [25 16  9  4  1]
# out: [] [] [1]
# out: [] [] []
# out: [[ 1  3  5]
# out:  [ 9 11 13]
# out:  [17 19 21]] [[16 24 32 40]
# out:  [48 56 64 72]] [[ 1  9 17]
# out:  [ 3 11 19]
# out:  [ 5 13 21]] [[2 2]
# out:  [2 2]
# out:  [2 2]] (0, 4) [4] [16 48 24 56 32 64 40 72]
# out: [[[ 16  24  32  40]
# out:   [ 48  56  64  72]]
# out:
# out:  [[112 120 128 136]
# out:   [144 152 160 168]]] [] [-3  3  9 15]
# out: [3 5 7 9] [ 1  3  5  7  9 11 13 15 17 19 21] [ 16  48 -63  24  56 -77  32  64 -91  40  72] [-0.5  3. ] []
--- gradient run ---
import numpy as np
a = np.array([1, 2, 4, 7, 11, 16])
for x in (a, a * 0.5, a[::-1], a[::2], a.astype(np.uint8)[::-1], a[:2]):
    print(np.gradient(x), np.gradient(x, 2), np.gradient(x, 0.5))
m = (np.arange(12) ** 2).reshape(3, 4)
dy, dx = np.gradient(m)
print(dy, dx, np.gradient(m, axis=1), np.gradient(m.T, 2.0, axis=0), np.gradient(m, axis=(1, 0))[0])
h = 0.0
for k in range(2):
    h += 0.5
    print(np.gradient(a, h))
# out: [1.  1.5 2.5 3.5 4.5 5. ] [0.5  0.75 1.25 1.75 2.25 2.5 ] [ 2.  3.  5.  7.  9. 10.]
# out: [0.5  0.75 1.25 1.75 2.25 2.5 ] [0.25  0.375 0.625 0.875 1.125 1.25 ] [1.  1.5 2.5 3.5 4.5 5. ]
# out: [-5.  -4.5 -3.5 -2.5 -1.5 -1. ] [-2.5  -2.25 -1.75 -1.25 -0.75 -0.5 ] [-10.  -9.  -7.  -5.  -3.  -2.]
# out: [3. 5. 7.] [1.5 2.5 3.5] [ 6. 10. 14.]
# out: [-5.  -4.5 -3.5 -2.5 -1.5 -1. ] [-2.5  -2.25 -1.75 -1.25 -0.75 -0.5 ] [-10.  -9.  -7.  -5.  -3.  -2.]
# out: [1. 1.] [0.5 0.5] [2. 2.]
# out: [[16. 24. 32. 40.]
# out:  [32. 40. 48. 56.]
# out:  [48. 56. 64. 72.]] [[ 1.  2.  4.  5.]
# out:  [ 9. 10. 12. 13.]
# out:  [17. 18. 20. 21.]] [[ 1.  2.  4.  5.]
# out:  [ 9. 10. 12. 13.]
# out:  [17. 18. 20. 21.]] [[ 0.5  4.5  8.5]
# out:  [ 1.   5.   9. ]
# out:  [ 2.   6.  10. ]
# out:  [ 2.5  6.5 10.5]] [[ 1.  2.  4.  5.]
# out:  [ 9. 10. 12. 13.]
# out:  [17. 18. 20. 21.]]
# out: [ 2.  3.  5.  7.  9. 10.]
# out: [1.  1.5 2.5 3.5 4.5 5. ]
--- trapezoid run ---
import numpy as np
y = np.array([1.0, 2, 4, 3])
x = np.array([0, 1, 3, 4])
print(np.trapezoid(y), np.trapezoid(y, x), np.trapezoid(y, dx=0.5), np.trapezoid([1, 2, 3]), np.trapezoid(y[::-1], x=x[::-1]), np.trapezoid(y > 2), np.trapezoid(y[:1]))
print(np.trapz(y, x), np.trapz([1, 2, 3], dx=2))
# out: 8.0 11.0 4.0 4.0 -11.0 1.0 0.0
# out: 11.0 8.0
--- differences-with-ends run ---
import numpy as np
a = np.array([1, 4, 9, 200], dtype=np.uint8)
print(np.diff(a, prepend=0), np.diff(a, append=[300, 5]), np.diff(a, 2, prepend=np.array([1, 2], dtype=np.uint8)), np.diff(a, n=0, prepend=9))
m = np.arange(6).reshape(2, 3) * 1.5
print(np.diff(m, axis=0, prepend=1), np.diff(m, append=np.zeros((2, 2))), np.diff([True, False], prepend=False))
# out: [  1   3   5 191] [   3    5  191  100 -295] [254   4   2 186] [  1   4   9 200]
# out: [[-1.   0.5  2. ]
# out:  [ 4.5  4.5  4.5]] [[ 1.5  1.5 -3.   0. ]
# out:  [ 1.5  1.5 -7.5  0. ]] [ True  True]
