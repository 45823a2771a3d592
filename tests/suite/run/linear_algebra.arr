# `numpy.linalg` in float32: with pivots, and NumPy's verdict on what has no answer.
--- solve-with-pivots run ---
import numpy as np
a = np.array([[1e-5, 1.0], [1.0, 1.0]])
print(np.linalg.solve(a, [1.0, 2.0]), np.linalg.inv(a))
m = np.array([[0, 2, 1], [4, 0, 0], [2, 1, 8]], dtype=np.int16)
print(np.linalg.solve(m, [4, 8, 26]), np.linalg.solve(m, [[4, 0], [8, 4], [26, 1]]), np.linalg.solve(m.T, [4, 8, 26]))
print(np.linalg.inv(m), np.linalg.inv(m[::-1, ::-1]), np.linalg.inv(m) @ m, np.linalg.inv([[8.0]]))
print(np.linalg.solve(np.zeros((0, 0)), np.zeros(0)), np.dot(np.linalg.inv(m), [4, 8, 26]))
# out: [1.00001 0.99999] [[-1.00001e+00  1.00001e+00]
# out:  [ 1.00001e+00 -1.00001e-05]]
# out: [2.        0.6666666 2.6666667] [[ 2.          1.        ]
# out:  [ 0.6666666   0.06666667]
# out:  [ 2.6666667  -0.13333334]] [ 2.5333333 -0.4666667  2.9333334]
# out: [[ 0.          0.25        0.        ]
# out:  [ 0.53333336  0.03333334 -0.06666667]
# out:  [-0.06666667 -0.06666667  0.13333334]] [[ 0.13333334 -0.06666667 -0.06666667]
# out:  [-0.06666667  0.03333334  0.53333336]
# out:  [ 0.          0.25        0.        ]] [[1. 0. 0.]
# out:  [0. 1. 0.]
# out:  [0. 0. 1.]] [[0.125]]
# out: [] [2.        0.6666666 2.666667 ]
--- small-pivots-are-no-zeros run ---
import numpy as np
print(np.linalg.inv([[1e-8, 0.0], [0.0, 1e-8]]), np.linalg.det([[1e-8, 0.0], [0.0, 2e-8]]))
# out: [[1.e+08 0.e+00]
# out:  [0.e+00 1.e+08]] 2e-16
--- solve-of-a-singular-matrix run ---
import numpy as np
a = np.array([[1.0, 2.0], [2.0, 4.0]])
for k in range(2):
    print(np.linalg.solve(a + np.array([[0, 0], [0, 1 - k]]), [1.0, 2.0]))
