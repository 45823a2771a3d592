# Arrays of ints as indices, and arrays stored through masks.
--- list-and-array-indices run ---
import numpy as np
a = np.arange(10) * 10
idx = np.array([3, -1, 0, 3])
print(a[[0, 2, 4]], a[idx], a[idx] + 1, a[[5]], a[np.array([[1, 2], [3, -10]])])
print((a * 0.5)[[1, -2]], a[::-2][[0, 1]], a[idx.astype(np.uint8) % 4], len(a[idx]), a[idx].sum())
print(a[[]], np.array([True, False])[[1, 0, 0]], a[np.flatnonzero(a > 60)], a[np.nonzero(a % 20)])
# out: [ 0 20 40] [30 90  0 30] [31 91  1 31] [50] [[10 20]
# out:  [30  0]]
# out: [ 5. 40.] [90 70] [30 30  0 30] 4 150
# out: [] [False  True  True] [70 80 90] [10 30 50 70 90]
--- index-array-out-of-range run ---
import numpy as np
a = np.arange(5)
idx = np.array([0, -5, 4])
print(a[idx])
idx += 1
print(a[idx])
# out: [0 0 4]
# trap 6: index 5 is out of range for axis 0 with extent 5
--- indices-of-several-axes run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
rows = np.array([0, 2, 1])
cols = np.array([3, -1, 0])
print(m[rows, cols], m[[2, 0]], m[:, [3, 0]], m[rows, 1], m[1, cols], m[rows, 1:3], m[1:, cols])
print(m[rows[:, None], cols], m[[[0], [2]], [1, 3]], m[..., [1]], m[rows][:, cols], m.T[cols, 0])
t = np.arange(24).reshape(2, 3, 4)
print(t[:, [0, 2], 1], t[[1, 0], :, [2, 3]], t[0, :, [1, 2]], t[[1], 1:, ::2], t[:, [0, 1], [1, 2]])
print(m[rows > 0, 1], m[None, [1]], m[[0, 1], None, :2])
# out: [ 3 11  4] [[ 8  9 10 11]
# out:  [ 0  1  2  3]] [[ 3  0]
# out:  [ 7  4]
# out:  [11  8]] [1 9 5] [7 7 4] [[ 1  2]
# out:  [ 9 10]
# out:  [ 5  6]] [[ 7  7  4]
# out:  [11 11  8]]
# out: [[ 3  3  0]
# out:  [11 11  8]
# out:  [ 7  7  4]] [[ 1  3]
# out:  [ 9 11]] [[1]
# out:  [5]
# out:  [9]] [[ 3  3  0]
# out:  [11 11  8]
# out:  [ 7  7  4]] [3 3 0]
# out: [[ 1  9]
# out:  [13 21]] [[14 18 22]
# out:  [ 3  7 11]] [[ 1  5  9]
# out:  [ 2  6 10]] [[[16 18]
# out:   [20 22]]] [[ 1  6]
# out:  [13 18]]
# out: [5 9] [[[4 5 6 7]]] [[[0 1]]
# out:
# out:  [[4 5]]]
--- stores-at-indices run ---
import numpy as np
a = np.zeros(8)
a[[1, 3]] = 5
a[[0, -1]] = np.array([1.5, 2.5])
a[[2, 2, 2]] = np.array([7, 8, 9])
print(a)
a[[1, 1, 3]] += 1
a[np.array([0, 4])] -= np.array([1, 2])
a[::2][[1]] *= 10
print(a)
m = np.arange(12, dtype=np.uint8).reshape(3, 4)
m[[0, 2], [1, 3]] = 99
m[:, [0]] += 100
m[[1], 2:] = [[7, 8]]
m[[2, 0]] = m[[0, 2]]
print(m)
a[[5, 6]] = a[[6, 5]]
a[a[:3].astype(np.int32) % 8] = -1
print(a)
# out: [1.5 5.  9.  5.  0.  0.  0.  2.5]
# out: [ 0.5  6.  90.   6.  -2.   0.   0.   2.5]
# out: [[108   9  10  99]
# out:  [104   5   7   8]
# out:  [100  99   2   3]]
# out: [-1.   6.  -1.   6.  -2.   0.  -1.   2.5]
--- index-of-a-store-out-of-range run ---
import numpy as np
a = np.zeros(3)
print(a)
for k in range(5):
    a[np.array([k, 0])] = k
    print(k)
