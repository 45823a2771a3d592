//! From array IR to loop code: statements over arrays become block loops.
//!
//! Inside a basic block an array statement waits until something needs what it computes, and then runs in the loop of its
//! first consumer. What only that loop reads exists block by block and never as a whole. A result never changes by a bit:
//! statements are reordered only where neither writes what the other touches.

mod analysis;
mod body;
mod checks;
mod common_reduction;
mod composed;
mod demand;
mod equal_lengths;
mod group;
mod hazard;
mod invariant;
mod level;
mod pairs;
mod passing;
mod recomputed;
mod row_blocks;
mod rows;
mod schedule;
mod strips;
mod trap_order;
mod trapping;

use arr_core::BufId;

use self::analysis::Analysis;
use self::recomputed::Effort;
use self::trapping::Literals;
use crate::Options;
use crate::array_ir::{ArrayIr, ArrayStmtKind, Item, Tables};
use crate::effects::{Accesses, flow_of, is_routine};
use crate::liveness::{Effects, Flow};
use crate::loop_code::{LoopCode, LoopItem, LoopLine};

/// Schedules and fuses every array statement. With `options.optimize` off, each one runs in a loop of its own.
#[must_use]
pub(crate) fn fuse(ir: ArrayIr, options: &Options) -> LoopCode {
    let literals = Literals::new(&ir.code, &ir.tables);
    let ir = checks::check_first(ir, &literals, options);
    let (ir, analysis) = if options.optimize {
        rearranged(ir, literals, options)
    } else {
        let analysis = Analysis::with(literals, &ir);
        (ir, analysis)
    };
    let mut out = LoopCode { code: Vec::with_capacity(2 * ir.code.len()), tables: ir.tables };
    let mut lines = ir.code.into_iter().enumerate();
    for block in &analysis.blocks {
        let demand = demand::Demand::new(block, &analysis.effects);
        let around = schedule::Around { demand, literals: &analysis.literals, options };
        schedule::schedule(lines.by_ref().take(block.items.len()), &around, &mut out);
    }
    out
}

/// Changes the code by what is known of it; whether it has.
type Pass<'p> = &'p dyn Fn(&mut ArrayIr, &Analysis) -> bool;

/// The code with nothing computed twice that is there already, and what only shifted reads need computed there, or kept by
/// rows; and what is then known of it.
fn rearranged(ir: ArrayIr, literals: Literals, options: &Options) -> (ArrayIr, Analysis) {
    let ir = equal_lengths::share_lengths(ir);
    // None of these sets another register, or one more often.
    let mut ir = invariant::hoist(common_reduction::share_reductions(ir, &literals), &literals, options);
    let mut analysis = Analysis::with(literals, &ir);
    let passes: [Pass<'_>; 3] = [
        &|ir, analysis| recomputed::recompute(ir, analysis, Effort::Little, options),
        &|ir, analysis| strips::strip(ir, analysis, options),
        // What cannot go strip by strip may still be computed anew.
        &|ir, analysis| recomputed::recompute(ir, analysis, Effort::SparesABuffer, options),
    ];
    for pass in passes {
        if pass(&mut ir, &analysis) {
            analysis = Analysis::new(&ir);
        }
    }
    (ir, analysis)
}

fn item_flow(item: &Item) -> Flow {
    match item {
        Item::Label(label) => Flow::Label(*label),
        Item::Inst(inst) => flow_of(inst),
        Item::Array(_) => Flow::Plain,
    }
}

/// Buffers whose elements an item needs, and buffers of which it leaves nothing as it was.
fn buffer_effects(tables: &Tables, item: &Item) -> Effects {
    let mut accesses = Accesses::new(tables);
    item.visit(&mut accesses);
    let mut effects = Effects::default();
    effects.uses.extend(accesses.reads.iter().map(|&v| tables.buffer_of(v).0));
    for &view in &accesses.writes {
        let buffer = tables.buffer_of(view).0;
        let sets_all = match item {
            Item::Array(_) => true,
            Item::Inst(inst) => is_routine(inst),
            Item::Label(_) => false,
        };
        let whole = sets_all && tables.covers_buffer(view);
        if whole { effects.kills.push(buffer) } else { effects.uses.push(buffer) }
    }
    effects
}

impl LoopCode {
    fn push(&mut self, item: LoopItem, span: arr_diag::Span) {
        self.code.push(LoopLine { item, span });
    }
}

/// The buffer that a statement stores to and nothing else.
fn stored_buffer(tables: &Tables, kind: &ArrayStmtKind) -> Option<BufId> {
    match kind {
        ArrayStmtKind::Store { target, .. }
        | ArrayStmtKind::Scan { target, .. }
        | ArrayStmtKind::Accumulate { target, .. } => Some(tables.buffer_of(*target)),
        ArrayStmtKind::Compress { .. }
        | ArrayStmtKind::Put { .. }
        | ArrayStmtKind::Check { .. }
        | ArrayStmtKind::Reduce { .. } => None,
    }
}
