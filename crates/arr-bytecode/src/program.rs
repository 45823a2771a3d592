//! A program file read in place.
//!
//! [`Program::new_checked`] checks magic, version, checksum and that every section lies inside the bytes; afterwards
//! accessors cannot panic. What the sections say is checked by the verifier.

use arr_core::{BufId, Pc, PortId, Reg, ScalarKind, StrId, ViewId};

use crate::{Buffer, FORMAT_VERSION, Header, LineRecord, MAGIC, Port, Section, ViewRecord, crc32};

/// A program file whose container is sound.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    bytes: &'a [u8],
    header: Header,
}

/// Why bytes are not a program file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The first bytes are not those of a program file.
    Magic,
    /// The file is of a version that this machine does not read.
    Version(u16),
    /// The file is shorter or longer than its header says.
    Length {
        /// Bytes there are.
        have: usize,
        /// Bytes the header promises, or those of a header.
        want: usize,
    },
    /// The checksum does not match: the file was altered.
    Checksum,
    /// A section lies outside the file.
    Section(Section),
    /// The bytes do not start at an address that is a multiple of 8.
    Misaligned,
}

impl core::fmt::Display for LoadError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            LoadError::Magic => f.write_str("not an arr program: it does not start with `ARRB`"),
            LoadError::Version(found) => {
                write!(f, "program format version {found}, but this machine reads version {FORMAT_VERSION}")
            }
            LoadError::Length { have, want } => write!(f, "truncated or padded: {have} bytes where {want} are due"),
            LoadError::Checksum => f.write_str("the checksum does not match: the bytes were altered"),
            LoadError::Section(section) => write!(f, "the {} section lies outside the file", section.name()),
            LoadError::Misaligned => f.write_str("the bytes are not aligned to 8"),
        }
    }
}

impl<'a> Program<'a> {
    /// Checks the container: magic, version, length, checksum, sections within the bytes and aligned.
    ///
    /// Cost: one pass over the bytes.
    ///
    /// # Errors
    /// [`LoadError`] for the first check that fails.
    pub fn new_checked(bytes: &'a [u8]) -> Result<Program<'a>, LoadError> {
        let head = bytes.first_chunk::<{ Header::BYTES }>();
        if bytes.get(..MAGIC.len()) != Some(&MAGIC) {
            return Err(LoadError::Magic);
        }
        let have = bytes.len();
        let head = head.ok_or(LoadError::Length { have, want: Header::BYTES })?;
        let word = |at: usize| head.get(at..).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b));
        let version = word(4) as u16;
        if version != FORMAT_VERSION {
            return Err(LoadError::Version(version));
        }
        let want = word(12) as usize;
        if have != want {
            return Err(LoadError::Length { have, want });
        }
        if crc32(bytes) != word(8) {
            return Err(LoadError::Checksum);
        }
        if !bytes.as_ptr().addr().is_multiple_of(8) {
            return Err(LoadError::Misaligned);
        }
        let mut header = Header { fast_bytes: word(16), slow_bytes: word(20), sections: [(0, 0); Section::ALL.len()] };
        for (slot, section) in header.sections.iter_mut().zip(Section::ALL) {
            let at = Header::SECTIONS_AT + 8 * section as usize;
            let (start, len) = (word(at), word(at + 4));
            let end = u64::from(start) + u64::from(len);
            if !start.is_multiple_of(8) || end > have as u64 {
                return Err(LoadError::Section(section));
            }
            *slot = (start, len);
        }
        Ok(Program { bytes, header })
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Bytes of fast arena the program needs, registers included.
    #[must_use]
    pub fn fast_bytes(&self) -> u32 {
        self.header.fast_bytes
    }

    /// Bytes of slow arena the program needs; 0 where one arena does.
    #[must_use]
    pub fn slow_bytes(&self) -> u32 {
        self.header.slow_bytes
    }

