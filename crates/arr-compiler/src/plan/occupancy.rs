//! Which bytes of the arena are taken when: a segment tree over positions, with sets of bytes in its nodes.
//!
//! Neighbouring bytes that are taken are one run, so that a node holds few runs however many buffers they belong to. Cost of
//! a question or a change: O(log n) nodes.
//!
//! Source: Bentley, "Solutions to Klee's rectangle problems", 1977, for the tree.

use core::ops::Range;

use crate::live_range::LiveRange;

/// The bytes taken at every position.
pub(super) struct Occupancy {
    /// Where some range begins, and where one has just ended: nothing changes between.
    positions: Vec<usize>,
    /// Node `k` has the children `2 k` and `2 k + 1`; the root is 1.
    nodes: Vec<Node>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// Bytes taken at all positions of the node.
    throughout: Runs,
    /// Bytes taken at any of them.
    anywhere: Runs,
}

impl Occupancy {
    /// Nothing taken; only these ranges can be asked for and taken.
    pub(super) fn new<'a>(ranges: impl Iterator<Item = &'a LiveRange>) -> Occupancy {
        let mut positions: Vec<usize> = ranges.flat_map(|range| [range.first, range.last + 1]).collect();
        positions.sort_unstable();
        positions.dedup();
        let nodes = vec![Node::default(); 2 * positions.len().next_power_of_two()];
        Occupancy { positions, nodes }
    }

    /// The lowest offset at which `n_bytes` are free all the time.
    pub(super) fn lowest_free(&self, range: &LiveRange, n_bytes: u64) -> u64 {
        let mut taken: Vec<&Runs> = Vec::new();
        self.visit(&self.columns(range), (1, 0..self.n_leaves()), &mut |node, is_whole| {
            let runs = if is_whole { &self.nodes[node].anywhere } else { &self.nodes[node].throughout };
            if !runs.0.is_empty() {
                taken.push(runs);
            }
        });
        let mut offset = 0;
        while let Some(end) = taken.iter().filter_map(|runs| runs.in_the_way(offset..offset + n_bytes)).max() {
            offset = end;
        }
        offset
    }

    /// Takes bytes for a while.
    pub(super) fn take(&mut self, range: &LiveRange, bytes: Range<u64>) {
        let mut touched = Vec::new();
        self.visit(&self.columns(range), (1, 0..self.n_leaves()), &mut |node, is_whole| touched.push((node, is_whole)));
        for (node, is_whole) in touched {
            self.nodes[node].anywhere.insert(bytes.clone());
            if is_whole {
                self.nodes[node].throughout.insert(bytes.clone());
            }
        }
    }

    fn n_leaves(&self) -> usize {
        self.nodes.len() / 2
    }

    fn columns(&self, range: &LiveRange) -> Range<usize> {
        let column = |position: usize| self.positions.partition_point(|&p| p < position);
        column(range.first)..column(range.last + 1)
    }

    /// Visits the nodes that meet `columns`, but for those below nodes that lie in them as a whole.
    fn visit(
        &self,
        columns: &Range<usize>,
        (node, of_node): (usize, Range<usize>),
        found: &mut impl FnMut(usize, bool),
    ) {
        if of_node.end <= columns.start || columns.end <= of_node.start {
            return;
        }
        let is_whole = columns.start <= of_node.start && of_node.end <= columns.end;
        found(node, is_whole);
        if !is_whole {
            let middle = of_node.start.midpoint(of_node.end);
            self.visit(columns, (2 * node, of_node.start..middle), found);
            self.visit(columns, (2 * node + 1, middle..of_node.end), found);
        }
    }
}

/// A set of bytes as runs: sorted, with bytes between them.
#[derive(Clone, Debug, Default)]
struct Runs(Vec<Range<u64>>);

impl Runs {
    /// The end of the last run that has bytes of `wanted`: nothing as long is free before it.
    fn in_the_way(&self, wanted: Range<u64>) -> Option<u64> {
        let before_end = self.0.partition_point(|run| run.start < wanted.end);
        let last = self.0.get(before_end.checked_sub(1)?)?;
        (last.end > wanted.start).then_some(last.end)
    }

    fn insert(&mut self, bytes: Range<u64>) {
        if bytes.is_empty() {
            return;
        }
        // Runs that the bytes touch become one with them.
        let first = self.0.partition_point(|run| run.end < bytes.start);
        let behind = self.0.partition_point(|run| run.start <= bytes.end);
        let touched = &self.0[first..behind.max(first)];
        let start = touched.first().map_or(bytes.start, |run| run.start.min(bytes.start));
        let end = touched.last().map_or(bytes.end, |run| run.end.max(bytes.end));
        self.0.splice(first..behind.max(first), [start..end]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_is_found_between_runs_and_between_times() {
        let range = |first, last| LiveRange { first, last };
        let ranges = [range(0, 9), range(2, 4), range(5, 7), range(3, 6)];
        let mut occupancy = Occupancy::new(ranges.iter());
        occupancy.take(&ranges[0], 8..16);
        occupancy.take(&ranges[1], 0..8);
        occupancy.take(&ranges[2], 20..24);
        assert_eq!(occupancy.lowest_free(&ranges[1], 8), 16);
        assert_eq!(occupancy.lowest_free(&ranges[2], 8), 0);
        assert_eq!(occupancy.lowest_free(&ranges[3], 4), 16);
        assert_eq!(occupancy.lowest_free(&ranges[3], 5), 24);
        assert_eq!(occupancy.lowest_free(&ranges[3], 0), 0);
    }

    #[test]
    fn runs_that_touch_are_one() {
        let mut runs = Runs::default();
        for bytes in [8..12, 0..4, 20..24, 4..8, 12..12, 10..22] {
            runs.insert(bytes);
        }
        assert_eq!(runs.0, [0..24]);
    }
}
