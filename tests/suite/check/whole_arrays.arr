# Arguments that functions of whole arrays do not take.
--- axes-that-are-not-there check ---
import numpy as np
a = np.ones((2, 3))
np.sort(a, axis=2)
a.sort(-3)
np.argsort(a[0], axis=1)
np.sort(np.array(3))
np.sort(3)
a.sort(axis=None)
# error E0306 3:17-3:18: axis 2 is out of range for 2 axes
--- kinds-that-are-none check ---
import numpy as np
a = np.ones(3)
np.sort(a, kind="bubble")
np.sort(a, order="x")
# error
--- rows-of-a-length-known-at-run-time check ---
import numpy as np
m = np.arange(12).reshape(6, 2)
r = m[m[:, 0] > 3]
print(np.sort(r, axis=0))
# error
--- extents-that-do-not-fit check ---
import numpy as np
a = np.ones((3, 4))
b = np.ones((5, 4))
print(a @ b)
print(np.dot(a, np.ones(3)))
print(np.matmul(np.ones(3), b))
# error
--- what-has-no-product check ---
import numpy as np
a = np.ones((3, 4))
print(a @ 2, np.matmul(2, a))
print([1, 2] @ [3, 4])
print(np.array(3) @ a)
print(np.arange(3) @ np.arange(3).astype(np.uint32))
c = np.ones((3, 3), dtype=np.int32)
np.dot(a, a.T, out=c)
c @= np.ones((3, 3))
np.matmul(a, a.T, out=np.ones(4))
# error
