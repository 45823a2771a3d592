//! Properties 6 to 10 and 13.

use arr_bytecode::{
    Constant, DecodeError, Def, Fault, InOut, Indices, Inst, PortKind, Site, Target, Use, ViewIn, ViewOut, ViewRecord,
    op,
};
use arr_core::{
    Axis, DType, Elems, Form, FormatError, FormatSpec, Formatted, Grouping, Pc, PortId, PrintSetting, Reg, Scalar,
    ScalarKind, Shape, StrId, Ufunc, View, ViewId,
};

use crate::assemble::{Assembler, accepts, rejects, rejects_at};

/// A program of these instructions, after registers `r0` int, `r1` float and `r2` bool are set, and before `halt`.
fn with<R>(put: impl FnOnce(&mut Assembler) -> R) -> Assembler {
    let mut a = Assembler::new();
    a.set(Scalar::Int(1));
    a.set(Scalar::Float(1.0));
    a.set(Scalar::Bool(true));
    put(&mut a);
    a.put(halt());
    a
}

const INT: Reg = Reg(0);
const FLOAT: Reg = Reg(1);
const BOOL: Reg = Reg(2);

fn halt() -> Inst {
    Inst::Halt(op::Halt {})
}

fn begin(n: u32, block: u32, end: u32) -> Inst {
    Inst::BeginLoop(op::BeginLoop { n: Elems(n), block: Elems(block), end: Target(end) })
}

fn end() -> Inst {
    Inst::EndLoop(op::EndLoop {})
}

fn jump(to: u32) -> Inst {
    Inst::Jump(op::Jump { to: Target(to) })
}

fn kind(reg: Reg, have: ScalarKind, want: ScalarKind) -> Fault {
    Fault::Kind { reg, have, want }
}

#[test]
fn p6_code_decodes() {
    let mut a = with(|_| ());
    let pc = a.pc();
    a.code.push(0xff);
    rejects_at(&a, Site::Code(Pc(pc)), Fault::Decode(DecodeError::UnknownOpcode(0xff)));
    let mut a = with(|a| {
        a.put(jump(0));
    });
    let at = a.pc() - 6;
    a.code.truncate(a.code.len() - 2);
    rejects_at(&a, Site::Code(Pc(at)), Fault::Decode(DecodeError::End));
}

#[test]
fn p7_loops_are_well_nested() {
    let looped = |n, block, shift: i64| {
        with(|a| {
            let end_pc = i64::from(a.pc()) + 13 + shift;
            a.put(begin(n, block, end_pc as u32));
            a.put(end());
        })
    };
    accepts(&looped(8, 4, 0));
    accepts(&looped(8, 8, 0));
    accepts(&looped(0, 1, 0));
    rejects(&looped(8, 0, 0), Fault::EmptyBlock);
    rejects(&looped(8, 9, 0), Fault::LongBlock { block: 9, n: 8 });
    rejects(&looped(0, 2, 0), Fault::LongBlock { block: 2, n: 0 });
    let found = looped(8, 4, 0).pc() - 2;
    rejects(&looped(8, 4, 1), Fault::LoopEnd { named: found + 1, found });
    rejects(&with(|a| a.put(end())), Fault::OutsideBody);
    rejects(&with(|a| a.put(begin(8, 4, 0))), Fault::InBody);
    let nested = with(|a| {
        a.put(begin(8, 4, 0));
        a.put(begin(8, 4, 0));
    });
    rejects(&nested, Fault::InBody);
    let mut open = with(|_| ());
    open.code.pop();
    let pc = open.put(begin(8, 4, 0));
    rejects_at(&open, Site::Code(Pc(pc)), Fault::OpenLoop);
    let scalar_inside = with(|a| {
        a.put(begin(8, 4, 0));
        a.put(Inst::Assign(op::Assign { dst: Def(INT), src: Use(INT) }));
    });
    rejects(&scalar_inside, Fault::InBody);
    let block_outside = with(|a| {
        let view = a.array(DType::I32, 8);
        let dst = arr_bytecode::Dst::View(view);
        a.put(Inst::Ramp(op::Ramp { dst, start: Use(INT), step: Use(INT), dtype: DType::I32 }));
    });
    rejects(&block_outside, Fault::OutsideBody);
}

