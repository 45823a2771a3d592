//! Results that pass: nothing but statements behind them in their basic block read them, and nobody needs them as a whole.

use core::ops::Range;

use arr_core::{BufId, ViewId};

use super::composed::composed;
use super::demand::Demand;
use super::schedule::{MAX_PENDING, tree_weight};
use super::stored_buffer;
use super::trapping::Literals;
use crate::array_ir::{ArrayIr, ArrayStmtKind, BufferKind, Item, Tree};
use crate::effects::Accesses;
use crate::overlap::is_identical;

/// More than any result costs.
const TOO_MUCH: u64 = 1 << 32;

/// Results of results that are looked at for what they cost.
const MAX_DEPTH: u32 = 4;

/// A basic block in which results are looked for.
pub(super) struct Scope<'a> {
    pub(super) ir: &'a ArrayIr,
    pub(super) literals: &'a Literals,
    pub(super) demand: &'a Demand<'a>,
    pub(super) items: Range<usize>,
}

/// A result that passes.
pub(super) struct Passing {
    /// Where it is stored.
    pub(super) stored: usize,
    pub(super) buffer: BufId,
    pub(super) target: ViewId,
    pub(super) value: Tree,
    pub(super) readers: Vec<Reader>,
}

/// A statement that reads a result.
pub(super) struct Reader {
    pub(super) position: usize,
    /// By which views.
    pub(super) views: Vec<ViewId>,
    /// Whether it comes to every element at the step at which it is stored.
    pub(super) is_in_step: bool,
    /// Whether it may compute what it reads itself: it can come to the operands, and they are what they were.
    pub(super) may_compute: bool,
}

/// Whether what is stored at a position may be read at other places than those it is stored at: more than one view shows its
/// buffer.
pub(super) fn may_be_shifted(ir: &ArrayIr, position: usize) -> bool {
    match ir.code.get(position).map(|line| &line.item) {
        Some(Item::Array(stmt)) => {
            stored_buffer(&ir.tables, &stmt.kind).is_some_and(|b| ir.tables.has_several_views(b))
        }
        _ => false,
    }
}

