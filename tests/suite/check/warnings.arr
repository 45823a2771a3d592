# What runs, and is probably not meant.
--- average-of-uint8-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
b = (a[:1] + a[1:]) // 2
print(b)
# warning W0501 3:5-3:25
--- average-by-shift-may-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint16)
print((a + a) >> 1)
# warning W0501 3:7-3:19
--- a-wider-sum-does-not-wrap check ---
import numpy as np
a = np.array([200, 100], dtype=np.int16)
b = (a[:1] + a[1:]) // 2
print(b)
--- a-sum-alone-is-not-warned-of check ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print(a + a)
