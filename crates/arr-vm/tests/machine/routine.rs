//! Whole arrays at once.

use arr_bytecode::{Scratch, ViewIn, ViewInOut, ViewOut, ViewRecord};
use arr_core::{DType, Routine, RoutineError, Shape, View, ViewId};
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

/// Scratch memory that sorts rows of up to 8 elements.
fn scratch(b: &mut Builder) -> Scratch {
    Scratch(Some(b.buffer(DType::U8, 128)))
}

fn sort(dst: ViewId, a: ViewId, scratch: Scratch, f: Routine) -> arr_bytecode::Inst {
    inst!(Routine1 { dst: ViewOut(dst), a: ViewIn(a), scratch, f })
}

#[test]
fn rows_are_sorted_apart_from_their_array() {
    let mut b = Builder::new();
    let from = b.constant(DType::I16, &[3.0, -1.0, 2.0, 9.0, 7.0, 8.0]);
    let (sorted, positions) = (b.buffer(DType::I16, 6), b.buffer(DType::I32, 6));
    let (src, dst, at) = (b.whole(from, &[2, 3]), b.whole(sorted, &[2, 3]), b.whole(positions, &[2, 3]));
    let scratch = scratch(&mut b);
    b.put(sort(dst, src, scratch, Routine::Sort));
    b.put(sort(at, src, scratch, Routine::ArgSort));
    let run = run(&b);
    assert_eq!(run.buffer(sorted), [-1.0, 2.0, 3.0, 7.0, 8.0, 9.0]);
    assert_eq!(run.buffer(positions), [1.0, 2.0, 0.0, 1.0, 2.0, 0.0]);
}

#[test]
fn a_view_is_sorted_in_place_as_far_as_it_reaches() {
    let mut b = Builder::new();
    let from = b.constant(DType::F32, &[5.0, 4.0, 3.0, 2.0, 1.0, 0.0]);
    let array = b.buffer(DType::F32, 6);
    let (src, whole) = (b.whole(from, &[6]), b.whole(array, &[6]));
    b.blocks(6, 6, |b| {
        let (dst, src) = (arr_bytecode::Dst::View(whole), arr_bytecode::Src::View(src));
        b.put(inst!(Copy { dst, src, dtype: DType::F32 }));
    });
    let (offset, len) = (b.int(1), b.int(2));
    let every_other = View { offset: 0, shape: Shape::vector(3), strides: [2, 0, 0, 0], part: None };
    let part = b.record(ViewRecord { buffer: array, moving: Some(offset), len: Some(len), view: every_other });
    let scratch = scratch(&mut b);
    b.put(inst!(RoutineInPlace { array: ViewInOut(part), scratch, f: Routine::Sort }));
    assert_eq!(run(&b).buffer(array), [5.0, 2.0, 3.0, 4.0, 1.0, 0.0]);
}

/// `a[:n] @ b` of 3 elements each, in the fast and the slow arena.
fn multiplied(n: i64) -> (Run, Vec<f64>) {
    let mut b = Builder::new();
    let from = b.constant(DType::I32, &[2.0, 3.0, 4.0]);
    let (slow, result) = (b.slow_buffer(DType::I32, 3), b.buffer(DType::I32, 1));
    let (src, copied) = (b.whole(from, &[3]), b.whole(slow, &[3]));
    b.blocks(3, 3, |b| {
        let (dst, src) = (arr_bytecode::Dst::View(copied), arr_bytecode::Src::View(src));
        b.put(inst!(Copy { dst, src, dtype: DType::I32 }));
    });
    let len = b.int(n);
    let view = View::contiguous(Shape::vector(3));
    let front = b.record(ViewRecord { buffer: from, moving: None, len: Some(len), view });
    let dst = ViewOut(b.whole(result, &[]));
    b.put(inst!(Routine2 { dst, a: ViewIn(front), b: ViewIn(copied), scratch: Scratch(None), f: Routine::MatMul }));
    let run = run(&b);
    let elements = run.buffer(result);
    (run, elements)
}

#[test]
fn operands_lie_in_any_memory() {
    assert_eq!(multiplied(3).1, [29.0]);
}

#[test]
fn lengths_that_do_not_fit_trap() {
    let error = RoutineError::Extents { left_axis: 0, left: 2, right_axis: 0, right: 3 };
    assert_eq!(multiplied(2).0.kind(), Some(TrapKind::Routine { f: Routine::MatMul, error }));
}

#[test]
fn a_result_of_another_length_than_its_array_traps() {
    let mut b = Builder::new();
    let (from, sorted) = (b.constant(DType::U8, &[2.0, 1.0, 0.0]), b.buffer(DType::U8, 3));
    let (len, view) = (b.int(2), View::contiguous(Shape::vector(3)));
    let src = b.record(ViewRecord { buffer: from, moving: None, len: Some(len), view });
    let (dst, scratch) = (b.whole(sorted, &[3]), scratch(&mut b));
    b.put(sort(dst, src, scratch, Routine::Sort));
    let [have, want] = [3, 2].map(Shape::vector);
    assert_eq!(run(&b).kind(), Some(TrapKind::ResultShape { have, want }));
}

#[test]
fn operands_that_move_onto_the_result_trap() {
    let mut b = Builder::new();
    let array = b.buffer(DType::U8, 8);
    let (offset, view) = (b.int(2), View::contiguous(Shape::vector(4)));
    let src = b.view(array, Some(offset), view);
    let (dst, scratch) = (b.view(array, None, view), scratch(&mut b));
    b.put(sort(dst, src, scratch, Routine::Sort));
    assert_eq!(run(&b).kind(), Some(TrapKind::Overlap));
}
