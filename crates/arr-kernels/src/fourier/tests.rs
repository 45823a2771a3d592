//! Transforms against the sums that they are, in float64.

use std::vec::Vec;

use super::transform;
use crate::Level;
use crate::linear::tests::made;

#[test]
fn transforms_are_sums_of_turned_elements() {
    for n in (0..11).map(|power| 1usize << power) {
        let a: Vec<f32> = (0..2 * n).map(|k| ((k * 37 + 11) % 17) as f32 - 8.0).collect();
        let k = (n / 4).max(1);
        let angle = |j: usize| core::f64::consts::TAU * j as f64 / n as f64;
        let roots: Vec<f32> =
            (0..k).map(|j| libm::cos(angle(j)) as f32).chain((0..k).map(|j| -libm::sin(angle(j)) as f32)).collect();
        let (wide, few) = (n as u32, k as u32);
        let mut results = [Level::BASELINE, Level::detect()].into_iter().map(|level| {
            made(
                |dst, ops, scratch| transform(level, dst, &ops[0], &ops[1], scratch),
                &[(&a, &[2, wide]), (&roots, &[2, few])],
                &[2, wide],
                2 * n + 2 * k,
            )
        });
        let found = results.next().expect("there is a level");
        assert!(results.all(|other| other == found), "levels differ at {n}");
        let size = (n as f64) * 8.0;
        for row in 0..n {
            let (mut re, mut im) = (0.0, 0.0);
            for j in 0..n {
                let (x, y) = (f64::from(a[j]), f64::from(a[n + j]));
                let (c, s) = (libm::cos(angle(row * j % n)), -libm::sin(angle(row * j % n)));
                re += x * c - y * s;
                im += x * s + y * c;
            }
            let off = (f64::from(found[row]) - re).abs().max((f64::from(found[n + row]) - im).abs());
            assert!(off < 1e-6 * size, "{n} at {row}: {off}");
        }
    }
}
