//! Rows of functions that give other views of the same elements.

/// Adds its rows to those before, and calls the next.
macro_rules! shaping {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "The same elements under another shape" {
            /// The same elements under another shape; one extent may be -1. A view where strides allow, else a copy.
            Reshape [Numpy "reshape", Array "reshape"] "a, shape"
                gives "`shape`; a method takes the extents one by one as well"
                example "np.reshape(np.arange(6), (2, -1))"
                check call_reshape() keeps memory notes allocation takes complex;
            /// The axes in reverse, or in this order; a view.
            Transpose [Numpy "transpose", Array "transpose"] "a, axes=None"
                gives "the extents in that order; a method takes the axes one by one as well"
                example "np.transpose([[1, 2, 3], [4, 5, 6]])"
                check call_transpose() keeps memory takes complex;
            /// Two axes change places; a view.
            SwapAxes [Numpy "swapaxes", Array "swapaxes"] "a, axis1, axis2"
                gives "the extents in that order"
                example "np.swapaxes([[1, 2, 3]], 0, 1)"
                check call_swapaxes() keeps memory takes complex;
            /// One more axis, of extent 1; a view.
            ExpandDims [Numpy "expand_dims"] "a, axis"
                gives "the extents of `a` and a 1"
                example "np.expand_dims([1, 2], 1)"
                check call_expand_dims() keeps memory takes complex;
            /// The elements in C order as one axis: a view where they lie so, else a copy.
            Ravel [Numpy "ravel", Array "ravel"] "a"
                gives "one axis"
                example "np.ravel([[1, 2], [3, 4]])"
                check call_ravel(Flattening::View) keeps memory notes allocation takes complex;
            /// The elements in C order as one axis, in a new array.
            Flatten [Array "flatten"] "a"
                gives "one axis"
                example "np.array([[1, 2], [3, 4]]).T.flatten()"
                check call_ravel(Flattening::Copy) notes allocation takes complex;
            /// The array without axes of extent 1, or without these; a view.
            Squeeze [Numpy "squeeze", Array "squeeze"] "a, axis=None"
                gives "the other extents"
                example "np.squeeze([[[1, 2]]])"
                check call_squeeze() keeps memory takes complex;
            /// Axes in other places, the rest in order; a view.
            MoveAxis [Numpy "moveaxis"] "a, source, destination"
                gives "the extents in that order"
                example "np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape"
                check call_moveaxis() keeps memory takes complex;
            /// One axis moved in front of another; a view.
            RollAxis [Numpy "rollaxis"] "a, axis, start=0"
                gives "the extents of `a`, in another order"
                example "np.rollaxis(np.zeros((2, 3, 4)), 2).shape"
                check call_rollaxis() keeps memory takes complex;
            /// At least one axis; a view.
            AtLeast1D [Numpy "atleast_1d"] "a, /"
                gives "the extents, with a 1 where there are none"
                example "np.atleast_1d(5)"
                check call_atleast(1) keeps memory takes complex;
            /// At least two axes, a row where there is one; a view.
            AtLeast2D [Numpy "atleast_2d"] "a, /"
                gives "the extents, with 1 in front"
                example "np.atleast_2d([1, 2])"
                check call_atleast(2) keeps memory takes complex;
            /// At least three axes; a view.
            AtLeast3D [Numpy "atleast_3d"] "a, /"
                gives "the extents, with 1 in front, and behind two"
                example "np.atleast_3d([1, 2]).shape"
                check call_atleast(3) keeps memory takes complex;
            /// An array stretched to a shape; a view for reading.
            BroadcastTo [Numpy "broadcast_to"] "array, shape"
                gives "`shape`"
                example "np.broadcast_to([1, 2], (2, 2))"
                check call_broadcast_to() keeps memory takes complex;
            /// Arrays stretched to the shape that they have in common; views for reading.
            BroadcastArrays [Numpy "broadcast_arrays"] "*args"
                gives "a tuple of arrays of one shape"
                example "a, b = np.broadcast_arrays([1, 2], [[3], [4]]); print(b)"
                check call_broadcast_arrays() keeps memory takes complex;
            /// The elements the other way round, along all axes or these; a view.
            Flip [Numpy "flip"] "m, axis=None"
                gives "as `m`"
                example "np.flip([1, 2, 3])"
                check call_flip() keeps memory takes complex;
            /// The rows the other way round; a view.
            FlipUd [Numpy "flipud"] "m"
                gives "as `m`"
                example "np.flipud([[1, 2], [3, 4]])"
                check call_flip_along(0) keeps memory takes complex;
            /// The columns the other way round; a view.
            FlipLr [Numpy "fliplr"] "m"
                gives "as `m`"
                example "np.fliplr([[1, 2], [3, 4]])"
                check call_flip_along(1) keeps memory takes complex;
            /// Turned `k` times by a right angle, from the first axis towards the second; a view.
            Rot90 [Numpy "rot90"] "m, k=1, axes=(0, 1)"
                gives "the two extents exchanged where `k` is odd"
                example "np.rot90([[1, 2], [3, 4]])"
                check call_rot90() keeps memory takes complex;
            /// The diagonal of two axes; a view for reading.
            Diagonal [Numpy "diagonal", Array "diagonal"] "a, offset=0"
                gives "one axis"
                example "np.diagonal([[1, 2], [3, 4]])"
                check call_diagonal() keeps memory takes complex;
            /// The extents.
            ShapeOf [Numpy "shape"] "a"
                gives "a tuple of ints"
                example "np.shape([[1, 2]])"
                check call_attribute("shape") takes complex;
            /// The number of axes.
            NDim [Numpy "ndim"] "a"
                gives "int"
                example "np.ndim([[1, 2]])"
                check call_attribute("ndim") takes complex;
            /// The number of elements.
            Size [Numpy "size"] "a"
                gives "int"
                example "np.size([[1, 2]])"
                check call_attribute("size") takes complex;
            /// One scalar into all elements.
            Fill [Array "fill"] "a, value"
                gives "`None`"
                example "a = np.zeros(3); a.fill(2); print(a)"
                check call_fill() keeps memory takes complex;
            /// An element as a scalar, by its position in C order or an index an axis; without, the only one.
            Item [Array "item"] "a, *args"
                gives "a scalar"
                example "np.array([[1, 2], [3, 4]]).item(2)"
                check call_item() takes complex;
            /// The elements as lists of scalars.
            ToList [Array "tolist"] "a"
                gives "a list for each axis; at most 4096 elements"
                example "np.array([[1, 2], [3, 4]]).tolist()"
                check call_tolist() takes complex;
            /// The bytes of the elements in C order, the lowest of each in front: a copy, which `frombuffer` reads.
            ToBytes [Array "tobytes"] "a, order=\"C\""
                gives "bytes"
                example "np.array([1, 258], dtype=np.int16).tobytes()"
                check call_tobytes() takes complex;
        } }
    };
}
