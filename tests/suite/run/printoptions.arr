# `np.set_printoptions`: from the statement on, where control comes.
--- precision run ---
import numpy as np
a = np.array([1.0 / 3, 2.0 / 3, 100.125])
print(a)
np.set_printoptions(precision=3)
print(a)
np.set_printoptions(precision=0)
print(a)
np.set_printoptions(precision=16)
print(a, a * 1e-6)
np.set_printoptions(precision=8)
print(a)
# out: [  0.33333334   0.6666667  100.125     ]
# out: [  0.333   0.667 100.125]
# out: [  0.   1. 100.]
# out: [  0.33333334   0.6666667  100.125     ] [3.3333333e-07 6.6666666e-07 1.0012500e-04]
# out: [  0.33333334   0.6666667  100.125     ]
--- threshold-and-edgeitems run ---
import numpy as np
a = np.arange(12)
np.set_printoptions(threshold=5)
print(a)
np.set_printoptions(edgeitems=2)
print(a, a.reshape(3, 4), a.reshape(6, 2), a[:5])
np.set_printoptions(threshold=1000000000000)
print(np.zeros(1100, dtype=np.uint8).sum(), a)
np.set_printoptions(threshold=np.inf, edgeitems=1)
print(a)
np.set_printoptions(threshold=0)
print(a, np.zeros(0), a[:1])
# out: [ 0  1  2 ...  9 10 11]
# out: [ 0  1 ... 10 11] [[ 0  1  2  3]
# out:  [ 4  5  6  7]
# out:  [ 8  9 10 11]] [[ 0  1]
# out:  [ 2  3]
# out:  ...
# out:  [ 8  9]
# out:  [10 11]] [0 1 2 3 4]
# out: 0 [ 0  1  2  3  4  5  6  7  8  9 10 11]
# out: [ 0  1  2  3  4  5  6  7  8  9 10 11]
# out: [ 0 ... 11] [] [0]
--- linewidth run ---
import numpy as np
a = np.arange(30)
np.set_printoptions(linewidth=40)
print(a)
np.set_printoptions(linewidth=1)
print(a[:3], a.reshape(5, 6)[:2, :2])
np.set_printoptions(linewidth=200)
print(a, a * 0.5)
# out: [ 0  1  2  3  4  5  6  7  8  9 10 11 12
# out:  13 14 15 16 17 18 19 20 21 22 23 24 25
# out:  26 27 28 29]
# out: [0
# out:  1
# out:  2] [[0
# out:   1]
# out:  [6
# out:   7]]
# out: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29] [ 0.   0.5  1.   1.5  2.   2.5  3.   3.5  4.   4.5  5.   5.5  6.   6.5  7.   7.5  8.   8.5  9.   9.5 10.  10.5 11.  11.5 12.  12.5 13.  13.5 14.  14.5]
--- suppress run ---
import numpy as np
a = np.array([1e-5, 1.0, 1234.5])
print(a)
np.set_printoptions(suppress=True)
print(a, a * 1e7)
np.set_printoptions(suppress=True, precision=3)
print(a)
np.set_printoptions(suppress=False)
print(a)
# out: [1.0000e-05 1.0000e+00 1.2345e+03]
# out: [   0.00001    1.      1234.5    ] [1.0000e+02 1.0000e+07 1.2345e+10]
# out: [   0.     1.  1234.5]
# out: [1.000e-05 1.000e+00 1.234e+03]
--- options-follow-control run ---
import numpy as np
a = np.array([1.0 / 3])
for k in range(3):
    print(a)
    if k == 1:
        np.set_printoptions(precision=2)
print(a)
# out: [0.33333334]
# out: [0.33333334]
# out: [0.33]
# out: [0.33]
--- none-leaves-an-option run ---
import numpy as np
a = np.array([1.0 / 3])
np.set_printoptions(2)
print(a)
np.set_printoptions(None, threshold=None)
print(a)
np.set_printoptions(4, 1000, 3, 75, False)
print(a)
# out: [0.33]
# out: [0.33]
# out: [0.3333]
--- scalars-are-not-concerned run ---
import numpy as np
np.set_printoptions(precision=2)
a = np.array([1.0 / 3])
print(a[0], np.array(1.0 / 3), f"{a[0]} {a}")
# out: 0.33333334 0.33333334 0.33333334 [0.33]
--- of-the-camera-module run ---
from ulab import numpy as np
np.set_printoptions(threshold=4, edgeitems=1)
print(np.array([1, 2, 3, 4, 5]))
# out: [1. ... 5.]
