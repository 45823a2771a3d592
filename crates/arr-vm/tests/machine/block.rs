//! Block operations at every size around a block.

use arr_bytecode::{Dst, Inst, Src, Use, ViewIn, ViewOut};
use arr_core::{BufId, DType, Elems, Scalar, Shape, Ufunc, View};
use arr_vm::TrapKind;

use crate::builder::{Builder, inst};
use crate::host::run;

const BLOCK: u32 = 8;
const SIZES: [u32; 7] = [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK - 1];

/// Runs a loop at every size. `op` gets the builder, a source view over `elements`, and a destination view.
fn check_sizes(
    from: DType,
    to: DType,
    element: impl Fn(u32) -> f64,
    expected: impl Fn(u32) -> f64,
    op: impl Fn(&mut Builder, Src, Dst) -> Inst,
) {
    for n in SIZES {
        for in_constants in [false, true] {
            let mut b = Builder::new();
            let elements: Vec<f64> = (0..n).map(&element).collect();
            let constant = b.constant(from, &elements);
            let copied = b.buffer(from, n);
            let dst = b.buffer(to, n);
            let views = [constant, copied, dst].map(|buffer| b.whole(buffer, &[n]));
            let [constant, copied, target] = views;
            let source = if in_constants { constant } else { copied };
            let op = op(&mut b, Src::View(source), Dst::View(target));
            b.blocks(n, BLOCK, |b| {
                b.put(inst!(Copy { dst: Dst::View(copied), src: Src::View(constant), dtype: from }));
                b.put(op);
            });
            let run = run(&b);
            assert_eq!(run.result, Ok(()), "{n}");
            let expected: Vec<f64> = (0..n).map(&expected).collect();
            assert_eq!(run.buffer(dst), expected, "{n}");
        }
    }
}

#[test]
fn map1() {
    check_sizes(
        DType::F32,
        DType::F32,
        |k| f64::from(k * k),
        f64::from,
        |_, src, dst| inst!(Map1 { dst, src, f: Ufunc::Sqrt, dtype: DType::F32 }),
    );
}

#[test]
fn map2_of_arrays_and_scalars() {
    let double = |k| f64::from(k) * 2.0;
    check_sizes(DType::I16, DType::I16, f64::from, double, |_, src, dst| {
        inst!(Map2 { dst, lhs: src, rhs: src, f: Ufunc::Add, dtype: DType::I16 })
    });
    check_sizes(
        DType::I16,
        DType::I16,
        f64::from,
        |k| 100.0 - f64::from(k),
        |b, src, dst| {
            let lhs = Src::Scalar(b.int(100));
            inst!(Map2 { dst, lhs, rhs: src, f: Ufunc::Subtract, dtype: DType::I16 })
        },
    );
    check_sizes(
        DType::U8,
        DType::Bool,
        f64::from,
        |_| 0.0,
        |b, src, dst| {
            let rhs = Src::Scalar(b.int(300));
            inst!(Map2 { dst, lhs: src, rhs, f: Ufunc::Equal, dtype: DType::U8 })
        },
    );
    check_sizes(
        DType::F32,
        DType::F32,
        f64::from,
        |_| 5.0,
        |b, _, dst| {
            let (lhs, rhs) = (Src::Scalar(b.int(2)), Src::Scalar(b.literal(Scalar::Float(3.0))));
            inst!(Map2 { dst, lhs, rhs, f: Ufunc::Add, dtype: DType::F32 })
        },
    );
}

#[test]
fn select() {
    check_sizes(DType::Bool, DType::U8, |k| f64::from(k % 3 == 0), |k| if k % 3 == 0 { 7.0 } else { 9.0 }, {
        |b, cond, dst| {
            let (then, otherwise) = (Src::Scalar(b.int(7)), Src::Scalar(b.int(9)));
            inst!(Select { dst, cond, then, otherwise, dtype: DType::U8 })
        }
    });
    check_sizes(DType::U8, DType::U8, f64::from, f64::from, |b, then, dst| {
        let (cond, otherwise) = (Src::Scalar(b.literal(Scalar::Bool(true))), Src::Scalar(b.int(0)));
        inst!(Select { dst, cond, then, otherwise, dtype: DType::U8 })
    });
}

