//! Keeping the elements where a mask is true.

use arr_core::DType;

use crate::KernelError;
use crate::cell::{Cell, by_size, cells, cells_mut};

/// Writes the elements of `src` where `mask` is true to the front of `dst`, in order; gives how many were kept.
///
/// Shapes: `src` and `mask` `[n]`, `dst` at least as long as what is kept; the rest of it keeps its bytes.
/// `O(n)`, one pass; stretches of eight false or eight true are taken at once.
///
/// # Errors
/// [`KernelError::Layout`] where `src` and `mask` differ in length or `dst` is too short.
pub fn compress(dtype: DType, dst: &mut [u8], src: &[u8], mask: &[u8]) -> Result<usize, KernelError> {
    by_size!(dtype, T => kept(cells_mut::<T>(dst)?, cells::<T>(src)?, mask))
}

fn kept<T: Cell>(dst: &mut [T], src: &[T], mask: &[u8]) -> Result<usize, KernelError> {
    if src.len() != mask.len() {
        return Err(KernelError::Layout);
    }
    let (src_eights, src_rest) = src.as_chunks::<8>();
    let (mask_eights, mask_rest) = mask.as_chunks::<8>();
    let mut n = 0;
    for (xs, keep) in src_eights.iter().zip(mask_eights) {
        match u64::from_ne_bytes(*keep) {
            0 => {}
            0x0101_0101_0101_0101 => {
                dst.get_mut(n..n + 8).ok_or(KernelError::Layout)?.copy_from_slice(xs);
                n += 8;
            }
            _ => n = one_by_one(dst, n, xs, keep)?,
        }
    }
    one_by_one(dst, n, src_rest, mask_rest)
}

#[inline(always)]
fn one_by_one<T: Copy>(dst: &mut [T], mut n: usize, src: &[T], mask: &[u8]) -> Result<usize, KernelError> {
    for (&x, &keep) in src.iter().zip(mask) {
        if keep != 0 {
            *dst.get_mut(n).ok_or(KernelError::Layout)? = x;
            n += 1;
        }
    }
    Ok(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_the_mask_keeps() {
        for pattern in 0..1u32 << 11 {
            let mask: [u8; 27] = core::array::from_fn(|k| (pattern >> (k % 11) & 1) as u8);
            let src: [u8; 27] = core::array::from_fn(|k| k as u8 + 1);
            let mut expected = [0; 27];
            let mut n = 0;
            for k in 0..27 {
                if mask[k] == 1 {
                    expected[n] = src[k];
                    n += 1;
                }
            }
            let mut dst = [0; 27];
            assert_eq!(compress(DType::U8, &mut dst[..n], &src, &mask), Ok(n));
            assert_eq!(dst, expected);
            let mut dst = [0; 27];
            assert_eq!(compress(DType::Bool, &mut dst, &src, &mask), Ok(n));
            assert_eq!(dst, expected);
            if n > 0 {
                assert_eq!(compress(DType::U8, &mut dst[..n - 1], &src, &mask), Err(KernelError::Layout));
            }
        }
    }

    #[test]
    fn wide_elements_and_other_true_bytes() {
        let src = [1.0f32, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0].map(f32::to_bits);
        let mut dst = [0u32; 9];
        let (from, to) = (zerocopy::IntoBytes::as_bytes(&src[..]), zerocopy::IntoBytes::as_mut_bytes(&mut dst[..]));
        assert_eq!(compress(DType::F32, to, from, &[0, 2, 0, 255, 0, 0, 1, 0, 1]), Ok(4));
        assert_eq!(dst.map(f32::from_bits)[..4], [2.0, 4.0, 7.0, 9.0]);
    }
}
