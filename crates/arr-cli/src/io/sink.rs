//! Where emissions go, by the name of the file: stacked into an array, or drawn.

use std::io;
use std::path::{Path, PathBuf};

use arr_bytecode::PortKind;
use arr_core::Scalar;
use arr_vm::ArrayRef;

use super::npy_sink::NpySink;
use super::picture_sink::{GifSink, PngSink};
use super::svg_sink::SvgSink;

/// What takes emissions, and is a file when the program has come to its end.
pub(super) trait Sink {
    /// Takes a scalar.
    ///
    /// # Errors
    /// Those of the file, or that a scalar is nothing for it.
    fn push_scalar(&mut self, value: Scalar) -> io::Result<()>;

    /// Takes an array.
    ///
    /// # Errors
    /// Those of the file, or that the array is nothing for it.
    fn push_array(&mut self, array: &ArrayRef<'_>) -> io::Result<()>;

    /// Puts the file in its place.
    ///
    /// # Errors
    /// Those of the file.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// A sink with the path that was asked for.
pub(super) struct FileSink {
    pub(super) path: PathBuf,
    pub(super) sink: Box<dyn Sink>,
}

impl FileSink {
    /// Begins the file at `path` for what is emitted under `name` by a port of this kind.
    ///
    /// # Errors
    /// A message, where the file cannot be written, or what comes out of the port is nothing for it.
    pub(super) fn create(name: &str, path: &Path, kind: &PortKind) -> Result<FileSink, String> {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let sink = match extension.to_ascii_lowercase().as_str() {
            "png" => PngSink::create(path, kind).map(|sink| Box::new(sink) as Box<dyn Sink>),
            "gif" => GifSink::create(path, kind).map(|sink| Box::new(sink) as Box<dyn Sink>),
            "svg" => SvgSink::create(name, path, kind).map(|sink| Box::new(sink) as Box<dyn Sink>),
            _ => NpySink::create(path, kind).and_then(|sink| {
                let sink = sink.ok_or_else(|| unsuited("nothing comes out of it that stacks"))?;
                Ok(Box::new(sink) as Box<dyn Sink>)
            }),
        };
        let sink = sink.map_err(|error| super::ports::unwritable(path, &error))?;
        Ok(FileSink { path: path.to_owned(), sink })
    }
}

/// The error of something that a file does not take.
pub(super) fn unsuited(message: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message.into())
}
