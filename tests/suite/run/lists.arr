# Lists that grow: appending in loops, what can be asked of a list, arrays of lists.
--- append-in-a-loop run ---
import numpy as np
li = []
for i in range(5):
    li.append(i * i)
print(li, len(li), li[2], li[-1])
a = np.array(li)
print(a, a.dtype, a.shape, a + 1)
# out: [0, 1, 4, 9, 16] 5 4 16
# out: [ 0  1  4  9 16] int32 (5,) [ 1  2  5 10 17]
--- append-in-nested-loops run ---
import numpy as np
li = [0.5]
for i in range(3):
    for j in (1, 2):
        li.append(i + j / 4)
    li.append(100.0)
print(li, len(li))
print(np.array(li).reshape(5, 2))
print(sum(li), min(li), max(li), np.mean(li))
# out: [0.5, 0.25, 0.5, 100.0, 1.25, 1.5, 100.0, 2.25, 2.5, 100.0] 10
# out: [[  0.5    0.25]
# out:  [  0.5  100.  ]
# out:  [  1.25   1.5 ]
# out:  [100.     2.25]
# out:  [  2.5  100.  ]]
# out: 308.75 0.25 100.0 30.875
--- conditional-append run ---
import numpy as np
a = np.array([5, -3, 8, 0, -1, 7])
big = []
where = []
for i, x in enumerate(a):
    if x > 4:
        big.append(x)
        where.append(i)
print(big, len(big), where)
print(np.array(big), np.array(big, dtype=np.float32).mean(), a[np.array(where)])
print(sum(big), max(big), big[0], big[-1], 8 in big, 9 in big, 9 not in big)
for x in big:
    print(x, end=" ")
print()
for k, x in enumerate(big):
    print(k, x)
for x, y in zip(big, where):
    print(x - y)
# out: [5, 8, 7] 3 [0, 2, 5]
# out: [5 8 7] 6.6666665 [5 8 7]
# out: 20 8 5 7 True False True
# out: 5 8 7 
# out: 0 5
# out: 1 8
# out: 2 7
# out: 5
# out: 6
# out: 2
--- bools-and-floats run ---
import numpy as np
flags = []
heights = []
for i in range(4):
    flags.append(i % 2 == 0)
    heights.append(i / 3)
print(flags, heights)
print(np.array(flags), np.array(heights), np.array(flags).dtype, any(np.array(flags)) if False else sum(flags))
# out: [True, False, True, False] [0.0, 0.33333334, 0.6666667, 1.0]
# out: [ True False  True False] [0.         0.33333334 0.6666667  1.        ] bool 2
--- read-while-it-grows run ---
import numpy as np
fib = [1, 1]
for k in range(10):
    fib.append(fib[-1] + fib[-2])
print(fib)
peaks = []
for x in np.array([1, 4, 2, 6, 5, 9]):
    if not peaks or x > peaks[-1]:
        peaks.append(x)
print(peaks)
means = []
seen = []
for k in range(4):
    seen.append(k * 1.5)
    means.append(np.mean(seen))
print(seen, means)
# out: [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]
# out: [1, 4, 6, 9]
# out: [0.0, 1.5, 3.0, 4.5] [0.0, 0.75, 1.5, 2.25]
--- a-new-list-in-each-round run ---
import numpy as np
total = 0
for i in range(3):
    row = []
    for j in range(4):
        row.append(i * j)
    print(row, np.array(row).sum())
    total += len(row)
print(total, row)
row = []
for i in range(6):
    if i % 3 == 0:
        row = []
    row.append(i)
    print(row)
# out: [0, 0, 0, 0] 0
# out: [0, 1, 2, 3] 6
# out: [0, 2, 4, 6] 12
# out: 12 [0, 2, 4, 6]
# out: [0]
# out: [0, 1]
# out: [0, 1, 2]
# out: [3]
# out: [3, 4]
# out: [3, 4, 5]
--- two-names-for-one-list run ---
li = []
other = li
for i in range(3):
    li.append(i)
print(other, len(other))
other.append(7)
print(li)
li = [5]
for i in range(2):
    li.append(6)
