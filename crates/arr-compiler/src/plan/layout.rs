//! Packing live ranges into an arena: the best of several greedy orders, each buffer at the lowest offset that is free
//! for as long as it lives.
//!
//! Source: first fit by decreasing size, as in Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
//! Inference", 2020, section 5.

use super::occupancy::Occupancy;
use crate::live_range::LiveRange;

/// A buffer to place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Its number.
    pub(super) buffer: usize,
    /// Bytes it takes.
    pub(super) bytes: u64,
    /// When it is needed.
    pub(super) range: LiveRange,
}

impl Item {
    /// The number of positions at which it is needed.
    fn length(&self) -> u64 {
        (self.range.last - self.range.first) as u64 + 1
    }
}

/// What comes first is placed first.
type Order = fn(&Item) -> (u64, u64);

/// Offsets in the order of the items, and the bytes they take in all.
pub(super) struct Packing {
    pub(super) offsets: Vec<u64>,
    pub(super) bytes: u64,
}

/// The most bytes that are live at one position.
pub(super) fn most_live(items: &[Item]) -> u64 {
    let mut changes: Vec<(usize, bool, u64)> = Vec::with_capacity(2 * items.len());
    for item in items {
        changes.push((item.range.first, true, item.bytes));
        changes.push((item.range.last + 1, false, item.bytes));
    }
    // At one position, what ends goes before what begins.
    changes.sort_unstable();
    let (mut live, mut most) = (0, 0);
    for (_, begins, bytes) in changes {
        if begins {
            live += bytes
        } else {
            live -= bytes
        }
        most = most.max(live);
    }
    most
}

/// Places the items so that those whose ranges overlap do not share bytes.
pub(super) fn pack(items: &[Item]) -> Packing {
    let orders: [Order; 4] = [
        |i| (u64::MAX - i.bytes, u64::MAX - i.length()),
        |i| (u64::MAX - i.length(), u64::MAX - i.bytes),
        |i| (u64::MAX - i.bytes.saturating_mul(i.length()), 0),
        |i| (i.range.first as u64, u64::MAX - i.bytes),
    ];
    let bound = most_live(items);
    let mut best: Option<Packing> = None;
    for order in orders {
        let mut sequence: Vec<usize> = (0..items.len()).collect();
        sequence.sort_by_key(|&k| order(&items[k]));
        let limit = best.as_ref().map_or(u64::MAX, |b| b.bytes);
        best = first_fit(items, &sequence, limit).or(best);
        if best.as_ref().is_some_and(|b| b.bytes == bound) {
            break;
        }
    }
    best.unwrap_or(Packing { offsets: Vec::new(), bytes: 0 })
}

/// `None` as soon as `limit` bytes are reached.
fn first_fit(items: &[Item], sequence: &[usize], limit: u64) -> Option<Packing> {
    let mut offsets = vec![0; items.len()];
    let mut bytes = 0;
    let mut occupancy = Occupancy::new(items.iter().map(|item| &item.range));
    for &k in sequence {
        let item = &items[k];
        offsets[k] = occupancy.lowest_free(&item.range, item.bytes);
        bytes = bytes.max(offsets[k] + item.bytes);
        if bytes >= limit {
            return None;
        }
        occupancy.take(&item.range, offsets[k]..offsets[k] + item.bytes);
    }
    Some(Packing { offsets, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &[(u64, usize, usize)], expected: u64) {
        let items: Vec<Item> = list
            .iter()
            .enumerate()
            .map(|(buffer, &(bytes, first, last))| Item { buffer, bytes, range: LiveRange { first, last } })
            .collect();
        let packing = pack(&items);
        for (a, x) in items.iter().zip(&packing.offsets) {
            for (b, y) in items.iter().zip(&packing.offsets) {
                let apart = x + a.bytes <= *y || y + b.bytes <= *x;
                let meet = a.range.first <= b.range.last && b.range.first <= a.range.last;
                assert!(a.buffer == b.buffer || !meet || apart, "{list:?}");
            }
        }
        assert_eq!(packing.bytes, expected, "{list:?}");
        assert!(packing.bytes >= most_live(&items));
    }

    #[test]
    fn buffers_share_bytes_when_they_are_not_live_together() {
        check(&[], 0);
        check(&[(8, 0, 3), (8, 4, 9)], 8);
        check(&[(8, 0, 4), (8, 4, 9)], 16);
        check(&[(16, 0, 1), (8, 2, 5), (8, 2, 3), (16, 6, 7)], 16);
        check(&[(8, 0, 9), (16, 0, 2), (16, 3, 5), (8, 6, 9)], 24);
    }
}
