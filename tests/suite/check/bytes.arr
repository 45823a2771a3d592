# What bytes are not for.
--- bytes-do-no-arithmetic check ---
import numpy as np
b = np.arange(4, dtype=np.int16).tobytes()
print(b + 1, b * 2, -b, b < b, b == "x", not b)
if b:
    pass
# error E0302 3:7-3:8: arithmetic needs numbers or arrays, this is bytes
# error E0302 3:14-3:15: arithmetic needs numbers or arrays, this is bytes
# error E0302 3:22-3:23: arithmetic needs numbers or arrays, this is bytes
# error E0302 3:25-3:26: arithmetic needs numbers or arrays, this is bytes
# error E0302 3:32-3:40: cannot compare bytes with a string
# error E0309 3:46-3:47: `not` needs a scalar, this is bytes
# error E0309 4:4-4:5: a condition needs a scalar, this is bytes
--- bytes-are-not-stored-into check ---
import numpy as np
b = np.arange(4, dtype=np.int16).tobytes()
b[0] = 1
v = np.frombuffer(b, dtype=np.int16)
v[0] = 1
w = v[1:]
w += 1
np.add(v, 1, out=v)
np.frombuffer(b, dtype=np.uint8)[0] = 3
# error E0104 3:1-3:2: bytes cannot be stored into
# error E0104 5:1-5:5: this view is for reading only, as NumPy's is
# error E0104 7:1-7:2: this view is for reading only, as NumPy's is
# error E0104 8:18-8:19: this view is for reading only, as NumPy's is
# error E0104 9:1-9:36: this view is for reading only, as NumPy's is
--- the-index-of-bytes check ---
import numpy as np
a = np.arange(4)
b = a.tobytes()
n = a[1]
print(b[...], b[None], b[1, 2], b[True], b[16])
print(b[a], b[:n])
# error E0309 5:7-5:13: the index of bytes is an int or a slice
# error E0309 5:15-5:22: the index of bytes is an int or a slice
# error E0309 5:24-5:31: the index of bytes is an int or a slice
# error E0309 5:35-5:39: an index must be an int, this is a scalar of type bool
# error E0307 5:44-5:46: index 16 is out of range for axis 0 with extent 16
# error E0207 6:7-6:11: this compiler does not handle bytes of a length known at run time
# error E0207 6:13-6:18: this compiler does not handle bytes of a length known at run time
--- bytes-that-make-no-numbers check ---
import numpy as np
a = np.arange(4)
b = a.tobytes()
print(np.frombuffer(b, dtype=np.int32, offset=3), np.frombuffer(b, dtype=np.int32, count=5), np.frombuffer(b, dtype=bool))
print(np.frombuffer(a, dtype=np.uint8), np.array(b), np.sum(b), a.tobytes("F"), a[a > 1].tobytes())
print(1 in b, b.hex(), f"{b:5}")
# error E0308 4:21-4:22: 13 bytes are no whole number of elements of 4
# error E0308 4:65-4:66: 5 elements of 4 bytes are more than the 16 bytes there are
# error E0207 4:94-4:122: this compiler does not handle bytes read as bools
# error E0207 5:7-5:39: this compiler does not handle memory of int32 read as uint8
# error E0309 5:50-5:51: an array element must be a number, this is bytes
# error E0309 5:61-5:62: an array element must be a number, this is bytes
# error E0207 5:75-5:78: this compiler does not handle bytes in another order than "C"
# error E0207 5:81-5:89: this compiler does not handle an array of a length known at run time where the shape must be known
# error E0309 6:12-6:13: `in` needs a range, a tuple, a list or an array, this is bytes
# error E0202 6:17-6:20: bytes has no attribute `hex`
# error E0311 6:29-6:30: bytes takes no format specification
