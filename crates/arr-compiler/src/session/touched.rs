//! Which buffers and variables the statements of an entry come to.

use arr_bytecode::OperandVisitor;
use arr_core::{BufId, Reg, ViewId};

use crate::array_ir::Tables;
use crate::hir::Hir;
use crate::lower::lower_as_written;

/// What is done to one buffer or variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Touch {
    pub(super) is_read: bool,
    pub(super) is_written: bool,
}

impl Touch {
    pub(super) fn is_any(self) -> bool {
        self.is_read || self.is_written
    }
}

/// What is done to each buffer and each variable, by number.
#[derive(Debug)]
pub(super) struct Touched {
    pub(super) arrays: Vec<Touch>,
    pub(super) vars: Vec<Touch>,
}

impl Touched {
    /// Finds it in what the statements are lowered to: buffers and registers have the numbers of arrays and variables there.
    pub(super) fn by(hir: &Hir) -> Touched {
        let ir = lower_as_written(hir);
        let mut visitor = Visitor {
            tables: &ir.tables,
            touched: Touched {
                arrays: vec![Touch::default(); hir.arrays.len()],
                vars: vec![Touch::default(); hir.vars.len()],
            },
        };
        ir.code.iter().for_each(|line| line.item.visit(&mut visitor));
        visitor.touched
    }
}

struct Visitor<'a> {
    tables: &'a Tables,
    touched: Touched,
}

impl Visitor<'_> {
    fn var(&mut self, reg: Reg) -> Option<&mut Touch> {
        self.touched.vars.get_mut(reg.idx())
    }

    fn array(&mut self, buffer: BufId) -> Option<&mut Touch> {
        self.touched.arrays.get_mut(buffer.idx())
    }

    /// The buffer of a view; the registers that place it are read.
    fn placed(&mut self, view: ViewId) -> BufId {
        let record = *self.tables.record(view);
        record.moving.into_iter().chain(record.len).for_each(|reg| self.reg_use(reg));
        record.buffer
    }
}

impl OperandVisitor for Visitor<'_> {
    fn reg_use(&mut self, reg: Reg) {
        if let Some(touch) = self.var(reg) {
            touch.is_read = true;
        }
    }

    fn reg_def(&mut self, reg: Reg) {
        if let Some(touch) = self.var(reg) {
            touch.is_written = true;
        }
    }

    fn view_read(&mut self, view: ViewId) {
        let buffer = self.placed(view);
        self.buffer_read(buffer);
    }

    fn view_write(&mut self, view: ViewId) {
        let buffer = self.placed(view);
        self.buffer_write(buffer);
    }

    fn buffer_read(&mut self, buffer: BufId) {
        if let Some(touch) = self.array(buffer) {
            touch.is_read = true;
        }
    }

    fn buffer_write(&mut self, buffer: BufId) {
        if let Some(touch) = self.array(buffer) {
            touch.is_written = true;
        }
    }
}
