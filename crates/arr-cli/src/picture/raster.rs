//! Arrays as pixels.

use arr_core::{DType, Scalar};
use arr_vm::ArrayRef;

/// Pixels, three bytes each, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) pixels: Vec<u8>,
}

impl Raster {
    /// The pixels of an array of shape `(height, width)`, in grey, or `(height, width, 3)`.
    ///
    /// uint8 is brightness as it is, bool black and white; of every other dtype the least element is black and the largest
    /// white, and what is not a number black.
    ///
    /// # Errors
    /// A message, where the array has another shape.
    pub(crate) fn of(array: &ArrayRef<'_>) -> Result<Raster, String> {
        let shape = array.view.shape;
        let (height, width, is_color) = match *shape.extents() {
            [height, width] if height > 0 && width > 0 => (height, width, false),
            [height, width, 3] if height > 0 && width > 0 => (height, width, true),
            _ => {
                return Err(format!(
                    "an array of shape {shape} is no picture, which is (height, width) in grey or (height, width, 3) in colour"
                ));
            }
        };
        let (low, high) = range(array.elements().map(number)).unwrap_or_default();
        let brightness = |element: Scalar| match element {
            Scalar::Bool(value) => {
                if value {
                    255
                } else {
                    0
                }
            }
            Scalar::Int(value) if array.dtype == DType::U8 => value as u8,
            other => scaled(number(other), low, high),
        };
        let elements = array.elements().map(brightness);
        let pixels = if is_color { elements.collect() } else { elements.flat_map(|value| [value; 3]).collect() };
        Ok(Raster { width, height, pixels })
    }

    /// The colour of a pixel.
    pub(crate) fn pixel(&self, x: u32, y: u32) -> [u8; 3] {
        let at = 3 * (y as usize * self.width as usize + x as usize);
        self.pixels.get(at..).and_then(|rest| rest.first_chunk().copied()).unwrap_or_default()
    }

    /// The same picture, no larger than so many pixels, each the average of those that it stands for.
    pub(crate) fn within(&self, width: u32, height: u32) -> Raster {
        let step = self.width.div_ceil(width.max(1)).max(self.height.div_ceil(height.max(1))).max(1);
        let (columns, rows) = (self.width.div_ceil(step), self.height.div_ceil(step));
        let mut pixels = Vec::with_capacity(3 * columns as usize * rows as usize);
        for (y, x) in (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x))) {
            let (mut sum, mut n) = ([0_u64; 3], 0);
            for v in y * step..((y + 1) * step).min(self.height) {
                for u in x * step..((x + 1) * step).min(self.width) {
                    sum.iter_mut().zip(self.pixel(u, v)).for_each(|(sum, part)| *sum += u64::from(part));
                    n += 1;
                }
            }
            pixels.extend(sum.map(|sum| sum.checked_div(n).unwrap_or(0) as u8));
        }
        Raster { width: columns, height: rows, pixels }
    }
}

/// An element as a number.
pub(crate) fn number(element: Scalar) -> f32 {
    match element {
        Scalar::Int(value) => value as f32,
        Scalar::Float(value) => value,
        Scalar::Bool(value) => f32::from(u8::from(value)),
        Scalar::Complex(re, _) => re,
    }
}

/// The least and the largest value that is finite.
pub(super) fn range(values: impl Iterator<Item = f32>) -> Option<(f32, f32)> {
    values.filter(|value| value.is_finite()).fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

fn scaled(value: f32, low: f32, high: f32) -> u8 {
    if value.is_nan() || high <= low {
        return 0;
    }
    // A cast saturates.
    (255.0 * (value - low) / (high - low) + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use arr_core::{Shape, View};

    use super::*;

    fn raster(dtype: DType, shape: &[u32], buffer: &[u8]) -> Result<Raster, String> {
        let view = View::contiguous(Shape::new(shape).expect("fits"));
        Raster::of(&ArrayRef { dtype, view, buffer })
    }

    #[test]
    fn brightness_is_that_of_the_dtype() {
        let grey = raster(DType::U8, &[1, 2], &[7, 200]).expect("a picture");
        assert_eq!(grey.pixels, [7, 7, 7, 200, 200, 200]);
        let mask = raster(DType::Bool, &[2, 1], &[0, 1]).expect("a picture");
        assert_eq!(mask.pixels, [0, 0, 0, 255, 255, 255]);
        let floats: Vec<u8> = [-1.0_f32, 0.0, 1.0, f32::NAN].iter().flat_map(|v| v.to_le_bytes()).collect();
        let scaled = raster(DType::F32, &[2, 2], &floats).expect("a picture");
        assert_eq!([scaled.pixels[0], scaled.pixels[3], scaled.pixels[6], scaled.pixels[9]], [0, 128, 255, 0]);
        assert_eq!(raster(DType::U8, &[1, 1, 3], &[1, 2, 3]).expect("a picture").pixels, [1, 2, 3]);
    }

    #[test]
    fn other_shapes_are_no_pictures() {
        for shape in [&[4][..], &[0, 4], &[2, 2, 4]] {
            assert!(raster(DType::U8, shape, &[0; 16]).is_err_and(|message| message.contains("no picture")));
        }
    }

    #[test]
    fn smaller_pictures_are_averages() {
        let raster = raster(DType::U8, &[2, 4], &[0, 10, 20, 30, 10, 20, 30, 40]).expect("a picture");
        let half = raster.within(2, 9);
        assert_eq!((half.width, half.height, half.pixel(0, 0), half.pixel(1, 0)), (2, 1, [10; 3], [30; 3]));
        assert_eq!(raster.within(4, 2), raster);
    }
}
