//! Results of which only neighbouring rows are needed at once are kept a few rows at a time: the statements between such a
//! result and its last reader run strip by strip, each as many rows ahead of the last as those behind it read further on.
//!
//! What a strip leaves for the next is moved to the front of the memory in which the rows are kept. No statement may trap, and
//! none comes to elements of an array that another writes, but to the same ones at the same steps.

mod written;

use core::ops::RangeInclusive;

use arr_bytecode::Inst;
use arr_core::{BufId, ViewId};

use super::analysis::Analysis;
use super::demand::Demand;
use super::passing::{Passing, Scope, may_be_shifted};
use crate::Options;
use crate::array_ir::{ArrayIr, ArrayStmt, ArrayStmtKind, Item, Line, Tables, row};
use crate::overlap::{is_disjoint, is_identical};

/// The most items that run strip by strip together.
const MOST_ITEMS: usize = 32;

/// A statement of a loop over strips.
struct Stage {
    position: usize,
    stmt: ArrayStmt,
    target: ViewId,
    /// The number of the result among [`Group::kept`], where it passes.
    keeps: Option<usize>,
    /// By how many rows it runs ahead.
    lead: u32,
}

/// A result of which some rows are kept.
struct Kept {
    buffer: BufId,
    /// Elements of a row.
    row: u32,
    /// Rows that are there when a strip begins.
    n_before: u32,
    /// Why it is not computed anew where it is read.
    reason: String,
}

/// Statements that run strip by strip.
struct Group {
    items: RangeInclusive<usize>,
    stages: Vec<Stage>,
    kept: Vec<Kept>,
    /// Scalar instructions between them, which come before.
    scalars: Vec<usize>,
    /// Rows that the last statement stores.
    n_rows: u32,
    /// Rows of a strip.
    strip: u32,
}

/// Puts loops over strips where that spares results that are larger than a block; whether there are any.
#[must_use]
pub(super) fn strip(ir: &mut ArrayIr, analysis: &Analysis, options: &Options) -> bool {
    let Analysis { effects, blocks, literals } = analysis;
    let mut groups: Vec<Group> = Vec::new();
    for block in blocks {
        if !block.items.clone().any(|position| may_be_shifted(ir, position)) {
            continue;
        }
        let demand = Demand::new(block, effects);
        let scope = Scope { ir, literals, demand: &demand, items: block.items.clone() };
        let mut next = block.items.start;
        for position in block.items.clone() {
            if position < next || !may_be_shifted(ir, position) {
                continue;
            }
            let Some(group) = Group::around(&scope, position, options) else { continue };
            if *group.items.start() >= next {
                next = group.items.end() + 1;
                groups.push(group);
            }
        }
    }
    if groups.is_empty() {
        return false;
    }
    let mut code: Vec<Line> = Vec::with_capacity(ir.code.len());
    let mut lines = std::mem::take(&mut ir.code).into_iter().enumerate().peekable();
    for group in groups {
        while let Some((_, line)) = lines.next_if(|(k, _)| k < group.items.start()) {
            code.push(line);
        }
        let mut replaced = Vec::new();
        while let Some((_, line)) = lines.next_if(|(k, _)| k <= group.items.end()) {
            replaced.push(line);
        }
        code.extend(group.written(&replaced, &mut ir.tables));
    }
    code.extend(lines.map(|(_, line)| line));
    ir.code = code;
    true
}

impl Group {
    /// The statements from a shifted result on, with what belongs to them; `None` where they cannot run strip by strip, or that
    /// spares little.
    fn around(scope: &Scope<'_>, position: usize, options: &Options) -> Option<Group> {
        let tables = &scope.ir.tables;
        let result = scope.passing(position)?;
        let is_shifted = result.readers.iter().any(|reader| !reader.is_in_step);
        let is_large = |buffer: BufId| tables.buffers[buffer.idx()].n_bytes() > u64::from(options.target.block_bytes);
        if !is_shifted || !is_large(result.buffer) {
            return None;
        }
        let items = closed(scope, position)?;
        let mut group = Group { items, stages: Vec::new(), kept: Vec::new(), scalars: Vec::new(), n_rows: 0, strip: 0 };
        let mut passing = Vec::new();
        for at in group.items.clone() {
            match &scope.ir.code.get(at)?.item {
                Item::Array(stmt) => {
                    let found = group.stage(scope, at, stmt)?;
                    passing.extend(found);
                }
                Item::Inst(inst) if is_plain(inst) && group.may_come_first(scope, at) => group.scalars.push(at),
                Item::Inst(_) | Item::Label(_) => return None,
            }
        }
        group.find_leads(&passing, tables)?;
        group.keeps_apart(scope).then_some(())?;
        group.choose_strip(tables, options)?;
        Some(group)
    }

