//! Loops over images of a fixed size.

use crate::bytes::double;
use crate::inputs::{Inputs, Left};
use crate::reduce::sum_bytes;

const HEIGHT: usize = 120;
const WIDTH: usize = 160;

/// Twice as many rows and columns: a row is doubled as it is made.
pub(crate) fn upscale<const H: usize, const W: usize>(inputs: &mut Inputs) {
    let wide = 2 * W - 1;
    inputs.bytes.resize((2 * H - 1) * wide, 0);
    let rows = inputs.frame.as_chunks::<W>().0;
    let mut between = [0u8; W];
    for (y, out) in inputs.bytes.chunks_exact_mut(wide).enumerate() {
        let row = &rows[y / 2];
        if y % 2 == 0 {
            double(row, out);
            continue;
        }
        for ((half, &above), &below) in between.iter_mut().zip(row).zip(&rows[y / 2 + 1]) {
            *half = above.wrapping_add(below) / 2;
        }
        double(&between, out);
    }
    inputs.leave(Left::Bytes);
}

/// Nine neighbours a pixel, in the order of the formula.
pub(crate) fn blur(inputs: &mut Inputs) {
    let rows = inputs.a.as_chunks::<WIDTH>().0;
    inputs.floats.resize((HEIGHT - 2) * (WIDTH - 2), 0.0);
    for (window, out) in rows.windows(3).zip(inputs.floats.as_chunks_mut::<{ WIDTH - 2 }>().0) {
        for (x, out) in out.iter_mut().enumerate() {
            let mut total = 0.0;
            for row in window {
                total = total + row[x] + row[x + 1] + row[x + 2];
            }
            *out = total / 9.0;
        }
    }
    inputs.leave(Left::Floats);
}

pub(crate) fn column_mean(inputs: &mut Inputs) {
    let mut totals = [0u16; WIDTH];
    for row in inputs.frame.as_chunks::<WIDTH>().0 {
        for (total, &value) in totals.iter_mut().zip(row) {
            *total += u16::from(value);
        }
    }
    inputs.floats.truncate(WIDTH);
    for (out, total) in inputs.floats.iter_mut().zip(totals) {
        *out = f32::from(total) / HEIGHT as f32;
    }
}

pub(crate) fn row_mean(inputs: &mut Inputs) {
    inputs.floats.truncate(HEIGHT);
    for (out, row) in inputs.floats.iter_mut().zip(inputs.frame.as_chunks::<WIDTH>().0) {
        *out = sum_bytes(row) as f32 / WIDTH as f32;
    }
}

/// In squares of 8 x 8, so that what is read and what is written stays near.
pub(crate) fn transpose(inputs: &mut Inputs) {
    const SIDE: usize = 8;
    let (frame, out) = (&inputs.frame[..HEIGHT * WIDTH], &mut inputs.bytes);
    out.truncate(HEIGHT * WIDTH);
    for top in (0..HEIGHT).step_by(SIDE) {
        for left in (0..WIDTH).step_by(SIDE) {
            let mut square = [[0u8; SIDE]; SIDE];
            for (y, row) in square.iter_mut().enumerate() {
                row.copy_from_slice(&frame[(top + y) * WIDTH + left..][..SIDE]);
            }
            for x in 0..SIDE {
                let column: [u8; SIDE] = core::array::from_fn(|y| square[y][x]);
                out[(left + x) * HEIGHT + top..][..SIDE].copy_from_slice(&column);
            }
        }
    }
    inputs.leave(Left::Bytes);
}
