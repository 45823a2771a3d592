//! What the firmware does, whatever board it is on: reads a job, verifies and runs its program, records what comes out.
//!
//! Nothing here knows hardware, so the same code runs in tests on the host, and what a board records is compared with
//! what the host records, byte for byte. The binary in `board/` adds start, memory and semihosting.
#![no_std]
#![forbid(unsafe_code)]

mod boards;
mod host;
mod job;
mod record;
mod recorder;
mod run;

pub use boards::{BOARDS, Board, EMULATOR, JOBS_FILE, RECORDS_FILE};
pub use job::{BadJob, END_OF_BATCH, Fed, Feed, Job, JobHeader, MAX_SOURCES, MEASURED, put_job};
pub use record::{Asked, BadRecord, Ended, Ending, LONGEST_RECORD, Records, Tag};
pub use recorder::Recorder;
pub use run::{Arenas, run_job};

use arr_vm::HostError;

/// Where jobs come from and records go to.
pub trait Channel {
    /// Fills `dst` with the bytes of the batch from `at` on.
    ///
    /// # Errors
    /// Where there are not so many, or they cannot be read.
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError>;

    /// Appends to the records.
    ///
    /// # Errors
    /// Where they cannot be written.
    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError>;

    /// Instructions executed since some moment, as far as the board can tell.
    fn clock(&mut self) -> u64;

    /// Whether the program at hand is to end.
    fn should_stop(&mut self) -> bool {
        false
    }
}
