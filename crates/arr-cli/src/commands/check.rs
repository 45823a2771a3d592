//! `arr check`: diagnostics only.

use std::path::Path;

use arr_compiler::{Options, compile};
use arr_diag::render_json;

use super::print;
use crate::failure::Failure;
use crate::input::{read_script, show};

/// Reports what is wrong with a script: as text on standard error, or on standard output as one JSON object a line.
pub(super) fn check(path: &Path, json: bool) -> Result<(), Failure> {
    let source = read_script(path)?;
    let (diagnostics, result) = match compile(&source, &Options::default()) {
        Ok(compiled) => (compiled.warnings, Ok(())),
        Err(diagnostics) => (diagnostics, Err(Failure::Diagnostics)),
    };
    if json {
        print(&render_json(&diagnostics, &path.display().to_string(), &source))?;
    } else {
        show(path, &source, &diagnostics);
    }
    result
}
