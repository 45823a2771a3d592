//! Properties 1 to 5.

use arr_bytecode::{Buffer, Fault, Inst, LoadError, Place, PortKind, Section, Site, ViewRecord, op};
use arr_core::{BufId, DType, PortId, Reg, ScalarKind, Shape, StrId, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects, rejects_at};

/// A program that verifies, but for what the test does to it.
fn halting() -> Assembler {
    let mut a = Assembler::new();
    a.put(Inst::Halt(op::Halt {}));
    a
}

#[test]
fn the_smallest_program_is_accepted() {
    accepts(&halting());
}

#[test]
fn p1_registers_have_kinds_and_fit_the_arena() {
    let mut a = halting();
    a.registers.push(ScalarKind::ALL.len() as u8);
    rejects_at(&a, Site::Reg(Reg(0)), Fault::Record);
    let mut a = halting();
    a.reg(ScalarKind::Int);
    a.arena_bytes = 7;
    rejects(&a, Fault::RegsOutside { have: 7, want: 8 });
    a.arena_bytes = 8;
    accepts(&a);
    a.registers = vec![0; 65536];
    a.arena_bytes = 1 << 30;
    rejects_at(&a, Site::Section(Section::Registers), Fault::TooMany);
}

#[test]
fn p2_strings_lie_in_their_section_and_are_utf8() {
    let mut a = halting();
    a.strings = vec![];
    accepts(&a);
    a.strings = vec![1, 0];
    rejects_at(&a, Site::Section(Section::Strings), Fault::Ragged);
    a.strings = vec![1, 0, 0, 0, 9];
    rejects_at(&a, Site::Section(Section::Strings), Fault::Ragged);
    a.strings = vec![255; 8];
    rejects_at(&a, Site::Section(Section::Strings), Fault::TooMany);
    a.strings = vec![1, 0, 0, 0, 2, 0, 0, 0, b'x'];
    rejects_at(&a, Site::Str(StrId(0)), Fault::StringEnd);
    a.strings = vec![2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, b'x', b'y'];
    rejects_at(&a, Site::Str(StrId(1)), Fault::StringEnd);
    a.strings = vec![1, 0, 0, 0, 1, 0, 0, 0, 0xff];
    rejects_at(&a, Site::Str(StrId(0)), Fault::Utf8);
    let mut a = halting();
    a.source = vec![0xc3];
    rejects_at(&a, Site::Section(Section::Source), Fault::Utf8);
}

#[test]
fn p3_buffers_lie_in_their_place() {
    let arena = |offset, capacity| Buffer { dtype: DType::F32, place: Place::Fast, capacity, offset, name: None };
    let with = |buffer: Buffer| {
        let mut a = halting();
        a.reg(ScalarKind::Int);
        a.record(buffer);
        a
    };
    accepts(&with(arena(8, 126)));
    rejects(&with(arena(10, 1)), Fault::Misaligned { have: 10, align: 4 });
    rejects(&with(arena(4, 1)), Fault::OverRegs { have: 4, regs_end: 8 });
    rejects(&with(arena(8, 127)), Fault::OutsidePlace { have: 516, limit: 512 });
    rejects(&with(arena(8, u32::MAX)), Fault::OutsidePlace { have: 17_179_869_188, limit: 512 });
    let constant = |offset, capacity| Buffer { place: Place::Constants, ..arena(offset, capacity) };
    accepts(&with(constant(0, 16)));
    rejects(&with(constant(4, 16)), Fault::OutsidePlace { have: 68, limit: 64 });
    rejects(&with(Buffer { name: Some(StrId(2)), ..arena(8, 1) }), Fault::NoString(StrId(2)));
    let slow = |offset, capacity| {
        let mut a = with(Buffer { place: Place::Slow, ..arena(offset, capacity) });
        a.slow_bytes = 256;
        a
    };
    accepts(&slow(0, 64));
    accepts(&slow(252, 1));
    rejects(&slow(4, 64), Fault::OutsidePlace { have: 260, limit: 256 });
    rejects(&slow(2, 1), Fault::Misaligned { have: 2, align: 4 });
    for (at, byte) in [(0, DType::ALL.len() as u8), (1, 3)] {
        let mut a = with(arena(8, 1));
        a.buffers[at] = byte;
        rejects_at(&a, Site::Buffer(BufId(0)), Fault::Record);
    }
    let mut a = with(arena(8, 1));
    a.buffers.pop();
    rejects_at(&a, Site::Section(Section::Buffers), Fault::Ragged);
}

