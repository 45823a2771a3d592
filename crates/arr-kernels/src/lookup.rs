//! Elements by their positions: the kernels behind arrays as indices.

use arr_core::DType;

use crate::cell::{Cell, by_size, by_width, cells, cells_mut};
use crate::complex::Complex;
use crate::{KernelError, Src};

/// Why elements cannot be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupError {
    /// The first index that lies outside.
    Outside(i32),
    /// Slices of the wrong length or alignment.
    Layout,
}

impl From<KernelError> for LookupError {
    fn from(_: KernelError) -> LookupError {
        LookupError::Layout
    }
}

/// `dst[k]` = the index `src[k]` of an axis of `extent` elements, counted from the start where it is negative.
///
/// Shapes: `dst` and `src` `[n]`, int32; `dst` may be `src`. `O(n)`, one pass.
///
/// # Errors
/// [`LookupError::Outside`] at the first index outside `-extent..extent`; `dst` is then unspecified.
pub fn wrap_index(dst: &mut [u8], src: Src<'_>, extent: u32) -> Result<(), LookupError> {
    let extent = i64::from(extent);
    let wrapped = |index: i32| {
        let position = if index < 0 { i64::from(index) + extent } else { i64::from(index) };
        if (0..extent).contains(&position) { Ok(position as i32) } else { Err(LookupError::Outside(index)) }
    };
    let dst = cells_mut::<i32>(dst)?;
    match src {
        Src::InPlace => dst.iter_mut().try_for_each(|d| wrapped(*d).map(|position| *d = position)),
        Src::Slice(src) => {
            let src = same_length(cells::<i32>(src)?, dst.len())?;
            dst.iter_mut().zip(src).try_for_each(|(d, &index)| wrapped(index).map(|position| *d = position))
        }
        Src::Scalar(_) => Err(LookupError::Layout),
    }
}

/// `dst[k] = array[at[k]]`.
///
/// Shapes: `dst` and `at` `[n]`, `at` int32; `array` of any length. `O(n)`, one pass; every position is checked.
///
/// # Errors
/// [`LookupError::Outside`] at the first position outside `array`; `dst` is then unspecified.
pub fn take(dtype: DType, dst: &mut [u8], array: &[u8], at: &[u8]) -> Result<(), LookupError> {
    by_size!(dtype, T => taken(cells_mut::<T>(dst)?, cells::<T>(array)?, cells(at)?))
}

/// `array[at[k]] = src[k]`, one after another, so that of equal positions the last stays.
///
/// Shapes: `src` and `at` `[n]`, `at` int32; `array` of any length. `O(n)`, one pass; every position is checked.
///
/// # Errors
/// [`LookupError::Outside`] at the first position outside `array`; what stands before it is written.
pub fn put(dtype: DType, array: &mut [u8], at: &[u8], src: &[u8]) -> Result<(), LookupError> {
    by_size!(dtype, T => placed(cells_mut::<T>(array)?, cells(at)?, cells::<T>(src)?))
}

/// `array[at[k]] += src[k]`, one after another; integers wrap, bools are joined by or.
///
/// Shapes: `src` and `at` `[n]`, `at` int32; `array` of any length. `O(n)`, one pass; every position is checked.
///
/// # Errors
/// [`LookupError::Outside`] at the first position outside `array`; what stands before it is added.
pub fn add_at(dtype: DType, array: &mut [u8], at: &[u8], src: &[u8]) -> Result<(), LookupError> {
    match dtype {
        DType::F32 => joined(cells_mut::<f32>(array)?, cells(at)?, cells(src)?, |a, x| a + x),
        DType::C64 => joined(cells_mut::<Complex>(array)?, cells(at)?, cells(src)?, Complex::plus),
        DType::Bool => joined(cells_mut::<u8>(array)?, cells(at)?, cells(src)?, |a, x| a | x),
        _ => by_width!(dtype, T => joined(cells_mut::<T>(array)?, cells(at)?, cells(src)?, T::wrapping_add)),
    }
}

fn joined<T: Cell>(array: &mut [T], at: &[i32], src: &[T], f: impl Fn(T, T) -> T) -> Result<(), LookupError> {
    let at = same_length(at, src.len())?;
    at.iter().zip(src).try_for_each(|(&position, &x)| {
        let slot = array.get_mut(position as u32 as usize).ok_or(LookupError::Outside(position))?;
        *slot = f(*slot, x);
        Ok(())
    })
}

