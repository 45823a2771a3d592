//! Rows of functions that sum products along axes.

/// Adds its rows to those before, and calls the next.
macro_rules! products {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Products of arrays" {
            /// The product of two matrices, of a matrix and a vector, or of two vectors; numbers multiply. Of more axes the sums along
            /// the last one of `a` and the last but one of `b`.
            Dot [Numpy "dot", Array "dot"] "a, b, out=None"
                gives "the common dtype, the rows of `a` and the columns of `b`; a scalar of two vectors"
                example "np.dot([[1, 2], [3, 4]], [5, 6])"
                check call_product(Product::Dot) takes complex;
            /// The same, of arrays only: what `a @ b` is. Axes in front of the last two are broadcast.
            MatMul [Numpy "matmul"] "x1, x2, /, out=None"
                gives "the common dtype, the rows of `x1` and the columns of `x2`; a scalar of two vectors"
                example "np.matmul([[1, 2], [3, 4]], [[1, 0], [0, 1]])"
                check call_product(Product::MatMul) takes complex;
            /// Each element of one array times each of the other.
            Outer [Numpy "outer"] "a, b, out=None"
                gives "the common dtype, the elements of `a` down and those of `b` across"
                example "np.outer([1, 2, 3], [10, 20])"
                check call_outer() takes complex;
            /// The sums of products along the last axis of both; numbers multiply.
            Inner [Numpy "inner"] "a, b, /"
                gives "the common dtype, the other axes of both; a scalar of two vectors"
                example "np.inner([1, 2, 3], [4, 5, 6])"
                check call_inner() takes complex;
            /// The sum of the products of all elements; of complex `a` the conjugates.
            VDot [Numpy "vdot"] "a, b, /"
                gives "a scalar of the common dtype"
                example "np.vdot([[1, 2], [3, 4]], [[5, 6], [7, 8]])"
                check call_vdot() takes complex;
            /// The sums of products along so many axes, the last of `a` and the first of `b`, or along those of two lists.
            TensorDot [Numpy "tensordot"] "a, b, axes=2"
                gives "the common dtype, the other axes of both"
                example "np.tensordot([[1, 2], [3, 4]], [[5, 6], [7, 8]], axes=1)"
                check call_tensordot() takes complex;
            /// The second array in the place of each element of the first, times that element; of two axes at most.
            Kron [Numpy "kron"] "a, b"
                gives "the common dtype, the products of the extents"
                example "np.kron([1, 10], [1, 2, 3])"
                check call_kron() takes complex;
            /// The vectors at right angles to two others, of three elements along the last axis.
            Cross [Numpy "cross"] "a, b"
                gives "broadcast; the common dtype"
                example "np.cross([1, 2, 3], [4, 5, 6])"
                check call_cross() takes complex;
            /// The sums of products of one sequence with each part of the other reversed.
            Convolve [Numpy "convolve"] "a, v, mode='full'"
                gives "the common dtype; with 'full' one less than both have, with 'same' as the longer one, with 'valid' as often as the shorter lies in it"
                example "np.convolve([1, 2, 3], [0, 1, 5])"
                check call_convolve();
            /// The sums of products of one sequence with each part of the other.
            Correlate [Numpy "correlate"] "a, v, mode='valid'"
                gives "as `convolve`"
                example "np.correlate([1, 2, 3], [0, 1, 5], 'full')"
                check call_correlate();
            /// The values of a polynomial, whose coefficients stand from the highest power on.
            PolyVal [Numpy "polyval"] "p, x"
                gives "the common dtype, the shape of `x`"
                example "np.polyval([3, 0, 1], [5, 2])"
                check call_polyval() takes complex;
            /// The coefficients of a derivative.
            PolyDer [Numpy "polyder"] "p, m=1"
                gives "`m` less than `p`"
                example "np.polyder([1, 1, 1, 1])"
                check call_polyder();
            /// The coefficients of the polynomial that goes through values with the least sum of squares, weighted by those of `w`; under the camera's import `x` may be left out.
            PolyFit [Numpy "polyfit"] "x, y, deg=None, rcond=None, w=None"
                gives "float32, one more than the degree, and the columns of `y`"
                example "np.round(np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1), 4)"
                check call_polyfit();
            /// The coefficients of an integral.
            PolyInt [Numpy "polyint"] "p, m=1, k=None"
                gives "float32, `m` more than `p`"
                example "np.polyint([3, 2, 1], k=7)"
                check call_polyint();
        } }
    };
}
