//! Which array statements may trap: they wait no longer than to the next output, and are never dropped, so that a script
//! that fails has printed what it prints under NumPy.

use arr_bytecode::Inst;
use arr_core::{DType, Reduction, Reg, Scalar, ScalarKind, Ufunc, ViewId};
use rustc_hash::FxHashMap;

use crate::array_ir::{ArrayStmt, ArrayStmtKind, Item, Line, Tables, Tree, TreeNode};
use crate::effects::Accesses;

/// Registers that hold one literal for the whole program: the checker has seen that they fit where they are used. Each with
/// the first that holds the same one.
pub(super) struct Literals(Vec<Option<Reg>>);

/// When a statement may stop the program, in the loop that it runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Moment {
    BeforeTheLoop,
    /// A scalar does not fit.
    FirstBlock,
    /// An element is not what it has to be.
    AnyBlock,
    BehindTheLoop,
}

/// What may stop the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trap {
    pub(super) moment: Moment,
    /// The positions that may lead nowhere, and among how many elements they are then looked for: where the same have been
    /// found, these are found too. `None` for whatever else.
    pub(super) positions: Option<(Tree, u32)>,
}

impl Trap {
    fn at(moment: Moment) -> Trap {
        Trap { moment, positions: None }
    }
}

/// A part of a statement that may stop the program.
pub(super) struct Mistake<'t> {
    pub(super) trap: Trap,
    /// The expression that does so, where it is one of its own. Of a look-up it is that of its positions.
    pub(super) by: Option<&'t Tree>,
}

impl<'t> Mistake<'t> {
    fn at(moment: Moment) -> Mistake<'t> {
        Mistake { trap: Trap::at(moment), by: None }
    }
}

impl Literals {
    pub(super) fn new(code: &[Line], tables: &Tables) -> Literals {
        let mut n_defs = vec![0u32; tables.regs.len()];
        let mut literal: Vec<Option<Scalar>> = vec![None; tables.regs.len()];
        for line in code {
            let mut accesses = Accesses::new(tables);
            line.item.visit(&mut accesses);
            accesses.reg_defs.iter().for_each(|r| n_defs[r.idx()] += 1);
            if let Item::Inst(Inst::Literal(op)) = &line.item {
                literal[op.dst.0.idx()] = Some(op.value.0);
            }
        }
        let mut first: FxHashMap<(ScalarKind, u64), Reg> = FxHashMap::default();
        let held = literal.into_iter().zip(n_defs).zip(0..).map(|((literal, n), reg)| {
            let literal = literal.filter(|_| n == 1)?;
            Some(*first.entry((literal.kind(), literal.to_bits())).or_insert(Reg(reg)))
        });
        Literals(held.collect())
    }

    fn holds(&self, reg: Reg) -> bool {
        self.first_with(reg).is_some()
    }

    /// The register itself, or the first that always holds the same literal: equal where values are evidently equal.
    pub(super) fn stands_for(&self, reg: Reg) -> Reg {
        self.first_with(reg).unwrap_or(reg)
    }

    /// The first register that holds the literal of this one.
    fn first_with(&self, reg: Reg) -> Option<Reg> {
        self.0.get(reg.idx()).copied().flatten()
    }

    /// Whether a statement may trap on values that are known at run time only.
    pub(super) fn may_trap(&self, tables: &Tables, stmt: &ArrayStmt) -> bool {
        !self.traps(tables, stmt).is_empty()
    }

    /// What of a statement may trap on values that are known at run time only, in its order.
    pub(super) fn traps(&self, tables: &Tables, stmt: &ArrayStmt) -> Vec<Trap> {
        self.mistakes(tables, stmt).into_iter().map(|mistake| mistake.trap).collect()
    }