#[test]
fn p8_jumps_land_on_instructions_outside_of_bodies() {
    let to = |target: u32| with(|a| a.put(jump(target)));
    accepts(&to(0));
    let last = to(0).pc() - 1;
    accepts(&to(last));
    rejects(&to(1), Fault::Target(1));
    rejects(&to(last + 1), Fault::Target(last + 1));
    rejects(&to(u32::MAX), Fault::Target(u32::MAX));
    for into in [13, 13 + 10] {
        let a = with(|a| {
            let view = a.array(DType::I32, 8);
            let pc = a.pc();
            a.put(begin(8, 4, pc + 13 + 9));
            let dst = arr_bytecode::Dst::View(view);
            a.put(Inst::Ramp(op::Ramp { dst, start: Use(INT), step: Use(INT), dtype: DType::I32 }));
            a.put(end());
            a.put(jump(pc + into));
        });
        match into {
            13 => rejects(&a, Fault::Target(a.pc() - 1 - 5 - 1 - 9)),
            _ => accepts(&a),
        }
    }
    let to_end = with(|a| {
        let pc = a.pc();
        a.put(begin(8, 4, pc + 13));
        a.put(end());
        a.put(jump(pc + 13));
    });
    rejects(&to_end, Fault::Target(to_end.pc() - 1 - 5 - 1));
}

#[test]
fn p8_targets_are_instructions_and_jumps_go_to_targets_only() {
    // Entries that no jump goes to are held to the rule as well.
    let entered = |target: u32| {
        let mut a = with(|_| 0);
        a.enter_target(target);
        a
    };
    let last = entered(0).pc() - 1;
    accepts(&entered(last));
    for none in [1, last + 1, u32::MAX] {
        rejects_at(&entered(none), Site::Target(0), Fault::Target(none));
    }
    let mut missing = with(|a| a.put(jump(0)));
    missing.targets.clear();
    rejects_at(&missing, Site::Code(Pc(missing.pc() - 1 - 5)), Fault::Target(0));
}

#[test]
fn p8_holds_over_any_distance() {
    // Jumps far forwards and backwards, to a start and beside it.
    let far = |shift: u32| {
        with(|a| {
            let first = a.pc();
            a.put(jump((first + 5 * 6000).wrapping_add(shift)));
            for k in 1..6000 {
                a.put(jump(first + 5 * (k * 7919 % 6000)));
            }
        })
    };
    accepts(&far(0));
    let a = far(1);
    rejects(&a, Fault::Target(a.pc()));
    let a = far(u32::MAX);
    rejects(&a, Fault::Target(a.pc() - 2));
}

#[test]
fn p8_is_quick_on_large_programs() {
    let a = with(|a| {
        for _ in 0..12_000 {
            a.put(jump(0));
        }
    });
    let before = std::time::Instant::now();
    accepts(&a);
    // Generous: an unoptimised build on a busy machine takes a tenth of this.
    assert!(before.elapsed().as_secs() < 5, "{:?}", before.elapsed());
}

#[test]
fn p9_code_ends_in_halt() {
    let mut a = Assembler::new();
    rejects_at(&a, Site::Code(Pc(0)), Fault::NoHalt);
    a.put(halt());
    let pc = a.put(jump(0));
    rejects_at(&a, Site::Code(Pc(pc)), Fault::NoHalt);
}

