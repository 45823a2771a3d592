//! Walks over strided views, run by run along the innermost axis.

use arr_core::{MAX_RANK, View};

use crate::KernelError;

/// `n` elements of a buffer at `start`, `start + stride`, ...
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) start: i64,
    pub(crate) stride: i64,
    pub(crate) n: usize,
}

/// The runs that make up elements `first..first + n` of a view in C order. Nested axes count as one, so runs are as long
/// as the view allows.
pub(crate) struct Walk {
    /// Axes from the innermost: extent, stride, current index.
    axes: [(u32, i64, u32); MAX_RANK],
    position: i64,
    remaining: usize,
}

impl Walk {
    /// [`KernelError::Layout`] where the view has fewer elements than asked for.
    pub(crate) fn new(view: &View, first: u32, n: usize) -> Result<Walk, KernelError> {
        if first as usize as u64 + n as u64 > u64::from(view.shape.n_elems()) {
            return Err(KernelError::Layout);
        }
        let mut axes = [(1, 0, 0); MAX_RANK];
        let mut slots = axes.iter_mut();
        let mut last: Option<&mut (u32, i64, u32)> = None;
        for (&extent, &stride) in view.shape.extents().iter().zip(&view.strides).rev() {
            let stride = i64::from(stride);
            match &mut last {
                _ if extent == 1 => {}
                Some((inner, inner_stride, _)) if stride == i64::from(*inner) * *inner_stride => *inner *= extent,
                _ => {
                    last = slots.next();
                    if let Some(axis) = &mut last {
                        **axis = (extent, stride, 0);
                    }
                }
            }
        }
        let mut walk = Walk { axes, position: i64::from(view.offset), remaining: n };
        let mut flat = first;
        for (extent, stride, index) in &mut walk.axes {
            if *extent > 1 {
                *index = flat % *extent;
                flat /= *extent;
                walk.position += i64::from(*index) * *stride;
            }
        }
        Ok(walk)
    }

    /// Moves on by `n` elements, which do not lead past the end of the innermost axis.
    fn advance(&mut self, n: u32) {
        let mut step = n;
        for (extent, stride, index) in &mut self.axes {
            *index += step;
            self.position += i64::from(step) * *stride;
            if *index < *extent {
                return;
            }
            self.position -= i64::from(*index) * *stride;
            *index = 0;
            step = 1;
        }
    }
}

impl Iterator for Walk {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        if self.remaining == 0 {
            return None;
        }
        let (extent, stride, index) = self.axes[0];
        let left = extent - index;
        let n = self.remaining.min(left as usize);
        let run = Run { start: self.position, stride, n };
        self.remaining -= n;
        self.advance(n as u32);
        Some(run)
    }
}

impl Run {
    /// The part of a buffer of `len` elements from the lowest to the highest element of the run, and the distance of
    /// neighbours in it; `None` where it leaves the buffer.
    pub(crate) fn span(&self, len: usize) -> Option<(core::ops::Range<usize>, Order)> {
        let last = self.start + (self.n as i64 - 1) * self.stride;
        let (low, high) = if self.stride < 0 { (last, self.start) } else { (self.start, last) };
        let (low, high) = (usize::try_from(low).ok()?, usize::try_from(high).ok()?);
        if high >= len {
            return None;
        }
        let distance = usize::try_from(self.stride.unsigned_abs()).ok()?;
        let order = match self.stride {
            // One element: its neighbours do not matter.
            _ if self.n == 1 => Order::Up(1),
            0 => Order::Same,
            s if s > 0 => Order::Up(distance),
            _ => Order::Down(distance),
        };
        Some((low..high + 1, order))
    }
}

/// How the elements of a run follow each other within its span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// All are one.
    Same,
    /// From the front, this far apart.
    Up(usize),
    /// From the back, this far apart.
    Down(usize),
}

#[cfg(test)]
pub(crate) mod tests;
