//! Where arrivals come from: told by the name of the file, or by what it begins with.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use arr_core::{DType, Shape};

use super::demo_source::{DemoSource, is_demo};
use super::image_source::{ImageSource, is_image};
use super::npy_source::NpySource;
use super::npz_source;
use super::raw_form::{RawForm, is_raw};
use super::raw_source::RawSource;
use super::wav_source::WavSource;
use crate::input::is_standard_input;

/// What gives one arrival after another.
pub(super) trait Arrivals {
    /// Fills `dst` with the next arrival, in C order, little-endian; false at the end.
    ///
    /// # Errors
    /// Those of the file, which may not be what its beginning promised.
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool>;

    /// How many arrivals are left, where that is known.
    fn n_left(&self) -> Option<u64>;
}

/// What a script asks of a source.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The name of the source.
    pub(super) name: String,
    pub(super) dtype: DType,
    /// The shape of an arrival.
    pub(super) shape: Shape,
    /// Whether images of another size are scaled.
    pub(super) resizes: bool,
    /// What raw elements are said to be.
    pub(super) raw: RawForm,
}

/// Opens what `path` stands for: a file, a folder of images, `-` for standard input, `demo` or `demo:N`.
///
/// # Errors
/// A message that names both sides, where it does not hold what is wanted.
pub(super) fn open(path: &Path, wanted: &Wanted) -> Result<Box<dyn Arrivals>, String> {
    let shown = path.display();
    let last = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    if is_demo(path) {
        let count = last.strip_prefix("demo:").map(str::parse);
        let n = count.unwrap_or(Ok(64)).map_err(|_| format!("{shown}: write `demo:100` for 100 arrivals"))?;
        return Ok(Box::new(DemoSource::new(n, wanted)));
    }
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase();
    if path.is_dir() || is_image(path) {
        return Ok(Box::new(ImageSource::open(path, wanted)?));
    }
    if extension == "wav" {
        return Ok(Box::new(WavSource::open(path, wanted)?));
    }
    if let Some((path, member)) = npz_source::archive(path) {
        return Ok(Box::new(npz_source::open(&path, member.as_deref(), wanted)?));
    }
    let bad = |error: io::Error| format!("{shown}: {error}");
    if is_standard_input(path) {
        let mut reader = BufReader::new(io::stdin());
        let is_npy = reader.fill_buf().map_err(bad)?.starts_with(b"\x93NUMPY");
        if is_npy && wanted.raw == RawForm::default() {
            return Ok(Box::new(NpySource::of_stream(path, Box::new(reader), wanted)?));
        }
        wanted.raw.check(path, wanted)?;
        return Ok(Box::new(RawSource::new(Box::new(reader), None)));
    }
    if is_raw(path, wanted.raw) {
        wanted.raw.check(path, wanted)?;
        let file = File::open(path).map_err(bad)?;
        let metadata = file.metadata().map_err(bad)?;
        if !metadata.is_file() {
            // A pipe or a device has as many as come.
            return Ok(Box::new(RawSource::new(Box::new(BufReader::new(file)), None)));
        }
        let n_arrival = u64::from(wanted.shape.n_elems()) * u64::from(wanted.dtype.size());
        let n_bytes = metadata.len();
        if n_arrival == 0 || n_bytes % n_arrival != 0 {
            let Wanted { name, dtype, shape, .. } = wanted;
            return Err(format!(
                "{name}: the script wants {dtype} of shape {shape}, {n_arrival} bytes an arrival, but {shown} holds \
                 {n_bytes} bytes, which is no whole number of those"
            ));
        }
        return Ok(Box::new(RawSource::new(Box::new(BufReader::new(file)), Some(n_bytes / n_arrival))));
    }
    Ok(Box::new(NpySource::open(&wanted.name, path, wanted.dtype, wanted.shape)?))
}
