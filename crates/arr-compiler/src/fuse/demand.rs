//! What happens next to each buffer inside a basic block: whether its elements are needed after a position.

use std::collections::HashMap;

use crate::liveness::{AllEffects, BasicBlock};

/// Uses and kills of every buffer in one basic block, by position.
pub(super) struct Demand<'a> {
    block: &'a BasicBlock,
    /// Per buffer: position, and whether the item there needs the elements (else it replaces them all).
    events: HashMap<u32, Vec<(usize, bool)>>,
}

impl<'a> Demand<'a> {
    pub(super) fn new(block: &'a BasicBlock, effects: &AllEffects) -> Demand<'a> {
        let mut events: HashMap<u32, Vec<(usize, bool)>> = HashMap::new();
        for position in block.items.clone() {
            effects.kills[position].iter().for_each(|&x| events.entry(x).or_default().push((position, false)));
            effects.uses[position].iter().for_each(|&x| events.entry(x).or_default().push((position, true)));
        }
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
        let list = self.events.get(&buffer)?;
        let from = list.partition_point(|(p, _)| *p < position);
        let (next, _) = list.get(from)?;
        Some(list.get(from..)?.iter().take_while(|(p, _)| p == next).any(|(_, is_use)| *is_use))
    }
}
