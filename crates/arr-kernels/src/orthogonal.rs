//! Orthogonal factors, and what rotations leave: eigenvalues of symmetric matrices, singular values of all.
//!
//! Source: Golub and Van Loan, *Matrix Computations*, sections 5.2, 8.5 and 8.6; LAPACK `sgeqr2` and `sorg2r` for the signs.

use crate::linear::{extents, floats, read_rows, write_rows};
use crate::math::{copysign, hypot, sqrt};
use crate::{Input, KernelError, Output};

/// Most rounds of rotations; each brings twice as many digits.
const MOST_ROUNDS: usize = 30;

/// Elements of rows that are `width` apart.
struct Matrix<'w> {
    work: &'w mut [f32],
    width: usize,
}

impl Matrix<'_> {
    /// An element; 0 outside.
    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> f32 {
        self.work.get(row * self.width + column).copied().unwrap_or(0.0)
    }

    #[inline(always)]
    fn set(&mut self, row: usize, column: usize, value: f32) {
        if let Some(slot) = self.work.get_mut(row * self.width + column) {
            *slot = value;
        }
    }

    /// The sum of products of two columns, from a row on.
    fn columns(&self, i: usize, j: usize, rows: core::ops::Range<usize>) -> f32 {
        rows.map(|row| self.at(row, i) * self.at(row, j)).sum()
    }

    /// Turns two columns towards each other.
    fn turn_columns(&mut self, i: usize, j: usize, n: usize, (c, s): (f32, f32)) {
        for row in 0..n {
            let (x, y) = (self.at(row, i), self.at(row, j));
            self.set(row, i, c * x - s * y);
            self.set(row, j, s * x + c * y);
        }
    }

    /// Turns two rows towards each other.
    fn turn_rows(&mut self, i: usize, j: usize, n: usize, (c, s): (f32, f32)) {
        for column in 0..n {
            let (x, y) = (self.at(i, column), self.at(j, column));
            self.set(i, column, c * x - s * y);
            self.set(j, column, s * x + c * y);
        }
    }

    /// Takes from columns `from..to` what they have along the mirror whose direction stands in column `k` below the
    /// diagonal, with 1 on it: `tau` times.
    fn mirror(&mut self, k: usize, (from, to): (usize, usize), n_rows: usize, tau: f32) {
        for column in from..to {
            let along: f32 = (k + 1..n_rows).map(|row| self.at(row, k) * self.at(row, column)).sum();
            let by = tau * (self.at(k, column) + along);
            self.set(k, column, self.at(k, column) - by);
            for row in k + 1..n_rows {
                self.set(row, column, self.at(row, column) - by * self.at(row, k));
            }
        }
    }
}

/// A matrix as the product of one with orthogonal columns and an upper triangle.
///
/// Shapes: `a (m, n)`, `dst (m + k, n)`, where `k` is the smaller of both: the first `k` columns of rows `0..m` are the
/// orthogonal factor, the other rows the triangle. Scratch: as `dst`, and `k` elements. Cost: `2 m n k` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn qr(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (m, n) = extents(&a.view)?;
    let k = m.min(n);
    let work = floats(dst, &[a], scratch, (m + k) * n + k)?;
    let (work, taus) = work.split_at_mut_checked((m + k) * n).ok_or(KernelError::Layout)?;
    read_rows(a, work, n)?;
    let mut matrix = Matrix { work, width: n };
    for (i, slot) in taus.iter_mut().enumerate() {
        let below = sqrt(matrix.columns(i, i, i + 1..m));
        let alpha = matrix.at(i, i);
        *slot = 0.0;
        if below == 0.0 {
            continue;
        }
        let beta = -copysign(hypot(alpha, below), alpha);
        *slot = (beta - alpha) / beta;
        for row in i + 1..m {
            matrix.set(row, i, matrix.at(row, i) / (alpha - beta));
        }
        matrix.mirror(i, (i + 1, n), m, *slot);
        matrix.set(i, i, beta);
    }
    for row in 0..k {
        for column in 0..n {
            let value = if column < row { 0.0 } else { matrix.at(row, column) };
            matrix.set(m + row, column, value);
        }
    }
    for (i, &tau) in taus.iter().enumerate().rev() {
        // Columns behind this one begin as those of the identity, and have been mirrored by all behind it.
        matrix.mirror(i, (i + 1, k), m, tau);
        for row in i + 1..m {
            matrix.set(row, i, -tau * matrix.at(row, i));
        }
        matrix.set(i, i, 1.0 - tau);
        (0..i).for_each(|row| matrix.set(row, i, 0.0));
    }
    write_rows(dst, matrix.work)
}

