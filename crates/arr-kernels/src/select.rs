//! Choosing between two operands, element by element.

use arr_core::{DType, Scalar};

use crate::cell::{Cell, by_width, cells_mut};
use crate::copy::copy_src;
use crate::level::leveled;
use crate::src::{Operand, operand};
use crate::{KernelError, Level, Src};

/// Condition bytes that are kept aside where `dst` is the condition.
const ASIDE: usize = 64;

/// `dst[k] = then[k] if cond[k] else otherwise[k]`.
///
/// Types: `cond` is bool, `then` and `otherwise` share `dtype` with `dst`; `cond` may be `dst` itself where `dtype` is
/// bool. `O(n)`, one pass.
///
/// # Errors
/// [`KernelError::Layout`], [`KernelError::ScalarRange`], and [`KernelError::NoLoop`] for a float in an integer dtype.
pub fn select(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    cond: Src<'_>,
    then: Src<'_>,
    otherwise: Src<'_>,
) -> Result<(), KernelError> {
    match cond {
        Src::Scalar(cond) => copy_src(dtype, dst, if truth(cond) { then } else { otherwise }),
        Src::Slice(cond) => by_width!(dtype, T => {
            let dst = cells_mut::<T>(dst)?;
            let n = dst.len();
            if cond.len() != n {
                return Err(KernelError::Layout);
            }
            choose(level, dst, cond, operand(dtype, then, n)?, operand(dtype, otherwise, n)?);
            Ok(())
        }),
        Src::InPlace if dtype == DType::Bool => {
            let n = dst.len();
            let (then, otherwise) = (operand(dtype, then, n)?, operand(dtype, otherwise, n)?);
            for (k, dst) in dst.chunks_mut(ASIDE).enumerate() {
                let mut aside = [0; ASIDE];
                let cond = aside.get_mut(..dst.len()).ok_or(KernelError::Layout)?;
                cond.copy_from_slice(dst);
                choose(level, dst, cond, part(then, k), part(otherwise, k));
            }
            Ok(())
        }
        Src::InPlace => Err(KernelError::Layout),
    }
}

pub(crate) fn truth(value: Scalar) -> bool {
    match value {
        Scalar::Int(v) => v != 0,
        Scalar::Float(v) => v != 0.0,
        Scalar::Bool(v) => v,
    }
}

/// The part of an operand that belongs to chunk `k`.
fn part(operand: Operand<'_, u8>, k: usize) -> Operand<'_, u8> {
    match operand {
        Operand::Slice(s) => Operand::Slice(s.chunks(ASIDE).nth(k).unwrap_or(&[])),
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
                let mask = <$T>::from(cond != 0).wrapping_neg();
                (then & mask) | (otherwise & !mask)
            }
        }
    )+};
}

choices!(u8 u16 u32);

leveled! {
    fn choose[T: Choice](
        dst: &mut [T],
        cond: &[u8],
        then: Operand<'_, T>,
        otherwise: Operand<'_, T>,
    ) -> () {
        use Operand::{InPlace, Scalar, Slice};
        let pick = T::pick;
        let pairs = dst.iter_mut().zip(cond);
        match (then, otherwise) {
            (Slice(a), Slice(b)) => pairs.zip(a.iter().zip(b)).for_each(|((d, &c), (&a, &b))| *d = pick(c, a, b)),
            (Slice(a), Scalar(b)) => pairs.zip(a).for_each(|((d, &c), &a)| *d = pick(c, a, b)),
            (Scalar(a), Slice(b)) => pairs.zip(b).for_each(|((d, &c), &b)| *d = pick(c, a, b)),
            (Scalar(a), Scalar(b)) => pairs.for_each(|(d, &c)| *d = pick(c, a, b)),
            (Slice(a), InPlace) => pairs.zip(a).for_each(|((d, &c), &a)| *d = pick(c, a, *d)),
            (InPlace, Slice(b)) => pairs.zip(b).for_each(|((d, &c), &b)| *d = pick(c, *d, b)),
            (Scalar(a), InPlace) => pairs.for_each(|(d, &c)| *d = pick(c, a, *d)),
            (InPlace, Scalar(b)) => pairs.for_each(|(d, &c)| *d = pick(c, *d, b)),
            (InPlace, InPlace) => {}
        }
    }
}

#[cfg(test)]
mod tests;
