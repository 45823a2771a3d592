//! Rows of functions that are put together from elementwise ones.

/// Adds its rows to those before, and calls the next.
macro_rules! composed {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Elementwise functions in several steps" {
            /// Quotient and remainder of floor division; `out=` is a tuple of two arrays.
            DivMod [Numpy "divmod"] "x1, x2, /, out1=None, out2=None, *, out=None, where=True, dtype=None"
                gives "two results, broadcast; the common dtype"
                example "q, r = np.divmod([7, -7], 4); print(q, r)"
                check call_divmod();
            /// The fraction and the whole part, both with the sign of the number; `out=` is a tuple of two arrays.
            Modf [Numpy "modf"] "x, /, out1=None, out2=None, *, out=None, where=True, dtype=None"
                gives "two results, broadcast; float32"
                example "f, w = np.modf([1.25, -2.5]); print(f, w)"
                check call_modf();
            /// A number from 0.5 up to 1 and the power of 2 by which it becomes this one; `out=` is a tuple of two arrays.
            Frexp [Numpy "frexp"] "x, /, out1=None, out2=None, *, out=None, where=True"
                gives "two results, broadcast; float32 and int32"
                example "m, e = np.frexp([8.0, -0.75]); print(m, e)"
                check call_frexp();
            /// The nearest number of so many decimals, half to even.
            NumpyRound [Numpy "round", Numpy "around", Array "round"] "a, decimals=0, out=None"
                gives "the shape and the dtype of `a`, of bools float32"
                example "np.round([0.25, 1.75, 2.5], 1)"
                check call_numpy_round() takes complex;
            /// The sine of `pi * x` over `pi * x`.
            Sinc [Numpy "sinc"] "x"
                gives "the shape of `x`; float32"
                example "np.sinc([0.0, 0.5])"
                check call_sinc();
            /// Whether numbers differ by at most `atol + rtol * abs(b)`.
            IsClose [Numpy "isclose"] "a, b, rtol=1e-05, atol=1e-08, equal_nan=False"
                gives "broadcast; bool"
                example "np.isclose([1.0, 2.0], [1.0, 2.1])"
                check call_isclose() takes complex;
            /// Whether all numbers are close.
            AllClose [Numpy "allclose"] "a, b, rtol=1e-05, atol=1e-08, equal_nan=False"
                gives "bool"
                example "np.allclose([1.0, 2.0], [1.0, 2.0])"
                check call_allclose() takes complex;
            /// Whether shapes and elements are the same.
            ArrayEqual [Numpy "array_equal"] "a1, a2, equal_nan=False"
                gives "bool"
                example "np.array_equal([1, 2], [1, 2])"
                check call_array_equal() takes complex;
            /// Numbers in the place of NaN and infinities, by default 0 and the largest that there are.
            NanToNum [Numpy "nan_to_num"] "x, copy=True, nan=0.0, posinf=None, neginf=None"
                gives "the shape and the dtype of `x`"
                example "np.nan_to_num([np.nan, 1.0])"
                check call_nan_to_num();
            /// Of several choices the first whose condition holds.
            Select [Numpy "select"] "condlist, choicelist, default=0"
                gives "all broadcast; the common dtype of the choices"
                example "x = np.arange(4); print(np.select([x < 1, x > 2], [x, x * 10], 5))"
                check call_select();
            /// The array with the signs of imaginary parts changed.
            ArrayConj [Array "conj", Array "conjugate"] "a"
                gives "the shape and the dtype of the array, of bools int8"
                example "np.array([1.5, 2.0]).conj()"
                check call_conjugate() keeps memory takes complex;
            /// The real parts: of a complex array a view, of a real one the array itself.
            Real [Numpy "real"] "val"
                gives "the shape of `val`; float32, or the dtype of what is real"
                example "np.real([1 + 2j, 3])"
                check call_part(Part::Real) keeps memory takes complex;
            /// The imaginary parts: of a complex array a view, of a real one zeros.
            Imag [Numpy "imag"] "val"
                gives "the shape of `val`; float32, or the dtype of what is real"
                example "np.imag([1 + 2j, 3])"
                check call_part(Part::Imaginary) keeps memory takes complex;
            /// The angles of complex numbers in radians, or in degrees.
            Angle [Numpy "angle"] "z, deg=False"
                gives "the shape of `z`; float32"
                example "np.angle([1.0, 1j, -1 - 1j], deg=True)"
                check call_angle() takes complex;
        } }
    };
}
