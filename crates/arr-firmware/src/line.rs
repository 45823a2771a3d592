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

mod alone;
mod frame;

pub use frame::{Deframer, Frame, LONGEST_PAYLOAD, Message};

use arr_vm::HostError;

use crate::log::Log;
use crate::task::{Task, perform};
use crate::{Arenas, Channel};

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

/// The order to go on.
pub const GO_ON: u8 = 0;
/// The order to end the program; it counts whether anything was asked or not.
pub const STOP: u8 = 1;
/// The order to forget the job, which nobody knows.
pub const GIVE_UP: u8 = 2;
/// No order: it wants a sign of life.
pub const ARE_YOU_THERE: u8 = 3;

/// The number of an order that nobody asked for.
pub const UNASKED: u8 = 0;

/// Nobody knows the job any more.
const GIVEN_UP: HostError = HostError(4);
/// The answer is not of the length that was asked for.
const BAD_ANSWER: HostError = HostError(5);

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
    wire: W,
    room: &'r mut Room,
    /// Of the last question.
    number: u8,
    wants_stop: bool,
}

/// Memory of a line.
#[derive(Debug, Default)]
pub struct Room {
    deframer: Deframer,
    /// Records that wait for more of them.
    collected: Collected,
    log: Log,
}

#[derive(Debug)]
struct Collected {
    bytes: [u8; LONGEST_PAYLOAD],
    len: usize,
}

impl Default for Collected {
    fn default() -> Collected {
        Collected { bytes: [0; LONGEST_PAYLOAD], len: 0 }
    }
}

impl<'r, W: Wire> Line<'r, W> {
    /// The end of a line on which nothing was asked yet.
    pub fn new(wire: W, room: &'r mut Room) -> Line<'r, W> {
        Line { wire, room, number: 0, wants_stop: false }
    }

    /// Waits for a task, performs it, and sends all of its records.
    ///
    /// # Errors
    /// Where the other side forgets the task, or answers what was not asked for; the next one can run all the same.
    pub fn serve(&mut self, arenas: &mut Arenas<'_>) -> Result<(), HostError> {
        self.room.collected.len = 0;
        let mut task = [0];
        self.ask(BEGIN, &[LINE_VERSION], &mut task)?;
        let [task] = task;
        let task = Task::from_number(task).ok_or(BAD_ANSWER)?;
        // Orders to stop that came until now were for another job.
        self.wants_stop = false;
        // The channel tells the log while the line is the channel.
        let log = core::mem::take(&mut self.room.log);
        let mut channel: &mut dyn Channel = self;
        let done = perform(task, &mut channel, arenas, &log);
        self.room.log = log;
        done?;
        self.flush()?;
        if task == Task::Start {
            self.run_alone(arenas)?;
        }
        Ok(())
    }

    /// Asks until there is an answer, and fills `dst` with it.
    fn ask(&mut self, kind: u8, payload: &[u8], dst: &mut [u8]) -> Result<(), HostError> {
        self.number = self.number.checked_add(1).unwrap_or(UNASKED + 1);
        let frame = Frame::new(self.number, kind, payload).ok_or(BAD_ANSWER)?;
        loop {
            self.wire.send(frame.bytes());
            while let Some(byte) = self.wire.wait() {
                let Some(answer) = self.room.deframer.push(byte) else { continue };
                self.wants_stop |= answer.kind == STOP;
                if answer.number == UNASKED {
                    // Somebody is there now, and has not heard the question.
                    break;
                }
                // Others are to questions that were asked twice.
                if answer.number == self.number {
                    if answer.kind == GIVE_UP {
                        return Err(GIVEN_UP);
                    }
                    let is_whole = answer.payload.len() == dst.len();
                    return is_whole.then(|| dst.copy_from_slice(answer.payload)).ok_or(BAD_ANSWER);
                }
            }
        }
    }

    /// Hears what has come while nothing was asked.
    fn listen(&mut self) {
        while let Some(byte) = self.wire.take() {
            match self.room.deframer.push(byte).map(|message| message.kind) {
                Some(STOP) => self.wants_stop = true,
                Some(ARE_YOU_THERE) => {
                    if let Some(frame) = Frame::new(UNASKED, HERE, &[]) {
                        self.wire.send(frame.bytes());
                    }
                }
                _ => {}
            }
        }
    }

    /// Sends the records that have been collected.
    fn flush(&mut self) -> Result<(), HostError> {
        let len = core::mem::take(&mut self.room.collected.len);
        if len == 0 {
            return Ok(());
        }
        let bytes = self.room.collected.bytes;
        self.ask(WRITE, bytes.get(..len).unwrap_or_default(), &mut [])
    }
}

impl<W: Wire> Channel for Line<'_, W> {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        let mut at = at;
        for piece in dst.chunks_mut(LONGEST_PAYLOAD) {
            let [a, b, c, d] = at.to_le_bytes();
            self.ask(READ, &[a, b, c, d, piece.len() as u8], piece)?;
            at = at.wrapping_add(piece.len() as u32);
        }
        Ok(())
    }

    fn has_front(&mut self, n_bytes: u32, crc: u32) -> Result<bool, HostError> {
        let ([a, b, c, d], [e, f, g, h]) = (n_bytes.to_le_bytes(), crc.to_le_bytes());
        let mut answer = [0];
        self.ask(FRONT, &[a, b, c, d, e, f, g, h], &mut answer)?;
        Ok(answer == [1])
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        let mut bytes = bytes;
        while !bytes.is_empty() {
            let Collected { bytes: room, len } = &mut self.room.collected;
            let free = room.get_mut(*len..).unwrap_or_default();
            let (now, later) = bytes.split_at(free.len().min(bytes.len()));
            free.iter_mut().zip(now).for_each(|(to, from)| *to = *from);
            *len += now.len();
            if *len == LONGEST_PAYLOAD {
                self.flush()?;
            }
            bytes = later;
        }
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        self.wire.clock()
    }

    fn should_stop(&mut self) -> bool {
        // What the program says is seen while it goes on.
        let is_over = self.flush().is_err();
        self.listen();
        is_over || self.wants_stop
    }
}
