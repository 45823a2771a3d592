//! Sound containers around altered sections: whatever they say, nothing panics.

use arr_bytecode::{
    Block, Constant, Def, Dst, Indices, Inst, Listing, PortKind, Src, State, Target, Use, ViewIn, ViewOut, op, verify,
};
use arr_core::{DType, Elems, Reduction, Scalar, ScalarKind, Shape, Ufunc};

use crate::assemble::{Assembler, accepts};

/// A program with something of everything.
fn varied() -> Assembler {
    let mut a = Assembler::new();
    let (int, float) = (a.set(Scalar::Int(1)), a.set(Scalar::Float(0.5)));
    let truth = a.reg(ScalarKind::Bool);
    let (x, mask, state) = (a.array(DType::F32, 12), a.array(DType::Bool, 12), a.state());
    let (packed, matrix) = (a.buffer(DType::F32, 4), a.buffer(DType::F32, 12));
    let matrix = a.view(matrix, &[3, 4]);
    let ring = a.array(DType::F32, 5);
    let camera = a.port(PortKind::Input { dtype: DType::F32, shape: Shape::vector(12) });
    let out = a.port(PortKind::OutputScalar { kind: ScalarKind::Float });
    let top = a.put(Inst::Receive(op::Receive { dst: Def(truth), port: camera, array: ViewOut(x) }));
    let (f, dtype) = (Reduction::Sum, DType::F32);
    a.put(Inst::ReduceInit(op::ReduceInit { state: State(state), n: Use(int), f, dtype }));
    let body = [
        Inst::Map2(op::Map2 {
            dst: Dst::View(mask),
            lhs: Src::View(x),
            rhs: Src::Scalar(float),
            f: Ufunc::Less,
            dtype,
        }),
        Inst::Scatter(op::Scatter { array: ViewOut(matrix), src: Src::View(x) }),
        Inst::ScatterLate(op::ScatterLate { array: ViewOut(matrix), src: Src::View(x), ring: ViewOut(ring) }),
        Inst::ReduceWhere(op::ReduceWhere {
            state: State(state),
            src: Src::View(x),
            mask: Src::View(mask),
            packed: Block(packed),
            f,
            dtype,
        }),
    ];
    let end = a.pc() + 13 + body.iter().map(Inst::encoded_len).sum::<u32>();
    a.put(Inst::BeginLoop(op::BeginLoop { n: Elems(12), block: Elems(4), end: Target(end) }));
    for inst in body {
        a.put(inst);
    }
    a.put(Inst::EndLoop(op::EndLoop {}));
    a.put(Inst::ReduceFinish(op::ReduceFinish { dst: Def(float), state: State(state), f, dtype }));
    a.put(Inst::EmitScalar(op::EmitScalar { port: out, src: Use(float) }));
    let at = Indices::new(&[int, int]).expect("two");
    a.put(Inst::Load(op::Load { dst: Def(float), array: ViewIn(matrix), at }));
    a.put(Inst::Literal(op::Literal { dst: Def(int), value: Constant(Scalar::Int(2)) }));
    a.put(Inst::BranchIf(op::BranchIf { cond: Use(truth), to: Target(top) }));
    a.put(Inst::PrintArray(op::PrintArray { array: ViewIn(matrix) }));
    a.put(Inst::Halt(op::Halt {}));
    a.set_lines(&[(0, 1), (top, 2)]);
    a
}

#[test]
fn altered_sections_never_panic() {
    accepts(&varied());
    let mut n_accepted = 0u32;
    let mut check = |a: &Assembler| {
        a.with(|program| {
            let program = program.expect("the container is sound");
            n_accepted += u32::from(verify(program).is_ok());
            assert!(!Listing(&program).to_string().is_empty());
        });
    };
    let sections: [fn(&mut Assembler) -> &mut Vec<u8>; 8] = [
        |a| &mut a.code,
        |a| &mut a.registers,
        |a| &mut a.buffers,
        |a| &mut a.views,
        |a| &mut a.ports,
        |a| &mut a.strings,
        |a| &mut a.lines,
        |a| &mut a.targets,
    ];
    for section in sections {
        let n = section(&mut varied()).len();
        for at in 0..n {
            for byte in [0, 1, 2, 3, 7, 0x20, 0x2b, 0x7f, 0x80, 0xfe, 0xff] {
                let mut a = varied();
                section(&mut a)[at] = byte;
                check(&a);
            }
            let mut a = varied();
            section(&mut a).truncate(at);
            check(&a);
            let mut a = varied();
            section(&mut a).remove(at);
            check(&a);
        }
    }
    // Many bytes stand for a value or a name that may as well be another.
    assert!(n_accepted > 100);
}
