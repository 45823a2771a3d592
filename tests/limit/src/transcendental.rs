//! Sine and exponential as vectorised polynomials with fused multiply-adds.

use core::f32::consts::LOG2_E;

use crate::inputs::Inputs;

/// Horner's rule, highest power first.
#[inline(always)]
fn horner(x: f32, coefficients: &[f32]) -> f32 {
    coefficients.iter().fold(0.0, |sum: f32, &c| sum.mul_add(x, c))
}

/// The sine for |x| up to some thousands: reduced by multiples of pi in three parts, then a Taylor polynomial.
#[inline(always)]
fn sin(x: f32) -> f32 {
    /// pi = P1 + P2 + P3, each with room for a multiple.
    const P1: f32 = 3.140_625;
    const P2: f32 = 9.670_258e-4;
    const P3: f32 = 6.277_114e-7;
    let turns = (x * core::f32::consts::FRAC_1_PI).round_ties_even();
    let x = turns.mul_add(-P3, turns.mul_add(-P2, turns.mul_add(-P1, x)));
    let sign = (turns as i32 as u32) << 31;
    let square = x * x;
    let bend = horner(square, &[-2.505_210_8e-8, 2.755_731_9e-6, -1.984_127e-4, 8.333_333e-3, -0.166_666_67]);
    f32::from_bits((bend * square).mul_add(x, x).to_bits() ^ sign)
}

/// e to the power x, for results that are normal numbers; 0 below.
#[inline(always)]
fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.3, 88.0);
    let whole = (x * LOG2_E).round_ties_even();
    let rest = whole.mul_add(-1.428_606_8e-6, whole.mul_add(-0.693_145_75, x));
    let power = horner(rest, &[1.388_888_9e-3, 8.333_333e-3, 4.166_666_7e-2, 0.166_666_67, 0.5, 1.0, 1.0]);
    power * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

pub(crate) fn sine(inputs: &mut Inputs) {
    for (out, &a) in inputs.floats.iter_mut().zip(&inputs.a) {
        *out = sin(a);
    }
}

pub(crate) fn bell(inputs: &mut Inputs) {
    for (out, &a) in inputs.floats.iter_mut().zip(&inputs.a) {
        *out = exp(-a * a);
    }
}
