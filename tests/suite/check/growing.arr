# What grows without a bound, or in a way that the compiler does not follow.
--- append-in-while check ---
li = []
x = 1
while x < 100:
    li.append(x)
    x *= 2
# error E0306 4:5-4:17: `li` grows in a loop of which nobody knows how often it goes round
--- append-in-a-stream check ---
import numpy as np
import arr
means = []
for frame in arr.stream("camera", (4, 4)):
    for row in frame:
        means.append(row.mean())
# error E0306 6:9-6:33: `means` grows in a loop of which nobody knows how often it goes round
--- append-as-often-as-the-host-says check ---
import arr
n = arr.param("n", 8)
li = []
for i in range(n):
    li.append(i)
# error E0306 5:5-5:17: `li` grows in a loop of which nobody knows how often it goes round
--- concatenate-in-while check ---
import numpy as np
acc = np.zeros(0)
while acc.sum() < 10:
    acc = np.concatenate((acc, np.ones(3)))
# error E0306 4:11-4:44: `acc` grows in a loop of which nobody knows how often it goes round
--- a-list-of-another-type check ---
li = [1]
for i in range(3):
    li.append(i / 2)
# error E0302 3:15-3:20: a float comes into a list of ints
--- an-array-of-another-dtype check ---
import numpy as np
acc = np.array([1, 2])
for i in range(3):
    acc = np.append(acc, 0.5)
# error E0205 4:26-4:29: `acc` is int32, and rows of float32 would change that
--- rows-of-another-length check ---
import numpy as np
acc = np.zeros((0, 3))
for i in range(3):
    acc = np.vstack((acc, [1, 2]))
# error E0301 4:27-4:33: an array of shape (2,) does not go behind rows of 3 elements
--- a-list-that-a-loop-goes-through check ---
li = [1, 2]
for i in range(2):
    li.append(i)
for x in li:
    li.append(x)
# error E0207 5:5-5:17: this compiler does not handle a list that changes while a loop or an expression goes through it
--- an-array-that-is-shown-while-it-grows check ---
import numpy as np
acc = np.zeros(0)
for i in range(3):
    old = acc
    acc = np.append(acc, i)
    print(len(old), len(acc))
# error E0207 5:11-5:28: this compiler does not handle an array that becomes longer while something else shows what it was
--- a-list-of-values-of-several-types-that-grows check ---
li = [1, 2.5]
some = li
some.append(3)
some += [4]
# error E0207 3:6-3:12: this compiler does not handle `append` of this list
# error E0207 4:1-4:12: this compiler does not handle a list of values of several types that changes in place
--- arrays-that-do-not-go-together check ---
import numpy as np
a = np.zeros((2, 3))
print(np.concatenate((a, np.zeros((2, 4)))))
print(np.concatenate((a, 5)))
print(np.concatenate(a, a))
print(np.concatenate((a, np.zeros(3))))
# error E0301 3:23-3:42: arrays that are put together differ in axis 1: it is 3 in the first, 4 here
# error E0308 4:23-4:27: an array without axes cannot be put behind another
# error E0309 5:25-5:26: an axis must be an int, this is an array of dtype float32 and shape (2, 3)
# error E0301 6:23-6:37: an array of 2 axes is put together with one of 1
--- an-array-behind-itself check ---
import numpy as np
acc = np.array([1])
for i in range(3):
    acc = np.append(acc, acc)
# error E0207 3:1-3:18: this compiler does not handle this loop, in which what grows decides by how much something grows
--- lists-that-are-not-kept-short check ---
import numpy as np
import arr
a, b, c, d = [0], [0], [0], [0]
for x in arr.stream("x", (), dtype=np.int32):
    a.append(1)
    a.append(2)
    if len(a) > 4:
        a.pop(0)
for x in arr.stream("y", (), dtype=np.int32):
    b.append(1)
    if len(b) < 3:
        continue
    if len(b) > 4:
        b.pop(0)
n = 4
for x in arr.stream("z", (), dtype=np.int32):
    for i in range(2):
        c.append(1)
    if len(c) > n:
        c.pop(0)
    n += 1
# error E0306 5:5-5:16: `a` grows in a loop of which nobody knows how often it goes round
# error E0306 6:5-6:16: `a` grows in a loop of which nobody knows how often it goes round
# error E0306 10:5-10:16: `b` grows in a loop of which nobody knows how often it goes round
# error E0306 18:9-18:20: `c` grows in a loop of which nobody knows how often it goes round
--- lists-that-grow-under-other-names-too check ---
a = [0]
b = a
n = 0
while n < 40:
    a.append(n)
    b.append(n)
    if len(a) > 4:
        a.pop(0)
    n += 1
c = [0]
def more():
    c.append(7)
while n < 80:
    c.append(n)
    more()
    if len(c) > 4:
        c.pop(0)
    n += 1
# error E0306 4:1-4:13: `a` grows in a loop of which nobody knows how often it goes round
# error E0306 13:1-13:13: `c` grows in a loop of which nobody knows how often it goes round
--- lists-that-stay-long-where-a-round-is-left check ---
li = [0]
n = 0
while n < 50:
    n += 1
    li.append(n)
    if n % 2 == 0:
        break
    if len(li) > 3:
        li.pop(0)
def window(n):
    w = [0]
    while n > 0:
        n -= 1
        w.append(n)
        for k in range(3):
            if n == k:
                return w
        if len(w) > 3:
            w.pop(0)
    return w
print(window(5))
m = [0]
while m.append(n) is None:
    m.append(n)
    if len(m) > 3:
        m.pop(0)
# error E0306 5:5-5:17: `li` grows in a loop of which nobody knows how often it goes round
# error E0306 14:9-14:20: `w` grows in a loop of which nobody knows how often it goes round
# error E0306 23:7-23:18: `m` grows in a loop of which nobody knows how often it goes round
--- lists-kept-short-by-another-len check ---
def len(x):
    return 0
li = [0]
n = 0
while n < 50:
    n += 1
    li.append(n)
    if len(li) > 3:
        li.pop(0)
# error E0306 7:5-7:17: `li` grows in a loop of which nobody knows how often it goes round
--- lists-shortened-under-reversed check ---
li = [1, 2, 3]
r = reversed(li)
li.clear()
for x in r:
    print(x)
li.append(5)
q = reversed(li)
li.pop()
# error E0207 3:1-3:11: this compiler does not handle a list that becomes shorter while a name stands for what `reversed` gives of it
# error E0207 8:1-8:9: this compiler does not handle a list that becomes shorter while a name stands for what `reversed` gives of it
