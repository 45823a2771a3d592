# Functions of complex numbers that are put together of others, or have a loop of their own.
--- arrays-of-no-axes-are-shown-without-blanks run ---
import numpy as np
print(repr(np.array(1j)), repr(np.array(2 - 1j)), repr(np.array(True)), repr(np.array(7)), [np.array(1 + 1j), np.array(False)])
print(repr(np.array(2.0)), repr(np.array(1e7)), np.array(2.0), np.array(1j))
# out: array(0.+1.j, dtype=complex64) array(2.-1.j, dtype=complex64) array(True) array(7, dtype=int32) [array(1.+1.j, dtype=complex64), array(False)]
# out: array(2., dtype=float32) array(1.e+07, dtype=float32) 2.0 1j
--- means-divide-complex-sums run ---
import numpy as np
z = np.array([1 + 2j, complex(np.nan, 1), 3])
print(z.sum(), z.mean(), np.mean(z.reshape(3, 1), axis=0), np.mean(z.reshape(3, 1), axis=1), z[::2].mean())
print(np.mean(np.array([complex(np.inf, 1), 2])), z[:0].mean(), z[z.real > 5].mean(), z[z.real > 2].mean())
print(z.mean(where=z.real > 0), z[::2].mean(keepdims=True))
# out: (nan+3j) (nan+nanj) [nan+nanj] [ 1. +2.j nan+nanj  3. +0.j] (2+1j)
# out: (inf+nanj) (nan+nanj) (nan+nanj) (3+0j)
# out: (2+1j) [2.+1.j]
--- sums-begin-and-end-where-they-are-told run ---
import numpy as np
z = np.array([1 + 2j, 3 - 4j, -1j, 5])
w = z.reshape(2, 2)
print(z.sum(dtype=complex), np.sum(z.real, dtype=np.complex64), np.sum(z, initial=1j), w.sum(axis=0, initial=3))
print(sum(z), sum([1j, 2, 3 + 1j]), any(z), all([1j, 0]), 1j in z, -1j in z, 2j in (1, 2j))
out = np.zeros(2, dtype=complex)
w.sum(axis=0, out=out)
print(out)
np.mean(w, axis=1, out=out)
print(out)
for n in range(3):
    print(w[:n].sum(axis=1), w[:n].sum(axis=0), z[:n].sum(), z[:n].mean())
# out: (9-3j) (9+0j) (9-2j) [ 4.+1.j 11.-4.j]
# out: (9-3j) (5+2j) True False False True True
# out: [1.+1.j 8.-4.j]
# out: [2. -1.j  2.5-0.5j]
# out: [] [0.+0.j 0.+0.j] 0j (nan+nanj)
# out: [4.-2.j] [1.+2.j 3.-4.j] (1+2j) (1+2j)
# out: [4.-2.j 5.-1.j] [1.+1.j 8.-4.j] (4-2j) (2-1j)
--- running-sums-and-variances-are-those-of-parts run ---
import numpy as np
z = np.array([1 + 2j, 3 - 4j, -1j, 5])
w = z.reshape(2, 2)
print(z.cumsum(), np.cumsum(w, axis=0), w.cumsum(axis=1), z[::-1].cumsum(), z[z.real > 0].cumsum())
print(z.var(), z.std(), np.var(z, ddof=1), w.std(axis=0), np.var(w, axis=1, keepdims=True), z[z.real > 0].var())
np.cumsum(w, axis=0, out=w)
print(z)
# out: [1.+2.j 4.-2.j 4.-3.j 9.-3.j] [[1.+2.j 3.-4.j]
# out:  [1.+1.j 8.-4.j]] [[ 1.+2.j  4.-2.j]
# out:  [-0.-1.j  5.-1.j]] [5.+0.j 5.-1.j 8.-5.j 9.-3.j] [1.+2.j 4.-2.j 9.-2.j]
# out: 8.375 2.8939593 11.166667 [1.5811388 2.236068 ] [[10. ]
# out:  [ 6.5]] 8.888888
# out: [1.+2.j 3.-4.j 1.+1.j 8.-4.j]
--- powers-are-products run ---
import numpy as np
z = np.array([1 + 2j, 3 - 4j, -1j, 5, 0])
print(z ** 2, z ** 3, z ** 0, z ** 1, z ** 2.0)
print(z ** 5, np.power(z, 4))
for x in z[:4]:
    print(x ** 2, x ** 7, x ** 0, x ** -1, x ** -2)
