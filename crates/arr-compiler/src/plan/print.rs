//! The tables of `arr plan`.

use core::fmt::{self, Display, Formatter};

use super::{Plan, PlannedBuffer, PlannedLine, PlannedLoop};

impl Display for Plan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Plan { arena_bytes, lower_bound_bytes, constant_bytes, register_bytes, buffers, lines, loops, .. } = self;
        writeln!(f, "arena      {arena_bytes} bytes, at least {lower_bound_bytes} needed")?;
        writeln!(f, "registers  {register_bytes} bytes of it")?;
        writeln!(f, "constants  {constant_bytes} bytes, in the program")?;
        if !buffers.is_empty() {
            let head = ["offset", "bytes", "kind", "name", "dtype", "shape", "lines", "why"];
            writeln!(f)?;
            table(f, head, ["", "", "<", "<", "<", "<", "<", "<"], buffers.iter().map(buffer_row))?;
        }
        if !lines.is_empty() {
            writeln!(f)?;
            table(f, ["line", "NumPy", "arr", "source"], ["", "", "", "<"], lines.iter().map(line_row))?;
        }
        if !loops.is_empty() {
            writeln!(f)?;
            table(f, ["line", "loop becomes", "why"], ["", "<", "<"], loops.iter().map(loop_row))?;
        }
        Ok(())
    }
}

fn buffer_row(b: &PlannedBuffer) -> [String; 8] {
    [
        b.offset.to_string(),
        b.bytes.to_string(),
        b.kind.name().to_owned(),
        if b.name.is_empty() { "-".to_owned() } else { b.name.clone() },
        b.dtype.name().to_owned(),
        b.shape.to_string(),
        if b.first_line == b.last_line {
            b.first_line.to_string()
        } else {
            format!("{}-{}", b.first_line, b.last_line)
        },
        b.reason.clone().unwrap_or_default(),
    ]
}

fn line_row(line: &PlannedLine) -> [String; 4] {
    [line.line.to_string(), line.numpy_bytes.to_string(), line.bytes.to_string(), line.text.clone()]
}

fn loop_row(l: &PlannedLoop) -> [String; 3] {
    [l.line.to_string(), l.becomes.name().to_owned(), l.reason.clone().unwrap_or_default()]
}

/// Columns as wide as their widest cell; numbers are aligned at their ends, what is marked `<` at its start.
fn table<const N: usize>(
    f: &mut Formatter<'_>,
    head: [&str; N],
    align: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> fmt::Result {
    let rows: Vec<[String; N]> = std::iter::once(head.map(str::to_owned)).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = core::array::from_fn(width);
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), align) in row.iter().zip(widths).zip(align) {
            if align == "<" { line += &format!("{cell:<width$}  ") } else { line += &format!("{cell:>width$}  ") }
        }
        writeln!(f, "{}", line.trim_end())?;
    }
    Ok(())
}
