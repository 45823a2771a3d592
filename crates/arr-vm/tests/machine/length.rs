//! Lengths known at run time: loops over a part, selection, views that vary in length.

use arr_bytecode::{Def, Dst, Inst, Src, Use, ViewIn, ViewOut, ViewRecord};
use arr_bytecode::{InOut, Indices, op};
use arr_core::{DType, Elems, Reg, Scalar, ScalarKind, Shape, Ufunc, View};
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

const BLOCK: u32 = 4;

/// A block loop over `len` rows of `row` elements, of at most `n` elements, around what `body` appends.
fn blocks_to(b: &mut Builder, (len, row, n): (Reg, u32, u32), body: impl FnOnce(&mut Builder)) {
    let block = Elems(BLOCK.min(n).max(1));
    let begin = |end| inst!(BeginLoopTo { len: Use(len), row: Elems(row), n: Elems(n), block, end });
    let at = b.put(begin(arr_bytecode::Target(0)));
    body(b);
    let end = b.here();
    b.replace(at, begin(end));
    b.put(Inst::EndLoop(op::EndLoop {}));
}

/// Ten zeros, of which the first `len` rows of `row` become ones.
fn filled(len: i64, row: u32) -> (Run, usize) {
    let mut b = Builder::new();
    let buffer = b.buffer(DType::U8, 10);
    let dst = Dst::View(b.whole(buffer, &[10]));
    let (len, one) = (b.int(len), b.int(1));
    blocks_to(&mut b, (len, row, 10), |b| {
        b.put(inst!(Copy { dst, src: Src::Scalar(one), dtype: DType::U8 }));
    });
    let run = run(&b);
    let n = run.buffer(buffer).iter().filter(|&&x| x == 1.0).count();
    (run, n)
}

#[test]
fn a_loop_goes_as_far_as_a_register_says() {
    for len in [0, 1, 4, 5, 10] {
        assert_eq!(filled(len, 1).1, len as usize);
    }
    assert_eq!(filled(3, 3).1, 9);
    assert_eq!(filled(7, 0).1, 0);
}

#[test]
fn a_loop_over_more_than_there_is_traps() {
    for (len, row, extent) in [(11, 1, 10), (-1, 1, 10), (4, 3, 3), (i64::MAX, 3, 3)] {
        assert_eq!(filled(len, row).0.kind(), Some(TrapKind::LengthOutOfRange { len, extent }));
    }
    let message = filled(11, 1).0.message();
    assert_eq!(message, "a length of 11 is out of range for an array of up to 10");
}

fn compared(lhs: i64, rhs: i64) -> Run {
    let mut b = Builder::new();
    let (lhs, rhs) = (Use(b.int(lhs)), Use(b.int(rhs)));
    b.put(inst!(CheckLength { lhs, rhs }));
    run(&b)
}

#[test]
fn lengths_that_differ_trap() {
    assert_eq!(compared(3, 3).kind(), None);
    assert_eq!(compared(3, 4).kind(), Some(TrapKind::Lengths { lhs: 3, rhs: 4 }));
    assert_eq!(compared(3, 4).message(), "cannot broadcast length 3 with length 4");
}

/// Elements 0 to 9 that `keep` keeps, behind the `start` that are there.
fn selected(keep: &[f64], start: i64) -> (Run, Vec<f64>, Scalar) {
    let mut b = Builder::new();
    let values: Vec<f64> = (0..10).map(f64::from).collect();
    let (values, mask) = (b.constant(DType::I16, &values), b.constant(DType::Bool, keep));
    let (src, mask) = (Src::View(b.whole(values, &[10])), Src::View(b.whole(mask, &[10])));
    let buffer = b.buffer(DType::I16, 10);
    let array = ViewOut(b.whole(buffer, &[10]));
    let count = b.int(start);
    b.blocks(10, BLOCK, |b| {
        b.put(inst!(AppendWhere { array, count: InOut(count), src, mask, dtype: DType::I16 }));
    });
    let run = run(&b);
    let (elements, n) = (run.buffer(buffer), run.reg(count));
    (run, elements, n)
}

#[test]
fn selection_goes_on_from_block_to_block() {
    let keep = [1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0];
    let (_, elements, n) = selected(&keep, 0);
    assert_eq!((&elements[..5], n), (&[0.0, 2.0, 3.0, 7.0, 8.0][..], Scalar::Int(5)));
    assert_eq!(selected(&keep, 5).2, Scalar::Int(10));
}

#[test]
fn selection_beyond_the_array_traps() {
    let keep = [1.0; 10];
    assert_eq!(selected(&keep, 1).0.kind(), Some(TrapKind::LengthOutOfRange { len: 9, extent: 10 }));
    for start in [-1, 11] {
        assert_eq!(selected(&keep, start).0.kind(), Some(TrapKind::LengthOutOfRange { len: start, extent: 10 }));
    }
}

/// Prints the first `len` rows of 0 to 5 as (3, 2).
fn printed(len: i64) -> Run {
    let mut b = Builder::new();
    let buffer = b.constant(DType::U8, &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    let len = Some(b.int(len));
    let view = View::contiguous(Shape::new(&[3, 2]).unwrap());
    let array = ViewIn(b.record(ViewRecord { buffer, moving: None, len, view }));
    b.put(inst!(PrintArray { array }));
    run(&b)
}

#[test]
fn a_view_is_as_long_as_a_register_says() {
    assert_eq!(printed(2).host.text, "[[0 1]\n [2 3]]");
    assert_eq!(printed(0).host.text, "[]");
    assert_eq!(printed(4).kind(), Some(TrapKind::LengthOutOfRange { len: 4, extent: 3 }));
    assert_eq!(printed(-1).kind(), Some(TrapKind::LengthOutOfRange { len: -1, extent: 3 }));
}

#[test]
fn an_index_beyond_the_length_traps() {
    for (index, expected) in [(1, None), (-2, None), (2, Some(2)), (-3, Some(-3))] {
        let mut b = Builder::new();
        let buffer = b.constant(DType::U8, &[7.0, 8.0, 9.0]);
        let (len, at, dst) = (Some(b.int(2)), b.int(index), b.reg(ScalarKind::Int));
        let view = View::contiguous(Shape::vector(3));
        let array = ViewIn(b.record(ViewRecord { buffer, moving: None, len, view }));
        b.put(inst!(Load { dst: Def(dst), array, at: Indices::new(&[at]).unwrap() }));
        let trap = expected.map(|index| TrapKind::IndexOutOfRange { index, axis: 0, extent: 2 });
        assert_eq!(run(&b).kind(), trap);
    }
}

#[test]
fn a_loop_over_a_view_that_is_too_short_traps() {
    let mut b = Builder::new();
    let buffer = b.buffer(DType::U8, 10);
    let (len, one) = (Some(b.int(6)), b.int(1));
    let view = View::contiguous(Shape::vector(10));
    let dst = Dst::View(b.record(ViewRecord { buffer, moving: None, len, view }));
    b.blocks(10, BLOCK, |b| {
        b.put(inst!(Map2 { dst, lhs: Src::Scalar(one), rhs: Src::Scalar(one), f: Ufunc::Add, dtype: DType::U8 }));
    });
    let run = run(&b);
    assert_eq!(run.kind(), Some(TrapKind::ShortArray { have: 6, want: 8 }));
    assert_eq!(run.message(), "an array of 6 elements is too short for a loop over 8");
}
