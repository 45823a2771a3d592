//! From HIR to array IR: statements become linear code, expressions trees over views of one shape.

mod accumulate;
mod constant;
mod routine;
mod scalar;
mod statement;
mod tree;

use arr_bytecode::{Inst, Port, ViewRecord, op};
use arr_core::{BufId, Reg, ViewId};
use arr_diag::Span;

use crate::array_ir::{ArrayIr, ArrayStmt, BufferDecl, BufferKind, Item, Line};
use crate::hir::{ArrayDecl, ArrayId, ArrayView, Hir, Origin, VarId};

/// Lowers a checked script.
#[must_use]
pub(crate) fn lower(hir: &Hir) -> ArrayIr {
    lowered(hir, constant::stored_constants(hir))
}

/// The same with every array in a buffer of its own, whose number is the array's.
#[must_use]
pub(crate) fn lower_as_written(hir: &Hir) -> ArrayIr {
    lowered(hir, Vec::new())
}

fn lowered(hir: &Hir, stored: Vec<Option<ArrayId>>) -> ArrayIr {
    let mut lowerer =
        Lowerer { ir: ArrayIr::default(), stored, loops: Vec::new(), ends: Vec::new(), span: Span::default() };
    lowerer.declare(hir);
    lowerer.ir.code.reserve(4 * hir.body.len());
    lowerer.block(&hir.body);
    lowerer.inst(Inst::Halt(op::Halt {}));
    lowerer.ir
}

struct Lowerer {
    ir: ArrayIr,
    /// For each array the constant it always equals, where there is one.
    stored: Vec<Option<ArrayId>>,
    /// Labels for `continue` and `break` of the loops around.
    loops: Vec<(u32, u32)>,
    /// Labels behind the blocks around.
    ends: Vec<u32>,
    span: Span,
}

impl Lowerer {
    /// One buffer an array, one register a variable, by number.
    fn declare(&mut self, hir: &Hir) {
        for array in &hir.arrays {
            self.ir.tables.buffer(buffer(array));
        }
        for var in &hir.vars {
            self.ir.tables.reg(var.kind);
        }
        for port in &hir.ports {
            let name = self.ir.tables.string(&port.name);
            self.ir.tables.ports.push(Port { name, kind: port.kind, presentation: port.presentation });
        }
    }

    fn item(&mut self, item: Item) {
        self.ir.code.push(Line { item, span: self.span });
    }

    fn inst(&mut self, inst: Inst) {
        self.item(Item::Inst(inst));
    }

    fn array_stmt(&mut self, stmt: ArrayStmt) {
        self.item(Item::Array(Box::new(stmt)));
    }

    fn label(&mut self, label: u32) {
        self.item(Item::Label(label));
    }

    fn var(&self, var: VarId) -> Reg {
        register(var)
    }

    fn view(&mut self, view: &ArrayView) -> ViewId {
        let record = self.record(view);
        self.ir.tables.view(record)
    }

    fn record(&self, view: &ArrayView) -> ViewRecord {
        let array = self.stored.get(view.array.0 as usize).copied().flatten().unwrap_or(view.array);
        let [moving, len] = [view.moving, view.len].map(|var| var.map(|v| self.var(v)));
        ViewRecord { buffer: BufId(array.0), moving, len, view: view.view }
    }
}

fn register(var: VarId) -> Reg {
    Reg(var.0)
}

fn buffer(array: &ArrayDecl) -> BufferDecl {
    let (kind, constant, reason) = match &array.origin {
        Origin::Named => (BufferKind::Array, None, None),
        Origin::Port => (BufferKind::Port, None, None),
        Origin::Constant(bytes) => (BufferKind::Constant, Some(bytes.clone()), None),
        Origin::Temporary(reason) => (BufferKind::Temporary, None, Some((*reason).to_owned())),
    };
    BufferDecl {
        name: array.name.clone(),
        dtype: array.dtype,
        shape: array.shape,
        kind,
        constant,
        outlives_source: array.outlives_source,
        len: array.len.map(register),
        reason,
    }
}
