//! `codegen`: documentation made from the tables in the code, committed and checked.

mod builtins;
mod bytecode;
mod camera_speed;
mod diagnostics;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace::root;

/// The first line of every generated file.
const FIRST_LINE: &str = "<!-- Made by `cargo xtask codegen` from the tables in the code; edit those. -->\n";

/// Path and text of every generated file.
fn files() -> Result<[(&'static str, String); 4]> {
    let generated = |text: String| format!("{FIRST_LINE}{text}");
    Ok([
        ("docs/builtins.md", generated(builtins::text())),
        ("docs/bytecode.md", generated(bytecode::text())),
        ("docs/camera-speed.md", generated(camera_speed::text()?)),
        ("docs/diagnostics.md", generated(diagnostics::text())),
    ])
}

/// Writes every generated file.
pub(crate) fn write() -> Result<()> {
    for (path, text) in files()? {
        fs::write(root().join(path), text).with_context(|| format!("cannot write {path}"))?;
    }
    Ok(())
}

/// Fails where a file is not what would be written.
pub(crate) fn check() -> Result<()> {
    let is_current = |path: &str, text: &str| fs::read_to_string(root().join(path)).is_ok_and(|found| found == text);
    let stale: Vec<&str> =
        files()?.iter().filter(|(path, text)| !is_current(path, text)).map(|(path, _)| *path).collect();
    if stale.is_empty() { Ok(()) } else { bail!("out of date, run `cargo xtask codegen`: {}", stale.join(", ")) }
}

/// A cell of a Markdown table: bars are escaped.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
