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
# error E0307 3:17-3:18: axis 2 is out of range for 2 axes
# error E0307 4:8-4:10: axis -3 is out of range for 2 axes
# error E0307 5:23-5:24: axis 1 is out of range for 1 axes
# error E0307 6:9-6:20: axis -1 is out of range for 0 axes
# error E0309 7:9-7:10: an array is needed here, this is a scalar of type int
# error E0309 8:13-8:17: an axis must be an int, this is None
--- kinds-that-are-none check ---
import numpy as np
a = np.ones(3)
np.sort(a, kind="bubble")
np.sort(a, order="x")
# error
# error E0204 3:17-3:25: `kind` must be one of quicksort, mergesort, heapsort, stable, this is a string
# error E0204 4:18-4:21: `order` is for arrays with fields, which there are none of
--- rows-of-a-length-known-at-run-time check ---
import numpy as np
m = np.arange(12).reshape(6, 2)
r = m[m[:, 0] > 3]
print(np.sort(r, axis=0))
# error
# error E0207 4:15-4:16: this compiler does not handle sorting along an axis of a length known at run time with others behind it
--- extents-that-do-not-fit check ---
import numpy as np
a = np.ones((3, 4))
b = np.ones((5, 4))
print(a @ b)
print(np.dot(a, np.ones(3)))
print(np.matmul(np.ones(3), b))
# error
# error E0301 4:7-4:12: cannot multiply (3, 4) by (5, 4): axis 1 on the left is 4, axis 0 on the right is 5
# error E0301 5:7-5:28: cannot multiply (3, 4) by (3,): axis 1 on the left is 4, axis 0 on the right is 3
# error E0301 6:7-6:31: cannot multiply (3,) by (5, 4): axis 0 on the left is 3, axis 0 on the right is 5
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
a @= np.ones((4, 3))
a[0] @= np.ones(4)
# error
# error E0309 3:11-3:12: `matmul` needs arrays, this is a scalar of type int
# error E0309 3:24-3:25: `matmul` needs arrays, this is a scalar of type int
# error E0302 4:7-4:13: Python has no `matmul` for a list without an array
# error E0308 5:7-5:18: `matmul` needs arrays with axes, this one has none
# error E0305 6:7-6:52: int32 and uint32 have no common dtype of 32 bits
# error E0304 8:1-8:22: cannot store float32 in place into int32
# error E0304 9:1-9:21: cannot store float32 in place into int32
# error E0309 10:23-10:33: `out=` needs the name or a view of an array, this is an array of dtype float32 and shape (4,)
# error E0301 11:1-11:21: a product of shape (3, 3) cannot replace an array of shape (3, 4)
# error E0301 12:1-12:19: a product of shape () cannot replace an array of shape (4,)
--- products-misused check ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a @ a, np.tensordot(a, a), np.cross([1, 2], [3, 4]), np.kron(a, a), np.convolve(a, [1]))
print(np.convolve([1, 2], []), np.correlate([1], [1], mode='whole'), np.polyval(a, 1), np.polyder([1, 2], -1))
# error E0301 3:7-3:12: cannot multiply (2, 3, 4) by (2, 3, 4): axis 2 on the left is 4, axis 1 on the right is 3
# error E0301 3:14-3:32: the axes of extents [3, 4] on the left do not meet those of extents [2, 3]
# error E0308 3:43-3:49: `cross` needs vectors of 3 elements, the last axis has 2
# error E0207 3:60-3:73: this compiler does not handle `kron` of arrays of 3 axes
# error E0207 3:87-3:88: this compiler does not handle a sequence of 3 axes
# error E0308 4:27-4:29: a sequence without elements
# error E0204 4:60-4:67: `mode` must be full, same or valid, this is a string
# error E0308 4:81-4:82: coefficients lie along one axis, this has 3
# error E0310 4:107-4:109: the order must be from 0 to 64
--- stacks-of-matrices-that-do-not-fit check ---
import numpy as np
a = np.ones((6, 5, 2, 3))
b = np.ones((4, 3, 2))
print(a @ b)
# error E0301 4:7-4:12: cannot multiply (6, 5, 2, 3) by (4, 3, 2): axis 1 on the left is 5, axis 0 on the right is 4
--- rows-that-are-not-told-apart check ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
np.unique(a, axis=2)
np.unique(a[0][a[0, :, 0] > 3], axis=0)
# error
# error E0207 3:19-3:20: this compiler does not handle `unique` along another axis than the first
# error E0207 4:38-4:39: this compiler does not handle `unique` of the rows of an array of a length known at run time
