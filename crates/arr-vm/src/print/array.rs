//! The elements of arrays as NumPy prints them.

use arr_core::{DType, Scalar};
use core::fmt::{self, Write};

use super::complex::ComplexFormat;
use super::float::{FloatFormat, Signs, float_of};
use super::layout::{Lines, Walk};
use super::scalar::write_rank_0;
use super::{PrintOptions, integer, repeat};
use crate::ArrayRef;

/// How elements of an array are printed: each of one width.
#[derive(Clone, Copy)]
enum Column {
    Right(usize),
    Float(FloatFormat),
    Complex(ComplexFormat),
}

/// Where elements stand on their lines.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// What stands between elements, beside a blank.
    pub(super) separator: &'static str,
    /// Characters in front of the first bracket.
    pub(super) indent: usize,
    /// The most characters of a line.
    pub(super) width: usize,
}

/// Writes an array as NumPy's `str(array)`.
///
/// Cost: two walks over the shown elements.
///
/// # Errors
/// Those of `out`.
pub fn write_array(out: &mut dyn Write, array: &ArrayRef<'_>, options: &PrintOptions) -> fmt::Result {
    if array.view.shape.rank() == 0 {
        return write_rank_0(out, array.elements().next().unwrap_or(Scalar::Bool(false)));
    }
    write_elements(out, array, options, Style { separator: "", indent: 0, width: options.line_width as usize })
}

/// Writes the elements in their brackets, of which an array of rank 0 has none.
pub(super) fn write_elements(
    out: &mut dyn Write,
    array: &ArrayRef<'_>,
    options: &PrintOptions,
    style: Style,
) -> fmt::Result {
    let shape = array.view.shape;
    let rank = shape.rank();
    if shape.n_elems() == 0 {
        return out.write_str("[]");
    }
    let walk = Walk::new(shape, options);
    let elements = walk.clone().map(|shown| array.at(&shown.index).unwrap_or(Scalar::Bool(false)));
    let column = match array.dtype {
        DType::F32 => Column::Float(FloatFormat::of(elements.clone().map(float_of), Signs::Negative, options)),
        DType::C64 => Column::Complex(ComplexFormat::of(elements.clone(), options)),
        DType::Bool => Column::Right(if rank == 0 { 0 } else { "False".len() }),
        _ => Column::Right(integer::width(elements.clone())),
    };
    repeat(out, "[[[[", rank)?;
    let mut lines = Lines::new(out, style.indent + rank, style.width.saturating_sub(rank), style.separator);
    for (shown, value) in walk.zip(elements) {
        if let Some(axis) = shown.turned {
            let n_closed = rank - 1 - axis;
            if n_closed > 0 {
                lines.turn(n_closed, shown.skipped)?;
            } else {
                lines.separate()?;
                if shown.skipped {
                    lines.fit("...".len())?;
                    lines.write_str("...")?;
                    lines.separate()?;
                }
            }
        }
        lines.fit(column.width_of(value))?;
        column.write(&mut lines, value)?;
    }
    repeat(&mut lines, "]]]]", rank)
}

impl Column {
    fn width_of(&self, value: Scalar) -> usize {
        match self {
            Column::Right(width) => *width,
            Column::Float(format) => format.width(),
            Column::Complex(format) => format.width_of(value),
        }
    }

    fn write(&self, out: &mut dyn Write, value: Scalar) -> fmt::Result {
        match self {
            Column::Right(width) => integer::write(out, value, *width),
            Column::Float(format) => format.write(out, float_of(value)),
            Column::Complex(format) => format.write(out, value),
        }
    }
}
