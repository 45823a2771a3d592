# Loops in loops, of which each is the last statement of the one around it, are one array operation.
--- two-axes loops ---
import numpy as np
image = np.arange(48).astype(np.uint8).reshape(6, 8)
out = np.zeros((6, 8), dtype=np.uint8)
for y in range(1, 5):
    for x in range(1, 7):
        out[y, x] = (image[y - 1, x] + image[y + 1, x] + image[y, x - 1] + image[y, x + 1]) // 4
# loop 4: array operations
# loop 5: array operations
--- numbers-of-both-axes loops ---
import numpy as np
out = np.zeros((6, 8))
for y in range(6):
    for x in range(8):
        out[y, x] = 10 * y + x + y * x
# loop 3: array operations
# loop 4: array operations
--- inner-only loops ---
import numpy as np
m = np.arange(24) * 0.5
m = m.reshape(4, 6)
for y in range(1, 4):
    for x in range(6):
        m[y, x] = m[y - 1, x] + m[y, x]
for y in range(4):
    for x in range(1, 6):
        m[y, x] = m[y, x - 1] * 0.5
# loop 4: scalar, `m[y - 1, x]` may be what an earlier round has stored as `m[y, x]` in line 6
# loop 5: array operations
# loop 7: scalar, `m[y, x - 1]` may be what an earlier round has stored as `m[y, x]` in line 9
# loop 8: scalar, `m[y, x - 1]` may be what an earlier round has stored as `m[y, x]` in line 9
--- statements-behind-the-inner-loop loops ---
import numpy as np
image = np.arange(48).astype(np.uint8).reshape(6, 8)
rows = np.zeros(6)
for y in range(6):
    n = 0
    for x in range(8):
        n += image[y, x]
    rows[y] = n
# loop 4: scalar, there is more in it than one loop
# loop 6: array operations
--- as-many-as-the-outer-says loops ---
import numpy as np
m = np.zeros((6, 6))
for y in range(6):
    for x in range(y):
        m[y, x] = 1.0
# loop 3: scalar, the rounds of the loop in it are not always as many
# loop 4: scalar, the number of rounds is known at run time only
--- rows loops ---
import numpy as np
m = np.zeros((6, 8))
for row in m:
    for x in range(8):
        row[x] += x
# loop 3: array operations
# loop 4: array operations
--- diagonal loops ---
import numpy as np
m = np.zeros((6, 6))
v = np.arange(11) * 0.5
for k in range(6):
    m[k, k] = 1.0
for y in range(6):
    for x in range(6):
        m[y, x] += v[y + x]
for y in range(6):
    for x in range(6):
        v[y + x] = m[y, x]
# loop 4: array operations
# loop 6: array operations
# loop 7: array operations
# loop 9: scalar, more than one round stores into `v[y + x]`
# loop 10: array operations
--- sums-of-the-outer-loop loops ---
import numpy as np
m = np.zeros((6, 8))
n = 0
for y in range(6):
    n += 1
    for x in range(8):
        m[y, x] = x
print(n)
# loop 4: scalar, there is more in it than one loop
# loop 6: array operations
--- one-round loops ---
import numpy as np
m = np.zeros((5, 1))
for y in range(5):
    for x in range(0, 1, 100):
        m[y, x] = y * 10 + x % 7
# loop 3: array operations
# loop 4: array operations
