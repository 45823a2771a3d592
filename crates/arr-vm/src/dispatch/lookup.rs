//! Block operations that come to elements by their positions: arrays as indices.

use arr_bytecode::{ViewInOut, op};
use arr_kernels::{self as kernels, LookupError, Src};

use crate::link::Link;
use crate::machine::Machine;
use crate::memory::Operand;
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    #[inline(never)]
    pub(super) fn wrap_indices(&mut self, op: &op::WrapIndex, link: &Link) -> Result<(), TrapKind> {
        let [dst, src, ..] = link.operands.spots()?;
        let (extent, axis) = (self.int(op.extent.0)?, op.axis.0);
        let extent = u32::try_from(extent).map_err(|_| TrapKind::LengthOutOfRange { len: extent, extent: 0 })?;
        let (dst, src) = (self.dst(dst)?, self.src(src)?);
        let (dst, [src]) = self.memory.operands(&dst, [src])?;
        kernels::wrap_index(dst, src, extent).map_err(|error| outside(error, axis, extent))
    }

    #[inline(never)]
    pub(super) fn take_block(&mut self, op: &op::Take, link: &Link) -> Result<(), TrapKind> {
        let [dst, at, ..] = link.operands.spots()?;
        let array = self.array(op.array.0)?;
        let extent = array.view.shape.n_elems();
        let all = Operand::Span(array.whole().ok_or(TrapKind::Unverified)?);
        let (dst, at) = (self.dst(dst)?, self.src(at)?);
        let (dst, [all, at]) = self.memory.operands(&dst, [all, at])?;
        let (Src::Slice(all), Src::Slice(at)) = (all, at) else { return Err(TrapKind::Overlap) };
        kernels::take(op.dtype, dst, all, at).map_err(|error| outside(error, 0, extent))
    }

    /// Hands an array, positions and elements that go there to a kernel.
    #[inline(never)]
    pub(super) fn placed(
        &mut self,
        array: ViewInOut,
        link: &Link,
        kernel: impl Fn(&mut [u8], &[u8], &[u8]) -> Result<(), LookupError>,
    ) -> Result<(), TrapKind> {
        let [at, src, ..] = link.operands.spots()?;
        let array = self.array(array.0)?;
        let extent = array.view.shape.n_elems();
        let all = array.whole().ok_or(TrapKind::Unverified)?;
        let (at, src) = (self.src(at)?, self.src(src)?);
        let (all, [at, src]) = self.memory.operands(&all, [at, src])?;
        let (Src::Slice(at), Src::Slice(src)) = (at, src) else { return Err(TrapKind::Overlap) };
        kernel(all, at, src).map_err(|error| outside(error, 0, extent))
    }
}

/// What an index that leads nowhere means to a script.
fn outside(error: LookupError, axis: u8, extent: u32) -> TrapKind {
    match error {
        LookupError::Outside(index) => TrapKind::IndexOutOfRange { index: i64::from(index), axis, extent },
        LookupError::Layout => TrapKind::Unverified,
    }
}
