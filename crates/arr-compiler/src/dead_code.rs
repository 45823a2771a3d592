//! Removes scalar instructions whose result nobody reads and that cannot trap.

use arr_bytecode::Inst;

use crate::effects::{Accesses, flow_and_effects};
use crate::liveness::{Effects, Walk, liveness};
use crate::loop_code::{LoopCode, LoopItem};

/// The code without dead constants, copies and means.
#[must_use]
pub(crate) fn remove_dead_scalars(mut code: LoopCode) -> LoopCode {
    let (flow, effects) = flow_and_effects(&code, |_, inst| {
        let accesses = Accesses::of_inst(&code.tables, inst);
        let numbers = |regs: &[arr_core::Reg]| regs.iter().map(|r| r.0).collect();
        Effects { uses: numbers(&accesses.reg_uses), kills: numbers(&accesses.reg_defs) }
    });
    let blocks = liveness(&flow, &effects);
    let mut is_dead = vec![false; code.code.len()];
    let mut live = Walk::default();
    for block in &blocks {
        live.begin(block);
        for position in block.items.clone().rev() {
            let pure = matches!(
                code.code[position].item,
                LoopItem::Inst(Inst::Literal(_) | Inst::Assign(_) | Inst::Mean(_) | Inst::Param(_))
            );
            is_dead[position] = pure && effects.kills[position].iter().all(|&reg| !live.contains(reg));
            if !is_dead[position] {
                live.step_back(&effects, position);
            }
        }
    }
    let mut dead = is_dead.into_iter();
    code.code.retain(|_| !dead.next().unwrap_or(false));
    code
}
