//! Rows of the ways to the host.

/// Adds its rows to those before, and calls the next.
macro_rules! outside {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "The outside world" {
            /// What a loop goes through: an array for each arrival, always the same buffer.
            Stream [Arr "stream"] "name, shape, dtype=float"
                gives "`shape`, `dtype`"
                example "for frame in arr.stream('camera', (2, 2), dtype=np.uint8): print(frame)"
                check call_stream() takes complex;
            /// Fills an array with the next arrival.
            Read [Arr "read"] "name, buffer"
                gives "bool: False, and the array untouched, at the end"
                example "frame = np.zeros(2); print(arr.read('camera', frame))"
                check call_read() keeps memory takes complex;
            /// A scalar that the host may set.
            Param [Arr "param"] "name, default"
                gives "the kind of the default"
                example "arr.param('level', 24)"
                check call_param();
            /// Sends a scalar or an array to the host.
            Emit [Arr "emit"] "name, value"
                gives "`None`"
                example "arr.emit('level', 3)"
                check call_emit() takes complex;
            /// Shows an array to whoever looks on, as a picture: of shape `(height, width)` in grey, or `(height, width, 3)`.
            Show [Arr "show"] "array, name=None"
                gives "`None`"
                example "arr.show(np.eye(4))"
                check call_show();
            /// Shows the elements of an array over their numbers as a line, or how many lie in each of `bins` parts of
            /// their range.
            Plot [Arr "plot"] "array, bins=None, name=None"
                gives "`None`"
                example "arr.plot(np.arange(9) % 4)"
                check call_plot();
            /// How arrays are printed from here on.
            SetPrintOptions [Numpy "set_printoptions"] "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None"
                gives "`None`"
                example "np.set_printoptions(precision=2); print(np.array([0.12345]))"
                check call_set_printoptions();
            /// Which memory an array shows and how, under the camera's import: shape, strides and the place of the first element
            /// in bytes; arrays of one buffer share memory.
            NdInfo [Numpy "ndinfo"] "array, /"
                gives "`None`"
                example "from ulab import numpy as unp; a = unp.zeros((2, 3)); unp.ndinfo(a[:, ::-1]); print(a.shape)"
                check call_ndinfo() takes complex;
            /// Does nothing: there is nothing to collect.
            Collect [Gc "collect"] ""
                gives "`None`"
                example "gc.collect()"
                check call_collect();
        } }
    };
}
