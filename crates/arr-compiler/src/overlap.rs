//! How two walks over one buffer go together in a loop: the second must not come to an element before the first has.
//!
//! Decided exactly, by walking both views, up to [`WALK_LIMIT`] elements; beyond that only by what is evident.

use arr_bytecode::{Src, ViewRecord};
use arr_core::{View, ViewId};

use crate::array_ir::Tables;

/// The most elements that are walked to decide.
const WALK_LIMIT: u32 = 1 << 20;

/// Whether both walks visit the same element at every step, each element once.
pub(crate) fn is_identical(a: &ViewRecord, b: &ViewRecord) -> bool {
    let strides_agree = (0..a.view.shape.rank()).all(|axis| {
        let n = a.view.shape.extent(axis);
        n == 1 || (a.view.strides.get(axis) == b.view.strides.get(axis) && a.view.strides.get(axis) != Some(&0))
    });
    a.buffer == b.buffer
        && a.moving == b.moving
        && a.view.offset == b.view.offset
        && a.view.part == b.view.part
        && a.view.shape == b.view.shape
        && strides_agree
}

/// What can be known of two views without walking them.
enum Meeting {
    /// They have no element in common.
    Apart,
    /// They may have elements in common, none of them below this one.
    From(i64),
    /// Where they stand to each other is not known, or they are too large to walk.
    Unknown,
}

impl Meeting {
    fn of(a: &ViewRecord, b: &ViewRecord) -> Meeting {
        if a.buffer != b.buffer {
            return Meeting::Apart;
        }
        if a.view.part.zip(b.view.part).is_some_and(|(a, b)| a != b) {
            return Meeting::Apart;
        }
        if a.moving != b.moving {
            return Meeting::Unknown;
        }
        let (Some(x), Some(y)) = (a.view.bounds(), b.view.bounds()) else { return Meeting::Apart };
        if x.1 < y.0 || y.1 < x.0 {
            return Meeting::Apart;
        }
        if too_large(&a.view, &b.view) { Meeting::Unknown } else { Meeting::From(x.0.min(y.0)) }
    }
}

/// Whether the walks have no element in common.
pub(crate) fn is_disjoint(a: &ViewRecord, b: &ViewRecord) -> bool {
    match Meeting::of(a, b) {
        Meeting::Apart => true,
        Meeting::Unknown => false,
        Meeting::From(_) if is_identical(a, b) => false,
        Meeting::From(low) => have_none_in_common(&a.view, &b.view, low),
    }
}

/// Whether views of one buffer have no element in common; false where they are too large to walk.
pub(crate) fn are_disjoint(a: &View, b: &View) -> bool {
    match (a.bounds(), b.bounds()) {
        (Some((low, high)), Some((other_low, other_high))) => {
            let is_apart = high < other_low || other_high < low;
            is_apart || (!too_large(a, b) && have_none_in_common(a, b, low.min(other_low)))
        }
        _ => true,
    }
}

/// The same of views whose lowest element is at `low`, by walking both.
fn have_none_in_common(a: &View, b: &View, low: i64) -> bool {
    let mut visited = vec![false; span(a, b)];
    for at in walk(a) {
        visited[(at - low) as usize] = true;
    }
    walk(b).all(|at| !visited[(at - low) as usize])
}

/// Whether views of one buffer of `capacity` elements leave none of its elements out; of complex numbers, no part.
///
/// Cost: that of a look at each view, and of a walk over all of them where they are as many elements and reach both ends.
pub(crate) fn is_tiling(views: &[&ViewRecord], capacity: u32) -> bool {
    let cells = if views.iter().any(|view| view.view.part.is_some()) { 2 } else { 1 };
    let per_element = |view: &View| if view.part.is_some() { 1 } else { cells };
    let n_cells: u64 =
        views.iter().map(|view| u64::from(view.view.shape.n_elems()) * u64::from(per_element(&view.view))).sum();
    let bounds = || views.iter().filter_map(|view| view.view.bounds());
    let reaches_ends = bounds().any(|(low, _)| low == 0) && bounds().any(|(_, high)| high + 1 == i64::from(capacity));
    let is_out_of_question = capacity > WALK_LIMIT || n_cells < u64::from(capacity) * u64::from(cells) || !reaches_ends;
    if is_out_of_question || views.iter().any(|view| view.moving.is_some() || view.len.is_some()) {
        return false;
    }
    let mut visited = vec![false; (capacity * cells) as usize];
    for view in views {
        for at in walk(&view.view) {
            let first = i64::from(cells) * at + view.view.part.map_or(0, |part| part as i64);
            for cell in first..first + i64::from(per_element(&view.view)) {
                if let Some(slot) = usize::try_from(cell).ok().and_then(|cell| visited.get_mut(cell)) {
                    *slot = true;
                }
            }
        }
    }
    visited.into_iter().all(|is_visited| is_visited)
}

