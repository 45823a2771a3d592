//! What is emitted, as text under the name of its port.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::{PrintOptions, write_array, write_scalar};
use crate::ArrayRef;

/// Writes what `arr run` shows of a scalar that is emitted: the name and the value, on a line.
///
/// # Errors
/// Those of `out`.
pub fn write_emitted_scalar(out: &mut dyn Write, name: &str, value: Scalar) -> fmt::Result {
    write!(out, "{name}: ")?;
    write_scalar(out, value)?;
    out.write_str("\n")
}

/// Writes what `arr run` shows of an array that is emitted: the name on a line, and the array as NumPy prints it on those below.
///
/// # Errors
/// Those of `out`.
pub fn write_emitted_array(out: &mut dyn Write, name: &str, array: &ArrayRef<'_>) -> fmt::Result {
    writeln!(out, "{name}:")?;
    write_array(out, array, &PrintOptions::default())?;
    out.write_str("\n")
}
