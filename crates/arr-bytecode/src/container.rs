//! The header and section table of an `.arrb` file.
//!
//! Layout, little-endian: the header of [`Header::BYTES`] bytes, then the sections, each starting on a multiple of 8. The
//! checksum covers every byte after itself.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// The first bytes of every program file.
pub const MAGIC: [u8; 4] = *b"ARRB";

/// The version this crate reads and writes.
pub const FORMAT_VERSION: u16 = 3;

/// The sections of a program file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Section {
    /// Instructions.
    Code = 0,
    /// One byte a register: its scalar kind.
    Registers = 1,
    /// Records of [`crate::Buffer`].
    Buffers = 2,
    /// Records of [`crate::ViewRecord`].
    Views = 3,
    /// Records of [`crate::Port`].
    Ports = 4,
    /// For each string its end (u32) in the text that follows the ends; the number of strings (u32) comes first.
    Strings = 5,
    /// Bytes of constant buffers.
    Constants = 6,
    /// Records of [`crate::LineRecord`], by code position; may be empty.
    Lines = 7,
    /// The source text; may be empty.
    Source = 8,
    /// Positions in the code to which jumps go (u32 each), by position: what lets a checker see in one walk that all of them
    /// are instructions.
    Targets = 9,
}

impl Section {
    /// Every section, in order of number.
    pub const ALL: [Section; 10] = [
        Section::Code,
        Section::Registers,
        Section::Buffers,
        Section::Views,
        Section::Ports,
        Section::Strings,
        Section::Constants,
        Section::Lines,
        Section::Source,
        Section::Targets,
    ];

    /// The name that documentation and messages use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Section::Code => "code",
            Section::Registers => "registers",
            Section::Buffers => "buffers",
            Section::Views => "views",
            Section::Ports => "ports",
            Section::Strings => "strings",
            Section::Constants => "constants",
            Section::Lines => "lines",
            Section::Source => "source",
            Section::Targets => "targets",
        }
    }
}

/// Start and length of every section, in bytes, and what the machine needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Bytes of fast arena the program needs, registers included.
    pub fast_bytes: u32,
    /// Bytes of slow arena the program needs.
    pub slow_bytes: u32,
    /// Start and length of each section.
    pub sections: [(u32, u32); Section::ALL.len()],
}

impl Header {
    /// Bytes of the header: magic, version, two zeros, checksum, length of the file, bytes of both
    /// arenas, section table.
    pub const BYTES: usize = Header::SECTIONS_AT + 8 * Section::ALL.len();

    /// Where the section table starts.
    pub const SECTIONS_AT: usize = 24;

    /// Where the checksum stands.
    pub const CHECKSUM_AT: usize = 8;

    /// Where the checksummed part starts.
    pub const CHECKED_FROM: usize = 12;

    /// The header's bytes for a file of `n_bytes`; the checksum is still 0.
    #[must_use]
    pub fn to_bytes(&self, n_bytes: u32) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let fields = (MAGIC.into_iter())
            .chain(FORMAT_VERSION.to_le_bytes())
            .chain([0, 0])
            .chain([0; 4])
            .chain(n_bytes.to_le_bytes())
            .chain(self.fast_bytes.to_le_bytes())
            .chain(self.slow_bytes.to_le_bytes())
            .chain(self.sections.into_iter().flat_map(|(s, n)| s.to_le_bytes().into_iter().chain(n.to_le_bytes())));
        for (slot, byte) in bytes.iter_mut().zip(fields) {
            *slot = byte;
        }
        bytes
    }
}

/// The checksum of a program file: CRC-32 of everything from [`Header::CHECKED_FROM`] on. Cost: a look into a
/// table of 1 KiB per byte.
#[must_use]
pub fn crc32(file: &[u8]) -> u32 {
    static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
    CRC.checksum(file.get(Header::CHECKED_FROM..).unwrap_or(&[]))
}
