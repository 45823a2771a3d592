//! `arr build`: a script becomes a program file.

use std::path::Path;

use arr_compiler::Options;

use crate::failure::Failure;
use crate::input::{compiled, read_script};
use crate::io::WholeFile;

/// Compiles a script and writes the program, whole or not at all.
pub(super) fn build(script: &Path, output: &Path, options: &Options) -> Result<(), Failure> {
    let source = read_script(script)?;
    let program = compiled(script, &source, options)?.program;
    WholeFile::write(output, &program).map_err(|error| Failure::file(output, error))
}