#[test]
fn p10_registers_are_of_the_kind_that_is_read_or_written() {
    let one = |inst: Inst| with(|a| a.put(inst));
    let int_for_float = kind(INT, ScalarKind::Int, ScalarKind::Float);
    rejects(&one(Inst::Literal(op::Literal { dst: Def(INT), value: Constant(Scalar::Float(0.0)) })), int_for_float);
    rejects(&one(Inst::Assign(op::Assign { dst: Def(FLOAT), src: Use(INT) })), int_for_float);
    accepts(&one(Inst::Convert(op::Convert { dst: Def(FLOAT), src: Use(INT) })));
    rejects(&one(Inst::Convert(op::Convert { dst: Def(Reg(3)), src: Use(INT) })), Fault::NoReg(Reg(3)));
    rejects(&one(Inst::Mean(op::Mean { dst: Def(INT), sum: Use(INT), n: Use(INT) })), int_for_float);
    rejects(
        &one(Inst::Mean(op::Mean { dst: Def(FLOAT), sum: Use(BOOL), n: Use(INT) })),
        kind(BOOL, ScalarKind::Bool, ScalarKind::Int),
    );
    let scalar1 = |dst, src, f| one(Inst::Scalar1(op::Scalar1 { dst: Def(dst), src: Use(src), f }));
    accepts(&scalar1(FLOAT, INT, Ufunc::Sqrt));
    rejects(&scalar1(INT, INT, Ufunc::Sqrt), int_for_float);
    rejects(&scalar1(INT, INT, Ufunc::Add), Fault::Arity { f: Ufunc::Add, have: 1 });
    rejects(&scalar1(INT, FLOAT, Ufunc::Invert), Fault::ScalarFn { f: Ufunc::Invert, kind: ScalarKind::Float });
    let scalar2 = |dst, lhs, rhs, f| one(Inst::Scalar2(op::Scalar2 { dst: Def(dst), lhs: Use(lhs), rhs: Use(rhs), f }));
    accepts(&scalar2(FLOAT, INT, FLOAT, Ufunc::Add));
    accepts(&scalar2(INT, INT, INT, Ufunc::Power));
    rejects(&scalar2(INT, INT, FLOAT, Ufunc::Add), int_for_float);
    rejects(&scalar2(INT, INT, INT, Ufunc::Less), kind(INT, ScalarKind::Int, ScalarKind::Bool));
    rejects(&scalar2(INT, INT, INT, Ufunc::Sqrt), Fault::Arity { f: Ufunc::Sqrt, have: 2 });
    let int_for_bool = kind(INT, ScalarKind::Int, ScalarKind::Bool);
    rejects(&one(Inst::BranchIf(op::BranchIf { cond: Use(INT), to: Target(0) })), int_for_bool);
    rejects(&one(Inst::BranchUnless(op::BranchUnless { cond: Use(INT), to: Target(0) })), int_for_bool);
    let next = op::RangeNext { counter: InOut(INT), stop: Use(INT), step: Use(FLOAT), body: Target(0) };
    rejects(&one(Inst::RangeNext(next)), kind(FLOAT, ScalarKind::Float, ScalarKind::Int));
    rejects(&one(Inst::PrintScalar(op::PrintScalar { src: Use(Reg(9)) })), Fault::NoReg(Reg(9)));
}

