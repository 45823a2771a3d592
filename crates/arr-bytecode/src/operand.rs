//! Operand kinds: one type per role, one trait for width, encoding, printing and visiting.
//!
//! Adding a kind is one impl of [`Operand`].

mod format;
mod indices;
mod piece;
mod scratch;

use arr_core::{
    Axis, BufId, DType, Elems, PortId, PrintSetting, Reduction, Reg, Routine, Scalar, ScalarKind, StrId, Ufunc, ViewId,
};
use core::fmt::{self, Write};

pub use self::{
    indices::Indices,
    piece::{Dst, Src},
    scratch::Scratch,
};
use crate::{DecodeError, Reader, Sink};

/// Something that stands in an instruction.
pub trait Operand: Copy {
    /// The role's name in documentation.
    const ROLE: &'static str;

    /// Appends the operand, little-endian.
    fn encode(&self, sink: &mut impl Sink);

    /// Reads what [`Operand::encode`] wrote.
    ///
    /// # Errors
    /// [`DecodeError`] where the bytes end or mean nothing.
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// Tells `visitor` what the operand reads and writes.
    fn visit(&self, _visitor: &mut impl OperandVisitor) {}

    /// The operand with its numbers replaced.
    #[must_use]
    fn renumber(self, _numbering: &mut impl Renumber) -> Self {
        self
    }

    /// Writes the operand as listings show it.
    ///
    /// # Errors
    /// Those of `f`.
    fn print(&self, f: &mut dyn Write) -> fmt::Result;
}

/// Learns what an instruction reads and writes.
#[expect(unused_variables, reason = "the default is to ignore what does not matter to a visitor")]
pub trait OperandVisitor {
    /// A register is read.
    fn reg_use(&mut self, reg: Reg) {}
    /// A register is written.
    fn reg_def(&mut self, reg: Reg) {}
    /// Elements of a view are read.
    fn view_read(&mut self, view: ViewId) {}
    /// Elements of a view are written.
    fn view_write(&mut self, view: ViewId) {}
    /// A block register or reduction state is read.
    fn buffer_read(&mut self, buffer: BufId) {}
    /// A block register or reduction state is written.
    fn buffer_write(&mut self, buffer: BufId) {}
    /// What a block operation writes, beside the view or block register that it is.
    fn block_dst(&mut self, dst: Dst) {}
    /// What a block operation reads, beside the view, block register or register that it is.
    fn block_src(&mut self, src: Src) {}
    /// Control may go to this position of the code.
    fn target(&mut self, target: Target) {}
    /// A port is used.
    fn port(&mut self, port: PortId) {}
    /// A string is used.
    fn string(&mut self, string: StrId) {}
}

/// Gives registers, views, buffers and code positions other numbers.
pub trait Renumber {
    /// The new number of a register.
    fn reg(&mut self, reg: Reg) -> Reg;
    /// The new number of a view.
    fn view(&mut self, view: ViewId) -> ViewId;
    /// The new number of a buffer.
    fn buffer(&mut self, buffer: BufId) -> BufId;
    /// The new position of a jump target.
    fn target(&mut self, target: Target) -> Target;
    /// What a block operation writes instead.
    fn block_dst(&mut self, dst: Dst) -> Dst {
        match dst {
            Dst::Block(id) => Dst::Block(self.buffer(id)),
            Dst::View(id) => Dst::View(self.view(id)),
        }
    }
    /// What a block operation reads instead.
    fn block_src(&mut self, src: Src) -> Src {
        match src {
            Src::Block(id) => Src::Block(self.buffer(id)),
            Src::View(id) => Src::View(self.view(id)),
            Src::Scalar(id) => Src::Scalar(self.reg(id)),
        }
    }
}

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $name:ident($inner:ident) $role:literal $number:ident { $($call:ident),* };)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub $inner);

        impl Operand for $name {
            const ROLE: &'static str = $role;

            fn encode(&self, sink: &mut impl Sink) {
                sink.put(&number_bytes(self.0.0));
            }

            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self($inner(take_number(reader)?)))
            }

            fn visit(&self, visitor: &mut impl OperandVisitor) {
                $(visitor.$call(self.0);)*
            }

            fn renumber(self, numbering: &mut impl Renumber) -> Self {
                Self(numbering.$number(self.0))
            }

            fn print(&self, f: &mut dyn Write) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    )+};
}

