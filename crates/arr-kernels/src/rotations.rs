//! What rotations leave of a matrix: eigenvalues and vectors of symmetric matrices, singular values and vectors of all.
//!
//! Source: Golub and Van Loan, *Matrix Computations*, sections 8.5 and 8.6.

use crate::linear::{extents, floats, read_rows, write_rows};
use crate::math::{copysign, ldexp, sqrt};
use crate::orthogonal::{Matrix, scale_to_one};
use crate::{Input, KernelError, Output};

/// Most rounds of rotations; each brings twice as many digits.
const MOST_ROUNDS: usize = 30;

/// How much of the largest element of a vector another must have to give it its sign.
const COUNTS: f32 = 0.3;

/// Cosine and sine of the turn that takes `off` to 0 between two squares.
pub(crate) fn rotation(first: f32, second: f32, off: f32) -> (f32, f32) {
    let theta = (second - first) / (2.0 * off);
    let t = copysign(1.0, theta) / (theta.abs() + sqrt(theta * theta + 1.0));
    let c = 1.0 / sqrt(t * t + 1.0);
    (c, t * c)
}

/// All pairs of two of the first `n`.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |i| (i + 1..n).map(move |j| (i, j)))
}

impl Matrix<'_> {
    /// Ones on the diagonal of `n` rows from `first` on, which are 0.
    pub(crate) fn set_identity(&mut self, first: usize, n: usize) {
        for row in 0..n {
            (0..n).for_each(|column| self.set(first + row, column, 0.0));
            self.set(first + row, row, 1.0);
        }
    }

    /// Turns a symmetric matrix in the first `n` rows until nothing is left beside its diagonal, and the columns of all
    /// `n_rows` rows with it.
    fn turn_to_diagonal(&mut self, n: usize, n_rows: usize) {
        for row in 0..n {
            (row + 1..n).for_each(|column| self.set(row, column, self.at(column, row)));
        }
        for _ in 0..MOST_ROUNDS {
            let mut has_turned = false;
            for (i, j) in pairs(n) {
                let (first, second, off) = (self.at(i, i), self.at(j, j), self.at(i, j));
                // What is too small to change either square is none.
                if first.abs() + off.abs() == first.abs() && second.abs() + off.abs() == second.abs() {
                    continue;
                }
                has_turned = true;
                let turn = rotation(first, second, off);
                self.turn_columns(i, j, n_rows, turn);
                self.turn_rows(i, j, n, turn);
            }
            if !has_turned {
                break;
            }
        }
    }

    /// Turns columns, of the first `m` rows and of what stands below them up to `n_rows`, until those are at right angles.
    fn turn_apart(&mut self, m: usize, n: usize, n_rows: usize) {
        for _ in 0..MOST_ROUNDS {
            let mut has_turned = false;
            for (i, j) in pairs(n) {
                let (first, second) = (self.columns(i, i, 0..m), self.columns(j, j, 0..m));
                let off = self.columns(i, j, 0..m);
                let size = sqrt(first) * sqrt(second);
                if off.abs() <= f32::EPSILON * size || off == 0.0 {
                    continue;
                }
                has_turned = true;
                self.turn_columns(i, j, n_rows, rotation(first, second, off));
            }
            if !has_turned {
                break;
            }
        }
    }

    /// Puts columns in the order of the numbers in row `by`, ascending or descending.
    pub(crate) fn sort_columns(&mut self, by: usize, n: usize, n_rows: usize, is_ascending: bool) {
        for to in 0..n {
            let mut from = to;
            for column in to + 1..n {
                let (x, best) = (self.at(by, column), self.at(by, from));
                if if is_ascending { x < best } else { x > best } {
                    from = column;
                }
            }
            if from == to {
                continue;
            }
            for row in 0..n_rows {
                let (x, y) = (self.at(row, to), self.at(row, from));
                self.set(row, to, y);
                self.set(row, from, x);
            }
        }
    }

    /// Gives columns of some rows the sign by which their first element of some size is positive.
    pub(crate) fn sign_columns(&mut self, rows: core::ops::Range<usize>, n: usize) {
        for column in 0..n {
            let largest = rows.clone().fold(0.0, |largest: f32, row| largest.max(self.at(row, column).abs()));
            let first = rows.clone().map(|row| self.at(row, column)).find(|x| x.abs() >= COUNTS * largest);
            if first.is_some_and(|x| x < 0.0) {
                rows.clone().for_each(|row| self.set(row, column, -self.at(row, column)));
            }
        }
    }
}

