//! NumPy's pairwise sum of float32, to the bit, without its recursion.
//!
//! NumPy splits `n` elements at half, rounded down to a multiple of 8, until at most 128 are left; such a leaf is added
//! in 8 lanes, the lanes as `((0+1)+(2+3))+((4+5)+(6+7))`, and then what is beyond the last multiple of 8. Leaves come up
//! in order, so the tree is walked as elements arrive: a stack holds, for every split above the current leaf, either the
//! length of the right half yet to come or the sum of the left half already there.
//! Several leaves are independent chains of additions, which a processor overlaps by itself.
//!
//! Source: NumPy, `@TYPE@_pairwise_sum` in `loops_utils.h.src`.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::KernelError;
use crate::cell::state_mut;
use crate::level::leveled;

/// Elements of the longest leaf.
const LEAF: u32 = 128;

const LANES: usize = 8;

/// Splits above a leaf: 32 bits of length, less the 7 bits of a leaf, and one where rounding makes halves unequal.
const LEVELS: usize = 26;

/// What elements are added to at first: unlike 0, it keeps -0.
const START: f32 = -0.0;

/// How far the walk has come.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(super) struct Tree {
    /// Elements of the current leaf; 0 once everything has arrived.
    leaf_len: u32,
    /// Elements of it that have arrived.
    leaf_done: u32,
    /// Partial sums of the leaf.
    lanes: [f32; LANES],
    /// Sum of the leaf once its lanes are added up; in the end the sum of all.
    sum: f32,
    /// Splits above the leaf, outermost first.
    depth: u32,
    splits: [Split; LEVELS],
}

/// A split above the current leaf.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(super) struct Split {
    /// Length of the right half, while the leaf is in the left half; then 0.
    right: u32,
    /// Sum of the left half, while the leaf is in the right half.
    left_sum: f32,
}

const NO_SPLIT: Split = Split { right: 0, left_sum: START };

pub(crate) const BYTES: usize = size_of::<Tree>();

pub(crate) fn init(state: &mut [u8], n: u64) -> Result<(), KernelError> {
    let tree = state_mut::<Tree>(state)?;
    let n = u32::try_from(n).map_err(|_| KernelError::Layout)?;
    tree.depth = 0;
    tree.leaf_len = 0;
    tree.sum = START;
    if n > 0 {
        tree.descend(n);
    }
    Ok(())
}

leveled! {
    pub(crate) fn step[](state: &mut [u8], src: &[f32]) -> Result<(), KernelError> {
        let tree = state_mut::<Tree>(state)?;
        let mut src = src;
        while !src.is_empty() {
            let missing = tree.leaf_len.saturating_sub(tree.leaf_done) as usize;
            let (piece, rest) = src.split_at_checked(missing).unwrap_or((src, &[]));
            if piece.is_empty() {
                return Err(KernelError::Layout);
            }
            tree.feed(piece);
            src = rest;
        }
        Ok(())
    }
}

pub(crate) fn finish(state: &mut [u8]) -> Result<f32, KernelError> {
    let tree = state_mut::<Tree>(state)?;
    // NumPy adds the whole tree to an initial 0.
    if tree.leaf_len == 0 { Ok(0.0 + tree.sum) } else { Err(KernelError::Layout) }
}

leveled! {
    /// The sum of elements that are all there, begun from 0.
    pub(crate) fn sum[](src: &[f32]) -> f32 {
        if src.len() < LANES {
            return src.iter().fold(0.0, |sum, x| sum + x);
        }
        let mut tree =
            Tree { leaf_len: 0, leaf_done: 0, lanes: [START; LANES], sum: START, depth: 0, splits: [NO_SPLIT; LEVELS] };
        let mut src = src;
        tree.descend(src.len() as u32);
        // A leaf takes at least one element, so that this ends.
        while let Some(leaf) = src.split_off(..(tree.leaf_len as usize).min(src.len())).filter(|leaf| !leaf.is_empty()) {
            tree.feed(leaf);
        }
        0.0 + tree.sum
    }
}

impl Tree {
    /// Goes down to the first leaf of the next `n` elements.
    fn descend(&mut self, mut n: u32) {
        while n > LEAF {
            let left = n / 2 - n / 2 % LANES as u32;
            if let Some(split) = self.splits.get_mut(self.depth as usize) {
                *split = Split { right: n - left, left_sum: START };
                self.depth += 1;
            }
            n = left;
        }
        self.leaf_len = n;
        self.leaf_done = 0;
        self.lanes = [START; LANES];
        self.sum = START;
    }

    /// Goes up with the sum of a finished leaf until there is a right half to go down into.
    fn ascend(&mut self) {
        while let Some(depth) = self.depth.checked_sub(1)
            && let Some(split) = self.splits.get_mut(depth as usize)
        {
            if split.right > 0 {
                let right = core::mem::take(&mut split.right);
                split.left_sum = self.sum;
                return self.descend(right);
            }
            self.sum += split.left_sum;
            self.depth = depth;
        }
        self.leaf_len = 0;
    }

    /// Takes in elements of the current leaf, no more than it has left.
    #[inline(always)]
    fn feed(&mut self, piece: &[f32]) {
        let in_lanes = if self.leaf_len < LANES as u32 { 0 } else { self.leaf_len - self.leaf_len % LANES as u32 };
        let (grouped, tail) =
            piece.split_at_checked(in_lanes.saturating_sub(self.leaf_done) as usize).unwrap_or((piece, &[]));
        let before = self.leaf_done;
        self.leaf_done += piece.len() as u32;
        self.add_to_lanes(before as usize % LANES, grouped);
        if before < in_lanes && self.leaf_done >= in_lanes {
            let [a, b, c, d, e, f, g, h] = self.lanes;
            self.sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
        }
        self.sum = tail.iter().fold(self.sum, |sum, x| sum + x);
        if self.leaf_done >= self.leaf_len {
            self.ascend();
        }
    }

    /// Adds elements to the lanes in turn, from lane `first` on.
    #[inline(always)]
    fn add_to_lanes(&mut self, first: usize, elements: &[f32]) {
        let split = if first == 0 { 0 } else { LANES - first };
        let (head, aligned) = elements.split_at_checked(split).unwrap_or((elements, &[]));
        let (groups, rest) = aligned.as_chunks::<LANES>();
        let mut lanes = self.lanes;
        lanes.iter_mut().skip(first).zip(head).for_each(|(lane, x)| *lane += x);
        for group in groups {
            lanes.iter_mut().zip(group).for_each(|(lane, x)| *lane += x);
        }
        lanes.iter_mut().zip(rest).for_each(|(lane, x)| *lane += x);
        self.lanes = lanes;
    }
}
