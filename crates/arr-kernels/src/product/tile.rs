//! A tile of a product: sums that stay in registers while products are added to them.

use crate::cell::Cell;
use crate::level::{HAS_VECTORS, leveled};

/// Columns of a tile; with those of [`TALL`] rows they fill the registers of a processor that has vectors.
pub(super) const WIDE: usize = if HAS_VECTORS { 16 } else { 1 };

/// Rows of a tile.
pub(super) const TALL: usize = 4;

/// Products that are added to a tile before the next one's turn: so many rows of the right operand stay in the cache, however
/// far apart.
pub(super) const DEEP: usize = 64;

/// The same where elements of an operand are copied first, as there is room for so many on the stack.
pub(super) const COPIED: usize = if HAS_VECTORS { DEEP } else { 16 };

/// Rows of the left operand from which on a copy of rows of the right one pays, which then lie in the cache side by side.
pub(super) const COPIED_FROM: u32 = if HAS_VECTORS { 128 } else { u32::MAX };

/// Columns of the right operand, whose rows lie without gaps.
#[derive(Clone, Copy)]
pub(super) struct Panel<'b, T> {
    /// From the first element on.
    pub(super) cells: &'b [T],
    /// From a row to the next.
    pub(super) down: usize,
}

impl<'b, T> Panel<'b, T> {
    /// The first `depth` rows; `None` where there are not that many.
    #[expect(unsafe_code, reason = "one check for all rows, each of which takes few instructions")]
    #[inline(always)]
    fn rows<const W: usize>(self, depth: usize) -> Option<impl Iterator<Item = &'b [T; W]>> {
        let end = depth.saturating_sub(1).checked_mul(self.down)?.checked_add(W)?;
        if depth > 0 && end > self.cells.len() {
            return None;
        }
        // SAFETY: `k` is less than `depth`, so the `W` elements from `k * down` on end at `end` or before it.
        Some((0..depth).map(move |k| unsafe { &*self.cells.as_ptr().add(k * self.down).cast() }))
    }
}

/// Adds the products of an element and a row to sums.
#[inline(always)]
fn add_row<T: Cell, const W: usize>(sums: &mut [T; W], x: T, row: &[T; W], add: impl Fn(T, T, T) -> T) {
    let mut next = *row;
    next.iter_mut().zip(*sums).for_each(|(y, sum)| *y = add(sum, x, *y));
    *sums = next;
}

leveled! {
    /// Adds the products of rows of equal length with the rows of a panel: `sums[i][j] += lines[i][k] * panel[k][j]`, in ascending
    /// order of `k`. `None` where the panel has too few rows.
    pub(super) fn add_to_four[T: Cell, Add: Fn(T, T, T) -> T + Copy, const W: usize](
        sums: &mut [[T; W]; TALL],
        lines: [&[T]; TALL],
        panel: Panel<'_, T>,
        add: Add,
    ) -> Option<()> {
        let [a, b, c, d] = lines;
        let [mut p, mut q, mut r, mut s] = *sums;
        for ((((row, &a), &b), &c), &d) in panel.rows(a.len())?.zip(a).zip(b).zip(c).zip(d) {
            add_row(&mut p, a, row, add);
            add_row(&mut q, b, row, add);
            add_row(&mut r, c, row, add);
            add_row(&mut s, d, row, add);
        }
        *sums = [p, q, r, s];
        Some(())
    }
}

leveled! {
    /// The same of one row.
    pub(super) fn add_to_one[T: Cell, Add: Fn(T, T, T) -> T + Copy, const W: usize](
        sums: &mut [T; W],
        line: &[T],
        panel: Panel<'_, T>,
        add: Add,
    ) -> Option<()> {
        let mut held = *sums;
        for (row, &x) in panel.rows(line.len())?.zip(line) {
            add_row(&mut held, x, row, add);
        }
        *sums = held;
        Some(())
    }
}
