//! Property 16.

use arr_bytecode::{Buffer, Fault, Inst, Place, Scratch, ViewIn, ViewInOut, ViewOut, ViewRecord, op};
use arr_core::{BufId, DType, Routine, RoutineError, RoutineRule, Shape, Typed, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects};

/// Bytes of scratch memory that sorting rows of 5 int32 takes.
const ROWS: u32 = 40;

fn program(insts: impl FnOnce(&mut Assembler) -> Inst) -> Assembler {
    let mut a = Assembler::new();
    let inst = insts(&mut a);
    a.put(inst);
    a.put(Inst::Halt(op::Halt {}));
    a
}

fn array(a: &mut Assembler, dtype: DType, extents: &[u32]) -> ViewId {
    let n = extents.iter().product();
    let buffer = a.buffer(dtype, n);
    a.view(buffer, extents)
}

fn sort(dst: ViewId, src: ViewId, scratch: Option<BufId>) -> Inst {
    Inst::Routine1(op::Routine1 { dst: ViewOut(dst), a: ViewIn(src), scratch: Scratch(scratch), f: Routine::Sort })
}

fn in_place(array: ViewId, scratch: Option<BufId>, f: Routine) -> Inst {
    Inst::RoutineInPlace(op::RoutineInPlace { array: ViewInOut(array), scratch: Scratch(scratch), f })
}

fn product(dst: ViewId, lhs: ViewId, rhs: ViewId) -> Inst {
    let (dst, a, b) = (ViewOut(dst), ViewIn(lhs), ViewIn(rhs));
    Inst::Routine2(op::Routine2 { dst, a, b, scratch: Scratch(None), f: Routine::MatMul })
}

/// Rows of 5 int32 sorted into an array of this dtype and shape, with so many bytes of scratch memory.
fn sorted(dtype: DType, extents: &[u32], scratch: u32) -> Assembler {
    program(|a| {
        let (src, dst) = (array(a, DType::I32, &[3, 5]), array(a, dtype, extents));
        let scratch = (scratch > 0).then(|| a.buffer(DType::U8, scratch));
        sort(dst, src, scratch)
    })
}

#[test]
fn p16_results_are_of_the_dtype_and_shape_of_the_table() {
    accepts(&sorted(DType::I32, &[3, 5], ROWS));
    rejects(&sorted(DType::U32, &[3, 5], ROWS), Fault::DType { have: DType::U32, want: DType::I32 });
    let [have, want] = [[5, 3], [3, 5]].map(|e| Shape::new(&e).expect("test shapes fit"));
    rejects(&sorted(DType::I32, &[5, 3], ROWS), Fault::ResultShape { have, want });
}

#[test]
fn p16_routines_take_their_operands() {
    let multiplied = |left: (DType, &[u32]), right: (DType, &[u32])| {
        program(|a| {
            let [lhs, rhs] = [left, right].map(|(dtype, extents)| array(a, dtype, extents));
            let dst = array(a, left.0, &[2, 4]);
            product(dst, lhs, rhs)
        })
    };
    let refused = |error| Fault::Routine { f: Routine::MatMul, error };
    accepts(&multiplied((DType::U8, &[2, 3]), (DType::U8, &[3, 4])));
    let differ = RoutineError::Extents { left_axis: 1, left: 3, right_axis: 0, right: 4 };
    rejects(&multiplied((DType::U8, &[2, 3]), (DType::U8, &[4, 4])), refused(differ));
    let mixed = RoutineError::DTypes(DType::U8, DType::I8);
    rejects(&multiplied((DType::U8, &[2, 3]), (DType::I8, &[3, 4])), refused(mixed));
    rejects(&multiplied((DType::U8, &[2, 3]), (DType::U8, &[])), refused(RoutineError::Rank(0)));
    let of_one = program(|a| {
        let [src, dst] = [(); 2].map(|()| array(a, DType::U8, &[3, 3]));
        Inst::Routine1(op::Routine1 { dst: ViewOut(dst), a: ViewIn(src), scratch: Scratch(None), f: Routine::MatMul })
    });
    rejects(&of_one, refused(RoutineError::Operands { have: 1, want: 2 }));
}

