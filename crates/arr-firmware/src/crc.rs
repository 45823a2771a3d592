//! The checksum of frames, seals and programs that are kept.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Without a table: a line is slower than the loop, and flash is dear.
pub(crate) const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
