//! Loop-invariant code: what every round of a loop would compute anew from the same values is computed once before it.
//!
//! Something moves if it cannot trap, is set nowhere else in the loop, is not needed from before the loop, and reads nothing
//! that the loop sets: then running it once, even where the loop runs no round, changes nothing that can be seen. What moves:
//! reductions, routines, whole arrays that are no cheaper to compute again than to keep, roots and polynomials of scalars, and the
//! scalars that these need; where a loop has no arrays, all scalars. Of an expression over arrays no part moves by itself: it would
//! take an array of its own.
//!
//! Source: Aho, Lam, Sethi and Ullman, *Compilers*, section 9.5.

use rustc_hash::{FxHashMap, FxHashSet};

use arr_bytecode::Inst;
use arr_core::{Reg, Rule, ScalarKind, Ufunc, ViewId};

use super::schedule::is_cheap;
use super::trapping::Literals;
use super::{buffer_effects, item_flow};
use crate::Options;
use crate::array_ir::{ArrayIr, ArrayStmtKind, Item, Line};
use crate::effects::{Accesses, is_routine};
use crate::lists::Lists;
use crate::liveness::{AllEffects, Flow, LiveSet, liveness};

/// The code with what is invariant in front of its loops.
///
/// Cost: the number of items, times the depth of loops.
#[must_use]
pub(super) fn hoist(mut ir: ArrayIr, literals: &Literals, options: &Options) -> ArrayIr {
    let flow: Vec<Flow> = ir.code.iter().map(|line| item_flow(&line.item)).collect();
    let loops = loops(&flow);
    if loops.is_empty() {
        return ir;
    }
    let Touched { effects, sets } = Touched::new(&ir);
    let mut live_in: FxHashMap<usize, LiveSet> = FxHashMap::default();
    for block in liveness(&flow, &effects) {
        live_in.insert(block.items.start, block.live_in);
    }
    let may_move: Vec<bool> = ir.code.iter().map(|line| may_move(&ir, line, literals, options)).collect();
    // Where each item goes: its own place at first.
    let mut place: Vec<usize> = (0..ir.code.len()).collect();
    for a_loop in &loops {
        let Some(live) = live_in.get(&a_loop.entered_at) else { continue };
        let region = a_loop.first..=a_loop.last;
        let mut n_sets: FxHashMap<u32, u32> = FxHashMap::default();
        for set in region.clone().flat_map(|k| &sets[k]) {
            *n_sets.entry(*set).or_default() += 1;
        }
        let mut moved = Vec::new();
        for k in region.clone() {
            let is_set = |var: &u32| n_sets.get(var).is_some_and(|&n| n > 0);
            let moves = may_move[k]
                && place[k] > a_loop.front
                && !effects.uses[k].iter().any(is_set)
                && sets[k].iter().all(|var| n_sets.get(var) == Some(&1) && !live.contains(*var));
            if moves {
                moved.push(k);
                for var in &sets[k] {
                    n_sets.remove(var);
                }
            }
        }
        // Beside arrays a sum of scalars costs nothing, and its register is one more that is held all along: there it moves
        // only with what needs it.
        let is_array = |k: usize| match &ir.code[k].item {
            Item::Array(_) => true,
            Item::Inst(inst) => is_routine(inst),
            Item::Label(_) => false,
        };
        let is_scalar_loop = !region.clone().any(is_array);
        let mut needed: FxHashSet<u32> = FxHashSet::default();
        for k in moved.into_iter().rev() {
            if is_scalar_loop
                || is_array(k)
                || is_costly(&ir.code[k].item)
                || sets[k].iter().any(|var| needed.contains(var))
            {
                place[k] = a_loop.front;
                needed.extend(&effects.uses[k]);
            }
        }
    }
    // What stands in front of an item comes before it; the order of both is kept.
    let mut order: Vec<usize> = (0..ir.code.len()).collect();
    order.sort_by_key(|&k| (place[k], place[k] == k));
    let mut lines: Vec<Option<Line>> = std::mem::take(&mut ir.code).into_iter().map(Some).collect();
    ir.code.reserve_exact(lines.len());
    ir.code.extend(order.into_iter().filter_map(|k| lines[k].take()));
    ir
}

/// A loop: items from its first label to the last jump back there.
struct Loop {
    first: usize,
    last: usize,
    /// The item that what is hoisted goes in front of.
    front: usize,
    /// The label at which the first round is entered.
    entered_at: usize,
}

/// The loops of structured code, inner ones first.
fn loops(flow: &[Flow]) -> Vec<Loop> {
    let mut labels: FxHashMap<u32, usize> = FxHashMap::default();
    for (k, item) in flow.iter().enumerate() {
        labels.extend(item.label().map(|label| (label, k)));
    }
    let position = |label: Option<u32>| label.and_then(|label| labels.get(&label).copied());
    let mut last_back: FxHashMap<usize, usize> = FxHashMap::default();
    // The lowest and the highest position from which each label is jumped to.
    let mut sources: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
    for (k, item) in flow.iter().enumerate() {
        let Some(to) = position(item.jump()) else { continue };
        sources.entry(to).and_modify(|(_, highest)| *highest = k).or_insert((k, k));
        if to <= k {
            last_back.insert(to, k);
        }
    }
    let mut found: Vec<Loop> = Vec::new();
    for (k, _) in flow.iter().enumerate() {
        let Some(&last) = last_back.get(&k) else { continue };
        // A loop whose test stands at its end is entered there.
        let before = k.checked_sub(1).map(|before| (before, flow[before]));
        let (front, entered_at) = match before {
            Some((before, jump)) if jump.ends() => match position(jump.jump()) {
                Some(entered) if entered > k && entered <= last => (before, entered),
                _ => continue,
            },
            _ => (k, k),
        };
        found.push(Loop { first: k, last, front, entered_at });
    }
    // Where control may come in at another place, what stands in front of the loop may not have run.
    found.retain(|l| (l.first..=l.last).all(|k| is_entered_from_within(sources.get(&k), l, k)));
    found.sort_by_key(|l| l.last - l.first);
    found
}

