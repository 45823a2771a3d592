//! The suite files below `tests/suite/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::case::CaseFile;
use crate::program::Program;
use crate::workspace::root;

/// All suite files, by path.
///
/// # Errors
/// The file that cannot be read, and why.
pub fn suite_files() -> Result<Vec<CaseFile>, String> {
    let folder = root().join("tests/suite");
    let mut paths = Vec::new();
    scripts_below(&folder, &mut paths)?;
    paths.sort();
    paths.iter().map(|path| read(path, &folder)).collect()
}

/// The scripts of the suite and of the programs.
///
/// # Errors
/// The file that cannot be read, and why.
pub fn all_scripts() -> Result<Vec<String>, String> {
    let cases = suite_files()?.into_iter().flat_map(|file| file.cases).map(|case| case.script);
    Ok(cases.chain(Program::all()?.into_iter().map(|program| program.script)).collect())
}

fn scripts_below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            scripts_below(&path, found)?;
        } else if path.extension().is_some_and(|ext| ext == "arr") {
            found.push(path);
        }
    }
    Ok(())
}

fn read(path: &Path, folder: &Path) -> Result<CaseFile, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let below = path.strip_prefix(folder).unwrap_or(path).with_extension("");
    CaseFile::parse(path, &below.to_string_lossy(), &text)
}
