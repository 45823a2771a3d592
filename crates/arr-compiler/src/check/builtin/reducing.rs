//! Rows of reductions that are put together of others.

/// Adds its rows to those before, and calls the next.
macro_rules! reducing {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Statistics" {
            /// The sum over the number of elements.
            Mean [Numpy "mean", Array "mean"] "a, axis=None"
                gives "float; over all elements"
                example "np.mean([1, 2, 6])"
                check call_mean();
        } }
    };
}
