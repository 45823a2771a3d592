//! Properties 11 and 15, of reductions.

use arr_bytecode::{
    Block, Buffer, Def, Dst, Fault, Inst, Place, REDUCTION_STATE_BYTES, Src, State, Use, ViewInOut, ViewOut,
    ViewRecord, op,
};
use arr_core::{BufId, DType, Elems, Reduction, ScalarKind, Shape, View, ViewId};

use crate::assemble::{Assembler, accepts, rejects};
use crate::blocks::{BLOCK, FLOAT, INT, N, copy, looped, wants};

#[test]
fn p11_results_take_elements_in_where_they_belong() {
    let with = |result: DType, dtype: DType, extents: [u32; 2], src: fn(&mut Assembler) -> Src| {
        looped(|a| {
            let (buffer, src) = (a.buffer(result, 8), src(a));
            let shape = Shape::new(&extents).expect("two axes");
            let view = View { strides: [1, 0, 0, 0], ..View::contiguous(shape) };
            let array = ViewInOut(a.view_record(ViewRecord { buffer, moving: None, len: None, view }));
            vec![Inst::Accumulate(op::Accumulate { array, src, f: Reduction::Sum, dtype })]
        })
    };
    let bytes = |a: &mut Assembler| Src::View(a.array(DType::U8, N));
    accepts(&with(DType::U32, DType::U8, [2, 5], bytes));
    rejects(&with(DType::U8, DType::U8, [2, 5], bytes), wants(DType::U8, DType::U32));
    rejects(&with(DType::I32, DType::I8, [2, 5], bytes), wants(DType::U8, DType::I8));
    rejects(&with(DType::U32, DType::U8, [2, 4], bytes), Fault::Elems { view: ViewId(1), have: 8, want: N });
    rejects(&with(DType::U32, DType::U8, [2, 5], |_| Src::Scalar(INT)), Fault::ScalarOperand(INT));
    let meeting = looped(|a| {
        let array = a.array(DType::F32, N);
        let (f, dtype) = (Reduction::Max, DType::F32);
        vec![Inst::Accumulate(op::Accumulate { array: ViewInOut(array), src: Src::View(array), f, dtype })]
    });
    rejects(&meeting, Fault::Overlap);
}

#[test]
fn p11_trees_belong_to_one_element() {
    let with = |strides: [i32; 4], dtype: DType, span: u32, tree: u32| {
        looped(|a| {
            let (buffer, src, state) = (a.buffer(dtype, 8), Src::View(a.array(DType::F32, N)), State(a.state()));
            let view = View { strides, ..View::contiguous(Shape::new(&[2, 5]).expect("two axes")) };
            let array = ViewInOut(a.view_record(ViewRecord { buffer, moving: None, len: None, view }));
            let (span, tree) = (Elems(span), Elems(tree));
            vec![Inst::AccumulateTrees(op::AccumulateTrees { array, src, state, span, tree })]
        })
    };
    let rows = [1, 0, 0, 0];
    accepts(&with(rows, DType::F32, 5, 5));
    rejects(&with(rows, DType::I32, 5, 5), wants(DType::I32, DType::F32));
    let trees = Fault::Trees(ViewId(1));
    rejects(&with([0, 1, 0, 0], DType::F32, 5, 5), trees);
    rejects(&with(rows, DType::F32, 5, 0), trees);
    rejects(&with(rows, DType::F32, 5, 6), trees);
    rejects(&with(rows, DType::F32, 0, 0), trees);
    let no_state = looped(|a| {
        let (array, src) = (ViewInOut(a.array(DType::F32, 1)), Src::View(a.array(DType::F32, N)));
        let view = View { strides: [0; 4], ..View::contiguous(Shape::vector(N)) };
        let buffer = a.buffer(DType::F32, 1);
        let results = ViewInOut(a.view_record(ViewRecord { buffer, moving: None, len: None, view }));
        let state = State(BufId(0));
        assert_ne!(array, results);
        vec![Inst::AccumulateTrees(op::AccumulateTrees { array: results, src, state, span: Elems(N), tree: Elems(N) })]
    });
    rejects(&no_state, Fault::State(BufId(0)));
}

#[test]
fn p11_running_sums_have_lines() {
    let with = |result: DType, n: u32, f: Reduction, (step, of): (u32, u32)| {
        looped(|a| {
            let (array, src) = (ViewOut(a.array(result, n)), Src::View(a.array(DType::U8, N)));
            vec![Inst::Scan(op::Scan { array, src, step: Elems(step), n: Elems(of), f, dtype: DType::U8 })]
        })
    };
    accepts(&with(DType::U32, N, Reduction::Sum, (5, 2)));
    accepts(&with(DType::U32, N, Reduction::Prod, (1, N)));
    let lines = Fault::Lines(ViewId(0));
    rejects(&with(DType::U8, N, Reduction::Max, (1, N)), lines);
    rejects(&with(DType::U32, N, Reduction::Sum, (0, N)), lines);
    rejects(&with(DType::U32, N, Reduction::Sum, (1, 0)), lines);
    rejects(&with(DType::I32, N, Reduction::Sum, (1, N)), wants(DType::I32, DType::U32));
    rejects(&with(DType::U32, N - 1, Reduction::Sum, (1, N)), Fault::Elems { view: ViewId(0), have: N - 1, want: N });
}

