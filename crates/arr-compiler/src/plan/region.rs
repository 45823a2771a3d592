//! Which buffers lie in fast memory: those of which most bytes are touched for each byte that they hold.
//!
//! Bytes are counted along loops. Where a count is not known, a loop is taken to run [`ASSUMED_TURNS`] times, and one
//! that takes arrivals from a source [`ASSUMED_ARRIVALS`] times.

use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

use arr_bytecode::{Inst, Target};
use arr_core::{Reg, Scalar};

use super::layout::{Item, most_live, pack};
use crate::effects::Accesses;
use crate::loop_code::{LoopCode, LoopItem};

/// Turns of a loop that are not counted at compile time.
const ASSUMED_TURNS: u64 = 16;

/// Turns of a loop over a source: it runs as long as there is something to see.
const ASSUMED_ARRIVALS: u64 = 1024;

/// How often a buffer may find no room before all that is colder goes without a try: what bounds the cost.
const MOST_TRIES: usize = 256;

/// Parts the buffers into those of fast memory, of which no more than `room` bytes are taken, and the others.
///
/// Cost: at most [`MOST_TRIES`] looks at all that is live, and a few packings.
pub(super) fn by_heat(code: &LoopCode, mut items: Vec<Item>, room: u64) -> (Vec<Item>, Vec<Item>) {
    let touched = touched_bytes(code);
    // Bytes touched a byte held, as integers: the ratio in 1/1024.
    let heat = |item: &Item| touched[item.buffer].saturating_mul(1024) / item.bytes.max(1);
    items.sort_by_key(|item| (Reverse(heat(item)), item.buffer));
    let mut fast = Vec::new();
    let mut slow = Vec::new();
    let mut tries = 0;
    add(&items, room, &mut fast, &mut slow, &mut tries);
    // What is live together fits; it may lie less close than that.
    let mut n_moved = 1;
    while pack(&fast).bytes > room {
        slow.extend(fast.drain(fast.len().saturating_sub(n_moved)..));
        n_moved *= 2;
    }
    (fast, slow)
}

/// Takes what fits of `items`, the hottest first, as many at once as fit.
fn add(items: &[Item], room: u64, fast: &mut Vec<Item>, slow: &mut Vec<Item>, tries: &mut usize) {
    let n_fast = fast.len();
    fast.extend_from_slice(items);
    *tries += 1;
    if most_live(fast) <= room {
        return;
    }
    fast.truncate(n_fast);
    if items.len() <= 1 || *tries > MOST_TRIES {
        slow.extend_from_slice(items);
        return;
    }
    let (hotter, colder) = items.split_at(items.len() / 2);
    add(hotter, room, fast, slow, tries);
    add(colder, room, fast, slow, tries);
}

/// The bytes of each buffer that a run reads and writes, as far as it can be known.
fn touched_bytes(code: &LoopCode) -> Vec<u64> {
    let turns = turns(code);
    let mut touched = vec![0u64; code.tables.buffers.len()];
    // Elements and blocks of the block loop at hand.
    let mut block_loop: Option<(u64, u64)> = None;
    for (line, turns) in code.code.iter().zip(turns) {
        let LoopItem::Inst(inst) = &line.item else { continue };
        match inst {
            Inst::BeginLoop(op) => block_loop = Some((op.n.0.into(), op.n.0.div_ceil(op.block.0.max(1)).into())),
            Inst::BeginLoopTo(op) => block_loop = Some((op.n.0.into(), op.n.0.div_ceil(op.block.0.max(1)).into())),
            Inst::EndLoop(_) => block_loop = None,
            _ => {}
        }
        let accesses = Accesses::of_inst(&code.tables, inst);
        let is_element = matches!(inst, Inst::Load(_) | Inst::Store(_));
        for &view in accesses.reads.iter().chain(&accesses.writes) {
            let all = code.tables.record(view).view.shape.n_elems();
            let n = if is_element { 1 } else { block_loop.map_or(u64::from(all), |(n, _)| n) };
            let bytes = n * u64::from(code.tables.dtype_of(view).size());
            let slot = &mut touched[code.tables.buffer_of(view).idx()];
            *slot = slot.saturating_add(bytes.saturating_mul(turns));
        }
        let n_blocks = block_loop.map_or(1, |(_, n_blocks)| n_blocks);
        for buffer in accesses.buffer_reads.iter().chain(&accesses.buffer_writes) {
            let bytes = code.tables.buffers[buffer.idx()].n_bytes().saturating_mul(n_blocks);
            let slot = &mut touched[buffer.idx()];
            *slot = slot.saturating_add(bytes.saturating_mul(turns));
        }
    }
    touched
}

/// How often each item of the code runs.
fn turns(code: &LoopCode) -> Vec<u64> {
    let mut labels = FxHashMap::default();
    let mut turns = vec![1u64; code.code.len()];
    let counts = Counts::new(code);
    for (at, line) in code.code.iter().enumerate() {
        match &line.item {
            LoopItem::Label(label) => _ = labels.insert(*label, at),
            LoopItem::Inst(inst) => {
                let Some(&start) = inst.jump().and_then(|Target(label)| labels.get(&label)) else { continue };
                let receives = |item: &LoopItem| matches!(item, LoopItem::Inst(Inst::Receive(_)));
                let is_stream = code.code[start..at].iter().any(|line| receives(&line.item));
                let n = if is_stream { ASSUMED_ARRIVALS } else { counts.of(inst).unwrap_or(ASSUMED_TURNS) };
                turns[start..=at].iter_mut().for_each(|turns| *turns = turns.saturating_mul(n));
            }
        }
    }
    turns
}

/// Integer literals of registers.
struct Counts {
    /// What a register is set to by literals, where they agree.
    literals: FxHashMap<Reg, Option<i64>>,
    /// Whether anything else sets it.
    varies: FxHashSet<Reg>,
}

impl Counts {
    fn new(code: &LoopCode) -> Counts {
        let mut counts = Counts { literals: FxHashMap::default(), varies: FxHashSet::default() };
        for line in &code.code {
            let LoopItem::Inst(inst) = &line.item else { continue };
            match inst {
                Inst::Literal(op) => {
                    let value = if let Scalar::Int(value) = op.value.0 { Some(value) } else { None };
                    let known = counts.literals.entry(op.dst.0).or_insert(value);
                    *known = known.filter(|_| *known == value);
                }
                _ => counts.varies.extend(&Accesses::of_inst(&code.tables, inst).reg_defs),
            }
        }
        counts
    }

    /// How often a counted loop goes round, where its bounds are literals.
    fn of(&self, inst: &Inst) -> Option<u64> {
        let Inst::RangeNext(op) = inst else { return None };
        let literal = |reg: Reg| self.literals.get(&reg).copied().flatten();
        let constant = |reg: Reg| literal(reg).filter(|_| !self.varies.contains(&reg));
        let (start, stop, step) = (literal(op.counter.0)?, constant(op.stop.0)?, constant(op.step.0)?);
        let distance = stop.checked_sub(start)?;
        u64::try_from(distance.checked_div(step)?).ok().map(|turns| turns.max(1))
    }
}
