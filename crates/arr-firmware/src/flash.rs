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
/// written, with any bits, and nothing else.
pub trait Flash {
    /// Its sizes.
    fn geometry(&self) -> Geometry;

    /// Both slots, as they are read: in place, like memory. They start at a multiple of 8, as programs do that run from there.
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
