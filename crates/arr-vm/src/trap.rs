//! Why a program stopped before its end: data, and the one place where it becomes text.

use arr_core::{DType, Pc, Reduction, Routine, RoutineError, Scalar, ScalarKind, Shape, StrId, Ufunc};
use arr_kernels::ScalarError;
use core::fmt;

use crate::HostError;
use crate::print::write_scalar;

/// A stop before the end. Buffers stay readable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trap {
    /// Position of the instruction that could not go on.
    pub pc: Pc,
    /// Why.
    pub kind: TrapKind,
}

/// Why an instruction could not go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TrapKind {
    /// A scalar function of one operand has no value.
    Unary {
        /// The function.
        f: Ufunc,
        /// Its operand.
        src: Scalar,
        /// Why.
        error: ScalarError,
    },
    /// A scalar function of two operands has no value.
    Binary {
        /// The function.
        f: Ufunc,
        /// Its first operand.
        lhs: Scalar,
        /// Its second operand.
        rhs: Scalar,
        /// Why.
        error: ScalarError,
    },
    /// The script itself stops, as an assertion does not hold; the string says why.
    Fail(StrId),
    /// An integer was raised to a negative integer power.
    NegativePower,
    /// The value has no counterpart of another kind.
    Convert {
        /// The value.
        value: Scalar,
        /// The kind asked for.
        to: ScalarKind,
    },
    /// An index outside of an array.
    IndexOutOfRange {
        /// The index as the script gave it, negative from the end.
        index: i64,
        /// The axis it indexes.
        axis: u8,
        /// The extent of that axis.
        extent: u32,
    },
    /// A slice whose bounds are known at run time only runs past an end of the array.
    SliceOutOfRange {
        /// The first index.
        start: i64,
        /// The index after the last.
        end: i64,
        /// The axis it cuts.
        axis: u8,
        /// The extent of that axis.
        extent: u32,
    },
    /// An integer outside the range of the dtype it is to become an element of.
    IntegerFit {
        /// The integer.
        value: i64,
        /// The dtype.
        dtype: DType,
    },
    /// A moving view left its buffer.
    ViewOutOfBuffer {
        /// Position of its lowest element.
        low: i64,
        /// Position of its highest element.
        high: i64,
        /// The number of elements in the buffer.
        capacity: u32,
    },
    /// An array of a length that varies has more elements than there is room for, or fewer than none.
    LengthOutOfRange {
        /// Its length.
        len: i64,
        /// The most it can be.
        extent: u32,
    },
    /// Arrays of these lengths meet element by element.
    Lengths {
        /// The length of the one.
        lhs: i64,
        /// The length of the other.
        rhs: i64,
    },
    /// An array has fewer elements than the loop over it.
    ShortArray {
        /// Its elements.
        have: u32,
        /// Those that the loop comes to.
        want: u32,
    },
    /// Operands that moved onto each other share part of their elements.
    Overlap,
    /// The smallest or largest of no elements.
    EmptyReduction(Reduction),
    /// A reduction of integers needs more than 64 bits.
    ReductionOverflow(Reduction),
    /// A reduction got another number of elements than it was begun for.
    ReductionLength(Reduction),
    /// A routine does not take its operands as long as they are.
    Routine {
        /// The routine.
        f: Routine,
        /// Why not.
        error: RoutineError,
    },
    /// The result of a routine has another shape than the array that it goes to.
    ResultShape {
        /// The shape of the array.
        have: Shape,
        /// The shape of the result.
        want: Shape,
    },
    /// The host failed.
    Host(HostError),
    /// The host asked to stop.
    Stopped,
    /// The fuel that the caller granted is used up.
    OutOfFuel,
    /// The arena is smaller than the program needs.
    ArenaTooSmall {
        /// Bytes of the arena.
        have: u64,
        /// Bytes the program needs.
        want: u32,
    },
    /// Something that the verifier rules out.
    Unverified,
}

