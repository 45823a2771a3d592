//! What a run uses of its fuel, and that no program outlasts it.

use arr_bytecode::{Inst, PortKind, Scratch, ViewIn, ViewOut};
use arr_core::{DType, Elems, Pc, PrintSetting, Routine, Shape, View, ViewId};
use arr_vm::{Limits, Trap, TrapKind};

use crate::builder::{Builder, inst};
use crate::control::{endless, filling};
use crate::host::{Recorder, run_with};

/// Whether so much fuel is enough for a program.
fn is_enough(b: &Builder, fuel: u64) -> bool {
    match run_with(b, Recorder::default(), Limits { fuel: Some(fuel) }).result {
        Ok(()) => true,
        Err(trap) => {
            assert_eq!(trap.kind, TrapKind::OutOfFuel);
            false
        }
    }
}

/// Asserts that a program uses just so much.
fn assert_uses(b: &Builder, fuel: u64) {
    assert!(is_enough(b, fuel), "{fuel} is too little");
    assert!(!is_enough(b, fuel - 1), "{fuel} is too much");
}

#[test]
fn an_instruction_uses_one() {
    let run = run_with(&endless(), Recorder::default(), Limits { fuel: Some(1000) });
    assert_eq!(run.result, Err(Trap { pc: Pc(12), kind: TrapKind::OutOfFuel }));
    assert_eq!(run.message(), "out of fuel: the limit of the run is reached");
    // One literal and one halt.
    let mut b = Builder::new();
    b.int(0);
    assert_uses(&b, 2);
}

#[test]
fn each_block_uses_fuel_and_what_was_done_stays() {
    let (b, buffer) = filling(1.0);
    // Literal, begin, then two a block, then halt.
    assert_uses(&b, 2 + 50 + 1);
    let run = run_with(&b, Recorder::default(), Limits { fuel: Some(2 + 2 * 3) });
    assert_eq!(run.kind(), Some(TrapKind::OutOfFuel));
    assert_eq!(run.buffer(buffer), [[1.0; 12].as_slice(), &[0.0; 88]].concat());
}

/// As many elements as an array can have.
const MOST: u32 = i32::MAX as u32;

/// One element `n` times over.
fn repeated(b: &mut Builder, n: u32) -> ViewId {
    let element = b.constant(DType::U8, &[1.0]);
    b.view(element, None, View { offset: 0, shape: Shape::vector(n), strides: [0; 4], part: None })
}

/// A program of one instruction over an element that is repeated `n` times.
fn over(n: u32, inst: impl FnOnce(&mut Builder, ViewIn, u32) -> Inst) -> Builder {
    let mut b = Builder::new();
    let array = ViewIn(repeated(&mut b, n));
    let inst = inst(&mut b, array, n);
    b.put(inst);
    b
}

fn listed(_: &mut Builder, array: ViewIn, _: u32) -> Inst {
    inst!(PrintList { array })
}

fn sent(b: &mut Builder, array: ViewIn, n: u32) -> Inst {
    let port = b.port(PortKind::OutputArray { dtype: DType::U8, shape: Shape::vector(n) });
    inst!(EmitArray { port, array })
}

fn multiplied(b: &mut Builder, array: ViewIn, _: u32) -> Inst {
    let sum = b.buffer(DType::U8, 1);
    let dst = ViewOut(b.whole(sum, &[]));
    inst!(Routine2 { dst, a: array, b: array, scratch: Scratch(None), f: Routine::MatMul })
}

#[test]
fn elements_that_one_instruction_goes_over_use_fuel() {
    let n = 5 << 10;
    assert_uses(&over(n, multiplied), 5 + 2);
    assert_uses(&over(n - 1, multiplied), 4 + 2);
    // Elements, commas, blanks and brackets in pieces of 80 bytes.
    assert_uses(&over(n, listed), u64::from((3 * n).div_ceil(80)) + 5 + 2);
}

#[test]
fn nothing_outlasts_its_fuel() {
    for inst in [listed, sent, multiplied] {
        assert!(!is_enough(&over(MOST, inst), 1 << 20));
    }
    // Without its dots an array is as long as a list.
    let mut b = Builder::new();
    b.put(inst!(SetPrinting { setting: PrintSetting::Threshold, value: Elems(u32::MAX) }));
    let array = ViewIn(repeated(&mut b, MOST));
    b.put(inst!(PrintArray { array }));
    assert!(!is_enough(&b, 1 << 20));
}

#[test]
fn a_block_of_many_elements_uses_more() {
    let mut b = Builder::new();
    b.blocks(4 << 10, 2 << 10, |_| {});
    // Two blocks, whose end is in the loop still.
    assert_uses(&b, 1 + 2 * (1 + 2) + 1);
}
