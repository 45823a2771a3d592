//! Operands that share memory, views that move, arenas that are too small.

use arr_bytecode::{Dst, Program, Src, ViewIn, verify};
use arr_core::{BufId, DType, Scalar, Shape, Ufunc, View};
use arr_vm::{Level, Limits, Memory, TrapKind, read_buffer, read_view};
use zerocopy::IntoBytes;

use crate::builder::{Builder, inst};
use crate::host::{Recorder, Run, run};

const N: u32 = 20;
const BLOCK: u32 = 8;

/// A buffer with elements 0 to 19.
fn counted(b: &mut Builder, dtype: DType) -> BufId {
    let elements: Vec<f64> = (0..N).map(f64::from).collect();
    let (constant, buffer) = (b.constant(dtype, &elements), b.buffer(dtype, N));
    let (src, dst) = (b.whole(constant, &[N]), b.whole(buffer, &[N]));
    b.blocks(N, BLOCK, |b| {
        b.put(inst!(Copy { dst: Dst::View(dst), src: Src::View(src), dtype }));
    });
    buffer
}

fn row(offset: u32, n: u32) -> View {
    View { offset, ..View::contiguous(Shape::vector(n)) }
}

#[test]
fn operations_work_in_place() {
    let mut b = Builder::new();
    let buffer = counted(&mut b, DType::I32);
    let (array, ten) = (b.whole(buffer, &[N]), b.int(10));
    let (dst, own, ten) = (Dst::View(array), Src::View(array), Src::Scalar(ten));
    let dtype = DType::I32;
    b.blocks(N, BLOCK, |b| {
        b.put(inst!(Map2 { dst, lhs: own, rhs: own, f: Ufunc::Multiply, dtype }));
        b.put(inst!(Map2 { dst, lhs: own, rhs: ten, f: Ufunc::Add, dtype }));
        b.put(inst!(Map1 { dst, src: own, f: Ufunc::Negative, dtype }));
        b.put(inst!(Copy { dst, src: own, dtype }));
        b.put(inst!(Cast { dst, src: own, from: dtype, to: dtype }));
    });
    let run = run(&b);
    assert_eq!(run.result, Ok(()));
    let expected: Vec<f64> = (0..N).map(|k| -(f64::from(k * k) + 10.0)).collect();
    assert_eq!(run.buffer(buffer), expected);
}

#[test]
fn select_chooses_where_every_source_is_the_destination() {
    let mut b = Builder::new();
    let mask = b.buffer(DType::Bool, N);
    let (array, zero, one) = (b.whole(mask, &[N]), b.int(0), b.int(1));
    let (dst, own) = (Dst::View(array), Src::View(array));
    let ramp = b.constant(DType::U8, &(0..N).map(f64::from).collect::<Vec<_>>());
    let ramp = Src::View(b.whole(ramp, &[N]));
    let five = Src::Scalar(b.int(5));
    let _ = (zero, one);
    b.blocks(N, BLOCK, |b| {
        b.put(inst!(Map2 { dst, lhs: ramp, rhs: five, f: Ufunc::Less, dtype: DType::U8 }));
        b.put(inst!(Select { dst, cond: own, then: own, otherwise: own, dtype: DType::Bool }));
    });
    let run = run(&b);
    assert_eq!(run.result, Ok(()));
    assert_eq!(run.buffer(mask), [[1.0; 5].as_slice(), &[0.0; 15]].concat());
}

/// `a[to : to + 8] = a[from : from + 8] + 1` with `from` in a register.
fn shifted(to: u32, from: i64) -> (Run, BufId) {
    let mut b = Builder::new();
    let buffer = counted(&mut b, DType::I32);
    let (moving, one) = (b.int(from), b.int(1));
    let (src, dst) = (b.view(buffer, Some(moving), row(0, 8)), b.view(buffer, None, row(to, 8)));
    b.blocks(8, BLOCK, |b| {
        let (lhs, rhs) = (Src::View(src), Src::Scalar(one));
        b.put(inst!(Map2 { dst: Dst::View(dst), lhs, rhs, f: Ufunc::Add, dtype: DType::I32 }));
    });
    (run(&b), buffer)
}

#[test]
fn moving_views_move() {
    let (run, buffer) = shifted(0, 12);
    assert_eq!(run.result, Ok(()));
    let expected: Vec<f64> = (0..N).map(|k| f64::from(if k < 8 { k + 13 } else { k })).collect();
    assert_eq!(run.buffer(buffer), expected);
    // Right behind, right before, and exactly on the destination.
    for (to, from) in [(0, 8), (8, 0), (6, 6)] {
        assert_eq!(shifted(to, from).0.result, Ok(()), "{to} {from}");
    }
}

#[test]
fn a_view_that_moves_onto_part_of_its_destination_traps() {
    for (to, from) in [(0, 1), (0, 7), (8, 1), (8, 12)] {
        assert_eq!(shifted(to, from).0.kind(), Some(TrapKind::Overlap), "{to} {from}");
    }
    assert_eq!(shifted(0, 1).0.message(), "source and destination overlap in part, copy the source first");
}

#[test]
fn a_view_that_leaves_its_buffer_traps() {
    let outside = |low, high| Some(TrapKind::ViewOutOfBuffer { low, high, capacity: N });
    assert_eq!(shifted(0, 13).0.kind(), outside(13, 20));
    assert_eq!(shifted(0, -1).0.kind(), outside(-1, 6));
    assert_eq!(shifted(0, i64::MAX).0.kind(), outside(i64::MAX, i64::MAX));
    assert_eq!(shifted(0, 13).0.message(), "elements 13 to 20 are out of range for an array of 20 elements");
}

