//! The buffer plan: where in the arena every buffer lies.
//!
//! Buffers that are needed at the same time never overlap. The plan is compared with the lower bound, the most bytes that
//! are live at one position; constants stay in the program.

mod around;
mod exact;
mod excess;
mod layout;
mod lines;
mod loops;
mod print;
mod region;
mod runs;

use arr_bytecode::Place;
use arr_core::{DType, Shape};
use arr_diag::{Code, Diagnostic, Span};

use crate::Options;
pub use crate::array_ir::BufferKind;
use crate::live_range::LiveRanges;
use crate::loop_code::LoopCode;
use crate::source_line::LineTable;
pub(crate) use excess::excess;
pub use lines::PlannedLine;
pub use loops::{LoopBecomes, PlannedLoop};

/// The memory of a program, for people: `arr plan`.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Bytes of both arenas, registers included.
    pub arena_bytes: u64,
    /// Bytes of the slow arena; 0 where there is one arena.
    pub slow_bytes: u32,
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
    /// What became of loops over elements, by line.
    pub loops: Vec<PlannedLoop>,
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
    /// Which arena it lies in, or the constants.
    pub place: Place,
    /// Where it starts, in bytes from the start of its place.
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

/// Where a buffer lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) place: Place,
    /// In bytes from the start of the place.
    pub(crate) offset: u32,
}

/// Places of all buffers, by number; `None` for what the program never touches.
pub(crate) struct Placement {
    pub(crate) spots: Vec<Option<Spot>>,
    pub(crate) fast_bytes: u32,
    pub(crate) slow_bytes: u32,
    pub(crate) lower_bound_bytes: u32,
    pub(crate) constant_bytes: u32,
}

/// Why a script has no placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoRoom {
    /// It needs so many bytes, more than the program format can number.
    Unnumbered(u64),
    /// Its registers alone need more fast memory than there is.
    Registers { needed: u64, fast_ram: u64 },
}

impl NoRoom {
    /// What is said about it.
    pub(crate) fn into_diagnostic(self) -> Diagnostic {
        let (code, message) = match self {
            NoRoom::Unnumbered(bytes) => {
                (Code::TooLarge, format!("this script needs {bytes} bytes of memory, more than 4 GiB"))
            }
            NoRoom::Registers { needed, fast_ram } => (
                Code::MaxRam,
                format!("the scalars of this script need {needed} bytes of fast memory, {fast_ram} are there"),
            ),
        };
        Diagnostic::new(code, Span::default(), message)
    }
}

/// Every constant starts at a multiple of this many bytes, as a program file does.
const CONSTANT_ALIGNMENT: u64 = 8;

/// Gives every buffer its place at a multiple of the target's alignment; `register_bytes` at the start of the fast arena
/// are taken.
///
/// # Errors
/// [`NoRoom`] where there is none.
pub(crate) fn place(
    code: &LoopCode,
    ranges: &LiveRanges,
    register_bytes: u32,
    options: &Options,
) -> Result<Placement, NoRoom> {
    let alignment = u64::from(options.target.alignment);
    let start = u64::from(register_bytes).next_multiple_of(alignment);
    let numbered = |bytes: u64| u32::try_from(bytes).map_err(|_| NoRoom::Unnumbered(bytes));
    let mut spots = vec![None; code.tables.buffers.len()];
    let mut constant_bytes = 0u64;
    let mut items = Vec::new();
    for (k, (decl, range)) in code.tables.buffers.iter().zip(&ranges.buffers).enumerate() {
        let Some(range) = range else { continue };
        if decl.constant.is_some() {
            spots[k] = Some(Spot { place: Place::Constants, offset: numbered(constant_bytes)? });
            constant_bytes += decl.n_bytes().next_multiple_of(CONSTANT_ALIGNMENT);
        } else {
            let bytes = decl.n_bytes().next_multiple_of(alignment);
            items.push(layout::Item { buffer: k, bytes, range: *range });
        }
    }
    let (fast, slow) = match options.fast_ram {
        None => (items, Vec::new()),
        Some(fast_ram) => {
            let room = fast_ram.checked_sub(start).ok_or(NoRoom::Registers { needed: start, fast_ram })?;
            region::by_heat(code, items, room)
        }
    };
    let mut arena = |items: &[layout::Item], place: Place, start: u64| {
        let packing = layout::pack(items);
        for (item, offset) in items.iter().zip(&packing.offsets) {
            spots[item.buffer] = Some(Spot { place, offset: numbered(start + offset)? });
        }
        numbered(start + packing.bytes)
    };
    let (fast_bytes, slow_bytes) = (arena(&fast, Place::Fast, start)?, arena(&slow, Place::Slow, 0)?);
    Ok(Placement {
        spots,
        fast_bytes,
        slow_bytes,
        lower_bound_bytes: numbered(start + layout::most_live(&fast) + layout::most_live(&slow))?,
        constant_bytes: numbered(constant_bytes)?,
    })
}

impl Plan {
    /// Bytes of the fast arena, registers included.
    #[must_use]
    pub fn fast_bytes(&self) -> u64 {
        self.arena_bytes - u64::from(self.slow_bytes)
    }

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
            .zip(&placement.spots)
            .zip(&ranges.buffers)
            .zip(touched)
            .filter_map(|(((decl, spot), range), touched)| {
                let range = (*range)?;
                let Touched { first, last } = touched.unwrap_or_default();
                let Spot { place, offset } = (*spot)?;
                Some(PlannedBuffer {
                    name: decl.name.clone(),
                    kind: decl.kind,
                    dtype: decl.dtype,
                    shape: decl.shape,
                    bytes: u32::try_from(decl.n_bytes()).ok()?,
                    place,
                    offset,
                    first_span: first,
                    first_line: lines.line(first.start),
                    last_line: lines.line(last),
                    first_step: range.first as u32,
                    last_step: range.last as u32,
                    reason: decl.reason.clone(),
                })
            })
            .collect();
        buffers.sort_by_key(|b| (b.kind == BufferKind::Constant, b.place == Place::Slow, b.offset, b.first_line));
        Plan {
            arena_bytes: u64::from(placement.fast_bytes) + u64::from(placement.slow_bytes),
            slow_bytes: placement.slow_bytes,
            lower_bound_bytes: placement.lower_bound_bytes,
            constant_bytes: placement.constant_bytes,
            register_bytes,
            buffers,
            n_steps: code.code.len() as u32,
            lines: Vec::new(),
            loops: Vec::new(),
        }
    }
}

/// Where in the source a buffer is touched.
#[derive(Clone, Copy, Debug, Default)]
struct Touched {
    /// What touches it first.
    first: Span,
    /// The start of what touches it last.
    last: u32,
}

/// Where each buffer is touched, by the order of the source; `None` where it never is.
fn places_of_buffers(code: &LoopCode) -> Vec<Option<Touched>> {
    let mut found: Vec<Option<Touched>> = vec![None; code.tables.buffers.len()];
    for line in &code.code {
        let crate::loop_code::LoopItem::Inst(inst) = &line.item else { continue };
        let accesses = crate::effects::Accesses::of_inst(&code.tables, inst);
        let views = accesses.reads.iter().chain(&accesses.writes).map(|&v| code.tables.buffer_of(v));
        for buffer in views.chain(accesses.buffer_reads.iter().chain(&accesses.buffer_writes).copied()) {
            let place = found[buffer.idx()].get_or_insert(Touched { first: line.span, last: line.span.start });
            if line.span.start < place.first.start {
                place.first = line.span;
            }
            place.last = place.last.max(line.span.start);
        }
    }
    found
}
