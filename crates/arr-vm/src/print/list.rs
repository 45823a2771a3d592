//! Arrays as Python prints lists: `[1, 2, 3]`, `[array([1, 2]), array([3, 4])]`.

use core::fmt::{self, Write};

use super::PrintOptions;
use super::repr::write_repr;
use super::scalar::write_scalar;
use crate::ArrayRef;

/// Writes what an array has along its first axis, in brackets: scalars, or rows as NumPy's `repr` shows them.
///
/// # Errors
/// Those of `out`.
pub fn write_list(out: &mut dyn Write, array: &ArrayRef<'_>, options: &PrintOptions) -> fmt::Result {
    out.write_str("[")?;
    if array.view.shape.rank() < 2 {
        for (k, element) in array.elements().enumerate() {
            out.write_str(if k == 0 { "" } else { ", " })?;
            write_scalar(out, element)?;
        }
        return out.write_str("]");
    }
    for k in 0..array.view.shape.extent(0) {
        out.write_str(if k == 0 { "" } else { ", " })?;
        let view = array.view.index(0, k).ok_or(fmt::Error)?;
        write_repr(out, &ArrayRef { view, ..*array }, options)?;
    }
    out.write_str("]")
}
