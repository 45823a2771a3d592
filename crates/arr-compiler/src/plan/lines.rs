//! What source lines cost in memory, here and under NumPy.

use std::collections::BTreeMap;

use arr_diag::Span;

use super::layout::{Item, most_live};
use super::{BufferKind, PlannedBuffer};
use crate::live_range::LiveRange;
use crate::source_line::LineTable;

/// A source line for which arr holds memory or NumPy would allocate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedLine {
    /// Its number, from 1.
    pub line: u32,
    /// The bytes of all arrays that NumPy allocates each time the line runs, its floats being float32 as on a camera.
    pub numpy_bytes: u64,
    /// The most bytes held at once of whole arrays that arr begins to need at this line; they are part of the arena.
    pub bytes: u64,
    /// The text of the line.
    pub text: String,
}

impl PlannedLine {
    /// The lines that cost anything, in their order.
    pub(crate) fn all(
        buffers: &[PlannedBuffer],
        numpy_bytes: &BTreeMap<Span, u64>,
        source: &str,
        lines: &LineTable,
    ) -> Vec<PlannedLine> {
        let mut found: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        for (span, bytes) in numpy_bytes {
            found.entry(lines.line(span.start)).or_default().0 += bytes;
        }
        let mut begun: BTreeMap<u32, Vec<Item>> = BTreeMap::new();
        let is_in_arena = |buffer: &&PlannedBuffer| !matches!(buffer.kind, BufferKind::Block | BufferKind::Constant);
        for (number, buffer) in buffers.iter().filter(is_in_arena).enumerate() {
            let range = LiveRange { first: buffer.first_step as usize, last: buffer.last_step as usize };
            let item = Item { buffer: number, bytes: u64::from(buffer.bytes), range };
            begun.entry(buffer.first_line).or_default().push(item);
        }
        for (line, buffers) in begun {
            found.entry(line).or_default().1 = most_live(&buffers);
        }
        let line = |(line, (numpy_bytes, bytes))| {
            let text = lines.text(source, line).trim_start().to_owned();
            PlannedLine { line, numpy_bytes, bytes, text }
        };
        found.into_iter().map(line).collect()
    }
}
