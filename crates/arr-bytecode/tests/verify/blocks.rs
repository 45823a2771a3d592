//! Properties 11, 12 and 14, but for reductions.

use arr_bytecode::{Buffer, Def, Dst, Fault, Inst, Place, PortKind, Src, Target, Use, ViewIn, ViewOut, ViewRecord, op};
use arr_core::{BufId, DType, Elems, Reduction, Reg, Scalar, ScalarKind, Shape, Ufunc, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects};
use crate::reductions::init;

pub(crate) const INT: Reg = Reg(0);
pub(crate) const FLOAT: Reg = Reg(1);
/// Elements of every loop, and of its blocks.
pub(crate) const N: u32 = 10;
pub(crate) const BLOCK: u32 = 4;

/// A program of one loop with the body that `body` gives, after `r0` int and `r1` float are set.
pub(crate) fn looped(body: impl FnOnce(&mut Assembler) -> Vec<Inst>) -> Assembler {
    let mut a = Assembler::new();
    a.set(Scalar::Int(1));
    a.set(Scalar::Float(1.0));
    let insts = body(&mut a);
    let end = a.pc() + 13 + insts.iter().map(Inst::encoded_len).sum::<u32>();
    a.put(Inst::BeginLoop(op::BeginLoop { n: Elems(N), block: Elems(BLOCK), end: Target(end) }));
    for inst in insts {
        a.put(inst);
    }
    a.put(Inst::EndLoop(op::EndLoop {}));
    a.put(Inst::Halt(op::Halt {}));
    a
}

fn map1(dst: Dst, src: Src, f: Ufunc, dtype: DType) -> Inst {
    Inst::Map1(op::Map1 { dst, src, f, dtype })
}

fn map2(dst: Dst, lhs: Src, rhs: Src, f: Ufunc, dtype: DType) -> Inst {
    Inst::Map2(op::Map2 { dst, lhs, rhs, f, dtype })
}

pub(crate) fn copy(dst: Dst, src: Src, dtype: DType) -> Inst {
    Inst::Copy(op::Copy { dst, src, dtype })
}

pub(crate) fn wants(have: DType, want: DType) -> Fault {
    Fault::DType { have, want }
}

#[test]
fn p11_functions_in_one_instruction_are_a_pair_of_the_table() {
    let pair = |f, g, [lhs, rhs]: [Src; 2]| {
        looped(|a| {
            let (src, dst) = (a.array(DType::F32, N), Dst::View(a.array(DType::F32, N)));
            let of = |operand| if operand == Src::View(ViewId(0)) { Src::View(src) } else { operand };
            let (lhs, rhs, other) = (of(lhs), of(rhs), Src::View(src));
            vec![Inst::FusedRight(op::FusedRight { dst, lhs, rhs, other, f, g, dtype: DType::F32 })]
        })
    };
    let (elements, scalar) = (Src::View(ViewId(0)), Src::Scalar(FLOAT));
    accepts(&pair(Ufunc::Add, Ufunc::Subtract, [elements, scalar]));
    let none = |f, g| Fault::NoPair { f, g, dtype: DType::F32 };
    rejects(&pair(Ufunc::Add, Ufunc::Add, [elements, scalar]), none(Ufunc::Add, Ufunc::Add));
    rejects(&pair(Ufunc::Sin, Ufunc::Subtract, [elements, scalar]), none(Ufunc::Sin, Ufunc::Subtract));
    rejects(&pair(Ufunc::Add, Ufunc::Subtract, [scalar, scalar]), Fault::ScalarOperand(FLOAT));
}

