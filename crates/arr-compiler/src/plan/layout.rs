//! Packing live ranges into an arena: the best of several greedy orders, each buffer at the lowest offset that is free
//! for as long as it lives. Where there are very many, the largest are placed so and the others around them in order of time.
//!
//! Source: first fit by decreasing size, as in Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
//! Inference", 2020, section 5.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::runs::Runs;
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

    /// Whether both are needed at one position.
    fn meets(&self, other: &Item) -> bool {
        self.range.first <= other.range.last && other.range.first <= self.range.last
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

/// The most items that are placed by trying orders, which takes time with the square of their number.
const MOST_ORDERED: usize = 1024;

/// Places the items so that those whose ranges overlap do not share bytes.
pub(super) fn pack(items: &[Item]) -> Packing {
    let orders: [Order; 4] = [
        |i| (u64::MAX - i.bytes, u64::MAX - i.length()),
        |i| (u64::MAX - i.length(), u64::MAX - i.bytes),
        |i| (u64::MAX - i.bytes.saturating_mul(i.length()), 0),
        |i| (i.range.first as u64, u64::MAX - i.bytes),
    ];
    let mut largest: Vec<usize> = (0..items.len()).collect();
    largest.sort_by_key(|&k| orders[0](&items[k]));
    let small = largest.split_off(largest.len().min(MOST_ORDERED));
    largest.sort_unstable();
    let bound = most_live(items);
    let mut best = Packing { offsets: vec![0; items.len()], bytes: u64::MAX };
    for order in orders {
        let mut sequence = largest.clone();
        sequence.sort_by_key(|&k| order(&items[k]));
        best = first_fit(items, &sequence, best.bytes).unwrap_or(best);
        if best.bytes <= bound {
            break;
        }
    }
    fill_in(items, &largest, small, best)
}

/// `None` as soon as `limit` bytes are reached.
fn first_fit(items: &[Item], sequence: &[usize], limit: u64) -> Option<Packing> {
    let mut offsets = vec![0; items.len()];
    let mut bytes = 0;
    let mut in_the_way = Vec::new();
    for (n_placed, &k) in sequence.iter().enumerate() {
        let item = &items[k];
        in_the_way.clear();
        let placed = sequence[..n_placed].iter().filter(|&&other| items[other].meets(item));
        in_the_way.extend(placed.map(|&other| (offsets[other], offsets[other] + items[other].bytes)));
        in_the_way.sort_unstable();
        let mut offset = 0;
        for &(start, end) in &in_the_way {
            if offset + item.bytes <= start {
                break;
            }
            offset = offset.max(end);
        }
        offsets[k] = offset;
        bytes = bytes.max(offset + item.bytes);
        if bytes >= limit {
            return None;
        }
    }
    Some(Packing { offsets, bytes })
}

/// Places what is small around what is placed, in the order in which ranges begin: then all that is in the way has begun
/// already, but for the items that were placed before.
fn fill_in(items: &[Item], placed: &[usize], mut small: Vec<usize>, mut packing: Packing) -> Packing {
    small.sort_by_key(|&k| (items[k].range.first, u64::MAX - items[k].bytes, k));
    let mut by_offset = placed.to_vec();
    by_offset.sort_by_key(|&k| (packing.offsets[k], k));
    let mut live = Runs::default();
    let mut ends: BinaryHeap<Reverse<(usize, usize)>> = BinaryHeap::new();
    for k in small {
        let item = &items[k];
        while let Some(&Reverse((_, done))) = ends.peek().filter(|Reverse((last, _))| *last < item.range.first) {
            ends.pop();
            live.remove(packing.offsets[done]..packing.offsets[done] + items[done].bytes);
        }
        let mut wanted = 0..item.bytes;
        let mut fixed = by_offset.iter().filter(|&&other| items[other].meets(item)).peekable();
        loop {
            while let Some(end) = live.in_the_way(&wanted) {
                wanted = end..end + item.bytes;
            }
            // What starts behind is not in the way; the others end in front of it, or move it on.
            let Some(&&other) = fixed.peek().filter(|&&&other| packing.offsets[other] < wanted.end) else { break };
            let end = packing.offsets[other] + items[other].bytes;
            if end > wanted.start {
                wanted = end..end + item.bytes;
            }
            fixed.next();
        }
        packing.bytes = packing.bytes.max(wanted.end);
        packing.offsets[k] = wanted.start;
        live.insert(wanted);
        ends.push(Reverse((item.range.last, k)));
    }
    packing
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
                assert!(a.buffer == b.buffer || !a.meets(b) || apart, "{list:?}");
            }
        }
        assert_eq!(packing.bytes, expected, "{list:?}");
        assert!(packing.bytes >= most_live(&items));
    }

    #[test]
    fn very_many_buffers_do_not_share_bytes_while_they_live() {
        let mut random = 7u32;
        let mut next = |below: u32| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) % below
        };
        let items: Vec<Item> = (0..3 * MOST_ORDERED)
            .map(|buffer| {
                let first = next(20_000) as usize;
                let last = first + next(if buffer.is_multiple_of(9) { 9_000 } else { 20 }) as usize;
                Item { buffer, bytes: 8 * u64::from(next(64)), range: LiveRange { first, last } }
            })
            .collect();
        let packing = pack(&items);
        for (a, x) in items.iter().zip(&packing.offsets) {
            assert!(x + a.bytes <= packing.bytes);
            for (b, y) in items.iter().zip(&packing.offsets) {
                let apart = x + a.bytes <= *y || y + b.bytes <= *x;
                assert!(a.buffer == b.buffer || !a.meets(b) || apart, "{a:?} at {x}, {b:?} at {y}");
            }
        }
        let bound = most_live(&items);
        assert!(packing.bytes <= bound + bound / 8, "{} of at least {bound}", packing.bytes);
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
