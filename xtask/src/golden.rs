//! `golden`: the expected output of programs and suite, compared or written.
//!
//! The runners of `arr-tests` do both; an output is written only where the NumPy oracle agrees with it.

use anyhow::Result;

use crate::step::run_cargo;

/// Compares what `filter` chooses.
pub(crate) fn compare(filter: Option<&str>) -> Result<()> {
    run_cargo(&arguments(&["golden", "suite", "oracle"], filter.as_slice()))
}

/// Writes what `filter` chooses.
pub(crate) fn update(filter: Option<&str>) -> Result<()> {
    let passed_on: Vec<&str> = filter.into_iter().chain(["--update"]).collect();
    run_cargo(&arguments(&["golden", "suite"], &passed_on))
}

/// The arguments of cargo for `runners`, each of which gets `passed_on`.
fn arguments<'a>(runners: &[&'a str], passed_on: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["test", "--package", "arr-tests", "--no-fail-fast"];
    arguments.extend(runners.iter().flat_map(|runner| ["--test", runner]));
    arguments.push("--");
    arguments.extend(passed_on);
    arguments
}
