//! Factors and solutions, multiplied out again.

use std::vec::Vec;

use arr_core::{DType, Shape, View};

use super::{cholesky, factors, solve};
use crate::arena::Array;
use crate::{Input, KernelError, Output};

/// What a kernel makes of matrices, given row by row, with scratch memory for so many elements.
pub(crate) fn made(
    kernel: impl Fn(&mut Output<'_>, &[Input<'_>], &mut [u8]) -> Result<(), KernelError>,
    operands: &[(&[f32], &[u32])],
    extents: &[u32],
    more: usize,
) -> Vec<f32> {
    let view = |extents: &[u32]| View::contiguous(Shape::new(extents).expect("test shapes fit"));
    let arrays: Vec<Array> = operands.iter().map(|(a, _)| Array::floats(a.iter().copied())).collect();
    let inputs: Vec<Input<'_>> = arrays
        .iter()
        .zip(operands)
        .map(|(a, (_, extents))| Input { dtype: DType::F32, view: view(extents), bytes: a.bytes() })
        .collect();
    let n: u32 = extents.iter().product();
    let (mut dst, mut scratch) = (Array::zeros(DType::F32, n as usize), Array::zeros(DType::F32, n as usize + more));
    let mut out = Output { dtype: DType::F32, view: view(extents), bytes: dst.bytes_mut() };
    assert_eq!(kernel(&mut out, &inputs, scratch.bytes_mut()), Ok(()));
    dst.to_floats()
}

/// `a b`, both row by row, with `k` elements in a row of `a` and `n` in one of `b`.
pub(crate) fn times(a: &[f32], b: &[f32], k: usize, n: usize) -> Vec<f32> {
    let row = |row: &[f32]| -> Vec<f32> {
        (0..n).map(|column| row.iter().enumerate().map(|(i, x)| x * b[i * n + column]).sum()).collect()
    };
    a.chunks_exact(k).flat_map(row).collect()
}

pub(crate) fn assert_close(found: &[f32], want: &[f32]) {
    assert_eq!(found.len(), want.len());
    let size = want.iter().fold(1.0f32, |size, x| size.max(x.abs()));
    assert!(found.iter().zip(want).all(|(x, y)| (x - y).abs() <= 1e-5 * size), "{found:?} {want:?}");
}

const A: [f32; 16] = [0.0, 2.0, 1.0, 3.0, 1e-5, 1.0, 4.0, 1.0, 5.0, 1.0, 0.5, 2.0, 1.0, 1.0, 1.0, -1.0];

fn factored(a: &[f32], n: u32) -> Vec<f32> {
    made(|dst, ops, scratch| factors(dst, &ops[0], scratch), &[(a, &[n, n])], &[n, n + 1], 0)
}

#[test]
fn solutions_solve() {
    let lu = factored(&A, 4);
    for m in [1, 3] {
        let b: Vec<f32> = (0..4 * m).map(|x| (x * 7 % 5) as f32 - 1.5).collect();
        let kernel =
            |dst: &mut Output<'_>, ops: &[Input<'_>], scratch: &mut [u8]| solve(dst, &ops[0], &ops[1], scratch);
        let x = made(kernel, &[(&lu, &[4, 5]), (&b, &[4, m])], &[4, m], 0);
        assert_close(&times(&A, &x, 4, m as usize), &b);
        if m == 1 {
            assert_eq!(made(kernel, &[(&lu, &[4, 5]), (&b, &[4])], &[4], 0), x);
        }
    }
}

#[test]
fn a_column_without_pivot_leaves_zero() {
    let lu = factored(&[1.0, 2.0, 2.0, 4.0], 2);
    assert_eq!(lu, [2.0, 4.0, 1.0, 0.5, 0.0, 1.0]);
    assert_eq!(factored(&[], 0), []);
}

#[test]
fn triangles_multiply_to_the_matrix() {
    let (a, n) = ([4.0, 9.0, 9.0, 2.0, 10.0, 9.0, -1.0, 3.0, 6.0], 3);
    let kernel = |dst: &mut Output<'_>, ops: &[Input<'_>], scratch: &mut [u8]| cholesky(dst, &ops[0], scratch);
    let l = made(kernel, &[(&a, &[n, n])], &[n, n], 0);
    let turned: Vec<f32> = (0..3).flat_map(|c| (0..3).map(move |r| (r, c))).map(|(r, c)| l[r * 3 + c]).collect();
    let whole = [4.0, 2.0, -1.0, 2.0, 10.0, 3.0, -1.0, 3.0, 6.0];
    assert_close(&times(&l, &turned, 3, 3), &whole);
    assert_eq!([l[1], l[2], l[5]], [0.0; 3]);
    let none = made(kernel, &[(&[1.0, 2.0, 2.0, 1.0], &[2, 2])], &[2, 2], 0);
    assert!(none[0] == 1.0 && none[3].is_nan());
}
