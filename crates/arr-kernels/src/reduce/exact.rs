//! Reductions whose order does not matter: sums of integers in 64 bits, `any`, `all`.

use core::ops::{BitAnd, BitOr};

use arr_core::{DType, Reduction, Scalar};

use crate::KernelError;
use crate::cell::{by_width, cells, state_mut};
use crate::level::leveled;

/// The sum in two's complement, or the truth so far.
type State = u64;

pub(super) const BYTES: usize = size_of::<State>();

/// Elements of 8 and 16 bits whose sum cannot leave 32 bits.
const NARROW: usize = 1 << 15;

pub(super) fn init(f: Reduction, state: &mut [u8]) -> Result<(), KernelError> {
    *state_mut::<State>(state)? = u64::from(f == Reduction::All);
    Ok(())
}

leveled! {
    pub(super) fn step[](f: Reduction, dtype: DType, state: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
        let word = state_mut::<State>(state)?;
        match f {
            Reduction::Any if *word == 0 => {
                *word = u64::from(by_width!(dtype, T => any(cells::<T>(src)?, truth_bits(dtype) as T)));
            }
            Reduction::All if *word == 1 => {
                *word = u64::from(by_width!(dtype, T => all(cells::<T>(src)?, truth_bits(dtype) as T)));
            }
            Reduction::Sum => *word = word.wrapping_add(sum(dtype, src)? as u64),
            _ => {}
        }
        Ok(())
    }
}

pub(super) fn finish(f: Reduction, state: &mut [u8]) -> Result<Scalar, KernelError> {
    let word = *state_mut::<State>(state)?;
    Ok(if f == Reduction::Sum { Scalar::Int(word as i64) } else { Scalar::Bool(word != 0) })
}

/// Bits that tell true from false: the sign of a float's zero does not.
pub(crate) const fn truth_bits(dtype: DType) -> u32 {
    if matches!(dtype, DType::F32) { 0x7fff_ffff } else { u32::MAX }
}

/// Whether any element has one of these bits.
#[inline(always)]
pub(crate) fn any<T: Copy + BitAnd<Output = T> + BitOr<Output = T> + PartialEq + From<u8>>(src: &[T], bits: T) -> bool {
    src.iter().fold(T::from(0), |any, &x| any | (x & bits)) != T::from(0)
}

/// Whether every element has one of these bits.
#[inline(always)]
pub(crate) fn all<T: Copy + BitAnd<Output = T> + PartialEq + From<u8>>(src: &[T], bits: T) -> bool {
    src.iter().fold(true, |all, &x| all & (x & bits != T::from(0)))
}

/// The sum of elements that `wide` widens to 32 bits, where it wraps.
#[inline(always)]
pub(crate) fn integer_sum<T: Copy, W: Default + WrappingAdd>(src: &[T], wide: impl Fn(T) -> W) -> W {
    src.iter().fold(W::default(), |sum, &x| sum.wrapping_add(wide(x)))
}

/// Integers of which sums wrap.
pub(crate) trait WrappingAdd {
    /// `self + other`, modulo the width.
    fn wrapping_add(self, other: Self) -> Self;
}

impl WrappingAdd for i32 {
    fn wrapping_add(self, other: i32) -> i32 {
        self.wrapping_add(other)
    }
}

impl WrappingAdd for u32 {
    fn wrapping_add(self, other: u32) -> u32 {
        self.wrapping_add(other)
    }
}

/// Narrow elements add up in 32 bits first, which has twice the lanes.
#[inline(always)]
fn sum(dtype: DType, src: &[u8]) -> Result<i64, KernelError> {
    macro_rules! add_up {
        ($src:expr, $read:expr) => {
            $src.chunks(NARROW).map(|part| i64::from(integer_sum(part, $read))).fold(0, i64::wrapping_add)
        };
        ($src:expr) => {
            $src.iter().fold(0, |sum: i64, &x| sum.wrapping_add(i64::from(x)))
        };
    }
    Ok(match dtype {
        DType::Bool => add_up!(src, |x: u8| u32::from(x != 0)),
        DType::I8 => add_up!(cells::<i8>(src)?, i32::from),
        DType::U8 => add_up!(src, u32::from),
        DType::I16 => add_up!(cells::<i16>(src)?, i32::from),
        DType::U16 => add_up!(cells::<u16>(src)?, u32::from),
        DType::I32 => add_up!(cells::<i32>(src)?),
        DType::U32 => add_up!(cells::<u32>(src)?),
        DType::F32 | DType::C64 => return Err(KernelError::NoLoop),
    })
}
