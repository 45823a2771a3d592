//! Rows of functions that make one array of several.

/// Adds its rows to those before, and calls the next.
macro_rules! joining {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Arrays put together" {
            /// Arrays one behind another along an axis; with `axis=None` each flattened.
            Concatenate [Numpy "concatenate", Numpy "concat"] "arrays, axis=0"
                gives "the common dtype; the extents along the axis add up, the others are equal"
                example "np.concatenate(([1, 2], [3]))"
                check call_join(Join::Concatenate);
            /// An array and what is put behind it; without an axis both flattened.
            Append [Numpy "append"] "arr, values, axis=None"
                gives "as `concatenate`"
                example "np.append([1, 2], 3)"
                check call_join(Join::Append);
            /// Rows one below another.
            VStack [Numpy "vstack"] "tup"
                gives "as `concatenate` along axis 0; arrays of one axis are rows"
                example "np.vstack(([1, 2], [3, 4]))"
                check call_join(Join::VStack);
            /// Columns side by side.
            HStack [Numpy "hstack"] "tup"
                gives "as `concatenate` along axis 1, or along the only axis"
                example "np.hstack(([1, 2], [3]))"
                check call_join(Join::HStack);
            /// Arrays of one shape along a new axis.
            Stack [Numpy "stack"] "arrays, axis=0"
                gives "the common dtype; one axis more"
                example "np.stack(([1, 2], [3, 4]), axis=1)"
                check call_join(Join::Stack);
        } }
    };
}
