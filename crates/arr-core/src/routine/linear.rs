//! Shapes and scratch memory of the functions of linear algebra, all of float32.
//!
//! What has two results gives them one behind another, in the rows of one array.

use super::{RoutineError, RoutineSignature, Typed};
use crate::{DType, MAX_RANK, Shape};

/// Float32, of two axes.
pub(super) fn matrix(a: &Typed) -> Result<[u32; 2], RoutineError> {
    if a.dtype != DType::F32 {
        return Err(RoutineError::DType(a.dtype));
    }
    match *a.shape.extents() {
        [rows, columns] => Ok([rows, columns]),
        ref extents => Err(RoutineError::Rank(extents.len())),
    }
}

/// As many rows as columns.
fn square(a: &Typed) -> Result<u32, RoutineError> {
    let [left, right] = matrix(a)?;
    if left == right { Ok(left) } else { Err(RoutineError::Extents { left_axis: 0, left, right_axis: 1, right }) }
}

/// What a stack of matrices gives: what each gives, behind the axes in front of the last two of the first operand, which
/// the others have too.
pub(super) fn stacked<const N: usize>(
    operands: [&Typed; N],
    of_one: impl FnOnce([&Typed; N]) -> Result<RoutineSignature, RoutineError>,
) -> Result<RoutineSignature, RoutineError> {
    let first = operands.first().map_or(Shape::SCALAR, |a| a.shape);
    let (stack, _) = first.extents().split_at(first.rank().saturating_sub(2));
    if stack.is_empty() {
        return of_one(operands);
    }
    let mut matrices = [Typed::NOTHING; N];
    for (matrix, a) in matrices.iter_mut().zip(operands) {
        if a.shape.rank() != first.rank() {
            return Err(RoutineError::Rank(a.shape.rank()));
        }
        let (own, extents) = a.shape.extents().split_at(stack.len());
        if let Some(axis) = (0..stack.len()).find(|&axis| own.get(axis) != stack.get(axis)) {
            let [left, right] = [first, a.shape].map(|shape| shape.extent(axis));
            return Err(RoutineError::Extents { left_axis: axis, left, right_axis: axis, right });
        }
        *matrix = Typed { dtype: a.dtype, shape: shape(extents)? };
    }
    let of_one = of_one(matrices.each_ref())?;
    let mut extents = [0; MAX_RANK];
    let both = stack.iter().chain(of_one.result.shape.extents());
    let mut rank = 0;
    for (slot, &extent) in extents.iter_mut().zip(both) {
        *slot = extent;
        rank += 1;
    }
    let shape = shape(extents.get(..rank).unwrap_or_default())?;
    Ok(RoutineSignature { result: Typed { shape, ..of_one.result }, ..of_one })
}

/// A result, with scratch memory for as much and `more` elements.
pub(super) fn with_scratch(shape: Shape, more: u32) -> Result<RoutineSignature, RoutineError> {
    let n = shape.n_elems().checked_add(more).ok_or(RoutineError::Scratch)?;
    let bytes = n.max(1).checked_mul(DType::F32.size()).ok_or(RoutineError::Scratch)?;
    let scratch_bytes = bytes.checked_next_multiple_of(8).ok_or(RoutineError::Scratch)?;
    Ok(RoutineSignature { result: Typed { dtype: DType::F32, shape }, scratch_bytes })
}

fn shape(extents: &[u32]) -> Result<Shape, RoutineError> {
    Shape::new(extents).map_err(RoutineError::Shape)
}

/// `(n, n)` gives `(n, n + 1)`.
pub(super) fn factors(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    let n = square(a)?;
    with_scratch(shape(&[n, n.saturating_add(1)])?, 0)
}

/// `(n, n + 1)` with `(n)` or `(n, m)` gives what the second has.
pub(super) fn solution(a: &Typed, b: &Typed) -> Result<RoutineSignature, RoutineError> {
    let [n, wide] = matrix(a)?;
    if wide != n.saturating_add(1) {
        return Err(RoutineError::Extents { left_axis: 0, left: n, right_axis: 1, right: wide });
    }
    if b.dtype != DType::F32 {
        return Err(RoutineError::DType(b.dtype));
    }
    if !(1..=2).contains(&b.shape.rank()) {
        return Err(RoutineError::Rank(b.shape.rank()));
    }
    let rows = b.shape.extent(0);
    if rows != n {
        return Err(RoutineError::Extents { left_axis: 0, left: n, right_axis: 0, right: rows });
    }
    with_scratch(b.shape, 0)
}

/// `(n, n)` gives `(n, n)`.
pub(super) fn triangle(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    square(a)?;
    with_scratch(a.shape, 0)
}

/// `(m, n)` gives `(m + k, n)`, where `k` is the smaller one.
pub(super) fn orthogonal(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    let [m, n] = matrix(a)?;
    let k = m.min(n);
    with_scratch(shape(&[m.saturating_add(k), n])?, k)
}

/// `(n, n)` gives `(n)`.
pub(super) fn spectrum(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    let n = square(a)?;
    let elements = n.checked_mul(n).ok_or(RoutineError::Scratch)?;
    with_scratch(shape(&[n])?, elements)
}

/// `(m, n)` gives as many as the smaller one.
pub(super) fn singular(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    let [m, n] = matrix(a)?;
    with_scratch(shape(&[m.min(n)])?, a.shape.n_elems())
}

/// `(n, n)` gives `(n + 1, n)`.
pub(super) fn vectors(a: &Typed, more: u32) -> Result<RoutineSignature, RoutineError> {
    let n = square(a)?;
    let elements = n.checked_add(more).and_then(|rows| rows.checked_mul(n)).ok_or(RoutineError::Scratch)?;
    with_scratch(shape(&[n.saturating_add(1), n])?, elements)
}

/// `(m, n)` gives `(m + n + 1, n)`.
pub(super) fn parts(a: &Typed) -> Result<RoutineSignature, RoutineError> {
    let [m, n] = matrix(a)?;
    if m < n {
        return Err(RoutineError::Extents { left_axis: 0, left: m, right_axis: 1, right: n });
    }
    with_scratch(shape(&[m.saturating_add(n).saturating_add(1), n])?, 0)
}
