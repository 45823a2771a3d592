//! A board against the host, job by job.

use std::path::Path;
use std::time::Duration;

use arr_bytecode::Program;
use arr_firmware::{Board, Channel, Resources, run_job};
use arr_vm::{HostError, Memory};

use super::board;
use super::jobs::{self, Job};
use super::transcript::{Shown, Transcript, transcripts};

/// What a comparison came to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Jobs that were run.
    pub n_jobs: usize,
    /// What differs, a message a job.
    pub differences: Vec<String>,
    /// The most bytes of stack, and the job that took them.
    pub stack: (u32, String),
    /// How long the emulator ran.
    pub took: Duration,
}

/// Bytes of the host's memories: more than any script of the suite takes, as on the boards.
const ROOM: usize = 16 << 20;

/// Runs every job whose name contains `filter` on `board` with the firmware `elf`, and here.
///
/// # Errors
/// Where the jobs cannot be made, or the board breaks down.
pub fn compare(board: Board, elf: &Path, filter: &str) -> Result<Summary, String> {
    let jobs: Vec<Job> = jobs::all()?.into_iter().filter(|job| job.name.contains(filter)).collect();
    let batch = jobs::batch(&jobs)?;
    let (records, took) = board::run(board, elf, &batch, false)?;
    let (there, here) = (transcripts(&records)?, transcripts(&records_here(batch)?)?);
    if there.len() != jobs.len() || here.len() != jobs.len() {
        return Err(format!("{} jobs, {} ran on the board and {} here", jobs.len(), there.len(), here.len()));
    }
    let mut summary = Summary { n_jobs: jobs.len(), differences: Vec::new(), stack: (0, String::new()), took };
    for ((job, there), here) in jobs.iter().zip(&there).zip(&here) {
        if let Err(message) = alike(job, there, here) {
            summary.differences.push(format!("{}: {message}", job.name));
        }
        if let Some(stack) = there.stack.filter(|stack| *stack > summary.stack.0) {
            summary.stack = (stack, job.name.clone());
        }
    }
    Ok(summary)
}

/// The same bytes on the board as here, and what the suite expects.
fn alike(job: &Job, there: &Transcript, here: &Transcript) -> Result<(), String> {
    let shown = here.shown(&job.program)?;
    if there.records != here.records {
        return Err(format!("--- on the board ---\n{:?}\n--- here ---\n{shown:?}", there.shown(&job.program)));
    }
    let is_expected = match (&job.trap, &shown.stop) {
        (None, None) => true,
        (Some((line, part)), Some((found, message))) => line == found && message.contains(part.as_str()),
        _ => false,
    };
    if is_expected && shown.output == job.output {
        return Ok(());
    }
    let expected = Shown { output: job.output.clone(), stop: job.trap.clone() };
    Err(format!("--- expected ---\n{expected:?}\n--- found on both ---\n{shown:?}"))
}

/// What the firmware's code records in this process.
fn records_here(batch: Vec<u8>) -> Result<Vec<u8>, String> {
    let (mut program, mut fast, mut slow) = (words(), words(), words());
    let memory = Memory { fast: &mut fast, slow: &mut slow, ..Memory::default() };
    let mut resources = Resources { program: &mut program, memory, slots: None, key: None };
    let mut channel = InMemory { batch, ..InMemory::default() };
    let mut at = 0;
    while let Some(next) = run_job(&mut channel, at, &mut resources).map_err(|error| error.to_string())? {
        at = next;
    }
    Ok(channel.records)
}

fn words() -> Vec<u64> {
    vec![0; ROOM / size_of::<u64>()]
}

/// A batch and its records in memory.
#[derive(Default)]
pub struct InMemory {
    /// Jobs, one behind another.
    pub batch: Vec<u8>,
    /// What they have recorded.
    pub records: Vec<u8>,
    /// Whether they are asked to stop.
    pub wants_stop: bool,
}

impl Channel for InMemory {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        let at = at as usize;
        dst.copy_from_slice(self.batch.get(at..at + dst.len()).ok_or(HostError(1))?);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        self.records.extend(bytes);
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        0
    }

    fn should_stop(&mut self, _: Option<&Program<'_>>) -> bool {
        self.wants_stop
    }
}
