//! What the passes of this stage know of the code, found once for as long as it stays as it is.

use super::trapping::Literals;
use super::{buffer_effects, item_flow};
use crate::array_ir::ArrayIr;
use crate::liveness::{AllEffects, BasicBlock, Flow, liveness};

/// Effects on buffers, basic blocks with the buffers that are live around them, and literals.
pub(super) struct Analysis {
    pub(super) effects: AllEffects,
    pub(super) blocks: Vec<BasicBlock>,
    pub(super) literals: Literals,
}

impl Analysis {
    /// Cost: some visits of every item, and liveness.
    pub(super) fn new(ir: &ArrayIr) -> Analysis {
        Analysis::with(Literals::new(&ir.code, &ir.tables), ir)
    }

    /// The same where the literals are known.
    pub(super) fn with(literals: Literals, ir: &ArrayIr) -> Analysis {
        let effects: AllEffects = ir.code.iter().map(|line| buffer_effects(&ir.tables, &line.item)).collect();
        let flow: Vec<Flow> = ir.code.iter().map(|line| item_flow(&line.item)).collect();
        let blocks = liveness(&flow, &effects);
        Analysis { blocks, literals, effects }
    }
}
