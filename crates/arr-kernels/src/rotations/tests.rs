//! Vectors multiplied out again, and values that are known.

use std::vec::Vec;

use super::{eigenvalues, eigenvectors, singular_values, singular_vectors};
use crate::linear::tests::{assert_close, made, times};

fn numbers(n: u32) -> Vec<f32> {
    (0..n).map(|x| ((x * 37 + 11) % 17) as f32 - 8.0).collect()
}

#[test]
fn values_are_those_that_are_known() {
    let of = |a: &[f32], n: u32| {
        let more = (n * n) as usize;
        made(|dst, ops, scratch| eigenvalues(dst, &ops[0], scratch), &[(a, &[n, n])], &[n], more)
    };
    assert_close(&of(&[2.0, 1.0, 1.0, 2.0], 2), &[1.0, 3.0]);
    assert_close(&of(&[2.0, 9.0, 9.0, -1.0, 2.0, 9.0, 0.0, -1.0, 2.0], 3), &[0.585_786_4, 2.0, 3.414_213_7]);
    assert_close(&of(&[5.0, 0.0, 0.0, -7.0], 2), &[-7.0, 5.0]);
    let of = |a: &[f32], m: u32, n: u32| {
        let more = (m * n) as usize;
        made(|dst, ops, scratch| singular_values(dst, &ops[0], scratch), &[(a, &[m, n])], &[m.min(n)], more)
    };
    assert_close(&of(&[3.0, 0.0, 0.0, -4.0, 0.0, 0.0], 3, 2), &[4.0, 3.0]);
    assert_close(&of(&[1.0, 2.0, 3.0, 2.0, 4.0, 6.0], 2, 3), &[8.366_6, 0.0]);
    assert_eq!(of(&[1e20, 0.0, 0.0, 2e20], 2, 2), [2e20, 1e20]);
    assert_eq!(of(&[1e-25, 0.0, 0.0, 1e-25], 2, 2), [1e-25, 1e-25]);
}

#[test]
fn vectors_are_only_stretched() {
    for n in 1..6usize {
        let any = numbers((n * n) as u32);
        let a: Vec<f32> = (0..n * n).map(|k| any[k] + any[k % n * n + k / n]).collect();
        let shape = n as u32;
        let found = made(
            |dst, ops, scratch| eigenvectors(dst, &ops[0], scratch),
            &[(&a, &[shape, shape])],
            &[shape + 1, shape],
            n * n,
        );
        let (values, v) = found.split_at(n);
        assert!(values.is_sorted());
        let stretched: Vec<f32> = (0..n * n).map(|k| v[k] * values[k % n]).collect();
        assert_close(&times(&a, v, n, n), &stretched);
        for column in 0..n {
            let length: f32 = (0..n).map(|row| v[row * n + column] * v[row * n + column]).sum();
            assert!((length - 1.0).abs() < 1e-5 && v.iter().skip(column).step_by(n).any(|&x| x > 0.0));
        }
    }
}

#[test]
fn singular_vectors_multiply_to_the_matrix() {
    for (m, n, size) in [(3, 3, 1.0), (5, 2, 1.0), (4, 1, 1.0), (3, 2, 1e30), (3, 2, 1e-30)] {
        let a: Vec<f32> = numbers(m * n).iter().map(|x| x * size).collect();
        let found =
            made(|dst, ops, scratch| singular_vectors(dst, &ops[0], scratch), &[(&a, &[m, n])], &[m + n + 1, n], 0);
        let (m, n) = (m as usize, n as usize);
        let (u, rest) = found.split_at(m * n);
        let (v, values) = rest.split_at(n * n);
        assert!(values.is_sorted_by(|x, y| x >= y));
        let scaled: Vec<f32> = (0..m * n).map(|k| u[k] * (values[k % n] / size)).collect();
        let turned: Vec<f32> = (0..n * n).map(|k| v[k % n * n + k / n]).collect();
        assert_close(&times(&scaled, &turned, n, n), &numbers((m * n) as u32));
    }
    let found = made(|dst, ops, scratch| singular_vectors(dst, &ops[0], scratch), &[(&[0.0; 4], &[2, 2])], &[5, 2], 0);
    assert_eq!(found, [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}
