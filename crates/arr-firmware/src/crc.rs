//! The checksum of frames, seals and programs that are kept.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Without a table: a line is slower than the loop, and flash is dear.
pub(crate) const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The CRC-32 (ISO HDLC) of bytes. Cost: some 60 instructions a byte.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}