#[test]
fn cast() {
    check_sizes(
        DType::F32,
        DType::U8,
        |k| f64::from(k) * 20.5 - 10.0,
        |k| (f64::from(k) * 20.5 - 10.0).clamp(0.0, 255.0).trunc(),
        |_, src, dst| inst!(Cast { dst, src, from: DType::F32, to: DType::U8 }),
    );
    check_sizes(
        DType::U8,
        DType::F32,
        f64::from,
        |_| 44.0,
        |b, _, dst| {
            let src = Src::Scalar(b.int(44));
            inst!(Cast { dst, src, from: DType::U8, to: DType::F32 })
        },
    );
}

#[test]
fn copy_of_a_scalar_fills() {
    check_sizes(
        DType::I32,
        DType::I32,
        f64::from,
        |_| -3.0,
        |b, _, dst| {
            let src = Src::Scalar(b.int(-3));
            inst!(Copy { dst, src, dtype: DType::I32 })
        },
    );
}

#[test]
fn ramp_goes_on_from_block_to_block() {
    check_sizes(
        DType::I32,
        DType::I32,
        f64::from,
        |k| 5.0 + 3.0 * f64::from(k),
        |b, _, dst| {
            let (start, step) = (Use(b.int(5)), Use(b.int(3)));
            inst!(Ramp { dst, start, step, dtype: DType::I32 })
        },
    );
}

#[test]
fn linspace_goes_on_from_block_to_block() {
    check_sizes(
        DType::F32,
        DType::F32,
        f64::from,
        |k| 1.0 + 0.5 * f64::from(k),
        |b, _, dst| {
            let (start, stop) = (Use(b.int(1)), Use(b.int(5)));
            inst!(Linspace { dst, start, stop, n_steps: Elems(8) })
        },
    );
}

/// Every second element backwards, into a block register and on to every second element of another array.
#[test]
fn gather_and_scatter() {
    for n in SIZES {
        let mut b = Builder::new();
        let elements: Vec<f64> = (0..2 * n + 1).map(f64::from).collect();
        let source = b.constant(DType::U16, &elements);
        let target = b.buffer(DType::U16, 2 * n + 1);
        let block = b.buffer(DType::U16, BLOCK.min(n));
        let strided = |offset, stride| View { offset, shape: Shape::vector(n), strides: [stride, 0, 0, 0], part: None };
        let from = b.view(source, None, strided(2 * n, -2));
        let to = b.view(target, None, strided(1, 2));
        b.blocks(n, BLOCK, |b| {
            b.put(inst!(Gather { dst: Dst::Block(block), array: ViewIn(from) }));
            b.put(inst!(Scatter { array: ViewOut(to), src: Src::Block(block) }));
        });
        let run = run(&b);
        assert_eq!(run.result, Ok(()));
        let expected: Vec<f64> =
            (0..2 * n + 1).map(|k| if k % 2 == 1 { f64::from(2 * n - (k - 1)) } else { 0.0 }).collect();
        assert_eq!(run.buffer(target), expected, "{n}");
    }
}

