//! Walks that meet, miss each other, or tile a buffer.

use super::*;
use arr_core::DType::C64;
use arr_core::{BufId, Part, Shape, SliceBounds};

fn slice(n: u32, lower: Option<i64>, upper: Option<i64>, step: i64) -> ViewRecord {
    let whole = View::contiguous(Shape::vector(n));
    let bounds = SliceBounds::resolve(n, lower, upper, Some(step)).expect("step is not 0");
    ViewRecord { buffer: BufId(0), moving: None, len: None, view: whole.slice(0, bounds).expect("axis 0 exists") }
}

#[test]
fn shifted_views_are_late_in_one_direction_only() {
    let (all, tail) = (slice(12, None, Some(-1), 1), slice(12, Some(1), None, 1));
    // `a[:-1] = a[1:]`: each element is read before it is written.
    assert_eq!(delay(&tail, &all, false), Some(0));
    // `a[1:] = a[:-1]`: written one step before it is read.
    assert_eq!(delay(&all, &tail, false), Some(1));
    assert_eq!(delay(&all, &tail, true), Some(0));
    let (back, forth) = (slice(12, None, None, -1), slice(12, None, None, 1));
    assert_eq!(delay(&back, &forth, false), Some(11));
    // Every second element of `a[1::2] = a[:6]` is read long after it has been written; the last one is not read.
    assert_eq!(delay(&slice(12, None, Some(6), 1), &slice(12, Some(1), None, 2), false), Some(3));
}

#[test]
fn half_of_a_reversal_reads_nothing_that_it_has_written() {
    let (back, forth) = (slice(12, None, None, -1), slice(12, None, None, 1));
    assert_eq!(steps_before_reread(&forth, &back), 6);
    assert_eq!(steps_before_reread(&slice(13, None, None, 1), &slice(13, None, None, -1)), 7);
    assert_eq!(steps_before_reread(&forth, &forth), 12);
    assert_eq!(steps_before_reread(&slice(12, Some(1), None, 1), &slice(12, None, Some(-1), 1)), 1);
}

#[test]
fn what_moves_by_registers_of_its_own_is_not_known() {
    let (a, b) = (slice(12, None, None, 1), slice(12, None, None, 1));
    let b = ViewRecord { moving: Some(arr_core::Reg(0)), ..b };
    assert_eq!((delay(&a, &b, false), steps_before_reread(&a, &b), is_disjoint(&a, &b)), (None, 0, false));
}

#[test]
fn interleaved_views_are_disjoint() {
    assert!(is_disjoint(&slice(12, None, None, 2), &slice(12, Some(1), None, 2)));
    assert!(!is_disjoint(&slice(12, None, None, 2), &slice(12, Some(1), None, 3)));
    assert!(is_disjoint(&slice(12, None, Some(4), 1), &slice(12, Some(4), None, 1)));
    assert!(is_identical(&slice(12, None, None, -1), &slice(12, None, None, -1)));
}

#[test]
fn parts_that_leave_nothing_out_tile_a_buffer() {
    let [even, odd, all] = [(None, 2), (Some(1), 2), (None, 1)].map(|(from, step)| slice(12, from, None, step));
    assert!(is_tiling(&[&even, &odd], (C64, 12)) && is_tiling(&[&all], (C64, 12)));
    assert!(!is_tiling(&[&even], (C64, 12)) && !is_tiling(&[&even, &even], (C64, 12)));
    assert!(!is_tiling(&[&even, &odd], (C64, 13)));
    let moving = ViewRecord { moving: Some(arr_core::Reg(0)), ..all };
    assert!(!is_tiling(&[&moving], (C64, 12)));
    let part = |of: ViewRecord, part| ViewRecord { view: View { part: Some(part), ..of.view }, ..of };
    let [re, im, odd_im] = [part(all, Part::Real), part(all, Part::Imaginary), part(odd, Part::Imaginary)];
    assert!(is_tiling(&[&re, &im], (C64, 12)) && is_tiling(&[&all, &im], (C64, 12)));
    assert!(
        !is_tiling(&[&re], (C64, 12)) && !is_tiling(&[&re, &re], (C64, 12)) && !is_tiling(&[&re, &odd_im], (C64, 12))
    );
    assert!(is_tiling(&[&re, &odd_im, &even], (C64, 12)));
    let [low, high] = [0..4, 4..8].map(|at| at.map(|at| part(all, Part::Byte(at))).collect::<Vec<_>>());
    assert!(is_tiling(&low.iter().chain([&im]).collect::<Vec<_>>(), (C64, 12)));
    assert!(is_tiling(&low.iter().chain(&high).collect::<Vec<_>>(), (C64, 12)));
    assert!(!is_tiling(&low.iter().chain([&re]).collect::<Vec<_>>(), (C64, 12)));
    assert!(is_disjoint(&low[3], &im) && !is_disjoint(&low[3], &re) && is_disjoint(&low[3], &low[2]));
}
