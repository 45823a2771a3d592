//! The product: of integers exactly in 64 bits, of float32 one element after another, as NumPy multiplies.

use arr_core::{DType, Scalar};

use crate::KernelError;
use crate::cell::{by_integer, cells, state_mut};

/// The product so far, in two's complement or as float32 bits, and whether it has left 64 bits.
type State = [u64; 2];

pub(super) const BYTES: usize = size_of::<State>();

pub(super) fn init(dtype: DType, state: &mut [u8]) -> Result<(), KernelError> {
    let one = if dtype == DType::F32 { u64::from(1.0f32.to_bits()) } else { 1 };
    *state_mut::<State>(state)? = [one, 0];
    Ok(())
}

pub(super) fn step(dtype: DType, state: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
    let [product, has_overflowed] = state_mut::<State>(state)?;
    if dtype == DType::F32 {
        let before = f32::from_bits(*product as u32);
        *product = cells::<f32>(src)?.iter().fold(before, |product, x| product * x).to_bits().into();
        return Ok(());
    }
    let before = *product as i64;
    let after = by_integer!(dtype, T => {
        cells::<T>(src)?.iter().try_fold(before, |product, &x| product.checked_mul(i64::from(x)))
    }, else src.iter().try_fold(before, |product, &x| product.checked_mul(i64::from(x != 0))));
    match after {
        Some(after) => *product = after as u64,
        None => *has_overflowed = 1,
    }
    Ok(())
}

/// [`KernelError::ScalarRange`] where the product needs more than 64 bits.
pub(super) fn finish(dtype: DType, state: &mut [u8]) -> Result<Scalar, KernelError> {
    match (*state_mut::<State>(state)?, dtype) {
        ([product, _], DType::F32) => Ok(Scalar::Float(f32::from_bits(product as u32))),
        ([product, 0], _) => Ok(Scalar::Int(product as i64)),
        _ => Err(KernelError::ScalarRange),
    }
}
