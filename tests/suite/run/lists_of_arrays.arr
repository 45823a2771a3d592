# Lists that hold arrays: appended to, read by position, put together.
--- rows-of-one-shape run ---
import numpy as np
rows = []
for i in range(4):
    rows.append(np.arange(3) * i + 0.5)
print(len(rows), rows[1], rows[-1], rows[2][1])
m = np.array(rows)
print(m, m.shape, m.dtype)
rows[0][1] = 9
print(rows[0], m[0])
for r in rows:
    print(r.sum(), end=' ')
print(np.stack(rows).shape, np.vstack(rows).shape, np.concatenate(rows).shape, np.hstack(rows))
print(np.mean(rows, axis=0), np.array(rows).T)
# out: 4 [0.5 1.5 2.5] [0.5 3.5 6.5] 2.5
# out: [[0.5 0.5 0.5]
# out:  [0.5 1.5 2.5]
# out:  [0.5 2.5 4.5]
# out:  [0.5 3.5 6.5]] (4, 3) float32
# out: [0.5 9.  0.5] [0.5 0.5 0.5]
# out: 10.0 4.5 7.5 10.5 (4, 3) (4, 3) (12,) [0.5 9.  0.5 0.5 1.5 2.5 0.5 2.5 4.5 0.5 3.5 6.5]
# out: [0.5   4.125 3.5  ] [[0.5 0.5 0.5 0.5]
# out:  [9.  1.5 2.5 3.5]
# out:  [0.5 2.5 4.5 6.5]]
--- sometimes-a-row run ---
import numpy as np
big = []
a = np.array([4, -2, 9, 0, 7])
for k, x in enumerate(a):
    if x > 3:
        big.append(np.array([k, x]))
print(len(big), big[0], np.array(big), np.array(big).shape)
print(np.vstack(big), np.concatenate(big), np.stack(big)[:, 1].max())
b = np.array(big)
print(b[:, 0] * 2, b.sum(axis=0))
# out: 3 [0 4] [[0 4]
# out:  [2 9]
# out:  [4 7]] (3, 2)
# out: [[0 4]
# out:  [2 9]
# out:  [4 7]] [0 4 2 9 4 7] 9
# out: [0 4 8] [ 6 20]
--- rows-of-two-axes run ---
import numpy as np
tiles = []
for i in range(6):
    if i % 2:
        tiles.append(np.full((2, 3), i, dtype=np.uint8))
print(np.concatenate(tiles), np.vstack(tiles).shape, tiles[1].T)
# out: [[1 1 1]
# out:  [1 1 1]
# out:  [3 3 3]
# out:  [3 3 3]
# out:  [5 5 5]
# out:  [5 5 5]] (6, 3) [[3 3]
# out:  [3 3]
# out:  [3 3]]
--- rows-that-a-function-makes run ---
import numpy as np
def f(k):
    return np.full(3, k, dtype=np.int16)
rows = []
for i in range(3):
    for j in range(2):
        if i != j:
            rows.append(f(i * 10 + j))
keep = rows[1]
rows.append(f(7))
keep[0] = -1
print(np.array(rows), len(rows))
print(np.array(rows, dtype=np.float32).mean(axis=0), np.array(rows).dtype)
# out: [[ 1  1  1]
# out:  [-1 10 10]
# out:  [20 20 20]
# out:  [21 21 21]
# out:  [ 7  7  7]] 5
# out: [ 9.6 11.8 11.8] int16
--- a-new-list-in-each-round run ---
import numpy as np
for i in range(2):
    rows = []
    for j in range(i + 1):
        rows.append(np.arange(4) + i)
    rows.append(np.zeros(4, dtype=int))
    print(np.array(rows), len(rows))
total = np.zeros(4)
for k, r in enumerate(rows):
    total += r * k
print(total)
# out: [[0 1 2 3]
# out:  [0 0 0 0]] 2
# out: [[1 2 3 4]
# out:  [1 2 3 4]
# out:  [0 0 0 0]] 3
# out: [1. 2. 3. 4.]
--- a-display-of-arrays-grows run ---
import numpy as np
two = [np.ones(2), np.zeros(2)]
two.append(np.full(2, 5.0))
print(len(two), np.array(two))
z = 0.0
for i, r in enumerate(two):
    r += i
    z += r[0]
