# Arrays that become longer in loops, by concatenate, append, vstack and hstack.
--- concatenate-in-a-loop run ---
import numpy as np
acc = np.array([])
for i in range(4):
    acc = np.concatenate((acc, np.arange(3) * i))
print(acc, acc.shape, acc.dtype)
acc[0] = 7
print(acc.reshape(4, 3), acc.sum())
# out: [0. 0. 0. 0. 1. 2. 0. 2. 4. 0. 3. 6.] (12,) float32
# out: [[7. 0. 0.]
# out:  [0. 1. 2.]
# out:  [0. 2. 4.]
# out:  [0. 3. 6.]] 25.0
--- append-in-a-loop run ---
import numpy as np
acc = np.array([1, 2])
for i in range(3):
    acc = np.append(acc, i * 10)
    print(acc, len(acc), acc[-1])
    acc = np.append(acc, [5, 6])
print(acc, acc + acc)
f = np.empty(0)
for x in (0.5, 1.5):
    f = np.append(f, x)
print(f)
# out: [1 2 0] 3 0
# out: [ 1  2  0  5  6 10] 6 10
# out: [ 1  2  0  5  6 10  5  6 20] 9 20
# out: [ 1  2  0  5  6 10  5  6 20  5  6] [ 2  4  0 10 12 20 10 12 40 10 12]
# out: [0.5 1.5]
--- rows-in-nested-loops run ---
import numpy as np
acc = np.zeros((0, 3), dtype=np.int32)
for i in range(2):
    for j in range(2):
        acc = np.vstack((acc, [i, j, i + j]))
    acc = np.concatenate((acc, np.full((1, 3), -1)))
print(acc, acc.shape)
m = np.ones((1, 2))
for i in range(2):
    m = np.vstack((m, m[0] * (i + 2)))
print(m)
# out: [[ 0  0  0]
# out:  [ 0  1  1]
# out:  [-1 -1 -1]
# out:  [ 1  0  1]
# out:  [ 1  1  2]
# out:  [-1 -1 -1]] (6, 3)
# out: [[1. 1.]
# out:  [2. 2.]
# out:  [3. 3.]]
--- sometimes-longer run ---
import numpy as np
a = np.array([4, -2, 9, 0, 7])
acc = np.zeros(0, dtype=np.int32)
for x in a:
    if x > 3:
        acc = np.append(acc, x)
print(acc, len(acc), acc.sum())
for k in range(2):
    acc = np.hstack((acc, a[a < 1]))
print(acc, acc[-1], len(acc))
for k in range(6):
    if k == 3:
        break
    acc = np.append(acc, k)
print(acc)
# out: [4 9 7] 3 20
# out: [ 4  9  7 -2  0 -2  0] 0 7
# out: [ 4  9  7 -2  0 -2  0  0  1  2]
--- a-new-array-in-each-round run ---
import numpy as np
for i in range(3):
    acc = np.zeros(0)
    for j in range(i):
        acc = np.append(acc, j)
    print(acc, len(acc))
# out: [] 0
# out: [0.] 1
# out: [0. 1.] 2
--- old-arrays-keep-what-they-are run ---
import numpy as np
start = np.array([1.0, 2.0])
acc = start
for i in range(2):
    acc = np.append(acc, i)
acc[0] = 9
print(start, acc)
total = 0.0
for i in range(3):
    acc = np.append(acc, acc.sum())
    total += acc[-1]
print(acc, total)
# out: [1. 2.] [9. 2. 0. 1.]
# out: [ 9.  2.  0.  1. 12. 24. 48.] 84.0
--- growing-in-functions run ---
import numpy as np
def rows(n, k):
    out = np.zeros((0, 2))
    for i in range(n):
        out = np.vstack((out, (i, i * k)))
    return out
print(rows(3, 2), rows(1, 5).shape)
a = rows(2, 1)
a[0] = -1
print(a)
# out: [[0. 0.]
# out:  [1. 2.]
# out:  [2. 4.]] (1, 2)
# out: [[-1. -1.]
# out:  [ 1.  1.]]
--- a-selection-becomes-longer run ---
import numpy as np
a = np.arange(6)
acc = a[a > 3]
for i in range(2):
    acc = np.append(acc, i)
print(acc, a)
# out: [4 5 0 1] [0 1 2 3 4 5]
--- longer-and-changed-in-nested-loops run ---
import numpy as np
from numpy import append
acc = np.array([0.5])
for i in range(3):
    for j in range(2):
        if i > j:
            acc = append(acc, i)
    acc[0] += 1
print(acc, len(acc))
# out: [3.5 1.  2.  2. ] 4
--- columns-become-rows run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
acc = np.zeros((0, 2), dtype=np.int32)
for c in m.T:
    acc = np.vstack((acc, c))
print(acc, acc.T, acc.ravel())
# out: [[0 3]
# out:  [1 4]
# out:  [2 5]] [[0 1 2]
# out:  [3 4 5]] [0 3 1 4 2 5]
--- the-first-array-has-another-name run ---
import numpy as np
acc = np.zeros(1)
b = acc
for i in range(2):
    acc = np.append(acc, i)
b[0] = 5
print(acc, b)
# out: [0. 0. 1.] [5.]
