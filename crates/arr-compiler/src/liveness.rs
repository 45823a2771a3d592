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

/// What is live at one item after another, from the last of a basic block to the first.
#[derive(Clone, Debug)]
pub(crate) struct Walk<'a> {
    live_out: &'a LiveSet,
    /// Where the block has changed something already.
    changed: HashMap<u32, bool>,
}

impl Walk<'_> {
    pub(crate) fn contains(&self, x: u32) -> bool {
        self.changed.get(&x).copied().unwrap_or_else(|| self.live_out.contains(x))
    }

    /// From what is live after an item to what is live before it.
    pub(crate) fn step_back(&mut self, effect: &Effects) {
        self.changed.extend(effect.kills.iter().map(|&x| (x, false)));
        self.changed.extend(effect.uses.iter().map(|&x| (x, true)));
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
    let changes: Vec<Vec<(u32, bool)>> = ranges.iter().map(|range| changes(&effects[range.clone()])).collect();
    let mut blocks: Vec<BasicBlock> = ranges.into_iter().map(BasicBlock::new).collect();
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

/// What is live before items whatever is live after them, and what is not, by number.
fn changes(effects: &[Effects]) -> Vec<(u32, bool)> {
    let mut walk = Walk { live_out: &LiveSet::default(), changed: HashMap::new() };
    effects.iter().rev().for_each(|effect| walk.step_back(effect));
    let mut changes: Vec<(u32, bool)> = walk.changed.into_iter().collect();
    changes.sort_unstable();
    changes
}

impl BasicBlock {
    fn new(items: Range<usize>) -> BasicBlock {
        BasicBlock { items, live_in: LiveSet::default(), live_out: LiveSet::default() }
    }

    /// What is live after the last item, to step back from.
    pub(crate) fn walk(&self) -> Walk<'_> {
        Walk { live_out: &self.live_out, changed: HashMap::new() }
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
        for block in &blocks {
            let mut walk = block.walk();
            for position in block.items.clone().rev() {
                after[position] = (0..2).filter(|&x| walk.contains(x)).collect();
                walk.step_back(&effects[position]);
            }
        }
        assert_eq!(after, [vec![0], vec![0], vec![0], vec![0, 1], vec![0], vec![]]);
    }
}
