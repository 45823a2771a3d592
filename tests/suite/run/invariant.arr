# Loops whose rounds compute the same again.
--- invariant-arrays-and-reductions run ---
import numpy as np
k = np.linspace(0, 1, 100)
a = np.zeros(100)
for i in range(3):
    w = np.sin(k) * 0.5
    a += w
    print(a[99], np.sum(k), np.max(w), i / 2)
print(w[99])
# out: 0.42073548 50.0 0.42073548 0.0
# out: 0.84147096 50.0 0.42073548 0.5
# out: 1.2622064 50.0 0.42073548 1.0
# out: 0.42073548
--- no-round-at-all run ---
import numpy as np
import arr
k = np.linspace(0, 1, 100)
w = np.zeros(100)
s = 7.0
for i in range(arr.param("n", 0)):
    w = np.sin(k)
    s = np.sum(k)
print(w[99], s)
# out: 0.0 7.0
--- read-before-it-is-set run ---
import numpy as np
k = np.ones(3)
w = np.zeros(3)
for i in range(3):
    print(w, i)
    w = np.sin(k)
# out: [0. 0. 0.] 0
# out: [0.84147096 0.84147096 0.84147096] 1
# out: [0.84147096 0.84147096 0.84147096] 2
--- set-on-one-path-only run ---
import numpy as np
k = np.ones(3)
w = np.zeros(3)
for i in range(4):
    if i == 2:
        w = np.cos(k)
    print(w)
# out: [0. 0. 0.]
# out: [0. 0. 0.]
# out: [0.5403023 0.5403023 0.5403023]
# out: [0.5403023 0.5403023 0.5403023]
--- changed-in-the-loop run ---
import numpy as np
k = np.ones(3)
n = 0
while n < 3:
    w = np.exp(k)
    k[n] = 0
    n += 1
    print(w, np.sum(k))
# out: [2.7182817 2.7182817 2.7182817] 2.0
# out: [1.        2.7182817 2.7182817] 1.0
# out: [1.        1.        2.7182817] 0.0
--- nested-loops run ---
import numpy as np
k = np.arange(4) * 0.25
for i in range(2):
    v = np.exp(k + i)
    for j in range(2):
        w = np.exp(k) * 2
        x = w + v + j
        print(x, np.min(w))
# out: [3.        3.8520763 4.9461637 6.3510003] 2.0
# out: [4.        4.8520765 5.9461637 7.3510003] 2.0
# out: [4.7182817 6.058394  7.7791314 9.988603 ] 2.0
# out: [ 5.7182817  7.058394   8.779131  10.988603 ] 2.0
--- a-trap-stays-where-it-is run ---
import numpy as np
import arr
n = arr.param("n", 300)
for i in range(2):
    print(i)
    a = np.full(3, n, dtype=np.uint8)
    print(a)
# out: 0
# trap 6
--- left-before-it-is-set run ---
import numpy as np
k = np.ones(3)
w = np.zeros(3)
for i in range(3):
    if i == 0:
        break
    w = np.exp(k)
print(w)
# out: [0. 0. 0.]
--- lengths-that-match-in-some-rounds-only run ---
import numpy as np
a = np.ones((4, 3), dtype=np.uint16)
x = a[np.ones((4, 3), dtype=np.bool)]
y = (np.ones(3, dtype=np.uint16)[np.arange(3) < 2]).copy()
for k in range(2):
    if len(x) == len(y):
        print(x + y)
    print(np.sum(x) + len(y))
# out: 14
# out: 14
--- scalars-that-no-round-changes run ---
import numpy as np
import arr
k = arr.param("k", 0.5)
n = arr.param("n", 0)
a = np.linspace(0, 1, 100)
s = 0.0
for i in range(4):
    a *= np.exp(k) * 2 - np.cos(k)
    s += np.sqrt(k) + i
    print(a[99], s)
for i in range(n):
    s = np.exp(k)
    t = 1 / n
print(s)
j = 0
while j < np.exp(k) * 4:
    j += 1
    k = k if j < 3 else k * 0.5
print(j)
# out: 2.41986 0.70710677
# out: 5.855722 2.4142137
# out: 14.170027 5.1213207
# out: 34.28948 8.828427
# out: 8.828427
# out: 5
