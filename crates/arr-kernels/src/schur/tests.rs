//! Vectors multiplied out again, and matrices without real eigenvalues.

use std::vec::Vec;

use super::eigen;
use crate::linear::tests::{assert_close, made, times};

/// Eigenvalues, and the vectors below them.
fn of(a: &[f32], n: u32) -> (Vec<f32>, Vec<f32>) {
    let more = (n * (n + 1)) as usize;
    let mut found = made(|dst, ops, scratch| eigen(dst, &ops[0], scratch), &[(a, &[n, n])], &[n + 1, n], more);
    let vectors = found.split_off(n as usize);
    (found, vectors)
}

#[test]
fn vectors_are_only_stretched() {
    for n in 1..7usize {
        // A diagonal of numbers that differ, seen from elsewhere: real eigenvalues for certain.
        let seen: Vec<f32> =
            (0..n * n).map(|k| ((k * 29 + 3) % 13) as f32 / 8.0 + f32::from(k % (n + 1) == 0) * 4.0).collect();
        let own: Vec<f32> = (0..n).map(|k| (k * k) as f32 - 3.0).collect();
        // a seen = seen diag(own), so a is the transpose of the solution of seenT x = diag seenT.
        let a = transposed(&solved(&transposed(&seen, n), &transposed(&scaled(&seen, &own, n), n), n), n);
        let (values, v) = of(&a, n as u32);
        let mut sorted = own.clone();
        sorted.sort_unstable_by(f32::total_cmp);
        let close = |x: &[f32], y: &[f32]| x.iter().zip(y).all(|(x, y)| (x - y).abs() < 2e-3);
        assert!(close(&values, &sorted), "{values:?} {sorted:?}");
        assert!(close(&times(&a, &v, n, n), &scaled(&v, &values, n)), "{n}");
    }
}

#[test]
fn values_are_those_that_are_known() {
    assert_close(&of(&[2.0, 1.0, 1.0, 2.0], 2).0, &[1.0, 3.0]);
    assert_close(&of(&[4.0, 1.0, 2.0, 3.0], 2).0, &[2.0, 5.0]);
    assert_close(&of(&[6.0, -11.0, 6.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0], 3).0, &[1.0, 2.0, 3.0]);
    assert_eq!(of(&[0.0; 4], 2).0, [0.0, 0.0]);
    let (values, vectors) = of(&[1.0, 1.0, 0.0, 1.0], 2);
    assert_eq!(values, [1.0, 1.0]);
    assert_close(&vectors, &[1.0, 1.0, 0.0, 0.0]);
    let chain: Vec<f32> = (0..81).map(|k| if k % 10 < 2 { 1.0 } else { 0.0 }).collect();
    let (values, vectors) = of(&chain, 9);
    assert!(values.iter().chain(&vectors).all(|x| x.is_finite()));
}

#[test]
fn what_turns_has_none() {
    for a in [[0.0, -1.0, 1.0, 0.0], [1.0, 2.0, -3.0, 1.0], [f32::NAN, 1.0, 1.0, 1.0]] {
        assert!(of(&a, 2).0.iter().all(|x| x.is_nan()));
    }
    let cycle: Vec<f32> = (0..25).map(|k| if (k % 5 + 1) % 5 == k / 5 { 1.0 } else { 0.0 }).collect();
    assert!(of(&cycle, 5).0.iter().all(|x| x.is_nan()));
}

fn transposed(a: &[f32], n: usize) -> Vec<f32> {
    (0..n * n).map(|k| a[k % n * n + k / n]).collect()
}

/// Columns times numbers.
fn scaled(a: &[f32], by: &[f32], n: usize) -> Vec<f32> {
    a.iter().enumerate().map(|(k, x)| x * by[k % n]).collect()
}

fn solved(a: &[f32], b: &[f32], n: usize) -> Vec<f32> {
    let shape = n as u32;
    let lu = made(
        |dst, ops, scratch| crate::linear::factors(dst, &ops[0], scratch),
        &[(a, &[shape, shape])],
        &[shape, shape + 1],
        0,
    );
    let operands: [(&[f32], &[u32]); 2] = [(&lu, &[shape, shape + 1]), (b, &[shape, shape])];
    made(|dst, ops, scratch| crate::linear::solve(dst, &ops[0], &ops[1], scratch), &operands, &[shape, shape], 0)
}
