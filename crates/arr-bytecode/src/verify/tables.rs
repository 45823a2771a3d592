//! Properties 1 to 5: everything but the code.

use arr_core::{BufId, DType, Pc, PortId, Reg, StrId, ViewId};

use super::{Fault, Site, VerifyError};
use crate::{Buffer, LineRecord, MAX_RECORDS, Place, Port, Program, Section, ViewRecord};

/// Checks registers, strings, buffers, views, ports, lines, targets and source.
#[inline(never)]
pub(super) fn check(program: &Program<'_>) -> Result<(), VerifyError> {
    registers(program)?;
    strings(program)?;
    let names = program.n_strings();
    for id in ids(program, Section::Buffers, Buffer::BYTES)?.map(BufId) {
        buffer(program, id, names).map_err(|fault| VerifyError { site: Site::Buffer(id), fault })?;
    }
    for id in ids(program, Section::Views, ViewRecord::BYTES)?.map(ViewId) {
        view(program, id).map_err(|fault| VerifyError { site: Site::View(id), fault })?;
    }
    for id in ids(program, Section::Ports, Port::BYTES)?.map(PortId) {
        let port = program.port(id).ok_or(Fault::Record);
        let named = port.and_then(|p| if p.name.idx() < names { Ok(()) } else { Err(Fault::NoString(p.name)) });
        named.map_err(|fault| VerifyError { site: Site::Port(id), fault })?;
    }
    lines(program)?;
    targets(program)?;
    core::str::from_utf8(program.section(Section::Source)).map_err(|_| at(Section::Source, Fault::Utf8))?;
    Ok(())
}

fn at(section: Section, fault: Fault) -> VerifyError {
    VerifyError { site: Site::Section(section), fault }
}

/// The numbers of the records of a section, of which there are at most [`MAX_RECORDS`].
fn ids(program: &Program<'_>, section: Section, record: usize) -> Result<impl Iterator<Item = u32>, VerifyError> {
    let bytes = program.section(section).len();
    if !bytes.is_multiple_of(record) {
        return Err(at(section, Fault::Ragged));
    }
    counted(section, bytes / record)
}

fn counted(section: Section, n: usize) -> Result<core::ops::Range<u32>, VerifyError> {
    if n > MAX_RECORDS { Err(at(section, Fault::TooMany)) } else { Ok(0..n as u32) }
}

fn registers(program: &Program<'_>) -> Result<(), VerifyError> {
    for reg in ids(program, Section::Registers, 1)?.map(Reg) {
        program.reg_kind(reg).ok_or(VerifyError { site: Site::Reg(reg), fault: Fault::Record })?;
    }
    let (have, want) = (program.fast_bytes(), regs_end(program));
    if want > u64::from(have) {
        return Err(at(Section::Registers, Fault::RegsOutside { have, want }));
    }
    Ok(())
}

/// Where the registers end in the arena, in bytes.
fn regs_end(program: &Program<'_>) -> u64 {
    8 * program.n_regs() as u64
}

fn strings(program: &Program<'_>) -> Result<(), VerifyError> {
    let section = program.section(Section::Strings);
    let word = |word: &[u8]| word.first_chunk().map_or(0, |b| u32::from_le_bytes(*b)) as usize;
    // No section at all is no strings.
    let Some((count, rest)) = section.split_at_checked(4) else {
        return if section.is_empty() { Ok(()) } else { Err(at(Section::Strings, Fault::Ragged)) };
    };
    let ids = counted(Section::Strings, word(count))?;
    let (ends, text) = rest.split_at_checked(4 * ids.len()).ok_or_else(|| at(Section::Strings, Fault::Ragged))?;
    let mut start = 0;
    for (id, end) in ids.zip(ends.chunks_exact(4).map(word)) {
        let site = Site::Str(StrId(id));
        let bytes = text.get(start..end).ok_or(VerifyError { site, fault: Fault::StringEnd })?;
        core::str::from_utf8(bytes).map_err(|_| VerifyError { site, fault: Fault::Utf8 })?;
        start = end;
    }
    Ok(())
}

