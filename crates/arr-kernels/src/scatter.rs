//! A contiguous slice into strided elements.

use arr_core::{DType, View};

use crate::cell::{Paired, by_size, cells, cells_mut};
use crate::level::leveled;
use crate::walk::{Order, Walk};
use crate::{KernelError, Level};

/// Copies `src` to elements `first..` of `view` in C order, as many as `src` has.
///
/// Units: `first` counts elements. `O(n)`; contiguous rows are block copies. Every run is checked against `buffer`.
/// Where elements of the view coincide, the last in C order stays.
///
/// # Errors
/// [`KernelError::Layout`] where the view has too few elements or leaves `buffer`.
pub fn scatter(
    level: Level,
    dtype: DType,
    buffer: &mut [u8],
    view: &View,
    first: u32,
    src: &[u8],
) -> Result<(), KernelError> {
    by_size!(dtype, T => runs(level, cells_mut::<T>(buffer)?, view, first, cells::<T>(src)?))
}

leveled! {
    fn runs[T: Paired](buffer: &mut [T], view: &View, first: u32, src: &[T]) -> Result<(), KernelError> {
        let walk = Walk::new(view, first, src.len())?;
        let mut rest = src;
        for run in walk {
            let (span, order) = run.span(buffer.len()).ok_or(KernelError::Layout)?;
            let dst = buffer.get_mut(span).ok_or(KernelError::Layout)?;
            let row = rest.split_off(..run.n).ok_or(KernelError::Layout)?;
            row_to(dst, row, order);
        }
        Ok(())
    }
}

/// One row; `dst` starts and ends with an element of it.
#[inline(always)]
fn row_to<T: Paired>(dst: &mut [T], row: &[T], order: Order) {
    match order {
        Order::Up(1) => dst.copy_from_slice(row),
        Order::Same => {
            if let (Some(d), Some(&x)) = (dst.first_mut(), row.last()) {
                *d = x;
            }
        }
        Order::Up(2) => {
            let (pairs, last) = dst.as_chunks_mut::<2>();
            for (pair, &x) in pairs.iter_mut().zip(row) {
                *pair = T::with_first(*pair, x);
            }
            if let (Some(d), Some(&x)) = (last.first_mut(), row.last()) {
                *d = x;
            }
        }
        Order::Down(1) => {
            for (d, &x) in dst.iter_mut().rev().zip(row) {
                *d = x;
            }
        }
        Order::Up(distance) => {
            for (d, &x) in dst.iter_mut().step_by(distance).zip(row) {
                *d = x;
            }
        }
        Order::Down(distance) => {
            for (d, &x) in dst.iter_mut().rev().step_by(distance).zip(row) {
                *d = x;
            }
        }
    }
}

#[cfg(test)]
mod tests;
