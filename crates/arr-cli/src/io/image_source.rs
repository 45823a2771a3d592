//! Images as arrivals: a file, the files of a folder in the order of their names, the frames of an animated GIF.

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use arr_core::{DType, Shape};
use image::codecs::gif::GifDecoder;
use image::imageops::FilterType;
use image::{AnimationDecoder, DynamicImage, Frames, ImageDecoder, ImageError, ImageReader, Limits};

use super::arrivals::{Arrivals, Wanted};

/// The extensions of images that are read.
const EXTENSIONS: [&str; 6] = ["png", "pgm", "ppm", "pbm", "pnm", "gif"];

/// Whether a path is called like an image.
pub(super) fn is_image(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Whether a file may hold more than one image.
fn is_animation(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gif"))
}

/// Images that are read when they are asked for.
pub(super) struct ImageSource {
    files: std::vec::IntoIter<PathBuf>,
    /// The frames of the file at hand that are left.
    frames: Option<(PathBuf, Frames<'static>)>,
    /// The first image, which has been looked at.
    first: Option<DynamicImage>,
    fit: Fit,
}

impl ImageSource {
    /// Opens an image or a folder of images, and looks at the first.
    ///
    /// # Errors
    /// A message, where there is no image, or one of another size.
    pub(super) fn open(path: &Path, wanted: &Wanted) -> Result<ImageSource, String> {
        let fit = Fit::new(path, wanted)?;
        let bad = |error: io::Error| format!("{}: {error}", path.display());
        let files = if path.is_dir() {
            let entries = fs::read_dir(path).map_err(bad)?.collect::<io::Result<Vec<_>>>().map_err(bad)?;
            let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
            files.retain(|file| is_image(file));
            files.sort();
            files
        } else {
            vec![path.to_owned()]
        };
        let mut source = ImageSource { files: files.into_iter(), frames: None, first: None, fit };
        let first = source.following()?.ok_or_else(|| format!("{}: there is no image in it", path.display()))?;
        source.first = Some(first);
        Ok(source)
    }

    /// The next image, whose size is looked at before it is decoded.
    fn following(&mut self) -> Result<Option<DynamicImage>, String> {
        loop {
            if let Some((path, frames)) = &mut self.frames {
                match frames.next() {
                    Some(Ok(frame)) => return Ok(Some(frame.into_buffer().into())),
                    Some(Err(error)) => return Err(format!("{}: {error}", path.display())),
                    None => self.frames = None,
                }
            }
            let Some(path) = self.files.next() else { return Ok(None) };
            let bad = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
            if is_animation(&path) {
                let reader = BufReader::new(File::open(&path).map_err(|error| bad(&error))?);
                let mut decoder = GifDecoder::new(reader).map_err(|error| bad(&error))?;
                self.fit.check(&path, decoder.dimensions())?;
                decoder.set_limits(Limits::default()).map_err(|error| bad(&error))?;
                self.frames = Some((path, decoder.into_frames()));
                continue;
            }
            let reader = ImageReader::open(&path).and_then(ImageReader::with_guessed_format);
            let decoder = reader.map_err(|error| bad(&error))?.into_decoder().map_err(|error| bad(&error))?;
            self.fit.check(&path, decoder.dimensions())?;
            let image = decoded(decoder).map_err(|error| bad(&error))?;
            return Ok(Some(image));
        }
    }
}

/// The image, unless it would take more memory than the library thinks an image should.
fn decoded(decoder: impl ImageDecoder) -> Result<DynamicImage, ImageError> {
    Limits::default().reserve(decoder.total_bytes())?;
    DynamicImage::from_decoder(decoder)
}

impl Arrivals for ImageSource {
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool> {
        let image = match self.first.take() {
            Some(first) => Some(first),
            None => self.following().map_err(io::Error::other)?,
        };
        let Some(image) = image else { return Ok(false) };
        self.fit.put(image, dst);
        Ok(true)
    }

    fn n_left(&self) -> Option<u64> {
        // How many frames an animation has shows when it is over.
        let are_images = self.frames.is_none() && self.files.as_slice().iter().all(|file| !is_animation(file));
        are_images.then(|| self.files.len() as u64 + u64::from(self.first.is_some()))
    }
}

/// How images become arrivals.
struct Fit {
    name: String,
    dtype: DType,
    shape: Shape,
    width: u32,
    height: u32,
    is_color: bool,
    resizes: bool,
}

impl Fit {
    fn new(path: &Path, wanted: &Wanted) -> Result<Fit, String> {
        let Wanted { name, dtype, shape, resizes, .. } = wanted.clone();
        let (height, width, is_color) = match *shape.extents() {
            [height, width] => (height, width, false),
            [height, width, 3] => (height, width, true),
            _ => {
                return Err(format!(
                    "{name}: the script wants an array of shape {shape}, but {} is an image, (height, width) in grey or \
                     (height, width, 3) in colour",
                    path.display()
                ));
            }
        };
        if matches!(dtype, DType::Bool | DType::I8) {
            return Err(format!(
                "{name}: the script wants {dtype}, but images have values from 0 to 255: ask for np.uint8"
            ));
        }
        Ok(Fit { name, dtype, shape, width, height, is_color, resizes })
    }

    fn check(&self, path: &Path, (width, height): (u32, u32)) -> Result<(), String> {
        if self.resizes || (width, height) == (self.width, self.height) {
            return Ok(());
        }
        Err(format!(
            "{}: the script wants an array of shape {}, but {} is {height} high and {width} wide; `--resize` scales it",
            self.name,
            self.shape,
            path.display()
        ))
    }

    fn put(&self, image: DynamicImage, dst: &mut [u8]) {
        let is_as_wanted = (image.width(), image.height()) == (self.width, self.height);
        let image =
            if is_as_wanted { image } else { image.resize_exact(self.width, self.height, FilterType::Triangle) };
        let values = if self.is_color { image.into_rgb8().into_raw() } else { image.into_luma8().into_raw() };
        let size = self.dtype.size() as usize;
        for (element, value) in dst.chunks_exact_mut(size).zip(values) {
            match self.dtype {
                DType::F32 => element.copy_from_slice(&f32::from(value).to_le_bytes()),
                DType::C64 => element.copy_from_slice(&u64::from(f32::from(value).to_bits()).to_le_bytes()),
                _ => element.copy_from_slice(&u32::from(value).to_le_bytes()[..size]),
            }
        }
    }
}