#[test]
fn p11_functions_have_loops_over_their_dtypes() {
    let map = |f, dtype, from, to| {
        looped(|a| {
            let (src, dst) = (a.array(from, N), a.array(to, N));
            vec![map1(Dst::View(dst), Src::View(src), f, dtype)]
        })
    };
    accepts(&map(Ufunc::Negative, DType::I8, DType::I8, DType::I8));
    rejects(
        &map(Ufunc::Negative, DType::Bool, DType::Bool, DType::Bool),
        Fault::NoLoop { f: Ufunc::Negative, dtype: DType::Bool },
    );
    rejects(&map(Ufunc::Sqrt, DType::U8, DType::U8, DType::F32), Fault::NoLoop { f: Ufunc::Sqrt, dtype: DType::U8 });
    rejects(&map(Ufunc::Add, DType::I8, DType::I8, DType::I8), Fault::Arity { f: Ufunc::Add, have: 1 });
    rejects(&map(Ufunc::Negative, DType::I8, DType::U8, DType::I8), wants(DType::U8, DType::I8));
    rejects(&map(Ufunc::Negative, DType::I8, DType::I8, DType::I16), wants(DType::I16, DType::I8));
    let compare = |to| {
        looped(|a| {
            let (src, dst) = (a.array(DType::F32, N), a.array(to, N));
            vec![map2(Dst::View(dst), Src::View(src), Src::Scalar(FLOAT), Ufunc::Less, DType::F32)]
        })
    };
    accepts(&compare(DType::Bool));
    rejects(&compare(DType::F32), wants(DType::F32, DType::Bool));
}

#[test]
fn p11_every_operand_is_of_the_dtype_of_its_role() {
    let select = |cond, then, to| {
        looped(|a| {
            let (cond, then, dst) = (Src::View(a.array(cond, N)), Src::View(a.array(then, N)), a.array(to, N));
            let (dst, otherwise) = (Dst::View(dst), Src::Scalar(INT));
            vec![Inst::Select(op::Select { dst, cond, then, otherwise, dtype: DType::I16 })]
        })
    };
    accepts(&select(DType::Bool, DType::I16, DType::I16));
    rejects(&select(DType::U8, DType::I16, DType::I16), wants(DType::U8, DType::Bool));
    rejects(&select(DType::Bool, DType::U8, DType::I16), wants(DType::U8, DType::I16));
    rejects(&select(DType::Bool, DType::I16, DType::U8), wants(DType::U8, DType::I16));
    let cast = |from, to| {
        looped(|a| {
            let (src, dst) = (Src::View(a.array(DType::U8, N)), Dst::View(a.array(DType::F32, N)));
            vec![Inst::Cast(op::Cast { dst, src, from, to })]
        })
    };
    accepts(&cast(DType::U8, DType::F32));
    rejects(&cast(DType::I8, DType::F32), wants(DType::U8, DType::I8));
    rejects(&cast(DType::U8, DType::I32), wants(DType::F32, DType::I32));
    let copied = looped(|a| {
        let (src, dst) = (Src::View(a.array(DType::U8, N)), Dst::View(a.array(DType::U8, N)));
        vec![copy(dst, src, DType::I8)]
    });
    rejects(&copied, wants(DType::U8, DType::I8));
    let float_into_int = |dtype| {
        looped(|a| {
            let dst = Dst::View(a.array(dtype, N));
            vec![copy(dst, Src::Scalar(FLOAT), dtype)]
        })
    };
    accepts(&float_into_int(DType::F32));
    let fault = Fault::ScalarInto { reg: FLOAT, kind: ScalarKind::Float, dtype: DType::U8 };
    rejects(&float_into_int(DType::U8), fault);
    let ramp = looped(|a| {
        let dst = Dst::View(a.array(DType::U8, N));
        vec![Inst::Ramp(op::Ramp { dst, start: Use(INT), step: Use(FLOAT), dtype: DType::U8 })]
    });
    rejects(&ramp, fault);
    let linspace = |dtype| {
        looped(|a| {
            let dst = Dst::View(a.array(dtype, N));
            vec![Inst::Linspace(op::Linspace { dst, start: Use(FLOAT), stop: Use(INT), n_steps: Elems(3) })]
        })
    };
    accepts(&linspace(DType::F32));
    rejects(&linspace(DType::I32), wants(DType::I32, DType::F32));
}

