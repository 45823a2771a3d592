//! Very many small buffers around few large ones, in order of time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::layout::{Item, Packing};
use super::runs::Runs;

/// Places what is small around what is placed, in the order in which ranges begin: then all that is in the way has begun
/// already, but for the items that were placed before.
pub(super) fn fill_in(items: &[Item], placed: &[usize], mut small: Vec<usize>, mut packing: Packing) -> Packing {
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
