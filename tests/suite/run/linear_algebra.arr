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
# error E0301 4:49-4:58: 2 equations have no right side of shape (3,)
# error E0207 4:75-4:85: this compiler does not handle linear algebra over an array of 1 axes
# error E0207 4:106-4:107: this compiler does not handle `ord=3` over 2 axes
# error E0207 5:28-5:38: this compiler does not handle `mode` as a string
# error E0202 5:51-5:58: module `numpy.linalg` has no `inverse`
