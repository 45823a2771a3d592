//! Loops over uint8 pixels in a row.

use crate::inputs::{Inputs, Left};

pub(crate) fn threshold(inputs: &mut Inputs) {
    let n = inputs.frame.len();
    inputs.bytes.truncate(n);
    for (out, &frame) in inputs.bytes.iter_mut().zip(&inputs.frame) {
        *out = if frame > 128 { 255 } else { 0 };
    }
    inputs.leave(Left::Bytes);
}

pub(crate) fn motion(inputs: &mut Inputs) {
    let n = inputs.frame.len();
    inputs.bytes.truncate(n);
    for ((out, &now), &before) in inputs.bytes.iter_mut().zip(&inputs.frame).zip(&inputs.previous) {
        *out = u8::from(now.abs_diff(before) > 24);
    }
    inputs.leave(Left::Bytes);
}

/// Twice as many pixels: every pixel, and between two the half of their wrapped sum.
pub(crate) fn interpolate(inputs: &mut Inputs) {
    let n = inputs.frame.len();
    inputs.bytes.truncate(2 * n - 1);
    double(&inputs.frame, &mut inputs.bytes);
    inputs.leave(Left::Bytes);
}

/// Doubles a row of at least one pixel into one less than twice as many.
#[inline(always)]
pub(crate) fn double(row: &[u8], out: &mut [u8]) {
    for ((pair, &this), &next) in out.as_chunks_mut::<2>().0.iter_mut().zip(row).zip(row.iter().skip(1)) {
        *pair = [this, this.wrapping_add(next) / 2];
    }
    if let (Some(out), Some(&last)) = (out.last_mut(), row.last()) {
        *out = last;
    }
}
