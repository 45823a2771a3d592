//! Complex numbers side by side, the transform of four of them, and where they lie.

/// Complex numbers side by side.
#[derive(Clone, Copy)]
pub(super) struct Complex<const L: usize> {
    pub(super) re: [f32; L],
    pub(super) im: [f32; L],
}

#[inline(always)]
fn each<const L: usize>(a: [f32; L], b: [f32; L], f: impl Fn(f32, f32) -> f32) -> [f32; L] {
    let mut out = a;
    out.iter_mut().zip(&b).for_each(|(x, &y)| *x = f(*x, y));
    out
}

impl<const L: usize> Complex<L> {
    #[inline(always)]
    pub(super) fn splat(re: f32, im: f32) -> Self {
        Complex { re: [re; L], im: [im; L] }
    }

    #[inline(always)]
    pub(super) fn plus(self, other: Self) -> Self {
        Complex { re: each(self.re, other.re, |x, y| x + y), im: each(self.im, other.im, |x, y| x + y) }
    }

    #[inline(always)]
    pub(super) fn minus(self, other: Self) -> Self {
        Complex { re: each(self.re, other.re, |x, y| x - y), im: each(self.im, other.im, |x, y| x - y) }
    }

    #[inline(always)]
    pub(super) fn times(self, other: Self) -> Self {
        let product = |x, y| each(x, y, |x, y| x * y);
        Complex {
            re: each(product(self.re, other.re), product(self.im, other.im), |x, y| x - y),
            im: each(product(self.re, other.im), product(self.im, other.re), |x, y| x + y),
        }
    }

    /// Over the imaginary unit.
    #[inline(always)]
    pub(super) fn over_i(self) -> Self {
        Complex { re: self.im, im: self.re.map(|x| -x) }
    }
}

/// The transform of four.
#[inline(always)]
pub(super) fn four<const L: usize>([a, b, c, d]: [Complex<L>; 4]) -> [Complex<L>; 4] {
    let (even, odd) = (a.plus(c), b.plus(d));
    let (rest, turned) = (a.minus(c), b.minus(d).over_i());
    [even.plus(odd), rest.plus(turned), even.minus(odd), rest.minus(turned)]
}

/// The transform of four, its results times 1 and the first three powers of a root.
#[inline(always)]
pub(super) fn butterfly<const L: usize>(elements: [Complex<L>; 4], w: [Complex<L>; 3]) -> [Complex<L>; 4] {
    let ([p, q, r, s], [w1, w2, w3]) = (four(elements), w);
    [p, q.times(w1), r.times(w2), s.times(w3)]
}

/// A root and its next two powers.
#[inline(always)]
pub(super) fn powers<const L: usize>(root: Complex<L>) -> [Complex<L>; 3] {
    let square = root.times(root);
    [root, square, square.times(root)]
}

#[inline(always)]
pub(super) fn quarters(x: &[f32]) -> [&[f32]; 4] {
    let (front, behind) = x.split_at(x.len() / 2);
    let ((a, b), (c, d)) = (front.split_at(front.len() / 2), behind.split_at(behind.len() / 2));
    [a, b, c, d]
}

#[inline(always)]
pub(super) fn quarters_mut(x: &mut [f32]) -> [&mut [f32]; 4] {
    let (half, quarter) = (x.len() / 2, x.len() / 4);
    let (front, behind) = x.split_at_mut(half);
    let ((a, b), (c, d)) = (front.split_at_mut(quarter), behind.split_at_mut(quarter));
    [a, b, c, d]
}
