//! complex64 as NumPy prints it: columns of real and of imaginary parts, each as floats are; scalars in parentheses.
//!
//! Source: NumPy, `ComplexFloatingFormat` in `numpy/_core/arrayprint.py`; Python, `complex_repr` in `Objects/complexobject.c`.

use arr_core::Scalar;
use core::fmt::{self, Write};

use super::float::{FloatFormat, Signs, float_of};
use super::{PrintOptions, blanks};

/// How the elements of an array are printed.
#[derive(Clone, Copy)]
pub(super) struct ComplexFormat {
    real: FloatFormat,
    imaginary: FloatFormat,
}

impl ComplexFormat {
    /// The format for these elements.
    pub(super) fn of(elements: impl Iterator<Item = Scalar> + Clone, options: &PrintOptions) -> ComplexFormat {
        ComplexFormat {
            real: FloatFormat::of(elements.clone().map(float_of), Signs::Negative, options),
            imaginary: FloatFormat::of(elements.map(imaginary_of), Signs::All, options),
        }
    }

    /// Characters of an element.
    pub(super) fn width_of(&self, value: Scalar) -> usize {
        self.real.width() + self.imaginary.width_of(imaginary_of(value)) + "j".len()
    }

    /// Writes an element; the unit stands in front of the blanks that fill it up.
    pub(super) fn write(&self, out: &mut dyn Write, value: Scalar) -> fmt::Result {
        let imaginary = imaginary_of(value);
        self.real.write(out, float_of(value))?;
        self.imaginary.write_unfilled(out, imaginary)?;
        out.write_char('j')?;
        blanks(out, self.imaginary.n_blanks_behind(imaginary))
    }
}

fn imaginary_of(value: Scalar) -> f32 {
    match value {
        Scalar::Complex(_, im) => im,
        _ => 0.0,
    }
}