#[test]
fn p11_block_registers_hold_a_block() {
    let with = |dtype, capacity| {
        looped(|a| {
            let block = a.buffer(dtype, capacity);
            vec![copy(Dst::Block(block), Src::Scalar(INT), DType::I32)]
        })
    };
    accepts(&with(DType::I32, BLOCK));
    rejects(&with(DType::I32, BLOCK - 1), Fault::ShortBlock { buffer: BufId(0), have: BLOCK - 1, want: BLOCK });
    rejects(&with(DType::U32, BLOCK), wants(DType::U32, DType::I32));
    let none = looped(|_| vec![copy(Dst::Block(BufId(3)), Src::Scalar(INT), DType::I32)]);
    rejects(&none, Fault::NoBuffer(BufId(3)));
}

#[test]
fn p11_views_have_the_elements_of_the_loop() {
    let fill = |view: View| {
        looped(|a| {
            let buffer = a.buffer(DType::U8, 2 * N);
            let view = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
            vec![copy(Dst::View(view), Src::Scalar(INT), DType::U8)]
        })
    };
    let strides = [2, 0, 0, 0];
    accepts(&fill(View::contiguous(Shape::vector(N))));
    rejects(&fill(View::contiguous(Shape::vector(N + 1))), Fault::Elems { view: ViewId(0), have: N + 1, want: N });
    rejects(&fill(View { offset: 0, shape: Shape::vector(N), strides, part: None }), Fault::Strided(ViewId(0)));
    let gather = |n, dtype| {
        looped(|a| {
            let buffer = a.buffer(DType::U8, 2 * N);
            let view = View { offset: 0, shape: Shape::vector(n), strides, part: None };
            let array = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
            let block = a.buffer(dtype, BLOCK);
            vec![
                Inst::Gather(op::Gather { dst: Dst::Block(block), array: ViewIn(array) }),
                Inst::Scatter(op::Scatter { array: ViewOut(array), src: Src::Block(block) }),
            ]
        })
    };
    accepts(&gather(N, DType::U8));
    rejects(&gather(N - 1, DType::U8), Fault::Elems { view: ViewId(0), have: N - 1, want: N });
    rejects(&gather(N, DType::I8), wants(DType::I8, DType::U8));
    let scatter = looped(|a| {
        let (src, to) = (Src::View(a.array(DType::I8, N)), ViewOut(a.array(DType::U8, N)));
        vec![Inst::Scatter(op::Scatter { array: to, src })]
    });
    rejects(&scatter, wants(DType::I8, DType::U8));
}

#[test]
fn p11_operands_are_the_same_elements_or_share_none() {
    let shifted = |offset| {
        looped(|a| {
            let buffer = a.buffer(DType::U8, 3 * N);
            let dst = a.view(buffer, &[N]);
            let view = View { offset, ..View::contiguous(Shape::vector(N)) };
            let src = a.view_record(ViewRecord { buffer, moving: None, len: None, view });
            vec![map2(Dst::View(dst), Src::Scalar(INT), Src::View(src), Ufunc::Add, DType::U8)]
        })
    };
    accepts(&shifted(0));
    accepts(&shifted(N));
    rejects(&shifted(1), Fault::Overlap);
    let same_memory = |dst: DType, src: DType| {
        looped(|a| {
            let record = |dtype| Buffer { dtype, place: Place::Fast, capacity: N, offset: 64, name: None };
            let (dst_buffer, src_buffer) = (a.record(record(dst)), a.record(record(src)));
            let (to, from) = (Dst::View(a.view(dst_buffer, &[N])), Src::View(a.view(src_buffer, &[N])));
            vec![Inst::Cast(op::Cast { dst: to, src: from, from: src, to: dst })]
        })
    };
    accepts(&same_memory(DType::U8, DType::U8));
    rejects(&same_memory(DType::U8, DType::I8), Fault::Overlap);
    rejects(&same_memory(DType::F32, DType::U8), Fault::Overlap);
    let two_arenas = looped(|a| {
        a.slow_bytes = 512;
        let record = |place| Buffer { dtype: DType::U8, place, capacity: N, offset: 64, name: None };
        let (to, from) = (a.record(record(Place::Slow)), a.record(record(Place::Fast)));
        let (dst, src) = (Dst::View(a.view(to, &[N])), Src::View(a.view(from, &[N])));
        vec![Inst::Cast(op::Cast { dst, src, from: DType::U8, to: DType::U8 })]
    });
    accepts(&two_arenas);
    let gather = looped(|a| {
        let array = a.array(DType::U8, N);
        vec![Inst::Gather(op::Gather { dst: Dst::View(array), array: ViewIn(array) })]
    });
    rejects(&gather, Fault::Overlap);
    let scatter = looped(|a| {
        let array = a.array(DType::U8, N);
        vec![Inst::Scatter(op::Scatter { array: ViewOut(array), src: Src::View(array) })]
    });
    rejects(&scatter, Fault::Overlap);
}

