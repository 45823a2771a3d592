//! Results that are read at other places than those they are computed at, as shifted slices of an intermediate are: the
//! expression takes the place of each read, over operands that lie as far away.
//!
//! The result passes, may not trap, and its operands do not change before it is read. Every element has the value that it had.

use super::analysis::Analysis;
use super::composed::composed;
use super::demand::Demand;
use super::passing::{Passing, Scope, may_be_shifted};
use crate::Options;
use crate::array_ir::{ArrayIr, Item, Tables, Tree, TreeNode};

/// What computing a result anew may cost an element of it, beyond computing it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// Less than passing a few rows of it through memory.
    Little,
    /// What a buffer is worth that is larger than a block.
    SparesABuffer,
}

impl Effort {
    fn most(self) -> u64 {
        match self {
            Effort::Little => 8,
            Effort::SparesABuffer => 40,
        }
    }
}

/// Computes results where they are read, where that takes no more than `effort`; whether there are any.
///
/// Cost: what each statement stores is looked for in as many statements behind it as may wait together.
#[must_use]
pub(super) fn recompute(ir: &mut ArrayIr, analysis: &Analysis, effort: Effort, options: &Options) -> bool {
    let Analysis { effects, blocks, literals } = analysis;
    let mut is_gone = vec![false; ir.code.len()];
    for block in blocks {
        if !block.items.clone().any(|position| may_be_shifted(ir, position)) {
            continue;
        }
        let demand = Demand::new(block, effects);
        // From the last on: what a result is computed from is read where the result was.
        for position in block.items.clone().rev() {
            if !may_be_shifted(ir, position) {
                continue;
            }
            let scope = Scope { ir, literals, demand: &demand, items: block.items.clone() };
            let Some(result) = scope.passing(position) else { continue };
            let is_small = || {
                let bytes = ir.tables.buffers[result.buffer.idx()].n_bytes();
                effort == Effort::SparesABuffer && bytes <= u64::from(options.target.block_bytes)
            };
            let is_shifted = result.readers.iter().any(|reader| !reader.is_in_step);
            let may_go = is_shifted && result.readers.iter().all(|reader| reader.may_compute);
            if may_go && !is_small() && scope.extra(&result) <= effort.most() {
                result.put_in(ir);
                is_gone[position] = true;
            }
        }
    }
    if !is_gone.contains(&true) {
        return false;
    }
    let mut gone = is_gone.into_iter();
    ir.code.retain(|_| !gone.next().unwrap_or(false));
    true
}

impl Passing {
    /// Puts the expression in where the result is read.
    fn put_in(&self, ir: &mut ArrayIr) {
        let ArrayIr { code, tables } = ir;
        for reader in &self.readers {
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