    /// The bytes of a section.
    #[must_use]
    pub fn section(&self, section: Section) -> &'a [u8] {
        let (start, len) = self.header.sections.get(section as usize).copied().unwrap_or((0, 0));
        self.bytes.get(start as usize..start as usize + len as usize).unwrap_or(&[])
    }

    /// The instructions.
    #[must_use]
    pub fn code(&self) -> &'a [u8] {
        self.section(Section::Code)
    }

    /// The bytes of constant buffers.
    #[must_use]
    pub fn constants(&self) -> &'a [u8] {
        self.section(Section::Constants)
    }

    /// The number of registers.
    #[must_use]
    pub fn n_regs(&self) -> usize {
        self.section(Section::Registers).len()
    }

    /// The kind of a register.
    #[must_use]
    pub fn reg_kind(&self, reg: Reg) -> Option<ScalarKind> {
        self.section(Section::Registers).get(reg.idx()).copied().and_then(ScalarKind::from_number)
    }

    /// The number of buffers.
    #[must_use]
    pub fn n_buffers(&self) -> usize {
        self.section(Section::Buffers).len() / Buffer::BYTES
    }

    /// A buffer.
    #[must_use]
    pub fn buffer(&self, id: BufId) -> Option<Buffer> {
        Buffer::from_bytes(self.record(Section::Buffers, id.idx())?)
    }

    /// The number of views.
    #[must_use]
    pub fn n_views(&self) -> usize {
        self.section(Section::Views).len() / ViewRecord::BYTES
    }

    /// A view.
    #[must_use]
    pub fn view(&self, id: ViewId) -> Option<ViewRecord> {
        ViewRecord::from_bytes(self.record(Section::Views, id.idx())?)
    }

    /// The number of ports.
    #[must_use]
    pub fn n_ports(&self) -> usize {
        self.section(Section::Ports).len() / Port::BYTES
    }

    /// A port.
    #[must_use]
    pub fn port(&self, id: PortId) -> Option<Port> {
        Port::from_bytes(self.record(Section::Ports, id.idx())?)
    }

    /// The number of strings.
    #[must_use]
    pub fn n_strings(&self) -> usize {
        self.string_word(0).unwrap_or(0) as usize
    }

    /// A string.
    #[must_use]
    pub fn string(&self, id: StrId) -> Option<&'a str> {
        let n = self.n_strings();
        if id.idx() >= n {
            return None;
        }
        let start = if id.0 == 0 { 0 } else { self.string_word(id.idx())? };
        let end = self.string_word(id.idx() + 1)?;
        let text = self.section(Section::Strings).get(4 * (n + 1)..)?;
        core::str::from_utf8(text.get(start as usize..end as usize)?).ok()
    }

    /// The line table, by position; empty where the program carries no lines.
    pub fn lines(&self) -> impl Iterator<Item = LineRecord> + use<'a> {
        let (records, _) = self.section(Section::Lines).as_chunks();
        records.iter().map(LineRecord::from_bytes)
    }

    /// The source line of the instruction at `pc`; `None` where the program carries no lines.
    ///
    /// Cost: one pass over the lines.
    #[must_use]
    pub fn line(&self, pc: Pc) -> Option<LineRecord> {
        self.lines().take_while(|record| record.pc <= pc).last()
    }

    /// The text of a source line; `None` where the program carries no source.
    ///
    /// Cost: one pass over the line.
    #[must_use]
    pub fn line_text(&self, record: &LineRecord) -> Option<&'a str> {
        let rest = self.section(Section::Source).get(record.start as usize..).filter(|rest| !rest.is_empty())?;
        let line = rest.split(|byte| *byte == b'\n').next()?;
        core::str::from_utf8(line).ok().map(|text| text.strip_suffix('\r').unwrap_or(text))
    }

    /// The positions that jumps go to, by position.
    pub fn targets(&self) -> impl ExactSizeIterator<Item = Pc> + use<'a> {
        let (words, _) = self.section(Section::Targets).as_chunks();
        words.iter().map(|word| Pc(u32::from_le_bytes(*word)))
    }

    /// Whether `pc` is among the positions that jumps go to, which are sorted.
    ///
    /// Cost: O(log n) of their number.
    #[must_use]
    pub fn is_target(&self, pc: Pc) -> bool {
        let (words, _) = self.section(Section::Targets).as_chunks();
        words.binary_search_by_key(&pc.0, |word| u32::from_le_bytes(*word)).is_ok()
    }

    /// The source text; empty where the program carries none.
    #[must_use]
    pub fn source(&self) -> &'a str {
        core::str::from_utf8(self.section(Section::Source)).unwrap_or("")
    }

    fn record<const N: usize>(&self, section: Section, idx: usize) -> Option<&'a [u8; N]> {
        self.section(section).get(idx.checked_mul(N)?..)?.first_chunk()
    }

    fn string_word(&self, idx: usize) -> Option<u32> {
        Some(u32::from_le_bytes(*self.section(Section::Strings).get(4 * idx..)?.first_chunk()?))
    }
}
