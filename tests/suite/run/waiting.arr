--- a-scalar-that-is-set-again-waits run ---
import numpy as np
a = np.arange(3)
b = np.arange(3)
s = np.sum(b)
a += s
s = np.max(b)
print(s)
print(a)
# out: 2
# out: [3 4 5]
--- a-dead-reduction-does-not-come-late run ---
import numpy as np
a = np.arange(3)
b = np.arange(4)
s = np.sum(b)
s = np.max(a)
a[:] = 0
print(a)
print(s)
# out: [0 0 0]
# out: 2
--- an-element-store-is-not-computed-over run ---
import numpy as np
a = np.arange(1025)
i = 0
s = 7
b = a * 2
a[1] = s
print(a[:3])
print(b[:3])
# out: [0 7 2]
# out: [0 2 4]
--- a-scalar-changes-after-a-statement-that-waits run ---
import numpy as np
a = np.arange(2000)
s = 2
b = a * s
c = b.sum()
s = 5
print(c, b[:3], s)
# out: 3998000 [0 2 4] 5
--- part-stores-over-a-fill run ---
import numpy as np
b = np.zeros(3000)
b[::2] = 1
b[1::2] += 2
print(b.sum())
b[0] = 5
print(b.sum(), b[:4])
# out: 4500.0
# out: 4504.0 [5. 2. 1. 2.]
--- rebinding-what-a-loop-goes-through run ---
import numpy as np
b = np.ones(3)
c = np.full(3, 0.5)
for x in c:
    c = b.astype(np.float32)
    print(x)
print(c)
# out: 0.5
# out: 0.5
# out: 0.5
# out: [1. 1. 1.]
--- mask-of-the-target run ---
import numpy as np
c = np.full(5, False)
c[0] ^= True
c[2:][c[:-2]] ^= True
print(c)
# out: [ True False  True False False]
--- recomputed-inputs-of-a-masked-store run ---
import numpy as np
a = np.arange(2000)
m = a > 1000
f = np.ones(2000)
f[m] = 0
print(np.sum(m), f.sum())
print(f[995:1005], m[1000:1003])
# out: 999 1001.0
# out: [1. 1. 1. 1. 1. 1. 0. 0. 0. 0.] [False  True  True]
--- what-traps-does-so-before-later-output run ---
import numpy as np
import arr
n = arr.param("n", 300)
a = np.arange(4, dtype=np.uint8)
print("before")
b = a + n
print("after")
print(b)
# out: before
# trap 6: integer 300 does not fit uint8
--- what-traps-is-not-dropped run ---
import numpy as np
import arr
n = arr.param("n", -1)
a = np.arange(4)
b = a ** n
print("after")
# trap 5: negative
--- nothing-selected-has-no-minimum run ---
import numpy as np
a = np.arange(4)
m = a[a > 5].min()
print("after", m)
# trap 3: min of no elements has no value
