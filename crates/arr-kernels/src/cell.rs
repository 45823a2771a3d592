//! The one place where bytes become typed slices.
//!
//! A cell is the machine type of an element. bools are `u8` cells; kernels to which signedness makes no difference run
//! signed dtypes as the unsigned cell of the same width, so that flash holds one loop instead of two.

use arr_core::{DType, Scalar};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::KernelError;
use crate::complex::Complex;
use crate::scalar::element_bits;

/// A machine type that elements are made of.
pub(crate) trait Cell: FromBytes + IntoBytes + Immutable + KnownLayout + Copy + PartialEq + 'static {
    /// The cell with these bits, cut to its width.
    fn from_bits(bits: u64) -> Self;

    /// The element of `dtype` with this value.
    fn from_scalar(dtype: DType, value: Scalar) -> Result<Self, KernelError> {
        element_bits(dtype, value).map(Self::from_bits)
    }
}

macro_rules! integer_cells {
    ($($T:ty)+) => {$(
        impl Cell for $T {
            #[inline(always)]
            fn from_bits(bits: u64) -> Self {
                bits as $T
            }
        }
    )+};
}

integer_cells!(i8 u8 i16 u16 i32 u32);

impl Cell for f32 {
    #[inline(always)]
    fn from_bits(bits: u64) -> Self {
        f32::from_bits(bits as u32)
    }
}

impl Cell for Complex {
    #[inline(always)]
    fn from_bits(bits: u64) -> Self {
        Complex { re: f32::from_bits(bits as u32), im: f32::from_bits((bits >> 32) as u32) }
    }
}

/// Bytes as cells; [`KernelError::Layout`] where they are not aligned or end within a cell.
pub(crate) fn cells<T: Cell>(bytes: &[u8]) -> Result<&[T], KernelError> {
    // No bytes have no alignment to check.
    if bytes.is_empty() {
        return Ok(&[]);
    }
    <[T]>::ref_from_bytes(bytes).map_err(|_| KernelError::Layout)
}

/// Bytes as cells to write, with the same conditions.
pub(crate) fn cells_mut<T: FromBytes + IntoBytes + KnownLayout>(bytes: &mut [u8]) -> Result<&mut [T], KernelError> {
    if bytes.is_empty() {
        return Ok(&mut []);
    }
    <[T]>::mut_from_bytes(bytes).map_err(|_| KernelError::Layout)
}

/// Two neighbouring cells as one word, which lets loops over every second cell load and store whole vectors.
pub(crate) trait Paired: Cell {
    /// The first of two.
    fn first(pair: [Self; 2]) -> Self;

    /// The two with another first one.
    fn with_first(pair: [Self; 2], first: Self) -> [Self; 2];
}

macro_rules! paired_cells {
    ($($T:ty, $Word:ty;)+) => {$(
        impl Paired for $T {
            #[inline(always)]
            fn first(pair: [Self; 2]) -> Self {
                let word: $Word = zerocopy::transmute!(pair);
                if cfg!(target_endian = "little") { word as $T } else { (word >> <$T>::BITS) as $T }
            }

            #[inline(always)]
            fn with_first(pair: [Self; 2], first: Self) -> [Self; 2] {
                let word: $Word = zerocopy::transmute!(pair);
                let low = <$Word>::from(<$T>::MAX);
                let word = if cfg!(target_endian = "little") {
                    (word & !low) | <$Word>::from(first)
                } else {
                    (word & low) | (<$Word>::from(first) << <$T>::BITS)
                };
                zerocopy::transmute!(word)
            }
        }
    )+};
}

paired_cells!(u8, u16; u16, u32; u32, u64;);

impl Paired for Complex {
    #[inline(always)]
    fn first([first, _]: [Self; 2]) -> Self {
        first
    }

    #[inline(always)]
    fn with_first([_, second]: [Self; 2], first: Self) -> [Self; 2] {
        [first, second]
    }
}

/// The state of a reduction; [`KernelError::Layout`] where its size or alignment is another.
pub(crate) fn state_mut<S: FromBytes + IntoBytes + KnownLayout>(bytes: &mut [u8]) -> Result<&mut S, KernelError> {
    S::mut_from_bytes(bytes).map_err(|_| KernelError::Layout)
}

/// Runs the body with `$T` standing for the cell that elements of `$dtype` are moved as.
macro_rules! by_size {
    ($dtype:expr, $T:ident => $body:expr) => {
        match $dtype {
            arr_core::DType::C64 => {
                type $T = crate::complex::Complex;
                $body
            }
            dtype => crate::cell::by_width!(dtype, $T => $body),
        }
    };
}

/// Runs the body with `$T` standing for the unsigned cell of the width of `$dtype`, which is no complex one.
macro_rules! by_width {
    ($dtype:expr, $T:ident => $body:expr) => {
        match $dtype.size() {
            1 => {
                type $T = u8;
                $body
            }
            2 => {
                type $T = u16;
                $body
            }
            _ => {
                type $T = u32;
                $body
            }
        }
    };
}

/// Runs the body with `$T` standing for the cell of the integer dtype `$dtype`, or the last arm for others.
macro_rules! by_integer {
    ($dtype:expr, $T:ident => $body:expr, else $other:expr) => {
        match $dtype {
            arr_core::DType::I8 => {
                type $T = i8;
                $body
            }
            arr_core::DType::U8 => {
                type $T = u8;
                $body
            }
            arr_core::DType::I16 => {
                type $T = i16;
                $body
            }
            arr_core::DType::U16 => {
                type $T = u16;
                $body
            }
            arr_core::DType::I32 => {
                type $T = i32;
                $body
            }
            arr_core::DType::U32 => {
                type $T = u32;
                $body
            }
            arr_core::DType::Bool | arr_core::DType::F32 | arr_core::DType::C64 => $other,
        }
    };
}

pub(crate) use {by_integer, by_size, by_width};
