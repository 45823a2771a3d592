# Puts the average of its neighbours between every two points of a line.
import numpy as np
import arr

a = np.array([0, 10, 2, 20, 4], dtype=np.uint8)
b = np.zeros(2 * len(a) - 1, dtype=np.uint8)

b[::2] = a                  # the points themselves
b[1::2] = a[:-1]            # between them: left neighbour
b[1::2] += a[1:]            # plus right neighbour
print(b)

b[1::2] //= 2               # their average
print(b)
print(b.shape, b.dtype, np.sum(b))

# Bright points need a wider dtype: the sum of two would wrap in uint8.
c = np.array([0, 250, 254, 200, 4], dtype=np.int16)
d = np.zeros(2 * len(c) - 1, dtype=np.int16)
d[::2] = c
d[1::2] = (c[:-1] + c[1:]) // 2
print(d)
arr.plot(d, name="line")
