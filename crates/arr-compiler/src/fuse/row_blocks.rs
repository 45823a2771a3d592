//! Blocks that are rows: views whose rows have no gaps are then read and written where they are, instead of by way of block
//! registers that they are gathered into and scattered from.
//!
//! A row is mostly shorter than a block, and each instruction costs as much for it; so this is done where the gathers that
//! it spares cost more.

use arr_bytecode::{Dst, Inst, OperandVisitor, Renumber, Src, Target};
use arr_core::{BufId, Reg, Shape, ViewId};

use crate::array_ir::Tables;
use crate::effects::Accesses;
use crate::loop_code::{LoopItem, LoopLine};

/// What an instruction costs a block, beside its elements, in elements.
const OVERHEAD: u64 = 100;

/// What a gather or scatter costs a row.
const ROW_OVERHEAD: u64 = 25;

/// The loop over `shape` with rows as blocks, and the length of a row; `None` where blocks of `block` elements do better.
pub(super) fn by_rows(tables: &Tables, inside: &[LoopLine], shape: &Shape, block: u32) -> Option<(Vec<LoopLine>, u32)> {
    let (&row, outer) = shape.extents().split_last()?;
    let n_rows = outer.iter().map(|&n| u64::from(n)).product::<u64>();
    if row == 0 || n_rows < 2 {
        return None;
    }
    let n_elems = n_rows * u64::from(row);
    let mut by_rows = inside.to_vec();
    let mut at = 0;
    while let Some(line) = by_rows.get(at) {
        let LoopItem::Inst(inst) = line.item else { return None };
        match direct(tables, &by_rows, (at, inst), row) {
            Some(swap) => {
                by_rows.remove(at);
                for line in &mut by_rows {
                    if let LoopItem::Inst(inst) = line.item {
                        line.item = LoopItem::Inst(inst.renumber(&mut swap.clone()));
                    }
                }
            }
            None => at += 1,
        }
    }
    let cost = |insts: usize, n_blocks: u64| insts as u64 * OVERHEAD * n_blocks;
    let n_spared = inside.len() - by_rows.len();
    let moved = n_spared as u64 * (n_elems + ROW_OVERHEAD * n_rows);
    let now = cost(inside.len(), n_elems.div_ceil(u64::from(block.max(1)))) + moved;
    (n_spared > 0 && cost(by_rows.len(), n_rows) < now).then_some((by_rows, row))
}

/// Puts a view in the place of a block register.
#[derive(Clone, Copy)]
struct Swap {
    block: BufId,
    view: ViewId,
}

impl Renumber for Swap {
    fn reg(&mut self, reg: Reg) -> Reg {
        reg
    }

    fn view(&mut self, view: ViewId) -> ViewId {
        view
    }

    fn buffer(&mut self, buffer: BufId) -> BufId {
        buffer
    }

    fn target(&mut self, target: Target) -> Target {
        target
    }

    fn block_dst(&mut self, dst: Dst) -> Dst {
        if dst == Dst::Block(self.block) { Dst::View(self.view) } else { dst }
    }

    fn block_src(&mut self, src: Src) -> Src {
        if src == Src::Block(self.block) { Src::View(self.view) } else { src }
    }
}

/// How to do without the gather or scatter at `at`: its view where its block register is.
///
/// A gathered view is in a buffer that nothing in the loop writes; a scattered one in a buffer that nothing else comes to, and
/// its block register has no other reader.
fn direct(tables: &Tables, inside: &[LoopLine], (at, inst): (usize, Inst), row: u32) -> Option<Swap> {
    let (swap, is_read) = match inst {
        Inst::Gather(op) => {
            let Dst::Block(block) = op.dst else { return None };
            (Swap { block, view: op.array.0 }, true)
        }
        Inst::Scatter(op) => {
            let Src::Block(block) = op.src else { return None };
            (Swap { block, view: op.array.0 }, false)
        }
        _ => return None,
    };
    let record = tables.record(swap.view);
    let step = record.view.block_step(row).filter(|_| record.moving.is_none() && record.len.is_none())?;
    if !is_read && step < row {
        return None;
    }
    let mut found = Uses { block: swap.block, n_operands: 0, n_others: 0 };
    for (_, line) in inside.iter().enumerate().filter(|(k, _)| *k != at) {
        let LoopItem::Inst(inst) = line.item else { return None };
        let accesses = Accesses::of_inst(tables, &inst);
        let touches = |views: &[ViewId]| views.iter().any(|&v| tables.buffer_of(v) == record.buffer);
        if touches(&accesses.writes) || (!is_read && touches(&accesses.reads)) {
            return None;
        }
        inst.visit_operands(&mut found);
    }
    // Every use of the register is an operand that may be a view; it is written once, so a scatter leaves that one.
    (found.n_others == found.n_operands && (is_read || found.n_operands == 1)).then_some(swap)
}

/// Counts the operands that a block register is.
struct Uses {
    block: BufId,
    /// As a source or destination, which may also be a view.
    n_operands: usize,
    /// In whatever way, sources and destinations included.
    n_others: usize,
}

impl OperandVisitor for Uses {
    fn buffer_read(&mut self, buffer: BufId) {
        self.n_others += usize::from(buffer == self.block);
    }

    fn buffer_write(&mut self, buffer: BufId) {
        self.n_others += usize::from(buffer == self.block);
    }

    fn block_dst(&mut self, dst: Dst) {
        self.n_operands += usize::from(dst == Dst::Block(self.block));
    }

    fn block_src(&mut self, src: Src) {
        self.n_operands += usize::from(src == Src::Block(self.block));
    }
}
