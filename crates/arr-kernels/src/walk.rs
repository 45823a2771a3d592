//! Walks over strided views, run by run along the innermost axis.

use arr_core::{MAX_RANK, View};

use crate::KernelError;

/// `n` elements of a buffer at `start`, `start + stride`, ...
///
/// Positions fit 32 bits with their sign, as those of every array do; what would not comes to lie outside of every buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) start: isize,
    pub(crate) stride: isize,
    pub(crate) n: usize,
}

/// Runs that are alike, as they lie in a buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plane {
    /// Elements of each run.
    pub(crate) n: usize,
    pub(crate) n_runs: usize,
    /// The lowest element of the first.
    pub(crate) low: usize,
    /// From the lowest of that of one run to that of the next, below 0 as a very large number.
    pub(crate) step: usize,
    /// Elements of the buffer from the lowest to the highest of a run.
    pub(crate) len: usize,
    pub(crate) order: Order,
}

/// How an array lies in its buffer, as loops go through it: nested axes count as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strided {
    /// Position of the first element.
    offset: u32,
    n_elems: u32,
    /// Axes from the innermost: extent, stride.
    axes: [(u32, i32); MAX_RANK],
}

impl Strided {
    /// A view as loops go through it.
    #[must_use]
    pub fn new(view: &View) -> Strided {
        let mut axes = [(1, 0); MAX_RANK];
        let mut slots = axes.iter_mut();
        let mut last: Option<&mut (u32, i32)> = None;
        for (&extent, &stride) in view.shape.extents().iter().zip(&view.strides).rev() {
            match &mut last {
                _ if extent == 1 => {}
                Some((inner, step)) if i64::from(stride) == i64::from(*inner) * i64::from(*step) => *inner *= extent,
                _ => {
                    last = slots.next();
                    if let Some(axis) = &mut last {
                        **axis = (extent, stride);
                    }
                }
            }
        }
        Strided { offset: view.offset, n_elems: view.shape.n_elems(), axes }
    }

    /// Elements in all.
    #[must_use]
    pub fn n_elems(&self) -> u32 {
        self.n_elems
    }

    /// [`KernelError::Layout`] where there are not `n` elements from `first` on.
    pub(crate) fn has(&self, first: u32, n: usize) -> Result<(), KernelError> {
        let end = u64::from(first) + n as u64;
        if end <= u64::from(self.n_elems) { Ok(()) } else { Err(KernelError::Layout) }
    }

    /// Whether the elements lie one after another in C order.
    #[must_use]
    pub fn is_contiguous(&self) -> bool {
        let [(extent, stride), (outer, _), ..] = self.axes;
        self.n_elems == 0 || outer == 1 && (extent == 1 || stride == 1)
    }
}

/// The runs that make up elements `first..first + n` of a view in C order, as long as the view allows.
pub(crate) struct Walk {
    /// Axes from the innermost: extent, stride, current index.
    axes: [(u32, isize, u32); MAX_RANK],
    position: isize,
    remaining: usize,
}

impl Walk {
    /// A walk over elements that [`Strided::has`].
    // What may fail besides would be copied once more.
    pub(crate) fn new(array: &Strided, first: u32, n: usize) -> Walk {
        let mut walk = Walk { axes: [(1, 0, 0); MAX_RANK], position: array.offset as isize, remaining: n };
        let mut flat = first;
        for (axis, &(extent, stride)) in walk.axes.iter_mut().zip(&array.axes) {
            let stride = stride as isize;
            let mut index = 0;
            if flat > 0 && extent > 1 {
                index = flat % extent;
                flat /= extent;
                walk.position = walk.position.wrapping_add((index as isize).wrapping_mul(stride));
            }
            *axis = (extent, stride, index);
        }
        walk
    }

    /// The runs that follow in a buffer of `len` elements, as many at once as the two innermost axes allow.
    ///
    /// # Errors
    /// [`KernelError::Layout`] where the first of them leaves the buffer.
    pub(crate) fn plane(&mut self, len: usize) -> Result<Option<Plane>, KernelError> {
        let [(extent, stride, index), (most_runs, step, done), ..] = self.axes;
        let mut run = Run { start: self.position, stride, n: extent as usize };
        let mut n_runs = 1;
        if index > 0 || self.remaining < run.n {
            match self.next() {
                Some(part) => run = part,
                None => return Ok(None),
            }
        } else {
            // No run is empty where elements remain.
            n_runs = self.remaining.checked_div(run.n).unwrap_or(0).min((most_runs - done) as usize);
            if n_runs == 0 {
                return Ok(None);
            }
            self.remaining -= n_runs * run.n;
            self.carry(n_runs as u32);
        }
        let (span, order) = run.span(len).ok_or(KernelError::Layout)?;
        Ok(Some(Plane { n: run.n, n_runs, low: span.start, step: step as usize, len: span.len(), order }))
    }

    /// Goes on by so many runs, which do not lead past the end of the axis around them.
    fn carry(&mut self, n_runs: u32) {
        let mut step = n_runs;
        for (extent, stride, index) in self.axes.iter_mut().skip(1) {
            *index += step;
            self.position = self.position.wrapping_add((step as isize).wrapping_mul(*stride));
            if *index < *extent {
                return;
            }
            self.position = self.position.wrapping_sub((*index as isize).wrapping_mul(*stride));
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
        let n = self.remaining.min((extent - index) as usize);
        let run = Run { start: self.position, stride, n };
        self.remaining -= n;
        let index = index + n as u32;
        if index < extent {
            self.axes[0].2 = index;
            self.position = self.position.wrapping_add((n as isize).wrapping_mul(stride));
        } else {
            self.axes[0].2 = 0;
            let back = index - n as u32;
            self.position = self.position.wrapping_sub((back as isize).wrapping_mul(stride));
            self.carry(1);
        }
        Some(run)
    }
}

impl Run {
    /// The part of a buffer of `len` elements from the lowest to the highest element of the run, and the distance of
    /// neighbours in it; `None` where it leaves the buffer.
    pub(crate) fn span(&self, len: usize) -> Option<(core::ops::Range<usize>, Order)> {
        let last = self.start.wrapping_add((self.n as isize - 1).wrapping_mul(self.stride));
        let (low, high) = if self.stride < 0 { (last, self.start) } else { (self.start, last) };
        // A position below 0 is a very large one.
        let (low, high) = (low as usize, high as usize);
        if high >= len || low > high {
            return None;
        }
        let order = match self.stride {
            // One element: its neighbours do not matter.
            _ if self.n == 1 => Order::Up(1),
            0 => Order::Same,
            s if s > 0 => Order::Up(s as usize),
            s => Order::Down(s.unsigned_abs()),
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