#[test]
fn p16_scratch_memory_is_large_enough_aligned_and_writable() {
    let wants = Fault::Scratch { want: ROWS };
    rejects(&sorted(DType::I32, &[3, 5], ROWS - 1), wants);
    rejects(&sorted(DType::I32, &[3, 5], 0), wants);
    let with = |offset: u32, place: Place| {
        program(|a| {
            let (src, dst) = (array(a, DType::I32, &[3, 5]), array(a, DType::I32, &[3, 5]));
            let start = if place == Place::Constants { 0 } else { a.arena_bytes };
            a.arena_bytes += 64;
            let scratch =
                a.record(Buffer { dtype: DType::U8, place, capacity: ROWS, offset: start + offset, name: None });
            sort(dst, src, Some(scratch))
        })
    };
    accepts(&with(8, Place::Fast));
    rejects(&with(4, Place::Fast), wants);
    rejects(&with(0, Place::Constants), Fault::WritesConstant(BufId(2)));
    let missing = program(|a| {
        let (src, dst) = (array(a, DType::I32, &[3, 5]), array(a, DType::I32, &[3, 5]));
        sort(dst, src, Some(BufId(9)))
    });
    rejects(&missing, Fault::NoBuffer(BufId(9)));
}

#[test]
fn p16_what_is_written_lies_apart() {
    let at = |a: &mut Assembler, offset: u32| {
        let start = offset + 512;
        a.arena_bytes = a.arena_bytes.max(start + 64);
        let record = Buffer { dtype: DType::I32, place: Place::Fast, capacity: 5, offset: start, name: None };
        let buffer = a.record(record);
        (buffer, a.view(buffer, &[5]))
    };
    // The bytes at which source, destination and scratch memory start.
    let placed = |src: u32, dst: u32, scratch: u32| {
        program(|a| {
            let (src, dst) = (at(a, src).1, at(a, dst).1);
            let start = scratch + 512;
            a.arena_bytes = a.arena_bytes.max(start + 64);
            let record = Buffer { dtype: DType::U8, place: Place::Fast, capacity: ROWS, offset: start, name: None };
            let scratch = a.record(record);
            sort(dst, src, Some(scratch))
        })
    };
    accepts(&placed(0, 20, 40));
    for (src, dst, scratch) in [(0, 0, 64), (0, 16, 64), (0, 64, 16), (64, 0, 16), (0, 64, 64)] {
        rejects(&placed(src, dst, scratch), Fault::Overlap);
    }
    let constant = program(|a| {
        let (src, buffer) = (array(a, DType::I32, &[5]), a.constant(DType::I32, 5));
        let (dst, scratch) = (a.view(buffer, &[5]), a.buffer(DType::U8, ROWS));
        sort(dst, src, Some(scratch))
    });
    rejects(&constant, Fault::WritesConstant(BufId(1)));
}

#[test]
fn p16_only_some_work_in_place() {
    let sorted = |scratch: u32| {
        program(|a| {
            let buffer = a.buffer(DType::I32, 15);
            let view = View::contiguous(Shape::new(&[3, 5]).expect("test shapes fit")).transposed().transposed();
            let array = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
            let scratch = a.buffer(DType::U8, scratch);
            in_place(array, Some(scratch), Routine::Sort)
        })
    };
    accepts(&sorted(ROWS));
    rejects(&sorted(ROWS - 8), Fault::Scratch { want: ROWS });
    for f in [Routine::ArgSort, Routine::MatMul] {
        let program = program(|a| {
            let array = array(a, DType::I32, &[5]);
            in_place(array, None, f)
        });
        rejects(&program, Fault::NotInPlace(f));
    }
}

