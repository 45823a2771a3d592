# What arrays compute must be what scalars compute, and no round may trap.
--- ints-that-fit loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
b = np.arange(12).astype(np.uint8)
out = np.zeros(12, dtype=np.uint8)
for i in range(12):
    out[i] = (a[i] + b[i]) // 2
# loop 5: array operations
--- ints-that-may-not-fit loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
out = np.zeros(12, dtype=np.uint8)
for i in range(12):
    out[i] = a[i] * 2
# loop 4: scalar, an int between 0 and 510 may not fit uint8
--- ints-that-are-limited loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
out = np.zeros(12, dtype=np.uint8)
for i in range(12):
    v = a[i] * 2
    if v > 255:
        v = 255
    out[i] = v
for i in range(12):
    out[i] = min(max(a[i] - 100, 0), 50)
# loop 4: array operations
# loop 9: array operations
--- ints-beyond-32-bits loops ---
import numpy as np
a = np.arange(12)
b = np.zeros(12)
for i in range(12):
    b[i] = a[i] * 1.5
for i in range(12):
    b[i] = a[i] * 3
# loop 4: array operations
# loop 6: scalar, an int between -6442450944 and 6442450941 does not fit an array operation's 32 bits
--- in-place-wraps loops ---
import numpy as np
a = np.arange(12).astype(np.uint8)
b = np.arange(12)
for i in range(12):
    a[i] += 250
    b[i] *= b[i]
# loop 4: array operations
--- divisors loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.arange(12).astype(np.uint8)
out = np.zeros(12)
for i in range(12):
    out[i] = a[i] / 3 + a[i] % 2.5 + b[i] / (i + 1) + 7 // (b[i] + 1)
for i in range(12):
    out[i] = 1 / a[i]
for i in range(12):
    out[i] = a[i] / b[i]
for i in range(12):
    d = b[i]
    out[i] = a[i] / d if d > 0 else 0.0
# loop 5: array operations
# loop 7: scalar, the divisor may be zero
# loop 9: scalar, the divisor may be zero
# loop 11: array operations
--- what-is-exact-for-scalars-only loops ---
import numpy as np
a = np.arange(12)
b = np.arange(12) * 0.5
out = np.zeros(12)
for i in range(12):
    out[i] = a[i] / 7
for i in range(12):
    out[i] = 1.0 if a[i] > b[i] else 0.0
for i in range(12):
    out[i] = int(b[i])
# loop 5: scalar, a quotient of ints that float32 cannot hold is rounded once
# loop 7: scalar, ints that 32 bits cannot hold are compared
# loop 9: scalar, `int` of a float may have no value
--- powers loops ---
import numpy as np
import math
a = np.arange(12) * 0.5
b = np.arange(12).astype(np.uint8)
out = np.zeros(12)
for i in range(12):
    out[i] = a[i] ** 2 + np.sqrt(a[i]) + b[i] ** 3
for i in range(12):
    out[i] = a[i] ** 0.5
for i in range(12):
    out[i] = math.sqrt(a[i])
for i in range(12):
    out[i] = np.floor(a[i]) + np.sign(i) + np.tanh(i) + np.isnan(a[i])
# loop 6: array operations
# loop 8: scalar, the exponent is not a known number from 0 on, other than 0.5
# loop 10: scalar, a round may stop the script
# loop 12: array operations
--- scalars-from-outside loops ---
import numpy as np
import arr
a = np.arange(12) * 0.5
b = np.arange(12)
gain = arr.param("gain", 0.5)
n = arr.param("n", 3)
for i in range(12):
    a[i] = a[i] * gain + n
for i in range(12):
    b[i] = n
# loop 7: array operations
# loop 9: scalar, an int that is not known may not fit int32
