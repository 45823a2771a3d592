//! The steps of a transform by fours: each takes four parts to where they follow each other.

use super::butterfly::{Complex, butterfly, four, powers};
use crate::Level;
use crate::level::leveled;

/// How many butterflies are computed side by side: as many as fill a vector, where the processor has them.
const WIDTH: usize = if cfg!(target_arch = "arm") { 1 } else { 8 };

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
    /// A step in which `apart` elements share each root, at least as many as are computed side by side.
    pub(super) fn step_by_elements[](
        x: (&[f32], &[f32]),
        y: (&mut [f32], &mut [f32]),
        w: (&[f32], &[f32]),
        apart: usize,
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
                Complex::<WIDTH>::splat(re, im)
            });
            let [ar, br, cr, dr] = [ar, br, cr, dr].map(|part| part.as_chunks::<WIDTH>().0.iter());
            let [ai, bi, ci, di] = [ai, bi, ci, di].map(|part| part.as_chunks::<WIDTH>().0.iter());
            let [pr, qr, rr, sr] = quarters_mut(to_re).map(|part| part.as_chunks_mut::<WIDTH>().0.iter_mut());
            let [pi, qi, ri, si] = quarters_mut(to_im).map(|part| part.as_chunks_mut::<WIDTH>().0.iter_mut());
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

/// One of the first two steps of `x`, in which so few elements share a root that each gets one of its own, by way of `y`.
pub(super) fn step_by_few(level: Level, x: &mut [f32], y: &mut [f32], w: (&mut [f32], &mut [f32]), apart: usize) {
    let n = x.len() / 2;
    if apart > 1 {
        stretch(level, w.0);
        stretch(level, w.1);
    }
    let (from, to, w) = (x.split_at(n), y.split_at_mut(n), (&*w.0, &*w.1));
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

/// The last step, by four, whose roots are all 1: of `x`, or of what lies in `from`.
pub(super) fn last_step(level: Level, from: Option<&[f32]>, x: &mut [f32]) {
    let (n, side_by_side) = (x.len() / 2, x.len() / 8 >= WIDTH);
    let (from, to) = (from.map(|rows| rows.split_at(n)), x.split_at_mut(n));
    if side_by_side { last_of_four(level, from, to, [(); WIDTH]) } else { last_of_four(level, from, to, [(); 1]) }
}

leveled! {
    /// The same of real and imaginary parts; `L` divides a quarter of the elements.
    fn last_of_four[const L: usize](
        from: Option<(&[f32], &[f32])>,
        to: (&mut [f32], &mut [f32]),
        _width: [(); L],
    ) -> () {
        let [pr, qr, rr, sr] = quarters_mut(to.0).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let [pi, qi, ri, si] = quarters_mut(to.1).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let to = pr.zip(qr).zip(rr.zip(sr)).zip(pi.zip(qi).zip(ri.zip(si)));
        let Some((re, im)) = from else {
            // Each four lies where its results go.
            for (((pr, qr), (rr, sr)), ((pi, qi), (ri, si))) in to {
                let found = [(&*pr, &*pi), (&*qr, &*qi), (&*rr, &*ri), (&*sr, &*si)];
                let [p, q, r, s] = four(found.map(|(re, im)| Complex { re: *re, im: *im }));
                (*pr, *qr, *rr, *sr) = (p.re, q.re, r.re, s.re);
                (*pi, *qi, *ri, *si) = (p.im, q.im, r.im, s.im);
            }
            return;
        };
        let [ar, br, cr, dr] = quarters(re).map(|part| part.as_chunks::<L>().0.iter());
        let [ai, bi, ci, di] = quarters(im).map(|part| part.as_chunks::<L>().0.iter());
        let from = ar.zip(br).zip(cr.zip(dr)).zip(ai.zip(bi).zip(ci.zip(di)));
        for ((((ar, br), (cr, dr)), ((ai, bi), (ci, di))), (((pr, qr), (rr, sr)), ((pi, qi), (ri, si)))) in from.zip(to) {
            let found = [(ar, ai), (br, bi), (cr, ci), (dr, di)].map(|(re, im)| Complex { re: *re, im: *im });
            let [p, q, r, s] = four(found);
            (*pr, *qr, *rr, *sr) = (p.re, q.re, r.re, s.re);
            (*pi, *qi, *ri, *si) = (p.im, q.im, r.im, s.im);
        }
    }
}

/// The last step where a factor of 2 is left, of `x` or of what lies in `from`: sums, and below them differences.
pub(super) fn last_step_by_two(from: Option<&[f32]>, x: &mut [f32]) {
    if let Some(from) = from {
        x.copy_from_slice(from);
    }
    let n = x.len() / 2;
    for part in x.chunks_exact_mut(n) {
        let (front, behind) = part.split_at_mut(n / 2);
        front.iter_mut().zip(behind).for_each(|(a, b)| (*a, *b) = (*a + *b, *a - *b));
    }
}
