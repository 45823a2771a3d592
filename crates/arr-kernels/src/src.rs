//! Where operands of elementwise kernels come from.

use arr_core::{DType, Scalar};

use crate::KernelError;
use crate::cell::{Cell, cells};

/// An operand of an elementwise kernel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Src<'a> {
    /// Elements of the computation dtype, as many as `dst` has.
    Slice(&'a [u8]),
    /// One value for every element.
    Scalar(Scalar),
    /// The operand is `dst` itself: element by element it is read, then overwritten. Needs a result of the same dtype.
    InPlace,
}

/// The same, typed and with its length checked.
#[derive(Clone, Copy)]
pub(crate) enum Operand<'a, T> {
    Slice(&'a [T]),
    Scalar(T),
    InPlace,
}

/// Bytes as `n` cells.
///
/// Not part of the loops, so that flash holds it once per cell.
#[inline(never)]
pub(crate) fn elements<T: Cell>(bytes: &[u8], n: usize) -> Result<&[T], KernelError> {
    cells(bytes).and_then(|cells| if cells.len() == n { Ok(cells) } else { Err(KernelError::Layout) })
}

/// `src` as an operand over `n` cells of `dtype`.
pub(crate) fn operand<T: Cell>(dtype: DType, src: Src<'_>, n: usize) -> Result<Operand<'_, T>, KernelError> {
    Ok(match src {
        Src::Slice(bytes) => Operand::Slice(elements(bytes, n)?),
        Src::Scalar(value) => Operand::Scalar(T::from_scalar(dtype, value)?),
        Src::InPlace => Operand::InPlace,
    })
}
