//! The operand that indexes an array.

use arr_core::{MAX_RANK, Reg};
use core::fmt::{self, Display, Write};

use super::{Operand, OperandVisitor, Renumber, number_bytes, take_number};
use crate::{DecodeError, Reader, Sink};

/// The registers that index the leading axes of an array; a byte for their number, then each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Indices {
    n: u8,
    regs: [Reg; MAX_RANK],
}

impl Indices {
    /// The indices in these registers; `None` where there are more than [`MAX_RANK`].
    #[must_use]
    pub fn new(regs: &[Reg]) -> Option<Indices> {
        let mut indices = Indices { n: regs.len() as u8, regs: [Reg(0); MAX_RANK] };
        indices.regs.get_mut(..regs.len())?.copy_from_slice(regs);
        Some(indices)
    }

    /// The registers, outermost axis first.
    #[must_use]
    pub fn regs(&self) -> &[Reg] {
        self.regs.get(..usize::from(self.n)).unwrap_or(&self.regs)
    }
}

impl Operand for Indices {
    const ROLE: &'static str = "registers, read";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&[self.n]);
        for reg in self.regs() {
            sink.put(&number_bytes(reg.0));
        }
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [n] = reader.take()?;
        let mut indices = Indices { n, regs: [Reg(0); MAX_RANK] };
        let slots = indices.regs.get_mut(..usize::from(n)).ok_or(DecodeError::UnknownOperand(n))?;
        for slot in slots {
            *slot = Reg(take_number(reader)?);
        }
        Ok(indices)
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        for &reg in self.regs() {
            visitor.reg_use(reg);
        }
    }

    fn renumber(mut self, numbering: &mut impl Renumber) -> Self {
        for slot in self.regs.iter_mut().take(usize::from(self.n)) {
            *slot = numbering.reg(*slot);
        }
        self
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_char('[')?;
        for (k, reg) in self.regs().iter().enumerate() {
            f.write_str(if k == 0 { "" } else { ", " })?;
            write_display(f, reg)?;
        }
        f.write_char(']')
    }
}

fn write_display(f: &mut dyn Write, value: &dyn Display) -> fmt::Result {
    write!(f, "{value}")
}
