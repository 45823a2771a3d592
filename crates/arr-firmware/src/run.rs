//! A job from its first byte to its last record.

use arr_bytecode::Verified;
use arr_core::Pc;
use arr_vm::{HostError, Level, Limits, Memory, TrapKind, run};
use core::fmt;
use zerocopy::IntoBytes;

use crate::Channel;
use crate::admit::{Refusal, admitted};
use crate::host::JobHost;
use crate::job::{JobHeader, KEPT};
use crate::record::{Ended, Ending, Tag};
use crate::recorder::Recorder;
use crate::slots::Slots;

/// The memory of a board, beside its own.
pub struct Arenas<'m> {
    /// Where a program is kept while it runs.
    pub program: &'m mut [u64],
    /// What it runs in.
    pub memory: Memory<'m>,
    /// Where programs outlast a loss of power, if the board has such a place.
    pub slots: Option<Slots<'m>>,
}

/// Runs the job that starts at `at` in the batch, and gives the start of the next; `None` where there is no job.
///
/// Whatever the job is like, its records end with an ending, and the next one finds everything as this one did: a run
/// zeroes what it needs of the arenas. Behind a job whose header contradicts itself there is none.
///
/// # Errors
/// Those of the channel.
pub fn run_job<L: Channel>(channel: &mut L, at: u32, arenas: &mut Arenas<'_>) -> Result<Option<u32>, HostError> {
    let Some(header) = header(channel, at)? else { return Ok(None) };
    let (Some(next), Some(program_at)) = (at.checked_add(header.n_bytes), header.program_at()) else {
        refuse(channel, &format_args!("a job of {} bytes, which do not hold what its header says", header.n_bytes))?;
        return Ok(None);
    };

    match loaded(channel, at + program_at, &header, arenas.program, arenas.slots.as_ref())? {
        Ok(program) => execute(channel, at, header, &program, &mut arenas.memory)?,
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
) -> Result<Result<Verified<'p>, Refusal>, HostError> {
    if header.flags & KEPT != 0 {
        let current = slots.and_then(Slots::current);
        return Ok(current.map(|(_, program)| program).ok_or(Refusal::NothingKept));
    }
    // What comes with a job has no signature.
    #[cfg(feature = "signature")]
    if slots.is_some_and(Slots::wants_signature) {
        return Ok(Err(Refusal::Unsigned));
    }
    let bytes = room.as_mut_bytes();
    let too_long = Refusal::TooLong { n_bytes: header.program_bytes, room: bytes.len() as u32 };
    let Some(bytes) = bytes.get_mut(..header.program_bytes as usize) else { return Ok(Err(too_long)) };
    channel.read_at(at, bytes)?;
    Ok(admitted(bytes))
}

pub(crate) fn refuse<L: Channel>(channel: &mut L, reason: &dyn fmt::Display) -> Result<(), HostError> {
    Recorder(channel).ended(Ended { ending: Ending::Refused, pc: Pc(0) }, Some(reason))
}

/// Runs a program and records how it ended.
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
        recorder.text(Tag::Text, |out| write!(out, "line {}: ", record.line))?;
    }
    match trap.kind {
        TrapKind::Fail(text) => recorder.ended(ended, Some(&program.string(text).unwrap_or_default())),
        kind => recorder.ended(ended, Some(&kind)),
    }
}
