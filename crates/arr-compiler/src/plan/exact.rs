//! The best packing there is, for few buffers: branch and bound over the order of offsets.
//!
//! Any packing can be read from low offsets to high ones, and then every buffer rests on the highest of those below it that
//! are needed at the same time, or can be let down to there. So it is enough to try orders, each buffer resting on what
//! stands, as long as offsets do not fall: every packing has such an order. What still must go on top at some position
//! bounds how good a start can become.
//!
//! Source: the reduction to orders as in Moffitt, "MiniMalloc: A Lightweight Memory Allocator for Hardware-Accelerated
//! Machine Learning", ASPLOS 2023.

use super::layout::{Item, Packing};

/// The most buffers that are tried.
pub(super) const MOST: usize = 12;

/// The most starts that are looked at; a few of them settle nearly every set.
const MOST_STARTS: u32 = 200_000;

/// The best packing of at most [`MOST`] items if it takes less than `best`, down to `bound`.
///
/// Cost: at most [`MOST_STARTS`] times the square of the number of items.
pub(super) fn better(items: &[Item], best: u64, bound: u64) -> Option<Packing> {
    if items.len() > MOST {
        return None;
    }
    let mut search = Search {
        items,
        best,
        bound,
        found: None,
        offsets: vec![None; items.len()],
        starts_left: MOST_STARTS,
        positions: items.iter().map(|item| item.range.first).collect(),
    };
    search.go_on(0, 0);
    let bytes = search.best;
    search.found.map(|offsets| Packing { offsets, bytes })
}

struct Search<'a> {
    items: &'a [Item],
    /// What the best packing so far takes.
    best: u64,
    /// What no packing can do with less than.
    bound: u64,
    found: Option<Vec<u64>>,
    /// Where the items of the start at hand stand.
    offsets: Vec<Option<u64>>,
    starts_left: u32,
    /// Where items begin: what is live together is so at one of these.
    positions: Vec<usize>,
}

impl Search<'_> {
    /// Tries every item that is left as the next, at `lowest` or above; what stands takes `height`.
    fn go_on(&mut self, lowest: u64, height: u64) {
        if self.offsets.iter().all(Option::is_some) {
            self.best = height;
            self.found = Some(self.offsets.iter().map(|offset| offset.unwrap_or(0)).collect());
            return;
        }
        for k in 0..self.items.len() {
            if self.offsets[k].is_some() {
                continue;
            }
            if self.starts_left == 0 || self.best == self.bound {
                return;
            }
            let offset = self.rest(k);
            if offset < lowest {
                continue;
            }
            self.starts_left -= 1;
            self.offsets[k] = Some(offset);
            if self.at_least(offset) < self.best {
                self.go_on(offset, height.max(offset + self.items[k].bytes));
            }
            self.offsets[k] = None;
        }
    }

    /// The lowest offset above everything that stands and is needed together with `k`.
    fn rest(&self, k: usize) -> u64 {
        let together = |&(item, _): &(&Item, _)| item.range.overlaps(&self.items[k].range);
        let tops = self.items.iter().zip(&self.offsets).filter(together);
        tops.filter_map(|(item, offset)| Some((*offset)? + item.bytes)).max().unwrap_or(0)
    }

    /// What any packing that goes on from here takes, as nothing more is placed below `lowest`.
    fn at_least(&self, lowest: u64) -> u64 {
        let at = |position: usize| {
            let (mut top, mut left) = (0, 0);
            for (item, offset) in self.items.iter().zip(&self.offsets) {
                if item.range.first <= position && position <= item.range.last {
                    match offset {
                        Some(offset) => top = top.max(offset + item.bytes),
                        None => left += item.bytes,
                    }
                }
            }
            if left == 0 { top } else { top.max(lowest) + left }
        };
        self.positions.iter().map(|&position| at(position)).max().unwrap_or(0)
    }
}
