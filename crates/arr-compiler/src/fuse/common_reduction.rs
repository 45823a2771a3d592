//! Reductions that were computed already: `np.sum(mask)` beside `a[mask].mean()`, which counts the mask as well.
//!
//! Inside a basic block, a reduction of the same expression gives the same scalar until something the expression reads changes.

use rustc_hash::FxHashMap;

use arr_bytecode::{Def, Inst, Use, op};
use arr_core::{BufId, Reduction, Reg, Shape};

use super::trapping::Literals;
use crate::array_ir::{ArrayIr, ArrayStmt, ArrayStmtKind, Item, Tables, Tree};
use crate::effects::{Accesses, Few};

/// What is reduced, and how. Only a masked sum of floats depends on how many elements there are, and equal masks select
/// equally many.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Expression {
    f: Reduction,
    value: Tree,
    mask: Option<Tree>,
    shape: Shape,
    len: Option<Reg>,
}

/// A reduction whose result was at hand.
struct Available {
    dst: Reg,
    position: usize,
    regs: Few<Reg>,
    buffers: Few<BufId>,
}

/// The last position at which each register and buffer was written, counted from 1.
struct Written {
    regs: Vec<usize>,
    buffers: Vec<usize>,
    /// Where the basic block began.
    block: usize,
}

impl Written {
    /// Whether the result and what it was reduced from are as they were.
    fn leaves(&self, available: &Available) -> bool {
        let at = available.position;
        self.block < at
            && self.regs[available.dst.idx()] == at
            && available.regs.iter().all(|r| self.regs[r.idx()] < at)
            && available.buffers.iter().all(|b| self.buffers[b.idx()] < at)
    }

    fn note(&mut self, position: usize, tables: &Tables, item: &Item) {
        if matches!(item, Item::Label(_)) {
            self.block = position;
        }
        let mut accesses = Accesses::new(tables);
        item.visit(&mut accesses);
        accesses.reg_defs.iter().for_each(|r| self.regs[r.idx()] = position);
        accesses.writes.iter().for_each(|&v| self.buffers[tables.buffer_of(v).idx()] = position);
    }
}

/// Replaces every repeated reduction by a copy of the first one's result.
#[must_use]
pub(super) fn share_reductions(mut ir: ArrayIr, literals: &Literals) -> ArrayIr {
    let mut known: FxHashMap<Expression, Available> = FxHashMap::default();
    let tables = &ir.tables;
    let mut written = Written { regs: vec![0; tables.regs.len()], buffers: vec![0; tables.buffers.len()], block: 0 };
    for (position, line) in (1..).zip(&mut ir.code) {
        if let Item::Array(stmt) = &line.item
            && let Some((expression, dst)) = reduction(stmt, literals)
        {
            match known.get(&expression).filter(|available| written.leaves(available)) {
                Some(available) => {
                    line.item = Item::Inst(Inst::Assign(op::Assign { dst: Def(dst), src: Use(available.dst) }));
                }
                None => drop(known.insert(expression, remember(tables, stmt, dst, position))),
            }
        }
        written.note(position, tables, &line.item);
    }
    ir
}

fn reduction(stmt: &ArrayStmt, literals: &Literals) -> Option<(Expression, Reg)> {
    match &stmt.kind {
        ArrayStmtKind::Reduce { dst, f, value, mask, .. } => {
            let (value, mask) = (literals.with_first(value), mask.as_ref().map(|mask| literals.with_first(mask)));
            Some((Expression { f: *f, value, mask, shape: stmt.shape, len: stmt.len }, *dst))
        }
        ArrayStmtKind::Store { .. }
        | ArrayStmtKind::Accumulate { .. }
        | ArrayStmtKind::Scan { .. }
        | ArrayStmtKind::Compress { .. }
        | ArrayStmtKind::Check { .. }
        | ArrayStmtKind::Put { .. } => None,
    }
}

fn remember(tables: &Tables, stmt: &ArrayStmt, dst: Reg, position: usize) -> Available {
    let mut accesses = Accesses::new(tables);
    stmt.visit(&mut accesses);
    let buffers = accesses.reads.iter().map(|&v| tables.buffer_of(v)).collect();
    Available { dst, position, regs: accesses.reg_uses, buffers }
}
