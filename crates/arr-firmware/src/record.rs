//! What a run sends back: records of a tag, a length and at most 255 bytes.
//!
//! | tag | bytes |
//! |---|---|
//! | text | of what is printed |
//! | message | of what the script has to say about its stop |
//! | scalar | port (4), kind (1), bits (8) |
//! | array | port (4), dtype (1), rank (1), extents (4 each); its elements follow in C order |
//! | elements | of the array at hand, each as its dtype has it |
//! | clock | instructions so far (8), at an arrival |
//! | reason | of the text that says why the program did not run to its end |
//! | ending | how it ended (1), position of the instruction (4); the last record of a job |
//! | stack | the most bytes of stack while the job ran (4); from boards only, behind the ending |
//! | loop | instructions (8), length (4) and name of a hand-written loop; from boards only, behind all jobs |

use arr_core::{PortId, Scalar};
use arr_vm::{ArrayRef, HostError};
use core::fmt;

use crate::Channel;

/// Bytes of the longest record, without tag and length.
pub const LONGEST_RECORD: usize = 255;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    /// A piece of what is printed.
    Text = 1,
    /// A piece of the script's own message of its stop.
    Message = 2,
    /// An emitted scalar.
    Scalar = 3,
    /// The shape of an emitted array.
    Array = 4,
    /// Elements of it.
    Elements = 5,
    /// The clock at an arrival.
    Clock = 6,
    /// A piece of the reason.
    Reason = 7,
    /// The end of a job.
    Ending = 8,
    /// Stack that the job took.
    Stack = 9,
    /// What a hand-written loop takes.
    Loop = 10,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Ending {
    /// The program came to its end.
    Finished = 0,
    /// It trapped.
    Trapped = 1,
    /// It is no program, does not verify or does not fit.
    Refused = 2,
}

/// Writes records to a channel.
pub struct Recorder<'l, L>(pub &'l mut L);

impl<L: Channel> Recorder<'_, L> {
    /// Writes `bytes` as records of `tag`, as many as it takes.
    ///
    /// # Errors
    /// Those of the channel.
    pub fn put(&mut self, tag: Tag, bytes: &[u8]) -> Result<(), HostError> {
        bytes.chunks(LONGEST_RECORD).try_for_each(|piece| {
            self.0.write(&[tag as u8, piece.len() as u8])?;
            self.0.write(piece)
        })
    }

    pub(crate) fn scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        let mut bytes = [0; 13];
        let (head, bits) = bytes.split_at_mut(5);
        head.copy_from_slice(&port_and(port, value.kind() as u8));
        bits.copy_from_slice(&value.to_bits().to_le_bytes());
        self.put(Tag::Scalar, &bytes)
    }

    pub(crate) fn array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        let extents = array.view.shape.extents();
        self.0.write(&[Tag::Array as u8, 6 + 4 * extents.len() as u8])?;
        self.0.write(&port_and(port, array.dtype as u8))?;
        self.0.write(&[extents.len() as u8])?;
        extents.iter().try_for_each(|extent| self.0.write(&extent.to_le_bytes()))?;

        let size = array.dtype.size() as usize;
        let mut in_row = 0;
        let mut left = array.view.shape.n_elems() as usize;
        for element in array.elements() {
            if in_row == 0 {
                in_row = left.min(LONGEST_RECORD / size);
                self.0.write(&[Tag::Elements as u8, (in_row * size) as u8])?;
            }
            let bits = element.to_bits().to_le_bytes();
            self.0.write(bits.get(..size).unwrap_or_default())?;
            (in_row, left) = (in_row - 1, left - 1);
        }
        Ok(())
    }

    pub(crate) fn clock(&mut self) -> Result<(), HostError> {
        let now = self.0.clock();
        self.put(Tag::Clock, &now.to_le_bytes())
    }

    pub(crate) fn ending(
        &mut self,
        ending: Ending,
        pc: u32,
        reason: Option<&dyn fmt::Display>,
    ) -> Result<(), HostError> {
        if let Some(reason) = reason {
            let mut reasons = Reasons { recorder: self, error: None };
            let written = fmt::write(&mut reasons, format_args!("{reason}"));
            if let (Err(_), Some(error)) = (written, reasons.error) {
                return Err(error);
            }
        }
        let [a, b, c, d] = pc.to_le_bytes();
        self.put(Tag::Ending, &[ending as u8, a, b, c, d])
    }
}

fn port_and(port: PortId, number: u8) -> [u8; 5] {
    let [a, b, c, d] = port.0.to_le_bytes();
    [a, b, c, d, number]
}

/// Text on its way into records.
struct Reasons<'r, 'l, L> {
    recorder: &'r mut Recorder<'l, L>,
    error: Option<HostError>,
}

impl<L: Channel> fmt::Write for Reasons<'_, '_, L> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.recorder.put(Tag::Reason, text.as_bytes()).map_err(|error| {
            self.error = Some(error);
            fmt::Error
        })
    }
}
