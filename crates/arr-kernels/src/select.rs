//! Choosing between two operands, element by element.

use arr_core::DType;

use crate::cell::{Cell, by_size, cells_mut};
use crate::complex::Complex;
use crate::copy::copy_src;
use crate::level::{HAS_VECTORS, leveled};
use crate::src::Src::{self, InPlace, Scalar, Slice};
use crate::src::elements;
use crate::{KernelError, Level};

/// Condition bytes that are kept aside where `dst` is the condition.
const ASIDE: usize = 64;

/// `dst[k] = then[k] if cond[k] else otherwise[k]`, of `sources` in this order: `cond`, `then`, `otherwise`.
///
/// Types: `cond` is bool, `then` and `otherwise` share `dtype` with `dst`; `cond` may be `dst` itself where `dtype` is
/// bool. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`], [`KernelError::ScalarRange`], and [`KernelError::NoLoop`] for a float in an integer dtype.
pub fn select(level: Level, dtype: DType, dst: &mut [u8], sources: &[Src<'_>; 3]) -> Result<(), KernelError> {
    let [cond, then, otherwise] = sources;
    match *cond {
        Scalar(cond) => copy_src(dtype, dst, *if truth(cond) { then } else { otherwise }),
        Slice(cond) => by_size!(dtype, T => choose(level, dtype, cells_mut::<T>(dst)?, cond, [then, otherwise])),
        InPlace if dtype == DType::Bool => {
            for (k, dst) in dst.chunks_mut(ASIDE).enumerate() {
                let mut aside = [0; ASIDE];
                let cond = aside.get_mut(..dst.len()).ok_or(KernelError::Layout)?;
                cond.copy_from_slice(dst);
                choose(level, dtype, dst, cond, [&part(*then, k), &part(*otherwise, k)])?;
            }
            Ok(())
        }
        InPlace => Err(KernelError::Layout),
    }
}

pub(crate) fn truth(value: arr_core::Scalar) -> bool {
    match value {
        arr_core::Scalar::Int(v) => v != 0,
        arr_core::Scalar::Float(v) => v != 0.0,
        arr_core::Scalar::Bool(v) => v,
        arr_core::Scalar::Complex(re, im) => re != 0.0 || im != 0.0,
    }
}

/// The part of an operand of bools that belongs to chunk `k`.
fn part(operand: Src<'_>, k: usize) -> Src<'_> {
    match operand {
        Slice(bools) => Slice(bools.chunks(ASIDE).nth(k).unwrap_or(&[])),
        other => other,
    }
}

/// Cells that can be chosen by bits, so that both sides are always read and the loops vectorise.
trait Choice: Cell {
    fn pick(cond: u8, then: Self, otherwise: Self) -> Self;
}

macro_rules! choices {
    ($($T:ty)+) => {$(
        impl Choice for $T {
            #[inline(always)]
            fn pick(cond: u8, then: Self, otherwise: Self) -> Self {
                if !HAS_VECTORS {
                    return if cond != 0 { then } else { otherwise };
                }
                let mask = <$T>::from(cond != 0).wrapping_neg();
                (then & mask) | (otherwise & !mask)
            }
        }
    )+};
}

choices!(u8 u16 u32);

impl Choice for Complex {
    #[inline(always)]
    fn pick(cond: u8, then: Self, otherwise: Self) -> Self {
        if cond != 0 { then } else { otherwise }
    }
}

leveled! {
    fn choose[T: Choice](
        dtype: DType,
        dst: &mut [T],
        cond: &[u8],
        sides: [&Src<'_>; 2],
    ) -> Result<(), KernelError> {
        let n = dst.len();
        if cond.len() != n {
            return Err(KernelError::Layout);
        }
        let pick = T::pick;
        let scalar = |value| T::from_scalar(dtype, value);
        let pairs = dst.iter_mut().zip(cond);
        let [then, otherwise] = sides;
        match (*then, *otherwise) {
            (Slice(a), Slice(b)) => {
                let both = elements::<T>(a, n)?.iter().zip(elements(b, n)?);
                pairs.zip(both).for_each(|((d, &c), (&a, &b))| *d = pick(c, a, b));
            }
            (Slice(a), Scalar(b)) => {
                let b = scalar(b)?;
                pairs.zip(elements(a, n)?).for_each(|((d, &c), &a)| *d = pick(c, a, b));
            }
            (Scalar(a), Slice(b)) => {
                let a = scalar(a)?;
                pairs.zip(elements(b, n)?).for_each(|((d, &c), &b)| *d = pick(c, a, b));
            }
            (Scalar(a), Scalar(b)) => {
                let (a, b) = (scalar(a)?, scalar(b)?);
                pairs.for_each(|(d, &c)| *d = pick(c, a, b));
            }
            (Slice(a), InPlace) => pairs.zip(elements(a, n)?).for_each(|((d, &c), &a)| *d = pick(c, a, *d)),
            (InPlace, Slice(b)) => pairs.zip(elements(b, n)?).for_each(|((d, &c), &b)| *d = pick(c, *d, b)),
            (Scalar(a), InPlace) => {
                let a = scalar(a)?;
                pairs.for_each(|(d, &c)| *d = pick(c, a, *d));
            }
            (InPlace, Scalar(b)) => {
                let b = scalar(b)?;
                pairs.for_each(|(d, &c)| *d = pick(c, *d, b));
            }
            (InPlace, InPlace) => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