#[test]
fn p11_what_is_stored_late_waits_in_elements_apart() {
    type Operands = (ViewId, Src, ViewId);
    let late = |operands: fn(&mut Assembler) -> Operands| {
        looped(|a| {
            let (array, src, ring) = operands(a);
            vec![Inst::ScatterLate(op::ScatterLate { array: ViewOut(array), src, ring: ViewOut(ring) })]
        })
    };
    let source = |a: &mut Assembler| Src::View(a.array(DType::U8, N));
    accepts(&late(|a| (a.array(DType::U8, N), Src::View(a.array(DType::U8, N)), a.array(DType::U8, 3))));
    let (array, ring) = (ViewId(0), ViewId(2));
    let short = late(|a| (a.array(DType::U8, N - 1), Src::View(a.array(DType::U8, N)), a.array(DType::U8, 3)));
    rejects(&short, Fault::Elems { view: array, have: N - 1, want: N });
    let other = late(|a| (a.array(DType::U8, N), Src::View(a.array(DType::U8, N)), a.array(DType::I8, 3)));
    rejects(&other, wants(DType::I8, DType::U8));
    rejects(&late(|a| (a.array(DType::U8, N), Src::Scalar(INT), a.array(DType::U8, 3))), Fault::ScalarOperand(INT));
    let strided = looped(|a| {
        let (array, src, buffer) = (a.array(DType::U8, N), source(a), a.buffer(DType::U8, 6));
        let view = View { strides: [2, 0, 0, 0], ..View::contiguous(Shape::vector(3)) };
        let ring = ViewOut(a.view_record(ViewRecord { buffer, moving: None, len: None, view }));
        vec![Inst::ScatterLate(op::ScatterLate { array: ViewOut(array), src, ring })]
    });
    rejects(&strided, Fault::Strided(ring));
    let constant = looped(|a| {
        let (array, src, buffer) = (a.array(DType::U8, N), source(a), a.constant(DType::U8, 8));
        let ring = ViewOut(a.view(buffer, &[8]));
        vec![Inst::ScatterLate(op::ScatterLate { array: ViewOut(array), src, ring })]
    });
    rejects(&constant, Fault::WritesConstant(BufId(2)));
    // Each two of the three in one place.
    for (array, src, ring) in [(0, 0, 1), (0, 1, 0), (0, 1, 1)] {
        let meeting = looped(|a| {
            let views = [a.array(DType::U8, N), a.array(DType::U8, N)];
            let [array, src, ring] = [array, src, ring].map(|k: usize| views[k]);
            let (array, src, ring) = (ViewOut(array), Src::View(src), ViewOut(ring));
            vec![Inst::ScatterLate(op::ScatterLate { array, src, ring })]
        });
        rejects(&meeting, Fault::Overlap);
    }
}

