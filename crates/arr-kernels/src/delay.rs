//! Stores that come a number of elements late: what is computed waits in a ring until it is due.
//!
//! The ring has a slot for each element of the delay; element `k` waits in slot `k % slots`, which the element that it
//! takes the place of has left by then.

use core::ops::Range;

use arr_core::DType;

use crate::scatter::scatter;
use crate::walk::Strided;
use crate::{KernelError, Level};

/// The block of a loop whose elements are stored late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// Its first element, counted from the start of the loop.
    pub first: u32,
    /// Whether no block comes behind it, so that all that waits is due.
    pub is_last: bool,
}

/// Copies to `array` what is due when the block `src` has been computed: elements that wait in `ring`, then some of `src`.
///
/// Shapes: `ring [delay]`, `src [n]`, `array` as many elements as the loop. Units: positions count elements. `O(n)`; the
/// three lie apart.
///
/// # Errors
/// [`KernelError::Layout`] where the array has too few elements or leaves `buffer`.
pub fn release(
    level: Level,
    dtype: DType,
    buffer: &mut [u8],
    array: &Strided,
    (ring, src): (&[u8], &[u8]),
    late: Late,
) -> Result<(), KernelError> {
    let size = dtype.size() as usize;
    let (delay, n) = (elements(ring, size)?, elements(src, size)?);
    let end = late.first.checked_add(n).ok_or(KernelError::Layout)?;
    let due = late.first.saturating_sub(delay)..if late.is_last { end } else { end.saturating_sub(delay) };
    let waiting = due.start..due.end.min(late.first).max(due.start);
    for (slots, from) in pieces(waiting, delay) {
        scatter(level, dtype, buffer, array, from, bytes(ring, slots, size)?)?;
    }
    if due.end > late.first {
        scatter(level, dtype, buffer, array, late.first, bytes(src, 0..due.end - late.first, size)?)?;
    }
    Ok(())
}

/// Copies to `ring` what of the block `src` is not due yet.
///
/// Shapes and units as for [`release`], which comes first. `O(n)`.
///
/// # Errors
/// [`KernelError::Layout`] where a slice ends within an element.
pub fn hold(dtype: DType, ring: &mut [u8], src: &[u8], late: Late) -> Result<(), KernelError> {
    let size = dtype.size() as usize;
    let (delay, n) = (elements(ring, size)?, elements(src, size)?);
    let end = late.first.checked_add(n).ok_or(KernelError::Layout)?;
    for (slots, from) in pieces(end.saturating_sub(delay).max(late.first)..end, delay) {
        let from = from - late.first;
        let part = bytes(src, from..from + (slots.end - slots.start), size)?;
        let range = slots.start as usize * size..slots.end as usize * size;
        ring.get_mut(range).ok_or(KernelError::Layout)?.copy_from_slice(part);
    }
    Ok(())
}

/// The slots of a range of elements, piece by piece up to the end of the ring, each with its first element.
fn pieces(elements: Range<u32>, delay: u32) -> impl Iterator<Item = (Range<u32>, u32)> {
    let mut from = elements.start;
    core::iter::from_fn(move || {
        let slot = from.checked_rem(delay).filter(|_| from < elements.end)?;
        let n = (delay - slot).min(elements.end - from);
        let piece = (slot..slot + n, from);
        from += n;
        Some(piece)
    })
}

fn elements(slice: &[u8], size: usize) -> Result<u32, KernelError> {
    u32::try_from(slice.len() / size).map_err(|_| KernelError::Layout)
}

fn bytes(slice: &[u8], range: Range<u32>, size: usize) -> Result<&[u8], KernelError> {
    slice.get(range.start as usize * size..range.end as usize * size).ok_or(KernelError::Layout)
}

#[cfg(test)]
mod tests;
