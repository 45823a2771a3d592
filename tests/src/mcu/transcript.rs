//! What jobs recorded, taken apart again, and as the text that `arr run` would show.

use std::collections::BTreeMap;

use arr_bytecode::{Presentation, Program};
use arr_core::{PortId, View};
use arr_firmware::{Asked, Ended, Ending, Records, Tag, emitted_array, port_scalar};
use arr_vm::ArrayRef;
use arr_vm::print::{write_emitted_array, write_emitted_scalar};

use crate::aligned::Aligned;

/// The records of one job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Transcript {
    /// All of them but those that only boards write.
    pub(super) records: Vec<(Tag, Vec<u8>)>,
    /// Bytes of stack, where a board says so.
    pub(super) stack: Option<u32>,
}

/// The records of every job of a batch.
///
/// # Errors
/// Where they are cut off.
pub(super) fn transcripts(bytes: &[u8]) -> Result<Vec<Transcript>, String> {
    let mut all: Vec<Transcript> = Vec::new();
    let mut is_open = false;
    for record in Records(bytes) {
        let (tag, payload) = record.map_err(|error| format!("job {}: {error}", all.len()))?;
        if tag == Tag::Stack {
            let last = all.last_mut().ok_or("a record of the stack without a job")?;
            last.stack = payload.first_chunk().map(|bytes| u32::from_le_bytes(*bytes));
            continue;
        }
        if !is_open {
            all.push(Transcript::default());
        }
        all.last_mut().ok_or("unreachable: one was pushed")?.records.push((tag, payload.to_vec()));
        is_open = tag != Tag::Ending;
    }
    Ok(all)
}

/// Instructions of every hand-written loop, by name and length.
///
/// # Errors
/// What is wrong with a record.
pub(super) fn loops(bytes: &[u8]) -> Result<BTreeMap<(String, usize), u64>, String> {
    let taken = |bytes: &[u8]| {
        let (count, rest) = bytes.split_first_chunk()?;
        let (n, name) = rest.split_first_chunk()?;
        let key = (String::from_utf8_lossy(name).into_owned(), u32::from_le_bytes(*n) as usize);
        Some((key, u64::from_le_bytes(*count)))
    };
    let loops = Records(bytes).filter(|record| !record.is_ok_and(|(tag, _)| tag != Tag::Loop));
    loops
        .map(|record| taken(record.map_err(|error| error.to_string())?.1).ok_or("a loop that is none".to_owned()))
        .collect()
}

/// What a job comes to for who looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Standard output of `arr run`.
    pub(super) output: String,
    /// Line and message of the stop, where it did not come to its end.
    pub(super) stop: Option<(usize, String)>,
}

impl Transcript {
    /// Every question for an arrival.
    pub(super) fn asked(&self) -> Vec<Asked> {
        let asked = self.records.iter().filter(|(tag, _)| *tag == Tag::Asked);
        asked.filter_map(|(_, bytes)| Asked::from_bytes(bytes)).collect()
    }

    /// The records as `arr run` would show them.
    ///
    /// # Errors
    /// What is wrong with a record.
    pub(super) fn shown(&self, program: &[u8]) -> Result<Shown, String> {
        let copy = Aligned::new(program);
        let program = Program::new_checked(copy.bytes()).map_err(|error| error.to_string())?;
        let name = |port: PortId| program.port(port).and_then(|port| program.string(port.name)).unwrap_or("");
        let (mut text, mut message, mut reason) = (Vec::new(), Vec::new(), Vec::new());
        let mut ended = None;
        let mut records = self.records.iter().peekable();
        while let Some((tag, bytes)) = records.next() {
            match tag {
                Tag::Text => text.extend(bytes),
                Tag::Message => message.extend(bytes),
                Tag::Scalar => {
                    let (port, value) = port_scalar(bytes).ok_or("a scalar that is none")?;
                    let mut line = String::new();
                    write_emitted_scalar(&mut line, name(port), value).map_err(|error| error.to_string())?;
                    text.extend(line.bytes());
                }
                Tag::Array => {
                    let (port, dtype, shape) = emitted_array(bytes).ok_or("an array that is none")?;
                    let mut buffer = Vec::new();
                    while let Some((_, elements)) = records.next_if(|(tag, _)| *tag == Tag::Elements) {
                        buffer.extend(elements);
                    }
                    let presentation = program.port(port).map(|port| port.presentation);
                    if presentation != Some(Presentation::Data) {
                        continue;
                    }
                    let array = ArrayRef { dtype, view: View::contiguous(shape), buffer: &buffer };
                    let mut line = String::new();
                    write_emitted_array(&mut line, name(port), &array).map_err(|error| error.to_string())?;
                    text.extend(line.bytes());
                }
                Tag::Reason => reason.extend(bytes),
                Tag::Ending => ended = Ended::from_bytes(bytes),
                other => return Err(format!("{other:?} among the records of a job")),
            }
        }
        let Ended { ending, pc } = ended.ok_or("no ending")?;
        let stop = (ending != Ending::Finished).then(|| {
            let line = program.line(pc).map_or(0, |record| record.line as usize);
            (line, String::from_utf8_lossy(&[reason, message].concat()).into_owned())
        });
        Ok(Shown { output: String::from_utf8(text).map_err(|error| error.to_string())?, stop })
    }
}