    /// The same, with the expressions that do so.
    pub(super) fn mistakes<'t>(&self, tables: &Tables, stmt: &'t ArrayStmt) -> Vec<Mistake<'t>> {
        let mut traps = Vec::new();
        match &stmt.kind {
            ArrayStmtKind::Store { value, .. } | ArrayStmtKind::Scan { value, .. } | ArrayStmtKind::Check { value } => {
                self.tree_traps(tables, value, &mut traps)
            }
            ArrayStmtKind::Accumulate { initial, value, target, .. } => {
                if tables.dtype_of(*target).is_integer() && !self.fits(tables, *initial) {
                    traps.push(Mistake::at(Moment::BeforeTheLoop));
                }
                self.tree_traps(tables, value, &mut traps);
            }
            // An index may lead nowhere.
            ArrayStmtKind::Put { array, at, value, .. } => {
                self.tree_traps(tables, value, &mut traps);
                self.tree_traps(tables, at, &mut traps);
                traps.push(self.look_up(tables, *array, at));
            }
            ArrayStmtKind::Compress { value, mask, .. } => {
                self.tree_traps(tables, value, &mut traps);
                self.tree_traps(tables, mask, &mut traps);
            }
            ArrayStmtKind::Reduce { f, value, mask, .. } => {
                self.tree_traps(tables, value, &mut traps);
                if let Some(mask) = mask {
                    self.tree_traps(tables, mask, &mut traps);
                }
                if *f == Reduction::Prod && value.dtype != DType::F32 {
                    traps.push(Mistake::at(Moment::AnyBlock));
                }
                if (mask.is_some() || stmt.len.is_some()) && !f.has_identity() {
                    traps.push(Mistake::at(Moment::BehindTheLoop));
                }
            }
        }
        traps
    }

    /// Whether an int is known to fit where it is used, or is none.
    fn fits(&self, tables: &Tables, reg: Reg) -> bool {
        tables.regs[reg.idx()] != ScalarKind::Int || self.holds(reg)
    }

    fn look_up<'t>(&self, tables: &Tables, array: ViewId, at: &Tree) -> Mistake<'t> {
        let n_elems = tables.record(array).view.shape.n_elems();
        Mistake { trap: Trap { moment: Moment::AnyBlock, positions: Some((self.with_first(at), n_elems)) }, by: None }
    }

    fn tree_traps<'t>(&self, tables: &Tables, tree: &'t Tree, traps: &mut Vec<Mistake<'t>>) {
        // A scalar is put into the dtype of an array when all operands are there.
        let (scalars, arrays): (Vec<&Tree>, Vec<&Tree>) =
            tree.operands().into_iter().partition(|operand| matches!(operand.node, TreeNode::Splat(_)));
        arrays.into_iter().for_each(|operand| self.tree_traps(tables, operand, traps));
        // Comparisons with ints outside the dtype are exact.
        if !matches!(tree.node, TreeNode::Map2 { f, .. } if f.is_comparison()) {
            scalars.into_iter().for_each(|operand| self.tree_traps(tables, operand, traps));
        }
        match &tree.node {
            // An int scalar may not fit an integer dtype.
            TreeNode::Splat(reg) if tree.dtype.is_integer() && !self.fits(tables, *reg) => {
                traps.push(Mistake::at(Moment::FirstBlock));
            }
            TreeNode::WrapIndex { .. } => {
                let trap = Trap { moment: Moment::AnyBlock, positions: Some((self.with_first(tree), 0)) };
                traps.push(Mistake { trap, by: Some(tree) });
            }
            TreeNode::Take { array, at } => traps.push(self.look_up(tables, *array, at)),
            TreeNode::Map2 { f: Ufunc::Power, compute, rhs, .. } => {
                let known = matches!(rhs.node, TreeNode::Splat(reg) if self.holds(reg));
                if compute.is_signed_integer() && !known {
                    traps.push(Mistake { trap: Trap::at(Moment::AnyBlock), by: Some(tree) });
                }
            }
            _ => {}
        }
    }

    /// The expression with the first register of each literal, so that equal ones are evidently so.
    pub(super) fn with_first(&self, tree: &Tree) -> Tree {
        let mut first = tree.clone();
        self.put_first(&mut first);
        first
    }

    fn put_first(&self, tree: &mut Tree) {
        match &mut tree.node {
            TreeNode::Splat(reg) | TreeNode::WrapIndex { extent: reg, .. } => *reg = self.stands_for(*reg),
            TreeNode::Ramp { start, step: other } | TreeNode::Linspace { start, stop: other, .. } => {
                (*start, *other) = (self.stands_for(*start), self.stands_for(*other));
            }
            _ => {}
        }
        tree.operands_mut().into_iter().for_each(|operand| self.put_first(operand));
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
            | Inst::RoutineInPlace2(_)
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
            | Inst::PrintBytes(_)
            | Inst::EmitScalar(_)
            | Inst::EmitArray(_)
            | Inst::Receive(_)
    )
}
