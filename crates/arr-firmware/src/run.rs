//! A job from its first byte to its last record.

use arr_bytecode::Verified;
use arr_core::Pc;
use arr_vm::{HostError, Level, Limits, Memory, TrapKind, run};
use core::fmt;
use zerocopy::IntoBytes;

use crate::Channel;
use crate::admit::{Refusal, Terms, admitted};
use crate::host::JobHost;
use crate::job::{CURRENT, JobHeader};
use crate::record::{Ended, Ending, Tag};
use crate::recorder::Recorder;
#[cfg(feature = "signature")]
use crate::slots::Key;
use crate::slots::Slots;

/// What a board has for programs.
pub struct Resources<'m> {
    /// Where a program is kept while it runs.
    pub program: &'m mut [u64],
    /// What it runs in.
    pub memory: Memory<'m>,
    /// Where programs outlast a loss of power, if the board has such a place.
    pub slots: Option<Slots<'m>>,
    /// Whose programs run, and nobody else's, wherever they come from; `None` for everybody's.
    #[cfg(feature = "signature")]
    pub key: Option<Key>,
}

impl Resources<'_> {
    /// What a program that is kept must be like to run here.
    pub(crate) fn terms(&self) -> Terms {
        let n_bytes = |words: &[u64]| u32::try_from(size_of_val(words)).unwrap_or(u32::MAX);
        Terms {
            fast_bytes: n_bytes(self.memory.fast),
            slow_bytes: n_bytes(self.memory.slow),
            #[cfg(feature = "signature")]
            key: self.key,
        }
    }

    /// The slot that counts, with its program, if there is one.
    pub(crate) fn current(&self) -> Option<(u32, Verified<'_>)> {
        self.slots.as_ref()?.current(&self.terms())
    }
}

/// Runs the job that starts at `at` in the batch, and gives the start of the next; `None` where there is no job.
///
/// Whatever the job is like, its records end with an ending, and the next one finds everything as this one did: a run
/// zeroes what it needs of the arenas. Behind a job whose header contradicts itself there is none. A batch without any job has an
/// ending, too.
///
/// # Errors
/// Those of the channel.
pub fn run_job<L: Channel>(channel: &mut L, at: u32, resources: &mut Resources<'_>) -> Result<Option<u32>, HostError> {
    let Some(header) = header(channel, at)? else {
        if at == 0 {
            refuse(channel, &"the batch has no job")?;
        }
        return Ok(None);
    };
    let (Some(next), Some(program_at)) = (at.checked_add(header.n_bytes), header.program_at()) else {
        refuse(channel, &format_args!("the job has {} bytes, which do not hold what its header says", header.n_bytes))?;
        return Ok(None);
    };
    let terms = resources.terms();
    let slots = resources.slots.as_ref();
    match loaded(channel, at + program_at, &header, resources.program, slots, &terms)? {
        Ok(program) => execute(channel, at, header, &program, &mut resources.memory)?,
        Err(refusal) => refuse(channel, &refusal)?,
    }
    Ok(Some(next))
}

#[inline(never)]
fn header<L: Channel>(channel: &mut L, at: u32) -> Result<Option<JobHeader>, HostError> {
    let mut bytes = [0; JobHeader::BYTES as usize];
    channel.read_at(at, &mut bytes)?;
    Ok(JobHeader::from_bytes(&bytes))
}

/// The program of a job: the current one, or that which lies at `at` in the batch, in `room`.
#[inline(never)]
fn loaded<'p, L: Channel>(
    channel: &mut L,
    at: u32,
    header: &JobHeader,
    room: &'p mut [u64],
    slots: Option<&'p Slots<'_>>,
    terms: &Terms,
) -> Result<Result<Verified<'p>, Refusal>, HostError> {
    if header.flags & CURRENT != 0 {
        let current = slots.and_then(|slots| slots.current(terms));
        return Ok(current.map(|(_, program)| program).ok_or(Refusal::NothingKept));
    }
    // What comes with a job has no signature.
    #[cfg(feature = "signature")]
    if terms.wants_signature() {
        return Ok(Err(Refusal::Unsigned));
    }
    let bytes = room.as_mut_bytes();
    let too_long = Refusal::TooLong { n_bytes: header.program_bytes, room: bytes.len() as u32 };
    let Some(bytes) = bytes.get_mut(..header.program_bytes as usize) else { return Ok(Err(too_long)) };
    channel.read_at(at, bytes)?;
    // One that is too large for the arenas traps, as it does elsewhere.
    Ok(admitted(bytes, u32::MAX, u32::MAX))
}

#[inline(never)]
pub(crate) fn refuse<L: Channel>(channel: &mut L, reason: &dyn fmt::Display) -> Result<(), HostError> {
    Recorder(channel).ended(Ended { ending: Ending::Refused, pc: Pc(0) }, Some(reason))
}

/// Runs a program and records how it ended. What it needs of the stack is not there while the program is verified.
#[inline(never)]
fn execute<L: Channel>(
    channel: &mut L,
    at: u32,
    header: JobHeader,
    program: &Verified<'_>,
    memory: &mut Memory<'_>,
) -> Result<(), HostError> {
    let fuel = Some(header.fuel).filter(|&fuel| fuel != u64::MAX);
    let mut host = JobHost::new(channel, at, &header, program.program());
    let ran = run(program, memory, &mut host, Limits { fuel }, Level::BASELINE);
    let is_text = host.is_text();
    let mut recorder = Recorder(host.channel);
    let Err(trap) = ran else { return recorder.ended(Ended { ending: Ending::Finished, pc: Pc(0) }, None) };
    let ended = Ended { ending: Ending::Trapped, pc: trap.pc };
    let program = program.program();
    if let Some(record) = program.line(trap.pc).filter(|_| is_text) {
        recorder.text(Tag::Reason, |out| write!(out, "line {}: ", record.line))?;
    }
    match trap.kind {
        TrapKind::Fail(text) => recorder.ended(ended, Some(&program.string(text).unwrap_or_default())),
        kind => recorder.ended(ended, Some(&kind)),
    }
}
