# Several mistakes of one script are reported in one run, in the order of their places.
--- of-the-checker check ---
import numpy as np
a = np.zeros(3)
b = a + np.zeros(4)
print(missing)
print(a[7])
c = np.nothing(a)
# error E0301 3:5-3:20
# error E0201 4:7-4:14
# error E0307 5:9-5:10
# error E0202 6:8-6:15
--- of-the-parser check ---
x = 1 +
y = 2
if y > 1
    z = 3
1 = y
# error E0101 1:8-1:8
# error E0102 3:9-3:9
# error E0104 5:1-5:2
--- no-finding-follows-from-another check ---
a = missing
b = a + 1
print(b, a[0])
# error E0201 1:5-1:12
--- none check ---
import numpy as np
a = np.zeros(3)
print(a)
