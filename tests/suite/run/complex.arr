# Complex numbers: arrays of complex64, their parts as views, and scalars.
--- complex-arrays-are-made-and-printed run ---
import numpy as np
z = np.array([1 + 2j, 3, 4j])
print(z, z.dtype, z.itemsize, z.nbytes, z.strides)
print(repr(z))
print(np.zeros(2, dtype=np.complex64), np.ones(2, dtype=complex), np.full(2, 1 - 1j), np.full(2, 3, dtype="complex64"))
print(np.zeros_like(z), np.ones_like(z), np.full_like(z, 2j), np.eye(2, dtype=np.complex64))
print(np.arange(3, dtype=np.complex64), np.linspace(0, 1, 3, dtype=np.complex64))
for x in [0.5, -2.0]:
    print(np.array([x, 1j, x * 1j]), np.array([[x], [1j]], dtype=np.complex64))
# out: [1.+2.j 3.+0.j 0.+4.j] complex64 8 24 (8,)
# out: array([1.+2.j, 3.+0.j, 0.+4.j], dtype=complex64)
# out: [0.+0.j 0.+0.j] [1.+0.j 1.+0.j] [1.-1.j 1.-1.j] [3.+0.j 3.+0.j]
# out: [0.+0.j 0.+0.j 0.+0.j] [1.+0.j 1.+0.j 1.+0.j] [0.+2.j 0.+2.j 0.+2.j] [[1.+0.j 0.+0.j]
# out:  [0.+0.j 1.+0.j]]
# out: [0.+0.j 1.+0.j 2.+0.j] [0. +0.j 0.5+0.j 1. +0.j]
# out: [0.5+0.j  0. +1.j  0. +0.5j] [[0.5+0.j]
# out:  [0. +1.j]]
# out: [-2.+0.j  0.+1.j -0.-2.j] [[-2.+0.j]
# out:  [ 0.+1.j]]
--- parts-are-laid-out-apart run ---
import numpy as np
print(np.array([1.5 + 10j, -2 - 0.25j, 100 + 3j]))
print(np.array([1e10 + 1j, 1e-5j]), np.array([1e-3j, 1234.5 - 2j]), np.array([-1 + 1e7j, 0.1]))
print(np.array([complex(np.nan, 1), complex(1, np.inf), complex(-np.inf, np.nan)]))
print(np.array([complex(np.nan, np.nan)]), np.array([complex(0, -np.inf), complex(-0.0, -0.0)]))
print(np.arange(40).reshape(5, 8) * (1 - 0.5j))
print(np.zeros(2000, dtype=np.complex64), np.array(2 + 1j), np.array([], dtype=np.complex64))
np.set_printoptions(precision=2)
print(np.array([1.23456 - 0.98765j, 2j]))
# out: [  1.5+10.j    -2.  -0.25j 100.  +3.j  ]
# out: [1.e+10+1.e+00j 0.e+00+1.e-05j] [   0. +1.e-03j 1234.5-2.e+00j] [-1. +1.e+07j  0.1+0.e+00j]
# out: [ nan +1.j   1.+infj -inf+nanj]
# out: [nan+nanj] [ 0.-infj -0. -0.j]
# out: [[ 0. +0.j   1. -0.5j  2. -1.j   3. -1.5j  4. -2.j   5. -2.5j  6. -3.j
# out:    7. -3.5j]
# out:  [ 8. -4.j   9. -4.5j 10. -5.j  11. -5.5j 12. -6.j  13. -6.5j 14. -7.j
# out:   15. -7.5j]
# out:  [16. -8.j  17. -8.5j 18. -9.j  19. -9.5j 20.-10.j  21.-10.5j 22.-11.j
# out:   23.-11.5j]
# out:  [24.-12.j  25.-12.5j 26.-13.j  27.-13.5j 28.-14.j  29.-14.5j 30.-15.j
# out:   31.-15.5j]
# out:  [32.-16.j  33.-16.5j 34.-17.j  35.-17.5j 36.-18.j  37.-18.5j 38.-19.j
# out:   39.-19.5j]]
# out: [0.+0.j 0.+0.j 0.+0.j ... 0.+0.j 0.+0.j 0.+0.j] (2+1j) []
# out: [1.23-0.99j 0.  +2.j  ]
--- complex-scalars-print-as-pythons run ---
import numpy as np
z = np.array([3 + 4j, -1.5, 0.25j, 1e10 - 1e-7j, 0])
for x in z:
    print(x, -x, x * 2, x == 3 + 4j, abs(x), x.real, x.imag)