fn taken<T: Cell>(dst: &mut [T], array: &[T], at: &[i32]) -> Result<(), LookupError> {
    let at = same_length(at, dst.len())?;
    dst.iter_mut().zip(at).try_for_each(|(d, &position)| {
        *d = *array.get(position as u32 as usize).ok_or(LookupError::Outside(position))?;
        Ok(())
    })
}

fn placed<T: Cell>(array: &mut [T], at: &[i32], src: &[T]) -> Result<(), LookupError> {
    let at = same_length(at, src.len())?;
    at.iter().zip(src).try_for_each(|(&position, &x)| {
        *array.get_mut(position as u32 as usize).ok_or(LookupError::Outside(position))? = x;
        Ok(())
    })
}

fn same_length<T>(slice: &[T], n: usize) -> Result<&[T], LookupError> {
    if slice.len() == n { Ok(slice) } else { Err(LookupError::Layout) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arena::Array;

    #[test]
    fn indices_count_from_both_ends() {
        let wrap = |index: i64| {
            let (mut dst, src) = (Array::zeros(DType::I32, 2), Array::ints(DType::I32, [0, index]));
            wrap_index(dst.bytes_mut(), Src::Slice(src.bytes()), 5).map(|()| dst.to_ints(DType::I32)[1])
        };
        assert_eq!([wrap(4), wrap(-1), wrap(-5)], [Ok(4), Ok(4), Ok(0)]);
        assert_eq!([wrap(5), wrap(-6)], [Err(LookupError::Outside(5)), Err(LookupError::Outside(-6))]);
        let mut same = Array::ints(DType::I32, [-2, 1]);
        assert_eq!(wrap_index(same.bytes_mut(), Src::InPlace, 3), Ok(()));
        assert_eq!(same.to_ints(DType::I32), [1, 1]);
    }

    #[test]
    fn elements_come_from_and_go_to_their_positions() {
        for dtype in [DType::U8, DType::I16, DType::I32] {
            let (mut dst, array) = (Array::zeros(dtype, 3), Array::ints(dtype, [10, 11, 12, 13]));
            let at = Array::ints(DType::I32, [3, 0, 3]);
            assert_eq!(take(dtype, dst.bytes_mut(), array.bytes(), at.bytes()), Ok(()));
            assert_eq!(dst.to_ints(dtype), [13, 10, 13]);
            let mut array = array;
            let src = Array::ints(dtype, [1, 2, 3]);
            assert_eq!(put(dtype, array.bytes_mut(), at.bytes(), src.bytes()), Ok(()));
            assert_eq!(array.to_ints(dtype), [2, 11, 12, 3]);
        }
    }

    #[test]
    fn what_comes_to_one_position_is_added_up() {
        for dtype in [DType::U8, DType::I16, DType::I32] {
            let (mut array, at) = (Array::ints(dtype, [10, 11, 12]), Array::ints(DType::I32, [2, 0, 2]));
            let src = Array::ints(dtype, [1, 2, 3]);
            assert_eq!(add_at(dtype, array.bytes_mut(), at.bytes(), src.bytes()), Ok(()));
            assert_eq!(array.to_ints(dtype), [12, 11, 16]);
        }
        let (mut array, at) = (Array::ints(DType::U8, [200]), Array::ints(DType::I32, [0]));
        assert_eq!(add_at(DType::U8, array.bytes_mut(), at.bytes(), Array::ints(DType::U8, [100]).bytes()), Ok(()));
        assert_eq!(array.to_ints(DType::U8), [44]);
    }

    #[test]
    fn positions_outside_are_refused() {
        let (mut dst, array) = (Array::zeros(DType::U8, 1), Array::ints(DType::U8, [1, 2]));
        for position in [-1, 2, i64::from(i32::MIN)] {
            let at = Array::ints(DType::I32, [position]);
            let refused = Err(LookupError::Outside(position as i32));
            assert_eq!(take(DType::U8, dst.bytes_mut(), array.bytes(), at.bytes()), refused);
            assert_eq!(put(DType::U8, array.clone().bytes_mut(), at.bytes(), dst.bytes()), refused);
            assert_eq!(add_at(DType::U8, array.clone().bytes_mut(), at.bytes(), dst.bytes()), refused);
        }
    }
}
