//! Elements by their positions: arrays as indices.

use arr_bytecode::{Dst, Src, Use, ViewIn, ViewInOut};
use arr_core::{Axis, DType};
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

const BLOCK: u32 = 2;

/// The int32 indices of an axis of `extent` elements, counted from its start.
fn wrapped(indices: &[f64], extent: i64) -> (Run, Vec<f64>) {
    let mut b = Builder::new();
    let n = indices.len() as u32;
    let (indices, buffer) = (b.constant(DType::I32, indices), b.buffer(DType::I32, n));
    let (src, dst) = (Src::View(b.whole(indices, &[n])), Dst::View(b.whole(buffer, &[n])));
    let extent = Use(b.int(extent));
    b.blocks(n, BLOCK, |b| {
        b.put(inst!(WrapIndex { dst, src, axis: Axis(1), extent }));
    });
    let run = run(&b);
    let elements = run.buffer(buffer);
    (run, elements)
}

#[test]
fn indices_count_from_both_ends() {
    assert_eq!(wrapped(&[0.0, 4.0, -1.0, -5.0, 2.0], 5).1, [0.0, 4.0, 4.0, 0.0, 2.0]);
}

#[test]
fn an_index_outside_its_axis_traps() {
    for index in [5, -6] {
        let run = wrapped(&[0.0, 1.0, f64::from(index)], 5).0;
        assert_eq!(run.kind(), Some(TrapKind::IndexOutOfRange { index: index.into(), axis: 1, extent: 5 }));
    }
    let run = wrapped(&[0.0], -1).0;
    assert_eq!(run.kind(), Some(TrapKind::LengthOutOfRange { len: -1, extent: 0 }));
}

/// `[10, 11, 12, 13][at]`, and what becomes of it after `[at] = 1, 2, ...`.
fn looked_up(at: &[f64]) -> (Run, Vec<f64>, Vec<f64>) {
    let mut b = Builder::new();
    let n = at.len() as u32;
    let numbers: Vec<f64> = (1..=n).map(f64::from).collect();
    let [at, numbers, from] = [(DType::I32, at), (DType::I16, &numbers), (DType::I16, &[10.0, 11.0, 12.0, 13.0][..])]
        .map(|(dtype, elements)| {
            let buffer = b.constant(dtype, elements);
            b.whole(buffer, &[elements.len() as u32])
        });
    let (taken, array) = (b.buffer(DType::I16, n), b.buffer(DType::I16, 4));
    let (dst, whole) = (Dst::View(b.whole(taken, &[n])), b.whole(array, &[4]));
    b.blocks(4, BLOCK, |b| {
        b.put(inst!(Copy { dst: Dst::View(whole), src: Src::View(from), dtype: DType::I16 }));
    });
    b.blocks(n, BLOCK, |b| {
        b.put(inst!(Take { dst, array: ViewIn(whole), at: Src::View(at), dtype: DType::I16 }));
    });
    b.blocks(n, BLOCK, |b| {
        let (array, at, src) = (ViewInOut(whole), Src::View(at), Src::View(numbers));
        b.put(inst!(Put { array, at, src, dtype: DType::I16 }));
    });
    let run = run(&b);
    let (taken, array) = (run.buffer(taken), run.buffer(array));
    (run, taken, array)
}

#[test]
fn elements_come_from_and_go_to_their_positions() {
    let (_, taken, array) = looked_up(&[3.0, 0.0, 3.0]);
    assert_eq!(taken, [13.0, 10.0, 13.0]);
    assert_eq!(array, [2.0, 11.0, 12.0, 3.0]);
}

#[test]
fn a_position_outside_the_array_traps() {
    for position in [4, -1] {
        let run = looked_up(&[0.0, f64::from(position)]).0;
        assert_eq!(run.kind(), Some(TrapKind::IndexOutOfRange { index: position.into(), axis: 0, extent: 4 }));
    }
}
