//! Rows of `ulab.utils`.

/// Adds its rows to those before, and calls the next.
macro_rules! buffers {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "The camera's `utils`" {
            /// Bytes as ints of 16 bits with a sign, in float32; `out` may be longer.
            FromInt16 [Utils "from_int16_buffer"] "buffer, *, count=-1, offset=0, out=None, byteswap=False"
                gives "float32, half as many as `buffer` has, or `count`"
                example "utils.from_int16_buffer(np.array([1, 0, 254, 255], dtype=np.uint8))"
                check call_from_buffer(Packed::I16);
            /// The same without a sign.
            FromUInt16 [Utils "from_uint16_buffer"] "buffer, *, count=-1, offset=0, out=None, byteswap=False"
                gives "float32, half as many as `buffer` has, or `count`"
                example "utils.from_uint16_buffer(np.array([1, 0, 254, 255], dtype=np.uint8), byteswap=True)"
                check call_from_buffer(Packed::U16);
            /// Bytes as ints of 32 bits with a sign.
            FromInt32 [Utils "from_int32_buffer"] "buffer, *, count=-1, offset=0, out=None, byteswap=False"
                gives "float32, a quarter as many as `buffer` has, or `count`"
                example "utils.from_int32_buffer(np.array([9, 254, 255, 255, 255], dtype=np.uint8), offset=1)"
                check call_from_buffer(Packed::I32);
            /// The same without a sign.
            FromUInt32 [Utils "from_uint32_buffer"] "buffer, *, count=-1, offset=0, out=None, byteswap=False"
                gives "float32, a quarter as many as `buffer` has, or `count`"
                example "utils.from_uint32_buffer(np.array([1, 1, 0, 0], dtype=np.uint8))"
                check call_from_buffer(Packed::U32);
            /// The sizes of the elements of a Fourier transform, or their logarithms; `scratchpad` has nothing to do.
            Spectrogram [Utils "spectrogram"] "re, im=None, *, scratchpad=None, out=None, log=False"
                gives "float32, the extents of `re`"
                example "utils.spectrogram(np.array([1, 2, 3, 4]))"
                check call_spectrogram();
        } }
    };
}
