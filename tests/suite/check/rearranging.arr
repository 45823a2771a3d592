# Wrong arguments of functions that put elements in other places.
--- axes check ---
import numpy as np
a = np.zeros((2, 3))
print(np.squeeze(a, 0))
print(np.moveaxis(a, 0, 2))
print(np.moveaxis(a, (0, 1), 0))
print(np.flip(a, (1, 1)))
print(np.fliplr(a[0]))
print(np.rot90(a, 1.5))
print(np.diff(a, axis=2))
# error E0308 3:21-3:22: axis 0 has extent 2, only extents of 1 can go
# error E0307 4:25-4:26: axis 2 is out of range for 2 axes
# error E0204 5:7-5:32: 2 axes cannot move to 1 places
# error E0308 6:19-6:23: axis 1 is given twice
# error E0308 7:17-7:21: the array has 1 axes, at least 2 are needed
# error E0309 8:19-8:22: the number of turns must be an int, this is a scalar of type float
# error E0307 9:23-9:24: axis 2 is out of range for 2 axes
--- for-reading-only check ---
import numpy as np
a = np.arange(9).reshape(3, 3)
b = np.broadcast_to(a[0], (2, 3))
b[0] = 1
b[1, 1] += 2
np.diag(a)[:] = 0
np.add(a, a, out=np.broadcast_to(a, (3, 3)))
x, y = np.broadcast_arrays(a, 1)
x.fill(2)
b[b > 1] = 0
b[[0, 1]] = 4
# error E0104 4:1-4:5: this view is for reading only, as NumPy's is
# error E0104 5:1-5:8: this view is for reading only, as NumPy's is
# error E0104 6:1-6:14: this view is for reading only, as NumPy's is
# error E0104 7:18-7:44: this view is for reading only, as NumPy's is
# error E0104 9:1-9:2: this view is for reading only, as NumPy's is
# error E0104 10:1-10:9: this view is for reading only, as NumPy's is
# error E0104 11:1-11:10: this view is for reading only, as NumPy's is
--- sizes check ---
import numpy as np
a = np.arange(4)
print(np.broadcast_to(a, (4, 3)))
print(np.tile(a, -1))
print(np.pad(a, 4, mode="reflect"))
print(np.pad(a, 1, mode="mirror"))
print(np.split(a, 3))
print(np.delete(a, 4))
print(np.insert(a, 5, 1))
print(np.eye(70000))
print(np.repeat(a, [1, 2, 3, 4]))
print(a.item())
print(np.linspace(0, 1, 3, endpoint=2))
print(np.arange(start=3))
print(np.gradient(a[:1]))
print(np.meshgrid(a, indexing="yx"))
# error E0301 3:27-3:31: cannot broadcast (4,) to (4, 3)
# error E0308 4:18-4:20: a number of repetitions of -1 is not possible
# error E0207 5:7-5:35: this compiler does not handle more elements around an array than it has
# error E0204 6:25-6:33: `pad` has no mode `mirror`; there are constant, edge, reflect, symmetric, wrap
# error E0308 7:19-7:20: 4 elements cannot be cut into 3 equal parts
# error E0307 8:20-8:21: index 4 is out of range for 4 elements
# error E0307 9:20-9:21: index 5 is out of range for 4 elements
# error E0308 10:7-10:20: an array of more than 2147483647 elements
# error E0207 11:20-11:32: this compiler does not handle a number of repetitions for each element
# error E0204 12:7-12:15: the array has 4 elements, one index or 1 choose one
# error E0306 13:37-13:38: `endpoint` must be True or False
# error E0204 14:7-14:25: `arange` needs a stop
# error E0308 15:19-15:24: axis 0 has extent 1, a gradient needs 2 elements
# error E0204 16:31-16:35: `indexing` is 'xy' or 'ij'
--- bools-are-no-positions check ---
import numpy as np
import arr
a = np.arange(4)
print(np.delete(a, [True, False, True, False]))
print(np.insert(a, True, 1))
print(np.gradient(a > 2))
arr.read("x", np.broadcast_to(a, 4))
# error E0207 4:20-4:46: this compiler does not handle a mask as positions here
# error E0207 5:20-5:24: this compiler does not handle a mask as positions here
# error E0302 6:19-6:24: `gradient` is not defined for bool
# error E0104 7:15-7:36: this view is for reading only, as NumPy's is
--- elements-one-by-one-misused check ---
import numpy as np
a = np.arange(6).reshape(2, 3)
a.T.flat[1] = 3
a.flat = np.arange(6)
np.rollaxis(a, 0, 4)
x = 3
x.flat = 2
# error E0104 3:1-3:12: this view is for reading only, as NumPy's is
# error E0207 4:10-4:22: this compiler does not handle `flat` set to an array of dtype int32 and shape (6,)
# error E0308 5:19-5:20: `start` must be from -2 to 2, this is 4
# error E0104 7:1-7:7: this is a scalar of type int, whose elements cannot be stored
--- told-of-an-array-without-elements check ---
from ulab import numpy as np
np.ndinfo(np.zeros((0, 3)))
# error E0207 2:1-2:28: this compiler does not handle `ndinfo` of an array without elements
