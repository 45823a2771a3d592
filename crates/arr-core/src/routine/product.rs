//! The shapes of products: of matrices and vectors, and of sequences that are shifted along each other.

use super::{Overlap, RoutineError, Typed};
use crate::{BroadcastError, MAX_RANK, Shape, broadcast};

/// NumPy's `matmul`: `(m, k)` with `(k, n)` gives `(m, n)`, where an operand of one axis has no `m` or `n`, and neither has the
/// result. Axes in front of those two are broadcast.
pub(super) fn product(lhs: &Typed, rhs: &Typed) -> Result<Typed, RoutineError> {
    if lhs.dtype != rhs.dtype {
        return Err(RoutineError::DTypes(lhs.dtype, rhs.dtype));
    }
    let (wide, deep) = (lhs.shape.rank(), rhs.shape.rank());
    if wide == 0 || deep == 0 {
        return Err(RoutineError::Rank(0));
    }
    let (left_axis, right_axis) = (wide - 1, deep.saturating_sub(2));
    let (left, right) = (lhs.shape.extent(left_axis), rhs.shape.extent(right_axis));
    if left != right {
        return Err(RoutineError::Extents { left_axis, left, right_axis, right });
    }
    let (in_front, behind) = (leading(&lhs.shape), leading(&rhs.shape));
    let batch = broadcast(&in_front, &behind).map_err(|error| match error {
        BroadcastError::Extents { from_last, left, right } => {
            let axis = |shape: &Shape| shape.rank().saturating_sub(1 + from_last);
            RoutineError::Extents { left_axis: axis(&in_front), left, right_axis: axis(&behind), right }
        }
        BroadcastError::Shape(error) => RoutineError::Shape(error),
    })?;
    let rows = (wide > 1).then(|| lhs.shape.extent(wide - 2));
    let columns = (deep > 1).then(|| rhs.shape.extent(deep - 1));
    let mut extents = [1; MAX_RANK];
    let mut rank = 0;
    for (slot, extent) in extents.iter_mut().zip(batch.extents().iter().copied().chain(rows).chain(columns)) {
        *slot = extent;
        rank += 1;
    }
    let shape = Shape::new(extents.get(..rank).unwrap_or(&extents)).map_err(RoutineError::Shape)?;
    Ok(Typed { dtype: lhs.dtype, shape })
}

/// The axes in front of the last two.
fn leading(shape: &Shape) -> Shape {
    let n = shape.rank().saturating_sub(2);
    shape.extents().get(..n).and_then(|extents| Shape::new(extents).ok()).unwrap_or(Shape::SCALAR)
}

/// The products of `rhs`, the shorter one, with every part of `lhs` as long, or also with those that lie in it in part.
pub(super) fn correlation(overlap: Overlap, lhs: &Typed, rhs: &Typed) -> Result<Typed, RoutineError> {
    if lhs.dtype != rhs.dtype {
        return Err(RoutineError::DTypes(lhs.dtype, rhs.dtype));
    }
    for operand in [lhs, rhs] {
        if operand.shape.rank() != 1 {
            return Err(RoutineError::Rank(operand.shape.rank()));
        }
    }
    let (long, short) = (lhs.shape.extent(0), rhs.shape.extent(0));
    if short == 0 || short > long {
        return Err(RoutineError::Extents { left_axis: 0, left: long, right_axis: 0, right: short });
    }
    let n = match overlap {
        Overlap::Valid => long - short + 1,
        Overlap::Same => long,
        Overlap::Full => long.checked_add(short - 1).ok_or(RoutineError::Shape(crate::ShapeError::Elems))?,
    };
    let shape = Shape::new(&[n]).map_err(RoutineError::Shape)?;
    Ok(Typed { dtype: lhs.dtype, shape })
}
