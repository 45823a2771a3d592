//! The host of a script that runs in this process: arrivals from memory, everything that comes out as one text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use arr_bytecode::{PortKind, Program};
use arr_core::{PortId, Scalar, ScalarKind};
use arr_vm::print::{write_emitted_array, write_emitted_scalar};
use arr_vm::{ArrayRef, Host, HostError};

use super::script::Script;

/// What `arr run` would write to standard output is collected in `text`.
pub(super) struct MemoryHost<'a> {
    pub(super) text: String,
    program: Program<'a>,
    script: &'a Script,
    /// Bytes that have arrived, by port.
    arrived: BTreeMap<u32, usize>,
}

impl<'a> MemoryHost<'a> {
    pub(super) fn new(program: Program<'a>, script: &'a Script) -> MemoryHost<'a> {
        MemoryHost { text: String::new(), program, script, arrived: BTreeMap::new() }
    }

    fn name(&self, port: PortId) -> &'a str {
        self.program.port(port).and_then(|port| self.program.string(port.name)).unwrap_or("")
    }
}

impl Host for MemoryHost<'_> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let name = self.name(port);
        let Some((_, source)) = self.script.inputs.iter().find(|(known, _)| known == name) else { return Ok(false) };
        let at = self.arrived.entry(port.0).or_insert(0);
        let Some(arrival) = source.bytes.get(*at..*at + dst.len()).filter(|arrival| !arrival.is_empty()) else {
            return Ok(false);
        };
        dst.copy_from_slice(arrival);
        *at += dst.len();
        Ok(true)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        let name = self.name(port);
        let (_, text) = self.script.settings.iter().find(|(known, _)| known == name)?;
        let PortKind::Param { kind, .. } = self.program.port(port)?.kind else { return None };
        match kind {
            ScalarKind::Int => text.parse().ok().map(Scalar::Int),
            ScalarKind::Float => text.parse().ok().map(Scalar::Float),
            ScalarKind::Bool => text.parse().ok().map(Scalar::Bool),
            ScalarKind::Complex => None,
        }
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        let name = self.name(port);
        write_emitted_scalar(&mut self.text, name, value).map_err(|_| HostError(1))
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        let name = self.name(port);
        write_emitted_array(&mut self.text, name, array).map_err(|_| HostError(1))
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.text.write_str(text).map_err(|_| HostError(1))
    }
}
