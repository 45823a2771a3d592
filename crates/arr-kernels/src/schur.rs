//! Eigenvalues and vectors of any matrix that has real ones: rotations bring it to a triangle, on whose diagonal they stand.
//!
//! Source: Golub and Van Loan, *Matrix Computations*, sections 7.4 to 7.6.

use crate::linear::{extents, floats, read_rows, write_rows};
use crate::math::{NAN, copysign, hypot, ldexp, sqrt};
use crate::orthogonal::{Matrix, scale_to_one};
use crate::{Input, KernelError, Output};

/// Most steps for each eigenvalue; three are usual.
const MOST_STEPS: usize = 60;

/// Elements of vectors beyond this are brought back, before squares and further quotients overflow.
const LARGE: f32 = 1e15;

/// Cosine and sine of the turn by which the second of two numbers becomes 0.
fn turn_away(x: f32, y: f32) -> (f32, f32) {
    let length = hypot(x, y);
    if length == 0.0 { (1.0, 0.0) } else { (x / length, -y / length) }
}

/// The matrix, in `n` rows, and below it a row and the `n` rows of what it was turned by.
struct Schur<'w> {
    matrix: Matrix<'w>,
    n: usize,
}

impl Schur<'_> {
    fn turn(&mut self, i: usize, j: usize, turn: (f32, f32)) {
        self.matrix.turn_rows(i, j, self.n, turn);
        self.matrix.turn_columns(i, j, 2 * self.n + 1, turn);
    }

    /// Leaves nothing below the diagonal next to the main one.
    fn reduce(&mut self) {
        for column in 0..self.n.saturating_sub(2) {
            for row in column + 2..self.n {
                let (x, y) = (self.matrix.at(column + 1, column), self.matrix.at(row, column));
                if y != 0.0 {
                    self.turn(column + 1, row, turn_away(x, y));
                    self.matrix.set(row, column, 0.0);
                }
            }
        }
    }

    /// The first row of the block that ends with row `last`: in front of it nothing is left below the diagonal.
    fn first_of_block(&mut self, last: usize) -> usize {
        for row in (1..=last).rev() {
            let below = self.matrix.at(row, row - 1).abs();
            let around = self.matrix.at(row - 1, row - 1).abs() + self.matrix.at(row, row).abs();
            if below <= f32::EPSILON * around || below < f32::MIN_POSITIVE {
                self.matrix.set(row, row - 1, 0.0);
                return row;
            }
        }
        0
    }

    /// The eigenvalue of the last two rows up to `last` that is nearer to the last element; none where they are not real.
    fn shift(&self, last: usize) -> Option<f32> {
        let (a, b) = (self.matrix.at(last - 1, last - 1), self.matrix.at(last - 1, last));
        let (c, d) = (self.matrix.at(last, last - 1), self.matrix.at(last, last));
        let half = 0.5 * (a - d);
        let square = half * half + b * c;
        if square < 0.0 {
            return None;
        }
        let far = half + copysign(sqrt(square), half);
        Some(if far == 0.0 { d } else { d - b * c / far })
    }

    /// One step from row `first` to row `last` with this shift: the turn that it begins with, and those that take away what
    /// stands out.
    fn step(&mut self, first: usize, last: usize, shift: f32) {
        let (mut x, mut y) = (self.matrix.at(first, first) - shift, self.matrix.at(first + 1, first));
        for row in first..last {
            self.turn(row, row + 1, turn_away(x, y));
            if row > first {
                self.matrix.set(row + 1, row - 1, 0.0);
            }
            if row + 2 <= last {
                (x, y) = (self.matrix.at(row + 1, row), self.matrix.at(row + 2, row));
            }
        }
    }

    /// Whether all that stands below the diagonal could be taken away, as it can where all eigenvalues are real.
    fn make_triangle(&mut self) -> bool {
        let Some(mut last) = self.n.checked_sub(1) else { return true };
        let mut n_steps = 0;
        while last > 0 {
            let first = self.first_of_block(last);
            if first == last {
                (last, n_steps) = (last - 1, 0);
                continue;
            }
            let shift = self.shift(last);
            if n_steps == MOST_STEPS || (shift.is_none() && first + 1 == last) {
                return false;
            }
            n_steps += 1;
            // Every tenth step goes astray, so that none is repeated for ever.
            let astray = self.matrix.at(last, last) + self.matrix.at(last, last - 1).abs();
            let shift = if n_steps % 10 == 0 { astray } else { shift.unwrap_or(self.matrix.at(last, last)) };
            self.step(first, last, shift);
        }
        true
    }

    /// The vectors of the triangle, turned back, of length 1, in the place of what it was turned by.
    fn make_vectors(&mut self, x: &mut [f32]) {
        let (n, rows) = (self.n, self.n + 1..2 * self.n + 1);
        for k in (0..n).rev() {
            let value = self.matrix.at(k, k);
            x.fill(0.0);
            if let Some(one) = x.get_mut(k) {
                *one = 1.0;
            }
            for i in (0..k).rev() {
                let known: f32 =
                    (i + 1..=k).zip(x.get(i + 1..).unwrap_or(&[])).map(|(j, x)| self.matrix.at(i, j) * x).sum();
                // Of equal eigenvalues the vectors become nearly parallel, as they are.
                let distance = self.matrix.at(i, i) - value;
                let least = f32::EPSILON * value.abs().max(1.0);
                let distance = if distance.abs() < least { copysign(least, distance) } else { distance };
                let element = -known / distance;
                if let Some(slot) = x.get_mut(i) {
                    *slot = element;
                }
                if element.abs() > LARGE {
                    scale_to_one(x);
                }
            }
            scale_to_one(x);
            for row in rows.clone() {
                let sum: f32 = (0..=k).zip(x.iter()).map(|(j, x)| self.matrix.at(row, j) * x).sum();
                self.matrix.set(row, k, sum);
            }
            let length = sqrt(self.matrix.columns(k, k, rows.clone()));
            rows.clone().for_each(|row| self.matrix.set(row, k, self.matrix.at(row, k) / length));
        }
    }
}

/// The eigenvalues of a matrix, in ascending order, and below each its vector of length 1; NaN where they are not all real.
///
/// Shapes: `a (n, n)`, `dst (n + 1, n)`. Scratch: both, and `n` elements. Cost: some `40 n^3` multiplications.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn eigen(dst: &mut Output<'_>, a: &Input<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    let (n, _) = extents(&a.view)?;
    let n_rows = 2 * n + 1;
    let work = floats(dst, &[a], scratch, (n_rows + 1) * n)?;
    let (work, x) = work.split_at_mut_checked(n_rows * n).ok_or(KernelError::Layout)?;
    read_rows(a, work, n)?;
    let exponent = scale_to_one(work.get_mut(..n * n).ok_or(KernelError::Layout)?);
    let mut schur = Schur { matrix: Matrix { work, width: n }, n };
    schur.matrix.set_identity(n + 1, n);
    schur.reduce();
    if schur.make_triangle() {
        schur.make_vectors(x);
        (0..n).for_each(|k| schur.matrix.set(n, k, ldexp(schur.matrix.at(k, k), exponent)));
        schur.matrix.sort_columns(n, n, n_rows, true);
        schur.matrix.sign_columns(n + 1..n_rows, n);
    } else {
        schur.matrix.work.fill(NAN);
    }
    write_rows(dst, schur.matrix.work.get(n * n..).ok_or(KernelError::Layout)?)
}

#[cfg(test)]
mod tests;
