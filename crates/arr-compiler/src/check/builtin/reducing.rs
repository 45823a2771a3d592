//! Rows of reductions that are put together of others.

/// Adds its rows to those before, and calls the next.
macro_rules! reducing {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Statistics" {
            /// The sum over the number of elements.
            Mean [Numpy "mean", Array "mean"] "a, axis=None, dtype=None, out=None, keepdims=False, *, where=True"
                gives "float32, or complex64; a scalar over all elements"
                example "np.mean([[1, 2, 6], [4, 4, 5]], axis=1)"
                check call_statistic(Statistic::Mean) takes complex;
            /// The mean of the squared distances from the mean; `ddof` is taken off the number of elements.
            Var [Numpy "var", Array "var"] "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True"
                gives "float32, real for complex numbers too; a scalar over all elements"
                example "np.var([1, 2, 6])"
                check call_statistic(Statistic::Var) takes complex;
            /// The square root of `var`.
            Std [Numpy "std", Array "std"] "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True"
                gives "as `var`"
                example "np.std([1, 2, 6], ddof=1)"
                check call_statistic(Statistic::Std) takes complex;
            /// The largest element less the smallest.
            PeakToPeak [Numpy "ptp"] "a, axis=None, out=None, keepdims=False"
                gives "as `a`; a scalar over all elements"
                example "np.ptp([[1, 2, 6], [4, 4, 5]], axis=0)"
                check call_statistic(Statistic::PeakToPeak);
            /// Where the first of the smallest elements is, along one axis or in C order; NaN comes before all.
            ArgMin [Numpy "argmin", Array "argmin"] "a, axis=None, out=None, *, keepdims=False"
                gives "int32; an int over all elements"
                example "np.argmin([3, 1, 2, 1])"
                check call_statistic(Statistic::ArgMin);
            /// Where the first of the largest elements is, along one axis or in C order; NaN comes before all.
            ArgMax [Numpy "argmax", Array "argmax"] "a, axis=None, out=None, *, keepdims=False"
                gives "int32; an int over all elements"
                example "np.argmax([[1, 6, 6], [4, 4, 5]], axis=1)"
                check call_statistic(Statistic::ArgMax);
            /// How many elements are not zero.
            CountNonZero [Numpy "count_nonzero"] "a, axis=None, *, keepdims=False"
                gives "int32; an int over all elements"
                example "np.count_nonzero([0, 3, 0, 5])"
                check call_statistic(Statistic::CountNonZero) takes complex;
            /// The mean under weights, of the shape of the array or along the one axis; their sum must not be 0.
            Average [Numpy "average"] "a, axis=None, weights=None, *, keepdims=False"
                gives "as `mean`"
                example "np.average([1, 2, 6], weights=[3, 2, 1])"
                check call_statistic(Statistic::Average);
            /// The element in the middle, or the mean of the two there, of all elements or along axes; NaN where one is NaN.
            Median [Numpy "median"] "a, axis=None, out=None, overwrite_input=False, keepdims=False"
                gives "as `mean`"
                example "np.median([[7, 1, 6], [4, 4, 5]], axis=1)"
                check call_median();
            /// What lies at some percent of the sorted elements, of all or along axes; NaN where one is NaN.
            Percentile [Numpy "percentile"] "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False"
                gives "as `mean`, with an axis in front where `q` is a list; as `a` with the methods 'lower', 'higher', 'nearest'"
                example "np.percentile([1, 2, 4, 8], [25, 50])"
                check call_quantile(Share::Percent);
            /// What lies at some share, from 0 to 1, of the sorted elements.
            Quantile [Numpy "quantile"] "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False"
                gives "as `percentile`"
                example "np.quantile([1, 2, 4, 8], 0.75)"
                check call_quantile(Share::Whole);
            /// Running sums: of all elements in C order, or along an axis.
            CumSum [Numpy "cumsum", Array "cumsum"] "a, axis=None, dtype=None, out=None"
                gives "one axis, or as `a`; int32, uint32, float32 or complex64"
                example "np.cumsum([[3, 1], [0, 2]], axis=0)"
                check call_scan(Reduction::Sum) takes complex;
            /// Running products: of all elements in C order, or along an axis.
            CumProd [Numpy "cumprod", Array "cumprod"] "a, axis=None, dtype=None, out=None"
                gives "one axis, or as `a`; int32, uint32, float32 or complex64"
                example "np.cumprod([3, 1, 4, 2])"
                check call_scan(Reduction::Prod);
            /// The sum of what is not NaN.
            NanSum [Numpy "nansum"] "a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True"
                gives "as `sum`"
                example "np.nansum([1, np.nan, 6])"
                check call_statistic(Statistic::NanSum);
            /// The mean of what is not NaN.
            NanMean [Numpy "nanmean"] "a, axis=None, dtype=None, out=None, keepdims=False, *, where=True"
                gives "as `mean`"
                example "np.nanmean([1, np.nan, 6])"
                check call_statistic(Statistic::NanMean);
            /// The smallest element that is not NaN; NaN where there is none.
            NanMin [Numpy "nanmin"] "a, axis=None, out=None, keepdims=False, initial=None, where=True"
                gives "as `min`"
                example "np.nanmin([[1, np.nan], [4, 2]], axis=1)"
                check call_statistic(Statistic::NanMin);
            /// The largest element that is not NaN; NaN where there is none.
            NanMax [Numpy "nanmax"] "a, axis=None, out=None, keepdims=False, initial=None, where=True"
                gives "as `max`"
                example "np.nanmax([1, np.nan, 6])"
                check call_statistic(Statistic::NanMax);
            /// The sum of a diagonal of two axes.
            Trace [Numpy "trace", Array "trace"] "a, offset=0"
                gives "a scalar"
                example "np.trace([[1, 2], [3, 4]])"
                check call_trace() takes complex;
            /// The area under the straight lines between samples, of one axis.
            Trapezoid [Numpy "trapezoid", Numpy "trapz"] "y, x=None, dx=1.0"
                gives "float"
                example "np.trapezoid([1, 2, 3])"
                check call_trapezoid() takes complex;
            /// Each element less the one before it, `n` times; of bools whether they differ.
            Diff [Numpy "diff"] "a, n=1, axis=-1, prepend=None, append=None"
                gives "the dtype of `a`, in common with what is put at its ends; the extent along the axis less `n`"
                example "np.diff([1, 4, 9, 16])"
                check call_diff() takes complex;
            /// The differences of the elements in C order.
            EDiff1D [Numpy "ediff1d"] "ary"
                gives "one axis, the dtype of `ary`"
                example "np.ediff1d([[1, 4], [9, 16]])"
                check call_ediff1d() takes complex;
            /// Central differences inside, one-sided at the ends; a tuple of them where there are several axes.
            Gradient [Numpy "gradient"] "f, spacing=1.0, /, *, axis=None"
                gives "float32, the shape of `f`"
                example "np.gradient([1, 4, 9, 16])"
                check call_gradient();
        } }
    };
}