print(1j, 2 - 0j, complex(1, -2.5), complex(-0.0, 1), complex(np.inf, np.nan), complex(2), 1e20j, [1j, 2], (1j, 0))
print(f"{z[0]} and {1j * z[0]}", str(1 - 1j), repr(z[1]))
# out: (3+4j) (-3-4j) (6+8j) True 5.0 3.0 4.0
# out: (-1.5+0j) (1.5-0j) (-3+0j) False 1.5 -1.5 0.0
# out: 0.25j (-0-0.25j) 0.5j False 0.25 0.0 0.25
# out: (10000000000-1e-07j) (-10000000000+1e-07j) (20000000000-2e-07j) False 10000000000.0 10000000000.0 -1e-07
# out: 0j (-0-0j) 0j False 0.0 0.0 0.0
# out: 1j (2+0j) (1-2.5j) (-0+1j) (inf+nanj) (2+0j) 1e+20j [1j, 2] (1j, 0)
# out: (3+4j) and (-4+3j) (1-1j) (-1.5+0j)
--- arithmetic-is-that-of-complex-numbers run ---
import numpy as np
z = np.array([1 + 2j, -3 + 0.5j, -4j])
w = np.array([2 - 1j, 2j, 4])
print(z + w, z - w, z * w, z / w)
print(z + 1, 2 - z, z * 0.5, 1 / z, z / 2, 1j * z, z - 1j, True + z)
f, n, u = np.array([1.5, -2.0, 4.0]), np.array([1, 2, 3]), np.array([1, 2, 3], dtype=np.uint8)
print(z + f, f * z, z / f, z - n, n / z, u * z, z * np.array([True, False, True]))
print(-z, +z, z.conj(), np.conj(w), np.square(z), np.add(z, w), np.multiply(z, 2), np.divide(f, w))
print((z * f).dtype, (z * n).dtype, (z + u).dtype, (z * 2).dtype, abs(z).dtype)
print(z / 0)
# out: [ 3.+1.j  -3.+2.5j  4.-4.j ] [-1.+3.j  -3.-1.5j -4.-4.j ] [ 4. +3.j -1. -6.j  0.-16.j] [ 0.  +1.j   0.25+1.5j -0.  -1.j ]
# out: [ 2.+2.j  -2.+0.5j  1.-4.j ] [1.-2.j  5.-0.5j 2.+4.j ] [ 0.5+1.j   -1.5+0.25j  0. -2.j  ] [ 0.2       -0.4j        -0.32432434-0.05405406j -0.        +0.25j      ] [ 0.5+1.j   -1.5+0.25j -0. -2.j  ] [-2. +1.j -0.5-3.j  4. -0.j] [ 1.+1.j  -3.-0.5j -0.-5.j ] [ 2.+2.j  -2.+0.5j  1.-4.j ]
# out: [ 2.5+2.j  -5. +0.5j  4. -4.j ] [1.5 +3.j 6.  -1.j 0. -16.j] [ 0.6666667+1.3333334j  1.5      -0.25j      -0.       -1.j       ] [ 0.+2.j  -5.+0.5j -3.-4.j ] [ 0.2      -0.4j        -0.6486487-0.10810812j -0.       +0.75j      ] [ 1. +2.j -6. +1.j  0.-12.j] [ 1.+2.j -0.+0.j  0.-4.j]
# out: [-1.-2.j   3.-0.5j  0.+4.j ] [ 1.+2.j  -3.+0.5j -0.-4.j ] [ 1.-2.j  -3.-0.5j -0.+4.j ] [2.+1.j 0.-2.j 4.-0.j] [ -3.  +4.j   8.75-3.j -16.  +0.j] [ 3.+1.j  -3.+2.5j  4.-4.j ] [ 2.+4.j -6.+1.j  0.-8.j] [0.6+0.3j 0. +1.j  1. +0.j ]
# out: complex64 complex64 complex64 complex64 float32
# out: [ inf+infj -inf+infj  nan-infj]
--- augmented-operators-keep-the-array run ---
import numpy as np
z = np.array([1 + 2j, -3 + 0.5j, -4j])
other = z
z += 1j
z *= np.array([2, 1, 0.5])
z -= z.real
z /= 1 - 1j
print(z, other)
z[1:] *= 2
z[0] += 5
z[z == 0] -= 1
print(other)
# out: [-3.  +3.j   -0.75+0.75j  0.75-0.75j] [-3.  +3.j   -0.75+0.75j  0.75-0.75j]
# out: [ 2. +3.j  -1.5+1.5j  1.5-1.5j]
--- sizes-and-angles run ---
import numpy as np
z = np.array([3 + 4j, -1, 2j, 1 - 1j, 0])
print(abs(z), np.abs(z), np.absolute(z[:2]))
print(np.angle(z), np.angle(z[::-1], deg=True), np.angle([1.0, -2.0]), np.angle(-1), np.angle(1j))
print(np.angle(z * 1j), abs(z * z - 1))
for x in z:
    print(abs(x), np.angle(x), np.conj(x))
