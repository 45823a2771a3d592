//! Two instructions of a block loop as one, where one kernel computes both (`crates/arr-core/src/pair.rs`).
//!
//! The first is a function whose block register only the second reads; it moves behind what stands between them, none of
//! which writes what it reads, and what the second writes is other memory than what it reads, or the same elements.

use arr_bytecode::{Dst, Inst, OperandVisitor, Src, op};
use arr_core::{BufId, Side, Ufunc, ViewId, is_pair};

use crate::array_ir::Tables;
use crate::effects::Accesses;
use crate::loop_code::{LoopItem, LoopLine};
use crate::overlap::may_write_beside;

/// Joins what can be joined, from the front.
pub(super) fn join_pairs(tables: &Tables, inside: &mut Vec<LoopLine>) {
    let mut first = 0;
    while first < inside.len() {
        match partner(tables, inside, first) {
            Some((second, joined)) => {
                if let Some(line) = inside.get_mut(second) {
                    line.item = LoopItem::Inst(joined);
                }
                inside.remove(first);
            }
            None => first += 1,
        }
    }
}

/// The instruction that alone reads what the instruction at `first` computes, and both as one.
fn partner(tables: &Tables, inside: &[LoopLine], first: usize) -> Option<(usize, Inst)> {
    let LoopItem::Inst(Inst::Map2(lead)) = inside.get(first)?.item else { return None };
    let Dst::Block(between) = lead.dst else { return None };
    if matches!((lead.lhs, lead.rhs), (Src::Scalar(_), Src::Scalar(_))) {
        return None;
    }
    let mut readers = inside.iter().enumerate().skip(first + 1).filter(|(_, line)| reads(line, between) > 0);
    let (second, line) = readers.next()?;
    let LoopItem::Inst(Inst::Map2(op)) = line.item else { return None };
    if readers.next().is_some() || reads(line, between) != 1 || lead.dtype != op.dtype {
        return None;
    }
    let is_kept = inside.get(first + 1..second)?.iter().all(|line| !writes_any(tables, line, [lead.lhs, lead.rhs]));
    let is_apart = match op.dst {
        Dst::View(written) => may_write_beside(tables, written, &[lead.lhs, lead.rhs]),
        Dst::Block(_) => true,
    };
    if !is_kept || !is_apart {
        return None;
    }
    let op::Map2 { lhs, rhs, f, dtype, .. } = lead;
    let (dst, g) = (op.dst, op.f);
    let (side, other) = match op.lhs == Src::Block(between) {
        true => (Side::Left, op.rhs),
        // Sums and products are the same either way.
        false if matches!(g, Ufunc::Add | Ufunc::Multiply) => (Side::Left, op.lhs),
        false => (Side::Right, op.lhs),
    };
    if !is_pair(f, g, side, dtype) || [lhs, rhs].iter().any(|&operand| is_shifted(tables, dst, operand)) {
        return None;
    }
    let joined = match side {
        Side::Left => Inst::Fused(op::Fused { dst, lhs, rhs, other, f, g, dtype }),
        Side::Right => Inst::FusedRight(op::FusedRight { dst, lhs, rhs, other, f, g, dtype }),
    };
    Some((second, joined))
}

/// Whether the elements of an operand are others of the buffer that the destination is in: what is written must not be read
/// later in the same block.
fn is_shifted(tables: &Tables, dst: Dst, operand: Src) -> bool {
    match (dst, operand) {
        (Dst::View(to), Src::View(from)) => {
            let (to, from) = (tables.record(to), tables.record(from));
            to.buffer == from.buffer && to != from
        }
        _ => false,
    }
}

/// How often an instruction reads a block register.
fn reads(line: &LoopLine, block: BufId) -> usize {
    struct Reads(BufId, usize);
    impl OperandVisitor for Reads {
        fn buffer_read(&mut self, buffer: BufId) {
            self.1 += usize::from(buffer == self.0);
        }
    }
    let mut found = Reads(block, 0);
    if let LoopItem::Inst(inst) = line.item {
        inst.visit_operands(&mut found);
    }
    found.1
}

/// Whether an instruction may write elements of these operands. A block register is written once.
fn writes_any(tables: &Tables, line: &LoopLine, operands: [Src; 2]) -> bool {
    let LoopItem::Inst(inst) = line.item else { return true };
    let written = Accesses::of_inst(tables, &inst).writes;
    let shares = |view: ViewId| written.iter().any(|&w| tables.buffer_of(w) == tables.buffer_of(view));
    operands.iter().any(|operand| matches!(operand, Src::View(view) if shares(*view)))
}
