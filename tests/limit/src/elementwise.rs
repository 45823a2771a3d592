//! Float32 formulas, element by element.

use crate::inputs::{Inputs, Left};

/// `out[k] = f(a[k], b[k])`.
#[inline(always)]
fn zip2(inputs: &mut Inputs, f: impl Fn(f32, f32) -> f32) {
    let Inputs { a, b, floats, .. } = inputs;
    for ((out, a), b) in floats.iter_mut().zip(a.iter()).zip(b.iter()) {
        *out = f(*a, *b);
    }
}

pub(crate) fn add_scale(inputs: &mut Inputs) {
    zip2(inputs, |a, b| (a + b) * 2.0);
}

pub(crate) fn add_product(inputs: &mut Inputs) {
    let Inputs { a, b, c, floats, .. } = inputs;
    for (((out, a), b), c) in floats.iter_mut().zip(a.iter()).zip(b.iter()).zip(c.iter()) {
        *out = a + b * c;
    }
}

pub(crate) fn ratio(inputs: &mut Inputs) {
    zip2(inputs, |a, b| (a - b) / (a + b + 0.001));
}

pub(crate) fn length(inputs: &mut Inputs) {
    zip2(inputs, |a, b| (a * a + b * b).sqrt());
}

pub(crate) fn polynomial(inputs: &mut Inputs) {
    let Inputs { a, floats, .. } = inputs;
    if let Some(first) = a.first_mut() {
        *first /= 256.0;
    }
    for (out, &a) in floats.iter_mut().zip(a.iter()) {
        *out = ((((0.5 * a - 0.25) * a + 2.0) * a - 1.5) * a + 0.75) * a - 3.0;
    }
}

pub(crate) fn background(inputs: &mut Inputs) {
    for (a, &frame) in inputs.a.iter_mut().zip(&inputs.frame) {
        *a += 0.05 * (f32::from(frame) - *a);
    }
    inputs.leave(Left::A);
}

pub(crate) fn masked_store(inputs: &mut Inputs) {
    // As a mask over the bits, because a conditional becomes a masked store, which is several times slower.
    for (b, &a) in inputs.b.iter_mut().zip(&inputs.a) {
        *b = f32::from_bits(b.to_bits() & u32::from(a < 0.5).wrapping_sub(1));
    }
    inputs.leave(Left::B);
}
