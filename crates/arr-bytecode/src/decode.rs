//! From bytes to instructions.

use crate::{Inst, Opcode, Operand, for_each_op, op};

/// Why bytes are not an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The code ends inside an instruction.
    End,
    /// No instruction has this number.
    UnknownOpcode(u8),
    /// No dtype has this number.
    UnknownDType(u8),
    /// No ufunc has this number.
    UnknownUfunc(u8),
    /// No reduction has this number.
    UnknownReduction(u8),
    /// No routine has this number.
    UnknownRoutine(u8),
    /// No kind of scalar has this number.
    UnknownKind(u8),
    /// An operand of a kind that cannot stand here.
    UnknownOperand(u8),
}

impl core::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            DecodeError::End => f.write_str("the code ends inside an instruction"),
            DecodeError::UnknownOpcode(n) => write!(f, "unknown opcode {n:#04x}"),
            DecodeError::UnknownDType(n) => write!(f, "unknown dtype number {n}"),
            DecodeError::UnknownUfunc(n) => write!(f, "unknown ufunc number {n}"),
            DecodeError::UnknownReduction(n) => write!(f, "unknown reduction number {n}"),
            DecodeError::UnknownRoutine(n) => write!(f, "unknown routine number {n}"),
            DecodeError::UnknownKind(n) => write!(f, "unknown scalar kind number {n}"),
            DecodeError::UnknownOperand(n) => write!(f, "unknown operand tag {n}"),
        }
    }
}

/// Reads a code section from a position on.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    code: &'a [u8],
    pos: usize,
}

impl<'a> Reader<'a> {
    /// A reader of `code` at byte `pos`.
    #[must_use]
    pub fn new(code: &'a [u8], pos: u32) -> Reader<'a> {
        Reader { code, pos: pos as usize }
    }

    /// The position of the next byte.
    #[must_use]
    pub fn pos(&self) -> u32 {
        self.pos as u32
    }

    /// Whether every byte has been read.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.pos >= self.code.len()
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// [`DecodeError::End`] where there are fewer.
    pub fn take<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let rest = self.code.get(self.pos..).ok_or(DecodeError::End)?;
        let bytes = rest.first_chunk::<N>().ok_or(DecodeError::End)?;
        self.pos += N;
        Ok(*bytes)
    }
}

macro_rules! decode {
    ($($(#[doc = $doc:literal])+ $number:literal $mnemonic:ident $name:ident { $($field:ident: $role:ident),* };)+) => {
        impl Inst {
            /// Reads the instruction at the reader's position.
            ///
            /// # Errors
            /// [`DecodeError`] where the bytes are no instruction.
            pub fn decode(reader: &mut Reader<'_>) -> Result<Inst, DecodeError> {
                let [number] = reader.take()?;
                Ok(match Opcode::from_number(number).ok_or(DecodeError::UnknownOpcode(number))? {
                    $(Opcode::$name => Inst::$name(op::$name { $($field: Operand::decode(reader)?),* }),)+
                })
            }
        }
    };
}

for_each_op!(decode);