#[test]
fn p4_views_lie_in_their_buffers() {
    let with = |view: View| {
        let mut a = halting();
        let buffer = a.buffer(DType::I16, 12);
        a.view_record(ViewRecord { buffer, moving: None, len: None, view });
        a
    };
    let view = |offset, extents: &[u32], strides| {
        let shape = Shape::new(extents).expect("test shapes fit");
        View { offset, shape, strides, part: None }
    };
    accepts(&with(view(0, &[3, 4], [4, 1, 0, 0])));
    accepts(&with(view(11, &[12], [-1, 0, 0, 0])));
    accepts(&with(view(12, &[0], [1, 0, 0, 0])));
    rejects(&with(view(13, &[0], [1, 0, 0, 0])), Fault::OutsideBuffer { have: 12, capacity: 12 });
    rejects(&with(view(1, &[3, 4], [4, 1, 0, 0])), Fault::OutsideBuffer { have: 12, capacity: 12 });
    rejects(&with(view(10, &[12], [-1, 0, 0, 0])), Fault::OutsideBuffer { have: -1, capacity: 12 });
    let huge = view(0, &[2, 2], [i32::MAX, i32::MIN, 0, 0]);
    rejects(&with(huge), Fault::OutsideBuffer { have: i64::from(i32::MIN), capacity: 12 });

    let with_len = |kind, extents: &[u32]| {
        let mut a = halting();
        let (buffer, len) = (a.buffer(DType::I16, 12), Some(a.reg(kind)));
        a.view_record(ViewRecord { buffer, moving: None, len, view: view(0, extents, [1, 0, 0, 0]) });
        a
    };
    accepts(&with_len(ScalarKind::Int, &[12]));
    let kind = Fault::Kind { reg: Reg(0), have: ScalarKind::Float, want: ScalarKind::Int };
    rejects_at(&with_len(ScalarKind::Float, &[12]), Site::View(ViewId(0)), kind);
    rejects_at(&with_len(ScalarKind::Int, &[]), Site::View(ViewId(0)), Fault::Record);

    let mut a = with(view(0, &[1], [0; 4]));
    a.views[4] = 5;
    rejects_at(&a, Site::View(ViewId(0)), Fault::Record);
    let mut a = with(view(0, &[1], [0; 4]));
    a.views[0] = 1;
    rejects(&a, Fault::NoBuffer(BufId(1)));
    let mut a = with(view(0, &[1], [0; 4]));
    a.views[2..4].copy_from_slice(&[0, 0]);
    rejects(&a, Fault::NoReg(Reg(0)));
    a.reg(ScalarKind::Float);
    rejects(&a, Fault::Kind { reg: Reg(0), have: ScalarKind::Float, want: ScalarKind::Int });
    a.registers[0] = ScalarKind::Int as u8;
    accepts(&a);
}

#[test]
fn p5_ports_have_names_and_lines_are_sorted() {
    let mut a = halting();
    a.port(PortKind::OutputScalar { kind: ScalarKind::Int });
    accepts(&a);
    a.ports[0] = 7;
    rejects_at(&a, Site::Port(PortId(0)), Fault::NoString(StrId(7)));
    a.ports[2] = 9;
    rejects_at(&a, Site::Port(PortId(0)), Fault::Record);

    let shape = Shape::new(&[2, 3]).expect("fits");
    // How arrays are shown, and in how many bins; only of what is sent.
    for (port, shown, bins, is_sound) in
        [(0, 1, 0, true), (0, 3, 9, true), (0, 3, 0, false), (0, 1, 9, false), (0, 4, 0, false), (1, 1, 0, false)]
    {
        let mut a = halting();
        a.port(PortKind::OutputArray { dtype: DType::U8, shape });
        a.port(PortKind::Input { dtype: DType::U8, shape });
        a.ports[24 * port + 5..][..2].copy_from_slice(&[shown, bins]);
        if is_sound {
            accepts(&a);
        } else {
            rejects_at(&a, Site::Port(PortId(port as u32)), Fault::Record);
        }
    }

    let with = |lines: &[(u32, u32)]| {
        let mut a = Assembler::new();
        a.set(arr_core::Scalar::Int(1));
        a.put(Inst::Halt(op::Halt {}));
        a.set_lines(lines);
        a
    };
    accepts(&with(&[(0, 1), (5, 2)]));
    rejects_at(&with(&[(5, 1), (4, 2)]), Site::Line(1), Fault::LineOrder);
    rejects_at(&with(&[(0, 1), (100, 2)]), Site::Line(1), Fault::LineOrder);
    let mut ragged = with(&[(0, 1)]);
    ragged.lines.pop();
    rejects_at(&ragged, Site::Section(Section::Lines), Fault::Ragged);
}

#[test]
fn p5_targets_are_sorted() {
    let with = |targets: &[u32]| {
        let mut a = Assembler::new();
        a.set(arr_core::Scalar::Int(1));
        a.put(Inst::Halt(op::Halt {}));
        a.targets = targets.iter().flat_map(|t| t.to_le_bytes()).collect();
        a
    };
    let halt = with(&[]).pc() - 1;
    accepts(&with(&[0, halt]));
    rejects_at(&with(&[halt, 0]), Site::Target(1), Fault::TargetOrder);
    rejects_at(&with(&[0, 0]), Site::Target(1), Fault::TargetOrder);
    rejects_at(&with(&[u32::MAX, 0]), Site::Target(1), Fault::TargetOrder);
    let mut ragged = with(&[0]);
    ragged.targets.pop();
    rejects_at(&ragged, Site::Section(Section::Targets), Fault::Ragged);
}

#[test]
fn altered_files_are_not_even_programs() {
    let mut a = halting();
    a.array(DType::F32, 100);
    let file = a.bytes();
    let load = |bytes: &[u8]| {
        let mut room = vec![0u8; bytes.len() + 8];
        let start = room.as_ptr().align_offset(8);
        room[start..start + bytes.len()].copy_from_slice(bytes);
        arr_bytecode::Program::new_checked(&room[start..start + bytes.len()]).map(|_| ())
    };
    assert_eq!(load(&file), Ok(()));
    for n in 0..file.len() {
        assert!(load(&file[..n]).is_err(), "cut to {n} bytes");
    }
    for at in 0..file.len() {
        let mut altered = file.clone();
        altered[at] ^= 0x10;
        // Two zeros of the header stand for nothing and are outside the checksum.
        let is_caught = load(&altered).is_err() || (6..8).contains(&at);
        assert!(is_caught, "byte {at} altered");
    }
    assert_eq!(load(b"PK\x03\x04"), Err(LoadError::Magic));
}
