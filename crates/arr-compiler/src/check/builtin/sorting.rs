//! Rows of functions that need all elements at once to put them into order.

/// Adds its rows to those before, and calls the next.
macro_rules! sorting {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Sorting and searching" {
            /// The elements along an axis in ascending order; equal ones stay in order whatever `kind` says, nan is last.
            Sort [Numpy "sort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "a new array as `a`; of one axis where `axis` is `None`"
                example "np.sort([3, 1, 2])"
                check call_sort();
            /// Puts the elements along an axis into ascending order where they are.
            SortInPlace [Array "sort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "`None`"
                example "a = np.array([3, 1, 2]); a.sort(); print(a)"
                check call_sort_in_place() keeps memory;
            /// For each place in ascending order the position of the element that goes there.
            ArgSort [Numpy "argsort", Array "argsort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "int32, the extents of `a`; of one axis where `axis` is `None`"
                example "np.argsort([3, 1, 2])"
                check call_argsort();
            /// The element at each place `kth` is the one that sorting puts there, with none above it in front and none below
            /// it behind; how those are ordered is open, and here they are sorted.
            Partition [Numpy "partition"] "a, kth, axis=-1, kind='introselect', order=None"
                gives "a new array as `a`; of one axis where `axis` is `None`"
                example "np.partition([3, 1, 2, 5], 1)[1]"
                check call_partition();
            /// Positions of elements in the order of `partition`.
            ArgPartition [Numpy "argpartition"] "a, kth, axis=-1, kind='introselect', order=None"
                gives "int32, the extents of `a`; of one axis where `axis` is `None`"
                example "np.argpartition([3, 1, 2, 5], 1)[1]"
                check call_argpartition();
            /// The elements that differ, sorted; of several results the first place of each, the number of each element's value,
            /// and how often each is there.
            Unique [Numpy "unique"] "ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True"
                gives "one axis, with `axis=0` rows of `ar`, of a length known at run time; places and counts are int32"
                example "np.unique([3, 1, 3, 2])"
                check call_unique();
            /// How many elements of a sorted array lie before each value, or also those that are equal with `side='right'`.
            SearchSorted [Numpy "searchsorted"] "a, v, side='left', sorter=None"
                gives "int32, the shape of `v`; an int of a scalar"
                example "np.searchsorted([1, 3, 5], [0, 3, 9])"
                check call_searchsorted();
            /// In which of some bins each value lies; their bounds go up or down.
            Digitize [Numpy "digitize"] "x, bins, right=False"
                gives "int32, the shape of `x`; an int of a scalar"
                example "np.digitize([0.5, 2.5, 9.0], [1, 2, 3])"
                check call_digitize();
            /// How often each int from 0 on is there, or the sum of the weights of its elements; ints wider than 8 bits need `minlength`,
            /// and all must be below it.
            BinCount [Numpy "bincount"] "x, weights=None, minlength=0"
                gives "int32, of weights float32; a bin more than the largest element, at least `minlength`"
                example "np.bincount([1, 0, 1, 3])"
                check call_bincount();
            /// How many elements lie in each of some bins, and their edges; `bins` is a number of bins over a range, or the edges. The
            /// last bin has its upper edge, the others have not.
            Histogram [Numpy "histogram"] "a, bins=10, range=None, density=None, weights=None"
                gives "int32, of weights or as a density float32; the edges float32, or as they are given"
                example "n, edges = np.histogram([1, 2, 2, 4], bins=3, range=(0, 6)); print(n, edges)"
                check call_histogram();
        } }
    };
}