#[test]
fn p12_constants_are_never_written() {
    let fault = Fault::WritesConstant(BufId(0));
    let constant = |a: &mut Assembler, n| {
        let buffer = a.constant(DType::U8, n);
        (buffer, a.view(buffer, &[n]))
    };
    let read = looped(|a| {
        let (_, view) = constant(a, N);
        let dst = Dst::View(a.array(DType::U8, N));
        vec![copy(dst, Src::View(view), DType::U8)]
    });
    accepts(&read);
    let view = looped(|a| {
        let (_, view) = constant(a, N);
        vec![copy(Dst::View(view), Src::Scalar(INT), DType::U8)]
    });
    rejects(&view, fault);
    rejects(&looped(|a| vec![copy(Dst::Block(constant(a, N).0), Src::Scalar(INT), DType::U8)]), fault);
    let scatter = looped(|a| {
        let array = ViewOut(constant(a, N).1);
        vec![Inst::Scatter(op::Scatter { array, src: Src::Scalar(INT) })]
    });
    rejects(&scatter, fault);
    let store = looped(|a| {
        let (array, at) = (ViewOut(constant(a, N).1), arr_bytecode::Indices::new(&[INT]).expect("one"));
        a.put(Inst::Store(op::Store { array, at, src: Use(INT) }));
        vec![]
    });
    rejects(&store, fault);
    let receive = looped(|a| {
        let port = a.port(PortKind::Input { dtype: DType::U8, shape: Shape::vector(N) });
        let (array, dst) = (ViewOut(constant(a, N).1), Def(a.reg(ScalarKind::Bool)));
        a.put(Inst::Receive(op::Receive { dst, port, array }));
        vec![]
    });
    rejects(&receive, fault);
    let state = looped(|a| {
        a.constants = vec![0; 1024];
        let (state, _) = constant(a, 1024);
        a.put(init(state, Reduction::Sum, DType::U8));
        vec![]
    });
    rejects(&state, Fault::State(BufId(0)));
}

#[test]
fn p14_block_registers_are_written_in_the_same_body() {
    let undefined = looped(|a| {
        let (from, to) = (a.buffer(DType::U8, BLOCK), a.buffer(DType::U8, BLOCK));
        vec![copy(Dst::Block(to), Src::Block(from), DType::U8)]
    });
    rejects(&undefined, Fault::BlockUndefined(BufId(0)));
    let earlier = looped(|a| {
        let block = a.buffer(DType::U8, BLOCK);
        let pc = a.pc();
        let fill = copy(Dst::Block(block), Src::Scalar(INT), DType::U8);
        let end = Target(pc + 13 + fill.encoded_len());
        a.put(Inst::BeginLoop(op::BeginLoop { n: Elems(N), block: Elems(BLOCK), end }));
        a.put(fill);
        a.put(Inst::EndLoop(op::EndLoop {}));
        let dst = Dst::View(a.array(DType::U8, N));
        vec![copy(dst, Src::Block(block), DType::U8)]
    });
    rejects(&earlier, Fault::BlockUndefined(BufId(0)));
    // Registers in one body whose numbers lie further apart than a window is wide.
    let apart = |fills: bool| {
        looped(|a| {
            let near = a.buffer(DType::U8, BLOCK);
            let last = Buffer { dtype: DType::U8, place: Place::Fast, capacity: BLOCK, offset: 512, name: None };
            let far = (0..5000).map(|_| a.record(last)).last().expect("there are some");
            a.arena_bytes = a.arena_bytes.max(512 + BLOCK);
            let fill = |block| copy(Dst::Block(block), Src::Scalar(INT), DType::U8);
            let dst = Dst::View(a.array(DType::U8, N));
            let store = copy(dst, Src::Block(far), DType::U8);
            if fills { vec![fill(near), fill(far), store] } else { vec![fill(near), store] }
        })
    };
    accepts(&apart(true));
    rejects(&apart(false), Fault::BlockUndefined(BufId(5000)));
}
