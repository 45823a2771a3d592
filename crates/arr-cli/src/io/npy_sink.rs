//! What a program emits under one name, stacked into an `.npy` file.

use std::io::{self, Write};
use std::path::Path;

use arr_bytecode::PortKind;
use arr_core::{DType, Scalar, ScalarKind};
use arr_vm::ArrayRef;

use super::npy_header::header_bytes;
use super::npy_whole::write_elements;
use super::sink::Sink;
use super::whole_file::WholeFile;

/// An array that grows by one element of its first axis with every emission.
#[derive(Debug)]
pub(super) struct NpySink {
    file: WholeFile,
    descr: &'static str,
    /// The number of emissions, then the extents of one.
    shape: Vec<u64>,
}

impl NpySink {
    /// Begins the file at `path` for what comes out of a port of this kind; `None` where nothing comes out of it that stacks.
    ///
    /// Scalars are stored as int64, float32, bool or complex64.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub(super) fn create(path: &Path, kind: &PortKind) -> io::Result<Option<NpySink>> {
        let (descr, extents) = match kind {
            PortKind::OutputScalar { kind: ScalarKind::Int } => ("<i8", &[][..]),
            PortKind::OutputScalar { kind: ScalarKind::Float } => ("<f4", &[][..]),
            PortKind::OutputScalar { kind: ScalarKind::Bool } => ("|b1", &[][..]),
            PortKind::OutputScalar { kind: ScalarKind::Complex } => ("<c8", &[][..]),
            PortKind::OutputArray { dtype, shape } => (type_string(*dtype), shape.extents()),
            PortKind::Input { .. } | PortKind::Param { .. } | PortKind::OutputRows { .. } => return Ok(None),
        };
        let shape: Vec<u64> = [0].into_iter().chain(extents.iter().map(|&n| u64::from(n))).collect();
        let mut file = WholeFile::create(path)?;
        file.write_all(&header_bytes(descr, &shape))?;
        Ok(Some(NpySink { file, descr, shape }))
    }

    fn count(&mut self) {
        if let Some(n) = self.shape.first_mut() {
            *n += 1;
        }
    }
}

impl Sink for NpySink {
    fn push_scalar(&mut self, value: Scalar) -> io::Result<()> {
        self.count();
        match value {
            Scalar::Int(v) => self.file.write_all(&v.to_le_bytes()),
            Scalar::Float(v) => self.file.write_all(&v.to_le_bytes()),
            Scalar::Bool(v) => self.file.write_all(&[u8::from(v)]),
            Scalar::Complex(..) => self.file.write_all(&value.to_bits().to_le_bytes()),
        }
    }

    fn push_array(&mut self, array: &ArrayRef<'_>) -> io::Result<()> {
        self.count();
        write_elements(&mut self.file, array)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.file.write_at_start(&header_bytes(self.descr, &self.shape))?;
        self.file.finish()
    }
}

/// NumPy's type string.
pub(super) fn type_string(dtype: DType) -> &'static str {
    match dtype {
        DType::Bool => "|b1",
        DType::I8 => "|i1",
        DType::U8 => "|u1",
        DType::I16 => "<i2",
        DType::U16 => "<u2",
        DType::I32 => "<i4",
        DType::U32 => "<u4",
        DType::F32 => "<f4",
        DType::C64 => "<c8",
    }
}

#[cfg(test)]
mod tests {
    use arr_core::{Shape, View};

    use super::*;

    fn stored(kind: PortKind, push: impl FnOnce(&mut NpySink)) -> Vec<u8> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.npy");
        let mut sink = NpySink::create(&path, &kind).expect("writable").expect("an output");
        push(&mut sink);
        Box::new(sink).finish().expect("writable");
        std::fs::read(path).expect("there")
    }

    #[test]
    fn scalars_are_stacked() {
        let ints = stored(PortKind::OutputScalar { kind: ScalarKind::Int }, |sink| {
            for v in [1, -2, i64::MAX] {
                sink.push_scalar(Scalar::Int(v)).expect("writable");
            }
        });
        let expected: Vec<u8> = [1, -2, i64::MAX].into_iter().flat_map(i64::to_le_bytes).collect();
        assert_eq!(ints, [header_bytes("<i8", &[3]), expected].concat());
        let none = stored(PortKind::OutputScalar { kind: ScalarKind::Bool }, |_| ());
        assert_eq!(none, header_bytes("|b1", &[0]));
    }

    #[test]
    fn arrays_are_stacked_in_c_order() {
        let shape = Shape::new(&[2, 2]).expect("fits");
        let buffer: Vec<u8> = [1i16, -2, 3, 4].into_iter().flat_map(i16::to_le_bytes).collect();
        let array = ArrayRef { dtype: DType::I16, view: View::contiguous(shape).transposed(), buffer: &buffer };
        let file = stored(PortKind::OutputArray { dtype: DType::I16, shape }, |sink| {
            sink.push_array(&array).expect("writable");
        });
        let expected: Vec<u8> = [1i16, 3, -2, 4].into_iter().flat_map(i16::to_le_bytes).collect();
        assert_eq!(file, [header_bytes("<i2", &[1, 2, 2]), expected].concat());
    }
}
