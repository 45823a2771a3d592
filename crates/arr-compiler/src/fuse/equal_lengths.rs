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
    let mut copies = Copies::default();
    for line in &mut ir.code {
        if let Item::Label(_) = line.item {
            copies = Copies::default();
            continue;
        }
        if let Item::Array(stmt) = &mut line.item {
            stmt.len = stmt.len.map(|len| copies.first(len));
        }
        let mut accesses = Accesses::new(&ir.tables);
        line.item.visit(&mut accesses);
        let of = if let Item::Inst(Inst::Assign(op)) = &line.item { Some(copies.first(op.src.0)) } else { None };
        for &set in &accesses.reg_defs {
            copies.forget(set);
            if let Some(of) = of.filter(|of| *of != set) {
                copies.note(set, of);
            }
        }
    }
    ir
}

/// What each copy is equal to, which is no copy itself; and the copies of each, some of which may be none any more.
#[derive(Default)]
struct Copies {
    of: FxHashMap<Reg, Reg>,
    by: FxHashMap<Reg, Vec<Reg>>,
}

impl Copies {
    fn first(&self, reg: Reg) -> Reg {
        self.of.get(&reg).copied().unwrap_or(reg)
    }

    fn note(&mut self, copy: Reg, of: Reg) {
        self.of.insert(copy, of);
        self.by.entry(of).or_default().push(copy);
    }

    /// A register is set: it is no copy, and has none.
    fn forget(&mut self, set: Reg) {
        self.of.remove(&set);
        for copy in self.by.remove(&set).unwrap_or_default() {
            if self.of.get(&copy) == Some(&set) {
                self.of.remove(&copy);
            }
        }
    }
}
