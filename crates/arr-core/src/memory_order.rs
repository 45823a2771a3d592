//! The order in memory of the arrays that NumPy makes: where it is not C order, `reshape` of them copies or does not copy
//! accordingly.
//!
//! Source: NumPy 2, `npyiter_find_best_axis_ordering` in `nditer_constr.c` and `PyArray_NewLikeArrayWithShape` in `ctors.c`.

use crate::{MAX_RANK, Shape, Strides, View};

/// Strides of a new array of `shape` that is computed element by element from operands with these strides.
///
/// Shapes: operands are stretched to `shape`, with stride 0 along axes that they do not have. Axes are sorted by the size of
/// the strides; an operand takes no part where one of two strides is 0, and where operands disagree C order stays.
#[must_use]
pub fn elementwise_strides(shape: &Shape, operands: &[Strides]) -> Strides {
    dense_strides(shape, &iteration_axes(shape, operands)[..shape.rank()])
}

/// The axes in the order in which NumPy goes through operands with these strides, from the innermost to the outermost; behind
/// those that `shape` has come others.
pub(crate) fn iteration_axes(shape: &Shape, operands: &[Strides]) -> [usize; MAX_RANK] {
    let rank = shape.rank();
    let mut axes = [0; MAX_RANK];
    axes.iter_mut().zip((0..rank).rev()).for_each(|(slot, axis)| *slot = axis);
    for at in 1..rank {
        let mut to = at;
        for inner in (0..at).rev() {
            match belongs_inside(shape, operands, axes[at], axes[inner]) {
                Some(true) => to = inner,
                Some(false) => break,
                None => {}
            }
        }
        axes[to..=at].rotate_right(1);
    }
    axes
}

/// Whether `axis` is to lie inside `other`, an axis behind it in C order; `None` where no operand tells.
fn belongs_inside(shape: &Shape, operands: &[Strides], axis: usize, other: usize) -> Option<bool> {
    if shape.extent(axis) == 1 || shape.extent(other) == 1 {
        return None;
    }
    let both = operands.iter().map(|strides| (strides[axis].unsigned_abs(), strides[other].unsigned_abs()));
    both.filter(|&(axis, other)| axis != 0 && other != 0).map(|(axis, other)| axis < other).reduce(|a, b| a && b)
}

/// Strides of a copy that keeps the order of `view`, as `np.array(a)` and `astype` do.
#[must_use]
pub fn copy_strides(view: &View) -> Strides {
    let rank = view.shape.rank();
    let mut axes = [0; MAX_RANK];
    axes.iter_mut().zip((0..rank).rev()).for_each(|(slot, axis)| *slot = axis);
    // An insertion sort: it is stable, and four axes are few.
    for at in 1..rank {
        let stride = |axis: usize| view.strides[axis].unsigned_abs();
        let to = (0..at).rev().take_while(|&inner| stride(axes[at]) < stride(axes[inner])).last().unwrap_or(at);
        axes[to..=at].rotate_right(1);
    }
    dense_strides(&view.shape, &axes[..rank])
}

/// Strides of an array without gaps whose axes lie in this order, the innermost first. One order has one set of strides,
/// whatever becomes of axes with extent 1.
pub(crate) fn dense_strides(shape: &Shape, axes: &[usize]) -> Strides {
    let mut view = View { offset: 0, shape: *shape, strides: [0; MAX_RANK], part: None };
    let mut stride = 1i32;
    for &axis in axes.iter().filter(|&&axis| shape.extent(axis) != 1) {
        view.strides[axis] = stride;
        stride = stride.wrapping_mul(shape.extent(axis).max(1) as i32);
    }
    if view.is_contiguous() { View::contiguous(*shape).strides } else { view.strides }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(extents: &[u32]) -> Shape {
        Shape::new(extents).unwrap()
    }

    #[test]
    fn one_operand_gives_its_order() {
        let of = |strides| elementwise_strides(&shape(&[2, 3, 4]), &[strides]);
        assert_eq!(of([12, 4, 1, 0]), [12, 4, 1, 0]);
        assert_eq!(of([1, 2, 6, 0]), [1, 2, 6, 0]);
        assert_eq!(of([-3, 6, 1, 0]), [4, 8, 1, 0], "the sign does not matter");
    }

    #[test]
    fn operands_that_disagree_give_c_order() {
        let (c, f) = ([3, 1, 0, 0], [1, 2, 0, 0]);
        assert_eq!(elementwise_strides(&shape(&[2, 3]), &[c, f]), c);
        assert_eq!(elementwise_strides(&shape(&[2, 3]), &[f, c]), c);
        assert_eq!(elementwise_strides(&shape(&[2, 3]), &[f, [0, 1, 0, 0], f]), f);
        assert_eq!(elementwise_strides(&shape(&[2, 3]), &[[1, 0, 0, 0], [0, 1, 0, 0]]), c);
    }

    #[test]
    fn copies_put_stretched_axes_innermost() {
        let view = View { offset: 0, shape: shape(&[2, 3, 4]), strides: [0, 4, -1, 0], part: None };
        assert_eq!(copy_strides(&view), [1, 8, 2, 0]);
        let equal = View { offset: 0, shape: shape(&[2, 3]), strides: [1, 1, 0, 0], part: None };
        assert_eq!(copy_strides(&equal), [3, 1, 0, 0]);
    }
}
