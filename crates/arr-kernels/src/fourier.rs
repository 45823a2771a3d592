//! The discrete Fourier transform of as many elements as a power of 2: Stockham's, by fours, whose results come in order.
//!
//! Real and imaginary parts lie apart. Several butterflies are computed side by side: over the elements that share a root
//! where these are many, over roots in the first step.
//!
//! Source: Van Loan, *Computational Frameworks for the Fast Fourier Transform*, section 1.7.

use arr_core::View;

use crate::cell::{cells, cells_mut};
use crate::level::leveled;
use crate::linear::{floats, read_rows, write_rows};
use crate::{Input, KernelError, Level, Output};

/// How many butterflies are computed side by side: as many as fill a vector, where the processor has them.
const WIDTH: usize = if cfg!(target_arch = "arm") { 1 } else { 8 };

/// Complex numbers side by side.
#[derive(Clone, Copy)]
struct Complex<const L: usize> {
    re: [f32; L],
    im: [f32; L],
}

#[inline(always)]
fn each<const L: usize>(a: [f32; L], b: [f32; L], f: impl Fn(f32, f32) -> f32) -> [f32; L] {
    let mut out = a;
    out.iter_mut().zip(&b).for_each(|(x, &y)| *x = f(*x, y));
    out
}

impl<const L: usize> Complex<L> {
    #[inline(always)]
    fn splat(re: f32, im: f32) -> Self {
        Complex { re: [re; L], im: [im; L] }
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        Complex { re: each(self.re, other.re, |x, y| x + y), im: each(self.im, other.im, |x, y| x + y) }
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        Complex { re: each(self.re, other.re, |x, y| x - y), im: each(self.im, other.im, |x, y| x - y) }
    }

    #[inline(always)]
    fn times(self, other: Self) -> Self {
        let product = |x, y| each(x, y, |x, y| x * y);
        Complex {
            re: each(product(self.re, other.re), product(self.im, other.im), |x, y| x - y),
            im: each(product(self.re, other.im), product(self.im, other.re), |x, y| x + y),
        }
    }

    /// Over the imaginary unit.
    #[inline(always)]
    fn over_i(self) -> Self {
        Complex { re: self.im, im: self.re.map(|x| -x) }
    }
}

/// The transform of four, its results times 1 and the first three powers of a root.
#[inline(always)]
fn butterfly<const L: usize>([a, b, c, d]: [Complex<L>; 4], w: [Complex<L>; 3]) -> [Complex<L>; 4] {
    let (even, odd) = (a.plus(c), b.plus(d));
    let (rest, turned) = (a.minus(c), b.minus(d).over_i());
    let [w1, w2, w3] = w;
    [even.plus(odd), rest.plus(turned).times(w1), even.minus(odd).times(w2), rest.minus(turned).times(w3)]
}

/// A root and its next two powers.
#[inline(always)]
fn powers<const L: usize>(root: Complex<L>) -> [Complex<L>; 3] {
    let square = root.times(root);
    [root, square, square.times(root)]
}

#[inline(always)]
fn quarters(x: &[f32]) -> [&[f32]; 4] {
    let (front, behind) = x.split_at(x.len() / 2);
    let ((a, b), (c, d)) = (front.split_at(front.len() / 2), behind.split_at(behind.len() / 2));
    [a, b, c, d]
}

#[inline(always)]
fn quarters_mut(x: &mut [f32]) -> [&mut [f32]; 4] {
    let (half, quarter) = (x.len() / 2, x.len() / 4);
    let (front, behind) = x.split_at_mut(half);
    let ((a, b), (c, d)) = (front.split_at_mut(quarter), behind.split_at_mut(quarter));
    [a, b, c, d]
}