    /// Adds a statement; what it stores, where that passes.
    fn stage(&mut self, scope: &Scope<'_>, position: usize, stmt: &ArrayStmt) -> Option<Option<Passing>> {
        let tables = &scope.ir.tables;
        let ArrayStmtKind::Store { target, value } = &stmt.kind else { return None };
        let is_plain = stmt.len.is_none()
            && stmt.shape.rank() > 0
            && stmt.shape.n_elems() > 0
            && !value.counts_steps()
            && stmt.looked_up().is_empty()
            && !scope.literals.may_trap(tables, stmt);
        if !is_plain {
            return None;
        }
        let buffer = tables.buffer_of(*target);
        let writes = |at: &usize| scope.accesses(*at).writes.iter().any(|&view| tables.buffer_of(view) == buffer);
        // What is stored in several steps lies where it lies at the end.
        let is_stored_once = self.items.clone().filter(writes).count() == 1;
        let is_within =
            |p: &Passing| !p.readers.is_empty() && p.readers.iter().all(|r| self.items.contains(&r.position));
        let passing = scope.passing(position).filter(|p| is_stored_once && is_within(p));
        let keeps = passing.as_ref().map(|passing| {
            let (buffer, row, reason) = (passing.buffer, row(&stmt.shape), scope.reason(passing));
            self.kept.push(Kept { buffer, row, n_before: 0, reason });
            self.kept.len() - 1
        });
        self.stages.push(Stage { position, stmt: stmt.clone(), target: *target, keeps, lead: 0 });
        Some(passing)
    }

    /// Whether a scalar instruction changes nothing that the statements before it read.
    fn may_come_first(&self, scope: &Scope<'_>, position: usize) -> bool {
        let own = scope.accesses(position);
        own.reads.is_empty()
            && own.writes.is_empty()
            && self.stages.iter().all(|s| !scope.accesses(s.position).reg_uses.iter().any(|r| own.reg_defs.contains(r)))
    }

    /// How far ahead each statement has to run.
    fn find_leads(&mut self, passing: &[Passing], tables: &Tables) -> Option<()> {
        let rows = |stage: &Stage| stage.stmt.shape.extent(0);
        self.n_rows = self.stages.iter().filter(|stage| stage.keeps.is_none()).map(rows).min()?;
        for k in (0..self.stages.len()).rev() {
            let stage = &self.stages[k];
            let lead = match stage.keeps {
                None => rows(stage) - self.n_rows,
                Some(kept) => {
                    let readers = &passing.get(kept)?.readers;
                    let mut most = 0;
                    for reader in readers {
                        let behind = self.stages.iter().find(|stage| stage.position == reader.position)?;
                        for &view in &reader.views {
                            let first = first_row(view, self.kept[kept].row, tables)?;
                            most = most.max(first.checked_add(behind.lead)?);
                        }
                    }
                    most
                }
            };
            if rows(stage) < self.n_rows.checked_add(lead)? {
                return None;
            }
            self.stages[k].lead = lead;
            if let Some(kept) = self.stages[k].keeps {
                self.kept[kept].n_before = lead;
            }
        }
        Some(())
    }

    /// Whether no statement comes to elements of an array that another writes, but to the same at the same steps.
    fn keeps_apart(&self, scope: &Scope<'_>) -> bool {
        let tables = &scope.ir.tables;
        let is_kept = |view: ViewId| self.kept.iter().any(|kept| kept.buffer == tables.buffer_of(view));
        let may_meet = |a: (ViewId, u32), b: (ViewId, u32)| {
            let (x, y) = (tables.record(a.0), tables.record(b.0));
            is_disjoint(x, y) || (is_identical(x, y) && a.1 == b.1)
        };
        self.stages.iter().filter(|stage| stage.keeps.is_none()).all(|writer| {
            let written = (writer.target, writer.lead);
            !is_kept(writer.target)
                && self.stages.iter().all(|other| {
                    let found = scope.accesses(other.position);
                    found.reads.iter().chain(&found.writes).all(|&view| may_meet(written, (view, other.lead)))
                })
        })
    }

