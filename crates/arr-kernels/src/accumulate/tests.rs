//! Reductions along axes against straightforward ones, however the elements are cut into pieces.

use std::vec::Vec;

use arr_core::{DType, Reduction, Runs, Scalar, Shape, View};

use crate::KernelError;
use crate::arena::Array;
use crate::level::every::{accumulate, accumulate_trees};
use crate::reduce::{pairwise, state_bytes};

/// Extents and the strides of the results along them.
const CASES: [([u32; 3], [i32; 3]); 6] = [
    ([3, 4, 5], [5, 0, 1]),
    ([3, 4, 5], [4, 1, 0]),
    ([3, 4, 5], [1, 0, 0]),
    ([3, 4, 5], [0, 5, 1]),
    ([3, 4, 5], [0, 2, -4]),
    ([3, 4, 5], [0, 0, 0]),
];

fn view((extents, strides): ([u32; 3], [i32; 3])) -> View {
    let shape = Shape::new(&extents).expect("three axes");
    let offset = if strides.iter().any(|&s| s < 0) { 16 } else { 0 };
    View { offset, shape, strides: [strides[0], strides[1], strides[2], 0], part: None }
}

/// The positions that a view comes to.
fn walk(view: &View) -> Vec<usize> {
    let n = |axis| view.shape.extent(axis);
    let at = |i: u32, axis: usize| i as i32 * view.strides[axis];
    let mut found = Vec::new();
    for i in 0..n(0) {
        for j in 0..n(1) {
            found.extend((0..n(2)).map(|k| (view.offset as i32 + at(i, 0) + at(j, 1) + at(k, 2)) as usize));
        }
    }
    found
}

fn run(f: Reduction, dtype: DType, view: &View, src: &Array, cut: usize) -> Array {
    let result = f.along_axes(dtype);
    let mut results = Array::new(result, std::iter::repeat_n(f.start(result), 32));
    let size = dtype.size() as usize;
    for (k, piece) in src.bytes().chunks(cut * size).enumerate() {
        assert_eq!(accumulate(f, dtype, results.bytes_mut(), view, (k * cut) as u32, piece), Ok(()));
    }
    results
}

#[test]
fn integers_in_every_reduction() {
    for dtype in DType::REAL.into_iter().filter(|&d| d != DType::F32) {
        let (low, high) = dtype.range().expect("an integer dtype");
        let values: Vec<i64> = (0..60).map(|k| low + (k * 7919 + 3) % (high - low + 1)).collect();
        let src = Array::ints(dtype, values.iter().copied());
        for (f, view) in Reduction::ALL.into_iter().flat_map(|f| CASES.map(|case| (f, view(case)))) {
            let result = f.along_axes(dtype);
            let start = match f.start(result) {
                Scalar::Int(start) => start,
                Scalar::Bool(start) => i64::from(start),
                Scalar::Float(_) | Scalar::Complex(..) => unreachable!("an integer dtype"),
            };
            let mut want = std::vec![start; 32];
            for (at, &x) in walk(&view).into_iter().zip(&values) {
                let so_far = want[at];
                want[at] = match f {
                    Reduction::Sum => so_far.wrapping_add(x),
                    // Modulo 2^32 it does not matter what is above.
                    Reduction::Prod => i64::from(so_far.wrapping_mul(x) as u32),
                    Reduction::Min => so_far.min(x),
                    Reduction::Max => so_far.max(x),
                    Reduction::Any => i64::from(so_far != 0 || x != 0),
                    Reduction::All => i64::from(so_far != 0 && x != 0),
                };
            }
            let want = Array::ints(result, want);
            for cut in [1, 3, 5, 7, 20, 60] {
                assert_eq!(run(f, dtype, &view, &src, cut), want, "{f:?} {dtype} {view:?} cut at {cut}");
            }
        }
    }
}

