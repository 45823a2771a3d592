//! From elements to unsigned integers of the same order, and back.

use arr_core::DType;

use crate::cell::Cell;

/// The unsigned cell of an element: what its key has room in.
pub(crate) trait Key: Cell + Ord + Into<u32> {
    /// The bits of the float zero below the other; nothing where floats have no room.
    const NEGATIVE_ZERO: Self;

    /// The key of an element. NaN of whatever bits has the largest, the two zeros have two.
    fn key(dtype: DType, element: Self) -> Self;

    /// The element of a key.
    fn element(dtype: DType, key: Self) -> Self;

    /// The same key for equal elements: the two zeros have one.
    #[inline(always)]
    fn key_of_value(dtype: DType, element: Self) -> u32 {
        let element = if dtype == DType::F32 && element == Self::NEGATIVE_ZERO { Self::from_bits(0) } else { element };
        Self::key(dtype, element).into()
    }
}

macro_rules! narrow_keys {
    ($($T:ty)+) => {$(
        impl Key for $T {
            const NEGATIVE_ZERO: Self = 0;

            #[inline(always)]
            fn key(dtype: DType, element: Self) -> Self {
                match dtype {
                    // Every byte but 0 is true.
                    DType::Bool => <$T>::from(element != 0),
                    _ => element ^ sign_of(dtype) as $T,
                }
            }

            #[inline(always)]
            fn element(dtype: DType, key: Self) -> Self {
                key ^ sign_of(dtype) as $T
            }
        }
    )+};
}

narrow_keys!(u8 u16);

impl Key for u32 {
    const NEGATIVE_ZERO: Self = SIGN;

    #[inline(always)]
    fn key(dtype: DType, element: Self) -> Self {
        if dtype != DType::F32 {
            return element ^ sign_of(dtype);
        }
        if element & !SIGN > INFINITY {
            return Self::MAX;
        }
        // Below zero the larger bits are the smaller number.
        let is_negative = element >> 31;
        element ^ (is_negative.wrapping_neg() | SIGN)
    }

    #[inline(always)]
    fn element(dtype: DType, key: Self) -> Self {
        if dtype != DType::F32 {
            return key ^ sign_of(dtype);
        }
        if key == Self::MAX {
            return f32::NAN.to_bits();
        }
        let is_negative = (key >> 31) ^ 1;
        key ^ (is_negative.wrapping_neg() | SIGN)
    }
}

/// The highest of 32 bits.
const SIGN: u32 = 1 << 31;

/// The bits of the largest float.
const INFINITY: u32 = 0x7f80_0000;

/// The highest bit of a signed integer, which puts the negative ones first when it is flipped; nothing for others.
#[inline(always)]
const fn sign_of(dtype: DType) -> u32 {
    match dtype {
        DType::I8 => 1 << 7,
        DType::I16 => 1 << 15,
        DType::I32 => SIGN,
        DType::Bool | DType::U8 | DType::U16 | DType::U32 | DType::F32 | DType::C64 => 0,
    }
}
