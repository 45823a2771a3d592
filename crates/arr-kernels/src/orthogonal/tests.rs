//! Factors multiplied out again, and values that are known.

use std::vec::Vec;

use super::{eigenvalues, qr, singular_values};
use crate::linear::tests::{assert_close, made, times};

#[test]
fn factors_multiply_to_the_matrix() {
    for (m, n) in [(3, 3), (5, 2), (2, 4), (1, 1), (4, 1)] {
        let a: Vec<f32> = (0..m * n).map(|x| ((x * 37 + 11) % 17) as f32 - 8.0).collect();
        let k = m.min(n);
        let both = made(|dst, ops, scratch| qr(dst, &ops[0], scratch), &[(&a, &[m, n])], &[m + k, n], k as usize);
        let (m, n, k) = (m as usize, n as usize, k as usize);
        let q: Vec<f32> = both[..m * n].chunks_exact(n).flat_map(|row| row[..k].to_vec()).collect();
        let r = &both[m * n..];
        assert_close(&times(&q, r, k, n), &a);
        let turned: Vec<f32> = (0..k).flat_map(|c| (0..m).map(move |r| (r, c))).map(|(r, c)| q[r * k + c]).collect();
        let one: Vec<f32> = (0..k * k).map(|x| if x % (k + 1) == 0 { 1.0 } else { 0.0 }).collect();
        assert_close(&times(&turned, &q, m, k), &one);
    }
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
}
