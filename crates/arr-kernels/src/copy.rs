//! Copies, fills, and the one NaN that may be seen.

use arr_core::{DType, Scalar};

use crate::cell::{Cell, by_size, cells_mut};
use crate::math::NAN;
use crate::{KernelError, Src};

/// Copies elements bit for bit. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`] where lengths differ or are no whole number of elements.
pub fn copy(dtype: DType, dst: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
    if dst.len() != src.len() || !dst.len().is_multiple_of(dtype.size() as usize) {
        return Err(KernelError::Layout);
    }
    dst.copy_from_slice(src);
    Ok(())
}

/// Sets every element to `value`. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::ScalarRange`] where an int does not fit, [`KernelError::NoLoop`] for a float in an integer dtype,
/// [`KernelError::Layout`].
pub fn fill(dtype: DType, dst: &mut [u8], value: Scalar) -> Result<(), KernelError> {
    by_size!(dtype, T => {
        let value = T::from_scalar(dtype, value)?;
        cells_mut::<T>(dst)?.fill(value);
    });
    Ok(())
}

/// Gives every NaN the bits `0x7fc00000`; of complex64 in either part; nothing to do for integers. For arrays that leave the machine.
/// `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`]
pub fn canonical_nan(dtype: DType, dst: &mut [u8]) -> Result<(), KernelError> {
    if matches!(dtype, DType::F32 | DType::C64) {
        for x in cells_mut::<f32>(dst)? {
            *x = if x.is_nan() { NAN } else { *x };
        }
    }
    Ok(())
}

/// `src` into `dst`, whichever kind of operand it is.
pub(crate) fn copy_src(dtype: DType, dst: &mut [u8], src: Src<'_>) -> Result<(), KernelError> {
    match src {
        Src::Slice(src) => copy(dtype, dst, src),
        Src::Scalar(value) => fill(dtype, dst, value),
        Src::InPlace => Ok(()),
    }
}
