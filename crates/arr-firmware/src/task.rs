//! What a device is asked to do, one task after another. Whatever it is, its records end with an ending.

use arr_core::Pc;
use arr_vm::HostError;
use zerocopy::IntoBytes;

use crate::Channel;
use crate::admit::Refusal;
use crate::info::Info;
use crate::log::Log;
use crate::numbered::numbered;
use crate::record::{Ended, Ending, Tag};
use crate::recorder::Recorder;
use crate::run::{Resources, refuse, run_job};
use crate::slots::NotKept;

numbered! {
    /// What a device is asked to do.
    pub enum Task {
        /// To run the job at the start of the batch.
        Run = 0,
        /// To say what it is: an [`Info`].
        Describe = 1,
        /// To keep a program: the batch is an [`crate::Offer`] and the program.
        Keep = 2,
        /// To send the current program of those that it keeps.
        Fetch = 3,
        /// To send what programs have said that ran without being followed.
        TellLog = 4,
        /// To run the current program when all of this is done, without being followed.
        Start = 5,
    }
}

/// Does what is asked; what comes of it is recorded.
///
/// # Errors
/// Those of the channel.
pub(crate) fn perform<L: Channel>(
    task: Task,
    channel: &mut L,
    resources: &mut Resources<'_>,
    log: &Log,
) -> Result<(), HostError> {
    match task {
        Task::Run => return run_job(channel, 0, resources).map(drop),
        Task::Describe => describe(channel, resources)?,
        Task::Keep => {
            let terms = resources.terms();
            let Some(slots) = &mut resources.slots else {
                return refuse(channel, &"it has no flash that keeps programs");
            };
            match slots.receive(channel, &terms) {
                Ok(()) => {}
                Err(NotKept::Broken(error)) => return Err(error),
                Err(reason) => return refuse(channel, &reason),
            }
        }
        Task::Fetch => match resources.current() {
            Some((_, program)) => Recorder(channel).put(Tag::Program, program.program().bytes())?,
            None => return refuse(channel, &Refusal::NothingKept),
        },
        Task::TellLog => tell(channel, log)?,
        Task::Start => {
            if resources.current().is_none() {
                return refuse(channel, &Refusal::NothingKept);
            }
        }
    }
    Recorder(channel).ended(Ended { ending: Ending::Finished, pc: Pc(0) }, None)
}

// Each is a function of its own, so that what one task needs of the stack is not there while another runs a program.

#[inline(never)]
fn describe<L: Channel>(channel: &mut L, resources: &Resources<'_>) -> Result<(), HostError> {
    Recorder(channel).put(Tag::Info, Info::of(resources).as_bytes())
}

#[inline(never)]
fn tell<L: Channel>(channel: &mut L, log: &Log) -> Result<(), HostError> {
    let mut piece = [0; 64];
    let mut at = 0;
    loop {
        let n = piece.iter_mut().zip((at..).map_while(|at| log.get(at))).map(|(to, byte)| *to = byte).count();
        if n == 0 {
            return Ok(());
        }
        Recorder(channel).put(Tag::Text, piece.get(..n).unwrap_or_default())?;
        at += n;
    }
}
