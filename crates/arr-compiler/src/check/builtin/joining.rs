//! Rows of functions that make one array of several.

/// Adds its rows to those before, and calls the next.
macro_rules! joining {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Arrays put together" {
            /// Arrays one behind another along an axis; with `axis=None` each flattened.
            Concatenate [Numpy "concatenate", Numpy "concat"] "arrays, axis=0"
                gives "the common dtype; the extents along the axis add up, the others are equal"
                example "np.concatenate(([1, 2], [3]))"
                check call_join(Join::Concatenate) takes complex;
            /// An array and what is put behind it; without an axis both flattened.
            Append [Numpy "append"] "arr, values, axis=None"
                gives "as `concatenate`"
                example "np.append([1, 2], 3)"
                check call_join(Join::Append) takes complex;
            /// Rows one below another.
            VStack [Numpy "vstack"] "tup"
                gives "as `concatenate` along axis 0; arrays of one axis are rows"
                example "np.vstack(([1, 2], [3, 4]))"
                check call_join(Join::VStack) takes complex;
            /// Columns side by side.
            HStack [Numpy "hstack"] "tup"
                gives "as `concatenate` along axis 1, or along the only axis"
                example "np.hstack(([1, 2], [3]))"
                check call_join(Join::HStack) takes complex;
            /// Arrays of one shape along a new axis.
            Stack [Numpy "stack"] "arrays, axis=0"
                gives "the common dtype; one axis more"
                example "np.stack(([1, 2], [3, 4]), axis=1)"
                check call_join(Join::Stack) takes complex;
            /// Arrays one behind another along the third axis.
            DStack [Numpy "dstack"] "tup"
                gives "as `concatenate` along axis 2; arrays get the axes that they lack as from `atleast_3d`"
                example "np.dstack(([1, 2], [3, 4]))"
                check call_stack_along(2) takes complex;
            /// Columns side by side.
            ColumnStack [Numpy "column_stack"] "tup"
                gives "as `concatenate` along axis 1; arrays of one axis are columns"
                example "np.column_stack(([1, 2], [3, 4]))"
                check call_stack_along(1) takes complex;
            /// The whole array so many times along each axis.
            Tile [Numpy "tile"] "A, reps"
                gives "the extents times the repetitions"
                example "np.tile([1, 2], (2, 2))"
                check call_tile() takes complex;
            /// Every element so many times; without an axis flattened.
            Repeat [Numpy "repeat", Array "repeat"] "a, repeats, axis=None"
                gives "the extent along the axis times the repetitions, an int"
                example "np.repeat([1, 2], 2)"
                check call_repeat() takes complex;
            /// What leaves at one end comes in at the other; without an axis in C order.
            Roll [Numpy "roll"] "a, shift, axis=None"
                gives "as `a`"
                example "np.roll([1, 2, 3, 4], 1)"
                check call_roll() takes complex;
            /// An array with something around it; the mode is 'constant', 'edge', 'reflect', 'symmetric' or 'wrap'.
            Pad [Numpy "pad"] "array, pad_width, mode='constant', *, constant_values=0"
                gives "the dtype of the array; the widths before and behind an axis add to its extent"
                example "np.pad([1, 2, 3], (2, 1), mode='reflect')"
                check call_pad() takes complex;
            /// Values put in before a position; without an axis flattened.
            Insert [Numpy "insert"] "arr, obj, values, axis=None"
                gives "one axis, the dtype of `arr`; the position is known at compile time"
                example "np.insert([1, 2, 3], 1, 9)"
                check call_insert() takes complex;
            /// The array without the elements at some positions; without an axis flattened.
            Delete [Numpy "delete"] "arr, obj, axis=None"
                gives "the dtype of `arr`; the positions are known at compile time"
                example "np.delete([1, 2, 3, 4], [0, 2])"
                check call_delete() takes complex;
            /// Equal parts, so many or cut at these positions; views.
            SplitEqual [Numpy "split"] "ary, indices_or_sections, axis=0"
                gives "a list of arrays"
                example "for part in np.split(np.arange(6), 3): print(part)"
                check call_split(Split::Equal) keeps memory takes complex;
            /// Parts that differ by one in length at most, or cut at these positions; views.
            SplitAny [Numpy "array_split"] "ary, indices_or_sections, axis=0"
                gives "a list of arrays"
                example "for part in np.array_split(np.arange(5), 2): print(part)"
                check call_split(Split::Any) keeps memory takes complex;
            /// Equal parts along axis 1, or along the only axis; views.
            HSplit [Numpy "hsplit"] "ary, indices_or_sections"
                gives "a list of arrays"
                example "a, b = np.hsplit(np.arange(4), 2); print(b)"
                check call_split(Split::Along(1)) keeps memory takes complex;
            /// Equal parts along axis 0; views.
            VSplit [Numpy "vsplit"] "ary, indices_or_sections"
                gives "a list of arrays"
                example "a, b = np.vsplit(np.eye(2), 2); print(b)"
                check call_split(Split::Along(0)) keeps memory takes complex;
        } }
    };
}
