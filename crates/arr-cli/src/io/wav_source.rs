//! Sound as arrivals: windows of samples, one after another. What is left at the end and fills no window is left out.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use arr_core::DType;
use hound::{SampleFormat, WavReader};

use super::arrivals::{Arrivals, Wanted};

/// A WAV file that is read window by window.
pub(super) struct WavSource {
    reader: WavReader<BufReader<File>>,
    dtype: DType,
    /// Samples of a window, of all channels.
    n_window: u64,
    /// Samples that have been read.
    n_read: u32,
}

impl WavSource {
    /// Opens a file for windows of shape `(n,)`, or `(n, channels)`.
    ///
    /// # Errors
    /// A message, where dtype or channels are others.
    pub(super) fn open(path: &Path, wanted: &Wanted) -> Result<WavSource, String> {
        let shown = path.display();
        let Wanted { name, dtype, shape, .. } = wanted;
        let reader = WavReader::open(path).map_err(|error| format!("{shown}: {error}"))?;
        let spec = reader.spec();
        let channels = match *shape.extents() {
            [_] => Some(1),
            [_, channels] => Some(channels),
            _ => None,
        };
        if channels != Some(u32::from(spec.channels)) {
            let n = spec.channels;
            return Err(format!(
                "{name}: the script wants an array of shape {shape}, but {shown} has {n} channels: ask for a window of \
                 shape {}",
                if n == 1 { "(n,)".to_owned() } else { format!("(n, {n})") }
            ));
        }
        let is_short = spec.sample_format == SampleFormat::Int && spec.bits_per_sample <= 16;
        if !(*dtype == DType::F32 || *dtype == DType::I16 && is_short) {
            let kinds = if is_short { "int16, or float32 from -1 to 1" } else { "float32 from -1 to 1" };
            return Err(format!("{name}: the script wants {dtype}, but the samples of {shown} can be had as {kinds}"));
        }
        Ok(WavSource { reader, dtype: *dtype, n_window: u64::from(shape.n_elems()), n_read: 0 })
    }

    /// The next sample as the bytes of an element.
    fn put(&mut self, element: &mut [u8]) -> Result<bool, hound::Error> {
        let spec = self.reader.spec();
        if spec.sample_format == SampleFormat::Float {
            let Some(sample) = self.reader.samples::<f32>().next() else { return Ok(false) };
            element.copy_from_slice(&sample?.to_le_bytes());
            return Ok(true);
        }
        let Some(sample) = self.reader.samples::<i32>().next() else { return Ok(false) };
        let sample = sample?;
        if self.dtype == DType::F32 {
            let scale = (1_i64 << (spec.bits_per_sample - 1)) as f32;
            element.copy_from_slice(&(sample as f32 / scale).to_le_bytes());
        } else {
            let sample = sample << (16 - spec.bits_per_sample);
            element.copy_from_slice(&(sample as i16).to_le_bytes());
        }
        Ok(true)
    }
}

impl Arrivals for WavSource {
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool> {
        for element in dst.chunks_exact_mut(self.dtype.size() as usize) {
            if !self.put(element).map_err(io::Error::other)? {
                return Ok(false);
            }
            self.n_read += 1;
        }
        Ok(!dst.is_empty())
    }

    fn n_left(&self) -> Option<u64> {
        u64::from(self.reader.len().saturating_sub(self.n_read)).checked_div(self.n_window)
    }
}
