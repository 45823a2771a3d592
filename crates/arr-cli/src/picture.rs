//! Arrays as pictures: in the terminal and in files.

mod plot;
mod raster;
mod screen;

pub(crate) use plot::{plot_svg, plot_text};
pub(crate) use raster::{Raster, number};
pub(crate) use screen::picture_text;
