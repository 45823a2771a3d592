//! Products against three loops.

use std::vec::Vec;

use arr_core::{DType, Overlap, Routine, Shape, Typed, View};

use crate::arena::Array;
use crate::level::every::{correlate, matmul};
use crate::{Input, Output};

fn shape(extents: &[u32]) -> Shape {
    Shape::new(extents).expect("test shapes fit")
}

/// `sum(a[i, k] * b[k, j])` of wide integers, cut to the dtype.
fn want(dtype: DType, a: &[i64], b: &[i64], (m, k, n): (usize, usize, usize)) -> Vec<i64> {
    let product = |i: usize, j: usize, s: usize| a[i * k + s].wrapping_mul(b[s * n + j]);
    let sum = |i, j| (0..k).fold(0, |sum: i64, s| sum.wrapping_add(product(i, j, s)));
    let sums = (0..m).flat_map(|i| (0..n).map(move |j| sum(i, j)));
    Array::ints(dtype, sums.map(|s| if dtype == DType::Bool { s.min(1) } else { s })).to_ints(dtype)
}

#[test]
fn products_of_any_extents_and_strides() {
    for &dtype in &[DType::Bool, DType::I8, DType::U16, DType::I32, DType::U32] {
        for (m, k, n) in [
            (1, 1, 1),
            (2, 3, 4),
            (5, 7, 19),
            (4, 8, 16),
            (9, 3, 33),
            (3, 0, 2),
            (1, 20, 17),
            (17, 20, 1),
            (6, 130, 35),
        ] {
            let [a, b] = [m * k, k * n].map(|n| Array::ints(dtype, (0..n as i64).map(|x| (x * 37 + 11) % 101 - 50)));
            let (a_ints, b_ints) = (a.to_ints(dtype), b.to_ints(dtype));
            let want = want(dtype, &a_ints, &b_ints, (m, k, n));
            let [down, across] = [m as u32, n as u32];
            let (lhs, rhs) = (View::contiguous(shape(&[down, k as u32])), View::contiguous(shape(&[k as u32, across])));
            let to = View::contiguous(shape(&[down, across]));
            let turned = |values: &[i64], rows: usize, columns: usize| {
                let turned = (0..columns).flat_map(|c| (0..rows).map(move |r| values[r * columns + c]));
                Array::ints(dtype, turned)
            };
            let (a_turned, b_turned) = (turned(&a_ints, m, k), turned(&b_ints, k, n));
            let as_turned =
                |rows: usize, columns: usize| View::contiguous(shape(&[columns as u32, rows as u32])).transposed();
            for (a, lhs) in [(&a, lhs), (&a_turned, as_turned(m, k))] {
                for (b, rhs) in [(&b, rhs), (&b_turned, as_turned(k, n))] {
                    for turn in [false, true] {
                        let mut dst = Array::zeros(dtype, m * n);
                        let view = if turn { as_turned(m, n) } else { to };
                        let mut out = Output { dtype, view, bytes: dst.bytes_mut() };
                        let operands = [(a, lhs), (b, rhs)].map(|(a, view)| Input { dtype, view, bytes: a.bytes() });
                        assert_eq!(matmul(&mut out, &operands[0], &operands[1]), Ok(()));
                        let found = dst.to_ints(dtype);
                        let found = if turn { turned(&found, n, m).to_ints(dtype) } else { found };
                        assert_eq!(found, want, "{dtype} {m} {k} {n}");
                    }
                }
            }
        }
    }
}

#[test]
fn vectors_are_rows_in_front_and_columns_behind() {
    let dtype = DType::F32;
    let values = Array::floats((0..6).map(|x| x as f32));
    for (lhs, rhs, want) in [
        (&[3][..], &[3][..], &[5.0][..]),
        (&[2], &[2, 3], &[3.0, 4.0, 5.0]),
        (&[2, 3], &[3], &[5.0, 14.0]),
        (&[0], &[0], &[0.0]),
    ] {
        let operands = [lhs, rhs].map(|e| Input { dtype, view: View::contiguous(shape(e)), bytes: values.bytes() });
        let typed = operands.map(|o| o.typed());
        let Typed { shape, .. } = Routine::MatMul.signature(&typed).expect("they fit").result;
        let mut dst = Array::zeros(dtype, shape.n_elems() as usize);
        let mut out = Output { dtype, view: View::contiguous(shape), bytes: dst.bytes_mut() };
        assert_eq!(matmul(&mut out, &operands[0], &operands[1]), Ok(()));
        assert_eq!(dst.to_floats(), want, "{lhs:?} {rhs:?}");
    }
}

#[test]
fn what_is_not_a_number_spreads() {
    let (dtype, view) = (DType::F32, View::contiguous(shape(&[2])));
    let [a, b] = [[f32::INFINITY, 1.0], [0.0, 2.0]].map(Array::floats);
    let mut dst = Array::zeros(dtype, 1);
    let mut out = Output { dtype, view: View::contiguous(Shape::SCALAR), bytes: dst.bytes_mut() };
    let operands = [&a, &b].map(|a| Input { dtype, view, bytes: a.bytes() });
    assert_eq!(matmul(&mut out, &operands[0], &operands[1]), Ok(()));
    assert!(dst.to_floats()[0].is_nan());
}

#[test]
fn sequences_are_multiplied_with_every_part_of_longer_ones() {
    for &dtype in &[DType::Bool, DType::I8, DType::U16, DType::I32, DType::U32] {
        for (n, m) in [(1, 1), (5, 2), (19, 4), (40, 7), (3, 3)] {
            for overlap in [Overlap::Valid, Overlap::Same, Overlap::Full] {
                let [a, b] = [n, m].map(|n| Array::ints(dtype, (0..n as i64).map(|x| (x * 37 + 11) % 101 - 50)));
                let (a_ints, b_ints) = (a.to_ints(dtype), b.to_ints(dtype));
                let lead = i64::from(overlap.lead(m));
                let n_out = match overlap {
                    Overlap::Valid => n - m + 1,
                    Overlap::Same => n,
                    Overlap::Full => n + m - 1,
                };
                let term = |i: i64, k: i64| {
                    let at = usize::try_from(i + k - lead).ok().and_then(|at| a_ints.get(at));
                    at.map_or(0, |x| x.wrapping_mul(b_ints[k as usize]))
                };
                let sums =
                    (0..i64::from(n_out)).map(|i| (0..i64::from(m)).fold(0i64, |sum, k| sum.wrapping_add(term(i, k))));
                let sums = sums.map(|s| if dtype == DType::Bool { s.min(1) } else { s });
                let want = Array::ints(dtype, sums).to_ints(dtype);
                let mut dst = Array::zeros(dtype, n_out as usize);
                let mut out = Output { dtype, view: View::contiguous(shape(&[n_out])), bytes: dst.bytes_mut() };
                let input = |a, n| Input { dtype, view: View::contiguous(shape(&[n])), bytes: Array::bytes(a) };
                assert_eq!(correlate(overlap, &mut out, &input(&a, n), &input(&b, m)), Ok(()));
                assert_eq!(dst.to_ints(dtype), want, "{dtype} {n} {m}");
            }
        }
    }
}
