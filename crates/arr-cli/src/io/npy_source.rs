//! Arrivals out of an `.npy` file, one at a time.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use arr_core::{DType, Shape};

use super::arrivals::{Arrivals, Wanted};
use super::npy_header::{ArrayHeader, read_header, tuple};

/// A file that feeds a source. It is read arrival by arrival, never whole.
pub(super) struct NpySource {
    reader: Box<dyn Read>,
    dtype: DType,
    is_big_endian: bool,
    arrivals_left: u64,
}

impl NpySource {
    /// Opens the array at `path` to feed the source `name`, whose arrivals have this dtype and shape.
    ///
    /// An array of just that shape is one arrival; one with a further first axis is as many as that axis is long.
    ///
    /// # Errors
    /// A message that names both sides, where the file does not hold such an array.
    pub(super) fn open(name: &str, path: &Path, dtype: DType, shape: Shape) -> Result<NpySource, String> {
        let shown = path.display();
        let bad = |error: io::Error| format!("{shown}: {error}");
        let file = File::open(path).map_err(bad)?;
        let there = file.metadata().map_err(bad)?;
        if there.is_dir() {
            return Err(format!("{shown}: a folder, not an .npy file"));
        }
        let mut reader = BufReader::new(file);
        let header = read_header(&mut reader).map_err(bad)?;
        let arrivals_left = checked(&header, name, path, dtype, &shape)?;
        // Of a pipe nobody knows how much is in it.
        if there.is_file() {
            let n_header = io::Seek::stream_position(&mut reader).map_err(bad)?;
            let due = u64::from(dtype.size()) * header.shape.iter().product::<u64>();
            let have = there.len().saturating_sub(n_header);
            if have < due {
                return Err(format!("{shown}: truncated: {have} bytes of elements where {due} are due"));
            }
        }
        Ok(NpySource { reader: Box::new(reader), dtype, is_big_endian: header.is_big_endian, arrivals_left })
    }

    /// The same of a stream, of which `path` is what messages call it.
    ///
    /// # Errors
    /// Those of [`NpySource::open`]; that something is missing turns out when it is asked for.
    pub(super) fn of_stream(path: &Path, mut reader: Box<dyn Read>, wanted: &Wanted) -> Result<NpySource, String> {
        let header = read_header(&mut reader).map_err(|error| format!("{}: {error}", path.display()))?;
        let arrivals_left = checked(&header, &wanted.name, path, wanted.dtype, &wanted.shape)?;
        Ok(NpySource { reader, dtype: wanted.dtype, is_big_endian: header.is_big_endian, arrivals_left })
    }
}

impl Arrivals for NpySource {
    fn next(&mut self, dst: &mut [u8]) -> io::Result<bool> {
        let Some(left) = self.arrivals_left.checked_sub(1) else { return Ok(false) };
        self.reader.read_exact(dst)?;
        if self.is_big_endian {
            // Each part of a complex number is a number of its own.
            dst.chunks_exact_mut(self.dtype.align() as usize).for_each(<[u8]>::reverse);
        }
        if self.dtype == DType::Bool {
            dst.iter_mut().for_each(|byte| *byte = u8::from(*byte != 0));
        }
        self.arrivals_left = left;
        Ok(true)
    }

    fn n_left(&self) -> Option<u64> {
        Some(self.arrivals_left)
    }
}

/// How many arrivals a file holds for a source.
///
/// # Errors
/// A message that names both sides, where it holds something else.
fn checked(header: &ArrayHeader, name: &str, path: &Path, dtype: DType, shape: &Shape) -> Result<u64, String> {
    let shown = path.display();
    let n_arrivals = arrivals(header, dtype, shape).ok_or_else(|| {
        let (have, have_shape) = (&header.dtype_name, tuple(&header.shape));
        let wants = format!(
            "{name}: the script wants {dtype} of shape {shape}, but {shown} holds {have} of shape {have_shape}"
        );
        match header.dtype {
            Some(have) if have == dtype => wants,
            _ => format!("{wants}, save it with np.save(\"{shown}\", a.astype(np.{dtype}))"),
        }
    })?;
    if header.is_fortran {
        return Err(format!("{shown}: in Fortran order, save it with np.save(\"{shown}\", np.ascontiguousarray(a))"));
    }
    Ok(n_arrivals)
}

