//! Sorting by bytes, the lowest first: each pass counts how often a byte has each value, and moves what it belongs to
//! behind all that is smaller. A byte that is the same everywhere takes no pass.
//!
//! Source: Knuth, *The Art of Computer Programming*, volume 3, section 5.2.5.

use super::key::Key;

/// Values of a byte.
const N_VALUES: usize = 256;

/// Rows up to this length are sorted by insertion, which costs less than counting.
const SHORT: usize = 48;

/// The keys in ascending order, in one of the two slices, which are of one length.
pub(super) fn sort_keys<'s, K: Key>(keys: &'s mut [K], spare: &'s mut [K]) -> &'s mut [K] {
    if keys.len() <= SHORT {
        insert(keys, |k| *k);
        return keys;
    }
    let (mut from, mut to) = (keys, spare);
    for byte in 0..size_of::<K>() {
        if move_by(from, to, |k| (k.into() >> (8 * byte)) as u8) {
            (from, to) = (to, from);
        }
    }
    from
}

/// Keys of `n_bytes` bytes in the upper half, each with a number in the lower half, in ascending order of the keys; equal
/// ones stay in order.
pub(super) fn sort_numbered<'s>(numbered: &'s mut [u64], spare: &'s mut [u64], n_bytes: usize) -> &'s mut [u64] {
    if numbered.len() <= SHORT {
        insert(numbered, |k| *k);
        return numbered;
    }
    let (mut from, mut to) = (numbered, spare);
    for byte in 0..n_bytes {
        if move_by(from, to, |k| (k >> (u32::BITS as usize + 8 * byte)) as u8) {
            (from, to) = (to, from);
        }
    }
    from
}

/// Moves everything to `to` in ascending order of a byte, equal ones in order; `false` where the byte is the same
/// everywhere, and nothing needs to move.
fn move_by<T: Copy>(from: &[T], to: &mut [T], byte: impl Fn(T) -> u8) -> bool {
    let mut ends = [0u32; N_VALUES];
    for &x in from {
        if let Some(count) = ends.get_mut(usize::from(byte(x))) {
            *count += 1;
        }
    }
    if from.first().is_none_or(|&x| ends.get(usize::from(byte(x))).is_some_and(|&n| n as usize == from.len())) {
        return false;
    }
    let mut start = 0;
    for count in &mut ends {
        (*count, start) = (start, start + *count);
    }
    for &x in from {
        let Some(place) = ends.get_mut(usize::from(byte(x))) else { continue };
        if let Some(slot) = to.get_mut(*place as usize) {
            *slot = x;
        }
        *place += 1;
    }
    true
}

/// Insertion sort.
fn insert<T: Copy, O: Ord>(row: &mut [T], order: impl Fn(&T) -> O) {
    for k in 1..row.len() {
        let Some(sorted) = row.get_mut(..=k) else { return };
        let Some((last, front)) = sorted.split_last() else { return };
        let (x, mut at) = (*last, front.len());
        while let Some(before) = at.checked_sub(1).and_then(|before| front.get(before)) {
            if order(before) <= order(&x) {
                break;
            }
            at -= 1;
        }
        if let Some(moved) = sorted.get_mut(at..) {
            moved.rotate_right(1);
        }
    }
}
