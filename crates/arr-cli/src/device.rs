//! A device at the other end of a serial line that runs programs in place of this machine: `crates/arr-firmware/src/line.rs`
//! says how the two talk.

mod port;
mod replay;

use std::path::Path;
use std::time::{Duration, Instant};

use arr_bytecode::Program;
use arr_core::Pc;
use arr_firmware::{
    BEGIN, Deframer, END_OF_BATCH, Ended, Ending, Fed, Frame, GIVE_UP, GO_ON, Job, Message, READ, STOP, UNASKED, WRITE,
    put_job,
};
use arr_vm::Host;

use crate::commands::run::located;
use port::Port;
use replay::Replay;

/// How long a device may be silent that waits for a job.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is told to stop.
const STOP_PAUSE: Duration = Duration::from_millis(100);

/// A device that waits for jobs.
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

impl Answer {
    /// An order, and nothing else.
    fn of(order: u8) -> Answer {
        Answer { order, payload: Vec::new() }
    }
}

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

/// The job of a program and of what its ports are fed, as a device reads it.
///
/// # Errors
/// A message, where it cannot be a job.
pub(crate) fn batch(program: &Program<'_>, feeds: &[Fed], sources: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let job = Job { program: program.bytes(), feeds, sources, flags: 0, fuel: u64::MAX };
    let mut batch = Vec::new();
    put_job(&job, |bytes| batch.extend(bytes)).map_err(|error| error.to_string())?;
    batch.extend(END_OF_BATCH);
    Ok(batch)
}

impl Device {
    /// Opens `tcp:HOST:PORT`, `unix:PATH` or a serial device, and waits until the device asks for anything.
    ///
    /// # Errors
    /// A message, where the line cannot be opened or nobody asks.
    pub(crate) fn open(name: &str) -> Result<Device, String> {
        let port = Port::open(name).map_err(|error| format!("{name}: {error}"))?;
        let mut device = Device { name: name.to_owned(), port, deframer: Deframer::default(), answered: None };
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            // It may be busy with a program that somebody has left behind.
            device.tell(UNASKED, STOP, &[])?;
            let told = Instant::now();
            while told.elapsed() < STOP_PAUSE {
                if device.listen(|_, _| None)? {
                    return Ok(device);
                }
            }
        }
        Err(format!("{name}: nothing is heard from a device that runs arr's firmware"))
    }

    /// What the line is called.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

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
        let mut replay = Replay::of(*program);
        let mut has_begun = false;
        let mut failed = None;
        let (mut stopping, mut told): (Option<Instant>, Option<Instant>) = (None, None);
        loop {
            self.listen(|kind, payload| {
                let order = if replay.is_refused() { STOP } else { GO_ON };
                match kind {
                    BEGIN if has_begun => {
                        failed = Some("the device has begun anew".to_owned());
                        None
                    }
                    BEGIN => {
                        has_begun = true;
                        Some(Answer::of(GO_ON))
                    }
                    _ if !has_begun => Some(Answer::of(GIVE_UP)),
                    READ => Some(Answer { order, payload: part(batch, payload) }),
                    WRITE => {
                        failed = replay.take(payload, host).err();
                        Some(Answer::of(order))
                    }
                    _ => Some(Answer::of(GIVE_UP)),
                }
            })?;
            if let Some(message) = failed {
                return Err(format!("{}: {message}", self.name));
            }
            if let Some((Ended { ending, pc }, reason)) = replay.ended() {
                return match ending {
                    Ending::Finished => Ok(Ok(())),
                    Ending::Trapped => Ok(Err(Trapped { pc, reason })),
                    Ending::Refused => Err(format!("{}: the device refuses {reason}", self.name)),
                };
            }
            if host.should_stop() || replay.is_refused() {
                let since = *stopping.get_or_insert_with(Instant::now);
                if since.elapsed() > PATIENCE {
                    return Err(format!("{}: the device does not stop", self.name));
                }
                if told.is_none_or(|told| told.elapsed() > STOP_PAUSE) {
                    told = Some(Instant::now());
                    self.tell(UNASKED, STOP, &[]).map(drop)?;
                }
            }
        }
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
}

/// The bytes of a batch that a question is about, as far as there are so many.
fn part(batch: &[u8], question: &[u8]) -> Vec<u8> {
    let Ok([a, b, c, d, len]) = <[u8; 5]>::try_from(question) else { return Vec::new() };
    let at = u32::from_le_bytes([a, b, c, d]) as usize;
    batch.get(at..).map_or(&[][..], |rest| rest.get(..len.into()).unwrap_or(rest)).to_vec()
}
