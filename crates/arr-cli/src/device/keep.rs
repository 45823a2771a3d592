//! A program goes into the flash of a device, and becomes its current one.

use std::time::Duration;

use arr_bytecode::{FORMAT_VERSION, Program};
use arr_firmware::{Ending, Info, Offer, SIGNATURE_BYTES, Tag, Task, checksum};

use super::{Device, Follower};
use crate::io::Progress;

/// Longer than it takes to erase a page.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program on its way.
pub(crate) struct Upload<'p> {
    /// The program.
    pub(crate) program: Program<'p>,
    /// What the device is to call it.
    pub(crate) name: &'p str,
    /// Its ed25519 signature.
    pub(crate) signature: Option<[u8; SIGNATURE_BYTES]>,
}

impl Upload<'_> {
    /// Whether a device can keep and run it, before anything is sent.
    ///
    /// # Errors
    /// A message that names what the device lacks.
    fn fits(&self, info: &Info) -> Result<(), String> {
        let (program, format) = (&self.program, info.format.get());
        let too_much = |what: &str, needed: u64, there: u32| {
            (needed > there.into()).then(|| format!("{what} of {needed} bytes, and the device has {there}"))
        };
        let missing = if format != FORMAT_VERSION {
            return Err(format!(
                "the program is of version {FORMAT_VERSION}, the device runs version {format}: write firmware of arr {} into it",
                env!("CARGO_PKG_VERSION")
            ));
        } else if info.slot_bytes.get() == 0 {
            Some("a flash that keeps programs, and the device has none".to_owned())
        } else {
            too_much("a slot", program.bytes().len() as u64, info.slot_bytes.get())
                .or_else(|| too_much("fast memory", program.fast_bytes().into(), info.fast_bytes.get()))
                .or_else(|| too_much("slow memory", program.slow_bytes().into(), info.slow_bytes.get()))
        };
        match missing {
            Some(missing) => Err(format!("the program needs {missing}")),
            None if info.wants_signature != 0 && self.signature.is_none() => {
                Err("the device keeps signed programs only: sign it with `--sign KEYFILE`".to_owned())
            }
            None => Ok(()),
        }
    }
}

/// How much has been asked for.
struct Sent(Option<Progress>);

impl Follower for Sent {
    fn record(&mut self, tag: Tag, _: &[u8]) -> Result<(), String> {
        Err(format!("the device sends {tag:?}, which nobody wants"))
    }

    fn reads_to(&mut self, end: usize) {
        if let Some(progress) = &mut self.0 {
            progress.reach(end.saturating_sub(Offer::BYTES) as u64);
        }
    }

    fn patience(&self) -> Duration {
        PATIENCE
    }
}

impl Device {
    /// Has the device keep a program, of which it asks for what it has not yet.
    ///
    /// # Errors
    /// A message, where it cannot keep it, refuses it or is gone. The program that it kept before is still there.
    pub(crate) fn keep(&mut self, upload: &Upload<'_>) -> Result<(), String> {
        upload.fits(&self.describe()?).map_err(|message| format!("{}: {message}", self.name))?;
        let bytes = upload.program.bytes();
        let signature = upload.signature.unwrap_or([0; SIGNATURE_BYTES]);
        let offer = Offer::of(bytes, upload.name, signature).ok_or("the program is too long")?;
        let batch = [&offer.to_bytes(), bytes].concat();
        let mut sent = Sent(Progress::through_bytes(bytes.len() as u64));
        let (ended, reason) = self.perform(Task::Keep, &batch, &mut sent)?;
        if ended.ending == Ending::Finished { Ok(()) } else { Err(self.refused(&reason)) }
    }
}

/// Whether the program behind the offer of a batch begins with the bytes that a question is about.
pub(super) fn has_front(batch: &[u8], question: &[u8]) -> bool {
    let Ok([a, b, c, d, e, f, g, h]) = <[u8; 8]>::try_from(question) else { return false };
    let (n_bytes, crc) = (u32::from_le_bytes([a, b, c, d]) as usize, u32::from_le_bytes([e, f, g, h]));
    let front = batch.get(Offer::BYTES..).and_then(|program| program.get(..n_bytes));
    front.is_some_and(|front| checksum(front) == crc)
}
