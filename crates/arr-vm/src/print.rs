//! Text for scalars and arrays, streamed: Python's for scalars, NumPy's `str` and `repr` for arrays.
//!
//! Nothing is kept but one element, so a print costs a second look at the array (for the column width) instead of memory.

mod array;
mod bytes;
mod complex;
mod decimal;
mod digits;
mod emitted;
mod float;
mod format;
mod integer;
mod layout;
mod list;
mod repr;
mod scalar;

pub use array::write_array;
pub use bytes::write_bytes;
pub use emitted::{write_emitted_array, write_emitted_scalar};
pub use format::write_formatted;
pub use list::write_list;
pub use repr::write_repr;
pub use scalar::write_scalar;

use arr_core::PrintSetting;
use core::fmt::{self, Write};

/// What `np.set_printoptions` sets; the default is NumPy's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintOptions {
    /// Arrays of more elements are summarised.
    pub threshold: u32,
    /// Elements shown at either end of an axis of a summarised array; 0 counts as 1.
    pub edge_items: u32,
    /// The most digits after the point.
    pub precision: u8,
    /// The most characters of a line.
    pub line_width: u32,
    /// Whether small numbers are shown as 0 rather than with an exponent.
    pub suppress: bool,
}

impl Default for PrintOptions {
    fn default() -> Self {
        PrintOptions { threshold: 1000, edge_items: 3, precision: 8, line_width: 75, suppress: false }
    }
}

impl PrintOptions {
    /// Changes one of them.
    pub fn set(&mut self, setting: PrintSetting, value: u32) {
        match setting {
            PrintSetting::Threshold => self.threshold = value,
            PrintSetting::EdgeItems => self.edge_items = value,
            PrintSetting::Precision => self.precision = value.try_into().unwrap_or(u8::MAX),
            PrintSetting::LineWidth => self.line_width = value,
            PrintSetting::Suppress => self.suppress = value != 0,
        }
    }
}

/// Writes `n` times the character that `run` is made of.
fn repeat(out: &mut dyn Write, run: &'static str, n: usize) -> fmt::Result {
    let mut left = n;
    while let Some(piece) = run.get(..left.min(run.len())).filter(|piece| !piece.is_empty()) {
        out.write_str(piece)?;
        left -= piece.len();
    }
    Ok(())
}

fn blanks(out: &mut dyn Write, n: usize) -> fmt::Result {
    repeat(out, "                ", n)
}

fn zeros(out: &mut dyn Write, n: usize) -> fmt::Result {
    repeat(out, "0000000000000000", n)
}
