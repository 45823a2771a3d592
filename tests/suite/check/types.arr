# Dtypes, shapes, indices, constants.
--- shapes-do-not-broadcast check ---
import numpy as np
c = np.ones((3, 4)) + np.ones((5, 4))
# error E0301 2:5-2:38: cannot broadcast (3, 4) with (5, 4): axis 0 is 3 on the left, 5 on the right
--- lengths-do-not-broadcast check ---
import numpy as np
a = np.zeros(4)
b = np.zeros(3)
print(a[1:] + b, a + b)
# error E0301 4:18-4:23
--- store-does-not-broadcast check ---
import numpy as np
a = np.zeros(4)
a[1:] = np.zeros(2)
# error E0301 3:9-3:20
--- in-place-result-is-larger check ---
import numpy as np
a = np.zeros(4)
a += np.zeros((2, 4))
# error E0301 3:1-3:22
--- mask-of-another-shape check ---
import numpy as np
a = np.zeros(4)
m = np.zeros(3, dtype=bool)
a[m] = 1
# error E0301 4:3-4:4
--- bits-of-floats check ---
import numpy as np
x = np.zeros(3) & 1
# error E0302 2:5-2:20
--- difference-of-bools check ---
import numpy as np
b = np.array([True, False])
x = b - b
# error E0302 3:5-3:10
--- negative-of-bools check ---
import numpy as np
x = -np.array([True, False])
# error E0302 2:5-2:29
--- text-plus-number check ---
x = "a" + 1
# error E0302
--- literal-past-the-dtype check ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
v = u + 300
# error E0303 3:9-3:12
--- negative-literal-in-unsigned check ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
u[0] = -1
# error E0303 3:8-3:10
--- literal-past-the-dtype-in-an-array check ---
import numpy as np
u = np.array([1, 256], dtype=np.uint8)
# error E0303
--- float-into-integer-in-place check ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
u += 0.5
# error E0304 3:1-3:9
--- true-division-of-integers-in-place check ---
import numpy as np
n = np.array([2, 4])
n /= 2
# error E0304 3:1-3:7
--- signed-into-unsigned-in-place check ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
u += np.array([1, 2, 3], dtype=np.int8)
# error E0304 3:1-3:40
--- out-of-another-kind check ---
import numpy as np
n = np.zeros(3, dtype=np.int32)
np.sin(np.zeros(3), out=n)
# error E0304 3:1-3:27
--- int32-with-uint32 check ---
import numpy as np
a = np.zeros(3, dtype=np.int32)
b = np.zeros(3, dtype=np.uint32)
c = a + b
# error E0305 4:5-4:10
--- shape-that-depends-on-a-parameter check ---
import numpy as np
import arr
n = arr.param("n", 3)
a = np.zeros(n)
# error E0306 4:14-4:15
--- constant-index-past-the-end check ---
import numpy as np
a = np.zeros(10)
print(a[12])
# error E0307 3:9-3:11
--- constant-index-past-the-start check ---
import numpy as np
a = np.zeros(10)
a[-11] = 1
# error E0307 3:3-3:6
--- too-many-indices check ---
import numpy as np
a = np.zeros(10)
print(a[1, 2])
# error E0307 3:7-3:14
--- negative-extent check ---
import numpy as np
a = np.zeros(-1)
# error E0308 2:14-2:16
--- rank-5 check ---
import numpy as np
a = np.zeros((1, 1, 1, 1, 1))
# error E0308 2:15-2:28
--- reshape-to-another-size check ---
import numpy as np
a = np.zeros(6).reshape(4, 2)
# error E0308 2:5-2:30
--- ragged-literal check ---
import numpy as np
a = np.array([[1, 2], [3]])
# error E0308 2:14-2:27
--- a-number-where-an-array-is-needed check ---
x = 5
print(x[0])
# error E0309 2:7-2:8
--- an-array-as-a-condition check ---
import numpy as np
a = np.zeros(3)
if a > 1:
    print(1)
# error E0309 3:4-3:9
--- a-float-as-an-index check ---
import numpy as np
a = np.zeros(3)
print(a[1.5])
# error E0309 3:9-3:12
--- constant-division-by-zero check ---
x = 1 // 0
# error E0310 1:5-1:11
--- maximum-of-nothing check ---
import numpy as np
x = np.max(np.zeros(0))
# error E0308 2:12-2:23
--- nothing-does-not-fit-one-column check ---
import numpy as np
x = np.zeros((0, 1))
x[:] = np.zeros(0)
x += np.zeros((0, 0))
# error E0301
# error E0301
--- axes-that-are-no-order-of-the-axes check ---
import numpy as np
a = np.zeros((2, 3))
print(a.transpose(0, 0), a.transpose((0,)).shape)
print(a.swapaxes(0, 2), np.expand_dims(a, 3))
# error E0308 3:7-3:24: these axes are not an order of the 2 that the array has
# error E0308 3:39-3:41: these axes are not an order of the 2 that the array has
# error E0307 4:21-4:22: axis 2 is out of range for 2 axes
# error E0307 4:43-4:44: axis 3 is out of range for 3 axes
--- operators-of-lists-without-an-array check ---
x = [1, 2] - [1, 1]
y = -[1, 2]
z = [1, 2] < [2]
w = [1, 0] != 0
# error E0302 1:5-1:11: Python has no `subtract` for a list without an array
# error E0302 2:6-2:12: Python has no `negative` for a list without an array
# error E0302 3:5-3:11: Python has no `less` for a list without an array
# error E0302 4:5-4:16: cannot compare a list with a scalar of type int
--- what-no-list-of-numbers-holds check ---
import numpy as np
li = [1, 2]
li[0] = 0.5
li[1] += 0.5
li[0] = np.zeros(2)
li[:1] += 1
# error E0302 3:9-3:12: a float comes into a list of ints
# error E0302 4:10-4:13: a float comes into a list of ints
# error E0207 5:1-5:6: this compiler does not handle storing anything but a number into an element of a list
# error E0207 6:1-6:7: this compiler does not handle an operator in place on a part of a list
--- tuples-that-are-not-alike-at-run-time check ---
import numpy as np
n = 0
for i in range(3):
    n += (1, 2.5, 3)[i]
    n += (i, i + 1, i + 2)[i]
    print(((1, 2), (3, 4, 5))[i], ([1], [2])[i])
# error E0306 4:22-4:23: the index of a tuple must be known at compile time
# error E0306 5:28-5:29: the index of a tuple must be known at compile time
# error E0306 6:31-6:32: the index of a tuple must be known at compile time
# error E0306 6:46-6:47: the index of a tuple must be known at compile time
