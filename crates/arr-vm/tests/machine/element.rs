//! Single elements: load, store, offset.

use arr_bytecode::{Def, Indices, Use, ViewIn, ViewOut};
use arr_core::{Axis, DType, Elems, Reg, Scalar, ScalarKind, Shape, View, ViewId};
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

fn at(b: &mut Builder, index: &[i64]) -> Indices {
    let regs: Vec<Reg> = index.iter().map(|&i| b.int(i)).collect();
    Indices::new(&regs).unwrap()
}

/// Elements 0 to 11 as (3, 4), or its transpose.
fn grid(b: &mut Builder, transposed: bool) -> ViewId {
    let elements: Vec<f64> = (0..12).map(f64::from).collect();
    let buffer = b.constant(DType::I16, &elements);
    let view = View::contiguous(Shape::new(&[3, 4]).unwrap());
    b.view(buffer, None, if transposed { view.transposed() } else { view })
}

fn load(transposed: bool, index: &[i64]) -> (Run, Scalar) {
    let mut b = Builder::new();
    let (array, at, dst) = (grid(&mut b, transposed), at(&mut b, index), b.reg(ScalarKind::Int));
    b.put(inst!(Load { dst: Def(dst), array: ViewIn(array), at }));
    let run = run(&b);
    let value = run.reg(dst);
    (run, value)
}

#[test]
fn load_finds_elements_from_both_ends() {
    assert_eq!(load(false, &[1, 2]).1, Scalar::Int(6));
    assert_eq!(load(false, &[-1, -4]).1, Scalar::Int(8));
    assert_eq!(load(true, &[1, 2]).1, Scalar::Int(9));
}

#[test]
fn an_index_outside_traps() {
    let run = load(false, &[0, 4]).0;
    assert_eq!(run.kind(), Some(TrapKind::IndexOutOfRange { index: 4, axis: 1, extent: 4 }));
    assert_eq!(run.message(), "index 4 is out of range for axis 1 with extent 4");
    assert_eq!(load(false, &[-4, 0]).0.message(), "index -4 is out of range for axis 0 with extent 3");
    assert_eq!(load(false, &[i64::MIN, 0]).0.message(), {
        "index -9223372036854775808 is out of range for axis 0 with extent 3"
    });
}

fn store(dtype: DType, value: Scalar) -> (Run, Vec<f64>) {
    let mut b = Builder::new();
    let buffer = b.buffer(dtype, 3);
    let array = b.whole(buffer, &[3]);
    let (at, src) = (at(&mut b, &[-2]), b.literal(value));
    b.put(inst!(Store { array: ViewOut(array), at, src: Use(src) }));
    let run = run(&b);
    let elements = run.buffer(buffer);
    (run, elements)
}

#[test]
fn store_converts_what_fits() {
    assert_eq!(store(DType::U8, Scalar::Int(255)).1, [0.0, 255.0, 0.0]);
    assert_eq!(store(DType::U8, Scalar::Bool(true)).1, [0.0, 1.0, 0.0]);
    assert_eq!(store(DType::F32, Scalar::Int(3)).1, [0.0, 3.0, 0.0]);
    assert_eq!(store(DType::F32, Scalar::Float(-0.5)).1, [0.0, -0.5, 0.0]);
    assert_eq!(store(DType::Bool, Scalar::Int(7)).1, [0.0, 1.0, 0.0]);
}

#[test]
fn an_int_that_does_not_fit_traps() {
    let (run, elements) = store(DType::U8, Scalar::Int(300));
    assert_eq!(run.kind(), Some(TrapKind::IntegerFit { value: 300, dtype: DType::U8 }));
    assert_eq!(run.message(), "integer 300 does not fit uint8");
    assert_eq!(elements, [0.0; 3]);
    assert_eq!(store(DType::I16, Scalar::Int(-32769)).0.message(), "integer -32769 does not fit int16");
}

#[test]
fn offset_counts_elements_from_the_start() {
    let offset = |index: &[i64]| {
        let mut b = Builder::new();
        let (array, at, dst) = (grid(&mut b, false), at(&mut b, index), b.reg(ScalarKind::Int));
        b.put(inst!(Offset { dst: Def(dst), array: ViewIn(array), at }));
        let run = run(&b);
        (run.result.map_err(|trap| trap.kind), run.reg(dst))
    };
    assert_eq!(offset(&[2]), (Ok(()), Scalar::Int(8)));
    assert_eq!(offset(&[-1, 1]), (Ok(()), Scalar::Int(9)));
    let outside = TrapKind::IndexOutOfRange { index: 3, axis: 0, extent: 3 };
    assert_eq!(offset(&[3]).0, Err(outside));
}

#[test]
fn a_slice_moves_its_view_as_far_as_the_array_goes() {
    let offset = |start, len| {
        let mut b = Builder::new();
        let (array, start, dst) = (grid(&mut b, false), Use(b.int(start)), b.reg(ScalarKind::Int));
        b.put(inst!(SliceOffset { dst: Def(dst), array: ViewIn(array), axis: Axis(0), start, len: Elems(len) }));
        let run = run(&b);
        (run.result.map_err(|trap| trap.kind), run.reg(dst))
    };
    assert_eq!(offset(0, 3), (Ok(()), Scalar::Int(0)));
    assert_eq!(offset(2, 1), (Ok(()), Scalar::Int(8)));
    let outside = |start, end| TrapKind::SliceOutOfRange { start, end, axis: 0, extent: 3 };
    assert_eq!(offset(1, 3).0, Err(outside(1, 4)));
    assert_eq!(offset(-1, 1).0, Err(outside(-1, 0)));
    assert_eq!(offset(i64::MAX, 1).0, Err(outside(i64::MAX, i64::MAX)));
}
