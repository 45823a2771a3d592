//! Emitted arrays as pictures: the last of them as PNG, all of them as an animated GIF.

use std::io;
use std::path::Path;

use arr_bytecode::PortKind;
use arr_core::{Scalar, Shape};
use arr_vm::ArrayRef;
use gif::{Encoder, Frame, Repeat};
use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};

use super::sink::{Sink, unsuited};
use super::whole_file::WholeFile;
use crate::picture::Raster;

/// How long a frame is to be seen, in hundredths of a second.
const DELAY: u16 = 10;

/// The shape of pictures that come out of a port.
fn picture_shape(kind: &PortKind) -> io::Result<Shape> {
    match kind {
        PortKind::OutputArray { shape, .. } if matches!(shape.extents(), [_, _] | [_, _, 3]) => Ok(*shape),
        _ => Err(unsuited("a picture is made of arrays of shape (height, width) or (height, width, 3)")),
    }
}

fn raster(array: &ArrayRef<'_>) -> io::Result<Raster> {
    Raster::of(array).map_err(unsuited)
}

/// The last picture.
pub(super) struct PngSink {
    file: WholeFile,
    last: Option<Raster>,
}

impl PngSink {
    pub(super) fn create(path: &Path, kind: &PortKind) -> io::Result<PngSink> {
        picture_shape(kind)?;
        Ok(PngSink { file: WholeFile::create(path)?, last: None })
    }
}

impl Sink for PngSink {
    fn push_scalar(&mut self, _: Scalar) -> io::Result<()> {
        Err(unsuited("a scalar is no picture"))
    }

    fn push_array(&mut self, array: &ArrayRef<'_>) -> io::Result<()> {
        self.last = Some(raster(array)?);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        let last = self.last.take().ok_or_else(|| unsuited("nothing was emitted that it could show"))?;
        let encoder = PngEncoder::new(&mut self.file);
        encoder
            .write_image(&last.pixels, last.width, last.height, ExtendedColorType::Rgb8)
            .map_err(io::Error::other)?;
        self.file.finish()
    }
}

/// All pictures, one after another.
pub(super) struct GifSink {
    encoder: Encoder<WholeFile>,
}

impl GifSink {
    pub(super) fn create(path: &Path, kind: &PortKind) -> io::Result<GifSink> {
        let shape = picture_shape(kind)?;
        let side = |axis: usize| {
            let large = || unsuited(format!("a GIF of shape {shape} is too large, it has at most 65535 pixels a side"));
            u16::try_from(shape.extent(axis)).map_err(|_| large())
        };
        let encoder = Encoder::new(WholeFile::create(path)?, side(1)?, side(0)?, &[]);
        let mut encoder = encoder.map_err(io::Error::other)?;
        encoder.set_repeat(Repeat::Infinite).map_err(io::Error::other)?;
        Ok(GifSink { encoder })
    }
}

impl Sink for GifSink {
    fn push_scalar(&mut self, _: Scalar) -> io::Result<()> {
        Err(unsuited("a scalar is no picture"))
    }

    fn push_array(&mut self, array: &ArrayRef<'_>) -> io::Result<()> {
        let raster = raster(array)?;
        let mut frame = Frame::from_rgb_speed(raster.width as u16, raster.height as u16, &raster.pixels, 10);
        frame.delay = DELAY;
        self.encoder.write_frame(&frame).map_err(io::Error::other)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.encoder.into_inner().map_err(io::Error::other)?.finish()
    }
}
