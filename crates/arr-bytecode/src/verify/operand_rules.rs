//! Property 10, by the kind of operand: what an instruction names exists, and is of the kind, dtype and shape asked for.

use arr_core::{DType, PortId, Reg, ScalarKind, Shape, StrId, Ufunc, View, ViewId};

use super::control::Body;
use super::{Fault, scalar_result, tables};
use crate::operand::{Indices, State};
use crate::{Buffer, Place, Port, Program};

/// Checks the operands of one instruction.
pub(super) struct Checker<'p> {
    pub(super) program: &'p Program<'p>,
    body: Option<Body>,
}

/// Whether it is as asked for.
pub(super) type Checked = Result<(), Fault>;

impl<'p> Checker<'p> {
    /// A checker for an instruction in `body`, or outside of any.
    pub(super) fn new(program: &'p Program<'p>, body: Option<Body>) -> Checker<'p> {
        Checker { program, body }
    }

    pub(super) fn body(&self) -> Result<Body, Fault> {
        self.body.ok_or(Fault::OutsideBody)
    }

    pub(super) fn kind(&self, reg: Reg) -> Result<ScalarKind, Fault> {
        self.program.reg_kind(reg).ok_or(Fault::NoReg(reg))
    }

    pub(super) fn is(&self, reg: Reg, want: ScalarKind) -> Checked {
        let have = self.kind(reg)?;
        if have == want { Ok(()) } else { Err(Fault::Kind { reg, have, want }) }
    }

    /// The buffer of a view, and the view.
    pub(super) fn array(&self, id: ViewId) -> Result<(Buffer, View), Fault> {
        let record = self.program.view(id).ok_or(Fault::NoView(id))?;
        let buffer = self.program.buffer(record.buffer).ok_or(Fault::NoBuffer(record.buffer))?;
        Ok(buffer.seen_by(&record.view))
    }

    /// The same for a view whose elements are written.
    pub(super) fn writable(&self, id: ViewId) -> Result<(Buffer, View), Fault> {
        let record = self.program.view(id).ok_or(Fault::NoView(id))?;
        match self.array(id)? {
            (Buffer { place: Place::Constants, .. }, _) => Err(Fault::WritesConstant(record.buffer)),
            array => Ok(array),
        }
    }

    pub(super) fn scalar_fn(&self, dst: Reg, operands: &[Reg], f: Ufunc) -> Checked {
        if operands.len() != f.arity() {
            return Err(Fault::Arity { f, have: operands.len() });
        }
        let mut kinds = [ScalarKind::Int; 2];
        for (kind, &reg) in kinds.iter_mut().zip(operands) {
            *kind = self.kind(reg)?;
        }
        let [first, _] = kinds;
        let kinds = kinds.get(..operands.len()).unwrap_or(&kinds);
        self.is(dst, scalar_result(f, kinds).ok_or(Fault::ScalarFn { f, kind: first })?)
    }

    pub(super) fn indices(&self, at: &Indices) -> Checked {
        at.regs().iter().try_for_each(|&reg| self.is(reg, ScalarKind::Int))
    }

    /// Checks `at` as the indices of one element.
    pub(super) fn element(&self, at: &Indices, view: &View) -> Checked {
        let (have, rank) = (at.regs().len(), view.shape.rank());
        if have == rank { self.indices(at) } else { Err(Fault::Indices { have, rank }) }
    }

    pub(super) fn state(&self, state: State) -> Result<Buffer, Fault> {
        let buffer = self.program.buffer(state.0).ok_or(Fault::NoBuffer(state.0))?;
        if tables::is_state(&buffer) { Ok(buffer) } else { Err(Fault::State(state.0)) }
    }

    pub(super) fn port(&self, id: PortId) -> Result<Port, Fault> {
        self.program.port(id).ok_or(Fault::NoPort(id))
    }

    /// Whether the length of a view is known at run time only.
    pub(super) fn varies(&self, id: ViewId) -> bool {
        self.program.view(id).is_some_and(|record| record.len.is_some())
    }

    /// Checks an array against the dtype and shape of a port.
    pub(super) fn fits_port(&self, id: ViewId, want: (DType, Shape)) -> Checked {
        let (buffer, view) = self.array(id)?;
        if buffer.dtype != want.0 {
            return Err(Fault::DType { have: buffer.dtype, want: want.0 });
        }
        if view.shape != want.1 {
            return Err(Fault::PortShape { have: view.shape, want: want.1 });
        }
        Ok(())
    }

    pub(super) fn known_string(&self, text: StrId) -> Checked {
        if text.idx() < self.program.n_strings() { Ok(()) } else { Err(Fault::NoString(text)) }
    }
}
