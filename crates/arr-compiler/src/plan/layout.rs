//! Packing live ranges into an arena: the best of several greedy orders, each buffer at the lowest offset that is free
//! for as long as it lives.
//!
//! Source: first fit by decreasing size, as in Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
//! Inference", 2020, section 5.

use std::collections::BTreeSet;

use super::exact;
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

impl Packing {
    /// The smaller of two.
    fn or(self, other: Packing) -> Packing {
        if other.bytes < self.bytes { other } else { self }
    }
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
///
/// Cost: a few dozen placements of all items at most, and where there are few the search of [`exact::better`].
pub(super) fn pack(items: &[Item]) -> Packing {
    let orders: [Order; 4] = [
        |i| (u64::MAX - i.bytes, u64::MAX - i.length()),
        |i| (u64::MAX - i.length(), u64::MAX - i.bytes),
        |i| (u64::MAX - i.bytes.saturating_mul(i.length()), 0),
        |i| (i.range.first as u64, u64::MAX - i.bytes),
    ];
    let bound = most_live(items);
    let mut best = Packing { offsets: Vec::new(), bytes: u64::MAX };
    for order in orders {
        let mut sequence: Vec<usize> = (0..items.len()).collect();
        sequence.sort_by_key(|&k| order(&items[k]));
        best = best.or(first_fit(items, &sequence));
        if best.bytes == bound {
            return best;
        }
        best = improve(items, sequence, best, bound);
        if best.bytes == bound {
            return best;
        }
    }
    exact::better(items, best.bytes, bound).unwrap_or(best)
}

/// The most items that are placed in all to improve on one order.
const EFFORT: usize = 10_000;

/// Places what came to lie on top first, and in every other round one of those that it lies on: that, again and again,
/// finds most of what an order by size or time alone has missed.
fn improve(items: &[Item], mut sequence: Vec<usize>, mut best: Packing, bound: u64) -> Packing {
    for round in 0..EFFORT / items.len().max(1) {
        let packing = first_fit(items, &sequence);
        let is_on_top = |k: usize| packing.offsets[k] + items[k].bytes == packing.bytes;
        let Some(top) = sequence.iter().position(|&k| is_on_top(k)) else { break };
        let in_the_way = |at: &usize| items[sequence[*at]].range.overlaps(&items[sequence[top]].range);
        let below: Vec<usize> = (0..sequence.len()).filter(in_the_way).collect();
        best = best.or(packing);
        if best.bytes == bound {
            break;
        }
        let next = if round % 2 == 0 { top } else { below[round / 2 % below.len()] };
        sequence[..=next].rotate_right(1);
    }
    best
}

fn first_fit(items: &[Item], sequence: &[usize]) -> Packing {
    let mut offsets = vec![0; items.len()];
    let mut bytes = 0;
    let mut placed = Placed::default();
    let mut in_the_way = Vec::new();
    for &k in sequence {
        let item = &items[k];
        in_the_way.clear();
        placed.for_each_overlapping(&item.range, items, |other| {
            in_the_way.push((offsets[other], offsets[other] + items[other].bytes));
        });
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
        placed.insert(k, &item.range);
    }
    Packing { offsets, bytes }
}

/// What has been placed, found again by range: most buffers are needed for a few positions only, so that one range meets
/// few others, however long the script is.
#[derive(Default)]
struct Placed {
    /// First position and number of items no longer than [`SHORT`].
    short: BTreeSet<(usize, usize)>,
    long: Vec<usize>,
}

/// The most positions of a range that is looked for by its start.
const SHORT: usize = 64;

impl Placed {
    fn insert(&mut self, k: usize, range: &LiveRange) {
        if range.last - range.first <= SHORT {
            self.short.insert((range.first, k));
        } else {
            self.long.push(k);
        }
    }

    fn for_each_overlapping(&self, range: &LiveRange, items: &[Item], mut visit: impl FnMut(usize)) {
        let starts = (range.first.saturating_sub(SHORT), 0)..=(range.last, usize::MAX);
        let near = self.short.range(starts).map(|&(_, k)| k);
        near.chain(self.long.iter().copied()).filter(|&k| items[k].range.overlaps(range)).for_each(&mut visit);
    }
}

#[cfg(test)]
mod tests;
