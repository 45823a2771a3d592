# Shapes that fit each other.
--- row-with-column run ---
import numpy as np
row = np.arange(4)
column = np.arange(3).reshape(3, 1)
print(row + column)
print((row * column).shape, (column - row)[2])
# out: [[0 1 2 3]
# out:  [1 2 3 4]
# out:  [2 3 4 5]]
# out: (3, 4) [ 2  1  0 -1]
--- row-with-matrix run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(m + np.array([10, 20, 30]))
print(np.array([1, 2, 3]) - m)
print(m * m[0], m - m[:, 1:2])
# out: [[10 21 32]
# out:  [13 24 35]]
# out: [[ 1  1  1]
# out:  [-2 -2 -2]]
# out: [[ 0  1  4]
# out:  [ 0  4 10]] [[-1  0  1]
# out:  [-1  0  1]]
--- length-1-axes run ---
import numpy as np
one = np.array([[5]])
print(one + np.arange(3), (one + np.arange(3)).shape)
print(np.ones((3, 1)) * np.ones((1, 2)))
print((np.zeros((2, 1, 3)) + np.zeros((4, 1))).shape)
# out: [[5 6 7]] (1, 3)
# out: [[1. 1.]
# out:  [1. 1.]
# out:  [1. 1.]]
# out: (2, 4, 3)
--- comparison-broadcasts run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(m > np.array([1, 1, 4]))
print(m == m[:, :1])
# out: [[False False False]
# out:  [ True  True  True]]
# out: [[ True False False]
# out:  [ True False False]]
--- in-place-broadcasts run ---
import numpy as np
m = np.zeros((2, 3))
m += np.array([1, 2, 3])
m *= np.array([[2], [3]])
m -= 1
print(m)
# out: [[1. 3. 5.]
# out:  [2. 5. 8.]]
--- where-broadcasts run ---
import numpy as np
m = np.arange(6).reshape(2, 3)
print(np.where(m > 2, np.array([10, 20, 30]), -m))
print(np.where(np.array([True, False, True]), m, 0))
print(np.where(np.array([[True], [False]]), 1, np.array([7, 8, 9])))
# out: [[ 0 -1 -2]
# out:  [10 20 30]]
# out: [[0 0 2]
# out:  [3 0 5]]
# out: [[1 1 1]
# out:  [7 8 9]]
--- empty-axes-broadcast run ---
import numpy as np
e = np.zeros((0, 3))
print((e + np.arange(3)).shape, (e * 2).shape)
print((np.zeros((2, 0)) + np.ones((2, 1))).shape)
# out: (0, 3) (0, 3)
# out: (2, 0)
--- large-row-with-column run ---
import numpy as np
m = np.arange(3).reshape(3, 1) * 1000 + np.arange(1500)
print(m[:, ::400], np.sum(m))
# out: [[   0  400  800 1200]
# out:  [1000 1400 1800 2200]
# out:  [2000 2400 2800 3200]] 7872750
