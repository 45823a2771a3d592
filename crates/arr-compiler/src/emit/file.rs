//! Sections, header and checksum of a program file.

use arr_bytecode::{Header, Section, crc32};

use super::Bytes;

/// The contents of every section.
#[derive(Clone, Debug, Default)]
pub(super) struct Sections {
    pub(super) code: Bytes,
    pub(super) registers: Bytes,
    pub(super) buffers: Bytes,
    pub(super) views: Bytes,
    pub(super) ports: Bytes,
    pub(super) strings: Bytes,
    pub(super) constants: Bytes,
    pub(super) lines: Bytes,
    pub(super) source: Bytes,
    pub(super) targets: Bytes,
}

impl Sections {
    /// The file: header, then every section at a multiple of 8. `None` where it has more bytes than 32 bits can number.
    pub(super) fn into_file(self, fast_bytes: u32, slow_bytes: u32) -> Option<Vec<u8>> {
        let mut file = vec![0; Header::BYTES];
        let mut header = Header { fast_bytes, slow_bytes, sections: [(0, 0); Section::ALL.len()] };
        for (slot, section) in header.sections.iter_mut().zip(Section::ALL) {
            let Bytes(bytes) = match section {
                Section::Code => &self.code,
                Section::Registers => &self.registers,
                Section::Buffers => &self.buffers,
                Section::Views => &self.views,
                Section::Ports => &self.ports,
                Section::Strings => &self.strings,
                Section::Constants => &self.constants,
                Section::Lines => &self.lines,
                Section::Source => &self.source,
                Section::Targets => &self.targets,
            };
            file.resize(file.len().next_multiple_of(8), 0);
            *slot = (file.len() as u32, bytes.len() as u32);
            file.extend_from_slice(bytes);
        }
        let n_bytes = u32::try_from(file.len()).ok()?;
        file[..Header::BYTES].copy_from_slice(&header.to_bytes(n_bytes));
        let checksum = crc32(&file);
        file[Header::CHECKSUM_AT..Header::CHECKED_FROM].copy_from_slice(&checksum.to_le_bytes());
        Some(file)
    }
}
