//! Rows of functions that make arrays.

/// Adds its rows to those before, and calls the next.
macro_rules! making {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Arrays from numbers" {
            /// An array of zeros.
            Zeros [Numpy "zeros"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.zeros((2, 3))"
                check call_filled(0);
            /// An array of ones.
            Ones [Numpy "ones"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.ones(3, dtype=np.uint8)"
                check call_filled(1);
            /// An array to be filled; its elements are zeros.
            Empty [Numpy "empty"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.empty((2, 3), dtype=np.int16).shape"
                check call_filled(0);
            /// An array of one scalar.
            Full [Numpy "full"] "shape, fill_value, dtype=None"
                gives "`shape`, the dtype of the scalar; of ints that of the module"
                example "np.full((2, 2), 7)"
                check call_full();
            /// A new array of what lists, tuples, scalars or an array hold.
            Array [Numpy "array"] "object, dtype=None"
                gives "the lengths of the lists; float32 if any is a float, bool if all are, else the module's dtype of ints"
                example "np.array([[1, 2], [3, 4]])"
                check call_array();
            /// The same, but an array that has the dtype already is itself.
            AsArray [Numpy "asarray"] "a, dtype=None"
                gives "as `array`"
                example "np.asarray([1, 2], dtype=np.uint8)"
                check call_asarray();
            /// Numbers from `start` on in steps, `stop` left out; one argument alone is `stop`.
            Arange [Numpy "arange"] "start, stop=None, step=1, dtype=None"
                gives "one axis; int32, or float32 if any bound is a float; bounds are known at compile time"
                example "np.arange(2, 11, 3)"
                check call_arange();
            /// So many numbers at equal distances.
            Linspace [Numpy "linspace"] "start, stop, num=50, endpoint=True, *, dtype=float"
                gives "(`num`,), `dtype`; the bounds may be run-time scalars"
                example "np.linspace(0, 1, 5)"
                check call_linspace();
            /// A copy; it lies in memory in the order of the array.
            Copy [Numpy "copy"] "a"
                gives "as `a`"
                example "np.copy(np.arange(3))"
                check call_copy(CopyOrder::Kept);
            /// A copy in C order.
            ArrayCopy [Array "copy"] "a"
                gives "as `a`"
                example "np.arange(3).copy()"
                check call_copy(CopyOrder::C);
            /// A copy in another dtype: ints wrap, floats are truncated and saturated, NaN is 0.
            AsType [Array "astype"] "a, dtype"
                gives "the shape of `a`, `dtype`"
                example "np.array([1.9, -1.9]).astype(np.int16)"
                check call_astype();
        } }
    };
}