/// How many arrivals a file holds; `None` where it holds something else.
fn arrivals(header: &ArrayHeader, dtype: DType, shape: &Shape) -> Option<u64> {
    if header.dtype != Some(dtype) {
        return None;
    }
    let is_one = |extents: &[u64]| extents.iter().copied().eq(shape.extents().iter().map(|&n| u64::from(n)));
    match header.shape.as_slice() {
        whole if is_one(whole) => Some(1),
        [n, rest @ ..] if is_one(rest) => Some(*n),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::npy_header::header_bytes;
    use super::*;

    struct Sample(tempfile::TempDir);

    impl Sample {
        fn new(descr: &str, shape: &[u64], elements: &[u8]) -> Sample {
            let sample = Sample(tempfile::tempdir().expect("a folder"));
            let mut bytes = header_bytes(descr, shape);
            bytes.extend(elements);
            fs::write(sample.0.path().join("a.npy"), bytes).expect("writable");
            sample
        }

        fn open(&self, dtype: DType, shape: &[u32]) -> Result<NpySource, String> {
            let shape = Shape::new(shape).expect("test shapes fit");
            let folder = format!("{}/", self.0.path().display());
            let source = NpySource::open("camera", &self.0.path().join("a.npy"), dtype, shape);
            source.map_err(|message| message.replace(&folder, ""))
        }
    }

    fn drain(mut source: NpySource, n: usize) -> Vec<Vec<u8>> {
        let mut arrivals = vec![];
        let mut dst = vec![0; n];
        while source.next(&mut dst).expect("readable") {
            arrivals.push(dst.clone());
        }
        assert!(!source.next(&mut dst).expect("the end stays the end"));
        arrivals
    }

    #[test]
    fn the_first_axis_arrives_piece_by_piece() {
        let sample = Sample::new("|u1", &[3, 2], &[1, 2, 3, 4, 5, 6]);
        assert_eq!(drain(sample.open(DType::U8, &[2]).expect("fits"), 2), [[1, 2], [3, 4], [5, 6]]);
        assert_eq!(drain(sample.open(DType::U8, &[3, 2]).expect("fits"), 6), [[1, 2, 3, 4, 5, 6]]);
        let scalars = Sample::new("<i2", &[2], &[1, 0, 2, 0]);
        assert_eq!(drain(scalars.open(DType::I16, &[]).expect("fits"), 2), [[1, 0], [2, 0]]);
        let none = Sample::new("|u1", &[0, 2], &[]);
        assert_eq!(drain(none.open(DType::U8, &[2]).expect("fits"), 2), Vec::<Vec<u8>>::new());
    }

    #[test]
    fn bytes_are_put_in_order() {
        let big = Sample::new(">i2", &[2], &[1, 2, 3, 4]);
        assert_eq!(drain(big.open(DType::I16, &[2]).expect("fits"), 4), [[2, 1, 4, 3]]);
        let bools = Sample::new("|b1", &[3], &[0, 1, 255]);
        assert_eq!(drain(bools.open(DType::Bool, &[3]).expect("fits"), 3), [[0, 1, 1]]);
    }

    #[test]
    fn messages_name_both_sides() {
        let refused = |descr, shape: &[u64], dtype, wanted: &[u32]| {
            Sample::new(descr, shape, &[0; 4096]).open(dtype, wanted).map(|_| ()).expect_err("does not fit")
        };
        assert_eq!(
            refused("|u1", &[48, 60, 80], DType::U8, &[120, 160]),
            "camera: the script wants uint8 of shape (120, 160), but a.npy holds uint8 of shape (48, 60, 80)"
        );
        assert_eq!(
            refused("<f8", &[4], DType::F32, &[4]),
            "camera: the script wants float32 of shape (4,), but a.npy holds float64 of shape (4,), \
             save it with np.save(\"a.npy\", a.astype(np.float32))"
        );
        assert_eq!(
            refused("|u1", &[100, 100], DType::U8, &[100]),
            "a.npy: truncated: 4096 bytes of elements where 10000 are due"
        );
        assert!(refused("<i8", &[4], DType::I32, &[4]).ends_with("a.astype(np.int32))"));
        assert!(refused("<i2", &[], DType::I16, &[4]).contains("holds int16 of shape ()"));
    }

    #[test]
    fn fortran_order_is_refused() {
        let sample = Sample::new("|u1", &[3, 2], &[0; 6]);
        let path = sample.0.path().join("a.npy");
        let text = String::from_utf8_lossy(&fs::read(&path).expect("there")).replace("False,", "True, ");
        // The magic number is not UTF-8.
        let mut bytes = b"\x93".to_vec();
        bytes.extend(text.trim_start_matches('\u{fffd}').bytes());
        fs::write(&path, bytes).expect("writable");
        let message = sample.open(DType::U8, &[2]).map(|_| ()).expect_err("is refused");
        assert_eq!(message, "a.npy: in Fortran order, save it with np.save(\"a.npy\", np.ascontiguousarray(a))");
    }
}
