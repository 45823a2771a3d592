//! Instructions that go through ports.

use arr_bytecode::{PortKind, op};
use arr_core::{Scalar, ScalarKind};

use crate::machine::Machine;
use crate::{Host, TrapKind};

impl<H: Host> Machine<'_, '_, H> {
    #[inline(never)]
    pub(super) fn receive_array(&mut self, op: &op::Receive) -> Result<(), TrapKind> {
        let located = self.array(op.array.0)?;
        self.fuel.steps(located.n_elems())?;
        let whole = located.whole().ok_or(TrapKind::Unverified)?;
        let dst = self.memory.write(&whole).ok_or(TrapKind::Unverified)?;
        let arrived = self.host.receive(op.port, dst).map_err(TrapKind::Host)?;
        self.set(op.dst.0, Scalar::Bool(arrived))
    }

    #[inline(never)]
    pub(super) fn read_param(&mut self, op: &op::Param) -> Result<(), TrapKind> {
        let port = self.program.port(op.port).ok_or(TrapKind::Unverified)?;
        let PortKind::Param { kind, default } = port.kind else { return Err(TrapKind::Unverified) };
        let given = self.host.param(op.port).and_then(|value| same_number(value, kind));
        self.set(op.dst.0, given.unwrap_or(Scalar::from_bits(kind, default)))
    }

    #[inline(never)]
    pub(super) fn send_scalar(&mut self, op: &op::EmitScalar) -> Result<(), TrapKind> {
        let value = self.get(op.src.0)?;
        self.host.emit_scalar(op.port, value).map_err(TrapKind::Host)
    }

    #[inline(never)]
    pub(super) fn send_array(&mut self, op: &op::EmitArray) -> Result<(), TrapKind> {
        let located = self.array(op.array.0)?;
        self.fuel.steps(located.n_elems())?;
        let array = self.memory.lend(&located).ok_or(TrapKind::Unverified)?;
        self.host.emit_array(op.port, &array).map_err(TrapKind::Host)
    }
}

/// The number of a kind that `value` is; `None` where there is none.
fn same_number(value: Scalar, kind: ScalarKind) -> Option<Scalar> {
    if value.kind() == kind {
        return Some(value);
    }
    let number = match value {
        Scalar::Int(v) => i128::from(v),
        Scalar::Bool(v) => i128::from(v),
        // Floats from 2 to the 63 on saturate to an i128 that no int is.
        Scalar::Float(v) if v as i128 as f32 == v => v as i128,
        Scalar::Float(_) | Scalar::Complex(..) => return None,
    };
    match kind {
        ScalarKind::Int => i64::try_from(number).ok().map(Scalar::Int),
        ScalarKind::Float => Some(number as f32).filter(|&v| v as i128 == number).map(Scalar::Float),
        ScalarKind::Complex => None,
        ScalarKind::Bool => match number {
            0 => Some(Scalar::Bool(false)),
            1 => Some(Scalar::Bool(true)),
            _ => None,
        },
    }
}
