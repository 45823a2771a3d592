# Sums and extremes of ints are exact in any order.
--- int-sums loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
s = 0
for v in a:
    s += v
for i in range(11):
    s -= a[i] * a[i + 1]
n = 0
for i in range(12):
    if a[i] > 3:
        n += 1
print(s, n)
# loop 4: array operations
# loop 6: array operations
# loop 9: array operations
--- float-sums loops ---
import numpy as np
a = np.arange(12) * 0.5
s = 0.0
for v in a:
    s += v
print(s)
# loop 4: scalar, the float sum in `s` goes in order, which NumPy's does not
--- extremes loops ---
import numpy as np
a = np.arange(12)
low = 99
high = 0
for i in range(12):
    low = min(low, a[i])
    if a[i] > high:
        high = a[i]
f = np.arange(12) * 0.5
best = 0.0
for i in range(12):
    if f[i] > best:
        best = f[i]
print(low, high, best)
# loop 5: array operations
# loop 11: scalar, `best` has the value of the round before
--- not-known-before loops ---
import numpy as np
import arr
a = np.arange(12).astype(np.uint8)
s = arr.param("s", 0)
for v in a:
    s += v
print(s)
# loop 5: scalar, `s` may not fit 64 bits, as it is not known before the loop
--- used-in-the-round loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
out = np.zeros(12)
s = 0
for i in range(12):
    s += a[i]
    out[i] = s
for i in range(12):
    if a[i] == 3:
        s = 0
    s += a[i]
# loop 5: scalar, `s` has the value of the round before
# loop 8: scalar, `s` may have the value of a round before
