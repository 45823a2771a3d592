# What runs, and is probably not meant.
--- average-of-uint8-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
b = (a[:1] + a[1:]) // 2
print(b)
# warning W0501 3:6-3:19
--- average-by-shift-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint16)
print((a + a) >> 1)
# warning W0501 3:8-3:13
--- a-wider-sum-does-not-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.int16)
b = (a[:1] + a[1:]) // 2
print(b)
--- a-sum-alone-is-not-warned-of check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print(a + a)
--- a-product-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print((a * 3 + 1) / 4)
# warning W0501 3:8-3:17
--- the-mean-of-a-sum-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print((a + a).mean(), np.mean(a + a))
# warning W0501 3:8-3:13
# warning W0501 3:31-3:36
--- a-sum-may-wrap-through-a-name check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
c = a + a
d = c
print(d // 2)
# warning W0501 3:5-3:10: this uint8 sum may wrap before it is divided
--- a-sum-in-place-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
a += a
print(a >> 1)
# warning W0501 3:1-3:7
--- a-sum-that-is-stored-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
c = np.zeros(2, dtype=np.uint8)
c[:] = a + a
print(c // 2)
# warning W0501 4:8-4:13
--- a-sum-may-wrap-on-one-path check ---
import numpy as np
import arr
a = np.array([200, 100], dtype=np.uint8)
c = a.copy()
if arr.param("twice", True):
    c[:] = a + a
print(c // 2)
# warning W0501 6:12-6:17
--- a-sum-may-wrap-in-a-function check ---
import numpy as np
def total(x, y):
    return x + y
def half(x):
    return x // 2
a = np.array([200, 100], dtype=np.uint8)
print(half(total(a, a)))
# warning W0501 3:12-3:17
--- a-sum-is-warned-of-once check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
c = a + a
print(c // 2, c / 2, c >> 1, c.mean())
for i in range(3):
    print(c // 2)
# warning W0501 3:5-3:10
--- a-call-of-add-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint16)
print(np.add(a, a) // 2)
# warning W0501 3:7-3:19
--- a-sum-in-a-wider-dtype-does-not-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print(np.add(a, a, dtype=np.uint16) // 2, (a.astype(np.uint16) + a) // 2, (a + a * 1.0) / 2)
wide = a.astype(np.uint16)
print((wide + wide * 3 + a) // 2, (wide + a).mean())
--- what-was-a-sum-is-not-warned-of check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
c = a + a
c[:] = a
print(c // 2)
c = a - 1
print(c // 2)
--- a-difference-is-not-warned-of check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print((a - a[::-1]) // 2, (a & 7) >> 1, a.mean(), (a + a) % 3)
