//! Rows of reductions that are put together of others.

/// Adds its rows to those before, and calls the next.
macro_rules! reducing {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Statistics" {
            /// The sum over the number of elements.
            Mean [Numpy "mean", Array "mean"] "a, axis=None"
                gives "float; over all elements"
                example "np.mean([1, 2, 6])"
                check call_mean();
            /// The sum of a diagonal of two axes.
            Trace [Numpy "trace", Array "trace"] "a, offset=0"
                gives "a scalar"
                example "np.trace([[1, 2], [3, 4]])"
                check call_trace();
            /// The area under the straight lines between samples, of one axis.
            Trapezoid [Numpy "trapezoid"] "y, x=None, dx=1.0"
                gives "float"
                example "np.trapezoid([1, 2, 3])"
                check call_trapezoid();
            /// Each element less the one before it, `n` times; of bools whether they differ.
            Diff [Numpy "diff"] "a, n=1, axis=-1"
                gives "the dtype of `a`; the extent along the axis less `n`"
                example "np.diff([1, 4, 9, 16])"
                check call_diff();
            /// The differences of the elements in C order.
            EDiff1D [Numpy "ediff1d"] "ary"
                gives "one axis, the dtype of `ary`"
                example "np.ediff1d([[1, 4], [9, 16]])"
                check call_ediff1d();
            /// Central differences inside, one-sided at the ends; a tuple of them where there are several axes.
            Gradient [Numpy "gradient"] "f, spacing=1.0, /, *, axis=None"
                gives "float32, the shape of `f`"
                example "np.gradient([1, 4, 9, 16])"
                check call_gradient();
        } }
    };
}