# out: [5.        1.        2.        1.4142135 0.       ] [5.        1.        2.        1.4142135 0.       ] [5. 1.]
# out: [ 0.9272952  3.1415927  1.5707964 -0.7853982  0.       ] [  0.     -45.      90.     180.      53.1301] [0.        3.1415927] 3.1415927 1.5707964
# out: [ 2.4980915 -1.5707964  3.1415927  0.7853982  0.       ] [25.298222  0.        5.        2.236068  1.      ]
# out: 5.0 0.9272952 (3-4j)
# out: 1.0 3.1415927 (-1-0j)
# out: 2.0 1.5707964 -2j
# out: 1.4142135 -0.7853982 (1+1j)
# out: 0.0 0.0 -0j
--- parts-are-views run ---
import numpy as np
z = np.array([[1 + 2j, 3], [4j, -1.5]])
re, im = z.real, z.imag
print(re, im, re.dtype, re.strides, re.T, im[1], im[:, 0])
z *= 2
print(re, im)
re[0] = [7, 8]
im += 1
z.imag[1, 1] = -5
print(z)
z.real = im
z.imag = 0
z.imag[:, 1] = [1, 2]
z.real -= 1
print(z, np.real(z), np.imag(z))
np.sqrt(abs(z), out=z.imag)
print(z, z.real.sum(), z.imag.max(axis=0), z.imag.copy().strides)
print(np.array([1, 2]).real, np.array([1.5, 2.0]).imag, np.real([1, 2]), np.imag([1j, 2]), (2).real, (2.5).imag)
# out: [[ 1.   3. ]
# out:  [ 0.  -1.5]] [[2. 0.]
# out:  [4. 0.]] float32 (16, 8) [[ 1.   0. ]
# out:  [ 3.  -1.5]] [4. 0.] [2. 4.]
# out: [[ 2.  6.]
# out:  [ 0. -3.]] [[4. 0.]
# out:  [8. 0.]]
# out: [[ 7.+5.j  8.+1.j]
# out:  [ 0.+9.j -3.-5.j]]
# out: [[ 4.+0.j  0.+1.j]
# out:  [ 8.+0.j -6.+2.j]] [[ 4.  0.]
# out:  [ 8. -6.]] [[0. 1.]
# out:  [0. 2.]]
# out: [[ 4.+2.j         0.+1.j       ]
# out:  [ 8.+2.828427j  -6.+2.5148668j]] 6.0 [2.828427  2.5148668] (8, 4)
# out: [1 2] [0. 0.] [1 2] [1. 0.] 2 0.0
--- parts-overlap run ---
import numpy as np
a = np.arange(6) + 1j * np.arange(6)[::-1]
a.real[1:] = a.real[:-1]
print(a)
a.imag[:] = a.real[::-1]
print(a)
a.real = a.imag + a.real
print(a)
a[1:] = a[:-1]
a[::2] = a[::-2]
print(a)
a.imag[::2] = a.imag[1::2]
a.real, a.imag = a.imag, a.real
print(a)
a[:] = a * a.real + a[::-1]
print(a)
# out: [0.+5.j 0.+4.j 1.+3.j 2.+2.j 3.+1.j 4.+0.j]
# out: [0.+4.j 0.+3.j 1.+2.j 2.+1.j 3.+0.j 4.+0.j]
# out: [4.+4.j 3.+3.j 3.+2.j 3.+1.j 3.+0.j 4.+0.j]
# out: [3.+0.j 4.+4.j 3.+2.j 3.+2.j 4.+4.j 3.+0.j]
# out: [4.+4.j 4.+4.j 2.+2.j 2.+2.j 0.+0.j 0.+0.j]
# out: [16.+16.j 16.+16.j  6. +6.j  6. +6.j  4. +4.j  4. +4.j]
--- elements-and-masks run ---
import numpy as np
z = np.array([1 + 2j, 3, 4j, -1])
k = 0
for i in range(2):
    z[i] = complex(i, 2 * i)
    z.imag[i + 2] = i
    k += 1