print(li, other)
a = b = []
for i in range(2):
    a.append(i)
    b.append(-i)
print(a, b)
# out: [0, 1, 2] 3
# out: [0, 1, 2, 7]
# out: [5, 6, 6] [0, 1, 2, 7]
# out: [0, 0, 1, -1] [0, 0, 1, -1]
--- lists-and-functions run ---
import numpy as np
def squares(n):
    out = []
    for i in range(n):
        out.append(i * i)
    return np.array(out)
def steps(a, limit):
    found = []
    for x in a:
        if x > limit:
            return found
        found.append(x)
    return found
print(squares(4), squares(2))
print(steps(np.array([1, 2, 9, 3]), 5), steps(np.array([1, 2]), 5))
total = []
def note(x):
    total.append(x)
for i in range(3):
    note(i + 0.5)
note(9.0)
print(total)
# out: [0 1 4 9] [0 1]
# out: [1, 2] [1, 2]
# out: [0.5, 1.5, 2.5, 9.0]
--- pop-and-clear run ---
li = [1, 2, 3]
li.append(4)
print(li.pop(), li, len(li))
for i in range(3):
    li.append(i)
    if i == 1:
        print(li.pop())
print(li)
li.clear()
print(li, len(li))
if not li:
    print("empty")
li.append(8)
print(li, 8 in li)
li[0] = 12
print(li)
# out: 4 [1, 2, 3] 3
# out: 1
# out: [1, 2, 3, 0, 2]
# out: [] 0
# out: empty
# out: [8] True
# out: [12]
--- slices-are-lists-of-their-own run ---
li = []
for i in range(8):
    li.append(i)
    last = li[-3:]
    print(last, len(last), sum(last))
half = li[::2]
li[0] = 99
print(half, li[1:3], li)
# out: [0] 1 0
# out: [0, 1] 2 1
# out: [0, 1, 2] 3 3
# out: [1, 2, 3] 3 6
# out: [2, 3, 4] 3 9
# out: [3, 4, 5] 3 12
# out: [4, 5, 6] 3 15
# out: [5, 6, 7] 3 18
# out: [0, 2, 4, 6] [1, 2] [99, 1, 2, 3, 4, 5, 6, 7]
--- breaks-and-conditions run ---
import numpy as np
li = []
for i in range(10):
    if i == 4:
        break
    li.append(i)
print(li, len(li), np.array(li))
for i in range(4):
    if i % 2:
        continue
    li.append(-i)
else:
    li.append(100)
print(li)
for i in range(0):
    li.append(5)
print(len(li), np.array(li[:2]).shape)
# out: [0, 1, 2, 3] 4 [0 1 2 3]
# out: [0, 1, 2, 3, 0, -2, 100]
# out: 7 (2,)
--- rounds-bounded-by-an-array run ---
import numpy as np
a = np.arange(10)
out = []
for x in a[a > 6]:
    out.append(x * 2)
print(out, np.array(out))
more = []
few = a[a < 3]
for i in range(len(few)):
    more.append(few[i] + 0.5)
print(more)
# out: [14, 16, 18] [14 16 18]
# out: [0.5, 1.5, 2.5]
--- an-empty-list run ---
import numpy as np
li = []
for i in range(3):
    if i > 5:
        li.append(1.5)
print(li, len(li), np.array(li), np.sum(np.array(li)))
none = []
none.append(1)
none.pop()
print(none, np.array(none), sum(none))
# out: [] 0 [] 0.0
# out: [] [] 0
--- the-array-of-an-empty-list-of-ints run ---
import numpy as np
li = []
for i in range(3):
    if i > 5:
        li.append(i)
print(np.array(li, dtype=np.int32))
print(np.array(li) + 0)
# oracle: skip NumPy makes a float array of it
# out: []
# trap 7: NumPy makes a float array of an empty list
--- an-int-too-large-for-a-list run ---
li = []
x = 2000000000
for i in range(3):
    li.append(x)
    print(len(li))
    x *= 2
