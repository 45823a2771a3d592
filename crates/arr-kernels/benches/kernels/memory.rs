//! Elements where an arena has them: at multiples of a cache line.

use arr_core::{DType, Scalar};
use arr_kernels::scalar::store_wrapping;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// A cache line.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C, align(64))]
struct CacheLine([u8; 64]);

/// An array of its own.
pub(crate) struct Elements {
    lines: Vec<CacheLine>,
    n_bytes: usize,
}

impl Elements {
    pub(crate) fn zeros(dtype: DType, n: usize) -> Elements {
        let n_bytes = n * dtype.size() as usize;
        Elements { lines: vec![CacheLine([0; 64]); n_bytes.div_ceil(64)], n_bytes }
    }

    pub(crate) fn ones(dtype: DType, n: usize) -> Elements {
        Elements::of(dtype, n, |_| 1.0)
    }

    /// Small numbers without order, both signs of them where the dtype has both.
    pub(crate) fn ramp(dtype: DType, n: usize) -> Elements {
        let is_signed = matches!(dtype, DType::F32 | DType::C64 | DType::I8 | DType::I16);
        Elements::of(dtype, n, |k| {
            let value = (k * 37 % 101) as f32;
            if is_signed { value / 2.0 - 25.0 } else { value }
        })
    }

    fn of(dtype: DType, n: usize, value: impl Fn(usize) -> f32) -> Elements {
        let mut elements = Elements::zeros(dtype, n);
        for (k, element) in elements.bytes_mut().chunks_exact_mut(dtype.size() as usize).enumerate() {
            let value = match dtype {
                DType::F32 => Scalar::Float(value(k)),
                DType::C64 => Scalar::Complex(value(k), value(k + 1)),
                DType::Bool => Scalar::Bool(value(k) as i64 % 2 == 1),
                _ => Scalar::Int(value(k) as i64),
            };
            store_wrapping(dtype, element, value);
        }
        elements
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.lines.as_bytes().get(..self.n_bytes).unwrap_or_default()
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        self.lines.as_mut_bytes().get_mut(..self.n_bytes).unwrap_or_default()
    }
}
