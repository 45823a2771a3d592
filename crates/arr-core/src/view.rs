//! Views: how an array lies in its buffer.
//!
//! Every array is a view. A view says which elements of a buffer it is made of, never where the buffer is.

use crate::{DType, MAX_RANK, Part, Shape, SliceBounds, copy_strides};

/// Distances between neighbours along each axis, in elements. Axes the shape does not have are 0.
pub type Strides = [i32; MAX_RANK];

/// A strided view of a buffer.
///
/// Units: `offset` and `strides` count elements. Element `(i, j, ...)` is at `offset + i * strides[0] + j * strides[1] + ...`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct View {
    /// Position of the first element.
    pub offset: u32,
    /// Extents.
    pub shape: Shape,
    /// Strides; 0 along broadcast axes.
    pub strides: Strides,
    /// Of which part of the buffer's elements a view is; of the elements themselves if none.
    pub part: Option<Part>,
}

impl View {
    /// The view of a whole buffer of this shape in C order.
    #[must_use]
    pub fn contiguous(shape: Shape) -> View {
        View { offset: 0, shape, strides: c_strides(&shape), part: None }
    }

    /// The dtype of its elements in a buffer of `dtype`.
    #[must_use]
    pub const fn dtype(&self, dtype: DType) -> DType {
        match self.part {
            Some(part) => part.dtype(),
            None => dtype,
        }
    }

    /// A view of parts of the elements of `dtype` as a view of such parts, of which every element is several.
    #[must_use]
    pub fn of_parts(&self, dtype: DType) -> View {
        let Some(part) = self.part else { return *self };
        let n = part.n_in(dtype);
        let strides = self.strides.map(|stride| stride.saturating_mul(n as i32));
        let offset = self.offset.saturating_mul(n).saturating_add(part.position());
        View { offset, strides, part: None, ..*self }
    }

    /// Whether the elements lie one after another in C order. Strides of axes with extent 1 do not matter, as in NumPy.
    #[must_use]
    pub fn is_contiguous(&self) -> bool {
        if self.shape.n_elems() == 0 {
            return true;
        }
        if self.part.is_some() {
            return false;
        }
        let expected = c_strides(&self.shape);
        let axes = self.shape.extents().iter().zip(self.strides.iter().zip(&expected));
        axes.into_iter().all(|(&n, (have, want))| n == 1 || have == want)
    }

    /// How far the starts of blocks of `block` elements in C order lie apart, where the elements of each lie one after another:
    /// `block` itself where all do; of blocks that are rows, what is from row to row, 0 where all rows are one. `None` where a
    /// block has gaps, or blocks come backwards or at more than one distance.
    #[must_use]
    pub fn block_step(&self, block: u32) -> Option<u32> {
        if self.is_contiguous() {
            return Some(block);
        }
        if self.part.is_some() {
            return None;
        }
        let mut axes = self.shape.extents().iter().zip(&self.strides).rev().filter(|&(&n, _)| n != 1);
        let mut inner = 1;
        while inner < block {
            let (&n, &stride) = axes.next()?;
            if i64::from(stride) != i64::from(inner) {
                return None;
            }
            inner *= n;
        }
        let (&n, &first) = axes.next()?;
        let step = u32::try_from(first).ok().filter(|_| inner == block)?;
        let mut next = i64::from(step) * i64::from(n);
        axes.all(|(&n, &stride)| {
            let follows = i64::from(stride) == next;
            next *= i64::from(n);
            follows
        })
        .then_some(step)
    }

    /// Whether the elements lie one after another, in whatever order of the axes.
    #[must_use]
    pub fn is_dense(&self) -> bool {
        // Parts are never all of a buffer, even where there are none.
        if self.part.is_some() {
            return false;
        }
        let expected = copy_strides(self);
        let mut axes = self.shape.extents().iter().zip(self.strides.iter().zip(&expected));
        self.is_contiguous() || axes.all(|(&n, (have, want))| n == 1 || have == want)
    }

