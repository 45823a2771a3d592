//! Routines over whole arrays: sorting, products, linear algebra, transforms.

use std::fmt;

use arr_core::{DType, Routine, Shape, Typed, View};
use arr_kernels::{Input, Level, Output, routine, routine_in_place};
use divan::Bencher;

use crate::memory::Elements;

/// A routine over operands of these extents.
#[derive(Clone, Copy)]
struct Row {
    f: Routine,
    dtype: DType,
    operands: [&'static [u32]; 2],
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.f.name();
        let [first, ..] = self.operands;
        write!(f, "{name} {} {first:?}", self.dtype)
    }
}

/// Every routine over every dtype that it has a loop for.
fn rows() -> Vec<Row> {
    let every = Routine::ALL.iter().flat_map(|&f| DType::ALL.map(|dtype| (f, dtype)));
    let chosen = every.filter(|&(f, dtype)| f.has_loop(dtype));
    chosen.flat_map(|(f, dtype)| extents(f).iter().map(move |&operands| Row { f, dtype, operands })).collect()
}

/// Over which operands a routine is measured.
fn extents(f: Routine) -> &'static [[&'static [u32]; 2]] {
    match f {
        Routine::Sort | Routine::ArgSort => &[[&[4096], &[]]],
        Routine::MatMul => &[[&[16, 16], &[16, 16]], [&[64, 64], &[64, 64]], [&[128, 128], &[128, 128]]],
        Routine::CorrelateValid | Routine::CorrelateSame | Routine::CorrelateFull => &[[&[4096], &[32]]],
        Routine::LuSolve => &[[&[16, 17], &[16]]],
        Routine::Fft => &[[&[2, 1024], &[2, 256]]],
        Routine::Spectrogram => &[[&[1024], &[2, 256]]],
        _ => &[[&[16, 16], &[]]],
    }
}

#[divan::bench(args = rows())]
fn whole(bencher: Bencher<'_, '_>, row: &Row) {
    let n_operands = row.f.n_operands();
    let shapes = row.operands.map(|extents| Shape::new(extents).expect("the shapes fit"));
    let typed = shapes.map(|shape| Typed { dtype: row.dtype, shape });
    let signature = row.f.signature(&typed[..n_operands]).expect("rows have operands that fit");
    let arrays = shapes.map(|shape| Elements::ramp(row.dtype, shape.n_elems() as usize));
    let inputs: Vec<Input<'_>> = arrays
        .iter()
        .zip(shapes)
        .take(n_operands)
        .map(|(array, shape)| Input { dtype: row.dtype, view: View::contiguous(shape), bytes: array.bytes() })
        .collect();
    let Typed { dtype, shape } = signature.result;
    let mut result = Elements::zeros(dtype, shape.n_elems() as usize);
    let mut scratch = Elements::zeros(DType::U8, signature.scratch_bytes as usize);
    bencher.bench_local(|| {
        let mut dst = Output { dtype, view: View::contiguous(shape), bytes: result.bytes_mut() };
        let done = match inputs.as_slice() {
            // Of what the former run has left, which takes as long.
            [_, others @ ..] if !row.f.works_apart() => {
                routine_in_place(Level::detect(), row.f, &mut dst, others, scratch.bytes_mut())
            }
            operands => routine(Level::detect(), row.f, &mut dst, operands, scratch.bytes_mut()),
        };
        done.expect("operands fit");
    });
}
