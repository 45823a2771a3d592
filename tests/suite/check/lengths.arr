# Arrays of a length known at run time, and arrays as indices: what is refused.
--- varying-length-behind-another-axis check ---
import numpy as np
m = np.zeros((3, 4))
n = len(m[m > 0])
print(m[:, :n])
# error E0306 4:12-4:14: the length of this slice is not known at compile time
--- varying-length-cannot-be-reshaped check ---
import numpy as np
a = np.arange(6)
b = a[a > 1].reshape(2, 2)
# error E0207 3:5-3:27: this compiler does not handle this shape of an array of a length known at run time
--- mask-behind-another-axis check ---
import numpy as np
m = np.zeros((3, 4))
print(m[:, m[0] > 0])
# error E0207 3:7-3:21: this compiler does not handle a mask that selects columns: only the first axis may have a length known at run time
--- new-axis-before-a-varying-one check ---
import numpy as np
a = np.arange(6)
y = a[a > 1]
print(y[None])
# error E0207 4:7-4:14: this compiler does not handle a new axis before one of a length known at run time
--- varying-length-beside-more-axes check ---
import numpy as np
a = np.arange(6)
print(a[a > 1] + np.zeros((3, 1)))
# error E0207 3:7-3:15: this compiler does not handle arrays of a length known at run time beside arrays of more axes
--- more-than-there-can-be check ---
import numpy as np
a = np.arange(6)
print(a[a > 1] @ np.zeros((7, 2)))
# error E0301 3:7-3:15: cannot broadcast length 7 with an array of at most 6
--- indices-are-ints check ---
import numpy as np
a = np.arange(6)
print(a[[0.5]])
print(a[np.zeros(2)])
print(a[a > 2, 1])
# error E0309 3:9-3:14: indices must be ints or bools, these are float32
# error E0309 4:9-4:20: indices must be ints or bools, these are float32
# error E0307 5:7-5:18: 2 indices for an array of 1 axes
--- indices-broadcast check ---
import numpy as np
m = np.zeros((3, 4))
m[[0, 1], [0, 1, 2]] = 1
m[[0, 1]] = np.zeros(3)
# error E0301 3:1-3:21: cannot broadcast (2,) with (3,): axis 0 is 2 on the left, 3 on the right
# error E0301 4:13-4:24: cannot broadcast (2, 4) with (3,): axis 1 on the left is 4, axis 0 on the right is 3
--- stores-at-indices-cast-in-place check ---
import numpy as np
a = np.arange(6)
a[[1, 2]] += 0.5
a[a > 2] *= np.array([0.5])
# error E0304 3:1-3:17: cannot store float32 in place into int32
# error E0304 4:1-4:28: cannot store float32 in place into int32
--- shapes-whose-first-axis-would-not-be-the-one-that-varies check ---
import numpy as np
a = np.arange(12).reshape(4, 3)
g = a[a[:, 0] > 2]
print(g.T, g.reshape(3, -1), g.reshape(-1, 2))
print(np.expand_dims(g, 0), g[:, ::2].reshape(-1))
# error E0207 4:7-4:8: this compiler does not handle an axis of a length known at run time behind another
# error E0207 4:12-4:28: this compiler does not handle this shape of an array of a length known at run time
# error E0207 4:30-4:46: this compiler does not handle this shape of an array of a length known at run time
# error E0207 5:25-5:26: this compiler does not handle a new axis before one of a length known at run time
# error E0207 5:47-5:49: this compiler does not handle another shape of elements that lie apart, in an array of a length known at run time
