//! The host of a job: arrivals and settings out of the batch, everything that comes out into records.

use core::fmt::{self, Write};

use arr_bytecode::{Presentation, Program};
use arr_core::{PortId, Scalar};
use arr_vm::print::{write_emitted_array, write_emitted_scalar};
use arr_vm::{ArrayRef, Host, HostError};

use crate::Channel;
use crate::job::{AS_TEXT, Feed, JobHeader, MAX_SOURCES, MEASURED};
use crate::record::{Asked, Tag};
use crate::recorder::Recorder;

/// The number under which the machine is told of a port without a feed that fits.
const NO_FEED: HostError = HostError(2);

/// Connects a program with its job.
pub(crate) struct JobHost<'l, L> {
    pub(crate) channel: &'l mut L,
    program: &'l Program<'l>,
    /// Where the job starts in the batch.
    at: u32,
    n_feeds: u32,
    flags: u32,
    /// Bytes that have arrived, by source.
    arrived: [u32; MAX_SOURCES],
    /// The clock when the program last went on, and what it had counted of the program until then.
    since: u64,
    of_program: u64,
}

impl<'l, L: Channel> JobHost<'l, L> {
    pub(crate) fn new(channel: &'l mut L, at: u32, header: &JobHeader, program: &'l Program<'l>) -> JobHost<'l, L> {
        let since = channel.clock();
        let JobHeader { n_feeds, flags, .. } = *header;
        JobHost { channel, program, at, n_feeds, flags, arrived: [0; MAX_SOURCES], since, of_program: 0 }
    }

    fn is_measured(&self) -> bool {
        self.flags & MEASURED != 0
    }

    /// Whether what it emits is recorded as text.
    pub(crate) fn is_text(&self) -> bool {
        self.flags & AS_TEXT != 0
    }

    /// Records what `arr run` would print of a port, if it would.
    #[inline(never)]
    fn print(
        &mut self,
        port: PortId,
        write: impl FnOnce(&str, &mut dyn Write) -> fmt::Result,
    ) -> Result<(), HostError> {
        let Some(port) = self.program.port(port).filter(|port| port.presentation == Presentation::Data) else {
            return Ok(());
        };
        let name = self.program.string(port.name).unwrap_or_default();
        self.record(|recorder| recorder.text(Tag::Text, |out| write(name, out)))
    }

    fn feed(&mut self, port: PortId) -> Result<Feed, HostError> {
        if port.0 >= self.n_feeds {
            return Ok(Feed::Nothing);
        }
        let mut bytes = [0; Feed::BYTES as usize];
        self.channel.read_at(self.at + JobHeader::BYTES + port.0 * Feed::BYTES, &mut bytes)?;
        Feed::from_bytes(&bytes).ok_or(NO_FEED)
    }

    /// Records what comes out of the program, unless the program alone is measured.
    fn record(&mut self, write: impl FnOnce(&mut Recorder<'_, L>) -> Result<(), HostError>) -> Result<(), HostError> {
        if self.is_measured() { Ok(()) } else { write(&mut Recorder(self.channel)) }
    }

    /// Fills `dst` with the next arrival, if there is one.
    fn arrival(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let Feed::Arrivals { source, at, n_bytes } = self.feed(port)? else { return Ok(false) };
        let arrived = self.arrived.get_mut(source as usize).ok_or(NO_FEED)?;
        let len = u32::try_from(dst.len()).map_err(|_| NO_FEED)?;
        let behind = arrived.saturating_add(len);
        let has_arrived = behind <= n_bytes && len > 0;
        if has_arrived {
            let from = at.checked_add(*arrived).and_then(|from| self.at.checked_add(from)).ok_or(NO_FEED)?;
            self.channel.read_at(from, dst)?;
            *arrived = behind;
        }
        Ok(has_arrived)
    }
}

impl<L: Channel> Host for JobHost<'_, L> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        if !self.is_measured() {
            return self.arrival(port, dst);
        }
        self.of_program += self.channel.clock() - self.since;
        let arrived = self.arrival(port, dst)?;
        let asked = Asked { port, arrived, clock: self.of_program };
        Recorder(self.channel).put(Tag::Asked, &asked.to_bytes())?;
        self.since = self.channel.clock();
        Ok(arrived)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        match self.feed(port) {
            Ok(Feed::Setting(value)) => Some(value),
            _ => None,
        }
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        if self.is_text() {
            return self.print(port, |name, out| write_emitted_scalar(out, name, value));
        }
        self.record(|recorder| recorder.scalar(port, value))
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        if self.is_text() {
            return self.print(port, |name, out| write_emitted_array(out, name, array));
        }
        self.record(|recorder| recorder.array(port, array))
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.record(|recorder| recorder.put(Tag::Text, text.as_bytes()))
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        Recorder(self.channel).put(Tag::Message, text.as_bytes())
    }

    fn should_stop(&mut self) -> bool {
        self.channel.should_stop(Some(self.program))
    }
}
