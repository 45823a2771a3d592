//! Where the operands of a block operation are in one block: what it writes, and which bytes beside that it reads.

use arr_bytecode::Place;
use arr_core::Reg;

use super::Span;
use crate::TrapKind;

/// The most operands that a block operation reads.
pub(crate) const MOST_SOURCES: usize = 3;

/// The operands of a block operation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(super) place: Place,
    /// What is written, in the arena that it is in.
    pub(super) dst: Bytes,
    pub(crate) sources: [End; MOST_SOURCES],
}

/// An operand that is read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// There is no such operand.
    Nothing,
    /// One value for all elements.
    Scalar(Reg),
    /// What is written.
    InPlace,
    /// Bytes of a part of memory.
    Bytes(Part, Bytes),
}

/// A part of memory, once what is written has been cut out of its arena.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    Before,
    Behind,
    OtherArena,
    Constants,
}

/// Bytes of a part of memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes {
    start: u32,
    len: u32,
}

impl Bytes {
    /// Those of `span` in a slice that starts at byte `base`.
    ///
    /// # Errors
    /// [`TrapKind::Unverified`] where they do not fit 32 bits.
    pub(super) fn of(span: &Span, base: usize) -> Result<Bytes, TrapKind> {
        let start = span.bytes.start.checked_sub(base).and_then(|start| u32::try_from(start).ok());
        let len = u32::try_from(span.bytes.len()).ok();
        start.zip(len).map(|(start, len)| Bytes { start, len }).ok_or(TrapKind::Unverified)
    }

    /// The part in front of them, they themselves, and the part behind them.
    #[inline(always)]
    pub(super) fn cut(self, all: &mut [u8]) -> Option<(&mut [u8], &mut [u8], &mut [u8])> {
        let (before, rest) = all.split_at_mut_checked(self.start as usize)?;
        let (these, behind) = rest.split_at_mut_checked(self.len as usize)?;
        Some((before, these, behind))
    }
}

/// The parts of memory that operands are read from.
pub(crate) struct Parts<'a> {
    pub(super) before: &'a [u8],
    pub(super) behind: &'a [u8],
    pub(super) other: &'a [u8],
    pub(super) constants: &'a [u8],
}

impl<'a> Parts<'a> {
    #[inline(always)]
    pub(crate) fn get(&self, part: Part, bytes: Bytes) -> Result<&'a [u8], TrapKind> {
        let part = match part {
            Part::Before => self.before,
            Part::Behind => self.behind,
            Part::OtherArena => self.other,
            Part::Constants => self.constants,
        };
        let front = part.get(bytes.start as usize..);
        front.and_then(|front| front.get(..bytes.len as usize)).ok_or(TrapKind::Unverified)
    }
}
