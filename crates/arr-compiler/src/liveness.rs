//! Backward liveness over linear code: which variables are needed after each item.
//!
//! A variable is whatever the caller numbers: a register, a buffer. Cost: for each round over the basic blocks, the code
//! and what is live between them; the number of rounds is bounded by the depth of loops.
//!
//! Source: Aho, Lam, Sethi and Ullman, *Compilers*, section 9.2.5.

use std::collections::BTreeSet;

/// What one item of code does to variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Effects {
    /// Variables it needs.
    pub(crate) uses: Vec<u32>,
    /// Variables it sets without needing what they were.
    pub(crate) kills: Vec<u32>,
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

/// The variables that are needed at one place. Most variables are needed nowhere but near where they are set, so that a set
/// holds few of all there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LiveSet(BTreeSet<u32>);

impl LiveSet {
    pub(crate) fn contains(&self, x: u32) -> bool {
        self.0.contains(&x)
    }

    /// From what is live after an item to what is live before it.
    pub(crate) fn step_back(&mut self, effect: &Effects) {
        effect.kills.iter().for_each(|x| _ = self.0.remove(x));
        self.0.extend(&effect.uses);
    }

    /// Adds all of `other`; whether that was anything new.
    fn absorb(&mut self, other: &LiveSet) -> bool {
        let n = self.0.len();
        self.0.extend(&other.0);
        self.0.len() > n
    }

    /// In order of number.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().copied()
    }
}

/// A straight run of items.
#[derive(Clone, Debug)]
pub(crate) struct BasicBlock {
    /// Positions of its items.
    pub(crate) items: core::ops::Range<usize>,
    /// What is needed after its last item.
    pub(crate) live_out: LiveSet,
}

/// Cuts code into basic blocks and finds what is live after each.
#[must_use]
pub(crate) fn liveness(flow: &[Flow], effects: &[Effects]) -> Vec<BasicBlock> {
    let ranges = basic_blocks(flow);
    let mut block_of_label = std::collections::HashMap::new();
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
    let mut blocks: Vec<BasicBlock> =
        ranges.into_iter().map(|items| BasicBlock { items, live_out: LiveSet::default() }).collect();
    let mut live_in: Vec<LiveSet> = vec![LiveSet::default(); blocks.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for k in (0..blocks.len()).rev() {
            for next in successors.get(k).into_iter().flatten() {
                if let (Some(block), Some(needed)) = (blocks.get_mut(k), live_in.get(*next)) {
                    block.live_out.absorb(needed);
                }
            }
            if let (Some(block), Some(slot)) = (blocks.get(k), live_in.get_mut(k)) {
                let mut live = block.live_out.clone();
                block.walk_back(effects, &mut live, |_, _| ());
                changed |= slot.absorb(&live);
            }
        }
    }
    blocks
}

impl BasicBlock {
    /// Goes from the last item to the first; `visit` sees what is live after each.
    pub(crate) fn walk_back(&self, effects: &[Effects], live: &mut LiveSet, mut visit: impl FnMut(usize, &LiveSet)) {
        for position in self.items.clone().rev() {
            visit(position, live);
            if let Some(effect) = effects.get(position) {
                live.step_back(effect);
            }
        }
    }
}

fn basic_blocks(flow: &[Flow]) -> Vec<core::ops::Range<usize>> {
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
        Effects { uses: uses.to_vec(), kills: kills.to_vec() }
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
            let mut live = block.live_out.clone();
            block.walk_back(&effects, &mut live, |k, live| after[k] = live.iter().collect());
        }
        assert_eq!(after, [vec![0], vec![0], vec![0], vec![0, 1], vec![0], vec![]]);
    }
}