    /// Lowest and highest element position, relative to the buffer; `None` for an empty view.
    #[must_use]
    pub fn bounds(&self) -> Option<(i64, i64)> {
        if self.shape.n_elems() == 0 {
            return None;
        }
        let mut bounds = (i64::from(self.offset), i64::from(self.offset));
        for (&n, &stride) in self.shape.extents().iter().zip(&self.strides) {
            let reach = (i64::from(n) - 1) * i64::from(stride);
            if reach < 0 { bounds.0 += reach } else { bounds.1 += reach }
        }
        Some(bounds)
    }

    /// The view along `axis` at a slice: rank stays. `None` where the axis does not exist.
    #[must_use]
    pub fn slice(&self, axis: usize, slice: SliceBounds) -> Option<View> {
        let mut view = *self;
        let stride = *self.strides.get(axis)?;
        let mut extents = [1; MAX_RANK];
        let rank = self.shape.rank();
        for (slot, &n) in extents.iter_mut().zip(self.shape.extents()) {
            *slot = n;
        }
        *extents.get_mut(axis)? = slice.n;
        view.shape = Shape::new(extents.get(..rank)?).ok()?;
        view.offset = view.starting(slice.start, stride)?;
        *view.strides.get_mut(axis)? = if slice.n > 1 { stride.checked_mul(slice.step)? } else { stride };
        Some(view)
    }

    /// The view at one position of `axis`: rank goes down by one. `None` where axis or index do not exist.
    #[must_use]
    pub fn index(&self, axis: usize, index: u32) -> Option<View> {
        if axis >= self.shape.rank() || index >= self.shape.extent(axis) {
            return None;
        }
        let mut view = *self;
        view.shape = self.shape.without(axis);
        view.offset = view.starting(index, *self.strides.get(axis)?)?;
        view.strides = [0; MAX_RANK];
        let kept = self.strides.iter().enumerate().filter(|&(a, _)| a != axis);
        for (slot, (_, &s)) in view.strides.iter_mut().zip(kept).take(view.shape.rank()) {
            *slot = s;
        }
        Some(view)
    }

    /// The view with one more axis of extent 1 before `axis`. `None` where it would have too many axes.
    #[must_use]
    pub fn insert_axis(&self, axis: usize) -> Option<View> {
        let rank = self.shape.rank();
        if rank >= MAX_RANK || axis > rank {
            return None;
        }
        let mut view = View { shape: Shape::SCALAR, strides: [0; MAX_RANK], ..*self };
        let mut push = |n, stride| {
            if let Some(slot) = view.strides.get_mut(view.shape.rank()) {
                *slot = stride;
            }
            view.shape.push(n);
        };
        for (at, (&n, &stride)) in self.shape.extents().iter().zip(&self.strides).enumerate() {
            if at == axis {
                push(1, 0);
            }
            push(n, stride);
        }
        if axis == rank {
            push(1, 0);
        }
        Some(view)
    }

    /// The offset `index` strides further on. A view without elements starts at the start of its buffer, wherever it was cut
    /// from: it may have no element to start at.
    fn starting(&self, index: u32, stride: i32) -> Option<u32> {
        if self.shape.n_elems() == 0 { Some(0) } else { offset_by(self.offset, index, stride) }
    }

    /// The view with its axes in another order. `None` where `axes` does not name each of them once.
    #[must_use]
    pub fn permuted(&self, axes: &[usize]) -> Option<View> {
        let mut strides = [0; MAX_RANK];
        let mut shape = Shape::SCALAR;
        for (k, &axis) in axes.iter().enumerate() {
            if axis >= self.shape.rank() || axes.iter().take(k).any(|&other| other == axis) {
                return None;
            }
            *strides.get_mut(k)? = *self.strides.get(axis)?;
            shape.push(self.shape.extent(axis));
        }
        (axes.len() == self.shape.rank()).then_some(View { shape, strides, ..*self })
    }

    /// The view with its axes reversed.
    #[must_use]
    pub fn transposed(&self) -> View {
        let rank = self.shape.rank();
        let mut shape = Shape::SCALAR;
        let mut strides = [0; MAX_RANK];
        for axis in (0..rank).rev() {
            if let (Some(slot), Some(&s)) = (strides.get_mut(shape.rank()), self.strides.get(axis)) {
                *slot = s;
            }
            shape.push(self.shape.extent(axis));
        }
        View { shape, strides, ..*self }
    }

