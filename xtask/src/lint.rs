//! `lint`: everything that can be said about the workspace without running it.

use anyhow::Result;

use crate::step::{self, cargo, run_all, run_cargo};
use crate::{codegen, deps, no_std, tidy};

/// Runs every lint and fails with the names of those that found something.
pub(crate) fn run() -> Result<()> {
    run_all(&[
        ("format", || run_cargo(&["fmt", "--all", "--check"])),
        ("format of fuzz targets", || run_cargo(&["fmt", "--manifest-path", "tests/fuzz/Cargo.toml", "--check"])),
        ("clippy", || run_cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"])),
        ("tidy", tidy::run),
        ("deps", deps::run),
        ("codegen", codegen::check),
        ("documentation", document),
        ("no_std", no_std::run),
    ])
}

fn document() -> Result<()> {
    let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"];
    step::run(cargo().args(arguments).env("RUSTDOCFLAGS", "--deny warnings"))
}
