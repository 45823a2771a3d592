//! Strided elements into a contiguous slice.

use arr_core::DType;

use crate::cell::{Paired, by_size, cells, cells_mut};
use crate::level::{HAS_VECTORS, leveled};
use crate::walk::{Order, Plane, Strided, Walk};
use crate::{KernelError, Level};

/// Copies elements `first..` of `array` in C order to `dst`, as many as `dst` has.
///
/// Units: `first` counts elements. `O(n)`; contiguous rows are block copies. Every run is checked against `buffer`.
///
/// # Errors
/// [`KernelError::Layout`] where the array has too few elements or leaves `buffer`.
pub fn gather(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    buffer: &[u8],
    array: &Strided,
    first: u32,
) -> Result<(), KernelError> {
    by_size!(dtype, T => runs(level, cells_mut::<T>(dst)?, cells::<T>(buffer)?, array, first))
}

leveled! {
    fn runs[T: Paired](dst: &mut [T], buffer: &[T], array: &Strided, first: u32) -> Result<(), KernelError> {
        array.has(first, dst.len())?;
        let mut walk = Walk::new(array, first, dst.len());
        let mut rest = dst;
        while let Some(plane) = walk.plane(buffer.len())? {
            let rows = rest.split_off_mut(..plane.n_runs * plane.n).ok_or(KernelError::Layout)?;
            plane_from(rows, buffer, &plane).ok_or(KernelError::Layout)?;
        }
        Ok(())
    }
}

/// Rows that are alike; `None` where one leaves the buffer.
#[inline(always)]
fn plane_from<T: Paired>(rows: &mut [T], buffer: &[T], plane: &Plane) -> Option<()> {
    match plane.order {
        Order::Up(1) => each(rows, buffer, plane, <[T]>::copy_from_slice),
        Order::Same => each(rows, buffer, plane, |row, src| {
            if let Some(&x) = src.first() {
                row.fill(x);
            }
        }),
        // All but the last element have a partner after them.
        Order::Up(2) => each(rows, buffer, plane, |row, src| {
            let (row, src) = if HAS_VECTORS { (row, src) } else { eights_from(row, src) };
            let (pairs, last) = src.as_chunks::<2>();
            for (d, &pair) in row.iter_mut().zip(pairs) {
                *d = T::first(pair);
            }
            if let (Some(d), Some(&x)) = (row.last_mut(), last.first()) {
                *d = x;
            }
        }),
        Order::Down(1) => each(rows, buffer, plane, |row, src| {
            for (d, &x) in row.iter_mut().zip(src.iter().rev()) {
                *d = x;
            }
        }),
        Order::Up(distance) => each(rows, buffer, plane, |row, src| {
            for (d, &x) in row.iter_mut().zip(src.iter().step_by(distance)) {
                *d = x;
            }
        }),
        Order::Down(distance) => each(rows, buffer, plane, |row, src| {
            for (d, &x) in row.iter_mut().zip(src.iter().rev().step_by(distance)) {
                *d = x;
            }
        }),
    }
}

/// Every row with its part of the buffer, which starts and ends with an element of it.
#[inline(always)]
fn each<T>(rows: &mut [T], buffer: &[T], plane: &Plane, row_from: impl Fn(&mut [T], &[T])) -> Option<()> {
    let mut low = plane.low;
    for row in rows.chunks_exact_mut(plane.n) {
        row_from(row, buffer.get(low..low.wrapping_add(plane.len))?);
        low = low.wrapping_add(plane.step);
    }
    Some(())
}

/// Every second element, eight in a round of the loop; gives what is left of both.
#[inline(always)]
fn eights_from<'r, 's, T: Copy>(row: &'r mut [T], src: &'s [T]) -> (&'r mut [T], &'s [T]) {
    let (groups, behind) = src.as_chunks::<16>();
    let (eights, rest) = row.split_at_mut((8 * groups.len()).min(row.len()));
    for (to, &[a, _, b, _, c, _, d, _, e, _, f, _, g, _, h, _]) in eights.as_chunks_mut::<8>().0.iter_mut().zip(groups)
    {
        *to = [a, b, c, d, e, f, g, h];
    }
    (rest, behind)
}

#[cfg(test)]
mod tests;