/// Cosine and sine of the turn that takes `off` to 0 between two squares.
fn rotation(first: f32, second: f32, off: f32) -> (f32, f32) {
    let theta = (second - first) / (2.0 * off);
    let t = copysign(1.0, theta) / (theta.abs() + sqrt(theta * theta + 1.0));
    let c = 1.0 / sqrt(t * t + 1.0);
    (c, t * c)
}

/// The eigenvalues of a symmetric matrix, of which the lower triangle is read, in ascending order.
///
/// Shapes: `a (n, n)`, `dst (n)`. Scratch: both. Cost: some `12 n^3` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn eigenvalues(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let work = floats(dst, &[a], scratch, n * n + n)?;
    let (work, values) = work.split_at_mut_checked(n * n).ok_or(KernelError::Layout)?;
    read_rows(a, work, n)?;
    let mut matrix = Matrix { work, width: n };
    for row in 0..n {
        (row + 1..n).for_each(|column| matrix.set(row, column, matrix.at(column, row)));
    }
    for _ in 0..MOST_ROUNDS {
        let mut has_turned = false;
        for (i, j) in (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))) {
            let (first, second, off) = (matrix.at(i, i), matrix.at(j, j), matrix.at(i, j));
            // What is too small to change either square is none.
            if first.abs() + off.abs() == first.abs() && second.abs() + off.abs() == second.abs() {
                continue;
            }
            has_turned = true;
            let turn = rotation(first, second, off);
            matrix.turn_columns(i, j, n, turn);
            matrix.turn_rows(i, j, n, turn);
        }
        if !has_turned {
            break;
        }
    }
    values.iter_mut().enumerate().for_each(|(k, value)| *value = matrix.at(k, k));
    values.sort_unstable_by(f32::total_cmp);
    write_rows(dst, values)
}

/// The singular values of a matrix, in descending order: the lengths of its columns, turned until all are at right angles.
///
/// Shapes: `a (m, n)`, `dst` the smaller one. Scratch: both. Cost: some `12 m n^2` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn singular_values(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let tall = match *a.view.shape.extents() {
        [m, n] if m < n => Input { view: a.view.transposed(), ..*a },
        _ => *a,
    };
    let (m, n) = extents(&tall.view)?;
    let work = floats(dst, &[a], scratch, m * n + n)?;
    let (work, values) = work.split_at_mut_checked(m * n).ok_or(KernelError::Layout)?;
    read_rows(&tall, work, n)?;
    let mut matrix = Matrix { work, width: n };
    for _ in 0..MOST_ROUNDS {
        let mut has_turned = false;
        for (i, j) in (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))) {
            let (first, second) = (matrix.columns(i, i, 0..m), matrix.columns(j, j, 0..m));
            let off = matrix.columns(i, j, 0..m);
            let size = sqrt(first) * sqrt(second);
            if off.abs() <= f32::EPSILON * size || off == 0.0 {
                continue;
            }
            has_turned = true;
            matrix.turn_columns(i, j, m, rotation(first, second, off));
        }
        if !has_turned {
            break;
        }
    }
    values.iter_mut().enumerate().for_each(|(k, value)| *value = sqrt(matrix.columns(k, k, 0..m)));
    values.sort_unstable_by(|x, y| y.total_cmp(x));
    write_rows(dst, values)
}

#[cfg(test)]
mod tests;
