//! Rows of the discrete Fourier transform.

/// Adds its rows to those before, and calls the next.
macro_rules! fourier {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Fourier transforms" {
            /// The discrete Fourier transform of a power of two elements; the camera's has real and imaginary parts apart.
            Fft [Fft "fft"] "a, im=None, /"
                gives "complex64, the extents of `a`; under the camera's import two results, float32"
                example "np.fft.fft([1, 2, 3, 4])"
                check call_fft(Direction::Forward) takes complex;
            /// What has this transform.
            IFft [Fft "ifft"] "a, im=None, /"
                gives "complex64, the extents of `a`; under the camera's import two results, float32"
                example "np.fft.ifft([10, -2 + 2j, -2, -2 - 2j])"
                check call_fft(Direction::Inverse) takes complex;
            /// The transform of real numbers up to its middle, as the other half is that mirrored.
            RFft [Fft "rfft"] "a, /"
                gives "complex64, half the elements of `a` and one; under the camera's import two results, float32"
                example "np.fft.rfft([1, 2, 3, 4])"
                check call_rfft();
            /// The real numbers that have this transform up to its middle; the camera's has real and imaginary parts apart.
            IRFft [Fft "irfft"] "a, im=None, /"
                gives "float32, twice as many as `a` has but one"
                example "np.fft.irfft([10, -2 + 2j, -2])"
                check call_irfft() takes complex;
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
                check call_fftshift(Direction::Forward) takes complex;
            /// The same back.
            IFftShift [Fft "ifftshift"] "x, axes=None"
                gives "the extents and the dtype of `x`"
                example "np.fft.ifftshift([-2, -1, 0, 1, 2])"
                check call_fftshift(Direction::Inverse) takes complex;
        } }
    };
}