leveled! {
    /// A step in which `apart` elements share each root; `L` divides their number.
    fn step_by_elements[const L: usize](
        x: (&[f32], &[f32]),
        y: (&mut [f32], &mut [f32]),
        w: (&[f32], &[f32]),
        apart: usize,
        _width: [(); L],
    ) -> () {
        let roots = w.0.iter().step_by(apart).zip(w.1.iter().step_by(apart));
        let [ar, br, cr, dr] = quarters(x.0).map(|part| part.chunks_exact(apart));
        let [ai, bi, ci, di] = quarters(x.1).map(|part| part.chunks_exact(apart));
        let re = ar.zip(br).zip(cr.zip(dr));
        let im = ai.zip(bi).zip(ci.zip(di));
        let out = y.0.chunks_exact_mut(4 * apart).zip(y.1.chunks_exact_mut(4 * apart));
        for (((&wr, &wi), (((ar, br), (cr, dr)), ((ai, bi), (ci, di)))), (to_re, to_im)) in roots.zip(re.zip(im)).zip(out) {
            let w = powers(Complex::<1>::splat(wr, wi)).map(|w| {
                let ([re], [im]) = (w.re, w.im);
                Complex::<L>::splat(re, im)
            });
            let [ar, br, cr, dr] = [ar, br, cr, dr].map(|part| part.as_chunks::<L>().0.iter());
            let [ai, bi, ci, di] = [ai, bi, ci, di].map(|part| part.as_chunks::<L>().0.iter());
            let [pr, qr, rr, sr] = quarters_mut(to_re).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
            let [pi, qi, ri, si] = quarters_mut(to_im).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
            let from = ar.zip(br).zip(cr.zip(dr)).zip(ai.zip(bi).zip(ci.zip(di)));
            let to = pr.zip(qr).zip(rr.zip(sr)).zip(pi.zip(qi).zip(ri.zip(si)));
            for ((((ar, br), (cr, dr)), ((ai, bi), (ci, di))), (((pr, qr), (rr, sr)), ((pi, qi), (ri, si)))) in from.zip(to) {
                let found = [(ar, ai), (br, bi), (cr, ci), (dr, di)].map(|(re, im)| Complex { re: *re, im: *im });
                let [p, q, r, s] = butterfly(found, w);
                (*pr, *qr, *rr, *sr) = (p.re, q.re, r.re, s.re);
                (*pi, *qi, *ri, *si) = (p.im, q.im, r.im, s.im);
            }
        }
    }
}

leveled! {
    /// A step with a root for each element; `L` divides a quarter of the elements. What follows each other in the result lies
    /// a quarter apart.
    fn step_by_roots[const L: usize](
        x: (&[f32], &[f32]),
        y: (&mut [f32], &mut [f32]),
        w: (&[f32], &[f32]),
        _width: [(); L],
    ) -> () {
        let roots = w.0.as_chunks::<L>().0.iter().zip(w.1.as_chunks::<L>().0);
        let [ar, br, cr, dr] = quarters(x.0).map(|part| part.as_chunks::<L>().0.iter());
        let [ai, bi, ci, di] = quarters(x.1).map(|part| part.as_chunks::<L>().0.iter());
        let [pr, qr, rr, sr] = quarters_mut(y.0).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let [pi, qi, ri, si] = quarters_mut(y.1).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let from = ar.zip(br).zip(cr.zip(dr)).zip(ai.zip(bi).zip(ci.zip(di)));
        let to = pr.zip(qr).zip(rr.zip(sr)).zip(pi.zip(qi).zip(ri.zip(si)));
        for (((wr, wi), (((ar, br), (cr, dr)), ((ai, bi), (ci, di)))), (((pr, qr), (rr, sr)), ((pi, qi), (ri, si)))) in
            roots.zip(from).zip(to)
        {
            let found = [(ar, ai), (br, bi), (cr, ci), (dr, di)].map(|(re, im)| Complex { re: *re, im: *im });
            let [p, q, r, s] = butterfly(found, powers(Complex { re: *wr, im: *wi }));
            (*pr, *qr, *rr, *sr) = (p.re, q.re, r.re, s.re);
            (*pi, *qi, *ri, *si) = (p.im, q.im, r.im, s.im);
        }
    }
}

leveled! {
    /// The first of each of four, then the second of each, and so on.
    fn interleave[T: Copy](to: &mut [T], a: &[T], b: &[T], c: &[T], d: &[T]) -> () {
        for ((((to, &a), &b), &c), &d) in to.as_chunks_mut::<4>().0.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            *to = [a, b, c, d];
        }
    }
}

