//! A contiguous slice into strided elements.

use arr_core::DType;

use crate::cell::{Paired, by_size, cells, cells_mut};
use crate::level::{HAS_VECTORS, leveled};
use crate::walk::{Order, Plane, Strided, Walk};
use crate::{KernelError, Level};

/// Copies `src` to elements `first..` of `array` in C order, as many as `src` has.
///
/// Units: `first` counts elements. `O(n)`; contiguous rows are block copies. Every run is checked against `buffer`.
/// Where elements of the array coincide, the last in C order stays.
///
/// # Errors
/// [`KernelError::Layout`] where the array has too few elements or leaves `buffer`.
pub fn scatter(
    level: Level,
    dtype: DType,
    buffer: &mut [u8],
    array: &Strided,
    first: u32,
    src: &[u8],
) -> Result<(), KernelError> {
    by_size!(dtype, T => runs(level, cells_mut::<T>(buffer)?, array, first, cells::<T>(src)?))
}

leveled! {
    fn runs[T: Paired](buffer: &mut [T], array: &Strided, first: u32, src: &[T]) -> Result<(), KernelError> {
        array.has(first, src.len())?;
        let mut walk = Walk::new(array, first, src.len());
        let mut rest = src;
        while let Some(plane) = walk.plane(buffer.len())? {
            let rows = rest.split_off(..plane.n_runs * plane.n).ok_or(KernelError::Layout)?;
            plane_to(buffer, rows, &plane).ok_or(KernelError::Layout)?;
        }
        Ok(())
    }
}

/// Rows that are alike; `None` where one leaves the buffer.
#[inline(always)]
fn plane_to<T: Paired>(buffer: &mut [T], rows: &[T], plane: &Plane) -> Option<()> {
    match plane.order {
        Order::Up(1) => each(buffer, rows, plane, <[T]>::copy_from_slice),
        Order::Same => each(buffer, rows, plane, |dst, row| {
            if let (Some(d), Some(&x)) = (dst.first_mut(), row.last()) {
                *d = x;
            }
        }),
        Order::Up(2) => each(buffer, rows, plane, |dst, row| {
            let (dst, row) = if HAS_VECTORS { (dst, row) } else { eights_to(dst, row) };
            let (pairs, last) = dst.as_chunks_mut::<2>();
            for (pair, &x) in pairs.iter_mut().zip(row) {
                *pair = T::with_first(*pair, x);
            }
            if let (Some(d), Some(&x)) = (last.first_mut(), row.last()) {
                *d = x;
            }
        }),
        Order::Down(1) => each(buffer, rows, plane, |dst, row| {
            for (d, &x) in dst.iter_mut().rev().zip(row) {
                *d = x;
            }
        }),
        Order::Up(distance) => each(buffer, rows, plane, |dst, row| {
            for (d, &x) in dst.iter_mut().step_by(distance).zip(row) {
                *d = x;
            }
        }),
        Order::Down(distance) => each(buffer, rows, plane, |dst, row| {
            for (d, &x) in dst.iter_mut().rev().step_by(distance).zip(row) {
                *d = x;
            }
        }),
    }
}

/// Every row with its part of the buffer, which starts and ends with an element of it.
#[inline(always)]
fn each<T>(buffer: &mut [T], rows: &[T], plane: &Plane, row_to: impl Fn(&mut [T], &[T])) -> Option<()> {
    let mut low = plane.low;
    for row in rows.chunks_exact(plane.n) {
        row_to(buffer.get_mut(low..low.wrapping_add(plane.len))?, row);
        low = low.wrapping_add(plane.step);
    }
    Some(())
}

/// To every second element, eight in a round of the loop; gives what is left of both.
#[inline(always)]
fn eights_to<'d, 'r, T: Copy>(dst: &'d mut [T], row: &'r [T]) -> (&'d mut [T], &'r [T]) {
    let (groups, behind) = dst.as_chunks_mut::<16>();
    let (eights, rest) = row.split_at((8 * groups.len()).min(row.len()));
    for ([a, _, b, _, c, _, d, _, e, _, f, _, g, _, h, _], &from) in groups.iter_mut().zip(eights.as_chunks::<8>().0) {
        [*a, *b, *c, *d, *e, *f, *g, *h] = from;
    }
    (behind, rest)
}

#[cfg(test)]
mod tests;
