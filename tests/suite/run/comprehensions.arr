# List comprehensions over what has a known number of items.
--- lists-of-values run ---
import numpy as np
import math
import arr
n = arr.param("n", 3)
print([i * i for i in range(5)], [0.5 * i for i in range(3)], [i for i in range(0)])
i = 70
a = np.array([i * i for i in range(10)])
print(a, a.dtype, i)
print(np.array([[i * j for j in range(3)] for i in range(4)]))
b = np.arange(5) * 2
print([b[k] + n for k in range(5)], [x + n for x in b], np.array([x > n for x in b]))
x, y, z = [k * n for k in range(3)]
print(x, y, z)
print([(p, q) for p, q in zip(b, range(5, 10))], [len(s) for s in ("a", "bc")])
lut = np.array([int(255 * (v / 255) ** 0.5) for v in range(256)], dtype=np.uint8)
print(lut[:8], lut.sum())
m = np.arange(6).reshape(2, 3)
print([row.sum() for row in m], [row[0] for row in m])
rows = [row * n for row in m]
print(rows[0], rows[1], len(rows))
def f(k):
    global n
    n += k
    return n
print([f(k) for k in range(4)], n)
for r in range(2):
    print([r + k for k in range(3)], n)
fs = [lambda t: t + k for k in range(3)]
print(fs[0](10))
# out: [0, 1, 4, 9, 16] [0.0, 0.5, 1.0] []
# out: [ 0  1  4  9 16 25 36 49 64 81] int32 70
# out: [[0 0 0]
# out:  [0 1 2]
# out:  [0 2 4]
# out:  [0 3 6]]
# out: [3, 5, 7, 9, 11] [3, 5, 7, 9, 11] [False False  True  True  True]
# out: 0 3 6
# out: [(0, 5), (2, 6), (4, 7), (6, 8), (8, 9)] [1, 2]
# out: [ 0 15 22 27 31 35 39 42] 43334
# out: [3, 12] [0, 3]
# out: [0 3 6] [ 9 12 15] 2
# out: [3, 4, 6, 9] 9
# out: [0, 1, 2] 9
# out: [1, 2, 3] 9
# out: 12
--- what-is-constant-is-a-constant plan ---
import numpy as np
lut = np.array([int(255 * (v / 255) ** 0.5) for v in range(256)], dtype=np.uint8)
print(lut)
# plan: buffers 0, temporaries 0, scratch 0
--- an-element-outside run ---
import numpy as np
import arr
n = arr.param("n", 2)
a = np.arange(4)
print("before")
x = [a[k + n] for k in range(3)]
print("after")
# out: before
# trap 6: index 4 is out of range for axis 0 with extent 4
--- tests-and-several-loops run ---
import numpy as np
print([i for i in range(10) if i % 3 == 1], [i for i in range(3) if False], [i for i in range(9) if i > 2 if i % 2])
print([(i, j) for i in range(3) for j in range(i)], [i * j for i in (2, 3) if i > 2 for j in range(4) if j != i - 1])
print(np.array([[i + j for j in range(3) if j != 1] for i in range(2)]))
a = np.arange(6).reshape(2, 3)
print([x for row in a for x in row], [x for row in a for x in row[1:]])
i, j = 7, 8
print([i for j in range(2) for i in range(j + 1)], i, j)
print([name for name, size in (("a", 2), ("bc", 5)) if len(name) > 1 or size < 2])
print([k for k in range(4) if k in (1, 3)], [None for k in range(2) if k is not None])
# out: [1, 4, 7] [] [3, 5, 7]
# out: [(1, 0), (2, 0), (2, 1)] [0, 3, 9]
# out: [[0 2]
# out:  [1 3]]
# out: [0, 1, 2, 3, 4, 5] [1, 2, 4, 5]
# out: [0, 0, 1] 7 8
# out: ['bc']
# out: [1, 3] [None, None]
--- as-many-as-is-known-at-run-time run ---
import numpy as np
li = []
for i in range(6):
    li.append(i * 3 % 7)
n = 0
for k in range(2):
    n += 1
    li.append(n)
a = np.array(li)
print([x for x in li if x > 2])
print([x * 0.5 for x in li])
print([x for x in a if x % 2 == 0 if x > 0], [y for y in a[a > 3]])
print(sum([x * x for x in a[a > 1]]), len([x for x in li if x > n]))
evens = [i for i in range(8) if a[i] % 2 == 0]
print(evens, np.array(evens))
print([i * j for i in range(3) for j in range(5) if i != n])
print([i * n for i in range(5) if i % 2])
small = [x for x in li if x < 3]
small.append(100)
print(small, [abs(x - y) for x, y in zip(li, a[1:]) if x > y])
def f(v, limit):
    return [x + 1 for x in v if x > limit]
for k in range(3):
    print(f(li, k + 2), [x for x in f(li, k) if x != 4])
