//! Rows of functions that make arrays.

/// Adds its rows to those before, and calls the next.
macro_rules! making {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Arrays from numbers" {
            /// An array of zeros.
            Zeros [Numpy "zeros"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.zeros((2, 3))"
                check call_filled(0) takes complex;
            /// An array of ones.
            Ones [Numpy "ones"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.ones(3, dtype=np.uint8)"
                check call_filled(1) takes complex;
            /// An array to be filled; its elements are zeros.
            Empty [Numpy "empty"] "shape, dtype=float"
                gives "`shape`, `dtype`"
                example "np.empty((2, 3), dtype=np.int16).shape"
                check call_filled(0) takes complex;
            /// An array of one scalar.
            Full [Numpy "full"] "shape, fill_value, dtype=None"
                gives "`shape`, the dtype of the scalar; of ints that of the module"
                example "np.full((2, 2), 7)"
                check call_full() takes complex;
            /// A new array of what lists, tuples, scalars or an array hold.
            Array [Numpy "array"] "object, dtype=None"
                gives "the lengths of the lists; float32 if any is a float, bool if all are, else the module's dtype of ints"
                example "np.array([[1, 2], [3, 4]])"
                check call_array() takes complex;
            /// The same, but an array that has the dtype already is itself.
            AsArray [Numpy "asarray"] "a, dtype=None"
                gives "as `array`"
                example "np.asarray([1, 2], dtype=np.uint8)"
                check call_asarray() keeps memory takes complex;
            /// Numbers from `start` on in steps, `stop` left out; one argument alone is `stop`.
            Arange [Numpy "arange"] "start, stop=None, step=1, dtype=None"
                gives "one axis; int32, or float32 if any bound is a float; bounds are known at compile time"
                example "np.arange(2, 11, 3)"
                check call_arange() takes complex;
            /// So many numbers at equal distances.
            Linspace [Numpy "linspace"] "start, stop, num=50, endpoint=True, retstep=False, dtype=None"
                gives "(`num`,), `dtype` or float32, into integers rounded down; with `retstep=True` also the distance; the ends may be run-time scalars"
                example "np.linspace(0, 1, 5)"
                check call_linspace() takes complex;
            /// A copy; it lies in memory in the order of the array.
            Copy [Numpy "copy"] "a"
                gives "as `a`"
                example "np.copy(np.arange(3))"
                check call_copy(CopyOrder::Kept) takes complex;
            /// A copy in C order.
            ArrayCopy [Array "copy"] "a"
                gives "as `a`"
                example "np.arange(3).copy()"
                check call_copy(CopyOrder::C) takes complex;
            /// A copy in another dtype: ints wrap, floats are truncated and saturated, NaN is 0.
            AsType [Array "astype"] "a, dtype"
                gives "the shape of `a`, `dtype`"
                example "np.array([1.9, -1.9]).astype(np.int16)"
                check call_astype() takes complex;
            /// Powers of `base` with exponents at equal distances.
            LogSpace [Numpy "logspace"] "start, stop, num=50, endpoint=True, base=10.0, dtype=None"
                gives "(`num`,), `dtype` or float32"
                example "np.logspace(0, 2, 3)"
                check call_logspace();
            /// The numbers in bytes, which nothing can be stored into; of an array without gaps a view, of the dtype that it has.
            FromBuffer [Numpy "frombuffer"] "buffer, dtype=None, count=-1, offset=0"
                gives "(`count`,), `dtype` or float32"
                example "np.frombuffer(np.array([1, 2, 3], dtype=np.int16).tobytes(), dtype=np.int16, offset=2)"
                check call_frombuffer() keeps memory takes complex;
            /// The array in an `.npy` file, which is read when the script is compiled and lies in the program from then on.
            Load [Numpy "load"] "file"
                gives "as in the file"
                example "np.load('programs/data/thermal_8x8.npy')[0]"
                check call_load() takes complex;
            /// The numbers in a text, row by row, which is read when the script is compiled.
            LoadTxt [Numpy "loadtxt"] "fname, dtype=float, comments='#', delimiter=None, *, skiprows=0, usecols=None, unpack=False, ndmin=0, max_rows=None"
                gives "rows and columns without an extent of 1, of at least `ndmin` axes; `dtype`"
                example "np.loadtxt('programs/data/gauss_3x3.txt')"
                check call_loadtxt();
            /// Numbers from one to another, each as many times the one before; the ends have one sign, and neither is 0.
            GeomSpace [Numpy "geomspace"] "start, stop, num=50, endpoint=True, dtype=None"
                gives "(`num`,), `dtype` or float32"
                example "np.geomspace(1, 256, 9)"
                check call_geomspace();
            /// An array of zeros like another; it lies in memory in the order of that.
            ZerosLike [Numpy "zeros_like"] "a, dtype=None"
                gives "the shape of `a`, `dtype` or that of `a`"
                example "np.zeros_like([[1, 2], [3, 4]])"
                check call_filled_like(0) takes complex;
            /// An array of ones like another; it lies in memory in the order of that.
            OnesLike [Numpy "ones_like"] "a, dtype=None"
                gives "the shape of `a`, `dtype` or that of `a`"
                example "np.ones_like([1.5, 2.5])"
                check call_filled_like(1) takes complex;
            /// An array to be filled like another; its elements are zeros.
            EmptyLike [Numpy "empty_like"] "prototype, dtype=None"
                gives "the shape of the prototype, `dtype` or that of the prototype"
                example "np.empty_like([1, 2]).shape"
                check call_filled_like(0) takes complex;
            /// An array of one scalar like another.
            FullLike [Numpy "full_like"] "a, fill_value, dtype=None"
                gives "the shape of `a`, `dtype` or that of `a`"
                example "np.full_like([1, 2], 7)"
                check call_full_like() takes complex;
            /// Ones on a diagonal, zeros elsewhere.
            Eye [Numpy "eye"] "N, M=None, k=0, dtype=float"
                gives "(`N`, `M` or `N`), `dtype`"
                example "np.eye(2, 3, k=1)"
                check call_eye() takes complex;
            /// Ones on the diagonal, zeros elsewhere.
            Identity [Numpy "identity"] "n, dtype=None"
                gives "(`n`, `n`), `dtype` or float32"
                example "np.identity(2)"
                check call_identity() takes complex;
            /// Of one axis the array with this diagonal, of two axes the diagonal, a view for reading.
            Diag [Numpy "diag"] "v, k=0"
                gives "the dtype of `v`"
                example "np.diag([1, 2])"
                check call_diag() keeps memory takes complex;
            /// Ones at and below a diagonal, zeros above.
            Tri [Numpy "tri"] "N, M=None, k=0, dtype=float"
                gives "(`N`, `M` or `N`), `dtype`"
                example "np.tri(2, 3, dtype=int)"
                check call_tri() takes complex;
            /// The array with zeros above a diagonal.
            TriL [Numpy "tril"] "m, k=0"
                gives "the dtype and shape of `m`; one axis becomes two"
                example "np.tril([[1, 2], [3, 4]])"
                check call_tril() takes complex;
            /// The array with zeros below a diagonal.
            TriU [Numpy "triu"] "m, k=0"
                gives "the dtype and shape of `m`; one axis becomes two"
                example "np.triu([[1, 2], [3, 4]])"
                check call_triu() takes complex;
            /// For each of some coordinates where they lie on the grid of all.
            MeshGrid [Numpy "meshgrid"] "*xi, indexing='xy'"
                gives "a tuple of arrays of one shape; with 'xy' the first runs along axis 1, with 'ij' along axis 0"
                example "x, y = np.meshgrid([1, 2], [3, 4]); print(x + 10 * y)"
                check call_meshgrid() takes complex;
        } }
    };
}
