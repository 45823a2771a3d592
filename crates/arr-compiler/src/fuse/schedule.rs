//! When array statements run: as late as they can, together with what needs them.

mod choose;

use arr_bytecode::Inst;
use arr_core::{BufId, Reg, ViewId};
use arr_diag::Span;

use self::choose::{choose_companions, choose_last_readers, choose_what_precedes};
use super::demand::Demand;
use super::group::{Planned, Scheduled, emit_groups};
use super::stored_buffer;
use super::trapping::{Literals, Trap, is_outward, may_stop};
use crate::Options;
use crate::array_ir::{ArrayStmt, ArrayStmtKind, Item, Line, Tables, Tree, TreeNode};
use crate::effects::{Accesses, Few, is_routine};
use crate::loop_code::{LoopCode, LoopItem};
use crate::overlap::{is_disjoint, is_tiling};

/// The most statements that wait; a bound on the cost of scheduling a long straight script.
pub(super) const MAX_PENDING: usize = 64;

/// The weight up to which an expression is rather computed twice than kept as a whole array.
const CHEAP: u32 = 8;

/// A statement that waits, with what it touches.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    pub(super) stmt: ArrayStmt,
    pub(super) span: Span,
    pub(super) reads: Few<ViewId>,
    pub(super) writes: Few<ViewId>,
    /// What of both is come to in an order that is known at run time only.
    pub(super) looked_up: Vec<ViewId>,
    pub(super) reg_uses: Few<Reg>,
    pub(super) reg_defs: Few<Reg>,
    /// Whether it has run before; computing a thing twice may be cheap, three times hardly is.
    pub(super) is_repeated: bool,
    /// What of it may stop the program.
    pub(super) traps: Vec<Trap>,
}

impl Pending {
    pub(super) fn new(tables: &Tables, stmt: ArrayStmt, span: Span) -> Pending {
        let mut accesses = Accesses::new(tables);
        stmt.visit(&mut accesses);
        let Accesses { reads, writes, reg_uses, reg_defs, .. } = accesses;
        let looked_up = stmt.looked_up();
        Pending { stmt, span, reads, writes, looked_up, reg_uses, reg_defs, is_repeated: false, traps: Vec::new() }
    }

    /// Whether it may stop the program.
    pub(super) fn may_trap(&self) -> bool {
        !self.traps.is_empty()
    }

    /// Whether `later`, which stands behind it, must not run before it.
    pub(super) fn must_precede(&self, tables: &Tables, later: &Pending) -> bool {
        let meet = |a: &[ViewId], b: &[ViewId]| {
            a.iter().any(|&x| b.iter().any(|&y| !is_disjoint(tables.record(x), tables.record(y))))
        };
        (self.may_trap() && later.may_trap())
            || meet(&self.writes, &later.reads)
            || meet(&self.reads, &later.writes)
            || meet(&self.writes, &later.writes)
            || later.reg_uses.iter().any(|r| self.reg_defs.contains(r))
            || later.reg_defs.iter().any(|r| self.reg_uses.contains(r) || self.reg_defs.contains(r))
    }
}

/// What scheduling knows of the code around a basic block.
pub(super) struct Around<'a> {
    pub(super) demand: Demand<'a>,
    pub(super) literals: &'a Literals,
    pub(super) options: &'a Options,
}

/// Where waiting statements are made to run.
struct At<'a> {
    /// What is at this position and behind has not run.
    position: usize,
    /// The instruction that cannot wait for them any longer, where there is one.
    forced_by: Option<&'a Inst>,
}

/// Emits the items of one basic block, which come with their positions.
pub(super) fn schedule(lines: impl Iterator<Item = (usize, Line)>, around: &Around<'_>, out: &mut LoopCode) {
    let options = around.options;
    let mut pending: Vec<Pending> = Vec::new();
    let mut end = 0;
    for (position, line) in lines {
        end = position + 1;
        match line.item {
            Item::Array(stmt) => {
                let traps = around.literals.traps(&out.tables, &stmt);
                pending.push(Pending { traps, ..Pending::new(&out.tables, *stmt, line.span) });
                if !options.optimize || pending.len() > MAX_PENDING {
                    run_all(&mut pending, &At { position: end, forced_by: None }, around, out);
                }
            }
            Item::Label(label) => {
                out.push(LoopItem::Label(label), line.span);
            }
            Item::Inst(inst) if options.optimize && is_needless(&inst, position, &around.demand, &out.tables) => {}
            Item::Inst(inst) => {
                let at = At { position, forced_by: Some(&inst) };
                if leaves_block(&inst) {
                    run_all(&mut pending, &at, around, out);
                } else {
                    let required = required_by(&out.tables, &inst, &pending);
                    run(&mut pending, required, &at, around, out);
                }
                out.push(LoopItem::Inst(inst), line.span);
            }
        }
    }
    run_all(&mut pending, &At { position: end, forced_by: None }, around, out);
}

