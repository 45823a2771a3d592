//! Statements as code.

use arr_bytecode::{Def, InOut, Inst, Target, Use, ViewIn, ViewOut, op};
use arr_core::{Elems, Reg, Ufunc};

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
                let len = target.len.map(|v| self.var(v));
                let target = self.view(target);
                self.array_stmt(ArrayStmt { shape, len, kind: ArrayStmtKind::Store { target, value } });
            }
            StmtKind::Compress { target, count, value, mask } => {
                let (shape, len) = (value.shape, value.len.map(|v| self.var(v)));
                let (value, mask) = (self.tree(value, &shape), self.tree(mask, &shape));
                let (target, count) = (self.view(target), self.var(*count));
                self.array_stmt(ArrayStmt { shape, len, kind: ArrayStmtKind::Compress { target, count, value, mask } });
            }
            StmtKind::Scan { target, f, axis, value } => self.scan(target, *f, *axis, value),
            StmtKind::Accumulate { target, f, initial, value } => self.accumulate(target, *f, initial, value),
            StmtKind::Put { target, at, value, adds } => {
                let (shape, len) = (at.shape, at.len.map(|v| self.var(v)));
                let (at, value) = (self.tree(at, &shape), self.tree(value, &shape));
                let array = self.view(target);
                self.array_stmt(ArrayStmt { shape, len, kind: ArrayStmtKind::Put { array, at, value, adds: *adds } });
            }
            StmtKind::Routine { f, target, operands } => self.routine(*f, target, operands),
            StmtKind::CheckLength { lhs, rhs } => {
                let (lhs, rhs) = (Use(self.scalar(lhs)), Use(self.scalar(rhs)));
                self.inst(Inst::CheckLength(op::CheckLength { lhs, rhs }));
            }
            StmtKind::StoreElement { target, indices, value } => {
                let src = Use(self.scalar(value));
                let at = self.indices(indices);
                let array = ViewOut(self.view(target));
                self.inst(Inst::Store(op::Store { array, at, src }));
            }
            StmtKind::If { test, body, orelse } => {
                let cond = Use(self.scalar(test));
                let otherwise = (!orelse.is_empty()).then_some(|l: &mut Lowerer| l.block(orelse));
                self.branch(cond, |l| l.block(body), otherwise);
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
            StmtKind::Rounds { rounds, orelse } => {
                let end = self.ir.tables.label();
                for round in rounds {
                    let next = self.ir.tables.label();
                    self.loop_body(round, next, end);
                    self.label(next);
                }
                self.block(orelse);
                self.label(end);
            }
            StmtKind::Block(body) => {
                let end = self.ir.tables.label();
                self.ends.push(end);
                self.block(body);
                self.ends.pop();
                self.label(end);
            }
            StmtKind::Leave => {
                if let Some(&end) = self.ends.last() {
                    self.jump(end);
                }
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
                let (text, values) = match message.as_slice() {
                    [PrintPart::Text(text), values @ ..] => (text.as_str(), values),
                    values => ("", values),
                };
                if !values.is_empty() {
                    self.inst(Inst::BeginMessage(op::BeginMessage {}));
                    self.print(values);
                }
                let text = self.ir.tables.string(text);
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
        let values: Vec<Option<Reg>> = parts
            .iter()
            .map(|part| match part {
                PrintPart::Scalar(value) | PrintPart::Formatted(value, _) => Some(self.scalar(value)),
                _ => None,
            })
            .collect();
        for (part, value) in parts.iter().zip(values) {
            match (part, value.map(Use)) {
                (PrintPart::Text(text), _) => {
                    let text = self.ir.tables.string(text);
                    self.inst(Inst::PrintText(op::PrintText { text }));
                }
                (PrintPart::Formatted(_, spec), Some(src)) => {
                    self.inst(Inst::PrintFormat(op::PrintFormat { src, spec: *spec }));
                }
                (_, Some(src)) => self.inst(Inst::PrintScalar(op::PrintScalar { src })),
                (PrintPart::Array(view), _) => {
                    let array = ViewIn(self.view(view));
                    self.inst(Inst::PrintArray(op::PrintArray { array }));
                }
                (PrintPart::Repr(view), _) => {
                    let array = ViewIn(self.view(view));
                    self.inst(Inst::PrintRepr(op::PrintRepr { array }));
                }
                (PrintPart::List(view), _) => {
                    let array = ViewIn(self.view(view));
                    self.inst(Inst::PrintList(op::PrintList { array }));
                }
                (PrintPart::Bytes(view), _) => {
                    let array = ViewIn(self.view(view));
                    self.inst(Inst::PrintBytes(op::PrintBytes { array }));
                }
                (PrintPart::Choose { test, then, otherwise }, _) => {
                    let cond = Use(self.var(*test));
                    self.branch(cond, |l| l.print(then), Some(|l: &mut Lowerer| l.print(otherwise)));
                }
                (PrintPart::Scalar(_) | PrintPart::Formatted(..), None) => {}
            }
        }
    }

    /// Code for one of two paths.
    fn branch(&mut self, cond: Use, then: impl FnOnce(&mut Lowerer), otherwise: Option<impl FnOnce(&mut Lowerer)>) {
        let (other, end) = (self.ir.tables.label(), self.ir.tables.label());
        self.inst(Inst::BranchUnless(op::BranchUnless { cond, to: Target(other) }));
        then(self);
        if otherwise.is_some() {
            self.jump(end);
        }
        self.label(other);
        if let Some(otherwise) = otherwise {
            otherwise(self);
        }
        self.label(end);
    }
}
