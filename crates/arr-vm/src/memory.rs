//! Arenas and constants, and how a block operation gets its operands out of them.
//!
//! Of a block operation, one destination is borrowed mutably together with up to three sources. Sources lie apart from it, are exactly it (then
//! they are [`Src::InPlace`]), or are refused: memory is never both read and written.

use arr_bytecode::{Buffer, Place, Program};
use arr_core::{BufId, Elems, Reg, Scalar, SliceBounds, View, ViewId};
use arr_kernels::Src;
use core::ops::Range;

use crate::{ArrayRef, Link, TrapKind};
use parted::Parted;

pub(crate) use ends::{Bytes, End, Ends, MOST_SOURCES, Part, Parts};
pub(crate) use spot::Spot;
pub(crate) use walked::Walked;

mod ends;
mod parted;
mod spot;
mod walked;

/// The memory that a program runs in: two arenas, of which the slow one is empty where the program needs only one.
///
/// Each has at least the bytes that the program asks for, [`Program::fast_bytes`] and [`Program::slow_bytes`].
#[derive(Debug, Default)]
pub struct Memory<'m> {
    /// The arena that registers, block registers and what is touched most lie in.
    pub fast: &'m mut [u64],
    /// The arena for the rest.
    pub slow: &'m mut [u64],
    /// Room in which instructions are kept as they run; with none, each is decoded whenever it comes. See [`Link::wanted`].
    pub links: &'m mut [Link],
}

impl<'m> Memory<'m> {
    /// One arena, for a program that needs no other.
    #[must_use]
    pub fn one(arena: &'m mut [u64]) -> Memory<'m> {
        Memory { fast: arena, ..Memory::default() }
    }
}

/// Bytes of `W` destinations, and of `R` sources that share none with them.
type Apart<'a, const W: usize, const R: usize> = ([&'a mut [u8]; W], [&'a [u8]; R]);

/// The bytes that views and block registers lie in.
pub(crate) struct Places<'m> {
    /// The fast arena behind the registers.
    fast: &'m mut [u8],
    /// Bytes of fast arena in front of it.
    base: usize,
    slow: &'m mut [u8],
    constants: &'m [u8],
}

/// The elements of a loop that are at hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// Which block they are, counted from the start of the loop.
    pub(crate) number: u32,
    /// The first of them, counted from the start of the loop.
    pub(crate) first: u32,
    /// How many.
    pub(crate) len: Elems,
}

/// Bytes of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) place: Place,
    bytes: Range<usize>,
}

/// Where an operand that is read comes from.
#[derive(Clone, Debug)]
pub(crate) enum Operand {
    /// These bytes.
    Span(Span),
    /// One value for all elements.
    Scalar(Scalar),
}

/// An array with everything that moves added up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    pub(crate) buffer: Buffer,
    pub(crate) view: View,
}

impl Span {
    /// No bytes.
    pub(crate) const NOTHING: Span = Span { place: Place::Fast, bytes: 0..0 };

    /// Elements `first..first + len` of a buffer; what does not fit `usize` lies outside everything.
    fn elements(buffer: &Buffer, first: u64, len: u32) -> Option<Span> {
        let size = u64::from(buffer.dtype.size());
        let start = u64::from(buffer.offset) + first * size;
        let end = start + u64::from(len) * size;
        Some(Span { place: buffer.place, bytes: usize::try_from(start).ok()?..usize::try_from(end).ok()? })
    }

    /// The front of a buffer, in bytes.
    pub(crate) fn front(buffer: &Buffer, n_bytes: u32) -> Option<Span> {
        let start = buffer.offset as usize;
        Some(Span { place: buffer.place, bytes: start..start.checked_add(n_bytes as usize)? })
    }

    /// The part of memory that `source` is in, where these bytes are written.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where it shares some, but not all, bytes with them.
    #[inline(always)]
    pub(crate) fn part(&self, source: &Span) -> Result<Part, TrapKind> {
        match source.place {
            place if place == self.place => {
                if source.bytes == self.bytes {
                    Ok(Part::Written)
                } else if source.bytes.end <= self.bytes.start {
                    Ok(Part::Before)
                } else if source.bytes.start >= self.bytes.end {
                    Ok(Part::Behind)
                } else {
                    Err(TrapKind::Overlap)
                }
            }
            Place::Constants => Ok(Part::Constants),
            _ => Ok(Part::OtherArena),
        }
    }