# oracle: skip ints of lists are held in 32 bits
# out: 1
# trap 4: integer 4000000000 does not fit int32
--- an-index-outside-a-list run ---
li = []
for i in range(3):
    if i:
        li.append(i)
print(li[1])
print(li[2])
# out: 2
# trap 6: index 2 is out of range
--- returns-cut-loops-short run ---
import numpy as np
def f(n):
    li = []
    for i in range(n):
        if i == 2:
            return np.array(li)
        li.append(i * 1.0)
    return np.array(li)
print(f(2), f(5))
# out: [0. 1.] [0. 1.]
--- a-continue-skips-appends run ---
import numpy as np
def g(c):
    li = []
    for i in range(4):
        if c > i:
            continue
        li.append(i)
    return li
for c in range(4):
    print(g(c), len(g(c)))
# out: [0, 1, 2, 3] 4
# out: [1, 2, 3] 3
# out: [2, 3] 2
# out: [3] 1
--- an-append-behind-a-return run ---
li = []
def add(x, when):
    if not when:
        return
    li.append(x)
for i in range(6):
    add(i, i % 2 == 0)
print(li, len(li))
add(7, True)
print(li, len(li))
add(7, False)
print(len(li))
# out: [0, 2, 4] 3
# out: [0, 2, 4, 7] 4
# out: 4
--- lengths-of-two-lists run ---
import numpy as np
rows = []
for i in range(3):
    cols = []
    for j in range(i + 1):
        cols.append(j)
        rows.append(len(cols))
    if i == 1:
        rows.append(-1)
print(rows, cols)
a = np.array(rows)
b = np.array(cols)
a[0] = 100
print(a, b, rows)
# out: [1, 1, 2, -1, 1, 2, 3] [0, 1, 2]
# out: [100   1   2  -1   1   2   3] [0 1 2] [1, 1, 2, -1, 1, 2, 3]
--- a-list-after-its-array run ---
import numpy as np
li = []
for i in range(3):
    li.append(i)
a = np.array(li)
for i in range(3):
    a[i] += 1
    li = []
    for k in range(2):
        li.append(k + i)
    b = np.array(li)
    print(a, b)
# out: [1 1 2] [0 1]
# out: [1 2 2] [1 2]
# out: [1 2 3] [2 3]
--- the-first-element-is-an-int run ---
x = 3
li = []
for i in range(3):
    x = li[-1] if li else 10
    li.append(x + i)
print(li)
# out: [10, 11, 13]
--- pop-in-while run ---
li = []
for i in range(4):
    li.append(i)
    while len(li) > 2:
        li.pop()
print(li)
# out: [0, 1]
--- rounds-that-are-written-out run ---
li = []
for k in range(3):
    for x in (1, "a", 2.5):
        li.append(k)
print(li, len(li))
# out: [0, 0, 0, 1, 1, 1, 2, 2, 2] 9
--- the-array-of-a-list-that-goes-on-growing run ---
import numpy as np
li = []
for i in range(3):
    li.append(i)
for j in range(2):
    a = np.array(li)
    a[0] = 50 + j
    print(a)
    li.append(9)
print(li)
# out: [50  1  2]
# out: [51  1  2  9]
# out: [0, 1, 2, 9, 9]
--- positions-of-peaks run ---
import numpy as np
def peaks(x):
    at = []
    for i in range(1, len(x) - 1):
        if x[i] > x[i - 1] and x[i] > x[i + 1]:
            at.append(i)
    return at
for x in (np.array([1, 3, 1, 5, 2]), np.array([1, 2, 3]), np.array([0.0, 9.0, 1.0])):
    p = peaks(x)
    print(p, len(p), x[np.array(p, dtype=np.int32)])
# out: [1, 3] 2 [3 5]
# out: [] 0 []
# out: [1] 1 [9.]
--- a-list-among-other-values run ---
import numpy as np
li = []
for i in range(3):
    li.append(i)
    print(li, end=";", sep="-")
    print("a", li, 1.5, li, sep="|", end="!\n")
