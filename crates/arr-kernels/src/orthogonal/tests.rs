//! Factors multiplied out again.

use std::vec::Vec;

use super::{qr, scale_to_one};
use crate::linear::tests::{assert_close, made, times};

#[test]
fn factors_multiply_to_the_matrix() {
    for (m, n, size) in
        [(3, 3, 1.0), (5, 2, 1.0), (2, 4, 1.0), (1, 1, 1.0), (4, 1, 1.0), (3, 2, 1e30), (3, 2, 1e-25), (3, 2, 1e-36)]
    {
        let a: Vec<f32> = (0..m * n).map(|x| (((x * 37 + 11) % 17) as f32 - 8.0) * size).collect();
        let k = m.min(n);
        let both = made(|dst, ops, scratch| qr(dst, &ops[0], scratch), &[(&a, &[m, n])], &[m + k, n], k as usize);
        let (m, n, k) = (m as usize, n as usize, k as usize);
        let q: Vec<f32> = both[..m * n].chunks_exact(n).flat_map(|row| row[..k].to_vec()).collect();
        let r = &both[m * n..];
        let back = |numbers: &[f32]| -> Vec<f32> { numbers.iter().map(|x| x / size).collect() };
        assert_close(&back(&times(&q, r, k, n)), &back(&a));
        let turned: Vec<f32> = (0..k).flat_map(|c| (0..m).map(move |r| (r, c))).map(|(r, c)| q[r * k + c]).collect();
        let one: Vec<f32> = (0..k * k).map(|x| if x % (k + 1) == 0 { 1.0 } else { 0.0 }).collect();
        assert_close(&times(&turned, &q, m, k), &one);
    }
}

#[test]
fn the_largest_comes_near_1() {
    let scaled = |x: f32| {
        let mut numbers = [x, 0.0];
        (scale_to_one(&mut numbers), numbers[0])
    };
    assert_eq!(scaled(-12.0), (3.0, -1.5));
    assert_eq!(scaled(f32::MAX), (127.0, 2.0f32.next_down()));
    assert_eq!(scaled(f32::from_bits(3)), (-148.0, 1.5));
    assert_eq!([scaled(0.0), scaled(f32::INFINITY)], [(0.0, 0.0), (0.0, f32::INFINITY)]);
    assert!(scaled(f32::NAN).1.is_nan());
}
