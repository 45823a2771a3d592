//! What jobs recorded, taken apart again, and as the text that `arr run` would show.

use std::collections::BTreeMap;

use arr_bytecode::{Presentation, Program};
use arr_core::{DType, Pc, PortId, Scalar, ScalarKind, Shape, View};
use arr_firmware::{Ending, Tag};
use arr_vm::ArrayRef;
use arr_vm::print::{PrintOptions, write_array, write_scalar};

use crate::aligned::Aligned;

/// The records of one job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Transcript {
    /// All of them but those that only boards write.
    pub(super) records: Vec<u8>,
    /// Bytes of stack, where a board says so.
    pub(super) stack: Option<u32>,
}

/// The records of every job of a batch.
///
/// # Errors
/// Where they are cut off.
pub(super) fn transcripts(mut bytes: &[u8]) -> Result<Vec<Transcript>, String> {
    let mut all: Vec<Transcript> = Vec::new();
    let mut is_open = false;
    while !bytes.is_empty() {
        let cut = || format!("the records of job {} are cut off", all.len());
        let (&[tag, len], rest) = bytes.split_first_chunk().ok_or_else(cut)?;
        let (payload, rest) = rest.split_at_checked(usize::from(len)).ok_or_else(cut)?;
        let record = &bytes[..bytes.len() - rest.len()];
        bytes = rest;
        if tag == Tag::Stack as u8 {
            let last = all.last_mut().ok_or("a record of the stack without a job")?;
            last.stack = payload.first_chunk().map(|bytes| u32::from_le_bytes(*bytes));
            continue;
        }
        if !is_open {
            all.push(Transcript::default());
        }
        all.last_mut().ok_or("unreachable: one was pushed")?.records.extend(record);
        is_open = tag != Tag::Ending as u8;
    }
    Ok(all)
}

/// Instructions of every hand-written loop, by name and length.
pub(super) fn loops(bytes: &[u8]) -> BTreeMap<(String, usize), u64> {
    let taken = |bytes: &[u8]| {
        let (count, rest) = bytes.split_first_chunk()?;
        let (n, name) = rest.split_first_chunk()?;
        let key = (String::from_utf8_lossy(name).into_owned(), u32::from_le_bytes(*n) as usize);
        Some((key, u64::from_le_bytes(*count)))
    };
    Records(bytes).filter(|(tag, _)| *tag == Tag::Loop as u8).filter_map(|(_, bytes)| taken(bytes)).collect()
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
    /// The clock at every arrival.
    pub(super) fn clocks(&self) -> Vec<u64> {
        let clocks = Records(&self.records).filter(|(tag, _)| *tag == Tag::Clock as u8);
        clocks.filter_map(|(_, bytes)| Some(u64::from_le_bytes(*bytes.first_chunk()?))).collect()
    }

    /// The records as `arr run` would show them.
    ///
    /// # Errors
    /// What is wrong with a record.
    pub(super) fn shown(&self, program: &[u8]) -> Result<Shown, String> {
        let copy = Aligned::new(program);
        let program = Program::new_checked(copy.bytes()).map_err(|error| error.to_string())?;
        let name = |port: u32| program.port(PortId(port)).and_then(|port| program.string(port.name)).unwrap_or("");
        let (mut text, mut message, mut reason) = (Vec::new(), Vec::new(), Vec::new());
        let mut shown = None;
        let mut records = Records(&self.records).peekable();
        while let Some((tag, bytes)) = records.next() {
            match tag {
                1 => text.extend(bytes),
                2 => message.extend(bytes),
                3 => {
                    let (port, value) = scalar(bytes).ok_or("a scalar that is none")?;
                    let mut line = format!("{}: ", name(port));
                    write_scalar(&mut line, value).map_err(|error| error.to_string())?;
                    text.extend(line.bytes());
                    text.push(b'\n');
                }
                4 => {
                    let (port, dtype, shape) = array(bytes).ok_or("an array that is none")?;
                    let mut buffer = Vec::new();
                    while let Some((_, elements)) = records.next_if(|(tag, _)| *tag == Tag::Elements as u8) {
                        buffer.extend(elements);
                    }
                    let presentation = program.port(PortId(port)).map(|port| port.presentation);
                    if presentation != Some(Presentation::Data) {
                        continue;
                    }
                    let array = ArrayRef { dtype, view: View::contiguous(shape), buffer: &buffer };
                    let mut line = format!("{}:\n", name(port));
                    write_array(&mut line, &array, &PrintOptions::default()).map_err(|error| error.to_string())?;
                    text.extend(line.bytes());
                    text.push(b'\n');
                }
                7 => reason.extend(bytes),
                8 => shown = Some((bytes.first().copied(), bytes.get(1..).and_then(|pc| pc.first_chunk()).copied())),
                other => return Err(format!("a record of the unknown tag {other}")),
            }
        }
        let (ending, pc) = shown.ok_or("no ending")?;
        let stop = (ending != Some(Ending::Finished as u8)).then(|| {
            let pc = Pc(pc.map_or(0, u32::from_le_bytes));
            let line = program.line(pc).map_or(0, |record| record.line as usize);
            (line, String::from_utf8_lossy(&[reason, message].concat()).into_owned())
        });
        Ok(Shown { output: String::from_utf8(text).map_err(|error| error.to_string())?, stop })
    }
}

/// Tag and bytes of one record after another.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (&[tag, len], rest) = self.0.split_first_chunk()?;
        let (bytes, rest) = rest.split_at_checked(usize::from(len))?;
        self.0 = rest;
        Some((tag, bytes))
    }
}

fn scalar(bytes: &[u8]) -> Option<(u32, Scalar)> {
    let (port, rest) = bytes.split_first_chunk()?;
    let (&kind, bits) = rest.split_first()?;
    let bits = u64::from_le_bytes(*bits.first_chunk()?);
    Some((u32::from_le_bytes(*port), Scalar::from_bits(ScalarKind::from_number(kind)?, bits)))
}

fn array(bytes: &[u8]) -> Option<(u32, DType, Shape)> {
    let (port, rest) = bytes.split_first_chunk()?;
    let (&[dtype, rank], rest) = rest.split_first_chunk()?;
    let extents: Vec<u32> = rest.as_chunks::<4>().0.iter().map(|extent| u32::from_le_bytes(*extent)).collect();
    let shape = Shape::new(&extents).ok().filter(|_| extents.len() == usize::from(rank))?;
    Some((u32::from_le_bytes(*port), DType::from_number(dtype)?, shape))
}
