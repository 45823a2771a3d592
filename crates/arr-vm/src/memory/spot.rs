//! Where an operand of a block operation is, as far as the program alone says.

use arr_bytecode::{Buffer, Place, Program};
use arr_core::{BufId, Reg, ViewId};

use super::{Span, Window, buffer};
use crate::TrapKind;

/// An operand that goes through a loop block by block.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Spot {
    /// There is no such operand.
    Nothing,
    /// One value for all elements.
    Scalar(Reg),
    /// A block register, or a contiguous view that stays where it is.
    Fixed(Fixed),
    /// A view whose place or length registers say.
    Moving(ViewId),
}

/// Elements in memory, one after another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fixed {
    /// The first byte.
    start: u32,
    /// How many elements there are.
    n: u32,
    place: Place,
    /// Bytes of an element.
    size: u8,
    /// Whether a block has elements of its own; they are the first ones of a block register each time.
    advances: bool,
}

impl Spot {
    pub(crate) fn block(program: &Program<'_>, id: BufId) -> Result<Spot, TrapKind> {
        let buffer = buffer(program, id)?;
        Ok(Spot::Fixed(Fixed::new(&buffer, buffer.offset, buffer.capacity, false)))
    }

    pub(crate) fn view(program: &Program<'_>, id: ViewId) -> Result<Spot, TrapKind> {
        let record = program.view(id).ok_or(TrapKind::Unverified)?;
        if record.moving.is_some() || record.len.is_some() {
            return Ok(Spot::Moving(id));
        }
        let buffer = buffer(program, record.buffer)?;
        let skipped = record.view.offset.checked_mul(buffer.dtype.size()).ok_or(TrapKind::Unverified)?;
        let start = buffer.offset.checked_add(skipped).ok_or(TrapKind::Unverified)?;
        Ok(Spot::Fixed(Fixed::new(&buffer, start, record.view.shape.n_elems(), true)))
    }
}

impl Fixed {
    fn new(buffer: &Buffer, start: u32, n: u32, advances: bool) -> Fixed {
        Fixed { start, n, place: buffer.place, size: buffer.dtype.size() as u8, advances }
    }

    /// The elements that a block covers.
    ///
    /// # Errors
    /// [`TrapKind::ShortArray`] where there are not that many.
    #[inline(always)]
    pub(crate) fn at(&self, window: Window) -> Result<Span, TrapKind> {
        let first = if self.advances { window.first } else { 0 };
        let want = first.saturating_add(window.len.0);
        if want > self.n {
            return Err(TrapKind::ShortArray { have: self.n, want });
        }
        let byte = |element: u32| usize::try_from(u64::from(self.start) + u64::from(element) * u64::from(self.size));
        match (byte(first), byte(want)) {
            (Ok(start), Ok(end)) => Ok(Span { place: self.place, bytes: start..end }),
            _ => Err(TrapKind::Unverified),
        }
    }
}
