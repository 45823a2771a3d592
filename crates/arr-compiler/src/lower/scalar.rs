//! Scalar expressions as instructions.

use arr_bytecode::{Constant, Def, Indices, Inst, Target, Use, ViewIn, ViewOut, op};
use arr_core::{Axis, DType, Elems, Reduction, Reg, Scalar, ScalarKind, Shape, View};

use super::Lowerer;
use super::accumulate::order_of;
use crate::array_ir::{ArrayStmt, ArrayStmtKind};
use crate::hir::{ArrayView, ScalarExpr, ScalarNode};

impl Lowerer {
    /// The register that holds the value; variables are read where they are.
    pub(super) fn scalar(&mut self, expr: &ScalarExpr) -> Reg {
        match &expr.node {
            ScalarNode::Var(var) => self.var(*var),
            ScalarNode::Block { first, value } => {
                self.block(first);
                self.scalar(value)
            }
            _ => {
                let dst = self.ir.tables.reg(expr.kind);
                self.scalar_into(dst, expr);
                dst
            }
        }
    }

    pub(super) fn literal(&mut self, value: Scalar) -> Reg {
        let dst = self.ir.tables.reg(value.kind());
        self.inst(Inst::Literal(op::Literal { dst: Def(dst), value: Constant(value) }));
        dst
    }

    pub(super) fn indices(&mut self, indices: &[ScalarExpr]) -> Indices {
        let regs: Vec<Reg> = indices.iter().map(|i| self.scalar(i)).collect();
        Indices::new(&regs).unwrap_or_else(|| unreachable!("an array has at most four axes, so at most four indices"))
    }

    /// Puts the value into `dst`, which is of its kind.
    pub(super) fn scalar_into(&mut self, dst: Reg, expr: &ScalarExpr) {
        let dst = Def(dst);
        match &expr.node {
            ScalarNode::Const(value) => self.inst(Inst::Literal(op::Literal { dst, value: Constant(*value) })),
            ScalarNode::Var(var) => {
                let src = Use(self.var(*var));
                self.inst(Inst::Assign(op::Assign { dst, src }));
            }
            ScalarNode::Map { f, operands } => {
                let regs: Vec<Use> = operands.iter().map(|o| Use(self.scalar(o))).collect();
                match regs.as_slice() {
                    [src] => self.inst(Inst::Scalar1(op::Scalar1 { dst, src: *src, f: *f })),
                    [lhs, rhs] => self.inst(Inst::Scalar2(op::Scalar2 { dst, lhs: *lhs, rhs: *rhs, f: *f })),
                    _ => unreachable!("ufuncs have one or two operands"),
                }
            }
            ScalarNode::Convert(operand) => {
                let src = Use(self.scalar(operand));
                self.inst(Inst::Convert(op::Convert { dst, src }));
            }
            ScalarNode::Choose { test, then, otherwise } => self.choose(dst.0, test, then, otherwise),
            ScalarNode::Load { array, indices } => {
                let at = self.indices(indices);
                let array = ViewIn(self.view(array));
                self.inst(Inst::Load(op::Load { dst, array, at }));
            }
            ScalarNode::Offset { array, indices } => {
                let at = self.indices(indices);
                let array = ViewIn(self.view(&of_elements(array)));
                self.inst(Inst::Offset(op::Offset { dst, array, at }));
            }
            ScalarNode::SliceOffset { array, axis, start, len } => {
                let start = Use(self.scalar(start));
                let (array, axis, len) = (ViewIn(self.view(&of_elements(array))), Axis(*axis), Elems(*len));
                self.inst(Inst::SliceOffset(op::SliceOffset { dst, array, axis, start, len }));
            }
            ScalarNode::Reduce { f, array, mask } => self.reduce(dst.0, *f, array, mask.as_deref()),
            ScalarNode::Mean { sum, n } => {
                let (sum, n) = (Use(self.scalar(sum)), Use(self.scalar(n)));
                self.inst(Inst::Mean(op::Mean { dst, sum, n }));
            }
            ScalarNode::Param(port) => self.inst(Inst::Param(op::Param { dst, port: *port })),
            ScalarNode::Receive { port, into } => {
                let array = ViewOut(self.view(into));
                self.inst(Inst::Receive(op::Receive { dst, port: *port, array }));
            }
            ScalarNode::Block { first, value } => {
                self.block(first);
                self.scalar_into(dst.0, value);
            }
        }
    }

    /// Only one of the two values is evaluated.
    fn choose(&mut self, dst: Reg, test: &ScalarExpr, then: &ScalarExpr, otherwise: &ScalarExpr) {
        let (other, end) = (self.ir.tables.label(), self.ir.tables.label());
        let cond = Use(self.scalar(test));
        self.inst(Inst::BranchUnless(op::BranchUnless { cond, to: Target(other) }));
        self.scalar_into(dst, then);
        self.inst(Inst::Jump(op::Jump { to: Target(end) }));
        self.label(other);
        self.scalar_into(dst, otherwise);
        self.label(end);
    }

    fn reduce(&mut self, dst: Reg, f: Reduction, array: &crate::hir::ArrayExpr, mask: Option<&crate::hir::ArrayExpr>) {
        let n = match mask {
            // The tree of a float sum depends on how many elements there are, so they are counted first.
            Some(mask) if f == Reduction::Sum && array.dtype == DType::F32 => {
                let n = self.ir.tables.reg(ScalarKind::Int);
                self.reduce(n, Reduction::Sum, mask, None);
                n
            }
            _ => self.n_elems(array),
        };
        let mut shape = array.shape;
        let value = match mask {
            // Only sums and products of floats depend on the order; what is selected has C order.
            None if matches!(f, Reduction::Sum | Reduction::Prod) && array.dtype == DType::F32 => {
                let ones = Shape::new(&vec![1; shape.rank()]).unwrap_or(Shape::SCALAR);
                let order = order_of(array, &ones);
                let extents: Vec<u32> = order.axes().iter().map(|&axis| shape.extent(axis)).collect();
                shape = Shape::new(&extents).unwrap_or(shape);
                self.tree_in(array, &order)
            }
            _ => self.tree(array, &shape),
        };
        let mask = mask.map(|mask| self.tree(mask, &shape));
        let len = array.len.map(|v| self.var(v));
        self.array_stmt(ArrayStmt { shape, len, kind: ArrayStmtKind::Reduce { dst, f, value, mask, n } });
    }

    /// The register with the number of elements of an array.
    fn n_elems(&mut self, array: &crate::hir::ArrayExpr) -> Reg {
        let Some(len) = array.len else { return self.literal(Scalar::Int(i64::from(array.shape.n_elems()))) };
        let len = self.var(len);
        let row = crate::array_ir::row(&array.shape);
        if row == 1 {
            return len;
        }
        let (dst, row) = (self.ir.tables.reg(ScalarKind::Int), self.literal(Scalar::Int(i64::from(row))));
        let n = op::Scalar2 { dst: Def(dst), lhs: Use(len), rhs: Use(row), f: arr_core::Ufunc::Multiply };
        self.inst(Inst::Scalar2(n));
        dst
    }
}

/// The view of the elements that a view of their parts shows: what moves a view moves it by elements.
fn of_elements(array: &ArrayView) -> ArrayView {
    ArrayView { view: View { part: None, ..array.view }, ..*array }
}
