//! The tables of `arr plan`.

use core::fmt::{self, Display, Formatter};

use super::{Plan, PlannedBuffer, PlannedLine, PlannedLoop};

/// A column of a table over `T`s: its head, whether its cells are numbers, and its cell of each row.
struct Column<T> {
    head: &'static str,
    is_number: bool,
    cell: fn(&T) -> String,
}

const fn number<T>(head: &'static str, cell: fn(&T) -> String) -> Column<T> {
    Column { head, is_number: true, cell }
}

const fn text<T>(head: &'static str, cell: fn(&T) -> String) -> Column<T> {
    Column { head, is_number: false, cell }
}

/// Which arena a buffer lies in: shown where there are two.
const PLACE: Column<PlannedBuffer> = text("place", |b| b.place.name().to_owned());

const BUFFER: [Column<PlannedBuffer>; 8] = [
    number("offset", |b| b.offset.to_string()),
    number("bytes", |b| b.bytes.to_string()),
    text("kind", |b| b.kind.name().to_owned()),
    text("name", |b| if b.name.is_empty() { "-".to_owned() } else { b.name.clone() }),
    text("dtype", |b| b.dtype.name().to_owned()),
    text("shape", |b| b.shape.to_string()),
    text("lines", lines_of),
    text("why", |b| b.reason.clone().unwrap_or_default()),
];

const LINE: [Column<PlannedLine>; 4] = [
    number("line", |line| line.line.to_string()),
    number("NumPy", |line| line.numpy_bytes.to_string()),
    number("arr", |line| line.bytes.to_string()),
    text("source", |line| line.text.clone()),
];

const LOOP: [Column<PlannedLoop>; 3] = [
    number("line", |l| l.line.to_string()),
    text("loop becomes", |l| l.becomes.name().to_owned()),
    text("why", |l| l.reason.clone().unwrap_or_default()),
];

impl Display for Plan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Plan { arena_bytes, slow_bytes, lower_bound_bytes, constant_bytes, register_bytes, .. } = self;
        let has_slow = *slow_bytes > 0;
        writeln!(f, "arena      {arena_bytes} bytes, at least {lower_bound_bytes} needed")?;
        if has_slow {
            writeln!(f, "slow       {slow_bytes} bytes of it")?;
        }
        writeln!(f, "registers  {register_bytes} bytes of it")?;
        writeln!(f, "constants  {constant_bytes} bytes, in the program")?;
        if !self.buffers.is_empty() {
            writeln!(f)?;
            let place = [PLACE];
            let columns: Vec<_> = place.iter().filter(|_| has_slow).chain(&BUFFER).collect();
            table(f, &columns, &self.buffers)?;
        }
        if !self.lines.is_empty() {
            writeln!(f)?;
            table(f, &LINE.iter().collect::<Vec<_>>(), &self.lines)?;
        }
        if !self.loops.is_empty() {
            writeln!(f)?;
            table(f, &LOOP.iter().collect::<Vec<_>>(), &self.loops)?;
        }
        Ok(())
    }
}

fn lines_of(b: &PlannedBuffer) -> String {
    if b.first_line == b.last_line { b.first_line.to_string() } else { format!("{}-{}", b.first_line, b.last_line) }
}

/// Columns as wide as their widest cell; numbers are aligned at their ends, text at its start.
fn table<T>(f: &mut Formatter<'_>, columns: &[&Column<T>], rows: &[T]) -> fmt::Result {
    let head = columns.iter().map(|column| column.head.to_owned()).collect();
    let cells = |row| columns.iter().map(|column| (column.cell)(row)).collect();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows.iter().map(cells)).collect();
    let width = |k: usize| rows.iter().map(|row| row[k].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), column) in row.iter().zip(&widths).zip(columns) {
            if column.is_number { line += &format!("{cell:>width$}  ") } else { line += &format!("{cell:<width$}  ") }
        }
        writeln!(f, "{}", line.trim_end())?;
    }
    Ok(())
}
