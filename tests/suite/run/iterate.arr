--- enumerate-and-zip run ---
import numpy as np
a = np.array([3, 1, 2])
b = np.array([0.5, 1.5, 2.5, 3.5])
for i, x in enumerate(a):
    print(i, x)
for x, y in zip(a, b):
    print(x * y)
for k, (x, y) in enumerate(zip(a, b), 10):
    print(k, x, y)
for i, j in zip(range(10, 0, -3), range(5)):
    print(i, j)
# out: 0 3
# out: 1 1
# out: 2 2
# out: 1.5
# out: 1.5
# out: 5.0
# out: 10 3 0.5
# out: 11 1 1.5
# out: 12 2 2.5
# out: 10 0
# out: 7 1
# out: 4 2
# out: 1 3
--- lists-and-tuples run ---
import numpy as np
s = 0
for x in [1, 2, 4]:
    s += x
for x in (10, 20):
    if x > 10:
        break
    s += x
else:
    s = -1
print(s)
for t in (0.5, 1.5):
    print(np.arange(3) * t)
for i, f in enumerate([True, False]):
    print(i, f)
for x in []:
    print("never")
else:
    print("nothing")
# out: 17
# out: [0.  0.5 1. ]
# out: [0.  1.5 3. ]
# out: 0 True
# out: 1 False
# out: nothing
--- rows-with-their-numbers run ---
import numpy as np
m = np.arange(6).reshape(3, 2)
for i, row in enumerate(m):
    row += i
print(m)
for r, c in zip(m, m.T):
    print(r, c)
for a, b in m:
    print(a, b)
# out: [[0 1]
# out:  [3 4]
# out:  [6 7]]
# out: [0 1] [0 3 6]
# out: [3 4] [1 4 7]
# out: 0 1
# out: 3 4
# out: 6 7
--- numbered-arrivals run ---
# run: --in s=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
n = 0
for k, f in enumerate(arr.stream("s", (2, 3), dtype=np.uint8), 5):
    print(k, f.sum())
    n += k
print(n)
# out: 5 105
# out: 6 357
# out: 7 609
# out: 8 861
# out: 26
--- items-of-different-types run ---
import numpy as np
def scaled(a, k=3):
    return a * k
for name, dtype in (("small", np.uint8), ("wide", np.float32)):
    a = np.ones(3, dtype=dtype) / 1
    print(name, a, np.zeros(2, dtype=dtype).dtype)
total = 0
for v in [1, 2.5, True]:
    if v == 2.5:
        continue
    total += int(v)
    print(v)
print(total)
for f in (scaled, np.sin, abs, lambda x: x - 1):
    print(f(np.array([0.0, 1.0])))
for a in (np.arange(3), np.zeros((2, 2)), [1, 2]):
    print(np.sum(a), len(a))
    if len(a) == 2:
        break
else:
    print("never")
for word in ("x", "y"):
    for n in (1, 0.5):
        if n == 0.5:
            break
        print(word, n)
    else:
        print("no")
else:
    print("done", word)
for k, word in enumerate(["a", "b"], 1):
    print(k, word)
for word, row, n in zip(["p", "q"], np.arange(4).reshape(2, 2), range(7, 9)):
    row += n
    print(word, row)
# out: small [1. 1. 1.] uint8
# out: wide [1. 1. 1.] float32
# out: 1
# out: True
# out: 2
# out: [0. 3.]
# out: [0.         0.84147096]
# out: [0. 1.]
# out: [-1.  0.]
# out: 3 3
# out: 0.0 2
# out: x 1
# out: y 1
# out: done y
# out: 1 a
# out: 2 b
# out: p [7 8]
# out: q [10 11]
--- items-are-there-before-the-first-round run ---
import numpy as np
a = np.arange(6)
n = 1
for x in (a[a > 1], a[[1, 2]], a + 1, a[0], n + 0.5, n > 0, a[:2]):
    a[:] = 7
    n += 5
    print(x)
# out: [2 3 4 5]
# out: [1 2]
# out: [1 2 3 4 5 6]
# out: 0
# out: 1.5
# out: True
# out: [7 7]
