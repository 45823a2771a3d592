//! `test`: every test of the workspace.

use anyhow::Result;
use arr_firmware::BOARDS;

use crate::fuzz::{Target, fuzz};
use crate::instructions;
use crate::mcu;
use crate::step::{run_all, run_cargo};

/// Runs every kind of test and fails with the names of those that failed.
pub(crate) fn run() -> Result<()> {
    // Built first, so that an error of the compiler is shown once and not by each runner.
    run_cargo(&["build", "--package", "arr-cli", "--bin", "arr"])?;
    run_all(&[
        ("tests", tests),
        ("benchmarks of kernels, once each", || run_cargo(&["test", "--package", "arr-kernels", "--benches"])),
        ("documentation tests", || run_cargo(&["test", "--workspace", "--doc"])),
        ("cameras", || mcu::compare(&BOARDS, None)),
        ("instructions on cameras", || mcu::count(&BOARDS, false)),
        ("instructions on this processor", || instructions::count(false)),
        ("fuzzing of the front end", || fuzz(Target::FrontEnd, 30)),
        ("fuzzing of programs", || fuzz(Target::Program, 60)),
    ])
}

/// Unit tests, the integration tests of the crates and the runners of `arr-tests`, but for those that run by name only.
fn tests() -> Result<()> {
    run_cargo(&["test", "--workspace", "--no-fail-fast", "--tests"])
}
