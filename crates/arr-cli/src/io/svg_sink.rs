//! Emitted scalars, or the last emitted array of one axis, as a line.

use std::io::{self, Write};
use std::path::Path;

use arr_bytecode::PortKind;
use arr_core::Scalar;
use arr_vm::ArrayRef;

use super::sink::{Sink, unsuited};
use super::whole_file::WholeFile;
use crate::picture::{number, plot_svg};

/// A line over the numbers of emissions, or of elements.
pub(super) struct SvgSink {
    name: String,
    file: WholeFile,
    values: Vec<f32>,
}

impl SvgSink {
    pub(super) fn create(name: &str, path: &Path, kind: &PortKind) -> io::Result<SvgSink> {
        match kind {
            PortKind::OutputArray { shape, .. } if shape.rank() != 1 => {
                Err(unsuited("an SVG shows scalars, or arrays of one axis, as a line; a PNG or a GIF shows pictures"))
            }
            _ => Ok(SvgSink { name: name.to_owned(), file: WholeFile::create(path)?, values: Vec::new() }),
        }
    }
}

impl Sink for SvgSink {
    fn push_scalar(&mut self, value: Scalar) -> io::Result<()> {
        self.values.push(number(value));
        Ok(())
    }

    fn push_array(&mut self, array: &ArrayRef<'_>) -> io::Result<()> {
        self.values = array.elements().map(number).collect();
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.file.write_all(plot_svg(&self.name, &self.values).as_bytes())?;
        self.file.finish()
    }
}
