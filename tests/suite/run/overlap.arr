# The right side is read as if whole before anything is written.
--- shifted-sum run ---
import numpy as np
a = np.array([1, 2, 3, 4, 5])
a[1:] += a[:-1]
print(a)
a[:-1] += a[1:]
print(a)
# out: [1 3 5 7 9]
# out: [ 4  8 12 16  9]
--- shifted-copy run ---
import numpy as np
a = np.arange(8)
a[1:] = a[:-1]
print(a)
b = np.arange(8)
b[:-1] = b[1:]
print(b)
c = np.arange(8)
c[3:] = c[:-3]
print(c)
# out: [0 0 1 2 3 4 5 6]
# out: [1 2 3 4 5 6 7 7]
# out: [0 1 2 0 1 2 3 4]
--- reversal run ---
import numpy as np
a = np.array([1, 2, 3, 4, 5])
a[:] = a[::-1]
print(a)
a += a[::-1]
print(a)
a[::-1] = a
print(a)
a[1:4] = a[3:0:-1]
print(a)
# out: [5 4 3 2 1]
# out: [6 6 6 6 6]
# out: [6 6 6 6 6]
# out: [6 6 6 6 6]
--- interleaved run ---
import numpy as np
a = np.arange(10)
a[::2] = a[1::2]
print(a)
a[1::2] += a[::2]
print(a)
a[2:] -= a[:-2]
print(a)
# out: [1 1 3 3 5 5 7 7 9 9]
# out: [ 1  2  3  6  5 10  7 14  9 18]
# out: [1 2 2 4 2 4 2 4 2 4]
--- stride-against-stride run ---
import numpy as np
a = np.arange(12)
a[:6] = a[::2]
print(a)
b = np.arange(12)
b[::2] = b[:6]
print(b)
c = np.arange(12)
c[::2] = c[5::-1]
print(c)
# out: [ 0  2  4  6  8 10  6  7  8  9 10 11]
# out: [ 0  1  1  3  2  5  3  7  4  9  5 11]
# out: [ 5  1  4  3  3  5  2  7  1  9  0 11]
--- transposed-in-place run ---
import numpy as np
m = np.arange(9).reshape(3, 3)
m[:] = m.T
print(m)
m += m.T
print(m)
# out: [[0 3 6]
# out:  [1 4 7]
# out:  [2 5 8]]
# out: [[ 0  4  8]
# out:  [ 4  8 12]
# out:  [ 8 12 16]]
--- rows-over-rows run ---
import numpy as np
m = np.arange(12).reshape(4, 3)
m[1:] = m[:-1]
print(m)
n = np.arange(12).reshape(4, 3)
n[:] = n[::-1]
print(n)
n[1:] += n[:-1]
print(n)
# out: [[0 1 2]
# out:  [0 1 2]
# out:  [3 4 5]
# out:  [6 7 8]]
# out: [[ 9 10 11]
# out:  [ 6  7  8]
# out:  [ 3  4  5]
# out:  [ 0  1  2]]
# out: [[ 9 10 11]
# out:  [15 17 19]
# out:  [ 9 11 13]
# out:  [ 3  5  7]]
--- columns-over-columns run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
m[:, 1:] = m[:, :-1]
print(m)
n = np.arange(12).reshape(3, 4)
n[:, 1:] += n[:, :-1]
print(n)
n[:] = n[:, ::-1]
print(n)
# out: [[ 0  0  1  2]
# out:  [ 4  4  5  6]
# out:  [ 8  8  9 10]]
# out: [[ 0  1  3  5]
# out:  [ 4  9 11 13]
# out:  [ 8 17 19 21]]
# out: [[ 5  3  1  0]
# out:  [13 11  9  4]
# out:  [21 19 17  8]]
--- a-row-into-all-rows run ---
import numpy as np
m = np.arange(9).reshape(3, 3)
m[:] = m[1]
print(m)
n = np.arange(9).reshape(3, 3)
n += n[1]
print(n)
k = np.arange(9).reshape(3, 3)
k[:] = k[:, 0]
print(k)
# out: [[3 4 5]
# out:  [3 4 5]
# out:  [3 4 5]]
# out: [[ 3  5  7]
# out:  [ 6  8 10]
# out:  [ 9 11 13]]
# out: [[0 3 6]
# out:  [0 3 6]
# out:  [0 3 6]]
--- expressions-over-shifted-views run ---
import numpy as np
a = np.array([1.0, 2.0, 4.0, 8.0, 16.0])
a[1:-1] = (a[:-2] + a[2:]) / 2
print(a)
a[1:] = a[:-1] * 2 + a[1:]
print(a)
# out: [ 1.   2.5  5.  10.  16. ]
# out: [ 1.   4.5 10.  20.  36. ]
--- shifted-views-in-a-loop run ---
import numpy as np
a = np.array([1.0, 2.0, 4.0, 8.0, 16.0])
for i in range(2):
    a[1:-1] = (a[:-2] + a[2:]) / 2
print(a)
# out: [ 1.    3.    6.25 10.5  16.  ]
--- masks-over-themselves run ---
import numpy as np
a = np.array([3, 1, 4, 1, 5])
a[a > 2] = 0
print(a)
b = np.array([1, 2, 3, 4])
b[b[::-1] > 2] = -1
print(b)
# out: [0 1 0 1 0]
# out: [-1 -1  3  4]
--- out-over-its-input run ---
import numpy as np
x = np.array([0.0, 1.0, 4.0, 9.0, 16.0])
np.sqrt(x[:-1], out=x[1:])
print(x)
np.sqrt(x, out=x)
print(x)
# out: [0. 0. 1. 2. 3.]
# out: [0.        0.        1.        1.4142135 1.7320508]
--- through-two-names run ---
import numpy as np
a = np.arange(6)
left = a[:-1]
right = a[1:]
right += left
print(a)
left[:] = right
print(a)
# out: [0 1 3 5 7 9]
# out: [1 3 5 7 9 9]
--- long-shifted-sum run ---
import numpy as np
a = np.arange(5000)
a[1:] += a[:-1]
print(a[:4], a[1022:1027], a[4095:4099], a[-2:])
a[:-1] = a[1:]
print(a[:4], a[1022:1027], a[4095:4099], a[-2:])
a[:] = a[::-1]
print(a[:4], a[1022:1027], a[4095:4099], a[-2:])
# out: [0 1 3 5] [2043 2045 2047 2049 2051] [8189 8191 8193 8195] [9995 9997]
# out: [1 3 5 7] [2045 2047 2049 2051 2053] [8191 8193 8195 8197] [9997 9997]
# out: [9997 9997 9995 9993] [7955 7953 7951 7949 7947] [1809 1807 1805 1803] [3 1]
