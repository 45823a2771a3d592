//! NumPy's pairwise sum of float32, to the bit, without its recursion.
//!
//! NumPy splits `n` elements at half, rounded down to a multiple of 8, until at most 128 are left; such a leaf is added
//! in 8 lanes, the lanes as `((0+1)+(2+3))+((4+5)+(6+7))`, and then what is beyond the last multiple of 8. Leaves come up
//! in order, so the tree is walked as elements arrive: a stack holds, for every split above the current leaf, either the
//! length of the right half yet to come or the sum of the left half already there.
//! Additions of one leaf wait for each other, those of several do not: subtrees of up to eight leaves, where all their
//! elements are there, are summed four leaves side by side where a register has room for the lanes of a leaf.
//!
//! Source: NumPy, `@TYPE@_pairwise_sum` in `loops_utils.h.src`.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::cell::state_mut;
use crate::level::{HAS_VECTORS, leveled};
use crate::{KernelError, Level};

/// Elements of the longest leaf.
const LEAF: u32 = 128;

const LANES: usize = 8;

/// Running sums of a leaf.
type Lanes = [f32; LANES];

/// Splits above a leaf: 32 bits of length, less the 7 bits of a leaf, and one where rounding makes halves unequal.
const LEVELS: usize = 26;

/// What elements are added to at first: unlike 0, it keeps -0.
const START: f32 = -0.0;

const START_LANES: Lanes = [START; LANES];

/// How far the walk has come.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(super) struct Tree {
    /// Elements of the current leaf, or of a subtree of more than one of which none has arrived; 0 once everything has.
    leaf_len: u32,
    /// Elements of it that have arrived.
    leaf_done: u32,
    /// Partial sums of the leaf.
    lanes: Lanes,
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
        tree.descend(n, is_bough);
    }
    Ok(())
}

pub(crate) fn step(level: Level, state: &mut [u8], mut src: &[f32]) -> Result<(), KernelError> {
    let tree = state_mut::<Tree>(state)?;
    while !src.is_empty() {
        if tree.leaf_len > LEAF {
            match src.split_off(..tree.leaf_len as usize) {
                Some(elements) => {
                    tree.sum = bough(level, elements);
                    tree.ascend();
                }
                None => tree.descend(tree.leaf_len, |n| is_leaf(n) || (is_bough(n) && n as usize <= src.len())),
            }
            continue;
        }
        let missing = tree.leaf_len.saturating_sub(tree.leaf_done) as usize;
        let (piece, rest) = src.split_at_checked(missing).unwrap_or((src, &[]));
        if piece.is_empty() {
            return Err(KernelError::Layout);
        }
        tree.feed(level, piece);
        src = rest;
    }
    Ok(())
}

pub(crate) fn finish(state: &mut [u8]) -> Result<f32, KernelError> {
    let tree = state_mut::<Tree>(state)?;
    // NumPy adds the whole tree to an initial 0.
    if tree.leaf_len == 0 { Ok(0.0 + tree.sum) } else { Err(KernelError::Layout) }
}

/// The sum of elements that are all there, begun from 0.
pub(crate) fn sum(level: Level, mut src: &[f32]) -> f32 {
    if src.len() < LANES {
        return src.iter().fold(0.0, |sum, x| sum + x);
    }
    let mut tree =
        Tree { leaf_len: 0, leaf_done: 0, lanes: START_LANES, sum: START, depth: 0, splits: [NO_SPLIT; LEVELS] };
    tree.descend(src.len() as u32, is_bough);
    // A leaf takes at least one element, so that this ends.
    while let Some(elements) = src.split_off(..(tree.leaf_len as usize).min(src.len())).filter(|some| !some.is_empty())
    {
        tree.sum = bough(level, elements);
        tree.ascend();
    }
    0.0 + tree.sum
}

/// Elements of the left half of `n`.
#[inline(always)]
fn left_of(n: u32) -> u32 {
    n / 2 - n / 2 % LANES as u32
}

fn is_leaf(n: u32) -> bool {
    n <= LEAF
}

