//! Reductions that were computed already: `np.sum(mask)` beside `a[mask].mean()`, which counts the mask as well.
//!
//! Inside a basic block, a reduction of the same expression gives the same scalar until something the expression reads changes.

use arr_bytecode::{Def, Inst, Use, op};
use arr_core::{BufId, Reg};

use crate::array_ir::{ArrayIr, ArrayStmt, ArrayStmtKind, Item, Tables};
use crate::effects::Accesses;

/// A reduction whose result is at hand.
struct Available {
    stmt: ArrayStmt,
    dst: Reg,
    regs: Vec<Reg>,
    buffers: Vec<BufId>,
}

/// Replaces every repeated reduction by a copy of the first one's result.
#[must_use]
pub(super) fn share_reductions(mut ir: ArrayIr) -> ArrayIr {
    let mut available: Vec<Available> = Vec::new();
    for line in &mut ir.code {
        if matches!(line.item, Item::Label(_)) {
            available.clear();
            continue;
        }
        let fresh = match &line.item {
            Item::Array(stmt) => match (reduction_result(stmt), available.iter().find(|a| is_same(&a.stmt, stmt))) {
                (Some(dst), Some(known)) => {
                    line.item = Item::Inst(Inst::Assign(op::Assign { dst: Def(dst), src: Use(known.dst) }));
                    None
                }
                (Some(dst), None) => Some(remember(&ir.tables, stmt, dst)),
                (None, _) => None,
            },
            _ => None,
        };
        let mut accesses = Accesses::new(&ir.tables);
        line.item.visit(&mut accesses);
        let written: Vec<BufId> = accesses.writes.iter().map(|&v| ir.tables.buffer_of(v)).collect();
        available.retain(|a| {
            !a.buffers.iter().any(|b| written.contains(b))
                && !accesses.reg_defs.iter().any(|r| a.regs.contains(r) || a.dst == *r)
        });
        available.extend(fresh);
    }
    ir
}

fn reduction_result(stmt: &ArrayStmt) -> Option<Reg> {
    match stmt.kind {
        ArrayStmtKind::Reduce { dst, .. } => Some(dst),
        ArrayStmtKind::Store { .. } | ArrayStmtKind::Compress { .. } | ArrayStmtKind::Put { .. } => None,
    }
}

fn remember(tables: &Tables, stmt: &ArrayStmt, dst: Reg) -> Available {
    let mut accesses = Accesses::new(tables);
    stmt.visit(&mut accesses);
    let buffers = accesses.reads.iter().map(|&v| tables.buffer_of(v)).collect();
    Available { stmt: stmt.clone(), dst, regs: accesses.reg_uses, buffers }
}

/// Whether both reduce the same elements in the same way. Only a masked sum of floats depends on how many there are, and
/// equal masks select equally many.
fn is_same(a: &ArrayStmt, b: &ArrayStmt) -> bool {
    match (&a.kind, &b.kind) {
        (
            ArrayStmtKind::Reduce { f, value, mask, .. },
            ArrayStmtKind::Reduce { f: other_f, value: other_value, mask: other_mask, .. },
        ) => f == other_f && value == other_value && mask == other_mask && a.shape == b.shape && a.len == b.len,
        _ => false,
    }
}