#[test]
fn p10_indices_fit_the_array() {
    let indexed = |dtype, dst, at: &[Reg], of: fn(Def, ViewId, Indices) -> Inst| {
        with(|a| {
            let buffer = a.buffer(dtype, 6);
            let view = a.view(buffer, &[2, 3]);
            a.put(of(Def(dst), view, Indices::new(at).expect("at most four")));
        })
    };
    let load = |dst, v, at| Inst::Load(op::Load { dst, array: ViewIn(v), at });
    let store = |src: Def, v, at| Inst::Store(op::Store { array: ViewOut(v), at, src: Use(src.0) });
    let offset = |dst, v, at| Inst::Offset(op::Offset { dst, array: ViewIn(v), at });
    accepts(&indexed(DType::U8, INT, &[INT, INT], load));
    rejects(&indexed(DType::U8, INT, &[INT], load), Fault::Indices { have: 1, rank: 2 });
    rejects(&indexed(DType::U8, FLOAT, &[INT, INT], load), kind(FLOAT, ScalarKind::Float, ScalarKind::Int));
    rejects(&indexed(DType::U8, INT, &[INT, BOOL], load), kind(BOOL, ScalarKind::Bool, ScalarKind::Int));
    accepts(&indexed(DType::F32, INT, &[INT, INT], store));
    rejects(&indexed(DType::F32, INT, &[INT, INT, INT], store), Fault::Indices { have: 3, rank: 2 });
    accepts(&indexed(DType::I8, FLOAT, &[INT, INT], store));
    accepts(&indexed(DType::U8, INT, &[INT], offset));
    rejects(&indexed(DType::U8, INT, &[], offset), Fault::Indices { have: 0, rank: 2 });
    rejects(&indexed(DType::U8, INT, &[INT, INT, INT], offset), Fault::Indices { have: 3, rank: 2 });
    rejects(&indexed(DType::U8, FLOAT, &[INT], offset), kind(FLOAT, ScalarKind::Float, ScalarKind::Int));
    let sliced = |dst, axis, start| {
        with(|a| {
            let buffer = a.buffer(DType::U8, 6);
            let array = ViewIn(a.view(buffer, &[2, 3]));
            a.put(Inst::SliceOffset(op::SliceOffset {
                dst: Def(dst),
                array,
                axis: Axis(axis),
                start: Use(start),
                len: Elems(1),
            }));
        })
    };
    accepts(&sliced(INT, 1, INT));
    rejects(&sliced(INT, 2, INT), Fault::Indices { have: 3, rank: 2 });
    rejects(&sliced(INT, 0, FLOAT), kind(FLOAT, ScalarKind::Float, ScalarKind::Int));
    rejects(&sliced(FLOAT, 0, INT), kind(FLOAT, ScalarKind::Float, ScalarKind::Int));
    let none = with(|a| a.put(Inst::PrintList(op::PrintList { array: ViewIn(ViewId(0)) })));
    rejects(&none, Fault::NoView(ViewId(0)));
    let bytes = |dtype| {
        with(|a| {
            let array = ViewIn(a.array(dtype, 4));
            a.put(Inst::PrintBytes(op::PrintBytes { array }));
        })
    };
    accepts(&bytes(DType::U8));
    rejects(&bytes(DType::I8), Fault::DType { have: DType::I8, want: DType::U8 });
    let none = with(|a| a.put(Inst::PrintArray(op::PrintArray { array: ViewIn(ViewId(0)) })));
    rejects(&none, Fault::NoView(ViewId(0)));
    let none = with(|a| a.put(Inst::PrintText(op::PrintText { text: StrId(2) })));
    rejects(&none, Fault::NoString(StrId(2)));
    let none = with(|a| a.put(Inst::Fail(op::Fail { text: StrId(2) })));
    rejects(&none, Fault::NoString(StrId(2)));
}

#[test]
fn p10_formats_and_settings_are_possible() {
    let format = |reg, spec| with(|a| a.put(Inst::PrintFormat(op::PrintFormat { src: Use(reg), spec })));
    let of = Formatted::Scalar;
    let plain = FormatSpec::default();
    let hex = FormatSpec { form: Some(Form::Hex), ..plain };
    accepts(&format(INT, hex));
    accepts(&format(BOOL, hex));
    let refused = FormatError::Form(Form::Hex, of(ScalarKind::Float));
    rejects(&format(FLOAT, hex), Fault::Format(refused));
    rejects(&format(Reg(9), hex), Fault::NoReg(Reg(9)));
    let precise = FormatSpec { precision: Some(2), ..plain };
    accepts(&format(FLOAT, precise));
    let refused = FormatError::Option("a precision", None, of(ScalarKind::Int));
    rejects(&format(INT, precise), Fault::Format(refused));
    let grouped = FormatSpec { grouping: Some(Grouping::Comma), ..hex };
    let refused = FormatError::Option("`,`", Some(Form::Hex), of(ScalarKind::Int));
    rejects(&format(INT, grouped), Fault::Format(refused));
    rejects(&format(INT, FormatSpec { width: 10_000, ..plain }), Fault::Format(FormatError::TooLarge));
    let set = |setting, value| with(|a| a.put(Inst::SetPrinting(op::SetPrinting { setting, value: Elems(value) })));
    for setting in PrintSetting::ALL {
        accepts(&set(setting, setting.most()));
    }
    rejects(&set(PrintSetting::Precision, 256), Fault::Setting { setting: PrintSetting::Precision, value: 256 });
    rejects(&set(PrintSetting::Suppress, 2), Fault::Setting { setting: PrintSetting::Suppress, value: 2 });
}