/// Whether a tree of `n` elements has at most four leaves, as its right half, which is the larger one, has two.
fn is_branch(n: u32) -> bool {
    let right = n - left_of(n);
    is_leaf(n) || is_leaf(right) || is_leaf(right - left_of(right))
}

/// Whether both halves of a tree of `n` elements have at most four leaves.
fn is_bough(n: u32) -> bool {
    is_branch(n) || (is_branch(left_of(n)) && is_branch(n - left_of(n)))
}

/// The elements of both halves.
#[inline(always)]
fn halves(elements: &[f32]) -> (&[f32], &[f32]) {
    elements.split_at_checked(left_of(elements.len() as u32) as usize).unwrap_or((elements, &[]))
}

/// The sum of a tree of at most eight leaves, whose elements are all there.
fn bough(level: Level, elements: &[f32]) -> f32 {
    if is_branch(elements.len() as u32) {
        return branch(level, elements);
    }
    let (left, right) = halves(elements);
    branch(level, left) + branch(level, right)
}

/// The same of at most four leaves.
fn branch(level: Level, elements: &[f32]) -> f32 {
    let is_leaf = |part: &[f32]| is_leaf(part.len() as u32);
    let leaf = |elements| summed(level, START_LANES, elements);
    if is_leaf(elements) {
        return leaf(elements);
    }
    let (left, right) = halves(elements);
    match (is_leaf(left), is_leaf(right)) {
        (true, true) => leaf(left) + leaf(right),
        (true, false) => {
            let (c, d) = halves(right);
            leaf(left) + (leaf(c) + leaf(d))
        }
        _ => {
            let ((a, b), (c, d)) = (halves(left), halves(right));
            if HAS_VECTORS { four_leaves(level, [a, b, c, d]) } else { (leaf(a) + leaf(b)) + (leaf(c) + leaf(d)) }
        }
    }
}

/// The sum of four leaves.
fn four_leaves(level: Level, leaves: [&[f32]; 4]) -> f32 {
    let mut sums = [START_LANES; 4];
    let [a, b, c, d] = leaves.map(|leaf| leaf.as_chunks());
    add_to_four(level, &mut sums, [a.0, b.0, c.0, d.0]);
    let [p, q, r, s] = joined_four(level, &sums);
    // Lanes without elements are -0, to which everything is added as to nothing.
    let with = |sum: f32, rest: &[f32]| rest.iter().fold(sum, |sum, x| sum + x);
    (with(p, a.1) + with(q, b.1)) + (with(r, c.1) + with(s, d.1))
}

/// The sum of a leaf of which all but these elements are in the lanes.
#[cfg_attr(target_arch = "arm", inline(never))]
fn summed(level: Level, mut lanes: Lanes, elements: &[f32]) -> f32 {
    let (groups, rest) = elements.as_chunks::<LANES>();
    if !groups.is_empty() {
        add_to_one(level, &mut lanes, groups);
    }
    // Lanes without elements are -0, to which everything is added as to nothing.
    rest.iter().fold(joined(lanes), |sum, x| sum + x)
}

leveled! {
    /// Adds group after group. Apart from what reads single lanes, so that all of them stay one vector.
    #[cfg_attr(not(target_arch = "arm"), inline(never))]
    fn add_to_one[](lanes: &mut Lanes, groups: &[Lanes]) -> () {
        let mut sums = *lanes;
        groups.iter().for_each(|group| add(&mut sums, group));
        *lanes = sums;
    }
}

leveled! {
    /// The same of four at once, which do not wait for each other.
    #[inline(never)]
    fn add_to_four[](lanes: &mut [Lanes; 4], groups: [&[Lanes]; 4]) -> () {
        let [a, b, c, d] = groups;
        let [mut sum_a, mut sum_b, mut sum_c, mut sum_d] = *lanes;
        let shared = a.len().min(b.len()).min(c.len()).min(d.len());
        let [a, b, c, d] = [a, b, c, d].map(|groups| groups.split_at_checked(shared).unwrap_or((groups, &[])));
        for (((a, b), c), d) in a.0.iter().zip(b.0).zip(c.0).zip(d.0) {
            add(&mut sum_a, a);
            add(&mut sum_b, b);
            add(&mut sum_c, c);
            add(&mut sum_d, d);
        }
        a.1.iter().for_each(|group| add(&mut sum_a, group));
        b.1.iter().for_each(|group| add(&mut sum_b, group));
        c.1.iter().for_each(|group| add(&mut sum_c, group));
        d.1.iter().for_each(|group| add(&mut sum_d, group));
        *lanes = [sum_a, sum_b, sum_c, sum_d];
    }
}

