//! Columns of integers and of truth values: everything to the right.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::blanks;
use super::scalar::write_scalar;

/// The width that these elements need.
pub(super) fn width(elements: impl Iterator<Item = Scalar>) -> usize {
    elements.map(n_chars).max().unwrap_or(0)
}

/// Writes an element behind blanks, `width` characters in all.
pub(super) fn write(out: &mut dyn Write, value: Scalar, width: usize) -> fmt::Result {
    blanks(out, width.saturating_sub(n_chars(value)))?;
    write_scalar(out, value)
}

fn n_chars(value: Scalar) -> usize {
    match value {
        Scalar::Int(value) => {
            let digits = value.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1;
            digits + usize::from(value < 0)
        }
        Scalar::Bool(true) => "True".len(),
        _ => "False".len(),
    }
}
