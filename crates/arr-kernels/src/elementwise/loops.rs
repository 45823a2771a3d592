//! From one scalar body to its loops: over slices, scalars, and `dst` itself.
//!
//! Every loop zips slices that cannot overlap, so it vectorises without run-time checks; operands that are `dst` have
//! twins that read the element they overwrite. Bodies are inlined: one call per (function, cell) and form.

use arr_core::DType;

use crate::cell::{Cell, cells_mut};
use crate::level::leveled;
use crate::src::Src::{self, InPlace, Scalar, Slice};
use crate::src::elements;
use crate::{KernelError, Level};

leveled! {
    /// `dst = f(src)`, one cell type.
    pub(super) fn unary[T: Cell, F: Fn(T) -> T](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 1],
        f: F,
    ) -> Result<(), KernelError> {
        let (dst, [src]) = (cells_mut::<T>(dst)?, sources);
        match *src {
            Slice(src) => {
                let src = elements(src, dst.len())?;
                dst.iter_mut().zip(src).for_each(|(d, &x)| *d = f(x));
            }
            Scalar(x) => dst.fill(f(T::from_scalar(dtype, x)?)),
            InPlace => dst.iter_mut().for_each(|d| *d = f(*d)),
        }
        Ok(())
    }
}

leveled! {
    /// `dst = f(lhs, rhs)`, one cell type.
    pub(super) fn binary[T: Cell, F: Fn(T, T) -> T](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 2],
        f: F,
    ) -> Result<(), KernelError> {
        let dst = cells_mut::<T>(dst)?;
        let (n, [lhs, rhs]) = (dst.len(), sources);
        match (*lhs, *rhs) {
            (Slice(a), Slice(b)) => {
                let pairs = elements(a, n)?.iter().zip(elements(b, n)?);
                dst.iter_mut().zip(pairs).for_each(|(d, (&a, &b))| *d = f(a, b));
            }
            (Slice(a), Scalar(b)) => {
                let b = T::from_scalar(dtype, b)?;
                dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = f(a, b));
            }
            (Scalar(a), Slice(b)) => {
                let a = T::from_scalar(dtype, a)?;
                dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = f(a, b));
            }
            (Slice(a), InPlace) => dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = f(a, *d)),
            (InPlace, Slice(b)) => dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = f(*d, b)),
            (Scalar(a), InPlace) => {
                let a = T::from_scalar(dtype, a)?;
                dst.iter_mut().for_each(|d| *d = f(a, *d));
            }
            (InPlace, Scalar(b)) => {
                let b = T::from_scalar(dtype, b)?;
                dst.iter_mut().for_each(|d| *d = f(*d, b));
            }
            (Scalar(a), Scalar(b)) => dst.fill(f(T::from_scalar(dtype, a)?, T::from_scalar(dtype, b)?)),
            (InPlace, InPlace) => dst.iter_mut().for_each(|d| *d = f(*d, *d)),
        }
        Ok(())
    }
}

leveled! {
    /// [`binary`] for a function that does not care which operand comes first: half the loops.
    pub(super) fn commutative[T: Cell, F: Fn(T, T) -> T](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 2],
        f: F,
    ) -> Result<(), KernelError> {
        let dst = cells_mut::<T>(dst)?;
        let (n, [lhs, rhs]) = (dst.len(), sources);
        match (*lhs, *rhs) {
            (Slice(a), Slice(b)) => {
                let pairs = elements(a, n)?.iter().zip(elements(b, n)?);
                dst.iter_mut().zip(pairs).for_each(|(d, (&a, &b))| *d = f(a, b));
            }
            (Slice(a), Scalar(b)) | (Scalar(b), Slice(a)) => {
                let b = T::from_scalar(dtype, b)?;
                dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = f(a, b));
            }
            (InPlace, Slice(b)) | (Slice(b), InPlace) => {
                dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = f(*d, b));
            }
            (InPlace, Scalar(b)) | (Scalar(b), InPlace) => {
                let b = T::from_scalar(dtype, b)?;
                dst.iter_mut().for_each(|d| *d = f(*d, b));
            }
            (Scalar(a), Scalar(b)) => dst.fill(f(T::from_scalar(dtype, a)?, T::from_scalar(dtype, b)?)),
            (InPlace, InPlace) => dst.iter_mut().for_each(|d| *d = f(*d, *d)),
        }
        Ok(())
    }
}

leveled! {
    /// `dst = f(lhs, rhs)` with bool results over cells of any width; operands are never `dst`.
    pub(super) fn predicate[T: Cell, F: Fn(T, T) -> bool](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 2],
        f: F,
    ) -> Result<(), KernelError> {
        let (n, [lhs, rhs]) = (dst.len(), sources);
        match (*lhs, *rhs) {
            (Slice(a), Slice(b)) => {
                let pairs = elements(a, n)?.iter().zip(elements(b, n)?);
                dst.iter_mut().zip(pairs).for_each(|(d, (&a, &b))| *d = u8::from(f(a, b)));
            }
            (Slice(a), Scalar(b)) => {
                let b = T::from_scalar(dtype, b)?;
                dst.iter_mut().zip(elements(a, n)?).for_each(|(d, &a)| *d = u8::from(f(a, b)));
            }
            (Scalar(a), Slice(b)) => {
                let a = T::from_scalar(dtype, a)?;
                dst.iter_mut().zip(elements(b, n)?).for_each(|(d, &b)| *d = u8::from(f(a, b)));
            }
            (Scalar(a), Scalar(b)) => {
                dst.fill(u8::from(f(T::from_scalar(dtype, a)?, T::from_scalar(dtype, b)?)));
            }
            (InPlace, _) | (_, InPlace) => return Err(KernelError::Layout),
        }
        Ok(())
    }
}

leveled! {
    /// `dst = f(src)` with results of one byte over cells of any width; the operand is never `dst`.
    pub(super) fn measure[T: Cell, F: Fn(T) -> u8](
        dtype: DType,
        dst: &mut [u8],
        sources: &[Src<'_>; 1],
        f: F,
    ) -> Result<(), KernelError> {
        let [src] = sources;
        match *src {
            Slice(src) => {
                let src = elements(src, dst.len())?;
                dst.iter_mut().zip(src).for_each(|(d, &x)| *d = f(x));
            }
            Scalar(x) => dst.fill(f(T::from_scalar(dtype, x)?)),
            InPlace => return Err(KernelError::Layout),
        }
        Ok(())
    }
}

/// [`measure`] with bool results.
pub(super) fn test<T: Cell>(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    sources: &[Src<'_>; 1],
    f: impl Fn(T) -> bool,
) -> Result<(), KernelError> {
    measure(level, dtype, dst, sources, |x| u8::from(f(x)))
}

/// A kernel of one operand: one of the loops above, over a body.
macro_rules! one {
    ($loops:ident, $f:expr) => {
        |level: crate::Level, dtype: arr_core::DType, dst: &mut [u8], sources: &[crate::Src<'_>; 1]| {
            $loops(level, dtype, dst, sources, $f)
        }
    };
}

/// A kernel of two operands.
macro_rules! two {
    ($loops:ident, $f:expr) => {
        |level: crate::Level, dtype: arr_core::DType, dst: &mut [u8], sources: &[crate::Src<'_>; 2]| {
            $loops(level, dtype, dst, sources, $f)
        }
    };
}

pub(super) use {one, two};
