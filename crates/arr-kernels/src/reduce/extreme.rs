//! The smallest and the largest element. NaN wins; of equal zeros the last in order gives the sign.

use arr_core::{DType, Reduction, Scalar};

use crate::KernelError;
use crate::cell::{by_integer, cells, state_mut};
use crate::level::leveled;
use crate::math::{NAN, maximum, minimum};
use crate::scalar::of_bits;

/// Whether there was an element, and the best so far, sign-extended or as float32 bits.
type State = [u64; 2];

pub(super) const BYTES: usize = size_of::<State>();

/// Running results side by side.
const LANES: usize = 16;

pub(super) fn init(state: &mut [u8]) -> Result<(), KernelError> {
    *state_mut::<State>(state)? = [0, 0];
    Ok(())
}

leveled! {
    pub(super) fn step[](f: Reduction, dtype: DType, state: &mut [u8], src: &[u8]) -> Result<(), KernelError> {
        let [seen, best] = state_mut::<State>(state)?;
        let smallest = f == Reduction::Min;
        if src.is_empty() {
            return Ok(());
        }
        macro_rules! better {
            ($T:ty, $piece:expr, $pick:expr) => {{
                let piece = $piece;
                if *seen == 0 { piece } else { $pick(*best as $T, piece) }
            }};
        }
        let bits = match dtype {
            DType::Bool => {
                let piece =
                    |first: bool| src.iter().fold(first, |b, &x| if smallest { b & (x != 0) } else { b | (x != 0) });
                u64::from(piece(if *seen == 0 { smallest } else { *best != 0 }))
            }
            DType::F32 => {
                let piece = float_piece(cells(src)?, smallest);
                let before = f32::from_bits(*best as u32);
                let both = if *seen == 0 { piece } else { pick_float(smallest)(before, piece) };
                u64::from(both.to_bits())
            }
            _ => by_integer!(dtype, T => {
                let src = cells::<T>(src)?;
                if smallest {
                    better!(T, src.iter().fold(T::MAX, |a, &b| a.min(b)), T::min) as u64
                } else {
                    better!(T, src.iter().fold(T::MIN, |a, &b| a.max(b)), T::max) as u64
                }
            }, else return Err(KernelError::NoLoop)),
        };
        (*seen, *best) = (1, bits);
        Ok(())
    }
}

pub(super) fn finish(dtype: DType, state: &mut [u8]) -> Result<Option<Scalar>, KernelError> {
    let [seen, best] = *state_mut::<State>(state)?;
    Ok((seen != 0).then(|| of_bits(dtype, best)))
}

/// Later elements win where they are equal; they can differ only in the sign of zero.
fn pick_float(smallest: bool) -> fn(f32, f32) -> f32 {
    if smallest { minimum } else { maximum }
}

/// The smallest or largest of these, infinite where there are none.
#[inline(always)]
pub(crate) fn float_piece(src: &[f32], smallest: bool) -> f32 {
    let best = if smallest {
        in_lanes(src, f32::INFINITY, |a, b| if a < b { a } else { b })
    } else {
        in_lanes(src, f32::NEG_INFINITY, |a, b| if a > b { a } else { b })
    };
    if best == 0.0 { src.iter().rev().copied().find(|x| *x == 0.0).unwrap_or(best) } else { best }
}

#[inline(always)]
fn in_lanes(src: &[f32], worst: f32, pick: impl Fn(f32, f32) -> f32) -> f32 {
    let mut lanes = [worst; LANES];
    let mut any_nan = [false; LANES];
    let (groups, rest) = src.as_chunks::<LANES>();
    for group in groups {
        for ((lane, nan), &x) in lanes.iter_mut().zip(&mut any_nan).zip(group) {
            *lane = pick(x, *lane);
            *nan |= x.is_nan();
        }
    }
    let best = lanes.iter().chain(rest).fold(worst, |a, &b| pick(b, a));
    let nan = any_nan.iter().any(|&nan| nan) || rest.iter().any(|x| x.is_nan());
    if nan { NAN } else { best }
}
