//! Arrays as NumPy's `repr` shows them: `array([1, 2], dtype=int32)`.
//!
//! Source: NumPy, `_array_repr_implementation` in `numpy/_core/arrayprint.py`.

use arr_core::DType;
use core::fmt::{self, Write};

use super::array::{Style, write_elements};
use super::{PrintOptions, blanks};
use crate::ArrayRef;

const PREFIX: &str = "array(";

/// Writes an array as NumPy's `repr(array)`: with its dtype, where the elements do not tell, and with its shape, where not all
/// of them are shown.
///
/// Cost: two walks over the shown elements.
///
/// # Errors
/// Those of `out`.
pub fn write_repr(out: &mut dyn Write, array: &ArrayRef<'_>, options: &PrintOptions) -> fmt::Result {
    let shape = array.view.shape;
    let (indent, width) = (PREFIX.len(), options.line_width as usize);
    let mut out = Columns { out, column: 0 };
    out.write_str(PREFIX)?;
    // The bracket that closes is on the last line.
    write_elements(&mut out, array, options, Style { separator: ",", indent, width: width.saturating_sub(1) })?;
    let is_empty = shape.n_elems() == 0;
    let has_shape = is_empty && shape.rank() != 1 || shape.n_elems() > options.threshold;
    let has_dtype = is_empty || array.dtype != DType::Bool;
    if has_shape || has_dtype {
        out.write_str(",")?;
        let mut extras = Columns { out: &mut Nowhere, column: 0 };
        write_extras(&mut extras, array, has_shape, has_dtype)?;
        if out.column + extras.column + 2 > width {
            out.write_str("\n")?;
            blanks(&mut out, indent)?;
        } else {
            out.write_str(" ")?;
        }
        write_extras(&mut out, array, has_shape, has_dtype)?;
    }
    out.write_str(")")
}

fn write_extras(out: &mut dyn Write, array: &ArrayRef<'_>, has_shape: bool, has_dtype: bool) -> fmt::Result {
    if has_shape {
        write!(out, "shape={}", array.view.shape)?;
    }
    if has_shape && has_dtype {
        out.write_str(", ")?;
    }
    if has_dtype { write!(out, "dtype={}", array.dtype) } else { Ok(()) }
}

/// Counts the characters of the line at hand.
struct Columns<'o> {
    out: &'o mut dyn Write,
    column: usize,
}

impl Write for Columns<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.column = match text.rsplit_once('\n') {
            Some((_, line)) => line.len(),
            None => self.column + text.len(),
        };
        self.out.write_str(text)
    }
}

struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}
