//! Elements as bytes that are aligned like an arena's, for tests.

use std::vec::Vec;

use arr_core::{DType, Scalar};
use zerocopy::IntoBytes;

use crate::scalar::{load, store_wrapping};

/// An array of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Array {
    words: Vec<u64>,
    n_bytes: usize,
}

impl Array {
    /// `n` zeros.
    pub(crate) fn zeros(dtype: DType, n: usize) -> Array {
        Array::bytes_of(n * dtype.size() as usize)
    }

    pub(crate) fn bytes_of(n_bytes: usize) -> Array {
        Array { words: std::vec![0; n_bytes.div_ceil(8)], n_bytes }
    }

    /// Values as elements; ints wrap.
    pub(crate) fn new(dtype: DType, values: impl IntoIterator<Item = Scalar>) -> Array {
        let values: Vec<Scalar> = values.into_iter().collect();
        let mut array = Array::zeros(dtype, values.len());
        for (element, value) in array.bytes_mut().chunks_mut(dtype.size() as usize).zip(values) {
            store_wrapping(dtype, element, value);
        }
        array
    }

    pub(crate) fn ints(dtype: DType, values: impl IntoIterator<Item = i64>) -> Array {
        Array::new(dtype, values.into_iter().map(Scalar::Int))
    }

    pub(crate) fn floats(values: impl IntoIterator<Item = f32>) -> Array {
        Array::new(DType::F32, values.into_iter().map(Scalar::Float))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.words.as_bytes()[..self.n_bytes]
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.words.as_mut_bytes()[..self.n_bytes]
    }

    pub(crate) fn values(&self, dtype: DType) -> Vec<Scalar> {
        self.bytes().chunks(dtype.size() as usize).map(|e| load(dtype, e)).collect()
    }

    /// Elements of an integer dtype or bool.
    pub(crate) fn to_ints(&self, dtype: DType) -> Vec<i64> {
        let int = |v| match v {
            Scalar::Int(v) => v,
            Scalar::Bool(v) => i64::from(v),
            Scalar::Float(_) | Scalar::Complex(..) => unreachable!("an integer dtype"),
        };
        self.values(dtype).into_iter().map(int).collect()
    }

    pub(crate) fn to_floats(&self) -> Vec<f32> {
        self.bytes().chunks(4).map(|e| f32::from_le_bytes(e.try_into().expect("4 bytes"))).collect()
    }
}
