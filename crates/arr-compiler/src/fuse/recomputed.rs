//! Results that are read at other places than those they are computed at: shifted slices of an intermediate.
//!
//! A statement that stores nothing but a result which only such statements read that stand behind it in its basic block gives
//! way to its expression, computed anew wherever it is read, from operands that lie as far away. It may not trap, nor
//! may its operands change until then. Every element has the value that it had.

use core::ops::Range;

use arr_core::{BufId, ViewId};

use super::composed::composed;
use super::demand::Demand;
use super::schedule::{MAX_PENDING, tree_weight};
use super::trapping::Literals;
use super::{buffer_effects, item_flow};
use crate::array_ir::{ArrayIr, ArrayStmtKind, BufferKind, Item, Tables, Tree, TreeNode};
use crate::effects::Accesses;
use crate::liveness::{Effects, Flow, liveness};
use crate::overlap::is_identical;

/// What computing a result anew may cost an element of it, beyond computing it once: more than passing it through memory
/// does, as what it takes is kept for something else.
const MOST_EXTRA: u64 = 40;

/// More than any result costs.
const TOO_MUCH: u64 = 1 << 32;

/// Results of results that are looked at for what they cost.
const MAX_DEPTH: u32 = 4;

/// The code with results computed where they are read, where that costs little.
///
/// Cost: what each statement stores is looked for in as many statements behind it as may wait together.
#[must_use]
pub(super) fn recompute(mut ir: ArrayIr) -> ArrayIr {
    let effects: Vec<Effects> = ir.code.iter().map(|line| buffer_effects(&ir.tables, &line.item)).collect();
    let flow: Vec<Flow> = ir.code.iter().map(|line| item_flow(&line.item)).collect();
    let literals = Literals::new(&ir.code, &ir.tables);
    let mut is_gone = vec![false; ir.code.len()];
    for block in &liveness(&flow, &effects) {
        let demand = Demand::new(block, &effects);
        // From the last on: what a result is computed from is read where the result was.
        for position in block.items.clone().rev() {
            let scope = Scope { ir: &ir, literals: &literals, demand: &demand, items: block.items.clone() };
            let Some((result, readers)) = scope.passing(position) else { continue };
            if readers.iter().any(|reader| !reader.is_in_step) && scope.extra(&result, &readers) <= MOST_EXTRA {
                result.put_in(&mut ir, &readers);
                is_gone[position] = true;
            }
        }
    }
    let mut gone = is_gone.into_iter();
    ir.code.retain(|_| !gone.next().unwrap_or(false));
    ir
}

/// A result that may never be needed as a whole.
struct Passing {
    stored: usize,
    buffer: BufId,
    target: ViewId,
    value: Tree,
}

/// A statement that reads a result.
struct Reader {
    position: usize,
    /// Elements that it reads, by every view of its own.
    n_elems: u64,
    /// Whether it comes to every element at the step at which it is stored.
    is_in_step: bool,
}

/// A basic block in which results are looked for.
struct Scope<'a> {
    ir: &'a ArrayIr,
    literals: &'a Literals,
    demand: &'a Demand<'a>,
    items: Range<usize>,
}

