//! Products of matrices and vectors.

use core::ops::Range;

use arr_core::{DType, Overlap, View};

use crate::cell::{Cell, by_width, cells, cells_mut};
use crate::{Input, KernelError, Level, Output};
use matrix::{Batch, Matrix};
use tile::{COPIED, COPIED_FROM, DEEP, Panel, TALL, WIDE, add_to_four, add_to_one};

mod matrix;
mod tile;

/// Runs the body with `$T` standing for the cell of `$dtype`, and `$add` for the function that adds a product.
macro_rules! by_sum {
    ($dtype:expr, $T:ident, $add:ident => $body:expr) => {
        match $dtype {
            DType::F32 => {
                type $T = f32;
                let $add = |c: f32, x: f32, y: f32| c + x * y;
                $body
            }
            DType::Bool => {
                type $T = u8;
                let $add = |c: u8, x: u8, y: u8| c | u8::from(x != 0 && y != 0);
                $body
            }
            dtype => by_width!(dtype, $T => {
                let $add = |c: $T, x: $T, y: $T| c.wrapping_add(x.wrapping_mul(y));
                $body
            }),
        }
    };
}

/// `dst[i, j]` = the sum of `a[i, k] * b[k, j]` over `k`, in ascending order of `k`.
///
/// Shapes: `a (..., m, k)`, `b (..., k, n)`, `dst (..., m, n)`; an operand of one axis has no `m` or `n`, and neither has `dst`.
/// Axes in front are broadcast to those of `dst`. Types: all of one dtype; integers wrap, bools are joined by or. Cost:
/// `m * n * k` multiplications for each pair; rows of `b` and `dst` that lie without gaps are faster.
///
/// # Errors
/// [`KernelError::Layout`].
#[inline(never)]
pub(crate) fn matmul(level: Level, dst: &mut Output<'_>, a: &Input<'_>, b: &Input<'_>) -> Result<(), KernelError> {
    if a.dtype != b.dtype || a.dtype != dst.dtype {
        return Err(KernelError::Layout);
    }
    let (left, right) = (Matrix::row(&a.view)?, Matrix::column(&b.view)?);
    if left.n_columns != right.n_rows {
        return Err(KernelError::Layout);
    }
    let n_own = usize::from(a.view.shape.rank() > 1) + usize::from(b.view.shape.rank() > 1);
    let n_batch = dst.view.shape.rank().checked_sub(n_own).ok_or(KernelError::Layout)?;
    let to = Matrix::result(&dst.view, n_batch, (left.n_rows, right.n_columns))?;
    by_sum!(dst.dtype, T, add => {
        let (c, a_cells, b_cells) = (cells_mut::<T>(dst.bytes)?, cells(a.bytes)?, cells(b.bytes)?);
        let batch = Batch::new(&dst.view, n_batch)?;
        let in_front = |view: &View| view.shape.rank().saturating_sub(2);
        for k in 0..batch.n {
            let at = batch.offset(k, &dst.view, n_batch);
            let (a_at, b_at) =
                (batch.offset(k, &a.view, in_front(&a.view)), batch.offset(k, &b.view, in_front(&b.view)));
            product(level, c, to.moved(at), (a_cells, left.moved(a_at)), (b_cells, right.moved(b_at)), add)?;
        }
        Ok(())
    })
}

/// `dst[i]` = the sum of `a[i + k - lead] * b[k]` over those `k` whose elements are there.
///
/// Shapes: `a (n)`, `b (m)` with `m <= n`, `dst` as [`Overlap`] has it. Types: all of one dtype; integers wrap, bools are
/// joined by or. Cost: `m` multiplications for each element of `dst`.
///
/// # Errors
/// [`KernelError::Layout`].
#[inline(never)]
pub(crate) fn correlate(
    level: Level,
    overlap: Overlap,
    dst: &mut Output<'_>,
    a: &Input<'_>,
    b: &Input<'_>,
) -> Result<(), KernelError> {
    if a.dtype != b.dtype || a.dtype != dst.dtype {
        return Err(KernelError::Layout);
    }
    let (long, short, to) = (Matrix::row(&a.view)?, Matrix::row(&b.view)?, Matrix::row(&dst.view)?);
    let (n, m) = (long.n_columns, short.n_columns);
    let lead = overlap.lead(m);
    // Where all of `b` lies in `a`, row `k` of the right operand is `a` from element `k` on.
    let n_inside = (n + 1).checked_sub(m).ok_or(KernelError::Layout)?;
    let windows = Matrix { n_rows: m, n_columns: n_inside, down: long.across, across: long.across, start: long.start };
    let inside = Matrix { n_columns: n_inside, start: to.start + lead as isize * to.across, ..to };
    by_sum!(dst.dtype, T, add => {
        let (c, a_cells, b_cells) = (cells_mut::<T>(dst.bytes)?, cells::<T>(a.bytes)?, cells::<T>(b.bytes)?);
        for i in (0..lead).chain((lead + n_inside)..to.n_columns) {
            // Elements of `b` that lie in front of `a`, and those that do not lie behind it.
            let first = lead.saturating_sub(i);
            let end = m.min((n + lead).checked_sub(i).ok_or(KernelError::Layout)?);
            let mut sum = T::from_bits(0);
            for k in first..end {
                let x = *long.at(0, i + k - lead).and_then(|at| a_cells.get(at)).ok_or(KernelError::Layout)?;
                let y = *short.at(0, k).and_then(|at| b_cells.get(at)).ok_or(KernelError::Layout)?;
                sum = add(sum, x, y);
            }
            *to.at(0, i).and_then(|at| c.get_mut(at)).ok_or(KernelError::Layout)? = sum;
        }
        product(level, c, inside, (b_cells, short), (a_cells, windows), add)
    })
}

