//! Rows of linear algebra, in float32.

/// Adds its rows to those before, and calls the next.
macro_rules! linear {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Linear algebra" {
            /// The solutions of linear equations, with rows exchanged for the largest pivot; a singular matrix stops the script.
            Solve [Linalg "solve"] "a, b"
                gives "float32, the extents of `b`"
                example "np.linalg.solve([[2, 1], [1, 3]], [3, 5])"
                check call_solve();
            /// The inverse of a matrix; a singular one stops the script.
            Inv [Linalg "inv"] "a"
                gives "float32, the extents of `a`"
                example "np.linalg.inv([[2, 0], [0, 4]])"
                check call_inv();
            /// The determinant of a matrix.
            Det [Linalg "det"] "a"
                gives "float"
                example "np.linalg.det([[2, 0], [0, 4]])"
                check call_det();
            /// The lower triangle whose product with its transpose is the matrix; one that is not positive definite stops the script.
            Cholesky [Linalg "cholesky"] "a"
                gives "float32, the extents of `a`"
                example "np.linalg.cholesky([[4, 2], [2, 10]])"
                check call_cholesky();
            /// A matrix with orthogonal columns and an upper triangle, whose product is the matrix.
            Qr [Linalg "qr"] "a, mode='reduced'"
                gives "two results, float32; the triangle alone with `mode='r'`"
                example "q, r = np.linalg.qr([[3, 0], [4, 5]]); print(q, r)"
                check call_qr();
            /// The eigenvalues of a symmetric matrix, in ascending order.
            EigVals [Linalg "eigvalsh"] "a"
                gives "float32, as many as `a` has rows"
                example "np.linalg.eigvalsh([[2, 1], [1, 2]])"
                check call_eigvalsh();
            /// The singular values of a matrix, in descending order.
            SvdVals [Linalg "svdvals"] "x, /"
                gives "float32, as many as `x` has rows or columns, whichever are fewer"
                example "np.linalg.svdvals([[3, 0], [0, 4]])"
                check call_svdvals();
            /// The number of singular values that are not as good as 0.
            MatrixRank [Linalg "matrix_rank"] "A, tol=None"
                gives "int"
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
