//! Two functions in one pass: `second(first(a, b), c)`, or with `c` first. Each result is rounded.

use arr_core::{DType, Side, Ufunc};
use zerocopy::IntoBytes;

use super::Map3;
use crate::cell::{Cell, cells_mut};
use crate::level::leveled;
use crate::src::Src::{self, InPlace, Scalar, Slice};
use crate::src::elements;
use crate::{KernelError, Level};

/// Elements of `dst` that are kept aside where it is an operand of the first function.
const ASIDE: usize = 64;

/// The kernel for every function that may come second.
macro_rules! followed_by {
    ($second:expr, $side:expr, $first:expr) => {
        match ($second, $side) {
            (Ufunc::Add, Side::Left) => kernel!($first, |x, c| x + c),
            (Ufunc::Subtract, Side::Left) => kernel!($first, |x, c| x - c),
            (Ufunc::Multiply, Side::Left) => kernel!($first, |x, c| x * c),
            (Ufunc::TrueDivide, Side::Left) => kernel!($first, |x, c| x / c),
            (Ufunc::Subtract, Side::Right) => kernel!($first, |x, c| c - x),
            (Ufunc::TrueDivide, Side::Right) => kernel!($first, |x, c| c / x),
            _ => return Err(KernelError::NoLoop),
        }
    };
}

macro_rules! kernel {
    ($first:expr, $second:expr) => {
        |level: Level, dst: &mut [u8], sources: &[Src<'_>; 3]| {
            let bodies = ($first, $second);
            match sources {
                [InPlace, ..] | [_, InPlace, _] => aside(level, dst, sources, bodies),
                _ => fused(level, dst, sources, bodies),
            }
        }
    };
}

pub(super) fn map3(first: Ufunc, second: Ufunc, side: Side) -> Result<Map3, KernelError> {
    let kernel: Map3 = match first {
        Ufunc::Add => followed_by!(second, side, |a, b| a + b),
        Ufunc::Subtract => followed_by!(second, side, |a, b| a - b),
        Ufunc::Multiply => followed_by!(second, side, |a, b| a * b),
        _ => return Err(KernelError::NoLoop),
    };
    Ok(kernel)
}

/// Operands of the first function that are `dst` are copied, piece by piece, so that loops see none.
fn aside(
    level: Level,
    dst: &mut [u8],
    sources: &[Src<'_>; 3],
    bodies: (impl Fn(f32, f32) -> f32 + Copy, impl Fn(f32, f32) -> f32 + Copy),
) -> Result<(), KernelError> {
    let [a, b, c] = *sources;
    for (k, dst) in dst.chunks_mut(size_of::<[f32; ASIDE]>()).enumerate() {
        let mut aside = [0.0f32; ASIDE];
        let aside = aside.as_mut_bytes().get_mut(..dst.len()).ok_or(KernelError::Layout)?;
        aside.copy_from_slice(dst);
        let part = |operand| match operand {
            InPlace => Slice(aside),
            Slice(bytes) => Slice(bytes.chunks(size_of::<[f32; ASIDE]>()).nth(k).unwrap_or(&[])),
            Scalar(value) => Scalar(value),
        };
        fused(level, dst, &[part(a), part(b), part(c)], bodies)?;
    }
    Ok(())
}

leveled! {
    // On a camera flash holds it once a pair, which has two callers.
    #[cfg_attr(target_arch = "arm", inline(never))]
    fn fused[F: Fn(f32, f32) -> f32, G: Fn(f32, f32) -> f32](
        dst: &mut [u8],
        sources: &[Src<'_>; 3],
        bodies: (F, G),
    ) -> Result<(), KernelError> {
        let dst = cells_mut::<f32>(dst)?;
        let n = dst.len();
        let scalar = |value| <f32 as Cell>::from_scalar(DType::F32, value);
        let ([a, b, c], (f, g)) = (sources, bodies);
        match (*a, *b, *c) {
            (Slice(a), Slice(b), Slice(c)) => {
                let others = elements(a, n)?.iter().zip(elements(b, n)?).zip(elements(c, n)?);
                dst.iter_mut().zip(others).for_each(|(d, ((&a, &b), &c))| *d = g(f(a, b), c));
            }
            (Slice(a), Slice(b), Scalar(c)) => {
                let (others, c) = (elements(a, n)?.iter().zip(elements(b, n)?), scalar(c)?);
                dst.iter_mut().zip(others).for_each(|(d, (&a, &b))| *d = g(f(a, b), c));
            }
            (Slice(a), Slice(b), InPlace) => {
                let others = elements(a, n)?.iter().zip(elements(b, n)?);
                dst.iter_mut().zip(others).for_each(|(d, (&a, &b))| *d = g(f(a, b), *d));
            }
            (Slice(a), Scalar(b), Slice(c)) => {
                let (others, b) = (elements(a, n)?.iter().zip(elements(c, n)?), scalar(b)?);
                dst.iter_mut().zip(others).for_each(|(d, (&a, &c))| *d = g(f(a, b), c));
            }
            (Slice(a), Scalar(b), Scalar(c)) => {
                let (b, c) = (scalar(b)?, scalar(c)?);
                dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = g(f(a, b), c));
            }
            (Slice(a), Scalar(b), InPlace) => {
                let b = scalar(b)?;
                dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = g(f(a, b), *d));
            }
            (Scalar(a), Slice(b), Slice(c)) => {
                let (others, a) = (elements(b, n)?.iter().zip(elements(c, n)?), scalar(a)?);
                dst.iter_mut().zip(others).for_each(|(d, (&b, &c))| *d = g(f(a, b), c));
            }
            (Scalar(a), Slice(b), Scalar(c)) => {
                let (a, c) = (scalar(a)?, scalar(c)?);
                dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = g(f(a, b), c));
            }
            (Scalar(a), Slice(b), InPlace) => {
                let a = scalar(a)?;
                dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = g(f(a, b), *d));
            }
            (Scalar(_), Scalar(_), _) | (InPlace, ..) | (_, InPlace, _) => return Err(KernelError::Layout),
        }
        Ok(())
    }
}