print(z, z[-1], z[k], z.real[k], z[1:3], z[::-2], z[::k], z.imag[::k])
print(z[z != 0], z[[2, 0]], z.real[[2, 0]], z.imag[z.real > 0], z[z.real > 0].real, z[z.real < 0].sum())
z[z.real < 0] = 2j
z[[0, 3]] = [5, 1j]
z.imag[z.imag > 1] = -1
print(z)
print(np.where(z.real > 1, z, 0), np.where(z, 1, 2), np.take(z, [1, 1]))
print([x for x in z], [2 * x for x in z.imag], z.item(0), z.flat[1])
# out: [ 0.+0.j  1.+2.j  0.+0.j -1.+1.j] (-1+1j) 0j 0.0 [1.+2.j 0.+0.j] [-1.+1.j  1.+2.j] [0.+0.j 0.+0.j] [0. 0.]
# out: [ 1.+2.j -1.+1.j] [0.+0.j 0.+0.j] [0. 0.] [2.] [1.] (-1+1j)
# out: [5.+0.j 1.-1.j 0.+0.j 0.+1.j]
# out: [5.+0.j 0.+0.j 0.+0.j 0.+0.j] [1 1 2 1] [1.-1.j 1.-1.j]
# out: [(5+0j), (1-1j), 0j, 1j] [0.0, -2.0, 0.0, 2.0] (5+0j) (1-1j)
--- complex-arrays-are-rearranged run ---
import numpy as np
z = np.array([[1 + 2j, 3], [4j, -1]])
print(z.T, z.reshape(4), z.ravel(), z.flatten(), z.copy(), z[None].shape, z[0, ::-1])
print(np.concatenate([z[0], [1, 2]]), np.stack([z[0], z[1]], axis=1), np.hstack([z, z.real]), np.append(z[0], 1j))
print(np.tile(z[0], 2), np.repeat(z[1], 2), np.roll(z[0], 1), np.flip(z), np.pad(z[0], (0, 2)), np.rot90(z))
print(np.array_equal(z, z.copy()), np.array_equal(z, z.T), z.astype(np.complex64), z.astype(bool))
print(np.array([1, 2], dtype=np.int16).astype(np.complex64), np.array([0.5, -1.5]).astype(complex))
print(np.complex64([1, 2]), np.complex64(3), np.asarray(z.imag, dtype=np.complex64))
# out: [[ 1.+2.j  0.+4.j]
# out:  [ 3.+0.j -1.+0.j]] [ 1.+2.j  3.+0.j  0.+4.j -1.+0.j] [ 1.+2.j  3.+0.j  0.+4.j -1.+0.j] [ 1.+2.j  3.+0.j  0.+4.j -1.+0.j] [[ 1.+2.j  3.+0.j]
# out:  [ 0.+4.j -1.+0.j]] (1, 2, 2) [3.+0.j 1.+2.j]
# out: [1.+2.j 3.+0.j 1.+0.j 2.+0.j] [[ 1.+2.j  0.+4.j]
# out:  [ 3.+0.j -1.+0.j]] [[ 1.+2.j  3.+0.j  1.+0.j  3.+0.j]
# out:  [ 0.+4.j -1.+0.j  0.+0.j -1.+0.j]] [1.+2.j 3.+0.j 0.+1.j]
# out: [1.+2.j 3.+0.j 1.+2.j 3.+0.j] [ 0.+4.j  0.+4.j -1.+0.j -1.+0.j] [3.+0.j 1.+2.j] [[-1.+0.j  0.+4.j]
# out:  [ 3.+0.j  1.+2.j]] [1.+2.j 3.+0.j 0.+0.j 0.+0.j] [[ 3.+0.j -1.+0.j]
# out:  [ 1.+2.j  0.+4.j]]
# out: True False [[ 1.+2.j  3.+0.j]
# out:  [ 0.+4.j -1.+0.j]] [[ True  True]
# out:  [ True  True]]
# out: [1.+0.j 2.+0.j] [ 0.5+0.j -1.5+0.j]
# out: [1.+0.j 2.+0.j] (3+0j) [[2.+0.j 0.+0.j]
# out:  [4.+0.j 0.+0.j]]
--- sums-and-means-are-those-of-the-parts run ---
import numpy as np
z = (np.arange(12) - 1j * np.arange(12)[::-1]).reshape(3, 4)
print(z.sum(), np.sum(z, axis=0), z.sum(axis=1, keepdims=True), np.sum(z * z), np.sum([[1j, 2]], axis=1))
print(z.mean(), np.mean(z, axis=1), z[:, 1].mean(), np.sum(z, where=z.real > 3), z[z.real > 3].mean())
print(np.any(z), z.all(), np.all(z, axis=0), z[:0].sum())
# out: (66-66j) [12.-21.j 15.-18.j 18.-15.j 21.-12.j] [[ 6.-38.j]
# out:  [22.-22.j]
# out:  [38. -6.j]] -440j [2.+1.j]
# out: (5.5-5.5j) [1.5-9.5j 5.5-5.5j 9.5-1.5j] (5-6j) (60-28j) (7.5-3.5j)
# out: True True [ True  True  True  True] 0j
--- comparisons-and-truth run ---
import numpy as np
z = np.array([1 + 2j, 3, 0])
print(z == z, z != 3, z == 1 + 2j, z == np.array([1, 3, 0]), ~(z == 0))
print(np.logical_not(z), np.logical_and(z, [1, 0, 1]), np.logical_or(z, z), np.logical_xor(z, 1))
for x in z:
    print("yes" if x else "no", not x, bool(x), x == 3, x != 1 + 2j, x == 0j)