impl Scope<'_> {
    /// The result that is stored at a position: all of a buffer, in C order, without traps, whatever steps a loop has taken.
    pub(super) fn passing(&self, position: usize) -> Option<Passing> {
        let tables = &self.ir.tables;
        let Item::Array(stmt) = &self.ir.code.get(position)?.item else { return None };
        let ArrayStmtKind::Store { target, value } = &stmt.kind else { return None };
        let record = tables.record(*target);
        let kind = tables.buffers[record.buffer.idx()].kind;
        let is_whole = matches!(kind, BufferKind::Array | BufferKind::Temporary)
            && stmt.len.is_none()
            && record.view.is_contiguous()
            && tables.covers_buffer(*target)
            && !value.counts_steps()
            && !self.literals.may_trap(tables, stmt);
        let own = self.accesses(position);
        let reads_itself = own.reads.iter().any(|&view| tables.buffer_of(view) == record.buffer);
        if !is_whole || reads_itself {
            return None;
        }
        let readers = self.readers(position, (*target, record.buffer), &own)?;
        Some(Passing { stored: position, buffer: record.buffer, target: *target, value: value.clone(), readers })
    }

    /// Every statement that reads what is stored at a position; `None` where something else needs it.
    fn readers(&self, stored: usize, result: (ViewId, BufId), own: &Accesses<'_>) -> Option<Vec<Reader>> {
        let tables = &self.ir.tables;
        let (target, buffer) = result;
        let mut readers = Vec::new();
        let mut has_changed = false;
        let last = self.items.end.min(stored + 1 + MAX_PENDING);
        for position in stored + 1..last {
            let found = self.accesses(position);
            let is_result = |view: &&ViewId| tables.buffer_of(**view) == buffer;
            let mut views: Vec<ViewId> = found.reads.iter().filter(is_result).copied().collect();
            views.sort_unstable();
            views.dedup();
            if !views.is_empty() {
                let Item::Array(stmt) = &self.ir.code.get(position)?.item else { return None };
                if stmt.len.is_some() || stmt.looked_up().iter().any(|view| is_result(&view)) {
                    return None;
                }
                // A part of a result is no element of its operands.
                if views.iter().any(|&view| tables.record(view).view.part.is_some()) {
                    return None;
                }
                let can_follow = |read: &ViewId| {
                    own.reads.iter().all(|&operand| composed(tables.record(operand), tables.record(*read)).is_some())
                };
                // Others write before they have read all.
                let reads_whole = matches!(stmt.kind, ArrayStmtKind::Store { .. } | ArrayStmtKind::Compress { .. });
                let is_written =
                    |&view: &ViewId| found.writes.iter().any(|&to| tables.buffer_of(to) == tables.buffer_of(view));
                let is_read_before = reads_whole || !own.reads.iter().any(is_written);
                let may_compute = !has_changed && is_read_before && views.iter().all(can_follow);
                let is_in_step = views.iter().all(|&view| is_identical(tables.record(view), tables.record(target)));
                readers.push(Reader { position, views, is_in_step, may_compute });
            }
            let writes = |buffer| found.writes.iter().any(|&view| tables.buffer_of(view) == buffer);
            if writes(buffer) {
                let is_replaced = found.writes.iter().any(|&view| tables.covers_buffer(view));
                return (is_replaced && matches!(self.ir.code.get(position)?.item, Item::Array(_))).then_some(readers);
            }
            has_changed |= own.reads.iter().any(|&view| writes(tables.buffer_of(view)))
                || own.reg_uses.iter().any(|reg| found.reg_defs.contains(reg));
        }
        (!self.demand.is_needed_from(buffer.0, last)).then_some(readers)
    }

    /// What computing a result wherever it is read costs more than computing it once, for each of its elements.
    pub(super) fn extra(&self, result: &Passing) -> u64 {
        let n_elems = |view: ViewId| u64::from(self.ir.tables.record(view).view.shape.n_elems());
        let n = n_elems(result.target).max(1);
        let read: u64 = result.readers.iter().flat_map(|reader| &reader.views).map(|&view| n_elems(view)).sum();
        match self.cost(result, MAX_DEPTH) {
            cost if cost < TOO_MUCH => cost.saturating_mul(read.saturating_sub(n)).div_ceil(n),
            cost => cost,
        }
    }

    /// Why a result is kept rather than computed wherever it is read.
    pub(super) fn reason(&self, result: &Passing) -> String {
        let extra = self.extra(result);
        match extra < TOO_MUCH && result.readers.iter().all(|reader| reader.may_compute) {
            true => format!("computing it wherever it is read takes {extra} operations more for each element"),
            false => "it cannot be computed where it is read".to_owned(),
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
        let Some((stored, target)) = self.stored_before(view, read) else { return 0 };
        let is_a_result = tables.covers_buffer(target) && is_identical(tables.record(view), tables.record(target));
        match self.passing(stored) {
            Some(result) if result.readers.iter().all(|reader| reader.is_in_step) => self.cost(&result, deeper),
            // It would be needed as a whole.
            None if is_a_result && !self.demand.is_needed_from(tables.buffer_of(view).0, read + 1) => TOO_MUCH,
            _ => 0,
        }
    }

    /// Where in the block the buffer of a view is written last before a position, and by which view.
    pub(super) fn stored_before(&self, view: ViewId, position: usize) -> Option<(usize, ViewId)> {
        let tables = &self.ir.tables;
        let mut before = (position.saturating_sub(MAX_PENDING).max(self.items.start)..position).rev();
        before.find_map(|at| {
            let mut written = self.accesses(at).writes.into_iter();
            written.find(|&written| tables.buffer_of(written) == tables.buffer_of(view)).map(|written| (at, written))
        })
    }

    pub(super) fn accesses(&self, position: usize) -> Accesses<'_> {
        let mut accesses = Accesses::new(&self.ir.tables);
        if let Some(line) = self.ir.code.get(position) {
            line.item.visit(&mut accesses);
        }
        accesses
    }
}