roles! {
    /// A register that is written.
    Def(Reg) "register, written" reg { reg_def };
    /// A register that is read.
    Use(Reg) "register, read" reg { reg_use };
    /// A register that is read and written.
    InOut(Reg) "register, read and written" reg { reg_use, reg_def };
    /// A view whose elements are read.
    ViewIn(ViewId) "view, read" view { view_read };
    /// A view whose elements are written.
    ViewOut(ViewId) "view, written" view { view_write };
    /// A view of whose elements some are written and the others stay.
    ViewInOut(ViewId) "view, written in part" view { view_read, view_write };
    /// A block register that is written first, then read.
    Block(BufId) "block register" buffer { buffer_write };
    /// The state of a reduction.
    State(BufId) "reduction state" buffer { buffer_read, buffer_write };
}

/// The most registers, buffers, views, ports or strings of a program: its file numbers each by 16 bits, and the last number
/// stands for none.
pub const MAX_RECORDS: usize = u16::MAX as usize;

/// A number of a register, buffer, view, port or string as the file has it. What writes a file has seen to it that none is
/// [`MAX_RECORDS`] or more.
pub(crate) fn number_bytes(number: u32) -> [u8; 2] {
    (number as u16).to_le_bytes()
}

/// Reads what [`number_bytes`] wrote.
pub(crate) fn take_number(reader: &mut Reader<'_>) -> Result<u32, DecodeError> {
    Ok(u16::from_le_bytes(reader.take()?).into())
}

/// A position in the code, the start of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target(pub u32);

impl Operand for Target {
    const ROLE: &'static str = "code position";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&self.0.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self(u32::from_le_bytes(reader.take()?)))
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        visitor.target(*self);
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        numbering.target(self)
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

macro_rules! numbers {
    ($($name:ident($repr:ty) $role:literal;)+) => {$(
        impl Operand for $name {
            const ROLE: &'static str = $role;

            fn encode(&self, sink: &mut impl Sink) {
                sink.put(&self.0.to_le_bytes());
            }

            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self(<$repr>::from_le_bytes(reader.take()?)))
            }

            fn print(&self, f: &mut dyn Write) -> fmt::Result {
                write!(f, "{self}")
            }
        }
    )+};
}

numbers! {
    Elems(u32) "element count";
    Axis(u8) "axis";
}

macro_rules! ids {
    ($($name:ident $role:literal $call:ident;)+) => {$(
        impl Operand for $name {
            const ROLE: &'static str = $role;

            fn encode(&self, sink: &mut impl Sink) {
                sink.put(&number_bytes(self.0));
            }

            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self(take_number(reader)?))
            }

            fn visit(&self, visitor: &mut impl OperandVisitor) {
                visitor.$call(*self);
            }

            fn print(&self, f: &mut dyn Write) -> fmt::Result {
                write!(f, "{self}")
            }
        }
    )+};
}

ids! {
    PortId "port" port;
    StrId "string" string;
}

macro_rules! numbered {
    ($($name:ident $role:literal $error:ident;)+) => {$(
        impl Operand for $name {
            const ROLE: &'static str = $role;

            fn encode(&self, sink: &mut impl Sink) {
                sink.put(&[*self as u8]);
            }

            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                let [number] = reader.take()?;
                $name::from_number(number).ok_or(DecodeError::$error(number))
            }

            fn print(&self, f: &mut dyn Write) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    )+};
}

numbered! {
    DType "dtype" UnknownDType;
    Ufunc "ufunc" UnknownUfunc;
    Reduction "reduction" UnknownReduction;
    Routine "routine" UnknownRoutine;
    PrintSetting "print setting" UnknownOperand;
}

/// A scalar constant: a byte for its kind, then its register word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant(pub Scalar);

impl Operand for Constant {
    const ROLE: &'static str = "constant";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&[self.0.kind() as u8]);
        sink.put(&self.0.to_bits().to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [kind] = reader.take()?;
        let kind = ScalarKind::from_number(kind).ok_or(DecodeError::UnknownKind(kind))?;
        Ok(Self(Scalar::from_bits(kind, u64::from_le_bytes(reader.take()?))))
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self.0 {
            Scalar::Int(v) => write!(f, "{v}"),
            Scalar::Float(v) => write!(f, "{v:?}"),
            Scalar::Bool(v) => write!(f, "{v}"),
            Scalar::Complex(re, im) => write!(f, "({re:?}, {im:?})"),
        }
    }
}
