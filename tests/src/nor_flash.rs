//! A flash as chips have it: an erasure sets bits, writing only clears them, and the power may be cut in the middle of either.

use arr_firmware::{BLANK, Flash, FlashError, Geometry};
use fastrand::Rng;
use zerocopy::IntoBytes;

/// How far a write or an erasure has come when the power is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// It has changed nothing.
    Before,
    /// It is done with the front half.
    Half,
    /// Some bits have changed, any of them.
    Bits,
    /// It is done.
    Behind,
}

impl Cut {
    /// Every one.
    pub const ALL: [Cut; 4] = [Cut::Before, Cut::Half, Cut::Bits, Cut::Behind];
}

/// A simulated flash.
#[derive(Clone, Debug)]
pub struct NorFlash {
    geometry: Geometry,
    words: Vec<u64>,
    /// Whether each row has been erased to the end, and nothing has been done to it since.
    is_erased: Vec<bool>,
    random: Rng,
    /// Writes and erasures until the power is cut, and how.
    cut: Option<(u32, Cut)>,
    /// Writes and erasures so far.
    n_done: u32,
}

impl NorFlash {
    /// A flash as it comes from the factory, blank.
    #[must_use]
    pub fn new(geometry: Geometry, seed: u64) -> NorFlash {
        let words = vec![u64::MAX; 2 * geometry.slot as usize / size_of::<u64>()];
        let is_erased = vec![true; 2 * geometry.slot as usize / geometry.row.max(1) as usize];
        NorFlash { geometry, words, is_erased, random: Rng::with_seed(seed), cut: None, n_done: 0 }
    }

    /// Cuts the power at the write or erasure behind the next `n`.
    pub fn cut_behind(&mut self, n: u32, cut: Cut) {
        self.cut = Some((n, cut));
    }

    /// Switches the power on again.
    pub fn switch_on(&mut self) {
        self.cut = None;
    }

    /// Writes and erasures so far.
    #[must_use]
    pub fn n_done(&self) -> u32 {
        self.n_done
    }

    /// Sets bytes from `at` on past the rules of a flash, and without wear.
    pub fn set(&mut self, at: usize, bytes: &[u8]) {
        self.words.as_mut_bytes()[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Turns a bit, as a worn cell does.
    pub fn flip(&mut self, bit: usize) {
        self.words.as_mut_bytes()[bit / 8] ^= 1 << (bit % 8);
    }

    /// Makes bytes from `at` on what `wanted` says of each, as far as the power allows.
    fn change(&mut self, at: u32, wanted: &[u8]) -> Result<(), FlashError> {
        let rows = at / self.geometry.row..(at + wanted.len() as u32) / self.geometry.row;
        self.is_erased[rows.start as usize..rows.end as usize].fill(false);
        let done = match &mut self.cut {
            None => None,
            Some((0, cut)) => Some(*cut),
            Some((left, _)) => {
                *left -= 1;
                None
            }
        };
        let bytes = &mut self.words.as_mut_bytes()[at as usize..at as usize + wanted.len()];
        for (k, (byte, &target)) in bytes.iter_mut().zip(wanted).enumerate() {
            let changed = match done {
                None | Some(Cut::Behind) => u8::MAX,
                Some(Cut::Before) => 0,
                Some(Cut::Half) if 2 * k < wanted.len() => u8::MAX,
                Some(Cut::Half) => 0,
                Some(Cut::Bits) => self.random.u8(..),
            };
            *byte = *byte & !changed | target & changed;
        }
        self.n_done += 1;
        match done {
            None => Ok(()),
            Some(_) => {
                // Without power nothing is written any more.
                self.cut = Some((0, Cut::Before));
                Err(FlashError)
            }
        }
    }
}

impl Flash for NorFlash {
    fn geometry(&self) -> Geometry {
        self.geometry
    }

    fn bytes(&self) -> &[u8] {
        self.words.as_bytes()
    }

    fn erase(&mut self, at: u32) -> Result<(), FlashError> {
        assert!(at.is_multiple_of(self.geometry.page), "an erasure at {at}, where no page starts");
        self.change(at, &vec![BLANK; self.geometry.page as usize])?;
        let rows = at / self.geometry.row..(at + self.geometry.page) / self.geometry.row;
        self.is_erased[rows.start as usize..rows.end as usize].fill(true);
        Ok(())
    }

    fn write(&mut self, at: u32, row: &[u8]) -> Result<(), FlashError> {
        assert!(at.is_multiple_of(self.geometry.row), "a row at {at}, where none starts");
        assert_eq!(row.len(), self.geometry.row as usize, "bytes of a row");
        // It may read as blank all the same: behind an erasure that was cut, or a write that has come to nothing.
        let is_erased = self.is_erased[(at / self.geometry.row) as usize];
        assert!(is_erased, "the row at {at} is written a second time, or behind half an erasure");
        self.change(at, row)
    }
}
