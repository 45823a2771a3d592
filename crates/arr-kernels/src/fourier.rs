//! The discrete Fourier transform of as many elements as a power of 2: Stockham's, by fours, whose results come in order.
//!
//! Real and imaginary parts lie apart. Several butterflies are computed side by side: over roots in the first two steps, over
//! the elements that share a root in those behind. The last step finds its elements where its results go.
//!
//! Source: Van Loan, *Computational Frameworks for the Fast Fourier Transform*, section 1.7.

use arr_core::View;

use crate::cell::cells_mut;
use crate::linear::{floats, read_rows};
use crate::{Input, KernelError, Level, Output};

mod butterfly;
mod first;
mod real;
mod step;

pub(crate) use real::sizes;

/// Transforms `x`, by way of `y`: real parts in one row and imaginary parts in the next.
///
/// `roots` are cosines and negative sines of `2 pi j / n`, a quarter as many as elements and at least one; they are used up.
fn transform_rows<'a>(level: Level, mut x: &'a mut [f32], mut y: &'a mut [f32], roots: &mut [f32]) {
    let n = x.len() / 2;
    let (re, im) = roots.split_at_mut(roots.len() / 2);
    let (mut left, mut has_moved) = (n, false);
    if left > 4 {
        let mut apart = first::first_steps(level, x, y, (&mut *re, &mut *im));
        left = n / apart;
        while left > 4 {
            step::step(level, x.split_at(n), y.split_at_mut(n), (&*re, &*im), apart);
            (x, y, has_moved) = (y, x, !has_moved);
            (left, apart) = (left / 4, apart * 4);
        }
    }
    let (from, to) = if has_moved { (Some(&*x), y) } else { (None, x) };
    match left {
        4 => step::last_step(level, from, to),
        2 => step::last_step_by_two(from, to),
        _ => {}
    }
}

/// All elements of a result in C order.
fn dense<'a>(dst: &'a mut Output<'_>) -> Result<&'a mut [f32], KernelError> {
    let View { offset, ref shape, .. } = dst.view;
    let place = offset as usize..offset as usize + shape.n_elems() as usize;
    let is_dense = dst.view.is_contiguous();
    cells_mut(dst.bytes)?.get_mut(place).filter(|_| is_dense).ok_or(KernelError::Layout)
}

/// The transform of complex numbers, real parts in one row and imaginary parts in the next, where they lie.
///
/// Shapes: `array` `(2, n)`, in C order, where `n` is a power of 2; `roots` `(2, k)`, where `k` is `n / 4` and at least 1: the
/// cosines and the negative sines of `2 pi j / n`. Scratch: as `array` and `roots`. Cost: `4.25 n log2(n)`
/// multiplications and additions.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn transform(
    level: Level,
    array: &mut Output<'_>,
    roots: &Input<'_>,
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    let (n, k) = (array.view.shape.extent(1) as usize, roots.view.shape.extent(1) as usize);
    if !n.is_power_of_two() || k != (n / 4).max(1) {
        return Err(KernelError::Layout);
    }
    let work = floats(array, &[roots], scratch, 2 * n + 2 * k)?;
    let (y, w) = work.split_at_mut(2 * n);
    read_rows(roots, w, k)?;
    transform_rows(level, dense(array)?, y, w);
    Ok(())
}

#[cfg(test)]
mod tests;
