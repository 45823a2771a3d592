//! Sorting along the last axis: elements become unsigned keys of the same order, which are sorted by their bytes.
//!
//! Equal elements stay in order, NaN is last, as `np.sort(kind="stable")` has it. `O(n)` for each byte of an element.

mod key;
mod radix;

use arr_core::DType;
use zerocopy::{FromBytes, IntoBytes, KnownLayout};

use crate::cell::{by_width, cells, cells_mut};
use crate::row::{Rows, element, read_row, write_row};
use crate::walk::Run;
use crate::{Input, KernelError, Output};
use key::Key;
use radix::{sort_keys, sort_numbered};

/// `dst` = the rows of `a`, each in ascending order.
///
/// Shapes and types: `dst` as `a`. Scratch: two rows. Cost: six passes over a row of bytes, nine of 16 bits, fifteen of 32;
/// rows that share their upper bytes take less.
///
/// # Errors
/// [`KernelError::Layout`].
#[inline(never)]
pub(crate) fn sort(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    if dst.dtype != a.dtype || dst.view.shape != a.view.shape {
        return Err(KernelError::Layout);
    }
    by_width!(a.dtype, K => {
        let (from, to) = (cells::<K>(a.bytes)?, cells_mut::<K>(dst.bytes)?);
        let (keys, spare) = halves(scratch)?;
        for (src, dst) in Rows::new(&a.view)?.zip(Rows::new(&dst.view)?) {
            let sorted = sorted_row(a.dtype, from, src, keys, spare)?;
            write_row(to, dst, sorted, |k| K::element(a.dtype, k))?;
        }
        Ok(())
    })
}

/// The same where `dst` is `a`.
#[inline(never)]
pub(crate) fn sort_in_place(array: &mut Output<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let dtype = array.dtype;
    by_width!(dtype, K => {
        let elements = cells_mut::<K>(array.bytes)?;
        let (keys, spare) = halves(scratch)?;
        for row in Rows::new(&array.view)? {
            let sorted = sorted_row(dtype, elements, row, keys, spare)?;
            write_row(elements, row, sorted, |k| K::element(dtype, k))?;
        }
        Ok(())
    })
}

/// `dst` = for each row of `a` the positions of its elements in ascending order.
///
/// Shapes and types: `dst` int32, of the shape of `a`. Scratch: two rows of 8 bytes an element. Cost: as [`sort`].
///
/// # Errors
/// [`KernelError::Layout`].
#[inline(never)]
pub(crate) fn argsort(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    if dst.dtype != DType::I32 || dst.view.shape != a.view.shape {
        return Err(KernelError::Layout);
    }
    by_width!(a.dtype, K => {
        let (from, to) = (cells::<K>(a.bytes)?, cells_mut::<i32>(dst.bytes)?);
        let (numbered, spare) = halves::<u64>(scratch)?;
        for (src, dst) in Rows::new(&a.view)?.zip(Rows::new(&dst.view)?) {
            let numbered = numbered.get_mut(..src.n).ok_or(KernelError::Layout)?;
            let spare = spare.get_mut(..src.n).ok_or(KernelError::Layout)?;
            read_row(from, src, numbered, |x| u64::from(K::key_of_value(a.dtype, x)) << u32::BITS)?;
            (0..).zip(&mut *numbered).for_each(|(k, slot)| *slot |= k);
            let sorted = sort_numbered(numbered, spare, size_of::<K>());
            write_row(to, dst, sorted, |x| x as i32)?;
        }
        Ok(())
    })
}

/// Two rows in one piece of memory.
fn halves<T: FromBytes + IntoBytes + KnownLayout>(scratch: &mut [u8]) -> Result<(&mut [T], &mut [T]), KernelError> {
    let n = scratch.len() / (2 * size_of::<T>());
    let (front, behind) = scratch.split_at_mut_checked(n * size_of::<T>()).ok_or(KernelError::Layout)?;
    let behind = behind.get_mut(..n * size_of::<T>()).ok_or(KernelError::Layout)?;
    Ok((cells_mut(front)?, cells_mut(behind)?))
}

/// The keys of a row in ascending order, in one of the two rows of memory.
fn sorted_row<'s, K: Key>(
    dtype: DType,
    from: &[K],
    row: Run,
    keys: &'s mut [K],
    spare: &'s mut [K],
) -> Result<&'s [K], KernelError> {
    let keys = keys.get_mut(..row.n).ok_or(KernelError::Layout)?;
    let spare = spare.get_mut(..row.n).ok_or(KernelError::Layout)?;
    read_row(from, row, keys, |x| K::key(dtype, x))?;
    let sorted = sort_keys(keys, spare);
    if dtype == DType::F32 {
        zeros_in_order(sorted, from, row);
    }
    Ok(sorted)
}

/// Keys tell the two zeros apart, which are equal: they are put back in the order in which they came.
fn zeros_in_order<K: Key>(sorted: &mut [K], from: &[K], row: Run) {
    let (negative, positive) = (K::key(DType::F32, K::NEGATIVE_ZERO), K::key(DType::F32, K::from_bits(0)));
    let first = sorted.partition_point(|k| *k < negative);
    let end = sorted.partition_point(|k| *k <= positive);
    let Some(zeros) = sorted.get_mut(first..end) else { return };
    if zeros.first() == zeros.last() {
        return;
    }
    let elements = (0..row.n).filter_map(|k| element(from, row, k)).map(|x| K::key(DType::F32, x));
    for (slot, zero) in zeros.iter_mut().zip(elements.filter(|k| *k == negative || *k == positive)) {
        *slot = zero;
    }
}

#[cfg(test)]
mod tests;
