# What complex numbers have not.
--- order-of-complex-numbers check ---
import numpy as np
z = np.array([1j, 2])
print(np.sort(z), z.max(), z < 1, sorted([1j, 2]))
# error E0302 3:15-3:16: `sort` does not take complex numbers
# error E0302 3:19-3:20: `max` does not take complex numbers
# error E0302 3:28-3:33: `less` is not defined for complex64
# error E0302 3:42-3:49: `sorted` does not take complex numbers
--- functions-without-complex-numbers check ---
import numpy as np
import math
z = np.array([1j, 2])
print(np.log(z), z ** 0.5, z ** -1, math.sqrt(1j), z.prod(), z // 2, np.sort(z), 1j in range(3))
# error E0302 4:7-4:16: `log` is not defined for complex64
# error E0302 4:18-4:26: `power` is not defined for complex64
# error E0302 4:28-4:35: `power` is not defined for complex64
# error E0302 4:47-4:49: `sqrt` does not take complex numbers
# error E0302 4:52-4:53: `prod` does not take complex numbers
# error E0302 4:62-4:68: `floor_divide` is not defined for complex64
# error E0302 4:78-4:79: `sort` does not take complex numbers
# error E0309 4:82-4:84: `in` needs a real number, this is a complex one
--- imaginary-parts-are-not-dropped check ---
import numpy as np
z = np.array([1j, 2])
a = np.zeros(2)
a[:] = z
a[0] = 1j
a += z
print(z.astype(np.float32), np.array([1j], dtype=np.int16), a)
# error E0309 4:8-4:9: complex64 as float32 would lose the imaginary parts
# error E0309 5:8-5:10: complex64 as float32 would lose the imaginary parts
# error E0304 6:1-6:7: cannot store complex64 in place into float32
# error E0309 7:7-7:8: complex64 as float32 would lose the imaginary parts
# error E0309 7:38-7:42: complex64 as int16 would lose the imaginary parts
--- complex-is-no-index check ---
import numpy as np
z = np.array([1j, 2])
print(z[1j], z[z], z[1j:], np.zeros(1j), int(1j), f"{1j:.2f}")
# error E0309 3:9-3:11: an index must be an int, this is a scalar of type complex
# error E0309 3:16-3:17: indices must be ints or bools, these are complex64
# error E0309 3:22-3:24: a slice bound must be an int, this is a scalar of type complex
# error E0309 3:37-3:39: an extent of a shape must be an int, this is a scalar of type complex
# error E0302 3:46-3:48: `int` does not take complex numbers
# error E0311 3:57-3:60: a specification is not defined for the format of complex
--- parts-by-index-are-not-stored-into check ---
import numpy as np
z = np.array([1j, 2])
z.real[[1, 0]] = 3
z.real[[1, 0]] += 3
print(z)
# error E0207 3:1-3:15: this compiler does not handle storing into parts of complex numbers by arrays of indices
# error E0207 4:1-4:20: this compiler does not handle storing into parts of complex numbers by arrays of indices
--- options-of-complex-sums check ---
import numpy as np
import arr
z = np.array([1j, 2])
print(np.sum(z, dtype=np.float32), np.sum(abs(z), initial=1j), np.fft.fft(z, 4), np.fft.rfft(z))
arr.emit("z", 1j)
# error E0309 4:7-4:34: complex64 as float32 would lose the imaginary parts
# error E0309 4:59-4:61: `initial` needs a real number, this is a complex one
# error E0204 4:78-4:79: a transform takes one array under NumPy's import
# error E0302 4:94-4:95: `rfft` does not take complex numbers
# error E0309 5:15-5:17: `emit` needs a real number, this is a complex one
--- wider-complex-numbers check ---
import numpy as np
z = np.zeros(2, dtype=np.complex128)
print(z)
# error E0202 2:26-2:36: NumPy has `complex128`, arr has not
--- attributes-of-real-numbers-are-not-set check ---
import numpy as np
a = np.zeros(2)
a.imag = 1
a.real = 2
b = 1j
b.real = 2
print(a, b)
# error E0104 3:1-3:2: an array of dtype float32 and shape (2,) cannot be stored into
# error E0104 6:1-6:2: a scalar of type complex cannot be stored into
--- what-would-lose-parts check ---
import numpy as np
z = np.array([1 + 2j, 3])
print(np.insert(np.array([1.0, 2.0]), 0, 1j), np.insert(np.array([1, 2]), 0, z))
print(np.choose(np.array([1j, 0]), [[1, 2], [3, 4]]))
print(np.exp(z, dtype=np.float32))
print(np.var(z, dtype=np.complex64), np.array([1.0, 2.0]).std(dtype=np.complex64))
# error E0309 3:7-3:45: complex64 as float32 would lose the imaginary parts
# error E0309 3:47-3:80: complex64 as int32 would lose the imaginary parts
# error E0309 4:17-4:34: the numbers of choices must be ints
# error E0304 5:14-5:15: complex64 cannot be computed in float32: the cast is not of the same kind
# error E0207 6:7-6:36: this compiler does not handle `dtype=np.complex64` of a variance, which is complex in NumPy
# error E0207 6:38-6:82: this compiler does not handle `dtype=np.complex64` of a variance, which is complex in NumPy
