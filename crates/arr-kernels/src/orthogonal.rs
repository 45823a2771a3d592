//! Orthogonal factors by mirrors, and the matrix that they and the rotations of other routines work on.
//!
//! Source: Golub and Van Loan, *Matrix Computations*, section 5.2; LAPACK `sgeqr2` and `sorg2r` for the signs.

use crate::linear::{extents, floats, read_rows, write_rows};
use crate::math::{copysign, hypot, ldexp, sqrt};
use crate::{Input, KernelError, Output};

/// Elements of rows that are `width` apart.
pub(crate) struct Matrix<'w> {
    pub(crate) work: &'w mut [f32],
    pub(crate) width: usize,
}

impl Matrix<'_> {
    /// An element; 0 outside.
    #[inline(always)]
    pub(crate) fn at(&self, row: usize, column: usize) -> f32 {
        self.work.get(row * self.width + column).copied().unwrap_or(0.0)
    }

    #[inline(always)]
    pub(crate) fn set(&mut self, row: usize, column: usize, value: f32) {
        if let Some(slot) = self.work.get_mut(row * self.width + column) {
            *slot = value;
        }
    }

    /// The sum of products of two columns, from a row on.
    pub(crate) fn columns(&self, i: usize, j: usize, rows: core::ops::Range<usize>) -> f32 {
        rows.map(|row| self.at(row, i) * self.at(row, j)).sum()
    }

    /// Turns two columns towards each other.
    pub(crate) fn turn_columns(&mut self, i: usize, j: usize, n: usize, (c, s): (f32, f32)) {
        for row in 0..n {
            let (x, y) = (self.at(row, i), self.at(row, j));
            self.set(row, i, c * x - s * y);
            self.set(row, j, s * x + c * y);
        }
    }

    /// Turns two rows towards each other.
    pub(crate) fn turn_rows(&mut self, i: usize, j: usize, n: usize, (c, s): (f32, f32)) {
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

/// Brings the largest of some numbers between 1 and 2 by a power of 2, so that no square of those that count overflows or
/// vanishes. The exponent is what [`ldexp`] takes to undo it; 0 where there is no largest, or it is infinite.
pub(crate) fn scale_to_one(numbers: &mut [f32]) -> f32 {
    let largest = numbers.iter().fold(0.0, |largest: f32, x| largest.max(x.abs()));
    if largest == 0.0 || largest == f32::INFINITY {
        return 0.0;
    }
    let bits = largest.to_bits();
    let exponent = match bits >> 23 {
        // Below the normal numbers the highest bit that is set says it.
        0 => bits.ilog2() as i32 - 149,
        biased => biased as i32 - 127,
    };
    numbers.iter_mut().for_each(|x| *x = ldexp(*x, -exponent as f32));
    exponent as f32
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
    let exponent = scale_to_one(work.get_mut(..m * n).ok_or(KernelError::Layout)?);
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
            matrix.set(m + row, column, ldexp(value, exponent));
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

#[cfg(test)]
mod tests;
