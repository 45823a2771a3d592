//! Strided elements into a contiguous slice.

use arr_core::{DType, View};

use crate::cell::{Paired, by_size, cells, cells_mut};
use crate::level::leveled;
use crate::walk::{Order, Walk};
use crate::{KernelError, Level};

/// Copies elements `first..` of `view` in C order to `dst`, as many as `dst` has.
///
/// Units: `first` counts elements. `O(n)`; contiguous rows are block copies. Every run is checked against `buffer`.
///
/// # Errors
/// [`KernelError::Layout`] where the view has too few elements or leaves `buffer`.
pub fn gather(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    buffer: &[u8],
    view: &View,
    first: u32,
) -> Result<(), KernelError> {
    by_size!(dtype, T => runs(level, cells_mut::<T>(dst)?, cells::<T>(buffer)?, view, first))
}

leveled! {
    fn runs[T: Paired](dst: &mut [T], buffer: &[T], view: &View, first: u32) -> Result<(), KernelError> {
        let walk = Walk::new(view, first, dst.len())?;
        let mut rest = dst;
        for run in walk {
            let (span, order) = run.span(buffer.len()).ok_or(KernelError::Layout)?;
            let src = buffer.get(span).ok_or(KernelError::Layout)?;
            let row = rest.split_off_mut(..run.n).ok_or(KernelError::Layout)?;
            row_from(row, src, order);
        }
        Ok(())
    }
}

/// One row; `src` starts and ends with an element of it.
#[inline(always)]
fn row_from<T: Paired>(row: &mut [T], src: &[T], order: Order) {
    match order {
        Order::Up(1) => row.copy_from_slice(src),
        Order::Same => {
            if let Some(&x) = src.first() {
                row.fill(x);
            }
        }
        // All but the last element have a partner after them.
        Order::Up(2) => {
            let (pairs, last) = src.as_chunks::<2>();
            for (d, &pair) in row.iter_mut().zip(pairs) {
                *d = T::first(pair);
            }
            if let (Some(d), Some(&x)) = (row.last_mut(), last.first()) {
                *d = x;
            }
        }
        Order::Down(1) => {
            for (d, &x) in row.iter_mut().zip(src.iter().rev()) {
                *d = x;
            }
        }
        Order::Up(distance) => {
            for (d, &x) in row.iter_mut().zip(src.iter().step_by(distance)) {
                *d = x;
            }
        }
        Order::Down(distance) => {
            for (d, &x) in row.iter_mut().zip(src.iter().rev().step_by(distance)) {
                *d = x;
            }
        }
    }
}

#[cfg(test)]
mod tests;
