//! A source without a file: a disc that goes round over a gradient, or a wave where there is one axis. Always the same.

use std::io;
use std::path::Path;

use arr_core::{DType, Scalar, Shape};
use arr_kernels::scalar::store;

use super::arrivals::{Arrivals, Wanted};

/// Whether a path stands for arrivals that are computed: `demo` or `demo:N`, where there is no such file.
pub(super) fn is_demo(path: &Path) -> bool {
    let last = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    (last == "demo" || last.starts_with("demo:")) && !path.exists()
}

/// Arrivals that are computed.
pub(super) struct DemoSource {
    dtype: DType,
    shape: Shape,
    n: u32,
    next: u32,
}

impl DemoSource {
    /// `n` arrivals.
    pub(super) fn new(n: u32, wanted: &Wanted) -> DemoSource {
        DemoSource { dtype: wanted.dtype, shape: wanted.shape, n, next: 0 }
    }

    /// The brightness of an element, from 0 to 255, where the disc has gone so far: an angle, its cosine and its sine.
    fn value(&self, k: u32, (turn, cos, sin): (f32, f32, f32)) -> f32 {
        let (height, width) = match *self.shape.extents() {
            [] | [_] => {
                let wave = libm::sinf(k as f32 / 5.0 + turn) + 0.25 * libm::sinf(k as f32 * 1.7);
                return 127.5 + 100.0 * wave;
            }
            [height, width] => (height, width),
            [.., height, width, _] => (height, width),
        };
        let depth = if self.shape.rank() > 2 { self.shape.extent(self.shape.rank() - 1) } else { 1 };
        let pixel = k / depth.max(1);
        let (y, x) = ((pixel / width.max(1)) as f32, (pixel % width.max(1)) as f32);
        let (h, w) = (height as f32, width as f32);
        let (dx, dy) = (x - w * (0.5 + 0.3 * cos), y - h * (0.5 + 0.3 * sin));
        let is_inside = dx * dx + dy * dy < h.min(w) * h.min(w) / 36.0;
        40.0 + 60.0 * x / w + if is_inside { 140.0 } else { 0.0 }
    }
}

impl Arrivals for DemoSource {
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool> {
        if self.next == self.n {
            return Ok(false);
        }
        let turn = self.next as f32 / 10.0;
        let place = (turn, libm::cosf(turn), libm::sinf(turn));
        for (k, element) in dst.chunks_exact_mut(self.dtype.size() as usize).enumerate() {
            let value = self.value(k as u32, place).clamp(0.0, 255.0);
            let scalar = match self.dtype {
                DType::F32 => Scalar::Float(value),
                DType::Bool => Scalar::Bool(value > 127.0),
                DType::I8 => Scalar::Int(value as i64 / 2),
                _ => Scalar::Int(value as i64),
            };
            store(self.dtype, element, scalar).map_err(|_| io::Error::other("an element of another size"))?;
        }
        self.next += 1;
        Ok(true)
    }

    fn n_left(&self) -> Option<u64> {
        Some(u64::from(self.n.saturating_sub(self.next)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::raw_form::RawForm;
    use super::*;

    #[test]
    fn arrivals_are_always_the_same_and_differ_from_each_other() {
        for shape in [&[6, 8][..], &[16], &[6, 8, 3], &[]] {
            let shape = Shape::new(shape).expect("fits");
            let wanted =
                Wanted { name: "camera".to_owned(), dtype: DType::U8, shape, resizes: false, raw: RawForm::default() };
            let arrivals = |n: u32| {
                let mut source = DemoSource::new(n, &wanted);
                let mut dst = vec![0; shape.n_elems() as usize];
                let mut all = Vec::new();
                while source.next(&mut dst).expect("computed") {
                    all.push(dst.clone());
                }
                all
            };
            let (all, again) = (arrivals(20), arrivals(20));
            assert_eq!((all.len(), &all), (20, &again));
            assert_ne!(all[0], all[10]);
        }
    }
}
