//! Where an operand of a block operation is, as far as the program alone says.

use arr_bytecode::{Place, Program};
use arr_core::{BufId, Reg, ViewId};

use super::{Bytes, Span, Window, buffer};
use crate::TrapKind;

/// An operand that goes through a loop block by block.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Spot {
    /// There is no such operand.
    Nothing,
    /// One value for all elements.
    Scalar(Reg),
    /// A block register, or a view that stays where it is, of which each block is one piece.
    Fixed(Fixed),
    /// A view whose place or length registers say.
    Moving(ViewId),
}

/// Elements in memory, one after another within a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fixed {
    /// The first byte.
    start: u32,
    /// How many elements there are.
    n: u32,
    place: Place,
    /// Bytes from one block to the next.
    step: u32,
    /// Bytes of an element.
    size: u8,
    /// Whether blocks have elements of their own; they are the first ones of a block register each time.
    advances: bool,
}

impl Spot {
    pub(crate) fn block(program: &Program<'_>, id: BufId) -> Result<Spot, TrapKind> {
        let buffer = buffer(program, id)?;
        let size = buffer.dtype.size() as u8;
        let (start, n) = (buffer.offset, buffer.capacity);
        Ok(Spot::Fixed(Fixed { start, n, place: buffer.place, step: 0, size, advances: false }))
    }

    /// A view in a loop over blocks of `block` elements.
    pub(crate) fn view(program: &Program<'_>, id: ViewId, block: u32) -> Result<Spot, TrapKind> {
        let record = program.view(id).ok_or(TrapKind::Unverified)?;
        if record.moving.is_some() || record.len.is_some() {
            return Ok(Spot::Moving(id));
        }
        let (buffer, view) = buffer(program, record.buffer)?.seen_by(&record.view);
        let size = buffer.dtype.size();
        let bytes = |elements: u32| elements.checked_mul(size).ok_or(TrapKind::Unverified);
        let start = buffer.offset.checked_add(bytes(view.offset)?).ok_or(TrapKind::Unverified)?;
        let step = bytes(view.block_step(block).ok_or(TrapKind::Unverified)?)?;
        let (n, place) = (view.shape.n_elems(), buffer.place);
        Ok(Spot::Fixed(Fixed { start, n, place, step, size: size as u8, advances: true }))
    }
}

impl Fixed {
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    /// The bytes of every block, in a place whose own start at `base`.
    pub(crate) fn in_blocks(&self, base: usize) -> Option<Bytes> {
        let start = self.start.checked_sub(u32::try_from(base).ok()?)?;
        Some(Bytes::new(start, self.step, self.size))
    }

    /// The elements that a block covers.
    ///
    /// # Errors
    /// [`TrapKind::ShortArray`] where there are not that many.
    #[inline(always)]
    pub(crate) fn at(&self, window: Window) -> Result<Span, TrapKind> {
        let want = if self.advances { window.first.saturating_add(window.len.0) } else { window.len.0 };
        if want > self.n {
            return Err(TrapKind::ShortArray { have: self.n, want });
        }
        let start = u64::from(self.start) + u64::from(window.number) * u64::from(self.step);
        let end = start + u64::from(window.len.0) * u64::from(self.size);
        match (usize::try_from(start), usize::try_from(end)) {
            (Ok(start), Ok(end)) => Ok(Span { place: self.place, bytes: start..end }),
            _ => Err(TrapKind::Unverified),
        }
    }
}
