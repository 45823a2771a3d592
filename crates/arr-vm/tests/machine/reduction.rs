//! Reductions over blocks, with and without masks.

use arr_bytecode::{Block, Def, REDUCTION_STATE_BYTES, Src, State, Use, ViewInOut, ViewOut};
use arr_core::{DType, Elems, Reduction, Scalar, ScalarKind, Shape, View};
use arr_kernels::reduce::state_bytes;
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::{Run, run};

const BLOCK: u32 = 8;

/// What is reduced: elements or one scalar again and again.
enum Over<'a> {
    Elements(&'a [f64]),
    Scalar(Scalar),
}

/// A reduction over `n` elements that is begun for `promised`; `mask` picks elements, `None` takes all.
fn reduce(f: Reduction, dtype: DType, n: u32, over: &Over<'_>, mask: Option<&[f64]>, promised: i64) -> (Run, Scalar) {
    let mut b = Builder::new();
    let state = State(b.buffer(DType::U8, REDUCTION_STATE_BYTES));
    let packed = Block(b.buffer(dtype, BLOCK));
    let src = match *over {
        Over::Elements(elements) => {
            let buffer = b.constant(dtype, elements);
            Src::View(b.whole(buffer, &[n]))
        }
        Over::Scalar(value) => Src::Scalar(b.literal(value)),
    };
    let mask = mask.map(|mask| {
        let buffer = b.constant(DType::Bool, mask);
        Src::View(b.whole(buffer, &[n]))
    });
    let (promised, dst) = (b.int(promised), b.reg(f.result(dtype)));
    b.put(inst!(ReduceInit { state, n: Use(promised), f, dtype }));
    b.blocks(n, BLOCK, |b| {
        b.put(match mask {
            Some(mask) => inst!(ReduceWhere { state, src, mask, packed, f, dtype }),
            None => inst!(Reduce { state, src, f, dtype }),
        });
    });
    b.put(inst!(ReduceFinish { dst: Def(dst), state, f, dtype }));
    let run = run(&b);
    let value = run.reg(dst);
    (run, value)
}

#[test]
fn sums_at_every_size() {
    for n in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5] {
        let elements: Vec<f64> = (0..n).map(|k| f64::from(k % 200)).collect();
        let sum: f64 = elements.iter().sum();
        let odd: Vec<f64> = (0..n).map(|k| f64::from(k % 2)).collect();
        let odd_sum: f64 = elements.iter().zip(&odd).map(|(x, keep)| x * keep).sum();
        let n_odd = i64::from(n / 2);
        let over = Over::Elements(&elements);
        let int = |x: f64| Scalar::Int(x as i64);
        assert_eq!(reduce(Reduction::Sum, DType::U8, n, &over, None, n.into()).1, int(sum));
        assert_eq!(reduce(Reduction::Sum, DType::U8, n, &over, Some(&odd), n_odd).1, int(odd_sum));
        let float = |x: f64| Scalar::Float(x as f32);
        assert_eq!(reduce(Reduction::Sum, DType::F32, n, &over, None, n.into()).1, float(sum));
        assert_eq!(reduce(Reduction::Sum, DType::F32, n, &over, Some(&odd), n_odd).1, float(odd_sum));
    }
}

#[test]
fn every_reduction_over_every_dtype() {
    for dtype in DType::REAL {
        let over = Over::Elements(&[1.0, 0.0, 1.0, 1.0]);
        let scalar = |x: i64| match ScalarKind::of(dtype) {
            ScalarKind::Int => Scalar::Int(x),
            ScalarKind::Float => Scalar::Float(x as f32),
            ScalarKind::Bool => Scalar::Bool(x != 0),
            ScalarKind::Complex => Scalar::Complex(x as f32, 0.0),
        };
        let check = |f, expected| assert_eq!(reduce(f, dtype, 4, &over, None, 4).1, expected, "{f:?} {dtype}");
        check(Reduction::Sum, if dtype == DType::Bool { Scalar::Int(3) } else { scalar(3) });
        check(Reduction::Min, scalar(0));
        check(Reduction::Max, scalar(1));
        check(Reduction::Any, Scalar::Bool(true));
        check(Reduction::All, Scalar::Bool(false));
    }
}

#[test]
fn states_fit_what_the_verifier_asks_for() {
    for f in Reduction::ALL {
        for dtype in DType::ALL {
            assert!(state_bytes(f, dtype) <= REDUCTION_STATE_BYTES);
        }
    }
}

#[test]
fn scalars_are_reduced_without_an_array() {
    let over = Over::Scalar(Scalar::Float(0.5));
    assert_eq!(reduce(Reduction::Sum, DType::F32, 21, &over, None, 21).1, Scalar::Float(10.5));
    let third: Vec<f64> = (0..21).map(|k| f64::from(k % 3 == 0)).collect();
    assert_eq!(reduce(Reduction::Sum, DType::F32, 21, &over, Some(&third), 7).1, Scalar::Float(3.5));
    let over = Over::Scalar(Scalar::Int(300));
    let (run, _) = reduce(Reduction::Sum, DType::U8, 21, &over, None, 21);
    assert_eq!(run.kind(), Some(TrapKind::IntegerFit { value: 300, dtype: DType::U8 }));
}

