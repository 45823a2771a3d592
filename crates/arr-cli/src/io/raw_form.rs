//! What raw elements are, where the command line says so: nothing in a file of them does.

use std::path::Path;

use arr_core::{DType, Shape};

use super::arrivals::Wanted;
use super::demo_source::is_demo;
use super::image_source::is_image;
use super::npz_source::archive;

/// The dtype of raw elements and the shape of an arrival, as far as they are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawForm {
    pub(crate) dtype: Option<DType>,
    pub(crate) shape: Option<Shape>,
}

impl RawForm {
    /// Checks that the script wants what there is.
    ///
    /// # Errors
    /// A message that names both sides.
    pub(super) fn check(self, path: &Path, wanted: &Wanted) -> Result<(), String> {
        let Wanted { name, dtype, shape, .. } = wanted;
        let (given_dtype, given_shape) = (self.dtype.unwrap_or(*dtype), self.shape.unwrap_or(*shape));
        if (given_dtype, given_shape) == (*dtype, *shape) {
            return Ok(());
        }
        Err(format!(
            "{name}: the script wants {dtype} of shape {shape}, but {} is said to hold {given_dtype} of shape \
             {given_shape}",
            path.display()
        ))
    }
}

/// Whether a file is one of raw elements: by its name, or because it is said what they are and no name says otherwise.
pub(super) fn is_raw(path: &Path, form: RawForm) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "raw" | "bin" => true,
        "npy" | "wav" => false,
        _ if is_demo(path) || path.is_dir() || is_image(path) || archive(path).is_some() => false,
        _ => form != RawForm::default(),
    }
}

/// Reads a dtype by NumPy's name for it.
///
/// # Errors
/// The names that there are.
pub(crate) fn raw_dtype(text: &str) -> Result<DType, String> {
    let names = DType::ALL.map(DType::name).join(", ");
    DType::from_name(text).ok_or_else(|| format!("expected one of {names}"))
}

/// Reads extents: `120x160`.
///
/// # Errors
/// How they are written.
pub(crate) fn raw_shape(text: &str) -> Result<Shape, String> {
    let extents: Result<Vec<u32>, _> = text.split('x').map(str::parse).collect();
    let shape = extents.ok().and_then(|extents| Shape::new(&extents).ok());
    shape.ok_or_else(|| "expected the extents of an arrival, such as `120x160`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extents_are_read_or_refused() {
        assert_eq!(raw_shape("120x160").ok(), Shape::new(&[120, 160]).ok());
        assert_eq!(raw_shape("7").ok(), Shape::new(&[7]).ok());
        for text in ["", "x", "12x", "-1x2", "1x1x1x1x1x1x1x1x1", "99999999999", "4000000000x4000000000"] {
            assert!(raw_shape(text).is_err(), "{text}");
        }
    }

    #[test]
    fn dtypes_are_read_or_refused() {
        assert_eq!(raw_dtype("uint8"), Ok(DType::U8));
        assert!(raw_dtype("float64").is_err_and(|message| message.contains("float32")));
    }
}
