//! Rows of functions that give other views of the same elements.

/// Adds its rows to those before, and calls the next.
macro_rules! shaping {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "The same elements under another shape" {
            /// The same elements under another shape; one extent may be -1. A view where strides allow, else a copy.
            Reshape [Numpy "reshape", Array "reshape"] "a, shape"
                gives "`shape`; a method takes the extents one by one as well"
                example "np.reshape(np.arange(6), (2, -1))"
                check call_reshape();
            /// The axes in reverse, or in this order; a view.
            Transpose [Numpy "transpose", Array "transpose"] "a, axes=None"
                gives "the extents in that order; a method takes the axes one by one as well"
                example "np.transpose([[1, 2, 3], [4, 5, 6]])"
                check call_transpose();
            /// Two axes change places; a view.
            SwapAxes [Numpy "swapaxes", Array "swapaxes"] "a, axis1, axis2"
                gives "the extents in that order"
                example "np.swapaxes([[1, 2, 3]], 0, 1)"
                check call_swapaxes();
            /// One more axis, of extent 1; a view.
            ExpandDims [Numpy "expand_dims"] "a, axis"
                gives "the extents of `a` and a 1"
                example "np.expand_dims([1, 2], 1)"
                check call_expand_dims();
            /// The elements in C order as one axis: a view where they lie so, else a copy.
            Ravel [Numpy "ravel", Array "ravel"] "a"
                gives "one axis"
                example "np.ravel([[1, 2], [3, 4]])"
                check call_ravel(Flattening::View);
            /// The elements in C order as one axis, in a new array.
            Flatten [Array "flatten"] "a"
                gives "one axis"
                example "np.array([[1, 2], [3, 4]]).T.flatten()"
                check call_ravel(Flattening::Copy);
        } }
    };
}
