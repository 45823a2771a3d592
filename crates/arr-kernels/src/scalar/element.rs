//! Between scalars and array elements. NaN leaves and enters as one bit pattern.

use arr_core::{DType, Scalar};

use crate::math::NAN;
use crate::{KernelError, ScalarError};

/// The element in `bytes`: its little-endian bytes, as many as the dtype has; missing ones are 0.
#[must_use]
pub fn load(dtype: DType, bytes: &[u8]) -> Scalar {
    let mut word = [0; 4];
    for (to, from) in word.iter_mut().zip(bytes).take(dtype.size() as usize) {
        *to = *from;
    }
    of_bits(dtype, u32::from_le_bytes(word))
}

/// Writes `value` as an element. A float to an integer dtype truncates and saturates, NaN gives 0; to bool, all but 0 is
/// true.
///
/// # Errors
/// [`ScalarError::Fit`] where an int does not fit an integer dtype.
pub fn store(dtype: DType, bytes: &mut [u8], value: Scalar) -> Result<(), ScalarError> {
    if let Scalar::Int(v) = value
        && dtype.is_integer()
        && !dtype.holds(v)
    {
        return Err(ScalarError::Fit);
    }
    store_wrapping(dtype, bytes, value);
    Ok(())
}

/// [`store`], but ints wrap to the dtype.
pub fn store_wrapping(dtype: DType, bytes: &mut [u8], value: Scalar) {
    let bits = match (dtype, value) {
        (DType::F32, Scalar::Int(v)) => (v as f32).to_bits(),
        (DType::F32, Scalar::Float(v)) => float_bits(v),
        (DType::F32, Scalar::Bool(v)) => f32::from(v).to_bits(),
        (DType::Bool, v) => u32::from(crate::select::truth(v)),
        (_, Scalar::Int(v)) => v as u32,
        (_, Scalar::Bool(v)) => u32::from(v),
        (DType::I8, Scalar::Float(v)) => v as i8 as u32,
        (DType::U8, Scalar::Float(v)) => v as u8 as u32,
        (DType::I16, Scalar::Float(v)) => v as i16 as u32,
        (DType::U16, Scalar::Float(v)) => v as u16 as u32,
        (DType::I32, Scalar::Float(v)) => v as i32 as u32,
        (DType::U32, Scalar::Float(v)) => v as u32,
    };
    for (to, from) in bytes.iter_mut().zip(bits.to_le_bytes()).take(dtype.size() as usize) {
        *to = from;
    }
}

/// The bits of an element of value `value`, for kernels; a float fits float32 only.
pub(crate) fn element_bits(dtype: DType, value: Scalar) -> Result<u32, KernelError> {
    match (dtype, value) {
        (DType::F32, Scalar::Int(v)) => Ok((v as f32).to_bits()),
        (DType::F32, Scalar::Float(v)) => Ok(float_bits(v)),
        (DType::F32, Scalar::Bool(v)) => Ok(f32::from(v).to_bits()),
        (_, Scalar::Int(v)) if dtype.holds(v) => Ok(v as u32),
        (_, Scalar::Int(_)) => Err(KernelError::ScalarRange),
        (_, Scalar::Bool(v)) => Ok(u32::from(v)),
        (_, Scalar::Float(_)) => Err(KernelError::NoLoop),
    }
}

/// The value of an element with these bits, of which those beyond the dtype do not matter.
pub(crate) fn of_bits(dtype: DType, bits: u32) -> Scalar {
    match dtype {
        DType::Bool => Scalar::Bool(bits as u8 != 0),
        DType::I8 => Scalar::Int(i64::from(bits as i8)),
        DType::U8 => Scalar::Int(i64::from(bits as u8)),
        DType::I16 => Scalar::Int(i64::from(bits as i16)),
        DType::U16 => Scalar::Int(i64::from(bits as u16)),
        DType::I32 => Scalar::Int(i64::from(bits as i32)),
        DType::U32 => Scalar::Int(i64::from(bits)),
        DType::F32 => Scalar::Float(f32::from_bits(float_bits(f32::from_bits(bits)))),
    }
}

fn float_bits(value: f32) -> u32 {
    if value.is_nan() { NAN.to_bits() } else { value.to_bits() }
}
