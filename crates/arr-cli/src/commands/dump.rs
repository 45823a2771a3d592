//! `arr dump`: a script at one stage of the compiler.

use std::path::Path;

use arr_compiler::{Options, Stage};

use super::print;
use crate::failure::Failure;
use crate::input::{read_script, refused};

/// Prints a script as `stage` gives it.
pub(super) fn dump(stage: &str, path: &Path, options: &Options) -> Result<(), Failure> {
    let stage = Stage::from_name(stage).ok_or_else(|| Failure::Usage(format!("there is no stage `{stage}`")))?;
    let source = read_script(path)?;
    let text = arr_compiler::dump(&source, options, stage);
    let mut text = text.map_err(|diagnostics| refused(path, &source, &diagnostics))?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    print(&text)
}
