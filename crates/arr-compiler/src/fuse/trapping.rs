//! Which array statements may trap: they wait no longer than to the next output, and are never dropped, so that a script
//! that fails has printed what it prints under NumPy.

use arr_bytecode::Inst;
use arr_core::{DType, Reduction, Reg, ScalarKind, Ufunc};

use crate::array_ir::{ArrayStmt, ArrayStmtKind, Item, Line, Tables, Tree, TreeNode};
use crate::effects::Accesses;

/// Registers that hold one literal for the whole program: the checker has seen that they fit where they are used.
pub(super) struct Literals(Vec<bool>);

impl Literals {
    pub(super) fn new(code: &[Line], tables: &Tables) -> Literals {
        let mut n_defs = vec![0u32; tables.regs.len()];
        let mut literal = vec![false; tables.regs.len()];
        for line in code {
            let mut accesses = Accesses::new(tables);
            line.item.visit(&mut accesses);
            accesses.reg_defs.iter().for_each(|r| n_defs[r.idx()] += 1);
            if let Item::Inst(Inst::Literal(op)) = &line.item {
                literal[op.dst.0.idx()] = true;
            }
        }
        Literals(literal.into_iter().zip(n_defs).map(|(literal, n)| literal && n == 1).collect())
    }

    fn holds(&self, reg: Reg) -> bool {
        self.0.get(reg.idx()).copied().unwrap_or(false)
    }

    /// Whether a statement may trap on values that are known at run time only.
    pub(super) fn may_trap(&self, tables: &Tables, stmt: &ArrayStmt) -> bool {
        match &stmt.kind {
            ArrayStmtKind::Store { value, .. } | ArrayStmtKind::Scan { value, .. } => self.tree_may_trap(tables, value),
            ArrayStmtKind::Accumulate { initial, value, target, .. } => {
                let initial = Tree { dtype: tables.dtype_of(*target), node: TreeNode::Splat(*initial) };
                self.tree_may_trap(tables, &initial) || self.tree_may_trap(tables, value)
            }
            // An index may lead nowhere.
            ArrayStmtKind::Put { .. } => true,
            ArrayStmtKind::Compress { value, mask, .. } => {
                self.tree_may_trap(tables, value) || self.tree_may_trap(tables, mask)
            }
            ArrayStmtKind::Reduce { f, value, mask, .. } => {
                let of_nothing = (mask.is_some() || stmt.len.is_some()) && !f.has_identity();
                let may_overflow = *f == Reduction::Prod && value.dtype != DType::F32;
                of_nothing
                    || may_overflow
                    || self.tree_may_trap(tables, value)
                    || mask.as_ref().is_some_and(|mask| self.tree_may_trap(tables, mask))
            }
        }
    }

    fn tree_may_trap(&self, tables: &Tables, tree: &Tree) -> bool {
        match &tree.node {
            // An int scalar may not fit an integer dtype.
            TreeNode::Splat(reg) => {
                tree.dtype.is_integer() && tables.regs[reg.idx()] == ScalarKind::Int && !self.holds(*reg)
            }
            TreeNode::WrapIndex { .. } | TreeNode::Take { .. } => true,
            // Comparisons with ints outside the dtype are exact.
            TreeNode::Map2 { f, lhs, rhs, .. } if f.is_comparison() => {
                [lhs, rhs].into_iter().any(|o| !matches!(o.node, TreeNode::Splat(_)) && self.tree_may_trap(tables, o))
            }
            TreeNode::Map2 { f: Ufunc::Power, compute, lhs, rhs } => {
                let known = matches!(rhs.node, TreeNode::Splat(reg) if self.holds(reg));
                (compute.is_signed_integer() && !known)
                    || self.tree_may_trap(tables, lhs)
                    || self.tree_may_trap(tables, rhs)
            }
            _ => tree.operands().into_iter().any(|o| self.tree_may_trap(tables, o)),
        }
    }
}

/// Whether an instruction may stop the program itself, so that what would have stopped it before must have run.
pub(super) fn may_stop(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::Scalar1(_)
            | Inst::Scalar2(_)
            | Inst::Convert(_)
            | Inst::Load(_)
            | Inst::Store(_)
            | Inst::Offset(_)
            | Inst::SliceOffset(_)
            | Inst::CheckLength(_)
            | Inst::Routine1(_)
            | Inst::Routine2(_)
            | Inst::RoutineInPlace(_)
    )
}

/// Whether an instruction shows something outside, or waits for something from there.
pub(super) fn is_outward(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::PrintText(_)
            | Inst::PrintScalar(_)
            | Inst::PrintFormat(_)
            | Inst::PrintArray(_)
            | Inst::PrintRepr(_)
            | Inst::PrintList(_)
            | Inst::EmitScalar(_)
            | Inst::EmitArray(_)
            | Inst::Receive(_)
    )
}