#[test]
fn p10_ports_carry_what_they_say() {
    let shape = |n| Shape::vector(n);
    let ported = |port: PortKind, of: fn(PortId, ViewId) -> Inst| {
        with(|a| {
            let id = a.port(port);
            let view = a.array(DType::U8, 4);
            a.put(of(id, view));
        })
    };
    let receive = |port, v| Inst::Receive(op::Receive { dst: Def(BOOL), port, array: ViewOut(v) });
    accepts(&ported(PortKind::Input { dtype: DType::U8, shape: shape(4) }, receive));
    rejects(
        &ported(PortKind::Input { dtype: DType::I8, shape: shape(4) }, receive),
        Fault::DType { have: DType::U8, want: DType::I8 },
    );
    rejects(
        &ported(PortKind::Input { dtype: DType::U8, shape: shape(5) }, receive),
        Fault::PortShape { have: shape(4), want: shape(5) },
    );
    let out = PortKind::OutputArray { dtype: DType::U8, shape: shape(4) };
    rejects(&ported(out, receive), Fault::PortKind(PortId(0)));
    let emit = |port, v| Inst::EmitArray(op::EmitArray { port, array: ViewIn(v) });
    accepts(&ported(out, emit));
    rejects(&ported(PortKind::OutputScalar { kind: ScalarKind::Int }, emit), Fault::PortKind(PortId(0)));
    let param = |port, _| Inst::Param(op::Param { dst: Def(INT), port });
    accepts(&ported(PortKind::Param { kind: ScalarKind::Int, default: 0 }, param));
    rejects(
        &ported(PortKind::Param { kind: ScalarKind::Float, default: 0 }, param),
        kind(INT, ScalarKind::Int, ScalarKind::Float),
    );
    rejects(&ported(out, param), Fault::PortKind(PortId(0)));
    let scalar = |port, _| Inst::EmitScalar(op::EmitScalar { port, src: Use(FLOAT) });
    accepts(&ported(PortKind::OutputScalar { kind: ScalarKind::Float }, scalar));
    rejects(&ported(out, scalar), Fault::PortKind(PortId(0)));
    rejects(
        &ported(out, |_, v| Inst::EmitArray(op::EmitArray { port: PortId(1), array: ViewIn(v) })),
        Fault::NoPort(PortId(1)),
    );

    let strided = with(|a| {
        let port = a.port(PortKind::Input { dtype: DType::U8, shape: shape(4) });
        let buffer = a.buffer(DType::U8, 8);
        let view = View { offset: 0, shape: shape(4), strides: [2, 0, 0, 0], part: None };
        let view = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
        a.put(receive(port, view));
    });
    rejects(&strided, Fault::Strided(ViewId(0)));
}

#[test]
fn p13_registers_are_written_before_they_are_read() {
    let late = with(|a| {
        let reg = a.reg(ScalarKind::Int);
        a.put(Inst::PrintScalar(op::PrintScalar { src: Use(reg) }));
        a.put(Inst::Literal(op::Literal { dst: Def(reg), value: Constant(Scalar::Int(1)) }));
    });
    rejects(&late, Fault::RegUndefined(Reg(3)));
    let own = with(|a| {
        let reg = a.reg(ScalarKind::Int);
        a.put(Inst::Scalar1(op::Scalar1 { dst: Def(reg), src: Use(reg), f: Ufunc::Negative }));
    });
    rejects(&own, Fault::RegUndefined(Reg(3)));
    let counter = with(|a| {
        let counter = a.reg(ScalarKind::Int);
        let next = op::RangeNext { counter: InOut(counter), stop: Use(INT), step: Use(INT), body: Target(0) };
        a.put(Inst::RangeNext(next));
    });
    rejects(&counter, Fault::RegUndefined(Reg(3)));
    let moving = with(|a| {
        let reg = a.reg(ScalarKind::Int);
        let buffer = a.buffer(DType::U8, 4);
        let view = a.view_record(ViewRecord {
            buffer,
            moving: Some(reg),
            len: None,
            view: View::contiguous(Shape::vector(2)),
        });
        a.put(Inst::PrintArray(op::PrintArray { array: ViewIn(view) }));
    });
    rejects(&moving, Fault::RegUndefined(Reg(3)));
    // A register beyond the first window.
    let mut many = with(|a| {
        a.arena_bytes += 8 * 5000;
        for _ in 0..5000 {
            a.reg(ScalarKind::Int);
        }
        a.put(Inst::PrintScalar(op::PrintScalar { src: Use(Reg(4000)) }));
    });
    rejects(&many, Fault::RegUndefined(Reg(4000)));
    many.code.truncate(many.code.len() - 4);
    many.put(halt());
    accepts(&many);
}
