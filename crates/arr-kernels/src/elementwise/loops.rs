//! From one scalar body to its loops: over slices, scalars, and `dst` itself.
//!
//! Every loop zips slices that cannot overlap, so it vectorises without run-time checks; operands that are `dst` have
//! twins that read the element they overwrite. Bodies are inlined: one call per (function, cell) and form.

use arr_core::DType;

use crate::cell::{Cell, cells_mut};
use crate::level::leveled;
use crate::src::{Operand, operand};
use crate::{KernelError, Level, Src};

leveled! {
    /// `dst = f(src)`, one cell type.
    pub(super) fn unary[T: Cell, F: Fn(T) -> T](
        dtype: DType,
        dst: &mut [u8],
        src: Src<'_>,
        f: F,
    ) -> Result<(), KernelError> {
        let dst = cells_mut::<T>(dst)?;
        match operand::<T>(dtype, src, dst.len())? {
            Operand::Slice(src) => dst.iter_mut().zip(src).for_each(|(d, &x)| *d = f(x)),
            Operand::Scalar(x) => dst.fill(f(x)),
            Operand::InPlace => dst.iter_mut().for_each(|d| *d = f(*d)),
        }
        Ok(())
    }
}

leveled! {
    /// `dst = f(lhs, rhs)`, one cell type.
    pub(super) fn binary[T: Cell, F: Fn(T, T) -> T](
        dtype: DType,
        dst: &mut [u8],
        lhs: Src<'_>,
        rhs: Src<'_>,
        f: F,
    ) -> Result<(), KernelError> {
        use Operand::{InPlace, Scalar, Slice};
        let (dst, lhs, rhs) = typed::<T>(dtype, dst, lhs, rhs)?;
        match (lhs, rhs) {
            (Slice(a), Slice(b)) => dst.iter_mut().zip(a.iter().zip(b)).for_each(|(d, (&a, &b))| *d = f(a, b)),
            (Slice(a), Scalar(b)) => dst.iter_mut().zip(a).for_each(|(d, &a)| *d = f(a, b)),
            (Scalar(a), Slice(b)) => dst.iter_mut().zip(b).for_each(|(d, &b)| *d = f(a, b)),
            (Slice(a), InPlace) => dst.iter_mut().zip(a).for_each(|(d, &a)| *d = f(a, *d)),
            (InPlace, Slice(b)) => dst.iter_mut().zip(b).for_each(|(d, &b)| *d = f(*d, b)),
            (Scalar(a), InPlace) => dst.iter_mut().for_each(|d| *d = f(a, *d)),
            (InPlace, Scalar(b)) => dst.iter_mut().for_each(|d| *d = f(*d, b)),
            // `typed` leaves none.
            (Scalar(_), Scalar(_)) => {}
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
        lhs: Src<'_>,
        rhs: Src<'_>,
        f: F,
    ) -> Result<(), KernelError> {
        use Operand::{InPlace, Scalar, Slice};
        let (dst, lhs, rhs) = typed::<T>(dtype, dst, lhs, rhs)?;
        match (lhs, rhs) {
            (Slice(a), Slice(b)) => dst.iter_mut().zip(a.iter().zip(b)).for_each(|(d, (&a, &b))| *d = f(a, b)),
            (Slice(a), Scalar(b)) | (Scalar(b), Slice(a)) => dst.iter_mut().zip(a).for_each(|(d, &a)| *d = f(a, b)),
            (InPlace, Slice(b)) | (Slice(b), InPlace) => dst.iter_mut().zip(b).for_each(|(d, &b)| *d = f(*d, b)),
            (InPlace, Scalar(b)) | (Scalar(b), InPlace) => dst.iter_mut().for_each(|d| *d = f(*d, b)),
            // `typed` leaves none.
            (Scalar(_), Scalar(_)) => {}
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
        lhs: Src<'_>,
        rhs: Src<'_>,
        f: F,
    ) -> Result<(), KernelError> {
        use Operand::{Scalar, Slice};
        let n = dst.len();
        match (operand::<T>(dtype, lhs, n)?, operand::<T>(dtype, rhs, n)?) {
            (Slice(a), Slice(b)) => dst.iter_mut().zip(a.iter().zip(b)).for_each(|(d, (&a, &b))| *d = u8::from(f(a, b))),
            (Slice(a), Scalar(b)) => dst.iter_mut().zip(a).for_each(|(d, &a)| *d = u8::from(f(a, b))),
            (Scalar(a), Slice(b)) => dst.iter_mut().zip(b).for_each(|(d, &b)| *d = u8::from(f(a, b))),
            (Scalar(a), Scalar(b)) => dst.fill(u8::from(f(a, b))),
            _ => return Err(KernelError::Layout),
        }
        Ok(())
    }
}

leveled! {
    /// `dst = f(src)` with results of one byte over cells of any width; the operand is never `dst`.
    pub(super) fn measure[T: Cell, F: Fn(T) -> u8](
        dtype: DType,
        dst: &mut [u8],
        src: Src<'_>,
        f: F,
    ) -> Result<(), KernelError> {
        match operand::<T>(dtype, src, dst.len())? {
            Operand::Slice(src) => dst.iter_mut().zip(src).for_each(|(d, &x)| *d = f(x)),
            Operand::Scalar(x) => dst.fill(f(x)),
            Operand::InPlace => return Err(KernelError::Layout),
        }
        Ok(())
    }
}

/// [`measure`] with bool results.
pub(super) fn test<T: Cell>(
    level: Level,
    dtype: DType,
    dst: &mut [u8],
    src: Src<'_>,
    f: impl Fn(T) -> bool,
) -> Result<(), KernelError> {
    measure(level, dtype, dst, src, |x| u8::from(f(x)))
}

/// `dst` and operands with their layout checked, of which not both are scalars: `dst` is filled with the first of two.
///
/// Not part of the loops, so that flash holds it once per cell.
#[inline(never)]
fn typed<'a, T: Cell>(
    dtype: DType,
    dst: &'a mut [u8],
    lhs: Src<'a>,
    rhs: Src<'a>,
) -> Result<Typed<'a, T>, KernelError> {
    let dst = cells_mut::<T>(dst)?;
    let n = dst.len();
    let (lhs, rhs) = (operand(dtype, lhs, n)?, operand(dtype, rhs, n)?);
    if let (Operand::Scalar(a), Operand::Scalar(_)) = (lhs, rhs) {
        dst.fill(a);
        return Ok((dst, Operand::InPlace, rhs));
    }
    Ok((dst, lhs, rhs))
}

type Typed<'a, T> = (&'a mut [T], Operand<'a, T>, Operand<'a, T>);

/// A kernel of one operand: one of the loops above, over a body.
macro_rules! one {
    ($loops:ident, $f:expr) => {
        |level: crate::Level, dtype: arr_core::DType, dst: &mut [u8], src: crate::Src<'_>| {
            $loops(level, dtype, dst, src, $f)
        }
    };
}

/// A kernel of two operands.
macro_rules! two {
    ($loops:ident, $f:expr) => {
        |level: crate::Level, dtype: arr_core::DType, dst: &mut [u8], lhs: crate::Src<'_>, rhs: crate::Src<'_>| {
            $loops(level, dtype, dst, lhs, rhs, $f)
        }
    };
}

pub(super) use {one, two};
