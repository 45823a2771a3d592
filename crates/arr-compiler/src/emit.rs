//! From planned loop code to the bytes of a program file.

mod file;
mod numbering;

use arr_bytecode::{Buffer, Place, Sink};

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

/// Encodes a program. The source text goes with it, for listings and traps, unless `source` is empty.
#[must_use]
pub(crate) fn emit(
    code: &LoopCode,
    regs: &RegAssignment,
    placement: &Placement,
    lines: &LineTable,
    source: &str,
) -> Vec<u8> {
    let mut numbering = Numbering::new(code, regs, placement);
    let mut sections = Sections::default();
    let mut last_line = 0;
    for line in &code.code {
        let LoopItem::Inst(inst) = line.item else { continue };
        let number = lines.line(line.span.start);
        if !source.is_empty() && number != last_line {
            sections.lines.put(&(sections.code.0.len() as u32).to_le_bytes());
            sections.lines.put(&number.to_le_bytes());
            last_line = number;
        }
        inst.renumber(&mut numbering).encode(&mut sections.code);
    }
    sections.registers.0.extend(regs.kinds.iter().map(|&kind| kind as u8));
    let mut strings: Vec<String> = code.tables.strings.clone();
    write_buffers(&code.tables, &numbering, placement, &mut strings, &mut sections);
    for &old in numbering.views() {
        sections.views.put(&numbering.record(code.tables.record(old)).to_bytes());
    }
    for port in &code.tables.ports {
        sections.ports.put(&port.to_bytes());
    }
    sections.strings.put(&(strings.len() as u32).to_le_bytes());
    let mut end = 0;
    for text in &strings {
        end += text.len() as u32;
        sections.strings.put(&end.to_le_bytes());
    }
    strings.iter().for_each(|text| sections.strings.put(text.as_bytes()));
    sections.source.put(source.as_bytes());
    sections.into_file(placement.arena_bytes)
}

fn write_buffers(
    tables: &Tables,
    numbering: &Numbering<'_>,
    placement: &Placement,
    strings: &mut Vec<String>,
    sections: &mut Sections,
) {
    for &old in numbering.buffers() {
        let decl = &tables.buffers[old.idx()];
        let name = (!decl.name.is_empty()).then(|| {
            let found = strings.iter().position(|s| *s == decl.name).unwrap_or_else(|| {
                strings.push(decl.name.clone());
                strings.len() - 1
            });
            arr_core::StrId(found as u16)
        });
        let place = if decl.constant.is_some() { Place::Constants } else { Place::Arena };
        let offset = placement.offsets[old.idx()].unwrap_or(0);
        if let Some(bytes) = &decl.constant {
            sections.constants.0.resize(offset as usize, 0);
            sections.constants.put(bytes);
        }
        let buffer = Buffer { dtype: decl.dtype, place, capacity: decl.capacity(), offset, name };
        sections.buffers.put(&buffer.to_bytes());
    }
}
