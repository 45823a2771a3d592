//! Backward liveness over linear code: which variables are needed after each item.
//!
//! A variable is whatever the caller numbers: a register, a buffer. Cost: what each basic block changes, times the
//! depth of loops around it; however many variables are needed all along, as sets of neighbouring
//! blocks share what they have in common.
//!
//! Source: Aho, Lam, Sethi and Ullman, *Compilers*, section 9.2.5.

use core::ops::Range;
use std::collections::{BTreeSet, HashMap};

use crate::effects::Few;
use crate::shared_map::SharedMap;

/// What one item of code does to variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Effects {
    /// Variables it needs.
    pub(crate) uses: Few<u32>,
    /// Variables it sets without needing what they were.
    pub(crate) kills: Few<u32>,
}

/// How control goes on after an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    /// The label that stands here.
    pub(crate) label: Option<u32>,
    /// The label that control may go to.
    pub(crate) jump: Option<u32>,
    /// Whether control never goes on to the next item.
    pub(crate) ends: bool,
}

/// The variables that are needed at one place.
#[derive(Clone, Debug, Default)]
pub(crate) struct LiveSet(SharedMap<u32, ()>);

impl LiveSet {
    pub(crate) fn contains(&self, x: u32) -> bool {
        self.0.get(&x).is_some()
    }

    /// Applies what items change, whatever is live behind them.
    fn change(&mut self, changes: &[(u32, bool)]) {
        for &(x, is_live) in changes {
            match is_live {
                // What is there already stays shared.
                true if !self.contains(x) => self.0.insert(x, ()),
                true => {}
                false => drop(self.0.remove(&x)),
            }
        }
    }

    /// Adds all of `other`; whether that was anything new.
    fn absorb(&mut self, other: &LiveSet) -> bool {
        let union = self.0.union(&other.0);
        let is_new = !union.is_same(&self.0);
        self.0 = union;
        is_new
    }

    /// Visits the variables that are not in `other`, in order of number.
    pub(crate) fn for_each_missing(&self, other: &LiveSet, mut visit: impl FnMut(u32)) {
        self.0.for_each_missing(&other.0, &mut |x| visit(*x));
    }
}

/// What is live at one item after another, from the last of a basic block to the first. One serves for all blocks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Walk {
    live_out: LiveSet,
    /// For each variable the block that last changed it, and whether it was live then.
    marks: Vec<(u32, bool)>,
    /// Counts blocks from 1.
    n_blocks: u32,
    changed: Vec<u32>,
}

impl Walk {
    /// Begins behind the last item of a block.
    pub(crate) fn begin(&mut self, block: &BasicBlock) {
        self.live_out = block.live_out.clone();
        self.n_blocks += 1;
        self.changed.clear();
    }

    pub(crate) fn contains(&self, x: u32) -> bool {
        let mark = self.marks.get(x as usize).filter(|(block, _)| *block == self.n_blocks);
        mark.map_or_else(|| self.live_out.contains(x), |(_, is_live)| *is_live)
    }

    /// From what is live after an item to what is live before it.
    pub(crate) fn step_back(&mut self, effect: &Effects) {
        effect.kills.iter().for_each(|&x| self.mark(x, false));
        effect.uses.iter().for_each(|&x| self.mark(x, true));
    }

    fn mark(&mut self, x: u32, is_live: bool) {
        let at = x as usize;
        if self.marks.len() <= at {
            self.marks.resize(at + 1, (0, false));
        }
        if self.marks[at].0 != self.n_blocks {
            self.changed.push(x);
        }
        self.marks[at] = (self.n_blocks, is_live);
    }

    /// What has been changed since the last item, whatever was live after it.
    fn changes(&self) -> Vec<(u32, bool)> {
        self.changed.iter().map(|&x| (x, self.marks[x as usize].1)).collect()
    }
}

/// A straight run of items.
#[derive(Clone, Debug)]
pub(crate) struct BasicBlock {
    /// Positions of its items.
    pub(crate) items: Range<usize>,
    /// What is needed before its first item.
    pub(crate) live_in: LiveSet,
    /// What is needed after its last item.
    pub(crate) live_out: LiveSet,
}

