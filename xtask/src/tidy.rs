//! `tidy`: the rules of the house that neither the compiler nor clippy knows.

mod markdown;
mod marks;
mod outside;
mod source;

use anyhow::{Result, bail};

use crate::workspace::text_files;

/// Fails with every finding, one a line: `path:line: what is wrong`.
pub(crate) fn run() -> Result<()> {
    let files = text_files()?;
    let mut findings = Vec::new();
    for file in &files {
        findings.extend(marks::unfinished(file));
        if file.has_extension("rs") {
            findings.extend(source::findings(file));
            findings.extend(outside::findings(file));
        }
        if file.has_extension("md") {
            findings.extend(markdown::dead_links(file));
        }
    }
    if findings.is_empty() { Ok(()) } else { bail!("{} findings\n{}", findings.len(), findings.join("\n")) }
}
