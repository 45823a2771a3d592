//! What happens next to each buffer inside a basic block: whether its elements are needed after a position.

use crate::liveness::{AllEffects, BasicBlock};

/// Uses and kills of every buffer in one basic block, by position.
pub(super) struct Demand<'a> {
    block: &'a BasicBlock,
    /// Sorted: buffer, position, and whether the item there needs the elements (else it replaces them all).
    events: Vec<(u32, usize, bool)>,
}

impl<'a> Demand<'a> {
    pub(super) fn new(block: &'a BasicBlock, effects: &AllEffects) -> Demand<'a> {
        let mut events = Vec::new();
        for position in block.items.clone() {
            events.extend(effects.kills[position].iter().map(|&buffer| (buffer, position, false)));
            events.extend(effects.uses[position].iter().map(|&buffer| (buffer, position, true)));
        }
        events.sort_unstable();
        Demand { block, events }
    }

    /// Whether anything at `position` or behind needs what the buffer holds before `position`.
    pub(super) fn is_needed_from(&self, buffer: u32, position: usize) -> bool {
        self.next_event(buffer, position).unwrap_or_else(|| self.is_live_out(buffer))
    }

    /// Whether what the buffer holds at the end of the block is needed.
    pub(super) fn is_live_out(&self, buffer: u32) -> bool {
        self.block.live_out.contains(buffer)
    }

    /// At one position a use comes before a kill.
    fn next_event(&self, buffer: u32, position: usize) -> Option<bool> {
        let from = self.events.partition_point(|&(b, p, _)| (b, p) < (buffer, position));
        let list = self.events.get(from..)?;
        let &(first, next, _) = list.first()?;
        if first != buffer {
            return None;
        }
        Some(list.iter().take_while(|&&(b, p, _)| (b, p) == (buffer, next)).any(|&(_, _, is_use)| is_use))
    }
}
