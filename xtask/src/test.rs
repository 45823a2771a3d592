//! `test`: every test of the workspace.

use anyhow::Result;

use crate::step::{run_all, run_cargo};

/// Runs every kind of test and fails with the names of those that failed.
pub(crate) fn run() -> Result<()> {
    // Built first, so that an error of the compiler is shown once and not by each runner.
    run_cargo(&["build", "--package", "arr-cli", "--bin", "arr"])?;
    run_all(&[
        ("unit tests", || run_cargo(&["test", "--workspace", "--lib", "--bins", "--examples"])),
        ("documentation tests", || run_cargo(&["test", "--workspace", "--doc"])),
        ("integration tests", integration),
    ])
}

/// The runners of `arr-tests` and the integration tests of the crates.
fn integration() -> Result<()> {
    run_cargo(&["test", "--workspace", "--no-fail-fast", "--test", "*"])
}