/// `dst = lhs @ rhs`, [`WIDE`] columns at a time, and one that is alone by itself.
fn product<T: Cell, Add: Fn(T, T, T) -> T + Copy>(
    level: Level,
    dst: &mut [T],
    to: Matrix,
    lhs: (&[T], Matrix),
    rhs: (&[T], Matrix),
    add: Add,
) -> Result<(), KernelError> {
    for column in (0..to.n_columns).step_by(WIDE) {
        let done = match to.n_columns - column {
            1 => columns::<T, _, 1>(level, dst, to, lhs, rhs, column, add),
            _ => columns::<T, _, WIDE>(level, dst, to, lhs, rhs, column, add),
        };
        done.ok_or(KernelError::Layout)?;
    }
    Ok(())
}

/// Columns `column..` of a product, `W` or as many as there are, [`DEEP`] products of each sum at a time, or [`COPIED`].
fn columns<T: Cell, Add: Fn(T, T, T) -> T + Copy, const W: usize>(
    level: Level,
    dst: &mut [T],
    to: Matrix,
    lhs: (&[T], Matrix),
    (b, right): (&[T], Matrix),
    column: u32,
    add: Add,
) -> Option<()> {
    let is_whole = (right.across == 1 || W == 1) && to.n_columns - column >= W as u32;
    let down = usize::try_from(right.down).ok().filter(|_| is_whole && to.n_rows < COPIED_FROM);
    let deep = if down.is_some() && lhs.1.across == 1 { DEEP } else { COPIED };
    // Sums of nothing are 0, so there is a first part whatever there is.
    for first in (0..right.n_rows.max(1)).step_by(deep) {
        let depth = (right.n_rows - first).min(deep as u32);
        let mut copy: [[T; W]; COPIED];
        let panel = match down {
            _ if depth == 0 => Panel { cells: &[], down: 0 },
            Some(down) => Panel { cells: b.get(right.at(first, column)?..)?, down },
            None => {
                copy = [[T::from_bits(0); W]; COPIED];
                (first..right.n_rows).zip(&mut copy).try_for_each(|(k, row)| right.read(b, k, column, row))?;
                Panel { cells: copy.as_flattened(), down: W }
            }
        };
        for row in (0..to.n_rows).step_by(TALL) {
            rows::<T, _, W>(level, (dst, to), lhs, panel, (row, column), first..first + depth, add)?;
        }
    }
    Some(())
}

/// Adds products `deep` to the sums in rows `row..`, [`TALL`] or as many as there are.
fn rows<T: Cell, Add: Fn(T, T, T) -> T + Copy, const W: usize>(
    level: Level,
    (dst, to): (&mut [T], Matrix),
    (a, left): (&[T], Matrix),
    panel: Panel<'_, T>,
    (row, column): (u32, u32),
    deep: Range<u32>,
    add: Add,
) -> Option<()> {
    let zero = T::from_bits(0);
    let mut sums = [[zero; W]; TALL];
    if deep.start > 0 {
        (row..to.n_rows).zip(&mut sums).try_for_each(|(r, sums)| to.read(dst, r, column, sums))?;
    }
    let mut copies: [[T; COPIED]; TALL];
    let mut lines: [&[T]; TALL] = [&[]; TALL];
    if left.across == 1 {
        for (r, line) in (row..to.n_rows).zip(&mut lines) {
            *line = left.piece(a, r, deep.start, deep.len())?;
        }
    } else {
        copies = [[zero; COPIED]; TALL];
        for ((r, line), copy) in (row..to.n_rows).zip(&mut lines).zip(&mut copies) {
            for (k, x) in deep.clone().zip(&mut *copy) {
                *x = *a.get(left.at(r, k)?)?;
            }
            *line = copy.get(..deep.len())?;
        }
    }
    let n_rows = (to.n_rows - row) as usize;
    if n_rows >= TALL {
        add_to_four(level, &mut sums, lines, panel, add)?;
    } else {
        for (sums, line) in sums.iter_mut().zip(lines).take(n_rows) {
            add_to_one(level, sums, line, panel, add)?;
        }
    }
    (row..to.n_rows).zip(&sums).try_for_each(|(r, sums)| to.write(dst, r, column, sums))
}

#[cfg(test)]
mod tests;
