//! Shapes of rank 0 to 4.

/// The most axes a shape can have.
pub const MAX_RANK: usize = 4;

/// The most elements an array can have: element positions fit `i32`, strides included.
pub const MAX_ELEMS: u32 = i32::MAX as u32;

/// The extents of an array, outermost axis first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shape {
    rank: u8,
    extents: [u32; MAX_RANK],
}

/// Why extents do not make a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeError {
    /// More than [`MAX_RANK`] axes.
    Rank(usize),
    /// More than [`MAX_ELEMS`] elements.
    Elems,
}

impl Shape {
    /// The shape of a rank 0 array.
    pub const SCALAR: Shape = Shape { rank: 0, extents: [1; MAX_RANK] };

    /// The shape with these extents.
    ///
    /// # Errors
    /// [`ShapeError`] where there are too many axes or elements.
    pub fn new(extents: &[u32]) -> Result<Shape, ShapeError> {
        if extents.len() > MAX_RANK {
            return Err(ShapeError::Rank(extents.len()));
        }
        let mut shape = Shape { rank: extents.len() as u8, extents: [1; MAX_RANK] };
        let mut elems = 1u64;
        for (to, &from) in shape.extents.iter_mut().zip(extents) {
            *to = from;
            // An empty array may still have large extents beside the zero, as NumPy's may.
            elems = elems.saturating_mul(u64::from(from.max(1)));
        }
        if elems > u64::from(MAX_ELEMS) { Err(ShapeError::Elems) } else { Ok(shape) }
    }

    /// The rank 1 shape of `n` elements; `n` beyond [`MAX_ELEMS`] is cut to it.
    #[must_use]
    pub fn vector(n: u32) -> Shape {
        Shape { rank: 1, extents: [n.min(MAX_ELEMS), 1, 1, 1] }
    }

    /// The number of axes.
    #[must_use]
    pub const fn rank(&self) -> usize {
        self.rank as usize
    }

    /// The extents, outermost first.
    #[must_use]
    pub fn extents(&self) -> &[u32] {
        self.extents.get(..self.rank()).unwrap_or(&self.extents)
    }

    /// The extent of one axis; 1 for axes the shape does not have.
    #[must_use]
    pub fn extent(&self, axis: usize) -> u32 {
        self.extents().get(axis).copied().unwrap_or(1)
    }

    /// The number of elements.
    #[must_use]
    pub fn n_elems(&self) -> u32 {
        self.extents().iter().product()
    }

    /// The shape without one axis.
    #[must_use]
    pub fn without(&self, axis: usize) -> Shape {
        let mut shape = Shape { rank: 0, extents: [1; MAX_RANK] };
        for (a, &n) in self.extents().iter().enumerate() {
            if a != axis {
                shape.push(n);
            }
        }
        shape
    }

    /// The shape with one more innermost axis; unchanged at [`MAX_RANK`].
    pub(crate) fn push(&mut self, n: u32) {
        if let Some(slot) = self.extents.get_mut(self.rank as usize) {
            *slot = n;
            self.rank += 1;
        }
    }
}

impl core::fmt::Display for Shape {
    /// As Python prints a tuple: `(3, 4)`, `(3,)`, `()`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("(")?;
        for (axis, n) in self.extents().iter().enumerate() {
            if axis > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{n}")?;
        }
        f.write_str(if self.rank == 1 { ",)" } else { ")" })
    }
}

impl core::fmt::Debug for Shape {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
