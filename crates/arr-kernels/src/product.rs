//! Products of matrices and vectors.

use arr_core::{DType, MAX_RANK, Overlap, View};

use crate::cell::{Cell, by_width, cells, cells_mut};
use crate::level::leveled;
use crate::{Input, KernelError, Level, Output};

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
    let inside = Matrix { n_columns: n_inside, start: to.start + i64::from(lead) * to.across, ..to };
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

/// The places of matrices that lie along the axes in front, in C order.
struct Batch {
    extents: [u32; MAX_RANK],
    rank: usize,
    n: u32,
}

impl Batch {
    /// Over the first `rank` axes of a view.
    fn new(view: &View, rank: usize) -> Result<Batch, KernelError> {
        let mut extents = [1; MAX_RANK];
        let of = view.shape.extents().get(..rank).ok_or(KernelError::Layout)?;
        extents.iter_mut().zip(of).for_each(|(slot, &n)| *slot = n);
        Ok(Batch { extents, rank, n: of.iter().product() })
    }

    /// How far matrix `k` of a view lies behind its first one; the view has `n_axes` of these axes, the last ones.
    fn offset(&self, k: u32, view: &View, n_axes: usize) -> i64 {
        let (mut rest, mut offset) = (k, 0);
        for axis in (0..self.rank).rev() {
            let n = self.extents.get(axis).copied().unwrap_or(1).max(1);
            let at = rest % n;
            rest /= n;
            let Some(axis) = (axis + n_axes).checked_sub(self.rank) else { continue };
            if view.shape.extent(axis) > 1 {
                offset += i64::from(at) * i64::from(view.strides.get(axis).copied().unwrap_or(0));
            }
        }
        offset
    }
}

/// Where the elements of a matrix are.
#[derive(Clone, Copy)]
struct Matrix {
    start: i64,
    n_rows: u32,
    n_columns: u32,
    /// From a row to the next.
    down: i64,
    /// From a column to the next.
    across: i64,
}

impl Matrix {
    /// The last two axes of a view, or its only one as a row.
    fn row(view: &View) -> Result<Matrix, KernelError> {
        Matrix::of(view, view.shape.rank().min(2), false)
    }

    /// The last two axes of a view, or its only one as a column.
    fn column(view: &View) -> Result<Matrix, KernelError> {
        Matrix::of(view, view.shape.rank().min(2), true)
    }

    /// What a view has behind its first `n_batch` axes: a matrix of these extents, without those that are 1 because there is
    /// no axis.
    fn result(view: &View, n_batch: usize, (n_rows, n_columns): (u32, u32)) -> Result<Matrix, KernelError> {
        let n_own = view.shape.rank().checked_sub(n_batch).ok_or(KernelError::Layout)?;
        let matrix = Matrix::of(view, n_own, n_columns == 1)?;
        if (matrix.n_rows, matrix.n_columns) == (n_rows, n_columns) { Ok(matrix) } else { Err(KernelError::Layout) }
    }

    /// The last `n_axes` of a view; one alone is a column or a row, none is one element.
    fn of(view: &View, n_axes: usize, is_column: bool) -> Result<Matrix, KernelError> {
        let rank = view.shape.rank();
        let axis = |behind: usize| {
            let k = rank.checked_sub(behind).ok_or(KernelError::Layout)?;
            Ok((view.shape.extent(k), i64::from(view.strides.get(k).copied().unwrap_or(0))))
        };
        let ((n_rows, down), (n_columns, across)) = match n_axes {
            0 => ((1, 0), (1, 0)),
            1 if is_column => (axis(1)?, (1, 0)),
            1 => ((1, 0), axis(1)?),
            2 => (axis(2)?, axis(1)?),
            _ => return Err(KernelError::Layout),
        };
        Ok(Matrix { start: view.offset.into(), n_rows, n_columns, down, across })
    }

    /// The same matrix so many elements further on.
    fn moved(self, by: i64) -> Matrix {
        Matrix { start: self.start + by, ..self }
    }

    /// Where an element is.
    #[inline(always)]
    fn at(&self, row: u32, column: u32) -> Option<usize> {
        usize::try_from(self.start + i64::from(row) * self.down + i64::from(column) * self.across).ok()
    }

    /// Part of a row, where its elements lie without gaps.
    #[inline(always)]
    fn piece<'a, T>(&self, elements: &'a [T], row: u32, column: u32, n: usize) -> Option<&'a [T]> {
        let start = self.at(row, column)?;
        elements.get(start..start.checked_add(n)?)
    }

    /// Copies elements of a row, from a column on, as many as there are or as fit.
    #[inline(always)]
    fn read<T: Copy, const N: usize>(&self, elements: &[T], row: u32, column: u32, to: &mut [T; N]) -> Option<()> {
        if self.across == 1 && self.n_columns - column >= N as u32 {
            *to = *self.piece(elements, row, column, N)?.first_chunk()?;
            return Some(());
        }
        (column..self.n_columns).zip(to).try_for_each(|(column, x)| {
            *x = *elements.get(self.at(row, column)?)?;
            Some(())
        })
    }

    /// The way back.
    #[inline(always)]
    fn write<T: Copy, const N: usize>(&self, elements: &mut [T], row: u32, column: u32, from: &[T; N]) -> Option<()> {
        if self.across == 1 && self.n_columns - column >= N as u32 {
            *elements.get_mut(self.at(row, column)?..)?.first_chunk_mut()? = *from;
            return Some(());
        }
        (column..self.n_columns).zip(from).try_for_each(|(column, x)| {
            *elements.get_mut(self.at(row, column)?)? = *x;
            Some(())
        })
    }
}

