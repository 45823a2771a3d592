//! The shape of a product of matrices and vectors.

use super::{RoutineError, Typed};
use crate::{MAX_RANK, Shape};

/// NumPy's `matmul` of operands of one and two axes: `(m, k)` with `(k, n)` gives `(m, n)`, where an operand of one axis
/// has no `m` or `n`, and neither has the result.
pub(super) fn product(lhs: &Typed, rhs: &Typed) -> Result<Typed, RoutineError> {
    if lhs.dtype != rhs.dtype {
        return Err(RoutineError::DTypes(lhs.dtype, rhs.dtype));
    }
    let (wide, deep) = (lhs.shape.rank(), rhs.shape.rank());
    for rank in [wide, deep] {
        if !(1..=2).contains(&rank) {
            return Err(RoutineError::Rank(rank));
        }
    }
    let (left_axis, right_axis) = (wide - 1, deep.saturating_sub(2));
    let (left, right) = (lhs.shape.extent(left_axis), rhs.shape.extent(right_axis));
    if left != right {
        return Err(RoutineError::Extents { left_axis, left, right_axis, right });
    }
    let mut extents = [1; MAX_RANK];
    let kept = lhs.shape.extents().iter().take(wide - 1).chain(rhs.shape.extents().iter().skip(1));
    let mut rank = 0;
    for (slot, &extent) in extents.iter_mut().zip(kept) {
        *slot = extent;
        rank += 1;
    }
    let shape = Shape::new(extents.get(..rank).unwrap_or(&extents)).map_err(RoutineError::Shape)?;
    Ok(Typed { dtype: lhs.dtype, shape })
}