    /// As the bytes of one block of `n` elements in `places`.
    ///
    /// # Errors
    /// [`TrapKind::Unverified`] where they do not fit 32 bits.
    pub(crate) fn in_block(&self, places: &Places<'_>, n: Elems) -> Result<Bytes, TrapKind> {
        Bytes::of(self, places.base(self.place), n.0)
    }

    /// The front of a block register.
    pub(crate) fn block(buffer: &Buffer, len: Elems) -> Option<Span> {
        Span::elements(buffer, 0, len.0)
    }
}

impl Located {
    pub(crate) fn n_elems(&self) -> u64 {
        u64::from(self.view.shape.n_elems())
    }

    /// The piece of an array that a block covers, as it lies in a contiguous one.
    pub(crate) fn piece(&self, window: Window) -> Option<Span> {
        Span::elements(&self.buffer, u64::from(self.view.offset) + u64::from(window.first), window.len.0)
    }

    /// All of a contiguous array.
    pub(crate) fn whole(&self) -> Option<Span> {
        self.piece(Window { number: 0, first: 0, len: Elems(self.view.shape.n_elems()) })
    }

    /// The element `distance` elements behind the start.
    pub(crate) fn element(&self, distance: i64) -> Option<Span> {
        let position = i64::from(self.view.offset).checked_add(distance)?;
        Span::elements(&self.buffer, u64::try_from(position).ok()?, 1)
    }

    /// The bytes from the lowest to the highest element, and the array as a view of just those.
    pub(crate) fn hull(&self) -> Option<(Span, View)> {
        let Some((low, high)) = self.view.bounds() else {
            return Some((Span::elements(&self.buffer, 0, 0)?, View { offset: 0, ..self.view }));
        };
        let len = u32::try_from(high - low + 1).ok()?;
        let span = Span::elements(&self.buffer, u64::try_from(low).ok()?, len)?;
        Some((span, View { offset: u32::try_from(i64::from(self.view.offset) - low).ok()?, ..self.view }))
    }
}

impl<'m> Places<'m> {
    /// All places, with `fast` behind `base` bytes of registers.
    pub(crate) fn new(fast: &'m mut [u8], base: usize, slow: &'m mut [u8], constants: &'m [u8]) -> Places<'m> {
        Places { fast, base, slow, constants }
    }

    /// Bytes that are only read.
    pub(crate) fn read(&self, span: &Span) -> Option<&[u8]> {
        match span.place {
            Place::Fast => self.fast.get(relative(&span.bytes, self.base)?),
            Place::Slow => self.slow.get(span.bytes.clone()),
            Place::Constants => self.constants.get(span.bytes.clone()),
        }
    }

    /// Bytes that are written.
    pub(crate) fn write(&mut self, span: &Span) -> Option<&mut [u8]> {
        match span.place {
            Place::Fast => self.fast.get_mut(relative(&span.bytes, self.base)?),
            Place::Slow => self.slow.get_mut(span.bytes.clone()),
            Place::Constants => None,
        }
    }

    /// An array as the host sees it.
    pub(crate) fn lend(&self, array: &Located) -> Option<ArrayRef<'_>> {
        let whole = Span::elements(&array.buffer, 0, array.buffer.capacity)?;
        Some(ArrayRef { dtype: array.buffer.dtype, view: array.view, buffer: self.read(&whole)? })
    }

