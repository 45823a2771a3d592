//! A device at the other end of a serial line that runs and keeps programs: `crates/arr-firmware/src/line.rs` says how the two talk.

mod ask;
mod keep;
mod parameters;
mod port;
mod record_stream;
mod replay;
mod run;

use std::time::{Duration, Instant};

use arr_firmware::{
    ARE_YOU_THERE, BEGIN, Deframer, Ended, FRONT, Frame, GIVE_UP, GO_ON, HERE, LINE_VERSION, Message, READ, STOP, Tag,
    Task, UNASKED, WRITE,
};

pub(crate) use keep::Upload;
use port::Port;
pub(crate) use record_stream::RecordStream;
pub(crate) use run::batch;

/// How long a device may be silent, or go on when it is to stop.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is told to stop, or asked whether it has started.
const STOP_PAUSE: Duration = Duration::from_millis(100);
/// How long it may be silent until it is asked for a sign of life, and how often.
const SILENCE: Duration = Duration::from_secs(1);

/// A device that waits for tasks.
pub(crate) struct Device {
    name: String,
    port: Port,
    deframer: Deframer,
    /// The last question that was answered, and the answer.
    answered: Option<(u8, Frame)>,
}

/// What a question is answered with.
struct Answer {
    order: u8,
    payload: Vec<u8>,
}

/// Who is told what comes of a task.
trait Follower {
    /// Takes a record, but not the reason of an ending, nor the ending.
    ///
    /// # Errors
    /// Where no such record can come of the task.
    fn record(&mut self, tag: Tag, bytes: &[u8]) -> Result<(), String>;

    /// Takes note that the device asks for bytes of the batch that end here.
    fn reads_to(&mut self, end: usize) {
        let _ = end;
    }

    /// Whether the task is to end before its end.
    fn should_stop(&mut self) -> bool {
        false
    }

    /// How long the device may be silent.
    fn patience(&self) -> Duration {
        PATIENCE
    }
}

impl Device {
    /// Opens `tcp:HOST:PORT`, `unix:PATH` or a serial device, and waits until the device asks for anything. A program that runs there
    /// is stopped.
    ///
    /// # Errors
    /// A message, where the line cannot be opened or nobody asks.
    pub(crate) fn open(name: &str) -> Result<Device, String> {
        let mut device = Device::beside(name)?;
        // It may be busy with a program that somebody has left behind.
        if device.insist(STOP, |_| true, |_| None)? {
            return Ok(device);
        }
        Err(format!("{name}: nothing is heard from a device that runs arr's firmware"))
    }

    /// Opens the same, and leaves alone what runs there.
    ///
    /// # Errors
    /// A message, where the line cannot be opened.
    pub(crate) fn beside(name: &str) -> Result<Device, String> {
        let port = Port::open(name).map_err(|error| format!("{name}: {error}"))?;
        Ok(Device { name: name.to_owned(), port, deframer: Deframer::default(), answered: None })
    }

    /// What the line is called.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Has a task performed on a batch, and gives how it ended, and why.
    ///
    /// # Errors
    /// A message, where the device speaks another version of all this, begins anew, sends what it should not, or is silent.
    fn perform(&mut self, task: Task, batch: &[u8], follower: &mut impl Follower) -> Result<(Ended, String), String> {
        let mut stream = RecordStream::default();
        let mut has_begun = false;
        let mut failed = None;
        let (mut stopping, mut has_moved) = (None::<Instant>, false);
        let (mut told, mut heard) = (Instant::now(), Instant::now());
        loop {
            let wants_stop = follower.should_stop();
            let order = if wants_stop { STOP } else { GO_ON };
            let has_heard = self.listen(|kind, payload| {
                has_moved |= kind != HERE;
                let payload = match kind {
                    // What comes behind what is wrong does not matter any more.
                    _ if failed.is_some() => return None,
                    HERE => return None,
                    BEGIN if has_begun => {
                        failed = Some("the device has begun anew".to_owned());
                        return None;
                    }
                    BEGIN if payload != [LINE_VERSION] => {
                        failed = Some(other_version(payload));
                        return None;
                    }
                    BEGIN => {
                        has_begun = true;
                        return Some(Answer { order: GO_ON, payload: vec![task as u8] });
                    }
                    READ if has_begun => {
                        let (end, bytes) = part(batch, payload);
                        follower.reads_to(end);
                        bytes
                    }
                    FRONT if has_begun => vec![keep::has_front(batch, payload).into()],
                    WRITE if has_begun => {
                        failed = stream.take(payload, |tag, bytes| follower.record(tag, bytes)).err();
                        Vec::new()
                    }
                    _ => return Some(Answer { order: GIVE_UP, payload: Vec::new() }),
                };
                Some(Answer { order, payload })
            })?;
            if let Some(message) = failed {
                // Nobody follows the program that runs there: it is to end, and what it asks for is not there.
                let give_up = || Answer { order: GIVE_UP, payload: Vec::new() };
                let is_asked = |kind| kind != HERE && kind != BEGIN;
                self.insist(STOP, |kind| kind == BEGIN, |kind| is_asked(kind).then(give_up))?;
                return Err(format!("{}: {message}", self.name));
            }
            if let Some(ended) = stream.ended() {
                return Ok(ended);
            }
            if has_heard {
                heard = Instant::now();
            }
            if heard.elapsed() > follower.patience() {
                return Err(format!("{}: nothing is heard from the device any more", self.name));
            }
            // A device stops between two instructions, of which one may move all of an array.
            if core::mem::take(&mut has_moved) {
                stopping = None;
            }
            if wants_stop && stopping.get_or_insert_with(Instant::now).elapsed() > PATIENCE {
                return Err(format!("{}: the device does not stop", self.name));
            }
            // Before it begins, it may be busy with a program that has just started.
            if wants_stop || !has_begun {
                if told.elapsed() > STOP_PAUSE {
                    told = Instant::now();
                    self.tell(UNASKED, STOP, &[])?;
                }
            } else if heard.elapsed() > SILENCE && told.elapsed() > SILENCE {
                told = Instant::now();
                self.tell(UNASKED, ARE_YOU_THERE, &[])?;
            }
        }
    }

