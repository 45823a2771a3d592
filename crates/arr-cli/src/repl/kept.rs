//! What names hold between entries, and the host that lends it to the program of an entry.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use arr_bytecode::{PortKind, Program};
use arr_compiler::{HeldArray, HeldScalar, Slot};
use arr_core::{PortId, Scalar, Shape, View};
use arr_firmware::Fed;
use arr_vm::{ArrayRef, Host, HostError};

/// The elements of buffers and the values of variables.
#[derive(Debug, Default)]
pub(super) struct Kept {
    buffers: BTreeMap<Slot, Vec<u8>>,
    variables: BTreeMap<Slot, Scalar>,
}

impl Kept {
    /// Keeps the bytes of a buffer.
    pub(super) fn put(&mut self, slot: Slot, bytes: Vec<u8>) {
        self.buffers.insert(slot, bytes);
    }

    /// Takes what an entry has left behind, and lets go of what no name asks for.
    pub(super) fn take(&mut self, changed: Kept, is_needed: impl Fn(&Slot) -> bool) {
        self.buffers.extend(changed.buffers);
        self.variables.extend(changed.variables);
        self.buffers.retain(|slot, _| is_needed(slot));
        self.variables.retain(|slot, _| is_needed(slot));
    }

    /// The value of a scalar.
    pub(super) fn scalar(&self, scalar: HeldScalar) -> Option<Scalar> {
        match scalar {
            HeldScalar::Known(value) => Some(value),
            HeldScalar::Variable { slot, .. } => self.variables.get(&Slot::Variable(slot)).copied(),
        }
    }

    fn int(&self, slot: u32) -> Option<i64> {
        match self.variables.get(&Slot::Variable(slot))? {
            Scalar::Int(value) => Some(*value),
            Scalar::Float(_) | Scalar::Bool(_) | Scalar::Complex(..) => None,
        }
    }

    /// An array as it lies in its buffer.
    pub(super) fn array(&self, held: &HeldArray) -> Option<ArrayRef<'_>> {
        let buffer = self.buffers.get(&Slot::Buffer(held.slot))?;
        let mut view = held.view;
        if let Some(moving) = held.moving {
            view.offset = u32::try_from(i64::from(view.offset) + self.int(moving)?).ok()?;
        }
        if let Some(len) = held.len {
            let mut extents = view.shape.extents().to_vec();
            *extents.first_mut()? = u32::try_from(self.int(len)?).ok()?;
            view = View { shape: Shape::new(&extents).ok()?, ..view };
        }
        Some(ArrayRef { dtype: view.dtype(held.dtype), view: view.of_parts(held.dtype), buffer })
    }
}

/// A host that knows the ports of the script through `inner`, and those behind them itself.
pub(super) struct EntryHost<'k, H> {
    pub(super) inner: H,
    kept: &'k Kept,
    n_ports: usize,
    links: &'k [Slot],
    changed: Kept,
    begun: Instant,
    /// How long the entry itself has taken, once it emits what it has changed.
    taken: Option<Duration>,
}

impl<'k, H: Host> EntryHost<'k, H> {
    pub(super) fn new(inner: H, kept: &'k Kept, n_ports: usize, links: &'k [Slot]) -> EntryHost<'k, H> {
        let changed = Kept::default();
        EntryHost { inner, kept, n_ports, links, changed, begun: Instant::now(), taken: None }
    }

    /// What the ports behind those of the script are fed where the program runs elsewhere; sources are added to those that there
    /// are.
    pub(super) fn feeds(&self, program: &Program<'_>, sources: &mut Vec<Vec<u8>>) -> Vec<Fed> {
        let feed = |(id, slot): (u32, &Slot)| match program.port(PortId(id))?.kind {
            PortKind::Input { dtype, shape } => {
                // A list has room for more than it had, once it has grown.
                let mut bytes = self.kept.buffers.get(slot).cloned().unwrap_or_default();
                bytes.resize(shape.n_elems() as usize * dtype.size() as usize, 0);
                sources.push(bytes);
                Some(Fed::Source(sources.len() - 1))
            }
            PortKind::Param { .. } => self.kept.variables.get(slot).map(|value| Fed::Setting(*value)),
            PortKind::OutputScalar { .. } | PortKind::OutputArray { .. } | PortKind::OutputRows { .. } => None,
        };
        let links = (self.n_ports as u32..).zip(self.links);
        links.map(feed).map(|fed| fed.unwrap_or(Fed::Nothing)).collect()
    }

    fn slot(&self, port: PortId) -> Option<Slot> {
        self.links.get(port.idx().checked_sub(self.n_ports)?).copied()
    }

    fn stop_watch(&mut self) {
        self.taken.get_or_insert(self.begun.elapsed());
    }

    /// How long the entry has taken, without what brings its values and takes them away; then what it has changed.
    pub(super) fn end(mut self) -> (H, Duration, Kept) {
        self.stop_watch();
        (self.inner, self.taken.unwrap_or_default(), self.changed)
    }
}

impl<H: Host> Host for EntryHost<'_, H> {
    fn receive(&mut self, port: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        let Some(slot) = self.slot(port) else { return self.inner.receive(port, dst) };
        // A list has room for more than it had, once it has grown.
        let bytes = self.kept.buffers.get(&slot).map_or(&[][..], Vec::as_slice);
        let n = bytes.len().min(dst.len());
        let (front, rest) = dst.split_at_mut(n);
        front.copy_from_slice(&bytes[..n]);
        rest.fill(0);
        self.begun = Instant::now();
        Ok(true)
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        let Some(slot) = self.slot(port) else { return self.inner.param(port) };
        self.begun = Instant::now();
        self.kept.variables.get(&slot).copied()
    }

    fn emit_scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        let Some(slot) = self.slot(port) else { return self.inner.emit_scalar(port, value) };
        self.stop_watch();
        self.changed.variables.insert(slot, value);
        Ok(())
    }

    fn emit_array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        let Some(slot) = self.slot(port) else { return self.inner.emit_array(port, array) };
        self.stop_watch();
        let n_bytes = array.view.shape.n_elems() as usize * array.dtype.size() as usize;
        let start = array.view.offset as usize * array.dtype.size() as usize;
        let bytes = array.buffer.get(start..start + n_bytes).unwrap_or_default().to_vec();
        self.changed.buffers.insert(slot, bytes);
        Ok(())
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.inner.write_text(text)
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        self.inner.write_message(text)
    }

    fn should_stop(&mut self) -> bool {
        self.inner.should_stop()
    }
}
