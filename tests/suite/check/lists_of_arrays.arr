# What lists of arrays cannot do.
--- arrays-with-names check ---
import numpy as np
x = np.zeros(3)
rows = []
rows.append(x)
rows.append(x.copy())
rows.append(rows[0])
a = [x, x]
a.append(np.ones(3))
# error E0207 4:13-4:14: this compiler does not handle lists that hold arrays with names of their own
# error E0207 6:13-6:20: this compiler does not handle lists that hold arrays with names of their own
# error E0207 8:3-8:9: this compiler does not handle `append` to this list
--- other-shapes-and-dtypes check ---
import numpy as np
rows = []
rows.append(np.zeros(3))
rows.append(np.zeros(4))
rows.append(np.zeros(3, dtype=np.uint8))
rows.append(1.0)
# error E0302 4:13-4:24: an array of float32 of shape (4,) comes into a list of arrays of float32 of shape (3,)
# error E0302 5:13-5:40: an array of uint8 of shape (3,) comes into a list of arrays of float32 of shape (3,)
# error E0302 6:13-6:16: a float comes into a list of arrays of float32 of shape (3,)
--- lists-of-arrays-that-become-shorter check ---
import numpy as np
rows = [np.zeros(3), np.ones(3)]
rows.append(np.zeros(3))
rows.pop()
rows.clear()
# error E0207 4:1-4:11: this compiler does not handle lists of arrays that become shorter
# error E0207 5:1-5:13: this compiler does not handle lists of arrays that become shorter
--- elements-are-not-replaced check ---
import numpy as np
rows = []
rows.append(np.zeros(3))
rows[0] = np.ones(3)
rows[0] += 1
print(rows[0:1])
print(rows[0, 1])
# error E0207 4:1-4:8: this compiler does not handle storing anything but a number into an element of a list
# error E0207 5:1-5:8: this compiler does not handle an operator in place on a part of a list
# error E0207 6:7-6:16: this compiler does not handle slices of lists of arrays
# error E0309 7:7-7:17: the index of a list is an int or a slice
--- lists-of-arrays-as-a-whole check ---
import numpy as np
rows = []
rows.append(np.zeros(3))
print(rows)
print(3 in rows)
print(sum(rows))
print(max(rows))
s = f"{rows}"
# error E0207 4:7-4:11: this compiler does not handle printing lists of arrays
# error E0207 5:12-5:16: this compiler does not handle `in` for lists of arrays
# error E0207 6:11-6:15: this compiler does not handle Python's `sum` of the rows of an array
# error E0207 7:11-7:15: this compiler does not handle Python's `max` of the rows of an array
# error E0207 8:8-8:12: this compiler does not handle printing lists of arrays