/// Columns that are summed side by side; with those of [`TALL`] rows they fill the registers of a processor that has vectors.
const WIDE: usize = 16;

/// Rows that are summed side by side.
const TALL: usize = 4;

/// Products that are added before the next rows: so many rows of the right operand stay in the cache, however far apart.
const DEEP: usize = 64;

leveled! {
    fn product[T: Cell, Add: Fn(T, T, T) -> T + Copy](
        dst: &mut [T],
        to: Matrix,
        lhs: (&[T], Matrix),
        rhs: (&[T], Matrix),
        add: Add,
    ) -> Result<(), KernelError> {
        let ((a, left), (b, right)) = (lhs, rhs);
        let zero = T::from_bits(0);
        let has_whole_rows = right.across == 1 || right.n_columns == 1;
        let mut room = [[zero; DEEP]; TALL];
        for column in (0..to.n_columns).step_by(WIDE) {
            let n = (to.n_columns - column).min(WIDE as u32) as usize;
            // Sums of nothing are 0, so there is a first part whatever there is.
            for first in (0..left.n_columns.max(1)).step_by(DEEP) {
                let end = left.n_columns.min(first + DEEP as u32);
                for row in (0..to.n_rows).step_by(TALL) {
                    let n_rows = (to.n_rows - row).min(TALL as u32) as usize;
                    let mut sums = [[zero; WIDE]; TALL];
                    if first > 0 {
                        for (r, sums) in (row..to.n_rows).zip(&mut sums) {
                            to.read(dst, r, column, sums).ok_or(KernelError::Layout)?;
                        }
                    }
                    if n == WIDE && has_whole_rows && first < end {
                        let depth = (end - first) as usize;
                        if left.across != 1 {
                            for (r, copy) in (row..to.n_rows).zip(&mut room) {
                                for (k, x) in (first..end).zip(copy) {
                                    *x = *left.at(r, k).and_then(|at| a.get(at)).ok_or(KernelError::Layout)?;
                                }
                            }
                        }
                        let mut lines: [&[T]; TALL] = [&[]; TALL];
                        for ((r, line), copy) in (row..to.n_rows).zip(&mut lines).zip(&room) {
                            let own = if left.across == 1 { left.piece(a, r, first, depth) } else { copy.get(..depth) };
                            *line = own.ok_or(KernelError::Layout)?;
                        }
                        let panel = Panel { b, start: right.at(first, column), down: right.down };
                        if n_rows == TALL {
                            sums = panel.add_products(sums, lines, add).ok_or(KernelError::Layout)?;
                        } else {
                            for (sums, line) in sums.iter_mut().zip(lines).take(n_rows) {
                                [*sums] = panel.add_products([*sums], [line], add).ok_or(KernelError::Layout)?;
                            }
                        }
                    } else {
                        for k in first..end {
                            for (r, sums) in (row..to.n_rows).zip(&mut sums) {
                                let x = *left.at(r, k).and_then(|at| a.get(at)).ok_or(KernelError::Layout)?;
                                for (c, sum) in (column..to.n_columns).zip(sums) {
                                    let y = *right.at(k, c).and_then(|at| b.get(at)).ok_or(KernelError::Layout)?;
                                    *sum = add(*sum, x, y);
                                }
                            }
                        }
                    }
                    for (r, sums) in (row..to.n_rows).zip(&sums) {
                        to.write(dst, r, column, sums).ok_or(KernelError::Layout)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// [`WIDE`] columns of the right operand, whose rows lie without gaps.
struct Panel<'b, T> {
    b: &'b [T],
    /// Where its first row is.
    start: Option<usize>,
    /// From a row to the next.
    down: i64,
}

impl<T: Cell> Panel<'_, T> {
    /// Adds the products of rows of equal length with the panel; sums are passed by value, so that they stay in registers.
    #[inline(always)]
    fn add_products<const N: usize>(
        &self,
        mut sums: [[T; WIDE]; N],
        lines: [&[T]; N],
        add: impl Fn(T, T, T) -> T,
    ) -> Option<[[T; WIDE]; N]> {
        let depth = lines.first()?.len();
        let mut exact: [&[T]; N] = [&[]; N];
        for (exact, line) in exact.iter_mut().zip(lines) {
            *exact = line.get(..depth)?;
        }
        let (mut at, down) = (self.start?, self.down as isize);
        for k in 0..depth {
            let y: &[T; WIDE] = self.b.get(at..)?.first_chunk()?;
            at = at.wrapping_add_signed(down);
            for (sums, line) in sums.iter_mut().zip(exact) {
                let x = *line.get(k)?;
                let mut next = *y;
                next.iter_mut().zip(*sums).for_each(|(y, sum)| *y = add(sum, x, *y));
                *sums = next;
            }
        }
        Some(sums)
    }
}

#[cfg(test)]
mod tests;
