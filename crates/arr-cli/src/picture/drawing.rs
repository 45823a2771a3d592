//! An array as it is to be seen: a picture, a line, a histogram.

use arr_bytecode::Presentation;
use arr_vm::ArrayRef;

use super::histogram::Histogram;
use super::plot::plot_text;
use super::raster::{Raster, number};
use super::screen::picture_text;
use super::surface::Surface;

/// What is drawn of an array, which may have changed by then.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Drawing {
    /// Pixels.
    Picture(Raster),
    /// Values over their numbers.
    Line(Vec<f32>),
    /// How many values lie where.
    Histogram(Histogram),
}

impl Drawing {
    /// The drawing of an array; data are drawn as their shape has it.
    ///
    /// # Errors
    /// A message, where an array of this shape is no picture.
    pub(crate) fn of(array: &ArrayRef<'_>, presentation: Presentation) -> Result<Drawing, String> {
        let numbers = || array.elements().map(number);
        match presentation {
            Presentation::Data if array.view.shape.rank() == 1 => Ok(Drawing::Line(numbers().collect())),
            Presentation::Data | Presentation::Picture => Raster::of(array).map(Drawing::Picture),
            Presentation::Line => Ok(Drawing::Line(numbers().collect())),
            Presentation::Histogram { bins } => Ok(Drawing::Histogram(Histogram::of(numbers(), bins))),
        }
    }

    /// What is written to a stream, ending with a line break.
    pub(crate) fn text(&self, surface: &Surface) -> String {
        match self {
            Drawing::Picture(raster) => picture_text(raster, surface),
            Drawing::Line(values) => plot_text(values, surface.columns as usize),
            Drawing::Histogram(histogram) => histogram.text(surface.columns as usize),
        }
    }
}
