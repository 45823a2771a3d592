//! Rows of functions that choose between elements, or choose some of them.

/// Adds its rows to those before, and calls the next.
macro_rules! choosing {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Choosing elements" {
            /// `x` where the condition holds, else `y`.
            Where [Numpy "where"] "condition, x, y, /"
                gives "all three broadcast; the common dtype of `x` and `y`"
                example "np.where([True, False], [1, 2], 0)"
                check call_where();
            /// No element below the one bound or above the other; a bound may be `None`.
            Clip [Numpy "clip"] "a, a_min=None, a_max=None, out=None, *, min=None, max=None"
                gives "all three broadcast; the common dtype"
                example "np.clip([1, 5, 9], 2, 8)"
                check call_clip();
            /// No element below the one bound or above the other; a bound may be `None`.
            ArrayClip [Array "clip"] "a, min=None, max=None, out=None"
                gives "all three broadcast; the common dtype"
                example "np.array([1, 5, 9]).clip(2, 8)"
                check call_array_clip();
            /// The indices of what is not zero, for each axis.
            NonZero [Numpy "nonzero", Array "nonzero"] "a"
                gives "a tuple of int32 arrays of a length known at run time, one an axis"
                example "np.nonzero([0, 3, 0, 5])[0]"
                check call_nonzero();
            /// The positions in C order of what is not zero.
            FlatNonZero [Numpy "flatnonzero"] "a"
                gives "int32, of a length known at run time"
                example "np.flatnonzero([[0, 3], [0, 5]])"
                check call_flatnonzero();
            /// The elements at which the condition holds.
            Compress [Numpy "compress"] "condition, a"
                gives "one axis, of a length known at run time"
                example "np.compress([True, False, True], [1, 2, 3])"
                check call_compress();
        } }
    };
}
