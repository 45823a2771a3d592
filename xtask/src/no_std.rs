//! The crates that run on a camera build without the standard library and without an allocator.
//!
//! Proved by a build for a target that has no standard library. Where that target cannot be had, the sources are read:
//! each crate declares `no_std`, and nothing brings `std` or `alloc` back outside of tests.

use anyhow::{Result, bail};

use crate::mcu::{TARGET, has_target};
use crate::step::{self, cargo, run_cargo};
use crate::workspace::{TextFile, text_files};

const CRATES: [&str; 5] = ["arr-core", "arr-bytecode", "arr-kernels", "arr-vm", "arr-firmware"];

/// A key for firmware that nobody uses, from the root of the workspace: the first of the tests in RFC 8032.
const PUBLIC_KEY: &str = "xtask/rfc8032.pub";

/// Builds the crates for the target, or reads their sources where that cannot be done.
pub(crate) fn run() -> Result<()> {
    read_sources()?;
    if !has_target() {
        println!("skipped: builds for {TARGET}, as rustup cannot provide it; the sources were read instead");
        return Ok(());
    }
    let mut arguments = vec!["build", "--quiet", "--target", TARGET];
    arguments.extend(CRATES.iter().flat_map(|name| ["--package", *name]));
    run_cargo(&arguments)?;
    for features in ["mps2-an500", "mps2-an500,signature"] {
        let arguments = ["--quiet", "--target", TARGET, "--package", "arr-firmware", "--features", features];
        let firmware = |name: &str, behind: &[&str]| {
            let mut command = cargo();
            step::run(command.arg(name).args(arguments).args(behind).env("ARR_PUBLIC_KEY", PUBLIC_KEY))
        };
        firmware("clippy", &["--", "--deny", "warnings"])?;
        firmware("build", &["--profile", "camera"])?;
    }
    Ok(())
}

fn read_sources() -> Result<()> {
    let files = text_files()?;
    let mut findings = Vec::new();
    for name in CRATES {
        let folder = format!("crates/{name}/src/");
        let lib = format!("{folder}lib.rs");
        if !files.iter().any(|file| file.path == lib && file.text.lines().any(|line| line == "#![no_std]")) {
            findings.push(format!("{lib}: no `#![no_std]`"));
        }
        for file in files.iter().filter(|file| file.path.starts_with(&folder)) {
            findings.extend(returning_line(file));
        }
    }
    if findings.is_empty() { Ok(()) } else { bail!("{}", findings.join("\n")) }
}

/// A line that brings `std` or `alloc` back into a build without tests.
fn returning_line(file: &TextFile) -> Option<String> {
    let mut previous = "";
    for (at, line) in file.text.lines().map(str::trim).enumerate() {
        let is_return = ["extern crate std", "extern crate alloc"].iter().any(|start| line.starts_with(start));
        if is_return && previous != "#[cfg(test)]" {
            return Some(format!("{}:{}: `{line}` outside of tests", file.path, at + 1));
        }
        previous = line;
    }
    None
}
