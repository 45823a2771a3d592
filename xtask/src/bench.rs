//! `bench`: how long things take, in a release build, against the goals there are.

use anyhow::Result;

use crate::step::run_cargo;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Benchmarks {
    /// Everything there is.
    All,
    /// From script to verified program.
    FrontEnd,
}

/// Measures and prints a table; fails where a goal is missed.
pub(crate) fn run(benchmarks: Benchmarks) -> Result<()> {
    let chosen = match benchmarks {
        Benchmarks::All => None,
        Benchmarks::FrontEnd => Some("front-end"),
    };
    let arguments = ["run", "--quiet", "--release", "--package", "arr-tests", "--bin", "bench", "--"];
    run_cargo(&[&arguments[..], chosen.as_slice()].concat())
}
