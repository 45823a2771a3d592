//! The table of `arr plan`.

use core::fmt::{self, Display, Formatter};

use super::Plan;

impl Display for Plan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Plan { arena_bytes, lower_bound_bytes, constant_bytes, register_bytes, buffers } = self;
        writeln!(f, "arena      {arena_bytes} bytes, at least {lower_bound_bytes} needed")?;
        writeln!(f, "registers  {register_bytes} bytes of it")?;
        writeln!(f, "constants  {constant_bytes} bytes, in the program")?;
        if buffers.is_empty() {
            return Ok(());
        }
        writeln!(f)?;
        let head = ["offset", "bytes", "kind", "name", "dtype", "shape", "lines", "why"].map(str::to_owned);
        let rows = buffers.iter().map(|b| {
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
        });
        let table: Vec<[String; 8]> = std::iter::once(head).chain(rows).collect();
        let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: [usize; 8] = core::array::from_fn(width);
        for row in &table {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
                // Numbers are aligned at their ends.
                if column < 2 { line += &format!("{cell:>width$}  ") } else { line += &format!("{cell:<width$}  ") }
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
