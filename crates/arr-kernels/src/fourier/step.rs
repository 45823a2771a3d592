//! The later steps of a transform by fours, in which many elements share each root.

use super::butterfly::{Complex, butterfly, four, powers, quarters, quarters_mut};
use crate::Level;
use crate::level::{HAS_VECTORS, leveled};

/// How many butterflies are computed side by side: as many as fill a vector, where the processor has them.
pub(super) const WIDTH: usize = if HAS_VECTORS { 8 } else { 1 };

/// Butterflies over elements that share a root, side by side.
#[inline(always)]
fn group([wr, wi]: [f32; 2], (re, im): ([&[f32]; 4], [&[f32]; 4]), to: ([&mut [f32]; 4], [&mut [f32]; 4])) {
    let w = powers(Complex::<1>::splat(wr, wi)).map(|w| {
        let ([re], [im]) = (w.re, w.im);
        Complex::<WIDTH>::splat(re, im)
    });
    let [ar, br, cr, dr] = re.map(|part| part.as_chunks::<WIDTH>().0.iter());
    let [ai, bi, ci, di] = im.map(|part| part.as_chunks::<WIDTH>().0.iter());
    let [pr, qr, rr, sr] = to.0.map(|part| part.as_chunks_mut::<WIDTH>().0.iter_mut());
    let [pi, qi, ri, si] = to.1.map(|part| part.as_chunks_mut::<WIDTH>().0.iter_mut());
    let from = ar.zip(br).zip(cr.zip(dr)).zip(ai.zip(bi).zip(ci.zip(di)));
    let to = pr.zip(qr).zip(rr.zip(sr)).zip(pi.zip(qi).zip(ri.zip(si)));
    for ((((ar, br), (cr, dr)), ((ai, bi), (ci, di))), (((pr, qr), (rr, sr)), ((pi, qi), (ri, si)))) in from.zip(to) {
        let found = [(ar, ai), (br, bi), (cr, ci), (dr, di)].map(|(re, im)| Complex { re: *re, im: *im });
        let [p, q, r, s] = butterfly(found, w);
        (*pr, *qr, *rr, *sr) = (p.re, q.re, r.re, s.re);
        (*pi, *qi, *ri, *si) = (p.im, q.im, r.im, s.im);
    }
}

/// A step in which `apart` elements share each root, 16 at least; of the roots there is every fourth.
pub(super) fn step(level: Level, x: (&[f32], &[f32]), y: (&mut [f32], &mut [f32]), w: (&[f32], &[f32]), apart: usize) {
    // A loop of its own pays where vectors are so wide that two of them are all there is.
    if apart == SIXTEEN && HAS_VECTORS {
        step_by_sixteen(level, x, y, w)
    } else {
        step_by_elements(level, x, y, w, apart)
    }
}

/// Elements that share a root in the third step.
const SIXTEEN: usize = 16;

leveled! {
    /// The step of any number of elements that share a root.
    fn step_by_elements[](
        x: (&[f32], &[f32]),
        y: (&mut [f32], &mut [f32]),
        w: (&[f32], &[f32]),
        apart: usize,
    ) -> () {
        let roots = w.0.iter().step_by(apart / 4).zip(w.1.iter().step_by(apart / 4));
        let [ar, br, cr, dr] = quarters(x.0).map(|part| part.chunks_exact(apart));
        let [ai, bi, ci, di] = quarters(x.1).map(|part| part.chunks_exact(apart));
        let re = ar.zip(br).zip(cr.zip(dr));
        let im = ai.zip(bi).zip(ci.zip(di));
        let out = y.0.chunks_exact_mut(4 * apart).zip(y.1.chunks_exact_mut(4 * apart));
        for (((&wr, &wi), (((ar, br), (cr, dr)), ((ai, bi), (ci, di)))), (re, im)) in roots.zip(re.zip(im)).zip(out) {
            group([wr, wi], ([ar, br, cr, dr], [ai, bi, ci, di]), (quarters_mut(re), quarters_mut(im)));
        }
    }
}

leveled! {
    /// The step of a number that is known here: of so few elements, setting out for them takes as long as they do.
    fn step_by_sixteen[](x: (&[f32], &[f32]), y: (&mut [f32], &mut [f32]), w: (&[f32], &[f32])) -> () {
        let roots = w.0.iter().step_by(SIXTEEN / 4).zip(w.1.iter().step_by(SIXTEEN / 4));
        let [ar, br, cr, dr] = quarters(x.0).map(|part| part.as_chunks::<SIXTEEN>().0.iter());
        let [ai, bi, ci, di] = quarters(x.1).map(|part| part.as_chunks::<SIXTEEN>().0.iter());
        let re = ar.zip(br).zip(cr.zip(dr));
        let im = ai.zip(bi).zip(ci.zip(di));
        let [to_re, to_im] = [y.0, y.1].map(|row| row.as_chunks_mut::<SIXTEEN>().0.as_chunks_mut::<4>().0.iter_mut());
        let out = to_re.zip(to_im);
        for (((&wr, &wi), (((ar, br), (cr, dr)), ((ai, bi), (ci, di)))), (re, im)) in roots.zip(re.zip(im)).zip(out) {
            let from = ([ar, br, cr, dr].map(|part| &part[..]), [ai, bi, ci, di].map(|part| &part[..]));
            group([wr, wi], from, (re.each_mut().map(|part| &mut part[..]), im.each_mut().map(|part| &mut part[..])));
        }
    }
}

/// The last step, by four, whose roots are all 1: of `x`, or of what lies in `from`.
pub(super) fn last_step(level: Level, from: Option<&[f32]>, x: &mut [f32]) {
    let n = x.len() / 2;
    let (from, to) = (from.map(|rows| rows.split_at(n)), x.split_at_mut(n));
    let (side_by_side, one_by_one) = ([(); WIDTH], [(); 1]);
    if n / 4 >= WIDTH { last_of_four(level, from, to, side_by_side) } else { last_of_four(level, from, to, one_by_one) }
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
