//! Rows of linear algebra, in float32.

/// Adds its rows to those before, and calls the next.
macro_rules! linear {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Linear algebra" {
            /// The solutions of linear equations, with rows exchanged for the largest pivot; a singular matrix stops the script. Of
            /// stacks of matrices, along the axes in front of the last two, each is solved; `b` of one axis is for all.
            Solve [Linalg "solve"] "a, b"
                gives "float32, the extents of `b`, behind those of a stack"
                example "np.linalg.solve([[2, 1], [1, 3]], [3, 5])"
                check call_solve();
            /// The inverse of a matrix, or of each of a stack; a singular one stops the script.
            Inv [Linalg "inv"] "a"
                gives "float32, the extents of `a`"
                example "np.linalg.inv([[2, 0], [0, 4]])"
                check call_inv();
            /// The determinant of a matrix, or of each of a stack.
            Det [Linalg "det"] "a"
                gives "float; float32, the extents of a stack"
                example "np.linalg.det([[2, 0], [0, 4]])"
                check call_det();
            /// The lower triangle whose product with its transpose is the matrix, or of each of a stack; one that is not positive
            /// definite stops the script.
            Cholesky [Linalg "cholesky"] "a"
                gives "float32, the extents of `a`"
                example "np.linalg.cholesky([[4, 2], [2, 10]])"
                check call_cholesky();
            /// A matrix with orthogonal columns and an upper triangle, whose product is the matrix, or of each of a stack.
            Qr [Linalg "qr"] "a, mode='reduced'"
                gives "two results, float32; the triangle alone with `mode='r'`"
                example "q, r = np.linalg.qr([[3, 0], [4, 5]]); print(q, r)"
                check call_qr();
            /// The eigenvalues of a symmetric matrix, or of each of a stack, in ascending order.
            EigValsH [Linalg "eigvalsh"] "a, UPLO='L'"
                gives "float32, the extents of `a` without the last"
                example "np.linalg.eigvalsh([[2, 1], [1, 2]])"
                check call_eigvalsh();
            /// The eigenvalues of a symmetric matrix, or of each of a stack, in ascending order, and the vectors of length 1 that belong to them as columns, each with the sign by which its first element of some size is positive.
            EigH [Linalg "eigh"] "a, UPLO='L'"
                gives "two results, float32: the extents of `a` without the last, and those of `a`"
                example "w, v = np.linalg.eigh([[2, 0], [0, 1]]); print(w, v)"
                check call_eigh();
            /// The same of any matrix whose eigenvalues are all real; one that has others stops the script.
            Eig [Linalg "eig"] "a"
                gives "two results, float32: the extents of `a` without the last, and those of `a`"
                example "w, v = np.linalg.eig([[2, 0], [3, 1]]); print(w, v)"
                check call_eig();
            /// The eigenvalues of a matrix, or of each of a stack, in ascending order; one that has others than real ones stops the script.
            EigVals [Linalg "eigvals"] "a"
                gives "float32, the extents of `a` without the last"
                example "np.linalg.eigvals([[2, 0], [3, 1]])"
                check call_eigvals();
            /// The shortest solution of linear equations with the least sum of squares of what is left, these sums, the rank, and the singular values; of those at most `rcond` of the largest are 0.
            LstSq [Linalg "lstsq"] "a, b, rcond=None"
                gives "four results: float32, the columns of `a` and those of `b`; float32, the columns of `b` or nothing; int; float32"
                example "x, rest, rank, s = np.linalg.lstsq([[1, 0], [0, 2], [0, 0]], [3, 4, 1]); print(x, rest, rank, s)"
                check call_lstsq();
            /// The matrix that solves linear equations as `lstsq` does, of a matrix or of each of a stack.
            PInv [Linalg "pinv"] "a, rcond=None"
                gives "float32, the extents of `a`, the last two exchanged"
                example "np.linalg.pinv([[2, 0], [0, 4], [0, 0]])"
                check call_pinv();
            /// The singular values of a matrix, or of each of a stack, in descending order.
            SvdVals [Linalg "svdvals"] "x, /"
                gives "float32, the extents of a stack, and as many as `x` has rows or columns, whichever are fewer"
                example "np.linalg.svdvals([[3, 0], [0, 4]])"
                check call_svdvals();
            /// The number of singular values that are not as good as 0, of a matrix or of each of a stack.
            MatrixRank [Linalg "matrix_rank"] "A, tol=None"
                gives "int; int32, the extents of a stack"
                example "np.linalg.matrix_rank([[1, 2], [2, 4]])"
                check call_matrix_rank();
            /// The length of a vector or of all elements, along an axis or over all; with `ord` the sum or the largest of the absolute values.
            Norm [Linalg "norm"] "x, ord=None, axis=None, keepdims=False"
                gives "float32; a float over all elements"
                example "np.linalg.norm([[3, 4], [6, 8]], axis=1)"
                check call_norm();
        } }
    };
}
