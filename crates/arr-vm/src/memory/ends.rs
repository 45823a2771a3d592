//! Where the operands of a block operation are, block by block: what it writes, and which bytes beside that it reads.

use arr_bytecode::Place;
use arr_core::Reg;

use super::{Span, Window};
use crate::TrapKind;

/// The most operands that a block operation reads.
pub(crate) const MOST_SOURCES: usize = 3;

/// The operands of a block operation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) place: Place,
    /// What is written, in the arena that it is in.
    pub(crate) dst: Bytes,
    pub(crate) sources: [End; MOST_SOURCES],
}

/// An operand that is read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// There is no such operand.
    Nothing,
    /// One value for all elements.
    Scalar(Reg),
    /// Bytes of a part of memory.
    Bytes(Part, Bytes),
}

/// A part of memory, once what is written has been cut out of its arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// What is written.
    Written,
    Before,
    Behind,
    OtherArena,
    Constants,
}

/// Bytes of an arena or of the constants, of each block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes {
    /// The first one of the first block.
    start: u32,
    /// Bytes from one block to the next.
    step: u32,
    /// Bytes of an element.
    size: u8,
}

impl Bytes {
    pub(crate) fn new(start: u32, step: u32, size: u8) -> Bytes {
        Bytes { start, step, size }
    }

    /// Those of `span`, for one block of so many elements alone.
    ///
    /// # Errors
    /// [`TrapKind::Unverified`] where they do not fit 32 bits.
    pub(super) fn of(span: &Span, base: usize, n: u32) -> Result<Bytes, TrapKind> {
        let start = span.bytes.start.checked_sub(base).and_then(|start| u32::try_from(start).ok());
        let size = span.bytes.len().checked_div(n as usize).and_then(|size| u8::try_from(size).ok());
        start.zip(size).map(|(start, size)| Bytes::new(start, 0, size)).ok_or(TrapKind::Unverified)
    }

    #[inline(always)]
    fn start(self, window: Window) -> usize {
        (u64::from(self.start) + u64::from(window.number) * u64::from(self.step)) as usize
    }

    #[inline(always)]
    fn len(self, window: Window) -> usize {
        window.len.0 as usize * usize::from(self.size)
    }
}

/// What a block operation may read, around what it writes.
pub(crate) struct Parts<'a> {
    before: &'a [u8],
    behind: &'a [u8],
    /// Bytes of the arena in front of `behind`.
    end: usize,
    other: &'a [u8],
    constants: &'a [u8],
}

impl<'a> Parts<'a> {
    /// Cuts what is written out of its arena.
    #[inline(always)]
    pub(super) fn new(
        arena: &'a mut [u8],
        (dst, window): (Bytes, Window),
        other: &'a [u8],
        constants: &'a [u8],
    ) -> Option<(&'a mut [u8], Parts<'a>)> {
        let (start, len) = (dst.start(window), dst.len(window));
        let (before, rest) = arena.split_at_mut_checked(start)?;
        let (written, behind) = rest.split_at_mut_checked(len)?;
        Some((written, Parts { before, behind, end: start + len, other, constants }))
    }

    /// The bytes of an operand in the block at hand; `None` where they are what is written.
    #[inline(always)]
    pub(crate) fn get(&self, part: Part, bytes: Bytes, window: Window) -> Result<Option<&'a [u8]>, TrapKind> {
        let start = bytes.start(window);
        let (part, start) = match part {
            Part::Written => return Ok(None),
            Part::Before => (self.before, start),
            Part::Behind => (self.behind, start.wrapping_sub(self.end)),
            Part::OtherArena => (self.other, start),
            Part::Constants => (self.constants, start),
        };
        let front = part.get(start..).and_then(|front| front.get(..bytes.len(window)));
        front.map(Some).ok_or(TrapKind::Unverified)
    }
}