/// Whether an instruction only sets arrays that nothing behind it needs, and cannot stop the script.
fn is_needless(inst: &Inst, position: usize, demand: &Demand<'_>, tables: &Tables) -> bool {
    if !is_routine(inst) {
        return false;
    }
    let Accesses { reads, writes, .. } = Accesses::of_inst(tables, inst);
    let lies_still = |&view: &ViewId| {
        let record = tables.record(view);
        record.moving.is_none() && record.len.is_none()
    };
    reads.iter().chain(&writes).all(lies_still)
        && writes.iter().all(|&view| !demand.is_needed_from(tables.buffer_of(view).0, position + 1))
}

fn leaves_block(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::Fail(_) | Inst::Jump(_) | Inst::BranchIf(_) | Inst::BranchUnless(_) | Inst::RangeNext(_) | Inst::Halt(_)
    )
}

/// Which waiting statements must run before an instruction.
fn required_by(tables: &Tables, inst: &Inst, pending: &[Pending]) -> Vec<bool> {
    let accesses = Accesses::of_inst(tables, inst);
    let touches = |views: &[ViewId], others: &[ViewId]| {
        views.iter().any(|&v| others.iter().any(|&o| tables.buffer_of(v) == tables.buffer_of(o)))
    };
    pending
        .iter()
        .map(|p| {
            (p.may_trap() && (is_outward(inst) || may_stop(inst)))
                || accesses.reg_uses.iter().any(|r| p.reg_defs.contains(r))
                || accesses.reg_defs.iter().any(|r| p.reg_uses.contains(r) || p.reg_defs.contains(r))
                || touches(&accesses.reads, &p.writes)
                || touches(&accesses.writes, &p.reads)
                || touches(&accesses.writes, &p.writes)
        })
        .collect()
}

fn run_all(pending: &mut Vec<Pending>, at: &At<'_>, around: &Around<'_>, out: &mut LoopCode) {
    let all = vec![true; pending.len()];
    run(pending, all, at, around, out);
}

/// Runs the chosen statements and whatever must run before them; the others go on waiting.
fn run(pending: &mut Vec<Pending>, mut chosen: Vec<bool>, at: &At<'_>, around: &Around<'_>, out: &mut LoopCode) {
    choose_what_precedes(pending, &mut chosen, &out.tables);
    if !chosen.contains(&true) {
        return;
    }
    if around.options.optimize {
        while choose_last_readers(pending, &mut chosen, at, &around.demand, &out.tables) {
            choose_what_precedes(pending, &mut chosen, &out.tables);
        }
        choose_companions(pending, &mut chosen, &out.tables);
    }
    let mut now = Vec::new();
    let mut waiting = Vec::new();
    for (statement, chosen) in pending.drain(..).zip(&chosen) {
        if *chosen {
            now.push((now.len() + waiting.len(), statement))
        } else {
            waiting.push((now.len() + waiting.len(), statement))
        }
    }
    let planned = fates(&now, &waiting, at, around, &out.tables);
    for ((order, statement), fate) in now.iter().zip(&planned) {
        if fate.stays {
            waiting.push((*order, Pending { is_repeated: true, traps: Vec::new(), ..statement.clone() }));
        }
    }
    waiting.sort_by_key(|(order, _)| *order);
    *pending = waiting.into_iter().map(|(_, statement)| statement).collect();
    let scheduled = now.into_iter().map(|(_, statement)| statement).zip(planned);
    emit_groups(scheduled.map(|(pending, planned)| Scheduled { pending, planned }).collect(), around, out);
}

