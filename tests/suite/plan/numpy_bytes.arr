# What NumPy would allocate for a script, each line once: counted by hand, an operation at a time.
--- operations-are-arrays-of-their-own plan ---
import numpy as np
a = np.zeros(100)
b = (a + 1) * a - 2
# zeros 400, three results of 400
# plan: numpy_bytes 1600
--- views-and-names-cost-nothing plan ---
import numpy as np
a = np.zeros((10, 10), dtype=np.uint8)
b = a[2:4].T
c = b
print(c, a[0])
# plan: numpy_bytes 100
--- in-place-costs-its-right-side plan ---
import numpy as np
a = np.zeros(100)
a += a
a[:] = a * 2
np.sin(a, out=a)
# zeros 400, the product 400
# plan: numpy_bytes 800
--- masks-take-a-byte-an-element plan ---
import numpy as np
a = np.zeros(100)
m = (a > 1) & (a < 2)
a[m] = 0
# zeros 400, three masks of 100
# plan: numpy_bytes 700
--- selections-count-at-their-largest plan ---
import numpy as np
a = np.zeros(100)
print(a[a > 1].mean())
# zeros 400, the mask 100, at most 400 of elements
# plan: numpy_bytes 900
--- a-function-counts-its-largest-call plan ---
import numpy as np
def double(x):
    return x * 2
print(double(np.zeros(10))[0])
print(double(np.zeros(20))[0])
# zeros 40 and 80, the product 80
# plan: numpy_bytes 200
--- another-shape-costs-nothing-and-a-copy-what-it-holds plan ---
import numpy as np
a = np.arange(100).reshape(20, 5)
b = (a + 1).reshape(5, 20)
c = (a + 1).flatten()
d = a.T.reshape(100)
e = a.ravel()
# arange 400, two sums of 400, the copies of flatten and of the transposition 400 each
# plan: numpy_bytes 2000
--- what-is-assigned-from-itself-is-copied-unless-both-go-one-way plan ---
import numpy as np
a = np.zeros(100)
a[1:] = a[:-1]
a[:-1] = a[1:]
a[:50] = a[50:]
a[:] = a[::-1]
# zeros 400; the reversal alone takes a copy, of 400
# plan: numpy_bytes 800
--- of-two-axes-it-is-copied-where-bounds-meet plan ---
import numpy as np
a = np.zeros((10, 10))
a[1:] = a[:-1]
a[:, ::2] = a[:, 1::2]
a[:5] = a[5:]
a[:] = a
# zeros 400, copies of 360 and 200
# plan: numpy_bytes 960
--- in-place-it-is-copied-where-it-is-read-behind plan ---
import numpy as np
a = np.zeros(100)
a[1:] += a[:-1]
a[:-1] += a[1:]
a += a[::-1]
a[::2] += a[1::2]
np.exp(a[:50], out=a[::2])
np.exp(a[::2], out=a[:50])
a += a
a[2:] += a[1:-1] * 2
a[1::2] += a[::2]
a[1::4] += a[::2][:25]
np.exp(a[::2], out=a[1::2][::-1])
# zeros 400, copies of 396, 400 and 200, the product 392
# plan: numpy_bytes 1788
--- views-of-two-axes-between-each-other-are-not-copied plan ---
import numpy as np
a = np.zeros((10, 10))
a[:, ::2] += a[:, 1::2]
a[::2] += a[1::2]
a[::2, ::2] += a[1::2, 1::2]
a[:, ::2] += a[:, ::-2]
a[1:, ::2] += a[:-1, 1::2]
a[1:, ::2] += a[:-1, ::2]
# zeros 400, and 9 rows of 5 elements, which the last statement shifts onto themselves
# plan: numpy_bytes 580
--- parts-of-complex-numbers-lie-between-each-other plan ---
import numpy as np
z = np.zeros(100, dtype=np.complex64)
z.real += z.imag
z.imag[1:] += z.real[:-1]
z.real[1:] += z.real[:-1]
# zeros 800, and 99 elements of 4 bytes, which the last statement shifts onto themselves
# plan: numpy_bytes 1196
--- in-place-of-two-axes-it-is-copied-unless-both-have-no-gaps plan ---
import numpy as np
a = np.zeros((10, 10))
a[1:] += a[:-1]
a[:-1] += a[1:]
a[:, :-1] += a[:, 1:]
a += a[0]
a[1:] += a[0]
# zeros 400, copies of 360, 360 and 400
# plan: numpy_bytes 1520
--- what-grows-is-copied-in-every-round plan ---
import numpy as np
acc = np.zeros((0, 10))
for i in range(100):
    acc = np.concatenate((acc, np.full((1, 10), i)))
few = np.array([])
for i in range(50):
    few = np.append(few, i * 0.5)
print(acc.sum(), few.sum())
# rows of 40 bytes: the largest of 100, and a new one; 50 elements
# plan: numpy_bytes 4240
