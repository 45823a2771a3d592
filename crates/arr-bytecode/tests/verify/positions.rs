//! Properties 10 and 11 of what is known at run time only: lengths of arrays and loops, selections, positions.

use arr_bytecode::{Dst, Fault, InOut, Inst, PortKind, Src, Target, Use, ViewIn, ViewInOut, ViewOut, ViewRecord, op};
use arr_core::{Axis, BufId, DType, Elems, Reg, Scalar, ScalarKind, Shape, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects};
use crate::blocks::{BLOCK, FLOAT, INT, N, copy, looped, wants};

#[test]
fn p11_what_is_selected_has_room_and_is_elements() {
    let selection = |room: u32, strided: bool, src: fn(&mut Assembler) -> Src, mask: DType| {
        looped(|a| {
            let buffer = a.buffer(DType::U8, 2 * room);
            let view = View { strides: [1 + i32::from(strided), 0, 0, 0], ..View::contiguous(Shape::vector(room)) };
            let array = ViewOut(a.view_record(ViewRecord { buffer, moving: None, len: None, view }));
            let (src, mask) = (src(a), Src::View(a.array(mask, N)));
            vec![Inst::AppendWhere(op::AppendWhere { array, count: InOut(INT), src, mask, dtype: DType::U8 })]
        })
    };
    let elements = |a: &mut Assembler| Src::View(a.array(DType::U8, N));
    accepts(&selection(N, false, elements, DType::Bool));
    rejects(&selection(N - 1, false, elements, DType::Bool), Fault::Elems { view: ViewId(0), have: N - 1, want: N });
    rejects(&selection(N, true, elements, DType::Bool), Fault::Strided(ViewId(0)));
    rejects(&selection(N, false, elements, DType::U8), wants(DType::U8, DType::Bool));
    rejects(&selection(N, false, |_| Src::Scalar(INT), DType::Bool), Fault::ScalarOperand(INT));
    let in_itself = looped(|a| {
        let (array, mask) = (a.array(DType::U8, N), Src::View(a.array(DType::Bool, N)));
        let (src, array) = (Src::View(array), ViewOut(array));
        vec![Inst::AppendWhere(op::AppendWhere { array, count: InOut(INT), src, mask, dtype: DType::U8 })]
    });
    rejects(&in_itself, Fault::Overlap);
}

/// The body of a loop as long as `len` says.
fn looped_to(len: Reg, block: u32) -> Assembler {
    let mut a = Assembler::new();
    a.set(Scalar::Int(1));
    a.set(Scalar::Float(1.0));
    let dst = Dst::View(a.array(DType::U8, N));
    let inst = copy(dst, Src::Scalar(INT), DType::U8);
    let begin = |end| {
        let (n, block) = (Elems(N), Elems(block));
        Inst::BeginLoopTo(op::BeginLoopTo { len: Use(len), row: Elems(1), n, block, end: Target(end) })
    };
    let end = a.pc() + begin(0).encoded_len() + inst.encoded_len();
    a.put(begin(end));
    a.put(inst);
    a.put(Inst::EndLoop(op::EndLoop {}));
    a.put(Inst::Halt(op::Halt {}));
    a
}

#[test]
fn p10_the_length_of_a_loop_is_an_int() {
    accepts(&looped_to(INT, BLOCK));
    rejects(&looped_to(INT, 0), Fault::EmptyBlock);
    let want = ScalarKind::Int;
    rejects(&looped_to(FLOAT, BLOCK), Fault::Kind { reg: FLOAT, have: ScalarKind::Float, want });
    rejects(&looped_to(Reg(9), BLOCK), Fault::NoReg(Reg(9)));
}

#[test]
fn p10_lengths_that_are_compared_are_ints() {
    let compared = |rhs| {
        let mut a = Assembler::new();
        a.set(Scalar::Int(1));
        a.set(Scalar::Float(1.0));
        a.put(Inst::CheckLength(op::CheckLength { lhs: Use(INT), rhs: Use(rhs) }));
        a.put(Inst::Halt(op::Halt {}));
        a
    };
    accepts(&compared(INT));
    rejects(&compared(FLOAT), Fault::Kind { reg: FLOAT, have: ScalarKind::Float, want: ScalarKind::Int });
}