/// Each element takes the sum of itself and the one `distance` in front of it, as it was, by a store `distance` late.
#[test]
fn what_is_stored_late_is_read_before() {
    for n in SIZES {
        for distance in [1, 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 3] {
            let mut b = Builder::new();
            let elements: Vec<f64> = (0..n + distance).map(|k| f64::from(k * k)).collect();
            let (constant, buffer) = (b.constant(DType::I32, &elements), b.buffer(DType::I32, n + distance));
            let (from, to) = (b.whole(constant, &[n + distance]), b.whole(buffer, &[n + distance]));
            let (sum, ring) = (b.buffer(DType::I32, BLOCK), b.buffer(DType::I32, distance));
            let ring = ViewOut(b.whole(ring, &[distance]));
            let part = |offset| View { offset, ..View::contiguous(Shape::vector(n)) };
            let (head, tail) = (b.view(buffer, None, part(0)), b.view(buffer, None, part(distance)));
            b.blocks(n + distance, BLOCK, |b| {
                b.put(inst!(Copy { dst: Dst::View(to), src: Src::View(from), dtype: DType::I32 }));
            });
            b.blocks(n, BLOCK, |b| {
                let (dst, lhs, rhs) = (Dst::Block(sum), Src::View(head), Src::View(tail));
                b.put(inst!(Map2 { dst, lhs, rhs, f: Ufunc::Add, dtype: DType::I32 }));
                b.put(inst!(ScatterLate { array: ViewOut(tail), src: Src::Block(sum), ring }));
            });
            let run = run(&b);
            assert_eq!(run.result, Ok(()));
            let before = |k: usize| k.checked_sub(distance as usize).map_or(0.0, |k| elements[k]);
            let expected: Vec<f64> = elements.iter().enumerate().map(|(k, x)| x + before(k)).collect();
            assert_eq!(run.buffer(buffer), expected, "{n} elements, {distance} late");
        }
    }
}

#[test]
fn scatter_of_a_scalar_and_of_rank_2() {
    let mut b = Builder::new();
    let target = b.buffer(DType::U8, 1200);
    // Columns 5 to 54 of (20, 60).
    let view = View { offset: 5, shape: Shape::new(&[20, 50]).unwrap(), strides: [60, 1, 0, 0], part: None };
    let (to, value) = (b.view(target, None, view), b.int(200));
    b.blocks(1000, 300, |b| {
        b.put(inst!(Scatter { array: ViewOut(to), src: Src::Scalar(value) }));
    });
    let expected: Vec<f64> = (0..1200).map(|k| if (5..55).contains(&(k % 60)) { 200.0 } else { 0.0 }).collect();
    assert_eq!(run(&b).buffer(target), expected);
}

/// What one block operation over eight elements traps with, and the destination.
fn trap(to: DType, op: impl FnOnce(&mut Builder, Dst) -> Inst) -> (Option<TrapKind>, Vec<f64>) {
    let mut b = Builder::new();
    let buffer: BufId = b.buffer(to, 8);
    let dst = Dst::View(b.whole(buffer, &[8]));
    let op = op(&mut b, dst);
    b.blocks(8, BLOCK, |b| {
        b.put(op);
    });
    let run = run(&b);
    (run.kind(), run.buffer(buffer))
}

#[test]
fn scalars_that_do_not_fit_trap() {
    let fit = |value, dtype| Some(TrapKind::IntegerFit { value, dtype });
    let (kind, dst) = trap(DType::U8, |b, dst| {
        let src = Src::Scalar(b.int(300));
        inst!(Copy { dst, src, dtype: DType::U8 })
    });
    assert_eq!((kind, dst), (fit(300, DType::U8), vec![0.0; 8]));
    let (kind, _) = trap(DType::I8, |b, dst| {
        let (lhs, rhs) = (Src::Scalar(b.int(1)), Src::Scalar(b.int(-129)));
        inst!(Map2 { dst, lhs, rhs, f: Ufunc::Add, dtype: DType::I8 })
    });
    assert_eq!(kind, fit(-129, DType::I8));
    let (kind, _) = trap(DType::F32, |b, dst| {
        let src = Src::Scalar(b.int(256));
        inst!(Cast { dst, src, from: DType::U8, to: DType::F32 })
    });
    assert_eq!(kind, fit(256, DType::U8));
}

#[test]
fn a_negative_integer_power_traps() {
    let (kind, _) = trap(DType::I32, |b, dst| {
        let (lhs, rhs) = (Src::Scalar(b.int(2)), Src::Scalar(b.int(-1)));
        inst!(Map2 { dst, lhs, rhs, f: Ufunc::Power, dtype: DType::I32 })
    });
    assert_eq!(kind, Some(TrapKind::NegativePower));
}
