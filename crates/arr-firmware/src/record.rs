//! What a run sends back: records of a tag, a length and at most 255 bytes.
//!
//! | tag | bytes |
//! |---|---|
//! | text | of what is printed |
//! | message | of what the script has to say about its stop |
//! | scalar | port (4), kind (1), bits (8) |
//! | array | port (4), dtype (1), rank (1), extents (4 each); its elements follow in C order |
//! | elements | of the array at hand, each as its dtype has it |
//! | asked | port (4), whether something arrived (1), instructions of the program so far (8), of a job that is measured |
//! | reason | of the text that says why the program did not run to its end |
//! | ending | how it ended (1), position of the instruction (4); the last record of a job, and of whatever else is asked |
//! | stack | the most bytes of stack while the job ran (4); from boards only, behind the ending |
//! | info | what the device is, [`crate::Info`] |
//! | program | of the program that the device keeps |
//! | loop | instructions (8), length (4) and name of a hand-written loop; from boards only, behind all jobs |

use arr_core::{DType, MAX_RANK, Pc, PortId, Scalar, ScalarKind, Shape};
use core::fmt;

use crate::numbered::numbered;

/// Bytes of the longest record, without tag and length.
pub const LONGEST_RECORD: usize = 255;

numbered! {
    /// What a record is.
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
        /// A question for an arrival, [`Asked`].
        Asked = 6,
        /// A piece of the reason.
        Reason = 7,
        /// The end of a task, [`Ended`].
        Ending = 8,
        /// Stack that the job took.
        Stack = 9,
        /// What a hand-written loop takes.
        Loop = 10,
        /// What the device is, [`crate::Info`].
        Info = 11,
        /// A piece of the program that the device keeps.
        Program = 12,
    }
}

numbered! {
    /// How a task ended.
    pub enum Ending {
        /// The program came to its end, or the task did.
        Finished = 0,
        /// The program trapped.
        Trapped = 1,
        /// It is no program, does not verify or does not fit, or the device cannot do what is asked.
        Refused = 2,
    }
}

/// The end of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How it ended.
    pub ending: Ending,
    /// The instruction that trapped; of other ends the first.
    pub pc: Pc,
}

impl Ended {
    /// As it lies in a record.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 5] {
        let [a, b, c, d] = self.pc.0.to_le_bytes();
        [self.ending as u8, a, b, c, d]
    }

    /// Reads it out of a record; `None` where that is not one of these.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Ended> {
        let [ending, pc @ ..] = *<&[u8; 5]>::try_from(bytes).ok()?;
        Some(Ended { ending: Ending::from_number(ending)?, pc: Pc(u32::from_le_bytes(pc)) })
    }
}

/// A question for an arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who asks.
    pub port: PortId,
    /// Whether something has arrived.
    pub arrived: bool,
    /// What the board's clock has counted of the program so far, in instructions; what its host did is left out.
    pub clock: u64,
}

impl Asked {
    /// As it lies in a record.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 13] {
        let mut bytes = [0; 13];
        let (head, clock) = bytes.split_at_mut(5);
        head.copy_from_slice(&port_and(self.port, self.arrived.into()));
        clock.copy_from_slice(&self.clock.to_le_bytes());
        bytes
    }

    /// Reads it out of a record; `None` where that is not one of these.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Asked> {
        let (port, rest) = bytes.split_first_chunk()?;
        let (&arrived, clock) = rest.split_first()?;
        let clock = u64::from_le_bytes(clock.try_into().ok()?);
        Some(Asked { port: PortId(u32::from_le_bytes(*port)), arrived: arrived != 0, clock })
    }
}

/// Bytes of a port with a scalar.
pub(crate) const SCALAR_BYTES: usize = 13;

/// A port with a scalar, as they lie in a record.
#[must_use]
pub fn port_scalar_bytes(port: PortId, value: Scalar) -> [u8; SCALAR_BYTES] {
    let mut bytes = [0; SCALAR_BYTES];
    let (head, bits) = bytes.split_at_mut(5);
    head.copy_from_slice(&port_and(port, value.kind() as u8));
    bits.copy_from_slice(&value.to_bits().to_le_bytes());
    bytes
}

/// Port and value out of the record of an emitted scalar; `None` where it is none.
#[must_use]
pub fn port_scalar(bytes: &[u8]) -> Option<(PortId, Scalar)> {
    let (port, rest) = bytes.split_first_chunk()?;
    let (&kind, bits) = rest.split_first()?;
    let bits = u64::from_le_bytes(bits.try_into().ok()?);
    Some((PortId(u32::from_le_bytes(*port)), Scalar::from_bits(ScalarKind::from_number(kind)?, bits)))
}

/// Port, dtype and shape out of the record that begins an emitted array; `None` where it is none.
#[must_use]
pub fn emitted_array(bytes: &[u8]) -> Option<(PortId, DType, Shape)> {
    let (port, rest) = bytes.split_first_chunk()?;
    let (&[dtype, rank], rest) = rest.split_first_chunk()?;
    let mut extents = [0; MAX_RANK];
    let extents = extents.get_mut(..rank.into()).filter(|extents| 4 * extents.len() == rest.len())?;
    for (extent, bytes) in extents.iter_mut().zip(rest.as_chunks::<4>().0) {
        *extent = u32::from_le_bytes(*bytes);
    }
    Some((PortId(u32::from_le_bytes(*port)), DType::from_number(dtype)?, Shape::new(extents).ok()?))
}

/// Tag and bytes of one record after another, up to one that is none.
#[derive(Clone, Debug)]
pub struct Records<'a>(pub &'a [u8]);

/// Why bytes are no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRecord {
    /// They end before it does.
    CutOff,
    /// Nothing has this tag.
    UnknownTag(u8),
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadRecord::CutOff => f.write_str("the records are cut off"),
            BadRecord::UnknownTag(tag) => write!(f, "a record of the unknown tag {tag}"),
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<(Tag, &'a [u8]), BadRecord>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        // Behind what is no record there is none.
        let bytes = core::mem::take(&mut self.0);
        let Some((&[tag, len], rest)) = bytes.split_first_chunk() else { return Some(Err(BadRecord::CutOff)) };
        let Some((payload, rest)) = rest.split_at_checked(len.into()) else { return Some(Err(BadRecord::CutOff)) };
        let Some(tag) = Tag::from_number(tag) else { return Some(Err(BadRecord::UnknownTag(tag))) };
        self.0 = rest;
        Some(Ok((tag, payload)))
    }
}

/// How records of a port begin.
pub(crate) fn port_and(port: PortId, number: u8) -> [u8; 5] {
    let [a, b, c, d] = port.0.to_le_bytes();
    [a, b, c, d, number]
}
