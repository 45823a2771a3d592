//! The text form of programs.

use arr_bytecode::{Dst, Inst, Listing, Src, Target, Use, ViewRecord, op};
use arr_core::{DType, Elems, Scalar, ScalarKind, Shape, Ufunc, View};

use crate::assemble::Assembler;

#[test]
fn instructions_stand_below_their_source_lines() {
    let mut a = Assembler::new();
    a.source = b"x = np.zeros(8)\nx += 1.5\n".to_vec();
    let buffer = a.buffer(DType::F32, 8);
    let row = a.reg(ScalarKind::Int);
    let view =
        a.view_record(ViewRecord { buffer, moving: Some(row), len: None, view: View::contiguous(Shape::vector(8)) });
    a.port(arr_bytecode::PortKind::Param { kind: ScalarKind::Float, default: Scalar::Float(0.5).to_bits() });
    let value = a.set(Scalar::Float(1.5));
    let second = a.pc();
    let map = Inst::Map2(op::Map2 {
        dst: Dst::View(view),
        lhs: Src::View(view),
        rhs: Src::Scalar(value),
        f: Ufunc::Add,
        dtype: DType::F32,
    });
    let end = Target(second + 13 + map.encoded_len());
    a.put(Inst::BeginLoop(op::BeginLoop { n: Elems(8), block: Elems(8), end }));
    a.put(map);
    a.put(Inst::EndLoop(op::EndLoop {}));
    a.put(Inst::PrintScalar(op::PrintScalar { src: Use(value) }));
    a.put(Inst::Halt(op::Halt {}));
    a.set_lines(&[(0, 1), (second, 2)]);
    let text = a.with(|program| Listing(&program.expect("the container is sound")).to_string());
    let expected = "\
program 392 bytes: code 42, constants 64; arena 576
registers
  r0 int, r1 float
buffers
  b0 float32 8 at arena 512 x
views
  v0 b0 (8,) strides (1,) offset 0 + r0
ports
  p0 x: param float, default 0.5
strings
  s0 \"x\"
  s1 \"hello\"
code
   1 | x = np.zeros(8)
      @0  literal r1, 1.5
   2 | x += 1.5
     @12  begin_loop 8, 8, @37
     @25    map2 v0, v0, r1, add, float32
     @37  end_loop
     @38  print_scalar r1
     @41  halt
";
    assert_eq!(text, expected);
}

#[test]
fn bytes_that_mean_nothing_can_be_listed() {
    let mut a = Assembler::new();
    a.registers = vec![9; 20];
    a.buffers = vec![9; 24];
    a.views = vec![9; 50];
    a.ports = vec![9; 25];
    a.strings = vec![0xff; 30];
    a.lines = vec![0xff; 17];
    a.source = vec![0xff];
    a.code = vec![0x41, 0, 0, 1, 0, 0xee];
    let text = a.with(|program| Listing(&program.expect("the container is sound")).to_string());
    assert!(text.ends_with("      @0  param r0, p1\n      @5  ? unknown opcode 0xee\n"), "{text}");
}
