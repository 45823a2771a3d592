//! Reductions to one scalar, fed piece by piece.
//!
//! A reduction is a few words of state in memory that the caller owns: [`init`], then [`step`] for every piece in order,
//! then [`finish`]. The result does not depend on where the pieces are cut, to the bit.

mod exact;
mod extreme;
pub(crate) mod pairwise;
mod product;

use arr_core::{DType, Reduction, Scalar};

pub(crate) use self::exact::{all, any, integer_sum, truth_bits};
pub(crate) use self::extreme::float_piece as float_extreme;

use crate::cell::cells;
use crate::{KernelError, Level};

/// Bytes of state that a reduction needs; a multiple of 8.
#[must_use]
pub const fn state_bytes(f: Reduction, dtype: DType) -> u32 {
    let bytes = match (f, dtype) {
        (Reduction::Sum, DType::F32) => pairwise::BYTES,
        (Reduction::Min | Reduction::Max, _) => extreme::BYTES,
        (Reduction::Prod, _) => product::BYTES,
        _ => exact::BYTES,
    };
    bytes.next_multiple_of(8) as u32
}

/// Starts a reduction over `n` elements.
///
/// `state` has [`state_bytes`] bytes and is aligned to 8. Only float32 sums need `n`: their tree depends on it.
///
/// # Errors
/// [`KernelError::Layout`] for a state of another size or alignment, or more than `u32::MAX` elements.
pub fn init(f: Reduction, dtype: DType, state: &mut [u8], n: u64) -> Result<(), KernelError> {
    match (f, dtype) {
        (Reduction::Sum, DType::F32) => pairwise::init(state, n),
        (Reduction::Min | Reduction::Max, _) => extreme::init(state),
        (Reduction::Prod, _) => product::init(dtype, state),
        _ => exact::init(f, state),
    }
}

/// Takes in the next elements. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`], also where a float32 sum gets more elements than it was started for; [`KernelError::NoLoop`] for
/// complex64.
pub fn step(level: Level, f: Reduction, dtype: DType, state: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
    if !f.has_loop(dtype) {
        return Err(KernelError::NoLoop);
    }
    match (f, dtype) {
        (Reduction::Sum, DType::F32) => pairwise::step(level, state, cells(src)?),
        (Reduction::Min | Reduction::Max, _) => extreme::step(level, f, dtype, state, src),
        (Reduction::Prod, _) => product::step(dtype, state, src),
        _ => exact::step(level, f, dtype, state, src),
    }
}

/// The result: of the kind `f.result(dtype)`, or `None` for the smallest or largest of nothing.
///
/// # Errors
/// [`KernelError::Layout`], also where a float32 sum got fewer elements than it was started for;
/// [`KernelError::ScalarRange`] for a product of integers that needs more than 64 bits.
pub fn finish(f: Reduction, dtype: DType, state: &mut [u8]) -> Result<Option<Scalar>, KernelError> {
    match (f, dtype) {
        (Reduction::Sum, DType::F32) => pairwise::finish(state).map(|sum| Some(Scalar::Float(sum))),
        (Reduction::Min | Reduction::Max, _) => extreme::finish(dtype, state),
        (Reduction::Prod, _) => product::finish(dtype, state).map(Some),
        _ => exact::finish(f, state).map(Some),
    }
}

#[cfg(test)]
mod tests;
