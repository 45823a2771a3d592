//! Statements as code.

use arr_bytecode::{Def, InOut, Inst, Target, Use, ViewIn, ViewOut, op};
use arr_core::{Elems, Ufunc};

use super::Lowerer;
use crate::array_ir::{ArrayStmt, ArrayStmtKind};
use crate::hir::{PrintPart, Stmt, StmtKind};

impl Lowerer {
    pub(super) fn block(&mut self, stmts: &[Stmt]) {
        for stmt in stmts {
            let outer = std::mem::replace(&mut self.span, stmt.span);
            self.statement(&stmt.kind);
            self.span = outer;
        }
    }

    fn statement(&mut self, stmt: &StmtKind) {
        match stmt {
            StmtKind::SetVar { var, value } => {
                let dst = self.var(*var);
                self.scalar_into(dst, value);
            }
            StmtKind::StoreArray { target, value } => {
                let shape = target.view.shape;
                let record = self.record(target);
                if self.ir.tables.buffers[record.buffer.idx()].constant.is_some() {
                    // The target is the constant itself.
                    return;
                }
                let value = self.tree(value, &shape);
                let target = self.view(target);
                self.array_stmt(ArrayStmt { shape, kind: ArrayStmtKind::Store { target, value } });
            }
            StmtKind::StoreElement { target, indices, value } => {
                let src = Use(self.scalar(value));
                let at = self.indices(indices);
                let array = ViewOut(self.view(target));
                self.inst(Inst::Store(op::Store { array, at, src }));
            }
            StmtKind::If { test, body, orelse } => {
                let (other, end) = (self.ir.tables.label(), self.ir.tables.label());
                let cond = Use(self.scalar(test));
                self.inst(Inst::BranchUnless(op::BranchUnless { cond, to: Target(other) }));
                self.block(body);
                if !orelse.is_empty() {
                    self.jump(end);
                }
                self.label(other);
                self.block(orelse);
                self.label(end);
            }
            StmtKind::While { test, body, orelse } => {
                let [head, done, end] = [(); 3].map(|()| self.ir.tables.label());
                self.label(head);
                let cond = Use(self.scalar(test));
                self.inst(Inst::BranchUnless(op::BranchUnless { cond, to: Target(done) }));
                self.loop_body(body, head, end);
                self.jump(head);
                self.label(done);
                self.block(orelse);
                self.label(end);
            }
            StmtKind::Range { var, counter, stop, step, body, orelse } => {
                let [round, next, end] = [(); 3].map(|()| self.ir.tables.label());
                let (var, counter) = (self.var(*var), self.var(*counter));
                let (stop, step) = (Use(self.var(*stop)), Use(self.var(*step)));
                // One step back first, so that the test at the end serves for the first round too.
                let back = op::Scalar2 { dst: Def(counter), lhs: Use(counter), rhs: step, f: Ufunc::Subtract };
                self.inst(Inst::Scalar2(back));
                self.jump(next);
                self.label(round);
                self.inst(Inst::Assign(op::Assign { dst: Def(var), src: Use(counter) }));
                self.loop_body(body, next, end);
                self.label(next);
                self.inst(Inst::RangeNext(op::RangeNext { counter: InOut(counter), stop, step, body: Target(round) }));
                self.block(orelse);
                self.label(end);
            }
            StmtKind::Break => {
                if let Some(&(_, end)) = self.loops.last() {
                    self.jump(end);
                }
            }
            StmtKind::Continue => {
                if let Some(&(next, _)) = self.loops.last() {
                    self.jump(next);
                }
            }
            StmtKind::EmitScalar { port, value } => {
                let src = Use(self.scalar(value));
                self.inst(Inst::EmitScalar(op::EmitScalar { port: *port, src }));
            }
            StmtKind::EmitArray { port, value } => {
                let array = ViewIn(self.view(value));
                self.inst(Inst::EmitArray(op::EmitArray { port: *port, array }));
            }
            StmtKind::Print(parts) => self.print(parts),
            StmtKind::SetPrinting { setting, value } => {
                self.inst(Inst::SetPrinting(op::SetPrinting { setting: *setting, value: Elems(*value) }));
            }
            StmtKind::Fail(message) => {
                let text = self.ir.tables.string(message);
                self.inst(Inst::Fail(op::Fail { text }));
            }
            StmtKind::Effect(value) => {
                self.scalar(value);
            }
        }
    }

    fn jump(&mut self, to: u32) {
        self.inst(Inst::Jump(op::Jump { to: Target(to) }));
    }

    fn loop_body(&mut self, body: &[Stmt], next: u32, end: u32) {
        self.loops.push((next, end));
        self.block(body);
        self.loops.pop();
    }

    /// All values are evaluated before the first is printed, as arguments are.
    fn print(&mut self, parts: &[PrintPart]) {
        let mut insts = Vec::with_capacity(parts.len());
        for part in parts {
            insts.push(match part {
                PrintPart::Text(text) => Inst::PrintText(op::PrintText { text: self.ir.tables.string(text) }),
                PrintPart::Scalar(value) => Inst::PrintScalar(op::PrintScalar { src: Use(self.scalar(value)) }),
                PrintPart::Formatted(value, spec) => {
                    Inst::PrintFormat(op::PrintFormat { src: Use(self.scalar(value)), spec: *spec })
                }
                PrintPart::Array(view) => Inst::PrintArray(op::PrintArray { array: ViewIn(self.view(view)) }),
            });
        }
        insts.into_iter().for_each(|inst| self.inst(inst));
    }
}
