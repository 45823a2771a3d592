//! An arena cut at what is written: destinations to write, and between them what may be read.

use arr_bytecode::Place;
use core::ops::Range;

use super::Span;
use crate::TrapKind;

/// The most destinations that are cut out of an arena.
const MOST: usize = 3;

/// What lies between the destinations, each piece with its start.
pub(super) struct Parted<'a> {
    pieces: [(usize, &'a [u8]); MOST + 1],
}

impl<'a> Parted<'a> {
    /// Cuts those destinations that are in this place out of an arena that starts at byte `base`, and puts each into its slot.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where two of them share a byte.
    pub(super) fn new<const W: usize>(
        arena: &'a mut [u8],
        (place, base): (Place, usize),
        written: [&Span; W],
        destinations: &mut [Option<&'a mut [u8]>; W],
    ) -> Result<Parted<'a>, TrapKind> {
        let mut pieces: [(usize, &'a [u8]); MOST + 1] = [(0, &[]); MOST + 1];
        let mut slots = pieces.iter_mut();
        let (mut start, mut rest) = (base, arena);
        loop {
            let slot = slots.next().ok_or(TrapKind::Unverified)?;
            let open =
                written.iter().zip(&mut *destinations).filter(|(span, found)| span.place == place && found.is_none());
            let Some((next, found)) = open.min_by_key(|(span, _)| (span.bytes.start, span.bytes.end)) else {
                *slot = (start, rest);
                return Ok(Parted { pieces });
            };
            if next.bytes.is_empty() {
                *found = Some(&mut []);
            } else {
                let before = next.bytes.start.checked_sub(start).ok_or(TrapKind::Overlap)?;
                let (front, behind) = rest.split_at_mut_checked(before).ok_or(TrapKind::Unverified)?;
                let (destination, behind) =
                    behind.split_at_mut_checked(next.bytes.len()).ok_or(TrapKind::Unverified)?;
                *slot = (start, front);
                *found = Some(destination);
                (start, rest) = (next.bytes.end, behind);
            }
        }
    }

    /// Bytes that lie in one of the pieces.
    ///
    /// # Errors
    /// [`TrapKind::Overlap`] where they do not.
    pub(super) fn get(&self, bytes: &Range<usize>) -> Result<&'a [u8], TrapKind> {
        let within = |(start, piece): &(usize, &'a [u8])| {
            let from = bytes.start.checked_sub(*start)?;
            piece.get(from..from.checked_add(bytes.len())?)
        };
        self.pieces.iter().find_map(within).ok_or(TrapKind::Overlap)
    }
}
