//! Whether two walks over one buffer may share a loop: the second must not come to an element before the first has.
//!
//! Decided exactly, by walking both views, up to [`WALK_LIMIT`] elements; beyond that only by what is evident.

use arr_bytecode::ViewRecord;
use arr_core::View;

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
        && a.view.shape == b.view.shape
        && strides_agree
}

/// Whether the walks have no element in common.
pub(crate) fn is_disjoint(a: &ViewRecord, b: &ViewRecord) -> bool {
    if a.buffer != b.buffer {
        return true;
    }
    if a.moving != b.moving {
        return false;
    }
    let (Some(x), Some(y)) = (a.view.bounds(), b.view.bounds()) else { return true };
    if x.1 < y.0 || y.1 < x.0 {
        return true;
    }
    if is_identical(a, b) || too_large(&a.view, &b.view) {
        return false;
    }
    let low = x.0.min(y.0);
    let mut visited = vec![false; (x.1.max(y.1) - low + 1) as usize];
    for at in walk(&a.view) {
        visited[(at - low) as usize] = true;
    }
    walk(&b.view).all(|at| !visited[(at - low) as usize])
}

/// Whether, walked side by side in steps of one block, `first` is always done with an element in the block in which
/// `second` comes to it, or earlier. `single` says that all steps are in one block.
pub(crate) fn order_is_kept(first: &ViewRecord, second: &ViewRecord, single: bool) -> bool {
    if first.buffer != second.buffer || single || is_identical(first, second) {
        return true;
    }
    if first.moving != second.moving {
        return false;
    }
    let (Some(x), Some(y)) = (first.view.bounds(), second.view.bounds()) else { return true };
    if x.1 < y.0 || y.1 < x.0 {
        return true;
    }
    if too_large(&first.view, &second.view) {
        return false;
    }
    let low = x.0.min(y.0);
    // The last step at which `first` is at each element.
    let mut last = vec![0u32; (x.1.max(y.1) - low + 1) as usize];
    for (step, at) in walk(&first.view).enumerate() {
        last[(at - low) as usize] = step as u32 + 1;
    }
    walk(&second.view).enumerate().all(|(step, at)| last[(at - low) as usize] <= step as u32 + 1)
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

#[cfg(test)]
mod tests {
    use super::*;
    use arr_core::{BufId, Shape, SliceBounds};

    fn slice(n: u32, lower: Option<i64>, upper: Option<i64>, step: i64) -> ViewRecord {
        let whole = View::contiguous(Shape::vector(n));
        let bounds = SliceBounds::resolve(n, lower, upper, Some(step)).expect("step is not 0");
        ViewRecord { buffer: BufId(0), moving: None, len: None, view: whole.slice(0, bounds).expect("axis 0 exists") }
    }

    #[test]
    fn shifted_views_are_kept_in_one_direction_only() {
        let (all, tail) = (slice(12, None, Some(-1), 1), slice(12, Some(1), None, 1));
        // `a[:-1] = a[1:]`: each element is read before it is written.
        assert!(order_is_kept(&tail, &all, false));
        // `a[1:] = a[:-1]`: written one step before it is read.
        assert!(!order_is_kept(&all, &tail, false));
        assert!(order_is_kept(&all, &tail, true));
        let back = slice(12, None, None, -1);
        assert!(!order_is_kept(&back, &slice(12, None, None, 1), false));
    }

    #[test]
    fn interleaved_views_are_disjoint() {
        assert!(is_disjoint(&slice(12, None, None, 2), &slice(12, Some(1), None, 2)));
        assert!(!is_disjoint(&slice(12, None, None, 2), &slice(12, Some(1), None, 3)));
        assert!(is_disjoint(&slice(12, None, Some(4), 1), &slice(12, Some(4), None, 1)));
        assert!(is_identical(&slice(12, None, None, -1), &slice(12, None, None, -1)));
    }
}
