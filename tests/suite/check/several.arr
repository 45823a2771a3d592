# Several mistakes of one script are reported in one run, in the order of their places.
--- of-the-checker check ---
import numpy as np
a = np.zeros(3)
b = a + np.zeros(4)
print(missing)
print(a[7])
c = np.nothing(a)
# error E0301
# error E0201
# error E0307
# error E0202
--- of-the-parser check ---
x = 1 +
y = 2
if y > 1
    z = 3
1 = y
# error E0101
# error E0102
# error E0104
--- no-finding-follows-from-another check ---
a = missing
b = a + 1
print(b, a[0])
# error E0201 1:5-1:12
--- none check ---
import numpy as np
a = np.zeros(3)
print(a)
