//! How long the blocks of a loop are: as many elements as the target has bytes for, and live block registers leave room for.

use rustc_hash::FxHashMap;

use arr_core::{BufId, Shape};

use super::Body;
use crate::Options;
use crate::loop_code::LoopItem;

/// Elements of a block that rather shares its loop with fewer statements than becomes shorter.
const SHORT_BLOCK: u32 = 64;

impl Body<'_> {
    /// Elements of a block of a loop over `n`: as many as the target has blocks of, and as live block registers allow.
    pub(super) fn block_len(&self, n: u32, options: &Options) -> u32 {
        let target = &options.target;
        let live = self.live_bytes();
        let block_bytes =
            if self.inside.len() == 1 && live == 0 { target.lone_block_bytes } else { target.block_bytes };
        // What fits the shortest block is computed as one, whatever it takes.
        let least = if n <= target.min_block() { n.max(1) } else { 1 };
        let mut block = (block_bytes / self.widest).min(n).max(least);
        while block > least && u64::from(block) * u64::from(live) > u64::from(target.live_block_bytes) {
            block = (block / 2).max(least);
        }
        block
    }

    /// Whether the target has room for blocks of so many elements, as the loop is now.
    pub(super) fn fits(&self, block: u32, options: &Options) -> bool {
        let bytes = |of_one: u32| u64::from(block) * u64::from(of_one);
        let target = &options.target;
        bytes(self.widest) <= u64::from(target.lone_block_bytes)
            && bytes(self.live_bytes()) <= u64::from(target.live_block_bytes)
    }

    /// Whether live block registers leave room for blocks that are worth a loop.
    pub(in crate::fuse) fn is_roomy(&self, shape: Shape, options: &Options) -> bool {
        let n = shape.n_elems();
        let wanted = (options.target.block_bytes / self.widest).min(n).min(SHORT_BLOCK);
        let needed = u64::from(wanted) * u64::from(self.live_bytes());
        needed <= u64::from(options.target.live_block_bytes)
    }

    /// The most bytes that block registers of one element hold at once.
    fn live_bytes(&self) -> u32 {
        let mut ranges = FxHashMap::<BufId, (usize, usize)>::default();
        for (k, line) in self.inside.iter().enumerate() {
            if let LoopItem::Inst(inst) = line.item {
                let accesses = crate::effects::Accesses::of_inst(self.tables, &inst);
                for id in accesses.buffer_reads.into_iter().chain(accesses.buffer_writes) {
                    ranges.entry(id).or_insert((k, k)).1 = k;
                }
            }
        }
        let live = |k: usize| {
            let held =
                self.blocks.iter().filter(|id| ranges.get(id).is_some_and(|&(first, last)| first <= k && k <= last));
            held.map(|id| self.tables.buffers[id.idx()].dtype.size()).sum()
        };
        (0..self.inside.len()).map(live).max().unwrap_or(0)
    }
}
