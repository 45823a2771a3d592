//! Pairs of functions that one instruction computes: what the first gives stays in the processor until the second has read it.
//!
//! Between two instructions a value is stored and loaded again, which takes as long as the arithmetic of cheap functions.
//! So there are pairs of those that take about as long as a store: sums, differences and products of float32, and a
//! quotient of them. Each result is rounded, as it is by two instructions.

use crate::{DType, Ufunc};

/// On which side of the second function the result of the first is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// `second(first(a, b), c)`.
    Left,
    /// `second(c, first(a, b))`.
    Right,
}

/// Whether `second` after `first` has an instruction, in `dtype`.
#[must_use]
pub const fn is_pair(first: Ufunc, second: Ufunc, side: Side, dtype: DType) -> bool {
    let leads = matches!(first, Ufunc::Add | Ufunc::Subtract | Ufunc::Multiply);
    let follows = match side {
        Side::Left => matches!(second, Ufunc::Add | Ufunc::Subtract | Ufunc::Multiply | Ufunc::TrueDivide),
        // Sums and products are the same on either side.
        Side::Right => matches!(second, Ufunc::Subtract | Ufunc::TrueDivide),
    };
    leads && follows && matches!(dtype, DType::F32)
}