print(np.array(li) * 2, np.sqrt(li), np.array([1, 2, 3]) + li)
# out: [0];a|[0]|1.5|[0]!
# out: [0, 1];a|[0, 1]|1.5|[0, 1]!
# out: [0, 1, 2];a|[0, 1, 2]|1.5|[0, 1, 2]!
# out: [0 2 4] [0.        1.        1.4142135] [1 3 5]
--- extend run ---
import numpy as np
a = np.arange(6)
li = [1]
for x in a[a > 2]:
    li.extend((x, -x))
    li.extend([])
print(li, len(li))
li.extend(a[:2])
li.extend(range(3))
li.extend([k * k for k in range(3)])
print(li)
def add(some, items):
    some.extend(items)
fs = []
fs.extend(())
add(fs, np.array([0.5, 1.5]))
add(fs, fs)
print(fs, np.array(fs).sum())
# out: [1, 3, -3, 4, -4, 5, -5] 7
# out: [1, 3, -3, 4, -4, 5, -5, 0, 1, 0, 1, 2, 0, 1, 4]
# out: [0.5, 1.5, 0.5, 1.5] 4.0
--- elements-are-stored-into run ---
import numpy as np
hist = [0] * 5
for v in (1, 2, 2, 4):
    hist[v] += 1
print(hist, sum(hist), len(hist), np.array(hist))
same = hist
same[-1] = 7
b, c = [1, 2], [3.5, 4.5]
b[0], c[1] = 9, c[0]
b[1] **= 3
b[0] //= -2
print(hist, b, c)
flags = [False] * 3
for i in range(3):
    flags[i] = i % 2 == 0
print(flags, flags[1], not flags[1])
def shifted(li, k):
    li[0] += k
    return li[0]
print(shifted(b, 2), shifted(b, 3), b)
li = [0.0] * 3
for k, v in enumerate((0.5, 0.25, 2)):
    li[k] += v
    li[0] -= li[k]
print(li)
# out: [0, 1, 2, 0, 1] 4 5 [0 1 2 0 1]
# out: [0, 1, 2, 0, 7] [-5, 8] [3.5, 3.5]
# out: [True, False, True] False True
# out: -3 0 [0, 8]
# out: [-2.25, 0.25, 2.0]
--- elements-at-run-time-indices run ---
import numpy as np
w = [0.25, 0.5, 0.25]
taps = (1, 4, 6, 4, 1)
x = np.arange(8) * 1.0
s, n = 0.0, 0
for i in range(len(w)):
    s += w[i] * x[i]
    n += taps[i + 1] * i
print(s, n)
pts = ((0, 1.5, True), (3, 4.5, False), (6, 8.5, True))
for i in range(-3, 3):
    p = pts[i]
    print(p, p[0] + p[1], pts[i][2], (0.5, i * 0.25)[i % 2])
nested = (((1, 2), 3.5), ((4, 5), 6.5))
for i in (1, 0):
    (a, b), c = nested[i]
    print(nested[i], a + b, c)
print([(True, False)[k % 2] for k in range(3)], [taps[k] for k in x.astype(np.int32)[:3].tolist()])
# out: 1.0 14
# out: (0, 1.5, True) 1.5 True -0.75
# out: (3, 4.5, False) 7.5 False 0.5
# out: (6, 8.5, True) 14.5 True -0.25
# out: (0, 1.5, True) 1.5 True 0.5
# out: (3, 4.5, False) 7.5 False 0.25
# out: (6, 8.5, True) 14.5 True 0.5
# out: ((4, 5), 6.5) 9 6.5
# out: ((1, 2), 3.5) 3 3.5
# out: [True, False, True] [1, 4, 6]
--- an-index-behind-a-list run ---
taps = (1, 4, 6)
total = 0
for i in range(5):
    print(total)
    total += taps[i]
# out: 0
# out: 1
# out: 5
# out: 11
# trap 5: index 3 is out of range for axis 0 with extent 3
--- an-index-behind-a-list-that-changes run ---
hist = [0, 0]
for v in (0, 1, 2):
    hist[v] += 1
    print(hist)
# out: [1, 0]
# out: [1, 1]
# trap 3: index 2 is out of range for axis 0 with extent 2
