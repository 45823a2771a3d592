//! Backward liveness over linear code: which variables are needed after each item.
//!
//! A variable is whatever the caller numbers: a register, a buffer. Cost: what each basic block changes, times the
//! depth of loops around it; however many variables are needed all along, as sets of neighbouring
//! blocks share what they have in common.
//!
//! Source: Aho, Lam, Sethi and Ullman, *Compilers*, section 9.2.5.

use core::ops::Range;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use crate::effects::Few;
use crate::lists::Lists;
use crate::shared_map::SharedMap;

/// What one item of code does to variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Effects {
    /// Variables it needs.
    pub(crate) uses: Few<u32>,
    /// Variables it sets without needing what they were.
    pub(crate) kills: Few<u32>,
}

/// What each item of code does to variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct AllEffects {
    pub(crate) uses: Lists<u32>,
    pub(crate) kills: Lists<u32>,
}

impl AllEffects {
    pub(crate) fn push(&mut self, effects: Effects) {
        self.uses.push(effects.uses);
        self.kills.push(effects.kills);
    }
}

impl FromIterator<Effects> for AllEffects {
    fn from_iter<I: IntoIterator<Item = Effects>>(effects: I) -> AllEffects {
        let mut all = AllEffects::default();
        effects.into_iter().for_each(|effects| all.push(effects));
        all
    }
}

/// How control goes on after an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Flow {
    /// To the next one.
    #[default]
    Plain,
    /// To the next one; this is where jumps to the label go.
    Label(u32),
    /// To the label.
    Jump(u32),
    /// To the label or to the next one.
    Branch(u32),
    /// Nowhere.
    End,
}

impl Flow {
    /// The label that stands here.
    pub(crate) fn label(self) -> Option<u32> {
        if let Flow::Label(label) = self { Some(label) } else { None }
    }

    /// The label that control may go to.
    pub(crate) fn jump(self) -> Option<u32> {
        if let Flow::Jump(label) | Flow::Branch(label) = self { Some(label) } else { None }
    }

    /// Whether control never goes on to the next item.
    pub(crate) fn ends(self) -> bool {
        matches!(self, Flow::Jump(_) | Flow::End)
    }
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
    pub(crate) fn step_back(&mut self, effects: &AllEffects, position: usize) {
        effects.kills[position].iter().for_each(|&x| self.mark(x, false));
        effects.uses[position].iter().for_each(|&x| self.mark(x, true));
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
    fn changes(&self) -> impl Iterator<Item = (u32, bool)> {
        self.changed.iter().map(|&x| (x, self.marks[x as usize].1))
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
pub(crate) fn liveness(flow: &[Flow], effects: &AllEffects) -> Vec<BasicBlock> {
    let mut blocks: Vec<BasicBlock> = basic_blocks(flow).into_iter().map(BasicBlock::new).collect();
    let changes = changes(&blocks, effects);
    let successors = successors(&blocks, flow);
    let predecessors = predecessors(&successors);
    // Blocks behind which something has changed. Most jumps go forwards, so the last is looked at first.
    let mut pending: BinaryHeap<usize> = (0..blocks.len()).collect();
    let mut is_pending = vec![true; blocks.len()];
    while let Some(k) = pending.pop() {
        is_pending[k] = false;
        let mut live_out = std::mem::take(&mut blocks[k].live_out);
        for next in successors[k].into_iter().flatten() {
            live_out.absorb(&blocks[next].live_in);
        }
        let mut live_in = live_out.clone();
        live_in.change(&changes[k]);
        if blocks[k].live_in.absorb(&live_in) {
            for &before in &predecessors[k] {
                if !std::mem::replace(&mut is_pending[before], true) {
                    pending.push(before);
                }
            }
        }
        blocks[k].live_out = live_out;
    }
    blocks
}

/// What each block changes, whatever is live behind it: variables, and whether they are live before it.
fn changes(blocks: &[BasicBlock], effects: &AllEffects) -> Lists<(u32, bool)> {
    let mut walk = Walk::default();
    let mut changes = Lists::default();
    for block in blocks {
        walk.begin(block);
        block.items.clone().rev().for_each(|position| walk.step_back(effects, position));
        changes.push(walk.changes());
    }
    // What no block needs from before it is live between no two blocks, and that is most of what there is.
    let mut is_needed = vec![false; walk.marks.len()];
    for &(x, is_live) in changes.all() {
        is_needed[x as usize] |= is_live;
    }
    changes.retain(|&(x, _)| is_needed[x as usize]);
    changes
}

/// The blocks that control goes to from each.
fn successors(blocks: &[BasicBlock], flow: &[Flow]) -> Vec<[Option<usize>; 2]> {
    let first_flow = |block: &BasicBlock| flow.get(block.items.start).and_then(|flow| flow.label());
    let block_of_label: FxHashMap<u32, usize> =
        blocks.iter().enumerate().filter_map(|(k, block)| Some((first_flow(block)?, k))).collect();
    let of_block = |(k, block): (usize, &BasicBlock)| {
        let last = block.items.end.checked_sub(1).map_or(Flow::Plain, |last| flow[last]);
        let jump = last.jump().and_then(|label| block_of_label.get(&label).copied());
        let falls = !last.ends() && k + 1 < blocks.len();
        [jump, falls.then_some(k + 1)]
    };
    blocks.iter().enumerate().map(of_block).collect()
}

/// The blocks from which control goes to each.
fn predecessors(successors: &[[Option<usize>; 2]]) -> Lists<usize> {
    let edges = successors.iter().enumerate().flat_map(|(k, next)| next.iter().flatten().map(move |&next| (next, k)));
    let mut edges: Vec<(usize, usize)> = edges.collect();
    edges.sort_unstable();
    let mut edges = edges.into_iter().peekable();
    let mut predecessors = Lists::default();
    for k in 0..successors.len() {
        predecessors.push(std::iter::from_fn(|| edges.next_if(|&(next, _)| next == k).map(|(_, before)| before)));
    }
    predecessors
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
        if item.label().is_some() && k > start {
            ranges.push(start..k);
            start = k;
        }
        if item.jump().is_some() || item.ends() {
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
        let flow = [Flow::Plain, Flow::Label(0), Flow::Plain, Flow::Plain, Flow::Branch(0), Flow::End];
        let effects = [
            effect(&[], &[0]),
            effect(&[], &[]),
            effect(&[0], &[]),
            effect(&[], &[1]),
            effect(&[1], &[]),
            effect(&[], &[]),
        ]
        .into_iter()
        .collect();
        let blocks = liveness(&flow, &effects);
        let mut after = vec![Vec::new(); flow.len()];
        let mut walk = Walk::default();
        for block in &blocks {
            walk.begin(block);
            for position in block.items.clone().rev() {
                after[position] = (0..2).filter(|&x| walk.contains(x)).collect();
                walk.step_back(&effects, position);
            }
        }
        assert_eq!(after, [vec![0], vec![0], vec![0], vec![0, 1], vec![0], vec![]]);
    }
}
