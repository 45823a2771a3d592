//! Live ranges of registers and buffers over final code: from the first to the last position at which each is needed.

use std::collections::BTreeMap;

use arr_bytecode::{Inst, ViewRecord};
use arr_core::BufId;

use crate::array_ir::{BufferKind, Tables};
use crate::effects::{Accesses, flow_and_effects, flow_of};
use crate::liveness::{Effects, Flow, LiveSet, liveness};
use crate::loop_code::{LoopCode, LoopItem};
use crate::overlap::is_tiling;

/// First and last position, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LiveRange {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl LiveRange {
    /// Whether two ranges have a position in common.
    pub(crate) fn overlaps(&self, other: &LiveRange) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// Live ranges by number; `None` for what is never touched.
pub(crate) struct LiveRanges {
    pub(crate) regs: Vec<Option<LiveRange>>,
    pub(crate) buffers: Vec<Option<LiveRange>>,
}

/// Finds every live range. Inside a block loop, what is read or written piece by piece lives through the whole loop.
#[must_use]
pub(crate) fn live_ranges(code: &LoopCode) -> LiveRanges {
    let tables = &code.tables;
    let n_regs = tables.regs.len();
    let tiled = tiled(code);
    let (flow, effects) = flow_and_effects(code, |position, inst| {
        let mut effects = effects_of(tables, inst, n_regs as u32);
        let from = tiled.partition_point(|&(at, _)| at < position);
        let tiled_here = tiled[from..].iter().take_while(|&&(at, _)| at == position);
        effects.kills.extend(tiled_here.map(|(_, buffer)| n_regs as u32 + buffer.0));
        effects
    });
    let n_vars = n_regs + tables.buffers.len();
    let mut found: Vec<Option<LiveRange>> = vec![None; n_vars];
    let mut extend = |var: u32, position: usize| {
        if let Some(slot) = found.get_mut(var as usize) {
            let range = slot.get_or_insert(LiveRange { first: position, last: position });
            range.first = range.first.min(position);
            range.last = range.last.max(position);
        }
    };
    for position in 0..flow.len() {
        effects.kills[position].iter().chain(&effects.uses[position]).for_each(|&var| extend(var, position));
    }
    // Live through the whole block: its two ends say as much as all its positions. A range begins or ends where neighbours
    // differ.
    let nothing = LiveSet::default();
    let (mut last, mut last_position) = (&nothing, 0);
    let blocks = liveness(&flow, &effects);
    let ends = blocks
        .iter()
        .flat_map(|block| [(&block.live_in, block.items.start), (&block.live_out, block.items.end.saturating_sub(1))]);
    for (live, position) in ends {
        live.for_each_missing(last, |var| extend(var, position));
        last.for_each_missing(live, |var| extend(var, last_position));
        (last, last_position) = (live, position);
    }
    last.for_each_missing(&nothing, |var| extend(var, last_position));
    extend_over_loops(code, n_regs as u32, &mut extend);
    let buffers = found.split_off(n_regs);
    LiveRanges { regs: found, buffers }
}

/// The most stores that are looked at together; a bound on the cost of looking.
const MOST_PARTS: usize = 16;

/// What stores of straight code have left of a buffer, since the loop that begins at `begin`.
struct Parts<'a> {
    begin: usize,
    views: Vec<&'a ViewRecord>,
}