    /// The view stretched to `shape`; `None` where it does not broadcast to exactly that.
    #[must_use]
    pub fn broadcast_to(&self, shape: Shape) -> Option<View> {
        let lead = shape.rank().checked_sub(self.shape.rank())?;
        let mut strides = [0; MAX_RANK];
        for (axis, (&n, &stride)) in self.shape.extents().iter().zip(&self.strides).enumerate() {
            let target = shape.extent(lead + axis);
            let slot = strides.get_mut(lead + axis)?;
            *slot = match n {
                n if n == target => stride,
                1 => 0,
                _ => return None,
            };
        }
        Some(View { shape, strides, ..*self })
    }

    /// The same elements in C order under another shape; `None` where strides forbid a view (NumPy copies there) or the
    /// numbers of elements differ.
    ///
    /// The axes of both shapes are cut into groups of equal products; inside a group the old axes must be nested.
    #[must_use]
    pub fn reshape(&self, shape: Shape) -> Option<View> {
        if shape.n_elems() != self.shape.n_elems() {
            return None;
        }
        if self.is_contiguous() {
            return Some(View { offset: self.offset, part: self.part, ..View::contiguous(shape) });
        }
        // Axes of extent 1 take no part.
        let mut old = [(0u32, 0i32); MAX_RANK];
        let mut n_old = 0;
        for (&n, &s) in self.shape.extents().iter().zip(&self.strides).filter(|(n, _)| **n != 1) {
            *old.get_mut(n_old)? = (n, s);
            n_old += 1;
        }
        let mut strides = [0; MAX_RANK];
        let (mut from, mut to) = (0, 0);
        while from < n_old {
            let (first_from, first_to) = (from, to);
            let (mut have, mut want) = (old.get(from)?.0, shape.extent(to));
            (from, to) = (from + 1, to + 1);
            while have != want {
                if have < want {
                    have *= old.get(from)?.0;
                    from += 1;
                } else {
                    want *= shape.extent(to);
                    to += 1;
                }
            }
            let group = old.get(first_from..from)?;
            let nested =
                group.windows(2).all(|w| matches!(w, [a, b] if i64::from(a.1) == i64::from(b.1) * i64::from(b.0)));
            if !nested {
                return None;
            }
            let mut stride = group.last()?.1;
            for axis in (first_to..to).rev() {
                *strides.get_mut(axis)? = stride;
                stride = stride.wrapping_mul(shape.extent(axis) as i32);
            }
        }
        Some(View { shape, strides, ..*self })
    }
}

/// Strides of a C-order array.
fn c_strides(shape: &Shape) -> Strides {
    let mut strides = [0; MAX_RANK];
    let mut stride = 1i32;
    for (slot, &n) in strides.iter_mut().zip(shape.extents()).rev() {
        *slot = stride;
        stride = stride.wrapping_mul(n.max(1) as i32);
    }
    strides
}

fn offset_by(offset: u32, index: u32, stride: i32) -> Option<u32> {
    u32::try_from(i64::from(offset) + i64::from(index) * i64::from(stride)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_floats_with_gaps() {
        let whole = View::contiguous(Shape::vector(6));
        let parts = View { part: Some(Part::Imaginary), ..whole };
        let tail = parts.slice(0, SliceBounds { start: 2, step: 3, n: 2 });
        let floats = tail.map(|view| view.of_parts(DType::C64));
        assert_eq!(floats.map(|view| (view.offset, view.strides[0], view.part)), Some((5, 6, None)));
        assert_eq!((parts.dtype(DType::C64), whole.dtype(DType::C64)), (DType::F32, DType::C64));
        assert!(!parts.is_contiguous() && !parts.is_dense() && parts.block_step(2).is_none());
        let columns = parts.reshape(Shape::vector(6)).and_then(|view| view.index(0, 1));
        assert_eq!(columns.map(|view| view.part), Some(Some(Part::Imaginary)));
    }

    #[test]
    fn bytes_are_parts_of_whatever_has_several() {
        let parts = View { part: Some(Part::Byte(3)), ..View::contiguous(Shape::vector(6)) };
        let bytes = parts.of_parts(DType::F32);
        assert_eq!((bytes.offset, bytes.strides[0], bytes.part), (3, 4, None));
        assert_eq!(parts.dtype(DType::F32), DType::U8);
    }
}
