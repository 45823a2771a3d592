//! Writes records to a channel, piece by piece, as there is no room for all of what comes out.

use arr_core::{PortId, Scalar};
use arr_vm::{ArrayRef, HostError};
use core::fmt::{self, Write};

use crate::Channel;
use crate::record::{Ended, LONGEST_RECORD, Tag, port_and, port_scalar_bytes};

/// Writes records to a channel.
pub struct Recorder<'l, L>(pub &'l mut L);

impl<L: Channel> Recorder<'_, L> {
    /// Writes `bytes` as records of `tag`, as many as it takes.
    ///
    /// # Errors
    /// Those of the channel.
    pub fn put(&mut self, tag: Tag, bytes: &[u8]) -> Result<(), HostError> {
        bytes.chunks(LONGEST_RECORD).try_for_each(|piece| {
            self.0.write(&[tag as u8, piece.len() as u8])?;
            self.0.write(piece)
        })
    }

    pub(crate) fn scalar(&mut self, port: PortId, value: Scalar) -> Result<(), HostError> {
        self.put(Tag::Scalar, &port_scalar_bytes(port, value))
    }

    pub(crate) fn array(&mut self, port: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        let extents = array.view.shape.extents();
        self.0.write(&[Tag::Array as u8, 6 + 4 * extents.len() as u8])?;
        self.0.write(&port_and(port, array.dtype as u8))?;
        self.0.write(&[extents.len() as u8])?;
        extents.iter().try_for_each(|extent| self.0.write(&extent.to_le_bytes()))?;

        let size = array.dtype.size() as usize;
        let mut in_row = 0;
        let mut left = array.view.shape.n_elems() as usize;
        for element in array.elements() {
            if in_row == 0 {
                in_row = left.min(LONGEST_RECORD / size);
                self.0.write(&[Tag::Elements as u8, (in_row * size) as u8])?;
            }
            let bits = element.to_bits().to_le_bytes();
            self.0.write(bits.get(..size).unwrap_or_default())?;
            (in_row, left) = (in_row - 1, left - 1);
        }
        Ok(())
    }

    /// Records what `write` writes, piece by piece.
    pub(crate) fn text(
        &mut self,
        tag: Tag,
        write: impl FnOnce(&mut dyn Write) -> fmt::Result,
    ) -> Result<(), HostError> {
        let mut pieces = Pieces { recorder: self, tag, error: None };
        match (write(&mut pieces), pieces.error) {
            (Err(_), Some(error)) => Err(error),
            _ => Ok(()),
        }
    }

    pub(crate) fn ended(&mut self, ended: Ended, reason: Option<&dyn fmt::Display>) -> Result<(), HostError> {
        if let Some(reason) = reason {
            self.text(Tag::Reason, |out| write!(out, "{reason}"))?;
        }
        self.put(Tag::Ending, &ended.to_bytes())
    }
}

/// Text on its way into records.
struct Pieces<'r, 'l, L> {
    recorder: &'r mut Recorder<'l, L>,
    tag: Tag,
    error: Option<HostError>,
}

impl<L: Channel> Write for Pieces<'_, '_, L> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.recorder.put(self.tag, text.as_bytes()).map_err(|error| {
            self.error = Some(error);
            fmt::Error
        })
    }
}
