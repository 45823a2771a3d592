//! Arrays as pictures: in the terminal and in files.

mod drawing;
mod histogram;
mod kitty;
mod plot;
mod raster;
mod screen;
mod sixel;
mod surface;

pub(crate) use drawing::Drawing;
pub(crate) use plot::plot_svg;
pub(crate) use raster::{Raster, number};
#[cfg(test)]
pub(crate) use surface::Graphics;
pub(crate) use surface::Surface;