/// A transform of 8 numbers in a buffer of 16, with roots in a buffer of their own.
fn transformed(view: View, inst: impl FnOnce(ViewId, ViewId, Scratch) -> Inst) -> Assembler {
    program(|a| {
        let buffer = a.buffer(DType::F32, 16);
        let numbers = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
        let roots = array(a, DType::F32, &[2, 2]);
        let scratch = Scratch(Some(a.buffer(DType::U8, 48)));
        inst(numbers, roots, scratch)
    })
}

#[test]
fn p16_transforms_are_in_place_and_in_c_order() {
    let f = Routine::Spectrogram;
    let in_place = |array: ViewId, roots: ViewId, scratch: Scratch| {
        Inst::RoutineInPlace2(op::RoutineInPlace2 { array: ViewInOut(array), b: ViewIn(roots), scratch, f })
    };
    let dense = View::contiguous(Shape::vector(8));
    accepts(&transformed(dense, in_place));
    accepts(&transformed(View { offset: 8, ..dense }, in_place));
    rejects(&transformed(View { strides: [2, 0, 0, 0], ..dense }, in_place), Fault::Strided(ViewId(0)));
    let apart = transformed(dense, |array, roots, scratch| {
        Inst::Routine2(op::Routine2 { dst: ViewOut(array), a: ViewIn(array), b: ViewIn(roots), scratch, f })
    });
    rejects(&apart, Fault::OnlyInPlace(f));
    let of_itself = program(|a| {
        let buffer = a.buffer(DType::F32, 8);
        let (numbers, roots) = (a.view(buffer, &[8]), a.view(buffer, &[2, 2]));
        let scratch = Scratch(Some(a.buffer(DType::U8, 48)));
        in_place(numbers, roots, scratch)
    });
    rejects(&of_itself, Fault::Overlap);
}

#[test]
fn p16_every_routine_of_the_table_needs_its_result_and_its_scratch_memory() {
    for &f in Routine::ALL {
        let operands: &[&[u32]] = match f.rule() {
            RoutineRule::Correlation(_) => &[&[3], &[2]],
            RoutineRule::Solution => &[&[3, 4], &[3]],
            RoutineRule::Product => &[&[3, 3], &[3, 3]],
            RoutineRule::Transform => &[&[2, 8], &[2, 2]],
            RoutineRule::RealTransform => &[&[8], &[2, 2]],
            _ => &[&[3, 3]],
        };
        let shape = |extents: &[u32]| Shape::new(extents).expect("test shapes fit");
        let typed: Vec<Typed> = operands.iter().map(|e| Typed { dtype: DType::F32, shape: shape(e) }).collect();
        let signature = f.signature(&typed).expect("the table takes them");
        let with = |extents: &[u32], scratch: u32| {
            program(|a| {
                let views: Vec<ViewId> = operands.iter().map(|extents| array(a, DType::F32, extents)).collect();
                let dst = ViewOut(array(a, signature.result.dtype, extents));
                let scratch = Scratch((scratch > 0).then(|| a.buffer(DType::U8, scratch)));
                match *views.as_slice() {
                    [_, other] if !f.works_apart() => {
                        let array = ViewInOut(dst.0);
                        Inst::RoutineInPlace2(op::RoutineInPlace2 { array, b: ViewIn(other), scratch, f })
                    }
                    [one] => Inst::Routine1(op::Routine1 { dst, a: ViewIn(one), scratch, f }),
                    [one, other] => Inst::Routine2(op::Routine2 { dst, a: ViewIn(one), b: ViewIn(other), scratch, f }),
                    _ => unreachable!("the table has no others"),
                }
            })
        };
        let (want, bytes) = (signature.result.shape, signature.scratch_bytes);
        accepts(&with(want.extents(), bytes));
        if f.works_apart() {
            rejects(&with(&[7], bytes), Fault::ResultShape { have: shape(&[7]), want });
        }
        if bytes > 0 {
            rejects(&with(want.extents(), 0), Fault::Scratch { want: bytes });
        }
    }
}