# out: [ 1. -0.]
# trap 4: the matrix is singular
--- inverse-of-a-singular-matrix-that-nobody-needs run ---
import numpy as np
print(1)
b = np.linalg.inv(np.zeros((2, 2)))
# out: 1
# trap 3: the matrix is singular
--- determinants run ---
import numpy as np
m = np.array([[0, 2, 1], [4, 0, 0], [2, 1, 8]])
print(np.linalg.det(m), np.linalg.det(m[:2, :2]), np.linalg.det(m[[1, 0, 2]]), np.linalg.det([[3]]), np.linalg.det([[1, 2], [2, 4]]))
print(np.linalg.det(np.eye(5)[[4, 0, 1, 2, 3]]), np.linalg.det(np.eye(4)[::-1] * 2))
# out: -60.0 -8.0 60.0 3.0 0.0
# out: 1.0 16.0
--- cholesky-of-positive-matrices run ---
import numpy as np
a = np.array([[4, 2, -2], [2, 10, 5], [-2, 5, 9]])
l = np.linalg.cholesky(a)
print(l, l @ l.T, np.linalg.cholesky([[9.0]]), np.linalg.cholesky(a.T.astype(np.int8)))
# out: [[ 2.  0.  0.]
# out:  [ 1.  3.  0.]
# out:  [-1.  2.  2.]] [[ 4.  2. -2.]
# out:  [ 2. 10.  5.]
# out:  [-2.  5.  9.]] [[3.]] [[ 2.  0.  0.]
# out:  [ 1.  3.  0.]
# out:  [-1.  2.  2.]]
--- cholesky-of-what-is-not-positive run ---
import numpy as np
a = np.array([[1, 2], [2, 1]])
print(np.linalg.cholesky(a))
# trap 3: the matrix is not positive definite
--- qr-of-any-extents run ---
import numpy as np
a = np.array([[3, -2, 4], [4, 1, 0], [0, 5, -1], [12, 0, 2]])
q, r = np.linalg.qr(a)
print(q, r, q @ r)
q, r = np.linalg.qr(a[:2])
print(q, r)
q, r = np.linalg.qr(a[:, :1])
print(q, r, np.linalg.qr(a, mode='r'))
q, r = np.linalg.qr([[2.0, 1.0], [0.0, 3.0]])
print(q, r)
# out: [[-0.23076928  0.35880804 -0.8937532 ]
# out:  [-0.30769232 -0.19129229  0.14541215]
# out:  [-0.         -0.91323125 -0.38658372]
# out:  [-0.923077   -0.02593791  0.17496747]] [[-13.           0.15384626  -2.7692308 ]
# out:  [  0.          -5.4750648    2.2965877 ]
# out:  [  0.           0.          -2.838494  ]] [[ 3.0000005e+00 -2.0000002e+00  4.0000010e+00]
# out:  [ 4.0000000e+00  1.0000004e+00  0.0000000e+00]
# out:  [ 0.0000000e+00  5.0000005e+00 -1.0000002e+00]
# out:  [ 1.2000001e+01 -1.7881393e-07  2.0000007e+00]]
# out: [[-0.6 -0.8]
# out:  [-0.8  0.6]] [[-5.         0.4000001 -2.4      ]
# out:  [ 0.         2.2       -3.2      ]]
# out: [[-0.23076928]
# out:  [-0.30769232]
# out:  [-0.        ]
# out:  [-0.923077  ]] [[-13.]] [[-13.           0.15384626  -2.7692308 ]
# out:  [  0.          -5.4750648    2.2965877 ]
# out:  [  0.           0.          -2.838494  ]]
# out: [[ 1.  0.]
# out:  [-0.  1.]] [[2. 1.]
# out:  [0. 3.]]
--- eigenvalues-and-singular-values run ---
import numpy as np
a = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
print(np.linalg.eigvalsh(a), np.linalg.eigvalsh([[2, 1], [1, 2]]), np.linalg.eigvalsh(np.diag([3, -1, 2])))
print(np.linalg.svdvals(a[:2]), np.linalg.svdvals([[3, 0], [0, -4], [0, 0]]), np.linalg.svdvals(a.T))
print(np.linalg.matrix_rank(a), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_rank(np.ones((3, 5))), np.linalg.matrix_rank(a, tol=1.5))
# out: [0.5857864 2.        3.4142132] [0.99999994 2.9999998 ] [-1.  2.  3.]
# out: [3.0872529 1.21197  ] [4. 3.] [3.414214   2.         0.58578646]
# out: 3 1 1 2
--- norms run ---
import numpy as np
a = np.array([[3, -4], [6, 8]], dtype=np.int8)
print(np.linalg.norm(a), np.linalg.norm(a, axis=1), np.linalg.norm(a, axis=0, keepdims=True), np.linalg.norm(a[0]), np.linalg.norm([[3.0, 4.0]]))
print(np.linalg.norm(a[1], 1), np.linalg.norm(a[1], np.inf), np.linalg.norm(a, 1, axis=1), np.linalg.norm(a, -np.inf, axis=0), np.linalg.norm(a, 2, axis=1))
print(np.linalg.norm(a, 'fro'), np.linalg.norm(np.arange(12).reshape(2, 3, 2)), np.linalg.norm(np.arange(12).reshape(2, 3, 2), axis=(0, 2)))
# out: 11.18034 [ 5. 10.] [[6.708204 8.944272]] 5.0 5.0
# out: 14.0 8.0 [ 7. 14.] [3. 4.] [ 5. 10.]
# out: 11.18034 22.494444 [ 9.273619 12.569805 16.186415]
--- linear-algebra-misused check ---
import numpy as np
from numpy import linalg
a = np.ones((2, 3))
print(np.linalg.inv(a), linalg.solve(np.eye(2), [1, 2, 3]), np.linalg.det(np.ones(3)), np.linalg.norm(a, 3))
print(np.linalg.qr(a, mode='complete'), np.linalg.inverse(a))
# error E0308 4:21-4:22: the matrix must be square, this is of shape (2, 3)
# error E0301 4:49-4:58: matrices of shape (2, 2) have no right side of shape (3,)
# error E0308 4:75-4:85: a matrix has two axes, this is of shape (3,)
# error E0207 4:106-4:107: this compiler does not handle `ord=3` over 2 axes
# error E0207 5:28-5:38: this compiler does not handle `mode` as a string
# error E0202 5:51-5:58: module `numpy.linalg` has no `inverse`
--- very-large-and-very-small-matrices run ---
import numpy as np
print(np.linalg.svdvals([[1e20, 0], [0, 2e20]]), np.linalg.svdvals([[1e-25, 0], [0, 2e-25]]))
q, r = np.linalg.qr([[1e-25], [1e-25]])
print(q, r)
q, r = np.linalg.qr([[3e25, 1e25], [4e25, 2e25]])
print(q, r)
print(np.linalg.matrix_rank(np.eye(2) * 1e-25), np.linalg.matrix_rank(np.eye(3) * 1e25), np.linalg.eigvalsh([[2e20, 1e20], [1e20, 2e20]]))
# out: [2.e+20 1.e+20] [2.e-25 1.e-25]
# out: [[-0.7071067 ]
# out:  [-0.70710677]] [[-1.4142136e-25]]
# out: [[-0.6 -0.8]
# out:  [-0.8  0.6]] [[-4.9999997e+25 -2.1999997e+25]
# out:  [ 0.0000000e+00  4.0000001e+24]]
# out: 2 3 [1.e+20 3.e+20]
--- eigenvectors run ---
import numpy as np
w, v = np.linalg.eigh([[2, 1], [1, 2]])
print(w, v)
a = np.array([[4.0, 1.0, 2.0], [1.0, 3.0, 0.0], [2.0, 0.0, -1.0]])
w, v = np.linalg.eigh(a)
print(w, v)
print(np.allclose(a @ v, v * w, atol=1e-5), np.allclose(v.T @ v, np.eye(3), atol=1e-5))
b = np.array([[4, 100, 100], [1, 3, 100], [2, 0, -1]], dtype=np.int8)
print(np.linalg.eigh(b)[0], np.linalg.eigh(b.T, UPLO='U')[0], np.linalg.eigvalsh(b.T, 'U'))
w, v = np.linalg.eigh(np.zeros((2, 2)))
print(w, v, np.linalg.eigh([[7]])[1], np.linalg.eigh(np.zeros((0, 0)))[0].shape)
# out: [0.99999994 2.9999998 ] [[ 0.70710677  0.70710677]
# out:  [-0.70710677  0.70710677]]
# out: [-1.7254491  2.6014662  5.123984 ] [[ 0.34010148  0.36263227  0.86765724]
# out:  [-0.0719723  -0.9099143   0.40850478]
# out:  [-0.93763065  0.20138034  0.2833637 ]]
# out: True True
# out: [-1.7254491  2.6014662  5.123984 ] [-1.7254491  2.6014662  5.123984 ] [-1.7254491  2.6014662  5.123984 ]
# out: [0. 0.] [[1. 0.]
# out:  [0. 1.]] [[1.]] (0,)
--- eigenvectors-of-any-matrix run ---
import numpy as np
w, v = np.linalg.eig([[4, 1], [2, 3]])
print(w, v)
a = np.array([[1.0, 2.0, 0.0], [0.0, 3.0, 4.0], [1.0, 0.0, -2.0]])
w, v = np.linalg.eig(a)
print(w, v)
print(np.allclose(a @ v, v * w, atol=1e-4))
print(np.linalg.eigvals([[6, -11, 6], [1, 0, 0], [0, 1, 0]]), np.linalg.eigvals(np.diag([3, 1, 2])), np.linalg.eigvals([[1e20, 0], [1e20, 3e20]]))
w, v = np.linalg.eig([[2, 0, 0], [0, 2, 0], [0, 0, 1]])
print(w, np.sum(np.abs(v), axis=0))
# out: [1.9999998 4.9999995] [[ 0.44721362  0.7071068 ]
# out:  [-0.8944272   0.7071068 ]]
# out: [-0.9999999  -0.56155205  3.561553  ] [[ 0.57735026  0.6912342   0.6116786 ]
# out:  [-0.5773503  -0.53969914  0.7834237 ]
# out:  [ 0.57735026  0.4805416   0.1099836 ]]
# out: True
# out: [1.0000002 1.9999981 3.0000007] [1. 2. 3.] [1.e+20 3.e+20]
# out: [1. 2. 2.] [1. 1. 1.]
--- an-eigenvalue-that-is-not-real run ---
import numpy as np
a = np.array([[0.0, -1.0], [1.0, 0.0]])
print(a)
w, v = np.linalg.eig(a)
print(w)
# out: [[ 0. -1.]
# out:  [ 1.  0.]]
# trap 4: not all eigenvalues are real
--- least-squares run ---
import numpy as np
a = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
x, rest, rank, s = np.linalg.lstsq(a, [1, 2, 2, 5])
print(x, rest, rank, s)
x, rest, rank, s = np.linalg.lstsq(a, [[1, 2], [2, 2], [2, 1], [5, 0]], rcond=None)
print(x, rest, rank)
x, rest, rank, s = np.linalg.lstsq(a.T, [6, 9])
print(x, rest, rank, s)
x, rest, rank, s = np.linalg.lstsq([[1, 2], [2, 4], [3, 6]], [1, 1, 1])
print(x, rest, rank, len(rest), rest.shape)
x, rest, rank, s = np.linalg.lstsq(np.array([[3, 1], [1, 2]], dtype=np.uint8), np.array([9, 8], dtype=np.int16))
print(x, rest, rank)
x, rest, rank, s = np.linalg.lstsq(np.diag([4.0, 0.5, 1.0]), np.ones(3), rcond=0.2)
print(x, rest, rank, s)
# out: [0.69999975 1.2000002 ] [1.8000002] 2 [4.1000304 1.0907568]
# out: [[ 0.69999975  2.2999997 ]
# out:  [ 1.2000002  -0.6999999 ]] [1.8000002  0.29999995] 2
# out: [1.4999998 1.4999999 1.4999998 1.5000002] [] 2 [4.1000304 1.0907568]
# out: [0.08571429 0.17142858] [] 1 0 (0,)
# out: [2.0000005 2.9999995] [] 2
# out: [0.25 0.   1.  ] [] 2 [4.  1.  0.5]
--- pseudo-inverses run ---
import numpy as np
a = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
print(np.linalg.pinv(a), np.linalg.pinv(a.T))
print(np.linalg.pinv([[1, 2], [2, 4]]), np.linalg.pinv(np.diag([4.0, 0.5]), rcond=0.3))
# out: [[-1.3333335  -0.33333343  0.66666657]
# out:  [ 1.0833335   0.33333343 -0.4166666 ]] [[-1.3333335   1.0833335 ]
# out:  [-0.33333343  0.33333343]
# out:  [ 0.66666657 -0.41666657]]
# out: [[0.04       0.08000001]
# out:  [0.08000001 0.16000001]] [[0.25 0.  ]
# out:  [0.   0.  ]]
--- least-squares-misused check ---
import numpy as np
a = np.ones((3, 2))
print(np.linalg.lstsq(a, np.ones(2)))
print(np.linalg.lstsq(np.ones((0, 2)), np.ones(0)))
print(np.linalg.eigh(a), np.linalg.eig(np.ones(3)))
print(np.linalg.eigh(np.eye(2), 'B'))
print(np.polyfit([1, 2, 3], [1, 2], 1), np.polyfit([1, 2], 1), np.polyfit([1, 2], [1, 2], -1))
# error E0301 3:26-3:36: 3 equations have no right side of shape (2,)
# error E0308 4:23-4:38: `lstsq` of an array without elements
# error E0308 5:22-5:23: the matrix must be square, this is of shape (3, 2)
# error E0308 5:40-5:50: a matrix has two axes, this is of shape (3,)
# error E0204 6:33-6:36: `UPLO` must be 'L' or 'U', this is a string
# error E0301 7:7-7:39: places of shape (3,), values of shape (2,)
# error E0204 7:41-7:62: `polyfit` needs places, values and a degree
# error E0310 7:91-7:93: the degree must be from 0 to 64
--- stacks-of-matrices run ---
import numpy as np
a = np.array([[[2, 1], [1, 3]], [[0, 4], [5, 1]], [[1, 2], [2, -1]]])
print(np.linalg.inv(a))
print(np.linalg.det(a), np.linalg.det(a[1]), np.linalg.det(a[:, :1, :1]))
print(np.linalg.solve(a, [3, 5]))
print(np.linalg.solve(a, np.arange(12).reshape(3, 2, 2)))
print(np.linalg.solve(a[0], np.arange(12).reshape(3, 2, 2)))
print(np.linalg.solve(a.reshape(3, 1, 2, 2)[:2], np.arange(4).reshape(2, 2)).shape)
s = a @ a.transpose(0, 2, 1)
print(np.linalg.cholesky(s))
print(np.linalg.eigvalsh(s), np.linalg.eigvalsh(s, UPLO='U'))
w, v = np.linalg.eigh(s)
print(w)
print(np.abs(v @ (v.transpose(0, 2, 1) * w[:, :, None]) - s).max() < 1e-4)
w, v = np.linalg.eig(np.array([[[2, 0], [3, 1]], [[1, 2], [2, -1]]]))
print(w, np.linalg.eigvals(s))
print(np.linalg.svdvals(np.arange(24).reshape(2, 3, 4)).shape)
q, r = np.linalg.qr(np.arange(12).reshape(2, 3, 2) + np.eye(3, 2) * 9)
print(q.shape, r.shape, np.abs(q @ r - (np.arange(12).reshape(2, 3, 2) + np.eye(3, 2) * 9)).max() < 1e-4)
print(np.linalg.norm(a, axis=(1, 2)), np.linalg.norm(a, axis=(-2, -1), keepdims=True).shape)
print(np.linalg.inv(a[::-1].transpose(0, 2, 1)), np.linalg.inv(np.zeros((0, 2, 2))).shape, np.linalg.det(np.zeros((3, 0, 0))))
f = np.arange(16).reshape(2, 2, 2, 2) % 5 + np.eye(2) * 4
print(np.linalg.inv(f), np.linalg.det(f))
# out: [[[ 0.6  -0.2 ]
# out:   [-0.2   0.4 ]]
# out:
# out:  [[-0.05  0.2 ]
# out:   [ 0.25  0.  ]]
# out:
# out:  [[ 0.2   0.4 ]
# out:   [ 0.4  -0.2 ]]]
# out: [  5. -20.  -5.] -20.0 [2. 0. 1.]
# out: [[0.8  1.4 ]
# out:  [0.85 0.75]
# out:  [2.6  0.2 ]]
# out: [[[-0.4   0.  ]
# out:   [ 0.8   1.  ]]
# out:
# out:  [[ 1.    1.15]
# out:   [ 1.    1.25]]
# out:
# out:  [[ 5.6   6.2 ]
# out:   [ 1.2   1.4 ]]]
# out: [[[-0.4  0. ]
# out:   [ 0.8  1. ]]
# out:
# out:  [[ 1.2  1.6]
# out:   [ 1.6  1.8]]
# out:
# out:  [[ 2.8  3.2]
# out:   [ 2.4  2.6]]]
# out: (2, 1, 2, 2)
# out: [[[2.236068 0.      ]
# out:   [2.236068 2.236068]]
# out:
# out:  [[4.       0.      ]
# out:   [1.       5.      ]]
# out:
# out:  [[2.236068 0.      ]
# out:   [0.       2.236068]]]
# out: [[ 1.9098303 13.090171 ]
# out:  [14.596877  27.403128 ]
# out:  [ 5.         5.       ]] [[ 1.9098303 13.090171 ]
# out:  [14.596877  27.403128 ]
# out:  [ 5.         5.       ]]
# out: [[ 1.9098303 13.090171 ]
# out:  [14.596877  27.403128 ]
# out:  [ 5.         5.       ]]
# out: True
# out: [[ 0.99999994  2.        ]
# out:  [-2.2360678   2.2360678 ]] [[ 1.9098303 13.090171 ]
# out:  [14.596875  27.403124 ]
# out:  [ 5.         5.       ]]
# out: (2, 3)
# out: (2, 3, 2) (2, 2, 2) True
# out: [3.8729835 6.4807405 3.1622777] (3, 1, 1)
# out: [[[ 0.2   0.4 ]
# out:   [ 0.4  -0.2 ]]
# out:
# out:  [[-0.05  0.25]
# out:   [ 0.2   0.  ]]
# out:
# out:  [[ 0.6  -0.2 ]
# out:   [-0.2   0.4 ]]] (0, 2, 2) [1. 1. 1.]
# out: [[[[ 0.26923078 -0.03846154]
# out:    [-0.07692308  0.15384616]]
# out:
# out:   [[ 0.125       0.        ]
# out:    [-0.02083333  0.16666667]]]
# out:
# out:
# out:  [[[ 0.14285715 -0.11428571]
# out:    [ 0.          0.2       ]]
# out:
# out:   [[ 0.33333334 -0.25      ]
# out:    [-0.33333334  0.5       ]]]] [[26. 48.]
# out:  [35. 12.]]
--- inverses-and-ranks-of-stacks-of-any-matrices run ---
import numpy as np
a = (np.arange(36).reshape(2, 3, 3, 2) * 7 % 11 - 5).astype(float)
print(np.round(np.linalg.pinv(a), 4))
print(np.round(np.linalg.pinv(a.swapaxes(2, 3)[0]), 4), np.round(np.linalg.pinv(a[:, 1], rcond=0.9), 4))
s = np.stack([np.eye(3), np.ones((3, 3)), np.diag([4, 0.25, 0.0])])
print(np.linalg.matrix_rank(s), np.linalg.matrix_rank(s, tol=0.5), np.linalg.matrix_rank(a), np.linalg.matrix_rank(a[0, 0]))
print(np.round(np.linalg.pinv(s), 4))
print(np.linalg.pinv(np.zeros((2, 3, 0))).shape, np.linalg.pinv(np.zeros((0, 3, 2))).shape, np.linalg.matrix_rank(np.zeros((0, 2, 2))), np.linalg.matrix_rank(np.zeros((2, 0))))
# out: [[[[-0.2357  0.0638 -0.0507]
# out:    [-0.09    0.1702 -0.1097]]
# out:
# out:   [[ 0.1267 -0.1072 -0.0643]
# out:    [ 0.0261  0.0662 -0.1603]]
# out:
# out:   [[ 0.0295  0.1713 -0.0281]
# out:    [-0.0798  0.1374  0.1758]]]
# out:
# out:
# out:  [[[-0.0954  0.0917 -0.145 ]
# out:    [-0.2495  0.0092  0.0055]]
# out:
# out:   [[-0.0055 -0.0092  0.2495]
# out:    [ 0.145  -0.0917  0.0954]]
# out:
# out:   [[-0.1758 -0.1374  0.0798]
# out:    [ 0.0281 -0.1713 -0.0295]]]]
# out: [[[-0.2357 -0.09  ]
# out:   [ 0.0638  0.1702]
# out:   [-0.0507 -0.1097]]
# out:
# out:  [[ 0.1267  0.0261]
# out:   [-0.1072  0.0662]
# out:   [-0.0643 -0.1603]]
# out:
# out:  [[ 0.0295 -0.0798]
# out:   [ 0.1713  0.1374]
# out:   [-0.0281  0.1758]]] [[[ 0.0458 -0.0828  0.0501]
# out:   [-0.0492  0.0889 -0.0538]]
# out:
# out:  [[-0.0663  0.0385  0.0263]
# out:   [ 0.1074 -0.0623 -0.0426]]]
# out: [3 1 2] [3 1 1] [[2 2 2]
# out:  [2 2 2]] 2
# out: [[[1.     0.     0.    ]
# out:   [0.     1.     0.    ]
# out:   [0.     0.     1.    ]]
# out:
# out:  [[0.1111 0.1111 0.1111]
# out:   [0.1111 0.1111 0.1111]
# out:   [0.1111 0.1111 0.1111]]
# out:
# out:  [[0.25   0.     0.    ]
# out:   [0.     4.     0.    ]
# out:   [0.     0.     0.    ]]]
# out: (2, 0, 3) (0, 2, 3) [] 0
--- one-matrix-and-many-right-sides run ---
import numpy as np
a = np.array([[2.0, 1], [1, 3]])
b = np.arange(12.0).reshape(3, 2, 2)
print(np.round(np.linalg.solve(a, b), 4), np.round(np.linalg.solve(a.T, b[..., ::-1]), 4))
print(np.linalg.solve(np.stack([a, a * 2])[:, None], b).shape, np.round(np.linalg.solve(b + np.eye(2), a), 4))
print(np.linalg.solve(np.zeros((0, 0)), np.zeros((0, 2))), np.linalg.inv(np.zeros((2, 0, 0))).shape)
# out: [[[-0.4  0. ]
# out:   [ 0.8  1. ]]
# out:
# out:  [[ 1.2  1.6]
# out:   [ 1.6  1.8]]
# out:
# out:  [[ 2.8  3.2]
# out:   [ 2.4  2.6]]] [[[ 0.  -0.4]
# out:   [ 1.   0.8]]
# out:
# out:  [[ 1.6  1.2]
# out:   [ 1.8  1.6]]
# out:
# out:  [[ 3.2  2.8]
# out:   [ 2.6  2.4]]]
# out: (2, 3, 2, 2) [[[ 3.5     0.5   ]
# out:   [-1.5     0.5   ]]
# out:
# out:  [[ 1.1    -0.7   ]
# out:   [-0.7     0.9   ]]
# out:
# out:  [[ 0.8333 -0.8333]
# out:   [-0.6111  0.9444]]]
# out: [] (2, 0, 0)
--- one-of-a-stack-is-singular run ---
import numpy as np
a = np.array([[[2, 1], [1, 3]], [[1, 2], [2, 4]]])
print(np.linalg.det(a))
print(np.linalg.inv(a))
# out: [5. 0.]
# trap 4: the matrix is singular
--- stacks-of-matrices-misused check ---
import numpy as np
a = np.ones((4, 3, 3))
np.linalg.solve(a, np.ones((5, 3, 2)))
np.linalg.solve(a, np.ones((4, 2)))
np.linalg.inv(np.ones((4, 3, 2)))
np.linalg.lstsq(a, np.ones(3))
# error E0301 3:20-3:38: matrices of shape (4, 3, 3) have no right side of shape (5, 3, 2)
# error E0301 4:20-4:35: matrices of shape (4, 3, 3) have no right side of shape (4, 2)
# error E0308 5:15-5:33: the matrix must be square, this is of shape (4, 3, 2)
# error E0308 6:17-6:18: `lstsq` takes one matrix, this is a stack of shape (4, 3, 3)
