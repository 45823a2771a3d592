//! The buffer plan: where in the arena every buffer lies.
//!
//! Buffers that are needed at the same time never overlap. The plan is compared with the lower bound, the most bytes that
//! are live at one position; constants stay in the program.

mod around;
mod exact;
mod excess;
mod layout;
mod lines;
mod print;
mod runs;

use arr_core::{DType, Shape};
use arr_diag::Span;

pub use crate::array_ir::BufferKind;
use crate::array_ir::Tables;
use crate::live_range::LiveRanges;
use crate::loop_code::LoopCode;
use crate::source_line::LineTable;
pub(crate) use excess::excess;
pub use lines::PlannedLine;

/// The memory of a program, for people: `arr plan`.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Bytes of arena, registers included.
    pub arena_bytes: u32,
    /// The most bytes that are live at once, registers included: no plan can do with less.
    pub lower_bound_bytes: u32,
    /// Bytes of constants in the program.
    pub constant_bytes: u32,
    /// Bytes of registers, at the start of the arena.
    pub register_bytes: u32,
    /// Every buffer, by offset, constants last.
    pub buffers: Vec<PlannedBuffer>,
    /// The number of instructions.
    pub n_steps: u32,
    /// What source lines cost, here and under NumPy.
    pub lines: Vec<PlannedLine>,
}

/// One buffer of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedBuffer {
    /// The name that it has in the script, or what it is for.
    pub name: String,
    /// Why it exists.
    pub kind: BufferKind,
    /// Element type.
    pub dtype: DType,
    /// Shape.
    pub shape: Shape,
    /// Bytes it takes.
    pub bytes: u32,
    /// Where it starts, in bytes from the start of the arena or of the constants.
    pub offset: u32,
    /// The source text at which it is needed first.
    pub first_span: Span,
    /// The first source line at which it is needed.
    pub first_line: u32,
    /// The last source line at which it is needed.
    pub last_line: u32,
    /// The first instruction at which it is needed, by number.
    pub first_step: u32,
    /// The last instruction at which it is needed.
    pub last_step: u32,
    /// Why it was not eliminated, for what the script does not name.
    pub reason: Option<String>,
}

/// Places of all buffers, by number; `None` for what the program never touches.
pub(crate) struct Placement {
    pub(crate) offsets: Vec<Option<u32>>,
    pub(crate) arena_bytes: u32,
    pub(crate) lower_bound_bytes: u32,
    pub(crate) constant_bytes: u32,
}

/// Every constant starts at a multiple of this many bytes, as a program file does.
const CONSTANT_ALIGNMENT: u64 = 8;

/// Gives every buffer its place at a multiple of `alignment`; `register_bytes` at the start of the arena are taken.
///
/// # Errors
/// The bytes needed, where they are more than the program format can number.
pub(crate) fn place(
    tables: &Tables,
    ranges: &LiveRanges,
    register_bytes: u32,
    alignment: u32,
) -> Result<Placement, u64> {
    let alignment = u64::from(alignment);
    let start = u64::from(register_bytes).next_multiple_of(alignment);
    let mut offsets = vec![None; tables.buffers.len()];
    let mut constant_bytes = 0u64;
    let mut items = Vec::new();
    for (k, (decl, range)) in tables.buffers.iter().zip(&ranges.buffers).enumerate() {
        let Some(range) = range else { continue };
        if decl.constant.is_some() {
            offsets[k] = Some(u32::try_from(constant_bytes).map_err(|_| constant_bytes)?);
            constant_bytes += decl.n_bytes().next_multiple_of(CONSTANT_ALIGNMENT);
        } else {
            let bytes = decl.n_bytes().next_multiple_of(alignment);
            items.push(layout::Item { buffer: k, bytes, range: *range });
        }
    }
    let lower_bound = layout::most_live(&items);
    let placed = layout::pack(&items);
    let arena = start + placed.bytes;
    for (item, offset) in items.iter().zip(&placed.offsets) {
        offsets[item.buffer] = Some(u32::try_from(start + offset).map_err(|_| arena)?);
    }
    Ok(Placement {
        offsets,
        arena_bytes: u32::try_from(arena).map_err(|_| arena)?,
        lower_bound_bytes: u32::try_from(start + lower_bound).map_err(|_| arena)?,
        constant_bytes: u32::try_from(constant_bytes).map_err(|_| constant_bytes)?,
    })
}

impl Plan {
    /// The placement with names and source lines.
    pub(crate) fn describe(
        code: &LoopCode,
        ranges: &LiveRanges,
        placement: &Placement,
        register_bytes: u32,
        lines: &LineTable,
    ) -> Plan {
        let touched = places_of_buffers(code);
        let mut buffers: Vec<PlannedBuffer> = code
            .tables
            .buffers
            .iter()
            .zip(&placement.offsets)
            .zip(&ranges.buffers)
            .zip(touched)
            .filter_map(|(((decl, offset), range), place)| {
                let range = (*range)?;
                let Place { first, last } = place.unwrap_or_default();
                Some(PlannedBuffer {
                    name: decl.name.clone(),
                    kind: decl.kind,
                    dtype: decl.dtype,
                    shape: decl.shape,
                    bytes: u32::try_from(decl.n_bytes()).ok()?,
                    offset: (*offset)?,
                    first_span: first,
                    first_line: lines.line(first.start),
                    last_line: lines.line(last),
                    first_step: range.first as u32,
                    last_step: range.last as u32,
                    reason: decl.reason.clone(),
                })
            })
            .collect();
        buffers.sort_by_key(|b| (b.kind == BufferKind::Constant, b.offset, b.first_line));
        Plan {
            arena_bytes: placement.arena_bytes,
            lower_bound_bytes: placement.lower_bound_bytes,
            constant_bytes: placement.constant_bytes,
            register_bytes,
            buffers,
            n_steps: code.code.len() as u32,
            lines: Vec::new(),
        }
    }
}

/// Where in the source a buffer is touched.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// What touches it first.
    first: Span,
    /// The start of what touches it last.
    last: u32,
}

/// Where each buffer is touched, by the order of the source; `None` where it never is.
fn places_of_buffers(code: &LoopCode) -> Vec<Option<Place>> {
    let mut found: Vec<Option<Place>> = vec![None; code.tables.buffers.len()];
    for line in &code.code {
        let crate::loop_code::LoopItem::Inst(inst) = &line.item else { continue };
        let accesses = crate::effects::Accesses::of_inst(&code.tables, inst);
        let views = accesses.reads.iter().chain(&accesses.writes).map(|&v| code.tables.buffer_of(v));
        for buffer in views.chain(accesses.buffer_reads.iter().chain(&accesses.buffer_writes).copied()) {
            let place = found[buffer.idx()].get_or_insert(Place { first: line.span, last: line.span.start });
            if line.span.start < place.first.start {
                place.first = line.span;
            }
            place.last = place.last.max(line.span.start);
        }
    }
    found
}