print([float(x) for x in a if x > 100], [x for x in []])
# out: [3, 6, 5]
# out: [0.0, 1.5, 3.0, 1.0, 2.5, 0.5, 0.5, 1.0]
# out: [6, 2, 2] [6, 5]
# out: 78 3
# out: [0, 2, 3, 7] [0 2 3 7]
# out: [0, 0, 0, 0, 0, 0, 1, 2, 3, 4]
# out: [2, 6]
# out: [0, 2, 1, 1, 2, 100] [4, 4]
# out: [4, 7, 6] [7, 3, 6, 2, 2, 3]
# out: [7, 6] [7, 3, 6, 3]
# out: [7, 6] [7, 6]
# out: [] []
--- loops-over-comprehensions run ---
import numpy as np
# a few real-life scripts
def median3(v):
    return sorted(v)[len(v) // 2]
hist = [0] * 8
data = np.array([1, 5, 3, 7, 3, 3, 1, 0, 2])
for v in data:
    hist[v] += 1
print(hist, hist.index(max(hist)))
peaks = [i for i in range(1, len(data) - 1) if data[i] > data[i - 1] and data[i] >= data[i + 1]]
print(peaks, [data[p] for p in peaks])
window = []
out = []
for v in data:
    window.append(v)
    if len(window) > 3:
        window.pop(0)
    out.append(median3(window))
print(out)
runs = []
start = 0
for i in range(1, len(data)):
    if data[i] < data[i - 1]:
        runs.append(i - start)
        start = i
runs.append(len(data) - start)
print(runs, sorted(runs, reverse=True)[0], sum(runs) / len(runs))
total = [0.0]
for x in [y * 0.5 for y in data if y % 2]:
    total.append(total[-1] + x)
print(total, total[1:], total[-1])
words = ["a", "b", "c"]
print([w + "!" for w in words])

# out: [1, 2, 1, 3, 0, 1, 0, 1] 3
# out: [1, 3] [5, 7]
# out: [1, 5, 3, 5, 3, 3, 3, 1, 1]
# out: [2, 2, 2, 1, 2] 2 1.8
# out: [0.0, 0.5, 3.0, 4.5, 8.0, 9.5, 11.0, 11.5] [0.5, 3.0, 4.5, 8.0, 9.5, 11.0, 11.5] 11.5
# out: ['a!', 'b!', 'c!']
--- lists-from-comprehensions-that-change run ---
import numpy as np
a = np.array([3, 1, 2, 7])
li = [x for x in a if x > 1]
hold = li
li = li + [5]
li.append(6)
print(li, hold)
li += [k for k in range(3) if a[k] > 1]
print(li, hold, sorted(hold), hold)
def f(v, m):
    r = [x for x in v if x > m]
    r.sort()
    return r
p, q = f(a, 1), f(li, 2)
p.append(100)
print(p, q, f(p, 3) + f(q, 5))
for k in range(3):
    s = sorted(a[a > k])
    s.append(k)
    t = s
    t[0] = -1
    print(s, t is s)
x = 5
y = [x * 2 for x in a if x < 3]
print(x, y)
z = [(x, k) for k, x in enumerate(a)]
print(z)
n = [i for i in range(4) if i in y]
print(n, [v for v in y for w in n if w != v], [len([u for u in a if u > v]) for v in y])
m = [v if v > 1 else -v for v in a if v != 2]
print(m, m[::-1], m[-1], min(m), sum(m))
# out: [3, 2, 7, 5, 6] [3, 2, 7]
# out: [3, 2, 7, 5, 6, 0, 2] [3, 2, 7] [2, 3, 7] [3, 2, 7]
# out: [2, 3, 7, 100] [3, 5, 6, 7] [7, 100, 6, 7]
# out: [-1, 2, 3, 7, 0] True
# out: [-1, 3, 7, 1] True
# out: [-1, 7, 2] True
# out: 5 [2, 4]
# out: [(3, 0), (1, 1), (2, 2), (7, 3)]
# out: [2] [4] [2, 1]
# out: [3, -1, 7] [7, -1, 3] 7 -1 9
--- a-comprehension-whose-element-appends run ---
import numpy as np
a = np.array([3, 1, 2, 7])
li = [1, 2, 3]
li.append(4)
def bump():
    li.append(9)
    return 1
r = [x + bump() for x in a if x > 2]
print(r, li)
w = [x for x in li if x != 2]
del w
li.remove(9)
li.extend(li[1:])
print(li)
# out: [4, 8] [1, 2, 3, 4, 9, 9]
# out: [1, 2, 3, 4, 9, 2, 3, 4, 9]
--- comprehensions-in-loops-and-tests run ---
import numpy as np
a = np.arange(5)
li = [x for x in a if x > 1]
i = 0
while len(li) > 0:
    v = li.pop()
    rest = [x for x in li if x < v]
    i += len(rest)
    if i > 100:
        break
print(i, li)
li.extend(a[a > 3])
li.insert(0, li.index(4))
li.insert(5, 7)
print(li, [k for k in li if k in [x for x in li if x > 1]])
# out: 3 []
# out: [0, 4, 7] [4, 7]
