//! The flash that programs are kept in, as a board has it.

use core::fmt;

/// Bytes of the longest row.
pub const LONGEST_ROW: usize = 256;

/// What every byte of an erased page is.
pub const BLANK: u8 = 0xFF;

/// Sizes of a flash, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geometry {
    /// Of a page, which is erased as a whole: a number of rows, and of 8 bytes.
    pub page: u32,
    /// Of a row, which is written as a whole and once between two erasures: a multiple of 4, [`LONGEST_ROW`] at most.
    pub row: u32,
    /// Of each of two slots, a number of pages.
    pub slot: u32,
}

/// A flash of two slots, one behind the other. A cut of the power may leave a page that was being erased, and a row that was being
/// written, with any bits, and nothing else. Neither is read again as if it were sound: a page whose erasure may have been cut is
/// erased anew before anything is written into it, and a row is not written a second time, even where it reads as blank.
pub trait Flash {
    /// Its sizes.
    fn geometry(&self) -> Geometry;

    /// Both slots, as they are read: in place, like memory. They start at a multiple of 8, as programs do that run from there.
    ///
    /// Reading any of them must never fault, whatever a loss of power has left there. Where a part has an error-correcting code and
    /// faults on a row that does not check out, the port sees to it before it gives these bytes away: it reads every row with the
    /// fault masked, and erases the page of each that does not check out, or switches the fault off for good.
    fn bytes(&self) -> &[u8];

    /// Makes every byte of the page that starts at `at` [`BLANK`].
    ///
    /// # Errors
    /// Where the flash does not do it.
    fn erase(&mut self, at: u32) -> Result<(), FlashError>;

    /// Writes the row that starts at `at` and is blank.
    ///
    /// # Errors
    /// Where the flash does not do it.
    fn write(&mut self, at: u32, row: &[u8]) -> Result<(), FlashError>;
}

/// A flash does not do what it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlashError;

impl fmt::Display for FlashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the flash of the device does not keep what is written into it")
    }
}

/// Whether bytes are as an erasure leaves them.
pub(crate) fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|&byte| byte == BLANK)
}