b = 1j
for i in range(4):
    b = b * 1j
print(b, b == 1j)
# out: [ True  True  True] [ True False  True] [ True False False] [False  True  True] [ True  True False]
# out: [False False  True] [ True False False] [ True  True False] [False False  True]
# out: yes False True False False False
# out: yes False True True True False
# out: no True False False True True
# out: 1j True
--- casts-to-complex run ---
import numpy as np
for x in [1, 0]:
    print(np.array([x, 2], dtype=np.int8).astype(np.complex64), np.array([x, 2], dtype=np.uint8) * 1j)
    print(np.array([x, 2], dtype=np.int16) + 1j, np.array([x, 2], dtype=np.uint16) - 1j)
    print(np.array([x, -2]) / 1j, np.array([x, 2], dtype=np.uint32) + 1j, np.array([x, 2.5]) + 1j, np.array([x > 0, True]) * 1j)
z = np.zeros(3, dtype=np.complex64)
z[0], z[1], z[2] = 1, 2.5, True
z[:2] = [3, 4]
print(z)
# out: [1.+0.j 2.+0.j] [0.+1.j 0.+2.j]
# out: [1.+1.j 2.+1.j] [1.-1.j 2.-1.j]
# out: [0.-1.j 0.+2.j] [1.+1.j 2.+1.j] [1. +1.j 2.5+1.j] [0.+1.j 0.+1.j]
# out: [0.+0.j 2.+0.j] [0.+0.j 0.+2.j]
# out: [0.+1.j 2.+1.j] [0.-1.j 2.-1.j]
# out: [0.+0.j 0.+2.j] [0.+1.j 2.+1.j] [0. +1.j 2.5+1.j] [0.+0.j 0.+1.j]
# out: [3.+0.j 4.+0.j 1.+0.j]
--- transforms-of-numpys-import run ---
import numpy as np
x = np.array([(7 * k) % 11 - 5 for k in range(16)])
f = np.fft.fft(x)
print(f, f.dtype)
print(np.fft.ifft(f).real, abs(np.fft.ifft(f * np.conj(f)))[:4])
h = np.fft.rfft(x)
print(h, np.angle(h)[1:4], np.argmax(abs(h)))
print(np.fft.irfft(h), np.fft.irfft(abs(h)))
print(np.fft.fft([1j, 2, 3 - 1j, 4]), np.fft.ifft([1, 2, 3, 4]), np.fft.fft(x[:8] + 1j * x[8:]), np.fft.fft([3]))
print(np.fft.fftshift(f[:4]), np.fft.ifftshift(f[:5]))
h[3:] = 0
print(np.fft.irfft(h))
# out: [  1.        +0.j          3.2095175 -5.135335j   -4.2218256 +5.636038j
# out:  -11.162674  +5.7061224j -12.        +1.j          9.162674  +4.8776965j
# out:  -19.778175 -18.36396j    -5.2095175 -9.963762j   -1.        +0.j
# out:   -5.2095175 +9.963762j  -19.778175 +18.36396j     9.162674  -4.877696j
# out:  -12.        -1.j        -11.162674  -5.706124j   -4.2218256 -5.636038j
# out:    3.2095175 +5.135335j ] complex64
# out: [-5.0000000e+00  2.0000000e+00 -1.9999995e+00  4.9999995e+00
# out:   9.9999994e-01 -2.9999998e+00  3.9999995e+00 -1.1920929e-07
# out:  -4.0000000e+00  3.0000000e+00 -9.9999952e-01 -4.9999995e+00
# out:   2.0000000e+00 -2.0000002e+00  4.9999995e+00  1.0000001e+00] [169.        68.        26.999998  49.999992]
# out: [  1.        +0.j          3.2095175 -5.135335j   -4.2218256 +5.636038j
# out:  -11.162674  +5.7061224j -12.        +1.j          9.162674  +4.8776965j
# out:  -19.778175 -18.36396j    -5.2095175 -9.963762j   -1.        +0.j       ] [-1.0122063  2.2137065  2.669042 ] 6
# out: [-5.          2.0000002  -1.9999994   4.9999995   0.9999998  -3.
# out:   3.9999995   0.         -4.          2.9999998  -0.99999964 -4.9999995
# out:   2.0000002  -2.          4.9999995   1.        ] [10.911067   -2.2590408  -1.8767108   1.265905   -2.6236782   2.2602892
# out:  -0.88368785 -1.2671534   0.85708714 -1.2671535  -0.88368785  2.2602892
# out:  -2.6236782   1.2659051  -1.8767108  -2.2590408 ]
# out: [ 9.+0.j -3.+4.j -3.+0.j -3.+0.j] [ 2.5+0.j  -0.5-0.5j -0.5+0.j  -0.5+0.5j] [  2.        -1.0000000e+00j -12.707107  +7.0710677e-01j
# out:   -1.0000005 -4.7683716e-07j  -0.70710707-2.6849241e+01j
# out:   -6.        +5.0000000e+00j -11.292893  -7.0710677e-01j
# out:  -11.        -1.2000000e+01j   0.70710707+2.8492413e+00j] [3.+0.j]
# out: [ -4.2218256+5.636038j  -11.162674 +5.7061224j   1.       +0.j
# out:    3.2095175-5.135335j ] [ -4.2218256+5.636038j  -11.162674 +5.7061224j -12.       +1.j
# out:    1.       +0.j          3.2095175-5.135335j ]
# out: [-0.06403852 -0.19251835  0.09558302  0.68408257  1.2321451   1.3733454
# out:   0.9372245   0.06249988 -0.8664179  -1.4251221  -1.3795924  -0.8090823
# out:  -0.05168867  0.49429506  0.59678483  0.31249985]
--- functions-and-loops-take-complex-numbers run ---
import numpy as np
def turned(u, by=1j):
    return u * by
