//! What the loops read and write.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The inputs that a work has, empty where it has none of that name, and room for its results.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) a: Vec<f32>,
    pub(crate) b: Vec<f32>,
    pub(crate) c: Vec<f32>,
    pub(crate) frame: Vec<u8>,
    pub(crate) previous: Vec<u8>,
    /// Room for float32 results.
    pub(crate) floats: Vec<f32>,
    /// Room for uint8 and bool results.
    pub(crate) bytes: Vec<u8>,
    /// Room for counts.
    pub(crate) counts: Vec<u32>,
    /// A result of one number.
    pub(crate) value: Option<f64>,
    left: Left,
}

/// Where a round has left its result.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Left {
    /// In `floats`.
    #[default]
    Floats,
    /// In `bytes`.
    Bytes,
    /// In `counts`.
    Counts,
    /// In `a`.
    A,
    /// In `b`.
    B,
    /// In `value`.
    Value,
}

impl Inputs {
    /// The inputs in a folder, of which those that go by length have `n` elements.
    pub(crate) fn read(folder: &Path, n: usize) -> io::Result<Inputs> {
        let floats = |name: &str| -> io::Result<Vec<f32>> {
            let bytes = bytes_of(&folder.join(name))?;
            Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
        };
        let (frame, previous) = (bytes_of(&folder.join("frame.bin"))?, bytes_of(&folder.join("previous.bin"))?);
        let n_elems = n.max(frame.len());
        Ok(Inputs {
            a: floats("a.bin")?,
            b: floats("b.bin")?,
            c: floats("c.bin")?,
            frame,
            previous,
            floats: vec![0.0; n_elems],
            bytes: vec![0; 4 * n_elems],
            counts: vec![0; 256],
            ..Inputs::default()
        })
    }

    /// Changes the first input, as `vary` of the table does.
    pub(crate) fn vary(&mut self, number: u32) {
        match (self.frame.first_mut(), self.a.first_mut()) {
            (Some(first), _) => *first = number as u8,
            (None, Some(first)) => *first = number as f32,
            (None, None) => {}
        }
    }

    /// Says where the result is.
    pub(crate) fn leave(&mut self, left: Left) {
        self.left = left;
    }

    /// The result of the last round.
    pub(crate) fn result(&self) -> Vec<f64> {
        let wide = |values: &[f32]| values.iter().map(|&value| f64::from(value)).collect();
        match self.left {
            Left::Floats => wide(&self.floats),
            Left::A => wide(&self.a),
            Left::B => wide(&self.b),
            Left::Bytes => self.bytes.iter().map(|&value| f64::from(value)).collect(),
            Left::Counts => self.counts.iter().map(|&value| f64::from(value)).collect(),
            Left::Value => self.value.into_iter().collect(),
        }
    }
}

fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}
