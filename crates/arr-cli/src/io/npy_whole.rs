//! Whole arrays from and to `.npy` files.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::Path;

use arr_core::{DType, MAX_RANK, Scalar, Shape};
use arr_vm::ArrayRef;

use super::arrivals::Arrivals;
use super::npy_header::{header_bytes, read_header, tuple};
use super::npy_sink::type_string;
use super::npy_source::NpySource;
use super::whole_file::WholeFile;

/// Reads an array: its dtype, its shape and its elements in C order, little-endian.
///
/// # Errors
/// A message, where the file holds no array of a dtype and shape that scripts have, or more bytes of elements.
pub(crate) fn load_npy(path: &Path, most_bytes: u64) -> Result<(DType, Shape, Vec<u8>), String> {
    let shown = path.display();
    let bad = |error: io::Error| format!("{shown}: {error}");
    let header = read_header(&mut BufReader::new(File::open(path).map_err(bad)?)).map_err(bad)?;
    let unfit = || {
        let shape = tuple(&header.shape);
        format!(
            "{shown}: an array of shape {shape} has more than {MAX_RANK} axes, or more elements than 32 bits can number"
        )
    };
    let extents: Option<Vec<u32>> = header.shape.iter().map(|&n| u32::try_from(n).ok()).collect();
    let shape = Shape::new(&extents.ok_or_else(unfit)?).map_err(|_| unfit())?;
    let dtype = header.dtype.ok_or_else(|| {
        let instead = header.closest.map(|dtype| format!(", save it with np.save(\"{shown}\", a.astype(np.{dtype}))"));
        format!("{shown}: {} is no dtype of arr{}", header.dtype_name, instead.unwrap_or_default())
    })?;
    let n_bytes = u64::from(shape.n_elems()) * u64::from(dtype.size());
    if n_bytes > most_bytes {
        return Err(format!("{shown}: {n_bytes} bytes of elements, where {most_bytes} are the most"));
    }
    let mut source = NpySource::open(":load", path, dtype, shape)?;
    let mut bytes = vec![0; shape.n_elems() as usize * dtype.size() as usize];
    source.next(&mut bytes).map_err(bad)?;
    Ok((dtype, shape, bytes))
}

/// Writes an array, whole or not at all.
///
/// # Errors
/// Those of the file.
pub(crate) fn save_npy(path: &Path, array: &ArrayRef<'_>) -> io::Result<()> {
    let shape: Vec<u64> = array.view.shape.extents().iter().map(|&n| u64::from(n)).collect();
    let mut file = WholeFile::create(path)?;
    file.write_all(&header_bytes(type_string(array.dtype), &shape))?;
    write_elements(&mut file, array)?;
    file.finish()
}

/// Writes the elements in C order, little-endian.
pub(super) fn write_elements(out: &mut impl Write, array: &ArrayRef<'_>) -> io::Result<()> {
    let size = array.dtype.size() as usize;
    array.elements().try_for_each(|element| {
        let bits = match element {
            Scalar::Int(v) => v as u64,
            Scalar::Float(_) | Scalar::Bool(_) | Scalar::Complex(..) => element.to_bits(),
        };
        out.write_all(bits.to_le_bytes().get(..size).unwrap_or(&[]))
    })
}

#[cfg(test)]
mod tests {
    use arr_core::View;

    use super::*;

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.npy");
        let shape = Shape::new(&[2, 3]).expect("fits");
        let buffer: Vec<u8> = (0..12).collect();
        let array = ArrayRef { dtype: DType::I16, view: View::contiguous(shape).transposed(), buffer: &buffer };
        save_npy(&path, &array).expect("writable");
        let transposed = [0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11];
        let expected = (DType::I16, Shape::new(&[3, 2]).expect("fits"), transposed.to_vec());
        assert_eq!(load_npy(&path, 12), Ok(expected));
        let too_large = load_npy(&path, 11).expect_err("larger");
        assert!(too_large.ends_with("12 bytes of elements, where 11 are the most"), "{too_large}");
        assert!(load_npy(&folder.path().join("b.npy"), 12).is_err_and(|message| message.contains("b.npy")));
    }
}