leveled! {
    /// [`joined`] of four at once: neighbours of two are added as one vector.
    #[inline(never)]
    fn joined_four[](lanes: &[Lanes; 4]) -> [f32; 4] {
        let [a, b, c, d] = lanes;
        let [low_a, low_b, low_c, low_d, high_a, high_b, high_c, high_d] = neighbours(&neighbours(a, b), &neighbours(c, d));
        [low_a + high_a, low_b + high_b, low_c + high_c, low_d + high_d]
    }
}

/// Sums of neighbours: those of the low halves of `p` and `q`, then those of their high halves.
#[inline(always)]
fn neighbours(p: &Lanes, q: &Lanes) -> Lanes {
    let even = [p[0], p[2], q[0], q[2], p[4], p[6], q[4], q[6]];
    let odd = [p[1], p[3], q[1], q[3], p[5], p[7], q[5], q[7]];
    let mut sums = even;
    add(&mut sums, &odd);
    sums
}

/// Lane by lane, without a loop: where code is kept short, a loop would keep the lanes in memory.
#[inline(always)]
fn add([a, b, c, d, e, f, g, h]: &mut Lanes, group: &Lanes) {
    let [p, q, r, s, t, u, v, w] = group;
    (*a, *b, *c, *d) = (*a + p, *b + q, *c + r, *d + s);
    (*e, *f, *g, *h) = (*e + t, *f + u, *g + v, *h + w);
}

/// The sum of all lanes.
#[inline(always)]
fn joined([a, b, c, d, e, f, g, h]: Lanes) -> f32 {
    ((a + b) + (c + d)) + ((e + f) + (g + h))
}

impl Tree {
    /// Goes down to the first subtree of the next `n` elements that is as small as asked for.
    fn descend(&mut self, mut n: u32, is_small: impl Fn(u32) -> bool) {
        while !is_small(n) {
            let left = left_of(n);
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
                return self.descend(right, is_bough);
            }
            self.sum += split.left_sum;
            self.depth = depth;
        }
        self.leaf_len = 0;
    }

    /// Takes in elements of the current leaf, no more than it has left.
    fn feed(&mut self, level: Level, piece: &[f32]) {
        let in_lanes = if self.leaf_len < LANES as u32 { 0 } else { self.leaf_len - self.leaf_len % LANES as u32 };
        let (grouped, tail) =
            piece.split_at_checked(in_lanes.saturating_sub(self.leaf_done) as usize).unwrap_or((piece, &[]));
        let before = self.leaf_done;
        self.leaf_done += piece.len() as u32;
        self.add_to_lanes(level, before as usize % LANES, grouped);
        if before < in_lanes && self.leaf_done >= in_lanes {
            self.sum = joined(self.lanes);
        }
        self.sum = tail.iter().fold(self.sum, |sum, x| sum + x);
        if self.leaf_done >= self.leaf_len {
            self.ascend();
        }
    }

    /// Adds elements to the lanes in turn, from lane `first` on.
    fn add_to_lanes(&mut self, level: Level, first: usize, elements: &[f32]) {
        let split = if first == 0 { 0 } else { LANES - first };
        let (head, aligned) = elements.split_at_checked(split).unwrap_or((elements, &[]));
        let (groups, rest) = aligned.as_chunks::<LANES>();
        let mut lanes = self.lanes;
        lanes.iter_mut().skip(first).zip(head).for_each(|(lane, x)| *lane += x);
        add_to_one(level, &mut lanes, groups);
        lanes.iter_mut().zip(rest).for_each(|(lane, x)| *lane += x);
        self.lanes = lanes;
    }
}
