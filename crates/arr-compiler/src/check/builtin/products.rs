//! Rows of functions that sum products along axes.

/// Adds its rows to those before, and calls the next.
macro_rules! products {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Products of arrays" {
            /// The product of two matrices, of a matrix and a vector, or of two vectors; numbers multiply.
            Dot [Numpy "dot", Array "dot"] "a, b, out=None"
                gives "the common dtype, the rows of `a` and the columns of `b`; a scalar of two vectors"
                example "np.dot([[1, 2], [3, 4]], [5, 6])"
                check call_product(Product::Dot);
            /// The same, of arrays only: what `a @ b` is.
            MatMul [Numpy "matmul"] "x1, x2, /, out=None"
                gives "the common dtype, the rows of `x1` and the columns of `x2`; a scalar of two vectors"
                example "np.matmul([[1, 2], [3, 4]], [[1, 0], [0, 1]])"
                check call_product(Product::MatMul);
        } }
    };
}
