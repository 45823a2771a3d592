//! Bytes four to a word, for processors whose registers hold no vectors: a word is computed with as one number, where what is
//! carried from byte to byte is kept apart.
//!
//! Source: Warren, "Hacker's Delight", 2-18, multibyte add.

use arr_core::{DType, Scalar};

use super::loops::commutative;
use crate::level::HAS_VECTORS;
use crate::src::Src;
use crate::{KernelError, Level};

/// The highest bit of each byte.
const HIGHEST: u32 = 0x8080_8080;

/// `dst = lhs + rhs` over bytes, which wrap.
pub(super) fn add(level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 2]) -> Result<(), KernelError> {
    match *sources {
        [Src::Slice(a), Src::Slice(b)] if !HAS_VECTORS && a.len() == dst.len() && b.len() == dst.len() => {
            add_words(dst, a, b);
            Ok(())
        }
        _ => commutative(level, dtype, dst, sources, u8::wrapping_add),
    }
}

/// Slices of one length.
fn add_words(dst: &mut [u8], a: &[u8], b: &[u8]) {
    let (words, rest) = dst.as_chunks_mut::<4>();
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    for ((d, &a), &b) in words.iter_mut().zip(a).zip(b) {
        let (a, b) = (u32::from_ne_bytes(a), u32::from_ne_bytes(b));
        *d = (((a & !HIGHEST) + (b & !HIGHEST)) ^ ((a ^ b) & HIGHEST)).to_ne_bytes();
    }
    for ((d, &a), &b) in rest.iter_mut().zip(a_rest).zip(b_rest) {
        *d = a.wrapping_add(b);
    }
}

/// `dst = lhs // rhs` over unsigned bytes by a power of 2, where words are shifted faster; `None` of others.
pub(super) fn divide(dst: &mut [u8], sources: &[Src<'_>; 2]) -> Option<()> {
    match *sources {
        [Src::Slice(src), Src::Scalar(Scalar::Int(by @ 2..=128))]
            if !HAS_VECTORS && by.count_ones() == 1 && src.len() == dst.len() =>
        {
            shift_words(dst, src, by.trailing_zeros());
            Some(())
        }
        _ => None,
    }
}

/// Slices of one length, by less than 8 bits.
fn shift_words(dst: &mut [u8], src: &[u8], by: u32) {
    let kept = u32::from_ne_bytes([u8::MAX >> by; 4]);
    let (words, rest) = dst.as_chunks_mut::<4>();
    let (src, src_rest) = src.as_chunks::<4>();
    for (d, &x) in words.iter_mut().zip(src) {
        *d = ((u32::from_ne_bytes(x) >> by) & kept).to_ne_bytes();
    }
    for (d, &x) in rest.iter_mut().zip(src_rest) {
        *d = x >> by;
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::{add_words, shift_words};

    #[test]
    fn bytes_in_words_are_computed_as_bytes() {
        for n in 0..9 {
            for start in 0..=255u8 {
                let a: Vec<u8> = (0..n).map(|k: u8| start.wrapping_add(k * 29)).collect();
                let mut dst = a.clone();
                for by in 0..=255u8 {
                    let b: Vec<u8> = (0..n).map(|k| by.wrapping_sub(k * 31)).collect();
                    let want: Vec<u8> = a.iter().zip(&b).map(|(&a, &b)| a.wrapping_add(b)).collect();
                    add_words(&mut dst, &a, &b);
                    assert_eq!(dst, want);
                }
                for by in 0..8 {
                    let want: Vec<u8> = a.iter().map(|&a| a >> by).collect();
                    shift_words(&mut dst, &a, by);
                    assert_eq!(dst, want);
                }
            }
        }
    }
}