print(1j ** 2, pow(1 + 1j, 4), (2j) ** -2)
w = z.copy()
w **= 2
w[1:] **= 2
w[0] **= 3
w[w.real > 0] **= 2
print(w)
n = 3
print(z[:n] ** 2, z[z.real > 0] ** 3)
# out: [-3. +4.j -7.-24.j -1. +0.j 25. +0.j  0. +0.j] [ -11. -2.j -117.-44.j    0. +1.j  125. +0.j    0. +0.j] [1.+0.j 1.+0.j 1.+0.j 1.+0.j 1.+0.j] [ 1.+2.j  3.-4.j -0.-1.j  5.+0.j  0.+0.j] [-3. +4.j -7.-24.j -1. +0.j 25. +0.j  0. +0.j]
# out: [  41.-3.800e+01j -237.+3.116e+03j    0.-1.000e+00j 3125.+0.000e+00j
# out:     0.+0.000e+00j] [  -7. -24.j -527.+336.j    1.  +0.j  625.  +0.j    0.  +0.j]
# out: (-3+4j) (29+278j) (1+0j) (0.2-0.4j) (-0.12-0.16j)
# out: (-7-24j) (76443-16124j) (1+0j) (0.12+0.16j) (-0.0112000005+0.0384j)
# out: (-1+0j) 1j (1+0j) (-0+1j) (-1-0j)
# out: (25+0j) (78125+0j) (1+0j) (0.2+0j) (0.04+0j)
# out: (-1+0j) (-4+0j) (-0.25-0j)
# out: [ 1.17530e+04+10296.j -5.27000e+02  +336.j  1.00000e+00    -0.j
# out:   3.90625e+05    +0.j  0.00000e+00    +0.j]
# out: [-3. +4.j -7.-24.j -1. +0.j] [ -11. -2.j -117.-44.j  125. +0.j]
--- powers-of-e-turn run ---
import numpy as np
i, n = np.inf, np.nan
print(np.exp(1j * np.pi * np.arange(8) / 4).round(5), np.exp(1j), np.exp(np.array([1 - 2j, 2, -100 + 1j, 88.5 + 3j])))
print(np.exp(np.array([complex(i, 1), complex(i, 0), complex(i, -0.0), complex(i, n), complex(-i, i), complex(-i, 2)])))
print(np.exp(np.array([complex(n, 0), complex(n, 1), complex(1, n), complex(1, i), complex(200, 1e-30), complex(1000, 0)])))
t = np.arange(64) / 64
print(np.argmax(abs(np.fft.fft(np.exp(2j * np.pi * 5 * t)))))
# out: [ 1.     +0.j       0.70711+0.70711j -0.     +1.j      -0.70711+0.70711j
# out:  -1.     -0.j      -0.70711-0.70711j  0.     -1.j       0.70711-0.70711j] (0.5403023+0.84147096j) [-1.1312044e+00-2.4717267e+00j  7.3890562e+00+0.0000000e+00j
# out:   2.1019477e-44+3.2229865e-44j -2.6958365e+38+3.8428212e+37j]
# out: [inf+infj inf +0.j inf -0.j inf+nanj  0. +0.j -0. +0.j]
# out: [nan +0.j nan+nanj nan+nanj nan+nanj inf+infj inf +0.j]
# out: 5
--- reciprocals-and-tests run ---
import numpy as np
i, n = np.inf, np.nan
z = np.array([1 + 2j, 3 - 4j, -1j, 5, 0, complex(i, 0), complex(0, i), complex(n, 1), complex(1, i)])
print(np.reciprocal(z), np.reciprocal(2j))
print(np.isnan(z), np.isinf(z), np.isfinite(z))
print(np.isnan(1j), np.isinf(complex(0, i)), np.isfinite(z[0]))
print(np.isclose(z, z), np.isclose(z, z, equal_nan=True), np.allclose(z[:5], z[:5] + 1e-9j), np.allclose(z[:2], z[:2] + 1e-3))
print(np.isclose(z[:2], [1, 3 - 4j]), np.isclose([1.0, 2.0], [1, 2 + 1e-6j]))
z = np.array([1 + 2.556j, 3.123 - 4j, -1.5j, 2.5 + 3.5j])
print(np.round(z, 1), np.around(z), z.round(2), np.round(z * 100, -1), np.round(1.55 + 2.449j, 1))
# out: [ 0.2 -0.4j   0.12+0.16j -0.  +1.j    0.2 -0.j     nan +nanj  0.  -0.j
# out:   0.  -0.j     nan +nanj  0.  -0.j  ] -0.5j
# out: [False False False False False False False  True False] [False False False False False  True  True False  True] [ True  True  True  True  True False False False False]
# out: False True True
# out: [ True  True  True  True  True  True  True False  True] [ True  True  True  True  True  True  True  True  True] True False
# out: [False  True] [ True  True]
# out: [ 1. +2.6j  3.1-4.j  -0. -1.5j  2.5+3.5j] [ 1.+3.j  3.-4.j -0.-2.j  2.+4.j] [ 1.  +2.56j  3.12-4.j   -0.  -1.5j   2.5 +3.5j ] [100.+260.j 310.-400.j   0.-150.j 250.+350.j] (1.6+2.4j)
--- products-of-arrays run ---
import numpy as np
z = np.array([1 + 2j, 3 - 4j, -1j, 5])
w = z.reshape(2, 2)
print(z @ z, w @ w, w @ z[:2], np.dot(z, z.real), w.T @ w.conj(), w[::-1] @ w[:, ::-1])
print(np.inner(w, w), np.vdot(z, z), np.vdot(z.real, z), np.vdot(z, z.real), np.dot(2j, z), z.dot(z))
print(np.outer(z, [1, 2]), np.kron(w, [1, 1j]), np.tensordot(w, w, axes=1), np.cross([1j, 2, 3], [4, 5j, 6]))
print(w @ np.array([[1, 2], [3, 4]], dtype=np.uint8), np.stack([w, w * 2]) @ w)
u = w.copy()
u @= w
np.dot(w, w.real, out=w.T)
print(u, z)
# out: (14-20j) [[-7. +1.j 26.-18.j]
# out:  [ 2. -6.j 21. -3.j]] [-10.-20.j  17.-21.j] (35-10j) [[ 6.+0.j -5.+5.j]
# out:  [-5.-5.j 50.+0.j]] [[21. -3.j  2. -6.j]
# out:  [26.-18.j -7. +1.j]]
# out: [[-10.-20.j  17.-21.j]
# out:  [ 17.-21.j  24. +0.j]] (56+0j) (35-10j) (35+10j) [-4. +2.j  8. +6.j  2. -0.j  0.+10.j] (14-20j)
# out: [[ 1.+2.j  2.+4.j]
# out:  [ 3.-4.j  6.-8.j]
# out:  [ 0.-1.j  0.-2.j]
# out:  [ 5.+0.j 10.+0.j]] [[ 1.+2.j -2.+1.j  3.-4.j  4.+3.j]
# out:  [ 0.-1.j  1.-0.j  5.+0.j  0.+5.j]] [[-7. +1.j 26.-18.j]
# out:  [ 2. -6.j 21. -3.j]] [ 12.-15.j  12. -6.j -13. +0.j]
# out: [[10.-10.j 14.-12.j]
# out:  [15. -1.j 20. -2.j]] [[[ -7. +1.j  26.-18.j]
# out:   [  2. -6.j  21. -3.j]]
# out:
# out:  [[-14. +2.j  52.-36.j]
# out:   [  4.-12.j  42. -6.j]]]
# out: [[-7. +1.j 26.-18.j]
# out:  [ 2. -6.j 21. -3.j]] [ 1. +2.j  0. -1.j 18.-14.j 25. -3.j]
--- elements-are-found-and-moved run ---
import numpy as np
z = np.array([1 + 2j, 3 - 4j, 0, 5, -1j])
w = np.arange(9).reshape(3, 3) * (1 - 1j)
print(np.count_nonzero(z), np.nonzero(z), np.argwhere(z), np.flatnonzero(z), z.nonzero())
print(np.diff(z), np.diff(z, 2), np.ediff1d(z), np.compress([True, False, True, False, True], z), np.delete(z, 1), np.insert(z, 1, 2j))
print(np.choose([0, 1, 0, 1, 1], [z, z * 2]), np.take_along_axis(z, np.array([4, 0, 1]), 0), np.trapezoid(z), np.polyval(z, 2))
print(np.tril(w), np.triu(w, 1), np.diag(w), np.diag(w[0]), np.trace(w), w.trace(1), np.meshgrid(w[0], [1, 2]))
print(w.tolist(), z.tolist())
# out: 4 (array([0, 1, 3, 4], dtype=int32),) [[0]
# out:  [1]
# out:  [3]
# out:  [4]] [0 1 3 4] (array([0, 1, 3, 4], dtype=int32),)
# out: [ 2.-6.j -3.+4.j  5.+0.j -5.-1.j] [ -5.+10.j   8. -4.j -10. -1.j] [ 2.-6.j -3.+4.j  5.+0.j -5.-1.j] [ 1.+2.j  0.+0.j -0.-1.j] [ 1.+2.j  0.+0.j  5.+0.j -0.-1.j] [ 1.+2.j  0.+2.j  3.-4.j  0.+0.j  5.+0.j -0.-1.j]
# out: [ 1.+2.j  6.-8.j  0.+0.j 10.+0.j  0.-2.j] [-0.-1.j  1.+2.j  3.-4.j] (8.5-3.5j) (50-1j)
# out: [[0.+0.j 0.+0.j 0.+0.j]
# out:  [3.-3.j 4.-4.j 0.+0.j]
# out:  [6.-6.j 7.-7.j 8.-8.j]] [[0.+0.j 1.-1.j 2.-2.j]
# out:  [0.+0.j 0.+0.j 5.-5.j]
# out:  [0.+0.j 0.+0.j 0.+0.j]] [0.+0.j 4.-4.j 8.-8.j] [[0.+0.j 0.+0.j 0.+0.j]
# out:  [0.+0.j 1.-1.j 0.+0.j]
# out:  [0.+0.j 0.+0.j 2.-2.j]] (12-12j) (6-6j) (array([[0.+0.j, 1.-1.j, 2.-2.j],
# out:        [0.+0.j, 1.-1.j, 2.-2.j]], dtype=complex64), array([[1, 1, 1],
# out:        [2, 2, 2]], dtype=int32))
# out: [[0j, (1-1j), (2-2j)], [(3-3j), (4-4j), (5-5j)], [(6-6j), (7-7j), (8-8j)]] [(1+2j), (3-4j), 0j, (5+0j), (-0-1j)]
--- parts-in-place-overlap-in-every-way run ---
import numpy as np
z = np.arange(40) % 11 - 5 + 1j * (np.arange(40) * 7 % 13 - 6)
z.real[1:] = z.imag[:-1]
z[::-1].imag += z.real
z[1:] = z[:-1].conj() + z.real[1:]
z.imag = z.real[::-1]
print(z)
w = (np.arange(24) + 1j * np.arange(24)[::-1]).reshape(4, 6)
w[:, ::-2].imag = w[:, ::2].real
w[1:, 1:5].real -= w.T[1:5, 1:].T.imag
w[:4, :4].T.real[:] = w[:4, :4].imag
print(w)
# out: [ -5. +6.j -11. +5.j  -5. +4.j  -4. +3.j  -3. +2.j  -2. +1.j  -1. +0.j
# out:    0. -1.j   1. -2.j   2. -3.j   3. -4.j   4. -5.j   5. -6.j   6. +6.j
# out:   -6. +5.j  -5. +4.j  -4. +3.j  -3. +2.j  -2. +1.j  -1. +0.j   0. -1.j
# out:    1. -2.j   2. -3.j   3. -4.j   4. -5.j   5. -6.j   6. +6.j  -6. +5.j
# out:   -5. +4.j  -4. +3.j  -3. +2.j  -2. +1.j  -1. +0.j   0. -1.j   1. -2.j
# out:    2. -3.j   3. -4.j   4. -5.j   5.-11.j   6. -5.j]
# out: [[23.+23.j 17. +4.j 11.+21.j  5. +2.j  4.+19.j  5. +0.j]
# out:  [ 4.+17.j 10.+10.j 16.+15.j 22. +8.j -3.+13.j 11. +6.j]
# out:  [21.+11.j 15.+16.j  9. +9.j  3.+14.j  9. +7.j 17.+12.j]
# out:  [ 2. +5.j  8.+22.j 14. +3.j 20.+20.j 21. +1.j 23.+18.j]]
--- means-are-rounded-once run ---
import numpy as np
z = np.array([1 + 2j, -3.5 + 0.25j, -1j])
print(np.mean(z), z.mean(), np.mean([1, 2, 4], dtype=np.complex64))
w = np.array([[1 + 2j, -3.5 + 0.25j, -1j], [2.5j, 7 - 1j, 0.1]])
print(w.mean(axis=0), w.mean(axis=1), w.mean())
print(np.var(w, axis=1), np.var(w), np.std(w, axis=0), np.var(w, ddof=1), np.var(w, axis=1, ddof=1))
print(np.mean(z[np.abs(z) > 1.5]), np.var(z[np.abs(z) > 1.5]))
print(np.mean(np.array([1 + 2j, np.inf])), np.mean(np.array([np.nan * 1j, 1])), np.var(np.array([1 + 2j, np.inf])))
print(np.mean(np.array([1j, 2, 3]), keepdims=True), np.mean(w, axis=0, keepdims=True))
print(np.exp(np.array([1, 2]), dtype=np.complex64))
m = np.mean(z)
print(m.real, m.imag, m * 2)
# out: (-0.8333333+0.41666666j) (-0.8333333+0.41666666j) (2.3333333+0j)
# out: [0.5 +2.25j  1.75-0.375j 0.05-0.5j  ] [-0.8333333+0.41666666j  2.3666666+0.5j       ] (0.76666665+0.45833334j)
# out: [ 5.236111 12.902222] 11.630902 [0.559017  5.2870717 0.5024938] 13.957083 [ 7.854167 19.353333]
# out: (-1.25+1.125j) 5.828125
# out: (inf+nanj) (nan+nanj) nan
# out: [1.6666666+0.33333334j] [[0.5 +2.25j  1.75-0.375j 0.05-0.5j  ]]
# out: [2.7182817+0.j 7.389056 +0.j]
# out: -0.8333333 0.41666666 (-1.6666666+0.8333333j)
--- powers-of-zeros-have-no-signs run ---
import numpy as np
z = -np.array([0j, 1, 2 + 1j])
print(z, z ** 0, z ** 1)
print(z ** 2, z ** 3)
print(z ** 4, z ** 5, z ** 7)
w = z[np.abs(z) < 2]
print(w ** 3, w ** 1, (z * 0) ** 2)
z **= 3
print(z)
a = complex(0.0, -0.0)
b = complex(-0.0, 0.0)
print(a ** 1, a ** 2, a ** 3, a ** 4, b ** 1, b ** 2, b ** 3, b ** 4, (1 + 2j) ** 3, (1 + 2j) ** -2)
q = np.zeros((2, 3), dtype=np.complex64)
q.imag = -1
q.real[0] = -0.0
print(q ** 3, q.T ** 5)
# out: [-0.-0.j -1.-0.j -2.-1.j] [1.+0.j 1.+0.j 1.+0.j] [ 0.+0.j -1.-0.j -2.-1.j]
# out: [0.+0.j 1.+0.j 3.+4.j] [ 0. +0.j -1. -0.j -2.-11.j]
# out: [ 0. +0.j  1. +0.j -7.+24.j] [ 0. +0.j -1. -0.j 38.-41.j] [  0. +0.j  -1. -0.j 278.+29.j]
# out: [ 0.+0.j -1.-0.j] [ 0.+0.j -1.-0.j] [0.-0.j 0.-0.j 0.-0.j]
# out: [ 0. +0.j -1. -0.j -2.-11.j]
# out: 0j 0j 0j 0j (-0+0j) 0j 0j 0j (-11-2j) (-0.12-0.16j)
# out: [[ 0.+1.j  0.+1.j  0.+1.j]
# out:  [-0.+1.j -0.+1.j -0.+1.j]] [[0.-1.j 0.-1.j]
# out:  [0.-1.j 0.-1.j]
# out:  [0.-1.j 0.-1.j]]