/// The eigenvalues of a symmetric matrix, of which the lower triangle is read, in ascending order.
///
/// Shapes: `a (n, n)`, `dst (n)`. Scratch: both. Cost: up to `4 n^3` multiplications a round, of which there are mostly
/// fewer than 10, and never more than 30.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn eigenvalues(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let work = floats(dst, &[a], scratch, n * n + n)?;
    let (work, values) = work.split_at_mut_checked(n * n).ok_or(KernelError::Layout)?;
    read_rows(a, work, n)?;
    let exponent = scale_to_one(work);
    let mut matrix = Matrix { work, width: n };
    matrix.turn_to_diagonal(n, n);
    values.iter_mut().enumerate().for_each(|(k, value)| *value = ldexp(matrix.at(k, k), exponent));
    values.sort_unstable_by(f32::total_cmp);
    write_rows(dst, values)
}

/// The eigenvalues of a symmetric matrix, of which the lower triangle is read, in ascending order, and below each its vector
/// of length 1.
///
/// Shapes: `a (n, n)`, `dst (n + 1, n)`. Scratch: both. Cost: up to `6 n^3` multiplications a round, of which there are
/// mostly fewer than 10, and never more than 30.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn eigenvectors(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let n_rows = 2 * n + 1;
    let work = floats(dst, &[a], scratch, n_rows * n)?;
    read_rows(a, work, n)?;
    let exponent = scale_to_one(work.get_mut(..n * n).ok_or(KernelError::Layout)?);
    let mut matrix = Matrix { work, width: n };
    matrix.set_identity(n + 1, n);
    matrix.turn_to_diagonal(n, n_rows);
    (0..n).for_each(|k| matrix.set(n, k, ldexp(matrix.at(k, k), exponent)));
    matrix.sort_columns(n, n, n_rows, true);
    matrix.sign_columns(n + 1..n_rows, n);
    write_rows(dst, matrix.work.get(n * n..).ok_or(KernelError::Layout)?)
}

/// The singular values of a matrix, in descending order: the lengths of its columns, turned until all are at right angles.
///
/// Shapes: `a (m, n)`, `dst` the smaller one. Scratch: both. Cost: up to `5 m n^2` multiplications a round, of which there
/// are mostly fewer than 10, and never more than 30.
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
    let exponent = scale_to_one(work);
    let mut matrix = Matrix { work, width: n };
    matrix.turn_apart(m, n, m);
    let length = |k: usize| ldexp(sqrt(matrix.columns(k, k, 0..m)), exponent);
    values.iter_mut().enumerate().for_each(|(k, value)| *value = length(k));
    values.sort_unstable_by(|x, y| y.total_cmp(x));
    write_rows(dst, values)
}

/// A matrix as the product of one whose columns are at right angles and of length 1, of singular values, and of a transposed
/// orthogonal one: one below the other, the values in descending order last. A column of the first is 0 where its value is.
///
/// Shapes: `a (m, n)`, `dst (m + n + 1, n)`, where `m` is at least `n`. Scratch: as `dst`. Cost: up to `7 m n^2`
/// multiplications a round, of which there are mostly fewer than 10, and never more than 30.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn singular_vectors(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (m, n) = extents(&a.view)?;
    let n_rows = m + n + 1;
    let work = floats(dst, &[a], scratch, n_rows * n)?;
    read_rows(a, work, n)?;
    let exponent = scale_to_one(work.get_mut(..m * n).ok_or(KernelError::Layout)?);
    let mut matrix = Matrix { work, width: n };
    matrix.set_identity(m, n);
    matrix.turn_apart(m, n, m + n);
    for k in 0..n {
        let length = sqrt(matrix.columns(k, k, 0..m));
        matrix.set(m + n, k, ldexp(length, exponent));
        let divisor = if length == 0.0 { 1.0 } else { length };
        (0..m).for_each(|row| matrix.set(row, k, matrix.at(row, k) / divisor));
    }
    matrix.sort_columns(m + n, n, n_rows, false);
    write_rows(dst, matrix.work)
}

#[cfg(test)]
mod tests;
