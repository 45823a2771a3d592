//! `docs/bytecode.md` from the instruction table and the numbered tables of the program format.

use std::fmt::Write as _;

use arr_bytecode::{Buffer, FORMAT_VERSION, Header, LineRecord, Opcode, Port, Section, ViewRecord};
use arr_core::{Align, DType, Form, Grouping, PrintSetting, Reduction, Routine, ScalarKind, Sign, Ufunc};

use super::cell;

/// First number and title of each family of instructions.
const FAMILIES: [(u8, &str); 6] = [
    (0x00, "Scalars"),
    (0x10, "Control and elements"),
    (0x20, "Block loops"),
    (0x30, "Reductions"),
    (0x40, "Host"),
    (0x70, "Whole arrays"),
];

/// The whole document.
pub(super) fn text() -> String {
    let parts = [container(), sections(), instructions(), operands(), numbers()];
    format!("# Bytecode\n\nThe program file `.arrb`, format version {FORMAT_VERSION}.\n{}", parts.concat())
}

fn container() -> String {
    let n_sections = Section::ALL.len();
    format!(
        "
## Header

Everything is little-endian. The file is read in place and starts at an address that is a multiple of 8. Its header
has {} bytes; every section starts on a multiple of 8.

| bytes | field |
|---|---|
| 4 | magic, `ARRB` |
| 2 | format version, {FORMAT_VERSION} |
| 2 | zero |
| 4 | CRC-32 (ISO-HDLC) of every byte from {} on |
| 4 | bytes of the file |
| 4 | bytes of fast arena the program needs, registers included |
| 4 | bytes of slow arena the program needs |
| {} | start and length of each section, 4 bytes each |
",
        Header::BYTES,
        Header::CHECKED_FROM,
        8 * n_sections,
    )
}

fn sections() -> String {
    let rows: String = Section::ALL
        .iter()
        .map(|section| format!("| {} | {} | {} |\n", *section as u8, section.name(), contents(*section)))
        .collect();
    format!("\n## Sections\n\n| number | section | contents |\n|---|---|---|\n{rows}")
}

fn contents(section: Section) -> String {
    match section {
        Section::Code => "instructions, one after another".to_owned(),
        Section::Registers => "a byte for each register: its kind".to_owned(),
        Section::Buffers => format!(
            "records of {} bytes: dtype (1), place (1: 0 fast arena, 1 constants, 2 slow arena), name (2), elements (4), offset in bytes (4)",
            Buffer::BYTES
        ),
        Section::Views => format!(
            "records of {} bytes: buffer (2), register with a further offset (2), rank (1), part of each element (1: 0 the whole, \
             1 real, 2 imaginary, from 3 on its bytes), register with the extent of axis 0 (2), offset (4), four extents (4 each), \
             four strides (4 each); offsets and strides count elements",
            ViewRecord::BYTES
        ),
        Section::Ports => format!(
            "records of {} bytes: name (2), direction (1: 0 input, 1 parameter, 2 scalar output, 3 array output, 4 output of \
             arrays of any length), dtype or kind (1), rank (1), how arrays are shown (1: 0 not, 1 picture, 2 line, 3 histogram), \
             bins of a histogram (1), zero (1), four extents (4 each) or the default (8)",
            Port::BYTES
        ),
        Section::Strings => "their number (4), for each its end in the text (4), then the text".to_owned(),
        Section::Constants => "bytes of the buffers that are constant".to_owned(),
        Section::Lines => format!(
            "records of {} bytes: code position, source line, start of the line in the source (4 each), by position; may be empty",
            LineRecord::BYTES
        ),
        Section::Targets => "code positions to which jumps go (4 each), by position, none twice".to_owned(),
        Section::Source => "the script; may be empty".to_owned(),
    }
}

