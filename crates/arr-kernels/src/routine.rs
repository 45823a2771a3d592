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

/// `dst = f(operands)`. What a function needs of the stack is its own, so that the others do without.
///
/// Types and shapes: those of [`Routine::signature`], which also says how many bytes `scratch` has at least, aligned to 8.
/// Cost: that of the routine, said at its kernel.
///
/// # Errors
/// [`KernelError::Layout`] where types, shapes or memory are others, [`KernelError::NoLoop`] for a dtype that it does not take.
pub fn routine(
    level: Level,
    f: Routine,
    dst: &mut Output<'_>,
    operands: &[Input<'_>],
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    if operands.iter().any(|a| !f.has_loop(a.dtype)) {
        return Err(KernelError::NoLoop);
    }
    match (f, operands) {
        (Routine::Sort, [a]) => sort::sort(dst, a, scratch),
        (Routine::ArgSort, [a]) => sort::argsort(dst, a, scratch),
        (Routine::MatMul, [a, b]) => product::matmul(level, dst, a, b),
        (_, [a, b]) if let RoutineRule::Correlation(overlap) = f.rule() => {
            product::correlate(level, overlap, dst, a, b)
        }
        (Routine::LuSolve, [lu, b]) => each_matrix(dst, [lu, b], |dst, [lu, b]| linear::solve(dst, lu, b, scratch)),
        (_, [a]) => {
            let of_one = match f {
                Routine::Lu => linear::factors,
                Routine::Cholesky => linear::cholesky,
                Routine::Qr => orthogonal::qr,
                Routine::EigenValues => rotations::eigenvalues,
                Routine::SingularValues => rotations::singular_values,
                Routine::EigenVectors => rotations::eigenvectors,
                Routine::SingularVectors => rotations::singular_vectors,
                Routine::Eigen => schur::eigen,
                _ => return Err(KernelError::Layout),
            };
            each_matrix(dst, [a], |dst, [a]| of_one(dst, a, scratch))
        }
        _ => Err(KernelError::Layout),
    }
}

/// Goes through stacks of matrices, one after another: the axes in front of the last two of the first operand.
#[inline(never)]
fn each_matrix<const N: usize>(
    dst: &mut Output<'_>,
    operands: [&Input<'_>; N],
    mut of_one: impl FnMut(&mut Output<'_>, [&Input<'_>; N]) -> Result<(), KernelError>,
) -> Result<(), KernelError> {
    let Some(first) = operands.first().map(|a| a.view.shape) else { return Err(KernelError::Layout) };
    let n_axes = first.rank().saturating_sub(2);
    let n_matrices = first.extents().iter().take(n_axes).product();
    for at in 0..n_matrices {
        let mut matrices = operands.map(|a| *a);
        for a in &mut matrices {
            a.view = matrix(a.view, n_axes, at).ok_or(KernelError::Layout)?;
        }
        let view = matrix(dst.view, n_axes, at).ok_or(KernelError::Layout)?;
        of_one(&mut Output { dtype: dst.dtype, view, bytes: &mut *dst.bytes }, matrices.each_ref())?;
    }
    Ok(())
}

/// The matrix with this number in a stack along the first `n_axes` axes.
fn matrix(mut view: View, n_axes: usize, mut at: u32) -> Option<View> {
    for axis in (0..n_axes).rev() {
        let n = view.shape.extents().get(axis).copied().filter(|&n| n > 0)?;
        view = view.index(axis, at % n)?;
        at /= n;
    }
    Some(view)
}

/// `array = f(array, others)`, for routines that work in place; everything else as for [`routine`].
///
/// # Errors
/// [`KernelError::Layout`] where types, shapes or memory are others, [`KernelError::NoLoop`] where it does not work in place.
pub fn routine_in_place(
    level: Level,
    f: Routine,
    array: &mut Output<'_>,
    others: &[Input<'_>],
    scratch: &mut [u8],
) -> Result<(), KernelError> {
    match (f, others) {
        (Routine::Sort, []) if f.has_loop(array.dtype) => sort::sort_in_place(array, scratch),
        (Routine::Fft, [roots]) => fourier::transform(level, array, roots, scratch),
        (Routine::Spectrogram, [roots]) => fourier::sizes(level, array, roots, scratch),
        _ => Err(KernelError::NoLoop),
    }
}