z = np.array([1 + 2j, 3])
print(turned(z), turned(2), turned(1 + 1j, -1j))
c = np.array([[complex(x, y) for x in [-2.0, -0.5, 0.25]] for y in [0.0, 0.5]])
w = np.zeros_like(c)
n = np.zeros(c.shape, dtype=np.int32)
for i in range(8):
    inside = abs(w) <= 2
    w = np.where(inside, w * w + c, w)
    n += inside
print(n)
total = 0j
for a, b in zip(z, z.imag):
    total += a * b
for i, x in enumerate(z):
    total = total - i * x
print(total)
out = np.zeros((2, 2), dtype=np.complex64)
np.add(z, 1, out=out[1])
np.multiply(out, 2, out=out)
out[0] = out[1] - 1j
out.real.fill(4)
print(out)
# out: [-2.+1.j  0.+3.j] 2j (1-1j)
# out: [[8 8 8]
# out:  [1 8 8]]
# out: (-1+4j)
# out: [[4.+3.j 4.-1.j]
# out:  [4.+4.j 4.+0.j]]
--- streams-of-complex-numbers run ---
import numpy as np
import arr
z = np.array([[1 + 2j, 3], [4j, -1]])
arr.emit("z", z)
arr.emit("t", z.T)
arr.emit("im", z.imag)
arr.emit("some", z[z.real > 0])
# out: z:
# out: [[ 1.+2.j  3.+0.j]
# out:  [ 0.+4.j -1.+0.j]]
# out: t:
# out: [[ 1.+2.j  0.+4.j]
# out:  [ 3.+0.j -1.+0.j]]
# out: im:
# out: [[2. 0.]
# out:  [4. 0.]]
# out: some:
# out: [1.+2.j 3.+0.j]
--- long-parts-overlap run ---
import numpy as np
a = np.arange(100) + 1j * np.arange(100)[::-1]
a.real[1:] = a.real[:-1]
a.imag[3:] = a.real[:-3]
print(a[::7])
a[5:] = a[:-5]
a.real[:] = a.imag[::-1]
a[::2], a[1::2] = a[1::2], a[::2]
print(a[::7])
b = a.reshape(10, 10)
b.real = b.imag.T
b[:] = b.T
b.imag[::-1] = b.imag
b.real *= 2
b += b.imag
b.imag += b.real
print(b[::3, ::3], (b * b).sum(axis=0)[::3], np.cumsum(b.imag)[::9], np.sort(b.real, axis=0)[::4, ::4])
# out: [ 0.+99.j  6. +3.j 13.+10.j 20.+17.j 27.+24.j 34.+31.j 41.+38.j 48.+45.j
# out:  55.+52.j 62.+59.j 69.+66.j 76.+73.j 83.+80.j 90.+87.j 97.+94.j]
# out: [89.+98.j 83.+97.j 75. +6.j 69.+12.j 61.+20.j 55.+26.j 47.+34.j 41.+40.j
# out:  33.+48.j 27.+54.j 19.+62.j 13.+68.j  5.+76.j  0.+82.j 99.+90.j]
# out: [[196.+196.j  30. +60.j 254.+314.j  90.+180.j]
# out:  [141.+238.j  76.+104.j 114.+172.j 148.+236.j]
# out:  [104.+104.j 132.+156.j 170.+224.j 204.+288.j]
# out:  [262.+360.j 190.+212.j 228.+280.j 262.+344.j]] [-275748.+790944.j  -58600.+328992.j -211200.+765560.j -373720.+978960.j] [  196.  2076.  2896.  4062.  5408.  6918.  8600. 10252. 12068. 14256.
# out:  16600. 18912.] [[  4.  52.  80.]
# out:  [141. 128. 156.]
# out:  [242. 204. 232.]]
--- parts-in-loops run ---
import numpy as np
z = np.zeros(50, dtype=np.complex64)
f, g = np.arange(50.0), np.zeros(50)
for i in range(50):
    z.real[i] = f[i] * 2
    z.imag[i] = f[49 - i]