#[test]
fn floats_one_after_another() {
    let values: Vec<f32> = (0..60).map(|k| (k as f32 - 20.3) * if k % 7 == 0 { 1e4 } else { 0.1 }).collect();
    let src = Array::floats(values.iter().copied());
    for (f, view) in [Reduction::Sum, Reduction::Prod, Reduction::Min, Reduction::Max]
        .into_iter()
        .flat_map(|f| CASES.map(|case| (f, view(case))))
    {
        let Scalar::Float(start) = f.start(DType::F32) else { unreachable!("floats") };
        let mut want = std::vec![start; 32];
        for (at, &x) in walk(&view).into_iter().zip(&values) {
            want[at] = match f {
                Reduction::Sum => want[at] + x,
                Reduction::Prod => want[at] * x,
                Reduction::Min => want[at].min(x),
                _ => want[at].max(x),
            };
        }
        for cut in [1, 4, 7, 60] {
            assert_eq!(run(f, DType::F32, &view, &src, cut).to_floats(), want, "{f:?} {view:?} cut at {cut}");
        }
    }
}

#[test]
fn nan_wins_along_axes() {
    let src = Array::floats([1.0, f32::NAN, 3.0, 4.0, 5.0, 6.0]);
    let along = |strides| View { strides, ..View::contiguous(Shape::new(&[2, 3]).expect("two axes")) };
    for f in [Reduction::Min, Reduction::Max] {
        let columns = run(f, DType::F32, &along([0, 1, 0, 0]), &src, 2).to_floats();
        assert_eq!([0, 1, 2].map(|k| columns[k].is_nan()), [false, true, false], "{f:?}");
        let rows = run(f, DType::F32, &along([1, 0, 0, 0]), &src, 2).to_floats();
        assert_eq!([rows[0].is_nan(), rows[1].is_nan()], [true, false], "{f:?}");
    }
}

#[test]
fn trees_are_those_of_a_sum_of_their_elements() {
    for (rows, span, tree) in [(3u32, 7u32, 7u32), (2, 300, 300), (4, 130, 13), (1, 5000, 96), (5, 40, 33)] {
        let values: Vec<f32> = (0..rows * span).map(|k| (k * 7919 % 1009) as f32 * 0.37 - 180.0).collect();
        let src = Array::floats(values.iter().copied());
        let shape = Shape::new(&[rows, span]).expect("two axes");
        let view = View { offset: 0, shape, strides: [1, 0, 0, 0], part: None };
        let of_row = |row: &[f32]| {
            row.chunks(tree as usize).fold(0.0, |sum, tree| sum + pairwise::sum(crate::Level::detect(), tree))
        };
        let want: Vec<f32> = values.chunks(span as usize).map(of_row).collect();
        for cut in [1, 5, 16, 129, 5000] {
            let mut results = Array::floats(std::iter::repeat_n(0.0, rows as usize));
            let mut state = Array::bytes_of(state_bytes(Reduction::Sum, DType::F32) as usize);
            for (k, piece) in src.bytes().chunks(cut * 4).enumerate() {
                let (at, runs) = ((&view, (k * cut) as u32), Runs { span, tree });
                assert_eq!(accumulate_trees(results.bytes_mut(), at, state.bytes_mut(), runs, piece), Ok(()));
            }
            assert_eq!(results.to_floats(), want, "{rows} rows of {span} in trees of {tree}, cut at {cut}");
        }
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    let src = Array::floats([1.0; 6]);
    let shape = Shape::new(&[2, 3]).expect("two axes");
    let rows = View { offset: 0, shape, strides: [1, 0, 0, 0], part: None };
    let mut results = Array::floats([0.0; 2]);
    let mut state = Array::bytes_of(state_bytes(Reduction::Sum, DType::F32) as usize);
    let mut trees = |view: &View, first, span, tree| {
        let runs = Runs { span, tree };
        accumulate_trees(results.bytes_mut(), (view, first), state.bytes_mut(), runs, src.bytes())
    };
    assert_eq!(trees(&rows, 0, 3, 3), Ok(()));
    assert_eq!(trees(&rows, 1, 3, 3), Err(KernelError::Layout));
    assert_eq!(trees(&rows, 0, 0, 3), Err(KernelError::Layout));
    assert_eq!(trees(&rows, 0, 3, 0), Err(KernelError::Layout));
    assert_eq!(trees(&View { strides: [0, 1, 0, 0], ..rows }, 0, 3, 3), Err(KernelError::Layout));
    assert_eq!(trees(&View { offset: 1, ..rows }, 0, 3, 3), Err(KernelError::Layout));
    let mut small = Array::floats([0.0; 1]);
    let beyond = accumulate(Reduction::Sum, DType::F32, small.bytes_mut(), &rows, 0, src.bytes());
    assert_eq!(beyond, Err(KernelError::Layout));
}
