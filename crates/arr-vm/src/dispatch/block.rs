//! Block operations: operands out of memory, then one kernel call each.

use arr_bytecode::op;
use arr_core::{DType, Scalar, ViewId};
use arr_kernels::{self as kernels, KernelError, Late, Src, scalar};
use zerocopy::IntoBytes;

use crate::link::{Kernel, Link, Operands};
use crate::machine::Machine;
use crate::memory::{Operand, Walked};
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    #[inline(never)]
    pub(super) fn map_one(&mut self, op: &op::Map1, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let (dst, sources) = self.block(&link.operands)?;
        let Kernel::One(kernel) = link.kernel else { return Err(TrapKind::Unverified) };
        kernel(level, op.dtype, dst, &sources).map_err(|error| trap(error, op.dtype, &sources))
    }

    #[inline(never)]
    pub(super) fn map_two(&mut self, op: &op::Map2, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let (dst, sources) = self.block(&link.operands)?;
        let Kernel::Two(kernel) = link.kernel else { return Err(TrapKind::Unverified) };
        kernel(level, op.dtype, dst, &sources).map_err(|error| trap(error, op.dtype, &sources))
    }

    #[inline(never)]
    pub(super) fn map_pair(&mut self, dtype: DType, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let (dst, sources) = self.block(&link.operands)?;
        let Kernel::Three(kernel) = link.kernel else { return Err(TrapKind::Unverified) };
        kernel(level, dst, &sources).map_err(|error| trap(error, dtype, &sources))
    }

    #[inline(never)]
    pub(super) fn choose(&mut self, op: &op::Select, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let (dst, sources) = self.block::<3>(&link.operands)?;
        let [_, sides @ ..] = &sources;
        kernels::select(level, op.dtype, dst, &sources).map_err(|error| trap(error, op.dtype, sides))
    }

    #[inline(never)]
    pub(super) fn cast_block(&mut self, op: &op::Cast, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let (dst, [src]) = self.block(&link.operands)?;
        match src {
            Src::Slice(bytes) => kernels::cast(level, op.from, op.to, dst, bytes),
            Src::Scalar(value) => {
                // The value is first an element of `from`, as every element of an array would be.
                let (mut one, mut cast) = (0u64, 0u64);
                let (from, to) = (op.from.size() as usize, op.to.size() as usize);
                scalar::store(op.from, one.as_mut_bytes(), value).map_err(|_| unfit(op.from, &[src]))?;
                let (one, cast) = (one.as_bytes(), cast.as_mut_bytes());
                let (one, cast) = (one.get(..from).unwrap_or(one), cast.get_mut(..to).ok_or(TrapKind::Unverified)?);
                kernels::cast(level, op.from, op.to, cast, one)
                    .and_then(|()| kernels::fill(op.to, dst, scalar::load(op.to, cast)))
            }
            // Every element is cast to what it is.
            Src::InPlace if op.from == op.to => Ok(()),
            Src::InPlace => return Err(TrapKind::Overlap),
        }
        .map_err(|error| trap(error, op.from, &[src]))
    }

    #[inline(never)]
    pub(super) fn copy_block(&mut self, op: &op::Copy, link: &Link) -> Result<(), TrapKind> {
        let (dst, [src]) = self.block(&link.operands)?;
        match src {
            Src::Slice(bytes) => kernels::copy(op.dtype, dst, bytes),
            Src::Scalar(value) => kernels::fill(op.dtype, dst, value),
            Src::InPlace => Ok(()),
        }
        .map_err(|error| trap(error, op.dtype, &[src]))
    }

    #[inline(never)]
    pub(super) fn gather_block(&mut self, op: &op::Gather, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let moved;
        let (dst, array) = match &link.operands {
            Operands::Walk(dst, array) => (dst, array),
            others => {
                let [dst, ..] = others.spots()?;
                moved = self.walked(op.array.0)?;
                (dst, &moved)
            }
        };
        let (dst, window) = (self.dst(dst)?, self.window()?);
        array.has(window)?;
        let (dst, [src]) = self.memory.operands(&dst, [Operand::Span(array.hull())])?;
        let dtype = array.dtype;
        match src {
            Src::Slice(buffer) => kernels::gather(level, dtype, dst, buffer, &array.strided, window.first),
            // An array that is read in its own order is already where it goes.
            Src::InPlace if array.strided.is_contiguous() => Ok(()),
            Src::InPlace => return Err(TrapKind::Overlap),
            Src::Scalar(_) => return Err(TrapKind::Unverified),
        }
        .map_err(|error| trap(error, dtype, &[]))
    }

    #[inline(never)]
    pub(super) fn scatter_block(&mut self, op: &op::Scatter, link: &Link) -> Result<(), TrapKind> {
        let level = self.level;
        let moved;
        let (src, array) = match &link.operands {
            Operands::Walk(src, array) => (src, array),
            others => {
                let [src, ..] = others.spots()?;
                moved = self.walked(op.array.0)?;
                (src, &moved)
            }
        };
        let (src, window) = (self.src(src)?, self.window()?);
        array.has(window)?;
        let dtype = array.dtype;
        let (buffer, [src]) = self.memory.operands(&array.hull(), [src])?;
        match src {
            Src::Slice(bytes) => kernels::scatter(level, dtype, buffer, &array.strided, window.first, bytes),
            Src::Scalar(value) => {
                let mut piece = [0u32; PIECE];
                let size = dtype.size() as usize;
                let per_piece = size_of_val(&piece) / size;
                let piece = piece.as_mut_bytes();
                kernels::fill(dtype, piece, value).and_then(|()| {
                    let mut done = 0;
                    while done < window.len.0 {
                        let len = (window.len.0 - done).min(per_piece as u32);
                        let src = piece.get(..len as usize * size).ok_or(KernelError::Layout)?;
                        kernels::scatter(level, dtype, buffer, &array.strided, window.first + done, src)?;
                        done += len;
                    }
                    Ok(())
                })
            }
            Src::InPlace if array.strided.is_contiguous() => Ok(()),
            Src::InPlace => return Err(TrapKind::Overlap),
        }
        .map_err(|error| trap(error, dtype, &[src]))
    }

    /// An array that moves, where it is now.
    #[inline(never)]
    fn walked(&self, id: ViewId) -> Result<Walked, TrapKind> {
        Walked::new(&self.array(id)?)
    }

    /// Stores what is due, then keeps what is not.
    #[inline(never)]
    pub(super) fn scatter_delayed(&mut self, op: &op::ScatterLate, link: &Link) -> Result<(), TrapKind> {
        let [src, ..] = link.operands.spots()?;
        let level = self.level;
        let (array, src, window) = (self.walked(op.array.0)?, self.src(src)?, self.window()?);
        array.has(window)?;
        let ring = self.array(op.ring.0)?.whole().ok_or(TrapKind::Unverified)?;
        let (hull, dtype) = (array.hull(), array.dtype);
        let is_last = self.frame.is_some_and(|frame| frame.n.0.saturating_sub(window.first) <= frame.block.0);
        let late = Late { first: window.first, is_last };
        let (buffer, [waiting, new]) = self.memory.operands(&hull, [Operand::Span(ring.clone()), src.clone()])?;
        let (Src::Slice(waiting), Src::Slice(new)) = (waiting, new) else { return Err(TrapKind::Overlap) };
        kernels::release(level, dtype, buffer, &array.strided, (waiting, new), late)
            .map_err(|error| trap(error, dtype, &[]))?;
        let (ring, [new]) = self.memory.operands(&ring, [src])?;
        let Src::Slice(new) = new else { return Err(TrapKind::Overlap) };
        kernels::hold(dtype, ring, new, late).map_err(|error| trap(error, dtype, &[]))
    }

    #[inline(never)]
    pub(super) fn linspace_block(&mut self, op: &op::Linspace, link: &Link) -> Result<(), TrapKind> {
        let [dst, ..] = link.operands.spots()?;
        let level = self.level;
        let (start, stop) = (self.get(op.start.0)?, self.get(op.stop.0)?);
        let (dst, first) = (self.dst(dst)?, self.window()?.first);
        let dst = self.memory.write(&dst).ok_or(TrapKind::Unverified)?;
        kernels::linspace(level, dst, start, stop, op.n_steps.0, first).map_err(|error| trap(error, DType::F32, &[]))
    }

    #[inline(never)]
    pub(super) fn ramp_block(&mut self, op: &op::Ramp, link: &Link) -> Result<(), TrapKind> {
        let [dst, ..] = link.operands.spots()?;
        let level = self.level;
        let (start, step) = (self.get(op.start.0)?, self.get(op.step.0)?);
        let (dst, first) = (self.dst(dst)?, self.window()?.first);
        let dst = self.memory.write(&dst).ok_or(TrapKind::Unverified)?;
        kernels::ramp(level, op.dtype, dst, start, step, first).map_err(|error| trap(error, op.dtype, &[]))
    }
}

/// Words of a piece in which a scalar is laid out for kernels that want elements.
pub(super) const PIECE: usize = 32;

/// What a kernel's refusal means to a script.
fn trap(error: KernelError, dtype: DType, sources: &[Src<'_>]) -> TrapKind {
    match error {
        KernelError::NegativePower => TrapKind::NegativePower,
        KernelError::ScalarRange => unfit(dtype, sources),
        // Lengths and alignment are verified; what is left is a destination that became a source of another dtype.
        KernelError::Layout if sources.contains(&Src::InPlace) => TrapKind::Overlap,
        KernelError::Layout | KernelError::NoLoop => TrapKind::Unverified,
    }
}

/// The first scalar that does not fit.
fn unfit(dtype: DType, sources: &[Src<'_>]) -> TrapKind {
    let value = sources.iter().find_map(|src| match *src {
        Src::Scalar(Scalar::Int(value)) if !dtype.holds(value) => Some(value),
        _ => None,
    });
    value.map_or(TrapKind::Unverified, |value| TrapKind::IntegerFit { value, dtype })
}
