//! Conversion between dtypes.

use arr_core::DType;

use crate::cell::{Cell, cells, cells_mut};
use crate::complex::Complex;
use crate::level::leveled;
use crate::{KernelError, Level};

/// Converts `n` elements of `from` to `to`.
///
/// Integers wrap to integers and round to float32; float32 truncates toward zero and saturates, NaN gives 0; everything
/// but zero is a true bool. What is real is the real part of a complex64, which is cast to bool and complex64 only. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`] where the numbers of elements differ, [`KernelError::NoLoop`] from complex64 to what is real.
pub fn cast(level: Level, from: DType, to: DType, dst: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
    match from {
        DType::Bool => match to {
            DType::F32 => convert(level, dst, src, |x: u8| if x != 0 { 1.0f32 } else { 0.0 }),
            DType::C64 => convert(level, dst, src, |x: u8| Complex::real(if x != 0 { 1.0 } else { 0.0 })),
            _ if to.size() == 1 => convert(level, dst, src, |x: u8| u8::from(x != 0)),
            _ if to.size() == 2 => convert(level, dst, src, |x: u8| u16::from(x != 0)),
            _ => convert(level, dst, src, |x: u8| u32::from(x != 0)),
        },
        DType::I8 => from_integer!(i8, to, level, dst, src),
        DType::U8 => from_integer!(u8, to, level, dst, src),
        DType::I16 => from_integer!(i16, to, level, dst, src),
        DType::U16 => from_integer!(u16, to, level, dst, src),
        DType::I32 => from_integer!(i32, to, level, dst, src),
        DType::U32 => from_integer!(u32, to, level, dst, src),
        DType::F32 => match to {
            DType::Bool => convert(level, dst, src, |x: f32| u8::from(x != 0.0)),
            DType::I8 => convert(level, dst, src, |x| truncate(x, -128.0, 127.0) as i8),
            DType::U8 => convert(level, dst, src, |x| truncate(x, 0.0, 255.0) as u8),
            DType::I16 => convert(level, dst, src, |x| truncate(x, -32_768.0, 32_767.0) as i16),
            DType::U16 => convert(level, dst, src, |x| truncate(x, 0.0, 65_535.0) as u16),
            DType::I32 => convert(level, dst, src, to_i32),
            DType::U32 => convert(level, dst, src, to_u32),
            DType::F32 => convert(level, dst, src, |x: u32| x),
            DType::C64 => convert(level, dst, src, Complex::real),
        },
        DType::C64 => match to {
            DType::C64 => convert(level, dst, src, |z: Complex| z),
            DType::Bool => convert(level, dst, src, |z: Complex| u8::from(z.truth())),
            _ => Err(KernelError::NoLoop),
        },
    }
}

/// Wrapping does not care for the sign of the target, so the unsigned cell serves both.
macro_rules! from_integer {
    ($From:ty, $to:expr, $level:expr, $dst:expr, $src:expr) => {
        match $to {
            DType::Bool => convert($level, $dst, $src, |x: $From| u8::from(x != 0)),
            DType::I8 | DType::U8 => convert($level, $dst, $src, |x: $From| x as u8),
            DType::I16 | DType::U16 => convert($level, $dst, $src, |x: $From| x as u16),
            DType::I32 | DType::U32 => convert($level, $dst, $src, |x: $From| x as u32),
            DType::F32 => convert($level, $dst, $src, |x: $From| x as f32),
            DType::C64 => convert($level, $dst, $src, |x: $From| Complex::real(x as f32)),
        }
    };
}
use from_integer;

/// `x` toward zero, at least `low` and at most `high`, which fit `i32`; NaN gives 0.
///
/// `as` has the same meaning, but where the instruction does not saturate by itself it is not vectorised.
#[expect(unsafe_code, reason = "the conversion without a check of what was just clamped")]
#[inline(always)]
fn truncate(x: f32, low: f32, high: f32) -> i32 {
    let number = if x.is_nan() { 0.0 } else { x };
    // Compared in this way they are a vector's own minimum and maximum.
    let above = if number > low { number } else { low };
    let within = if above < high { above } else { high };
    // SAFETY: `within` is no NaN and lies between bounds that fit `i32`.
    unsafe { within.to_int_unchecked() }
}

#[inline(always)]
fn to_i32(x: f32) -> i32 {
    if x >= TWO_31 { i32::MAX } else { truncate(x, -TWO_31, BELOW_TWO_31) }
}

#[inline(always)]
fn to_u32(x: f32) -> u32 {
    let low = truncate(x, 0.0, BELOW_TWO_31) as u32;
    let high = truncate(x - TWO_31, 0.0, BELOW_TWO_31) as u32 + (1 << 31);
    let finite = if x >= TWO_31 { high } else { low };
    if x >= 2.0 * TWO_31 { u32::MAX } else { finite }
}

const TWO_31: f32 = 2_147_483_648.0;

/// The largest float32 below 2^31.
const BELOW_TWO_31: f32 = 2_147_483_520.0;

leveled! {
    fn convert[A: Cell, B: Cell, F: Fn(A) -> B](dst: &mut [u8], src: &[u8], f: F) -> Result<(), KernelError> {
        let (dst, src) = (cells_mut::<B>(dst)?, cells::<A>(src)?);
        if dst.len() != src.len() {
            return Err(KernelError::Layout);
        }
        for (d, &x) in dst.iter_mut().zip(src) {
            *d = f(x);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