/// Whether the label at `k` is reached from the loop only, and from the jump in front of it where that enters here.
fn is_entered_from_within(sources: Option<&(usize, usize)>, l: &Loop, k: usize) -> bool {
    let Some(&(lowest, highest)) = sources else { return true };
    let is_entry = l.front < l.first && k == l.entered_at && lowest == l.front;
    (l.first <= lowest || is_entry) && highest <= l.last
}

/// What each item does to variables: registers, and behind them buffers.
#[derive(Default)]
struct Touched {
    effects: AllEffects,
    /// Everything that it sets, wholly or in part.
    sets: Lists<u32>,
}

impl Touched {
    fn new(ir: &ArrayIr) -> Touched {
        let n_regs = ir.tables.regs.len() as u32;
        let mut touched = Touched::default();
        for line in &ir.code {
            let mut accesses = Accesses::new(&ir.tables);
            line.item.visit(&mut accesses);
            let mut effects = buffer_effects(&ir.tables, &line.item);
            for buffer in effects.uses.iter_mut().chain(&mut effects.kills) {
                *buffer += n_regs;
            }
            effects.uses.extend(accesses.reg_uses.iter().map(|reg| reg.0));
            effects.kills.extend(accesses.reg_defs.iter().map(|reg| reg.0));
            touched.effects.push(effects);
            let buffers = accesses.writes.iter().map(|&view| n_regs + ir.tables.buffer_of(view).0);
            touched.sets.push(accesses.reg_defs.iter().map(|reg| reg.0).chain(buffers));
        }
        touched
    }
}

/// Whether a view is where it is and as long as it is: offsets and lengths known at run time are checked where they are
/// used.
fn lies_still(ir: &ArrayIr, view: ViewId) -> bool {
    let record = ir.tables.record(view);
    record.moving.is_none() && record.len.is_none()
}

/// Whether running an item once more, or earlier, can be seen by nothing but what reads its result.
fn may_move(ir: &ArrayIr, line: &Line, literals: &Literals, options: &Options) -> bool {
    match &line.item {
        Item::Label(_) => false,
        Item::Inst(inst) if is_routine(inst) => {
            let accesses = Accesses::of_inst(&ir.tables, inst);
            accesses.reads.iter().chain(&accesses.writes).all(|view| lies_still(ir, *view))
                && accesses.writes.iter().all(|&view| ir.tables.covers_buffer(view))
        }
        Item::Inst(inst) => matches!(inst, Inst::Literal(_) | Inst::Assign(_) | Inst::Mean(_)) || never_stops(ir, inst),
        Item::Array(stmt) => {
            let mut accesses = Accesses::new(&ir.tables);
            stmt.visit(&mut accesses);
            stmt.len.is_none()
                && accesses.reads.iter().chain(&accesses.writes).all(|view| lies_still(ir, *view))
                && !literals.may_trap(&ir.tables, stmt)
                && match &stmt.kind {
                    ArrayStmtKind::Reduce { .. } | ArrayStmtKind::Accumulate { .. } => true,
                    ArrayStmtKind::Scan { target, .. } => ir.tables.covers_buffer(*target),
                    ArrayStmtKind::Store { target, .. } => {
                        let decl = &ir.tables.buffers[ir.tables.buffer_of(*target).idx()];
                        ir.tables.covers_buffer(*target)
                            && (!is_cheap(stmt) || decl.n_bytes() <= u64::from(options.target.block_bytes))
                    }
                    ArrayStmtKind::Compress { .. } | ArrayStmtKind::Put { .. } | ArrayStmtKind::Check { .. } => false,
                }
        }
    }
}

/// Whether a function of scalars has a result whatever its operands are.
fn never_stops(ir: &ArrayIr, inst: &Inst) -> bool {
    let kind = |reg: Reg| ir.tables.regs[reg.idx()];
    match inst {
        Inst::Scalar1(op) => kind(op.src.0) == ScalarKind::Float || op.f.rule() == Rule::Inexact,
        Inst::Scalar2(op) => {
            let has_float = [op.lhs, op.rhs].into_iter().any(|operand| kind(operand.0) == ScalarKind::Float);
            let is_total =
                matches!(op.f, Ufunc::Add | Ufunc::Subtract | Ufunc::Multiply | Ufunc::Minimum | Ufunc::Maximum);
            op.f.is_comparison() || (has_float && is_total)
        }
        Inst::Convert(op) => kind(op.dst.0) != ScalarKind::Int,
        _ => false,
    }
}

/// Whether a scalar costs more than a register that is held through a loop.
fn is_costly(item: &Item) -> bool {
    matches!(item, Item::Inst(Inst::Scalar1(op)) if op.f.rule() == Rule::Inexact)
}
