//! Rows of functions that choose between elements, or choose some of them.

/// Adds its rows to those before, and calls the next.
macro_rules! choosing {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Choosing elements" {
            /// `x` where the condition holds, else `y`.
            Where [Numpy "where"] "condition, x, y, /"
                gives "all three broadcast; the common dtype of `x` and `y`"
                example "np.where([True, False], [1, 2], 0)"
                check call_where() takes complex;
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
                check call_nonzero() takes complex;
            /// The positions in C order of what is not zero.
            FlatNonZero [Numpy "flatnonzero"] "a"
                gives "int32, of a length known at run time"
                example "np.flatnonzero([[0, 3], [0, 5]])"
                check call_flatnonzero() takes complex;
            /// The elements at which the condition holds.
            Compress [Numpy "compress"] "condition, a"
                gives "one axis, of a length known at run time"
                example "np.compress([True, False, True], [1, 2, 3])"
                check call_compress() takes complex;
            /// The indices of what is not zero, a row for each element.
            ArgWhere [Numpy "argwhere"] "a"
                gives "int32, rows of as many indices as there are axes, of a number known at run time"
                example "np.argwhere([[0, 3], [0, 5]])"
                check call_argwhere() takes complex;
            /// The elements at some indices, along an axis or in C order; those outside stop the script, wrap or are clipped.
            Take [Numpy "take"] "a, indices, axis=None, out=None, mode='raise'"
                gives "the dtype of `a`; the axes of the indices in the place of the axis"
                example "np.take([10, 11, 12], [2, 0, -1])"
                check call_take() takes complex;
            /// The elements at some indices, along an axis or in C order; those outside stop the script, wrap or are clipped.
            ArrayTake [Array "take"] "a, indices, axis=None, out=None, mode='raise'"
                gives "the dtype of `a`; the axes of the indices in the place of the axis"
                example "np.array([10, 11, 12]).take([4, 0], mode='wrap')"
                check call_take() takes complex;
            /// Along an axis the elements at indices that differ from row to row, as `argsort` gives them.
            TakeAlongAxis [Numpy "take_along_axis"] "arr, indices, axis=-1"
                gives "the dtype of `arr`, the extents of the indices"
                example "np.take_along_axis(np.array([[3, 1], [2, 5]]), np.array([[1], [0]]), axis=1)"
                check call_take_along_axis() takes complex;
            /// For each element the choice of that number; numbers outside stop the script, wrap or are clipped.
            Choose [Numpy "choose"] "a, choices, out=None, mode='raise'"
                gives "all broadcast; the common dtype of the choices"
                example "np.choose([1, 0], [[10, 11], [20, 21]])"
                check call_choose() takes complex;
            /// On the straight lines between points, whose places go up; `left` and `right` outside, by default the values at the ends.
            Interp [Numpy "interp"] "x, xp, fp, left=None, right=None, period=None"
                gives "float32, the shape of `x`; a float of a scalar"
                example "np.interp([0.5, 1.5, 9.0], [0, 1, 2], [10, 20, 40])"
                check call_interp();
        } }
    };
}
