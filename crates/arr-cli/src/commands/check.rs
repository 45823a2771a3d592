//! `arr check`: diagnostics only.

use std::path::Path;

use arr_diag::{Diagnostic, render_json};

use super::fix::{findings, fix};
use super::print;
use crate::args::CheckArgs;
use crate::failure::Failure;
use crate::input::{is_standard_input, read_script, show};

/// Reports what is wrong with a script: as text on standard error, or on standard output as one JSON object a line.
/// With `--fix`, what is certain is repaired first.
pub(super) fn check(args: &CheckArgs) -> Result<(), Failure> {
    let path: &Path = &args.script;
    let options = args.compile.options();
    if args.fix && args.json && is_standard_input(path) {
        return Err(Failure::Usage("with --fix the script goes to standard output, which --json needs too".to_owned()));
    }
    let mut source = read_script(path)?;
    if args.fix {
        source = fix(path, source, &options)?;
    }
    let diagnostics = findings(&source, &options);
    if args.json {
        print(&render_json(&diagnostics, &path.display().to_string(), &source))?;
    } else {
        show(path, &source, &diagnostics);
    }
    if diagnostics.iter().any(Diagnostic::is_error) { Err(Failure::Diagnostics) } else { Ok(()) }
}
