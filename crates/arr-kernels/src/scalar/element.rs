//! Between scalars and array elements. NaN leaves and enters as one bit pattern.

use arr_core::{DType, Scalar};

use crate::math::NAN;
use crate::{KernelError, ScalarError};

/// The element in `bytes`: its little-endian bytes, as many as the dtype has; missing ones are 0.
#[must_use]
pub fn load(dtype: DType, bytes: &[u8]) -> Scalar {
    let mut word = [0; 8];
    for (to, from) in word.iter_mut().zip(bytes).take(dtype.size() as usize) {
        *to = *from;
    }
    of_bits(dtype, u64::from_le_bytes(word))
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
        (DType::C64, Scalar::Complex(re, im)) => complex_bits(re, im),
        (DType::F32 | DType::C64, Scalar::Int(v)) => (v as f32).to_bits().into(),
        (DType::F32 | DType::C64, Scalar::Float(v)) => float_bits(v).into(),
        (DType::F32 | DType::C64, Scalar::Bool(v)) => f32::from(v).to_bits().into(),
        (DType::Bool, v) => u64::from(crate::select::truth(v)),
        (_, Scalar::Int(v)) => v as u64,
        (_, Scalar::Bool(v)) => u64::from(v),
        // The real part; a verified program stores no complex number there.
        (to, Scalar::Complex(re, _)) => return store_wrapping(to, bytes, Scalar::Float(re)),
        (DType::I8, Scalar::Float(v)) => v as i8 as u64,
        (DType::U8, Scalar::Float(v)) => v as u8 as u64,
        (DType::I16, Scalar::Float(v)) => v as i16 as u64,
        (DType::U16, Scalar::Float(v)) => v as u16 as u64,
        (DType::I32, Scalar::Float(v)) => v as i32 as u64,
        (DType::U32, Scalar::Float(v)) => v as u32 as u64,
    };
    for (to, from) in bytes.iter_mut().zip(bits.to_le_bytes()).take(dtype.size() as usize) {
        *to = from;
    }
}

/// The bits of an element of value `value`, for kernels; a float fits float32 and complex64 only.
pub(crate) fn element_bits(dtype: DType, value: Scalar) -> Result<u64, KernelError> {
    match (dtype, value) {
        (DType::C64, Scalar::Complex(re, im)) => Ok(complex_bits(re, im)),
        (_, Scalar::Complex(..)) => Err(KernelError::NoLoop),
        (DType::F32 | DType::C64, Scalar::Int(v)) => Ok((v as f32).to_bits().into()),
        (DType::F32 | DType::C64, Scalar::Float(v)) => Ok(float_bits(v).into()),
        (DType::F32 | DType::C64, Scalar::Bool(v)) => Ok(f32::from(v).to_bits().into()),
        (_, Scalar::Int(v)) if dtype.holds(v) => Ok(v as u64),
        (_, Scalar::Int(_)) => Err(KernelError::ScalarRange),
        (_, Scalar::Bool(v)) => Ok(u64::from(v)),
        (_, Scalar::Float(_)) => Err(KernelError::NoLoop),
    }
}

/// The value of an element with these bits, of which those beyond the dtype do not matter.
pub(crate) fn of_bits(dtype: DType, bits: u64) -> Scalar {
    let float = |bits: u64| f32::from_bits(float_bits(f32::from_bits(bits as u32)));
    match dtype {
        DType::Bool => Scalar::Bool(bits as u8 != 0),
        DType::I8 => Scalar::Int(i64::from(bits as i8)),
        DType::U8 => Scalar::Int(i64::from(bits as u8)),
        DType::I16 => Scalar::Int(i64::from(bits as i16)),
        DType::U16 => Scalar::Int(i64::from(bits as u16)),
        DType::I32 => Scalar::Int(i64::from(bits as i32)),
        DType::U32 => Scalar::Int(i64::from(bits as u32)),
        DType::F32 => Scalar::Float(float(bits)),
        DType::C64 => Scalar::Complex(float(bits), float(bits >> 32)),
    }
}

/// The real part's bits in the lower half, the imaginary part's in the upper.
fn complex_bits(re: f32, im: f32) -> u64 {
    u64::from(float_bits(re)) | u64::from(float_bits(im)) << 32
}

fn float_bits(value: f32) -> u32 {
    if value.is_nan() { NAN.to_bits() } else { value.to_bits() }
}