#[test]
fn views_are_seen_where_they_have_moved_to() {
    let mut b = Builder::new();
    let buffer = counted(&mut b, DType::U8);
    let (moving, text) = (b.int(4), b.string(" "));
    let view = View { offset: 3, shape: Shape::new(&[2, 3]).unwrap(), strides: [6, -1, 0, 0], part: None };
    let view = b.view(buffer, Some(moving), view);
    b.put(inst!(PrintArray { array: ViewIn(view) }));
    b.put(inst!(PrintText { text }));
    let run = run(&b);
    assert_eq!(run.host.text, "[[ 7  6  5]\n [13 12 11]] ");
}

#[test]
fn gather_from_memory_it_would_overwrite_traps() {
    let mut b = Builder::new();
    let buffer = counted(&mut b, DType::U8);
    let moving = b.int(4);
    let backwards = View { offset: 7, shape: Shape::vector(8), strides: [-1, 0, 0, 0], part: None };
    let (src, dst) = (b.view(buffer, Some(moving), backwards), b.view(buffer, None, row(0, 8)));
    b.blocks(8, BLOCK, |b| {
        b.put(inst!(Gather { dst: Dst::View(dst), array: ViewIn(src) }));
    });
    assert_eq!(run(&b).kind(), Some(TrapKind::Overlap));
}

#[test]
fn bytes_of_another_dtype_are_no_operand_in_place() {
    let mut b = Builder::new();
    let buffer = counted(&mut b, DType::U8);
    let offset = b.offset_of(buffer);
    let bools = b.buffer_at(DType::Bool, N, offset);
    let (moving, five) = (b.int(0), b.int(5));
    let (src, dst) = (b.view(buffer, Some(moving), row(0, N)), b.whole(bools, &[N]));
    let (lhs, rhs) = (Src::View(src), Src::Scalar(five));
    b.blocks(N, BLOCK, |b| {
        b.put(inst!(Map2 { dst: Dst::View(dst), lhs, rhs, f: Ufunc::Less, dtype: DType::U8 }));
    });
    assert_eq!(run(&b).kind(), Some(TrapKind::Overlap));
}

#[test]
fn an_arena_that_is_too_small_is_refused() {
    let mut b = Builder::new();
    counted(&mut b, DType::I32);
    let file = b.file();
    let program = Program::new_checked(file.as_bytes()).unwrap();
    let want = program.fast_bytes();
    let mut arena = vec![0; want as usize / 8 - 1];
    let host = &mut Recorder::default();
    let trap =
        arr_vm::run(&verify(program).unwrap(), &mut Memory::one(&mut arena), host, Limits::default(), Level::BASELINE)
            .unwrap_err();
    assert_eq!(trap.kind, TrapKind::ArenaTooSmall { have: u64::from(want) - 8, want });
    assert_eq!(trap.to_string(), format!("the arena has {} bytes where the program needs {want}", want - 8));
}

#[test]
fn constants_and_missing_buffers_are_read_safely() {
    let mut b = Builder::new();
    let constant = b.constant(DType::U8, &[1.0, 2.0, 3.0]);
    let view = b.whole(constant, &[3]);
    let file = b.file();
    let program = Program::new_checked(file.as_bytes()).unwrap();
    assert_eq!(read_buffer(&program, &Memory::default(), constant), Some([1, 2, 3].as_slice()));
    assert_eq!(read_buffer(&program, &Memory::default(), BufId(9)), None);
    let none = Memory::default();
    let array = read_view(&program, &none, view).unwrap();
    assert_eq!(array.element(2), Some(Scalar::Int(3)));
    assert_eq!(array.element(3), None);
    assert_eq!(array.elements().size_hint(), (3, Some(3)));
}

#[test]
fn operands_lie_in_two_arenas_and_in_the_constants() {
    let mut b = Builder::new();
    let dtype = DType::I32;
    let fast = counted(&mut b, dtype);
    let (first, second) = (b.slow_buffer(dtype, N), b.slow_buffer(dtype, N));
    let hundreds = b.constant(dtype, &(0..N).map(|k| f64::from(100 * k)).collect::<Vec<_>>());
    let [fast_view, first_view, second_view, hundreds] = [fast, first, second, hundreds].map(|id| b.whole(id, &[N]));
    let add = |dst, lhs, rhs| inst!(Map2 { dst: Dst::View(dst), lhs, rhs, f: Ufunc::Add, dtype });
    b.blocks(N, BLOCK, |b| {
        // Slow from fast and constants, slow from slow and fast, slow in place, fast from slow.
        b.put(add(first_view, Src::View(fast_view), Src::View(hundreds)));
        b.put(add(second_view, Src::View(first_view), Src::View(fast_view)));
        b.put(add(first_view, Src::View(first_view), Src::View(second_view)));
        b.put(add(fast_view, Src::View(first_view), Src::View(fast_view)));
    });
    let run = run(&b);
    assert_eq!(run.result, Ok(()));
    let times = |n: u32| (0..N).map(|k| f64::from(n * k)).collect::<Vec<f64>>();
    assert_eq!(run.buffer(second), times(102));
    assert_eq!(run.buffer(first), times(203));
    assert_eq!(run.buffer(fast), times(204));
}

#[test]
fn a_slow_arena_that_is_too_small_is_refused() {
    let mut b = Builder::new();
    b.slow_buffer(DType::I32, N);
    let file = b.file();
    let program = Program::new_checked(file.as_bytes()).unwrap();
    let mut fast = vec![0; program.fast_bytes() as usize / 8];
    let host = &mut Recorder::default();
    let trap =
        arr_vm::run(&verify(program).unwrap(), &mut Memory::one(&mut fast), host, Limits::default(), Level::BASELINE);
    assert_eq!(trap.unwrap_err().kind, TrapKind::ArenaTooSmall { have: 0, want: program.slow_bytes() });
}