fn buffer(program: &Program<'_>, id: BufId, names: usize) -> Result<(), Fault> {
    let buffer = program.buffer(id).ok_or(Fault::Record)?;
    if let Some(name) = buffer.name.filter(|name| name.idx() >= names) {
        return Err(Fault::NoString(name));
    }
    let align = buffer.dtype.align();
    if !buffer.offset.is_multiple_of(align) {
        return Err(Fault::Misaligned { have: buffer.offset, align });
    }
    let (start, have) = (u64::from(buffer.offset), u64::from(buffer.offset) + buffer.n_bytes());
    let limit = match buffer.place {
        Place::Fast => u64::from(program.fast_bytes()),
        Place::Slow => u64::from(program.slow_bytes()),
        Place::Constants => program.constants().len() as u64,
    };
    if buffer.place == Place::Fast && start < regs_end(program) {
        return Err(Fault::OverRegs { have: buffer.offset, regs_end: regs_end(program) });
    }
    if have > limit { Err(Fault::OutsidePlace { have, limit }) } else { Ok(()) }
}

fn view(program: &Program<'_>, id: ViewId) -> Result<(), Fault> {
    let record = program.view(id).ok_or(Fault::Record)?;
    let buffer = program.buffer(record.buffer).ok_or(Fault::NoBuffer(record.buffer))?;
    if record.len.is_some() && record.view.shape.rank() == 0 {
        return Err(Fault::Record);
    }
    for reg in record.moving.into_iter().chain(record.len) {
        let have = program.reg_kind(reg).ok_or(Fault::NoReg(reg))?;
        let want = arr_core::ScalarKind::Int;
        if have != want {
            return Err(Fault::Kind { reg, have, want });
        }
    }
    if let Some(part) = record.view.part.filter(|part| !part.is_of(buffer.dtype)) {
        return Err(Fault::Part { part, dtype: buffer.dtype });
    }
    let capacity = buffer.capacity;
    // An empty view has no element, but its pieces start somewhere.
    let start = i64::from(record.view.offset);
    let (low, high) = record.view.bounds().unwrap_or((start, start - 1));
    if low < 0 {
        return Err(Fault::OutsideBuffer { have: low, capacity });
    }
    if high >= i64::from(capacity) { Err(Fault::OutsideBuffer { have: high, capacity }) } else { Ok(()) }
}

fn lines(program: &Program<'_>) -> Result<(), VerifyError> {
    if !program.section(Section::Lines).len().is_multiple_of(LineRecord::BYTES) {
        return Err(at(Section::Lines, Fault::Ragged));
    }
    let mut last = Pc(0);
    for (n, record) in (0..).zip(program.lines()) {
        if record.pc < last || record.pc.idx() >= program.code().len() {
            return Err(VerifyError { site: Site::Line(n), fault: Fault::LineOrder });
        }
        last = record.pc;
    }
    Ok(())
}

/// Targets are sorted, none twice.
fn targets(program: &Program<'_>) -> Result<(), VerifyError> {
    if !program.section(Section::Targets).len().is_multiple_of(4) {
        return Err(at(Section::Targets, Fault::Ragged));
    }
    let mut least = 0;
    for (n, target) in (0..).zip(program.targets()) {
        if u64::from(target.0) < least {
            return Err(VerifyError { site: Site::Target(n), fault: Fault::TargetOrder });
        }
        least = u64::from(target.0) + 1;
    }
    Ok(())
}

/// The bytes of state of one reduction, as many as any dtype and function needs. States are `uint8` buffers of at least
/// so many elements, aligned to 8.
pub const REDUCTION_STATE_BYTES: u32 = 512;

/// Checks that `buffer` can hold the state of a reduction.
pub(super) fn is_state(buffer: &Buffer) -> bool {
    buffer.place.is_writable()
        && buffer.dtype == DType::U8
        && buffer.capacity >= REDUCTION_STATE_BYTES
        && buffer.offset.is_multiple_of(8)
}
