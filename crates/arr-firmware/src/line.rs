//! Tasks and records over a serial line, on which bytes may be lost or altered: the device asks, the other side answers.
//!
//! | question | payload | answer |
//! |---|---|---|
//! | `BEGIN` | [`LINE_VERSION`] (1) | the number of a [`Task`] (1), once there is one |
//! | `READ` | place in the batch (4), bytes (1) | the bytes |
//! | `FRONT` | bytes (4), CRC-32 (4) | 1 where the program of the offer begins with these bytes, else 0 (1) |
//! | `WRITE` | of the records | none |
//!
//! An answer has the number of its question, and for its kind an order. A question is asked again and again until its answer
//! has come; whoever is asked the same twice gives the same answer. So each side needs room for one message only, and a line
//! that breaks down for a while does no harm. While a program runs, the other side may ask for a sign of life, `ARE_YOU_THERE`,
//! and is told `HERE`; either may be lost.
//!
//! While a program runs that nobody follows, it may ask about its parameters too, again and again until it is answered:
//!
//! | order | payload | answer |
//! |---|---|---|
//! | `WHICH_PARAMETER` | port (4) | `PARAMETER`: the port (4), then of the first parameter at it or behind it port (4), kind (1), default (8) and name; nothing where there is none |
//! | `SET` | port (4), kind (1), value (8) | `HAS_SET`: a [`Setting`] (1), and the payload of the order |

mod alone;
mod frame;
mod parameters;
mod talk;

pub use frame::{Deframer, Frame, LONGEST_PAYLOAD, Message};
pub use parameters::{MAX_SETTINGS, Parameter, Setting};

use arr_vm::HostError;

use crate::log::Log;
use crate::run::refuse;
use crate::task::{Task, perform};
use crate::{Channel, Resources};
use parameters::Settings;
use talk::{Collected, Talk};

/// The version of all of this.
pub const LINE_VERSION: u8 = 1;

/// The question whether there is something to do.
pub const BEGIN: u8 = 0;
/// The question for bytes of the batch.
pub const READ: u8 = 1;
/// The question whether records have come.
pub const WRITE: u8 = 2;

/// The question whether what is offered begins with what is there.
pub const FRONT: u8 = 3;
/// No question: a sign of life.
pub const HERE: u8 = 4;
/// No question: the next parameter.
pub const PARAMETER: u8 = 5;
/// No question: what has become of an order to set a parameter.
pub const HAS_SET: u8 = 6;

/// The order to go on.
pub const GO_ON: u8 = 0;
/// The order to end the program; it counts whether anything was asked or not.
pub const STOP: u8 = 1;
/// The order to forget the job, which nobody knows.
pub const GIVE_UP: u8 = 2;
/// No order: it wants a sign of life.
pub const ARE_YOU_THERE: u8 = 3;
/// The order to tell of the next parameter.
pub const WHICH_PARAMETER: u8 = 4;
/// The order to set a parameter.
pub const SET: u8 = 5;

/// The number of an order that nobody asked for.
pub const UNASKED: u8 = 0;

/// A serial line as the device has it.
pub trait Wire {
    /// Sends bytes.
    fn send(&mut self, bytes: &[u8]);

    /// The byte that has come, if there is one.
    fn take(&mut self) -> Option<u8>;

    /// The next byte; `None` where none came for as long as an answer takes at most.
    fn wait(&mut self) -> Option<u8>;

    /// Instructions executed since some moment, as far as the board can tell.
    fn clock(&mut self) -> u64;
}

/// The device's end of a line.
pub struct Line<'r, W> {
    talk: Talk<'r, W>,
    log: &'r mut Log,
    settings: &'r mut Settings,
}

/// Memory of a line.
#[derive(Debug, Default)]
pub struct Room {
    deframer: Deframer,
    /// Records that wait for more of them.
    collected: Collected,
    log: Log,
    settings: Settings,
}

impl<'r, W: Wire> Line<'r, W> {
    /// The end of a line on which nothing was asked yet.
    pub fn new(wire: W, room: &'r mut Room) -> Line<'r, W> {
        let Room { deframer, collected, log, settings } = room;
        Line { talk: Talk::new(wire, deframer, collected), log, settings }
    }

    /// Waits for a task, performs it, and sends all of its records.
    ///
    /// # Errors
    /// Where the other side forgets the task, or answers what was not asked for; the next one can run all the same.
    pub fn serve(&mut self, resources: &mut Resources<'_>) -> Result<(), HostError> {
        let task = Task::from_number(self.talk.begin()?);
        let mut channel: &mut dyn Channel = &mut self.talk;
        match task {
            Some(task) => perform(task, &mut channel, resources, self.log)?,
            None => refuse(&mut channel, &"this firmware does not know the task")?,
        }
        let flushed = self.talk.flush();
        // It is started even where nobody is there any more to answer that the last record has come.
        if task == Some(Task::Start) { self.run_alone(resources) } else { flushed }
    }
}
