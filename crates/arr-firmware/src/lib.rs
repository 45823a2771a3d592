//! What the firmware does, whatever board it is on: takes tasks, keeps programs, verifies and runs them, records what comes out.
//!
//! What a board has comes in by the traits [`Wire`], [`Channel`] and [`Flash`], so the same code runs in tests on the host, and
//! what a board records is compared with what the host records, byte for byte. The binary in `board/` adds start, memory and
//! devices. [`Board`] says how an emulator is started; only the other end needs it.
#![no_std]
#![forbid(unsafe_code)]

mod admit;
mod boards;
mod crc;
mod flash;
mod host;
mod info;
mod job;
mod line;
mod log;
mod numbered;
mod record;
mod recorder;
mod run;
mod slots;
mod task;

pub use admit::{Refusal, Terms};
pub use boards::{BOARDS, Board, EMULATOR, JOBS_FILE, NO_LINE, RECORDS_FILE};
pub use crc::checksum;
pub use flash::{BLANK, Flash, FlashError, Geometry, LONGEST_ROW};
pub use info::{Info, SlotInfo};
pub use job::{
    AS_TEXT, BadJob, CURRENT, END_OF_BATCH, Fed, Feed, Job, JobHeader, MAX_SOURCES, MEASURED, put_batch, put_job,
};
pub use line::{
    ARE_YOU_THERE, BEGIN, Deframer, FRONT, Frame, GIVE_UP, GO_ON, HAS_SET, HERE, LINE_VERSION, LONGEST_PAYLOAD, Line,
    MAX_SETTINGS, Message, PARAMETER, Parameter, READ, Room, SET, STOP, Setting, UNASKED, WHICH_PARAMETER, WRITE, Wire,
};
pub use log::{LOG_BYTES, Log};
pub use record::{
    Asked, BadRecord, Ended, Ending, LONGEST_RECORD, Records, Tag, emitted_array, port_scalar, port_scalar_bytes,
};
pub use recorder::Recorder;
pub use run::{Resources, run_job};
#[cfg(feature = "signature")]
pub use slots::Key;
pub use slots::{LONGEST_NAME, NotKept, Offer, SIGNATURE_BYTES, Seal, Slots};
pub use task::Task;

use arr_bytecode::Program;
use arr_vm::HostError;

/// Where jobs come from and records go to.
pub trait Channel {
    /// Fills `dst` with the bytes of the batch from `at` on.
    ///
    /// # Errors
    /// Where there are not so many, or they cannot be read.
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError>;

    /// Whether what is offered there begins with so many bytes of this CRC-32. A channel that does not know says no.
    ///
    /// # Errors
    /// Where there is no answer.
    fn has_front(&mut self, n_bytes: u32, crc: u32) -> Result<bool, HostError> {
        let _ = (n_bytes, crc);
        Ok(false)
    }

    /// Appends to the records.
    ///
    /// # Errors
    /// Where they cannot be written.
    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError>;

    /// Instructions executed since some moment, as far as the board can tell.
    fn clock(&mut self) -> u64;

    /// Whether the program at hand is to end. What is asked about it meanwhile is answered; `None` where there is none.
    fn should_stop(&mut self, program: Option<&Program<'_>>) -> bool {
        let _ = program;
        false
    }
}

/// Through a reference to any channel the code of a firmware that has several is there once.
impl<C: Channel + ?Sized> Channel for &mut C {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        (**self).read_at(at, dst)
    }

    fn has_front(&mut self, n_bytes: u32, crc: u32) -> Result<bool, HostError> {
        (**self).has_front(n_bytes, crc)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        (**self).write(bytes)
    }

    fn clock(&mut self) -> u64 {
        (**self).clock()
    }

    fn should_stop(&mut self, program: Option<&Program<'_>>) -> bool {
        (**self).should_stop(program)
    }
}
