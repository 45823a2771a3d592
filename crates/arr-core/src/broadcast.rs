//! NumPy's broadcasting of shapes.
//!
//! Source: NumPy user guide, "Broadcasting".

use crate::{MAX_RANK, Shape, ShapeError};

/// Why two shapes do not broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroadcastError {
    /// On this axis, counted from the innermost (0), extents differ and neither is 1.
    Extents {
        /// Distance from the innermost axis.
        from_last: usize,
        /// Extent on the left.
        left: u32,
        /// Extent on the right.
        right: u32,
    },
    /// The common shape would be too large.
    Shape(ShapeError),
}

/// The common shape of two operands: axes are aligned at the innermost, an extent of 1 stretches.
///
/// # Errors
/// [`BroadcastError`] names the innermost axis that does not fit.
pub fn broadcast(left: &Shape, right: &Shape) -> Result<Shape, BroadcastError> {
    let rank = left.rank().max(right.rank());
    let mut extents = [1u32; MAX_RANK];
    for from_last in 0..rank {
        let pick = |s: &Shape| if from_last < s.rank() { s.extent(s.rank() - 1 - from_last) } else { 1 };
        let (l, r) = (pick(left), pick(right));
        let common = match (l, r) {
            (1, n) | (n, 1) => n,
            (l, r) if l == r => l,
            (left, right) => return Err(BroadcastError::Extents { from_last, left, right }),
        };
        if let Some(slot) = extents.get_mut(rank - 1 - from_last) {
            *slot = common;
        }
    }
    Shape::new(extents.get(..rank).unwrap_or(&extents)).map_err(BroadcastError::Shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left: &[u32], right: &[u32], expected: Option<&[u32]>) {
        let shape = |e: &[u32]| Shape::new(e).expect("test shapes fit");
        assert_eq!(broadcast(&shape(left), &shape(right)).ok(), expected.map(shape), "{left:?} {right:?}");
    }

    #[test]
    fn extents_of_one_stretch() {
        check(&[3, 4], &[4], Some(&[3, 4]));
        check(&[3, 1], &[1, 4], Some(&[3, 4]));
        check(&[], &[2, 2], Some(&[2, 2]));
        check(&[0], &[1], Some(&[0]));
        check(&[3, 4], &[5, 4], None);
        check(&[0], &[2], None);
    }
}
