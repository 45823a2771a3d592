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
