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

use crate::admit::{Refusal, admitted};
use crate::crc::checksum;
use crate::flash::{Flash, Geometry, LONGEST_ROW};
use seal::{COMMIT, SEAL_BYTES};

/// Two slots of a flash.
pub struct Slots<'f> {
    flash: &'f mut dyn Flash,
    geometry: Geometry,
    #[cfg(feature = "signature")]
    key: Option<Key>,
}

impl<'f> Slots<'f> {
    /// The slots of a flash; `None` where its sizes are not as [`Geometry`] says, or leave no room for a program.
    pub fn new(flash: &'f mut dyn Flash) -> Option<Slots<'f>> {
        let geometry = flash.geometry();
        let Geometry { page, row, slot } = geometry;
        let rows_fit = row > 0 && row.is_multiple_of(4) && row as usize <= LONGEST_ROW;
        let pages_fit = page > 0 && rows_fit && page.is_multiple_of(row) && page.is_multiple_of(8);
        let slots_fit = pages_fit && slot.is_multiple_of(page) && flash.bytes().len() as u64 == 2 * u64::from(slot);
        let slots = Slots {
            flash,
            geometry,
            #[cfg(feature = "signature")]
            key: None,
        };
        (slots_fit && slot > slots.seal_bytes()).then_some(slots)
    }

    /// The same slots, where programs run and are kept that this key has signed, and no others.
    #[cfg(feature = "signature")]
    #[must_use]
    pub fn signed_by(self, key: Key) -> Slots<'f> {
        Slots { key: Some(key), ..self }
    }

    /// Whether programs must be signed.
    #[must_use]
    pub fn wants_signature(&self) -> bool {
        #[cfg(feature = "signature")]
        return self.key.is_some();
        #[cfg(not(feature = "signature"))]
        return false;
    }

    /// Bytes of the longest program.
    #[must_use]
    pub fn capacity(&self) -> u32 {
        self.geometry.slot - self.seal_bytes()
    }

    /// What a slot, 0 or 1, holds, if its seal counts and its program is as it was written.
    #[must_use]
    pub fn kept(&self, slot: u32) -> Option<(Seal, &[u8])> {
        let bytes = self.slot(slot);
        let (program, end) = bytes.split_at_checked(self.capacity() as usize)?;
        let commit_at = self.seal_bytes() - self.geometry.row;
        if end.get(commit_at as usize..)?.first_chunk() != Some(&COMMIT) {
            return None;
        }
        let seal = Seal::from_bytes(end.first_chunk::<SEAL_BYTES>()?)?;
        let program = program.get(..seal.offer.n_bytes as usize)?;
        (checksum(program) == seal.offer.crc).then_some((seal, program))
    }

    /// The slot that counts, with its program: the newest that is whole and may run.
    #[must_use]
    // What it needs of the stack is not to stay there while the program runs.
    #[inline(never)]
    pub fn current(&self) -> Option<(u32, Verified<'_>)> {
        let newest_first = match (self.kept(0), self.kept(1)) {
            (Some((first, _)), Some((second, _))) if second.is_newer_than(&first) => [1, 0],
            _ => [0, 1],
        };
        newest_first.into_iter().find_map(|slot| {
            let (seal, program) = self.kept(slot)?;
            Some((slot, self.admitted(&seal.offer, program).ok()?))
        })
    }

    /// The program of an offer, if it may run here.
    fn admitted<'p>(&self, offer: &Offer, program: &'p [u8]) -> Result<Verified<'p>, Refusal> {
        #[cfg(feature = "signature")]
        if let Some(key) = &self.key {
            if !offer.is_signed() {
                return Err(Refusal::Unsigned);
            }
            if !key.has_signed(program, &offer.signature) {
                return Err(Refusal::SignedByOther);
            }
        }
        #[cfg(not(feature = "signature"))]
        let _ = offer;
        admitted(program)
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
