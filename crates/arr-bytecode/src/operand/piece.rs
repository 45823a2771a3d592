//! Operands of block operations: block registers, pieces of views, scalars.

use arr_core::{BufId, Reg, ViewId};
use core::fmt::{self, Write};

use super::{Operand, OperandVisitor, Renumber, number_bytes, take_number};
use crate::{DecodeError, Reader, Sink};

/// Where a block operation writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dst {
    /// A block register, from its start.
    Block(BufId),
    /// The piece of a view that the block at hand covers: its elements there lie one after another, and behind those before.
    View(ViewId),
}

/// Where a block operation reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Src {
    /// A block register, from its start.
    Block(BufId),
    /// The piece of a view that the block at hand covers: its elements there lie one after another, and behind those before.
    View(ViewId),
    /// One scalar for all elements.
    Scalar(Reg),
}

const BLOCK: u8 = 0;
const VIEW: u8 = 1;
const SCALAR: u8 = 2;

impl Operand for Dst {
    const ROLE: &'static str = "block register or view of contiguous blocks, written";

    fn encode(&self, sink: &mut impl Sink) {
        let (tag, id) = match self {
            Dst::Block(id) => (BLOCK, id.0),
            Dst::View(id) => (VIEW, id.0),
        };
        sink.put(&[tag]);
        sink.put(&number_bytes(id));
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [tag] = reader.take()?;
        let id = take_number(reader)?;
        match tag {
            BLOCK => Ok(Dst::Block(BufId(id))),
            VIEW => Ok(Dst::View(ViewId(id))),
            _ => Err(DecodeError::UnknownOperand(tag)),
        }
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        visitor.block_dst(*self);
        match *self {
            Dst::Block(id) => visitor.buffer_write(id),
            Dst::View(id) => visitor.view_write(id),
        }
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        numbering.block_dst(self)
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Dst::Block(id) => write!(f, "{id}"),
            Dst::View(id) => write!(f, "{id}"),
        }
    }
}

impl Operand for Src {
    const ROLE: &'static str = "block register, view of contiguous blocks or scalar register, read";

    fn encode(&self, sink: &mut impl Sink) {
        let (tag, id) = match self {
            Src::Block(id) => (BLOCK, id.0),
            Src::View(id) => (VIEW, id.0),
            Src::Scalar(id) => (SCALAR, id.0),
        };
        sink.put(&[tag]);
        sink.put(&number_bytes(id));
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [tag] = reader.take()?;
        let id = take_number(reader)?;
        match tag {
            BLOCK => Ok(Src::Block(BufId(id))),
            VIEW => Ok(Src::View(ViewId(id))),
            SCALAR => Ok(Src::Scalar(Reg(id))),
            _ => Err(DecodeError::UnknownOperand(tag)),
        }
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        visitor.block_src(*self);
        match *self {
            Src::Block(id) => visitor.buffer_read(id),
            Src::View(id) => visitor.view_read(id),
            Src::Scalar(id) => visitor.reg_use(id),
        }
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        numbering.block_src(self)
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Src::Block(id) => write!(f, "{id}"),
            Src::View(id) => write!(f, "{id}"),
            Src::Scalar(id) => write!(f, "{id}"),
        }
    }
}
