//! Systems of linear equations: factors of a matrix with exchanged rows, what follows from them, and Cholesky's factor.
//!
//! Everything is computed in scratch memory, row by row, and then written to wherever the result lies.
//!
//! Source: Golub and Van Loan, *Matrix Computations*, sections 3.4 and 4.2; LAPACK `sgetrf`, `sgetrs`, `spotrf` for what is
//! exchanged and in which order.

use arr_core::{DType, View};

use crate::cell::{cells, cells_mut};
use crate::math::{NAN, sqrt};
use crate::row::{Rows, read_row, write_row};
use crate::{Input, KernelError, Output};

/// Copies an operand into rows that are `width` elements apart.
pub(crate) fn read_rows(a: &Input<'_>, work: &mut [f32], width: usize) -> Result<(), KernelError> {
    let from = cells::<f32>(a.bytes)?;
    let mut at = 0;
    for run in Rows::new(&a.view)? {
        let row = work.get_mut(at..at + run.n).ok_or(KernelError::Layout)?;
        read_row(from, run, row, |x| x)?;
        at += width;
    }
    Ok(())
}

/// Copies rows that lie one behind another to a result.
pub(crate) fn write_rows(dst: &mut Output<'_>, mut work: &[f32]) -> Result<(), KernelError> {
    let to = cells_mut::<f32>(dst.bytes)?;
    for run in Rows::new(&dst.view)? {
        let row = work.split_off(..run.n).ok_or(KernelError::Layout)?;
        write_row(to, run, row, |x| x)?;
    }
    Ok(())
}

/// Rows and columns of a view of two axes, or of one as a column.
pub(crate) fn extents(view: &View) -> Result<(usize, usize), KernelError> {
    match *view.shape.extents() {
        [n] => Ok((n as usize, 1)),
        [m, n] => Ok((m as usize, n as usize)),
        _ => Err(KernelError::Layout),
    }
}

/// Float32 in and out, with scratch memory for so many elements.
pub(crate) fn floats<'s>(
    dst: &Output<'_>,
    operands: &[&Input<'_>],
    scratch: &'s mut [u8],
    n: usize,
) -> Result<&'s mut [f32], KernelError> {
    if dst.dtype != DType::F32 || operands.iter().any(|a| a.dtype != DType::F32) {
        return Err(KernelError::Layout);
    }
    cells_mut(scratch.get_mut(..n * size_of::<f32>()).ok_or(KernelError::Layout)?)
}

/// Exchanges the first `n` elements of rows `i < j`, which are `width` apart.
fn exchange(work: &mut [f32], width: usize, n: usize, i: usize, j: usize) -> Option<()> {
    let (front, behind) = work.split_at_mut_checked(j * width)?;
    let (upper, lower) = (front.get_mut(i * width..)?.get_mut(..n)?, behind.get_mut(..n)?);
    upper.swap_with_slice(lower);
    Some(())
}

/// `row -= factor * other`, element by element.
#[inline(always)]
fn subtract(row: &mut [f32], factor: f32, other: &[f32]) {
    row.iter_mut().zip(other).for_each(|(x, &y)| *x -= factor * y);
}

/// The factors of a square matrix: below the diagonal those by which rows were subtracted, on it and above what is left, and
/// behind each row the number of the one that it was exchanged for, the one with the largest element.
///
/// Shapes: `a (n, n)`, `dst (n, n + 1)`. A column without a pivot leaves 0 on the diagonal. Scratch: as `dst`. Cost: `n^3 / 3`
/// multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn factors(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let width = n + 1;
    let work = floats(dst, &[a], scratch, n * width)?;
    read_rows(a, work, width)?;
    for k in 0..n {
        let pivot = pivot(work, width, n, k).ok_or(KernelError::Layout)?;
        if pivot > k {
            exchange(work, width, n, k, pivot).ok_or(KernelError::Layout)?;
        }
        let (front, behind) = work.split_at_mut_checked((k + 1) * width).ok_or(KernelError::Layout)?;
        let row = front.get_mut(k * width..).ok_or(KernelError::Layout)?;
        if let Some(number) = row.last_mut() {
            *number = pivot as f32;
        }
        let Some((&mut divisor, rest)) = row.get_mut(k..n).and_then(<[f32]>::split_first_mut) else {
            return Err(KernelError::Layout);
        };
        if divisor == 0.0 {
            continue;
        }
        for lower in behind.chunks_exact_mut(width) {
            let Some((first, others)) = lower.get_mut(k..n).and_then(<[f32]>::split_first_mut) else {
                return Err(KernelError::Layout);
            };
            *first /= divisor;
            subtract(others, *first, rest);
        }
    }
    write_rows(dst, work)
}