/// Cuts code into basic blocks and finds what is live after each.
#[must_use]
pub(crate) fn liveness(flow: &[Flow], effects: &[Effects]) -> Vec<BasicBlock> {
    let ranges = basic_blocks(flow);
    let mut block_of_label = HashMap::new();
    for (k, range) in ranges.iter().enumerate() {
        for label in flow.get(range.clone()).into_iter().flatten().filter_map(|f| f.label) {
            block_of_label.insert(label, k);
        }
    }
    let successors: Vec<Vec<usize>> = ranges
        .iter()
        .enumerate()
        .map(|(k, range)| {
            let last = range.end.checked_sub(1).and_then(|p| flow.get(p));
            let jump = last.and_then(|f| f.jump).and_then(|l| block_of_label.get(&l).copied());
            let falls = last.is_none_or(|f| !f.ends) && k + 1 < ranges.len();
            jump.into_iter().chain(falls.then_some(k + 1)).collect()
        })
        .collect();
    let mut blocks: Vec<BasicBlock> = ranges.into_iter().map(BasicBlock::new).collect();
    let mut walk = Walk::default();
    let mut changes_of = |block: &BasicBlock| {
        walk.begin(block);
        effects[block.items.clone()].iter().rev().for_each(|effect| walk.step_back(effect));
        walk.changes()
    };
    let changes: Vec<Vec<(u32, bool)>> = blocks.iter().map(&mut changes_of).collect();
    let mut predecessors = vec![Vec::new(); blocks.len()];
    for (k, next) in successors.iter().enumerate() {
        next.iter().for_each(|&next| predecessors[next].push(k));
    }
    // Blocks behind which something has changed. Most jumps go forwards, so the last is looked at first.
    let mut pending: BTreeSet<usize> = (0..blocks.len()).collect();
    while let Some(k) = pending.pop_last() {
        let mut live_out = std::mem::take(&mut blocks[k].live_out);
        for &next in &successors[k] {
            live_out.absorb(&blocks[next].live_in);
        }
        let mut live_in = live_out.clone();
        live_in.change(&changes[k]);
        if blocks[k].live_in.absorb(&live_in) {
            pending.extend(&predecessors[k]);
        }
        blocks[k].live_out = live_out;
    }
    blocks
}

impl BasicBlock {
    fn new(items: Range<usize>) -> BasicBlock {
        BasicBlock { items, live_in: LiveSet::default(), live_out: LiveSet::default() }
    }
}

fn basic_blocks(flow: &[Flow]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (k, item) in flow.iter().enumerate() {
        if item.label.is_some() && k > start {
            ranges.push(start..k);
            start = k;
        }
        if item.jump.is_some() || item.ends {
            ranges.push(start..k + 1);
            start = k + 1;
        }
    }
    if start < flow.len() {
        ranges.push(start..flow.len());
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effect(uses: &[u32], kills: &[u32]) -> Effects {
        Effects { uses: uses.into(), kills: kills.into() }
    }

    #[test]
    fn what_a_loop_reads_is_live_around_it() {
        // 0: kill x; label; 2: use x; 3: kill y; 4: use y, jump back; 5: end
        let mut flow = vec![Flow::default(); 6];
        flow[1].label = Some(0);
        flow[4].jump = Some(0);
        flow[5].ends = true;
        let effects = [
            effect(&[], &[0]),
            effect(&[], &[]),
            effect(&[0], &[]),
            effect(&[], &[1]),
            effect(&[1], &[]),
            effect(&[], &[]),
        ];
        let blocks = liveness(&flow, &effects);
        let mut after = vec![Vec::new(); flow.len()];
        let mut walk = Walk::default();
        for block in &blocks {
            walk.begin(block);
            for position in block.items.clone().rev() {
                after[position] = (0..2).filter(|&x| walk.contains(x)).collect();
                walk.step_back(&effects[position]);
            }
        }
        assert_eq!(after, [vec![0], vec![0], vec![0], vec![0, 1], vec![0], vec![]]);
    }
}