print(z, two[2], two[0])
li = [np.arange(2) + i for i in range(3)]
li.append(np.array([9, 9]))
print(np.array(li), li[-1])
# out: 3 [[1. 1.]
# out:  [0. 0.]
# out:  [5. 5.]]
# out: 9.0 [7. 7.] [1. 1.]
# out: [[0 1]
# out:  [1 2]
# out:  [2 3]
# out:  [9 9]] [9 9]
--- elements-at-run-time run ---
import numpy as np
li = []
for k in range(3):
    li.append(np.arange(2) + k)
i = 0
while i < 3:
    print(li[i].sum(), li[i][0])
    i += 1
# out: 1 0
# out: 3 1
# out: 5 2
--- kept-elements-outlive-the-name run ---
import numpy as np
def add(rows, k):
    rows.append(np.full(2, k) * 1.5)
rows = []
for i in range(3):
    add(rows, i)
add(rows, 10)
print(len(rows), np.array(rows))
keep = rows[0]
for k in range(2):
    rows = []
    for j in range(2):
        rows.append(np.ones(2) * (j + k))
    print(np.array(rows), keep)
# out: 4 [[ 0.   0. ]
# out:  [ 1.5  1.5]
# out:  [ 3.   3. ]
# out:  [15.  15. ]]
# out: [[0. 0.]
# out:  [1. 1.]] [0. 0.]
# out: [[1. 1.]
# out:  [2. 2.]] [0. 0.]
--- rows-are-unpacked run ---
import numpy as np
rows = []
for j in range(2):
    rows.append(np.ones(2) * (j + 1))
for a, b in rows:
    print(a, b)
for i, (a, b) in enumerate(rows):
    print(i, a + b)
out = []
for r in rows:
    out.append(r * 2)
print(np.stack(out), np.allclose(out, np.array(rows) * 2))
best = out[0].copy()
for r in rows:
    if r.sum() > best.sum():
        best[:] = r
print(best)
# out: 1.0 1.0
# out: 2.0 2.0
# out: 0 2.0
# out: 1 4.0
# out: [[2. 2.]
# out:  [4. 4.]] True
# out: [2. 2.]
--- reads-what-it-has-appended run ---
import numpy as np
cond = []
for i in range(5):
    if i * i > 5:
        cond.append(np.arange(2) + i)
        cond.append(cond[-1] + 1)
print(len(cond), np.concatenate(cond), np.vstack(cond)[::2], np.min(cond))
x, y = cond[0], cond[1]
x[:] = y
print(np.stack(cond)[0])
# out: 4 [3 4 4 5 4 5 5 6] [[3 4]
# out:  [4 5]] 3
# out: [4 5]
--- functions-of-lists-of-arrays run ---
import numpy as np
g = []
for frame in (np.ones((2, 2)), np.zeros((2, 2))):
    g.append(frame.copy())
    g[-1][0, 0] += len(g)
print(np.array(g), np.sum(g), np.max(g, axis=0))
n = 0
for r in g:
    n += r.size
print(n, np.sqrt(g)[0])
# out: [[[2. 1.]
# out:   [1. 1.]]
# out:
# out:  [[2. 0.]
# out:   [0. 0.]]] 7.0 [[2. 1.]
# out:  [1. 1.]]
# out: 8 [[1.4142135 1.       ]
# out:  [1.        1.       ]]
--- truth-of-a-list-of-arrays run ---
import numpy as np
rows = []
for x in (1, 7, 2):
    if x > 5:
        rows.append(np.array([x, -x]))
if rows:
    print(np.concatenate(rows), np.stack(rows))
# out: [ 7 -7] [[ 7 -7]]
--- no-array-of-an-empty-list run ---
import numpy as np
rows = []
for x in np.array([1, 2, 3]):
    if x > 5:
        rows.append(np.ones(2) * x)
print(len(rows))
print(np.array(rows))
# oracle: skip NumPy makes an array without elements of it
# out: 0
# trap 7: NumPy makes an array of one axis of an empty list: ask `if rows:` first
--- nothing-to-put-together run ---
import numpy as np
rows = []
for x in np.array([1, 2, 3]):
    if x > 5:
        rows.append(np.ones(2) * x)
print(np.vstack(rows))
# trap 6: there is no array to put together: ask `if rows:` first
