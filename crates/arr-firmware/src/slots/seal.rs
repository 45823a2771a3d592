//! What stands at the end of a slot that holds a program.
//!
//! ```text
//! magic      4     sequence   4     length  4     CRC-32 of the program  4
//! name      32     signature 64     CRC-32 of all these  4
//! commit     4     in a row of its own
//! ```

use crate::crc::checksum;

/// Bytes of a name, at most.
pub const LONGEST_NAME: usize = 32;

/// Bytes of a signature.
pub const SIGNATURE_BYTES: usize = 64;

const MAGIC: u32 = u32::from_le_bytes(*b"ASLT");

/// Bytes of a seal, without what commits it.
pub(super) const SEAL_BYTES: usize = 8 + Offer::BYTES + 4;

/// What makes a seal count. Neither a blank row nor one of zeros is that.
pub(super) const COMMIT: [u8; 4] = *b"DONE";

/// A program that is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its bytes.
    pub n_bytes: u32,
    /// Their CRC-32 (ISO HDLC).
    pub crc: u32,
    /// What it is called, in UTF-8; zeros behind.
    pub name: [u8; LONGEST_NAME],
    /// The ed25519 signature of its bytes; zeros where it has none.
    pub signature: [u8; SIGNATURE_BYTES],
}

impl Offer {
    /// Bytes of an offer.
    pub const BYTES: usize = 8 + LONGEST_NAME + SIGNATURE_BYTES;

    /// The offer of a program under a name, of which whole characters are kept as far as there is room.
    #[must_use]
    pub fn of(program: &[u8], name: &str, signature: [u8; SIGNATURE_BYTES]) -> Option<Offer> {
        let mut kept = [0; LONGEST_NAME];
        let len = name.floor_char_boundary(LONGEST_NAME);
        kept.iter_mut().zip(name.bytes().take(len)).for_each(|(to, from)| *to = from);
        Some(Offer { n_bytes: u32::try_from(program.len()).ok()?, crc: checksum(program), name: kept, signature })
    }

    /// What it is called, as far as that is text.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.name.split(|&byte| byte == 0).next().unwrap_or_default();
        str::from_utf8(name).unwrap_or_default()
    }

    /// Whether it has a signature, of whomever.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signature != [0; SIGNATURE_BYTES]
    }

    /// As it is sent, and lies in a seal.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; Offer::BYTES] {
        let mut bytes = [0; Offer::BYTES];
        let fields = self.n_bytes.to_le_bytes().into_iter().chain(self.crc.to_le_bytes());
        let fields = fields.chain(self.name).chain(self.signature);
        bytes.iter_mut().zip(fields).for_each(|(to, from)| *to = from);
        bytes
    }

    /// Reads an offer.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Offer::BYTES]) -> Offer {
        let mut offer = Offer { n_bytes: 0, crc: 0, name: [0; LONGEST_NAME], signature: [0; SIGNATURE_BYTES] };
        if let Some((words, rest)) = bytes.split_first_chunk::<8>() {
            let [a, b, c, d, e, f, g, h] = *words;
            (offer.n_bytes, offer.crc) = (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]));
            offer.name.iter_mut().chain(&mut offer.signature).zip(rest).for_each(|(to, from)| *to = *from);
        }
        offer
    }
}

/// A program that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The newer of two has the larger number, as far as 32 bits go round.
    pub sequence: u32,
    /// What was offered.
    pub offer: Offer,
}

impl Seal {
    /// Whether this was written after `other`.
    pub(super) fn is_newer_than(&self, other: &Seal) -> bool {
        (self.sequence.wrapping_sub(other.sequence) as i32) > 0
    }

    pub(super) fn to_bytes(self) -> [u8; SEAL_BYTES] {
        let mut bytes = [0; SEAL_BYTES];
        if let Some((body, sum)) = bytes.split_last_chunk_mut::<4>() {
            let fields =
                MAGIC.to_le_bytes().into_iter().chain(self.sequence.to_le_bytes()).chain(self.offer.to_bytes());
            body.iter_mut().zip(fields).for_each(|(to, from)| *to = from);
            *sum = checksum(body).to_le_bytes();
        }
        bytes
    }

    /// Reads a seal; `None` where there is none, or a part of one.
    pub(super) fn from_bytes(bytes: &[u8; SEAL_BYTES]) -> Option<Seal> {
        let (body, sum) = bytes.split_last_chunk::<4>()?;
        let (magic, rest) = body.split_first_chunk::<4>()?;
        let (sequence, offer) = rest.split_first_chunk::<4>()?;
        let is_whole = u32::from_le_bytes(*magic) == MAGIC && checksum(body) == u32::from_le_bytes(*sum);
        let offer = Offer::from_bytes(offer.try_into().ok()?);
        is_whole.then_some(Seal { sequence: u32::from_le_bytes(*sequence), offer })
    }
}
