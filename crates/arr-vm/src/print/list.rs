//! Arrays as Python prints lists: `[1, 2, 3]`.

use core::fmt::{self, Write};

use super::scalar::write_scalar;
use crate::ArrayRef;

/// Writes the elements of an array in C order, in brackets and on one line.
///
/// # Errors
/// Those of `out`.
pub fn write_list(out: &mut dyn Write, array: &ArrayRef<'_>) -> fmt::Result {
    out.write_str("[")?;
    for (k, element) in array.elements().enumerate() {
        out.write_str(if k == 0 { "" } else { ", " })?;
        write_scalar(out, element)?;
    }
    out.write_str("]")
}
