//! Arithmetic progressions: `arange` and `linspace`, any part of them.

use arr_core::{DType, Scalar};

use crate::KernelError;
use crate::cell::{by_integer, cells_mut};
use crate::level::leveled;

leveled! {
    /// `dst[k] = start + (first + k) * step`.
    ///
    /// float32 is computed in float64 from `start` and `step` and rounded once, so that every part of a progression has the
    /// same elements as the whole. Integers are computed in 64 bits and wrap to the dtype. `O(n)`, one pass.
    ///
    /// # Errors
    /// [`KernelError::NoLoop`] for float arguments in an integer dtype or bool, and complex64, [`KernelError::Layout`].
    pub fn ramp[](
        dtype: DType,
        dst: &mut [u8],
        start: Scalar,
        step: Scalar,
        first: u32,
    ) -> Result<(), KernelError> {
        if dtype == DType::C64 {
            return Err(KernelError::NoLoop);
        }
        if dtype == DType::F32 {
            let (start, step) = (float(start), float(step));
            for (k, d) in (u64::from(first)..).zip(cells_mut::<f32>(dst)?) {
                *d = (start + k as f64 * step) as f32;
            }
            return Ok(());
        }
        let (start, step) = (int(start)?, int(step)?);
        let mut value = start.wrapping_add(i64::from(first).wrapping_mul(step));
        by_integer!(dtype, T => {
            for d in cells_mut::<T>(dst)? {
                *d = value as T;
                value = value.wrapping_add(step);
            }
        }, else {
            for d in dst {
                *d = u8::from(value != 0);
                value = value.wrapping_add(step);
            }
        });
        Ok(())
    }
}

leveled! {
    /// `dst[k]` = sample `first + k` of `n_steps` equal steps from `start` to `stop`, float32.
    ///
    /// Computed in float64 from the float32 bounds and rounded once, as `np.linspace` does; sample `n_steps` is `stop` itself.
    /// Without any step the one sample is `start`.
    /// `O(n)`, one pass.
    ///
    /// # Errors
    /// [`KernelError::Layout`] where `dst` is not made of float32.
    pub fn linspace[](
        dst: &mut [u8],
        start: Scalar,
        stop: Scalar,
        n_steps: u32,
        first: u32,
    ) -> Result<(), KernelError> {
        let (start, stop) = (float(start), float(stop));
        let step = if n_steps == 0 { 0.0 } else { (stop - start) / f64::from(n_steps) };
        for (k, d) in (u64::from(first)..).zip(cells_mut::<f32>(dst)?) {
            let is_last = n_steps > 0 && k == u64::from(n_steps);
            let sample = if is_last { stop } else { k as f64 * step + start };
            *d = sample as f32;
        }
        Ok(())
    }
}

fn float(value: Scalar) -> f64 {
    match value {
        Scalar::Int(v) => v as f64,
        Scalar::Float(v) => f64::from(v),
        Scalar::Bool(v) => f64::from(v),
        // A verified program has none here.
        Scalar::Complex(re, _) => f64::from(re),
    }
}

fn int(value: Scalar) -> Result<i64, KernelError> {
    match value {
        Scalar::Int(v) => Ok(v),
        Scalar::Bool(v) => Ok(i64::from(v)),
        Scalar::Float(_) | Scalar::Complex(..) => Err(KernelError::NoLoop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::every::{linspace, ramp};
    use arr_core::ScalarKind;

    #[test]
    fn parts_of_a_progression_are_the_whole() {
        for dtype in DType::REAL {
            let args: &[(Scalar, Scalar)] = match ScalarKind::of(dtype) {
                ScalarKind::Float => &[
                    (Scalar::Float(0.1), Scalar::Float(0.3)),
                    (Scalar::Int(5), Scalar::Float(-0.01)),
                    (Scalar::Int(0), Scalar::Int(1)),
                ],
                _ => &[(Scalar::Int(-3), Scalar::Int(7)), (Scalar::Int(200), Scalar::Int(-1))],
            };
            let size = dtype.size() as usize;
            for &(start, step) in args {
                let mut whole = [0u64; 256];
                let whole = zerocopy::IntoBytes::as_mut_bytes(&mut whole[..]);
                let n = 2048 / size;
                ramp(dtype, whole, start, step, 0).expect("ramp");
                for (first, len) in [(0, 1), (1, 7), (17, 100), (n - 1, 1), (n, 0)] {
                    let mut part = [0u64; 128];
                    let part = &mut zerocopy::IntoBytes::as_mut_bytes(&mut part[..])[..len * size];
                    ramp(dtype, part, start, step, first as u32).expect("ramp");
                    assert_eq!(part, &whole[first * size..(first + len) * size], "{dtype} {first} {len}");
                }
            }
        }
    }

    #[test]
    fn samples_are_numpys() {
        let mut out = [0u32; 5];
        let out = zerocopy::IntoBytes::as_mut_bytes(&mut out[..]);
        linspace(out, Scalar::Float(0.1), Scalar::Float(0.7), 4, 0).expect("linspace");
        // np.linspace(np.float32(0.1), np.float32(0.7), 5).astype(np.float32)
        assert_eq!(crate::cell::cells::<f32>(out), Ok(&[0.1, 0.25, 0.4, 0.55, 0.7][..]));
        linspace(out, Scalar::Int(3), Scalar::Int(9), 0, 0).expect("linspace");
        assert_eq!(crate::cell::cells::<f32>(out).map(|c| c[0]), Ok(3.0));
    }

    #[test]
    fn values_are_numpys() {
        let mut out = [0u32; 4];
        let out = zerocopy::IntoBytes::as_mut_bytes(&mut out[..]);
        ramp(DType::F32, out, Scalar::Float(0.5), Scalar::Float(0.25), 2).expect("ramp");
        assert_eq!(crate::cell::cells::<f32>(out), Ok(&[1.0, 1.25, 1.5, 1.75][..]));
        ramp(DType::I32, out, Scalar::Int(10), Scalar::Int(-3), 0).expect("ramp");
        assert_eq!(crate::cell::cells::<i32>(out), Ok(&[10, 7, 4, 1][..]));
        assert_eq!(ramp(DType::I32, out, Scalar::Float(0.0), Scalar::Int(1), 0), Err(KernelError::NoLoop));
    }
}