/// The row from `k` on with the largest element in column `k`.
fn pivot(work: &[f32], width: usize, n: usize, k: usize) -> Option<usize> {
    let (mut best, mut largest) = (k, work.get(k * width + k)?.abs());
    for row in k + 1..n {
        let size = work.get(row * width + k)?.abs();
        if size > largest {
            (best, largest) = (row, size);
        }
    }
    Some(best)
}

/// The solution of `a x = b`, where `a` has the factors that [`factors`] gives.
///
/// Shapes: `lu (n, n + 1)`, `b (n)` or `(n, m)`, `dst` as `b`. Scratch: as `dst`. Cost: `n^2 m` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
#[inline(never)]
pub(crate) fn solve(
    dst: &mut Output<'_>,
    lu: &Input<'_>,
    b: &Input<'_>,
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    let (n, m) = extents(&b.view)?;
    let work = floats(dst, &[lu, b], scratch, n * m)?;
    match Rows::new(&b.view)?.next() {
        Some(run) if b.view.shape.rank() == 1 => read_row(cells::<f32>(b.bytes)?, run, work, |x| x)?,
        _ => read_rows(b, work, m)?,
    }
    let from = cells::<f32>(lu.bytes)?;
    let factor = |row: usize, column: usize| {
        let [down, across, ..] = lu.view.strides;
        let at = i64::from(lu.view.offset) + row as i64 * i64::from(down) + column as i64 * i64::from(across);
        usize::try_from(at).ok().and_then(|at| from.get(at)).copied().ok_or(KernelError::Layout)
    };
    for k in 0..n {
        let other = (factor(k, n)? as usize).min(n - 1);
        if other > k {
            exchange(work, m, m, k, other).ok_or(KernelError::Layout)?;
        }
    }
    for k in 0..n {
        let (front, behind) = work.split_at_mut_checked((k + 1) * m).ok_or(KernelError::Layout)?;
        let row = front.get(k * m..).ok_or(KernelError::Layout)?;
        for (i, lower) in (k + 1..n).zip(behind.chunks_exact_mut(m.max(1))) {
            subtract(lower, factor(i, k)?, row);
        }
    }
    for k in (0..n).rev() {
        let (front, behind) = work.split_at_mut_checked(k * m).ok_or(KernelError::Layout)?;
        let row = behind.get_mut(..m).ok_or(KernelError::Layout)?;
        let divisor = factor(k, k)?;
        row.iter_mut().for_each(|x| *x /= divisor);
        for (i, upper) in front.chunks_exact_mut(m.max(1)).enumerate() {
            subtract(upper, factor(i, k)?, row);
        }
    }
    write_rows(dst, work)
}

/// The lower triangle whose product with its transpose is `a`, of which the lower triangle is read; NaN from the first
/// diagonal element on that has none.
///
/// Shapes: `a` and `dst` `(n, n)`. Scratch: as `dst`. Cost: `n^3 / 6` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn cholesky(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let work = floats(dst, &[a], scratch, n * n)?;
    read_rows(a, work, n)?;
    for i in 0..n {
        let (front, behind) = work.split_at_mut_checked(i * n).ok_or(KernelError::Layout)?;
        let row = behind.get_mut(..n).ok_or(KernelError::Layout)?;
        for (j, upper) in front.chunks_exact(n).enumerate() {
            let (known, rest) = row.split_at_mut_checked(j).ok_or(KernelError::Layout)?;
            let (Some(x), Some(&divisor)) = (rest.first_mut(), upper.get(j)) else { return Err(KernelError::Layout) };
            *x = (*x - dot(known, upper)) / divisor;
        }
        let (known, rest) = row.split_at_mut_checked(i).ok_or(KernelError::Layout)?;
        let (diagonal, above) = rest.split_first_mut().ok_or(KernelError::Layout)?;
        let square = *diagonal - dot(known, known);
        *diagonal = if square > 0.0 { sqrt(square) } else { NAN };
        above.fill(0.0);
    }
    write_rows(dst, work)
}

/// The sum of products, as many as the first has.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
pub(crate) mod tests;
