//! Kernels as tests call them: at every level that the processor has, which must give the same bytes.

use std::vec::Vec;

use arr_core::{DType, Overlap, Reduction, Runs, Scalar, Side, Ufunc, View};

use crate::{Input, KernelError, Late, Level, Line, Output, Src, Strided, reduce};

/// Runs a kernel over what `dst` holds at each level; its bytes are then those of the last.
fn alike<R: PartialEq + core::fmt::Debug>(dst: &mut [u8], run: impl Fn(Level, &mut [u8]) -> R) -> R {
    let before = Vec::from(&*dst);
    let result = run(Level::BASELINE, dst);
    let after = Vec::from(&*dst);
    dst.copy_from_slice(&before);
    assert_eq!(run(Level::detect(), dst), result);
    assert_eq!(*dst, *after, "the levels differ");
    result
}

type Done = Result<(), KernelError>;

pub(crate) fn map1(f: Ufunc, dtype: DType, dst: &mut [u8], src: Src<'_>) -> Done {
    let kernel = crate::map1(f, dtype)?;
    alike(dst, |level, dst| kernel(level, dtype, dst, &[src]))
}

pub(crate) fn map2(f: Ufunc, dtype: DType, dst: &mut [u8], lhs: Src<'_>, rhs: Src<'_>) -> Done {
    let kernel = crate::map2(f, dtype)?;
    alike(dst, |level, dst| kernel(level, dtype, dst, &[lhs, rhs]))
}

pub(crate) fn map3((f, g, side): (Ufunc, Ufunc, Side), dst: &mut [u8], a: Src<'_>, b: Src<'_>, c: Src<'_>) -> Done {
    let kernel = crate::map3(f, g, side, DType::F32)?;
    alike(dst, |level, dst| kernel(level, dst, &[a, b, c]))
}

pub(crate) fn cast(from: DType, to: DType, dst: &mut [u8], src: &[u8]) -> Done {
    alike(dst, |level, dst| crate::cast(level, from, to, dst, src))
}

pub(crate) fn select(dtype: DType, dst: &mut [u8], cond: Src<'_>, then: Src<'_>, otherwise: Src<'_>) -> Done {
    alike(dst, |level, dst| crate::select(level, dtype, dst, &[cond, then, otherwise]))
}

pub(crate) fn gather(dtype: DType, dst: &mut [u8], buffer: &[u8], view: &View, first: u32) -> Done {
    alike(dst, |level, dst| crate::gather(level, dtype, dst, buffer, &Strided::new(view), first))
}

pub(crate) fn scatter(dtype: DType, buffer: &mut [u8], view: &View, first: u32, src: &[u8]) -> Done {
    alike(buffer, |level, buffer| crate::scatter(level, dtype, buffer, &Strided::new(view), first, src))
}

pub(crate) fn release(dtype: DType, buffer: &mut [u8], view: &View, from: (&[u8], &[u8]), late: Late) -> Done {
    alike(buffer, |level, buffer| crate::release(level, dtype, buffer, &Strided::new(view), from, late))
}

pub(crate) fn step(f: Reduction, dtype: DType, state: &mut [u8], src: &[u8]) -> Done {
    alike(state, |level, state| reduce::step(level, f, dtype, state, src))
}

pub(crate) fn accumulate(f: Reduction, dtype: DType, buffer: &mut [u8], view: &View, first: u32, src: &[u8]) -> Done {
    alike(buffer, |level, buffer| crate::accumulate(level, f, dtype, buffer, view, first, src))
}

pub(crate) fn accumulate_trees(buffer: &mut [u8], at: (&View, u32), state: &mut [u8], runs: Runs, src: &[u8]) -> Done {
    let kept = core::cell::RefCell::new((Vec::from(&*state), state));
    alike(buffer, |level, buffer| {
        let (before, state) = &mut *kept.borrow_mut();
        state.copy_from_slice(before);
        crate::accumulate_trees(level, buffer, at, state, runs, src)
    })
}

pub(crate) fn scan(f: Reduction, dtype: DType, array: &mut [u8], line: Line, first: u32, src: &[u8]) -> Done {
    alike(array, |level, array| crate::scan(level, f, dtype, array, line, first, src))
}

pub(crate) fn ramp(dtype: DType, dst: &mut [u8], start: Scalar, step: Scalar, first: u32) -> Done {
    alike(dst, |level, dst| crate::ramp(level, dtype, dst, start, step, first))
}

pub(crate) fn linspace(dst: &mut [u8], start: Scalar, stop: Scalar, n_steps: u32, first: u32) -> Done {
    alike(dst, |level, dst| crate::linspace(level, dst, start, stop, n_steps, first))
}

pub(crate) fn matmul(dst: &mut Output<'_>, a: &Input<'_>, b: &Input<'_>) -> Done {
    let (dtype, view) = (dst.dtype, dst.view);
    alike(dst.bytes, |level, bytes| crate::product::matmul(level, &mut Output { dtype, view, bytes }, a, b))
}

pub(crate) fn correlate(overlap: Overlap, dst: &mut Output<'_>, a: &Input<'_>, b: &Input<'_>) -> Done {
    let (dtype, view) = (dst.dtype, dst.view);
    alike(dst.bytes, |level, bytes| crate::product::correlate(level, overlap, &mut Output { dtype, view, bytes }, a, b))
}
