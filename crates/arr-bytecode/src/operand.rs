//! Operand kinds: one type per role, one trait for width, encoding, printing and visiting.
//!
//! Adding a kind is one impl of [`Operand`].

use arr_core::{Axis, BufId, DType, Elems, MAX_RANK, PortId, Reduction, Reg, Scalar, ScalarKind, StrId, Ufunc, ViewId};
use core::fmt::{self, Display, Write};

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
}

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $name:ident($inner:ident($repr:ty)) $role:literal $number:ident { $($call:ident),* };)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub $inner);

        impl Operand for $name {
            const ROLE: &'static str = $role;

            fn encode(&self, sink: &mut impl Sink) {
                sink.put(&self.0.0.to_le_bytes());
            }

            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self($inner(<$repr>::from_le_bytes(reader.take()?))))
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
    Def(Reg(u16)) "register, written" reg { reg_def };
    /// A register that is read.
    Use(Reg(u16)) "register, read" reg { reg_use };
    /// A register that is read and written.
    InOut(Reg(u16)) "register, read and written" reg { reg_use, reg_def };
    /// A view whose elements are read.
    ViewIn(ViewId(u16)) "view, read" view { view_read };
    /// A view whose elements are written.
    ViewOut(ViewId(u16)) "view, written" view { view_write };
    /// A block register that is written first, then read.
    Block(BufId(u16)) "block register" buffer { buffer_write };
    /// The state of a reduction.
    State(BufId(u16)) "reduction state" buffer { buffer_read, buffer_write };
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

impl Operand for Elems {
    const ROLE: &'static str = "element count";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&self.0.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self(u32::from_le_bytes(reader.take()?)))
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Operand for Axis {
    const ROLE: &'static str = "axis";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&[self.0]);
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [axis] = reader.take()?;
        Ok(Self(axis))
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Operand for PortId {
    const ROLE: &'static str = "port";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&self.0.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self(u16::from_le_bytes(reader.take()?)))
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        visitor.port(*self);
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Operand for StrId {
    const ROLE: &'static str = "string";

    fn encode(&self, sink: &mut impl Sink) {
        sink.put(&self.0.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self(u16::from_le_bytes(reader.take()?)))
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        visitor.string(*self);
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "{self}")
    }
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
        }
    }
}

/// Where a block operation writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dst {
    /// A block register, from its start.
    Block(BufId),
    /// The piece of a contiguous view that the block at hand covers.
    View(ViewId),
}

/// Where a block operation reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Src {
    /// A block register, from its start.
    Block(BufId),
    /// The piece of a contiguous view that the block at hand covers.
    View(ViewId),
    /// One scalar for all elements.
    Scalar(Reg),
}

const BLOCK: u8 = 0;
const VIEW: u8 = 1;
const SCALAR: u8 = 2;

impl Operand for Dst {
    const ROLE: &'static str = "block register or contiguous view, written";

    fn encode(&self, sink: &mut impl Sink) {
        let (tag, id) = match self {
            Dst::Block(id) => (BLOCK, id.0),
            Dst::View(id) => (VIEW, id.0),
        };
        sink.put(&[tag]);
        sink.put(&id.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [tag] = reader.take()?;
        let id = u16::from_le_bytes(reader.take()?);
        match tag {
            BLOCK => Ok(Dst::Block(BufId(id))),
            VIEW => Ok(Dst::View(ViewId(id))),
            _ => Err(DecodeError::UnknownOperand(tag)),
        }
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        match *self {
            Dst::Block(id) => visitor.buffer_write(id),
            Dst::View(id) => visitor.view_write(id),
        }
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        match self {
            Dst::Block(id) => Dst::Block(numbering.buffer(id)),
            Dst::View(id) => Dst::View(numbering.view(id)),
        }
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Dst::Block(id) => write!(f, "{id}"),
            Dst::View(id) => write!(f, "{id}"),
        }
    }
}

impl Operand for Src {
    const ROLE: &'static str = "block register, contiguous view or scalar register, read";

    fn encode(&self, sink: &mut impl Sink) {
        let (tag, id) = match self {
            Src::Block(id) => (BLOCK, id.0),
            Src::View(id) => (VIEW, id.0),
            Src::Scalar(id) => (SCALAR, id.0),
        };
        sink.put(&[tag]);
        sink.put(&id.to_le_bytes());
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [tag] = reader.take()?;
        let id = u16::from_le_bytes(reader.take()?);
        match tag {
            BLOCK => Ok(Src::Block(BufId(id))),
            VIEW => Ok(Src::View(ViewId(id))),
            SCALAR => Ok(Src::Scalar(Reg(id))),
            _ => Err(DecodeError::UnknownOperand(tag)),
        }
    }

    fn visit(&self, visitor: &mut impl OperandVisitor) {
        match *self {
            Src::Block(id) => visitor.buffer_read(id),
            Src::View(id) => visitor.view_read(id),
            Src::Scalar(id) => visitor.reg_use(id),
        }
    }

    fn renumber(self, numbering: &mut impl Renumber) -> Self {
        match self {
            Src::Block(id) => Src::Block(numbering.buffer(id)),
            Src::View(id) => Src::View(numbering.view(id)),
            Src::Scalar(id) => Src::Scalar(numbering.reg(id)),
        }
    }

    fn print(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Src::Block(id) => write!(f, "{id}"),
            Src::View(id) => write!(f, "{id}"),
            Src::Scalar(id) => write!(f, "{id}"),
        }
    }
}

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
            sink.put(&reg.0.to_le_bytes());
        }
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let [n] = reader.take()?;
        let mut indices = Indices { n, regs: [Reg(0); MAX_RANK] };
        let slots = indices.regs.get_mut(..usize::from(n)).ok_or(DecodeError::UnknownOperand(n))?;
        for slot in slots {
            *slot = Reg(u16::from_le_bytes(reader.take()?));
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