    /// As many rows as make a block, rather such that no rest is left.
    fn choose_strip(&mut self, tables: &Tables, options: &Options) -> Option<()> {
        let row_bytes =
            |stage: &Stage| u64::from(row(&stage.stmt.shape)) * u64::from(tables.dtype_of(stage.target).size());
        let widest = self.stages.iter().map(row_bytes).max()?.max(1);
        let most = u32::try_from(u64::from(options.target.block_bytes) / widest).ok()?.clamp(1, self.n_rows);
        let without_rest = (most / 2 + 1..=most).rev().find(|&strip| self.n_rows.is_multiple_of(strip));
        self.strip = without_rest.unwrap_or(most);
        let bytes = |kept: &Kept, n_rows: u64| {
            let decl = &tables.buffers[kept.buffer.idx()];
            n_rows * u64::from(kept.row) * u64::from(decl.dtype.size())
        };
        let own: u64 = self.kept.iter().map(|kept| bytes(kept, u64::from(self.strip) + u64::from(kept.n_before))).sum();
        let spared: u64 = self.kept.iter().map(|kept| tables.buffers[kept.buffer.idx()].n_bytes()).sum();
        (2 * own <= spared).then_some(())
    }
}

/// The items from a result to its last reader, with the results that they read and the readers of what they store for one
/// another alone.
fn closed(scope: &Scope<'_>, position: usize) -> Option<RangeInclusive<usize>> {
    let (mut first, mut last) = (position, position);
    loop {
        let (from, to) = (first, last);
        for at in from..=to {
            if !matches!(scope.ir.code.get(at)?.item, Item::Array(_)) {
                continue;
            }
            let reader = scope.passing(at).and_then(|result| Some(result.readers.last()?.position));
            last = last.max(reader.unwrap_or(at));
            for &view in &scope.accesses(at).reads {
                let stored = scope.stored_before(view, at).filter(|&(stored, _)| is_for_others_alone(scope, stored));
                first = first.min(stored.map_or(at, |(stored, _)| stored));
            }
        }
        if last - first >= MOST_ITEMS {
            return None;
        }
        if (first, last) == (from, to) {
            return Some(first..=last);
        }
    }
}

/// Whether what is stored there is not needed behind the block, whatever it is.
fn is_for_others_alone(scope: &Scope<'_>, stored: usize) -> bool {
    let found = scope.accesses(stored);
    let buffers = found.writes.iter().map(|&view| scope.ir.tables.buffer_of(view));
    matches!(scope.ir.code.get(stored).map(|line| &line.item), Some(Item::Array(_)))
        && buffers.into_iter().all(|buffer| !scope.demand.is_live_out(buffer.0))
}

/// The row of a result with which a view begins that goes along its rows; `None` where it does not.
fn first_row(view: ViewId, row: u32, tables: &Tables) -> Option<u32> {
    let record = tables.record(view);
    let view = &record.view;
    if record.moving.is_some() || record.len.is_some() || view.shape.rank() == 0 {
        return None;
    }
    let (mut low, mut high) = (i64::from(view.offset % row), i64::from(view.offset % row));
    for axis in 1..view.shape.rank() {
        let reach = i64::from(view.strides[axis]) * (i64::from(view.shape.extent(axis)) - 1);
        let end = if reach < 0 { &mut low } else { &mut high };
        *end += reach;
    }
    let goes_along = i64::from(view.strides[0]) == i64::from(row) && low >= 0 && high < i64::from(row);
    goes_along.then_some(view.offset / row)
}

/// Whether an instruction does nothing but set a scalar.
fn is_plain(inst: &Inst) -> bool {
    matches!(inst, Inst::Literal(_) | Inst::Assign(_) | Inst::Scalar1(_) | Inst::Scalar2(_) | Inst::Convert(_))
}
