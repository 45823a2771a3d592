//! Listings: a program as text, instructions below the source lines they come from.

use arr_core::{BufId, Pc, PortId, Reg, StrId, ViewId};
use core::fmt::{self, Display};

use crate::{Inst, LineRecord, Opcode, Place, PortKind, Presentation, Program, Reader};

/// A program as `arr dis` shows it: sizes, registers, buffers, views, ports, strings, code.
///
/// Bytes that mean nothing are shown as such, so programs that do not verify can be listed too.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a>(pub &'a Program<'a>);

impl Display for Listing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let program = self.0;
        let (bytes, code, constants) = (program.bytes().len(), program.code().len(), program.constants().len());
        let (fast, slow) = (program.fast_bytes(), program.slow_bytes());
        write!(f, "program {bytes} bytes: code {code}, constants {constants}; arena {fast}")?;
        if slow > 0 {
            writeln!(f, ", slow {slow}")?
        } else {
            writeln!(f)?
        }
        self.registers(f)?;
        self.buffers(f)?;
        self.views(f)?;
        self.ports(f)?;
        self.strings(f)?;
        self.code(f)
    }
}

impl Listing<'_> {
    fn registers(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        title(f, "registers", self.0.n_regs())?;
        const PER_LINE: usize = 8;
        for (n, reg) in ids(self.0.n_regs()).map(Reg).enumerate() {
            f.write_str(if n.is_multiple_of(PER_LINE) { "  " } else { ", " })?;
            write!(f, "{reg} {}", self.0.reg_kind(reg).map_or("?", |kind| kind.name()))?;
            if (n + 1).is_multiple_of(PER_LINE) || n + 1 == self.0.n_regs() {
                f.write_str("\n")?;
            }
        }
        Ok(())
    }

    fn buffers(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        title(f, "buffers", self.0.n_buffers())?;
        for id in ids(self.0.n_buffers()).map(BufId) {
            let Some(buffer) = self.0.buffer(id) else {
                writeln!(f, "  {id} ?")?;
                continue;
            };
            let place = if buffer.place == Place::Fast { "arena" } else { buffer.place.name() };
            write!(f, "  {id} {} {} at {place} {}", buffer.dtype, buffer.capacity, buffer.offset)?;
            match buffer.name.and_then(|name| self.0.string(name)) {
                Some(name) => writeln!(f, " {name}")?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }

    fn views(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        title(f, "views", self.0.n_views())?;
        for id in ids(self.0.n_views()).map(ViewId) {
            let Some(record) = self.0.view(id) else {
                writeln!(f, "  {id} ?")?;
                continue;
            };
            let view = record.view;
            write!(f, "  {id} {}", record.buffer)?;
            if let Some(part) = view.part {
                write!(f, ".{}", part)?;
            }
            write!(f, " {} strides (", view.shape)?;
            for (axis, stride) in view.strides.iter().take(view.shape.rank()).enumerate() {
                write!(f, "{}{stride}", if axis == 0 { "" } else { ", " })?;
            }
            write!(f, "{}) offset {}", if view.shape.rank() == 1 { "," } else { "" }, view.offset)?;
            if let Some(reg) = record.moving {
                write!(f, " + {reg}")?;
            }
            match record.len {
                Some(reg) => writeln!(f, ", the first {reg} of axis 0")?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }

    fn ports(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        title(f, "ports", self.0.n_ports())?;
        for id in ids(self.0.n_ports()).map(PortId) {
            let Some(port) = self.0.port(id) else {
                writeln!(f, "  {id} ?")?;
                continue;
            };
            let name = self.0.string(port.name).unwrap_or("?");
            match port.kind {
                PortKind::Input { dtype, shape } => writeln!(f, "  {id} {name}: input {dtype} {shape}")?,
                PortKind::Param { kind, default } => {
                    let default = arr_core::Scalar::from_bits(kind, default);
                    writeln!(f, "  {id} {name}: param {kind}, default {}", Value(default))?;
                }
                PortKind::OutputScalar { kind } => writeln!(f, "  {id} {name}: output {kind}")?,
                PortKind::OutputArray { dtype, shape } => {
                    writeln!(f, "  {id} {name}: output {dtype} {shape}{}", Shown(port.presentation))?;
                }
                PortKind::OutputRows { dtype, shape } => {
                    writeln!(f, "  {id} {name}: output {dtype} up to {shape}{}", Shown(port.presentation))?;
                }
            }
        }
        Ok(())
    }

    fn strings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Strings are numbered by 16 bits; a count beyond that is not believed.
        let n = self.0.n_strings().min(self.0.section(crate::Section::Strings).len() / 4).min(crate::MAX_RECORDS);
        title(f, "strings", n)?;
        for id in ids(n).map(StrId) {
            match self.0.string(id) {
                Some(text) => writeln!(f, "  {id} {text:?}")?,
                None => writeln!(f, "  {id} ?")?,
            }
        }
        Ok(())
    }

    fn code(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("code\n")?;
        let mut reader = Reader::new(self.0.code(), 0);
        let mut lines = self.0.lines().peekable();
        let (mut shown, mut depth) = (None, 0);
        while !reader.is_at_end() {
            let pc = Pc(reader.pos());
            let mut record = None;
            while let Some(next) = lines.next_if(|record| record.pc <= pc) {
                record = Some(next);
            }
            if let Some(record) = record.filter(|record| shown != Some(record.line)) {
                shown = Some(record.line);
                self.source_line(f, &record)?;
            }
            let inst = match Inst::decode(&mut reader) {
                Ok(inst) => inst,
                Err(error) => return writeln!(f, "  {:>6}  ? {error}", At(pc)),
            };
            if inst.opcode() == Opcode::EndLoop {
                depth = 0;
            }
            writeln!(f, "  {:>6}  {:depth$}{inst}", At(pc), "")?;
            if matches!(inst.opcode(), Opcode::BeginLoop | Opcode::BeginLoopTo) {
                depth = 2;
            }
        }
        Ok(())
    }

    fn source_line(&self, f: &mut fmt::Formatter<'_>, record: &LineRecord) -> fmt::Result {
        let number = record.line;
        match self.0.line_text(record) {
            Some(text) => writeln!(f, "{number:>4} | {text}"),
            None => writeln!(f, "{number:>4} |"),
        }
    }
}

fn title(f: &mut fmt::Formatter<'_>, name: &str, n: usize) -> fmt::Result {
    if n == 0 { Ok(()) } else { writeln!(f, "{name}") }
}

fn ids(n: usize) -> impl Iterator<Item = u32> {
    0..n.min(crate::MAX_RECORDS) as u32
}

/// A position that honours the width asked for.
struct At(Pc);

impl Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (1..10).take_while(|&n| self.0.0 / 10u32.pow(n) > 0).count() + 1;
        let pad = f.width().unwrap_or(0).saturating_sub(digits + 1);
        write!(f, "{:pad$}@{}", "", self.0.0)
    }
}

/// A scalar as literals are listed.
struct Value(arr_core::Scalar);

impl Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::Operand::print(&crate::Constant(self.0), f)
    }
}

/// How arrays are shown, behind their type.
struct Shown(Presentation);

impl Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Presentation::Data => Ok(()),
            Presentation::Picture => f.write_str(", a picture"),
            Presentation::Line => f.write_str(", a line"),
            Presentation::Histogram { bins } => write!(f, ", a histogram of {bins} bins"),
        }
    }
}