    /// Destinations with sources that share no byte with any of them.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where some do.
    pub(crate) fn apart<const W: usize, const R: usize>(
        &mut self,
        written: [&Span; W],
        read: [Option<&Span>; R],
    ) -> Result<Apart<'_, W, R>, TrapKind> {
        let mut destinations = [const { None }; W];
        let fast = Parted::new(&mut *self.fast, (Place::Fast, self.base), written, &mut destinations)?;
        let slow = Parted::new(&mut *self.slow, (Place::Slow, 0), written, &mut destinations)?;
        let mut sources: [&[u8]; R] = [&[]; R];
        for (slot, span) in sources.iter_mut().zip(read) {
            let span = span.ok_or(TrapKind::Unverified)?;
            *slot = match span.place {
                _ if span.bytes.is_empty() => &[],
                Place::Fast => fast.get(&span.bytes)?,
                Place::Slow => slow.get(&span.bytes)?,
                Place::Constants => self.constants.get(span.bytes.clone()).ok_or(TrapKind::Unverified)?,
            };
        }
        if destinations.iter().any(Option::is_none) {
            return Err(TrapKind::Unverified);
        }
        Ok((destinations.map(Option::unwrap_or_default), sources))
    }

    /// Bytes in front of a place's own.
    pub(crate) fn base(&self, place: Place) -> usize {
        if place == Place::Fast { self.base } else { 0 }
    }

    /// What a block operation writes, and what it may read.
    #[inline(always)]
    pub(crate) fn cut(&mut self, ends: &Ends, window: Window) -> Result<(&mut [u8], Parts<'_>), TrapKind> {
        let (arena, other) = match ends.place {
            Place::Fast => (&mut *self.fast, &*self.slow),
            Place::Slow => (&mut *self.slow, &*self.fast),
            Place::Constants => return Err(TrapKind::Unverified),
        };
        Parts::new(arena, (ends.dst, window), other, self.constants).ok_or(TrapKind::Unverified)
    }

    /// A destination with its sources.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where a source shares some, but not all, bytes with the destination.
    pub(crate) fn operands<const N: usize>(
        &mut self,
        dst: &Span,
        sources: [Operand; N],
    ) -> Result<(&mut [u8], [Src<'_>; N]), TrapKind> {
        // The arena that is written is parted around the destination; the other one is only read.
        let (arena, base, other, other_base) = match dst.place {
            Place::Fast => (&mut *self.fast, self.base, &*self.slow, 0),
            Place::Slow => (&mut *self.slow, 0, &*self.fast, self.base),
            Place::Constants => return Err(TrapKind::Unverified),
        };
        let at = relative(&dst.bytes, base).ok_or(TrapKind::Unverified)?;
        let (front, behind) = arena.split_at_mut_checked(at.end).ok_or(TrapKind::Unverified)?;
        let (before, written) = front.split_at_mut_checked(at.start).ok_or(TrapKind::Unverified)?;
        let mut found = [Src::InPlace; N];
        for (slot, source) in found.iter_mut().zip(sources) {
            let span = match source {
                Operand::Scalar(value) => {
                    *slot = Src::Scalar(value);
                    continue;
                }
                Operand::Span(span) => span,
            };
            let (from, start): (&[u8], usize) = match dst.part(&span)? {
                Part::Written => continue,
                Part::Before => (before, base),
                Part::Behind => (behind, base + at.end),
                Part::OtherArena => (other, other_base),
                Part::Constants => (self.constants, 0),
            };
            let bytes = relative(&span.bytes, start).ok_or(TrapKind::Unverified)?;
            *slot = from.get(bytes).map(Src::Slice).ok_or(TrapKind::Unverified)?;
        }
        Ok((written, found))
    }
}

#[inline(always)]
fn relative(bytes: &Range<usize>, base: usize) -> Option<Range<usize>> {
    Some(bytes.start.checked_sub(base)?..bytes.end.checked_sub(base)?)
}

/// A buffer of the program.
pub(crate) fn buffer(program: &Program<'_>, id: BufId) -> Result<Buffer, TrapKind> {
    program.buffer(id).ok_or(TrapKind::Unverified)
}

/// A view of the program where and as long as registers say that it is.
///
/// # Errors
/// [`TrapKind::LengthOutOfRange`] where it would be longer than its shape, [`TrapKind::ViewOutOfBuffer`] where an element
/// would lie outside the buffer. An empty view has none, and does not move.
pub(crate) fn locate(
    program: &Program<'_>,
    id: ViewId,
    register: impl Fn(Reg) -> Result<i64, TrapKind>,
) -> Result<Located, TrapKind> {
    let record = program.view(id).ok_or(TrapKind::Unverified)?;
    let buffer = buffer(program, record.buffer)?;
    let mut view = record.view;
    if let Some(reg) = record.len {
        let (len, extent) = (register(reg)?, view.shape.extent(0));
        let outside = TrapKind::LengthOutOfRange { len, extent };
        let n = u32::try_from(len).ok().filter(|&n| n <= extent).ok_or(outside)?;
        view = view.slice(0, SliceBounds { start: 0, step: 1, n }).ok_or(TrapKind::Unverified)?;
    }
    if let Some(reg) = record.moving
        && let Some((low, high)) = view.bounds()
    {
        let by = register(reg)?;
        let (low, high) = (low.saturating_add(by), high.saturating_add(by));
        let outside = TrapKind::ViewOutOfBuffer { low, high, capacity: buffer.capacity };
        if low < 0 || high >= i64::from(buffer.capacity) {
            return Err(outside);
        }
        view.offset = u32::try_from(i64::from(view.offset) + by).map_err(|_| outside)?;
    }
    let (buffer, view) = buffer.seen_by(&view);
    Ok(Located { buffer, view })
}
