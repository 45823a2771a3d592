//! Memory that a whole-array instruction needs beside its operands.

use arr_core::BufId;
use core::fmt::{self, Write};

use super::{MAX_RECORDS, Operand, OperandVisitor, Renumber, number_bytes, take_number};
use crate::{DecodeError, Reader, Sink};

/// A buffer of bytes whose content matters to one instruction only; none where it needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scratch(pub Option<BufId>);

/// Stands for none.
const NONE: u32 = MAX_RECORDS as u32;

impl Operand for Scratch {
    const ROLE: &'static str = "scratch buffer or none";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&number_bytes(self.0.map_or(NONE, |buffer| buffer.0)));
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let number = take_number(reader)?;
        Ok(Self((number != NONE).then_some(BufId(number))))
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        if let Some(buffer) = self.0 {
            visitor.buffer_write(buffer);
        }
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        Self(self.0.map(|buffer| numbering.buffer(buffer)))
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self.0 {
            Some(buffer) => write!(f, "{buffer}"),
            None => f.write_str("-"),
        }
    }
}
