//! What the verifier refuses, as data, and how messages put it.

use arr_core::{
    BufId, DType, FormatError, Part, Pc, PortId, PrintSetting, Reduction, Reg, Routine, RoutineError, ScalarKind,
    Shape, StrId, Ufunc, ViewId,
};
use core::fmt;

use crate::{DecodeError, Section};

/// Why a program is not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// The record or instruction at fault.
    pub site: Site,
    /// What is wrong with it.
    pub fault: Fault,
}

/// A part of a program that can be at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// A section as a whole.
    Section(Section),
    /// The instruction at this position.
    Code(Pc),
    /// The kind of a register.
    Reg(Reg),
    /// A buffer record.
    Buffer(BufId),
    /// A view record.
    View(ViewId),
    /// A port record.
    Port(PortId),
    /// A string.
    Str(StrId),
    /// An entry of the line table.
    Line(u32),
    /// An entry of the table of jump targets.
    Target(u32),
}

/// What is wrong with a part of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The bytes are no instruction.
    Decode(DecodeError),
    /// The section ends inside a record.
    Ragged,
    /// The section holds more records than can be numbered.
    TooMany,
    /// The bytes of the record mean nothing.
    Record,
    /// The text is not UTF-8.
    Utf8,
    /// The string ends before it starts, or after the section.
    StringEnd,
    /// The entry lies before the one in front of it, or outside the code.
    LineOrder,
    /// The entry is not behind the one in front of it.
    TargetOrder,
    /// There is no such register.
    NoReg(Reg),
    /// There is no such buffer.
    NoBuffer(BufId),
    /// There is no such view.
    NoView(ViewId),
    /// There is no such port.
    NoPort(PortId),
    /// There is no such string.
    NoString(StrId),
    /// A scalar is not formatted so.
    Format(FormatError),
    /// A print option cannot have this value.
    Setting {
        /// The option.
        setting: PrintSetting,
        /// The value.
        value: u32,
    },
    /// The registers need more bytes than the arena has.
    RegsOutside {
        /// Bytes of the arena.
        have: u32,
        /// Bytes of the registers.
        want: u64,
    },
    /// The offset is not a multiple of the alignment.
    Misaligned {
        /// The offset in bytes.
        have: u32,
        /// The alignment in bytes.
        align: u32,
    },
    /// The buffer starts before the end of the registers.
    OverRegs {
        /// Where it starts.
        have: u32,
        /// Where the registers end.
        regs_end: u64,
    },
    /// The buffer ends after the end of its place.
    OutsidePlace {
        /// Where it ends.
        have: u64,
        /// Bytes of its place.
        limit: u64,
    },
    /// An element of the view lies outside its buffer.
    OutsideBuffer {
        /// Position of the element furthest from the buffer.
        have: i64,
        /// Elements of the buffer.
        capacity: u32,
    },
    /// The code does not end in `halt`.
    NoHalt,
    /// Only block operations stand in the body of a loop.
    InBody,
    /// The instruction stands outside of any loop.
    OutsideBody,
    /// The loop names another end than it has.
    LoopEnd {
        /// The end that `begin_loop` names.
        named: u32,
        /// The position of its `end_loop`.
        found: u32,
    },
    /// A loop without an `end_loop`.
    OpenLoop,
    /// A loop with blocks of no elements.
    EmptyBlock,
    /// A loop with blocks of more elements than it has.
    LongBlock {
        /// Elements of a block.
        block: u32,
        /// Elements of the loop.
        n: u32,
    },
    /// The jump goes into the body of a loop, to no instruction at all, or to one that the table of targets does not have.
    Target(u32),
    /// The register is of another kind.
    Kind {
        /// The register.
        reg: Reg,
        /// Its kind.
        have: ScalarKind,
        /// The kind that is needed.
        want: ScalarKind,
    },
    /// The function does not take this many operands.
    Arity {
        /// The function.
        f: Ufunc,
        /// The number of operands given.
        have: usize,
    },
    /// The function is not defined for scalars of this kind.
    ScalarFn {
        /// The function.
        f: Ufunc,
        /// The kind of its first operand.
        kind: ScalarKind,
    },
    /// The function has no loop over this dtype.
    NoLoop {
        /// The function.
        f: Ufunc,
        /// The dtype.
        dtype: DType,
    },
    /// The reduction does not take this dtype.
    NoReduction {
        /// The reduction.
        f: Reduction,
        /// The dtype.
        dtype: DType,
    },
    /// Elements of one dtype do not become those of the other.
    NoCast {
        /// What they are.
        from: DType,
        /// What they would be.
        to: DType,
    },
    /// No instruction computes these two functions at once in this dtype.
    NoPair {
        /// The first.
        f: Ufunc,
        /// The second.
        g: Ufunc,
        /// The dtype.
        dtype: DType,
    },
    /// The buffer's elements have no such part.
    Part {
        /// The part.
        part: Part,
        /// The dtype of the elements.
        dtype: DType,
    },
    /// The operand is of another dtype.
    DType {
        /// Its dtype.
        have: DType,
        /// The dtype that is needed.
        want: DType,
    },
    /// The register's kind cannot be an element of the dtype.
    ScalarInto {
        /// The register.
        reg: Reg,
        /// Its kind.
        kind: ScalarKind,
        /// The dtype.
        dtype: DType,
    },
    /// The routine does not take its operands.
    Routine {
        /// The routine.
        f: Routine,
        /// Why not.
        error: RoutineError,
    },
    /// The routine cannot work in place.
    NotInPlace(Routine),
    /// The routine works in place only.
    OnlyInPlace(Routine),
    /// The result of a routine is of another shape than its view.
    ResultShape {
        /// The shape of the view.
        have: Shape,
        /// The shape of the result.
        want: Shape,
    },
    /// The scratch memory of a routine is not aligned, has too few bytes, or is missing.
    Scratch {
        /// The bytes that are needed.
        want: u32,
    },
    /// A constant is written.
    WritesConstant(BufId),
    /// The view has another number of elements than the loop.
    Elems {
        /// The view.
        view: ViewId,
        /// Its number of elements.
        have: u32,
        /// The loop's.
        want: u32,
    },
    /// The elements of the view do not lie one after another.
    Strided(ViewId),
    /// Neighbours in the view are not one element, or trees have no elements or more than a span.
    Trees(ViewId),
    /// Lines of a scan have no elements, or it is none of sums or products.
    Lines(ViewId),
    /// The buffer holds too few elements for a block of the loop.
    ShortBlock {
        /// The buffer.
        buffer: BufId,
        /// Its capacity.
        have: u32,
        /// The length of a block.
        want: u32,
    },
    /// The buffer is not fit to hold the state of a reduction.
    State(BufId),
    /// Operands of one operation overlap without being the same elements.
    Overlap,
    /// The number of indices does not fit the rank.
    Indices {
        /// The number of indices.
        have: usize,
        /// The rank of the array.
        rank: usize,
    },
    /// The port goes the other way or carries something else.
    PortKind(PortId),
    /// The port carries arrays of another shape.
    PortShape {
        /// The shape of the array.
        have: Shape,
        /// The shape of the port.
        want: Shape,
    },
    /// Through a port go arrays of one length, or of any up to one, and the view is of the other sort.
    PortLength(ViewId),
    /// The operand must be elements, not a scalar for all of them.
    ScalarOperand(Reg),
    /// The register is read, but nothing before has written it.
    RegUndefined(Reg),
    /// The block register is read, but nothing before in the body has written it.
    BlockUndefined(BufId),
    /// The state is used, but the last `reduce_init` of it is of another reduction, or there is none.
    StateUndefined(BufId),
}

