//! The first steps of a transform by fours, in which hardly any elements share a root: they leave what they make where they
//! found it, and all of it is put in order at once.

use core::cell::Cell;

use super::butterfly::{Complex, butterfly, powers, quarters, quarters_mut};
use super::step::WIDTH;
use crate::Level;
use crate::level::leveled;

/// Elements from which on two steps are taken before the elements are put in order.
const MANY: usize = 32;

/// The first step of `x`, of 8 elements at least, by way of `y`, and the second where there are many. Gives how many elements
/// then share a root, and leaves of the roots those that later steps need.
pub(super) fn first_steps(level: Level, x: &mut [f32], y: &mut [f32], w: (&mut [f32], &mut [f32])) -> usize {
    let n = x.len() / 2;
    let (re, im) = x.split_at_mut(n);
    step(level, (&mut *re, &mut *im), (&*w.0, &*w.1));
    if n < MANY {
        y.copy_from_slice(x);
        for (to, from) in x.chunks_exact_mut(n).zip(y.chunks_exact(n)) {
            let [a, b, c, d] = quarters(from);
            interleave(level, to, a, b, c, d);
        }
        return 4;
    }
    keep_every_fourth(w.0);
    keep_every_fourth(w.1);
    for (re, im) in re.chunks_exact_mut(n / 4).zip(im.chunks_exact_mut(n / 4)) {
        step(level, (re, im), (&*w.0, &*w.1));
    }
    // In a quarter there are now the quarters of one remainder. Remainders come side by side, then quarters.
    for (from, to) in x.chunks_exact_mut(n).zip(y.chunks_exact_mut(n)) {
        let parts = quarters(from).map(quarters);
        for (turn, to) in quarters_mut(to).into_iter().enumerate() {
            let [a, b, c, d] = parts.map(|part| part[turn]);
            interleave(level, to, a, b, c, d);
        }
        let [a, b, c, d] = quarters(to).map(|part| part.as_chunks::<4>().0);
        interleave(level, from.as_chunks_mut::<4>().0, a, b, c, d);
    }
    16
}

/// Every fourth root in front.
fn keep_every_fourth(roots: &mut [f32]) {
    let roots = Cell::from_mut(roots).as_slice_of_cells();
    roots.iter().zip(roots.iter().step_by(4)).for_each(|(to, from)| to.set(from.get()));
}

fn step(level: Level, x: (&mut [f32], &mut [f32]), w: (&[f32], &[f32])) {
    let (side_by_side, one_by_one) = ([(); WIDTH], [(); 1]);
    if x.0.len() >= 4 * WIDTH { by_roots(level, x, w, side_by_side) } else { by_roots(level, x, w, one_by_one) }
}

leveled! {
    /// A step with a root for each element; `L` divides a quarter of the elements. What follows each other in the result lies
    /// a quarter apart.
    fn by_roots[const L: usize](
        x: (&mut [f32], &mut [f32]),
        w: (&[f32], &[f32]),
        _width: [(); L],
    ) -> () {
        let roots = w.0.as_chunks::<L>().0.iter().zip(w.1.as_chunks::<L>().0);
        let [ar, br, cr, dr] = quarters_mut(x.0).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let [ai, bi, ci, di] = quarters_mut(x.1).map(|part| part.as_chunks_mut::<L>().0.iter_mut());
        let elements = ar.zip(br).zip(cr.zip(dr)).zip(ai.zip(bi).zip(ci.zip(di)));
        for ((wr, wi), (((ar, br), (cr, dr)), ((ai, bi), (ci, di)))) in roots.zip(elements) {
            let found = [(&*ar, &*ai), (&*br, &*bi), (&*cr, &*ci), (&*dr, &*di)];
            let found = found.map(|(re, im)| Complex { re: *re, im: *im });
            let [p, q, r, s] = butterfly(found, powers(Complex { re: *wr, im: *wi }));
            (*ar, *br, *cr, *dr) = (p.re, q.re, r.re, s.re);
            (*ai, *bi, *ci, *di) = (p.im, q.im, r.im, s.im);
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
