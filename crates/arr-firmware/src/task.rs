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
use crate::run::{Arenas, refuse, run_job};
use crate::slots::{NotKept, Slots};

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
    arenas: &mut Arenas<'_>,
    log: &Log,
) -> Result<(), HostError> {
    match task {
        Task::Run => return run_job(channel, 0, arenas).map(drop),
        Task::Describe => describe(channel, arenas)?,
        Task::Keep => {
            let Some(slots) = &mut arenas.slots else {
                return refuse(channel, &"to keep a program: it has no flash for that");
            };
            match slots.receive(channel) {
                Ok(()) => {}
                Err(NotKept::Broken(error)) => return Err(error),
                Err(reason) => return refuse(channel, &reason),
            }
        }
        Task::Fetch => match arenas.slots.as_ref().and_then(Slots::current) {
            Some((_, program)) => Recorder(channel).put(Tag::Program, program.program().bytes())?,
            None => return refuse(channel, &Refusal::NothingKept),
        },
        Task::TellLog => tell(channel, log)?,
        Task::Start => {
            if arenas.slots.as_ref().and_then(Slots::current).is_none() {
                return refuse(channel, &Refusal::NothingKept);
            }
        }
    }
    Recorder(channel).ended(Ended { ending: Ending::Finished, pc: Pc(0) }, None)
}

// Each is a function of its own, so that what one task needs of the stack is not there while another runs a program.

#[inline(never)]
fn describe<L: Channel>(channel: &mut L, arenas: &Arenas<'_>) -> Result<(), HostError> {
    Recorder(channel).put(Tag::Info, Info::of(arenas).as_bytes())
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