pub(crate) fn init(state: BufId, f: Reduction, dtype: DType) -> Inst {
    Inst::ReduceInit(op::ReduceInit { state: State(state), n: Use(INT), f, dtype })
}

#[test]
fn p11_reductions_have_room_for_their_state() {
    let with = |record: Buffer| {
        looped(|a| {
            a.arena_bytes += 4096;
            let state = a.record(record);
            a.put(init(state, Reduction::Sum, DType::U8));
            vec![]
        })
    };
    let capacity = REDUCTION_STATE_BYTES;
    let good = Buffer { dtype: DType::U8, place: Place::Fast, capacity, offset: 512, name: None };
    accepts(&with(good));
    rejects(&with(Buffer { capacity: capacity - 1, ..good }), Fault::State(BufId(0)));
    rejects(&with(Buffer { offset: 513, ..good }), Fault::State(BufId(0)));
    rejects(&with(Buffer { dtype: DType::I8, ..good }), Fault::State(BufId(0)));
    let finish = |dst, f| {
        looped(|a| {
            let state = a.state();
            a.put(init(state, f, DType::F32));
            a.put(Inst::ReduceFinish(op::ReduceFinish { dst: Def(dst), state: State(state), f, dtype: DType::F32 }));
            vec![]
        })
    };
    accepts(&finish(FLOAT, Reduction::Max));
    let int_for_float = Fault::Kind { reg: INT, have: ScalarKind::Int, want: ScalarKind::Float };
    rejects(&finish(INT, Reduction::Max), int_for_float);
    let count = looped(|a| {
        let state = a.state();
        let n = Use(FLOAT);
        a.put(Inst::ReduceInit(op::ReduceInit { state: State(state), n, f: Reduction::Sum, dtype: DType::F32 }));
        vec![]
    });
    rejects(&count, Fault::Kind { reg: FLOAT, have: ScalarKind::Float, want: ScalarKind::Int });
}

#[test]
fn p11_masked_reductions_pack_apart_from_their_source() {
    let with = |mask_dtype, packed_of: fn(&mut Assembler, BufId) -> BufId| {
        looped(|a| {
            let (state, src) = (a.state(), a.buffer(DType::F32, BLOCK));
            let (mask, packed) = (Src::View(a.array(mask_dtype, N)), packed_of(a, src));
            a.put(init(state, Reduction::Sum, DType::F32));
            let (f, dtype, state) = (Reduction::Sum, DType::F32, State(state));
            vec![
                copy(Dst::Block(src), Src::Scalar(FLOAT), DType::F32),
                Inst::ReduceWhere(op::ReduceWhere {
                    state,
                    src: Src::Block(src),
                    mask,
                    packed: Block(packed),
                    f,
                    dtype,
                }),
            ]
        })
    };
    accepts(&with(DType::Bool, |a, _| a.buffer(DType::F32, BLOCK)));
    rejects(&with(DType::U8, |a, _| a.buffer(DType::F32, BLOCK)), wants(DType::U8, DType::Bool));
    rejects(&with(DType::Bool, |a, _| a.buffer(DType::I32, BLOCK)), wants(DType::I32, DType::F32));
    rejects(
        &with(DType::Bool, |a, _| a.buffer(DType::F32, 1)),
        Fault::ShortBlock { buffer: BufId(3), have: 1, want: BLOCK },
    );
    rejects(&with(DType::Bool, |_, src| src), Fault::Overlap);
}

#[test]
fn p15_reductions_begin_before_they_go_on() {
    let with = |init_f: Option<Reduction>, dtype| {
        looped(|a| {
            let state = a.state();
            if let Some(f) = init_f {
                a.put(init(state, f, dtype));
            }
            let src = Src::View(a.array(DType::U8, N));
            vec![Inst::Reduce(op::Reduce { state: State(state), src, f: Reduction::Sum, dtype: DType::U8 })]
        })
    };
    accepts(&with(Some(Reduction::Sum), DType::U8));
    rejects(&with(None, DType::U8), Fault::StateUndefined(BufId(0)));
    rejects(&with(Some(Reduction::Min), DType::U8), Fault::StateUndefined(BufId(0)));
    rejects(&with(Some(Reduction::Sum), DType::I8), Fault::StateUndefined(BufId(0)));
    // A state beyond the first window.
    let far = |begins: bool| {
        looped(|a| {
            let state = (0..5000).map(|_| a.state()).last().expect("there are some");
            if begins {
                a.put(init(state, Reduction::Sum, DType::U8));
            }
            let src = Src::View(a.array(DType::U8, N));
            vec![Inst::Reduce(op::Reduce { state: State(state), src, f: Reduction::Sum, dtype: DType::U8 })]
        })
    };
    accepts(&far(true));
    rejects(&far(false), Fault::StateUndefined(BufId(4999)));
}