/// What becomes of each statement that runs: dropped, kept in block registers only, or computed once more later.
fn fates(
    now: &[(usize, Pending)],
    waiting: &[(usize, Pending)],
    at: &At<'_>,
    Around { demand, options, .. }: &Around<'_>,
    tables: &Tables,
) -> Vec<Planned> {
    let forced_by = at.forced_by.map(|inst| Accesses::of_inst(tables, inst));
    let mut planned = vec![Planned::default(); now.len()];
    for k in (0..now.len()).rev() {
        let (order, statement) = &now[k];
        let Some(buffer) = stored_buffer(tables, &statement.stmt.kind) else { continue };
        let on_buffer = |views: &[ViewId]| views.iter().any(|&v| tables.buffer_of(v) == buffer);
        // Statements that run with it, up to the one that replaces the elements.
        let mut read_now = false;
        let mut read_again = false;
        let mut replaced = false;
        let mut parts = Vec::new();
        for (later, fate) in now[k + 1..].iter().map(|(_, s)| s).zip(&planned[k + 1..]) {
            if fate.is_dropped {
                continue;
            }
            read_now |= on_buffer(&later.reads);
            read_again |= fate.stays && on_buffer(&later.reads);
            if on_buffer(&later.writes) {
                parts.push(later);
                replaced = replace(&parts, buffer, tables);
            }
            if replaced {
                break;
            }
        }
        // Storing a part keeps the other elements.
        read_now |= !replaced && !parts.is_empty();
        let read_by_waiting = waiting.iter().filter(|(o, _)| o > order).any(|(_, s)| on_buffer(&s.reads));
        let needed_in_block = read_by_waiting || demand.is_needed_from(buffer.0, at.position);
        let needed_later = read_again || (!replaced && needed_in_block);
        planned[k].is_dropped = !read_now && !needed_later && !statement.may_trap() && options.optimize;
        planned[k].is_needed_later = needed_later;
        // Computed again where it is needed again, if that is cheap and nothing that runs now changes what it reads or stores.
        let touched = |&w: &ViewId| {
            let written = tables.buffer_of(w);
            written == buffer || statement.reads.iter().any(|&r| tables.buffer_of(r) == written)
        };
        let set = |r: &Reg| statement.reg_uses.contains(r);
        let inputs_change =
            now[k + 1..].iter().any(|(_, later)| later.writes.iter().any(touched) || later.reg_defs.iter().any(set))
                || forced_by.as_ref().is_some_and(|by| by.writes.iter().any(touched) || by.reg_defs.iter().any(set));
        let read_by_instruction = forced_by.as_ref().is_some_and(|by| on_buffer(&by.reads));
        planned[k].stays = options.optimize
            && !read_by_instruction
            && needed_later
            && read_now
            && !demand.is_live_out(buffer.0)
            && !inputs_change
            && !statement.is_repeated
            && !on_buffer(&statement.reads)
            && tables.buffers[buffer.idx()].n_bytes() > u64::from(options.target.block_bytes)
            && tables.covers_buffer(statement.writes[0])
            && is_cheap(&statement.stmt);
    }
    planned
}

/// Whether a statement is rather computed again than kept as a whole array.
pub(super) fn is_cheap(stmt: &ArrayStmt) -> bool {
    weight(stmt) <= CHEAP
}

/// Whether statements leave nothing of a buffer as it was: one of them stores all of it, or parts that they store tile it.
fn replace(parts: &[&Pending], buffer: BufId, tables: &Tables) -> bool {
    let writes = || parts.iter().flat_map(|part| &part.writes).filter(|&&v| tables.buffer_of(v) == buffer);
    let are_stores = parts.iter().all(|part| stored_buffer(tables, &part.stmt.kind) == Some(buffer));
    let tile = || {
        let views: Vec<_> = writes().map(|&v| tables.record(v)).collect();
        is_tiling(&views, tables.extent_of(buffer))
    };
    writes().any(|&v| tables.covers_buffer(v)) || (parts.len() > 1 && are_stores && tile())
}

/// What computing an element costs, roughly, in passes over a block.
fn weight(stmt: &ArrayStmt) -> u32 {
    match &stmt.kind {
        ArrayStmtKind::Store { value, .. } => tree_weight(value),
        ArrayStmtKind::Accumulate { .. }
        | ArrayStmtKind::Scan { .. }
        | ArrayStmtKind::Compress { .. }
        | ArrayStmtKind::Put { .. }
        | ArrayStmtKind::Check { .. }
        | ArrayStmtKind::Reduce { .. } => u32::MAX,
    }
}

pub(super) fn tree_weight(tree: &Tree) -> u32 {
    use arr_core::Ufunc::{
        Absolute, Ceil, CopySign, Degrees, FMax, FMin, FMod, Fabs, Floor, FloorDivide, Gcd, Heaviside, Lcm, Power,
        Radians, Reciprocal, Remainder, Rint, Sqrt, TrueDivide, Trunc,
    };
    let own = match tree.node {
        TreeNode::View(_) | TreeNode::Splat(_) => 0,
        TreeNode::Take { .. }
        | TreeNode::Map1 { f: Sqrt | Reciprocal | Floor | Ceil | Trunc | Rint, .. }
        | TreeNode::Map2 { f: TrueDivide | FloorDivide | Remainder | FMod, .. } => 4,
        TreeNode::Map1 { f: Absolute | Fabs | Degrees | Radians, .. }
        | TreeNode::Map2 { f: CopySign | FMax | FMin | Heaviside, .. } => 1,
        TreeNode::Map2 { f: Power | Gcd | Lcm, .. } => 2 * CHEAP,
        // What is left of these are functions by polynomials.
        TreeNode::Map1 { f, .. } | TreeNode::Map2 { f, .. } if f.rule() == arr_core::Rule::Inexact => 2 * CHEAP,
        _ => 1,
    };
    tree.operands().into_iter().map(tree_weight).fold(own, u32::saturating_add)
}
