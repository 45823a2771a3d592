//! Arrays that are stored once, whole, from a constant: they need no memory, the constant in the program will do.

use crate::hir::{ArrayExpr, ArrayId, ArrayNode, Hir, Origin, PrintPart, ScalarExpr, ScalarNode, Stmt, StmtKind};

/// For each array the constant that it always equals once it is stored.
pub(super) fn stored_constants(hir: &Hir) -> Vec<Option<ArrayId>> {
    let mut writes = Writes { hir, found: vec![Written::Never; hir.arrays.len()] };
    writes.block(&hir.body);
    writes.found.into_iter().map(|w| if let Written::Once(constant) = w { Some(constant) } else { None }).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    Never,
    /// Once, whole, from this constant.
    Once(ArrayId),
    Otherwise,
}

struct Writes<'a> {
    hir: &'a Hir,
    found: Vec<Written>,
}

impl Writes<'_> {
    fn block(&mut self, stmts: &[Stmt]) {
        stmts.iter().for_each(|s| self.statement(s));
    }

    fn write(&mut self, array: ArrayId, constant: Option<ArrayId>) {
        if let Some(slot) = self.found.get_mut(array.0 as usize) {
            *slot = match (*slot, constant) {
                (Written::Never, Some(constant)) => Written::Once(constant),
                _ => Written::Otherwise,
            };
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::StoreArray { target, value } => {
                let whole = self.hir.arrays.get(target.array.0 as usize).is_some_and(|a| a.shape == target.view.shape)
                    && target.view.is_contiguous()
                    // What is stretched has fewer elements than where it goes.
                    && value.shape.n_elems() == target.view.shape.n_elems();
                self.write(target.array, self.constant(value).filter(|_| whole));
                value.for_each_scalar(&mut |s| self.scalar(s));
            }
            StmtKind::Compress { target, value, mask, .. } => {
                self.write(target.array, None);
                value.for_each_scalar(&mut |s| self.scalar(s));
                mask.for_each_scalar(&mut |s| self.scalar(s));
            }
            StmtKind::Put { target, at, value, .. } => {
                self.write(target.array, None);
                at.for_each_scalar(&mut |s| self.scalar(s));
                value.for_each_scalar(&mut |s| self.scalar(s));
            }
            StmtKind::Routine { target, .. } => self.write(target.array, None),
            StmtKind::Scan { target, value, .. } => {
                self.write(target.array, None);
                value.for_each_scalar(&mut |s| self.scalar(s));
            }
            StmtKind::Accumulate { target, initial, value, .. } => {
                self.write(target.array, None);
                self.scalar(initial);
                value.for_each_scalar(&mut |s| self.scalar(s));
            }
            StmtKind::CheckLength { lhs, rhs } => [lhs, rhs].into_iter().for_each(|s| self.scalar(s)),
            StmtKind::StoreElement { target, indices, value } => {
                self.write(target.array, None);
                indices.iter().chain([value]).for_each(|s| self.scalar(s));
            }
            StmtKind::SetVar { value, .. } | StmtKind::EmitScalar { value, .. } | StmtKind::Effect(value) => {
                self.scalar(value)
            }
            StmtKind::If { test, body, orelse } | StmtKind::While { test, body, orelse } => {
                self.scalar(test);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::Range { body, orelse, .. } => {
                self.block(body);
                self.block(orelse);
            }
            StmtKind::Rounds { rounds, orelse } => {
                rounds.iter().for_each(|round| self.block(round));
                self.block(orelse);
            }
            StmtKind::Block(body) => self.block(body),
            StmtKind::Print(parts) | StmtKind::Fail(parts) => parts.iter().for_each(|p| {
                if let PrintPart::Scalar(value) | PrintPart::Formatted(value, _) = p {
                    self.scalar(value);
                }
            }),
            StmtKind::Leave
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::SetPrinting { .. }
            | StmtKind::EmitArray { .. } => {}
        }
    }

    /// What an expression writes: arrivals, and the statements it needs first.
    fn scalar(&mut self, value: &ScalarExpr) {
        match &value.node {
            ScalarNode::Receive { into, .. } => self.write(into.array, None),
            ScalarNode::Block { first, value } => {
                self.block(first);
                self.scalar(value);
            }
            ScalarNode::Map { operands, .. } => operands.iter().for_each(|o| self.scalar(o)),
            ScalarNode::Convert(operand) | ScalarNode::SliceOffset { start: operand, .. } => self.scalar(operand),
            ScalarNode::Choose { test, then, otherwise } => {
                [test, then, otherwise].into_iter().for_each(|o| self.scalar(o));
            }
            ScalarNode::Load { indices, .. } | ScalarNode::Offset { indices, .. } => {
                indices.iter().for_each(|o| self.scalar(o));
            }
            ScalarNode::Mean { sum, n } => {
                self.scalar(sum);
                self.scalar(n);
            }
            ScalarNode::Reduce { array, mask, .. } => {
                array.for_each_scalar(&mut |s| self.scalar(s));
                if let Some(mask) = mask {
                    mask.for_each_scalar(&mut |s| self.scalar(s));
                }
            }
            ScalarNode::Const(_) | ScalarNode::Var(_) | ScalarNode::Param(_) => {}
        }
    }

    /// The constant that a copy copies whole.
    fn constant(&self, value: &ArrayExpr) -> Option<ArrayId> {
        let view = match &value.node {
            ArrayNode::View(view) => view,
            ArrayNode::Cast(inner) if inner.dtype == value.dtype => match &inner.node {
                ArrayNode::View(view) => view,
                _ => return None,
            },
            _ => return None,
        };
        let decl = self.hir.arrays.get(view.array.0 as usize)?;
        let whole = decl.shape == view.view.shape && view.view.is_contiguous() && view.moving.is_none();
        (whole && matches!(decl.origin, Origin::Constant(_))).then_some(view.array)
    }
}
