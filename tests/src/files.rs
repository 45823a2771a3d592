//! The files that scripts of the tests take in: paths are from the workspace's folder, where `arr` runs as well.

use arr_compiler::{FileArray, Files, Options};
use arr_core::{DType, Shape};

use crate::npy::Npy;
use crate::workspace::root;

/// Files of the workspace.
pub(crate) const FILES: Files = Files { array: |path, _| array(path), text: |path, _| text(path) };

/// The options of `arr` as it is called without any.
#[must_use]
pub fn options() -> Options {
    Options { files: FILES, ..Options::default() }
}

fn array(path: &str) -> Result<FileArray, String> {
    let Npy { descr, shape, bytes } = Npy::read(&root().join(path))?;
    let dtype = match descr.as_str() {
        "|b1" => DType::Bool,
        "|u1" => DType::U8,
        "|i1" => DType::I8,
        "<u2" => DType::U16,
        "<i2" => DType::I16,
        "<u4" => DType::U32,
        "<i4" => DType::I32,
        "<f4" => DType::F32,
        "<c8" => DType::C64,
        _ => return Err(format!("{path}: {descr} is no dtype of arr")),
    };
    let extents: Vec<u32> = shape.into_iter().map(|n| n as u32).collect();
    Ok((dtype, Shape::new(&extents).map_err(|error| format!("{path}: {error:?}"))?, bytes))
}

fn text(path: &str) -> Result<String, String> {
    std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}
