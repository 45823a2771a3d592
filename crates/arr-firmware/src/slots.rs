//! Programs that outlast a loss of power: two slots of a flash, of which the newest that is whole counts.
//!
//! A slot holds a program, and at its end a [`Seal`]. A program is written into the slot that is not current; its seal is written
//! when it has been read back, checks out and verifies, and the word that makes the seal count comes last, in a row of its own.
//! Before anything else of an old program, its seal goes. So wherever the power is cut, one of two slots is whole, as soon as
//! there was ever a program.

mod receive;
mod seal;
#[cfg(feature = "signature")]
mod signature;

pub use receive::NotKept;
pub use seal::{LONGEST_NAME, Offer, SIGNATURE_BYTES, Seal};
#[cfg(feature = "signature")]
pub use signature::Key;

use arr_bytecode::Verified;

use crate::admit::Terms;
use crate::crc::checksum;
use crate::flash::{Flash, Geometry, LONGEST_ROW};
use receive::Written;
use seal::{COMMIT, SEAL_BYTES};

/// Two slots of a flash.
pub struct Slots<'f> {
    flash: &'f mut dyn Flash,
    geometry: Geometry,
    /// The front of a program that has been written since the power came, behind which rows are erased and unwritten.
    written: Option<Written>,
}

impl<'f> Slots<'f> {
    /// The slots of a flash; `None` where its sizes are not as [`Geometry`] says, or leave no room for a program.
    pub fn new(flash: &'f mut dyn Flash) -> Option<Slots<'f>> {
        let geometry = flash.geometry();
        let Geometry { page, row, slot } = geometry;
        let rows_fit = row > 0 && row.is_multiple_of(4) && row as usize <= LONGEST_ROW;
        let pages_fit = page > 0 && rows_fit && page.is_multiple_of(row) && page.is_multiple_of(8);
        let slots_fit = pages_fit && slot.is_multiple_of(page) && flash.bytes().len() as u64 == 2 * u64::from(slot);
        let slots = Slots { flash, geometry, written: None };
        (slots_fit && slot > slots.seal_bytes()).then_some(slots)
    }

    /// Bytes of the longest program.
    #[must_use]
    pub fn capacity(&self) -> u32 {
        self.geometry.slot - self.seal_bytes()
    }

    /// What a slot, 0 or 1, holds, if its seal counts and its program is as it was written. Cost: a CRC over the program.
    #[must_use]
    pub fn kept(&self, slot: u32) -> Option<Seal> {
        let (program, end) = self.slot(slot).split_at_checked(self.capacity() as usize)?;
        let commit_at = self.seal_bytes() - self.geometry.row;
        if end.get(commit_at as usize..)?.first_chunk() != Some(&COMMIT) {
            return None;
        }
        let seal = Seal::from_bytes(end.first_chunk::<SEAL_BYTES>()?)?;
        (checksum(program.get(..seal.offer.n_bytes as usize)?) == seal.offer.crc).then_some(seal)
    }

    /// What both slots hold.
    #[must_use]
    pub fn seals(&self) -> [Option<Seal>; 2] {
        [self.kept(0), self.kept(1)]
    }

    /// The slot that counts, with its program: the newest that is whole and may run.
    #[must_use]
    // What it needs of the stack is not to stay there while the program runs.
    #[inline(never)]
    pub fn current(&self, terms: &Terms) -> Option<(u32, Verified<'_>)> {
        self.current_of(&self.seals(), terms)
    }

    /// The same, where it is known what both slots hold.
    pub(crate) fn current_of(&self, seals: &[Option<Seal>; 2], terms: &Terms) -> Option<(u32, Verified<'_>)> {
        let newest_first = match seals {
            [Some(first), Some(second)] if second.is_newer_than(first) => [1, 0],
            _ => [0, 1],
        };
        newest_first.into_iter().find_map(|slot| {
            let offer = seals.get(slot as usize)?.as_ref()?.offer;
            Some((slot, terms.admitted(&offer, self.program(slot, &offer)).ok()?))
        })
    }

    /// The bytes of a slot that an offer is about.
    fn program(&self, slot: u32, offer: &Offer) -> &[u8] {
        self.slot(slot).get(..offer.n_bytes as usize).unwrap_or_default()
    }

    /// Bytes of seal and commit, in rows of their own.
    fn seal_bytes(&self) -> u32 {
        (SEAL_BYTES as u32).next_multiple_of(self.geometry.row) + self.geometry.row
    }

    /// The bytes of a slot.
    fn slot(&self, slot: u32) -> &[u8] {
        let at = slot as usize * self.geometry.slot as usize;
        self.flash.bytes().get(at..at + self.geometry.slot as usize).unwrap_or_default()
    }
}
