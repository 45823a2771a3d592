//! The sizes of the elements of the transform of real numbers, which is the transform of half as many complex ones: the
//! elements at even positions are their real parts, those at odd positions their imaginary parts.
//!
//! Source: Press et al., *Numerical Recipes*, section 12.3, "FFT of Single Real Function".

use core::cell::Cell;

use super::{dense, transform_rows};
use crate::level::leveled;
use crate::linear::{floats, read_rows};
use crate::math::sqrt;
use crate::{Input, KernelError, Level, Output};

/// `abs(fft(array))` in the place of `array`.
///
/// Shapes: `array` `(n)`, in C order, where `n` is a power of 2; `roots` `(2, k)`, where `k` is `n / 4` and at least 1: the
/// cosines and the negative sines of `2 pi j / n`. Scratch: as `array` and `roots`. Cost: half that of the transform of
/// complex numbers.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn sizes(
    level: Level,
    array: &mut Output<'_>,
    roots: &Input<'_>,
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    let (n, k) = (array.view.shape.extent(0) as usize, roots.view.shape.extent(1) as usize);
    if !n.is_power_of_two() || k != (n / 4).max(1) {
        return Err(KernelError::Layout);
    }
    let work = floats(array, &[roots], scratch, n + 2 * k)?;
    let (x, w) = work.split_at_mut(n);
    read_rows(roots, w, k)?;
    let y = dense(array)?;
    let half = n / 2;
    if half == 0 {
        y.iter_mut().for_each(|x| *x = size(*x, 0.0));
        return Ok(());
    }
    let (re, im) = x.split_at_mut(half);
    for ((re, im), &[even, odd]) in re.iter_mut().zip(im).zip(y.as_chunks().0) {
        (*re, *im) = (even, odd);
    }
    keep_every_second(w, half);
    let n_roots = 2 * (half / 4).max(1);
    transform_rows(level, x, y, w.get_mut(..n_roots).ok_or(KernelError::Layout)?);
    read_rows(roots, w, k)?;
    from_halves(level, x, y, w);
    Ok(())
}

/// The roots of half as many elements, in front of what is left of all.
fn keep_every_second(roots: &mut [f32], half: usize) {
    let (k, few) = (roots.len() / 2, (half / 4).max(1));
    let roots = Cell::from_mut(roots).as_slice_of_cells();
    let rows = roots.chunks_exact(k).flat_map(|row| row.iter().step_by(2).take(few));
    roots.iter().zip(rows).for_each(|(to, from)| to.set(from.get()));
}

#[inline(always)]
fn size(re: f32, im: f32) -> f32 {
    sqrt(re * re + im * im)
}

leveled! {
    /// The sizes of the elements of the transform of real numbers, by the transform `z` of the complex ones that they are in
    /// pairs. Two elements of the one follow from two of the other, and their mirror images have the same sizes.
    fn from_halves[](z: &[f32], y: &mut [f32], roots: &[f32]) -> () {
        let (re, im) = z.split_at(z.len() / 2);
        let (half, quarter) = (re.len(), re.len() / 2);
        let (front, behind) = y.split_at_mut(half);
        if let ([first, ..], [middle, ..], [re, ..], [im, ..]) = (&mut *front, &mut *behind, re, im) {
            (*first, *middle) = (size(re + im, 0.0), size(re - im, 0.0));
        }
        if quarter == 0 {
            return;
        }
        let ((re, re_behind), (im, im_behind)) = (re.split_at(quarter), im.split_at(quarter));
        let ((y0, y1), (y2, y3)) = (front.split_at_mut(quarter), behind.split_at_mut(quarter));
        if let ([one, ..], [other, ..], [re, ..], [im, ..]) = (&mut *y1, &mut *y3, re_behind, im_behind) {
            *one = size(*re, *im);
            *other = *one;
        }
        let (cosines, sines) = roots.split_at(roots.len() / 2);
        let (y0, y1, y2, y3) = (rest_mut(y0), rest_mut(y1), rest_mut(y2), rest_mut(y3));
        let found = rest(re).iter().zip(rest(im));
        let opposite = rest(re_behind).iter().rev().zip(rest(im_behind).iter().rev());
        let turns = rest(cosines).iter().zip(rest(sines));
        let to = y0.iter_mut().zip(y2.iter_mut());
        for ((((re, im), (other_re, other_im)), (cos, sin)), (near, far)) in found.zip(opposite).zip(turns).zip(to) {
            let (even_re, even_im) = ((re + other_re) * 0.5, (im - other_im) * 0.5);
            let (odd_re, odd_im) = ((im + other_im) * 0.5, (other_re - re) * 0.5);
            let (turned_re, turned_im) = (cos * odd_re - sin * odd_im, cos * odd_im + sin * odd_re);
            *near = size(even_re + turned_re, even_im + turned_im);
            *far = size(even_re - turned_re, even_im - turned_im);
        }
        y3.iter_mut().zip(y0.iter().rev()).for_each(|(to, x)| *to = *x);
        y1.iter_mut().zip(y2.iter().rev()).for_each(|(to, x)| *to = *x);
    }
}

/// All but the first.
#[inline(always)]
fn rest(x: &[f32]) -> &[f32] {
    x.get(1..).unwrap_or_default()
}

#[inline(always)]
fn rest_mut(x: &mut [f32]) -> &mut [f32] {
    x.get_mut(1..).unwrap_or_default()
}