# out: [0. 0. 0.]
# out: 0
# out: 1
# out: 2
# trap 5: index 3 is out of range for axis 0 with extent 3
--- arrays-through-masks run ---
import numpy as np
a = np.arange(10)
a[a > 6] = np.array([70, 80, 90])
a[a < 3] = a[a > 60]
print(a)
a[a > 60] += np.array([1, 2, 3, 4, 5, 6])
print(a)
m = np.arange(12).reshape(4, 3)
m[m[:, 0] > 2] = m[m[:, 0] < 9] * 10
print(m)
m.T[m.T > 50] -= m[m > 50]
print(m)
b = np.zeros(6)
b[::2][b[::2] == 0] = [1, 2, 3]
b[b > 2] = [4.5]
print(b)
# out: [70 80 90  3  4  5  6 70 80 90]
# out: [71 82 93  3  4  5  6 74 85 96]
# out: [[ 0  1  2]
# out:  [ 0 10 20]
# out:  [30 40 50]
# out:  [60 70 80]]
# out: [[ 0  1  2]
# out:  [ 0 10 20]
# out:  [30 40 50]
# out:  [ 0  0  0]]
# out: [1.  0.  2.  0.  4.5 0. ]
--- arrays-through-masks-of-another-length run ---
import numpy as np
a = np.arange(10)
print(a)
a[a > 6] = np.array([70, 80])
# out: [0 1 2 3 4 5 6 7 8 9]
# trap 4: cannot broadcast length 3 with length 2
--- indices-larger-than-a-block run ---
import numpy as np
n = 3000
a = np.arange(n) * 3 % 1001
order = (np.arange(n) * 7) % n
b = a[order]
print(b, b.sum(), a[order[::-1]][:5], (a[order] * 2 + a).sum())
a[order] = np.arange(n)
print(a, a[a][:4])
a[a % 3 == 0] = a[a % 3 == 0][::-1]
print(a, a.sum())
a[:] = a[order]
print(a[:5], a[-3:])
table = np.arange(256)[::-1].astype(np.uint8)
img = (np.arange(60 * 80) % 251).astype(np.uint8).reshape(60, 80)
print(table[img], table[img].sum())
# out: [  0  21  42 ... 929 950 971] 1498515 [971 950 929 908 887] 4495545
# out: [   0 2143 1286 ... 2571 1714  857] [   0 2449 1898 1347]
# out: [2571 2143 1286 ...    0 1714  857] 4498500
# out: [2571    1    2 2568    4] [2574 2998 2999]
# out: [[255 254 253 ... 178 177 176]
# out:  [175 174 173 ...  98  97  96]
# out:  [ 95  94  93 ...  18  17  16]
# out:  ...
# out:  [213 212 211 ... 136 135 134]
# out:  [133 132 131 ...  56  55  54]
# out:  [ 53  52  51 ... 227 226 225]] 627410
--- selections-as-indices run ---
import numpy as np
a = np.array([5, 1, 8, 3, 9, 2])
y = a[a > 2]
print(y[[0, -1]], y[y[y < 6] - 3], a[np.flatnonzero(a > 4)[::-1]])
y[[0, 1]] = [70, 80]
y[np.flatnonzero(y > 60)] += 1
print(y, a)
boxes = np.arange(20).reshape(5, 4)
keep = np.flatnonzero(boxes[:, 1] % 3 == 0)
print(boxes[keep], boxes[keep, 1], boxes[keep][:, [0, 2]], boxes[keep[:, None], [0, 1]])
# out: [5 9] [3 5] [9 8 5]
# out: [71 81  3  9] [5 1 8 3 9 2]
# out: [[ 8  9 10 11]] [9] [[ 8 10]] [[8 9]]
