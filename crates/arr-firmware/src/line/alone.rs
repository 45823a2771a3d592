//! The current program runs without being followed: what it says goes into the log. Whoever is at the other end of the line can
//! stop it.

use arr_vm::HostError;

use crate::job::{AS_TEXT, JobHeader, KEPT};
use crate::log::Log;
use crate::record::Tag;
use crate::{Arenas, Channel, Slots, run_job};

use super::talk::Talk;
use super::{Line, Wire};

impl<W: Wire> Line<'_, W> {
    /// Runs the current program, if there is one, as a device does that has just been switched on; it is fed nothing from here.
    ///
    /// # Errors
    /// None that the program has: those are in the log.
    pub fn run_alone(&mut self, arenas: &mut Arenas<'_>) -> Result<(), HostError> {
        self.log.clear();
        if arenas.slots.as_ref().and_then(Slots::current).is_none() {
            return Ok(());
        }
        self.talk.forget_orders();
        let mut alone = Alone { talk: &mut self.talk, log: self.log, record: Record::Tag };
        let mut channel: &mut dyn Channel = &mut alone;
        run_job(&mut channel, 0, arenas).map(drop)
    }
}

/// Where in a record the next byte is.
#[derive(Clone, Copy)]
enum Record {
    Tag,
    Length(u8),
    Bytes(u8, u8),
}

/// A line on which nobody listens.
struct Alone<'l, 'r, W> {
    talk: &'l mut Talk<'r, W>,
    log: &'l mut Log,
    record: Record,
}

impl<W: Wire> Channel for Alone<'_, '_, W> {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        let header = JobHeader {
            n_bytes: JobHeader::BYTES,
            program_bytes: 0,
            n_feeds: 0,
            flags: KEPT | AS_TEXT,
            fuel: u64::MAX,
        };
        // Behind the header is nothing.
        let bytes = header.to_bytes().into_iter().skip(at as usize).chain(core::iter::repeat(0));
        dst.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        for &byte in bytes {
            self.record = match self.record {
                Record::Tag => Record::Length(byte),
                Record::Length(_) if byte == 0 => Record::Tag,
                Record::Length(tag) => Record::Bytes(tag, byte),
                Record::Bytes(tag, left) => {
                    if tag != Tag::Ending as u8 {
                        self.log.push(byte);
                    }
                    if left > 1 { Record::Bytes(tag, left - 1) } else { Record::Tag }
                }
            };
        }
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        self.talk.clock()
    }

    fn should_stop(&mut self) -> bool {
        self.talk.wants_stop()
    }
}
