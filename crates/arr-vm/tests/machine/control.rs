//! Jumps, counted loops and stop requests.

use arr_bytecode::{Constant, Def, Dst, InOut, Src, Target, Use, ViewIn};
use arr_core::{DType, Scalar, ScalarKind, Ufunc};
use arr_vm::{Limits, TrapKind};

use crate::builder::{Builder, inst};
use crate::host::{Recorder, run, run_with};

#[test]
fn an_empty_program_ends() {
    assert_eq!(run(&Builder::new()).result, Ok(()));
}

#[test]
fn halt_ends_before_the_rest() {
    let mut b = Builder::new();
    let a = b.int(1);
    b.put(inst!(Halt {}));
    b.put(inst!(Literal { dst: Def(a), value: Constant(Scalar::Int(2)) }));
    assert_eq!(run(&b).reg(a), Scalar::Int(1));
}

#[test]
fn jump_skips() {
    let mut b = Builder::new();
    let a = b.int(1);
    let jump = b.put(inst!(Jump { to: Target(0) }));
    b.put(inst!(Literal { dst: Def(a), value: Constant(Scalar::Int(2)) }));
    let to = b.here();
    b.replace(jump, inst!(Jump { to }));
    assert_eq!(run(&b).reg(a), Scalar::Int(1));
}

#[test]
fn branches_go_by_their_condition() {
    for (cond, if_true) in [(true, true), (true, false), (false, true), (false, false)] {
        let mut b = Builder::new();
        let (a, flag) = (b.int(1), b.literal(Scalar::Bool(cond)));
        let cond_reg = Use(flag);
        let branch = |to| match if_true {
            true => inst!(BranchIf { cond: cond_reg, to }),
            false => inst!(BranchUnless { cond: cond_reg, to }),
        };
        let at = b.put(branch(Target(0)));
        b.put(inst!(Literal { dst: Def(a), value: Constant(Scalar::Int(2)) }));
        let to = b.here();
        b.replace(at, branch(to));
        assert_eq!(run(&b).reg(a), Scalar::Int(if cond == if_true { 1 } else { 2 }), "{cond} {if_true}");
    }
}

/// How often the body of a counted loop runs that is entered at `start`, and the counter behind it.
fn count(start: i64, stop: i64, step: i64) -> (Scalar, Scalar) {
    let mut b = Builder::new();
    let (counter, stop, step, times, one) = (b.int(start), b.int(stop), b.int(step), b.int(0), b.int(1));
    let body = b.here();
    b.put(inst!(Scalar2 { dst: Def(times), lhs: Use(times), rhs: Use(one), f: Ufunc::Add }));
    b.put(inst!(RangeNext { counter: InOut(counter), stop: Use(stop), step: Use(step), body }));
    let run = run(&b);
    assert_eq!(run.result, Ok(()));
    (run.reg(times), run.reg(counter))
}

#[test]
fn range_next_counts_up_and_down() {
    assert_eq!(count(0, 5, 2), (Scalar::Int(3), Scalar::Int(6)));
    assert_eq!(count(5, 0, -2), (Scalar::Int(3), Scalar::Int(-1)));
    assert_eq!(count(0, 1, 1), (Scalar::Int(1), Scalar::Int(1)));
    assert_eq!(count(0, 5, 0), (Scalar::Int(1), Scalar::Int(0)));
}

#[test]
fn range_next_ends_at_the_end_of_the_integers() {
    assert_eq!(count(i64::MAX - 3, i64::MAX, 2), (Scalar::Int(2), Scalar::Int(i64::MAX - 1)));
    assert_eq!(count(i64::MIN + 3, i64::MIN, -2), (Scalar::Int(2), Scalar::Int(i64::MIN + 1)));
}

/// Jumps to where it is.
pub(crate) fn endless() -> Builder {
    let mut b = Builder::new();
    b.int(0);
    let to = b.here();
    b.put(inst!(Jump { to }));
    b
}

/// Fills 100 elements, four at a time.
pub(crate) fn filling(value: f32) -> (Builder, arr_core::BufId) {
    let mut b = Builder::new();
    let buffer = b.buffer(DType::F32, 100);
    let (array, value) = (b.whole(buffer, &[100]), b.literal(Scalar::Float(value)));
    b.blocks(100, 4, |b| {
        b.put(inst!(Copy { dst: Dst::View(array), src: Src::Scalar(value), dtype: DType::F32 }));
    });
    (b, buffer)
}

#[test]
fn a_host_can_stop_between_blocks_and_at_jumps() {
    let run = run_with(&endless(), Recorder { patience: Some(5), ..Recorder::default() }, Limits::default());
    assert_eq!(run.kind(), Some(TrapKind::Stopped));
    assert_eq!(run.message(), "stopped by the host");
    let (b, buffer) = filling(1.0);
    let run = run_with(&b, Recorder { patience: Some(5), ..Recorder::default() }, Limits::default());
    assert_eq!(run.kind(), Some(TrapKind::Stopped));
    assert_eq!(run.buffer(buffer), [[1.0; 24].as_slice(), &[0.0; 76]].concat());
}

#[test]
fn a_host_can_stop_between_pieces_of_text() {
    let mut b = Builder::new();
    let elements = b.constant(DType::U8, &[1.0; 100]);
    let array = ViewIn(b.whole(elements, &[100]));
    b.put(inst!(PrintList { array }));
    let run = run_with(&b, Recorder { patience: Some(2), ..Recorder::default() }, Limits::default());
    assert_eq!(run.kind(), Some(TrapKind::Stopped));
    // Two pieces of 80 bytes.
    assert_eq!(run.host.text, format!("[{}", "1, ".repeat(53)));
}

#[test]
fn registers_are_zero_at_first() {
    let mut b = Builder::new();
    let unset = b.reg(ScalarKind::Float);
    assert_eq!(run(&b).reg(unset), Scalar::Float(0.0));
}

#[test]
fn fail_stops_with_its_message() {
    let mut b = Builder::new();
    let text = b.string("too large");
    b.put(inst!(Fail { text }));
    let run = run(&b);
    assert_eq!(run.kind(), Some(TrapKind::Fail(text)));
    assert_eq!(run.message(), "stopped by the script itself");
}

#[test]
fn what_is_written_for_a_message_goes_to_the_message() {
    let mut b = Builder::new();
    let (before, text) = (b.string("before"), b.string("too large: "));
    let src = Use(b.int(7));
    let elements = b.constant(DType::F32, &[0.5, 1.0]);
    let array = ViewIn(b.whole(elements, &[2]));
    b.put(inst!(PrintText { text: before }));
    b.put(inst!(BeginMessage {}));
    b.put(inst!(PrintScalar { src }));
    b.put(inst!(PrintList { array }));
    b.put(inst!(Fail { text }));
    let run = run(&b);
    assert_eq!(run.kind(), Some(TrapKind::Fail(text)));
    assert_eq!((run.host.text.as_str(), run.host.message.as_str()), ("before", "7[0.5, 1.0]"));
}
