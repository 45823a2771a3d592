//! From planned loop code to the bytes of a program file.

mod file;
mod numbering;

use core::fmt::{self, Display, Formatter};

use arr_bytecode::{LineRecord, MAX_RECORDS, Sink, Target};
use arr_core::Pc;

use crate::array_ir::Tables;
use crate::loop_code::{LoopCode, LoopItem};
use crate::plan::Placement;
use crate::regalloc::RegAssignment;
use crate::source_line::LineTable;
use file::Sections;
use numbering::Numbering;

/// A growing run of bytes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl Sink for Bytes {
    fn put(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

/// What of a program its file has no room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooLarge {
    /// More of something than the file numbers.
    Records(&'static str),
    /// Positions in the file are 32 bits wide.
    Bytes,
}

impl Display for TooLarge {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TooLarge::Records(what) => write!(f, "this script needs more than {MAX_RECORDS} {what}"),
            TooLarge::Bytes => f.write_str("this script makes a program of more than 4 GiB"),
        }
    }
}

/// Encodes a program. The source text goes with it, for listings and traps, unless `source` is empty.
///
/// # Errors
/// [`TooLarge`] where what the program needs at its end, not on the way, is more than the file can hold.
pub(crate) fn emit(
    mut code: LoopCode,
    regs: &RegAssignment,
    placement: &Placement,
    lines: &LineTable,
    source: &str,
) -> Result<Vec<u8>, TooLarge> {
    let mut numbering = Numbering::new(&mut code, regs, placement);
    let LoopCode { code, tables } = code;
    let counts = [
        ("registers", regs.kinds.len()),
        ("buffers", numbering.buffers.len()),
        ("views", numbering.views.len()),
        ("ports", tables.ports.len()),
        ("strings", tables.strings.len()),
    ];
    if let Some((what, _)) = counts.into_iter().find(|(_, n)| *n > MAX_RECORDS) {
        return Err(TooLarge::Records(what));
    }
    let mut sections = Sections::default();
    let mut targets: Vec<Target> = Vec::new();
    let mut last_line = 0;
    for line in &code {
        let LoopItem::Inst(inst) = line.item else { continue };
        let number = lines.line(line.span.start);
        if !source.is_empty() && number != last_line {
            let pc = Pc(sections.code.0.len() as u32);
            sections.lines.put(&LineRecord { pc, line: number, start: lines.start(number) }.to_bytes());
            last_line = number;
        }
        let inst = inst.renumber(&mut numbering);
        targets.extend(inst.jump());
        inst.encode(&mut sections.code);
    }
    targets.sort_unstable();
    targets.dedup();
    targets.iter().for_each(|target| sections.targets.put(&target.0.to_le_bytes()));
    sections.registers.0.extend(regs.kinds.iter().map(|&kind| kind as u8));
    numbering.buffers.iter().for_each(|buffer| sections.buffers.put(&buffer.to_bytes()));
    numbering.views.iter().for_each(|record| sections.views.put(&record.to_bytes()));
    tables.ports.iter().for_each(|port| sections.ports.put(&port.to_bytes()));
    write_strings(&tables.strings, &mut sections.strings);
    write_constants(&tables, placement, &mut sections.constants);
    sections.source.put(source.as_bytes());
    sections.into_file(placement.fast_bytes, placement.slow_bytes).ok_or(TooLarge::Bytes)
}

fn write_strings(strings: &[String], section: &mut Bytes) {
    section.put(&(strings.len() as u32).to_le_bytes());
    let mut end = 0;
    for text in strings {
        end += text.len() as u32;
        section.put(&end.to_le_bytes());
    }
    strings.iter().for_each(|text| section.put(text.as_bytes()));
}

/// Constants lie in the order of their numbers.
fn write_constants(tables: &Tables, placement: &Placement, section: &mut Bytes) {
    for (decl, spot) in tables.buffers.iter().zip(&placement.spots) {
        if let (Some(bytes), Some(spot)) = (&decl.constant, spot) {
            section.0.resize(spot.offset as usize, 0);
            section.put(bytes);
        }
    }
}