#[test]
fn p10_ports_carry_no_array_of_varying_length() {
    let emitted = |kind: fn(DType, Shape) -> PortKind, len: Option<Reg>| {
        let mut a = Assembler::new();
        a.set(Scalar::Int(1));
        let buffer = a.buffer(DType::U8, 4);
        let shape = Shape::vector(4);
        let array = ViewIn(a.view_record(ViewRecord { buffer, moving: None, len, view: View::contiguous(shape) }));
        let port = a.port(kind(DType::U8, shape));
        a.put(Inst::EmitArray(op::EmitArray { port, array }));
        a.put(Inst::Halt(op::Halt {}));
        a
    };
    let arrays = |dtype, shape| PortKind::OutputArray { dtype, shape };
    let rows = |dtype, shape| PortKind::OutputRows { dtype, shape };
    accepts(&emitted(arrays, None));
    accepts(&emitted(rows, Some(INT)));
    rejects(&emitted(arrays, Some(INT)), Fault::PortLength(ViewId(0)));
    rejects(&emitted(rows, None), Fault::PortLength(ViewId(0)));
}

#[test]
fn p11_positions_are_int32_elements_apart_from_what_they_lead_to() {
    type Build = fn(&mut Assembler, ViewId, Src) -> Inst;
    let take: Build = |a, array, at| {
        let dst = Dst::View(a.array(DType::U8, N));
        Inst::Take(op::Take { dst, array: ViewIn(array), at, dtype: DType::U8 })
    };
    let put: Build = |a, array, at| {
        let src = Src::View(a.array(DType::U8, N));
        Inst::Put(op::Put { array: ViewInOut(array), at, src, dtype: DType::U8 })
    };
    let add: Build = |a, array, at| {
        let src = Src::View(a.array(DType::U8, N));
        Inst::AddAt(op::AddAt { array: ViewInOut(array), at, src, dtype: DType::U8 })
    };
    for build in [take, put, add] {
        let with = |dtype: DType, stride: i32, at: DType| {
            looped(|a| {
                let buffer = a.buffer(dtype, 6);
                let view = View { strides: [stride, 0, 0, 0], ..View::contiguous(Shape::vector(3)) };
                let array = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
                let at = Src::View(a.array(at, N));
                vec![build(a, array, at)]
            })
        };
        accepts(&with(DType::U8, 1, DType::I32));
        rejects(&with(DType::I8, 1, DType::I32), wants(DType::I8, DType::U8));
        rejects(&with(DType::U8, 2, DType::I32), Fault::Strided(ViewId(0)));
        rejects(&with(DType::U8, 1, DType::U32), wants(DType::U32, DType::I32));
        let scalar = looped(|a| {
            let array = a.array(DType::U8, 3);
            vec![build(a, array, Src::Scalar(INT))]
        });
        rejects(&scalar, Fault::ScalarOperand(INT));
    }
    let over_itself = |make: fn(ViewId, Src) -> Inst| {
        looped(|a| {
            let (array, at) = (a.array(DType::U8, N), Src::View(a.array(DType::I32, N)));
            vec![make(array, at)]
        })
    };
    let (dtype, same) = (DType::U8, Fault::Overlap);
    let taken = |array, at| Inst::Take(op::Take { dst: Dst::View(array), array: ViewIn(array), at, dtype: DType::U8 });
    rejects(&over_itself(taken), same);
    let written =
        |array, at| Inst::Put(op::Put { array: ViewInOut(array), at, src: Src::View(array), dtype: DType::U8 });
    rejects(&over_itself(written), same);
    let added =
        |array, at| Inst::AddAt(op::AddAt { array: ViewInOut(array), at, src: Src::View(array), dtype: DType::U8 });
    rejects(&over_itself(added), same);
    let to_constant = looped(|a| {
        let (buffer, at) = (a.constant(dtype, 8), Src::View(a.array(DType::I32, N)));
        let (array, src) = (ViewInOut(a.view(buffer, &[8])), Src::View(a.array(dtype, N)));
        vec![Inst::Put(op::Put { array, at, src, dtype })]
    });
    rejects(&to_constant, Fault::WritesConstant(BufId(0)));
}

#[test]
fn p11_indices_are_int32_elements_of_an_axis_of_int_extent() {
    let wrap = |dtype: DType, extent: Reg| {
        looped(|a| {
            let (src, dst) = (Src::View(a.array(dtype, N)), Dst::View(a.array(DType::I32, N)));
            vec![Inst::WrapIndex(op::WrapIndex { dst, src, axis: Axis(0), extent: Use(extent) })]
        })
    };
    accepts(&wrap(DType::I32, INT));
    rejects(&wrap(DType::I16, INT), wants(DType::I16, DType::I32));
    rejects(&wrap(DType::I32, FLOAT), Fault::Kind { reg: FLOAT, have: ScalarKind::Float, want: ScalarKind::Int });
}
