//! Where the elements of matrices are, and the matrices of a stack.

use arr_core::{MAX_RANK, View};

use crate::KernelError;

/// The places of matrices that lie along the axes in front, in C order.
pub(super) struct Batch {
    extents: [u32; MAX_RANK],
    rank: usize,
    pub(super) n: u32,
}

impl Batch {
    /// Over the first `rank` axes of a view.
    pub(super) fn new(view: &View, rank: usize) -> Result<Batch, KernelError> {
        let mut extents = [1; MAX_RANK];
        let of = view.shape.extents().get(..rank).ok_or(KernelError::Layout)?;
        extents.iter_mut().zip(of).for_each(|(slot, &n)| *slot = n);
        Ok(Batch { extents, rank, n: of.iter().product() })
    }

    /// How far matrix `k` of a view lies behind its first one; the view has `n_axes` of these axes, the last ones.
    pub(super) fn offset(&self, k: u32, view: &View, n_axes: usize) -> isize {
        let (mut rest, mut offset) = (k, 0);
        for axis in (0..self.rank).rev() {
            let n = self.extents.get(axis).copied().unwrap_or(1).max(1);
            let at = rest % n;
            rest /= n;
            let Some(axis) = (axis + n_axes).checked_sub(self.rank) else { continue };
            if view.shape.extent(axis) > 1 {
                offset += at as isize * view.strides.get(axis).copied().unwrap_or(0) as isize;
            }
        }
        offset
    }
}

/// Where the elements of a matrix are, of which each has a position in memory.
#[derive(Clone, Copy)]
pub(super) struct Matrix {
    pub(super) start: isize,
    pub(super) n_rows: u32,
    pub(super) n_columns: u32,
    /// From a row to the next.
    pub(super) down: isize,
    /// From a column to the next.
    pub(super) across: isize,
}

impl Matrix {
    /// The last two axes of a view, or its only one as a row.
    pub(super) fn row(view: &View) -> Result<Matrix, KernelError> {
        Matrix::of(view, view.shape.rank().min(2), false)
    }

    /// The last two axes of a view, or its only one as a column.
    pub(super) fn column(view: &View) -> Result<Matrix, KernelError> {
        Matrix::of(view, view.shape.rank().min(2), true)
    }

    /// What a view has behind its first `n_batch` axes: a matrix of these extents, without those that are 1 because there is
    /// no axis.
    pub(super) fn result(view: &View, n_batch: usize, (n_rows, n_columns): (u32, u32)) -> Result<Matrix, KernelError> {
        let n_own = view.shape.rank().checked_sub(n_batch).ok_or(KernelError::Layout)?;
        let matrix = Matrix::of(view, n_own, n_columns == 1)?;
        if (matrix.n_rows, matrix.n_columns) == (n_rows, n_columns) { Ok(matrix) } else { Err(KernelError::Layout) }
    }

    /// The last `n_axes` of a view; one alone is a column or a row, none is one element.
    pub(super) fn of(view: &View, n_axes: usize, is_column: bool) -> Result<Matrix, KernelError> {
        let rank = view.shape.rank();
        let axis = |behind: usize| {
            let k = rank.checked_sub(behind).ok_or(KernelError::Layout)?;
            Ok((view.shape.extent(k), view.strides.get(k).copied().unwrap_or(0) as isize))
        };
        let ((n_rows, down), (n_columns, across)) = match n_axes {
            0 => ((1, 0), (1, 0)),
            1 if is_column => (axis(1)?, (1, 0)),
            1 => ((1, 0), axis(1)?),
            2 => (axis(2)?, axis(1)?),
            _ => return Err(KernelError::Layout),
        };
        Ok(Matrix { start: view.offset as isize, n_rows, n_columns, down, across })
    }

    /// The same matrix so many elements further on.
    pub(super) fn moved(self, by: isize) -> Matrix {
        Matrix { start: self.start + by, ..self }
    }

    /// Where an element is.
    #[inline(always)]
    pub(super) fn at(&self, row: u32, column: u32) -> Option<usize> {
        let (row, column) = ((row as isize).wrapping_mul(self.down), (column as isize).wrapping_mul(self.across));
        usize::try_from(self.start.wrapping_add(row).wrapping_add(column)).ok()
    }

    /// Part of a row, where its elements lie without gaps.
    #[inline(always)]
    pub(super) fn piece<'a, T>(&self, elements: &'a [T], row: u32, column: u32, n: usize) -> Option<&'a [T]> {
        // No elements lie nowhere.
        let start = if n == 0 { 0 } else { self.at(row, column)? };
        elements.get(start..start.checked_add(n)?)
    }

    /// Copies elements of a row, from a column on, as many as there are or as fit.
    #[inline(always)]
    pub(super) fn read<T: Copy, const N: usize>(
        &self,
        elements: &[T],
        row: u32,
        column: u32,
        to: &mut [T; N],
    ) -> Option<()> {
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
    pub(super) fn write<T: Copy, const N: usize>(
        &self,
        elements: &mut [T],
        row: u32,
        column: u32,
        from: &[T; N],
    ) -> Option<()> {
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
