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
# error E0207 8:3-8:9: this compiler does not handle `append` of this list
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
--- arrays-of-a-list-under-a-name check ---
import numpy as np
rows = [np.zeros(3), np.ones(3)]
first = rows[0]
rows.append(np.zeros(3))
rows.pop()
rows.clear()
rows[0] = np.ones(3)
del first
rows.clear()
# error E0207 5:1-5:11: this compiler does not handle a list that changes while a name shows one of its arrays
# error E0207 6:1-6:13: this compiler does not handle a list that changes while a name shows one of its arrays
# error E0207 7:1-7:8: this compiler does not handle a list that changes while a name shows one of its arrays
--- parts-of-lists-of-arrays check ---
import numpy as np
rows = []
for i in range(3):
    if i != 1:
        rows.append(np.zeros(3))
a = np.ones(3)
rows[0] = a
rows[0] = rows[1]
rows[0] = np.ones(2)
rows[0] = 1.0
rows[:1] = np.ones(3)
rows[:1] += 1
print(rows[0:1])
print(rows[0, 1])
# error E0207 7:11-7:12: this compiler does not handle lists that hold arrays with names of their own
# error E0207 8:11-8:18: this compiler does not handle lists that hold arrays with names of their own
# error E0302 9:11-9:21: an array of float32 of shape (2,) comes into a list of arrays of float32 of shape (3,)
# error E0207 10:1-10:8: this compiler does not handle storing anything but a number into an element of a list
# error E0207 11:1-11:9: this compiler does not handle storing anything but a number into an element of a list
# error E0207 12:1-12:9: this compiler does not handle an operator in place on a part of a list
# error E0207 13:7-13:16: this compiler does not handle slices of lists of arrays whose length is known at run time
# error E0309 14:7-14:17: the index of a list is an int or a slice
--- lists-of-arrays-as-a-whole check ---
import numpy as np
rows = []
rows.append(np.zeros(3))
print(3 in rows)
print(sum(rows))
print(max(rows))
s = f"{rows}"
print(rows == rows)
rows.copy()
# error E0207 4:12-4:16: this compiler does not handle looking for something in lists of arrays
# error E0207 5:11-5:15: this compiler does not handle Python's `sum` of the rows of an array
# error E0207 6:11-6:15: this compiler does not handle Python's `max` of the rows of an array
# error E0207 7:1-7:2: this compiler does not handle names for text with arrays in it
# error E0207 8:7-8:19: this compiler does not handle comparing lists of arrays
# error E0207 9:1-9:12: this compiler does not handle copies of lists of arrays
