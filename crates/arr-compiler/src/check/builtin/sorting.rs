//! Rows of functions that need all elements at once to put them into order.

/// Adds its rows to those before, and calls the next.
macro_rules! sorting {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Sorting" {
            /// The elements along an axis in ascending order; equal ones stay in order whatever `kind` says, nan is last.
            Sort [Numpy "sort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "a new array as `a`; of one axis where `axis` is `None`"
                example "np.sort([3, 1, 2])"
                check call_sort();
            /// Puts the elements along an axis into ascending order where they are.
            SortInPlace [Array "sort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "`None`"
                example "a = np.array([3, 1, 2]); a.sort(); print(a)"
                check call_sort_in_place();
            /// For each place in ascending order the position of the element that goes there.
            ArgSort [Numpy "argsort", Array "argsort"] "a, axis=-1, kind=None, order=None, *, stable=None"
                gives "int32, the extents of `a`; of one axis where `axis` is `None`"
                example "np.argsort([3, 1, 2])"
                check call_argsort();
        } }
    };
}
