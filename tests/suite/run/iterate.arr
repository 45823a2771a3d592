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
