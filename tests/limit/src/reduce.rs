//! Sums, deviations and counts.

use crate::inputs::{Inputs, Left};

/// Sums `f(x)` over the elements in 32 lanes.
#[inline(always)]
fn sum(values: &[f32], f: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = values.as_chunks::<32>();
    let mut lanes = [0.0f32; 32];
    for chunk in chunks {
        for (lane, &value) in lanes.iter_mut().zip(chunk) {
            *lane += f(value);
        }
    }
    lanes.iter().sum::<f32>() + rest.iter().map(|&value| f(value)).sum::<f32>()
}

pub(crate) fn sum_float32(inputs: &mut Inputs) {
    inputs.value = Some(f64::from(sum(&inputs.a, |x| x)));
    inputs.leave(Left::Value);
}

pub(crate) fn std_float32(inputs: &mut Inputs) {
    let n = inputs.a.len() as f32;
    let mean = sum(&inputs.a, |x| x) / n;
    let variance = sum(&inputs.a, |x| (x - mean) * (x - mean)) / n;
    inputs.value = Some(f64::from(variance.sqrt()));
    inputs.leave(Left::Value);
}

/// The sum of bytes: 16-bit lanes, emptied before they can be full.
#[inline(always)]
pub(crate) fn sum_bytes(values: &[u8]) -> u64 {
    let mut total = 0;
    for piece in values.chunks(32 * 256) {
        let (chunks, rest) = piece.as_chunks::<32>();
        let mut lanes = [0u16; 32];
        for chunk in chunks {
            for (lane, &value) in lanes.iter_mut().zip(chunk) {
                *lane += u16::from(value);
            }
        }
        total += lanes.iter().map(|&lane| u64::from(lane)).sum::<u64>();
        total += rest.iter().map(|&value| u64::from(value)).sum::<u64>();
    }
    total
}

pub(crate) fn sum_uint8(inputs: &mut Inputs) {
    inputs.value = Some(sum_bytes(&inputs.frame) as f64);
    inputs.leave(Left::Value);
}

/// Sum and sum of squares are exact, so one pass is enough.
pub(crate) fn std_uint8(inputs: &mut Inputs) {
    let mut squares = 0u64;
    for piece in inputs.frame.chunks(16 * 4096) {
        let (chunks, rest) = piece.as_chunks::<16>();
        let mut lanes = [0i32; 8];
        for chunk in chunks {
            for (lane, &[even, odd]) in lanes.iter_mut().zip(chunk.as_chunks().0) {
                // Products of two neighbours together are one instruction.
                let square = |value: u8| i32::from(i16::from(value)) * i32::from(i16::from(value));
                *lane += square(even) + square(odd);
            }
        }
        squares += lanes.iter().map(|&lane| lane as u64).sum::<u64>();
        squares += rest.iter().map(|&value| u64::from(value) * u64::from(value)).sum::<u64>();
    }
    let n = inputs.frame.len() as f64;
    let mean = sum_bytes(&inputs.frame) as f64 / n;
    inputs.value = Some((squares as f64 / n - mean * mean).sqrt());
    inputs.leave(Left::Value);
}

/// Four tables side by side, so that equal neighbours do not wait for each other.
pub(crate) fn histogram(inputs: &mut Inputs) {
    let mut tables = [[0u32; 256]; 4];
    let (chunks, rest) = inputs.frame.as_chunks::<4>();
    for chunk in chunks {
        for (table, &value) in tables.iter_mut().zip(chunk) {
            table[usize::from(value)] += 1;
        }
    }
    for &value in rest {
        tables[0][usize::from(value)] += 1;
    }
    for (value, count) in inputs.counts.iter_mut().enumerate() {
        *count = tables.iter().map(|table| table[value]).sum();
    }
    inputs.leave(Left::Counts);
}