impl Scope<'_> {
    /// The result that is stored at a position, all of it in C order and without traps, and every statement that reads it;
    /// `None` where something else needs it, or its operands change before.
    fn passing(&self, position: usize) -> Option<(Passing, Vec<Reader>)> {
        let tables = &self.ir.tables;
        let Item::Array(stmt) = &self.ir.code.get(position)?.item else { return None };
        let ArrayStmtKind::Store { target, value } = &stmt.kind else { return None };
        let record = tables.record(*target);
        let kind = tables.buffers[record.buffer.idx()].kind;
        let is_passing = matches!(kind, BufferKind::Array | BufferKind::Temporary)
            && stmt.len.is_none()
            && record.view.is_contiguous()
            && tables.covers_buffer(*target)
            && !value.counts_steps()
            && !self.literals.may_trap(tables, stmt);
        let own = self.accesses(position);
        let reads_itself = own.reads.iter().any(|&view| tables.buffer_of(view) == record.buffer);
        if !is_passing || reads_itself {
            return None;
        }
        let result = Passing { stored: position, buffer: record.buffer, target: *target, value: value.clone() };
        let readers = self.readers(&result, &own)?;
        Some((result, readers))
    }

    fn readers(&self, result: &Passing, own: &Accesses<'_>) -> Option<Vec<Reader>> {
        let tables = &self.ir.tables;
        let mut readers = Vec::new();
        let mut has_changed = false;
        let last = self.items.end.min(result.stored + 1 + MAX_PENDING);
        for position in result.stored + 1..last {
            let found = self.accesses(position);
            let is_result = |view: &&ViewId| tables.buffer_of(**view) == result.buffer;
            let mut views: Vec<ViewId> = found.reads.iter().filter(is_result).copied().collect();
            views.sort_unstable();
            views.dedup();
            if !views.is_empty() {
                let Item::Array(stmt) = &self.ir.code.get(position)?.item else { return None };
                let can_follow = |read: &ViewId| {
                    own.reads.iter().all(|&operand| composed(tables.record(operand), tables.record(*read)).is_some())
                };
                let is_looked_up = stmt.looked_up().iter().any(|view| is_result(&view));
                if has_changed || is_looked_up || stmt.len.is_some() || !views.iter().all(can_follow) {
                    return None;
                }
                let n_elems = views.iter().map(|&view| u64::from(tables.record(view).view.shape.n_elems())).sum();
                let in_step = |&view: &ViewId| is_identical(tables.record(view), tables.record(result.target));
                readers.push(Reader { position, n_elems, is_in_step: views.iter().all(in_step) });
            }
            let writes = |buffer| found.writes.iter().any(|&view| tables.buffer_of(view) == buffer);
            if writes(result.buffer) {
                let is_replaced = found.writes.iter().any(|&view| tables.covers_buffer(view));
                return (is_replaced && matches!(self.ir.code.get(position)?.item, Item::Array(_))).then_some(readers);
            }
            has_changed |= own.reads.iter().any(|&view| writes(tables.buffer_of(view)))
                || own.reg_uses.iter().any(|reg| found.reg_defs.contains(reg));
        }
        (!self.demand.is_needed_from(result.buffer.0, last)).then_some(readers)
    }

    /// What computing a result wherever it is read costs more than computing it once, for each of its elements.
    fn extra(&self, result: &Passing, readers: &[Reader]) -> u64 {
        let n = u64::from(self.ir.tables.record(result.target).view.shape.n_elems()).max(1);
        let read: u64 = readers.iter().map(|reader| reader.n_elems).sum();
        let again = read.saturating_sub(n);
        match self.cost(result, MAX_DEPTH) {
            cost if cost < TOO_MUCH => cost.saturating_mul(again).div_ceil(n),
            cost => cost,
        }
    }

    /// What an element costs: operations, and operands to be fetched. What an operand is computed from in step, and nobody
    /// else needs, is computed again with it.
    fn cost(&self, result: &Passing, depth: u32) -> u64 {
        let mut found = Accesses::new(&self.ir.tables);
        result.value.visit(&mut found);
        let own = u64::from(tree_weight(&result.value)) + found.reads.len() as u64;
        let operands = found.reads.iter().map(|&view| self.cost_of_operand(view, result.stored, depth));
        operands.fold(own, u64::saturating_add)
    }

    fn cost_of_operand(&self, view: ViewId, read: usize, depth: u32) -> u64 {
        let Some(deeper) = depth.checked_sub(1) else { return TOO_MUCH };
        let tables = &self.ir.tables;
        let buffer = tables.buffer_of(view);
        let mut before = (read.saturating_sub(MAX_PENDING).max(self.items.start)..read).rev();
        let writes = |position| {
            let mut written = self.accesses(position).writes.into_iter();
            written.find(|&written| tables.buffer_of(written) == buffer)
        };
        let Some((stored, target)) = before.find_map(|position| Some((position, writes(position)?))) else { return 0 };
        let is_a_result = tables.covers_buffer(target) && is_identical(tables.record(view), tables.record(target));
        match self.passing(stored) {
            Some((result, readers)) if readers.iter().all(|reader| reader.is_in_step) => self.cost(&result, deeper),
            // It would be needed as a whole.
            None if is_a_result && !self.demand.is_needed_from(buffer.0, read + 1) => TOO_MUCH,
            _ => 0,
        }
    }

    fn accesses(&self, position: usize) -> Accesses<'_> {
        let mut accesses = Accesses::new(&self.ir.tables);
        if let Some(line) = self.ir.code.get(position) {
            line.item.visit(&mut accesses);
        }
        accesses
    }
}

impl Passing {
    /// Puts the expression in where the result is read.
    fn put_in(&self, ir: &mut ArrayIr, readers: &[Reader]) {
        let ArrayIr { code, tables } = ir;
        for reader in readers {
            let Some(Item::Array(stmt)) = code.get_mut(reader.position).map(|line| &mut line.item) else { continue };
            for tree in stmt.kind.trees_mut() {
                self.put_in_tree(tree, tables);
            }
        }
    }

    fn put_in_tree(&self, tree: &mut Tree, tables: &mut Tables) {
        if let TreeNode::View(read) = tree.node {
            if tables.buffer_of(read) == self.buffer {
                let read = *tables.record(read);
                *tree = self.value.clone();
                tree.for_each_view(&mut |view| {
                    if let Some(record) = composed(tables.record(*view), &read) {
                        *view = tables.view(record);
                    }
                });
            }
            return;
        }
        tree.operands_mut().into_iter().for_each(|operand| self.put_in_tree(operand, tables));
    }
}
