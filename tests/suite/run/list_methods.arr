# Lists whose elements come, go and move.
--- pop-anywhere run ---
import numpy as np
li = [1, 2, 3, 4, 5]
print(li.pop(), li)
print(li.pop(0), li, li[-1])
print(li.pop(-2), li)
fifo = []
for i in range(10):
    fifo.append(i * i)
    if len(fifo) > 3:
        print(fifo.pop(0), end=" ")
print(fifo, sum(fifo))
while fifo:
    print(fifo.pop(len(fifo) // 2), fifo)
# out: 5 [1, 2, 3, 4]
# out: 1 [2, 3, 4] 4
# out: 3 [2, 4]
# out: 0 1 4 9 16 25 36 [49, 64, 81] 194
# out: 64 [49, 81]
# out: 81 [49]
# out: 49 []
--- pop-within-an-expression run ---
import numpy as np
li = [0.5]
s = 0.0
for i in range(3):
    li.append(i * 1.5)
    s += li.pop() * 2
x = li.pop() if len(li) > 0 else -1.0
print(s, x, li, f"{len(li)}")
# out: 9.0 0.5 [] 0
--- pop-from-an-empty-list run ---
import numpy as np
li = [1]
for i in range(2):
    print(li.pop())
# out: 1
# trap 4: pop from empty list
--- pop-outside run ---
import numpy as np
li = [1.5, 2.5]
k = np.arange(3).sum()
print(li.pop(k - 4))
li.append(3.5)
li.pop(k)
# out: 2.5
# trap 6: pop index out of range
--- arrays-come-and-go run ---
import numpy as np
rows = []
for i in range(6):
    rows.append(np.arange(3) + i)
    if len(rows) > 2:
        print(rows.pop(0))
print(rows, len(rows))
last = rows.pop()
rows.append(np.zeros(3, dtype=np.int32))
print(last, rows)
rows.clear()
print(rows, len(rows))
rows.insert(0, np.ones(3, dtype=np.int32))
rows.insert(0, np.arange(3))
rows.reverse()
print(np.array(rows))
# out: [0 1 2]
# out: [1 2 3]
# out: [2 3 4]
# out: [3 4 5]
# out: [array([4, 5, 6], dtype=int32), array([5, 6, 7], dtype=int32)] 2
# out: [5 6 7] [array([4, 5, 6], dtype=int32), array([0, 0, 0], dtype=int32)]
# out: [] 0
# out: [[1 1 1]
# out:  [0 1 2]]
--- insert-and-reverse run ---
import numpy as np
li = [5, 6]
li.insert(0, 1)
li.insert(-1, 2)
li.insert(100, 3)
li.insert(-100, 4)
print(li)
for i in range(3):
    li.insert(i * 2, i * 10)
print(li, li.count(3), li.count(99))
li.reverse()
print(li)
# out: [4, 1, 5, 2, 6, 3]
# out: [0, 4, 10, 1, 20, 5, 2, 6, 3] 1 0
# out: [3, 6, 2, 5, 20, 1, 10, 4, 0]
--- lengthened-in-place run ---
import numpy as np
def push(rows, x):
    rows.append(x)
a = [1, 2]
b = a
b += [3]
push(a, 4)
push(rows=b, x=5)
a += range(2)
a += (7,)
print(a, b)
c = a.copy()
c.append(8)
print(len(a), len(c), c[-2:], c[::3])
a += np.ones(8)
print(a)
# out: [1, 2, 3, 4, 5, 0, 1, 7] [1, 2, 3, 4, 5, 0, 1, 7]
# out: 8 9 [7, 8] [1, 4, 1]
# out: [2. 3. 4. 5. 6. 1. 2. 8.]
--- equal-lists run ---
import numpy as np
a = []
for i in range(3):
    if i != 1:
        a.append(i)
b = a[:]
print(a == b, a == [0, 2], [0, 2] == a, a == [0], a == [0, 3], a != [0], b[1:] == [2], a == a.copy())
b.append(5)
print(a == b, b == [0, 2, 5])
print([1, 2] == [1, 2], (1, 2) * 2, 2 * (1.5,), [1, 2, 3][1:], (1, 2, 3)[:-1])
# out: True True True False False True True True
# out: False True
# out: True (1, 2, 1, 2) (1.5, 1.5) [2, 3] (1, 2)
--- slices-of-lists-of-arrays run ---
import numpy as np
rows = [np.zeros(2), np.ones(2)]
rows.append(np.ones(2) * 2)
for r in rows[1:]:
    r[0] = 7
print(rows[:2], rows[::-1][0], len(rows[1:]))
# out: [array([0., 0.], dtype=float32), array([7., 1.], dtype=float32)] [7. 2.] 2
--- arrays-of-a-list-replaced run ---
import numpy as np
rows = []
for i in range(3):
    rows.append(np.ones(2) * i)
rows[0] = np.arange(2.) - 5
rows[-1] = rows[0] + rows[1]
rows[1] += 10
rows[1] *= rows[0]
print(rows)
# out: [array([-5., -4.], dtype=float32), array([-55., -44.], dtype=float32), array([-4., -3.], dtype=float32)]
--- text-and-numbers-of-it run ---
mode = "fast"
print(mode in ("fast", "slow"), mode not in ["slow"], "as" in mode, None in (1, None))
print(float("inf"), float(" -1.5e3 "), float("nan"), int("42"), int(" -7 "))
# out: True True True True
# out: inf -1500.0 nan 42 -7
--- a-list-that-a-loop-keeps-short run ---
import numpy as np
import arr
last = []
N = 3
for frame in arr.stream("thermal", (8, 8), dtype=np.uint8):
    last.append(int(frame.max()))
    if len(last) > N:
        last.pop(0)
    if len(last) == N and last[0] < last[1] > last[2]:
        print("peak", last)
print(len(last), np.array(last, dtype=np.int32).sum())
# run: --in thermal=../../../programs/data/thermal_8x8.npy
# out: 3 720
--- the-latest-arrays run ---
import numpy as np
k = 0
rows = [np.zeros(2)]
while True:
    k += 1
    if k % 2:
        rows.insert(0, np.arange(2) * 1.0 + k)
    if len(rows) >= 3:
        oldest = rows.pop()
        print(oldest)
    if k > 6:
        break
print(rows)
# out: [0. 0.]
# out: [1. 2.]
# out: [3. 4.]
# out: [array([7., 8.], dtype=float32), array([5., 6.], dtype=float32)]
--- windows-and-what-leaves-their-loops run ---
li = [0]
for n in range(50):
    li.append(n)
    if n == 7:
        break
    if len(li) > 3:
        li.pop(0)
print(li)
n = 0
while n < 40:
    n += 1
    li.append(n)
    while n > 5:
        n += 1
        if n > 20:
            break
    if len(li) > 5:
        li.pop(0)
print(li, n)
def window(n):
    w = [0]
    for k in range(n):
        if len(w) > 4:
            w.pop(0)
        if k == 3:
            continue
        w.append(k)
        if k > 30:
            return len(w)
    return -1
print(window(60))
k = 0
while k < 60:
    if len(li) > 4:
        li.pop(0)
    k += 1
    if k == 20:
        continue
    li.append(k)
    if k > 40:
        break
print(li)
# out: [4, 5, 6, 7]
# out: [32, 34, 36, 38, 40] 41
# out: 5
# out: [37, 38, 39, 40, 41]
--- numbered-before-a-list-is-longer run ---
li = [1, 2]
e = enumerate(li, 5)
z = zip(li, (7, 8, 9))
li.append(9)
for i, x in e:
    print(i, x, end=" ")
for x, y in z:
    print(x * y, end=" ")
print(list(enumerate(li)))
# out: 5 1 6 2 7 9 7 16 81 [(0, 1), (1, 2), (2, 9)]
--- reversed-before-a-list-is-longer run ---
li = [1, 2, 3]
r = reversed(li)
li.append(4)
li[0] = 7
for x in r:
    print(x, end=" ")
print()
# out: 3 2 7 
--- ints-counted-exactly run ---
li = [1, 2147483647]
for i in range(2):
    li.append(2147483646 + i)
print(li.count(2147483647), 2147483646 in li, 2147483645 in li)
# out: 2 True False
--- index-remove-sort-and-put-together run ---
import numpy as np
li = [5, 3, 9, 3]
li.append(1)
print(li.index(3), li.index(1))
li.remove(3)
print(li)
li.sort()
print(li)
li.sort(reverse=True)
print(li, sorted(li), sorted(li, reverse=True), li)
f = [0.0, 1.5, -0.0, -2.5, 0.0]
f.append(-0.0)
f.sort()
print(f)
f.sort(reverse=True)
print(f)
print(sorted((3, 1, 2)), sorted([2.5, -1.0]), sorted(np.array([3, 1, 2])), sorted(range(4, 0, -1)))
longer = li + [7, 8]
print(longer, li, [0] + li, li + li)
for k in range(3):
    li.extend(np.arange(5)[:k])
    li += [k]
    li += li[:1]
print(li)
a = np.arange(6)
m = []
for k in range(2):
    m.extend(a[a > k + 2])
    m.extend(li[:2])
print(m, len(m), m.index(4))
m.extend(m)
print(m, sorted(m)[:4], m + [x for x in m if x > 8])
for x in sorted(a[a > 2], reverse=True):
    print(x, end=" ")
print()
names = [4, 2, 8]
names.sort()
print(names, names.index(8), sorted(names + [1]))
e = []
e.sort()
print(e)
b = np.array([250, 255], dtype=np.uint8)
e.extend(b)
print(e, sum(e))
for k in range(3):
    if e[0] < 300:
        e.remove(e[0])
        e.insert(0, 300 + k)
print(e)
print(li.index(100))
# out: 1 4
# out: [5, 9, 3, 1]
# out: [1, 3, 5, 9]
# out: [9, 5, 3, 1] [1, 3, 5, 9] [9, 5, 3, 1] [9, 5, 3, 1]
# out: [-2.5, 0.0, -0.0, 0.0, -0.0, 1.5]
# out: [1.5, 0.0, -0.0, 0.0, -0.0, -2.5]
# out: [1, 2, 3] [-1.0, 2.5] [1, 2, 3] [1, 2, 3, 4]
# out: [9, 5, 3, 1, 7, 8] [9, 5, 3, 1] [0, 9, 5, 3, 1] [9, 5, 3, 1, 9, 5, 3, 1]
# out: [9, 5, 3, 1, 0, 9, 0, 1, 9, 0, 1, 2, 9]
# out: [3, 4, 5, 9, 5, 4, 5, 9, 5] 9 1
# out: [3, 4, 5, 9, 5, 4, 5, 9, 5, 3, 4, 5, 9, 5, 4, 5, 9, 5] [3, 3, 4, 4] [3, 4, 5, 9, 5, 4, 5, 9, 5, 3, 4, 5, 9, 5, 4, 5, 9, 5, 9, 9, 9, 9]
# out: 5 4 3 
# out: [2, 4, 8] 2 [1, 2, 4, 8]
# out: []
# out: [250, 255] 505
# out: [300, 255]
# trap 50: the value is not in the list
--- lists-of-lengths-known-at-run-time run ---
import numpy as np
a = np.arange(8)
li = list(a[a > 3])
print(li, list(a[:3]), a[a < 2].tolist())
li.append(1)
print(li)
for n in range(3):
    print(list(a[:n]), a[n:n + 2].tolist(), (a[:n] * 2).tolist())
# out: [4, 5, 6, 7] [0, 1, 2] [0, 1]
# out: [4, 5, 6, 7, 1]
# out: [] [0, 1] []
# out: [0] [1, 2] [0]
# out: [0, 1] [2, 3] [0, 2]
--- what-is-taken-out-is-not-there run ---
li = [1, 2]
li.append(3)
li.remove(2)
print(li)
li.remove(2)
# out: [1, 3]
# trap 5: the value is not in the list
--- nan-in-the-order-of-a-list run ---
# oracle: skip Python leaves it where its comparisons do
li = [1.5, 0.5]
li.append(float("nan"))
print(sorted(li[:2]))
li.sort()
# out: [0.5, 1.5]
# trap 5: nan has no place in the order of a list
--- changed-within-an-argument run ---
import numpy as np
li = [3, 4, 5, 6]
li.append(li.pop(0))
print(li)
li.insert(0, li.pop())
print(li, li.pop(), len(li))
li.extend([li.pop(0), 8])
print(li)
t = (li, li.pop())
print(t, li + [li.pop()], li)
print(li[0] + li.pop(), li)
def take(l):
    return l.pop()
q = [1, 2, 3, 4, 5, 6, 7, 8, 9]
for k in range(2):
    q.append(take(q) * 10)
    q.insert(q.pop(0) % 2, take(q))
    print(q, q.index(take(q)) if len(q) > 9 else take(q), q)
print(max(li), [x + take(q) for x in (1, 2)], q)
# out: [4, 5, 6, 3]
# out: [3, 4, 5] 6 3
# out: [4, 5, 3, 8]
# out: ([4, 5], 8) [4, 5, 3] [4, 5]
# out: 9 [4]
# out: [2, 90, 3, 4, 5, 6, 7] 8 [2, 90, 3, 4, 5, 6, 7]
# out: [70, 90, 3, 4, 5] 6 [70, 90, 3, 4, 5]
# out: 4 [6, 6] [70, 90, 3]
