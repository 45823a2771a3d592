//! The contract between compiler and machine: instructions, program file, verifier.
//!
//! [`for_each_op`] declares every instruction once; encoding, decoding, listing, dispatch and documentation are derived.
//! Bytes become a [`Program`] by [`Program::new_checked`] and a [`Verified`] program by [`verify()`]; only that can run.
#![no_std]
#![forbid(unsafe_code)]

mod container;
mod decode;
mod disasm;
mod encode;
mod inst;
mod op_table;
mod opcode;
mod operand;
mod program;
mod record;
mod verify;

pub use container::{FORMAT_VERSION, Header, MAGIC, Section, crc32};
pub use decode::{DecodeError, Reader};
pub use disasm::Listing;
pub use encode::Sink;
pub use inst::{Dispatch, Inst, op};
pub use opcode::{OpInfo, Opcode};
pub use operand::{
    Block, Constant, Def, Dst, InOut, Indices, MAX_RECORDS, Operand, OperandVisitor, Renumber, Scratch, Src, State,
    Target, Use, ViewIn, ViewInOut, ViewOut,
};
pub use program::{LoadError, Program};
pub use record::{Buffer, LineRecord, Place, Port, PortKind, Presentation, ViewRecord};
pub use verify::{Fault, REDUCTION_STATE_BYTES, Site, Verified, VerifyError, scalar_result, verify};
