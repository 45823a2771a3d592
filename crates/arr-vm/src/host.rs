//! The outside world as a program meets it, and arrays as the outside world meets them.

use arr_core::{DType, MAX_RANK, Pc, PortId, Scalar, View};
use arr_kernels::scalar;
use core::fmt;

/// What a program is connected to. Every method may be called between any two instructions, never inside a block.
pub trait Host {
    /// Fills `dst` with the elements of the next arrival, in C order, little-endian; gives false, and leaves `dst`, at the
    /// end. The length of `dst` is that of the port's dtype and shape.
    ///
    /// # Errors
    /// Whatever the host calls an error; the program stops.
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError>;

    /// The value that a parameter has been set to, or `None` for its default. A value of another kind counts where it
    /// stands for the same number (1.0 for 1), else the default does.
    fn param(&mut self, port: PortId) -> Option<Scalar>;

    /// Takes a scalar that the program sends.
    ///
    /// # Errors
    /// Whatever the host calls an error; the program stops.
    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError>;

    /// Takes an array that the program sends.
    ///
    /// # Errors
    /// Whatever the host calls an error; the program stops.
    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError>;

    /// Takes a piece of what the program prints. Pieces follow each other without anything between them.
    ///
    /// # Errors
    /// Whatever the host calls an error; the program stops.
    fn write_text(&mut self, text: &str) -> Result<(), HostError>;

    /// Takes a piece of what stands behind the message of [`crate::TrapKind::Fail`], with which the program then stops: the
    /// values in the message of an assertion.
    ///
    /// # Errors
    /// Whatever the host calls an error; the program stops.
    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        let _ = text;
        Ok(())
    }

    /// Takes note that the instruction at `pc` comes next; said of every instruction, of block operations once a block. A host
    /// that does not want to know pays nothing.
    #[inline(always)]
    fn reaches(&mut self, pc: Pc) {
        let _ = pc;
    }

    /// Whether the program is to end; asked between blocks, before every piece of text, and at every jump
    /// backwards.
    fn should_stop(&mut self) -> bool {
        false
    }
}

/// An error of the host, under a number that means something to the host only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HostError(pub u32);

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the host reports error {}", self.0)
    }
}

/// An array lent by the machine.
#[derive(Clone, Copy, Debug)]
pub struct ArrayRef<'a> {
    /// Element type.
    pub dtype: DType,
    /// How the elements lie in `buffer`; what moves has moved.
    pub view: View,
    /// The bytes of the whole buffer. A float32 NaN may have any bits here; elements taken one by one have one.
    pub buffer: &'a [u8],
}

impl<'a> ArrayRef<'a> {
    /// Element `k` in C order; `None` beyond the last. Cost: a division an axis.
    #[must_use]
    pub fn element(&self, k: u32) -> Option<Scalar> {
        if k >= self.view.shape.n_elems() {
            return None;
        }
        let mut index = [0; MAX_RANK];
        let mut rest = k;
        for (slot, &extent) in index.iter_mut().zip(self.view.shape.extents()).rev() {
            *slot = rest.checked_rem(extent)?;
            rest = rest.checked_div(extent)?;
        }
        self.at(&index)
    }

    /// The element at these indices, outermost axis first; `None` outside the buffer.
    #[must_use]
    pub fn at(&self, index: &[u32; MAX_RANK]) -> Option<Scalar> {
        let mut steps = index.iter().zip(&self.view.strides).map(|(&i, &stride)| i64::from(i) * i64::from(stride));
        let position = steps.try_fold(i64::from(self.view.offset), i64::checked_add)?;
        let position = usize::try_from(position).ok()?;
        let size = self.dtype.size() as usize;
        let start = position.checked_mul(size)?;
        Some(scalar::load(self.dtype, self.buffer.get(start..start.checked_add(size)?)?))
    }

    /// Every element, in C order.
    #[must_use]
    pub fn elements(&self) -> Elements<'a> {
        Elements { array: *self, index: [0; MAX_RANK], left: self.view.shape.n_elems() }
    }
}

/// The elements of an array in C order.
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    array: ArrayRef<'a>,
    index: [u32; MAX_RANK],
    left: u32,
}

impl Iterator for Elements<'_> {
    type Item = Scalar;

    fn next(&mut self) -> Option<Scalar> {
        self.left = self.left.checked_sub(1)?;
        let element = self.array.at(&self.index);
        for (slot, &extent) in self.index.iter_mut().zip(self.array.view.shape.extents()).rev() {
            *slot += 1;
            if *slot < extent {
                break;
            }
            *slot = 0;
        }
        element
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}
