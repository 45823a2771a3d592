//! Statements over arrays of one length that is known at run time, under whatever name: within a basic block a copy of a register
//! is as good as the register, so that `y = np.exp(x)` shares the loop of `x = a[mask] * 2`.

use arr_bytecode::Inst;
use arr_core::Reg;
use rustc_hash::FxHashMap;

use crate::array_ir::{ArrayIr, Item};
use crate::effects::Accesses;

/// The code with one register for the extent of all statements over equally many rows.
#[must_use]
pub(super) fn share_lengths(mut ir: ArrayIr) -> ArrayIr {
    // The register that each copy is equal to, which is no copy itself.
    let mut copied: FxHashMap<Reg, Reg> = FxHashMap::default();
    let first = |copied: &FxHashMap<Reg, Reg>, reg: Reg| copied.get(&reg).copied().unwrap_or(reg);
    for line in &mut ir.code {
        if let Item::Label(_) = line.item {
            copied.clear();
            continue;
        }
        if let Item::Array(stmt) = &mut line.item {
            stmt.len = stmt.len.map(|len| first(&copied, len));
        }
        let mut accesses = Accesses::new(&ir.tables);
        line.item.visit(&mut accesses);
        let of = if let Item::Inst(Inst::Assign(op)) = &line.item { Some(first(&copied, op.src.0)) } else { None };
        for &set in &accesses.reg_defs {
            copied.retain(|copy, of| *copy != set && *of != set);
            copied.extend(of.filter(|of| *of != set).map(|of| (set, of)));
        }
    }
    ir
}
