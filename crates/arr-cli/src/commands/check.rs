//! `arr check`: diagnostics only.

use std::path::Path;

use arr_compiler::{Options, compile};
use arr_diag::{Diagnostic, SourceMap};

use super::print;
use crate::failure::Failure;
use crate::input::{read_script, show};

/// A finding with its place as people count.
#[derive(serde::Serialize)]
struct Finding<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}

/// Reports what is wrong with a script: as text on standard error, or as a JSON array on standard output.
pub(super) fn check(path: &Path, json: bool) -> Result<(), Failure> {
    let source = read_script(path)?;
    let (diagnostics, result) = match compile(&source, &Options::default()) {
        Ok(compiled) => (compiled.warnings, Ok(())),
        Err(diagnostics) => (diagnostics, Err(Failure::Diagnostics)),
    };
    if json {
        print(&as_json(path, &source, &diagnostics)?)?;
    } else {
        show(path, &source, &diagnostics);
    }
    result
}

fn as_json<'d>(path: &Path, source: &str, diagnostics: &'d [Diagnostic]) -> Result<String, Failure> {
    let file = path.display().to_string();
    let map = SourceMap::new(source);
    let finding = |diagnostic: &'d Diagnostic| {
        let position = map.position(diagnostic.primary.span.start);
        Finding { file: &file, line: position.line, column: position.column, diagnostic }
    };
    let findings: Vec<Finding<'_>> = diagnostics.iter().map(finding).collect();
    let text = serde_json::to_string_pretty(&findings);
    text.map(|text| text + "\n").map_err(|error| Failure::file(path, error))
}