/// Buffers of which the stores of neighbouring loops leave nothing as it was, though none does alone, with the position at
/// which the first of them begins, in order: nothing that was there before is needed, as none of the code between reads it.
fn tiled(code: &LoopCode) -> Vec<(usize, BufId)> {
    let tables = &code.tables;
    let mut found = Vec::new();
    let mut begin = None;
    let mut reads: Vec<BufId> = Vec::new();
    let mut stores: BTreeMap<BufId, Parts<'_>> = BTreeMap::new();
    let mut stored: Vec<BufId> = Vec::new();
    for (position, line) in code.code.iter().enumerate() {
        match (&line.item, begin) {
            (LoopItem::Inst(Inst::BeginLoop(_)), _) => begin = Some(position),
            (LoopItem::Inst(Inst::EndLoop(_)), Some(_)) => {
                reads.drain(..).for_each(|buffer| drop(stores.remove(&buffer)));
                for buffer in stored.drain(..) {
                    let Some(parts) = stores.get(&buffer).filter(|parts| parts.views.len() > 1) else { continue };
                    let is_tiled = is_tiling(&parts.views, tables.extent_of(buffer));
                    if is_tiled {
                        found.push((parts.begin, buffer));
                    }
                    if is_tiled || parts.views.len() > MOST_PARTS {
                        stores.remove(&buffer);
                    }
                }
                begin = None;
            }
            (LoopItem::Inst(inst), Some(start)) => {
                let accesses = Accesses::of_inst(tables, inst);
                reads.extend(accesses.reads.iter().map(|&v| tables.buffer_of(v)));
                // What is selected may be anything from nothing to all.
                for &view in accesses.writes.iter().filter(|_| !matches!(inst, Inst::AppendWhere(_))) {
                    let buffer = tables.buffer_of(view);
                    let parts = stores.entry(buffer).or_insert_with(|| Parts { begin: start, views: Vec::new() });
                    parts.views.push(tables.record(view));
                    stored.push(buffer);
                }
            }
            (LoopItem::Inst(inst), None) if flow_of(inst) == Flow::Plain => {
                let read = Accesses::of_inst(tables, inst).reads;
                read.iter().for_each(|&view| drop(stores.remove(&tables.buffer_of(view))));
            }
            (LoopItem::Label(_), Some(_)) => {}
            _ => stores.clear(),
        }
    }
    found.sort_unstable();
    found
}

/// What is read by piece, or once a block, must last to the end of the loop.
fn extend_over_loops(code: &LoopCode, n_regs: u32, extend: &mut impl FnMut(u32, usize)) {
    let mut begin = None;
    let mut touched: Vec<u32> = Vec::new();
    for (position, line) in code.code.iter().enumerate() {
        let LoopItem::Inst(inst) = &line.item else { continue };
        match inst {
            Inst::BeginLoop(_) | Inst::BeginLoopTo(_) => begin = Some(position),
            Inst::EndLoop(_) => {
                for var in touched.drain(..) {
                    extend(var, begin.unwrap_or(position));
                    extend(var, position);
                }
                begin = None;
            }
            _ if begin.is_some() => {
                let accesses = Accesses::of_inst(&code.tables, inst);
                touched.extend(accesses.reg_uses.iter().map(|r| r.0));
                let views = accesses.reads.iter().chain(&accesses.writes);
                touched.extend(views.map(|&v| n_regs + code.tables.buffer_of(v).0));
                let is_state = |b: &&BufId| code.tables.buffers[b.idx()].kind == BufferKind::Scratch;
                touched.extend(accesses.buffer_writes.iter().filter(is_state).map(|b| n_regs + b.0));
            }
            _ => {}
        }
    }
}

fn effects_of(tables: &Tables, inst: &Inst, n_regs: u32) -> Effects {
    let accesses = Accesses::of_inst(tables, inst);
    let mut effects = Effects::default();
    effects.uses.extend(accesses.reg_uses.iter().map(|r| r.0));
    effects.kills.extend(accesses.reg_defs.iter().map(|r| r.0));
    // A state that trees begin anew in holds nothing from before.
    let starts_state = matches!(inst, Inst::ReduceInit(_) | Inst::AccumulateTrees(_));
    let read = accesses.buffer_reads.iter().filter(|buffer| !(starts_state && accesses.buffer_writes.contains(buffer)));
    effects.uses.extend(read.map(|b| n_regs + b.0));
    effects.kills.extend(accesses.buffer_writes.iter().map(|b| n_regs + b.0));
    effects.uses.extend(accesses.reads.iter().map(|&v| n_regs + tables.buffer_of(v).0));
    for &view in &accesses.writes {
        let buffer = tables.buffer_of(view);
        // At its end a source leaves the buffer as it was, so only buffers that nobody reads then start anew.
        let replaced = match inst {
            Inst::Receive(_) => {
                let decl = &tables.buffers[buffer.idx()];
                decl.kind == BufferKind::Port && !decl.outlives_source
            }
            Inst::Store(_) => false,
            _ => true,
        };
        let number = n_regs + buffer.0;
        if replaced && tables.covers_buffer(view) { effects.kills.push(number) } else { effects.uses.push(number) }
    }
    effects
}
