# Steps known at run time, and sequences from their ends.
--- steps-of-a-loop run ---
import numpy as np
a = np.arange(10)
for k in range(1, 4):
    print(a[::k], a[1:8:k], a[::-k], a[-2:1:-k], len(a[::k]), a[::k].sum())
for k in np.array([20, -20, 3]):
    print(a[::k], a[3::k], (a * 2)[::k])
# out: [0 1 2 3 4 5 6 7 8 9] [1 2 3 4 5 6 7] [9 8 7 6 5 4 3 2 1 0] [8 7 6 5 4 3 2] 10 45
# out: [0 2 4 6 8] [1 3 5 7] [9 7 5 3 1] [8 6 4 2] 5 20
# out: [0 3 6 9] [1 4 7] [9 6 3 0] [8 5 2] 4 18
# out: [0] [3] [0]
# out: [9] [3] [18]
# out: [0 3 6 9] [3 6 9] [ 0  6 12 18]
--- a-step-of-nothing run ---
import numpy as np
a = np.arange(10)
for k in range(2, -1, -1):
    print(a[::k])
# out: [0 2 4 6 8]
# out: [0 1 2 3 4 5 6 7 8 9]
# trap 4: slice step cannot be zero
--- rows-in-steps run ---
import numpy as np
m = np.arange(12).reshape(6, 2)
for k in (2, -3):
    print(m[::k], m[::k, 1], np.max(m[1::k]))
sel = m[m[:, 0] > 2]
for k in (2, -1):
    print(sel[::k])
# out: [[0 1]
# out:  [4 5]
# out:  [8 9]] [1 5 9] 11
# out: [[10 11]
# out:  [ 4  5]] [11  5] 3
# out: [[4 5]
# out:  [8 9]]
# out: [[10 11]
# out:  [ 8  9]
# out:  [ 6  7]
# out:  [ 4  5]]
--- stores-in-steps run ---
import numpy as np
a = np.zeros(10)
b = np.arange(10.)
for k in range(2, 5):
    a[::k] += 1
    a[1::k] = b[0] + k
    b[:: -k] *= a[::k]
    print(a, b)
copy = b[::k].copy()
b[0] = 77
print(copy)
# out: [1. 2. 1. 2. 1. 2. 1. 2. 1. 2.] [0. 1. 2. 3. 4. 5. 6. 7. 8. 9.]
# out: [2. 3. 1. 3. 3. 2. 2. 3. 1. 3.] [ 0.  1.  2.  6.  4.  5. 18.  7.  8. 18.]
# out: [3. 4. 1. 3. 4. 4. 2. 3. 2. 4.] [ 0.  2.  2.  6.  4. 20. 18.  7.  8. 54.]
# out: [0. 4. 8.]
--- reversed run ---
import numpy as np
a = np.arange(6)
for x in reversed(a[:3]):
    print(x, end=" ")
for i in reversed(range(1, 8, 3)):
    print(i, end=" ")
n = len(a[a > 3])
for i in reversed(range(n)):
    print(i, end=" ")
for x in reversed((1, "a", 2.5)):
    print(x, end=" ")
for i, x in enumerate(reversed(a[a > 3])):
    print(i, x, end=" ")
for r in reversed(a.reshape(3, 2)):
    print(r, end=" ")
print(list(reversed([1, 2])), tuple(reversed((3, 4))))
# out: 2 1 0 7 4 1 1 0 2.5 a 1 0 5 1 4 [4 5] [2 3] [0 1] [2, 1] (4, 3)
--- lists-and-tuples-of-things run ---
import numpy as np
a = np.arange(4)
li = list(range(4))
li.append(9)
print(li, list(a), tuple(a[:2]), list((1, 2.5)), list(), tuple([1]))
b = list(li)
b.append(1)
c = a.tolist()
c.append(7)
print(li, b, c)
print(any([0, 2]), all((1, 0)), any(a > 2), all(a > 2), any(li), all(li), any([]), all(()))
# out: [0, 1, 2, 3, 9] [0, 1, 2, 3] (0, 1) [1, 2.5] [] (1,)
# out: [0, 1, 2, 3, 9] [0, 1, 2, 3, 9, 1] [0, 1, 2, 3, 7]
# out: True False True False True False False True
--- lengths-of-ranges run ---
import numpy as np
n = len(np.nonzero(np.arange(6) > 2)[0])
print(len(range(5)), len(range(2, 11, 3)), len(range(n)), len(range(n, 0, -2)), len(range(0)))
# out: 5 3 3 2 0
--- functions-of-steps-known-at-run-time run ---
import numpy as np
a = np.arange(12)
k = 2
for i in range(2):
    k += 1
    print(np.sort(a[::k]), np.median(a[::k]), np.cumsum(a[::k]), np.mean(a[::k]))
    print(np.concatenate((a[::k], a[::k])), np.where(a[::k] > 3, 1, 0), np.diff(a[::k]))
    print(a[::k].sum(), np.dot(a[::k], a[::k]), np.interp(a[::k], a, a), np.argsort(a[::k]))
    print(len(a[::k]), np.array(a[::k]), a[::k].copy())
    print(np.nonzero(a[::k])[0], np.unique(a[::k]), np.clip(a[::k], 2, 5))
    print(max(a[::k]), sum(a[::k]), a[::k][1], 3 in a[::k], a[::k].shape, a[::k].astype(np.float32))
    print(np.bincount(a[::k], minlength=20), a[k::k][-1])
# out: [0 3 6 9] 4.5 [ 0  3  9 18] 4.5
# out: [0 3 6 9 0 3 6 9] [0 0 1 1] [3 3 3]
# out: 18 126 [0. 3. 6. 9.] [0 1 2 3]
# out: 4 [0 3 6 9] [0 3 6 9]
# out: [1 2 3] [0 3 6 9] [2 3 5 5]
# out: 9 18 3 True (4,) [0. 3. 6. 9.]
# out: [1 0 0 1 0 0 1 0 0 1 0 0 0 0 0 0 0 0 0 0] 9
# out: [0 4 8] 4.0 [ 0  4 12] 4.0
# out: [0 4 8 0 4 8] [0 1 1] [4 4]
# out: 12 80 [0. 4. 8.] [0 1 2]
# out: 3 [0 4 8] [0 4 8]
# out: [1 2] [0 4 8] [2 4 5]
# out: 8 12 4 False (3,) [0. 4. 8.]
# out: [1 0 0 0 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0] 8
