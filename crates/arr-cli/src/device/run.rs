//! A program runs on a device in place of this machine.

use std::path::Path;

use arr_bytecode::Program;
use arr_core::Pc;
use arr_firmware::{Ended, Ending, Fed, Job, Tag, Task, put_batch};
use arr_vm::Host;

use super::replay::Replay;
use super::{Device, Follower};
use crate::commands::run::located;

/// Why a program did not come to its end on a device.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Trapped {
    /// The instruction that trapped.
    pub(crate) pc: Pc,
    /// In the words of the machine, or of the script.
    pub(crate) reason: String,
}

impl Trapped {
    /// With the line it happened on; `message` is what the script itself has to say. Lines count from the one behind the first
    /// `n_before`.
    pub(crate) fn describe(&self, message: &str, program: &Program<'_>, path: &Path, n_before: u32) -> String {
        let reason = format!("{}{message}", self.reason);
        located(&reason, self.pc, program, &path.display().to_string(), n_before)
    }
}

/// The job of a program file and of what its ports are fed, as a device reads it, with the flags of a job.
///
/// # Errors
/// A message, where it cannot be a job.
pub(crate) fn batch(program: &[u8], flags: u32, feeds: &[Fed], sources: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let job = Job { program, feeds, sources, flags, fuel: u64::MAX };
    let mut batch = Vec::new();
    put_batch(&job, |bytes| batch.extend(bytes)).map_err(|error| error.to_string())?;
    Ok(batch)
}

/// A host that hears what a program says elsewhere.
struct Followed<'h, 'p, H> {
    host: &'h mut H,
    replay: Replay<'p>,
}

impl<H: Host> Follower for Followed<'_, '_, H> {
    fn record(&mut self, tag: Tag, bytes: &[u8]) -> Result<(), String> {
        self.replay.record(tag, bytes, self.host)
    }

    fn should_stop(&mut self) -> bool {
        self.host.should_stop() || self.replay.is_refused()
    }
}

impl Device {
    /// Runs a program, which is the job of a batch, and gives `host` what comes out. A host that wants to stop is heard.
    ///
    /// # Errors
    /// A message, where the device refuses the program, begins anew, emits what the program does not, or is gone.
    pub(crate) fn run(
        &mut self,
        program: &Program<'_>,
        batch: &[u8],
        host: &mut impl Host,
    ) -> Result<Result<(), Trapped>, String> {
        let mut followed = Followed { host, replay: Replay::of(*program) };
        let (Ended { ending, pc }, reason) = self.perform(Task::Run, batch, &mut followed)?;
        let Followed { host, mut replay } = followed;
        replay.end(host).map_err(|message| format!("{}: {message}", self.name))?;
        match ending {
            Ending::Finished => Ok(Ok(())),
            Ending::Trapped => Ok(Err(Trapped { pc, reason })),
            Ending::Refused => Err(self.refused(&reason)),
        }
    }
}
