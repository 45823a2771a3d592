--- outer-products-by-new-axes run ---
import numpy as np
a = np.arange(3)
b = np.arange(4)
print(a[:, None] * 10 + b)
print(a[:, np.newaxis].shape, a[None].shape, a[None, :, None].shape)
# out: [[ 0  1  2  3]
# out:  [10 11 12 13]
# out:  [20 21 22 23]]
# out: (3, 1) (1, 3) (1, 3, 1)
--- new-axes-beside-indices-and-ellipsis run ---
import numpy as np
import arr
k = arr.param("k", 1)
m = np.arange(6).reshape(2, 3)
print(m[..., None].shape, m[None, ..., 0].shape, m[0, None].shape, m[None, 1, 2].shape)
print(m[k, None, ::2])
print(m[None, :, k])
m[:, None, 0] = 9
print(m)
# out: (2, 3, 1) (1, 2) (1, 3) (1,)
# out: [[3 5]]
# out: [[1 4]]
# out: [[9 1 2]
# out:  [9 4 5]]
