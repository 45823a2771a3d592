//! Transforms against the sums that they are, in float64.

use std::vec::Vec;

use arr_core::{DType, Shape, View};

use super::{sizes, transform};
use crate::arena::Array;
use crate::{Input, KernelError, Level, Output};

type Kernel = fn(Level, &mut Output<'_>, &Input<'_>, &mut [u8]) -> Result<(), KernelError>;

fn angle(j: usize, n: usize) -> f64 {
    core::f64::consts::TAU * (j % n) as f64 / n as f64
}

/// What a kernel makes of `a`, of these extents, whose transform is of `n` elements. The bits are those of every level.
fn made(kernel: Kernel, a: &[f32], extents: &[u32], n: usize) -> Vec<f32> {
    let k = (n / 4).max(1);
    let cosines = (0..k).map(|j| libm::cos(angle(j, n)) as f32);
    let roots = Array::floats(cosines.chain((0..k).map(|j| -libm::sin(angle(j, n)) as f32)));
    let view = |extents: &[u32]| View::contiguous(Shape::new(extents).expect("test shapes fit"));
    let roots = Input { dtype: DType::F32, view: view(&[2, k as u32]), bytes: roots.bytes() };
    let mut results = [Level::BASELINE, Level::detect()].into_iter().map(|level| {
        let mut array = Array::floats(a.iter().copied());
        let mut scratch = Array::zeros(DType::F32, a.len() + 2 * k);
        let mut dst = Output { dtype: DType::F32, view: view(extents), bytes: array.bytes_mut() };
        assert_eq!(kernel(level, &mut dst, &roots, scratch.bytes_mut()), Ok(()));
        array.to_floats()
    });
    let found = results.next().expect("there is a level");
    assert!(results.all(|other| other == found), "levels differ at {n}");
    found
}

/// Element `row` of the transform of complex numbers.
fn summed(re: &[f32], im: &[f32], row: usize) -> (f64, f64) {
    let n = re.len();
    let parts = re.iter().zip(im).enumerate().map(|(j, (&x, &y))| {
        let (c, s) = (libm::cos(angle(row * j, n)), -libm::sin(angle(row * j, n)));
        let (x, y) = (f64::from(x), f64::from(y));
        (x * c - y * s, x * s + y * c)
    });
    parts.fold((0.0, 0.0), |(re, im), (x, y)| (re + x, im + y))
}

/// Numbers that repeat after 17.
fn numbers(n: usize) -> Vec<f32> {
    (0..n).map(|k| ((k * 37 + 11) % 17) as f32 - 8.0).collect()
}

fn powers_of_two() -> impl Iterator<Item = usize> {
    (0..13).map(|power| 1usize << power)
}

#[test]
fn transforms_are_sums_of_turned_elements() {
    for n in powers_of_two() {
        let a = numbers(2 * n);
        let found = made(transform, &a, &[2, n as u32], n);
        let size = (n as f64) * 8.0;
        for row in (0..n).step_by(1 + n / 512) {
            let (re, im) = summed(&a[..n], &a[n..], row);
            let off = (f64::from(found[row]) - re).abs().max((f64::from(found[n + row]) - im).abs());
            assert!(off < 1e-6 * size, "{n} at {row}: {off}");
        }
    }
}

#[test]
fn sizes_are_those_of_the_sums() {
    for n in powers_of_two() {
        let a = numbers(n);
        let found = made(sizes, &a, &[n as u32], n);
        let zeros = [0.0].repeat(n);
        for row in (0..n).step_by(1 + n / 512) {
            let (re, im) = summed(&a, &zeros, row);
            let off = (f64::from(found[row]) - libm::sqrt(re * re + im * im)).abs();
            assert!(off < 1e-6 * 8.0 * n as f64, "{n} at {row}: {off}");
        }
    }
}

#[test]
fn a_line_has_one_size() {
    // A wave of 5 turns is all in two elements.
    let wave: Vec<f32> = (0..64).map(|j| libm::cos(angle(5 * j, 64)) as f32).collect();
    let found = made(sizes, &wave, &[64], 64);
    for (k, size) in found.iter().enumerate() {
        let want = if k == 5 || k == 59 { 32.0 } else { 0.0 };
        assert!((size - want).abs() < 1e-4, "{k}: {size}");
    }
}