    /// Waits until a device that has said how its task ended goes on: it shows life or asks for another task, and does not ask
    /// again what was answered.
    ///
    /// # Errors
    /// A message, where it does not.
    fn see_off(&mut self) -> Result<(), String> {
        if self.insist(ARE_YOU_THERE, |kind| kind == HERE || kind == BEGIN, |_| None)? {
            return Ok(());
        }
        Err(format!("{}: nothing is heard from the device any more", self.name))
    }

    /// Gives an order again and again until the device sends what `is_done` tells of; answers what it asks meanwhile. Whether
    /// that came.
    fn insist(
        &mut self,
        order: u8,
        is_done: impl Fn(u8) -> bool,
        answer: impl Fn(u8) -> Option<Answer>,
    ) -> Result<bool, String> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            self.tell(UNASKED, order, &[])?;
            let told = Instant::now();
            while told.elapsed() < STOP_PAUSE {
                let mut has_come = false;
                self.listen(|kind, _| {
                    has_come |= is_done(kind);
                    answer(kind)
                })?;
                if has_come {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Answers the questions that have come, those that were answered before in the same way. Whether any came.
    fn listen(&mut self, mut answer: impl FnMut(u8, &[u8]) -> Option<Answer>) -> Result<bool, String> {
        let mut room = [0; 512];
        let n = self.port.receive(&mut room).map_err(|error| format!("{}: {error}", self.name))?;
        let mut has_heard = false;
        for &byte in room.get(..n).unwrap_or_default() {
            let Some(Message { number, kind, payload }) = self.deframer.push(byte) else { continue };
            has_heard = true;
            match &self.answered {
                Some((last, frame)) if *last == number => {
                    let sent = self.port.send(frame.bytes());
                    sent.map_err(|error| format!("{}: {error}", self.name))?;
                }
                _ => {
                    if let Some(Answer { order, payload }) = answer(kind, payload) {
                        let frame = self.tell(number, order, &payload)?;
                        self.answered = Some((number, frame));
                    }
                }
            }
        }
        Ok(has_heard)
    }

    /// Sends an answer, or an order that nobody asked for.
    fn tell(&mut self, number: u8, order: u8, payload: &[u8]) -> Result<Frame, String> {
        let frame = Frame::new(number, order, payload).ok_or_else(|| format!("{}: too long an answer", self.name))?;
        self.port.send(frame.bytes()).map_err(|error| format!("{}: {error}", self.name))?;
        Ok(frame)
    }

    /// What a device that refuses a task says.
    fn refused(&self, reason: &str) -> String {
        format!("{}: the device refuses it: {reason}", self.name)
    }
}

/// Why a device with another way to talk cannot be talked to.
fn other_version(payload: &[u8]) -> String {
    let theirs = payload.first().copied().unwrap_or(0);
    format!(
        "the device speaks version {theirs} of the line, this arr version {LINE_VERSION}: write firmware of arr {} into it",
        env!("CARGO_PKG_VERSION")
    )
}

/// The bytes of a batch that a question is about, as far as there are so many, and where they end.
fn part(batch: &[u8], question: &[u8]) -> (usize, Vec<u8>) {
    let Ok([a, b, c, d, len]) = <[u8; 5]>::try_from(question) else { return (0, Vec::new()) };
    let at = u32::from_le_bytes([a, b, c, d]) as usize;
    let bytes = batch.get(at..).map_or(&[][..], |rest| rest.get(..len.into()).unwrap_or(rest));
    (at + bytes.len(), bytes.to_vec())
}
