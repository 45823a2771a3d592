//! Where operands of elementwise kernels come from.

use arr_core::Scalar;

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

/// Bytes as `n` cells.
///
/// On a camera not part of the loops, so that flash holds it once per cell; elsewhere a call would cost more than it does.
#[cfg_attr(target_arch = "arm", inline(never))]
#[cfg_attr(not(target_arch = "arm"), inline(always))]
pub(crate) fn elements<T: Cell>(bytes: &[u8], n: usize) -> Result<&[T], KernelError> {
    cells(bytes).and_then(|cells| if cells.len() == n { Ok(cells) } else { Err(KernelError::Layout) })
}
