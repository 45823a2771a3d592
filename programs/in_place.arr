# The same arithmetic, written step by step into one array and in one expression.
import numpy as np

a = np.array([1.0, 2.0, 3.0, 4.0])
b = np.array([0.5, 0.25, 10.0, -4.0])
c = np.array([2.0, -1.0, 0.5, 100.0])

out = np.zeros(4)
out[:] = a
out += b
out *= 2
print(out)

out = (a + b) * 2
print(out)

print(a + b * c)
print((a - b) / (a + b + 1))

# Integers stay integers.
n = np.array([10, 20, 30, 40], dtype=np.int16)
n += 5
n *= 3
n //= 4
n %= 16
print(n, n.dtype)
n <<= 2
n |= 1
n ^= 3
print(n)

# The right side is read before anything is written, so a shifted sum is no running sum.
s = np.array([1, 2, 3, 4, 5], dtype=np.int32)
s[1:] += s[:-1]
print(s)
s[:] = s[::-1]
print(s)
