//! A flash for boards that an emulator gives none: memory that a restart leaves as it is, with the pages and rows of a NOR flash.

use arr_firmware::{BLANK, Flash, FlashError, Geometry};
use zerocopy::IntoBytes;

/// Sizes of a page and a row, as serial NOR flash and many processors have them.
const PAGE: u32 = 4096;
const ROW: u32 = 32;

/// Words of memory as a flash.
pub(crate) struct RamFlash(pub(crate) &'static mut [u64]);

impl RamFlash {
    fn room(&mut self, at: u32, n_bytes: usize) -> Result<&mut [u8], FlashError> {
        self.0.as_mut_bytes().get_mut(at as usize..).and_then(|bytes| bytes.get_mut(..n_bytes)).ok_or(FlashError)
    }
}

impl Flash for RamFlash {
    fn geometry(&self) -> Geometry {
        Geometry { page: PAGE, row: ROW, slot: (size_of_val::<[u64]>(self.0) / 2) as u32 }
    }

    fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn erase(&mut self, at: u32) -> Result<(), FlashError> {
        self.room(at, PAGE as usize)?.fill(BLANK);
        Ok(())
    }

    fn write(&mut self, at: u32, row: &[u8]) -> Result<(), FlashError> {
        // Writing clears bits, and sets none.
        self.room(at, row.len())?.iter_mut().zip(row).for_each(|(cell, byte)| *cell &= byte);
        Ok(())
    }
}
