//! Rows of views along their last axis, whatever their strides.

use arr_core::{MAX_RANK, View};

use crate::KernelError;
use crate::walk::{Order, Run};

/// The rows of a view along its last axis, in C order.
pub(crate) struct Rows {
    /// Outer axes from the innermost: extent, stride, current index.
    axes: [(u32, isize, u32); MAX_RANK],
    run: Run,
    remaining: u32,
}

impl Rows {
    /// [`KernelError::Layout`] where there is no axis.
    pub(crate) fn new(view: &View) -> Result<Rows, KernelError> {
        let last = view.shape.rank().checked_sub(1).ok_or(KernelError::Layout)?;
        let mut axes = [(1, 0, 0); MAX_RANK];
        let outer = view.shape.extents().iter().zip(&view.strides).take(last).rev();
        let mut remaining = 1;
        for (slot, (&extent, &stride)) in axes.iter_mut().zip(outer) {
            *slot = (extent, stride as isize, 0);
            remaining *= extent;
        }
        let stride = view.strides.get(last).copied().unwrap_or(0);
        let run = Run { start: view.offset as isize, stride: stride as isize, n: view.shape.extent(last) as usize };
        // Rows of no elements are no rows.
        Ok(Rows { axes, run, remaining: if run.n == 0 { 0 } else { remaining } })
    }
}

impl Iterator for Rows {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        self.remaining = self.remaining.checked_sub(1)?;
        let run = self.run;
        for (extent, stride, index) in &mut self.axes {
            *index += 1;
            self.run.start = self.run.start.wrapping_add(*stride);
            if *index < *extent {
                break;
            }
            self.run.start = self.run.start.wrapping_sub((*index as isize).wrapping_mul(*stride));
            *index = 0;
        }
        Some(run)
    }
}

/// `dst[k] = f(row[k])`, as many as the row has.
pub(crate) fn read_row<T: Copy, U>(
    buffer: &[T],
    run: Run,
    dst: &mut [U],
    f: impl Fn(T) -> U,
) -> Result<(), KernelError> {
    let (span, order) = run.span(buffer.len()).ok_or(KernelError::Layout)?;
    let row = buffer.get(span).ok_or(KernelError::Layout)?;
    let dst = dst.get_mut(..run.n).ok_or(KernelError::Layout)?;
    match order {
        Order::Up(1) => dst.iter_mut().zip(row).for_each(|(d, &x)| *d = f(x)),
        Order::Up(distance) => dst.iter_mut().zip(row.iter().step_by(distance)).for_each(|(d, &x)| *d = f(x)),
        Order::Down(distance) => dst.iter_mut().zip(row.iter().rev().step_by(distance)).for_each(|(d, &x)| *d = f(x)),
        Order::Same => {
            if let Some(&x) = row.first() {
                dst.iter_mut().for_each(|d| *d = f(x));
            }
        }
    }
    Ok(())
}

/// `row[k] = f(src[k])`, as many as the row has; where elements of the row coincide, the last stays.
pub(crate) fn write_row<T, U: Copy>(
    buffer: &mut [T],
    run: Run,
    src: &[U],
    f: impl Fn(U) -> T,
) -> Result<(), KernelError> {
    let (span, order) = run.span(buffer.len()).ok_or(KernelError::Layout)?;
    let row = buffer.get_mut(span).ok_or(KernelError::Layout)?;
    let src = src.get(..run.n).ok_or(KernelError::Layout)?;
    match order {
        Order::Up(1) => row.iter_mut().zip(src).for_each(|(d, &x)| *d = f(x)),
        Order::Up(distance) => row.iter_mut().step_by(distance).zip(src).for_each(|(d, &x)| *d = f(x)),
        Order::Down(distance) => row.iter_mut().rev().step_by(distance).zip(src).for_each(|(d, &x)| *d = f(x)),
        Order::Same => {
            if let (Some(d), Some(&x)) = (row.first_mut(), src.last()) {
                *d = f(x);
            }
        }
    }
    Ok(())
}

/// Element `k` of a row.
#[inline(always)]
pub(crate) fn element<T: Copy>(buffer: &[T], run: Run, k: usize) -> Option<T> {
    buffer.get(run.start.wrapping_add((k as isize).wrapping_mul(run.stride)) as usize).copied()
}
