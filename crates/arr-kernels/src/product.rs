//! Products of matrices and vectors.

use arr_core::DType;

use crate::cell::{Cell, by_width, cells, cells_mut};
use crate::level::leveled;
use crate::{Input, KernelError, Level, Output};

/// `dst[i, j]` = the sum of `a[i, k] * b[k, j]` over `k`, in ascending order of `k`.
///
/// Shapes: `a (m, k)`, `b (k, n)`, `dst (m, n)`; an operand of one axis has no `m` or `n`, and neither has `dst`. Types:
/// all of one dtype; integers wrap, bools are joined by or. Cost: `m * n * k` multiplications; rows of `b` and `dst` that
/// lie without gaps are faster.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn matmul(level: Level, dst: &mut Output<'_>, a: &Input<'_>, b: &Input<'_>) -> Result<(), KernelError> {
    if a.dtype != b.dtype || a.dtype != dst.dtype {
        return Err(KernelError::Layout);
    }
    let dtype = a.dtype;
    let (left, right) = (Matrix::row(&a.view)?, Matrix::column(&b.view)?);
    let to = Matrix::result(&dst.view, (left.n_rows, right.n_columns))?;
    if left.n_columns != right.n_rows {
        return Err(KernelError::Layout);
    }
    match dtype {
        DType::F32 => product(
            level,
            cells_mut::<f32>(dst.bytes)?,
            to,
            (cells(a.bytes)?, left),
            (cells(b.bytes)?, right),
            |c, x, y| c + x * y,
        ),
        DType::Bool => product(
            level,
            cells_mut::<u8>(dst.bytes)?,
            to,
            (cells(a.bytes)?, left),
            (cells(b.bytes)?, right),
            |c, x, y| c | u8::from(x != 0 && y != 0),
        ),
        _ => by_width!(dtype, T => {
            product(level, cells_mut::<T>(dst.bytes)?, to, (cells(a.bytes)?, left), (cells(b.bytes)?, right), |c, x, y| {
                c.wrapping_add(x.wrapping_mul(y))
            })
        }),
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
    /// A view of two axes, or of one as a row.
    fn row(view: &arr_core::View) -> Result<Matrix, KernelError> {
        Matrix::of(view, |n, stride| ((1, 0), (n, stride)))
    }

    /// A view of two axes, or of one as a column.
    fn column(view: &arr_core::View) -> Result<Matrix, KernelError> {
        Matrix::of(view, |n, stride| ((n, stride), (1, 0)))
    }

    /// A view of as many elements as a matrix of these extents has, without those that are 1 because there is no axis.
    fn result(view: &arr_core::View, (n_rows, n_columns): (u32, u32)) -> Result<Matrix, KernelError> {
        let matrix = match view.shape.rank() {
            0 => Matrix { start: view.offset.into(), n_rows: 1, n_columns: 1, down: 0, across: 0 },
            _ if n_columns == 1 => Matrix::column(view)?,
            _ => Matrix::row(view)?,
        };
        if (matrix.n_rows, matrix.n_columns) == (n_rows, n_columns) { Ok(matrix) } else { Err(KernelError::Layout) }
    }

    fn of(view: &arr_core::View, vector: impl Fn(u32, i64) -> ((u32, i64), (u32, i64))) -> Result<Matrix, KernelError> {
        let axis = |k: usize| (view.shape.extent(k), i64::from(view.strides.get(k).copied().unwrap_or(0)));
        let (rows, columns) = match view.shape.rank() {
            1 => {
                let (n, stride) = axis(0);
                vector(n, stride)
            }
            2 => (axis(0), axis(1)),
            _ => return Err(KernelError::Layout),
        };
        let (n_rows, down) = rows;
        let (n_columns, across) = columns;
        Ok(Matrix { start: view.offset.into(), n_rows, n_columns, down, across })
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
}

/// Columns that are summed side by side.
const WIDE: usize = 16;

/// Rows that are summed side by side.
const TALL: usize = 4;

leveled! {
    fn product[T: Cell, Add: Fn(T, T, T) -> T](
        dst: &mut [T],
        to: Matrix,
        lhs: (&[T], Matrix),
        rhs: (&[T], Matrix),
        add: Add,
    ) -> Result<(), KernelError> {
        let ((a, left), (b, right)) = (lhs, rhs);
        let zero = T::from_bits(0);
        let has_whole_rows = right.across == 1 || right.n_columns == 1;
        let mut row = 0;
        while row < to.n_rows {
            let n_rows = (to.n_rows - row).min(TALL as u32) as usize;
            let mut column = 0;
            while column < to.n_columns {
                let n = (to.n_columns - column).min(WIDE as u32) as usize;
                let mut sums = [[zero; WIDE]; TALL];
                if n == WIDE && n_rows == TALL && has_whole_rows {
                    block(&mut sums, (a, left, row), (b, right, column), &add)?;
                } else {
                    for k in 0..left.n_columns {
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
                    for (c, &sum) in (column..to.n_columns).zip(sums) {
                        *to.at(r, c).and_then(|at| dst.get_mut(at)).ok_or(KernelError::Layout)? = sum;
                    }
                }
                column += n as u32;
            }
            row += n_rows as u32;
        }
        Ok(())
    }
}

/// [`TALL`] rows of [`WIDE`] columns, in registers.
#[inline(always)]
fn block<T: Cell>(
    sums: &mut [[T; WIDE]; TALL],
    (a, left, row): (&[T], Matrix, u32),
    (b, right, column): (&[T], Matrix, u32),
    add: &impl Fn(T, T, T) -> T,
) -> Result<(), KernelError> {
    for k in 0..left.n_columns {
        let y: &[T; WIDE] = right.piece(b, k, column, WIDE).and_then(<[T]>::first_chunk).ok_or(KernelError::Layout)?;
        for (r, sums) in (row..).zip(&mut *sums) {
            let x = *left.at(r, k).and_then(|at| a.get(at)).ok_or(KernelError::Layout)?;
            for (sum, &y) in sums.iter_mut().zip(y) {
                *sum = add(*sum, x, y);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
