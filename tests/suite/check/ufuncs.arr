# What elementwise functions refuse.
--- where-needs-out check ---
import numpy as np
a = np.array([1.0, 2.0])
print(np.sqrt(a, where=a > 1))
print(np.add(a, 1, where=np.array([1, 0]), out=a))
q, r = np.divmod(a, 2, where=a > 1)
# error E0207 3:24-3:29: this compiler does not handle `where=` without `out=`, whose other elements NumPy leaves undefined
# error E0309 4:26-4:42: `where=` needs bools, this is int32
# error E0207 5:30-5:35: this compiler does not handle `where=` without `out=`, whose other elements NumPy leaves undefined
--- dtype-that-does-not-come-out check ---
import numpy as np
a = np.array([1.0, 2.0])
print(np.sqrt(a, dtype=np.int32))
print(np.less(a, 1, dtype=np.uint8))
print(np.gcd(3, a, dtype=np.float32))
print(np.bitwise_count(np.array([1]), dtype=np.int32))
# error E0302 3:24-3:32: `sqrt` does not give int32
# error E0302 4:27-4:35: `less` does not give uint8
# error E0302 5:26-5:36: `gcd` does not give float32
# error E0302 6:45-6:53: `bitwise_count` does not give int32
--- dtype-of-another-kind check ---
import numpy as np
a = np.array([1.5, 2.0])
i = np.array([1, 2])
print(np.add(a, 1, dtype=np.int32))
print(np.add(i, 0.5, dtype=np.int32), np.add(i, 1, dtype=np.uint8), np.add(i, 70000, dtype=np.int16))
print(np.add(1, 2, dtype=np.int16))
# error E0304 4:14-4:15: float32 cannot be computed in int32: the cast is not of the same kind
# error E0304 5:17-5:20: float32 cannot be computed in int32: the cast is not of the same kind
# error E0304 5:46-5:47: int32 cannot be computed in uint8: the cast is not of the same kind
# error E0303 5:79-5:84: 70000 does not fit int16, which holds -32768 to 32767
# error E0207 6:26-6:34: this compiler does not handle `dtype=` of a function of scalars
--- what-is-not-defined check ---
import numpy as np
a = np.array([1.5, 2.0])
b = np.array([True, False])
print(np.sign(b), np.gcd(a, 2), np.lcm(b, b), np.bitwise_count(a), np.ldexp(a, a))
print(np.sign(True), np.subtract(True, False), np.gcd(2.0, 4), np.bitwise_count(2.5), np.ldexp(2, 0.5))
# error E0302 4:7-4:17: `sign` is not defined for bool
# error E0302 4:19-4:31: `gcd` is not defined for float32
# error E0302 4:33-4:45: `lcm` is not defined for bool
# error E0302 4:47-4:66: `bitwise_count` is not defined for float32
# error E0302 4:68-4:82: `ldexp` is not defined for float32
# error E0302 5:7-5:20: `sign` is not defined for bool
# error E0302 5:22-5:46: `subtract` is not defined for bool
# error E0302 5:48-5:62: `gcd` is not defined for float and int
# error E0302 5:64-5:85: `bitwise_count` is not defined for float
# error E0302 5:87-5:103: `ldexp` is not defined for int and float
--- out-of-another-kind check ---
import numpy as np
a = np.array([1.5, 2.0])
i = np.array([1, 2])
np.square(a, out=i)
np.sqrt(a, out=i, where=a > 1)
np.add(a, 1, out=3)
np.divmod(a, 2, out=a)
np.isnan(a, out=np.zeros(3))
# error E0304 4:1-4:20: cannot store float32 in place into int32
# error E0304 5:1-5:31: cannot store float32 in place into int32
# error E0309 6:18-6:19: `out=` of `add` needs the name or a view of an array, this is a scalar of type int
# error E0309 7:21-7:22: `out=` of two results is a tuple of two arrays, this is an array of dtype float32 and shape (2,)
# error E0309 8:17-8:28: `out=` of `isnan` needs the name or a view of an array, this is an array of dtype float32 and shape (3,)
--- decimals check ---
import numpy as np
a = np.array([15, 25])
print(np.round(a, -1), np.round(a * 0.5, 40), np.round(a > 1, 1))
# error E0207 3:19-3:21: this compiler does not handle rounding ints to tens
# error E0207 3:42-3:44: this compiler does not handle so many decimals
# error E0302 3:63-3:64: `round` of bools has no decimals
--- choices check ---
import numpy as np
u = np.array([1, 2], dtype=np.uint8)
print(np.select([u > 1], [7], u))
print(np.select([u], [u]), np.select([u > 1], [u, u]), np.select(u > 1, u))
# error E0304 3:26-3:29: NumPy does not cast an int among the choices to uint8
# error E0309 4:17-4:20: the conditions of `select` are arrays of bools
# error E0204 4:28-4:54: 1 conditions for 2 choices
# error E0309 4:66-4:71: `select` needs a list of arrays, this is an array of dtype bool and shape (2,)
--- nan-to-num-in-place check ---
import numpy as np
a = np.array([np.nan])
np.nan_to_num(a, copy=False)
# error E0207 3:23-3:28: this compiler does not handle `copy=False`
--- math-known-to-stop check ---
import math
import numpy as np
print(math.sqrt(-1.0))
print(math.log(0), math.exp(1000), math.floor(math.nan))
print(math.sin(np.zeros(3)), math.sin(), math.atan2(1.0))
print(math.gcd(2.0, 4), math.ldexp(1.0, 2.0), math.hypot(1, 2, 3), math.sin(x=1))
# error E0310 3:7-3:22: `math.sqrt` has no value here, or none that a float32 holds
# error E0310 4:7-4:18: `math.log` has no value here, or none that a float32 holds
# error E0310 4:20-4:34: `math.exp` has no value here, or none that a float32 holds
# error E0310 4:47-4:55: nan and inf are no integers
# error E0309 5:16-5:27: `math.sin` takes scalars, this is an array of dtype float32 and shape (3,)
# error E0204 5:30-5:40: `sin` needs the argument `x`
# error E0204 5:42-5:57: `atan2` needs the argument `x`
# error E0309 6:16-6:19: `math.gcd` takes ints, this is a float
# error E0309 6:41-6:44: the second argument of `math.ldexp` is an int, this is a float
# error E0204 6:64-6:65: `hypot` takes at most 2 positional arguments, 3 are given
# error E0204 6:77-6:78: `sin` takes `x` by its position, not by name