for i in range(50):
    g[i] = z.imag[i] + z.real[i]
for i in range(49):
    z.real[i] = z.real[i + 1]
for i in range(1, 50):
    z.imag[i] = z.imag[i - 1] + 1
print(z[::9], g[::9])
for i in range(0, 24, 8):
    w = z[i:i + 8]
    w.imag *= 2
    re = w.real
    re[i // 8] = -1
    print(w, re.sum(), w.mean())
for row in z[:48].reshape(6, 8).imag:
    row += 1
    print(row[::3])
# out: [ 2.+49.j 20.+58.j 38.+67.j 56.+76.j 74.+85.j 92.+94.j] [49. 58. 67. 76. 85. 94.]
# out: [-1. +98.j  4.+100.j  6.+102.j  8.+104.j 10.+106.j 12.+108.j 14.+110.j
# out:  16.+112.j] 69.0 (8.625+105j)
# out: [18.+114.j -1.+116.j 22.+118.j 24.+120.j 26.+122.j 28.+124.j 30.+126.j
# out:  32.+128.j] 179.0 (22.375+121j)
# out: [34.+130.j 36.+132.j -1.+134.j 40.+136.j 42.+138.j 44.+140.j 46.+142.j
# out:  48.+144.j] 289.0 (36.125+137j)
# out: [ 99. 105. 111.]
# out: [115. 121. 127.]
# out: [131. 137. 143.]
# out: [74. 77. 80.]
# out: [82. 85. 88.]
# out: [90. 93. 96.]
--- parts-of-a-length-known-at-run-time run ---
import numpy as np
z = np.arange(12) * (1 - 1j)
n = 0
for i in range(5):
    n += 1
    w = z[:n]
    w.imag = 5
    w.real[0] = n
    print(w, w.real, abs(w)[0], w.sum(), w.mean(), (w * 2).imag)
k = z[z.imag == 5]
print(k, k.real + 1, np.angle(k), k.sum(), z.real[z.imag < 0])
# out: [1.+5.j] [1.] 5.0990195 (1+5j) (1+5j) [10.]
# out: [2.+5.j 1.+5.j] [2. 1.] 5.3851647 (3+10j) (1.5+5j) [10. 10.]
# out: [3.+5.j 1.+5.j 2.+5.j] [3. 1. 2.] 5.8309517 (6+15j) (2+5j) [10. 10. 10.]
# out: [4.+5.j 1.+5.j 2.+5.j 3.+5.j] [4. 1. 2. 3.] 6.4031243 (10+20j) (2.5+5j) [10. 10. 10. 10.]
# out: [5.+5.j 1.+5.j 2.+5.j 3.+5.j 4.+5.j] [5. 1. 2. 3. 4.] 7.071068 (15+25j) (3+5j) [10. 10. 10. 10. 10.]
# out: [5.+5.j 1.+5.j 2.+5.j 3.+5.j 4.+5.j] [6. 2. 3. 4. 5.] [0.7853982 1.3734008 1.19029   1.0303768 0.8960554] (15+25j) [ 5.  6.  7.  8.  9. 10. 11.]
--- lists-of-complex-numbers run ---
import numpy as np
li = [0j, 1j, 2j]
for i in range(3):
    li[i] += 1
    li.append(1j * i)
print(li, np.array(li), len(li), [x for x in li if abs(x) > 1])
rows = []
for i in range(3):
    rows.append(np.array([1j, i]))
print(np.array(rows))
t = (1j, 2j)
for i in range(2):
    print(t[i], li.pop())
z = np.array([1j])
for i in range(3):
    z = np.append(z, 2j * i)
print(z)
# out: [(1+0j), (1+1j), (1+2j), 0j, 1j, 2j] [1.+0.j 1.+1.j 1.+2.j 0.+0.j 0.+1.j 0.+2.j] 6 [(1+1j), (1+2j), 2j]
# out: [[0.+1.j 0.+0.j]
# out:  [0.+1.j 1.+0.j]
# out:  [0.+1.j 2.+0.j]]
# out: 1j 2j
# out: 2j 1j
# out: [0.+1.j 0.+0.j 0.+2.j 0.+4.j]
--- cameras-tell-of-parts run ---
from ulab import numpy as np
z = np.zeros((2, 3), dtype=np.complex64)
np.ndinfo(z)
np.ndinfo(z.imag)
np.ndinfo(z.real[:, 1:])
re, im = np.fft.fft([1, 2, 3, 4])
z = np.array([1j, 2])
print(re, im, z, np.array(z), np.asarray(z), np.real(z))
# out: class: ndarray
# out: shape: (2, 3)
# out: strides: (24, 8)
# out: itemsize: 8
# out: data pointer: buffer 0 + 0
# out: type: complex64
# out: class: ndarray
# out: shape: (2, 3)
# out: strides: (24, 8)
# out: itemsize: 4
# out: data pointer: buffer 0 + 4
# out: type: float32
# out: class: ndarray
# out: shape: (2, 2)
# out: strides: (24, 8)
# out: itemsize: 4
# out: data pointer: buffer 0 + 8
# out: type: float32
# out: [10. -2. -2. -2.] [ 0.  2.  0. -2.] [0.+1.j 2.+0.j] [0.+1.j 2.+0.j] [0.+1.j 2.+0.j] [0. 2.]
--- short-arrays-are-read-whole run ---
import numpy as np
z = np.arange(39, 119, 5).reshape(4, 4) + 1j * np.ones((4, 4), dtype=np.int8)
print(-z.T, z + 1)
# out: [[ -39.-1.j  -59.-1.j  -79.-1.j  -99.-1.j]
# out:  [ -44.-1.j  -64.-1.j  -84.-1.j -104.-1.j]
# out:  [ -49.-1.j  -69.-1.j  -89.-1.j -109.-1.j]
# out:  [ -54.-1.j  -74.-1.j  -94.-1.j -114.-1.j]] [[ 40.+1.j  45.+1.j  50.+1.j  55.+1.j]
# out:  [ 60.+1.j  65.+1.j  70.+1.j  75.+1.j]
# out:  [ 80.+1.j  85.+1.j  90.+1.j  95.+1.j]
# out:  [100.+1.j 105.+1.j 110.+1.j 115.+1.j]]
--- parts-of-no-elements-are-stored run ---
import numpy as np
z = np.ones((2, 0)) + 1j * np.ones((2, 0))
z.imag[...] = np.right_shift(np.ones((2, 0), dtype=np.uint8), np.ones((2, 0), dtype=np.uint8))
print(-z.T, (z + 1).shape, z.dtype)
# out: [] (2, 0) complex64
