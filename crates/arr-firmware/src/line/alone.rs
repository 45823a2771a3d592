//! The current program runs without being followed: what it says goes into the log. Whoever is at the other end of the line can
//! stop it, and set its parameters.

use arr_bytecode::{MAX_RECORDS, Program};
use arr_core::PortId;
use arr_vm::HostError;

use crate::job::{AS_TEXT, CURRENT, Feed, JobHeader};
use crate::log::{LOG_BYTES, Log};
use crate::record::Tag;
use crate::{Channel, Resources, run_job};

use super::parameters::Settings;
use super::talk::Talk;
use super::{Line, Wire};

impl<W: Wire> Line<'_, W> {
    /// Runs the current program, if there is one, as a device does that has just been switched on; it is fed
    /// nothing from here but what its parameters are set to.
    ///
    /// # Errors
    /// None that the program has: those are in the log.
    pub fn run_alone(&mut self, resources: &mut Resources<'_>) -> Result<(), HostError> {
        if resources.current().is_none() {
            return Ok(());
        }
        self.log.clear();
        self.settings.clear();
        self.talk.forget_orders();
        let mut alone = Alone {
            talk: &mut self.talk,
            log: self.log,
            settings: self.settings,
            record: Record::Tag,
            in_line: false,
            n_message: 0,
            n_reason: 0,
        };
        let mut channel: &mut dyn Channel = &mut alone;
        run_job(&mut channel, 0, resources).map(drop)
    }
}

/// Bytes of a script's message that are kept at most: its beginning, so that the log has room for the reason in front of it.
const MOST_OF_MESSAGE: usize = LOG_BYTES / 2;

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
    settings: &'l mut Settings,
    record: Record,
    /// Whether text stands in the last line.
    in_line: bool,
    /// Bytes of the message of the script, which come before the reason and belong behind it.
    n_message: usize,
    n_reason: usize,
}

impl<W: Wire> Alone<'_, '_, W> {
    /// Takes a byte of a record.
    fn log(&mut self, tag: u8, byte: u8) {
        match Tag::from_number(tag) {
            Some(Tag::Ending) => {
                self.log.swap_last(core::mem::take(&mut self.n_message), core::mem::take(&mut self.n_reason));
                return;
            }
            Some(Tag::Message) if self.n_message == MOST_OF_MESSAGE => return,
            Some(Tag::Message) => self.n_message += 1,
            Some(Tag::Reason) => {
                if core::mem::take(&mut self.in_line) {
                    self.log.push(b'\n');
                    self.n_reason += 1;
                }
                self.n_reason += 1;
            }
            _ => self.in_line = byte != b'\n',
        }
        self.log.push(byte);
    }
}

impl<W: Wire> Channel for Alone<'_, '_, W> {
    fn read_at(&mut self, at: u32, dst: &mut [u8]) -> Result<(), HostError> {
        // Header and feeds are read one by one.
        match at.checked_sub(JobHeader::BYTES) {
            None => fill(dst, &HEADER.to_bytes()),
            Some(at) => {
                let value = self.settings.get(PortId(at / Feed::BYTES));
                fill(dst, &value.map_or(Feed::Nothing, Feed::Setting).to_bytes());
            }
        }
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        for &byte in bytes {
            self.record = match self.record {
                Record::Tag => Record::Length(byte),
                Record::Length(_) if byte == 0 => Record::Tag,
                Record::Length(tag) => Record::Bytes(tag, byte),
                Record::Bytes(tag, left) => {
                    self.log(tag, byte);
                    if left > 1 { Record::Bytes(tag, left - 1) } else { Record::Tag }
                }
            };
        }
        Ok(())
    }

    fn clock(&mut self) -> u64 {
        self.talk.clock()
    }

    fn should_stop(&mut self, program: Option<&Program<'_>>) -> bool {
        let wants_stop = self.talk.wants_stop();
        if let (Some(order), Some(program)) = (self.talk.take_order(), program)
            && let Some(answer) = self.settings.obey(order, program)
        {
            self.talk.tell(&answer);
        }
        wants_stop
    }
}

/// The job of the current program, with a feed for every port that a program may have.
const HEADER: JobHeader = JobHeader {
    n_bytes: JobHeader::BYTES + MAX_RECORDS as u32 * Feed::BYTES,
    program_bytes: 0,
    n_feeds: MAX_RECORDS as u32,
    flags: CURRENT | AS_TEXT,
    fuel: u64::MAX,
};

fn fill(dst: &mut [u8], bytes: &[u8]) {
    dst.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
}