impl fmt::Display for Trap {
    /// The message, without the place: who shows it knows how to name a place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl fmt::Display for TrapKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            TrapKind::Unary { f: function, src, error } => {
                f.write_str(reason(error))?;
                let (open, close) = unary_form(function);
                write!(f, " in {open}{}{close}", Python(src))
            }
            TrapKind::Binary { error: ScalarError::DivisionByZero, .. } => f.write_str("division by zero"),
            TrapKind::Binary { f: function, lhs, rhs, error } => {
                write!(f, "{} in ", reason(error))?;
                match binary_symbol(function) {
                    Some(symbol) => write!(f, "{} {symbol} {}", Python(lhs), Python(rhs)),
                    None => write!(f, "{}({}, {})", function.name(), Python(lhs), Python(rhs)),
                }
            }
            TrapKind::NegativePower => f.write_str("integers have no negative integer powers, write `float(x) ** n`"),
            TrapKind::Convert { value, to } => write!(f, "{} has no {to}", Python(value)),
            TrapKind::IndexOutOfRange { index, axis, extent } => {
                write!(f, "index {index} is out of range for axis {axis} with extent {extent}")
            }
            TrapKind::SliceOutOfRange { start, end, axis, extent } => {
                write!(f, "the slice {start}:{end} runs past axis {axis} with extent {extent}")
            }
            TrapKind::IntegerFit { value, dtype } => write!(f, "integer {value} does not fit {dtype}"),
            TrapKind::ViewOutOfBuffer { low, high, capacity } => {
                write!(f, "elements {low} to {high} are out of range for an array of {capacity} elements")
            }
            TrapKind::LengthOutOfRange { len, extent } => {
                write!(f, "a length of {len} is out of range for an array of up to {extent}")
            }
            TrapKind::Lengths { lhs, rhs } => write!(f, "cannot broadcast length {lhs} with length {rhs}"),
            TrapKind::ShortArray { have, want } => {
                write!(f, "an array of {have} elements is too short for a loop over {want}")
            }
            TrapKind::Overlap => f.write_str("source and destination overlap in part, copy the source first"),
            TrapKind::Fail(_) => f.write_str("stopped by the script itself"),
            TrapKind::EmptyReduction(function) => write!(f, "{} of no elements has no value", function.name()),
            TrapKind::ReductionOverflow(function) => write!(f, "integer overflow in {}", function.name()),
            TrapKind::ReductionLength(function) => {
                write!(f, "{} was begun for another number of elements than it got", function.name())
            }
            TrapKind::Routine { f: routine, error } => {
                write!(f, "`{}` does not fit its operands: {error}", routine.name())
            }
            TrapKind::ResultShape { have, want } => {
                write!(f, "a result of shape {want} does not fit an array of shape {have}")
            }
            TrapKind::Host(error) => error.fmt(f),
            TrapKind::Stopped => f.write_str("stopped by the host"),
            TrapKind::OutOfFuel => f.write_str("out of fuel: the limit of the run is reached"),
            TrapKind::ArenaTooSmall { have, want } => {
                write!(f, "the arena has {have} bytes where the program needs {want}")
            }
            TrapKind::Unverified => f.write_str("the program does what a verified program cannot do"),
        }
    }
}

fn reason(error: ScalarError) -> &'static str {
    match error {
        ScalarError::Overflow => "integer overflow",
        ScalarError::DivisionByZero => "division by zero",
        ScalarError::NegativeShift => "negative shift count",
        ScalarError::Fit => "integer out of range",
        ScalarError::Undefined => "no value",
        ScalarError::NotFinite => "nan or inf where an integer is needed",
    }
}

/// What stands before and after the operand.
fn unary_form(f: Ufunc) -> (&'static str, &'static str) {
    match f {
        Ufunc::Negative => ("-(", ")"),
        Ufunc::Invert => ("~(", ")"),
        Ufunc::Absolute => ("abs(", ")"),
        _ => ("", ""),
    }
}

fn binary_symbol(f: Ufunc) -> Option<&'static str> {
    Some(match f {
        Ufunc::Add => "+",
        Ufunc::Subtract => "-",
        Ufunc::Multiply => "*",
        Ufunc::TrueDivide => "/",
        Ufunc::FloorDivide => "//",
        Ufunc::Remainder => "%",
        Ufunc::Power => "**",
        Ufunc::BitwiseAnd => "&",
        Ufunc::BitwiseOr => "|",
        Ufunc::BitwiseXor => "^",
        Ufunc::LeftShift => "<<",
        Ufunc::RightShift => ">>",
        _ => return None,
    })
}

/// A scalar as Python prints it.
struct Python(Scalar);

impl fmt::Display for Python {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_scalar(f, self.0)
    }
}