#[test]
fn a_scalar_mask_takes_all_or_nothing() {
    for (keep, expected) in [(true, 6), (false, 0)] {
        let mut b = Builder::new();
        let state = State(b.buffer(DType::U8, REDUCTION_STATE_BYTES));
        let packed = Block(b.buffer(DType::U8, 3));
        let elements = b.constant(DType::U8, &[1.0, 2.0, 3.0]);
        let src = Src::View(b.whole(elements, &[3]));
        let mask = Src::Scalar(b.literal(Scalar::Bool(keep)));
        let (n, dst) = (b.int(3), b.reg(ScalarKind::Int));
        let (f, dtype) = (Reduction::Sum, DType::U8);
        b.put(inst!(ReduceInit { state, n: Use(n), f, dtype }));
        b.blocks(3, BLOCK, |b| {
            b.put(inst!(ReduceWhere { state, src, mask, packed, f, dtype }));
        });
        b.put(inst!(ReduceFinish { dst: Def(dst), state, f, dtype }));
        assert_eq!(run(&b).reg(dst), Scalar::Int(expected));
    }
}

#[test]
fn the_smallest_of_nothing_traps() {
    let nothing = Over::Elements(&[]);
    let (run, _) = reduce(Reduction::Min, DType::U8, 0, &nothing, None, 0);
    assert_eq!(run.kind(), Some(TrapKind::EmptyReduction(Reduction::Min)));
    assert_eq!(run.message(), "min of no elements has no value");
    let masked = reduce(Reduction::Max, DType::F32, 2, &Over::Elements(&[1.0, 2.0]), Some(&[0.0, 0.0]), 0).0;
    assert_eq!(masked.message(), "max of no elements has no value");
    assert_eq!(reduce(Reduction::All, DType::U8, 0, &nothing, None, 0).1, Scalar::Bool(true));
}

#[test]
fn a_sum_of_another_length_than_promised_traps() {
    for promised in [-1, 2, 4, i64::MAX] {
        let (run, _) = reduce(Reduction::Sum, DType::F32, 3, &Over::Elements(&[1.0, 2.0, 3.0]), None, promised);
        assert_eq!(run.kind(), Some(TrapKind::ReductionLength(Reduction::Sum)), "{promised}");
    }
}

/// Sums of the rows or the columns of `rows` of 30 elements, in blocks of eight.
fn sums_along(rows: u32, strides: [i32; 4], tree: Option<u32>) -> Vec<f64> {
    let mut b = Builder::new();
    let elements: Vec<f64> = (0..rows * 30).map(f64::from).collect();
    let constant = b.constant(DType::F32, &elements);
    let src = Src::View(b.whole(constant, &[rows, 30]));
    let results = b.buffer(DType::F32, 30);
    let view = View { strides, ..View::contiguous(Shape::new(&[rows, 30]).unwrap()) };
    let array = ViewInOut(b.view(results, None, view));
    let state = State(b.buffer(DType::U8, REDUCTION_STATE_BYTES));
    b.blocks(rows * 30, BLOCK, |b| {
        b.put(match tree {
            Some(tree) => inst!(AccumulateTrees { array, src, state, span: Elems(30), tree: Elems(tree) }),
            None => inst!(Accumulate { array, src, f: Reduction::Sum, dtype: DType::F32 }),
        });
    });
    run(&b).buffer(results)
}

#[test]
fn sums_along_axes() {
    let rows = [1, 0, 0, 0];
    let sum_of_row = |row: u32| f64::from((row * 30..row * 30 + 30).sum::<u32>());
    for tree in [None, Some(30), Some(16), Some(7)] {
        let sums = sums_along(4, rows, tree);
        assert_eq!(sums[..4], [0, 1, 2, 3].map(sum_of_row), "{tree:?}");
    }
    let sums = sums_along(3, [0, 1, 0, 0], None);
    assert_eq!(sums, (0..30).map(|k| f64::from(3 * k + 90)).collect::<Vec<f64>>());
}

#[test]
fn trees_that_share_a_state_trap() {
    let mut b = Builder::new();
    let constant = b.constant(DType::F32, &[1.0; 30]);
    let src = Src::View(b.whole(constant, &[30]));
    let state = State(b.buffer(DType::U8, REDUCTION_STATE_BYTES));
    let arrays = [30, 7].map(|tree| {
        let view = View { strides: [0; 4], ..View::contiguous(Shape::new(&[30]).unwrap()) };
        let results = b.buffer(DType::F32, 1);
        (ViewInOut(b.view(results, None, view)), tree)
    });
    b.blocks(30, BLOCK, |b| {
        for (array, tree) in arrays {
            b.put(inst!(AccumulateTrees { array, src, state, span: Elems(30), tree: Elems(tree) }));
        }
    });
    assert_eq!(run(&b).kind(), Some(TrapKind::ReductionLength(Reduction::Sum)));
}

#[test]
fn a_product_of_more_than_64_bits_traps() {
    let over = Over::Elements(&[1e9; 3]);
    let (run, _) = reduce(Reduction::Prod, DType::I32, 3, &over, None, 3);
    assert_eq!(run.kind(), Some(TrapKind::ReductionOverflow(Reduction::Prod)));
    assert_eq!(run.message(), "integer overflow in prod");
    let over = Over::Elements(&[1e9, 9.0]);
    assert_eq!(reduce(Reduction::Prod, DType::I32, 2, &over, None, 2).1, Scalar::Int(9_000_000_000));
}

#[test]
fn running_sums_go_on_from_block_to_block() {
    for (step, n) in [(1, 30), (10, 3), (1, 10)] {
        let mut b = Builder::new();
        let constant = b.constant(DType::U8, &[3.0; 30]);
        let src = Src::View(b.whole(constant, &[30]));
        let results = b.buffer(DType::U32, 30);
        let array = ViewOut(b.whole(results, &[30]));
        b.blocks(30, BLOCK, |b| {
            let (step, n) = (Elems(step), Elems(n));
            b.put(inst!(Scan { array, src, step, n, f: Reduction::Sum, dtype: DType::U8 }));
        });
        let want: Vec<f64> = (0..30).map(|k| f64::from(3 * (k / step % n + 1))).collect();
        assert_eq!(run(&b).buffer(results), want, "lines of {n} by {step}");
    }
}