/// One of the first two steps, in which so few elements share a root that each gets one of its own. Takes the elements from
/// wherever they are to `x`, by way of `y`.
fn step_by_few(
    level: Level,
    from: Option<(&[f32], &[f32])>,
    (x, y): (&mut [f32], &mut [f32]),
    w: (&mut [f32], &mut [f32]),
    apart: usize,
) {
    let n = x.len() / 2;
    if apart > 1 {
        stretch(level, w.0);
        stretch(level, w.1);
    }
    let (from, to, w) = (from.unwrap_or(x.split_at(n)), y.split_at_mut(n), (&*w.0, &*w.1));
    let (side_by_side, one_by_one) = ([(); WIDTH], [(); 1]);
    if n >= 32 {
        step_by_roots(level, from, to, w, side_by_side);
    } else {
        step_by_roots(level, from, to, w, one_by_one);
    }
    for (to, from) in x.chunks_exact_mut(n).zip(y.chunks_exact(n)) {
        let [a, b, c, d] = quarters(from);
        if apart > 1 {
            let [a, b, c, d] = [a, b, c, d].map(|part| part.as_chunks::<4>().0);
            interleave(level, to.as_chunks_mut::<4>().0, a, b, c, d);
        } else {
            interleave(level, to, a, b, c, d);
        }
    }
}

leveled! {
    /// Every fourth root for the three behind it too; later steps need no others.
    fn stretch[](roots: &mut [f32]) -> () {
        roots.as_chunks_mut::<4>().0.iter_mut().for_each(|four| *four = [four[0]; 4]);
    }
}

/// The last step where a factor of 2 is left: sums, and below them differences.
fn last_step(x: &[f32], y: &mut [f32]) {
    let (front, behind) = x.split_at(x.len() / 2);
    let (sums, differences) = y.split_at_mut(front.len());
    for (((sum, difference), a), b) in sums.iter_mut().zip(differences).zip(front).zip(behind) {
        (*sum, *difference) = (a + b, a - b);
    }
}

/// The transform of complex numbers, real parts in one row and imaginary parts in the next.
///
/// Shapes: `a` and `dst` `(2, n)`, where `n` is a power of 2; `roots` `(2, k)`, where `k` is `n / 4` and at least 1: the
/// cosines and the negative sines of `2 pi j / n`. Scratch: twice as `dst`, and `roots`. Cost: `4.25 n log2(n)`
/// multiplications and additions.
///
/// # Errors
/// [`KernelError::Layout`].
pub(crate) fn transform(
    level: Level,
    dst: &mut Output<'_>,
    a: &Input<'_>,
    roots: &Input<'_>,
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    let (n, k) = (a.view.shape.extent(1) as usize, roots.view.shape.extent(1) as usize);
    if !n.is_power_of_two() || k != (n / 4).max(1) {
        return Err(KernelError::Layout);
    }
    let work = floats(dst, &[a, roots], scratch, 4 * n + 2 * k)?;
    let (work, w) = work.split_at_mut_checked(4 * n).ok_or(KernelError::Layout)?;
    let (mut x, mut y) = work.split_at_mut(2 * n);
    read_rows(roots, w, k)?;
    let w = w.split_at_mut(k);
    // Where operand and result lie as the work does, the first step reads the one and the last writes the other.
    let place = |view: &View| view.is_contiguous().then_some(view.offset as usize..view.offset as usize + 2 * n);
    let mut from = place(&a.view).and_then(|place| cells(a.bytes).ok()?.get(place)).map(|rows| rows.split_at(n));
    if n < 4 || from.is_none() {
        read_rows(a, x, n)?;
    }
    let (mut left, mut apart) = (n, 1);
    while left >= 4 {
        if apart < 8 {
            step_by_few(level, from.take(), (&mut *x, &mut *y), (&mut *w.0, &mut *w.1), apart);
        } else {
            let result = place(&dst.view).filter(|_| left == 4);
            if let Some(rows) = result.and_then(|place| cells_mut(dst.bytes).ok()?.get_mut(place)) {
                step_by_elements(level, x.split_at(n), rows.split_at_mut(n), (w.0, w.1), apart, [(); WIDTH]);
                return Ok(());
            }
            step_by_elements(level, x.split_at(n), y.split_at_mut(n), (w.0, w.1), apart, [(); WIDTH]);
            (x, y) = (y, x);
        }
        (left, apart) = (left / 4, apart * 4);
    }
    if left == 2 {
        let (from, to) = (x.split_at(n), y.split_at_mut(n));
        last_step(from.0, to.0);
        last_step(from.1, to.1);
        (x, y) = (y, x);
    }
    let _ = y;
    write_rows(dst, x)
}

#[cfg(test)]
mod tests;