/// Whether, walked side by side, `first` is done with each element in the block in which `second` comes to it, or earlier.
pub(crate) fn order_is_kept(first: &ViewRecord, second: &ViewRecord, single: bool) -> bool {
    delay(first, second, single) == Some(0)
}

/// By how many elements `second` has to come late, walked side by side with `first`, so that `first` is done with each
/// element in the block in which `second` comes to it, or earlier. `single` says that all steps are in one block.
/// `None` where that is not known.
pub(crate) fn delay(first: &ViewRecord, second: &ViewRecord, single: bool) -> Option<u32> {
    if single || is_identical(first, second) {
        return Some(0);
    }
    let low = match Meeting::of(first, second) {
        Meeting::Apart => return Some(0),
        Meeting::Unknown => return None,
        Meeting::From(low) => low,
    };
    // The last step at which `first` is at each element, counted from 1.
    let mut last = vec![0u32; span(&first.view, &second.view)];
    for (step, at) in (1..).zip(walk(&first.view)) {
        last[(at - low) as usize] = step;
    }
    (1..).zip(walk(&second.view)).map(|(step, at)| last[(at - low) as usize].saturating_sub(step)).max()
}

/// The steps before the first at which `read` comes to an element at which `written` has been at an earlier step: all of
/// them where there is none, none where that is not known.
pub(crate) fn steps_before_reread(written: &ViewRecord, read: &ViewRecord) -> u32 {
    let all = read.view.shape.n_elems();
    let low = match Meeting::of(written, read) {
        Meeting::Apart => return all,
        Meeting::Unknown => return 0,
        Meeting::From(low) => low,
    };
    let mut first = vec![u32::MAX; span(&written.view, &read.view)];
    for (step, at) in (0..).zip(walk(&written.view)) {
        let slot = &mut first[(at - low) as usize];
        *slot = step.min(*slot);
    }
    (0..).zip(walk(&read.view)).find(|&(step, at)| first[(at - low) as usize] < step).map_or(all, |(step, _)| step)
}

/// Elements from the lowest to the highest of two views.
fn span(a: &View, b: &View) -> usize {
    let bounds = a.bounds().into_iter().chain(b.bounds());
    bounds.reduce(|x, y| (x.0.min(y.0), x.1.max(y.1))).map_or(0, |(low, high)| (high - low + 1) as usize)
}

fn too_large(a: &View, b: &View) -> bool {
    let span = |v: &View| v.bounds().map_or(0, |(lo, hi)| hi - lo);
    a.shape.n_elems().max(b.shape.n_elems()) > WALK_LIMIT || span(a).max(span(b)) > i64::from(WALK_LIMIT)
}

/// Element positions in C order.
fn walk(view: &View) -> impl Iterator<Item = i64> {
    let shape = view.shape;
    let strides = view.strides;
    let offset = i64::from(view.offset);
    (0..shape.n_elems()).map(move |k| {
        let mut rest = k;
        let mut at = offset;
        for axis in (0..shape.rank()).rev() {
            let n = shape.extent(axis).max(1);
            at += i64::from(rest % n) * i64::from(strides[axis]);
            rest /= n;
        }
        at
    })
}

/// Whether an instruction may write the target while it reads the operands: each is the same memory, or other memory.
pub(crate) fn may_write_beside(tables: &Tables, target: ViewId, operands: &[Src]) -> bool {
    operands.iter().all(|operand| match operand {
        Src::View(view) => {
            let (read, written) = (tables.record(*view), tables.record(target));
            read.buffer != written.buffer || is_identical(read, written)
        }
        Src::Block(_) | Src::Scalar(_) => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert!(is_tiling(&[&even, &odd], 12) && is_tiling(&[&all], 12));
        assert!(!is_tiling(&[&even], 12) && !is_tiling(&[&even, &even], 12));
        assert!(!is_tiling(&[&even, &odd], 13));
        let moving = ViewRecord { moving: Some(arr_core::Reg(0)), ..all };
        assert!(!is_tiling(&[&moving], 12));
        let part = |of: ViewRecord, part| ViewRecord { view: View { part: Some(part), ..of.view }, ..of };
        let [re, im, odd_im] = [part(all, Part::Real), part(all, Part::Imaginary), part(odd, Part::Imaginary)];
        assert!(is_tiling(&[&re, &im], 12) && is_tiling(&[&all, &im], 12));
        assert!(!is_tiling(&[&re], 12) && !is_tiling(&[&re, &re], 12) && !is_tiling(&[&re, &odd_im], 12));
        assert!(is_tiling(&[&re, &odd_im, &even], 12));
    }
}
