//! Messages on a serial line: number, kind and payload with a CRC-32, stuffed by COBS, so that a zero ends each and what is
//! lost or altered is noticed.

use cobs::{CobsDecoderHeapless, CobsEncoder};

use crate::crc::CRC;

/// Bytes of the longest payload.
pub const LONGEST_PAYLOAD: usize = 244;

const HEAD: usize = 2;
/// Short of 254, from where on COBS adds a second byte.
const BODY: usize = HEAD + LONGEST_PAYLOAD + size_of::<u32>();

/// A message as it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    bytes: [u8; BODY + 2],
    len: usize,
}

impl Frame {
    /// A message of this number and kind; `None` where the payload is longer than [`LONGEST_PAYLOAD`].
    #[must_use]
    pub fn new(number: u8, kind: u8, payload: &[u8]) -> Option<Frame> {
        let head = [number, kind];
        let mut digest = CRC.digest();
        digest.update(&head);
        digest.update(payload);
        let mut frame = Frame { bytes: [0; BODY + 2], len: 0 };
        let (room, _) = frame.bytes.split_at_mut(BODY + 1);
        let mut encoder = CobsEncoder::new(room);
        for part in [&head, payload, &digest.finalize().to_le_bytes()] {
            encoder.push(part).ok()?;
        }
        // The zero behind what is encoded is there already.
        frame.len = encoder.finalize() + 1;
        Some(frame)
    }

    /// The bytes to be sent.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// A message that has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<'a> {
    /// Its number.
    pub number: u8,
    /// What it is.
    pub kind: u8,
    /// What it carries.
    pub payload: &'a [u8],
}

/// Finds messages among the bytes of a line.
#[derive(Debug)]
pub struct Deframer(CobsDecoderHeapless<BODY>);

impl Default for Deframer {
    fn default() -> Deframer {
        // The decoder's own default has no room.
        Deframer(CobsDecoderHeapless::new())
    }
}

impl Deframer {
    /// Takes the next byte; gives the message that it ends, if that is sound.
    pub fn push(&mut self, byte: u8) -> Option<Message<'_>> {
        // What is no frame is forgotten; the decoder goes on behind the next zero.
        let len = self.0.feed(byte).ok().flatten()?;
        let (body, sum) = self.0.dest().get(..len)?.split_last_chunk()?;
        let &[number, kind, ref payload @ ..] = body else { return None };
        (CRC.checksum(body) == u32::from_le_bytes(*sum)).then_some(Message { number, kind, payload })
    }
}