impl Fault {
    /// The fault of the instruction at a position.
    pub(super) const fn at(self, pc: Pc) -> VerifyError {
        VerifyError { site: Site::Code(pc), fault: self }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.site, self.fault)
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Site::Section(section) => write!(f, "section {}", section.name()),
            Site::Code(pc) => write!(f, "instruction {pc}"),
            Site::Reg(reg) => write!(f, "register {reg}"),
            Site::Buffer(buffer) => write!(f, "buffer {buffer}"),
            Site::View(view) => write!(f, "view {view}"),
            Site::Port(port) => write!(f, "port {port}"),
            Site::Str(string) => write!(f, "string {string}"),
            Site::Line(n) => write!(f, "entry {n} of the line table"),
            Site::Target(n) => write!(f, "entry {n} of the jump targets"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Fault::Decode(error) => write!(f, "{error}"),
            Fault::Ragged => f.write_str("the section ends inside a record"),
            Fault::TooMany => f.write_str("the section holds more records than can be numbered"),
            Fault::Record => f.write_str("the bytes of the record mean nothing"),
            Fault::Utf8 => f.write_str("the text is not UTF-8"),
            Fault::StringEnd => f.write_str("it ends before it starts, or after the section"),
            Fault::LineOrder => f.write_str("it lies before the entry in front of it, or outside the code"),
            Fault::TargetOrder => f.write_str("it is not behind the entry in front of it"),
            Fault::NoReg(reg) => write!(f, "there is no register {reg}"),
            Fault::NoBuffer(buffer) => write!(f, "there is no buffer {buffer}"),
            Fault::NoView(view) => write!(f, "there is no view {view}"),
            Fault::NoPort(port) => write!(f, "there is no port {port}"),
            Fault::NoString(string) => write!(f, "there is no string {string}"),
            Fault::Format(error) => write!(f, "{error}"),
            Fault::Setting { setting, value } => {
                write!(f, "{} is at most {}, but is set to {value}", setting.name(), setting.most())
            }
            Fault::RegsOutside { have, want } => {
                write!(f, "the registers need {want} bytes, but the arena has {have}")
            }
            Fault::Misaligned { have, align } => write!(f, "offset {have} is not a multiple of {align}"),
            Fault::OverRegs { have, regs_end } => {
                write!(f, "it starts at byte {have}, but the registers end at byte {regs_end}")
            }
            Fault::OutsidePlace { have, limit } => {
                write!(f, "it ends at byte {have}, but its place has {limit} bytes")
            }
            Fault::OutsideBuffer { have, capacity } => {
                write!(f, "it reaches element {have}, but the buffer has {capacity} elements")
            }
            Fault::NoHalt => f.write_str("the code does not end in `halt`"),
            Fault::InBody => f.write_str("only block operations can stand in the body of a loop"),
            Fault::OutsideBody => f.write_str("it can stand in the body of a loop only"),
            Fault::LoopEnd { named, found } => {
                write!(f, "the loop names @{named} as its end, but it ends at @{found}")
            }
            Fault::OpenLoop => f.write_str("the loop has no `end_loop`"),
            Fault::EmptyBlock => f.write_str("the loop has blocks of no elements"),
            Fault::LongBlock { block, n } => {
                write!(f, "the loop has blocks of {block} elements, but only {n} elements")
            }
            Fault::Target(to) => write!(f, "@{to} is not an instruction that can be jumped to"),
            Fault::Kind { reg, have, want } => write!(f, "{reg} is of kind {have}, but {want} is needed"),
            Fault::Arity { f: ufunc, have } => {
                write!(f, "{} takes {} operands, but {have} are given", ufunc.name(), ufunc.arity())
            }
            Fault::ScalarFn { f: ufunc, kind } => write!(f, "{} is not defined for {kind} scalars", ufunc.name()),
            Fault::NoLoop { f: ufunc, dtype } => write!(f, "{} has no loop over {dtype}", ufunc.name()),
            Fault::NoReduction { f: reduction, dtype } => write!(f, "{} does not take {dtype}", reduction.name()),
            Fault::NoCast { from, to } => write!(f, "elements of {from} do not become {to}"),
            Fault::NoPair { f: first, g, dtype } => {
                write!(f, "{} and {} are no pair over {dtype}", first.name(), g.name())
            }
            Fault::Part { part, dtype } => write!(f, "elements of dtype {dtype} have no part `{part}`"),
            Fault::DType { have, want } => write!(f, "an operand is of dtype {have}, but {want} is needed"),
            Fault::ScalarInto { reg, kind, dtype } => {
                write!(f, "{reg} is of kind {kind}, which cannot be an element of dtype {dtype}")
            }
            Fault::Routine { f: routine, error } => write!(f, "{} does not take its operands: {error}", routine.name()),
            Fault::NotInPlace(routine) => write!(f, "{} cannot work in place", routine.name()),
            Fault::OnlyInPlace(routine) => write!(f, "{} works in place only", routine.name()),
            Fault::ResultShape { have, want } => write!(f, "a view of shape {have} cannot take a result of {want}"),
            Fault::Scratch { want } => write!(f, "it needs {want} bytes of scratch memory, aligned to 8"),
            Fault::WritesConstant(buffer) => write!(f, "it writes {buffer}, which is constant"),
            Fault::Elems { view, have, want } => write!(f, "{view} has {have} elements, but the loop has {want}"),
            Fault::Strided(view) => write!(f, "the elements of {view} do not lie one after another"),
            Fault::Trees(view) => write!(f, "neighbours in {view} are not summed as trees of one element"),
            Fault::Lines(view) => write!(f, "{view} has no lines of running sums or products"),
            Fault::ShortBlock { buffer, have, want } => {
                write!(f, "{buffer} holds {have} elements, but a block has {want}")
            }
            Fault::State(buffer) => write!(f, "{buffer} cannot hold the state of a reduction"),
            Fault::Overlap => f.write_str("operands overlap without being the same elements"),
            Fault::Indices { have, rank } => write!(f, "{have} indices do not fit an array of rank {rank}"),
            Fault::PortKind(port) => write!(f, "{port} goes the other way or carries something else"),
            Fault::PortShape { have, want } => write!(f, "the array is of shape {have}, but the port of {want}"),
            Fault::PortLength(view) => {
                write!(f, "the port carries arrays of another sort of length than that of {view}")
            }
            Fault::ScalarOperand(reg) => write!(f, "{reg} is a scalar where elements are needed"),
            Fault::RegUndefined(reg) => write!(f, "{reg} is read before it is written"),
            Fault::BlockUndefined(buffer) => write!(f, "{buffer} is read before this body has written it"),
            Fault::StateUndefined(buffer) => write!(f, "no `reduce_init` of this reduction on {buffer} comes before"),
        }
    }
}

impl core::error::Error for VerifyError {}
