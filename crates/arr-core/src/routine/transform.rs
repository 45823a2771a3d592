//! Shapes and scratch memory of transforms, all of float32.

use super::linear::{matrix, with_scratch};
use super::{RoutineError, RoutineSignature, Typed};

/// `(2, n)` with `(2, k)` gives `(2, n)`, where `n` is a power of 2 and `k` a quarter of it, but at least 1.
pub(super) fn complex(a: &Typed, roots: &Typed) -> Result<RoutineSignature, RoutineError> {
    let ([rows, n], [others, k]) = (matrix(a)?, matrix(roots)?);
    if rows != 2 || others != 2 {
        return Err(RoutineError::Extents { left_axis: 0, left: rows, right_axis: 0, right: others });
    }
    with_roots(a, 1, n, roots, k)
}

/// `(n)` with `(2, k)` gives `(n)`, of the same `n` and `k`.
pub(super) fn real(a: &Typed, roots: &Typed) -> Result<RoutineSignature, RoutineError> {
    let &[n] = a.shape.extents() else { return Err(RoutineError::Rank(a.shape.rank())) };
    let [others, k] = matrix(roots)?;
    if others != 2 {
        return Err(RoutineError::Extents { left_axis: 0, left: n, right_axis: 0, right: others });
    }
    with_roots(a, 0, n, roots, k)
}

fn with_roots(a: &Typed, left_axis: usize, n: u32, roots: &Typed, k: u32) -> Result<RoutineSignature, RoutineError> {
    if !n.is_power_of_two() || k != (n / 4).max(1) {
        return Err(RoutineError::Extents { left_axis, left: n, right_axis: 1, right: k });
    }
    with_scratch(a.shape, roots.shape.n_elems())
}
