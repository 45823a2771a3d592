//! `.npy` files, read and written byte by byte, so that tests do not trust the reader they test.

use std::fs;
use std::path::Path;

const MAGIC: &[u8] = b"\x93NUMPY\x01\x00";

/// The contents of a `.npy` file of version 1 in C order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Npy {
    /// NumPy's type string: `|u1`, `<f4`.
    pub descr: String,
    /// Extents.
    pub shape: Vec<usize>,
    /// The elements, little-endian.
    pub bytes: Vec<u8>,
}

impl Npy {
    /// An array of `descr` and `shape` whose bytes count up from 0.
    #[must_use]
    pub fn counting(descr: &str, shape: &[usize], n_bytes: usize) -> Self {
        let bytes = (0..n_bytes).map(|at| (at % 251) as u8).collect();
        Self { descr: descr.to_owned(), shape: shape.to_vec(), bytes }
    }

    /// The file as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let extents: String = self.shape.iter().map(|extent| format!("{extent}, ")).collect();
        let Self { descr, bytes, .. } = self;
        let mut header = format!("{{'descr': '{descr}', 'fortran_order': False, 'shape': ({extents}), }}");
        // The data begin on a multiple of 64; the header ends with a newline.
        let unpadded = MAGIC.len() + 2 + header.len() + 1;
        header.push_str(&" ".repeat(unpadded.next_multiple_of(64) - unpadded));
        header.push('\n');
        let length = (header.len() as u16).to_le_bytes();
        [MAGIC, &length, header.as_bytes(), bytes].concat()
    }

    /// Writes the file.
    ///
    /// # Panics
    /// Where `path` cannot be written.
    pub fn write(&self, path: &Path) {
        fs::write(path, self.to_bytes()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// Reads the file at `path`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let file = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::from_bytes(&file).ok_or_else(|| format!("{} is not a .npy of version 1 in C order", path.display()))
    }

    fn from_bytes(file: &[u8]) -> Option<Self> {
        let rest = file.strip_prefix(MAGIC)?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (header, bytes) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        let header = std::str::from_utf8(header).ok()?;
        let is_c_order = header.contains("'fortran_order': False");
        let descr = between(header, "'descr': '", "'")?.to_owned();
        let extents = between(header, "'shape': (", ")")?;
        let parts = extents.split(',').map(str::trim).filter(|part| !part.is_empty());
        let shape = parts.map(|part| part.parse().ok()).collect::<Option<Vec<usize>>>()?;
        is_c_order.then(|| Self { descr, shape, bytes: bytes.to_vec() })
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        for shape in [&[][..], &[3], &[2, 3, 4]] {
            let npy = Npy::counting("<f4", shape, 4 * shape.iter().product::<usize>());
            assert_eq!(Npy::from_bytes(&npy.to_bytes()), Some(npy));
        }
    }

    #[test]
    fn a_file_of_numpy_is_read() {
        let path = crate::workspace::root().join("programs/data/thermal_8x8.npy");
        let npy = Npy::read(&path).expect("a file of NumPy");
        assert_eq!((npy.descr.as_str(), npy.shape.as_slice(), npy.bytes.len()), ("|u1", &[64, 8, 8][..], 4096));
    }
}
