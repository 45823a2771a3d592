//! How two walks over one buffer go together in a loop: the second must not come to an element before the first has.
//!
//! Decided exactly, by walking both views, up to [`WALK_LIMIT`] elements; beyond that only by what is evident.

use arr_bytecode::{Src, ViewRecord};
use arr_core::{DType, View, ViewId};

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
        if a.buffer != b.buffer || are_of_other_parts(&a.view, &b.view) {
            return Meeting::Apart;
        }
        if a.moving == b.moving { Meeting::of_views(&a.view, &b.view) } else { Meeting::Unknown }
    }

    /// Of whole elements, or the same parts, of one buffer.
    fn of_views(a: &View, b: &View) -> Meeting {
        let (Some(x), Some(y)) = (a.bounds(), b.bounds()) else { return Meeting::Apart };
        if x.1 < y.0 || y.1 < x.0 {
            return Meeting::Apart;
        }
        if too_large(a, b) { Meeting::Unknown } else { Meeting::From(x.0.min(y.0)) }
    }
}

/// Whether both are of parts that have no byte in common, as the real parts of complex numbers and the imaginary ones.
fn are_of_other_parts(a: &View, b: &View) -> bool {
    a.part.zip(b.part).is_some_and(|(a, b)| !a.meets(b))
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
    are_of_other_parts(a, b)
        || match Meeting::of_views(a, b) {
            Meeting::Apart => true,
            Meeting::Unknown => false,
            Meeting::From(low) => have_none_in_common(a, b, low),
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

/// Whether views of one buffer of `capacity` elements of `dtype` leave none of its elements out, and no part of one.
///
/// Cost: that of a look at each view, and of a walk over all of them where they are as many elements and reach both ends.
pub(crate) fn is_tiling(views: &[&ViewRecord], (dtype, capacity): (DType, u32)) -> bool {
    // A cell is as large as the smallest part that is seen.
    let cell = views.iter().map(|view| view.view.dtype(dtype).size()).min().unwrap_or(1);
    let cells = dtype.size() / cell;
    let per_element = |view: &View| view.dtype(dtype).size() / cell;
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
            let n = per_element(&view.view);
            let first = i64::from(cells) * at + i64::from(view.view.part.map_or(0, |part| part.position() * n));
            for cell in first..first + i64::from(n) {
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
mod tests;
