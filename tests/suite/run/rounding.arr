# Python's `round` and NumPy's.
--- to-decimals run ---
import numpy as np
print(round(2.675, 2), round(2.665, 2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(-0.05, 1), round(-0.04, 1))
x = np.array([2.675, 1.005, 0.125, 2.5, -1234.56789, 1e10, 3e-5, 16777215.0, 0.000123456])
for v in x:
    print(round(v, 2), round(v, 1), round(v, 0), round(v, 5), round(v, 10))
# out: 2.67 2.66 0.2 0.2 0.3 -0.1 -0.0
# out: 2.67 2.7 3.0 2.675 2.675
# out: 1.0 1.0 1.0 1.005 1.005
# out: 0.12 0.1 0.0 0.125 0.125
# out: 2.5 2.5 2.0 2.5 2.5
# out: -1234.57 -1234.6 -1235.0 -1234.5679 -1234.5679
# out: 10000000000.0 10000000000.0 10000000000.0 10000000000.0 10000000000.0
# out: 0.0 0.0 0.0 3e-05 3e-05
# out: 16777215.0 16777215.0 16777215.0 16777215.0 16777215.0
# out: 0.0 0.0 0.0 0.00012 0.000123456
--- infinities-and-nan run ---
import numpy as np
for v in np.array([np.inf, -np.inf, np.nan, 3e38, -0.0]):
    print(round(v, 3), round(v, 0))
# out: inf inf
# out: -inf -inf
# out: nan nan
# out: 3e+38 3e+38
# out: -0.0 -0.0
--- to-ints run ---
import numpy as np
print(round(2.5), round(3.5), round(-0.5), round(7), round(True), round(7, 2), round(2.5, None))
for i in (7, 15, 25, 35, -15, -25, 1250, 1350, 999999):
    print(round(i, -1), round(i, -2), round(i, -3), round(i, -18))
# out: 2 4 0 7 1 7 2
# out: 10 0 0 0
# out: 20 0 0 0
# out: 20 0 0 0
# out: 40 0 0 0
# out: -20 0 0 0
# out: -20 0 0 0
# out: 1250 1200 1000 0
# out: 1350 1400 1000 0
# out: 1000000 1000000 1000000 0
--- of-arrays run ---
import numpy as np
x = np.array([2.675, 1.005, 0.125, 2.5])
print(x.round(2), np.round(x, 1), np.around(x[x > 1], 2), x.round())
# out: [2.68 1.   0.12 2.5 ] [2.7 1.  0.1 2.5] [2.68 1.   2.5 ] [3. 1. 0. 2.]