fn instructions() -> String {
    let mut text = "\n## Instructions\n\nAn instruction is the byte of its number, then its operands. `dst[k]` is element `k` of the \
        block at hand, `n` the number of elements of a loop.\n"
        .to_owned();
    for (at, (first, title)) in FAMILIES.iter().enumerate() {
        let next = FAMILIES.get(at + 1).map_or(u8::MAX, |(next, _)| *next);
        // Writing to a String cannot fail.
        let _ = write!(text, "\n### {title}\n\n| number | name | operands | meaning |\n|---|---|---|---|\n");
        for &opcode in Opcode::ALL.iter().filter(|opcode| (*first..next).contains(&(**opcode as u8))) {
            let info = opcode.info();
            let operands: Vec<String> = info.operands.iter().map(|(name, role)| format!("`{name}` {role}")).collect();
            let (name, doc) = (info.mnemonic, cell(info.doc));
            let _ = writeln!(text, "| {:#04x} | `{name}` | {} | {doc} |", opcode as u8, operands.join("; "));
        }
    }
    text
}

fn operands() -> String {
    "
## Operands

| operand | bytes |
|---|---|
| register, view, block register, reduction state, port, string | 2: its index |
| scratch buffer | 2: its index, 65535 for none |
| registers | 1: how many; then 2 each |
| block register, contiguous view or scalar register | 1: 0 block register, 1 view, 2 scalar register; then 2: its index |
| code position, element count | 4 |
| axis, dtype, ufunc, reduction, routine, print setting | 1: its number |
| constant | 1: its kind; then 8: the word of a register |
| format specification | 1 each: type, alignment, sign, separator, flags (1 `z`, 2 `#`); 3: the fill, a code point; 2: the width; 2: the precision and 1 more, 0 for none |
"
    .to_owned()
}

fn numbers() -> String {
    let dtypes = DType::ALL.iter().map(|dtype| (*dtype as u8, dtype.name(), ""));
    let kinds = ScalarKind::ALL.iter().map(|kind| (*kind as u8, kind.name(), ""));
    let reductions = Reduction::ALL.iter().map(|reduction| (*reduction as u8, reduction.name(), ""));
    let routines = Routine::ALL.iter().map(|routine| (*routine as u8, routine.name(), routine.doc()));
    let ufuncs = Ufunc::ALL.iter().map(|ufunc| (*ufunc as u8, ufunc.name(), ufunc.doc()));
    [
        table("Dtypes", dtypes),
        table("Kinds of scalars", kinds),
        table("Reductions", reductions),
        table("Ufuncs", ufuncs),
        table("Routines", routines),
        table("Print settings", PrintSetting::ALL.iter().map(|setting| (*setting as u8, setting.name(), ""))),
        formats(),
    ]
    .concat()
}

/// The numbers in a format specification.
fn formats() -> String {
    let list = |chars: Vec<char>, first: usize| -> String {
        let numbered = chars.iter().enumerate().map(|(k, c)| format!("{} `{c}`", k + first));
        numbered.collect::<Vec<_>>().join(", ")
    };
    let forms = list(Form::ALL.iter().map(|form| form.char()).collect(), 1);
    let aligns = list(Align::ALL.iter().map(|align| align.char()).collect(), 1);
    let signs = list(Sign::ALL.iter().map(|sign| sign.char()).collect(), 0);
    let separators = list(Grouping::ALL.iter().map(|grouping| grouping.char()).collect(), 1);
    format!(
        "\n## Format specifications\n\n| field | numbers |\n|---|---|\n| type | 0 none, {forms} |\n| alignment | 0 none, {aligns} \
         |\n| sign | {signs} |\n| separator | 0 none, {separators} |\n"
    )
}

fn table(title: &str, rows: impl Iterator<Item = (u8, &'static str, &'static str)>) -> String {
    let (mut text, mut has_docs) = (String::new(), false);
    for (number, name, doc) in rows {
        has_docs |= !doc.is_empty();
        let doc = if doc.is_empty() { String::new() } else { format!(" {} |", cell(doc)) };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "| {number} | `{name}` |{doc}");
    }
    let head = if has_docs { "| number | name | meaning |\n|---|---|---|" } else { "| number | name |\n|---|---|" };
    format!("\n## {title}\n\n{head}\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instruction_is_in_a_family() {
        let text = instructions();
        for opcode in Opcode::ALL {
            assert!(text.contains(&format!("| `{}` |", opcode.info().mnemonic)), "{opcode:?}");
        }
    }
}
