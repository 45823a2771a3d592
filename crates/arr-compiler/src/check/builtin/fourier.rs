//! Rows of the discrete Fourier transform, in the camera's form.

/// Adds its rows to those before, and calls the next.
macro_rules! fourier {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Fourier transforms" {
            /// The discrete Fourier transform of a power of two elements, under the camera's import: real and imaginary parts.
            Fft [Fft "fft"] "re, im=None, /"
                gives "two results, float32, the extents of `re`"
                example "from ulab import numpy as unp; re, im = unp.fft.fft([1, 2, 3, 4]); print(re, im)"
                check call_fft(Direction::Forward);
            /// What has these parts as its transform.
            IFft [Fft "ifft"] "re, im=None, /"
                gives "two results, float32, the extents of `re`"
                example "from ulab import numpy as unp; re, im = unp.fft.ifft([10, -2, -2, -2], [0, 2, 0, -2]); print(re, im)"
                check call_fft(Direction::Inverse);
            /// The transform of real numbers up to its middle, as the other half is that mirrored.
            RFft [Fft "rfft"] "re, /"
                gives "two results, float32, half the elements of `re` and one"
                example "from ulab import numpy as unp; re, im = unp.fft.rfft([1, 2, 3, 4]); print(re, im)"
                check call_rfft();
            /// The real numbers that have these parts as their transform up to its middle.
            IRFft [Fft "irfft"] "re, im=None, /"
                gives "float32, twice as many as `re` has but one"
                example "from ulab import numpy as unp; print(unp.fft.irfft([10, -2, -2], [0, 2, 0]))"
                check call_irfft();
            /// The frequencies of the elements of a transform of samples at distances `d`.
            FftFreq [Fft "fftfreq"] "n, d=1.0"
                gives "(`n`,), float32"
                example "np.fft.fftfreq(4, 0.5)"
                check call_fftfreq(false);
            /// Those of a transform of real numbers.
            RFftFreq [Fft "rfftfreq"] "n, d=1.0"
                gives "(`n // 2 + 1`,), float32"
                example "np.fft.rfftfreq(4, 0.5)"
                check call_fftfreq(true);
            /// Each axis from its middle on, then its front: frequencies in ascending order.
            FftShift [Fft "fftshift"] "x, axes=None"
                gives "the extents and the dtype of `x`"
                example "np.fft.fftshift([0, 1, 2, -2, -1])"
                check call_fftshift(Direction::Forward);
            /// The same back.
            IFftShift [Fft "ifftshift"] "x, axes=None"
                gives "the extents and the dtype of `x`"
                example "np.fft.ifftshift([-2, -1, 0, 1, 2])"
                check call_fftshift(Direction::Inverse);
        } }
    };
}
