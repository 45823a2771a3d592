//! Routines: functions that need all of their input at once, over views of any strides.

use arr_core::{DType, Routine, RoutineRule, Typed, View};

use crate::{KernelError, Level, fourier, linear, orthogonal, product, rotations, schur, sort};

/// An array that is read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// Element type.
    pub dtype: DType,
    /// Where the elements are in `bytes`.
    pub view: View,
    /// Memory that has every element.
    pub bytes: &'a [u8],
}

/// An array of which every element is written.
#[derive(Debug)]
pub struct Output<'a> {
    /// Element type.
    pub dtype: DType,
    /// Where the elements are in `bytes`.
    pub view: View,
    /// Memory that has every element.
    pub bytes: &'a mut [u8],
}

impl Input<'_> {
    /// Dtype and shape.
    #[must_use]
    pub fn typed(&self) -> Typed {
        Typed { dtype: self.dtype, shape: self.view.shape }
    }
}

/// `dst = f(operands)`.
///
/// Types and shapes: those of [`Routine::signature`], which also says how many bytes `scratch` has at least, aligned to 8.
/// Cost: that of the routine, said at its kernel.
///
/// # Errors
/// [`KernelError::Layout`] where types, shapes or memory are others.
pub fn routine(
    level: Level,
    f: Routine,
    dst: &mut Output<'_>,
    operands: &[Input<'_>],
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    match (f, operands) {
        (Routine::Sort, [a]) => sort::sort(dst, a, scratch),
        (Routine::ArgSort, [a]) => sort::argsort(dst, a, scratch),
        (Routine::MatMul, [a, b]) => product::matmul(level, dst, a, b),
        (_, [a, b]) if let RoutineRule::Correlation(overlap) = f.rule() => {
            product::correlate(level, overlap, dst, a, b)
        }
        (Routine::Lu, [a]) => linear::factors(dst, a, scratch),
        (Routine::LuSolve, [lu, b]) => linear::solve(dst, lu, b, scratch),
        (Routine::Cholesky, [a]) => linear::cholesky(dst, a, scratch),
        (Routine::Qr, [a]) => orthogonal::qr(dst, a, scratch),
        (Routine::EigenValues, [a]) => rotations::eigenvalues(dst, a, scratch),
        (Routine::SingularValues, [a]) => rotations::singular_values(dst, a, scratch),
        (Routine::EigenVectors, [a]) => rotations::eigenvectors(dst, a, scratch),
        (Routine::SingularVectors, [a]) => rotations::singular_vectors(dst, a, scratch),
        (Routine::Eigen, [a]) => schur::eigen(dst, a, scratch),
        (Routine::Fft, [a, roots]) => fourier::transform(level, dst, a, roots, scratch),
        _ => Err(KernelError::Layout),
    }
}

/// `array = f(array)`, for routines that work in place; everything else as for [`routine`].
///
/// # Errors
/// [`KernelError::Layout`] where types, shapes or memory are others, [`KernelError::NoLoop`] where it does not work in place.
pub fn routine_in_place(f: Routine, array: &mut Output<'_>, scratch: &mut [u8]) -> Result<(), KernelError> {
    match f {
        Routine::Sort => sort::sort_in_place(array, scratch),
        _ => Err(KernelError::NoLoop),
    }
}
