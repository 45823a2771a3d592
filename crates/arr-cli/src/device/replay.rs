//! Records of a device, as they come, into the host that a program would have had here.

use arr_bytecode::{PortKind, Program};
use arr_core::{DType, PortId, Shape, View};
use arr_firmware::{BadRecord, Ended, Records, Tag, emitted_array, emitted_scalar};
use arr_vm::{ArrayRef, Host, HostError};

/// What the records of one job have come to so far. What is emitted must be what the program emits.
pub(super) struct Replay<'a> {
    program: Program<'a>,
    /// Bytes that are not a whole record yet.
    rest: Vec<u8>,
    /// Text whose last character is not there yet.
    text: Vec<u8>,
    array: Option<(PortId, DType, Shape)>,
    /// Elements of the array at hand.
    elements: Vec<u8>,
    message: Vec<u8>,
    reason: Vec<u8>,
    ended: Option<Ended>,
    /// The host wants no more.
    is_refused: bool,
}

impl<'a> Replay<'a> {
    /// Nothing of a program yet.
    pub(super) fn of(program: Program<'a>) -> Replay<'a> {
        Replay {
            program,
            rest: Vec::new(),
            text: Vec::new(),
            array: None,
            elements: Vec::new(),
            message: Vec::new(),
            reason: Vec::new(),
            ended: None,
            is_refused: false,
        }
    }

    /// Takes the next bytes of the records.
    ///
    /// # Errors
    /// Where they are no records.
    pub(super) fn take(&mut self, bytes: &[u8], host: &mut impl Host) -> Result<(), String> {
        self.rest.extend(bytes);
        let all = std::mem::take(&mut self.rest);
        let mut records = Records(&all);
        loop {
            let before = records.clone();
            match records.next() {
                None => return Ok(()),
                Some(Ok((tag, bytes))) => self.record(tag, bytes, host)?,
                Some(Err(BadRecord::CutOff)) => {
                    self.rest = before.0.to_vec();
                    return Ok(());
                }
                Some(Err(error)) => return Err(error.to_string()),
            }
        }
    }

    /// Whether the host cannot take what comes, so that there is no use in more.
    pub(super) fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// How the job has ended, if it has, and why.
    pub(super) fn ended(&self) -> Option<(Ended, String)> {
        Some((self.ended?, String::from_utf8_lossy(&self.reason).into_owned()))
    }

    fn record(&mut self, tag: Tag, bytes: &[u8], host: &mut impl Host) -> Result<(), String> {
        let wrong = || format!("the device sends {tag:?} that is none");
        match tag {
            Tag::Text => {
                self.text.extend(bytes);
                let text = whole_characters(&mut self.text);
                self.tell(|| host.write_text(&text));
            }
            Tag::Scalar => {
                let (port, value) = emitted_scalar(bytes).ok_or_else(wrong)?;
                self.is_emitted(port, |kind| kind == PortKind::OutputScalar { kind: value.kind() })?;
                self.tell(|| host.emit_scalar(port, value));
            }
            Tag::Array => {
                let (port, dtype, shape) = emitted_array(bytes).ok_or_else(wrong)?;
                self.is_emitted(port, |kind| match kind {
                    PortKind::OutputArray { .. } => kind == PortKind::OutputArray { dtype, shape },
                    PortKind::OutputRows { dtype: rows, shape: most } => rows == dtype && is_front(&shape, &most),
                    _ => false,
                })?;
                self.array = Some((port, dtype, shape));
                self.elements.clear();
                self.emit_if_whole(host);
            }
            Tag::Elements => {
                self.elements.extend(bytes);
                self.emit_if_whole(host);
            }
            Tag::Message => self.message.extend(bytes),
            Tag::Reason => self.reason.extend(bytes),
            Tag::Ending => {
                self.ended = Some(Ended::from_bytes(bytes).ok_or_else(wrong)?);
                let message = String::from_utf8_lossy(&self.message).into_owned();
                self.tell(|| host.write_message(&message));
            }
            Tag::Asked | Tag::Stack | Tag::Loop => return Err(format!("the device sends {tag:?}, which nobody wants")),
        }
        Ok(())
    }

    /// Refuses what a port of the program does not emit.
    fn is_emitted(&self, port: PortId, fits: impl Fn(PortKind) -> bool) -> Result<(), String> {
        match self.program.port(port) {
            Some(known) if fits(known.kind) => Ok(()),
            _ => Err(format!("the device emits at port {} what the program does not", port.0)),
        }
    }

    /// Emits the array at hand, if all of its elements are there.
    fn emit_if_whole(&mut self, host: &mut impl Host) {
        let Some((port, dtype, shape)) = self.array else { return };
        if self.elements.len() < shape.n_elems() as usize * dtype.size() as usize {
            return;
        }
        self.array = None;
        let buffer = std::mem::take(&mut self.elements);
        let array = ArrayRef { dtype, view: View::contiguous(shape), buffer: &buffer };
        self.tell(|| host.emit_array(port, &array));
    }

    /// Tells the host, unless it wants no more.
    fn tell(&mut self, tell: impl FnOnce() -> Result<(), HostError>) {
        self.is_refused = self.is_refused || tell().is_err();
    }
}

/// Whether a shape has so many of the rows of another at most.
fn is_front(shape: &Shape, most: &Shape) -> bool {
    match (shape.extents(), most.extents()) {
        ([n, row @ ..], [all, rows @ ..]) => n <= all && row == rows,
        _ => false,
    }
}

/// Takes the characters out of `bytes` of which all bytes are there. What is no text at all is shown as such.
fn whole_characters(bytes: &mut Vec<u8>) -> String {
    let n = match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => bytes.len(),
    };
    let rest = bytes.split_off(n);
    String::from_utf8_lossy(&std::mem::replace(bytes, rest)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_shown_whole() {
        let mut bytes = "aü".as_bytes()[..2].to_vec();
        assert_eq!(whole_characters(&mut bytes), "a");
        bytes.extend(&"aü".as_bytes()[2..]);
        assert_eq!((whole_characters(&mut bytes).as_str(), bytes.len()), ("ü", 0));
        let mut bytes = vec![b'a', 0xff, b'b'];
        assert_eq!(whole_characters(&mut bytes), "a\u{fffd}b");
    }
}
