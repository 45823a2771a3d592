//! Records of a device, as they come, into the host that a program would have had here.

use arr_bytecode::{PortKind, Program};
use arr_core::{DType, PortId, Shape, View};
use arr_firmware::{Tag, emitted_array, port_scalar};
use arr_vm::{ArrayRef, Host, HostError};

/// What the records of one job have come to so far. What is emitted must be what the program emits.
pub(super) struct Replay<'a> {
    program: Program<'a>,
    /// Text whose last character is not there yet.
    text: Vec<u8>,
    array: Option<(PortId, DType, Shape)>,
    /// Elements of the array at hand.
    elements: Vec<u8>,
    message: Vec<u8>,
    /// The host wants no more.
    is_refused: bool,
}

impl<'a> Replay<'a> {
    /// Nothing of a program yet.
    pub(super) fn of(program: Program<'a>) -> Replay<'a> {
        Replay { program, text: Vec::new(), array: None, elements: Vec::new(), message: Vec::new(), is_refused: false }
    }

    /// Whether the host cannot take what comes, so that there is no use in more.
    pub(super) fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// Tells the host what is left: text that ends within a character, and what the script itself has to say about its stop.
    ///
    /// # Errors
    /// Where elements of an array are missing.
    pub(super) fn end(&mut self, host: &mut impl Host) -> Result<(), String> {
        if self.array.is_some() {
            return Err("the device ends within an array".to_owned());
        }
        let text = String::from_utf8_lossy(&std::mem::take(&mut self.text)).into_owned();
        if !text.is_empty() {
            self.tell(|| host.write_text(&text));
        }
        let message = String::from_utf8_lossy(&self.message).into_owned();
        self.tell(|| host.write_message(&message));
        Ok(())
    }

    /// Takes the next record, but not the reason of an ending, nor the ending.
    ///
    /// # Errors
    /// Where the program does not write such a one.
    pub(super) fn record(&mut self, tag: Tag, bytes: &[u8], host: &mut impl Host) -> Result<(), String> {
        let wrong = || format!("the device sends {tag:?} that is none");
        match tag {
            Tag::Text => {
                self.text.extend(bytes);
                let text = whole_characters(&mut self.text);
                self.tell(|| host.write_text(&text));
            }
            Tag::Scalar => {
                let (port, value) = port_scalar(bytes).ok_or_else(wrong)?;
                self.is_emitted(port, |kind| kind == PortKind::OutputScalar { kind: value.kind() })?;
                self.tell(|| host.emit_scalar(port, value));
            }
            Tag::Array => {
                if self.array.is_some() {
                    return Err("the device begins an array within an array".to_owned());
                }
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
                let (_, dtype, shape) = self.array.ok_or("the device sends elements of no array")?;
                if self.elements.len() + bytes.len() > bytes_of(dtype, &shape) {
                    return Err("the device sends more elements than the array has".to_owned());
                }
                if dtype == DType::Bool && bytes.iter().any(|&byte| byte > 1) {
                    return Err("the device sends a bool that is neither true nor false".to_owned());
                }
                self.elements.extend(bytes);
                self.emit_if_whole(host);
            }
            Tag::Message => self.message.extend(bytes),
            other => return Err(format!("the device sends {other:?}, which nobody wants")),
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
        if self.elements.len() < bytes_of(dtype, &shape) {
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

/// Bytes of all elements.
fn bytes_of(dtype: DType, shape: &Shape) -> usize {
    shape.n_elems() as usize * dtype.size() as usize
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
    use arr_compiler::{Options, compile};
    use arr_core::Scalar;

    use super::*;
    use crate::aligned::Aligned;

    /// Counts what is emitted.
    #[derive(Default)]
    struct Counter {
        n_arrays: usize,
        n_scalars: usize,
        text: String,
    }

    impl Host for Counter {
        fn receive(&mut self, _: PortId, _: &mut [u8]) -> Result<bool, HostError> {
            Ok(false)
        }

        fn param(&mut self, _: PortId) -> Option<Scalar> {
            None
        }

        fn emit_scalar(&mut self, _: PortId, _: Scalar) -> Result<(), HostError> {
            self.n_scalars += 1;
            Ok(())
        }

        fn emit_array(&mut self, _: PortId, _: &ArrayRef<'_>) -> Result<(), HostError> {
            self.n_arrays += 1;
            Ok(())
        }

        fn write_text(&mut self, text: &str) -> Result<(), HostError> {
            self.text += text;
            Ok(())
        }
    }

    /// The record that begins an array.
    fn array(port: u32, dtype: DType, extents: &[u32]) -> Vec<u8> {
        let head = [&port.to_le_bytes()[..], &[dtype as u8, extents.len() as u8]].concat();
        extents.iter().fold(head, |record, extent| [record, extent.to_le_bytes().to_vec()].concat())
    }

    #[test]
    fn only_what_the_program_emits_is_taken() {
        let script = "import numpy as np\nimport arr\na = np.arange(6).reshape(2, 3)\n\
            arr.emit('a', a)\narr.emit('few', a[a[:, 0] > 1])\narr.emit('n', a.sum())\n";
        let compiled = compile(script, &Options::default()).expect("it compiles");
        let bytes = Aligned::new(&compiled.program);
        let program = bytes.program().expect("it is a program");
        let mut host = Counter::default();
        let mut takes = |tag, bytes: &[u8]| {
            let mut replay = Replay::of(program);
            let begun = replay.record(tag, bytes, &mut host);
            let elements = replay.array.map(|(_, dtype, shape)| vec![0; bytes_of(dtype, &shape)]);
            begun.is_ok() && elements.is_none_or(|bytes| replay.record(Tag::Elements, &bytes, &mut host).is_ok())
        };
        assert!(takes(Tag::Array, &array(0, DType::I32, &[2, 3])));
        assert!(takes(Tag::Array, &array(1, DType::I32, &[1, 3])) && takes(Tag::Array, &array(1, DType::I32, &[2, 3])));
        for wrong in [
            array(0, DType::F32, &[2, 3]),
            array(0, DType::I32, &[3, 2]),
            array(1, DType::I32, &[3, 3]),
            array(1, DType::I32, &[2, 2]),
            array(2, DType::I32, &[2, 3]),
            array(7, DType::I32, &[2, 3]),
        ] {
            assert!(!takes(Tag::Array, &wrong), "{wrong:?}");
        }
        let scalar = |port: u32, kind: u8| [&port.to_le_bytes()[..], &[kind], &[0; 8]].concat();
        let int = Scalar::Int(0).kind() as u8;
        assert!(takes(Tag::Scalar, &scalar(2, int)));
        assert!(
            !takes(Tag::Scalar, &scalar(2, Scalar::Float(0.0).kind() as u8)) && !takes(Tag::Scalar, &scalar(0, int))
        );
        assert!(!takes(Tag::Elements, &[0; 4]));
        assert_eq!((host.n_arrays, host.n_scalars), (3, 1));
    }

    /// A record that has come.
    type Came<'a> = (Tag, &'a [u8]);

    /// What becomes of records of a program that emits two ints and three bools, with what the host has heard.
    fn replayed(records: &[Came<'_>]) -> (Result<(), String>, Counter) {
        let script = "import numpy as np\nimport arr\narr.emit('n', np.arange(2))\narr.emit('b', np.arange(3) > 1)\n";
        let compiled = compile(script, &Options::default()).expect("it compiles");
        let bytes = Aligned::new(&compiled.program);
        let mut replay = Replay::of(bytes.program().expect("it is a program"));
        let mut host = Counter::default();
        let taken = records.iter().try_for_each(|(tag, bytes)| replay.record(*tag, bytes, &mut host));
        (taken.and_then(|()| replay.end(&mut host)), host)
    }

    #[test]
    fn arrays_come_one_after_another_and_whole() {
        let (ints, bools) = (array(0, DType::I32, &[2]), array(1, DType::Bool, &[3]));
        let (begin_ints, begin_bools) = ((Tag::Array, ints.as_slice()), (Tag::Array, bools.as_slice()));
        let elements = |bytes: &'static [u8]| (Tag::Elements, bytes);
        let (taken, host) =
            replayed(&[begin_ints, elements(&[0; 3]), elements(&[0; 5]), begin_bools, elements(&[0, 1, 0])]);
        assert_eq!((taken, host.n_arrays), (Ok(()), 2));
        let wrong: [(&[Came<'_>], &str); 5] = [
            (&[begin_ints, elements(&[0; 9])], "more elements"),
            (&[begin_ints, elements(&[0; 8]), elements(&[0])], "elements of no array"),
            (&[begin_ints, elements(&[0; 4]), begin_bools], "an array within an array"),
            (&[begin_ints, elements(&[0; 4])], "ends within an array"),
            (&[begin_bools, elements(&[0, 1, 2])], "neither true nor false"),
        ];
        for (records, reason) in wrong {
            let (taken, _) = replayed(records);
            assert!(taken.as_ref().is_err_and(|message| message.contains(reason)), "{reason}: {taken:?}");
        }
    }

    #[test]
    fn text_that_ends_within_a_character_is_shown() {
        let (taken, host) = replayed(&[(Tag::Text, "aü".as_bytes().split_at(2).0)]);
        assert_eq!((taken, host.text.as_str()), (Ok(()), "a\u{fffd}"));
    }

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
